### Responder a una propuesta: llega aparte de lo que un teléfono necesita en el primer momento.

participant-answer-now = Responda a la propuesta
participant-answer-following = El grupo responde a una propuesta
participant-answer-question = ¿Puede aceptar { $level }?
participant-answer-said = Lo que se dijo al proponerlo
participant-answer-keys = Con un teclado, pulse de 0 a 5.
participant-answer-silent = Nadie ve su respuesta antes de que quien modera cierre las respuestas.
participant-answer-progress = Han respondido { $answered } de { $eligible }
participant-answer-progress-none = Aún no ha respondido nadie

participant-answer-status-none = Aún no ha respondido. Elija una de las seis.
participant-answer-status-in = Su respuesta está registrada: { $answer }. Puede cambiarla hasta que se cierre.
participant-answer-status-absent = Consta como ausente, así que por ahora esta respuesta no cuenta: { $answer }.
participant-answer-status-sending = Enviando su respuesta: { $answer } …
participant-answer-status-offline = No tiene conexión. Su respuesta está a salvo y se enviará en cuanto vuelva: { $answer }.
participant-answer-status-offline-none = No tiene conexión. Ya puede elegir; su respuesta se enviará en cuanto vuelva.
participant-answer-status-offline-in = No tiene conexión. Su respuesta está registrada: { $answer }.
participant-answer-here = Estoy aquí: cuenten mi respuesta
participant-answer-absent = El grupo no le espera. Si está aquí, basta con responder y vuelve a contar.

participant-answer-named = Todos lo ven con su nombre cuando se cierran las respuestas. Mientras escribe se guarda en este dispositivo.
participant-answer-confidential = Queda registrado con su respuesta. El grupo no ve quién lo escribió. Mientras escribe se guarda en este dispositivo.
participant-answer-with = Se envía junto con su respuesta.
participant-answer-send = Enviar con mi respuesta
participant-answer-sent = Enviado con su respuesta.

participant-answer-cancelled = La propuesta se retiró. Nadie ve lo que se respondió.
participant-answer-unsent = Aún estaba escribiendo cuando se cerraron las respuestas. Esto no se envió; se guarda aquí, y puede decirlo ahora.
participant-answer-earlier = Propuestas anteriores
participant-answer-result = Cómo respondió el grupo
participant-say-proposed = Se propone: { $level }. Responda de 0 a 5.
