//! The list of sessions, and putting one away.

use serde::{Deserialize, Serialize};

use crate::id::SessionId;
use crate::rubric::RubricRef;
use crate::session::{Phase, Subject};

/// `GET /api/sessions`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SessionList {
    /// The sessions in the order of their making.
    pub sessions: Vec<ListedSession>,
}

/// One session of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ListedSession {
    /// Its id.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// What people type to join.
    pub join_code: String,
    /// When it was made.
    pub made_at: String,
    /// Whether it is put away.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub archived: bool,
    /// How it stands; nothing where its record does not hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<ListedSummary>,
}

/// How a session of the list stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ListedSummary {
    /// The day it is held.
    pub held_on: String,
    /// Where it stands.
    pub phase: Phase,
    /// The text it is held on.
    pub rubric: RubricRef,
    /// Who is assessed.
    pub subjects: Vec<Subject>,
    /// How many items it has.
    pub items: u32,
    /// How many of them have a decision that stands.
    pub decided: u32,
}

/// `POST /api/sessions/{id}/archive`: puts a session away, or takes it out again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ArchiveSession {
    /// Whether lists leave it out from now on, unless they are asked for it.
    pub archived: bool,
}
