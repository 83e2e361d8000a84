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
projector-locked = The door is closed

## Items

projector-round = Round { $round }
projector-round-of = Round { $round } of { $max }
projector-round-advance = Advance round
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
projector-decided-consent = Accepted as voted in advance
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
projector-aside =
    { $count ->
        [one] one stands aside
       *[other] { $count } stand aside
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

## The advance round and what it agreed on

projector-advance = Vote before the meeting, on your phone
projector-advance-items =
    { $items ->
        [one] One criterion to vote on
       *[other] { $items } criteria to vote on
    }
projector-advance-until = until { $day }, { $time }
projector-advance-finished = have voted on everything
projector-consent =
    { $count ->
        [one] The group agrees on this one
       *[other] The group agrees on these { $count }
    }
projector-consent-how = Do you want to talk about one? Take it off the list on your phone, or raise your hand.
projector-consent-accepted =
    { $accepted ->
        [one] One was accepted.
       *[other] { $accepted } were accepted.
    }
projector-consent-talk =
    { $talk ->
        [0] There is nothing else to talk about.
        [one] One criterion is to be talked about.
       *[other] { $talk } criteria are to be talked about.
    }
projector-consent-page = Page { $page } of { $pages }
projector-consent-done =
    { $accepted ->
        [one] One criterion accepted
       *[other] { $accepted } criteria accepted
    }

## Talking

projector-floor =
    { $organisation ->
        [none] { $name } has the floor
       *[other] { $name }, { $organisation }, has the floor
    }
projector-waiting =
    { $hands ->
        [one] One person waits to speak
       *[other] { $hands } people wait to speak
    }
projector-hands =
    { $hands ->
        [one] One hand is up
       *[other] { $hands } hands are up
    }
projector-more-groups = { $more } more are on every phone
projector-first = Whoever chose { $low } or { $high } is invited to speak first.
