### Propuestas: un nivel que se propone al grupo y se responde con los dedos de la mano, y la regla que lo pide.

state-proposed = Hay un nivel propuesto

## Las seis respuestas

answer-0 = No puedo aceptarlo
answer-1 = Tengo dudas serias; primero hay que hablarlo
answer-2 = Tengo reparos que habría que resolver antes de seguir
answer-3 = Puedo vivir con ello
answer-4 = Me parece acertado
answer-5 = Estoy totalmente a favor y voy a ayudar
answer-words = { $answer }, { $meaning }

## Qué resultó

proposal-heading = Se propuso: { $level }
proposal-number = Propuesta { $number }
proposal-met = Nadie está por debajo de { $floor }: el grupo consiente { $level }.
proposal-not-met =
    { $below ->
        [one] { $below } de { $answered } está por debajo de { $floor }: el grupo no consiente { $level } tal como está. Pregunte qué tendría que cambiar.
       *[other] { $below } de { $answered } están por debajo de { $floor }: el grupo no consiente { $level } tal como está. Pregunte qué tendría que cambiar.
    }
proposal-quorum = Solo respondieron { $present } de las { $needed } personas necesarias: sin quórum, el grupo no puede consentir { $level }.
proposal-unanswered = Nadie respondió, así que el grupo no ha consentido { $level }.
proposal-table = Cómo respondió el grupo
proposal-answer = Respuesta
proposal-count = Cuántas personas
proposal-names = Quién
proposal-yours = su respuesta
proposal-below = por debajo de { $floor }
proposal-not-answered =
    { $count ->
        [one] 1 persona no respondió
       *[other] { $count } personas no respondieron
    }
proposal-not-listed =
    { $count ->
        [one] Hay 1 respuesta que se cuenta, pero no aparece con nombre.
       *[other] Hay { $count } respuestas que se cuentan, pero no aparecen con nombre.
    }
proposal-reasons = Por qué respondió así la gente
proposal-reason = { $name }, { $organisation }: { $answer }
