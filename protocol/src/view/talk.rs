//! What people say to each other: the speaking queue, comments and statements.

use serde::{Deserialize, Serialize};

use crate::id::ParticipantId;
use crate::vote::Stance;

/// Who wishes to speak, and who speaks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Talk {
    /// How many hands are up.
    pub hands: u32,
    /// Whose, in the order they were raised, 50 at most: to facilitators and scribes, and to everyone where votes are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub queue: Option<Vec<Speaker>>,
    /// Who was asked to speak last on the item in focus.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<Speaker>,
}

/// Somebody who speaks or leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Speaker {
    /// Their id.
    pub participant: ParticipantId,
    /// Their name; empty once it was erased.
    pub name: String,
    /// Whom they speak for.
    pub organisation: String,
}

/// A comment under an item; evidence where it has a link or a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Comment {
    /// Its number on the item, from 1.
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
    /// Who signed it; nobody for an unsigned one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Speaker>,
    /// Whether only its author sees it, until the vote is over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub only_you: bool,
}

/// What somebody put on record about a decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Statement {
    /// Its number on the item, from 1.
    pub statement: u16,
    /// How they stand to it.
    pub stance: Stance,
    /// Why, in their words.
    pub text: String,
    /// Who signed it; nobody for an unsigned one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Speaker>,
    /// The seq of the decision it stands with: the one in force when it was made, else the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<u64>,
}
