### Lo que dice una votación en números: primero una frase, después el número.

measures-middle = El voto central es { $median }; { $near ->
    [all] todos están
   *[other] { $near } de { $n } están
} a un nivel o menos de él.
measures-between = entre { $low } y { $high }
measures-shift = { $moved ->
    [0] Nadie se ha movido desde la ronda anterior.
    [one] Una persona de { $compared } se ha movido desde la ronda anterior{ $toward ->
        [none] .
       *[other] , hacia { $toward }.
    }
   *[other] { $moved } de { $compared } se han movido desde la ronda anterior, { $up } hacia arriba y { $down } hacia abajo{ $toward ->
        [none] .
       *[other] , sobre todo hacia { $toward }.
    }
}

measures-numbers = En números
measures-median = Voto central
measures-iqr = Niveles que abarca la mitad central
measures-range = Niveles entre el más bajo y el más alto
measures-within-one = A un nivel o menos del centro
measures-consensus = Consenso
measures-consensus-about = 1: todos en un nivel. 0: la mitad en cada extremo. (Tastle y Wierman)
measures-agreement = Acuerdo
measures-agreement-about = 1: todos en un nivel. 0: repartidos por igual. −1: la mitad en cada extremo. (van der Eijk)

measures-session-high = En { $items } puntos, las personas leen los niveles de la misma manera.
measures-session-fair = En { $items } puntos, las personas leen los niveles casi de la misma manera.
measures-session-low = En { $items } puntos, las personas leen a menudo los niveles de manera distinta.
measures-session-none = En { $items } puntos, las personas coinciden no más de lo que daría el azar.
measures-alpha = Alfa de Krippendorff
measures-alpha-about = 1: acuerdo total. 0: lo que da el azar. Según la última ronda de cada punto, { $people } personas.
measures-concordance = W de Kendall
measures-concordance-about = 1: todos ordenan los puntos igual. 0: no hay un orden común. { $people } personas que dieron un nivel en todos los puntos.
