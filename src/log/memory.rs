//! The log in memory: for tests and for practice sessions.
//!
//! Owns: nothing on disk. Must not know: files, sled, threads.

use std::collections::{BTreeMap, HashMap};
use std::sync::{PoisonError, RwLock};

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;
use tokio::sync::oneshot;

use super::frame::{self, Batch};
use super::{Answered, AppendError, Appending, Commit, EventLog, LogError};

/// An [`EventLog`] that forgets everything when it is dropped.
#[derive(Debug, Default)]
pub struct MemoryLog {
    kept: RwLock<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    streams: BTreeMap<StreamId, Vec<Record>>,
    answers: HashMap<(StreamId, ParticipantId, CommandId), Answered>,
    summaries: HashMap<StreamId, Vec<u8>>,
}

impl MemoryLog {
    /// An empty log.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a batch.
    fn load(&self, batch: Batch) -> Result<u64, AppendError> {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        let head = kept.head(batch.stream);
        let expected = batch.first_seq.saturating_sub(1);
        if head != expected {
            return Err(AppendError::Conflict { expected, head });
        }
        for (key, answered) in batch.answers() {
            kept.answers.entry(key).or_insert(answered);
        }
        let Batch { stream, commits, .. } = batch;
        let records = commits.into_iter().flat_map(|commit| commit.records);
        kept.streams.entry(stream).or_default().extend(records);
        Ok(kept.head(stream))
    }
}

impl Kept {
    fn head(&self, stream: StreamId) -> u64 {
        self.streams.get(&stream).map_or(0, |records| records.len() as u64)
    }
}

impl EventLog for MemoryLog {
    fn append(&self, stream: StreamId, expected_seq: u64, commits: Vec<Commit>) -> Appending {
        let (answer, appending) = oneshot::channel();
        let appended = frame::check(expected_seq, &commits)
            .map_err(AppendError::Unfit)
            .and_then(|()| self.load(Batch { stream, first_seq: expected_seq + 1, commits }));
        // the caller may have gone; that is its own business
        let _ = answer.send(appended);
        appending
    }

    fn read(&self, stream: StreamId, from: u64, limit: usize) -> Result<Vec<Record>, LogError> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let skip = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
        Ok(kept.streams.get(&stream).map(|records| records.iter().skip(skip).take(limit).cloned().collect()).unwrap_or_default())
    }

    fn head(&self, stream: StreamId) -> Result<u64, LogError> {
        Ok(self.kept.read().unwrap_or_else(PoisonError::into_inner).head(stream))
    }

    fn streams(&self) -> Result<Vec<StreamId>, LogError> {
        Ok(self.kept.read().unwrap_or_else(PoisonError::into_inner).streams.keys().copied().collect())
    }

    fn answered(&self, stream: StreamId, actor: ParticipantId, command: CommandId) -> Result<Option<Answered>, LogError> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        Ok(kept.answers.get(&(stream, actor, command)).copied())
    }

    fn summary(&self, stream: StreamId) -> Option<Vec<u8>> {
        self.kept.read().unwrap_or_else(PoisonError::into_inner).summaries.get(&stream).cloned()
    }

    fn keep_summary(&self, stream: StreamId, summary: Option<Vec<u8>>) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        match summary {
            Some(summary) => kept.summaries.insert(stream, summary),
            None => kept.summaries.remove(&stream),
        };
    }

    fn erase_body(&self, stream: StreamId, seq: u64) -> Result<(), LogError> {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        let place = seq.checked_sub(1).and_then(|index| usize::try_from(index).ok());
        let record = place.and_then(|index| kept.streams.get_mut(&stream)?.get_mut(index));
        record.map(|record| record.sealed = None).ok_or(LogError::NoSuchRecord { stream, seq })
    }
}
