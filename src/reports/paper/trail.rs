//! One step of the trail as a sentence, and all of them as a table.

use protocol::http::TrailLine;
use protocol::rubric::Level;

use super::phrases::Phrases;
use super::text::{answers, choice, joined, level_name, outcome, tally, verdict};
use super::{Cell, Column, Line, Shape, Table};
use crate::reports::words::Words;

/// The head of the table of all steps.
pub(super) fn trail(phrases: &Phrases) -> Table {
    Table {
        caption: phrases.words.trail.to_owned(),
        captioned: false,
        columns: vec![
            Column::new(phrases.words.record, Shape::Short),
            Column::new(phrases.time, Shape::Short),
            Column::new(phrases.what_happened, Shape::Wide),
        ],
        rows: Vec::new(),
    }
}

/// The row of one step.
pub(super) fn row(phrases: &Phrases, step: &TrailLine, scale: &[Level]) -> Vec<Cell> {
    vec![Cell::words(step.seq.to_string()), Cell::words(shown_time(&step.at)), Cell::line(sentence(phrases.words, step, scale))]
}

/// The sentence. A kind that has no words of its own is named as it is.
pub(in crate::reports) fn sentence(words: &Words, step: &TrailLine, scale: &[Level]) -> Line {
    let about = [step.criterion.as_deref(), step.subject.as_deref()];
    let mut line = joined(about.into_iter().flatten().map(Line::given), ", ");
    let what = words.step(&step.kind).map_or_else(|| step.kind.replace('_', " "), str::to_owned);
    line = if line.0.is_empty() { Line::words(what) } else { line.and(format!(": {what}")) };
    if let Some(round) = step.round {
        line = line.and(format!(" ({} {round})", words.round.to_lowercase()));
    }
    if let Some(proposal) = step.proposal {
        line = line.and(format!(" ({} {proposal})", words.proposal.to_lowercase()));
    }
    let mut more = Vec::new();
    more.extend(step.person.as_deref().map(Line::given));
    more.extend(step.role.map(|role| Line::words(words.role(role))));
    more.extend(step.level.map(|proposed| Line::given(level_name(scale, proposed))));
    more.extend(step.tally.as_ref().map(|counts| tally(words, counts, scale)));
    more.extend(step.answers.as_ref().map(|counts| Line::words(format!("{} {}", words.answers, answers(&counts.counts)))));
    more.extend(step.outcome.map(|said| outcome(words, said, scale)));
    more.extend(step.verdict.map(|decided| Line::given(verdict(words, decided, scale))));
    more.extend(step.next_step.as_ref().map(|planned| {
        Line::words(format!("{}. ", planned.step)).and_given(&planned.what).and(format!(": {}", words.step_state(planned.state)))
    }));
    more.extend(step.moves.iter().map(|moved| {
        let (from, to) = (choice(words, moved.from, scale), choice(words, moved.to, scale));
        Line::given(from).and(" → ").and_given(to).and(format!(": {}", moved.count))
    }));
    more.extend(step.dissents.filter(|count| *count > 0).map(|count| Line::words(format!("{} {count}", words.dissent))));
    if !more.is_empty() {
        line = line.and(": ");
        line.0.extend(joined(more, "; ").0);
    }
    if !step.text.is_empty() {
        line = line.and(" “").and_given(&step.text).and("”");
    }
    line
}

/// A time to the second, without its marks for programs.
pub(super) fn shown_time(at: &str) -> String {
    let (date, time) = at.split_once('T').unwrap_or((at, ""));
    format!("{date} {}", time.split(['.', 'Z']).next().unwrap_or_default()).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_shown_to_the_second() {
        assert_eq!(shown_time("2026-11-22T18:03:11.402Z"), "2026-11-22 18:03:11");
        assert_eq!(shown_time("2026-11-22"), "2026-11-22");
    }
}
