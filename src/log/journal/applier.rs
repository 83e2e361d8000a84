//! The thread that writes the index: the only one that writes to sled.
//!
//! Owns: the index, from opening to closing. Must not know: how the journal becomes durable.
//!
//! If the index fails, this thread builds a new one from the journal, again and again until it works: a disk that was full
//! has space at some time.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use super::index::{self, Facts, Index};
use super::segment;
use super::shared::{Shared, Work};
use crate::log::{LogError, OpenError};

const GATHER: Duration = Duration::from_millis(500);
const TRY_AGAIN: Duration = Duration::from_secs(5);

/// Applies what is durable to the index, until the journal closes.
pub(super) struct Applier {
    pub(super) index: Index,
    pub(super) shared: Arc<Shared>,
    pub(super) journal_folder: PathBuf,
    pub(super) index_folder: PathBuf,
}

impl Applier {
    /// The thread.
    pub(super) fn run(mut self) {
        let _gone = Gone(Arc::clone(&self.shared));
        let mut done = 0;
        loop {
            let result = match self.shared.next(done, GATHER) {
                Work::Apply { group, end, batches } => match self.index.apply(end, &batches) {
                    Ok(()) => {
                        done = group;
                        self.shared.applied(group);
                        continue;
                    }
                    Err(error) => Err(error),
                },
                Work::Erase(answer) => {
                    // a caller that has gone cannot be told
                    let _ = answer.send(self.erase(&mut done));
                    continue;
                }
                Work::Idle => self.index.flush(),
                Work::End => break,
            };
            if let Err(error) = result {
                tracing::error!(%error, "the index has failed; building it anew");
                self.shared.fail(format!("the index has failed: {error}"));
                let Some(group) = self.recover() else { break };
                done = group;
            }
        }
        self.shared.replace_store(None);
        if let Err(error) = self.index.close(&self.index_folder) {
            tracing::warn!(%error, "the index was not closed cleanly; the next start builds it anew");
        }
    }

    /// Builds a new index and lets readers use it; the last group in it.
    fn rebuild(&mut self) -> Result<u64, OpenError> {
        let (group, end) = {
            let durable = self.shared.durable();
            (durable.group, durable.end)
        };
        let facts = Facts::new(segment::list(&self.journal_folder)?);
        let (index, _) = index::build(&self.index_folder, self.index.generation + 1, &facts, Some(end))?;
        self.shared.replace_store(Some(Arc::clone(&index.store)));
        self.index = index;
        self.shared.applied(group);
        Ok(group)
    }

    fn recover(&mut self) -> Option<u64> {
        loop {
            match self.rebuild() {
                Ok(group) => {
                    tracing::warn!("the index works again");
                    return Some(group);
                }
                Err(error) => {
                    tracing::error!(%error, "the index cannot be built now");
                    self.shared.fail(error.to_string());
                }
            }
            if self.shared.pause(TRY_AGAIN) {
                return None;
            }
        }
    }

    /// sled keeps old pages, so what was erased is gone only when its whole folder is.
    fn erase(&mut self, done: &mut u64) -> Result<(), LogError> {
        let failed = |error: &dyn std::fmt::Display| LogError::NotErased(error.to_string());
        let facts = Facts::new(segment::list(&self.journal_folder).map_err(|error| failed(&error))?);
        if facts.erasures != self.index.erasures() {
            *done = self.rebuild().map_err(|error| failed(&error))?;
        }
        index::end_erasure(&self.index_folder, Some(self.index.generation)).map_err(|error| failed(&error))
    }
}

/// However this thread ends, nobody may wait for it.
struct Gone(Arc<Shared>);

impl Drop for Gone {
    fn drop(&mut self) {
        self.0.fail("the thread that writes the index has ended".into());
    }
}
