### La pantalla de la sala: se lee a diez metros, así que con pocas palabras.

projector-page-title = { $title } · Pantalla
projector-loading = Abriendo la reunión …
projector-refused = Este enlace no abre la reunión
projector-refused-text = Pida el enlace de la pantalla a quien modera y ábralo completo, con todo lo que va después de #.
projector-offline = Sin conexión. Lo que se ve puede ser antiguo; la pantalla se pone al día sola.

## La espera

projector-lobby = Entre con su teléfono
projector-lobby-code = Código
projector-qr = Código QR de la dirección para entrar
projector-joined =
    { $joined ->
        [0] Todavía no ha entrado nadie
        [one] Ha entrado { $joined } persona
       *[other] Han entrado { $joined } personas
    }
projector-draft = La reunión se está preparando
projector-locked = La puerta está cerrada

## Los criterios

projector-round = Ronda { $round }
projector-round-of = Ronda { $round } de { $max }
projector-round-advance = Ronda previa
projector-reading = Lean los niveles
projector-begun =
    { $all ->
        [one] Un criterio por examinar
       *[other] { $all } criterios por examinar
    }
projector-between = ¿Qué sigue?
projector-between-text =
    { $left ->
        [0] Ya se han examinado todos los criterios
        [one] Queda un criterio
       *[other] Quedan { $left } criterios
    }
projector-parked = Queda para más tarde
projector-reopened = Se retoma
projector-paused = Una pausa breve
projector-paused-text = La reunión sigue enseguida

## La votación

projector-voted = { $voted } de { $eligible }
projector-have-voted = han votado

## Una propuesta

projector-proposed = ¿Pueden aceptarlo todos?
projector-have-answered = han respondido
projector-answer-how = Respondan de 0 (no puedo) a 5 (totalmente a favor)

## Los votos y la decisión

projector-decided = Decidido
projector-decided-consent = Aceptado como se votó de antemano
projector-no-consensus = Sin consenso
projector-no-consensus-text = Los votos quedan como resultado.
projector-rationale = Por qué
projector-next-steps = Próximos pasos
projector-more-steps =
    { $more ->
        [one] y uno más
       *[other] y { $more } más
    }
projector-by = hasta el { $when }
projector-dissent =
    { $count ->
        [one] Consta un desacuerdo
       *[other] Constan { $count } desacuerdos
    }
projector-aside =
    { $count ->
        [one] una persona se mantiene al margen
       *[other] { $count } personas se mantienen al margen
    }

## El final

projector-closed = La reunión ha terminado
projector-thanks = Gracias
projector-summary-decided =
    { $decided ->
        [one] Un criterio decidido
       *[other] { $decided } criterios decididos
    }
projector-summary-open =
    { $open ->
        [one] uno queda abierto
       *[other] { $open } quedan abiertos
    }

## La ronda previa y en qué coincide el grupo

projector-advance = Vote antes de la reunión, con su teléfono
projector-advance-items =
    { $items ->
        [one] Un criterio por votar
       *[other] { $items } criterios por votar
    }
projector-advance-until = hasta el { $day }, { $time }
projector-advance-finished = han votado sobre todo
projector-consent =
    { $count ->
        [one] El grupo coincide en este
       *[other] El grupo coincide en estos { $count }
    }
projector-consent-how = ¿Quiere hablar de alguno? Quítelo de la lista en su teléfono o levante la mano.
projector-consent-accepted =
    { $accepted ->
        [one] Se ha aceptado uno.
       *[other] Se han aceptado { $accepted }.
    }
projector-consent-talk =
    { $talk ->
        [0] No queda nada más por hablar.
        [one] Queda un criterio por hablar.
       *[other] Quedan { $talk } criterios por hablar.
    }
projector-consent-page = Página { $page } de { $pages }
projector-consent-done =
    { $accepted ->
        [one] Un criterio aceptado
       *[other] { $accepted } criterios aceptados
    }

## La conversación

projector-floor =
    { $organisation ->
        [none] { $name } tiene la palabra
       *[other] { $name }, { $organisation }, tiene la palabra
    }
projector-waiting =
    { $hands ->
        [one] Una persona espera para hablar
       *[other] { $hands } personas esperan para hablar
    }
projector-hands =
    { $hands ->
        [one] Hay una mano levantada
       *[other] Hay { $hands } manos levantadas
    }
projector-more-groups = { $more } más, en cada teléfono
projector-first = Hablan primero, si quieren, quienes eligieron { $low } o { $high }.
