//! Events about the advance round: every item open for silent voting before the meeting, as round 0.

use serde::{Deserialize, Serialize};

use crate::id::ItemId;

/// The advance round began: every item that is pending can be voted on, in round 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdvanceOpened {
    /// Until when people are asked to have voted: a time of the server's clock. Nothing closes by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<String>,
}

/// The advance round ended. What came of it stands in the reveals of round 0 just before; an item nobody voted on is pending again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdvanceClosed {}

/// The advance round was ended without showing anything. Its ballots stay hidden for ever.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AdvanceCancelled {
    /// Why; may be empty.
    pub reason: String,
}

/// Somebody wants to talk about an item: it is off the consent list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ItemPulled {
    /// Which.
    pub item: ItemId,
    /// Why, if they said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
}

/// The items stand in another order from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaOrdered {
    /// Every item, in order.
    pub items: Vec<ItemId>,
}
