### The page on which a host brings in a framework, mends it and saves it.

import-title = Bring in a framework
import-about = Choose the document you have. You see what was understood, mend what was not, and save it under a version. Nothing is stored before you save.
import-no-key = To bring in a framework, open the link with the host key first. The server printed it when it was started for the first time, and "rubricon serve" prints it again. Everyone can read the rubrics that are here.
import-key-wrong = The server does not know this host key. Open the link with the host key again; what you did here stays in this tab.
import-read = Read the rubrics

## Choosing a document

import-drop = Drop a file here
import-drop-or = or
import-choose = Choose a file
import-kinds = Text copied from a PDF, Excel, CSV, Markdown, TOML or JSON, up to 8 MB.
import-paste = Paste text instead
import-paste-label = The text of your framework
import-paste-about = In the PDF, choose all, copy, and paste it here. The tables are found by themselves.
import-paste-go = Read this text
import-templates = Starting from nothing?
import-templates-about = Fill in a table: one row for each criterion, one column for each level.
import-template-xlsx = Excel template
import-template-csv = CSV template
import-reading = Reading { $name } …
import-refused-pdf = A PDF cannot be read directly. Open it, choose all, copy, and paste the text below.
import-refused-document = A document of a word processor cannot be read directly. Open it, choose all, copy, and paste the text below; or save it as plain text.
import-refused-large = This file is larger than 8 MB. A framework is smaller; perhaps this is another file, or it holds pictures.
import-refused-empty = This file is empty. Choose another one.
import-refused =
    { $detail ->
        [none] No framework was found in this file. Check that it is the right one, or paste its text below.
       *[other] No framework was found in this file. { $detail }
    }
import-from-loading = Loading { $name } …
import-from-failed = { $name } could not be loaded. Check your connection and try again.
import-both = You have not saved { $old } yet
import-both-about = It is kept in this tab. Starting with { $new } lets it go.
import-both-old = Go on with { $old }
import-both-new = Start with { $new }

## What was understood

import-understood = What was understood
import-counts = { $name }: { rubrics-domains }, { rubrics-criteria }, { rubrics-descriptors } and { rubrics-terms }.
import-changing = This becomes the next version of { $name }. The version before stays as it is.
import-read-as = Read as { $format ->
        [text] text of a document
        [markdown] Markdown
        [csv] CSV
        [xlsx] Excel
        [toml] TOML
       *[json] JSON
    }.
import-kept = It is kept in this tab: a reload loses nothing.
import-unkept = This browser has no room to keep it over a reload. Save it before you leave the page.
import-other-file = Start with another file
import-other-file-sure = What you changed here goes away.
import-other-file-yes = Start again
import-other-file-no = Stay here
import-missing =
    { $count ->
        [one] 1 thing is missing
       *[other] { $count } things are missing
    }
import-missing-about = Fill them in, and it can be saved.
import-missing-none = Nothing is missing
import-doubts =
    { $count ->
        [one] 1 place to look at
       *[other] { $count } places to look at
    }
import-doubts-about = Here the document can be read in more than one way. They keep nothing from being saved.
import-doubts-seen = { $seen } of { $count } looked at.
import-doubts-none = Everything was clear.
import-line = line { $line }
import-row = row { $line }
import-seen = Looked at
import-show-all = Show all { $count }
import-go-to = Go to { $place }
import-place-id = short name
import-place-version = version
import-place-title = title
import-place-language = language
import-place-source = source
import-place-levels = levels
import-place-domains = domains
import-place-glossary = glossary

## Kinds of doubt

import-doubt-name-differs = Two names for one criterion
import-doubt-name-differs-about = The name in the table is used. The other is kept as another name of it.
import-doubt-only-in-contents = Only in the list of contents
import-doubt-only-in-contents-about = No table has them, so they were left out. If a table was lost on the way, add it here.
import-doubt-not-in-contents = Not in the list of contents
import-doubt-not-in-contents-about = A table has them, so they were taken in.
import-doubt-domain-name-differs = Two names for one domain
import-doubt-domain-name-differs-about = The name in its heading is used, not the one in the list of contents.
import-doubt-code-made = No code in the document
import-doubt-code-made-about = One was made. Change it if people know it by another.
import-doubt-not-understood = Not understood, and left out
import-doubt-not-understood-about = These lines belong to nothing around them. If they hold a text of yours, copy it to where it belongs.
import-doubt-too-many-cells = More texts than levels
import-doubt-too-many-cells-about = Compare these rows with the document.
import-doubt-row-joined = Put together again
import-doubt-row-joined-about = A page or a line ended in the middle of these texts. See whether they read well.
import-doubt-odd-text = Letters or signs that look out of place
import-doubt-odd-text-about = They were kept as they are. Mend them here if they are slips of the copying.
import-doubt-same-text = The same texts twice
import-doubt-same-text-about = Two criteria say the same at every level. Perhaps one was copied over the other.
import-doubt-repeated = Something stands twice
import-doubt-repeated-about = The same code or term was found more than once. See which one belongs.
import-doubt-assumed = Not said in the document
import-doubt-assumed-about = Something usual was taken. Change it if it is otherwise.
import-doubt-left-out = Left out
import-doubt-left-out-about = A rubric has no place for this, such as a note or an extra column.
import-doubt-other = Other places to look at
import-doubt-other-about = Compare them with the document.

## Kinds of gap

import-flaw-id = The short name cannot be used
import-flaw-id-about = Use lower-case letters, digits and hyphens only, such as our-garden.
import-flaw-version = The version cannot be used
import-flaw-version-about = Use letters, digits, dots and hyphens only, such as 2026.
import-flaw-title = The title is missing
import-flaw-title-about = Write the name people know it by.
import-flaw-scale-size = The number of levels
import-flaw-scale-size-about = There must be 2 to 10.
import-flaw-scale-order = The order of the levels
import-flaw-scale-order-about = Their numbers must go up, from the lowest level to the highest.
import-flaw-level-unnamed = Levels without a name
import-flaw-level-unnamed-about = Give each one a name.
import-flaw-no-criteria = There is no criterion
import-flaw-no-criteria-about = Add at least one.
import-flaw-domain-empty = Domains without criteria
import-flaw-domain-empty-about = Add one, or remove the domain.
import-flaw-domain-unnamed = Domains without a name
import-flaw-domain-unnamed-about = Give each one a name.
import-flaw-code = Codes that are missing or used twice
import-flaw-code-about = Every domain and criterion needs a code of its own.
import-flaw-criterion-unnamed = Criteria without a name
import-flaw-criterion-unnamed-about = Give each one a name.
import-flaw-descriptor-missing = Levels without a text
import-flaw-descriptor-missing-about = Write what the level looks like.
import-flaw-descriptor-repeated = Two texts for one level
import-flaw-descriptor-repeated-about = Keep one of them.
import-flaw-level-unknown = Texts for levels that do not exist
import-flaw-level-unknown-about = Remove the text, or add the level.
import-flaw-too-much = More than a rubric can hold
import-flaw-too-much-about = Shorten it, or make two rubrics of it.
import-flaw-other = Something else is missing
import-flaw-other-about = Look at these places again.

## Mending

import-mend = The framework
import-mend-about = Every text can be changed where it stands.
import-title-label = Title
import-id-label = Short name
import-id-hint = Stands in addresses and stays the same in all versions.
import-version-label = Version
import-version-hint = Such as the year. A saved version never changes.
import-language-label = Language of the text
import-language-hint = As a code: en, es, ar.
import-source-label = Where it comes from
import-source-hint = The publication, and whom to credit.
import-levels = Levels, from the lowest
import-level-number = Number of level { $place }
import-level-name = Name of level { $place }
import-level-taken = Another level has this number.
import-level-add = Add a level
import-level-remove = Remove level { $level }
import-level-removed = Level { $level } was removed, with its texts.
import-domain-code = Code of the domain
import-domain-name = Name of the domain
import-domain-intro = What it is about
import-domain-add = Add a domain
import-domain-remove = Remove domain { $code }
import-domain-removed = Domain { $code } was removed, with its criteria.
import-questions = Questions to talk about
import-question = Question { $number }
import-question-add = Add a question
import-steps = First steps
import-step = First step { $number }
import-step-add = Add a step
import-criterion = Criterion { $code }
import-criterion-code = Code
import-criterion-name = Name
import-criterion-group = Heading it stands under
import-criterion-add = Add a criterion
import-criterion-remove = Remove { $code }
import-criterion-removed = Criterion { $code } was removed.
import-aliases = Other names
import-alias = Other name { $number }
import-alias-add = Add another name
import-more = Heading and other names
import-left = Text without a place: level { $level }
import-left-remove = Remove this text
import-left-removed = A text of level { $level } was removed.
import-glossary = Glossary
import-term = Term { $number }
import-definition = What { $term } means
import-term-add = Add a term
import-term-remove = Remove { $term }
import-term-removed = The term { $term } was removed.
import-line-removed = A line was removed.
import-remove = Remove
import-undo = Put it back
import-unnamed = no name
import-domain-holds =
    { $criteria ->
        [one] 1 criterion
       *[other] { $criteria } criteria
    }
import-domain-missing = { $count } missing
import-domain-doubts = { $count } to look at

## Saving

import-differs = What becomes different from version { $version }
import-same-as = This is the same text as version { $version }, which is saved already.
import-same-about = Change something, or go back to it.
import-checking = Checking …
import-check-failed = The server could not check it. { $problem }
import-ready = Nothing is missing. It can be saved.
import-ready-differs =
    { $count ->
        [one] Nothing is missing. 1 thing becomes different from version { $version }.
       *[other] Nothing is missing. { $count } things become different from version { $version }.
    }
import-see = See what
import-not-ready =
    { $count ->
        [one] 1 thing is missing: { $title } ({ $place }).
       *[other] { $count } things are missing. The first: { $title } ({ $place }).
    }
import-taken = Version { $version } is taken by another text, and a saved version never changes.
import-take-next = Use { $version }
import-save = Save as version { $version }
import-save-unnamed = Save
import-saving = Saving …
import-saved = { $title } is saved
import-saved-about = Version { $version }. From now on this text stays as it is, and meetings can be held on it.
import-saved-hold = Hold a meeting on it
import-saved-look = Look at it
import-saved-another = Bring in another
