//! Who may give which command. SPEC.md has the same table, and a test holds both together.

use protocol::command::Command;
use protocol::id::ParticipantId;
use protocol::problem::Code;
use protocol::session::Role;

use super::super::{Access, Rejection, Session};

/// Whom a command is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Who {
    /// The facilitator who leads.
    Leading,
    /// Every facilitator.
    Facilitators,
    /// Facilitators and scribes.
    Desk,
    /// Whoever votes.
    Voters,
    /// Whoever has a seat and is no observer.
    Seated,
}

impl Session {
    /// Who acts, if their token allows this command at all.
    pub(super) fn permitted(&self, command: &Command, access: Access) -> Result<ParticipantId, Rejection> {
        let refused = |detail: &str| Err(Rejection::new(Code::RoleNotAllowed, detail));
        let Some(actor) = access.participant else {
            return refused("This link is for looking on. Join with the code to take part.");
        };
        if access.waiting {
            return refused("You are at the door. A facilitator lets you in.");
        }
        let (facilitates, at_desk) = (access.role == Role::Facilitator, access.is_at_desk());
        match who(command) {
            Who::Leading if !facilitates => refused("Only the facilitator can do that."),
            Who::Leading if self.lead != Some(actor) => Err(self.not_leading()),
            Who::Facilitators if !facilitates => refused("Only a facilitator can do that."),
            Who::Desk if !at_desk => refused("Only a facilitator or a scribe can do that."),
            Who::Voters if !self.is_voter(actor, access.role) => refused("Only people who joined to vote can do that."),
            Who::Seated if !(at_desk || access.role == Role::Participant) => refused("Observers look on."),
            Who::Leading | Who::Facilitators | Who::Desk | Who::Voters | Who::Seated => Ok(actor),
        }
    }

    /// Whether this role votes: a participant's does, whoever they are; a facilitator or scribe if they said so.
    fn is_voter(&self, actor: ParticipantId, role: Role) -> bool {
        role == Role::Participant || self.person(actor).is_some_and(|person| person.role == role && person.votes())
    }

    fn not_leading(&self) -> Rejection {
        let lead = self.lead.and_then(|id| self.person(id)).map(|person| person.name.as_str()).filter(|name| !name.is_empty());
        let lead = lead.unwrap_or("Another facilitator");
        Rejection::new(Code::NotLeading, format!("{lead} leads the meeting now. Ask for the lead before you do this."))
    }
}

const fn who(command: &Command) -> Who {
    match command {
        Command::OpenLobby {}
        | Command::StartSession {}
        | Command::PauseSession {}
        | Command::ResumeSession {}
        | Command::CloseSession {}
        | Command::ChangeSettings { .. }
        | Command::InviteOrganisations { .. }
        | Command::OrderAgenda { .. }
        | Command::FocusItem { .. }
        | Command::OpenRound { .. }
        | Command::RevealRound { .. }
        | Command::CancelRound { .. }
        | Command::ProposeLevel { .. }
        | Command::CloseProposal { .. }
        | Command::CancelProposal { .. }
        | Command::DecideItem { .. }
        | Command::ParkItem { .. }
        | Command::ReopenItem { .. }
        | Command::OpenAdvance { .. }
        | Command::CloseAdvance { .. }
        | Command::CancelAdvance { .. }
        | Command::AcceptConsentList { .. }
        | Command::GiveRole { .. }
        | Command::OfferLead { .. }
        | Command::WithdrawLeadOffer {} => Who::Leading,
        Command::AcceptLead {}
        | Command::DeclineLead {}
        | Command::ClaimLead {}
        | Command::SetDoor { .. }
        | Command::Admit { .. }
        | Command::Remove { .. } => Who::Facilitators,
        Command::MarkAbsent { .. }
        | Command::MarkReturned { .. }
        | Command::TakePart { .. }
        | Command::AddPerson { .. }
        | Command::SetDevice { .. }
        | Command::EnterBallot { .. }
        | Command::EnterAnswer { .. }
        | Command::NudgeVoters { .. }
        | Command::GiveFloor { .. }
        | Command::WriteNotes { .. }
        | Command::ChangeNextStep { .. } => Who::Desk,
        Command::CastBallot { .. }
        | Command::WithdrawBallot { .. }
        | Command::Recuse { .. }
        | Command::AnswerProposal { .. }
        | Command::MakeStatement { .. }
        | Command::WithdrawStatement { .. } => Who::Voters,
        Command::RaiseHand {}
        | Command::LowerHand { .. }
        | Command::AddComment { .. }
        | Command::WithdrawComment { .. }
        | Command::PullItem { .. } => Who::Seated,
    }
}
