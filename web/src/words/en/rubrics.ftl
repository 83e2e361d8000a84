### The pages that show rubrics: the list, one rubric to read, and what changed between two versions.

rubrics-title = Rubrics
rubrics-about = What groups score themselves on. Choose one to read it.
rubrics-loading = Loading the rubrics …
rubrics-failed = The rubrics could not be loaded. Check your connection and try again.
rubrics-none = There is no rubric here yet.
rubrics-holds = { rubrics-domains }, { rubrics-criteria }, { rubrics-descriptors }, { rubrics-terms }
rubrics-domains =
    { $domains ->
        [one] 1 domain
       *[other] { $domains } domains
    }
rubrics-criteria =
    { $criteria ->
        [one] 1 criterion
       *[other] { $criteria } criteria
    }
rubrics-descriptors =
    { $descriptors ->
        [one] 1 descriptor
       *[other] { $descriptors } descriptors
    }
rubrics-terms =
    { $terms ->
        [0] no glossary
        [one] 1 glossary term
       *[other] { $terms } glossary terms
    }
rubrics-version = Version { $version }
rubrics-versions = Versions
rubrics-built-in = Comes with Rubricon
rubrics-own = Brought in by a host
rubrics-own-title = Use your own framework
rubrics-own-about = Bring a document, a spreadsheet or a file. You see what was understood and can mend it before you save it.
rubrics-own-go = Bring in a framework
rubrics-host = Prepare a meeting

## One rubric

rubrics-one-loading = Loading the text …
rubrics-one-unknown = There is no rubric at this address. It may have another version.
rubrics-one-failed = The text could not be loaded. Check your connection and try again.
rubrics-all = All rubrics
rubrics-hold = Hold a meeting on it
rubrics-change = Change it as a new version
rubrics-about-text = About this text
rubrics-scale = The levels
rubrics-source = Source
rubrics-digest = Digest
rubrics-digest-about = Every session says which digest it was held on. The same digest is the same text, to the letter.
rubrics-this-version = this one
rubrics-since = What changed since { $version }
rubrics-download = Download
rubrics-file-xlsx = Excel
rubrics-file-csv = CSV
rubrics-file-markdown = Markdown
rubrics-file-toml = TOML
rubrics-file-json = JSON
rubrics-contents = Domains
rubrics-search = Search in this rubric
rubrics-search-example = A word, or { $code }
rubrics-search-clear = Show everything again
rubrics-search-go = Press Enter to go to { $code }.
rubrics-found =
    { $all ->
        [0] Nothing fits “{ $search }”. Try fewer words, or only the beginning of one.
       *[other] “{ $search }” is in { $criteria ->
            [0] no criteria
            [one] 1 criterion
           *[other] { $criteria } criteria
        }{ $domains ->
            [0] { "" }
            [one] , the text about 1 domain
           *[other] , the texts about { $domains } domains
        }{ $terms ->
            [0] { "" }
            [one] {" "}and 1 glossary term
           *[other] {" "}and { $terms } glossary terms
        }.
    }
rubrics-also = Also called:
rubrics-questions = Questions to talk about
rubrics-steps = First steps
rubrics-glossary = Glossary
rubrics-guides-domain =
    { $count ->
        [one] From guides: 1 note on this domain
       *[other] From guides: { $count } notes on this domain
    }
rubrics-guides-criterion =
    { $count ->
        [one] From guides: 1 note on this criterion
       *[other] From guides: { $count } notes on this criterion
    }

## What changed

rubrics-changes = What changed since { $version }
rubrics-changes-loading = Comparing the two texts …
rubrics-changes-failed = The two texts could not be compared. Try again in a moment.
rubrics-changes-none = Nothing. Both versions have the same text.
rubrics-changes-count =
    { $count ->
        [one] 1 change.
       *[other] { $count } changes.
    }
rubrics-changes-key = New words are underlined, removed words are struck through.
rubrics-changes-close = Close the comparison
rubrics-change-whole = The rubric as a whole
rubrics-change-begin-added = added:
rubrics-change-begin-removed = removed:
rubrics-change-end = end.
rubrics-change-title = Title
rubrics-change-source = Source, { $how ->
        [added] added
        [removed] removed
       *[changed] changed
    }
rubrics-change-language = Language
rubrics-change-level = Name of level { $level }, { $how ->
        [added] added
        [removed] removed
       *[changed] changed
    }
rubrics-change-domain = { $how ->
        [added] New domain
        [removed] Domain removed
       *[changed] Name of the domain
    }
rubrics-change-introduction = What the domain is about, { $how ->
        [added] added
        [removed] removed
       *[changed] changed
    }
rubrics-change-reflection-question = { $how ->
        [added] New question
        [removed] Question removed
       *[changed] Question changed
    }
rubrics-change-foundational-step = { $how ->
        [added] New first step
        [removed] First step removed
       *[changed] First step changed
    }
rubrics-change-criterion = { $how ->
        [added] New criterion
        [removed] Criterion removed
       *[changed] Name of the criterion
    }
rubrics-change-group = Heading it stands under, { $how ->
        [added] added
        [removed] removed
       *[changed] changed
    }
rubrics-change-alias = { $how ->
        [added] New other name
        [removed] Other name removed
       *[changed] Other name changed
    }
rubrics-change-descriptor = Descriptor of { $level }, { $how ->
        [added] added
        [removed] removed
       *[changed] changed
    }
rubrics-change-term = { $how ->
        [added] New term: { $term }
        [removed] Term removed: { $term }
       *[changed] { $term }
    }
rubrics-change-order = Moved: it stood { $from }, now it stands { $to }.
rubrics-change-domain-of = Moved from domain { $before } to domain { $after }.
rubrics-change-code = The code was { $before }, now it is { $after }.
rubrics-change-glossary-order = The terms stand in another order.
rubrics-change-after = after { $code }
rubrics-change-first = at the beginning
