### The page on which a host prepares a meeting.

host-title = Prepare a meeting
host-about = Choose a kind of meeting, give it a name, and say who is assessed. Everything else is filled in.
host-no-key = To prepare a meeting, open the link with the host key. The server printed it when it was started for the first time, and "rubricon serve" prints it again.
host-key-wrong = The server does not know this host key. Open the link again exactly as the server printed it.
host-loading = Loading the rubrics …
host-rubrics-failed = The rubrics could not be loaded. Check that the server is running, and try again.
host-name = What is the meeting called?
host-name-example = Autumn review
host-name-missing = Give the meeting a name.
host-day = Day of the meeting
host-day-about = Results are told in the order of these days. Left empty, it is the day on which the meeting starts.
host-day-unfinished = A part of the date is missing. Fill it in, or clear the date.
host-facilitator = Your name
host-facilitator-optional = (if you like)
host-facilitator-about = As everyone sees it beside what you do in the meeting, and in its record. Without one it says “Facilitator”.
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
host-subjects-about = A district, a coalition, a school. With several, the group scores each criterion for each of them in turn. Names that were assessed before are offered as you type, so that their results stand together.
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
        [0] Plan about { $minutes } minutes, at { $each } minutes an item.
        [one] Plan about 1 hour{ $minutes ->
            [0] { "" }
           *[other] { " " }{ $minutes } minutes
        }, at { $each } minutes an item.
       *[other] Plan about { $hours } hours{ $minutes ->
            [0] { "" }
           *[other] { " " }{ $minutes } minutes
        }, at { $each } minutes an item. A meeting can be paused and go on another day.
    }
host-time-advance = Plan six minutes for each one that the group differs on; the others are accepted together.
host-settings = How it is held
host-settings-now =
    { $rule }, { $rounds ->
        [one] 1 round
       *[other] up to { $rounds } rounds
    }, { $visibility ->
        [named] votes are named
        [by_organisation] votes are shown by organization
       *[confidential] votes are confidential
    }, { $limit ->
        [0] no time limit
       *[other] { $limit } seconds to vote
    }{ $reading ->
        [0] { "" }
       *[other] , { $reading } seconds to read
    }{ $quorum ->
        [none] { "" }
       *[other] , { $quorum }
    }
host-draft = Keep the door shut for now
host-draft-about = Nobody can join before you open it in the console.
host-create = Make the meeting
host-flaws = Something above is still missing; it is marked.
host-creating = Making the meeting …
host-made = { $title } is ready
host-made-about = Copy the links before you leave: the server shows them this once. This browser remembers them too.
host-made-advance = Next: choose “Let people vote ahead” in the console, and send everyone the link for participants. They can vote for as many days as you give them.
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
host-link-facilitator-about = Leads the meeting, and is yours alone. Whoever helps you joins with the code, and you give them a role in the console.

## What a meeting is made from

host-like-filled = This is filled in like the session you chose: its rubric, criteria, names, organizations and settings. Give the meeting a name, and check its day.
host-like-failed = That session could not be read, so nothing was filled in from it. Please try again from the list of sessions.
host-template = What kind of meeting is it?
host-template-about = This fills in the rest. You can change everything below.
host-template-evening = One evening, one district
host-template-evening-about = The criteria of two hours, talked about one by one, with a minute to read each.
host-template-advance = Advance round, then a short meeting
host-template-advance-about = People vote on everything beforehand. The meeting is about what they differ on.
host-template-districts = Several districts side by side
host-template-districts-about = Each criterion for each district in turn, with votes shown by organization.
host-template-public = Public body
host-template-public-about = Every vote has a name, and more than half of the members have to vote.
host-template-pulse = A quick pulse
host-template-pulse-about = One criterion of each domain, one confidential vote on each, no discussion.
host-template-own = Your own templates
host-template-name = Name of the template
host-template-name-missing = Give the template a name.
host-template-rename = Rename
host-template-rename-do = Save the name
host-template-rename-not = Leave it as it was
host-template-taken = Another template has this name already.
host-template-remove-sure = Remove the template “{ $name }”? Meetings that were made from it stay as they are.
host-template-remove-do = Remove the template
host-template-remove-not = Keep it
host-template-left-out =
    { $count ->
        [one] The template has a criterion that this rubric does not have: { $codes }. It was left out.
       *[other] The template has { $count } criteria that this rubric does not have: { $codes }. They were left out.
    }
host-template-keep = Keep as a template
host-template-keep-about = Rubric, criteria, names, organizations and settings are kept for the next meeting.
host-template-keep-do = Keep it
host-template-keep-not = Not now
host-template-replaces = There is a template of this name. It will be replaced.
host-template-replace = Replace it
host-template-kept = Kept as “{ $name }”. It is on this page the next time you prepare a meeting.

## Who is expected

host-organisations = Which organizations do you expect?
host-organisations-about = You can leave this empty. One on each line, or a pasted list. Each gets an invitation of its own with its name filled in; others can still join.
host-organisations-example = Parents council
host-organisations-count =
    { $count ->
        [one] 1 organization
       *[other] { $count } organizations
    }
host-organisations-many = { $most } organizations are possible. Please shorten the list.
host-organisations-long = A name is longer than { $most } characters: “{ $name }”. Is it one on each line?
host-invitations =
    { $count ->
        [one] Invitation for 1 organization
       *[other] Invitations for { $count } organizations
    }
host-invitations-about = With its own link, an organization finds its name filled in when joining. The console prints a sheet with a QR code for each.
host-invitations-copy = Copy all, for a spreadsheet

## Telling other programs

host-webhooks = Tell other programs
host-webhooks-about = The server can tell an address of yours when a decision is recorded or taken up again, and when a session ends. It names nobody. Each message is signed, so that your program can check that it is real.
host-webhooks-url = Address
host-webhooks-url-about = It begins with https:// and holds no name or password.
host-webhooks-url-wrong = Give an address that begins with https://.
host-webhooks-kinds = What it is told
host-webhooks-kind-item-decided = A decision was recorded
host-webhooks-kind-item-reopened = A decided item was taken up again
host-webhooks-kind-session-closed = A session ended
host-webhooks-kinds-missing = Choose at least one.
host-webhooks-add = Add this address
host-webhooks-full = There is no room for more addresses. Remove one that is not needed any more, and try again.
host-webhooks-made = The address is told from now on
host-webhooks-made-about = Its messages are signed with this secret. Copy it into your program now: it is shown this once.
host-webhooks-list = Addresses that are told
host-webhooks-none = There are none yet.
host-webhooks-failed = The addresses could not be loaded.
host-webhooks-delivered = Last message taken on { $day } at { $time }.
host-webhooks-undelivered = No message was taken yet.
host-webhooks-refused = Not taken on { $day } at { $time }: { $why }
host-webhooks-retrying = It is tried again by itself.
host-webhooks-given-up =
    { $count ->
        [one] 1 message was given up.
       *[other] { $count } messages were given up.
    }
host-webhooks-remove-sure = Remove this address? It is told nothing more, and its secret is gone.
host-webhooks-remove-do = Remove the address
host-webhooks-remove-not = Keep it
