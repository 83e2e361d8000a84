### Un punto completo: cómo se ve su nivel, cómo se votó y lo que consta sobre él.

item-now = Cómo se ve este nivel
item-then = Cómo se ve el siguiente
item-round =
    { $round ->
        [0] Ronda previa
       *[other] Ronda { $round }
    }
item-entered =
    { $names ->
        [none] { $count ->
            [one] Se anotó 1 voto por alguien sin dispositivo.
           *[other] Se anotaron { $count } votos por personas sin dispositivo.
        }
       *[other] { $count ->
            [one] Se anotó 1 voto por alguien sin dispositivo: { $names }.
           *[other] Se anotaron { $count } votos por personas sin dispositivo: { $names }.
        }
    }
item-groups = Por organización
item-statements = Declaraciones
item-dissent = No está de acuerdo
item-stand_aside = Se mantiene al margen
item-unsigned = sin nombre
item-statement-earlier = sobre una decisión anterior
item-comments = Comentarios y pruebas
item-figure-dated = al { $day }
item-source = Fuente
