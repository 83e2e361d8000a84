### The lists of sessions and of subjects.

sessions-title = Sessions
sessions-about = Every session of this server, also those of years ago.
sessions-links = About links to old sessions
sessions-links-about = Whoever leads a session or reads its record needs the link they were given. Links are like keys: they were shown once, when the session was made, and this list cannot show them again. Where this browser still remembers them, they stand with the session. The results of any session you can see and share without one.
sessions-links-lost = If a facilitator’s link is lost, a co-facilitator who is still in the session can take the lead with their own link. Otherwise make another session like it; what was decided stays on record, and counts in the results of its subjects.
sessions-no-key = To see this list, open the link with the host key. The server printed it when it was started for the first time, and "rubricon serve" prints it again.
sessions-key-wrong = The server does not know this host key. Open the link again exactly as the server printed it.
sessions-loading = Loading the list …
sessions-none = There are no sessions yet. Prepare the first one, and it stands here.
sessions-none-go = Prepare a meeting

## Looking for one

sessions-search = Search
sessions-search-example = Title, name, code or rubric
sessions-search-clear = Clear the search
sessions-order = Order
sessions-order-newest = Newest first
sessions-order-oldest = Oldest first
sessions-order-title = By title
sessions-shown = Which sessions
sessions-shown-current = All
sessions-shown-open = Open
sessions-shown-closed = Closed
sessions-shown-archived = Archived
sessions-shown-unreadable = Unreadable
sessions-found =
    { $count ->
        [0] Nothing here.
        [one] 1 session.
       *[other] { $count } sessions.
    }
sessions-found-search =
    { $count ->
        [0] Nothing here fits “{ $search }”.
        [one] 1 session fits “{ $search }”.
       *[other] { $count } sessions fit “{ $search }”.
    }
sessions-found-archived =
    { $count ->
        [one] 1 archived session does.
       *[other] { $count } archived sessions do.
    }
sessions-list = The list
sessions-more =
    { $count ->
        [one] Show 1 more
       *[other] Show { $count } more
    }

## One session

sessions-standing =
    { $phase ->
        [draft] Being prepared
        [lobby] People are joining
        [running] Running
        [paused] Paused
       *[closed] Closed
    } · { $decided } of { $items } decided
sessions-code = Code
sessions-like = Make another like it
sessions-console = Open the console
sessions-results = See the results
sessions-record = Read the record
sessions-archive = Archive
sessions-take-out = Take out again
sessions-archived = “{ $title }” is archived. Its record, its results and its links stay.
sessions-taken-out = “{ $title }” is out of the archive again.
sessions-undo = Undo
sessions-made-on = made on { $day }
sessions-unreadable = It cannot be read
sessions-unreadable-about = The record of this session does not hold, or was never finished, so nothing of it is shown and it counts in no results. Other sessions are not affected. Please ask whoever runs the server: its log says what is wrong and where, and a backup of the data folder can bring the session back.

## Subjects

sessions-subjects-title = Subjects
sessions-subjects-about = Everyone who was assessed on this server. A name leads to where it stands by all its sessions.
sessions-subjects-none = Nobody was assessed yet. Whoever a session is about stands here from its making on.
sessions-subjects-search-example = Name or rubric
sessions-subjects-found =
    { $count ->
        [0] Nothing here.
        [one] 1 subject.
       *[other] { $count } subjects.
    }
sessions-subjects-found-search =
    { $count ->
        [0] Nobody fits “{ $search }”.
        [one] 1 subject fits “{ $search }”.
       *[other] { $count } subjects fit “{ $search }”.
    }
sessions-subjects-more =
    { $count ->
        [one] Show 1 more
       *[other] Show { $count } more
    }
sessions-subject-sessions =
    { $count ->
        [one] 1 session
       *[other] { $count } sessions
    }
sessions-subject-scored = last scored { $day }
sessions-subject-not-scored = not scored yet
sessions-subject-rubrics = Assessed on
sessions-compare = Compare on { $rubric }
sessions-compare-title = Side by side
sessions-compare-about = How everyone stands who was assessed on one rubric.
