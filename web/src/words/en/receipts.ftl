### Receipts: what the server confirmed of one's own votes, and whether the record fits it.

receipts-title =
    { $count ->
        [one] Your receipt
       *[other] Your receipts: { $count }
    }
receipts-about = Each time you voted or answered, the server confirmed it with a receipt. With it you can check, now or in some years, that it stands in the record just as you said it. Receipts are kept on this device.
receipts-save = Save them as a file
receipts-private = The file says how you voted. It is yours to show or to keep to yourself.
receipts-again = Check again

## What came of the check, in one sentence

receipts-asking = Checking …
receipts-all =
    { $count ->
        [one] It fits the signed record.
       *[other] All { $count } fit the signed record.
    }
receipts-some = { $held } of { $count } fit the signed record so far.
receipts-none =
    { $count ->
        [one] It can be checked once the vote is over.
       *[other] They can be checked once the vote is over.
    }
receipts-broken =
    { $broken ->
        [one] One receipt does not fit the record. Tell the facilitator, and save the file: it holds what the server confirmed when you voted.
       *[other] { $broken } receipts do not fit the record. Tell the facilitator, and save the file: it holds what the server confirmed when you voted.
    }
receipts-away = The server cannot be reached now. Your receipts are safe on this device.
receipts-unable = This page came without https, and then browsers check nothing. Save the file; it can be checked elsewhere.

## What a receipt is for: begins the sentences below

receipts-vote =
    { $round ->
        [0] Your vote in the advance round on { $on }, { $said },
       *[other] Your vote in round { $round } on { $on }, { $said },
    }
receipts-withdrawal =
    { $round ->
        [0] That you took back your vote in the advance round on { $on }
       *[other] That you took back your vote in round { $round } on { $on }
    }
receipts-answer = Your answer to proposal { $proposal } on { $on }, “{ $said }”,

receipts-is-holds = { $what } is in the signed record, unchanged.
receipts-is-unsigned = { $what } is in the record, unchanged. This browser cannot check the signature on it; a newer one can.
receipts-is-broken = { $what } does not fit the record.
receipts-is-open = { $what } has reached the server. It can be checked once the vote is over.
receipts-is-over = { $what } has reached the server. The vote is over, and the server has not signed for it yet. Check again in a moment; if it stays like this, tell the facilitator and save the file.
receipts-is-kept = { $what } has reached the server.

## What was said later at the same place

receipts-later-vote = A later vote of yours took its place.
receipts-later-withdrawal = Later you took it back.
receipts-later-answer = A later answer of yours took its place.
receipts-later-again = Later you voted again.

receipts-record = Record { $seq }, { $when }

## In the file

receipts-read-me = These are the receipts for what one person said in the votes of a meeting. Each names a record of the meeting by its number (seq) and by the hash of its entry (leaf), as the server confirmed it. Where proof, entry, salt and body stand with it, it can be checked without that server: at { $address }, or with any program that follows rule R-18.14 of Rubricon's protocol. Where they do not, the vote was not over yet: open the meeting again on the same device and save the file anew. Compare the keys with the one that the server publishes, or that somebody wrote down at the meeting.
