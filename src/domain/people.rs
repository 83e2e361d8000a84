//! Who takes part, and how they come in.

use protocol::event::{AccessGranted, Event, IdentityGiven, ParticipantJoined};
use protocol::id::ParticipantId;
use protocol::problem::Code;
use protocol::session::{Phase, Role};

use super::{MAX_PEOPLE, Rejection, Session, text};

/// Somebody who joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Their id in this session.
    pub id: ParticipantId,
    /// Their name; empty once it was erased.
    pub name: String,
    /// Whom they speak for.
    pub organisation: String,
    /// What they may do.
    pub role: Role,
    /// Whether the vote does not wait for them.
    pub absent: bool,
}

/// What a token opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access {
    /// What its holder may do.
    pub role: Role,
    /// Who holds it; nobody for links that are handed to screens and readers.
    pub participant: Option<ParticipantId>,
}

/// Somebody at the door. The server made the id and the token.
#[derive(Debug, Clone)]
pub struct Joining {
    /// The id they get.
    pub participant: ParticipantId,
    /// The name they gave.
    pub name: String,
    /// Whom they say they speak for.
    pub organisation: String,
    /// What they may do.
    pub role: Role,
    /// SHA-256 of their token, in hexadecimal.
    pub token_hash: String,
}

impl Session {
    /// Lets somebody in, or says why not.
    pub fn join(&self, joining: Joining) -> Result<Vec<Event>, Rejection> {
        match self.phase {
            Phase::Draft => {
                return Err(Rejection::new(Code::WrongPhase, "The meeting has not opened its door yet. Try again later."));
            }
            Phase::Closed => return Err(Rejection::new(Code::WrongPhase, "The meeting is over.")),
            Phase::Lobby | Phase::Running | Phase::Paused => {}
        }
        if self.people().len() >= MAX_PEOPLE {
            return Err(Rejection::new(Code::Full, format!("The session has {MAX_PEOPLE} people, which is all it can hold.")));
        }
        admit(joining)
    }
}

/// The events by which somebody comes in.
pub(super) fn admit(joining: Joining) -> Result<Vec<Event>, Rejection> {
    let Joining { participant, name, organisation, role, token_hash } = joining;
    let name = text::line("name", &name, 1..=80)?;
    let organisation = text::line("organisation", &organisation, 1..=120)?;
    Ok(vec![
        ParticipantJoined { participant, role, organisation }.into(),
        IdentityGiven { participant, name }.into(),
        AccessGranted { role, participant: Some(participant), token: token_hash }.into(),
    ])
}
