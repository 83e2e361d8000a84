### Lo que se dice además del voto, la puerta y lo que cada quien puede hacer: se carga aparte de lo que un teléfono necesita al principio.

## En la puerta

participant-waiting-heading = Está en la puerta
participant-waiting = Quien modera le dejará entrar. Deje esta página abierta; sigue sola.
participant-waiting-as = Pidió entrar como { $name }, { $organisation }.
participant-say-admitted = Ya está dentro. La reunión empieza pronto.
participant-out-heading = Su lugar en esta reunión está cerrado
participant-out = Quien modera puede abrirlo de nuevo. Si quiere seguir, hable con esa persona; esta página continúa sola en cuanto su lugar esté abierto. Lo que el grupo ya ha visto queda en el acta.
participant-out-again = Intentar de nuevo
participant-out-still = Sigue cerrado. Esta página sigue mirando.

## Lo que cada quien puede hacer

participant-role-facilitator = Ahora ayuda a moderar esta reunión.
participant-role-facilitator-text = Todo lo que necesita está en su mesa de trabajo. Si vota, también vota allí.
participant-role-scribe = Ahora escribe para esta reunión.
participant-role-scribe-text = Las notas, y los votos que se anotan por otras personas, están en su mesa de trabajo. Si vota, también vota allí.
participant-role-desk = Ir a mi mesa de trabajo
participant-role-observer = Ahora sigue la reunión, sin votar.
participant-role-observer-text = Ve todo lo que ve el grupo. Lo que ya se mostró de sus votos queda en el acta.
participant-role-participant = Ahora vota.
participant-role-participant-text = A partir de ahora vota en esta página.
participant-role-seen = De acuerdo
participant-no-device = Sus votos se anotan en la mesa de quien modera. Si este dispositivo vuelve a funcionar, avise.
participant-no-device-answer = Sus respuestas se anotan en la mesa de quien modera. Si este dispositivo vuelve a funcionar, avise.
participant-entered = Su voto se anotó por usted en la mesa de quien modera.
participant-entered-answer = Su respuesta se anotó por usted en la mesa de quien modera.
participant-shown-named = Después de cada votación, todos ven qué votó cada persona.
participant-shown-by_organisation = Después de cada votación, todos ven cuántas personas de cada organización votaron qué, y no el voto de nadie. Los grupos pequeños se muestran juntos.
participant-shown-confidential = Después de cada votación, todos ven cuántas personas votaron qué, y no el voto de nadie.

## El tiempo y los avisos

participant-reading-time = Tiempo para leer
participant-reading-over = Se acabó el tiempo de lectura. La votación empieza cuando quien modera la abra.
participant-nudge = Un recordatorio de quien modera: su voto todavía no ha llegado.
participant-nudge-answer = Un recordatorio de quien modera: su respuesta todavía no ha llegado.

## Hablar

participant-hand-raise = Levantar la mano
participant-hand-lower = Bajar la mano
participant-hand-up = Tiene la mano levantada.
participant-hand-offline = Su mano se levanta en cuanto vuelva la conexión.
participant-hand-place =
    { $place ->
        [1] Tiene la mano levantada. Es la siguiente persona en hablar.
       *[other] Tiene la mano levantada. Es el número { $place } de { $hands }.
    }
participant-hands =
    { $hands ->
        [one] Hay una mano levantada
       *[other] Hay { $hands } manos levantadas
    }
participant-queue =
    { $count ->
        [one] Quién quiere hablar: una persona
       *[other] Quién quiere hablar: { $count } personas
    }
participant-floor-yours = Tiene la palabra.
participant-floor-other = { $name } ({ $organisation }) tiene la palabra.
participant-invited-you = Su voto está en uno de los extremos: si quiere, hable entre los primeros.
participant-invited-quietly = Su voto está en uno de los extremos: si quiere, hable entre los primeros. Esto solo se lo decimos a usted.
participant-invited-names = Se invita a hablar primero a { $names }.
participant-invited-name = { $name } ({ $choice })
participant-invited-many = Se invita a hablar primero a las { $count } personas de los dos extremos.

## Comentarios y pruebas

participant-comments =
    { $count ->
        [0] Comentarios y pruebas
       *[other] Comentarios y pruebas: { $count }
    }
participant-comments-earlier =
    { $count ->
        [one] Un comentario anterior consta en el acta y no se muestra aquí.
       *[other] { $count } comentarios anteriores constan en el acta y no se muestran aquí.
    }
participant-comments-none = Todavía no ha escrito nadie.
participant-comment-text = Escriba un comentario, o lo que sabe sobre esto
participant-comment-more = Añadir un enlace o una cifra
participant-comment-link-field = Dónde se puede consultar
participant-comment-link-odd = No parece una dirección web. Empieza por https:// o es como example.org/informe.
participant-comment-link = Consultarlo en { $place }
participant-comment-figure = Una cifra
participant-comment-figure-hint = Como la da su fuente, por ejemplo «38 de 52 escuelas».
participant-comment-dated = De qué día
participant-comment-dated-hint = El día al que se refiere la cifra.
participant-comment-as-of = al { $when }
participant-comment-missing = Escriba primero unas palabras.
participant-comment-add = Añadirlo
participant-comment-only = Solo usted lo ve hasta que se muestren los votos.
participant-comment-only-early = Solo usted lo ve hasta que se cierre esta ronda.
participant-comment-yours = De usted
participant-comment-yours-unsigned = De usted, sin su nombre
participant-comment-unsigned = Sin firma
participant-comment-withdraw = Retirarlo
participant-comment-sending = Enviándose …
participant-comment-offline = No tiene conexión. Queda guardado y sale en cuanto vuelva.
participant-unsigned = Sin mi nombre
participant-unsigned-hint = Nadie en la reunión ve que es de usted, y tampoco quien lea el acta. Su nombre se guarda en una parte sellada para que pueda retirarlo; quien administra el servidor podría abrirla.

## Declaraciones

participant-statements =
    { $count ->
        [0] Hacer constar que no está de acuerdo
        [one] Una persona no está de acuerdo, y así consta
       *[other] { $count } personas no están de acuerdo, y así consta
    }
participant-stance-dissent = No está de acuerdo
participant-stance-stand_aside = No lo apoya, pero tampoco se opone
participant-statement-decided = ¿Qué le parece esta decisión?
participant-statement-before = ¿Qué le parece el rumbo que toma esto?
participant-statement-dissent = No estoy de acuerdo
participant-statement-dissent-hint = Mi opinión consta junto a la decisión, con mis palabras.
participant-statement-stand_aside = No lo apoyo, pero tampoco me opongo
participant-statement-stand_aside-hint = El grupo puede seguir; consta que no lo comparto.
participant-statement-text = Por qué, con sus palabras
participant-statement-make = Hacerlo constar
participant-statement-stance-missing = Elija qué le parece.
participant-statement-text-missing = Escriba por qué, para que se entienda más adelante.
