### Lo que hacen juntas las personas de la mesa: la dirección, la sala, la ronda previa, lo que se dice en cada punto.

## Quién dirige

desk-you-lead = Dirige usted
desk-leads = Dirige { $name }
desk-lead = La dirección
desk-lead-offered = { $name } le ofrece la dirección. Mientras no la tome, dirige { $name }.
desk-lead-accept = Tomar la dirección
desk-lead-decline = Ahora no
desk-lead-offering = Ofreció la dirección a { $name }. Mientras no la tome, dirige usted.
desk-lead-withdraw = Retirar el ofrecimiento
desk-lead-gone = { $name }, que dirige, está sin conexión desde las { $time }.
desk-lead-wait = Nada cambia por sí solo. Otra persona que facilite podrá tomar la dirección en
desk-lead-can = Nada cambia por sí solo. Ya puede tomar usted la dirección.
desk-lead-cannot = Nada cambia por sí solo. Otra persona que facilite puede tomar la dirección.
desk-lead-claim = Tomar la dirección
desk-help = Dirige { $name }. Usted puede ayudar: ver quién falta, dejar entrar, dar la palabra, escribir las notas y anotar el voto de quien no tiene dispositivo. Si quiere dirigir, pida a { $name } que se lo ofrezca.
desk-help-scribe = Dirige { $name }. Usted escribe las notas, añade personas, anota el voto de quien no tiene dispositivo y da la palabra.
desk-role-participant = Ahora participa en esta reunión con voto. Su página para votar es otra.
desk-role-observer = Ahora sigue esta reunión sin voto. Su página para eso es otra.
desk-role-out = Se le hizo salir de esta reunión. Otra persona que facilite puede dejarle volver; entonces abra de nuevo esta página.
desk-role-go = Ir allí
desk-say-leads = Ahora dirige { $name }.
desk-say-you-lead = Ahora dirige usted la reunión.
desk-say-gone = { $name }, que dirige, está sin conexión.

## La puerta

desk-door = La puerta
desk-door-open = Abierta
desk-door-ask = Preguntar
desk-door-locked = Cerrada
desk-door-open-about = Quien tenga el código entra.
desk-door-ask-about = Quien tenga el código espera a que le dejen entrar.
desk-door-locked-about = No entra nadie más. Quien ya tiene sitio entra y sale como antes.
desk-at-door =
    { $count ->
        [one] 1 persona espera en la puerta
       *[other] { $count } personas esperan en la puerta
    }
desk-say-door = { $name } espera en la puerta.
desk-admit = Dejar entrar
desk-turn-away = No dejar entrar
desk-sent-out =
    { $count ->
        [one] Fuera de la sala: 1 persona
       *[other] Fuera de la sala: { $count } personas
    }
desk-let-back = Dejar volver

## Personas

desk-team = En la mesa
desk-you = usted
desk-leads-mark = dirige
desk-facilitator-mark = facilita
desk-scribe-mark = toma notas
desk-observer-mark = sigue sin voto
desk-votes-mark = también vota
desk-no-device-mark = sin dispositivo
desk-speaks-mark = tiene la palabra
desk-hand-mark = mano levantada
desk-menu-about = Qué puede hacer con { $name }
desk-menu-enter-vote =
    { $again ->
        [yes] Anotar su voto de nuevo
       *[no] Anotar su voto
    }
desk-menu-enter-answer =
    { $again ->
        [yes] Anotar su respuesta de nuevo
       *[no] Anotar su respuesta
    }
desk-menu-floor = Dar la palabra
desk-menu-raise = Levantar la mano
desk-menu-lower = Bajar la mano
desk-menu-absent = Marcar ausente
desk-menu-returned = Ha vuelto
desk-menu-no-device = Está sin dispositivo
desk-menu-has-device = Tiene su propio dispositivo
desk-menu-vote-along = Votar también
desk-menu-not-along = Dejar de votar
desk-menu-offer = Ofrecer la dirección
desk-menu-withdraw = Retirar el ofrecimiento
desk-menu-role-participant = Pasar a participante
desk-menu-role-observer = Pasar a observador
desk-menu-role-scribe = Pasar a tomar notas
desk-menu-role-facilitator = Pasar a facilitar
desk-menu-remove = Hacer salir…
desk-add = Añadir a alguien sin dispositivo
desk-add-about = Sus votos se anotan aquí, uno por uno, tal como los diga.
desk-add-name = Nombre
desk-add-organisation = Organización
desk-add-missing = Hacen falta un nombre y una organización.
desk-add-send = Añadir
desk-add-close = Listo
desk-added = { $name } ya tiene sitio.
desk-vote-along = Yo también voto
desk-vote-along-about = Entonces cuenta como una persona más del grupo, y se espera su voto.

## Votar también, y por otras personas

desk-nudge =
    { $count ->
        [one] Recordárselo a quien falta
       *[other] Recordárselo a las { $count } que faltan
    }
desk-nudge-about = En su página aparece una línea discreta. Nadie más lo nota.
desk-nudged =
    { $count ->
        [one] Se les recordó una vez.
       *[other] Se les recordó { $count } veces.
    }
desk-own-vote = Su voto
desk-own-vote-in = Su voto está dentro
desk-own-answer = Su respuesta
desk-own-answer-in = Su respuesta está dentro
desk-own-about = Vote cuando nadie mire esta pantalla. Se vuelve a plegar enseguida.
desk-own-withdraw = Retirar mi voto
desk-own-aside = Tengo un conflicto de intereses
desk-own-send = Votar
desk-own-send-answer = Responder
desk-choose-level = Elija una de estas opciones.
desk-choose-answer = Elija una respuesta de 0 a 5.
desk-say-why = Decir por qué
desk-enter-title = El voto de { $name }
desk-enter-answer-title = La respuesta de { $name }
desk-enter-about = Sobre { $criterion }. Pregunte en voz baja, o deje que lo señale. Al mostrar los votos constará que se anotó aquí; hasta entonces nadie vuelve a verlo, tampoco usted.
desk-enter-send = Anotar este voto
desk-enter-send-answer = Anotar esta respuesta
desk-enter-over = La votación ha terminado.
desk-entered = El voto de { $name } está dentro.

## Quién habla

desk-queue = Quién habla
desk-speaks = Tiene la palabra { $name }.
desk-hands =
    { $count ->
        [0] No hay manos levantadas
        [one] 1 mano levantada
       *[other] { $count } manos levantadas
    }
desk-say-hand = { $name } pide la palabra.
desk-floor = Dar la palabra
desk-floor-next = Dar la palabra a { $name }
desk-invited = Pueden hablar primero
desk-invited-unnamed = Quien votó { $lowest } o { $highest }. Cada persona lo lee en su propia página, y nadie más.

## En cada punto

desk-only-you = Esto solo se ve en la mesa
desk-say-warning = Hay un aviso que solo se ve en la mesa.
desk-warning-unanimous =
    { $seconds ->
        [0] Todos votaron el mismo nivel al instante. Puede que esté claro, o que nadie se parara a leer. Podría preguntar los motivos antes de registrarlo.
        [one] Todos votaron el mismo nivel en 1 segundo. Puede que esté claro, o que nadie se parara a leer. Podría preguntar los motivos antes de registrarlo.
       *[other] Todos votaron el mismo nivel en { $seconds } segundos. Puede que esté claro, o que nadie se parara a leer. Podría preguntar los motivos antes de registrarlo.
    }
desk-warning-follows = De las { $changed } personas que cambiaron su voto, { $followed } pasaron al nivel de { $organisation }, que habló primero. Podría preguntarles qué las convenció.
desk-warning-quorum =
    { $present ->
        [0] Tienen que votar { $needed } personas, y no hay nadie. Sin ellas no puede valer ningún nivel.
        [one] Tienen que votar { $needed } personas, y hay 1 aquí o que ya ha votado. Si no son más, no puede valer ningún nivel.
       *[other] Tienen que votar { $needed } personas, y { $present } están aquí o ya han votado. Si no son más, no puede valer ningún nivel.
    }
desk-reading = Tiempo para leer: { $time }
desk-reading-over = Terminó el tiempo para leer
desk-round-ahead = Los votos previos a la reunión
desk-comments = Comentarios y evidencias
desk-comment-add = Añadir un comentario o una evidencia
desk-comment-text = ¿Qué quiere decir, o qué muestra?
desk-comment-hidden = Nadie más lo ve hasta que termine la votación.
desk-comment-figure = Una cifra, si la hay
desk-comment-of = De qué día
desk-comment-dated = a { $date }
desk-comment-missing = Escriba lo que quiere decir.
desk-comment-send = Añadirlo
desk-comment-added = Añadido. Lo ven todos.
desk-comment-kept = Guardado. Lo verán todos cuando termine la votación.
desk-comment-only-you = Solo lo ve usted hasta que termine la votación
desk-comment-number = comentario { $number }
desk-take-back = Retirarlo
desk-take-out = Quitarlo
desk-unsigned = Sin mi nombre
desk-unsigned-about = Nadie en la reunión ve quién lo escribió, ni tampoco quien lea el acta. Su nombre se guarda en una parte sellada; quien administra el servidor podría abrirla.
desk-statements = Junto a la decisión, en el acta
desk-statements-about = Acompañan a la decisión, en palabras de quien las hizo.
desk-stance-dissent = En desacuerdo
desk-stance-stand_aside = Se aparta
desk-stance-dissent-own = No estoy de acuerdo
desk-stance-stand_aside-own = No lo apoyo, y no lo impido
desk-statement-add = Hacer constar que no estoy de acuerdo o que me aparto
desk-statement-how = ¿Cuál es su postura?
desk-statement-text = Por qué, en sus palabras
desk-statement-missing = Escriba por qué. Queda en el acta.
desk-statement-send = Hacerlo constar
desk-notes-empty = { "" }
desk-notes-kept = Guardado. Lo ven todas las personas de la mesa.
desk-notes-unsent = Escribiendo…
desk-notes-meanwhile = Mientras tanto, { $name } escribió en estas notas:
desk-notes-add = Poner lo suyo debajo de lo mío
desk-notes-mine = Seguir con lo mío
desk-notes-theirs = Seguir con lo suyo

## Antes de la reunión

desk-phase-advance = Votación previa
desk-advance-what =
    { $items ->
        [one] Quien entre puede votar el único punto cuando quiera, durante horas o días. Nadie ve nada hasta que usted cierre. La reunión empieza luego por donde el grupo no coincide.
       *[other] Quien entre puede votar los { $items } puntos cuando quiera, durante horas o días. Nadie ve nada hasta que usted cierre. La reunión empieza luego por donde el grupo no coincide.
    }
desk-advance-closes = Se pide votar antes de
desk-advance-closes-about = La gente ve esta hora. Nada se cierra solo: lo hace usted cuando crea que ha votado bastante gente. Puede dejarlo vacío.
desk-advance-closes-past = Esa hora ya pasó.
desk-advance-too-many = Una ronda previa tiene { $most } puntos como mucho, y hay { $items } sin votar.
desk-advance-open = Abrirla para todos
desk-advance-title = La gente vota antes de la reunión
desk-advance-about = Cada persona vota cuando quiere y puede cambiarlo. Usted ve cuántas han votado, nunca lo que dice cada cual.
desk-advance-until = Se pide votar antes del { $when }
desk-advance-over = Se pidió votar antes del { $when }. Esa hora ya pasó; aún se puede hasta que usted cierre.
desk-advance-finished = { $finished } de { $eligible } han votado todo
desk-advance-back = Cómo va cada punto
desk-ahead-count = { $voted } de { $eligible }
desk-ahead-voted = { $voted } de { $eligible } han votado ya
desk-say-advance-open = La ronda previa está abierta.
desk-say-advance-closed = La ronda previa está cerrada.
desk-consent = Acordado de antemano
desk-to-discuss = Para hablar
desk-consent-about =
    { $count ->
        [one] En este punto, los votos previos cumplieron la regla. Acéptelo como decisión, o quítelo de la lista para hablarlo.
       *[other] En estos { $count } puntos, los votos previos cumplieron la regla. Acéptelos juntos como decisiones, o quite de la lista lo que alguien quiera hablar.
    }
desk-consent-all = Todos
desk-consent-share = { $count } de { $votes }
desk-consent-back = Volver a la lista
desk-consent-look = Ver
desk-consent-pull = Hablarlo
desk-item-agreed = acordado de antemano
desk-item-pulled = Para hablar
desk-item-ahead = Ya votado

## El orden de la agenda

desk-order = Cambiar el orden
desk-order-title = El orden de la agenda
desk-order-about = Arrastre un punto, o use las flechas del teclado sobre su asa. El grupo ve el orden nuevo cuando lo guarde.
desk-order-handle = Mover { $item }, lugar { $place } de { $all }
desk-order-up = { $item } hacia arriba
desk-order-down = { $item } hacia abajo
desk-order-moved = { $item } está en el lugar { $place } de { $all }.
desk-order-keep = Guardar este orden

## Invitaciones

desk-invitations = Invitaciones
desk-invitations-about = Cada organización recibe su propio enlace y su propia hoja. Quien la abre solo tiene que añadir su nombre.
desk-organisations = ¿Qué organizaciones espera?
desk-organisations-about = Una en cada línea. Otras también pueden entrar.
desk-organisations-many = { $most } como mucho.
desk-organisations-keep = Guardar esta lista
desk-organisations-kept = Guardada.
desk-invitations-print = Hojas para imprimir
desk-invitations-links = Enlaces para enviar
desk-invitations-paper =
    { $count ->
        [one] Una invitación, para A4 o Carta.
       *[other] { $count } invitaciones, dos en cada hoja A4 o Carta.
    }
desk-invitations-print-now = Imprimir
desk-invitations-back = Volver a la reunión
desk-invitation-address = Abra esta dirección en su teléfono u ordenador
desk-invitation-code = y escriba este código
desk-invitation-until = Se pide votar antes del { $when }.
desk-invitation-scan = O escanee esto con su teléfono.
desk-invitation-scan-named = O escanee esto con su teléfono: su organización ya viene puesta.

## Próximos pasos después de la decisión

desk-plan = Próximos pasos
desk-plan-about = Lo que debe salir de las decisiones, primero lo pendiente. Di aquí cómo está cada paso, ahora o mucho después de la reunión. La decisión guarda cada uno como se decidió.
desk-plan-empty = Ninguna decisión tiene todavía próximos pasos.
desk-plan-failed = No se pudieron cargar los próximos pasos.
