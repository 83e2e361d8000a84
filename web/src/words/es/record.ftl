### El acta, para quien dirige y para quien audita.

record-title = Acta
record-page-title = { $title } · Acta
record-loading = Cargando el acta…
record-skip-trail = Ir a cómo se llegó aquí
record-fault-link = Este enlace no abre ningún acta. Úselo tal como se lo dieron, con su última parte después de #.
record-fault-offline = El servidor no responde. Compruebe su conexión e inténtelo de nuevo.
record-fault-other = No se pudo cargar el acta. Inténtelo en un momento.
record-dates =
    { $same ->
        [yes] { $from }.
       *[no] Del { $from } al { $to }.
    }
record-not-closed = La reunión sigue abierta; así está ahora.
record-to-results = Resultados
record-digest = El texto exacto que se votó: { $id } { $version }, SHA-256

## Dónde están los evaluados

record-summary = Resumen
record-summary-subject =
    { $items ->
        [one] { $subject }: { $decided } de 1 criterio tiene nivel.
       *[other] { $subject }: { $decided } de { $items } criterios tienen nivel.
    }
record-summary-most = El nivel más frecuente es { $level }, con { $count }.
record-summary-tie = Hay tantos en un nivel como en otro: { $levels }.
record-summary-no-consensus =
    { $count ->
        [one] 1 terminó sin consenso.
       *[other] { $count } terminaron sin consenso.
    }
record-summary-parked =
    { $count ->
        [one] 1 se aplazó.
       *[other] { $count } se aplazaron.
    }
record-summary-open =
    { $count ->
        [one] 1 está sin decidir.
       *[other] { $count } están sin decidir.
    }
record-domains = Por dominio
record-domain = Dominio
record-subject = Evaluado
record-open = Sin decidir
record-criteria = Por criterio
record-criterion = Criterio
record-level = Nivel
record-rounds = Rondas
record-last-vote = Qué dijo la regla del último voto
record-rule-met = Se cumplió en { $level }
record-rule-not-met = No se cumplió
record-state-pending = Sin votar
record-state-voting = En votación
record-state-revealed = Falta decidir
record-state-decided = Decidido
record-state-parked = Aplazado
record-state-reopened = Reabierto
record-departs-short = se aparta de la regla
record-details-of = Detalles de { $criterion }, { $subject }
record-open-all = Abrir todos los detalles
record-close-all = Cerrar todos los detalles
record-print = Imprimir

## Cómo se llegó aquí

record-trail = Cómo se llegó aquí
record-trail-about = Cada paso de la reunión, en orden. Un voto suelto no es un paso; mostrar los votos sí.
record-trail-empty = No hay nada que encaje con lo que eligió.
record-filter-criterion = Criterio
record-filter-all = Todos
record-filter-count =
    { $count ->
        [one] 1 paso
       *[other] { $count } pasos
    }
record-about =
    { $several ->
        [no] { $criterion }
       *[other] { $criterion } para { $subject }
    }

record-trail-session-created = Se preparó la reunión.
record-trail-settings-changed = Se cambiaron los ajustes.
record-trail-lobby-opened = Se abrió la puerta.
record-trail-session-started = Empezó la reunión.
record-trail-session-paused = La reunión se puso en pausa.
record-trail-session-resumed = La reunión continuó.
record-trail-session-closed = Se cerró la reunión.
record-trail-participant-joined =
    { $role ->
        [facilitator] { $named ->
            [no] Se designó a quien facilita.
           *[other] { $person } dirige la reunión.
        }
        [observer] { $named ->
            [no] Alguien de { $organisation } entró para seguir la reunión.
           *[other] { $person }, { $organisation }, entró para seguir la reunión.
        }
        [scribe] { $named ->
            [no] Alguien de { $organisation } entró para llevar las notas.
           *[other] { $person }, { $organisation }, entró para llevar las notas.
        }
       *[other] { $named ->
            [no] Entró alguien de { $organisation }.
           *[other] Entró { $person }, { $organisation }.
        }
    }
record-trail-participant-marked-absent =
    { $named ->
        [no] Se marcó a alguien como ausente.
       *[other] Se marcó como ausente a { $person }.
    }
record-trail-participant-returned =
    { $named ->
        [no] Volvió alguien que estaba ausente.
       *[other] { $person } volvió.
    }
record-trail-participant-recused =
    { $named ->
        [no] Alguien se apartó de { record-about } por conflicto de intereses.
       *[other] { $person } se apartó de { record-about } por conflicto de intereses.
    }
record-trail-item-focused = El grupo pasó a { record-about }.
record-trail-round-opened = Se abrió la ronda { $round } de { record-about }.
record-trail-round-revealed =
    { $round ->
        [0] { $voted ->
            [one] Se mostraron los votos de la ronda previa de { record-about }: votó { $voted } de { $eligible }.
           *[other] Se mostraron los votos de la ronda previa de { record-about }: votaron { $voted } de { $eligible }.
        }
       *[other] { $voted ->
            [one] Se mostraron los votos de la ronda { $round } de { record-about }: votó { $voted } de { $eligible }.
           *[other] Se mostraron los votos de la ronda { $round } de { record-about }: votaron { $voted } de { $eligible }.
        }
    }
record-trail-round-revealed-bare =
    { $round ->
        [0] Se mostraron los votos de la ronda previa de { record-about }.
       *[other] Se mostraron los votos de la ronda { $round } de { record-about }.
    }
record-trail-at-level = { $count } en { $level }
record-trail-unsure = { $count } sin saberlo
record-trail-abstain = { $count } en abstención
record-trail-met = La regla se cumplió en { $level }.
record-trail-not-met = La regla no se cumplió.
record-trail-move =
    { $count ->
        [one] 1 persona pasó de { $from } a { $to }.
       *[other] { $count } personas pasaron de { $from } a { $to }.
    }
record-trail-round-cancelled = Se anuló la ronda { $round } sobre { record-about }. No se mostró nada de ella.
record-trail-proposal-made = Propuesta sobre { record-about }: { $level }.
record-trail-proposal-closed = Respuestas sobre { record-about } a { $level }: { $answered } de { $eligible }.
record-trail-answered =
    { $count ->
        [one] 1 persona respondió { $answer }
       *[other] { $count } personas respondieron { $answer }
    }
record-trail-consented = Nadie estuvo por debajo de { $floor }: el grupo consintió.
record-trail-not-consented = No todas las personas llegaron a { $floor }: el grupo no consintió.
record-trail-proposal-cancelled = Se retiró la propuesta de { $level } sobre { record-about }. No se mostró nada de ella.
record-trail-item-decided = Decisión sobre { record-about }: { $level }.
record-trail-item-decided-none = Registro sobre { record-about }: sin consenso.
record-trail-dissents =
    { $count ->
        [one] Consta 1 desacuerdo.
       *[other] Constan { $count } desacuerdos.
    }
record-trail-item-parked = { record-about } se aplazó.
record-trail-next-step-changed =
    { $state ->
        [done] { $named ->
            [no] El próximo paso { $step } de { record-about } quedó hecho: { $what }
           *[other] { $person } dio por hecho el próximo paso { $step } de { record-about }: { $what }
        }
        [dropped] { $named ->
            [no] El próximo paso { $step } de { record-about } se descartó: { $what }
           *[other] { $person } descartó el próximo paso { $step } de { record-about }: { $what }
        }
       *[open] { $named ->
            [no] El próximo paso { $step } de { record-about } sigue pendiente: { $what }
           *[other] { $person } dice que el próximo paso { $step } de { record-about } sigue pendiente: { $what }
        }
    }
record-trail-step-by = hasta el { $day }
record-trail-item-reopened = { record-about } se retomó.
record-trail-other = Otro paso: { $kind }.
record-choice-unsure = «no lo sé»
record-choice-abstain = la abstención

## Pasos de la moderación

record-trail-role-given =
    { $role ->
        [facilitator] { $named ->
            [no] Alguien pasó a facilitar la reunión.
           *[other] { $person } pasó a facilitar la reunión.
        }
        [scribe] { $named ->
            [no] Alguien pasó a llevar las notas.
           *[other] { $person } pasó a llevar las notas.
        }
        [observer] { $named ->
            [no] Desde aquí, alguien sigue la reunión sin votar.
           *[other] Desde aquí, { $person } sigue la reunión sin votar.
        }
       *[other] { $named ->
            [no] Alguien pasó a ser participante.
           *[other] { $person } pasó a ser participante.
        }
    }
record-trail-voting-changed =
    { $yes ->
        [yes] { $named ->
            [no] Desde aquí vota también alguien de la mesa.
           *[other] Desde aquí { $person } también vota.
        }
       *[no] { $named ->
            [no] Alguien de la mesa ya no vota.
           *[other] { $person } ya no vota.
        }
    }
record-trail-lead-offered =
    { $named ->
        [no] Se ofreció la dirección a otra persona que facilita.
       *[other] Se ofreció la dirección a { $person }.
    }
record-trail-lead-offer-ended =
    { $yes ->
        [yes] { $named ->
            [no] No se aceptó la dirección.
           *[other] { $person } no aceptó la dirección.
        }
       *[no] { $named ->
            [no] Se retiró la oferta de la dirección.
           *[other] Se retiró la oferta de la dirección a { $person }.
        }
    }
record-trail-lead-taken =
    { $named ->
        [no] Otra persona tomó la dirección.
       *[other] { $person } tomó la dirección.
    }
record-trail-lead-claimed =
    { $minutes ->
        [one] { $named ->
            [no] Otra persona tomó la dirección, tras 1 minuto sin quien dirigía.
           *[other] { $person } tomó la dirección, tras 1 minuto sin quien dirigía.
        }
       *[other] { $named ->
            [no] Otra persona tomó la dirección, tras { $minutes } minutos sin quien dirigía.
           *[other] { $person } tomó la dirección, tras { $minutes } minutos sin quien dirigía.
        }
    }
record-trail-identity-erased = Se borró un nombre a petición; lo que dijo esa persona se conserva.
record-trail-legal-hold-placed = El registro quedó bajo retención legal: nada de él puede borrarse.
record-trail-legal-hold-lifted = Se levantó la retención legal.
record-trail-door-set =
    { $door ->
        [ask] Desde aquí, quien llega espera a que le dejen entrar.
        [locked] Se cerró la puerta: no entra nadie nuevo.
       *[open] Se abrió la puerta: entra quien tenga el código.
    }
record-trail-participant-admitted =
    { $named ->
        [no] Se dejó entrar a alguien.
       *[other] Se dejó entrar a { $person }.
    }
record-trail-participant-removed =
    { $named ->
        [no] Se hizo salir a alguien.
       *[other] Se hizo salir a { $person }.
    }
record-trail-device-changed =
    { $yes ->
        [yes] { $named ->
            [no] Alguien vota desde aquí en su propio dispositivo.
           *[other] { $person } vota desde aquí en su propio dispositivo.
        }
       *[no] { $named ->
            [no] Alguien está sin dispositivo; sus votos se anotan por esa persona.
           *[other] { $person } está sin dispositivo; sus votos se anotan por esa persona.
        }
    }
record-trail-organisations-invited =
    { $names ->
        [none] Se invitó a las organizaciones.
       *[other] Se esperaba a estas organizaciones: { $names }.
    }
record-trail-advance-opened =
    { $until ->
        [none] Se abrió la ronda previa.
       *[other] Se abrió la ronda previa, hasta el { $until }.
    }
record-trail-advance-closed = Se cerró la ronda previa. Pasó al principio aquello en lo que el grupo más difería.
record-trail-advance-cancelled = Se anuló la ronda previa. No se mostró nada de ella.
record-trail-item-pulled =
    { $named ->
        [no] Se quitó { record-about } de la lista de consenso para hablarlo.
       *[other] { $person } quitó { record-about } de la lista de consenso para hablarlo.
    }
record-trail-agenda-ordered = La agenda se puso en otro orden.
record-trail-floor-given =
    { $named ->
        [no] Se dio la palabra a alguien.
       *[other] Se dio la palabra a { $person }.
    }
record-trail-comment-added =
    { $named ->
        [no] { $yes ->
            [yes] Una prueba sobre { record-about }, sin nombre:
           *[no] Un comentario sobre { record-about }, sin nombre:
        }
       *[other] { $yes ->
            [yes] { $person } aportó una prueba sobre { record-about }:
           *[no] { $person } comentó sobre { record-about }:
        }
    }
record-trail-comment-withdrawn = Se retiró un comentario sobre { record-about }.
record-trail-statement-made =
    { $stance ->
        [stand_aside] { $named ->
            [no] Alguien se mantiene al margen de la decisión sobre { record-about }, sin nombre:
           *[other] { $person } se mantiene al margen de la decisión sobre { record-about }:
        }
       *[dissent] { $named ->
            [no] Alguien no está de acuerdo sobre { record-about }, sin nombre:
           *[other] { $person } no está de acuerdo sobre { record-about }:
        }
    }
record-trail-statement-withdrawn = Se retiró una declaración sobre { record-about }.
record-trail-item-accepted = Se aceptó de la lista de consenso, sobre { record-about }: { $level }.
record-trail-quorum = Hubo quórum, de { $needed }.
record-trail-quorum-lacking = No hubo quórum: hacían falta { $needed }.

## Lo que se dijo y cómo llegaron los votos

record-advance-short = previa
record-accepted-short = aceptado de la lista de consenso

## Si es válida

record-proof = Cómo se comprobó esta acta
record-proof-how = ¿Cómo?
record-proof-checking =
    { $done ->
        [0] Comprobando el acta…
       *[other] Comprobando el acta: { $done } registros hasta ahora…
    }
record-proof-away = El servidor no responde, así que ahora no se puede decir si el acta es válida. Se vuelve a intentar sin que haga nada.
record-proof-unable = Este navegador no puede comprobar el acta aquí: la página llegó sin https. El expediente se puede comprobar en otro lugar.
record-proof-holds =
    { $records ->
        [one] El único registro se comprobó con la declaración firmada del servidor del { $until }.
       *[other] Los { $records } registros se comprobaron con la declaración firmada del servidor del { $until }.
    }
record-proof-holds-partly =
    { $left ->
        [one] Los primeros { $signed } registros se comprobaron con la declaración firmada del servidor del { $until }. 1 más se firma cuando termine la votación.
       *[other] Los primeros { $signed } registros se comprobaron con la declaración firmada del servidor del { $until }. { $left } más se firman cuando termine la votación.
    }
record-proof-unsigned = Los { $records } registros se comprobaron con la declaración del servidor del { $until }. Este navegador no pudo comprobar su firma.
record-proof-broken = El acta no es válida.
record-proof-broken-from = El acta no es válida a partir del registro { $seq }.
record-proof-then = Guarde el expediente tal como está y pregunte a quien lleva el servidor.
record-proof-before =
    { $count ->
        [one] El registro anterior es válido por sí mismo.
       *[other] Los { $count } registros anteriores son válidos por sí mismos.
    }
record-proof-kept =
    { $count ->
        [one] El único registro que este dispositivo vio en una visita anterior no cambió.
       *[other] Los { $count } registros que este dispositivo vio en una visita anterior no cambiaron.
    }
record-proof-left = Lo que no se pudo comprobar
record-proof-root =
    { $size ->
        [one] Raíz del árbol de 1 registro:
       *[other] Raíz del árbol de { $size } registros:
    }
record-proof-bundle = El expediente es un archivo con el acta, sus pruebas y un programa que las comprueba. Con él cualquiera puede comprobar esta reunión dentro de años, sin este servidor.
record-proof-download = Descargar el expediente
record-proof-fetching = Preparando el expediente…
record-proof-where = El expediente se puede comprobar en { $address }.
record-proof-verify = Comprobar un expediente

## Un momento

record-moment = La reunión a lo largo del tiempo
record-moment-slider = Como estaba en el registro
record-moment-now =
    { $seq ->
        [one] Como está ahora, tras 1 registro.
       *[other] Como está ahora, tras { $seq } registros.
    }
record-moment-at = Como estaba el { $when }, tras el registro { $seq } de { $of }.
record-moment-end = ahora
record-moment-before = Paso anterior
record-moment-after = Paso siguiente
record-moment-back = Volver a ahora
record-moment-shown = La página muestra la reunión como estaba en el registro { $seq }.
record-moment-left-out = Los pasos posteriores no se muestran.
record-moment-failed = No se pudo cargar la reunión en ese registro. Inténtelo en un momento.

## Qué se muestra

record-filter-what = Pasos
record-filter-what-main = Los principales
record-filter-what-decisions = Solo las decisiones
record-filter-what-people = Quién vino y qué hizo
record-filter-what-all = Todos los pasos
record-filter-person = Persona

## Un registro

record-stored-open = Registro { $seq }
record-stored-number = Abrir un registro por su número
record-stored-go = Abrir
record-stored-seq = Registro
record-stored-at = Hora
record-stored-body = Lo que dice
record-stored-withheld = A usted no se le muestra, o se borró. Su huella está en el asiento, así que no pudo cambiarse.
record-stored-leaf = Huella
record-stored-proof = Prueba
record-stored-included =
    { $hashes ->
        [one] Es la hoja { $place } de las { $size } que firmó el servidor: de su huella y 1 más resulta la raíz firmada.
       *[other] Es la hoja { $place } de las { $size } que firmó el servidor: de su huella y { $hashes } más resulta la raíz firmada.
    }
record-stored-not-included = No está entre los { $size } registros que firmó el servidor: de su huella y { $hashes } más, como hoja { $place }, resulta otra raíz.
record-stored-unsigned = El servidor todavía no lo ha firmado.
record-stored-path = Las huellas junto a su camino
record-stored-root = La raíz firmada:
record-stored-entry = Asiento
record-stored-as-is = Tal como está guardado
record-stored-salt = Sal:
record-stored-show = Mostrar la reunión como estaba entonces
record-stored-missing = No se puede mostrar el registro { $seq }: no hay ninguno con ese número, o está tras uno que no es válido.

## Lo que sigue

record-plan = Próximos pasos
record-plan-about =
    { $open ->
        [0] No queda nada por hacer.
        [one] Queda 1 de { $all } por hacer.
       *[other] Quedan { $open } de { $all } por hacer.
    }
record-plan-undated =
    { $count ->
        [one] 1 no tiene fecha y no está en el archivo de calendario.
       *[other] { $count } no tienen fecha y no están en el archivo de calendario.
    }
record-plan-file = Archivo de calendario
