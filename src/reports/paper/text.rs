//! Small texts that several parts of a report share.

use protocol::http::AssessedItem;
use protocol::rubric::Level;
use protocol::session::ItemState;
use protocol::vote::{Choice, Outcome, Tally, Verdict};

use super::phrases::{Phrases, fill};
use super::spread::shade;
use super::{Column, Line, Shape, Span};
use crate::reports::words::Words;

/// A level by number and name.
pub(in crate::reports) fn level_name(scale: &[Level], level: u8) -> String {
    let name = scale.iter().find(|one| one.value == level).map(|one| one.name.as_str());
    name.map_or_else(|| level.to_string(), |name| format!("{level} {name}"))
}

/// A column of how many are at a level. Its head is the number on its colour, and the name where there is room for names.
pub(super) fn level_column(scale: &[Level], level: u8) -> Column {
    const NAMED: usize = 5;
    let number = Line::default().with(Span::Level { text: level.to_string(), shade: shade(scale, level) });
    let name = scale.iter().find(|one| one.value == level && scale.len() <= NAMED);
    let header = match name {
        Some(named) => number.and("\n").and_given(&named.name),
        None => number,
    };
    Column { header, shape: Shape::Number }
}

/// A level on its colour.
pub(super) fn level(scale: &[Level], level: u8) -> Span {
    Span::Level { text: level_name(scale, level), shade: shade(scale, level) }
}

/// What the rule said.
pub(super) fn outcome(words: &Words, outcome: Outcome, scale: &[Level]) -> Line {
    match outcome {
        Outcome::Level(met) => Line::words(format!("{} ", words.rule_met)).and_given(level_name(scale, met)),
        Outcome::NotMet => Line::words(words.rule_not_met),
    }
}

/// How many said what, in one line.
pub(super) fn tally(words: &Words, tally: &Tally, scale: &[Level]) -> Line {
    let levels = tally.levels.iter().map(|count| Line::given(level_name(scale, count.level)).and(format!(": {}", count.count)));
    let others = others(words, tally).into_iter().filter(|(_, count)| *count > 0);
    joined(levels.chain(others.map(|(name, count)| Line::words(format!("{name}: {count}")))), ", ")
}

/// How many named no level, by why.
pub(in crate::reports) fn others(words: &Words, tally: &Tally) -> [(&'static str, u32); 5] {
    [
        (words.unsure, tally.unsure),
        (words.abstain, tally.abstain),
        (words.not_voted, tally.not_voted),
        (words.recused, tally.recused),
        (words.absent, tally.absent),
    ]
}

pub(in crate::reports) fn verdict(words: &Words, verdict: Verdict, scale: &[Level]) -> String {
    match verdict {
        Verdict::Level(decided) => level_name(scale, decided),
        Verdict::NoConsensus => words.no_consensus.to_owned(),
    }
}

pub(in crate::reports) fn choice(words: &Words, choice: Choice, scale: &[Level]) -> String {
    match choice {
        Choice::Level(said) => level_name(scale, said),
        Choice::Unsure => words.unsure.to_owned(),
        Choice::Abstain => words.abstain.to_owned(),
    }
}

/// The verdict that stands: one that was taken up again does not.
pub(in crate::reports) fn standing(item: &AssessedItem) -> Option<Verdict> {
    item.decision.as_ref().filter(|_| item.state == ItemState::Decided).map(|decision| decision.verdict)
}

/// Where an item stands: its level on its colour, or in words why it has none.
pub(super) fn standing_span(words: &Words, item: &AssessedItem, scale: &[Level]) -> Span {
    match standing(item) {
        Some(Verdict::Level(decided)) => level(scale, decided),
        Some(Verdict::NoConsensus) => Span::Strong { text: words.no_consensus.to_owned() },
        None => Span::Strong { text: words.state(item.state).to_owned() },
    }
}

/// How often each answer from 0 to 5 was given.
pub(in crate::reports) fn answers(counts: &[u32; 6]) -> String {
    let each: Vec<_> = (0..).zip(counts).map(|(answer, count): (u8, _)| format!("{answer}: {count}")).collect();
    each.join(", ")
}

/// Somebody's name, or their id once it was erased.
pub(in crate::reports) fn person(name: &str, id: impl ToString) -> String {
    if name.is_empty() { id.to_string() } else { name.to_owned() }
}

/// A day in words.
pub(in crate::reports) fn day(phrases: &Phrases, at: &str) -> Line {
    Line::words(phrases.day(at))
}

/// The time of day to the minute, of a time such as `2026-11-22T18:03:11.402Z`.
pub(super) fn minute(at: &str) -> &str {
    at.get(11..16).unwrap_or_default()
}

/// Lines one after the other.
pub(super) fn joined(lines: impl IntoIterator<Item = Line>, between: &str) -> Line {
    let mut whole = Line::default();
    for line in lines {
        if !whole.0.is_empty() {
            whole = whole.and(between);
        }
        whole.0.extend(line.0);
    }
    whole
}

/// A phrase with whole lines put in.
pub(super) fn fill_lines(phrase: &str, lines: impl IntoIterator<Item = Line>) -> Line {
    let mut lines = lines.into_iter();
    let mut filled = Line::default();
    for (at, words) in phrase.split("{}").enumerate() {
        if at > 0 {
            filled.0.extend(lines.next().unwrap_or_default().0);
        }
        filled.0.extend(fill(words, []).0);
    }
    filled
}
