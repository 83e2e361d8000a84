//! Proposals as everyone may see them: what is asked while one is open, and what came of those that were closed.

use protocol::session::Visibility;
use protocol::view::{ClosedProposal, OpenProposal, ShownAnswer};

use crate::domain::{Item, Person, Proposal, Session};

/// The proposal that is open on an item.
pub(super) fn open_proposal(item: &Item) -> Option<OpenProposal> {
    let proposal = item.open_proposal()?;
    Some(OpenProposal { proposal: proposal.number, level: proposal.level, text: proposal.text.clone() })
}

/// Whether the last thing that was opened on an item is a proposal that was taken back.
pub(super) fn proposal_cancelled(item: &Item) -> bool {
    let opened = item.rounds.last().map_or(0, |round| round.opened);
    item.proposals.last().is_some_and(|proposal| proposal.cancelled && proposal.made > opened)
}

/// The proposals of an item that were closed. One with more than `most` answers lists none.
pub(super) fn closed_proposals(session: &Session, item: &Item, most: usize) -> Vec<ClosedProposal> {
    item.proposals.iter().filter_map(|proposal| closed_proposal(session, proposal, most)).collect()
}

fn closed_proposal(session: &Session, proposal: &Proposal, most: usize) -> Option<ClosedProposal> {
    let closed = proposal.closed.as_ref()?;
    let mut answers = match session.settings.visibility {
        Visibility::Confidential | Visibility::ByOrganisation => Vec::new(),
        Visibility::Named => session.people().iter().filter_map(|person| shown(proposal, person)).collect(),
    };
    let not_listed = if answers.len() > most { std::mem::take(&mut answers).len() } else { 0 };
    Some(ClosedProposal {
        proposal: proposal.number,
        round: proposal.round,
        level: proposal.level,
        text: proposal.text.clone(),
        tally: closed.tally.clone(),
        rule: closed.rule,
        floor: closed.floor,
        outcome: closed.outcome,
        answers,
        not_listed: u32::try_from(not_listed).unwrap_or(u32::MAX),
        quorum: closed.quorum,
    })
}

fn shown(proposal: &Proposal, person: &Person) -> Option<ShownAnswer> {
    let answer = proposal.counted(person.id)?;
    Some(ShownAnswer {
        participant: person.id,
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        answer: answer.answer,
        reason: answer.reason.clone(),
        entered: answer.entered,
    })
}
