//! An item: its level and what that means, the decision, and every round that led to it.

use std::fmt::Write;

use protocol::http::AssessedItem;
use protocol::rubric::Rubric;
use protocol::session::ItemState;
use protocol::view::{ClosedProposal, Decision, PlannedStep, RevealedRound};
use protocol::vote::{Basis, Choice, Outcome, Tally, Verdict};

use super::words::Words;
use super::{escape, shown_time};

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
        decided(html, words, decision, &item.plan, rubric);
    }
    item.rounds.iter().for_each(|round| revealed(html, words, round, rubric));
    item.proposals.iter().for_each(|proposal| closed(html, words, proposal, rubric));
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

fn decided(html: &mut String, words: &Words, decision: &Decision, plan: &[PlannedStep], rubric: &Rubric) {
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
    let steps = decision.next_steps.iter().enumerate().map(|(at, decided)| {
        let decided = next_step(&decided.what, decided.who.as_deref(), decided.by_when.as_deref());
        let now = plan.get(at).and_then(|planned| standing_now(words, planned, &decided));
        decided + &now.unwrap_or_default()
    });
    list(html, words.next_steps, steps);
}

/// What is to be done, by whom and by when.
pub(super) fn next_step(what: &str, who: Option<&str>, by_when: Option<&str>) -> String {
    let more: Vec<_> = [who, by_when].into_iter().flatten().map(escape).collect();
    if more.is_empty() { escape(what) } else { format!("{} ({})", escape(what), more.join(", ")) }
}

/// How a next step stands now, where it is not as it was decided.
fn standing_now(words: &Words, planned: &PlannedStep, decided: &str) -> Option<String> {
    let changed = planned.changed.as_ref()?;
    let now = next_step(&planned.what, planned.who.as_deref(), planned.by_when.as_deref());
    let now = if now == decided { String::new() } else { format!(": {now}") };
    let by = changed.by.as_deref().map(|by| format!(", {}", escape(by))).unwrap_or_default();
    let note = changed.note.as_deref().map(|note| format!(" “{}”", escape(note))).unwrap_or_default();
    let (state, at) = (words.step_state(planned.state), escape(&shown_time(&changed.at)));
    Some(format!("<br>{} <strong>{state}</strong>{now} ({at}{by}){note}", words.now))
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

fn revealed(html: &mut String, words: &Words, round: &RevealedRound, rubric: &Rubric) {
    let _ = writeln!(
        html,
        "<p>{} {}: {}. {}.</p>",
        words.round,
        round.round,
        tally(words, &round.tally, rubric),
        outcome(words, round.outcome, rubric)
    );
    if round.ballots.is_empty() {
        return;
    }
    let _ = writeln!(html, "<table>\n<tr><th>{}</th><th>{}</th><th>{}</th></tr>", words.person, words.vote, words.reason);
    for ballot in &round.ballots {
        let _ = writeln!(
            html,
            "<tr><td dir=\"auto\">{}</td><td>{}</td><td dir=\"auto\">{}</td></tr>",
            person(&ballot.name, &ballot.participant.to_string(), &ballot.organisation),
            choice(words, ballot.choice, rubric),
            escape(ballot.reason.as_deref().unwrap_or_default())
        );
    }
    html.push_str("</table>\n");
}

fn closed(html: &mut String, words: &Words, proposal: &ClosedProposal, rubric: &Rubric) {
    let _ = writeln!(
        html,
        "<p>{} {}: {}. {} {}. {}.</p>",
        words.proposal,
        proposal.proposal,
        level(rubric, proposal.level),
        words.answers,
        answers(&proposal.tally.counts),
        outcome(words, proposal.outcome, rubric)
    );
    if proposal.answers.is_empty() {
        return;
    }
    let _ = writeln!(html, "<table>\n<tr><th>{}</th><th>{}</th><th>{}</th></tr>", words.person, words.answer, words.reason);
    for answer in &proposal.answers {
        let _ = writeln!(
            html,
            "<tr><td dir=\"auto\">{}</td><td>{}</td><td dir=\"auto\">{}</td></tr>",
            person(&answer.name, &answer.participant.to_string(), &answer.organisation),
            answer.answer,
            escape(answer.reason.as_deref().unwrap_or_default())
        );
    }
    html.push_str("</table>\n");
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
