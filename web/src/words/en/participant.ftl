### The meeting on one's own phone.

participant-loading = Opening the meeting …
participant-loading-slow = Still waiting for the server. Your place is kept; the page goes on by itself as soon as it answers.
participant-rubric-failed = The descriptions of the levels could not be loaded. You can vote all the same; the numbers are right.
participant-you = You are { $name }, { $organisation }
participant-following = You follow this meeting without a vote.

## Where the group is

participant-round = Round { $round } of { $max }
participant-round-alone =
    { $round ->
        [0] Advance round
       *[other] Round { $round }
    }
participant-lobby-heading = You are in
participant-lobby-heading-following = You follow this meeting
participant-reading = Read the levels. The vote has not begun.
participant-reading-following = The group is reading. The vote has not begun.
participant-cancelled = The vote was cancelled. Nobody sees what was voted, and the round does not count.

## Voting

participant-vote-question = Which level describes { $subject } best today?
participant-vote-now = Vote now
participant-vote-following = The vote is open
participant-vote-silent = Nobody sees your vote before the facilitator reveals all of them.
participant-unsure-hint = You take part, but name no level.
participant-abstain-hint = You prefer not to say.
participant-time-up = Time is up. Nothing is revealed yet, and you can still vote.
participant-time-up-voted = Time is up. Nothing is revealed yet.
participant-progress = { $voted } of { $eligible } have voted
participant-progress-none = Nobody has voted yet
participant-status-none = You have not voted yet. Tap a level.
participant-status-in =
    { $early ->
        [yes] Your vote is in: { $choice }. You can change it until this round is closed.
       *[no] Your vote is in: { $choice }. You can change it until the reveal.
    }
participant-status-absent = You are marked absent, so this vote does not count for now: { $choice }.
participant-status-sending = Sending your vote: { $choice } …
participant-status-taking-back = Taking your vote back …
participant-status-offline = You are offline. Your vote is safe and goes out as soon as you are back: { $choice }.
participant-status-offline-back = You are offline. Your vote is taken back as soon as you are back.
participant-status-offline-none = You are offline. You can choose already; your vote goes out as soon as you are back.
participant-status-offline-in = You are offline. Your vote is in: { $choice }.
participant-status-taken-back = Your vote was taken back. Choose again whenever you like.
participant-take-back = Take my vote back
participant-absent-heading = You were marked absent
participant-absent = The vote does not wait for you. If you are here, simply vote, and you count again.
participant-absent-voted = The vote does not wait for you, and your vote does not count for now.
participant-absent-here = I am here: count my vote
participant-recused-heading = You stand aside from this criterion
participant-recused = You said that you have a conflict of interest. You see everything, and vote again on the next criterion.

## Saying why

participant-reason = Say why
participant-reason-optional = (if you like)
participant-reason-named = Everyone sees it with your name after the reveal. It is kept on this device while you write.
participant-reason-confidential = It goes on record with your vote. The group does not see who wrote it. It is kept on this device while you write.
participant-reason-with-vote = Goes out together with your vote.
participant-reason-send = Send with my vote
participant-reason-sent = Sent with your vote.
participant-reason-room =
    { $left ->
        [0] No characters left.
        [one] One character left.
       *[other] { $left } characters left.
    }
participant-reason-earlier =
    { $round ->
        [0] Use what I wrote before the meeting
       *[other] Use what I wrote in round { $round }
    }

## The reveal

participant-before-early = Before the meeting you said { $choice }.
participant-before-changed = In round { $round } you said { $choice }.
