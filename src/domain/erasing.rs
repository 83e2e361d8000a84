//! Erasing a person's identity on request, and the legal hold that forbids it.

use protocol::event::{Event, IdentityErased, LegalHoldLifted, LegalHoldPlaced};
use protocol::id::ParticipantId;
use protocol::problem::Code;

use super::{Rejection, Session, text};

impl Session {
    /// The events that say that somebody's identity is erased; none where it was erased before. `records` are those that hold it.
    /// It can be erased at any time, also after the meeting.
    pub fn erase_identity(&self, participant: ParticipantId, records: Vec<u64>, reason: &str) -> Result<Vec<Event>, Rejection> {
        let person = self
            .person(participant)
            .ok_or_else(|| Rejection::new(Code::UnknownParticipant, "Nobody of that id is in this session."))?;
        if self.legal_hold {
            let detail = "The record is under a legal hold, so nothing of it may be erased. Lift the hold first.";
            return Err(Rejection::new(Code::WrongPhase, detail));
        }
        let reason = text::prose("reason", reason, 1..=2_000)?;
        // Nobody's name is empty until it is erased.
        if person.name.is_empty() {
            return Ok(Vec::new());
        }
        Ok(vec![IdentityErased { participant, records, reason }.into()])
    }

    /// The events that place a legal hold or lift it; none where it is so already.
    pub fn set_legal_hold(&self, held: bool, reason: &str) -> Result<Vec<Event>, Rejection> {
        let reason = text::prose("reason", reason, 1..=2_000)?;
        Ok(match (self.legal_hold, held) {
            (false, true) => vec![LegalHoldPlaced { reason }.into()],
            (true, false) => vec![LegalHoldLifted { reason }.into()],
            _ => Vec::new(),
        })
    }
}
