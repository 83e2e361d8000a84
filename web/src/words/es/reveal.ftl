### Lo que se dice al mostrar los votos: los puntos y lo que significan.

## Los puntos al mostrar los votos

plot-title =
    { $round ->
        [0] Cómo votó el grupo en la ronda previa
       *[other] Cómo votó el grupo en la ronda { $round }
    }
plot-table = Lo mismo en una tabla
plot-level = Nivel
plot-votes = Votos
plot-names = Quién
plot-other = Sin nivel
plot-votes-count =
    { $count ->
        [one] 1 voto
       *[other] { $count } votos
    }
plot-yours = su voto
plot-yours-key = El punto con anillo es su voto.
plot-yours-column = La columna con borde contiene su voto.
plot-unsure =
    { $count ->
        [one] 1 sin seguridad
       *[other] { $count } sin seguridad
    }
plot-abstain =
    { $count ->
        [one] 1 abstención
       *[other] { $count } abstenciones
    }
plot-not-voted =
    { $count ->
        [one] 1 persona no votó
       *[other] { $count } personas no votaron
    }
plot-recused =
    { $count ->
        [one] 1 persona se apartó
       *[other] { $count } personas se apartaron
    }
plot-absent =
    { $count ->
        [one] 1 persona ausente
       *[other] { $count } personas ausentes
    }
plot-not-listed =
    { $count ->
        [one] Hay 1 voto más que se cuenta, pero no aparece con nombre.
       *[other] Hay { $count } votos más que se cuentan, pero no aparecen con nombre.
    }
plot-nameless = Nombre eliminado
plot-person = { $name } ({ $organisation })
plot-entered = anotado por otra persona

## Qué significa el resultado

outcome-met = { $count } de { $votes } votos están en { $level } ({ $share } %) y ninguno a más de un nivel de distancia: se cumple la regla { $rule }.
outcome-met-all =
    { $votes ->
        [one] El único voto está en { $level }: se cumple la regla { $rule }.
       *[other] Los { $votes } votos están en { $level }: se cumple la regla { $rule }.
    }
outcome-not-met = { $count } de { $votes } votos están en { $level } ({ $share } %): no se cumple la regla { $rule }.
outcome-tie =
    { $levels ->
        [2] El grupo está dividido: { $names } tienen { $count } de { $votes } votos cada uno. No se cumple la regla { $rule }.
       *[other] El grupo está dividido en { $levels } partes: { $names } tienen { $count } de { $votes } votos cada uno. No se cumple la regla { $rule }.
    }
outcome-spread =
    { $far ->
        [one] { $count } de { $votes } votos están en { $level } ({ $share } %), pero 1 voto está a más de un nivel de distancia: no se cumple la regla { $rule }.
       *[other] { $count } de { $votes } votos están en { $level } ({ $share } %), pero { $far } votos están a más de un nivel de distancia: no se cumple la regla { $rule }.
    }
outcome-no-votes =
    { $others ->
        [0] Nadie votó por un nivel, así que no se cumple la regla.
       *[other] Nadie eligió un nivel, así que no se cumple la regla. Puede ayudar hablar de lo que no está claro y votar de nuevo.
    }
outcome-near = Los { $votes } votos están a un nivel como mucho y el central es { $level }: se cumple la regla { $rule }.
outcome-apart = El voto más bajo y el más alto de { $votes } están a { $range } niveles: no se cumple la regla { $rule }.
outcome-most = { $count } de { $votes } votos están en { $level } ({ $share } %): se cumple la regla { $rule }.
outcome-middle = El voto central de { $votes } es { $level }: se cumple la regla { $rule }.
outcome-consent =
    { $votes ->
        [one] El único voto está en { $level }. Con la regla { $rule }, un nivel vale cuando se propone y nadie queda por debajo de { $floor }.
       *[other] { $count } de { $votes } votos están en { $level } ({ $share } %). Con la regla { $rule }, un nivel vale cuando se propone y nadie queda por debajo de { $floor }.
    }
outcome-quorum =
    { $votes ->
        [0] Solo votaron { $present } de las { $needed } personas necesarias: no hay quórum, así que tampoco hay nivel.
       *[other] { $count } de { $votes } votos están en { $level } ({ $share } %), pero solo votaron { $present } de las { $needed } personas necesarias: no hay quórum.
    }
quorum-met = Hay quórum: votaron { $present } y hacen falta { $needed }.
rule-threshold = del { $percent } %
rule-unanimous = de un mismo nivel para todos
rule-within_one = de un nivel de distancia como mucho
rule-majority = de más de la mitad
rule-median = del voto central
rule-consent = del consentimiento

## Por organización

groups-title = Cómo votó cada organización
groups-without = sin nivel
