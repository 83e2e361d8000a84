//! What only facilitators and scribes see.

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, ParticipantId};
use crate::vote::NextStep;

/// What only facilitators and scribes see.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Desk {
    /// What whoever leads may want to know before going on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<Warning>,
    /// The notes on the item in focus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Notes>,
    /// To whom the lead is offered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_offered_to: Option<ParticipantId>,
    /// Since when whoever leads has had no connection: a time of the server's clock. 120 seconds later the lead can be claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead_gone_since: Option<String>,
}

/// What may become the rationale and the next steps of a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Notes {
    /// On which item.
    pub item: ItemId,
    /// How often they were written.
    pub revision: u32,
    /// Why the group tends to what it tends to.
    pub rationale: String,
    /// What is to happen next.
    pub next_steps: Vec<NextStep>,
    /// Who wrote them last.
    pub by: ParticipantId,
}

/// Something to be careful about, for whoever leads. A sign, not a verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "about", rename_all = "snake_case")]
pub enum Warning {
    /// Three people at least voted, all for one level, and all within a few seconds of the opening.
    UnanimousWithinSeconds {
        /// On which item.
        item: ItemId,
        /// In which round.
        round: u8,
        /// After how many seconds the last one had voted.
        seconds: u32,
    },
    /// Most of those who changed their vote went to the level of the organisation that spoke first.
    FollowsFirstSpeaker {
        /// On which item.
        item: ItemId,
        /// In which round.
        round: u8,
        /// Who spoke first.
        organisation: String,
        /// How many of other organisations changed their level.
        changed: u32,
        /// How many of them went to that level.
        followed: u32,
    },
    /// Fewer people are here, or have voted already, than the quorum needs.
    QuorumLost {
        /// How many are needed.
        needed: u32,
        /// How many are here or have voted.
        present: u32,
    },
}
