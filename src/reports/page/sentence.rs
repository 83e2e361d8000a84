//! One line of the trail as a sentence.

use protocol::http::TrailLine;
use protocol::rubric::Rubric;

use super::escape;
use super::items::{answers, choice, level, next_step, outcome, tally, verdict};
use super::words::Words;

/// The sentence, as HTML. A kind that has no words of its own is named as it is.
pub(super) fn write(words: &Words, line: &TrailLine, rubric: &Rubric) -> String {
    let mut text = words.step(&line.kind).map_or_else(|| escape(&line.kind.replace('_', " ")), str::to_owned);
    let about = [line.criterion.as_deref(), line.subject.as_deref()];
    let about: Vec<_> = about.into_iter().flatten().map(escape).collect();
    if !about.is_empty() {
        text = format!("{}: {text}", about.join(", "));
    }
    if let Some(round) = line.round {
        text += &format!(" ({} {round})", words.round.to_lowercase());
    }
    if let Some(proposal) = line.proposal {
        text += &format!(" ({} {proposal})", words.proposal.to_lowercase());
    }
    let mut more = Vec::new();
    more.extend(line.person.as_deref().map(escape));
    more.extend(line.role.map(|role| words.role(role).to_owned()));
    more.extend(line.level.map(|proposed| level(rubric, proposed)));
    more.extend(line.tally.as_ref().map(|counts| tally(words, counts, rubric)));
    more.extend(line.answers.as_ref().map(|counts| format!("{} {}", words.answers, answers(&counts.counts))));
    more.extend(line.outcome.map(|said| outcome(words, said, rubric)));
    more.extend(line.verdict.map(|decided| verdict(words, decided, rubric)));
    more.extend(line.next_step.as_ref().map(|planned| {
        let step = next_step(&planned.what, planned.who.as_deref(), planned.by_when.as_deref());
        format!("{}. {step}: {}", planned.step, words.step_state(planned.state))
    }));
    more.extend(line.moves.iter().map(|moved| {
        let (from, to) = (choice(words, moved.from, rubric), choice(words, moved.to, rubric));
        format!("{from} → {to}: {}", moved.count)
    }));
    more.extend(line.dissents.filter(|count| *count > 0).map(|count| format!("{} {count}", words.dissent)));
    if !more.is_empty() {
        text += &format!(": {}", more.join("; "));
    }
    if !line.text.is_empty() {
        text += &format!(" “{}”", escape(&line.text));
    }
    text
}
