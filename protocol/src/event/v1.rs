//! The first version of every event shape. Frozen: see the module above.

mod advance;
mod directory;
mod people;
mod steps;
mod talk;

pub use advance::*;
pub use directory::*;
pub use people::*;
pub use steps::*;
pub use talk::*;

use serde::{Deserialize, Serialize};

use crate::id::TemplateId;
use crate::id::{ItemId, ParticipantId, SessionId};
use crate::rubric::{Rubric, RubricRef};
use crate::session::Plan;
use crate::session::{AgendaItem, Role, Settings, Subject};
use crate::vote::{AnswerTally, Basis, Choice, Dissent, Evidence, NextStep, Outcome, QuorumCount, Rule, Tally, Verdict};

/// A session was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionCreated {
    /// Its id.
    pub session: SessionId,
    /// What the meeting is called.
    pub title: String,
    /// The exact text it is held on.
    pub rubric: RubricRef,
    /// The values of the rubric's scale, ascending.
    pub levels: Vec<u8>,
    /// Who is assessed.
    pub subjects: Vec<Subject>,
    /// How it is held.
    pub settings: Settings,
    /// The day it is held, `2027-03-01`; the day it starts where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_on: Option<String>,
}

/// The agenda was set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaSet {
    /// The items in order.
    pub items: Vec<AgendaItem>,
}

/// How the session is held was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettingsChanged {
    /// All settings as they are from now on.
    pub settings: Settings,
    /// Why.
    pub reason: String,
}

/// People can join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LobbyOpened {}

/// The meeting began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionStarted {}

/// The meeting was interrupted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionPaused {}

/// The meeting went on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionResumed {}

/// The meeting ended for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionClosed {}

/// Somebody takes part. Their name is in [`IdentityGiven`] alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantJoined {
    /// Their id in this session.
    pub participant: ParticipantId,
    /// What they may do.
    pub role: Role,
    /// Whom they speak for.
    pub organisation: String,
    /// Whether they wait at the door until a facilitator lets them in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waiting: bool,
}

/// A person's identity: the only body that may be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityGiven {
    /// Whose.
    pub participant: ParticipantId,
    /// The name others see.
    pub name: String,
}

/// A token opens the session to its holder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AccessGranted {
    /// What its holder may do.
    pub role: Role,
    /// Who holds it; nobody for the links that are handed to screens and readers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
    /// SHA-256 of the token, in hexadecimal. The token itself is stored nowhere.
    pub token: String,
}

/// Somebody is not there, and the vote does not wait for them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantMarkedAbsent {
    /// Who.
    pub participant: ParticipantId,
}

/// Somebody who was marked absent is back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantReturned {
    /// Who.
    pub participant: ParticipantId,
}

/// Somebody stands aside from an item for a conflict of interest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipantRecused {
    /// Who.
    pub participant: ParticipantId,
    /// From which item.
    pub item: ItemId,
    /// Why, if they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The group turned to an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemFocused {
    /// Which.
    pub item: ItemId,
    /// Until when people are given time to read, before any vote on it: a time of the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading_until: Option<String>,
}

/// A silent vote began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundOpened {
    /// On which item.
    pub item: ItemId,
    /// Which round of it, from 1.
    pub round: u8,
    /// When people are told that time is up: a time of the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
}

/// The actor voted, or changed their vote. The last one before the reveal counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotCast {
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

/// The actor took their ballot back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BallotWithdrawn {
    /// On which item.
    pub item: ItemId,
    /// In which round.
    pub round: u8,
}

/// The round was sealed and shown: all that is needed to recompute what the group saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundRevealed {
    /// On which item.
    pub item: ItemId,
    /// Which round.
    pub round: u8,
    /// Who could vote, in the order they joined.
    pub eligible: Vec<ParticipantId>,
    /// Who had stood aside.
    pub recused: Vec<ParticipantId>,
    /// Who was marked absent.
    pub absent: Vec<ParticipantId>,
    /// The seqs of the ballots that count, ascending.
    pub ballots: Vec<u64>,
    /// How many said what.
    pub tally: Tally,
    /// The rule in force.
    pub rule: Rule,
    /// What it says of the tally.
    pub outcome: Outcome,
    /// How many had to vote and how many did, where the session has a quorum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumCount>,
}

/// The round was ended without showing anything, such as one that was opened by mistake. Its ballots stay hidden for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundCancelled {
    /// On which item.
    pub item: ItemId,
    /// Which round.
    pub round: u8,
    /// Why; may be empty.
    pub reason: String,
}

/// A level was put to the group, to be answered with fist to five.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalMade {
    /// On which item.
    pub item: ItemId,
    /// Which proposal on it, from 1.
    pub proposal: u8,
    /// The level that is proposed.
    pub level: u8,
    /// What was said with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// The actor answered a proposal, or changed their answer. The last one before the closing counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalAnswered {
    /// On which item.
    pub item: ItemId,
    /// Which proposal.
    pub proposal: u8,
    /// 0 (cannot go along with it) to 5 (all for it).
    pub answer: u8,
    /// Why, in the person's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The answers were sealed and shown: all that is needed to recompute what the group saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalClosed {
    /// On which item.
    pub item: ItemId,
    /// Which proposal.
    pub proposal: u8,
    /// Who could answer, in the order they joined.
    pub eligible: Vec<ParticipantId>,
    /// Who had stood aside.
    pub recused: Vec<ParticipantId>,
    /// Who was marked absent.
    pub absent: Vec<ParticipantId>,
    /// The seqs of the answers that count, ascending.
    pub answers: Vec<u64>,
    /// How many answered what.
    pub tally: AnswerTally,
    /// The rule in force.
    pub rule: Rule,
    /// The answer below which nobody may be: that of the rule *consent*, else 3.
    pub floor: u8,
    /// The proposed level if the group consents to it.
    pub outcome: Outcome,
    /// How many had to vote and how many did, where the session has a quorum.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumCount>,
}

/// The proposal was taken back without showing anything. Its answers stay hidden for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalCancelled {
    /// On which item.
    pub item: ItemId,
    /// Which proposal.
    pub proposal: u8,
    /// Why; may be empty.
    pub reason: String,
}

/// A decision was recorded. It supersedes an earlier one on the same item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemDecided {
    /// On which item.
    pub item: ItemId,
    /// What was decided.
    pub verdict: Verdict,
    /// How it stands to the rule's outcome.
    pub basis: Basis,
    /// Why; may be empty where the decision follows the rule.
    pub rationale: String,
    /// Who disagrees, and why.
    pub dissent: Vec<Dissent>,
    /// What backs it.
    pub evidence: Vec<Evidence>,
    /// What happens next.
    pub next_steps: Vec<NextStep>,
    /// The seq of the decision that it supersedes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<u64>,
    /// Whether it was accepted from the consent list: decided by the advance round, without talk.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consent_list: bool,
}

/// An item was put off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemParked {
    /// Which.
    pub item: ItemId,
    /// Why; may be empty.
    pub reason: String,
}

/// A decided item was taken up again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemReopened {
    /// Which.
    pub item: ItemId,
    /// Why.
    pub reason: String,
}

/// Directory: the text of a rubric version, kept so that a session can be read as it was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RubricStored {
    /// SHA-256 of its canonical JSON.
    pub digest: String,
    /// The whole text.
    pub rubric: Rubric,
}

/// Directory: a session exists and can be joined with a code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionRegistered {
    /// Which.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// Eight characters of Crockford base32.
    pub join_code: String,
}

/// Directory: how meetings are held was kept under a name, to make more of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateSaved {
    /// Its id. Saving under an id that is there replaces what was kept.
    pub template: TemplateId,
    /// What it is called.
    pub name: String,
    /// What a meeting made from it begins with.
    pub plan: Plan,
}

/// Directory: a template is offered no longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TemplateRemoved {
    /// Which.
    pub template: TemplateId,
}

/// Directory: the server signs with this key from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SigningKeySet {
    /// The public key, as a C2SP vkey.
    pub vkey: String,
    /// The log of logs as it was then, signed with this key: it vouches for all that came before.
    pub log: String,
}

/// Directory: a session's checkpoint was signed, and is the next leaf of the log of logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckpointSigned {
    /// The checkpoint of the session, a signed note.
    pub note: String,
    /// The checkpoint of the log of logs with that leaf, a signed note.
    pub log: String,
}

/// Somebody's name was erased on request. Their votes, organisation and id stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct IdentityErased {
    /// Whose.
    pub participant: ParticipantId,
    /// The seqs of the records whose bodies are gone.
    pub records: Vec<u64>,
    /// Why.
    pub reason: String,
}

/// The record is to be kept as it is: nothing of it may be erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalHoldPlaced {
    /// Why.
    pub reason: String,
}

/// The record need not be kept as it is any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalHoldLifted {
    /// Why.
    pub reason: String,
}

/// Directory: witnesses signed a checkpoint of the log of logs too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckpointCosigned {
    /// The checkpoint, a signed note with the cosignatures.
    pub note: String,
}
