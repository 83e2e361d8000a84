### Results, for leaders and boards: where a subject stands, what moved, what comes next.

results-title = Results
results-page-title = { $title } · Results
results-loading = Loading the results …
results-fault-link = This link does not open any results. Use it exactly as it was given to you, with its last part after the #.
results-fault-key = These results take the host key. Open the host link that the server printed, then come back to this address in the same window.
results-fault-share = This link is not in use, or not any more. Ask whoever gave it to you for a new one.
results-fault-missing = There is nothing under this address. It may have been typed differently, or nothing was scored yet.
results-fault-offline = The server does not answer. Check your connection and try again.
results-fault-other = The results could not be loaded. Try again in a moment.
results-print = Print
results-save = Save as a file
results-save-about = A file holds what everybody who may open these results can see, and says what it leaves out.
results-page-size = Paper for PDF, Word and Excel:
results-page-size-letter = Letter
results-page-size-a4 = A4
results-file-pdf = PDF
results-file-pdf-about = To print, to send and to keep. Screen readers can read it.
results-file-docx = Word
results-file-docx-about = To go on writing in.
results-file-xlsx = Excel
results-file-xlsx-about = Every table on a sheet of its own, to calculate with.
results-file-csv = CSV
results-file-csv-about = One table, for any spreadsheet or statistics program.
results-file-html = Web page
results-file-html-about = One file for any screen, also without a network.
results-file-md = Plain text
results-file-md-about = Markdown, for minutes, a wiki or an e-mail.
results-file-json = JSON
results-file-json-about = All of it, for other programs.
results-file-table = Table in the CSV file
results-table-decisions = Decisions
results-table-distributions = Distributions
results-table-ballots = Votes
results-table-next-steps = Next steps
results-table-events = Everything that happened
results-table-history = History
results-table-matrix = Criteria and those assessed
results-table-organisations = Organizations
results-file-making = The file is being made …
results-file-saved = Saved: { $name }
results-not-closed = The meeting is still open; this is how it stands now.
results-held = Held on { $day }
results-unreadable =
    { $count ->
        [one] 1 session is left out, because its record does not hold. Tell whoever runs the server.
       *[other] { $count } sessions are left out, because their records do not hold. Tell whoever runs the server.
    }
results-share-ends = This link works until { $day }.
results-version = version { $version }
results-sessions =
    { $count ->
        [one] 1 session, held on { $last }
       *[other] { $count } sessions, from { $first } to { $last }
    }
results-to-record = The record of this meeting
results-to-comparison = Compare with others
results-other-rubric = Other rubrics it was assessed on:

## The sentences that come first

results-summary = In short
results-stands =
    { $levelled ->
        [one] { $subject } stands at { $level } on { results-only-criterion }.
       *[other] { $end ->
            [lowest] { $subject } stands at { $level }, where this rubric starts, on { $reached } of { results-criteria }.
            [highest] { $subject } stands at { $level }, the highest level, on { $reached } of { results-criteria }.
           *[none] { $subject } stands at { $level } or above on { $reached } of { results-criteria }.
        }
    }
results-only-criterion =
    { $all ->
        [yes] the only criterion
       *[no] the only criterion that has a level
    }
results-criteria =
    { $all ->
        [yes] { $levelled } criteria
       *[no] the { $levelled } criteria that have a level
    }
results-stands-nowhere =
    { $count ->
        [one] { $subject } has no level yet on the 1 criterion.
       *[other] { $subject } has no level yet on any of { $count } criteria.
    }
results-without-level =
    { $count ->
        [one] 1 has no level: { $kinds }.
       *[other] { $count } have no level: { $kinds }.
    }
results-count-no_consensus =
    { $count ->
        [one] 1 ended without consensus
       *[other] { $count } ended without consensus
    }
results-count-parked =
    { $count ->
        [one] 1 is parked
       *[other] { $count } are parked
    }
results-count-open =
    { $count ->
        [one] 1 is open
       *[other] { $count } are open
    }
results-count-not_scored =
    { $count ->
        [one] 1 was not scored
       *[other] { $count } were not scored
    }
results-since = Since { $day }, { $counts }.
results-since-each = Since each was scored before, { $counts }.
results-count-rose = { $count } rose
results-count-fell = { $count } fell
results-count-stayed = { $count } stayed
results-first-time =
    { $count ->
        [one] 1 was scored for the first time.
       *[other] { $count } were scored for the first time.
    }
results-apart =
    { $count ->
        [one] The subjects are furthest apart, by { $levels } levels, on { $criteria }.
       *[other] The subjects are furthest apart, by { $levels } levels, on { $count } criteria: { $criteria }.
    }
results-alike =
    { $compared ->
        [one] On the one criterion where two or more have a level, { $alike ->
            [0] they differ.
           *[other] they stand at the same one.
        }
       *[other] { $alike ->
            [0] Where two or more have a level, they stand at the same one on none of { $compared } criteria.
           *[other] Where two or more have a level, they stand at the same one on { $alike } of { $compared } criteria.
        }
    }

## What stands where

results-map = By criterion
results-map-about = Every cell opens how it was decided.
results-criterion = Criterion
results-level = Level
results-now = Now
results-kind-no_consensus = No consensus
results-kind-parked = Parked
results-kind-open = Open
results-kind-not_scored = Not scored
results-off-agenda = not on the agenda
results-change-rose = rose
results-change-fell = fell
results-change-stayed = stayed
results-change-first = scored for the first time
results-change-none = not scored yet
results-change-not_comparable = not comparable: one of the two ended without consensus
results-change-text_changed = not comparable: the text changed
results-other-text = told by another text
results-range =
    { $levels ->
        [0] all votes at one level
        [one] votes 1 level apart
       *[other] votes { $levels } levels apart
    }
results-key = What the marks mean
results-key-rose = rose since it was decided before
results-key-fell = fell since it was decided before
results-key-text = the criterion had another text then, so its level is not compared with the others
results-key-votes = the votes of the last round, from the lowest level to the highest
results-key-range = the votes of the last round were so many levels apart, where it is 2 or more

## Sorting and narrowing down

results-find = Sort and narrow down
results-order = Sort by
results-order-agenda = The rubric’s order
results-order-level = Level, lowest first
results-order-spread = Spread of votes, widest first
results-order-change = Change: fell, then rose
results-order-apart = Distance between subjects
results-column = By whom
results-column-all = All of them
results-domain = Domain
results-all = All
results-standing = Stands at
results-changed = Only what rose or fell
results-shown =
    { $count ->
        [one] 1 criterion
       *[other] { $count } criteria
    }
results-none-fit = No criterion fits what you chose.
results-subjects = Subjects shown

## By domain

results-domains = By domain
results-domain-about = How many criteria stand at each level.
results-same-table = The same as a table
results-subject = Subject
results-back = Back to all domains
results-domain-title = { $code } { $name }
results-not-decided-here = Nothing was decided on it yet.

## What moved, what comes next

results-moved = What moved
results-moved-rose = Rose
results-moved-fell = Fell
results-moved-stayed =
    { $count ->
        [one] 1 stayed where it was.
       *[other] { $count } stayed where they were.
    }
results-moved-not_comparable = Not comparable, because one of the two ended without consensus
results-moved-text_changed = Not comparable, because the text changed
results-from-to-words = from { $from } to { $to }, since { $day }
results-next = What comes next
results-calendar = Dates as a calendar file
results-next-open =
    { $late ->
        [0] { $count } open
       *[other] { $count ->
            [one] 1 open (past its date)
           *[other] { $count } open ({ $late } of them past their date)
        }
    }
results-next-more = { $count } more
results-next-more-paper = The page and the report as a file have { $count } more.
results-next-done = { $count } done
results-next-dropped = { $count } dropped
results-next-settled = What is done or dropped
results-next-none = No next steps are recorded.

## Over time

results-trend = Over time
results-trend-about =
    { $breaks ->
        [yes] One step for each session that decided on a criterion. A dashed upright line is a change of text: levels before and after it do not mean the same.
       *[no] One step for each session that decided on a criterion.
    }
results-trend-line = Levels over time
results-change = Change
results-last-scored = Last scored
results-never = never

## Agreement

results-agreement = How far people agreed
results-organisations = Organizations and the whole
results-organisations-about = Compared is the middle vote of each organization with the middle vote of everyone, in the last round of each item. Groups of fewer than three are not shown by themselves.
results-organisation = Organization
results-lower = Lower
results-same = The same
results-higher = Higher
results-stance =
    { $items ->
        [one] Voted for a level on 1 item.
       *[other] Voted for a level on { $items } items: the same as everyone on { $same }, lower on { $lower }, higher on { $higher }.
    }

## A cell, opened

results-cell = { $criterion }, { $column }
results-cell-held = As of { $day }
results-cell-outline = This link shows where it stands, not how it was decided.
results-cell-loading = Loading how it was decided …
results-cell-failed = How it was decided could not be loaded. Try again in a moment.
results-cell-earlier = An earlier session decided this. What was voted in the last round:
results-cell-rounds =
    { $count ->
        [0] No round was revealed.
        [one] 1 round was revealed.
       *[other] { $count } rounds were revealed.
    }
results-cell-version = It was decided on version { $version }, in which the criterion had another text.
results-cell-record = Record { $seq } has the decision
results-cell-record-elsewhere = Record { $seq } of that session has the decision; its record link opens it.

## Comparing

results-compare = Comparison
results-compare-title = { $title }: subjects side by side
results-compare-of =
    { $count ->
        [one] 1 subject
       *[other] { $count } subjects
    }
results-compare-versions = Sessions were held on versions { $versions }; this is told by the text of version { $version }.

## At the foot

results-foot = Where this comes from
results-foot-rubric = { $title }, version { $version }, SHA-256
results-foot-checkpoint = { $size } records, signed by the server; root
results-foot-log = { $size } checkpoints in the log of this server, signed by it; root
results-foot-sessions = Told from
results-foot-session = { $title }, { $day }, as of record { $seq }
