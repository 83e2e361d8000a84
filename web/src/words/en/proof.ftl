### What is said of a record that was checked: what is wrong, what was checked, and what could not be.

proof-record = Record { $seq }:
proof-statement = the server's signed statement

## The first thing that is wrong: with the files

proof-fault-zip = This cannot be read as a bundle. It may be another file, or it was damaged or cut off on its way.
proof-fault-receipts = This cannot be read as a file of receipts. It was changed or cut off on its way, or it is another file.
proof-fault-file_missing = { $file } is missing. A bundle holds it always.
proof-fault-file_foreign = { $file } does not belong in a bundle, or is in it twice.
proof-fault-file_changed = { $file } was changed: it is not the file that the server signed.
proof-fault-file_form = { $file } cannot be read: it is not written as it should be.
proof-fault-other_key = Another key vouches for the bundle than the one you gave: { $vkey }
proof-fault-unsigned = { $file } is not signed with the server's key.
proof-fault-signature = The signature on { $file } does not hold: it was changed, or somebody else signed it.
proof-fault-other_session = { $file } is about another session.
proof-fault-sizes = The server signed { $signed } records, and the list of files says { $found }.
proof-fault-logged = The signed statement is not in the server's log of all sessions.
proof-fault-cosignature = The signature of the witness { $name } on the server's log of all sessions does not hold: it was changed, or somebody else signed it.
proof-fault-not_cosigned = The witness you named did not sign the server's log of all sessions: { $vkey }
proof-fault-rubric = rubric.json is not the text that the meeting was held on.
proof-fault-assessment =
    { $criterion ->
        [none] assessment.json has other criteria than the records.
       *[other] What assessment.json says of { $criterion } is not what follows from the records.
    }

## With the list of records

proof-fault-line = It cannot be read: its line is cut off, or was changed.
proof-fault-order = Record { $found } stands in its place. A record is missing, was added, or was moved.
proof-fault-entry = Its entry is not that of a record.
proof-fault-place = It says itself that it belongs in another place. A record is missing, was added, or was moved.
proof-fault-body_hash = What it says was changed: it does not have the hash that was recorded for it.
proof-fault-body = What it says is not what a record of its kind says.
proof-fault-cut = There are { $found } records, and the server signed { $signed }.
proof-fault-root = Records { $from } to { $to } are not the ones that the server signed. At least one of them was changed.
proof-fault-history = The first { $to } records are not the ones that this device saw earlier. The server signed both, so it rewrote them.

## With a receipt

proof-fault-proof = The proof that the server gives does not lead to this record.
proof-fault-absent = The server signed for it and does not show it.
proof-fault-receipt = It is another record than the one that the server confirmed at the time.
proof-fault-withheld = The server does not show what it says.
proof-fault-said = It says something else than what was sent, or names somebody else.

## With what was counted

proof-fault-never_made = It does not say that a meeting was made.
proof-fault-people = Who could vote, stood aside or was absent is not what follows from the records before it.
proof-fault-votes = The votes that it counts are not those that stood.
proof-fault-scale = It names levels that are not on the scale.
proof-fault-tally = Its counts are not those of the votes.
proof-fault-rule = Its rule is not the one that was in force.
proof-fault-quorum = What it says of the quorum is not what follows from the votes.
proof-fault-outcome = What it says of the rule is not what follows from the counts.
proof-fault-undecidable = It decides what was not voted on.
proof-fault-basis = Whether the decision follows the rule is not what it says.
proof-fault-reason = It departs from the rule without a reason.
proof-fault-supersedes = It stands in the place of another decision than it says.
proof-fault-step = It is about a next step that there is not, or says of one what was so before.

## What was checked

proof-done-files =
    { $count ->
        [one] The file is as it was when the bundle was made.
       *[other] All { $count } files are as they were when the bundle was made.
    }
proof-done-records =
    { $count ->
        [one] 1 record: its hash, and that none is missing or was added.
       *[other] { $count } records: the hash of each, their order, and that none is missing or was added.
    }
proof-done-signed = They are the ones that the server signed, under the name { $name }.
proof-done-logged =
    { $size ->
        [one] The signed statement is in the server's log of all sessions, which has 1 entry.
       *[other] The signed statement is in the server's log of all sessions, which has { $size } entries.
    }
proof-done-rubric = The rubric is the exact text that the meeting was held on.
proof-done-recounted =
    { $count ->
        [one] 1 vote or decision was counted again from what led to it, and comes out the same.
       *[other] { $count } votes and decisions were counted again from what led to them, and come out the same.
    }
proof-done-assessment =
    { $count ->
        [one] What the bundle says of its criterion follows from the records.
       *[other] What the bundle says of each of its { $count } criteria follows from the records.
    }
proof-done-key_expected = The key is the one you gave.
proof-done-cosigned = That log was cosigned by the witness { $name } on { $time }, with the key you gave.

## What could not be checked

proof-left-signatures = The signatures. This browser does not know Ed25519; a newer one does, and so does verify.py in the bundle.
proof-left-key = Whose key it is. Compare { $fingerprint }, or the whole key below, with what the server publishes, or with what somebody wrote down at the meeting.
proof-left-cosigned_key = Whose key it is that cosigned the log of all sessions as { $name } on { $time }. Only the bundle names it: { $vkey }
proof-left-cosigned_unknown = A signature on the log of all sessions that says it is by { $name }. Its key is not known.
proof-left-partly =
    { $count ->
        [one] Each ballot of 1 vote. Its ballots are withheld here, so who voted, the sums and the outcome were checked.
       *[other] Each ballot of { $count } votes. Their ballots are withheld here, so who voted, the sums and the outcomes were checked.
    }
proof-left-bodies =
    { $count ->
        [one] What 1 record says. It is withheld here or was erased; that it is there, and unchanged, was checked.
       *[other] What { $count } records say. They are withheld here or were erased; that they are there, and unchanged, was checked.
    }
proof-left-pages = The words of the pages in the bundle. They are as the server signed them; the levels and counts above were compared.
