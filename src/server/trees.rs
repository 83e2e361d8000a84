//! The trees of the sessions that proofs were asked for last. After a reveal many people ask at once, and each session is read once
//! for all of them.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use protocol::id::StreamId;
use protocol::tree::{Tree, TreeHash};

use crate::log::EventLog;
use crate::views::replay::{self, ReplayError};

/// How many are kept. One takes 64 bytes a record.
const MOST: usize = 4;

/// The trees, the one that was asked for last first. Each can be dropped at any time.
#[derive(Default)]
pub(super) struct Trees(Mutex<VecDeque<(StreamId, Tree)>>);

impl Trees {
    /// The hashes beside the path of record `seq` in the tree of the first `size` records of a stream; nothing where it is not
    /// among them. Takes a while where the stream has to be read.
    pub(super) fn path(
        &self,
        log: &dyn EventLog,
        stream: StreamId,
        seq: u64,
        size: u64,
    ) -> Result<Option<Vec<TreeHash>>, ReplayError> {
        // Whoever asks meanwhile would have to read the same stream.
        let mut trees = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = trees.iter().position(|(of, _)| *of == stream).and_then(|at| trees.remove(at));
        let mut tree = known.map(|(_, tree)| tree).unwrap_or_default();
        replay::grow(&mut tree, log, stream, size)?;
        let path = seq.checked_sub(1).and_then(|index| tree.inclusion(index, size).ok());
        trees.push_front((stream, tree));
        trees.truncate(MOST);
        Ok(path)
    }
}
