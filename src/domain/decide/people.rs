//! People: who is waited for, who may do what, who is let in.

use protocol::event::{
    DeviceChanged, DoorSet, ParticipantAdmitted, ParticipantMarkedAbsent, ParticipantRemoved, ParticipantReturned, RoleGiven,
    VotingChanged,
};
use protocol::id::ParticipantId;
use protocol::problem::Code;
use protocol::session::{Door, Role};

use super::super::people::seat;
use super::super::{Rejection, Session, text};
use super::Decided;

impl Session {
    pub(super) fn mark_absent(&self, participant: ParticipantId) -> Decided {
        if self.require_voter(participant)?.absent {
            return Err(invalid("This person is marked absent already."));
        }
        Ok(vec![ParticipantMarkedAbsent { participant }.into()])
    }

    pub(super) fn mark_returned(&self, participant: ParticipantId) -> Decided {
        if !self.require_voter(participant)?.absent {
            return Err(invalid("This person is not marked absent."));
        }
        Ok(vec![ParticipantReturned { participant }.into()])
    }

    pub(super) fn give_role(&self, participant: ParticipantId, role: Role) -> Decided {
        let person = self.require_person(participant)?;
        match role {
            Role::Facilitator | Role::Scribe | Role::Participant | Role::Observer => {}
            Role::Projector | Role::Auditor => return Err(invalid("Screens and readers come by a link of their own.")),
        }
        if self.lead == Some(participant) {
            return Err(invalid("Hand over the lead first."));
        }
        if person.role == role {
            return Err(invalid("This person has that role already."));
        }
        Ok(vec![RoleGiven { participant, role }.into()])
    }

    pub(super) fn take_part(&self, actor: ParticipantId, votes: bool) -> Decided {
        if self.require_person(actor)?.votes_along == votes {
            return Err(invalid(if votes { "You vote already." } else { "You do not vote as it is." }));
        }
        Ok(vec![VotingChanged { participant: actor, votes }.into()])
    }

    pub(super) fn set_door(&self, door: Door) -> Decided {
        if self.door == door {
            return Err(invalid("The door stands like that already."));
        }
        Ok(vec![DoorSet { door }.into()])
    }

    pub(super) fn admit(&self, participant: ParticipantId) -> Decided {
        let person = self.person(participant).ok_or_else(unknown)?;
        if person.is_in() {
            return Err(invalid("This person is in the meeting."));
        }
        Ok(vec![ParticipantAdmitted { participant }.into()])
    }

    pub(super) fn remove(&self, participant: ParticipantId, reason: &str) -> Decided {
        let person = self.person(participant).ok_or_else(unknown)?;
        if person.removed {
            return Err(invalid("This person was sent out already."));
        }
        if self.lead == Some(participant) {
            return Err(invalid("Whoever leads the meeting cannot be sent out. Hand over the lead first."));
        }
        Ok(vec![ParticipantRemoved { participant, reason: text::prose("reason", reason, 0..=2_000)? }.into()])
    }

    pub(super) fn add_person(&self, fresh: ParticipantId, name: &str, organisation: &str) -> Decided {
        self.require_room()?;
        seat(fresh, name, organisation, Role::Participant, false)
    }

    pub(super) fn set_device(&self, participant: ParticipantId, has_device: bool) -> Decided {
        let person = self.require_voter(participant)?;
        if person.no_device != has_device {
            return Err(invalid(if has_device {
                "This person has a device."
            } else {
                "This person is without a device already."
            }));
        }
        if has_device && !self.has_token(participant) {
            return Err(invalid("This person never joined with a device. They can join with the code."));
        }
        Ok(vec![DeviceChanged { participant, has_device }.into()])
    }
}

fn unknown() -> Rejection {
    Rejection::new(Code::UnknownParticipant, "Nobody of that id came to this session.")
}

fn invalid(detail: &str) -> Rejection {
    Rejection::new(Code::InvalidValue, detail)
}
