### Proposals: a level put to the group and answered with fist to five, and the rule that asks for it.

state-proposed = A level is proposed

## The six answers

answer-0 = I cannot go along with this
answer-1 = I have serious doubts; let us talk first
answer-2 = I have doubts that should be met before we go on
answer-3 = I can live with it
answer-4 = I think it is right
answer-5 = I am all for it and will help
answer-words = { $answer }, { $meaning }

## What came of it

proposal-heading = Proposed: { $level }
proposal-number = Proposal { $number }
proposal-met = Nobody is below { $floor }: the group consents to { $level }.
proposal-not-met =
    { $below ->
        [one] { $below } of { $answered } is below { $floor }: the group does not consent to { $level } as it stands. Ask what would have to change.
       *[other] { $below } of { $answered } are below { $floor }: the group does not consent to { $level } as it stands. Ask what would have to change.
    }
proposal-quorum = Only { $present } of { $needed } people who are needed answered: without the quorum the group cannot consent to { $level }.
proposal-unanswered = Nobody answered, so the group has not consented to { $level }.
proposal-table = How the group answered
proposal-answer = Answer
proposal-count = How many
proposal-names = Who
proposal-yours = your answer
proposal-below = below { $floor }
proposal-not-answered =
    { $count ->
        [one] 1 did not answer
       *[other] { $count } did not answer
    }
proposal-not-listed =
    { $count ->
        [one] 1 answer is counted but not listed by name.
       *[other] { $count } answers are counted but not listed by name.
    }
proposal-reasons = Why people answered as they did
proposal-reason = { $name }, { $organisation }: { $answer }
