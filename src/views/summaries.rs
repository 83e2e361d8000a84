//! Summaries: what results are made of, one for each session, kept so that a list of many sessions reads none of them again.
//!
//! Owns: when a kept summary still stands. Must not know: where it is kept.
//!
//! **Invariant:** a summary is a fold of its session's stream and of the program's version. It can be deleted at any time, and comes
//! back byte for byte.

use protocol::http::Assessment;
use protocol::id::SessionId;
use protocol::rubric::Rubric;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

use super::nameless::nameless;
use super::replay::{self, ReplayError};
use crate::domain::Session;
use crate::log::EventLog;

/// To be counted up whenever the same records give another summary: what was kept before then is made anew.
const FORMAT: u32 = 2;

/// What is kept of a session.
#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    format: u32,
    /// How many records it is made of.
    head: u64,
    assessment: Assessment,
}

/// The nameless assessment of a session, as it was kept if that still stands; else it is made, and kept. Nothing for a session that
/// was never created, or whose text `rubric` does not have.
pub fn summary(
    log: &dyn EventLog,
    session: SessionId,
    rubric: impl Fn(&str) -> Option<Arc<Rubric>>,
) -> Result<Option<Assessment>, ReplayError> {
    let head = log.head(session.into())?;
    let kept = log.summary(session.into()).and_then(|bytes| serde_json::from_slice::<Kept>(&bytes).ok());
    if let Some(kept) = kept.filter(|kept| (kept.format, kept.head) == (FORMAT, head)) {
        return Ok(Some(kept.assessment));
    }
    let Some(made) = make(log, session, head, rubric)? else { return Ok(None) };
    log.keep_summary(session.into(), Some(bytes(&made)));
    Ok(Some(made.assessment))
}

/// Makes the summary of a session anew. Says whether what was kept was the same to the byte; nothing was kept where it says `None`.
pub fn rebuild(
    log: &dyn EventLog,
    session: SessionId,
    rubric: impl Fn(&str) -> Option<Arc<Rubric>>,
) -> Result<Option<bool>, ReplayError> {
    let head = log.head(session.into())?;
    let kept = log.summary(session.into());
    let made = make(log, session, head, rubric)?.map(|made| bytes(&made));
    // What was made of fewer records, or by another version of the program, is old and not wrong.
    let stands =
        kept.filter(|kept| serde_json::from_slice::<Kept>(kept).map_or(true, |kept| (kept.format, kept.head) == (FORMAT, head)));
    let same = stands.map(|kept| made.as_ref() == Some(&kept));
    log.keep_summary(session.into(), made);
    Ok(same)
}

fn make(
    log: &dyn EventLog,
    id: SessionId,
    head: u64,
    rubric: impl Fn(&str) -> Option<Arc<Rubric>>,
) -> Result<Option<Kept>, ReplayError> {
    let session: Session = replay::session(log, id.into(), head)?;
    let Some(text) = session.rubric.as_ref().and_then(|pinned| rubric(&pinned.digest)) else { return Ok(None) };
    Ok(nameless(&session, &text).map(|assessment| Kept { format: FORMAT, head, assessment }))
}

fn bytes(kept: &Kept) -> Vec<u8> {
    // It holds strings and finite numbers only, so writing it cannot fail.
    serde_json::to_vec(kept).unwrap_or_default()
}
