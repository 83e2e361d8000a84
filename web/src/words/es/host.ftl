### La página en la que se prepara una reunión.

host-title = Preparar una reunión
host-about = Rellene tres cosas y la reunión está lista. Todo lo demás tiene un valor sensato.
host-no-key = Para preparar una reunión, abra el enlace con la clave de anfitrión. El servidor lo mostró al arrancar por primera vez, y «rubricon serve» lo muestra de nuevo.
host-key-wrong = El servidor no reconoce esta clave de anfitrión. Abra el enlace otra vez, tal como lo mostró el servidor.
host-loading = Cargando las rúbricas…
host-rubrics-failed = No se pudieron cargar las rúbricas. Compruebe que el servidor está en marcha e inténtelo de nuevo.
host-name = ¿Cómo se llama la reunión?
host-name-example = Revisión de otoño
host-name-missing = Póngale un nombre a la reunión.
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
host-subjects-about = Un distrito, una coalición, una escuela. Si son varios, el grupo valora cada criterio para cada uno, por turno.
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
        [0] Calcule unos { $minutes } minutos, a seis minutos por punto.
        [one] Calcule cerca de 1 hora{ $minutes ->
            [0] { "" }
           *[other] { " " }y { $minutes } minutos
        }, a seis minutos por punto.
       *[other] Calcule unas { $hours } horas{ $minutes ->
            [0] { "" }
           *[other] { " " }y { $minutes } minutos
        }, a seis minutos por punto. La reunión se puede pausar y seguir otro día.
    }
host-settings = Cómo se lleva
host-settings-now =
    { $rule }, { $rounds ->
        [one] 1 ronda
       *[other] hasta { $rounds } rondas
    }, { $visibility ->
        [named] votos con nombre
       *[confidential] votos confidenciales
    }, { $limit ->
        [0] sin límite de tiempo
       *[other] { $limit } segundos para votar
    }
host-draft = Dejar la puerta cerrada por ahora
host-draft-about = Nadie puede entrar hasta que la abra en la consola.
host-create = Crear la reunión
host-creating = Creando la reunión…
host-made = «{ $title }» está lista
host-made-about = Copie los enlaces antes de salir: el servidor los muestra solo esta vez. Este navegador también los recuerda.
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
host-link-facilitator-about = Dirige la reunión. Déselo solo a quien la dirija con usted.
