### Links that show results to whoever has them.

share-open = Share results
share-title = Share the results of “{ $title }”
share-about = Whoever has such a link can read where everything stands, and change nothing. It needs no account.
share-label = What is it for?
share-label-about = Whoever opens the link reads this. You can leave it empty.
share-lasting = How long does it work?
share-lasting-week = For a week
share-lasting-month = For 30 days
share-lasting-year = For a year
share-lasting-always = Until you revoke it
share-who = What it shows, and to whom
share-people = With names
share-people-about = It also shows who voted how, as people saw it in the session.
share-nameless = It names nobody: not who voted how, and not who wrote something.
share-public = Public
share-public-about = For everyone: it also has feeds to follow and a piece to put into another website. Those name nobody.
share-make = Make the link
share-full = There is no room for more links. Please revoke one that is not needed any more, and try again.
share-made = The link is made
share-made-once = Copy it now: it is shown this once. If it is lost, revoke it and make another.
share-made-public = It is public, so you find it in the list below at any time.
share-copy = Copy the link
share-copy-text = Copy
share-qr = QR code of the link
share-addresses = Its addresses
share-address-link = The link
share-address-snippet = To put into another website
share-address-atom = Feed of decisions (Atom)
share-address-json = Feed of decisions (JSON)
share-embed-title = Results of { $title }
share-live = Links so far
share-live-none = There are none yet.
share-live-failed = The links that there are could not be loaded.
share-unlabelled = Link of { $day }
share-facts =
    Made on { $made }, { $end ->
        [none] without an end
       *[other] { $ended ->
            [yes] ended on { $end }
           *[no] works until { $end }
        }
    }{ $people ->
        [yes] , with names
       *[no] , without names
    }{ $public ->
        [yes] , public
       *[no] { "" }
    }.
share-revoke = Revoke
share-revoke-sure = Revoke this link? Whoever has it sees nothing any more. This cannot be undone; another link can be made at any time.
share-revoke-do = Revoke it
share-revoke-not = Keep it
