//! The sessions of a directory, as results are made of them.
//!
//! Owns: which id a subject has across sessions. Must not know: what is made of it, or for whom.

use std::sync::Arc;

use protocol::http::Assessment;
use protocol::id::SessionId;
use protocol::session::Subject;

use super::Directory;
use crate::views::replay::ReplayError;
use crate::views::results::{Held, in_order};
use crate::views::summaries::summary;

/// Every session there is, in the order in which they were held.
#[derive(Debug, Default)]
pub struct AllHeld {
    /// Those whose record holds.
    pub sessions: Vec<Held>,
    /// Those whose record does not. Each was said in the log of the program.
    pub unreadable: Vec<SessionId>,
}

impl Directory {
    /// Every session, without names. Reads what has changed since it was last asked: call it where that may take its time.
    pub fn held(&self) -> AllHeld {
        let mut all = AllHeld::default();
        for listed in self.sessions() {
            match self.summary(listed.session) {
                Ok(Some(assessment)) => all.sessions.extend(self.as_held(assessment)),
                // It was listed and never made, or its text is missing: nothing can be told of it.
                Ok(None) => all.unreadable.push(listed.session),
                Err(error) => {
                    tracing::error!(session = %listed.session, %error, "a session is left out of results");
                    all.unreadable.push(listed.session);
                }
            }
        }
        all.sessions = in_order(all.sessions);
        all
    }

    /// The nameless assessment of one session, kept where it was made before.
    pub fn summary(&self, session: SessionId) -> Result<Option<Assessment>, ReplayError> {
        summary(&*self.log(), session, |digest| self.rubric(digest))
    }

    fn as_held(&self, assessment: Assessment) -> Option<Held> {
        let rubric = self.rubric(&assessment.rubric.digest)?;
        // A session that was made before subjects were registered has an id of its own for them.
        let own = |subject: &Subject| Subject { id: self.subject(&subject.name).unwrap_or(subject.id), ..subject.clone() };
        let subjects = assessment.subjects.iter().map(own).collect();
        Some(Held { assessment, rubric: Arc::clone(&rubric), subjects })
    }
}
