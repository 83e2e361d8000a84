### What a phone does not need in its first moment: the reveal, the decision, what is left, and what is said aloud.

## The link does not open

participant-removed-heading = This device has no place in the meeting
participant-removed = The link or the place that this device kept is not accepted any more. Votes you cast are safe. Join again with the meeting code, or ask the facilitator to let you in; then this page goes on by itself.
participant-observer-removed-heading = This link does not open the meeting
participant-observer-removed = This link does not open the meeting any more. Ask whoever gave it to you for a new one, or join with the meeting code.
participant-join-again = Join with the code

## Where the group is

participant-lobby = The meeting begins soon. Keep this page open; it moves on by itself.
participant-draft = The facilitator is still preparing. Keep this page open; it moves on by itself.
participant-lobby-joined =
    { $joined ->
        [one] One person has joined.
       *[other] { $joined } people have joined.
    }
participant-lobby-agenda =
    { $items ->
        [one] What you will look at: one criterion
       *[other] What you will look at: { $items } criteria
    }
participant-assessed = This meeting looks at { $subjects }.
participant-paused-heading = A short break
participant-paused = The meeting is paused. Keep this page open; it moves on by itself.
participant-paused-vote = Your vote is kept: { $choice }.
participant-between-heading = Between two criteria
participant-begun-heading = The meeting has begun
participant-between = The facilitator chooses what comes next. Keep this page open; it moves on by itself.
participant-parked-heading = Set aside for later
participant-parked = The group set this criterion aside and comes back to it later.
participant-reopened-heading = Taken up again
participant-reopened = This was decided before. The group looks at it once more; a new vote may follow.
participant-note-parked = Why it was set aside
participant-note-reopened = Why it was taken up again

## Voting

participant-conflict = I have a conflict of interest
participant-recuse-title = Stand aside from this criterion?
participant-recuse-text = You will not vote on { $criterion }, and this cannot be undone. The group sees that somebody stood aside. A vote you cast in this round no longer counts.
participant-recuse-text-revealed = You will take no further part in votes on { $criterion }, and this cannot be undone. The group sees that somebody stood aside. Votes that were revealed stay as they were.
participant-recuse-reason = Why, if you wish to say
participant-recuse-reason-hint = Goes on the record of the meeting.
participant-recuse-yes = Stand aside
participant-recuse-no = No, I will vote

## Saying why

participant-unsent = You were still writing when the votes were revealed. This was not sent; it is kept here, and you can say it now or use it in another round.

## The reveal

participant-stand-none = You did not vote in this round.
participant-stand-unsure = You said that you are not sure.
participant-stand-abstain = You abstained.
participant-stand-most =
    { $others ->
        [0] You chose { $level }.
        [one] You chose { $level }, as did one other person: the most common choice.
       *[other] You chose { $level }, as did { $others } others: the most common choice.
    }
participant-stand-split =
    { $others ->
        [0] You chose { $level }, alone. No level was chosen most often.
        [one] You chose { $level }, as did one other person. No level was chosen most often.
       *[other] You chose { $level }, as did { $others } others. No level was chosen most often.
    }
participant-stand-below =
    { $away ->
        [one] You chose { $level }. Most common was { $most }, one level higher.
       *[other] You chose { $level }. Most common was { $most }, { $away } levels higher.
    }
participant-stand-above =
    { $away ->
        [one] You chose { $level }. Most common was { $most }, one level lower.
       *[other] You chose { $level }. Most common was { $most }, { $away } levels lower.
    }
participant-before-same = In round { $round } you said the same.
participant-why =
    { $count ->
        [one] Why people voted as they did: one reason
       *[other] Why people voted as they did: { $count } reasons
    }
participant-nobody-named = somebody whose name was removed
participant-revealed-heading = How the group voted
participant-what-now = Talk about it. The facilitator opens another vote or records a decision.
participant-what-now-last = Talk about it. That was the last round; the facilitator records what the group decides.

## The decision

participant-decided-heading = Decided
participant-no-consensus = No consensus
participant-no-consensus-text = The group did not settle on a level. The votes stand as the result.
participant-departs = The group decided otherwise than the vote, for the reason below.
participant-supersedes = This replaces an earlier decision.
participant-rationale = Why
participant-next-steps = Next steps
participant-step-by = by { $when }
participant-step-done = Done:
participant-step-dropped = Dropped:
participant-evidence = Evidence
participant-dissent =
    { $count ->
        [one] One person disagrees, on record
       *[other] { $count } people disagree, on record
    }
participant-former-decision = What was decided before
participant-levels = The levels in full
participant-votes = The votes

## What is left

participant-next = Comes next
participant-left =
    { $left ->
        [0] Every criterion has been looked at.
        [one] One criterion is left.
       *[other] { $left } criteria are left.
    }
participant-parked-count =
    { $parked ->
        [one] One is set aside for later.
       *[other] { $parked } are set aside for later.
    }
participant-agenda = All criteria: { $decided } of { $all } decided

## The end

participant-closed-open = Not decided
participant-closed-heading = The meeting is over
participant-closed = Thank you for taking part. This is what the group decided.
participant-closed-following = This is what the group decided.
participant-closed-empty = Nothing was decided in this meeting.

## Background, one tap away

participant-about = About { $domain }
participant-questions = Questions to think about
participant-steps = What comes first
participant-guides = Examples and figures
participant-glossary = Words explained
participant-glossary-close = Close
participant-glossary-find = Find a word
participant-glossary-none = No word matches. Try fewer letters.

## Said aloud

participant-say-reading = { $criterion }, { $name }. The vote has not begun.
participant-say-voting = The vote on { $criterion }, { $name } is open. Round { $round }.
participant-say-revealed = The votes are revealed. { $outcome }
participant-say-decided = Decided: { $verdict }.
participant-say-parked = { $criterion } is set aside for later.
participant-say-reopened = { $criterion } is taken up again.
participant-say-paused = The meeting is paused.
participant-say-resumed = The meeting goes on.
participant-say-closed = The meeting is over.
