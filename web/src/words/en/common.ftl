### What every page says: levels and choices, problems, the connection.

rubricon = Rubricon
skip-to-content = Skip to the content
language = Language
language-en = English
language-es = Español
loading = Loading …
close = Close
copied = Copied
try-again = Try again

## Levels and choices

level-words = { $number } { $name }
choice-unsure = Not sure
choice-abstain = Abstain
verdict-no-consensus = No consensus
descriptor-new = New at this level

## The connection

connection-connecting = Connecting …
connection-live = Connected
connection-reconnecting = Connecting again …
connection-offline = Offline
connection-refused = This link is not valid

## Where a session and an item stand

phase-draft = Being prepared
phase-lobby = People are joining
phase-running = In session
phase-paused = Paused
phase-closed = Ended
state-pending = Not voted on yet
state-voting = Voting is open
state-revealed = Votes revealed
state-decided = Decided
state-parked = Set aside for later
state-reopened = Taken up again

## The countdown

countdown-left = Time left: { $time }
countdown-over = Time is up. You can still vote until the reveal.
countdown-over-short = Time is up
countdown-soon =
    { $seconds ->
        [one] 1 second left.
       *[other] { $seconds } seconds left.
    }

## Problems: what happened, and what to do

problem-method_not_allowed = The server does not take this request. Reload the page and try again.
problem-malformed = The server could not read this. Please reload the page and try again.
problem-invalid_value =
    { $detail ->
        [none] One of the entries is not possible here. Please look at it again.
       *[other] One of the entries is not possible here. { $detail }
    }
problem-too_large = This is longer than the server can take. Please shorten it; your text is still here.
problem-not_found = There is nothing at this address, or this link does not open it. Please check the link with the facilitator.
problem-unauthorised = This link or code is not valid here. Please join again with the code, or ask the facilitator for a new link.
problem-role_not_allowed = This link does not allow that. The facilitator can do it, or give you another link.
problem-origin_not_allowed = This page was opened from another address than the server expects. Please open the link exactly as it was given to you.
problem-join_code_not_accepted = No open session has this code. Please compare it with the one on the screen; the session may also not be open yet.
problem-too_many_requests = That was a lot at once. Please wait a moment, then try again.
problem-full = The session has no room for more people at the moment. Please tell the facilitator.
problem-wrong_phase = The meeting is not at that point now. Please wait for the facilitator to go on.
problem-unknown_item = This item is not on the agenda. Please reload the page to see the agenda as it is now.
problem-unknown_participant = This person is not in the session. Please reload the page to see who is there.
problem-wrong_item_state = The group has moved on with this item, so this is not possible any more. The page shows where the group is now.
problem-round_over = The vote on this round was already over, so this was not counted. You can say it in the discussion, or in the next round if there is one.
problem-proposal_over = The proposal was already closed, so this was not counted. You can say it in the discussion.
problem-another_round_open = A vote or a proposal is open. Reveal or close it first, then go on.
problem-round_limit = This item has had all its rounds. Record a level or “no consensus”; the distribution stays on record.
problem-unknown_level = This level is not on the rubric's scale. Please choose one of the levels shown.
problem-no_ballot = There is no vote of yours to take back; nothing was counted.
problem-recused = You stood aside from this item, so there is no vote of yours on it. You can follow the discussion.
problem-votes_missing =
    { $missing ->
        [0] Somebody has not voted yet. You can wait, or reveal all the same.
        [one] 1 person has not voted yet. You can wait, or reveal all the same.
       *[other] { $missing } people have not voted yet. You can wait, or reveal all the same.
    }
problem-reason_needed = This needs a reason in writing. Please add a sentence; it stays on record.
problem-visibility_fixed = People have voted trusting in how their votes are shown, so votes cannot be shown more openly in this session.
problem-command_id_reused = Something got mixed up on the way, and nothing was changed. Please try again.
problem-version_taken = There is already another text under this name and version. Save yours as a new version.
problem-storage_refused = The server could not save this, and nothing was changed. Please try again in a moment; if it stays so, tell whoever runs the server.
problem-unavailable = The server does not answer at the moment. Please check the connection and try again in a moment.
problem-internal = Something went wrong on the server. Please try again; if it stays so, tell whoever runs the server.
problem-not_leading = Somebody else leads the meeting, and this step is theirs. You can ask them to take it, or to hand over the lead.
problem-lead_not_gone = Whoever leads is still here, or was a moment ago. The lead can be taken over once they have been gone for two minutes.
problem-device_in_use = This person votes on a device of their own, so nobody else can vote for them. Say that they are without a device first.
problem-notes_changed = Somebody else wrote in these notes meanwhile. Nothing is lost: both texts are on the page.
problem-unknown_comment = This is not there any more; it was taken back.
problem-unknown_next_step = This next step is not there any more: the item was decided anew. The page shows the newest decision.
