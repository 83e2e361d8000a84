//! Events about talking: hands, the floor, comments, statements and notes.
//!
//! What somebody says unsigned is stored by actor 0, and who said it stands in a record of its own, `author_sealed`, whose body
//! is for its author alone.

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, ParticipantId};
use crate::vote::{NextStep, Stance};

/// Those who had not voted or answered yet were reminded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VotersNudged {
    /// On which item.
    pub item: ItemId,
}

/// Somebody wishes to speak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandRaised {
    /// Who.
    pub participant: ParticipantId,
}

/// Somebody no longer wishes to speak.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HandLowered {
    /// Who.
    pub participant: ParticipantId,
}

/// Somebody was asked to speak; their hand is down again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FloorGiven {
    /// To whom.
    pub participant: ParticipantId,
    /// On which item, if the group was on one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
}

/// Somebody wrote a comment, or brought evidence: a comment with a link or a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentAdded {
    /// Under which item.
    pub item: ItemId,
    /// Which comment on it, from 1.
    pub comment: u16,
    /// What it says.
    pub text: String,
    /// Where it can be looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
    /// A figure, as its source states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// Of which day the figure is: `2026-09-30`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dated: Option<String>,
    /// Who wrote it, where they signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<ParticipantId>,
}

/// A comment was taken back. It stays on record and is no longer shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentWithdrawn {
    /// Under which item.
    pub item: ItemId,
    /// Which comment.
    pub comment: u16,
    /// Whether its author took back an unsigned one; then the record names no actor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsigned: bool,
}

/// Somebody put on record that they disagree with a decision, or let it pass without supporting it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementMade {
    /// On which item.
    pub item: ItemId,
    /// Which statement on it, from 1.
    pub statement: u16,
    /// How they stand to the decision.
    pub stance: Stance,
    /// Why, in their words.
    pub text: String,
    /// Who made it, where they signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<ParticipantId>,
}

/// A statement was taken back by whoever made it. It stays on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StatementWithdrawn {
    /// On which item.
    pub item: ItemId,
    /// Which statement.
    pub statement: u16,
    /// Whether it was unsigned; then the record names no actor.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unsigned: bool,
}

/// Who wrote the unsigned comment, or made the unsigned statement, of the record before. Its body is for that person alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AuthorSealed {
    /// On which item.
    pub item: ItemId,
    /// Which comment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub comment: Option<u16>,
    /// Which statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statement: Option<u16>,
    /// Who.
    pub author: ParticipantId,
}

/// The notes on an item were written anew: what may become the rationale and the next steps of its decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotesWritten {
    /// On which item.
    pub item: ItemId,
    /// How often they were written, this time included.
    pub revision: u32,
    /// Why the group tends to what it tends to; may be empty.
    pub rationale: String,
    /// What is to happen next.
    pub next_steps: Vec<NextStep>,
}
