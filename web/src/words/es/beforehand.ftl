### Votar antes de la reunión, y la lista de acuerdos que resulta.

participant-early-heading = Vote antes de la reunión
participant-early = Tómese su tiempo: todo se guarda al momento y puede cambiarlo hasta que se cierre esta ronda. Antes de eso nadie ve sus votos.
participant-early-following = Cada quien vota a su ritmo antes de la reunión. No se muestra nada hasta que se cierre esta ronda.
participant-early-until = Abierto hasta el { $when }.
participant-early-past = El plazo era hasta el { $when }. Todavía puede votar hasta que quien modera cierre esta ronda.
participant-early-done = { $done } de { $all } votados
participant-early-begin = Empezar por { $name }
participant-early-continue = Seguir con { $name }
participant-early-all = Ya ha votado en todo. ¡Gracias! Puede cambiar cualquier voto hasta que se cierre esta ronda.
participant-early-offline =
    { $waiting ->
        [one] No tiene conexión. Un voto está a salvo en este dispositivo y sale en cuanto vuelva.
       *[other] No tiene conexión. { $waiting } votos están a salvo en este dispositivo y salen en cuanto vuelva.
    }
participant-early-finished = Han votado en todo { $finished } de { $eligible } personas.
participant-early-voted = Han votado { $voted } de { $eligible } personas
participant-early-open = Aún sin votar
participant-early-yours = Su voto:
participant-early-pending = Pendiente de envío
participant-early-recused = No vota aquí
participant-early-recused-text = Indicó que tiene un conflicto de intereses. Puede leer y comentar.
participant-early-next = Siguiente: { $name }
participant-early-list = Todos los criterios
participant-early-items = Los criterios anterior y siguiente
participant-early-before = Volver a { $name }
participant-early-after = Pasar a { $name }
participant-early-over = La votación previa está cerrada. El grupo habla primero de aquello en lo que más difieren los votos.
participant-say-advance = Está abierta la votación antes de la reunión.
participant-say-advance-over = La votación antes de la reunión está cerrada.

## La lista de acuerdos

participant-consent =
    { $count ->
        [one] Acordado antes de la reunión: un criterio
       *[other] Acordado antes de la reunión: { $count } criterios
    }
participant-consent-text = El grupo los acepta juntos, sin hablar de cada uno. Si quiere hablar de alguno, sáquelo de la lista; no hace falta que nadie esté de acuerdo.
participant-consent-pull = Hablar de esto
participant-consent-pull-label = Hablar de { $name }
participant-consent-reason = De qué le gustaría hablar (si quiere decirlo)
participant-consent-pull-yes = Sacarlo de la lista
participant-consent-pull-no = Dejarlo
participant-consent-pulled =
    { $count ->
        [one] Uno se ha sacado de la lista para hablar de él
       *[other] { $count } se han sacado de la lista para hablar de ellos
    }
participant-consent-pulled-say = { $name } sale de la lista para hablar de ello.
participant-consent-decided = Aceptado junto con otros, tal como resultó la votación previa.
