//! Computing again what the server computed: what a reveal, a closing or a decision says, from the records before it.
//!
//! A kind of event that the server computes has a case in [`recount`]: the command that led to it is decided again on the session
//! as it was, and what comes of it must be what was recorded. Where votes are withheld, what is recorded is checked in itself.

use std::collections::{BTreeSet, HashMap};

use protocol::command::Command;
use protocol::event::{Event, NextStepChanged, ProposalClosed, RoundRevealed};
use protocol::id::ParticipantId;
use protocol::record::Entry;
use protocol::session::Role;
use protocol::vote::{Outcome, QuorumCount, Rule};
use serde_json::Value;

use super::pages::within;
use crate::domain::{Access, Context, Item, Rejection, Session, WantedStep, consent, judge};
use crate::views::replay::Step;

/// How much was computed again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// From all that led to it.
    pub(super) recomputed: u64,
    /// In itself, since something that led to it is withheld.
    pub(super) partly: u64,
}

/// Which records with withheld bodies are ballots or answers in the vote that is open, and whose.
#[derive(Debug, Default)]
pub(super) struct Spoken {
    /// Nobody is named for what was entered for somebody else.
    by_seq: HashMap<u64, Option<ParticipantId>>,
    /// Whether it is withheld who stood aside, or was sent out.
    hides_people: bool,
}

impl Spoken {
    /// Notes a record without a body.
    pub(super) fn withheld(&mut self, seq: u64, entry: &Entry) {
        match entry.kind.as_str() {
            "ballot_cast" | "proposal_answered" => {
                self.by_seq.insert(seq, Some(entry.actor));
            }
            "ballot_entered" | "answer_entered" => {
                self.by_seq.insert(seq, None);
            }
            "participant_recused" | "participant_removed" => self.hides_people = true,
            _ => {}
        }
    }

    /// Forgets what was said in a vote that ended: one is open at a time, and what is said in it counts in no other. An advance round
    /// is revealed item by item.
    pub(super) fn ended(&mut self, event: &Event) {
        let is_end = match event {
            Event::RoundRevealed(e) => e.round > 0,
            Event::RoundCancelled(_)
            | Event::ProposalClosed(_)
            | Event::ProposalCancelled(_)
            | Event::AdvanceClosed(_)
            | Event::AdvanceCancelled(_) => true,
            _ => false,
        };
        if is_end {
            self.by_seq.clear();
        }
    }

    fn hides(&self, seqs: &[u64]) -> bool {
        self.hides_people || seqs.iter().any(|seq| self.by_seq.contains_key(seq))
    }
}

/// Computes again what a step says, on the session before it. Says what is wrong.
pub(super) fn recount(before: &Session, step: &Step, spoken: &Spoken, counts: &mut Counts) -> Result<(), String> {
    let command = match &step.event {
        Some(Event::RoundRevealed(e)) => {
            check_reveal(before, e)?;
            if spoken.hides(&e.ballots) {
                counts.partly += 1;
                return check_voters(&e.ballots, &e.eligible, |seq| voter(before, e, spoken, seq));
            }
            // An advance round is revealed for all items at once, and an item only if somebody voted on it. Where nothing of that
            // counts, it may be withheld.
            let voted = before.item(e.item).and_then(Item::advance_round).is_some_and(|round| !round.ballots.is_empty());
            if e.round == 0 && !voted && e.ballots.is_empty() {
                counts.partly += 1;
                return Ok(());
            }
            if e.round == 0 {
                counts.recomputed += 1;
                return again(before, step, &Command::CloseAdvance { despite_missing: true });
            }
            Command::RevealRound { item: e.item, round: e.round, despite_missing: true }
        }
        Some(Event::ProposalClosed(e)) => {
            check_closing(before, e)?;
            if spoken.hides(&e.answers) {
                counts.partly += 1;
                return check_voters(&e.answers, &e.eligible, |seq| answerer(before, e, spoken, seq));
            }
            Command::CloseProposal { item: e.item, proposal: e.proposal, despite_missing: true }
        }
        Some(Event::ItemDecided(e)) if e.consent_list => Command::AcceptConsentList { items: vec![e.item] },
        Some(Event::ItemDecided(e)) => Command::DecideItem {
            item: e.item,
            verdict: e.verdict,
            rationale: e.rationale.clone(),
            dissent: e.dissent.clone(),
            evidence: e.evidence.clone(),
            next_steps: e.next_steps.clone(),
        },
        // Nothing is counted in it; it has to be about a next step that there is.
        Some(Event::NextStepChanged(e)) => return again_for_step(before, step, e),
        _ => return Ok(()),
    };
    counts.recomputed += 1;
    again(before, step, &command)
}

/// The same for how a next step stands, which the host of the server can write down too.
fn again_for_step(before: &Session, step: &Step, e: &NextStepChanged) -> Result<(), String> {
    if e.by.is_some() != (step.stamp.actor == ParticipantId::SERVER) {
        return Err("it must name either its actor or whom the host wrote it down for".to_owned());
    }
    let (item, decision, number, state) = (e.item, e.decision, e.step, e.state);
    let Some(by) = &e.by else {
        let (what, who, by_when, note) = (e.what.clone(), e.who.clone(), e.by_when.clone(), e.note.clone());
        return again(before, step, &Command::ChangeNextStep { item, decision, step: number, what, who, by_when, state, note });
    };
    let [who, by_when, note] = [&e.who, &e.by_when, &e.note].map(Option::as_deref);
    let wanted = WantedStep { item, decision, step: number, what: &e.what, who, by_when, state, note };
    same_again(step, before.set_next_step(&wanted, by))
}

/// Decides a command again, and compares what comes of it with what was recorded.
fn again(before: &Session, step: &Step, command: &Command) -> Result<(), String> {
    let now = step.stamp.at.parse().map_err(|_| "its time cannot be read".to_owned())?;
    let actor = step.stamp.actor;
    let role = before.person(actor).map_or(Role::Facilitator, |person| person.role);
    let access = Access { role, participant: Some(actor), waiting: false };
    same_again(step, before.decide(command, &Context { access, now, lead_gone: None, fresh: ParticipantId::SERVER }))
}

fn same_again(step: &Step, computed: Result<Vec<Event>, Rejection>) -> Result<(), String> {
    let Some(recorded) = &step.event else { return Ok(()) };
    let computed = computed.map_err(|no| format!("the session did not allow this {}: {}", recorded.kind(), no.detail))?;
    let value = |event: &Event| event.to_body().ok().and_then(|body| serde_json::from_slice::<Value>(&body).ok());
    let same = |event: &Event| {
        // What a later version computes beside it does not matter.
        event.kind() == recorded.kind() && matches!((value(recorded), value(event)), (Some(r), Some(c)) if within(&r, &c))
    };
    if computed.iter().any(same) {
        return Ok(());
    }
    Err(format!("what this {} says is not what follows from the records before it", recorded.kind()))
}

/// What a reveal says, in itself.
fn check_reveal(before: &Session, e: &RoundRevealed) -> Result<(), String> {
    let said = e.tally.levels.iter().map(|count| u64::from(count.count)).sum::<u64>();
    let said = said + u64::from(e.tally.unsure) + u64::from(e.tally.abstain);
    let lengths = [
        ("ballots", said, e.ballots.len()),
        ("not voted", u64::from(e.tally.not_voted), e.eligible.len().saturating_sub(e.ballots.len())),
        ("recused", u64::from(e.tally.recused), e.recused.len()),
        ("absent", u64::from(e.tally.absent), e.absent.len()),
    ];
    check_lengths(&lengths)?;
    if !e.tally.levels.iter().map(|count| count.level).eq(before.levels.iter().copied()) {
        return Err("its tally is not on the scale of the session".to_owned());
    }
    check_rule(before, e.rule)?;
    if outcome_with(e.quorum, judge(e.rule, &e.tally)) != e.outcome {
        return Err("its outcome is not what the rule says of its tally".to_owned());
    }
    Ok(())
}

/// What a closing says, in itself.
fn check_closing(before: &Session, e: &ProposalClosed) -> Result<(), String> {
    let lengths = [
        ("answers", e.tally.counts.iter().map(|count| u64::from(*count)).sum(), e.answers.len()),
        ("not answered", u64::from(e.tally.not_answered), e.eligible.len().saturating_sub(e.answers.len())),
        ("recused", u64::from(e.tally.recused), e.recused.len()),
        ("absent", u64::from(e.tally.absent), e.absent.len()),
    ];
    check_lengths(&lengths)?;
    check_rule(before, e.rule)?;
    let level = before.item(e.item).and_then(|item| item.proposals.iter().find(|one| one.number == e.proposal)).map(|p| p.level);
    if level.map(|level| outcome_with(e.quorum, consent(e.floor, level, &e.tally.counts))) != Some(e.outcome) {
        return Err("its outcome is not what follows from its answers".to_owned());
    }
    Ok(())
}

/// Without its quorum nothing is met.
fn outcome_with(quorum: Option<QuorumCount>, outcome: Outcome) -> Outcome {
    let is_met = quorum.is_none_or(|quorum| quorum.present >= quorum.needed);
    if is_met { outcome } else { Outcome::NotMet }
}

fn check_lengths(lengths: &[(&str, u64, usize)]) -> Result<(), String> {
    match lengths.iter().find(|(_, counted, listed)| *counted != *listed as u64) {
        Some((what, counted, listed)) => Err(format!("it counts {counted} ({what}) and lists {listed}")),
        None => Ok(()),
    }
}

fn check_rule(before: &Session, rule: Rule) -> Result<(), String> {
    if rule == before.settings.rule { Ok(()) } else { Err("its rule is not the one that was in force".to_owned()) }
}

/// Checks that what counts is by eligible people, one each, in order.
fn check_voters(
    seqs: &[u64],
    eligible: &[ParticipantId],
    voter: impl Fn(u64) -> Option<Option<ParticipantId>>,
) -> Result<(), String> {
    let mut voters = BTreeSet::new();
    for seq in seqs {
        let voter = voter(*seq).ok_or_else(|| format!("it counts record {seq}, which is none of its ballots or answers"))?;
        // Whose an entered one is that is withheld cannot be told.
        if voter.is_some_and(|voter| !eligible.contains(&voter) || !voters.insert(voter)) {
            return Err(format!("it counts record {seq}, whose author was not eligible, or has another one that counts"));
        }
    }
    if seqs.is_sorted() { Ok(()) } else { Err("what it counts is not in order".to_owned()) }
}

fn voter(before: &Session, e: &RoundRevealed, spoken: &Spoken, seq: u64) -> Option<Option<ParticipantId>> {
    let round = before.item(e.item)?.round_at(e.round, seq)?;
    let shown = round.ballots.iter().find(|(_, ballot)| ballot.seq == seq).map(|(voter, _)| Some(*voter));
    shown.or_else(|| spoken.by_seq.get(&seq).copied().filter(|_| seq > round.opened))
}

fn answerer(before: &Session, e: &ProposalClosed, spoken: &Spoken, seq: u64) -> Option<Option<ParticipantId>> {
    let proposal = before.item(e.item)?.proposals.iter().find(|proposal| proposal.number == e.proposal)?;
    let shown = proposal.answers.iter().find(|(_, answer)| answer.seq == seq).map(|(voter, _)| Some(*voter));
    shown.or_else(|| spoken.by_seq.get(&seq).copied().filter(|_| seq > proposal.made))
}
