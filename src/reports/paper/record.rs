//! The record of a session as a bundle shows it: every item with every round, then how everything came about.

use protocol::http::{AssessedItem, Assessment, TrailLine};
use protocol::rubric::Rubric;

use super::criteria::{self, Depth};
use super::phrases::Phrases;
use super::session::shown;
use super::text::joined;
use super::{Block, Cell, Fact, Line, Paper, Table, trail};
use crate::reports::bundle::Scope;
use crate::rubrics::Language;

/// What the page is about.
pub(in crate::reports) struct About<'a> {
    /// The assessment; its items come by themselves.
    pub(in crate::reports) assessment: &'a Assessment,
    pub(in crate::reports) rubric: &'a Rubric,
    pub(in crate::reports) scope: Scope,
}

/// The page up to the first item.
pub(in crate::reports) fn opening(about: &About<'_>, language: Language) -> Paper {
    let phrases = Phrases::of(language);
    let assessment = about.assessment;
    Paper {
        language: phrases.tag,
        title: assessment.title.clone(),
        kind: phrases.kind_record,
        footer: format!("{} {}", phrases.digest, assessment.rubric.digest),
        page_of: phrases.page_of,
        blocks: vec![
            facts(phrases, about),
            Block::note(phrases.words.how_to_check),
            Block::heading(2, Line::words(phrases.words.assessment)),
        ],
    }
}

/// One item, with every round.
pub(in crate::reports) fn item(about: &About<'_>, item: &AssessedItem, language: Language) -> Vec<Block> {
    let mut blocks = vec![Block::heading(3, name(item, about.assessment.subjects.len() > 1))];
    blocks.extend(criteria::blocks(Phrases::of(language), item, &about.rubric.levels, Depth::Record));
    blocks
}

/// What stands above the steps, and the head of their table.
pub(in crate::reports) fn steps(language: Language) -> ([Block; 2], Table) {
    let phrases = Phrases::of(language);
    let above = [Block::heading(2, Line::words(phrases.words.trail)), Block::note(phrases.words.trail_note)];
    (above, trail::trail(phrases))
}

/// The row of one step.
pub(in crate::reports) fn step(about: &About<'_>, line: &TrailLine, language: Language) -> Vec<Cell> {
    trail::row(Phrases::of(language), line, &about.rubric.levels)
}

fn name(item: &AssessedItem, several: bool) -> Line {
    let criterion = Line::given(format!("{} {}", item.criterion, item.name));
    joined([criterion].into_iter().chain(several.then(|| Line::given(&item.subject))), " · ")
}

fn facts(phrases: &Phrases, about: &About<'_>) -> Block {
    let About { assessment, rubric, scope } = about;
    let words = phrases.words;
    let scope = match scope {
        Scope::Full => words.scope_full,
        Scope::Auditor => words.scope_auditor,
        Scope::Public => words.scope_public,
        Scope::Own(_) => words.scope_own,
    };
    let rows = [
        (words.subjects, joined(assessment.subjects.iter().map(|subject| Line::given(&subject.name)), ", ")),
        (words.rubric, Line::given(&rubric.title).and(" (").and_given(&rubric.id).and(" ").and_given(&rubric.version).and(")")),
        (phrases.digest, Line::words(&assessment.rubric.digest)),
        (words.rule, Line::words(words.rule_name(assessment.settings.rule))),
        (phrases.shown, Line::words(shown(phrases, &assessment.settings))),
        (words.session, Line::words(assessment.session.to_string())),
        (words.records, Line::words(format!("1–{}", assessment.seq))),
        (words.scope, Line::words(scope)),
    ];
    Block::Facts { rows: rows.into_iter().map(|(name, line)| Fact { name, line }).collect() }
}
