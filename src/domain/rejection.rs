//! The domain says no: nothing changed, and here is why.

use protocol::id::ParticipantId;
use protocol::problem::{Code, Problem};

/// Why a command was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// What a program can rely on.
    pub code: Code,
    /// What a person can act on.
    pub detail: String,
    /// With [`Code::VotesMissing`]: who has not voted or answered.
    pub missing: Vec<ParticipantId>,
}

impl Rejection {
    /// A rejection of this code; `detail` says what happened and what to do.
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self { code, detail: detail.into(), missing: Vec::new() }
    }
}

impl From<Rejection> for Problem {
    fn from(rejection: Rejection) -> Self {
        Self { missing: rejection.missing, ..Self::new(rejection.code, rejection.detail) }
    }
}
