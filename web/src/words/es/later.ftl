### Lo que un teléfono no necesita al principio: los votos a la vista, la decisión, lo que queda y lo que se dice en voz alta.

## El enlace no abre la reunión

participant-removed-heading = Este dispositivo ya no tiene lugar en la reunión
participant-removed = El enlace o el lugar que guardaba este dispositivo ya no vale. Los votos que emitió están a salvo. Para seguir, entre de nuevo con el código de la reunión o pida a quien modera que le deje entrar; entonces esta página continúa sola.
participant-observer-removed-heading = Este enlace no abre la reunión
participant-observer-removed = Este enlace ya no abre la reunión. Pida uno nuevo a quien se lo dio, o entre con el código de la reunión.
participant-join-again = Entrar con el código

## Dónde está el grupo

participant-lobby = La reunión empieza pronto. Deje esta página abierta; avanza sola.
participant-draft = Todavía se está preparando la reunión. Deje esta página abierta; avanza sola.
participant-lobby-joined =
    { $joined ->
        [one] Ha entrado una persona.
       *[other] Han entrado { $joined } personas.
    }
participant-lobby-agenda =
    { $items ->
        [one] Lo que van a examinar: un criterio
       *[other] Lo que van a examinar: { $items } criterios
    }
participant-assessed = Esta reunión valora a { $subjects }.
participant-paused-heading = Una pausa breve
participant-paused = La reunión está en pausa. Deje esta página abierta; avanza sola.
participant-paused-vote = Su voto está guardado: { $choice }.
participant-between-heading = Entre dos criterios
participant-begun-heading = La reunión ha empezado
participant-between = Quien modera elige lo que sigue. Deje esta página abierta; avanza sola.
participant-parked-heading = Aplazado por ahora
participant-parked = El grupo aplazó este criterio y volverá a él más tarde.
participant-reopened-heading = Se retoma
participant-reopened = Esto ya se había decidido. El grupo lo examina otra vez; puede haber una nueva votación.
participant-note-parked = Por qué se aplazó
participant-note-reopened = Por qué se retoma

## La votación

participant-conflict = Tengo un conflicto de intereses
participant-recuse-title = ¿No votar en este criterio?
participant-recuse-text = No votará en { $criterion } y esto no se puede deshacer. El grupo verá que alguien no vota por conflicto de intereses. Si ya votó en esta ronda, ese voto deja de contar.
participant-recuse-text-revealed = Ya no votará más en { $criterion } y esto no se puede deshacer. El grupo verá que alguien no vota por conflicto de intereses. Los votos ya mostrados quedan como están.
participant-recuse-reason = El motivo, si quiere darlo
participant-recuse-reason-hint = Queda en el acta de la reunión.
participant-recuse-yes = No votaré en este criterio
participant-recuse-no = Volver y votar

## Decir por qué

participant-unsent = Aún estaba escribiendo cuando se mostraron los votos. Esto no se envió; queda guardado aquí y puede decirlo ahora o usarlo en otra ronda.

## Los votos a la vista

participant-stand-none = Usted no votó en esta ronda.
participant-stand-unsure = Usted dijo que no lo sabe.
participant-stand-abstain = Usted se abstuvo.
participant-stand-most =
    { $others ->
        [0] Usted eligió { $level }.
        [one] Usted eligió { $level }, igual que otra persona: lo más elegido.
       *[other] Usted eligió { $level }, igual que otras { $others } personas: lo más elegido.
    }
participant-stand-split =
    { $others ->
        [0] Solo usted eligió { $level }. Ningún nivel fue el más elegido.
        [one] Usted eligió { $level }, igual que otra persona. Ningún nivel fue el más elegido.
       *[other] Usted eligió { $level }, igual que otras { $others } personas. Ningún nivel fue el más elegido.
    }
participant-stand-below =
    { $away ->
        [one] Usted eligió { $level }. Lo más elegido fue { $most }, un nivel más arriba.
       *[other] Usted eligió { $level }. Lo más elegido fue { $most }, { $away } niveles más arriba.
    }
participant-stand-above =
    { $away ->
        [one] Usted eligió { $level }. Lo más elegido fue { $most }, un nivel más abajo.
       *[other] Usted eligió { $level }. Lo más elegido fue { $most }, { $away } niveles más abajo.
    }
participant-before-same = En la ronda { $round } dijo lo mismo.
participant-why =
    { $count ->
        [one] Por qué se votó así: un motivo
       *[other] Por qué se votó así: { $count } motivos
    }
participant-nobody-named = alguien cuyo nombre se eliminó
participant-revealed-heading = Así votó el grupo
participant-what-now = Hablen sobre ello. Después se abre otra votación o se registra una decisión.
participant-what-now-last = Hablen sobre ello. Era la última ronda; ahora se registra lo que decida el grupo.

## La decisión

participant-decided-heading = Decidido
participant-no-consensus = Sin consenso
participant-no-consensus-text = El grupo no se puso de acuerdo en un nivel. Los votos quedan como resultado.
participant-departs = El grupo decidió algo distinto de lo votado, por el motivo que sigue.
participant-supersedes = Sustituye a una decisión anterior.
participant-rationale = Por qué
participant-next-steps = Próximos pasos
participant-step-by = hasta el { $when }
participant-step-done = Hecho:
participant-step-dropped = Descartado:
participant-evidence = Pruebas
participant-dissent =
    { $count ->
        [one] Una persona no está de acuerdo, y así consta
       *[other] { $count } personas no están de acuerdo, y así consta
    }
participant-former-decision = Lo que se decidió antes
participant-levels = Los niveles completos
participant-votes = Los votos

## Lo que queda

participant-next = Después viene
participant-left =
    { $left ->
        [0] Ya se han examinado todos los criterios.
        [one] Queda un criterio.
       *[other] Quedan { $left } criterios.
    }
participant-parked-count =
    { $parked ->
        [one] Hay uno aplazado.
       *[other] Hay { $parked } aplazados.
    }
participant-agenda = Todos los criterios: { $decided } de { $all } decididos

## El final

participant-closed-open = Sin decidir
participant-closed-heading = La reunión ha terminado
participant-closed = Gracias por participar. Esto es lo que decidió el grupo.
participant-closed-following = Esto es lo que decidió el grupo.
participant-closed-empty = En esta reunión no se decidió nada.

## Contexto, a un toque

participant-about = Sobre { $domain }
participant-questions = Preguntas para pensar
participant-steps = Lo que va antes
participant-guides = Ejemplos y cifras
participant-glossary = Glosario
participant-glossary-close = Cerrar
participant-glossary-find = Buscar una palabra
participant-glossary-none = No hay ninguna palabra así. Pruebe con menos letras.

## Lo que se dice en voz alta

participant-say-reading = { $criterion }, { $name }. La votación no ha empezado.
participant-say-voting = Está abierta la votación sobre { $criterion }, { $name }. Ronda { $round }.
participant-say-revealed = Se muestran los votos. { $outcome }
participant-say-decided = Decidido: { $verdict }.
participant-say-parked = { $criterion } queda aplazado.
participant-say-reopened = Se retoma { $criterion }.
participant-say-paused = La reunión está en pausa.
participant-say-resumed = La reunión continúa.
participant-say-closed = La reunión ha terminado.
