### What people at the desk do together: the lead, the room, the advance round, what is said under an item.

## Who leads

desk-you-lead = You lead
desk-leads = { $name } leads
desk-lead = The lead
desk-lead-offered = { $name } offers you the lead. Until you take it, { $name } leads.
desk-lead-accept = Take the lead
desk-lead-decline = Not now
desk-lead-offering = You offered the lead to { $name }. Until it is taken, you lead.
desk-lead-withdraw = Take the offer back
desk-lead-gone = { $name }, who leads, has been without a connection since { $time }.
desk-lead-wait = Nothing moves by itself. Another facilitator can take over in
desk-lead-can = Nothing moves by itself. You can take over the lead now.
desk-lead-cannot = Nothing moves by itself. Another facilitator can take over the lead.
desk-lead-claim = Take over the lead
desk-help = { $name } leads the meeting. You can help: see who is missing, let people in, give the floor, write the notes, enter votes for those without a device. To lead yourself, ask { $name } to offer it to you.
desk-help-scribe = { $name } leads the meeting. You write the notes, add people and enter votes for those without a device, and give the floor.
desk-role-participant = You take part in this meeting as a participant now. Your page for voting is another one.
desk-role-observer = You follow this meeting as an observer now. Your page for that is another one.
desk-role-out = You were sent out of this meeting. Another facilitator can let you back in; then open this page again.
desk-role-go = Go there
desk-say-leads = { $name } leads the meeting now.
desk-say-you-lead = You lead the meeting now.
desk-say-gone = { $name }, who leads, is without a connection.

## The door

desk-door = The door
desk-door-open = Open
desk-door-ask = Ask first
desk-door-locked = Locked
desk-door-open-about = Whoever has the code comes in.
desk-door-ask-about = Whoever has the code waits until you let them in.
desk-door-locked-about = Nobody new comes in. Whoever has a seat comes and goes as before.
desk-at-door =
    { $count ->
        [one] 1 person waits at the door
       *[other] { $count } people wait at the door
    }
desk-say-door = { $name } waits at the door.
desk-admit = Let in
desk-turn-away = Turn away
desk-sent-out =
    { $count ->
        [one] Sent out: 1 person
       *[other] Sent out: { $count } people
    }
desk-let-back = Let back in

## People

desk-team = At the desk
desk-you = you
desk-leads-mark = leads
desk-facilitator-mark = facilitator
desk-scribe-mark = scribe
desk-observer-mark = follows
desk-votes-mark = votes along
desk-no-device-mark = no device
desk-speaks-mark = speaks
desk-hand-mark = hand up
desk-menu-about = What you can do with { $name }
desk-menu-enter-vote =
    { $again ->
        [yes] Enter their vote anew
       *[no] Enter their vote
    }
desk-menu-enter-answer =
    { $again ->
        [yes] Enter their answer anew
       *[no] Enter their answer
    }
desk-menu-floor = Give the floor
desk-menu-raise = Raise my hand
desk-menu-lower = Lower the hand
desk-menu-absent = Mark absent
desk-menu-returned = Is back
desk-menu-no-device = Is without a device
desk-menu-has-device = Has a device of their own
desk-menu-vote-along = Vote along
desk-menu-not-along = No longer vote along
desk-menu-offer = Offer the lead
desk-menu-withdraw = Take the offer back
desk-menu-role-participant = Make participant
desk-menu-role-observer = Make observer
desk-menu-role-scribe = Make scribe
desk-menu-role-facilitator = Make facilitator
desk-menu-remove = Send out …
desk-add = Add a person without a device
desk-add-about = Their votes are entered here, one by one, as they say them.
desk-add-name = Name
desk-add-organisation = Organization
desk-add-missing = A name and an organization are needed.
desk-add-send = Add
desk-add-close = Done
desk-added = { $name } has a seat.
desk-vote-along = I vote along
desk-vote-along-about = You then count as one of the group, and are waited for.

## Voting along, and for others

desk-nudge =
    { $count ->
        [one] Remind the one who is missing
       *[other] Remind the { $count } who are missing
    }
desk-nudge-about = Their page shows a gentle line. Nobody else notices.
desk-nudged =
    { $count ->
        [one] They were reminded once.
       *[other] They were reminded { $count } times.
    }
desk-own-vote = Your vote
desk-own-vote-in = Your vote is in
desk-own-answer = Your answer
desk-own-answer-in = Your answer is in
desk-own-about = Vote when nobody looks at this screen. It folds up again at once.
desk-own-withdraw = Take my vote back
desk-own-aside = I have a conflict of interest
desk-own-send = Vote
desk-own-send-answer = Answer
desk-choose-level = Choose one of these.
desk-choose-answer = Choose an answer from 0 to 5.
desk-say-why = Say why
desk-enter-title = The vote of { $name }
desk-enter-answer-title = The answer of { $name }
desk-enter-about = On { $criterion }. Ask in a low voice, or have them point at it. After the reveal it says that it was entered here; until then nobody sees it again, you neither.
desk-enter-send = Enter this vote
desk-enter-send-answer = Enter this answer
desk-enter-over = The vote is over.
desk-entered = The vote of { $name } is in.

## Who speaks

desk-queue = Who speaks
desk-speaks = { $name } has the floor.
desk-hands =
    { $count ->
        [0] No hand is up
        [one] 1 hand is up
       *[other] { $count } hands are up
    }
desk-say-hand = { $name } wishes to speak.
desk-floor = Give the floor
desk-floor-next = Give the floor to { $name }
desk-invited = Invited to speak first
desk-invited-unnamed = Whoever voted { $lowest } or { $highest }. Each of them is told on their own page, and nobody else.

## Under an item

desk-only-you = Only you at the desk see this
desk-say-warning = There is a note that only the desk sees.
desk-warning-unanimous =
    { $seconds ->
        [0] Everyone voted for the same level at once. It may be plain, or nobody took the time to read. You could ask for the reasons before you record it.
        [one] Everyone voted for the same level within 1 second. It may be plain, or nobody took the time to read. You could ask for the reasons before you record it.
       *[other] Everyone voted for the same level within { $seconds } seconds. It may be plain, or nobody took the time to read. You could ask for the reasons before you record it.
    }
desk-warning-follows = { $followed } of the { $changed } people who changed their vote went to the level of { $organisation }, which spoke first. You could ask those who moved what convinced them.
desk-warning-quorum =
    { $present ->
        [0] { $needed } people have to vote, and nobody is here. Without them no level can stand.
        [one] { $needed } people have to vote, and 1 is here or has voted. Without more of them no level can stand.
       *[other] { $needed } people have to vote, and { $present } are here or have voted. Without more of them no level can stand.
    }
desk-reading = Time to read: { $time }
desk-reading-over = The time to read is over
desk-round-ahead = The votes before the meeting
desk-comments = Comments and evidence
desk-comment-add = Add a comment or evidence
desk-comment-text = What do you want to say, or what does it show?
desk-comment-hidden = Nobody else sees this before the vote is over.
desk-comment-figure = A figure, if there is one
desk-comment-of = Of which day
desk-comment-dated = as of { $date }
desk-comment-missing = Write what you want to say.
desk-comment-send = Add it
desk-comment-added = Added. Everyone sees it.
desk-comment-kept = Kept. Everyone sees it once the vote is over.
desk-comment-only-you = Only you see this until the vote is over
desk-comment-number = comment { $number }
desk-take-back = Take it back
desk-take-out = Take it out
desk-unsigned = Without my name
desk-unsigned-about = Nobody in the meeting sees who wrote it, and neither does anyone who reads the record. Your name is kept in a sealed part; whoever runs the server could open that.
desk-statements = On record beside the decision
desk-statements-about = These stand with the decision, in the words of whoever made them.
desk-stance-dissent = Disagrees
desk-stance-stand_aside = Stands aside
desk-stance-dissent-own = I disagree
desk-stance-stand_aside-own = I do not support it, and do not stand in its way
desk-statement-add = Put on record that I disagree or stand aside
desk-statement-how = How do you stand to it?
desk-statement-text = Why, in your words
desk-statement-missing = Write why. It stays on record.
desk-statement-send = Put it on record
desk-notes-empty = { "" }
desk-notes-kept = Kept. Everyone at the desk sees it.
desk-notes-unsent = Writing …
desk-notes-meanwhile = { $name } wrote in these notes meanwhile:
desk-notes-add = Put theirs below mine
desk-notes-mine = Go on with mine
desk-notes-theirs = Go on with theirs

## Ahead of the meeting

desk-phase-advance = Voting ahead
desk-advance-what =
    { $items ->
        [one] Everyone who joins can vote on the one item in their own time, for hours or days. Nobody sees anything before you close it. The meeting then begins with what the group differs on.
       *[other] Everyone who joins can vote on all { $items } items in their own time, for hours or days. Nobody sees anything before you close it. The meeting then begins with what the group differs on.
    }
desk-advance-closes = Please vote by
desk-advance-closes-about = People see this time. Nothing closes by itself: you do it, when you think that enough have voted. You can leave it empty.
desk-advance-closes-past = This time has passed already.
desk-advance-too-many = An advance round has { $most } items at most, and { $items } are not voted on yet.
desk-advance-open = Open it for everyone
desk-advance-title = People vote ahead of the meeting
desk-advance-about = Everyone votes in their own time and can change it. You see how many have voted, never what anyone says.
desk-advance-until = Please vote by { $when }
desk-advance-over = People were asked to vote by { $when }. That time has passed; they still can until you close.
desk-advance-finished = { $finished } of { $eligible } have voted on everything
desk-advance-back = How far everyone is
desk-ahead-count = { $voted } of { $eligible }
desk-ahead-voted = { $voted } of { $eligible } have voted ahead
desk-say-advance-open = The advance round is open.
desk-say-advance-closed = The advance round is closed.
desk-consent = Agreed on in advance
desk-to-discuss = To talk about
desk-consent-about =
    { $count ->
        [one] On this item the votes before the meeting met the rule. Accept it as the decision, or take it off the list to talk about it.
       *[other] On these { $count } items the votes before the meeting met the rule. Accept them together as decisions, or take off the list what somebody wants to talk about.
    }
desk-consent-all = All of them
desk-consent-share = { $count } of { $votes }
desk-consent-back = Back to the list
desk-consent-look = Look
desk-consent-pull = Talk about it
desk-item-agreed = agreed on in advance
desk-item-pulled = To talk about
desk-item-ahead = Voted ahead

## The order of the agenda

desk-order = Change the order
desk-order-title = The order of the agenda
desk-order-about = Drag an item, or press the arrow keys on its handle. Everyone sees the new order once you keep it.
desk-order-handle = Move { $item }, place { $place } of { $all }
desk-order-up = { $item } up
desk-order-down = { $item } down
desk-order-moved = { $item } is at place { $place } of { $all }.
desk-order-keep = Keep this order

## Invitations

desk-invitations = Invitations
desk-invitations-about = Each organization gets a link and a sheet of paper of its own. Whoever opens it only has to add their name.
desk-organisations = Which organizations do you expect?
desk-organisations-about = One on each line. Others can join all the same.
desk-organisations-many = { $most } at most.
desk-organisations-keep = Keep this list
desk-organisations-kept = Kept.
desk-invitations-print = Sheets to print
desk-invitations-links = Links to send
desk-invitations-paper =
    { $count ->
        [one] One invitation, for A4 or Letter.
       *[other] { $count } invitations, two on each sheet of A4 or Letter.
    }
desk-invitations-print-now = Print
desk-invitations-back = Back to the meeting
desk-invitation-address = Open this address on your phone or computer
desk-invitation-code = and type this code
desk-invitation-until = Please vote by { $when }.
desk-invitation-scan = Or scan this with your phone.
desk-invitation-scan-named = Or scan this with your phone: your organization is filled in.

## Next steps after the decision

desk-plan = Next steps
desk-plan-about = What is to come of the decisions, open steps first. Say here how they stand, now or long after the meeting. The decision keeps each as it was decided.
desk-plan-empty = No decision has next steps yet.
desk-plan-failed = The next steps could not be loaded.
