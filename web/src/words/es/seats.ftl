### Varias personas que votan en un mismo dispositivo.

participant-seat-add = Otra persona también vota en este dispositivo
participant-seat-title = ¿Quién más vota en este dispositivo?
participant-seat-text = Tendrá su propio lugar y el dispositivo va de mano en mano. Nadie ve lo que eligió otra persona.
participant-seat-name = Su nombre
participant-seat-organisation = A quién representa
participant-seat-name-missing = Escriba su nombre para que los demás sepan quién está.
participant-seat-organisation-missing = Escriba a quién representa.
participant-seat-door = Por ahora, la puerta de esta reunión está cerrada. Pida a quien la modera que la abra e inténtelo de nuevo.
participant-seat-join = Añadir y pasar el dispositivo
participant-seat-back = Volver

participant-table = Personas en este dispositivo
participant-table-here = Tiene el dispositivo:
participant-table-first = Quien entró primero
participant-table-missing = todavía no
participant-table-voted = ya votó
participant-table-aside = no vota aquí
participant-table-waiting = en la puerta
participant-table-give = Pasar el dispositivo a { $name }
participant-table-hand = Pasar el dispositivo
participant-table-people = Quién vota aquí
participant-table-remove = Quitar a { $name } de este dispositivo
participant-table-remove-question = ¿Quitar a { $name } de este dispositivo? Sus votos se conservan. Para volver tendrá que entrar con el código, como una persona nueva.
participant-table-remove-yes = Quitar a { $name }
participant-table-keep = Dejar a esta persona

participant-cover-give = Pase el dispositivo a { $name }
participant-cover-safe = Ahora no hay ningún voto en la pantalla.
participant-cover-me = Soy { $name }
participant-cover-other = Lo toma otra persona
participant-cover-who = ¿Quién tiene el dispositivo?
participant-cover-lead = Elija su nombre. Nadie ve lo que eligió otra persona.
