//! Who takes part, and how they come in.

use protocol::event::{AccessGranted, Event, IdentityGiven, ParticipantJoined};
use protocol::id::ParticipantId;
use protocol::problem::Code;
use protocol::session::{Door, Phase, Role};

use super::{MAX_ADVANCE_PEOPLE, MAX_PEOPLE, Rejection, Session, text};

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
    /// Whether they wait at the door.
    pub waiting: bool,
    /// Whether they were sent out.
    pub removed: bool,
    /// Whether their ballots are entered for them, because they have no device.
    pub no_device: bool,
    /// Whether they vote along although they are a facilitator or scribe.
    pub votes_along: bool,
}

impl Person {
    pub(super) fn new(joined: &ParticipantJoined) -> Self {
        Self {
            id: joined.participant,
            name: String::new(),
            organisation: joined.organisation.clone(),
            role: joined.role,
            absent: false,
            waiting: joined.waiting,
            removed: false,
            // Whoever gets a token has a device.
            no_device: true,
            votes_along: false,
        }
    }

    /// Whether they are in the meeting: let in, and not sent out.
    pub const fn is_in(&self) -> bool {
        !self.waiting && !self.removed
    }

    /// Whether they vote: participants do, facilitators and scribes if they said so.
    pub const fn votes(&self) -> bool {
        self.is_in()
            && match self.role {
                Role::Participant => true,
                Role::Facilitator | Role::Scribe => self.votes_along,
                Role::Observer | Role::Projector | Role::Auditor => false,
            }
    }
}

/// What a token opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Access {
    /// What its holder may do.
    pub role: Role,
    /// Who holds it; nobody for links that are handed to screens and readers.
    pub participant: Option<ParticipantId>,
    /// Whether its holder waits at the door, and may see nothing of the meeting yet.
    pub waiting: bool,
}

impl Access {
    /// Whether it opens the desk: that of facilitators and scribes.
    pub const fn is_at_desk(self) -> bool {
        matches!(self.role, Role::Facilitator | Role::Scribe) && !self.waiting
    }
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
    /// Lets somebody in, or to the door, or says why not.
    pub fn join(&self, joining: Joining) -> Result<Vec<Event>, Rejection> {
        self.require_room()?;
        if self.door == Door::Locked {
            let detail = "The door of this meeting is closed. Ask whoever invited you to open it.";
            return Err(Rejection::new(Code::JoinCodeNotAccepted, detail));
        }
        let Joining { participant, name, organisation, role, token_hash } = joining;
        // Whoever was sent out does not come back by knocking again with the same token.
        if self.access.contains_key(&token_hash) {
            let detail = "A facilitator sent you out of this meeting. Ask them to let you in again.";
            return Err(Rejection::new(Code::Unauthorised, detail));
        }
        let mut events = seat(participant, &name, &organisation, role, self.door == Door::Ask)?;
        events.push(AccessGranted { role, participant: Some(participant), token: token_hash }.into());
        Ok(events)
    }

    /// Whether one more person fits in, at this point of the meeting.
    pub(super) fn require_room(&self) -> Result<(), Rejection> {
        match self.phase {
            Phase::Draft => {
                return Err(Rejection::new(Code::WrongPhase, "The meeting has not opened its door yet. Try again later."));
            }
            Phase::Closed => return Err(Rejection::new(Code::WrongPhase, "The meeting is over.")),
            Phase::Lobby | Phase::Running | Phase::Paused => {}
        }
        // Every item of an advance round is sealed in one go, with everyone who could vote.
        let most = if self.advance_is_open() { MAX_ADVANCE_PEOPLE } else { MAX_PEOPLE };
        if self.people().len() >= most {
            return Err(Rejection::new(Code::Full, format!("The session has {most} people, which is all it can hold now.")));
        }
        Ok(())
    }
}

/// The events by which somebody gets a seat, without anything that opens it.
pub(super) fn seat(
    participant: ParticipantId,
    name: &str,
    organisation: &str,
    role: Role,
    waiting: bool,
) -> Result<Vec<Event>, Rejection> {
    let name = text::line("name", name, 1..=80)?;
    let organisation = text::line("organisation", organisation, 1..=120)?;
    Ok(vec![ParticipantJoined { participant, role, organisation, waiting }.into(), IdentityGiven { participant, name }.into()])
}
