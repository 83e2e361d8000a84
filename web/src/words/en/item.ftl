### One item in full: what its level looks like, how it was voted on, and what people put on record under it.

item-now = What this level looks like
item-then = What the next level looks like
item-round =
    { $round ->
        [0] Advance round
       *[other] Round { $round }
    }
item-entered =
    { $names ->
        [none] { $count ->
            [one] 1 vote was entered for somebody without a device.
           *[other] { $count } votes were entered for people without a device.
        }
       *[other] { $count ->
            [one] 1 vote was entered for somebody without a device: { $names }.
           *[other] { $count } votes were entered for people without a device: { $names }.
        }
    }
item-groups = By organization
item-statements = Statements
item-dissent = Disagrees
item-stand_aside = Stands aside
item-unsigned = without a name
item-statement-earlier = on an earlier decision
item-comments = Comments and evidence
item-figure-dated = as of { $day }
item-source = Source
