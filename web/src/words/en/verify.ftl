### Checking a bundle: the page where it is dropped.

verify-title = Check a record
verify-about = Whoever has the bundle of a meeting can check here that nothing in it was changed, left out or added, and that its votes were counted right.
verify-private = It is checked on this device. Nothing is sent anywhere; you can cut the connection first.
verify-choose = Choose the bundle
verify-drop = or drop it here. It is a file that ends in .zip.
verify-another = Check another bundle
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
