//! Ballots and answers that a facilitator or scribe enters for somebody without a device.

use protocol::event::{AnswerEntered, BallotEntered, Event, ParticipantReturned};
use protocol::id::{ItemId, ParticipantId};
use protocol::problem::Code;
use protocol::vote::Choice;

use super::super::{Person, Rejection, Session};
use super::Decided;

impl Session {
    pub(super) fn enter_ballot(
        &self,
        participant: ParticipantId,
        item: ItemId,
        round: u8,
        choice: Choice,
        reason: Option<&str>,
    ) -> Decided {
        let (person, reason) = self.require_ballot(participant, item, round, choice, reason)?;
        require_no_device(person)?;
        Ok(after_return(person, BallotEntered { participant, item, round, choice, reason }))
    }

    pub(super) fn enter_answer(
        &self,
        participant: ParticipantId,
        item: ItemId,
        proposal: u8,
        answer: u8,
        reason: Option<&str>,
    ) -> Decided {
        let (person, reason) = self.require_answer(participant, item, proposal, answer, reason)?;
        require_no_device(person)?;
        Ok(after_return(person, AnswerEntered { participant, item, proposal, answer, reason }))
    }
}

/// Whoever says something is back.
pub(super) fn after_return(person: &Person, said: impl Into<Event>) -> Vec<Event> {
    let back = person.absent.then(|| ParticipantReturned { participant: person.id }.into());
    back.into_iter().chain([said.into()]).collect()
}

/// Nobody's own vote is ever overwritten.
fn require_no_device(person: &Person) -> Result<(), Rejection> {
    if person.no_device {
        return Ok(());
    }
    let detail = "This person votes on a device of their own. If it does not work, say first that they are without one.";
    Err(Rejection::new(Code::DeviceInUse, detail))
}
