### Lo que dicen todas las páginas: niveles y opciones, problemas, la conexión.

rubricon = Rubricon
skip-to-content = Ir al contenido
language = Idioma
language-en = English
language-es = Español
loading = Cargando …
close = Cerrar
copied = Copiado
try-again = Intentar de nuevo

## Niveles y opciones

level-words = { $number } { $name }
choice-unsure = No lo sé con seguridad
choice-abstain = Me abstengo
verdict-no-consensus = Sin consenso
descriptor-new = Nuevo en este nivel

## La conexión

connection-connecting = Conectando …
connection-live = Con conexión
connection-reconnecting = Conectando de nuevo …
connection-offline = Sin conexión
connection-refused = Este enlace no es válido

## En qué punto están la sesión y cada tema

phase-draft = En preparación
phase-lobby = La gente se está uniendo
phase-running = En curso
phase-paused = En pausa
phase-closed = Terminada
state-pending = Aún sin votar
state-voting = Votación abierta
state-revealed = Votos a la vista
state-decided = Decidido
state-parked = Se deja para más tarde
state-reopened = Se retoma

## La cuenta atrás

countdown-left = Tiempo restante: { $time }
countdown-over = Se acabó el tiempo. Aún puede votar hasta que se muestren los votos.
countdown-over-short = Se acabó el tiempo
countdown-soon =
    { $seconds ->
        [one] Queda 1 segundo.
       *[other] Quedan { $seconds } segundos.
    }

## Problemas: qué pasó y qué hacer

problem-method_not_allowed = El servidor no acepta esta solicitud. Vuelva a cargar la página e inténtelo de nuevo.
problem-malformed = El servidor no pudo leer esto. Vuelva a cargar la página e inténtelo de nuevo.
problem-invalid_value =
    { $detail ->
        [none] Uno de los datos no es posible aquí. Por favor, revíselo.
       *[other] Uno de los datos no es posible aquí. { $detail }
    }
problem-too_large = Es más largo de lo que el servidor admite. Por favor, acórtelo; su texto sigue aquí.
problem-not_found = No hay nada en esta dirección, o este enlace no la abre. Compruebe el enlace con quien modera la sesión.
problem-unauthorised = Este enlace o código no es válido aquí. Únase de nuevo con el código, o pida otro enlace a quien modera la sesión.
problem-role_not_allowed = Este enlace no permite hacer eso. Quien modera la sesión puede hacerlo, o darle otro enlace.
problem-origin_not_allowed = Esta página se abrió desde una dirección distinta de la que el servidor espera. Abra el enlace tal como se lo dieron.
problem-join_code_not_accepted = Ninguna sesión abierta tiene este código. Compárelo con el de la pantalla; también puede ser que la sesión aún no esté abierta.
problem-too_many_requests = Fueron demasiadas cosas a la vez. Espere un momento e inténtelo de nuevo.
problem-full = Por ahora no caben más personas en la sesión. Avise a quien la modera.
problem-wrong_phase = La reunión no está ahora en ese punto. Espere a que quien modera continúe.
problem-unknown_item = Este tema no está en la agenda. Vuelva a cargar la página para ver la agenda actual.
problem-unknown_participant = Esta persona no está en la sesión. Vuelva a cargar la página para ver quién está.
problem-wrong_item_state = El grupo ya avanzó con este tema, así que esto ya no es posible. La página muestra dónde está el grupo ahora.
problem-round_over = La votación de esta ronda ya había terminado, así que esto no se contó. Puede decirlo en la conversación, o en la próxima ronda si la hay.
problem-proposal_over = La propuesta ya estaba cerrada, así que esto no se contó. Puede decirlo en la conversación.
problem-another_round_open = Hay una votación o una propuesta abierta. Muestre primero los votos o cierre las respuestas, y después siga.
problem-round_limit = Este tema ya tuvo todas sus rondas. Registre un nivel o «sin consenso»; la distribución queda registrada.
problem-unknown_level = Este nivel no está en la escala de la rúbrica. Elija uno de los niveles que se muestran.
problem-no_ballot = No hay ningún voto suyo que retirar; no se contó nada.
problem-recused = Usted se apartó de este tema, así que no hay un voto suyo en él. Puede seguir la conversación.
problem-votes_missing =
    { $missing ->
        [0] Todavía falta algún voto. Puede esperar, o mostrar los votos de todos modos.
        [one] Falta el voto de 1 persona. Puede esperar, o mostrar los votos de todos modos.
       *[other] Faltan los votos de { $missing } personas. Puede esperar, o mostrar los votos de todos modos.
    }
problem-reason_needed = Hace falta un motivo por escrito. Añada una frase; queda registrada.
problem-visibility_fixed = La gente ya votó confiando en cómo se muestran sus votos, así que en esta sesión no se pueden mostrar más abiertamente.
problem-command_id_reused = Algo se mezcló por el camino y no se cambió nada. Inténtelo de nuevo.
problem-version_taken = Ya hay otro texto con este nombre y esta versión. Guarde el suyo como una versión nueva.
problem-storage_refused = El servidor no pudo guardarlo y no se cambió nada. Inténtelo de nuevo en un momento; si sigue igual, avise a quien se ocupa del servidor.
problem-unavailable = El servidor no responde por ahora. Compruebe la conexión e inténtelo de nuevo en un momento.
problem-internal = Algo falló en el servidor. Inténtelo de nuevo; si sigue igual, avise a quien se ocupa del servidor.
problem-not_leading = Otra persona dirige la reunión, y este paso le corresponde. Puede pedirle que lo dé, o que le ceda la dirección.
problem-lead_not_gone = Quien dirige sigue aquí, o estaba hace un momento. Se puede asumir la dirección cuando lleve dos minutos sin conexión.
problem-device_in_use = Esta persona vota en su propio dispositivo, así que nadie puede votar por ella. Indique primero que está sin dispositivo.
problem-notes_changed = Mientras tanto, otra persona escribió en estas notas. No se pierde nada: los dos textos están en la página.
problem-unknown_comment = Esto ya no está; se retiró.
problem-unknown_next_step = Este próximo paso ya no está: el punto se decidió de nuevo. La página muestra la última decisión.
