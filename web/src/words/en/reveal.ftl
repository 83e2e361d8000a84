### What is said of a reveal: the dots, and what they mean.

## The dots at a reveal

plot-title =
    { $round ->
        [0] How the group voted in the advance round
       *[other] How the group voted in round { $round }
    }
plot-table = The same as a table
plot-level = Level
plot-votes = Votes
plot-names = Who
plot-other = No level
plot-votes-count =
    { $count ->
        [one] 1 vote
       *[other] { $count } votes
    }
plot-yours = your vote
plot-yours-key = The ringed dot is your vote.
plot-yours-column = The outlined column holds your vote.
plot-unsure =
    { $count ->
        [one] 1 not sure
       *[other] { $count } not sure
    }
plot-abstain =
    { $count ->
        [one] 1 abstained
       *[other] { $count } abstained
    }
plot-not-voted =
    { $count ->
        [one] 1 did not vote
       *[other] { $count } did not vote
    }
plot-recused =
    { $count ->
        [one] 1 stood aside
       *[other] { $count } stood aside
    }
plot-absent =
    { $count ->
        [one] 1 away
       *[other] { $count } away
    }
plot-not-listed =
    { $count ->
        [one] 1 more vote is counted but not listed by name.
       *[other] { $count } more votes are counted but not listed by name.
    }
plot-nameless = Name removed
plot-person = { $name } ({ $organisation })
plot-entered = entered for them

## What a reveal means

outcome-met = { $count } of { $votes } votes are at { $level } ({ $share } %), none further than one level away: the rule { $rule } is met.
outcome-met-all =
    { $votes ->
        [one] The only vote is at { $level }: the rule { $rule } is met.
       *[other] All { $votes } votes are at { $level }: the rule { $rule } is met.
    }
outcome-not-met = { $count } of { $votes } votes are at { $level } ({ $share } %): the rule { $rule } is not met.
outcome-tie =
    { $levels ->
        [2] The group is split: { $names } have { $count } of { $votes } votes each. The rule { $rule } is not met.
       *[other] The group is split { $levels } ways: { $names } have { $count } of { $votes } votes each. The rule { $rule } is not met.
    }
outcome-spread =
    { $far ->
        [one] { $count } of { $votes } votes are at { $level } ({ $share } %), but 1 vote is more than one level away: the rule { $rule } is not met.
       *[other] { $count } of { $votes } votes are at { $level } ({ $share } %), but { $far } votes are more than one level away: the rule { $rule } is not met.
    }
outcome-no-votes =
    { $others ->
        [0] Nobody voted for a level, so the rule is not met.
       *[other] Nobody chose a level, so the rule is not met. It can help to talk about what is unclear and to vote again.
    }
outcome-near = All { $votes } votes are within one level, and the middle one is { $level }: the rule { $rule } is met.
outcome-apart = The lowest and the highest of { $votes } votes are { $range } levels apart: the rule { $rule } is not met.
outcome-most = { $count } of { $votes } votes are at { $level } ({ $share } %): the rule { $rule } is met.
outcome-middle = The middle one of { $votes } votes is { $level }: the rule { $rule } is met.
outcome-consent =
    { $votes ->
        [one] The only vote is at { $level }. Under the rule { $rule } a level stands once it is proposed and nobody is below { $floor }.
       *[other] { $count } of { $votes } votes are at { $level } ({ $share } %). Under the rule { $rule } a level stands once it is proposed and nobody is below { $floor }.
    }
outcome-quorum =
    { $votes ->
        [0] Only { $present } of { $needed } people who are needed voted: the quorum is not met, so no level is either.
       *[other] { $count } of { $votes } votes are at { $level } ({ $share } %), but only { $present } of { $needed } people who are needed voted: the quorum is not met.
    }
quorum-met = The quorum is met: { $present } voted, { $needed } are needed.
rule-threshold = of { $percent } %
rule-unanimous = of one level for all
rule-within_one = of one level apart at most
rule-majority = of more than half
rule-median = of the middle vote
rule-consent = of consent

## By organisation

groups-title = How each organization voted
groups-without = no level
