### The page on which a host prepares a meeting.

host-title = Prepare a meeting
host-about = Fill in three things, and the meeting is ready. Everything else has a sensible default.
host-no-key = To prepare a meeting, open the link with the host key. The server printed it when it was started for the first time, and "rubricon serve" prints it again.
host-key-wrong = The server does not know this host key. Open the link again exactly as the server printed it.
host-loading = Loading the rubrics …
host-rubrics-failed = The rubrics could not be loaded. Check that the server is running, and try again.
host-name = What is the meeting called?
host-name-example = Autumn review
host-name-missing = Give the meeting a name.
host-rubric = Which rubric?
host-rubric-holds = Version { $version }: { $domains ->
        [one] 1 domain
       *[other] { $domains } domains
    }, { $criteria ->
        [one] 1 criterion
       *[other] { $criteria } criteria
    }
host-rubric-read = Read this rubric
host-rubric-own = Use your own framework
host-subjects = Who is assessed?
host-subjects-about = A district, a coalition, a school. With several, the group scores each criterion for each of them in turn.
host-subject = Name { $number }
host-subjects-missing = Name at least one.
host-subjects-twice = A name stands here twice.
host-add-subject = Add another
host-remove = Remove
host-criteria = Which criteria?
host-criteria-all = All { $count }
host-criteria-domains = Whole domains
host-criteria-picked = Hand-picked
host-criteria-missing = Choose at least one.
host-count =
    { $items ->
        [one] 1 item on the agenda.
       *[other] { $items } items on the agenda.
    }
host-time =
    { $hours ->
        [0] Plan about { $minutes } minutes, at six minutes an item.
        [one] Plan about 1 hour{ $minutes ->
            [0] { "" }
           *[other] { " " }{ $minutes } minutes
        }, at six minutes an item.
       *[other] Plan about { $hours } hours{ $minutes ->
            [0] { "" }
           *[other] { " " }{ $minutes } minutes
        }, at six minutes an item. A meeting can be paused and go on another day.
    }
host-settings = How it is held
host-settings-now =
    { $rule }, { $rounds ->
        [one] 1 round
       *[other] up to { $rounds } rounds
    }, { $visibility ->
        [named] votes are named
       *[confidential] votes are confidential
    }, { $limit ->
        [0] no time limit
       *[other] { $limit } seconds to vote
    }
host-draft = Keep the door shut for now
host-draft-about = Nobody can join before you open it in the console.
host-create = Make the meeting
host-creating = Making the meeting …
host-made = { $title } is ready
host-made-about = Copy the links before you leave: the server shows them this once. This browser remembers them too.
host-open-console = Open the console
host-another = Prepare another
host-join-code = Code for joining
host-copy = Copy
host-link-participant = For participants
host-link-participant-about = Share it freely. Whoever opens it can join and vote.
host-link-projector = For the screen in the room
host-link-projector-about = Open it on the projector. It shows the vote and has no controls.
host-link-observer = For observers
host-link-observer-about = They follow without a name and never vote.
host-link-audit = For the record
host-link-audit-about = Reads how every level came about, during the meeting and years later.
host-link-facilitator = For the facilitator
host-link-facilitator-about = Leads the meeting. Give it only to whoever leads with you.
