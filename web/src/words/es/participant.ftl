### La reunión en el propio teléfono.

participant-loading = Abriendo la reunión …
participant-loading-slow = Seguimos esperando al servidor. Su lugar está guardado; la página sigue sola en cuanto responda.
participant-rubric-failed = No se pudieron cargar las descripciones de los niveles. Puede votar igualmente; los números son correctos.
participant-you = Usted es { $name }, { $organisation }
participant-following = Usted sigue esta reunión sin votar.

## Dónde está el grupo

participant-round = Ronda { $round } de { $max }
participant-round-alone =
    { $round ->
        [0] Ronda previa
       *[other] Ronda { $round }
    }
participant-lobby-heading = Ya está dentro
participant-lobby-heading-following = Usted sigue esta reunión
participant-reading = Lea los niveles. La votación no ha empezado.
participant-reading-following = El grupo está leyendo. La votación no ha empezado.
participant-cancelled = La votación se anuló. Nadie ve lo que se votó y la ronda no cuenta.

## La votación

participant-vote-question = ¿Qué nivel describe mejor hoy a { $subject }?
participant-vote-now = Vote ahora
participant-vote-following = La votación está abierta
participant-vote-silent = Nadie ve su voto hasta que se muestren todos a la vez.
participant-unsure-hint = Participa, pero sin nombrar ningún nivel.
participant-abstain-hint = Prefiere no decirlo.
participant-time-up = Se acabó el tiempo. Aún no se muestra nada y todavía puede votar.
participant-time-up-voted = Se acabó el tiempo. Aún no se muestra nada.
participant-progress = Han votado { $voted } de { $eligible }
participant-progress-none = Todavía no ha votado nadie
participant-status-none = Aún no ha votado. Toque un nivel.
participant-status-in =
    { $early ->
        [yes] Su voto ha llegado: { $choice }. Puede cambiarlo hasta que se cierre esta ronda.
       *[no] Su voto ha llegado: { $choice }. Puede cambiarlo hasta que se muestren los votos.
    }
participant-status-absent = Consta como ausente, así que este voto no cuenta por ahora: { $choice }.
participant-status-sending = Enviando su voto: { $choice } …
participant-status-taking-back = Retirando su voto …
participant-status-offline = No tiene conexión. Su voto está a salvo y sale en cuanto vuelva: { $choice }.
participant-status-offline-back = No tiene conexión. Su voto se retira en cuanto vuelva.
participant-status-offline-none = No tiene conexión. Ya puede elegir; su voto sale en cuanto vuelva.
participant-status-offline-in = No tiene conexión. Su voto ya ha llegado: { $choice }.
participant-status-taken-back = Su voto se ha retirado. Elija de nuevo cuando quiera.
participant-take-back = Retirar mi voto
participant-absent-heading = Consta como ausente
participant-absent = La votación no le espera. Si está aquí, vote sin más y volverá a contar.
participant-absent-voted = La votación no le espera y, por ahora, su voto no cuenta.
participant-absent-here = Estoy aquí: cuenten mi voto
participant-recused-heading = Usted no vota en este criterio
participant-recused = Indicó que tiene un conflicto de intereses. Lo ve todo y vuelve a votar en el criterio siguiente.

## Decir por qué

participant-reason = Diga por qué
participant-reason-optional = (si quiere)
participant-reason-named = Todos lo verán con su nombre cuando se muestren los votos. Mientras escribe, se guarda en este dispositivo.
participant-reason-confidential = Queda en el acta junto a su voto. El grupo no ve quién lo escribió. Mientras escribe, se guarda en este dispositivo.
participant-reason-with-vote = Sale junto con su voto.
participant-reason-send = Enviar con mi voto
participant-reason-sent = Enviado con su voto.
participant-reason-room =
    { $left ->
        [0] No quedan caracteres.
        [one] Queda un carácter.
       *[other] Quedan { $left } caracteres.
    }
participant-reason-earlier =
    { $round ->
        [0] Usar lo que escribí antes de la reunión
       *[other] Usar lo que escribí en la ronda { $round }
    }

## Los votos a la vista

participant-before-early = Antes de la reunión dijo { $choice }.
participant-before-changed = En la ronda { $round } dijo { $choice }.
