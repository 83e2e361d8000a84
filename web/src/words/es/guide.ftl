### Guías: ayuda para hablar de un criterio.

guide-prompt = Preguntas y ejemplos
guide-indicator = Cifras para comparar
guide-check = Cosas que comprobar
guide-examples = { $count ->
    [one] Un ejemplo
   *[other] { $count } ejemplos
}
guide-caution = Atención:
guide-source = De:
