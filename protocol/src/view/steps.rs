//! Next steps as they stand now.

use serde::{Deserialize, Serialize};

use crate::vote::StepState;

/// A next step of a decision as it stands now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct PlannedStep {
    /// Which next step of the decision, from 1.
    pub step: u8,
    /// What is to be done.
    pub what: String,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// By when: a date, `2027-03-01`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_when: Option<String>,
    /// Where it stands.
    pub state: StepState,
    /// How it came to stand so, where it is not as it was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<StepChange>,
}

/// When a next step was changed last, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct StepChange {
    /// The seq of the record that says so.
    pub seq: u64,
    /// When.
    pub at: String,
    /// Who says so, where that may be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// Why, or what happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
