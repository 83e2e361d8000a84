### The facilitator's console.

facilitator-console = Facilitator
facilitator-page-title = { $title } · Facilitator
facilitator-loading = Opening the meeting …
facilitator-loading-slow = Still waiting for the server. Your link is fine; the page goes on by itself as soon as it answers.
facilitator-link-bad = This link does not open a meeting. Use the facilitator's link exactly as it was given to you.
facilitator-link-missing = The address is missing its last part, after the #. Open the facilitator's link again, in full.
facilitator-role-wrong = This link is not a facilitator's. Ask whoever made the meeting for the right one.
facilitator-rubric-failed = The text of the rubric could not be loaded. The meeting works all the same, with codes only.

## The frame

facilitator-skip = Skip to
facilitator-skip-item = The item
facilitator-skip-step = The next step
facilitator-skip-room = The room
facilitator-next = Next step
facilitator-phase-draft = In preparation
facilitator-phase-lobby = Before the meeting
facilitator-phase-running = Running
facilitator-phase-paused = Paused
facilitator-phase-closed = Closed
facilitator-working = One moment …
facilitator-offline = You are offline. Nothing is lost: votes and decisions are safe on the server, your notes on this device. The buttons work again as soon as you are back.

## The agenda

facilitator-agenda = Agenda
facilitator-agenda-progress = { $decided } of { $all } decided
facilitator-group-is-here = The group is here
facilitator-item-pending = Not voted on yet
facilitator-item-voting = Voting
facilitator-item-revealed = To decide
facilitator-item-proposed = Proposed
facilitator-item-parked = Parked
facilitator-item-reopened = Reopened
facilitator-looking =
    { $named ->
        [no] Only you see this. The group is not on an item yet.
       *[other] Only you see this. The group is on { $criterion }.
    }
facilitator-looking-while-voting = Only you see this. The group is voting or answering on { $criterion }; you can turn to another item afterwards.
facilitator-back-to-group = Back to the group

## The item

facilitator-state-pending = Not voted on yet
facilitator-state-voting = Voting is open
facilitator-state-revealed = Revealed, to be decided
facilitator-state-proposed = A level is proposed
facilitator-state-decided = Decided
facilitator-state-parked = Parked
facilitator-state-reopened = Reopened
facilitator-round = Round { $round } of { $max }
facilitator-round-title = Round { $round }
facilitator-note-parked = Put off:
facilitator-note-reopened = Taken up again:
facilitator-descriptors = What each level looks like
facilitator-talk = Questions and help for talking about this
facilitator-talk-questions = Questions to think about
facilitator-talk-steps = What comes first
facilitator-level-marked = (the outcome)
facilitator-earlier-rounds = Earlier rounds
facilitator-earlier-proposals = Earlier proposals
facilitator-proposed-about = Everyone answers from 0 to 5. You see who is missing, never what anyone says.
facilitator-former-decision = The decision before
facilitator-notes = Notes for the decision
facilitator-notes-about = Write while people talk. Only the desk sees this; it becomes the reason when the decision is recorded.
facilitator-empty-draft = Nobody can join yet
facilitator-empty-draft-do = Look through the agenda and the settings. When all is as it should be, open the door: people can then join with the code.
facilitator-empty-lobby = People are coming in
facilitator-empty-lobby-do = Show them the code or the QR code. Start when you are ready; whoever is late can still join.
facilitator-empty-running = The meeting has begun
facilitator-empty-running-do = Turn to the first item, read the levels together, then open the vote.
facilitator-empty-paused = The meeting is paused
facilitator-empty-paused-do = Everything stays as it is until you go on.
facilitator-empty-closed = The meeting is over
facilitator-empty-closed-do = Its record is complete and does not change any more.

## Steps

facilitator-step-open-door = Open the door
facilitator-step-start = Start with the first item
facilitator-step-open-advance = Let people vote ahead
facilitator-step-close-advance = Close the advance round
facilitator-step-cancel-advance = Cancel the advance round
facilitator-step-accept-consent =
    { $count ->
        [0] Choose what to accept
        [one] Accept 1 item
       *[other] Accept { $count } items
    }
facilitator-step-open-vote = Open the vote
facilitator-step-reveal = Reveal
facilitator-step-cancel = Cancel this vote
facilitator-step-vote-again = Vote again
facilitator-step-propose = Propose a level
facilitator-step-close-answers = Close the answers
facilitator-step-cancel-proposal = Take the proposal back
facilitator-step-decide = Record the decision
facilitator-step-no-consensus = Record no consensus
facilitator-step-next =
    { $several ->
        [no] Next item: { $criterion }
       *[other] Next item: { $criterion }, { $subject }
    }
facilitator-step-turn = Turn the group to { $criterion }
facilitator-step-take-up = Take up { $criterion }, which was parked
facilitator-step-park = Park
facilitator-step-reopen = Reopen
facilitator-step-pause = Pause
facilitator-step-resume = Go on
facilitator-step-close = Close the meeting
facilitator-step-record = See the record
facilitator-step-results = Results

facilitator-hint-open-door = People can join with the code as soon as the door is open.
facilitator-hint-start = Everyone sees the first item. Nobody votes before you open the vote.
facilitator-hint-close-advance = Everyone then sees how the group voted. What the group differs on comes first on the agenda.
facilitator-hint-accept-consent = Read the list out first. Whoever wants to talk about an item says so, and it comes off the list.
facilitator-hint-open-vote = Read the levels together first. During the vote you see who is missing, never what anyone says.
facilitator-hint-reveal = Everyone sees all votes at the same moment. Talk afterwards, not before.
facilitator-hint-vote-again = Hear the lowest and the highest vote first. Then vote again, silently; the earlier round stays on record.
facilitator-hint-propose = Put one level to the group: everyone says from 0 to 5 whether they can go along with it.
facilitator-hint-proposing = Propose what you heard, not the middle. Nobody sees an answer before you close them.
facilitator-hint-close-answers = Everyone sees all answers at the same moment. Ask the lowest first what they would need.
facilitator-hint-decide = The level is filled in from the vote. Add why, who disagrees and what happens next.
facilitator-hint-no-consensus = The votes stand as the result, with their spread. Write down what would help next time.
facilitator-hint-recording = Nothing you write is lost before you record it.
facilitator-hint-next = The decision is recorded. You can reopen it later, with a reason.
facilitator-hint-turn = Everyone's screen goes to this item.
facilitator-hint-resume = People stay connected during a pause. Nobody can vote.
facilitator-hint-close = Every item has a decision or was parked. Closing is final.
facilitator-hint-record = The record can be read, printed and checked for as long as the server keeps it.
facilitator-hide-hints = Hide hints

## The room

facilitator-vote = The vote
facilitator-answers = The answers
facilitator-answered = { $voted } of { $eligible } have answered
facilitator-everyone-answered = Everyone has answered.
facilitator-voted = { $voted } of { $eligible } have voted
facilitator-everyone-voted = Everyone has voted.
facilitator-nobody-votes = Nobody is here to vote yet.
facilitator-waiting-for =
    { $count ->
        [one] Waiting for 1 person.
       *[other] Waiting for { $count } people.
    }
facilitator-somebody-aside = Somebody stood aside from this item.
facilitator-room = The room
facilitator-present = { $present } of { $joined } connected
facilitator-room-draft = The door is shut. Open it, and whoever joins appears here.
facilitator-room-empty = Nobody has joined yet. Show the code, or send the link.
facilitator-nameless = Name removed
facilitator-standing-voted = voted
facilitator-standing-answered = answered
facilitator-standing-aside = stands aside
facilitator-standing-waiting = not yet
facilitator-standing-unknown = { "" }
facilitator-standing-here = here
facilitator-standing-away = away
facilitator-standing-absent = absent
facilitator-join = Join
facilitator-join-how = At { $address } with the code
facilitator-copy-link = Copy the link
facilitator-qr = QR code
facilitator-qr-alt = QR code of the link for joining. The code is { $code }.
facilitator-links = Links
facilitator-links-about = Whoever has a link can do what it says. Keep the facilitator's to yourself.
facilitator-links-elsewhere = This meeting was made in another browser. The links for the screen and for readers were shown there, once. People join with this one:

## The decision

facilitator-decision = The decision
facilitator-decide-level = What did the group settle on?
facilitator-rule-says = what the rule says
facilitator-rule-not-met = the rule was not met
facilitator-choose-level = Choose a level, or no consensus.
facilitator-departing = The rule says { $level }. You are recording something else, and the record will say so for ever.
facilitator-departing-not-met = The rule was not met. You are recording a level all the same, and the record will say so for ever.
facilitator-rationale = Why
facilitator-rationale-needed = Why, since it departs from the rule (required)
facilitator-rationale-missing = Write down why the group decided this although the rule says otherwise.
facilitator-dissent-who = Who
facilitator-dissent-statement = In their words
facilitator-add-dissent = Add a dissent
facilitator-statement-missing = Write down what they said, or remove the entry.
facilitator-evidence-note = What it is
facilitator-evidence-link = Link, if there is one
facilitator-add-evidence = Add evidence
facilitator-note-missing = Say what the link shows.
facilitator-link-wrong = A link starts with https:// or http://.
facilitator-add-next-step = Add a next step
facilitator-remove = Remove
facilitator-from-former = Start from the decision before
facilitator-propose = Propose a level
facilitator-propose-level = Which level do you put to the group?
facilitator-propose-text = What do you say with it? (if you like)
facilitator-propose-choose = Choose the level to propose.
facilitator-propose-send = Put it to the group
facilitator-propose-middle = the middle of the votes
facilitator-record = Record the decision
facilitator-record-level = Record { $level }
facilitator-record-no-consensus = Record no consensus
facilitator-decide-later = Not now

## Questions

facilitator-and-more =
    { $count ->
        [one] 1 more
       *[other] { $count } more
    }
facilitator-ask-people =
    { $count ->
        [one] one person
       *[other] { $count } people
    }
facilitator-ask-missing-title = Not everyone has voted
facilitator-ask-missing =
    { $count ->
        [one] Still missing: { $names }. If you reveal now, the round is sealed and their vote can no longer come in.
       *[other] Still missing: { $names }. If you reveal now, the round is sealed and their votes can no longer come in.
    }
facilitator-ask-missing-yes = Reveal without them
facilitator-ask-missing-no = Wait
facilitator-ask-missing-done-title = Everyone has voted
facilitator-ask-missing-done = Nobody is missing any more. Reveal the votes when the room is ready.
facilitator-ask-missing-done-yes = Reveal the votes
facilitator-ask-missing-answers-title = Not everyone has answered
facilitator-ask-missing-answers =
    { $count ->
        [one] Still missing: { $names }. If you close now, their answer can no longer come in.
       *[other] Still missing: { $names }. If you close now, their answers can no longer come in.
    }
facilitator-ask-missing-answers-yes = Close without them
facilitator-ask-missing-answers-no = Wait
facilitator-ask-missing-answers-done-title = Everyone has answered
facilitator-ask-missing-answers-done = Nobody is missing any more. Close the answers when the room is ready.
facilitator-ask-missing-answers-done-yes = Close the answers
facilitator-ask-cancel-proposal-title = Take the proposal on { $criterion } back?
facilitator-ask-cancel-proposal = Nothing is shown: the answers stay hidden for ever, and the item is where it was before. You can propose another level at once.
facilitator-ask-cancel-proposal-yes = Take it back
facilitator-ask-cancel-proposal-no = Let people answer
facilitator-ask-cancel-title = Cancel the vote on { $criterion }?
facilitator-ask-cancel = Nothing is shown: the votes of this round stay hidden for ever, and the round does not count. You can open another one at once.
facilitator-ask-cancel-yes = Cancel the vote
facilitator-ask-cancel-no = Let people vote
facilitator-ask-park-title = Park { $criterion }?
facilitator-ask-park = The group leaves it for now. It stays on the agenda, and you can take it up again until the meeting is closed.
facilitator-ask-park-yes = Park it
facilitator-ask-park-no = Cancel
facilitator-ask-reopen-title = Reopen { $criterion }?
facilitator-ask-reopen = The decision no longer stands. It stays on record, with the reason why it was taken up again, and the group can vote anew.
facilitator-ask-reopen-yes = Reopen it
facilitator-ask-reopen-no = Leave it as it is
facilitator-ask-close-title = Close the meeting?
facilitator-ask-close =
    { $open ->
        [0] { $parked ->
            [0] Every item has a decision. Nobody can vote, decide or join any more, and this cannot be undone.
            [one] 1 item is parked and stays without a decision. Nobody can vote, decide or join any more, and this cannot be undone.
           *[other] { $parked } items are parked and stay without a decision. Nobody can vote, decide or join any more, and this cannot be undone.
        }
        [one] 1 item has no decision yet. Nobody can vote, decide or join any more, and this cannot be undone. To go on another day, pause the meeting instead.
       *[other] { $open } items have no decision yet. Nobody can vote, decide or join any more, and this cannot be undone. To go on another day, pause the meeting instead.
    }
facilitator-ask-close-yes = Close for good
facilitator-ask-close-no = Keep it open
facilitator-ask-absent-title = Mark as absent?
facilitator-ask-absent = { $name } has voted or answered. Marked absent, this no longer counts, unless they do it again.
facilitator-ask-absent-yes = Mark as absent
facilitator-ask-absent-no = Cancel
facilitator-ask-remove-title = Send { $name } out?
facilitator-ask-remove = They no longer see the meeting, and their votes in what is open now no longer count. What was revealed stays on record. You can let them back in at any time.
facilitator-ask-remove-yes = Send out
facilitator-ask-remove-no = Cancel
facilitator-ask-recuse-title = Stand aside from { $criterion }?
facilitator-ask-recuse = You then have no vote on this item, and what you voted on it no longer counts. It stays on record that you stood aside.
facilitator-ask-recuse-yes = Stand aside
facilitator-ask-recuse-no = Cancel
facilitator-ask-pull-title = Take { $criterion } off the list?
facilitator-ask-pull = The group then talks about it and decides it by itself. Everyone sees that it was taken off.
facilitator-ask-pull-yes = Take it off
facilitator-ask-pull-no = Leave it on
facilitator-ask-missing-advance-title = Not everyone has voted on everything
facilitator-ask-missing-advance = Still missing: { $names }. If you close now, what they have voted on counts, and nothing more can come in ahead of the meeting.
facilitator-ask-missing-advance-yes = Close without them
facilitator-ask-missing-advance-no = Wait
facilitator-ask-missing-advance-done-title = Everyone has voted on everything
facilitator-ask-missing-advance-done = Nobody is missing any more. You can close the advance round.
facilitator-ask-missing-advance-done-yes = Close the round
facilitator-ask-cancel-advance-title = Cancel the advance round?
facilitator-ask-cancel-advance = Nothing is shown: the votes stay hidden for ever, and every item is as if nobody had voted ahead.
facilitator-ask-cancel-advance-yes = Cancel the round
facilitator-ask-cancel-advance-no = Let people vote
facilitator-reason = Why? (required)
facilitator-reason-optional = Why? (if you like)
facilitator-close-sheet = Close

## Settings

facilitator-settings = Settings
facilitator-settings-now =
    { $rule }, { $rounds ->
        [one] 1 round
       *[other] { $rounds } rounds
    }{ $quorum ->
        [none] { "" }
       *[other] , { $quorum }
    }
facilitator-settings-free = Nobody has voted yet, so everything can still be changed.
facilitator-settings-voted = Votes were cast under these settings. A change needs a reason, stays on record, and holds for the votes that follow.
facilitator-settings-voting = A vote or a proposal is open. Settings can be changed after it.
facilitator-settings-reason = Why do they change?
facilitator-settings-reason-missing = Write down why the settings change.
facilitator-settings-keep = Keep these settings
facilitator-set-rule = Agreement needed
facilitator-set-rule-threshold = A share at one level
facilitator-set-rule-threshold-about = At least { $percent } % of the votes name one level and nobody is more than one level away.
facilitator-set-rule-percent = Share of the votes
facilitator-set-rule-unanimous = Everyone at one level
facilitator-set-rule-unanimous-about = All votes name the same level.
facilitator-set-rule-within_one = Nobody far off
facilitator-set-rule-within_one-about = The lowest and the highest vote are at most one level apart. The level is the one in the middle.
facilitator-set-rule-majority = More than half
facilitator-set-rule-majority-about = More than half of the votes name one level, however far the others are from it.
facilitator-set-rule-median = The middle vote
facilitator-set-rule-median-about = The level of the middle vote, however far people are apart. Quick, and it hides disagreement: look at the spread.
facilitator-rule-short =
    { $rule ->
        [threshold] { $percent } %
        [unanimous] all at one level
        [within_one] within one level
        [majority] more than half
        [consent] consent
       *[median] middle vote
    }
facilitator-set-rule-consent = Consent to a proposal
facilitator-set-rule-consent-about = After a vote you propose a level. It stands if nobody answers below { $floor } on a scale from 0 to 5.
facilitator-set-rule-floor = Lowest answer that goes along
facilitator-set-rule-floor-option = { $floor }: { $meaning }
facilitator-set-rule-wrong = Choose a whole number from 51 to 100.
facilitator-set-rounds = Rounds
facilitator-set-rounds-about = How often the group may vote on one item before it records a decision or no consensus.
facilitator-set-rounds-wrong = Choose 1 to 9.
facilitator-set-visibility = After the reveal
facilitator-set-visibility-named = Everyone sees who voted how
facilitator-set-visibility-named-about = People can ask each other why. This is usual in working groups.
facilitator-set-visibility-by_organisation = Everyone sees how each organization voted
facilitator-set-visibility-by_organisation-about = Nobody's own vote is shown. Small organizations are shown together.
facilitator-set-visibility-confidential = Only the distribution is shown
facilitator-set-visibility-confidential-about = Neither the group nor you see who voted how. The server still keeps it, so this is not a secret ballot.
facilitator-set-visibility-fixed = People voted when less was to be shown. It cannot become more.
facilitator-set-limit = Time to vote
facilitator-set-limit-about = When it is up, people are told. Nothing is revealed by it.
facilitator-set-limit-none = No limit
facilitator-set-limit-seconds =
    { $seconds ->
        [60] 1 minute
        [120] 2 minutes
        [180] 3 minutes
        [300] 5 minutes
       *[other] { $seconds } seconds
    }

## Shortcuts

facilitator-keys = Shortcuts
facilitator-keys-about = One key each, except while you type. A key works when its step is on the screen.
facilitator-keys-on = Use one-key shortcuts
facilitator-key-open-door = Open the door
facilitator-key-start = Start the meeting
facilitator-key-close-advance = Close the advance round
facilitator-key-accept-consent = Accept what was agreed on in advance
facilitator-key-open-vote = Open the vote
facilitator-key-reveal = Reveal
facilitator-key-vote-again = Vote again
facilitator-key-propose = Propose a level
facilitator-key-close-answers = Close the answers
facilitator-key-decide = Record the decision
facilitator-key-no-consensus = Record no consensus
facilitator-key-next = Next item
facilitator-key-turn = Turn the group to the item shown
facilitator-key-take-up = Take up a parked item
facilitator-key-park = Park the item
facilitator-key-reopen = Reopen the item
facilitator-key-pause = Pause
facilitator-key-resume = Go on
facilitator-key-help = This list
facilitator-key-nudge = Remind those who are missing
facilitator-key-floor = Give the floor to whoever is next
facilitator-key-comments = To the comments
facilitator-key-hands = To the raised hands
facilitator-key-notes = To the notes
facilitator-key-agenda = To the agenda
facilitator-key-room = To the room
facilitator-key-join = To the joining link
facilitator-key-arrows = Up and down the agenda
facilitator-key-record = Record, from anywhere in the decision form
