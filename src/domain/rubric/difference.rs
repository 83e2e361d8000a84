//! How one text of a rubric differs from another.
//!
//! **Invariant:** there are no changes if, and only if, the texts differ in nothing but id and version. (In which order a
//! criterion lists its descriptors says nothing: each names its level.)

use protocol::difference::{Change, ChangedPart, Difference};
use protocol::rubric::{Criterion, Domain, Rubric};
use similar::{Algorithm, capture_diff_slices};

use super::pairs::{Pairs, moved};
use super::words::words;

/// Everything that changed from one text to another: the rubric as a whole first, then domain by domain in the order of the
/// newer text, with what was removed where it stood, and the glossary last. Texts with flaws can be compared too.
///
/// A domain or criterion of one name is the same one, whatever its code; so is a criterion of the same descriptors; else one of
/// the same code is.
pub fn difference(from: &Rubric, to: &Rubric) -> Difference {
    let mut changes = Changes::default();
    changes.text(ChangedPart::Title, "", Some(&from.title), Some(&to.title));
    changes.text(ChangedPart::Source, "", from.source.as_deref(), to.source.as_deref());
    changes.text(ChangedPart::Language, "", Some(&from.language), Some(&to.language));
    for (old, new) in Pairs::new(&from.levels, &to.levels).by(|level| Some(level.value)).in_order() {
        let (old, new) = (old.map(|at| &from.levels[at]), new.map(|at| &to.levels[at]));
        let value = new.or(old).map(|level| level.value);
        changes.leveled(ChangedPart::Level, "", value, old.map(|l| l.name.as_str()), new.map(|l| l.name.as_str()));
    }
    domains(from, to, &mut changes);
    glossary(from, to, &mut changes);
    Difference { from: from.reference(), to: to.reference(), changes: changes.0 }
}

/// A domain's heading, or a criterion in its domain. A rubric is a list of these.
struct Part<'a> {
    /// Where the heading of its domain stands in the list.
    heading: usize,
    domain: &'a Domain,
    criterion: Option<&'a Criterion>,
}

impl Part<'_> {
    fn code(&self) -> &str {
        self.criterion.map_or(&self.domain.code, |criterion| &criterion.code)
    }

    fn name(&self) -> &str {
        self.criterion.map_or(&self.domain.name, |criterion| &criterion.name)
    }

    /// A criterion's whole text, if it has any.
    fn descriptors(&self) -> Option<Vec<(u8, &str)>> {
        let levels = self.criterion?.levels.iter();
        let mut texts: Vec<_> = levels.map(|level| (level.value, level.descriptor.as_str())).collect();
        texts.sort_unstable();
        texts.iter().any(|(_, text)| !text.trim().is_empty()).then_some(texts)
    }
}

fn parts(rubric: &Rubric) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    for domain in &rubric.domains {
        let heading = parts.len();
        parts.push(Part { heading, domain, criterion: None });
        parts.extend(domain.criteria.iter().map(|criterion| Part { heading, domain, criterion: Some(criterion) }));
    }
    parts
}

fn domains(from: &Rubric, to: &Rubric, changes: &mut Changes) {
    let (from, to) = (parts(from), parts(to));
    let pairs = Pairs::new(&from, &to)
        .by(|part| Some((part.criterion.is_some(), part.code(), part.name())))
        .by_unique(|part| (!part.name().trim().is_empty()).then_some((part.criterion.is_some(), part.name())))
        .by_unique(|part| part.descriptors())
        .by(|part| Some((part.criterion.is_some(), part.code())));
    let moves = moves(&from, &to, &pairs);
    for (old, new) in pairs.in_order() {
        let moved = new.and_then(|at| moves[at]);
        let (old, new) = (old.map(|at| &from[at]), new.map(|at| &to[at]));
        let Some(code) = new.or(old).map(Part::code) else { continue };
        let part =
            if new.or(old).is_some_and(|part| part.criterion.is_some()) { ChangedPart::Criterion } else { ChangedPart::Domain };
        changes.text(part, code, old.map(Part::name), new.map(Part::name));
        if let (Some(old), Some(new)) = (old, new) {
            changes.codes(ChangedPart::Code, code, old.code(), new.code());
        }
        if let Some((before, after)) = moved {
            changes.codes(ChangedPart::Order, code, before, after);
        }
        if part == ChangedPart::Criterion {
            criterion(code, old.and_then(|old| old.criterion), new.and_then(|new| new.criterion), changes);
        } else {
            domain(code, old.map(|old| old.domain), new.map(|new| new.domain), changes);
        }
    }
}

/// What stands elsewhere, for each of the newer parts: the code of what it followed and of what it follows, or of its domains.
fn moves<'a>(from: &'a [Part<'a>], to: &'a [Part<'a>], pairs: &Pairs<'_, Part<'_>>) -> Vec<Option<(&'a str, &'a str)>> {
    let mut moves = vec![None; to.len()];
    // under each heading the criteria that stood under it before, and at the end the headings themselves
    let mut siblings: Vec<Vec<usize>> = vec![Vec::new(); to.len() + 1];
    for (new, part) in to.iter().enumerate() {
        let Some(old) = pairs.partner(new) else { continue };
        if part.criterion.is_none() {
            siblings[to.len()].push(new);
        } else if pairs.partner(part.heading) == Some(from[old].heading) {
            siblings[part.heading].push(new);
        } else {
            moves[new] = Some((from[old].domain.code.as_str(), part.domain.code.as_str()));
        }
    }
    for siblings in siblings {
        let old: Vec<usize> = siblings.iter().filter_map(|&new| pairs.partner(new)).collect();
        for (at, moved) in moved(&old).into_iter().enumerate() {
            let Some((before, after)) = moved else { continue };
            let before = before.map_or("", |at| from[old[at]].code());
            let after = after.map_or("", |at| to[siblings[at]].code());
            moves[siblings[at]] = Some((before, after));
        }
    }
    moves
}

fn domain(code: &str, old: Option<&Domain>, new: Option<&Domain>, changes: &mut Changes) {
    let introduction = |domain: Option<&Domain>| domain.and_then(|domain| domain.introduction.clone());
    changes.text(ChangedPart::Introduction, code, introduction(old).as_deref(), introduction(new).as_deref());
    let questions = |domain: Option<&Domain>| domain.map(|domain| domain.reflection_questions.clone()).unwrap_or_default();
    changes.list(ChangedPart::ReflectionQuestion, code, &questions(old), &questions(new));
    let steps = |domain: Option<&Domain>| domain.map(|domain| domain.foundational_steps.clone()).unwrap_or_default();
    changes.list(ChangedPart::FoundationalStep, code, &steps(old), &steps(new));
}

fn criterion(code: &str, old: Option<&Criterion>, new: Option<&Criterion>, changes: &mut Changes) {
    let group = |criterion: Option<&Criterion>| criterion.and_then(|criterion| criterion.group.clone());
    changes.text(ChangedPart::Group, code, group(old).as_deref(), group(new).as_deref());
    let aliases = |criterion: Option<&Criterion>| criterion.map(|criterion| criterion.aliases.clone()).unwrap_or_default();
    changes.list(ChangedPart::Alias, code, &aliases(old), &aliases(new));
    let (from, to) = (old.map_or(&[][..], |old| &old.levels), new.map_or(&[][..], |new| &new.levels));
    for (old, new) in Pairs::new(from, to).by(|descriptor| Some(descriptor.value)).in_order() {
        let (old, new) = (old.map(|at| &from[at]), new.map(|at| &to[at]));
        let (before, after) = (old.map(|old| old.descriptor.as_str()), new.map(|new| new.descriptor.as_str()));
        changes.leveled(ChangedPart::Descriptor, code, new.or(old).map(|descriptor| descriptor.value), before, after);
    }
}

fn glossary(from: &Rubric, to: &Rubric, changes: &mut Changes) {
    let (from, to) = (&from.glossary, &to.glossary);
    let pairs = Pairs::new(from, to).by(|term| Some(term.term.as_str()));
    let old: Vec<usize> = (0..to.len()).filter_map(|new| pairs.partner(new)).collect();
    if !old.is_sorted() {
        changes.push(bare(ChangedPart::GlossaryOrder, ""));
    }
    for (old, new) in pairs.in_order() {
        let (old, new) = (old.map(|at| &from[at]), new.map(|at| &to[at]));
        let term = new.or(old).map_or("", |term| &term.term);
        changes.text(ChangedPart::Term, term, old.map(|t| t.definition.as_str()), new.map(|t| t.definition.as_str()));
    }
}

/// The changes so far.
#[derive(Default)]
struct Changes(Vec<Change>);

impl Changes {
    fn push(&mut self, change: Change) {
        self.0.push(change);
    }

    /// A text of which there is one.
    fn text(&mut self, part: ChangedPart, place: &str, before: Option<&str>, after: Option<&str>) {
        self.leveled(part, place, None, before, after);
    }

    /// A text of which there is one for each level.
    fn leveled(&mut self, part: ChangedPart, place: &str, level: Option<u8>, before: Option<&str>, after: Option<&str>) {
        if before == after {
            return;
        }
        let words = before.zip(after).map(|(before, after)| words(before, after)).unwrap_or_default();
        let (before, after) = (before.map(str::to_owned), after.map(str::to_owned));
        self.push(Change { level, before, after, words, ..bare(part, place) });
    }

    /// Texts in a row: equal ones stay, and of those between them one that was edited reads as such.
    fn list(&mut self, part: ChangedPart, place: &str, before: &[String], after: &[String]) {
        for op in capture_diff_slices(Algorithm::Myers, before, after) {
            let (gone, come) = (&before[op.old_range()], &after[op.new_range()]);
            if gone == come {
                continue;
            }
            for at in 0..gone.len().max(come.len()) {
                let (gone, come) = (gone.get(at).map(String::as_str), come.get(at).map(String::as_str));
                if gone.zip(come).is_some_and(|(gone, come)| words(gone, come).is_empty()) {
                    self.text(part, place, gone, None);
                    self.text(part, place, None, come);
                } else {
                    self.text(part, place, gone, come);
                }
            }
        }
    }

    /// Codes, which are not read word by word.
    fn codes(&mut self, part: ChangedPart, place: &str, before: &str, after: &str) {
        if before != after {
            self.push(Change { before: Some(before.to_owned()), after: Some(after.to_owned()), ..bare(part, place) });
        }
    }
}

fn bare(part: ChangedPart, place: &str) -> Change {
    Change { part, place: place.to_owned(), level: None, before: None, after: None, words: Vec::new() }
}
