//! Next steps over HTTP: the plan of a session, and what the host writes down for somebody.

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, SessionId};
use crate::view::PlannedStep;
use crate::vote::StepState;

/// `GET /api/sessions/{id}/plan` and `GET /api/subjects/{id}/plan`: the next steps of the decisions in force, as they stand now.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct StepList {
    /// Open ones first; then by their date, those without one last.
    pub steps: Vec<ListedStep>,
    /// Sessions that cannot be read, whatever is in them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreadable: Vec<SessionId>,
}

/// A next step, and what it is for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ListedStep {
    /// The name of who is assessed.
    pub subject: String,
    /// The session in which it was decided.
    pub session: SessionId,
    /// What that session is called.
    pub session_title: String,
    /// On which item.
    pub item: ItemId,
    /// The criterion's code.
    pub criterion: String,
    /// The criterion's name.
    pub name: String,
    /// The seq of the decision.
    pub decision: u64,
    /// When it was decided.
    pub decided_at: String,
    /// The step as it stands now.
    pub step: PlannedStep,
}

/// `POST /api/sessions/{id}/next-steps`: the host writes down how a next step stands, for somebody who says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetNextStep {
    /// On which item.
    pub item: ItemId,
    /// The seq of the decision.
    pub decision: u64,
    /// Which next step of it, from 1.
    pub step: u8,
    /// What is to be done, as it is from now on; 1 to 1,000 characters.
    pub what: String,
    /// Who does it, as it is from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// By when, as it is from now on: a date, `2027-03-01`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_when: Option<String>,
    /// Where it stands from now on.
    pub state: StepState,
    /// Why, or what happened; 2,000 characters at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who says so: 1 to 200 characters. It stays on record.
    pub by: String,
}

/// The next step stands as it was wished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct NextStepIsSet {
    /// The seq of the record that says so.
    pub seq: u64,
}
