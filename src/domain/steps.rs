//! Next steps after a decision: how each stands now, and who says so.

use protocol::id::{ItemId, ParticipantId};
use protocol::vote::{NextStep, StepState};

/// A next step of a decision as it stands now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedStep {
    /// What is to be done, by whom and by when.
    pub step: NextStep,
    /// Where it stands.
    pub state: StepState,
    /// How it came to stand so; nothing while it is as it was decided.
    pub changed: Option<StepChange>,
}

/// When a next step was changed last, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepChange {
    /// The seq of its record.
    pub seq: u64,
    /// When.
    pub at: String,
    /// Who says so.
    pub by: SaidBy,
    /// Why, or what happened.
    pub note: Option<String>,
}

/// Who says how a next step stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SaidBy {
    /// Somebody of the session.
    Person(ParticipantId),
    /// Somebody for whom the server's host wrote it down.
    Named(String),
}

/// How somebody wants a next step to stand.
#[derive(Debug, Clone, Copy)]
pub struct WantedStep<'a> {
    /// On which item.
    pub item: ItemId,
    /// The seq of the decision.
    pub decision: u64,
    /// Which next step of it, from 1.
    pub step: u8,
    /// What is to be done.
    pub what: &'a str,
    /// Who does it.
    pub who: Option<&'a str>,
    /// By when.
    pub by_when: Option<&'a str>,
    /// Where it stands.
    pub state: StepState,
    /// Why, or what happened.
    pub note: Option<&'a str>,
}

impl PlannedStep {
    /// A next step as it was decided.
    pub(super) fn decided(step: &NextStep) -> Self {
        Self { step: step.clone(), state: StepState::Open, changed: None }
    }
}
