### The record, for leaders and auditors.

record-title = Record
record-page-title = { $title } · Record
record-loading = Loading the record …
record-skip-trail = To how it came about
record-fault-link = This link does not open a record. Use it exactly as it was given to you, with its last part after the #.
record-fault-offline = The server does not answer. Check your connection and try again.
record-fault-other = The record could not be loaded. Try again in a moment.
record-dates =
    { $same ->
        [yes] { $from }.
       *[no] { $from } to { $to }.
    }
record-not-closed = The meeting is still open; this is how it stands now.
record-to-results = Results
record-digest = The exact text that was voted on: { $id } { $version }, SHA-256

## Where the subjects stand

record-summary = Summary
record-summary-subject =
    { $items ->
        [one] { $subject }: { $decided } of 1 criterion has a level.
       *[other] { $subject }: { $decided } of { $items } criteria have a level.
    }
record-summary-most = The most frequent level is { $level }, with { $count }.
record-summary-tie = As many stand at { $levels }.
record-summary-no-consensus =
    { $count ->
        [one] 1 ended without consensus.
       *[other] { $count } ended without consensus.
    }
record-summary-parked =
    { $count ->
        [one] 1 was parked.
       *[other] { $count } were parked.
    }
record-summary-open =
    { $count ->
        [one] 1 is not decided.
       *[other] { $count } are not decided.
    }
record-domains = By domain
record-domain = Domain
record-subject = Subject
record-open = Open
record-criteria = By criterion
record-criterion = Criterion
record-level = Level
record-rounds = Rounds
record-last-vote = What the rule said of the last vote
record-rule-met = Met at { $level }
record-rule-not-met = Not met
record-state-pending = Not voted on
record-state-voting = Being voted on
record-state-revealed = Not decided yet
record-state-decided = Decided
record-state-parked = Parked
record-state-reopened = Reopened
record-departs-short = departs from the rule
record-details-of = Details of { $criterion }, { $subject }
record-open-all = Open all details
record-close-all = Close all details
record-print = Print

## How it came about

record-trail = How it came about
record-trail-about = Every step of the meeting in order. Single ballots are not steps; their reveal is.
record-trail-empty = Nothing fits what you chose.
record-filter-criterion = Criterion
record-filter-all = All
record-filter-count =
    { $count ->
        [one] 1 step
       *[other] { $count } steps
    }
record-about =
    { $several ->
        [no] { $criterion }
       *[other] { $criterion } for { $subject }
    }

record-trail-session-created = The meeting was prepared.
record-trail-settings-changed = The settings were changed.
record-trail-lobby-opened = The door was opened.
record-trail-session-started = The meeting began.
record-trail-session-paused = The meeting was paused.
record-trail-session-resumed = The meeting went on.
record-trail-session-closed = The meeting was closed.
record-trail-participant-joined =
    { $role ->
        [facilitator] { $named ->
            [no] The facilitator was named.
           *[other] { $person } leads the meeting.
        }
        [observer] { $named ->
            [no] Somebody from { $organisation } joined to follow.
           *[other] { $person }, { $organisation }, joined to follow.
        }
        [scribe] { $named ->
            [no] Somebody from { $organisation } joined as a scribe.
           *[other] { $person }, { $organisation }, joined as a scribe.
        }
       *[other] { $named ->
            [no] Somebody from { $organisation } joined.
           *[other] { $person }, { $organisation }, joined.
        }
    }
record-trail-participant-marked-absent =
    { $named ->
        [no] Somebody was marked as absent.
       *[other] { $person } was marked as absent.
    }
record-trail-participant-returned =
    { $named ->
        [no] Somebody who was absent came back.
       *[other] { $person } came back.
    }
record-trail-participant-recused =
    { $named ->
        [no] Somebody stood aside from { record-about } for a conflict of interest.
       *[other] { $person } stood aside from { record-about } for a conflict of interest.
    }
record-trail-item-focused = The group turned to { record-about }.
record-trail-round-opened = Round { $round } on { record-about } was opened.
record-trail-round-revealed =
    { $round ->
        [0] Advance round on { record-about } revealed: { $voted } of { $eligible } voted.
       *[other] Round { $round } on { record-about } revealed: { $voted } of { $eligible } voted.
    }
record-trail-round-revealed-bare =
    { $round ->
        [0] The advance round on { record-about } was revealed.
       *[other] Round { $round } on { record-about } was revealed.
    }
record-trail-at-level = { $count } at { $level }
record-trail-unsure = { $count } not sure
record-trail-abstain = { $count } abstained
record-trail-met = The rule was met at { $level }.
record-trail-not-met = The rule was not met.
record-trail-move =
    { $count ->
        [one] 1 person moved from { $from } to { $to }.
       *[other] { $count } people moved from { $from } to { $to }.
    }
record-trail-round-cancelled = Round { $round } on { record-about } was cancelled. Nothing of it was shown.
record-trail-proposal-made = Proposed on { record-about }: { $level }.
record-trail-proposal-closed = Answers on { record-about } to { $level }: { $answered } of { $eligible }.
record-trail-answered =
    { $count ->
        [one] 1 answered { $answer }
       *[other] { $count } answered { $answer }
    }
record-trail-consented = Nobody was below { $floor }: the group consented.
record-trail-not-consented = Not everyone was at { $floor } or above: the group did not consent.
record-trail-proposal-cancelled = The proposal of { $level } on { record-about } was taken back. Nothing of it was shown.
record-trail-item-decided = Decided on { record-about }: { $level }.
record-trail-item-decided-none = Recorded for { record-about }: no consensus.
record-trail-dissents =
    { $count ->
        [one] 1 dissent is on record.
       *[other] { $count } dissents are on record.
    }
record-trail-item-parked = { record-about } was parked.
record-trail-item-reopened = { record-about } was taken up again.
record-trail-next-step-changed =
    { $state ->
        [done] { $named ->
            [no] Next step { $step } of { record-about } was marked done: { $what }
           *[other] { $person } marked next step { $step } of { record-about } done: { $what }
        }
        [dropped] { $named ->
            [no] Next step { $step } of { record-about } was dropped: { $what }
           *[other] { $person } dropped next step { $step } of { record-about }: { $what }
        }
       *[open] { $named ->
            [no] Next step { $step } of { record-about } is still to be done: { $what }
           *[other] { $person } says of next step { $step } of { record-about } that it is still to be done: { $what }
        }
    }
record-trail-step-by = by { $day }
record-trail-other = Another step: { $kind }.
record-choice-unsure = not sure
record-choice-abstain = abstaining

## Steps of facilitation

record-trail-role-given =
    { $role ->
        [facilitator] { $named ->
            [no] Somebody became a facilitator.
           *[other] { $person } became a facilitator.
        }
        [scribe] { $named ->
            [no] Somebody became a scribe.
           *[other] { $person } became a scribe.
        }
        [observer] { $named ->
            [no] Somebody follows without a vote from now on.
           *[other] { $person } follows without a vote from now on.
        }
       *[other] { $named ->
            [no] Somebody became a participant.
           *[other] { $person } became a participant.
        }
    }
record-trail-voting-changed =
    { $yes ->
        [yes] { $named ->
            [no] Somebody from the desk votes along from now on.
           *[other] { $person } votes along from now on.
        }
       *[no] { $named ->
            [no] Somebody from the desk no longer votes along.
           *[other] { $person } no longer votes along.
        }
    }
record-trail-lead-offered =
    { $named ->
        [no] The lead was offered to another facilitator.
       *[other] The lead was offered to { $person }.
    }
record-trail-lead-offer-ended =
    { $yes ->
        [yes] { $named ->
            [no] The lead was declined.
           *[other] { $person } declined the lead.
        }
       *[no] { $named ->
            [no] The offer of the lead was taken back.
           *[other] The offer of the lead to { $person } was taken back.
        }
    }
record-trail-lead-taken =
    { $named ->
        [no] Another facilitator took over the lead.
       *[other] { $person } took over the lead.
    }
record-trail-lead-claimed =
    { $minutes ->
        [one] { $named ->
            [no] Another facilitator took over the lead, after 1 minute without whoever led.
           *[other] { $person } took over the lead, after 1 minute without whoever led.
        }
       *[other] { $named ->
            [no] Another facilitator took over the lead, after { $minutes } minutes without whoever led.
           *[other] { $person } took over the lead, after { $minutes } minutes without whoever led.
        }
    }
record-trail-identity-erased = A name was erased on request; what that person said stays.
record-trail-legal-hold-placed = The record was put under a legal hold: nothing of it may be erased.
record-trail-legal-hold-lifted = The legal hold was lifted.
record-trail-door-set =
    { $door ->
        [ask] From now on whoever comes waits to be let in.
        [locked] The door was closed: nobody new comes in.
       *[open] The door was opened: whoever has the code comes in.
    }
record-trail-participant-admitted =
    { $named ->
        [no] Somebody was let in.
       *[other] { $person } was let in.
    }
record-trail-participant-removed =
    { $named ->
        [no] Somebody was sent out.
       *[other] { $person } was sent out.
    }
record-trail-device-changed =
    { $yes ->
        [yes] { $named ->
            [no] Somebody votes on a device of their own from now on.
           *[other] { $person } votes on a device of their own from now on.
        }
       *[no] { $named ->
            [no] Somebody is without a device; their votes are entered for them.
           *[other] { $person } is without a device; their votes are entered for them.
        }
    }
record-trail-organisations-invited =
    { $names ->
        [none] Organizations were invited.
       *[other] These organizations were expected: { $names }.
    }
record-trail-advance-opened =
    { $until ->
        [none] The advance round was opened.
       *[other] The advance round was opened, until { $until }.
    }
record-trail-advance-closed = The advance round was closed. What the group differed on most was put first.
record-trail-advance-cancelled = The advance round was cancelled. Nothing of it was shown.
record-trail-item-pulled =
    { $named ->
        [no] { record-about } was taken off the consent list, to talk about it.
       *[other] { $person } took { record-about } off the consent list, to talk about it.
    }
record-trail-agenda-ordered = The agenda was put into another order.
record-trail-floor-given =
    { $named ->
        [no] Somebody was asked to speak.
       *[other] { $person } was asked to speak.
    }
record-trail-comment-added =
    { $named ->
        [no] { $yes ->
            [yes] Evidence on { record-about }, without a name:
           *[no] A comment on { record-about }, without a name:
        }
       *[other] { $yes ->
            [yes] { $person } brought evidence on { record-about }:
           *[no] { $person } commented on { record-about }:
        }
    }
record-trail-comment-withdrawn = A comment on { record-about } was taken back.
record-trail-statement-made =
    { $stance ->
        [stand_aside] { $named ->
            [no] Somebody stands aside from the decision on { record-about }, without a name:
           *[other] { $person } stands aside from the decision on { record-about }:
        }
       *[dissent] { $named ->
            [no] Somebody disagrees on { record-about }, without a name:
           *[other] { $person } disagrees on { record-about }:
        }
    }
record-trail-statement-withdrawn = A statement on { record-about } was taken back.
record-trail-item-accepted = Accepted from the consent list on { record-about }: { $level }.
record-trail-quorum = The quorum of { $needed } was met.
record-trail-quorum-lacking = The quorum was not met: { $needed } were needed.

## What people said, and how votes came in

record-advance-short = in advance
record-accepted-short = accepted from the consent list

## Whether it holds

record-proof = How this record was checked
record-proof-how = How?
record-proof-checking =
    { $done ->
        [0] Checking the record …
       *[other] Checking the record: { $done } records so far …
    }
record-proof-away = The server does not answer, so it cannot be said now whether the record holds. It is tried again by itself.
record-proof-unable = This browser cannot check the record here: the page came without https. The bundle can be checked elsewhere.
record-proof-holds =
    { $records ->
        [one] The 1 record was checked against the server's signed statement of { $until }.
       *[other] All { $records } records were checked against the server's signed statement of { $until }.
    }
record-proof-holds-partly =
    { $left ->
        [one] The first { $signed } records were checked against the server's signed statement of { $until }. 1 more is signed once the vote is over.
       *[other] The first { $signed } records were checked against the server's signed statement of { $until }. { $left } more are signed once the vote is over.
    }
record-proof-unsigned = All { $records } records were checked against the server's statement of { $until }. Its signature could not be checked in this browser.
record-proof-broken = The record does not hold.
record-proof-broken-from = The record does not hold from record { $seq } on.
record-proof-then = Keep the bundle as it is now, and ask whoever runs the server.
record-proof-before =
    { $count ->
        [one] The record before it holds in itself.
       *[other] The { $count } records before it hold in themselves.
    }
record-proof-kept =
    { $count ->
        [one] The 1 record that this device saw on an earlier visit is unchanged.
       *[other] The { $count } records that this device saw on an earlier visit are unchanged.
    }
record-proof-left = What could not be checked
record-proof-root =
    { $size ->
        [one] Root of the tree of 1 record:
       *[other] Root of the tree of { $size } records:
    }
record-proof-bundle = The bundle is one file with the record, its proofs and a program that checks them. With it anyone can check this meeting years from now, without this server.
record-proof-download = Download the bundle
record-proof-fetching = Making the bundle …
record-proof-where = The bundle can be checked at { $address }.
record-proof-verify = Check a bundle

## A moment of it

record-moment = The meeting over time
record-moment-slider = As it was at record
record-moment-now =
    { $seq ->
        [one] As it is now, after 1 record.
       *[other] As it is now, after { $seq } records.
    }
record-moment-at = As it was on { $when }, after record { $seq } of { $of }.
record-moment-end = now
record-moment-before = Step before
record-moment-after = Step after
record-moment-back = Back to now
record-moment-shown = The page shows the meeting as it was at record { $seq }.
record-moment-left-out = Later steps are left out.
record-moment-failed = The meeting at that record could not be loaded. Try again in a moment.

## What is listed

record-filter-what = Steps
record-filter-what-main = Main steps
record-filter-what-decisions = Decisions only
record-filter-what-people = Who came and did what
record-filter-what-all = Every step
record-filter-person = Person

## One record

record-stored-open = Record { $seq }
record-stored-number = Open a record by its number
record-stored-go = Open
record-stored-seq = Record
record-stored-at = Time
record-stored-body = What it says
record-stored-withheld = It is withheld from you or was erased. Its hash is in the entry, so it cannot have been changed.
record-stored-leaf = Hash
record-stored-proof = Proof
record-stored-included =
    { $hashes ->
        [one] It is leaf { $place } of the { $size } that the server signed: from its hash and 1 other follows the signed root.
       *[other] It is leaf { $place } of the { $size } that the server signed: from its hash and { $hashes } others follows the signed root.
    }
record-stored-not-included = It is not among the { $size } records that the server signed: from its hash and { $hashes } others, as leaf { $place }, another root follows.
record-stored-unsigned = The server has not signed it yet.
record-stored-path = The hashes beside its path
record-stored-root = The signed root:
record-stored-entry = Entry
record-stored-as-is = As it is stored
record-stored-salt = Salt:
record-stored-show = Show the meeting as it was then
record-stored-missing = Record { $seq } cannot be shown: there is none of this number, or it is behind one that does not hold.

## What is to happen next

record-plan = Next steps
record-plan-about =
    { $open ->
        [0] Nothing is left to be done.
        [one] 1 of { $all } is still to be done.
       *[other] { $open } of { $all } are still to be done.
    }
record-plan-undated =
    { $count ->
        [one] 1 has no date and is not in the calendar file.
       *[other] { $count } have no date and are not in the calendar file.
    }
record-plan-file = Calendar file
