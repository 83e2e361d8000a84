//! The advance round, as everyone sees it.

use serde::{Deserialize, Serialize};

use super::Comment;
use crate::id::ItemId;
use crate::vote::{Outcome, Tally};

/// The advance round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Advance {
    /// Whether people can vote in it now.
    pub open: bool,
    /// Until when people are asked to have voted: a time of the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<String>,
    /// How many people could vote: now, or when it was closed.
    pub eligible: u32,
    /// How many of them have voted on every item that is open to them.
    pub finished: u32,
    /// Its items, in the order of the agenda.
    pub items: Vec<AdvanceItem>,
}

/// One item of the advance round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct AdvanceItem {
    /// Which.
    pub item: ItemId,
    /// How many have voted on it.
    pub voted: u32,
    /// Once it was closed: how many said what.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally>,
    /// Once it was closed: what the rule said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
}

/// A comment of the reader's on an item of the advance round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct AdvanceComment {
    /// Under which item.
    pub item: ItemId,
    /// The comment.
    pub comment: Comment,
}
