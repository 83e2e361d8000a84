//! The record of a session as a bundle shows it: every item with every round, then how everything came about.

use protocol::http::{AssessedItem, Assessment, Trail};
use protocol::rubric::Rubric;

use super::criteria::{self, Depth};
use super::phrases::Phrases;
use super::text::joined;
use super::trail::trail;
use super::{Block, Fact, Line, Paper};
use crate::reports::bundle::Scope;
use crate::rubrics::Language;

/// What the page is made of.
pub(in crate::reports) struct Record<'a> {
    pub(in crate::reports) assessment: &'a Assessment,
    pub(in crate::reports) trail: &'a Trail,
    pub(in crate::reports) rubric: &'a Rubric,
    pub(in crate::reports) scope: Scope,
}

/// The whole page.
pub(in crate::reports) fn record(record: &Record<'_>, language: Language) -> Paper {
    let phrases = Phrases::of(language);
    let Record { assessment, trail: steps, rubric, .. } = record;
    let mut blocks = vec![facts(phrases, record), Block::note(phrases.words.how_to_check)];
    blocks.push(Block::heading(2, Line::words(phrases.words.assessment)));
    for item in &assessment.items {
        blocks.push(Block::heading(3, name(item, assessment.subjects.len() > 1)));
        blocks.extend(criteria::blocks(phrases, item, &rubric.levels, Depth::Record));
    }
    blocks.push(Block::heading(2, Line::words(phrases.words.trail)));
    blocks.push(Block::note(phrases.words.trail_note));
    blocks.push(trail(phrases, &steps.lines, &rubric.levels));
    Paper {
        language: phrases.tag,
        title: assessment.title.clone(),
        kind: phrases.kind_record,
        footer: format!("{} {}", phrases.digest, assessment.rubric.digest),
        page_of: phrases.page_of,
        blocks,
    }
}

fn name(item: &AssessedItem, several: bool) -> Line {
    let criterion = Line::given(format!("{} {}", item.criterion, item.name));
    joined([criterion].into_iter().chain(several.then(|| Line::given(&item.subject))), " · ")
}

fn facts(phrases: &Phrases, record: &Record<'_>) -> Block {
    let Record { assessment, rubric, scope, .. } = record;
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
        (words.session, Line::words(assessment.session.to_string())),
        (words.records, Line::words(format!("1–{}", assessment.seq))),
        (words.scope, Line::words(scope)),
    ];
    Block::Facts { rows: rows.into_iter().map(|(name, line)| Fact { name, line }).collect() }
}
