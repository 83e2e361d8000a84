//! A difference as text: by criterion, with `[-what went-]` and `{+what came+}`.

use std::fmt::Write;

use protocol::difference::{Change, ChangedPart, Difference, WordChangeKind};
use protocol::rubric::Rubric;

use crate::cli::plain;

/// How long a text may be to stand on the line of its name, in bytes.
const SHORT: usize = 90;

/// Everything that changed, with a heading for the whole and for each domain and criterion.
pub(super) fn read_out(difference: &Difference, from: &Rubric, to: &Rubric, coloured: bool) -> String {
    let mut page = Page { text: String::new(), coloured, from, to };
    for (name, rubric) in [("From", &difference.from), ("To  ", &difference.to)] {
        page.line(&format!("{name} {} {}, digest {}", rubric.id, rubric.version, rubric.digest));
    }
    if difference.changes.is_empty() {
        let same = difference.from.digest == difference.to.digest;
        page.line(if same { "The texts are the same." } else { "The texts are the same but for what they are called." });
        return page.text;
    }
    page.line(&counts(difference));
    let mut last = None;
    for change in &difference.changes {
        let subject = subject(change);
        if last != Some(subject) || is_whole(change) {
            page.heading(change);
        }
        page.change(change);
        last = Some(subject);
    }
    page.text
}

/// Whether a domain or criterion came or went.
fn is_whole(change: &Change) -> bool {
    matches!(change.part, ChangedPart::Domain | ChangedPart::Criterion) && (change.before.is_none() || change.after.is_none())
}

/// What a change is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subject<'a> {
    Rubric,
    /// A domain or criterion, by its code.
    Part(&'a str),
    Glossary,
}

fn subject(change: &Change) -> Subject<'_> {
    match change.part {
        ChangedPart::Title | ChangedPart::Source | ChangedPart::Language | ChangedPart::Level => Subject::Rubric,
        ChangedPart::GlossaryOrder | ChangedPart::Term => Subject::Glossary,
        _ => Subject::Part(&change.place),
    }
}

/// How many criteria came, went and changed.
fn counts(difference: &Difference) -> String {
    let (mut new, mut gone, mut changed) = (0, 0, Vec::new());
    for change in &difference.changes {
        match (change.part, &change.before, &change.after) {
            (ChangedPart::Criterion, None, _) => new += 1,
            (ChangedPart::Criterion, _, None) => gone += 1,
            (ChangedPart::Criterion | ChangedPart::Group | ChangedPart::Alias | ChangedPart::Descriptor, ..) => {
                changed.push(change.place.as_str());
            }
            _ => {}
        }
    }
    // What came or went has its whole text behind it.
    let whole: Vec<&str> =
        difference.changes.iter().filter(|change| is_whole(change)).map(|change| change.place.as_str()).collect();
    changed.retain(|place| !whole.contains(place));
    changed.dedup();
    format!("Criteria: {} reworded, {new} new, {gone} removed.", changed.len())
}

struct Page<'a> {
    text: String,
    coloured: bool,
    from: &'a Rubric,
    to: &'a Rubric,
}

impl Page<'_> {
    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// What the changes from here on are about.
    fn heading(&mut self, change: &Change) {
        let became = match (is_whole(change), &change.before) {
            (false, _) => "",
            (true, None) => " (new)",
            (true, Some(_)) => " (removed)",
        };
        let heading = match subject(change) {
            Subject::Rubric => "The rubric".to_owned(),
            Subject::Glossary => "Glossary".to_owned(),
            Subject::Part(code) => {
                let rubric = if is_whole(change) && change.after.is_none() { self.from } else { self.to };
                format!("{code} {}{became}", name(rubric, code))
            }
        };
        let heading = plain(&heading);
        let heading = if self.coloured { format!("\x1b[1m{heading}\x1b[0m") } else { heading };
        self.line(&format!("\n{heading}"));
    }

    fn change(&mut self, change: &Change) {
        let (before, after) = (change.before.as_deref().unwrap_or_default(), change.after.as_deref().unwrap_or_default());
        let level = |level: u8| {
            let named = self.to.levels.iter().chain(&self.from.levels).find(|one| one.value == level);
            format!("{level} {}", named.map_or("", |one| one.name.as_str()))
        };
        let what = match change.part {
            _ if is_whole(change) => return,
            ChangedPart::GlossaryOrder => return self.line("  The terms stand in another order."),
            ChangedPart::Code => return self.line(&plain(&format!("  It had the code {before}."))),
            ChangedPart::Order => return self.line(&plain(&format!("  {}", self.moved(change, before, after)))),
            ChangedPart::Title => "Title".to_owned(),
            ChangedPart::Source => "Source".to_owned(),
            ChangedPart::Language => "Language".to_owned(),
            ChangedPart::Level => format!("Level {}", change.level.unwrap_or_default()),
            ChangedPart::Domain | ChangedPart::Criterion => "Name".to_owned(),
            ChangedPart::Introduction => "Introduction".to_owned(),
            ChangedPart::ReflectionQuestion => "Reflection question".to_owned(),
            ChangedPart::FoundationalStep => "Foundational step".to_owned(),
            ChangedPart::Group => "Heading".to_owned(),
            ChangedPart::Alias => "Also called".to_owned(),
            ChangedPart::Descriptor => level(change.level.unwrap_or_default()),
            ChangedPart::Term => change.place.clone(),
        };
        let text = self.marked(change);
        let text = if text.len() + what.len() < SHORT && !text.contains('\n') { format!(" {text}") } else { indented(&text) };
        self.line(&format!("  {}:{text}", plain(&what)));
    }

    fn moved(&self, change: &Change, before: &str, after: &str) -> String {
        let is_criterion = self.to.criterion(&change.place).is_some();
        if is_criterion && self.from.domains.iter().any(|domain| domain.code == before) {
            return format!("It went from {before} to {after}.");
        }
        let place = |code: &str| if code.is_empty() { "first".to_owned() } else { format!("after {code}") };
        format!("It stood {} and stands {}.", place(before), place(after))
    }

    fn marked(&self, change: &Change) -> String {
        let mut text = String::new();
        let mut run = |kind, words: &str| {
            let (mark, end, colour) = match kind {
                WordChangeKind::Same => ("", "", None),
                WordChangeKind::Removed => ("[-", "-]", Some(31)),
                WordChangeKind::Added => ("{+", "+}", Some(32)),
            };
            let words = plain(words);
            // A String takes whatever is written to it.
            let _ = match colour.filter(|_| self.coloured) {
                Some(colour) => write!(text, "\x1b[{colour}m{mark}{words}{end}\x1b[0m"),
                None => write!(text, "{mark}{words}{end}"),
            };
        };
        match (&change.before, &change.after) {
            _ if !change.words.is_empty() => change.words.iter().for_each(|word| run(word.kind, &word.text)),
            (before, after) => {
                before.iter().for_each(|before| run(WordChangeKind::Removed, before));
                if let (Some(before), Some(after)) = (before, after) {
                    run(WordChangeKind::Same, if before.len() + after.len() < SHORT { " " } else { "\n" });
                }
                after.iter().for_each(|after| run(WordChangeKind::Added, after));
            }
        }
        text
    }
}

/// The name of a criterion or domain.
fn name(rubric: &Rubric, code: &str) -> String {
    let criterion = rubric.criterion(code).map(|(_, criterion)| criterion.name.clone());
    let domain = || rubric.domains.iter().find(|domain| domain.code == code).map(|domain| domain.name.clone());
    criterion.or_else(domain).unwrap_or_default()
}

/// On lines of its own.
fn indented(text: &str) -> String {
    text.lines().fold(String::new(), |mut all, line| {
        all.push_str("\n    ");
        all.push_str(line);
        all
    })
}
