//! Results: where subjects stand by all their sessions. Folds of the sessions' summaries.
//!
//! Owns: which decision counts, what a change is, and what can be compared. Must not know: where summaries come from, or who reads.
//!
//! **Invariant:** levels are compared only where the criterion's text was the same; where it was not, that is said.

mod comparison;
mod criterion;
mod subject;

use std::sync::Arc;

use protocol::http::Assessment;
use protocol::rubric::Rubric;
use protocol::session::Subject;

pub use comparison::{Wanted, comparison};
pub use subject::{subject, subjects};

/// What results are made of.
#[derive(Debug, Clone)]
pub struct Held {
    /// A session, without names.
    pub assessment: Assessment,
    /// The exact text it was held on.
    pub rubric: Arc<Rubric>,
    /// Its subjects, with the ids that are the same in every session.
    pub subjects: Vec<Subject>,
}

/// Puts sessions in the order in which they were held.
pub fn in_order(mut sessions: Vec<Held>) -> Vec<Held> {
    let order = |held: &Held| (held.assessment.held_on.clone(), held.assessment.session);
    sessions.sort_by_key(order);
    sessions
}
