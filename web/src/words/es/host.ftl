### La página en la que se prepara una reunión.

host-title = Preparar una reunión
host-about = Elija una clase de reunión, póngale nombre y diga a quién se evalúa. Lo demás ya está rellenado.
host-no-key = Para preparar una reunión, abra el enlace con la clave de anfitrión. El servidor lo mostró al arrancar por primera vez, y «rubricon serve» lo muestra de nuevo.
host-key-wrong = El servidor no reconoce esta clave de anfitrión. Abra el enlace otra vez, tal como lo mostró el servidor.
host-loading = Cargando las rúbricas…
host-rubrics-failed = No se pudieron cargar las rúbricas. Compruebe que el servidor está en marcha e inténtelo de nuevo.
host-name = ¿Cómo se llama la reunión?
host-name-example = Revisión de otoño
host-name-missing = Póngale un nombre a la reunión.
host-day = Día de la reunión
host-day-about = Los resultados se ordenan por estos días. Si lo deja vacío, cuenta el día en que empiece la reunión.
host-day-unfinished = A la fecha le falta una parte. Complétela o borre la fecha.
host-facilitator = Su nombre
host-facilitator-optional = (si quiere)
host-facilitator-about = Como lo verán todos junto a lo que usted haga en la reunión, y en el acta. Sin nombre pone «Facilitator».
host-rubric = ¿Con qué rúbrica?
host-rubric-holds = Versión { $version }: { $domains ->
        [one] 1 dominio
       *[other] { $domains } dominios
    }, { $criteria ->
        [one] 1 criterio
       *[other] { $criteria } criterios
    }
host-rubric-read = Leer esta rúbrica
host-rubric-own = Usar su propio marco
host-subjects = ¿A quién se evalúa?
host-subjects-about = Un distrito, una coalición, una escuela. Si son varios, el grupo valora cada criterio para cada uno, por turno. Mientras escribe se ofrecen los nombres ya evaluados, para que sus resultados queden juntos.
host-subject = Nombre { $number }
host-subjects-missing = Escriba al menos un nombre.
host-subjects-twice = Hay un nombre repetido.
host-add-subject = Añadir otro
host-remove = Quitar
host-criteria = ¿Qué criterios?
host-criteria-all = Los { $count }
host-criteria-domains = Dominios enteros
host-criteria-picked = Elegidos uno a uno
host-criteria-missing = Elija al menos uno.
host-count =
    { $items ->
        [one] 1 punto en la agenda.
       *[other] { $items } puntos en la agenda.
    }
host-time =
    { $hours ->
        [0] Calcule unos { $minutes } minutos, a { $each } minutos por punto.
        [one] Calcule cerca de 1 hora{ $minutes ->
            [0] { "" }
           *[other] { " " }y { $minutes } minutos
        }, a { $each } minutos por punto.
       *[other] Calcule unas { $hours } horas{ $minutes ->
            [0] { "" }
           *[other] { " " }y { $minutes } minutos
        }, a { $each } minutos por punto. La reunión se puede pausar y seguir otro día.
    }
host-time-advance = Calcule seis minutos por cada uno en que el grupo difiera; los demás se aceptan juntos.
host-settings = Cómo se lleva
host-settings-now =
    { $rule }, { $rounds ->
        [one] 1 ronda
       *[other] hasta { $rounds } rondas
    }, { $visibility ->
        [named] votos con nombre
        [by_organisation] votos por organización
       *[confidential] votos confidenciales
    }, { $limit ->
        [0] sin límite de tiempo
       *[other] { $limit } segundos para votar
    }{ $reading ->
        [0] { "" }
       *[other] , { $reading } segundos para leer
    }{ $quorum ->
        [none] { "" }
       *[other] , { $quorum }
    }
host-draft = Dejar la puerta cerrada por ahora
host-draft-about = Nadie puede entrar hasta que la abra en la consola.
host-create = Crear la reunión
host-flaws = Arriba falta algo todavía; está marcado.
host-creating = Creando la reunión…
host-made = «{ $title }» está lista
host-made-about = Copie los enlaces antes de salir: el servidor los muestra solo esta vez. Este navegador también los recuerda.
host-made-advance = Ahora elija «Dejar votar antes» en la consola y envíe a todos el enlace para participantes. Pueden votar durante los días que usted les dé.
host-open-console = Abrir la consola
host-another = Preparar otra
host-join-code = Código para entrar
host-copy = Copiar
host-link-participant = Para participantes
host-link-participant-about = Compártalo libremente. Quien lo abra puede entrar y votar.
host-link-projector = Para la pantalla de la sala
host-link-projector-about = Ábralo en el proyector. Muestra la votación y no tiene controles.
host-link-observer = Para observadores
host-link-observer-about = Siguen la reunión sin nombre y nunca votan.
host-link-audit = Para el acta
host-link-audit-about = Muestra cómo se llegó a cada nivel, durante la reunión y años después.
host-link-facilitator = Para quien facilita
host-link-facilitator-about = Dirige la reunión y es solo suyo. Quien le ayude entra con el código, y usted le da un papel en la consola.

## De qué se hace una reunión

host-like-filled = Está rellenada como la sesión que eligió: con su rúbrica, sus criterios, nombres, organizaciones y ajustes. Póngale nombre a la reunión y revise el día.
host-like-failed = Esa sesión no se pudo leer, así que no se tomó nada de ella. Inténtelo de nuevo desde la lista de sesiones.
host-template = ¿Qué clase de reunión es?
host-template-about = Esto rellena lo demás. Todo lo que sigue se puede cambiar.
host-template-evening = Una tarde, un distrito
host-template-evening-about = Los criterios que caben en dos horas, uno por uno, con un minuto para leer cada uno.
host-template-advance = Ronda previa y reunión corta
host-template-advance-about = Todos votan antes sobre todo. La reunión trata de aquello en lo que difieren.
host-template-districts = Varios distritos a la vez
host-template-districts-about = Cada criterio para cada distrito, por turno, con los votos por organización.
host-template-public = Órgano público
host-template-public-about = Cada voto lleva nombre, y tiene que votar más de la mitad de los miembros.
host-template-pulse = Un sondeo rápido
host-template-pulse-about = Un criterio de cada dominio, un voto confidencial sobre cada uno, sin debate.
host-template-own = Sus propias plantillas
host-template-name = Nombre de la plantilla
host-template-name-missing = Póngale un nombre a la plantilla.
host-template-rename = Cambiar el nombre
host-template-rename-do = Guardar el nombre
host-template-rename-not = Dejarlo como estaba
host-template-taken = Ya hay otra plantilla con este nombre.
host-template-remove-sure = ¿Quitar la plantilla «{ $name }»? Las reuniones que se hicieron con ella no cambian.
host-template-remove-do = Quitar la plantilla
host-template-remove-not = Conservarla
host-template-left-out =
    { $count ->
        [one] La plantilla tiene un criterio que esta rúbrica no tiene: { $codes }. Se ha dejado fuera.
       *[other] La plantilla tiene { $count } criterios que esta rúbrica no tiene: { $codes }. Se han dejado fuera.
    }
host-template-keep = Guardar como plantilla
host-template-keep-about = La rúbrica, los criterios, los nombres, las organizaciones y los ajustes se guardan para la próxima reunión.
host-template-keep-do = Guardarla
host-template-keep-not = Ahora no
host-template-replaces = Ya hay una plantilla con este nombre. Esta ocupará su lugar.
host-template-replace = Reemplazarla
host-template-kept = Guardada como «{ $name }». Estará en esta página la próxima vez que prepare una reunión.

## A quién se espera

host-organisations = ¿Qué organizaciones espera?
host-organisations-about = Puede dejarlo vacío. Una en cada línea, o una lista pegada. Cada una recibe una invitación propia con su nombre ya escrito; las demás también pueden entrar.
host-organisations-example = Consejo de familias
host-organisations-count =
    { $count ->
        [one] 1 organización
       *[other] { $count } organizaciones
    }
host-organisations-many = Caben { $most } organizaciones. Acorte la lista, por favor.
host-organisations-long = Un nombre tiene más de { $most } caracteres: «{ $name }». ¿Hay uno en cada línea?
host-invitations =
    { $count ->
        [one] Invitación para 1 organización
       *[other] Invitaciones para { $count } organizaciones
    }
host-invitations-about = Con su propio enlace, cada organización encuentra su nombre ya escrito al entrar. La consola imprime una hoja con un código QR para cada una.
host-invitations-copy = Copiar todas, para una hoja de cálculo

## Avisar a otros programas

host-webhooks = Avisar a otros programas
host-webhooks-about = El servidor puede avisar a una dirección suya cuando se registra una decisión o se retoma, y cuando termina una sesión. No nombra a nadie. Cada mensaje va firmado, para que su programa pueda comprobar que es auténtico.
host-webhooks-url = Dirección
host-webhooks-url-about = Empieza por https:// y no lleva ni nombre ni contraseña.
host-webhooks-url-wrong = Escriba una dirección que empiece por https://.
host-webhooks-kinds = De qué se le avisa
host-webhooks-kind-item-decided = Se registró una decisión
host-webhooks-kind-item-reopened = Se retomó un punto ya decidido
host-webhooks-kind-session-closed = Terminó una sesión
host-webhooks-kinds-missing = Elija al menos una cosa.
host-webhooks-add = Añadir esta dirección
host-webhooks-full = No caben más direcciones. Quite alguna que ya no haga falta e inténtelo de nuevo.
host-webhooks-made = Desde ahora se avisa a la dirección
host-webhooks-made-about = Sus mensajes se firman con este secreto. Cópielo ahora en su programa: solo se muestra esta vez.
host-webhooks-list = Direcciones a las que se avisa
host-webhooks-none = Todavía no hay ninguna.
host-webhooks-failed = No se pudieron cargar las direcciones.
host-webhooks-delivered = Último mensaje recibido el { $day } a las { $time }.
host-webhooks-undelivered = Todavía no se ha recibido ningún mensaje.
host-webhooks-refused = No se recibió el { $day } a las { $time }: { $why }
host-webhooks-retrying = Se vuelve a intentar solo.
host-webhooks-given-up =
    { $count ->
        [one] Se desistió de 1 mensaje.
       *[other] Se desistió de { $count } mensajes.
    }
host-webhooks-remove-sure = ¿Quitar esta dirección? Ya no se le avisará de nada, y su secreto desaparece.
host-webhooks-remove-do = Quitar la dirección
host-webhooks-remove-not = Conservarla
