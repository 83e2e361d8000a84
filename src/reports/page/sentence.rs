//! One line of the trail as a sentence.

use protocol::http::TrailLine;
use protocol::rubric::Rubric;
use protocol::vote::Stance;

use super::escape;
use super::items::{answers, choice, level, outcome, tally, verdict};
use super::words::Words;

/// The sentence, as HTML. A kind that has no words of its own is named as it is.
pub(super) fn write(words: &Words, line: &TrailLine, rubric: &Rubric) -> String {
    let more = match (line.stance, line.yes) {
        (Some(Stance::StandAside), _) => Some("stand_aside"),
        (_, Some(true)) => Some("yes"),
        (_, Some(false)) => Some("no"),
        _ => None,
    };
    let mut text = words.step(&line.kind, more).map_or_else(|| escape(&line.kind.replace('_', " ")), str::to_owned);
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
    more.extend(line.door.map(|door| words.door(door).to_owned()));
    more.extend(line.gone_seconds.map(|seconds| words.gone(seconds)));
    more.extend(line.level.map(|proposed| level(rubric, proposed)));
    more.extend(line.tally.as_ref().map(|counts| tally(words, counts, rubric)));
    more.extend(line.answers.as_ref().map(|counts| format!("{} {}", words.answers, answers(&counts.counts))));
    more.extend(line.outcome.map(|said| outcome(words, said, rubric)));
    more.extend(line.quorum.map(|quorum| words.quorum(quorum)));
    more.extend(line.verdict.map(|decided| verdict(words, decided, rubric)));
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
