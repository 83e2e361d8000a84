### What people say beside their votes, the door, and what one may do: fetched apart from what a phone needs in its first moment.

## At the door

participant-waiting-heading = You are at the door
participant-waiting = The facilitator lets you in. Keep this page open; it goes on by itself.
participant-waiting-as = You asked to come in as { $name }, { $organisation }.
participant-say-admitted = You are in. The meeting begins soon.
participant-out-heading = Your place in this meeting is closed
participant-out = The facilitator can open it again. If you would like to go on, speak to them; this page goes on by itself as soon as your place is open. What the group has seen already stays on record.
participant-out-again = Try again
participant-out-still = It is still closed. This page goes on looking.

## What one may do

participant-role-facilitator = You help to lead this meeting now.
participant-role-facilitator-text = Everything you need for it is on your desk. If you vote, you vote there too.
participant-role-scribe = You write for this meeting now.
participant-role-scribe-text = The notes, and votes to enter for others, are on your desk. If you vote, you vote there too.
participant-role-desk = Go to my desk
participant-role-observer = You follow the meeting now, without a vote.
participant-role-observer-text = You see everything the group sees. What was revealed of your votes stays on record.
participant-role-participant = You vote now.
participant-role-participant-text = From here on you vote on this page.
participant-role-seen = All right
participant-no-device = Your votes are entered for you at the facilitator’s desk. If this device works again, tell them.
participant-no-device-answer = Your answers are entered for you at the facilitator’s desk. If this device works again, tell them.
participant-entered = Your vote was entered for you at the facilitator’s desk.
participant-entered-answer = Your answer was entered for you at the facilitator’s desk.
participant-shown-named = After each vote everyone sees who voted how.
participant-shown-by_organisation = After each vote everyone sees how many of each organization voted for what, and nobody’s own vote. Small groups are shown together.
participant-shown-confidential = After each vote everyone sees how many voted for what, and nobody’s own vote.

## Time, and reminders

participant-reading-time = Time to read
participant-reading-over = The time to read is over. The vote begins when the facilitator opens it.
participant-nudge = A reminder from the facilitator: your vote has not come in yet.
participant-nudge-answer = A reminder from the facilitator: your answer has not come in yet.

## Speaking

participant-hand-raise = Raise my hand
participant-hand-lower = Lower my hand
participant-hand-up = Your hand is up.
participant-hand-offline = Your hand goes up as soon as you are connected again.
participant-hand-place =
    { $place ->
        [1] Your hand is up. You are next.
       *[other] Your hand is up. You are number { $place } of { $hands }.
    }
participant-hands =
    { $hands ->
        [one] One hand is up
       *[other] { $hands } hands are up
    }
participant-queue =
    { $count ->
        [one] Who wishes to speak: one person
       *[other] Who wishes to speak: { $count } people
    }
participant-floor-yours = You have the floor.
participant-floor-other = { $name } ({ $organisation }) has the floor.
participant-invited-you = You are at one end of the votes: you are invited to speak first, if you like.
participant-invited-quietly = You are at one end of the votes: you are invited to speak first, if you like. Only you are told.
participant-invited-names = Invited to speak first: { $names }.
participant-invited-name = { $name } ({ $choice })
participant-invited-many = The { $count } people at the two ends of the votes are invited to speak first.

## Comments and evidence

participant-comments =
    { $count ->
        [0] Comments and evidence
       *[other] Comments and evidence: { $count }
    }
participant-comments-earlier =
    { $count ->
        [one] One earlier comment is on record and not shown here.
       *[other] { $count } earlier comments are on record and not shown here.
    }
participant-comments-none = Nobody has written anything here yet.
participant-comment-text = Write a comment, or what you know about this
participant-comment-more = Add a link or a figure
participant-comment-link-field = Where it can be looked up
participant-comment-link-odd = That does not look like a web address. It begins with https:// or is like example.org/report.
participant-comment-link = Look it up at { $place }
participant-comment-figure = A figure
participant-comment-figure-hint = As its source states it, such as “38 of 52 schools”.
participant-comment-dated = Of which day
participant-comment-dated-hint = The day the figure is of.
participant-comment-as-of = as of { $when }
participant-comment-missing = Write a few words first.
participant-comment-add = Add it
participant-comment-only = Only you see this until the reveal.
participant-comment-only-early = Only you see this until this round is closed.
participant-comment-yours = From you
participant-comment-yours-unsigned = From you, without your name
participant-comment-unsigned = Not signed
participant-comment-withdraw = Take it back
participant-comment-sending = On its way …
participant-comment-offline = You are offline. It is kept, and goes out as soon as you are back.
participant-unsigned = Without my name
participant-unsigned-hint = Nobody in the meeting sees that it is from you, and neither does anyone who reads the record. Your name is kept in a sealed part, so that you can take it back; whoever runs the server could open that.

## Statements

participant-statements =
    { $count ->
        [0] Put on record that you do not agree
        [one] One person does not agree, on record
       *[other] { $count } people do not agree, on record
    }
participant-stance-dissent = Disagrees
participant-stance-stand_aside = Does not support it, and does not stand in its way
participant-statement-decided = How do you stand to this decision?
participant-statement-before = How do you stand to where this is going?
participant-statement-dissent = I disagree
participant-statement-dissent-hint = My view stands beside the decision, in my words.
participant-statement-stand_aside = I do not support it, and do not stand in its way
participant-statement-stand_aside-hint = The group can go on; that I do not share it is on record.
participant-statement-text = Why, in your words
participant-statement-make = Put it on record
participant-statement-stance-missing = Choose how you stand to it.
participant-statement-text-missing = Write why, so that others can understand it later.
