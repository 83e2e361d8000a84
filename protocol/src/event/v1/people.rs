//! Events about people: who leads, who may do what, who is let in, and ballots that a scribe enters.

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, ParticipantId};
use crate::session::{Door, Role};
use crate::vote::Choice;

/// Somebody who takes part got another role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleGiven {
    /// Who.
    pub participant: ParticipantId,
    /// What they may do from now on.
    pub role: Role,
}

/// A facilitator or scribe votes from now on, or no longer does. The actor says it of themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VotingChanged {
    /// Who.
    pub participant: ParticipantId,
    /// Whether they vote.
    pub votes: bool,
}

/// The facilitator who leads offered the lead to another one. A new offer takes the place of an earlier one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeadOffered {
    /// To whom.
    pub to: ParticipantId,
}

/// The offer was declined, or taken back: the actor says which.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeadOfferEnded {
    /// To whom it was made.
    pub to: ParticipantId,
}

/// Another facilitator leads from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LeadTaken {
    /// Who leads now.
    pub participant: ParticipantId,
    /// Who led before.
    pub from: ParticipantId,
    /// For how many seconds whoever led had been gone when the lead was claimed; nothing where it was offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone_seconds: Option<u32>,
}

/// Who can come in was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoorSet {
    /// How the door stands.
    pub door: Door,
}

/// Somebody who waited at the door, or had been removed, was let in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantAdmitted {
    /// Who.
    pub participant: ParticipantId,
}

/// Somebody was sent out. What was sealed before stays; their ballots and answers in what is open no longer count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantRemoved {
    /// Who.
    pub participant: ParticipantId,
    /// Why; may be empty.
    pub reason: String,
}

/// Whether somebody votes on a device of their own was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DeviceChanged {
    /// Who.
    pub participant: ParticipantId,
    /// Whether they have one. Without one their ballots are entered for them.
    pub has_device: bool,
}

/// The actor entered what somebody without a device votes. The last ballot of that person before the reveal counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotEntered {
    /// Whose ballot it is.
    pub participant: ParticipantId,
    /// On which item.
    pub item: ItemId,
    /// In which round.
    pub round: u8,
    /// What the ballot says.
    pub choice: Choice,
    /// Why, in the voter's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The actor entered what somebody without a device answers. The last answer of that person before the closing counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerEntered {
    /// Whose answer it is.
    pub participant: ParticipantId,
    /// On which item.
    pub item: ItemId,
    /// To which proposal.
    pub proposal: u8,
    /// 0 (cannot go along with it) to 5 (all for it).
    pub answer: u8,
    /// Why, in the person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// Organisations are expected at the meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganisationsInvited {
    /// All that are expected from now on.
    pub organisations: Vec<String>,
}
