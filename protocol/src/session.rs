//! What a session is made of: its phase, settings, roles and agenda.

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, SubjectId};
use crate::vote::Rule;

/// Where the session stands: `draft → lobby → running ⇄ paused → closed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Being prepared; nobody can join yet.
    Draft,
    /// People are joining.
    Lobby,
    /// Items are discussed and voted on.
    Running,
    /// Interrupted; nothing can be voted on.
    Paused,
    /// Over. Nothing changes any more.
    Closed,
}

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Not voted on yet.
    Pending,
    /// A round is open.
    Voting,
    /// The last round was revealed.
    Revealed,
    /// A proposal is open.
    Proposed,
    /// A decision is recorded.
    Decided,
    /// Put off.
    Parked,
    /// Decided once, and taken up again.
    Reopened,
}

/// What somebody may do in a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Leads the meeting; does not vote.
    Facilitator,
    /// Votes.
    Participant,
    /// Follows and never votes.
    Observer,
    /// The screen in the room.
    Projector,
    /// Reads the record afterwards.
    Auditor,
}

/// Who may see whose ballot after the reveal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Only the distribution is shown.
    Confidential,
    /// Everyone sees who voted how.
    #[default]
    Named,
}

/// How the session is held. Fixed when the first ballot is cast; a later change is an event with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// When a tally is a consensus.
    pub rule: Rule,
    /// How many rounds an item may have before a decision is due; 1 to 9.
    pub max_rounds: u8,
    /// Who may see whose ballot after the reveal.
    pub visibility: Visibility,
    /// How long a round stays open before people are told that time is up; 10 to 3600 seconds, or without a limit.
    /// Nothing is revealed by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voting_seconds: Option<u32>,
}

impl Default for Settings {
    fn default() -> Self {
        Self { rule: Rule::default(), max_rounds: 3, visibility: Visibility::default(), voting_seconds: None }
    }
}

/// An organisation that is assessed in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its id in the session.
    pub id: SubjectId,
    /// Its name.
    pub name: String,
}

/// One criterion for one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its id.
    pub id: ItemId,
    /// The criterion's code.
    pub criterion: String,
    /// Who is assessed.
    pub subject: SubjectId,
}
