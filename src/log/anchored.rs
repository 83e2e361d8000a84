//! A log that knows what was signed of its streams, so that every replay of one checks it.
//!
//! Owns: the anchors, in memory. Must not know: signatures, or where anchors come from.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;

use super::{Anchor, Answered, Appending, Commit, EventLog, LogError};

/// Any log, with anchors.
pub struct Anchored {
    log: Arc<dyn EventLog>,
    anchors: RwLock<HashMap<StreamId, Vec<Anchor>>>,
}

impl Anchored {
    /// A log of which nothing is known to be signed yet.
    pub fn new(log: Arc<dyn EventLog>) -> Self {
        Self { log, anchors: RwLock::default() }
    }

    /// Remembers what was signed of a stream. Sizes ascend.
    pub fn anchor(&self, stream: StreamId, anchor: Anchor) {
        let mut anchors = self.anchors.write().unwrap_or_else(PoisonError::into_inner);
        anchors.entry(stream).or_default().push(anchor);
    }
}

impl EventLog for Anchored {
    fn append(&self, stream: StreamId, expected_seq: u64, commits: Vec<Commit>) -> Appending {
        self.log.append(stream, expected_seq, commits)
    }

    fn read(&self, stream: StreamId, from: u64, limit: usize) -> Result<Vec<Record>, LogError> {
        self.log.read(stream, from, limit)
    }

    fn head(&self, stream: StreamId) -> Result<u64, LogError> {
        self.log.head(stream)
    }

    fn streams(&self) -> Result<Vec<StreamId>, LogError> {
        self.log.streams()
    }

    fn answered(&self, stream: StreamId, actor: ParticipantId, command: CommandId) -> Result<Option<Answered>, LogError> {
        self.log.answered(stream, actor, command)
    }

    fn erase_body(&self, stream: StreamId, seq: u64) -> Result<(), LogError> {
        self.log.erase_body(stream, seq)
    }

    fn summary(&self, stream: StreamId) -> Option<Vec<u8>> {
        self.log.summary(stream)
    }

    fn keep_summary(&self, stream: StreamId, summary: Option<Vec<u8>>) {
        self.log.keep_summary(stream, summary);
    }

    fn anchors(&self, stream: StreamId) -> Vec<Anchor> {
        self.anchors.read().unwrap_or_else(PoisonError::into_inner).get(&stream).cloned().unwrap_or_default()
    }
}
