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

## Los criterios

projector-round = Ronda { $round }
projector-round-of = Ronda { $round } de { $max }
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
