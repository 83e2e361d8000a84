### Checking a bundle, or one's own receipts: the page where the file is dropped.

verify-title = Check a record
verify-about = Whoever has the bundle of a meeting can check here that nothing in it was changed, left out or added, and that its votes were counted right. Whoever saved the receipts of their own votes can check here that the record has them.
verify-private = It is checked on this device. Nothing is sent anywhere; you can cut the connection first.
verify-choose = Choose the file
verify-drop = or drop it here. A bundle ends in .zip, receipts in .json.
verify-another = Check another file
verify-key = Do you know the server's key?
verify-key-label = The key
verify-key-hint = Whoever ran the server can tell you, or it was written down at the meeting. It looks like vote.example.org+1a2b3c4d+AR…
verify-key-wrong = This is not a whole key. It has three parts with a plus between them.
verify-witness-label = Keys of witnesses
verify-witness-hint = If you know of others who sign this server's log of all sessions: one key a line. Each of them must have signed.
verify-witness-wrong = One of these is not the key of a witness. It has three parts with a plus between them, and the last one begins with B.
verify-reading = Reading { $name } …
verify-progress = { $done } of { $of } records checked …
verify-stop = Stop
verify-failed = The check stopped before its end. The file may be larger than this device can hold; verify.py in the bundle checks it piece by piece.
verify-unable = This page cannot check anything here: it came without https, and then browsers give no hashes. Open it with https, or check the bundle with verify.py, which is in it.
verify-holds = This record holds.
verify-broken = This record does not hold.
verify-unsure = Nothing is wrong with what could be checked, but the signatures could not be.
verify-what =
    { $records ->
        [one] “{ $title }”, 1 record.
       *[other] “{ $title }”, { $records } records.
    }
verify-scope-full = It has everything that was recorded.
verify-scope-auditor = It has what facilitators and auditors may read.
verify-scope-public = It has what anyone may read, without names.
verify-scope-own = It has what one participant may read.
verify-first-wrong = The first thing that is wrong
verify-after = What stands before it was checked and holds as listed. Nothing after it can be relied on.
verify-checked = What was checked
verify-unchecked = What could not be checked
verify-whole-key = The whole key
verify-kinds = Kinds of records that cannot be read here
verify-means-title = What this shows, and what it does not
verify-means = If a record holds, nothing in it was changed, left out, added or moved since the server signed it, its votes add up to what was announced, and each decision says truly whether it follows the rule. It does not show that people were who they said they were, nor that they meant what they voted.
verify-python = To check it without this page and without Rubricon, use the program verify.py that is in the bundle.

## Receipts

verify-receipts-holds =
    { $count ->
        [one] This receipt fits the signed record.
       *[other] These receipts fit the signed record.
    }
verify-receipts-broken = These receipts do not fit a signed record.
verify-receipts-unsure = Nothing is wrong with what could be checked, but the signatures could not be.
verify-receipts-unproven = There is nothing to check in this file yet.
verify-receipts-unproven-then = The votes were not over when it was saved. Open the meeting again on the device that was used for voting, and save the receipts anew.
verify-receipts-what = Receipts from “{ $title }”.
verify-receipts-person = Of one person, whose id is { $person }.
verify-receipts-list = The receipts
verify-receipt-vote =
    { $round ->
        [0] Vote in the advance round on { $on }: { $said }
       *[other] Vote in round { $round } on { $on }: { $said }
    }
verify-receipt-withdrawal =
    { $round ->
        [0] Vote in the advance round on { $on }: taken back
       *[other] Vote in round { $round } on { $on }: taken back
    }
verify-receipt-answer = Answer to proposal { $proposal } on { $on }: { $said }
verify-receipt-level = level { $level }
verify-receipt-other = Something of another kind on { $on }
verify-receipt-reason = Why: { $reason }
verify-receipt-is-holds = It is in the signed record, unchanged.
verify-receipt-is-unsigned = It is in the record, unchanged.
verify-receipt-is-broken = It does not fit.
verify-receipt-is-unproven = The file has no proof of it: the vote was not over when it was saved.
verify-receipts-left-names = What the criteria are called. The record names each by an id, and the file says which it is; the bundle of the meeting tells whether that is so.
verify-receipts-means = If a receipt fits, the record of the meeting that the server signed has this vote with exactly these words. It does not show that whoever holds the file is the person who voted.
