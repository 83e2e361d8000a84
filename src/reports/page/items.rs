//! An item: its level and what that means, the decision, and every round that led to it.

use std::fmt::Write;

use protocol::http::AssessedItem;
use protocol::rubric::Rubric;
use protocol::session::ItemState;
use protocol::view::{ClosedProposal, Comment, Decision, RevealedRound, Speaker, Statement};
use protocol::vote::{Basis, Choice, Outcome, QuorumCount, Tally, Verdict};

use super::escape;
use super::words::Words;

/// One item; with `several` subjects it says whose it is.
pub(super) fn write(html: &mut String, words: &Words, item: &AssessedItem, several: bool, rubric: &Rubric) {
    let subject = if several { format!(" · {}", escape(&item.subject)) } else { String::new() };
    // Writing to a string cannot fail.
    let _ = writeln!(
        html,
        "<article>\n<h3 dir=\"auto\">{} {}{subject}</h3>\n<p><strong>{}</strong></p>",
        escape(&item.criterion),
        escape(&item.name),
        standing(words, item)
    );
    if let Some(descriptor) = &item.descriptor {
        let _ = writeln!(html, "<blockquote dir=\"auto\">{}</blockquote>", escape(descriptor));
    }
    if let Some(decision) = &item.decision {
        decided(html, words, decision, rubric);
    }
    statements(html, words, &item.statements);
    item.rounds.iter().for_each(|round| revealed(html, words, round, rubric));
    item.proposals.iter().for_each(|proposal| closed(html, words, proposal, rubric));
    comments(html, words, &item.comments);
    html.push_str("</article>\n");
}

/// A level by number and name.
pub(super) fn level(rubric: &Rubric, level: u8) -> String {
    let name = rubric.levels.iter().find(|one| one.value == level).map(|one| escape(&one.name));
    name.map_or_else(|| level.to_string(), |name| format!("{level} {name}"))
}

/// What the rule said.
pub(super) fn outcome(words: &Words, outcome: Outcome, rubric: &Rubric) -> String {
    match outcome {
        Outcome::Level(met) => format!("{} {}", words.rule_met, level(rubric, met)),
        Outcome::NotMet => words.rule_not_met.to_owned(),
    }
}

/// How many said what, in one line.
pub(super) fn tally(words: &Words, tally: &Tally, rubric: &Rubric) -> String {
    let levels = tally.levels.iter().map(|count| format!("{}: {}", level(rubric, count.level), count.count));
    let others = [
        (words.unsure, tally.unsure),
        (words.abstain, tally.abstain),
        (words.not_voted, tally.not_voted),
        (words.recused, tally.recused),
        (words.absent, tally.absent),
    ];
    let others = others.into_iter().filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name}: {count}"));
    levels.chain(others).collect::<Vec<_>>().join(", ")
}

pub(super) fn verdict(words: &Words, verdict: Verdict, rubric: &Rubric) -> String {
    match verdict {
        Verdict::Level(decided) => level(rubric, decided),
        Verdict::NoConsensus => words.no_consensus.to_owned(),
    }
}

pub(super) fn choice(words: &Words, choice: Choice, rubric: &Rubric) -> String {
    match choice {
        Choice::Level(said) => level(rubric, said),
        Choice::Unsure => words.unsure.to_owned(),
        Choice::Abstain => words.abstain.to_owned(),
    }
}

fn standing(words: &Words, item: &AssessedItem) -> String {
    let decided = item.decision.as_ref().filter(|_| item.state == ItemState::Decided);
    match (decided.map(|decision| decision.verdict), item.level, &item.level_name) {
        (Some(_), Some(level), Some(name)) => format!("{level} {}", escape(name)),
        (Some(Verdict::NoConsensus), ..) => words.no_consensus.to_owned(),
        _ => words.state(item.state).to_owned(),
    }
}

fn decided(html: &mut String, words: &Words, decision: &Decision, rubric: &Rubric) {
    let basis = match decision.basis {
        Basis::FollowsRule => words.follows_rule,
        Basis::DepartsFromRule => words.departs_from_rule,
    };
    let _ = writeln!(
        html,
        "<p>{} {} ({} {}). {basis}</p>",
        words.decided,
        verdict(words, decision.verdict, rubric),
        words.record,
        decision.seq
    );
    if !decision.rationale.is_empty() {
        let _ = writeln!(html, "<blockquote dir=\"auto\">{}</blockquote>", escape(&decision.rationale));
    }
    let dissent = decision.dissent.iter().map(|dissent| escape(&dissent.statement));
    list(html, words.dissent, dissent);
    let evidence = decision.evidence.iter().map(|evidence| match &evidence.link {
        Some(link) => format!("{} <a href=\"{1}\">{1}</a>", escape(&evidence.note), escape(link)),
        None => escape(&evidence.note),
    });
    list(html, words.evidence, evidence);
    let steps = decision.next_steps.iter().map(|step| {
        let more: Vec<_> = [&step.who, &step.by_when].into_iter().flatten().map(|text| escape(text)).collect();
        if more.is_empty() { escape(&step.what) } else { format!("{} ({})", escape(&step.what), more.join(", ")) }
    });
    list(html, words.next_steps, steps);
}

fn list(html: &mut String, title: &str, entries: impl ExactSizeIterator<Item = String>) {
    if entries.len() > 0 {
        let _ = writeln!(html, "<p>{title}</p>\n<ul>");
        entries.for_each(|entry| {
            let _ = writeln!(html, "<li dir=\"auto\">{entry}</li>");
        });
        html.push_str("</ul>\n");
    }
}

/// Who disagrees with the decision, or stands aside from it.
fn statements(html: &mut String, words: &Words, statements: &[Statement]) {
    let said = statements.iter().map(|statement| {
        format!("{} ({}, {})", escape(&statement.text), author(words, statement.author.as_ref()), words.stance(statement.stance))
    });
    list(html, words.statements, said);
}

fn comments(html: &mut String, words: &Words, comments: &[Comment]) {
    let said = comments.iter().map(|comment| {
        let facts = [&comment.figure, &comment.dated].into_iter().flatten().map(|text| escape(text));
        let link = comment.link.as_ref().map(|link| format!("<a href=\"{0}\">{0}</a>", escape(link)));
        let more: Vec<_> = facts.chain(link).chain([author(words, comment.author.as_ref())]).collect();
        format!("{} ({})", escape(&comment.text), more.join(", "))
    });
    list(html, words.comments, said);
}

fn author(words: &Words, author: Option<&Speaker>) -> String {
    author.map_or_else(|| words.unsigned.to_owned(), |one| person(&one.name, &one.participant.to_string(), &one.organisation))
}

fn revealed(html: &mut String, words: &Words, round: &RevealedRound, rubric: &Rubric) {
    let _ = writeln!(
        html,
        "<p>{} {}: {}. {}.{}</p>",
        words.round,
        round.round,
        tally(words, &round.tally, rubric),
        outcome(words, round.outcome, rubric),
        quorum(words, round.quorum)
    );
    let rows = round.ballots.iter().map(|ballot| Row {
        person: person(&ballot.name, &ballot.participant.to_string(), &ballot.organisation),
        entered: ballot.entered,
        said: choice(words, ballot.choice, rubric),
        reason: ballot.reason.as_deref(),
    });
    table(html, words, words.vote, rows.collect());
}

fn closed(html: &mut String, words: &Words, proposal: &ClosedProposal, rubric: &Rubric) {
    let _ = writeln!(
        html,
        "<p>{} {}: {}. {} {}. {}.{}</p>",
        words.proposal,
        proposal.proposal,
        level(rubric, proposal.level),
        words.answers,
        answers(&proposal.tally.counts),
        outcome(words, proposal.outcome, rubric),
        quorum(words, proposal.quorum)
    );
    let rows = proposal.answers.iter().map(|answer| Row {
        person: person(&answer.name, &answer.participant.to_string(), &answer.organisation),
        entered: answer.entered,
        said: answer.answer.to_string(),
        reason: answer.reason.as_deref(),
    });
    table(html, words, words.answer, rows.collect());
}

/// What somebody said in a vote, as HTML but for the reason.
struct Row<'a> {
    person: String,
    entered: bool,
    said: String,
    reason: Option<&'a str>,
}

/// Who said what. Reasons have a column where there are any.
fn table(html: &mut String, words: &Words, said: &str, rows: Vec<Row<'_>>) {
    if rows.is_empty() {
        return;
    }
    let has_reasons = rows.iter().any(|row| row.reason.is_some());
    let head = if has_reasons { format!("<th>{}</th>", words.reason) } else { String::new() };
    let _ = writeln!(html, "<table>\n<tr><th>{}</th><th>{said}</th>{head}</tr>", words.person);
    for Row { person, entered, said, reason } in rows {
        let entered = if entered { format!(" <em>{}</em>", words.entered) } else { String::new() };
        let reason =
            if has_reasons { format!("<td dir=\"auto\">{}</td>", escape(reason.unwrap_or_default())) } else { String::new() };
        let _ = writeln!(html, "<tr><td dir=\"auto\">{person}{entered}</td><td>{said}</td>{reason}</tr>");
    }
    html.push_str("</table>\n");
}

/// How the quorum stood, in a sentence, where there is one.
fn quorum(words: &Words, quorum: Option<QuorumCount>) -> String {
    quorum.map(|quorum| format!(" {}.", words.quorum(quorum))).unwrap_or_default()
}

/// How often each answer from 0 to 5 was given.
pub(super) fn answers(counts: &[u32; 6]) -> String {
    let each: Vec<_> = (0..).zip(counts).map(|(answer, count): (u8, _)| format!("{answer}: {count}")).collect();
    each.join(", ")
}

fn person(name: &str, id: &str, organisation: &str) -> String {
    let name = if name.is_empty() { id } else { name };
    format!("{} ({})", escape(name), escape(organisation))
}
