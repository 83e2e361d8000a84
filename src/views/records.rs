//! The records of a session as one reader may see them.

use protocol::event::Event;
use protocol::http::EventLine;
use protocol::id::ItemId;
use protocol::record::Record;
use protocol::session::{Role, Visibility};

use super::replay::Step;
use crate::domain::{Access, Round, Session};

/// Whether this reader is told people's names.
pub fn names_shown(session: &Session, access: Access) -> bool {
    session.settings.visibility == Visibility::Named || matches!(access.role, Role::Facilitator | Role::Auditor)
}

/// One record for this reader, or `None` where the list must end for now: at the first sign of a ballot in a round that is
/// open, for everyone but the facilitator, because the entry alone tells who has voted.
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

/// Whether a step tells who has voted in a round that is open.
pub(super) fn tells_who_voted(session: &Session, step: &Step) -> bool {
    match &step.event {
        // Only a ballot brings somebody back by themselves.
        Some(Event::ParticipantReturned(e)) if e.participant == step.stamp.actor => {
            let round = session.voting_item().and_then(|item| item.open_round());
            round.is_some_and(|round| round.opened < step.stamp.seq)
        }
        Some(Event::BallotCast(e)) => !is_over(session, e.item, e.round),
        Some(Event::BallotWithdrawn(e)) => !is_over(session, e.item, e.round),
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
        Some(_) => true,
    }
}

/// Whether the reveal showed this ballot. One that was changed, taken back or not counted was never shown to anybody.
fn is_shown(session: &Session, item: ItemId, round: u8, seq: u64) -> bool {
    let round = session.item(item).and_then(|item| item.rounds.iter().find(|r| r.number == round));
    round.and_then(|round| round.revealed.as_ref()).is_some_and(|reveal| reveal.ballots.binary_search(&seq).is_ok())
}

fn is_over(session: &Session, item: ItemId, round: u8) -> bool {
    let over = |r: &Round| r.number == round && (r.revealed.is_some() || r.cancelled);
    session.item(item).is_some_and(|item| item.rounds.iter().any(over))
}
