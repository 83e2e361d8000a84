### What a vote says in numbers: a sentence first, the number second.

measures-middle = The middle vote is { $median }; { $near ->
    [all] everyone is
   *[other] { $near } of { $n } are
} within one level of it.
measures-between = between { $low } and { $high }
measures-shift = { $moved ->
    [0] Nobody has moved since the round before.
    [one] One of { $compared } has moved since the round before{ $toward ->
        [none] .
       *[other] , toward { $toward }.
    }
   *[other] { $moved } of { $compared } have moved since the round before, { $up } up and { $down } down{ $toward ->
        [none] .
       *[other] , most toward { $toward }.
    }
}

measures-numbers = In numbers
measures-median = Middle vote
measures-iqr = Levels that the middle half spans
measures-range = Levels between lowest and highest
measures-within-one = Within one level of the middle
measures-consensus = Consensus
measures-consensus-about = 1: all at one level. 0: half at each end. (Tastle and Wierman)
measures-agreement = Agreement
measures-agreement-about = 1: all at one level. 0: spread evenly. −1: half at each end. (van der Eijk)

measures-session-high = Over { $items } items, people read the levels alike.
measures-session-fair = Over { $items } items, people read the levels mostly alike.
measures-session-low = Over { $items } items, people often read the levels differently.
measures-session-none = Over { $items } items, people agree no more than chance would have them.
measures-alpha = Krippendorff’s alpha
measures-alpha-about = 1: full agreement. 0: what chance gives. By the last round of each item, { $people } people.
measures-concordance = Kendall’s W
measures-concordance-about = 1: everyone puts the items in the same order. 0: no order that people share. { $people } people who named a level on every item.
