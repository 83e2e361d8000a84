### Próximos pasos: qué hay que hacer, quién y para cuándo, y cómo está.

step-what = Qué
step-who = Quién
step-when = Para cuándo
step-what-missing = Diga qué hay que hacer, o quite la entrada.
step-mark = Dar por hecho
step-mark-of = Dar por hecho: { $what }
step-change = Cambiar
step-change-of = Cambiar: { $what }
step-state = Cómo está
step-open = Pendiente
step-done = Hecho
step-dropped = No se hará
step-note = Qué pasó, o por qué (opcional)
step-keep = Guardar
step-later = Ahora no
step-by = Quién lo dice
step-by-about = Queda escrito con este nombre en el acta de la reunión.
step-by-missing = Diga quién lo cuenta: el acta tiene que nombrar a alguien.
step-kept = Anotado.
