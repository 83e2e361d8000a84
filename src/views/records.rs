//! The records of a session as one reader may see them.

use protocol::event::{Event, ProposalAnswered};
use protocol::http::EventLine;
use protocol::id::ItemId;
use protocol::record::Record;
use protocol::session::{Role, Visibility};

use super::replay::Step;
use crate::domain::{Access, Item, Proposal, Round, Session};

/// Whether this reader is told people's names.
pub fn names_shown(session: &Session, access: Access) -> bool {
    session.settings.visibility == Visibility::Named || matches!(access.role, Role::Facilitator | Role::Auditor)
}

/// One record for this reader, or `None` where the list must end for now: at the first sign of a ballot or an answer in
/// what is open, for everyone but the facilitator, because the entry alone tells who has voted.
pub fn line(session: &Session, access: Access, step: &Step, record: &Record) -> Option<EventLine> {
    if tells_who_voted(session, step) && access.role != Role::Facilitator {
        return None;
    }
    let sealed = record.sealed.as_ref().filter(|_| may_read(session, access, step));
    Some(EventLine {
        seq: step.stamp.seq,
        entry: String::from_utf8_lossy(&record.entry).into_owned(),
        salt: sealed.map(|sealed| hex::encode(sealed.salt)),
        body: sealed.map(|sealed| String::from_utf8_lossy(&sealed.body).into_owned()),
    })
}

/// Whether a step tells who has voted in a round, or answered a proposal, that is open.
pub(super) fn tells_who_voted(session: &Session, step: &Step) -> bool {
    match &step.event {
        // Only a ballot or an answer brings somebody back by themselves.
        Some(Event::ParticipantReturned(e)) if e.participant == step.stamp.actor => {
            session.open_item().and_then(Item::open_since).is_some_and(|opened| opened < step.stamp.seq)
        }
        Some(Event::BallotCast(e)) => !is_over(session, e.item, e.round),
        Some(Event::BallotWithdrawn(e)) => !is_over(session, e.item, e.round),
        Some(Event::ProposalAnswered(e)) => !is_answered(session, e.item, e.proposal),
        _ => false,
    }
}

fn may_read(session: &Session, access: Access, step: &Step) -> bool {
    let own = |id| access.participant == Some(id);
    match &step.event {
        None | Some(Event::AccessGranted(_)) => false,
        Some(Event::IdentityGiven(e)) => own(e.participant) || names_shown(session, access),
        Some(Event::ParticipantRecused(e)) => own(e.participant) || names_shown(session, access),
        Some(Event::BallotCast(e)) => {
            own(step.stamp.actor)
                || (session.settings.visibility == Visibility::Named && is_shown(session, e.item, e.round, step.stamp.seq))
        }
        Some(Event::ProposalAnswered(e)) => {
            own(step.stamp.actor)
                || (session.settings.visibility == Visibility::Named && is_shown_answer(session, e, step.stamp.seq))
        }
        Some(_) => true,
    }
}

/// Whether the reveal showed this ballot. One that was changed, taken back or not counted was never shown to anybody.
fn is_shown(session: &Session, item: ItemId, round: u8, seq: u64) -> bool {
    let round = session.item(item).and_then(|item| item.rounds.iter().find(|r| r.number == round));
    round.and_then(|round| round.revealed.as_ref()).is_some_and(|reveal| reveal.ballots.binary_search(&seq).is_ok())
}

/// Whether the closing showed this answer.
fn is_shown_answer(session: &Session, answer: &ProposalAnswered, seq: u64) -> bool {
    let proposal = session.item(answer.item).and_then(|item| item.proposals.iter().find(|p| p.number == answer.proposal));
    proposal.and_then(|proposal| proposal.closed.as_ref()).is_some_and(|closed| closed.answers.binary_search(&seq).is_ok())
}

fn is_answered(session: &Session, item: ItemId, proposal: u8) -> bool {
    let over = |p: &Proposal| p.number == proposal && (p.closed.is_some() || p.cancelled);
    session.item(item).is_some_and(|item| item.proposals.iter().any(over))
}

fn is_over(session: &Session, item: ItemId, round: u8) -> bool {
    let over = |r: &Round| r.number == round && (r.revealed.is_some() || r.cancelled);
    session.item(item).is_some_and(|item| item.rounds.iter().any(over))
}
