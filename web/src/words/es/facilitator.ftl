### La consola de quien facilita.

facilitator-console = Facilitación
facilitator-page-title = { $title } · Facilitación
facilitator-loading = Abriendo la reunión…
facilitator-loading-slow = Seguimos esperando al servidor. Su enlace está bien; la página continúa sola en cuanto responda.
facilitator-link-bad = Este enlace no abre ninguna reunión. Use el enlace de facilitación tal como se lo dieron.
facilitator-link-missing = A la dirección le falta la última parte, después de #. Abra de nuevo el enlace de facilitación completo.
facilitator-role-wrong = Este enlace no es de facilitación. Pida el correcto a quien creó la reunión.
facilitator-rubric-failed = No se pudo cargar el texto de la rúbrica. La reunión funciona igual, solo con los códigos.

## El marco

facilitator-skip = Ir a
facilitator-skip-item = El punto
facilitator-skip-step = El siguiente paso
facilitator-skip-room = La sala
facilitator-next = Siguiente paso
facilitator-phase-draft = En preparación
facilitator-phase-lobby = Antes de la reunión
facilitator-phase-running = En curso
facilitator-phase-paused = En pausa
facilitator-phase-closed = Cerrada
facilitator-working = Un momento…
facilitator-offline = No hay conexión. No se pierde nada: los votos y las decisiones están a salvo en el servidor, y sus notas en este dispositivo. Los botones vuelven a funcionar en cuanto se recupere.

## La agenda

facilitator-agenda = Agenda
facilitator-agenda-progress = { $decided } de { $all } con decisión
facilitator-group-is-here = El grupo está aquí
facilitator-item-pending = Aún sin votar
facilitator-item-voting = Votando
facilitator-item-revealed = Por decidir
facilitator-item-proposed = Propuesto
facilitator-item-parked = Aplazado
facilitator-item-reopened = Reabierto
facilitator-looking =
    { $named ->
        [no] Esto solo lo ve usted. El grupo aún no está en ningún punto.
       *[other] Esto solo lo ve usted. El grupo está en { $criterion }.
    }
facilitator-looking-while-voting = Esto solo lo ve usted. El grupo está votando o respondiendo sobre { $criterion }; después podrá pasar a otro punto.
facilitator-back-to-group = Volver con el grupo

## El punto

facilitator-state-pending = Aún sin votar
facilitator-state-voting = Votación abierta
facilitator-state-revealed = Votos a la vista, falta decidir
facilitator-state-proposed = Hay un nivel propuesto
facilitator-state-decided = Decidido
facilitator-state-parked = Aplazado
facilitator-state-reopened = Reabierto
facilitator-round = Ronda { $round } de { $max }
facilitator-round-title = Ronda { $round }
facilitator-note-parked = Se aplazó:
facilitator-note-reopened = Se retomó:
facilitator-descriptors = Cómo se ve cada nivel
facilitator-talk = Preguntas y ayuda para hablar de esto
facilitator-talk-questions = Preguntas para pensar
facilitator-talk-steps = Lo que va antes
facilitator-level-marked = (el resultado)
facilitator-earlier-rounds = Rondas anteriores
facilitator-earlier-proposals = Propuestas anteriores
facilitator-proposed-about = Todos responden de 0 a 5. Usted ve quién falta, nunca lo que dice nadie.
facilitator-former-decision = La decisión anterior
facilitator-notes = Notas para la decisión
facilitator-notes-about = Escriba mientras el grupo habla. Solo se ve en la mesa; será el motivo cuando se registre la decisión.
facilitator-empty-draft = Todavía no puede entrar nadie
facilitator-empty-draft-do = Repase la agenda y los ajustes. Cuando todo esté como debe, abra la puerta: la gente podrá entrar con el código.
facilitator-empty-lobby = La gente está entrando
facilitator-empty-lobby-do = Muestre el código o el código QR. Empiece cuando quiera; quien llegue tarde aún puede entrar.
facilitator-empty-running = La reunión ha empezado
facilitator-empty-running-do = Pase al primer punto, lean juntos los niveles y abra la votación.
facilitator-empty-paused = La reunión está en pausa
facilitator-empty-paused-do = Todo queda como está hasta que continúe.
facilitator-empty-closed = La reunión terminó
facilitator-empty-closed-do = El acta está completa y ya no cambia.

## Pasos

facilitator-step-open-door = Abrir la puerta
facilitator-step-start = Empezar con el primer punto
facilitator-step-open-advance = Dejar votar antes
facilitator-step-close-advance = Cerrar la ronda previa
facilitator-step-cancel-advance = Anular la ronda previa
facilitator-step-accept-consent =
    { $count ->
        [0] Elija qué aceptar
        [one] Aceptar 1 punto
       *[other] Aceptar { $count } puntos
    }
facilitator-step-open-vote = Abrir la votación
facilitator-step-reveal = Mostrar los votos
facilitator-step-cancel = Anular esta votación
facilitator-step-vote-again = Votar otra vez
facilitator-step-propose = Proponer un nivel
facilitator-step-close-answers = Cerrar las respuestas
facilitator-step-cancel-proposal = Retirar la propuesta
facilitator-step-decide = Registrar la decisión
facilitator-step-no-consensus = Registrar «sin consenso»
facilitator-step-next =
    { $several ->
        [no] Siguiente: { $criterion }
       *[other] Siguiente: { $criterion }, { $subject }
    }
facilitator-step-turn = Llevar al grupo a { $criterion }
facilitator-step-take-up = Retomar { $criterion }, que se aplazó
facilitator-step-park = Aplazar
facilitator-step-reopen = Reabrir
facilitator-step-pause = Pausa
facilitator-step-resume = Continuar
facilitator-step-close = Cerrar la reunión
facilitator-step-record = Ver el acta
facilitator-step-results = Resultados

facilitator-hint-open-door = En cuanto abra la puerta, la gente puede entrar con el código.
facilitator-hint-start = Todos verán el primer punto. Nadie vota hasta que abra la votación.
facilitator-hint-close-advance = Entonces todos ven cómo votó el grupo. La agenda empieza por donde no coincide.
facilitator-hint-accept-consent = Lea antes la lista en voz alta. Quien quiera hablar de un punto lo dice, y sale de la lista.
facilitator-hint-open-vote = Lean primero los niveles juntos. Durante la votación verá quién falta, nunca lo que dice cada cual.
facilitator-hint-reveal = Todos ven todos los votos en el mismo momento. Se habla después, no antes.
facilitator-hint-vote-again = Escuchen primero el voto más bajo y el más alto. Luego voten otra vez, en silencio; la ronda anterior queda en el acta.
facilitator-hint-propose = Proponga un nivel al grupo: cada persona dice de 0 a 5 si puede aceptarlo.
facilitator-hint-proposing = Proponga lo que ha oído, no el punto medio. Nadie ve una respuesta antes de que usted las cierre.
facilitator-hint-close-answers = Todos ven todas las respuestas a la vez. Pregunte primero a las más bajas qué necesitarían.
facilitator-hint-decide = El nivel ya viene puesto según la votación. Añada por qué, quién discrepa y qué sigue.
facilitator-hint-no-consensus = Los votos quedan como resultado, con su dispersión. Anote qué ayudaría la próxima vez.
facilitator-hint-recording = Nada de lo que escriba se pierde antes de registrarlo.
facilitator-hint-next = La decisión está registrada. Puede reabrirla más tarde, con un motivo.
facilitator-hint-turn = Las pantallas de todos pasan a este punto.
facilitator-hint-resume = Durante la pausa la gente sigue conectada. Nadie puede votar.
facilitator-hint-close = Cada punto tiene decisión o quedó aplazado. Cerrar es definitivo.
facilitator-hint-record = El acta se puede leer, imprimir y comprobar mientras el servidor la conserve.
facilitator-hide-hints = Ocultar consejos

## La sala

facilitator-vote = La votación
facilitator-answers = Las respuestas
facilitator-answered = Han respondido { $voted } de { $eligible }
facilitator-everyone-answered = Ya han respondido todos.
facilitator-voted =
    { $voted ->
        [one] Ha votado { $voted } de { $eligible }
       *[other] Han votado { $voted } de { $eligible }
    }
facilitator-everyone-voted = Ya votaron todos.
facilitator-nobody-votes = Todavía no hay nadie que pueda votar.
facilitator-waiting-for =
    { $count ->
        [one] Falta 1 persona.
       *[other] Faltan { $count } personas.
    }
facilitator-somebody-aside = Alguien se apartó de este punto por conflicto de intereses.
facilitator-room = La sala
facilitator-present = { $present } de { $joined } en línea
facilitator-room-draft = La puerta está cerrada. Ábrala, y quien entre aparecerá aquí.
facilitator-room-empty = Todavía no ha entrado nadie. Muestre el código o envíe el enlace.
facilitator-nameless = Nombre eliminado
facilitator-standing-voted = ya votó
facilitator-standing-answered = ya respondió
facilitator-standing-aside = se aparta de este punto
facilitator-standing-waiting = aún no
facilitator-standing-unknown = { "" }
facilitator-standing-here = está
facilitator-standing-away = sin conexión
facilitator-standing-absent = ausente
facilitator-join = Entrar
facilitator-join-how = En { $address } con el código
facilitator-copy-link = Copiar el enlace
facilitator-qr = Código QR
facilitator-qr-alt = Código QR del enlace para entrar. El código es { $code }.
facilitator-links = Enlaces
facilitator-links-about = Quien tiene un enlace puede hacer lo que este dice. El de facilitación es solo para usted.
facilitator-links-elsewhere = Esta reunión se creó en otro navegador. Los enlaces para la pantalla y para quienes leen se mostraron allí, una sola vez. La gente entra con este:

## La decisión

facilitator-decision = La decisión
facilitator-decide-level = ¿En qué quedó el grupo?
facilitator-rule-says = lo que dice la regla
facilitator-rule-not-met = la regla no se cumplió
facilitator-choose-level = Elija un nivel, o «sin consenso».
facilitator-departing = La regla dice { $level }. Va a registrar otra cosa, y el acta lo dirá para siempre.
facilitator-departing-not-met = La regla no se cumplió. Va a registrar un nivel de todos modos, y el acta lo dirá para siempre.
facilitator-rationale = Por qué
facilitator-rationale-needed = Por qué, ya que se aparta de la regla (obligatorio)
facilitator-rationale-missing = Escriba por qué el grupo lo decidió así aunque la regla diga otra cosa.
facilitator-dissent-who = Quién
facilitator-dissent-statement = En sus palabras
facilitator-add-dissent = Añadir un desacuerdo
facilitator-statement-missing = Escriba lo que dijo, o quite la entrada.
facilitator-evidence-note = Qué es
facilitator-evidence-link = Enlace, si lo hay
facilitator-add-evidence = Añadir una evidencia
facilitator-note-missing = Diga qué muestra el enlace.
facilitator-link-wrong = Un enlace empieza por https:// o http://.
facilitator-add-next-step = Añadir un paso
facilitator-remove = Quitar
facilitator-from-former = Partir de la decisión anterior
facilitator-propose = Proponer un nivel
facilitator-propose-level = ¿Qué nivel propone al grupo?
facilitator-propose-text = ¿Qué quiere decir al proponerlo? (si lo desea)
facilitator-propose-choose = Elija el nivel que propone.
facilitator-propose-send = Proponerlo al grupo
facilitator-propose-middle = el centro de los votos
facilitator-record = Registrar la decisión
facilitator-record-level = Registrar { $level }
facilitator-record-no-consensus = Registrar «sin consenso»
facilitator-decide-later = Ahora no

## Preguntas

facilitator-and-more =
    { $count ->
        [one] 1 persona más
       *[other] { $count } personas más
    }
facilitator-ask-people =
    { $count ->
        [one] una persona
       *[other] { $count } personas
    }
facilitator-ask-missing-title = No han votado todos
facilitator-ask-missing =
    { $count ->
        [one] Falta: { $names }. Si muestra los votos ahora, la ronda queda sellada y su voto ya no podrá entrar.
       *[other] Faltan: { $names }. Si muestra los votos ahora, la ronda queda sellada y sus votos ya no podrán entrar.
    }
facilitator-ask-missing-yes = Mostrar sin esperar
facilitator-ask-missing-no = Esperar
facilitator-ask-missing-done-title = Ya han votado todos
facilitator-ask-missing-done = Ya no falta nadie. Muestre los votos cuando la sala esté lista.
facilitator-ask-missing-done-yes = Mostrar los votos
facilitator-ask-missing-answers-title = No han respondido todos
facilitator-ask-missing-answers =
    { $count ->
        [one] Falta: { $names }. Si cierra ahora, su respuesta ya no podrá llegar.
       *[other] Faltan: { $names }. Si cierra ahora, sus respuestas ya no podrán llegar.
    }
facilitator-ask-missing-answers-yes = Cerrar sin esperar
facilitator-ask-missing-answers-no = Esperar
facilitator-ask-missing-answers-done-title = Ya han respondido todos
facilitator-ask-missing-answers-done = Ya no falta nadie. Cierre las respuestas cuando la sala esté lista.
facilitator-ask-missing-answers-done-yes = Cerrar las respuestas
facilitator-ask-cancel-proposal-title = ¿Retirar la propuesta sobre { $criterion }?
facilitator-ask-cancel-proposal = No se muestra nada: las respuestas quedan ocultas para siempre y el punto queda donde estaba. Puede proponer otro nivel enseguida.
facilitator-ask-cancel-proposal-yes = Retirarla
facilitator-ask-cancel-proposal-no = Dejar que respondan
facilitator-ask-cancel-title = ¿Anular la votación sobre { $criterion }?
facilitator-ask-cancel = No se muestra nada: los votos de esta ronda quedan ocultos para siempre y la ronda no cuenta. Puede abrir otra enseguida.
facilitator-ask-cancel-yes = Anular la votación
facilitator-ask-cancel-no = Dejar que voten
facilitator-ask-park-title = ¿Aplazar { $criterion }?
facilitator-ask-park = El grupo lo deja por ahora. Sigue en la agenda, y puede retomarlo hasta que se cierre la reunión.
facilitator-ask-park-yes = Aplazarlo
facilitator-ask-park-no = Cancelar
facilitator-ask-reopen-title = ¿Reabrir { $criterion }?
facilitator-ask-reopen = La decisión deja de valer. Queda en el acta, con el motivo por el que se retomó, y el grupo puede votar de nuevo.
facilitator-ask-reopen-yes = Reabrirlo
facilitator-ask-reopen-no = Dejarlo como está
facilitator-ask-close-title = ¿Cerrar la reunión?
facilitator-ask-close =
    { $open ->
        [0] { $parked ->
            [0] Todos los puntos tienen decisión. Ya nadie podrá votar, decidir ni entrar, y no se puede deshacer.
            [one] 1 punto quedó aplazado y se queda sin decisión. Ya nadie podrá votar, decidir ni entrar, y no se puede deshacer.
           *[other] { $parked } puntos quedaron aplazados y se quedan sin decisión. Ya nadie podrá votar, decidir ni entrar, y no se puede deshacer.
        }
        [one] 1 punto no tiene decisión todavía. Ya nadie podrá votar, decidir ni entrar, y no se puede deshacer. Para seguir otro día, ponga la reunión en pausa.
       *[other] { $open } puntos no tienen decisión todavía. Ya nadie podrá votar, decidir ni entrar, y no se puede deshacer. Para seguir otro día, ponga la reunión en pausa.
    }
facilitator-ask-close-yes = Cerrar definitivamente
facilitator-ask-close-no = Dejarla abierta
facilitator-ask-absent-title = ¿Marcar como ausente?
facilitator-ask-absent = { $name } ya votó o respondió. Si consta como ausente, eso deja de contar, salvo que lo haga de nuevo.
facilitator-ask-absent-yes = Marcar como ausente
facilitator-ask-absent-no = Cancelar
facilitator-ask-remove-title = ¿Hacer salir a { $name }?
facilitator-ask-remove = Dejará de ver la reunión, y sus votos en lo que está abierto ahora dejan de contar. Lo que ya se mostró queda en el acta. Puede dejarle volver cuando quiera.
facilitator-ask-remove-yes = Hacer salir
facilitator-ask-remove-no = Cancelar
facilitator-ask-recuse-title = ¿Apartarse de { $criterion }?
facilitator-ask-recuse = Entonces no tiene voto en este punto, y lo que ya votó en él deja de contar. En el acta consta que se apartó.
facilitator-ask-recuse-yes = Apartarme
facilitator-ask-recuse-no = Cancelar
facilitator-ask-pull-title = ¿Quitar { $criterion } de la lista?
facilitator-ask-pull = El grupo lo hablará y lo decidirá por separado. Todos ven que salió de la lista.
facilitator-ask-pull-yes = Quitarlo
facilitator-ask-pull-no = Dejarlo
facilitator-ask-missing-advance-title = No todos han votado todo
facilitator-ask-missing-advance =
    Aún falta de: { $names }. Si cierra ahora, cuenta lo que ya votaron, y no puede llegar nada más antes de la reunión.
facilitator-ask-missing-advance-yes = Cerrar sin esperar
facilitator-ask-missing-advance-no = Esperar
facilitator-ask-missing-advance-done-title = Todos han votado todo
facilitator-ask-missing-advance-done = Ya no falta nadie. Puede cerrar la ronda previa.
facilitator-ask-missing-advance-done-yes = Cerrar la ronda
facilitator-ask-cancel-advance-title = ¿Anular la ronda previa?
facilitator-ask-cancel-advance = No se muestra nada: los votos quedan ocultos para siempre, y cada punto queda como si nadie hubiera votado antes.
facilitator-ask-cancel-advance-yes = Anular la ronda
facilitator-ask-cancel-advance-no = Dejar que voten
facilitator-reason = ¿Por qué? (obligatorio)
facilitator-reason-optional = ¿Por qué? (si quiere)
facilitator-close-sheet = Cerrar

## Ajustes

facilitator-settings = Ajustes
facilitator-settings-now =
    { $rule }, { $rounds ->
        [one] 1 ronda
       *[other] { $rounds } rondas
    }{ $quorum ->
        [none] { "" }
       *[other] , { $quorum }
    }
facilitator-settings-free = Nadie ha votado todavía, así que todo se puede cambiar.
facilitator-settings-voted = Ya hubo votos con estos ajustes. Un cambio necesita un motivo, queda en el acta y vale para los votos que sigan.
facilitator-settings-voting = Hay una votación o una propuesta abierta. Los ajustes se pueden cambiar después.
facilitator-settings-reason = ¿Por qué cambian?
facilitator-settings-reason-missing = Escriba por qué cambian los ajustes.
facilitator-settings-keep = Guardar estos ajustes
facilitator-set-rule = Acuerdo necesario
facilitator-set-rule-threshold = Una parte en un mismo nivel
facilitator-set-rule-threshold-about = Al menos el { $percent } % de los votos nombra un mismo nivel y nadie está a más de un nivel de distancia.
facilitator-set-rule-percent = Parte de los votos
facilitator-set-rule-unanimous = Todos en un nivel
facilitator-set-rule-unanimous-about = Todos los votos nombran el mismo nivel.
facilitator-set-rule-within_one = Nadie lejos
facilitator-set-rule-within_one-about = El voto más bajo y el más alto están a un nivel como mucho. El nivel es el del centro.
facilitator-set-rule-majority = Más de la mitad
facilitator-set-rule-majority-about = Más de la mitad de los votos nombra un nivel, por lejos que estén los demás.
facilitator-set-rule-median = El voto central
facilitator-set-rule-median-about = El nivel del voto central, por lejos que esté la gente. Es rápido y oculta el desacuerdo: fíjese en la dispersión.
facilitator-rule-short =
    { $rule ->
        [threshold] { $percent } %
        [unanimous] todos en un nivel
        [within_one] a un nivel
        [majority] más de la mitad
        [consent] consentimiento
       *[median] voto central
    }
facilitator-set-rule-consent = Consentimiento a una propuesta
facilitator-set-rule-consent-about = Después de votar, usted propone un nivel. Vale si nadie responde por debajo de { $floor } en una escala de 0 a 5.
facilitator-set-rule-floor = La respuesta más baja que basta
facilitator-set-rule-floor-option = { $floor }: { $meaning }
facilitator-set-rule-wrong = Elija un número entero del 51 al 100.
facilitator-set-rounds = Rondas
facilitator-set-rounds-about = Cuántas veces puede votar el grupo un punto antes de registrar una decisión o «sin consenso».
facilitator-set-rounds-wrong = Elija de 1 a 9.
facilitator-set-visibility = Después de mostrar los votos
facilitator-set-visibility-named = Todos ven quién votó qué
facilitator-set-visibility-named-about = La gente puede preguntarse por qué. Es lo habitual en grupos de trabajo.
facilitator-set-visibility-by_organisation = Todos ven cómo votó cada organización
facilitator-set-visibility-by_organisation-about = No se muestra el voto de nadie. Las organizaciones pequeñas se muestran juntas.
facilitator-set-visibility-confidential = Solo se ve la distribución
facilitator-set-visibility-confidential-about = Ni el grupo ni usted ven quién votó qué. El servidor sí lo guarda, así que no es un voto secreto.
facilitator-set-visibility-fixed = La gente votó cuando se iba a mostrar menos. No puede pasar a mostrarse más.
facilitator-set-limit = Tiempo para votar
facilitator-set-limit-about = Cuando se acaba, se avisa a la gente. No se muestra nada por ello.
facilitator-set-limit-none = Sin límite
facilitator-set-limit-seconds =
    { $seconds ->
        [60] 1 minuto
        [120] 2 minutos
        [180] 3 minutos
        [300] 5 minutos
       *[other] { $seconds } segundos
    }

## Atajos

facilitator-keys = Atajos
facilitator-keys-about = Una tecla cada uno, salvo mientras escribe. Una tecla funciona cuando su paso está en pantalla.
facilitator-keys-on = Usar atajos de una tecla
facilitator-key-open-door = Abrir la puerta
facilitator-key-start = Empezar la reunión
facilitator-key-close-advance = Cerrar la ronda previa
facilitator-key-accept-consent = Aceptar lo acordado de antemano
facilitator-key-open-vote = Abrir la votación
facilitator-key-reveal = Mostrar los votos
facilitator-key-vote-again = Votar otra vez
facilitator-key-propose = Proponer un nivel
facilitator-key-close-answers = Cerrar las respuestas
facilitator-key-decide = Registrar la decisión
facilitator-key-no-consensus = Registrar «sin consenso»
facilitator-key-next = Siguiente punto
facilitator-key-turn = Llevar al grupo al punto en pantalla
facilitator-key-take-up = Retomar un punto aplazado
facilitator-key-park = Aplazar el punto
facilitator-key-reopen = Reabrir el punto
facilitator-key-pause = Pausa
facilitator-key-resume = Continuar
facilitator-key-help = Esta lista
facilitator-key-nudge = Recordárselo a quienes faltan
facilitator-key-floor = Dar la palabra a quien sigue
facilitator-key-comments = A los comentarios
facilitator-key-hands = A las manos levantadas
facilitator-key-notes = A las notas
facilitator-key-agenda = A la agenda
facilitator-key-room = A la sala
facilitator-key-join = Al enlace para entrar
facilitator-key-arrows = Arriba y abajo por la agenda
facilitator-key-record = Registrar, desde cualquier campo de la decisión
