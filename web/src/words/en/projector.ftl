### The screen in the room: read from ten metres away, so few words.

projector-page-title = { $title } · Screen
projector-loading = Opening the meeting …
projector-refused = This link does not open the meeting
projector-refused-text = Ask the facilitator for the screen's link and open it in full, with everything after the #.
projector-offline = Connection lost. What you see may be old; the screen catches up by itself.

## The lobby

projector-lobby = Join with your phone
projector-lobby-code = Code
projector-qr = QR code of the address for joining
projector-joined =
    { $joined ->
        [0] Nobody has joined yet
        [one] { $joined } person has joined
       *[other] { $joined } people have joined
    }
projector-draft = The meeting is being prepared

## Items

projector-round = Round { $round }
projector-round-of = Round { $round } of { $max }
projector-reading = Read the levels
projector-begun =
    { $all ->
        [one] One criterion to look at
       *[other] { $all } criteria to look at
    }
projector-between = What comes next?
projector-between-text =
    { $left ->
        [0] Every criterion has been looked at
        [one] One criterion is left
       *[other] { $left } criteria are left
    }
projector-parked = Set aside for later
projector-reopened = Taken up again
projector-paused = A short break
projector-paused-text = The meeting goes on soon

## The vote

projector-voted = { $voted } of { $eligible }
projector-have-voted = have voted

## A proposal

projector-proposed = Can everyone go along with this?
projector-have-answered = have answered
projector-answer-how = Answer from 0 (I cannot) to 5 (all for it)

## The reveal and the decision

projector-decided = Decided
projector-no-consensus = No consensus
projector-no-consensus-text = The votes stand as the result.
projector-rationale = Why
projector-next-steps = Next steps
projector-more-steps =
    { $more ->
        [one] and one more
       *[other] and { $more } more
    }
projector-by = by { $when }
projector-dissent =
    { $count ->
        [one] One dissent on record
       *[other] { $count } dissents on record
    }

## The end

projector-closed = The meeting is over
projector-thanks = Thank you
projector-summary-decided =
    { $decided ->
        [one] One criterion decided
       *[other] { $decided } criteria decided
    }
projector-summary-open =
    { $open ->
        [one] one left open
       *[other] { $open } left open
    }
