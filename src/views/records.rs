//! The records of a session as one reader may see them.

use protocol::event::Event;
use protocol::http::EventLine;
use protocol::id::ItemId;
use protocol::record::Record;
use protocol::session::{Role, Visibility};

use super::replay::Step;
use crate::domain::{Access, Item, Proposal, Round, Session};

/// Whether this reader is told people's names.
pub fn names_shown(session: &Session, access: Access) -> bool {
    session.settings.visibility == Visibility::Named || access.is_at_desk() || access.role == Role::Auditor
}

/// One record for this reader, or `None` where the list must end for now: at the first sign of what somebody said in a vote that
/// is open, for everyone but the desk, because the entry alone tells who has spoken.
pub fn line(session: &Session, access: Access, step: &Step, record: &Record) -> Option<EventLine> {
    if is_hidden(session, step) && !access.is_at_desk() {
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

/// The seq from which on a step may be hidden: that of the vote that was opened first and is still open.
pub fn hidden_from(session: &Session) -> Option<u64> {
    let advance = session.advance.as_ref().filter(|advance| advance.is_open()).map(|advance| advance.opened);
    let opened = session.open_item().and_then(Item::open_since);
    advance.into_iter().chain(opened).min()
}

/// Whether a step tells what only its own person and the desk may know for now: that somebody has voted in a round, answered a
/// proposal, or written a comment, while it is open.
pub fn is_hidden(session: &Session, step: &Step) -> bool {
    let seq = step.stamp.seq;
    let comment = |id| session.item(id).is_some_and(|item| item.is_hidden(seq));
    match &step.event {
        // Only a ballot or an answer brings somebody back by themselves; one that is entered does it for whoever has no device.
        Some(Event::ParticipantReturned(e))
            if e.participant == step.stamp.actor || session.person(e.participant).is_some_and(|person| person.no_device) =>
        {
            hidden_from(session).is_some_and(|opened| opened < seq)
        }
        Some(Event::BallotCast(e)) => is_open(session, e.item, e.round, seq),
        Some(Event::BallotEntered(e)) => is_open(session, e.item, e.round, seq),
        Some(Event::BallotWithdrawn(e)) => is_open(session, e.item, e.round, seq),
        Some(Event::ProposalAnswered(e)) => is_being_answered(session, e.item, e.proposal),
        Some(Event::AnswerEntered(e)) => is_being_answered(session, e.item, e.proposal),
        Some(Event::CommentAdded(e)) => comment(e.item),
        Some(Event::CommentWithdrawn(e)) => comment(e.item),
        Some(Event::AuthorSealed(e)) => comment(e.item),
        _ => false,
    }
}

fn may_read(session: &Session, access: Access, step: &Step) -> bool {
    let own = |id| access.participant == Some(id);
    let seq = step.stamp.seq;
    match &step.event {
        None | Some(Event::AccessGranted(_)) => false,
        Some(Event::IdentityGiven(e)) => own(e.participant) || names_shown(session, access),
        Some(Event::ParticipantRecused(e)) => own(e.participant) || names_shown(session, access),
        Some(Event::ParticipantRemoved(e)) => own(e.participant) || names_shown(session, access),
        Some(Event::BallotCast(e)) => own(step.stamp.actor) || is_shown(session, e.item, e.round, seq),
        Some(Event::BallotEntered(e)) => own(e.participant) || is_shown(session, e.item, e.round, seq),
        Some(Event::ProposalAnswered(e)) => own(step.stamp.actor) || is_shown_answer(session, e.item, e.proposal, seq),
        Some(Event::AnswerEntered(e)) => own(e.participant) || is_shown_answer(session, e.item, e.proposal, seq),
        Some(Event::CommentAdded(e)) => {
            let comment = session.item(e.item).and_then(|item| item.comments.iter().find(|comment| comment.seq == seq));
            let withdrawn = comment.is_some_and(|comment| comment.withdrawn);
            comment.zip(access.participant).is_some_and(|(comment, reader)| comment.author.is(reader))
                || !(is_hidden(session, step) || (withdrawn && access.role != Role::Auditor))
        }
        Some(Event::AuthorSealed(e)) => own(e.author),
        // They are drafts; what became of them stands in the decision.
        Some(Event::NotesWritten(_)) => access.is_at_desk() || access.role == Role::Auditor,
        Some(_) => true,
    }
}

/// Whether the reveal showed this ballot, by name. One that was changed, taken back or not counted was never shown to anybody.
fn is_shown(session: &Session, item: ItemId, round: u8, seq: u64) -> bool {
    let reveal = session.item(item).and_then(|item| item.round_at(round, seq)).and_then(|round| round.revealed.as_ref());
    session.settings.visibility == Visibility::Named && reveal.is_some_and(|reveal| reveal.ballots.binary_search(&seq).is_ok())
}

/// Whether the closing showed this answer, by name.
fn is_shown_answer(session: &Session, item: ItemId, proposal: u8, seq: u64) -> bool {
    let proposal = session.item(item).and_then(|item| item.proposals.iter().find(|p| p.number == proposal));
    let closed = proposal.and_then(|proposal| proposal.closed.as_ref());
    session.settings.visibility == Visibility::Named && closed.is_some_and(|closed| closed.answers.binary_search(&seq).is_ok())
}

/// Whether the round that something was said in at this seq is still open. One that nobody knows of counts as open.
fn is_open(session: &Session, item: ItemId, round: u8, seq: u64) -> bool {
    let over = |round: &Round| round.revealed.is_some() || round.cancelled;
    !session.item(item).and_then(|item| item.round_at(round, seq)).is_some_and(over)
}

fn is_being_answered(session: &Session, item: ItemId, proposal: u8) -> bool {
    let over = |p: &Proposal| p.number == proposal && (p.closed.is_some() || p.cancelled);
    !session.item(item).is_some_and(|item| item.proposals.iter().any(over))
}
