//! What becomes of the next steps of a decision, in the meeting and after it.

use serde::{Deserialize, Serialize};

use crate::id::ItemId;
use crate::vote::StepState;

/// A next step of the decision in force stands otherwise from now on. The decision keeps it as it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextStepChanged {
    /// On which item.
    pub item: ItemId,
    /// The seq of the decision.
    pub decision: u64,
    /// Which next step of it, from 1.
    pub step: u8,
    /// What is to be done, as it is from now on.
    pub what: String,
    /// Who does it, as it is from now on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// By when, as it is from now on: a date, `2027-03-01`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_when: Option<String>,
    /// Where it stands from now on.
    pub state: StepState,
    /// Why, or what happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Who says so, where the server's host wrote it down for them; then the record names no actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}
