//! The store that serves reads. Everything of sled is in this file.
//!
//! Owns: the layout of one sled folder. Must not know: journal files, threads, when anything is durable.
//!
//! | key | value |
//! |---|---|
//! | `m` | the [`Meta`]: layout version, journal, erasures and the position up to which it is applied |
//! | `h` ‖ stream | head, 8 bytes big-endian |
//! | `r` ‖ stream ‖ seq of the first | up to 16 consecutive records |
//! | `s` ‖ stream | what a reader kept of the stream: derived, and not in the journal |
//! | `c` ‖ stream ‖ command ‖ actor | digest of the command and seq of its last record |
//!
//! A command's key has the command before the actor, because commands are ULIDs: new ones then go to neighbouring pages.
//! A value with room left is written again with the next records in it, so that replay reads few, full values.
//!
//! **Invariant:** the position in `m` is written in one batch with the records and heads it speaks of. Answers are written
//! before it, one by one; after a crash in between they are found as they are and kept.
//! **Invariant:** nothing here is the only copy. sled 0.34 loses data in power cuts and panics on damaged files; a panic of
//! it is caught here and is an error like any other, after which the caller builds a new folder from the journal.

use std::collections::{BTreeMap, HashMap};
use std::ops::RangeInclusive;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use ::sled::{Batch as Writes, Config, Db, IVec};
use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;

use super::frame::{self, Batch};
use super::{Answered, Commit};

/// The version of the layout above. Another version is rebuilt from the journal.
const LAYOUT: u32 = 1;
const CACHE: u64 = 32 << 20;
const RECORDS_A_VALUE: usize = 16;
/// A value beyond this is not added to: large values are dear to write again.
const FULL_VALUE: usize = 8 << 10;
/// How many streams' last values are remembered for adding to them.
const OPEN_VALUES: usize = 1024;
/// How long a folder that was just closed may stay locked by sled's own threads.
const UNLOCK: Duration = Duration::from_secs(5);

/// One open sled folder.
#[derive(Debug)]
pub(super) struct Store {
    path: PathBuf,
    db: Db,
}

/// Which journal the store belongs to, and how far it has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Meta {
    pub(super) journal: [u8; 16],
    pub(super) erasures: u64,
    pub(super) segment: u64,
    pub(super) offset: u64,
}

/// What one thread needs to write: the last value of each stream, as long as it can be added to.
#[derive(Debug, Default)]
pub(super) struct OpenValues(HashMap<StreamId, OpenValue>);

#[derive(Debug)]
struct OpenValue {
    first: u64,
    count: usize,
    bytes: Vec<u8>,
    written: bool,
}

/// sled failed, or holds what it should not.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct StoreError(String);

impl Store {
    /// Opens or makes the folder.
    pub(super) fn open(path: &Path) -> Result<Self, StoreError> {
        let config = Config::new().path(path).cache_capacity(CACHE).flush_every_ms(None).use_compression(false);
        let deadline = Instant::now() + UNLOCK;
        loop {
            match guarded(|| config.open()) {
                Ok(Ok(db)) => return Ok(Self { path: path.to_owned(), db }),
                Ok(Err(error)) if Instant::now() < deadline && error.to_string().contains("lock") => {
                    std::thread::sleep(Duration::from_millis(20));
                }
                Ok(Err(error)) => return Err(error.into()),
                Err(panic) => return Err(panic),
            }
        }
    }

    /// What it says of itself; `None` if it is new or of another layout.
    pub(super) fn meta(&self) -> Result<Option<Meta>, StoreError> {
        Ok(guarded(|| self.db.get(b"m"))??.and_then(|value| Meta::decode(&value)))
    }

    /// The head of every stream, each checked against the stream's last value.
    pub(super) fn heads(&self) -> Result<BTreeMap<StreamId, u64>, StoreError> {
        guarded(|| {
            let mut heads = BTreeMap::new();
            for item in self.db.scan_prefix(b"h") {
                let (key, value) = item?;
                let stream = key.get(1..).and_then(|id| id.try_into().ok()).map(StreamId::from_bytes);
                let head = value.as_ref().try_into().ok().map(u64::from_be_bytes);
                let (Some(stream), Some(head)) = (stream, head) else { return Err(unexpected("a head")) };
                let last = self.db.range(values(stream, 0, head)).next_back().transpose()?;
                let end = last.map(|(key, value)| -> Result<u64, StoreError> {
                    Ok(first_of(&key)? + frame::decode_records(&value).map_err(|_| unexpected("a value"))?.len() as u64 - 1)
                });
                if end.transpose()? != Some(head) {
                    return Err(unexpected("a head"));
                }
                heads.insert(stream, head);
            }
            Ok(heads)
        })?
    }

    /// Writes batches that follow what it holds, and that it is now applied up to `meta`: all or nothing.
    pub(super) fn apply(&self, open: &mut OpenValues, meta: Meta, batches: &[Arc<Batch>]) -> Result<(), StoreError> {
        let done = guarded(|| {
            let mut writes = Writes::default();
            let mut heads = BTreeMap::new();
            let mut answers = BTreeMap::new();
            for batch in batches {
                let Batch { stream, first_seq, commits } = batch.as_ref();
                let mut next = *first_seq;
                for Commit { command, records } in commits {
                    for record in records {
                        open.add(*stream, next, record, &mut writes);
                        next += 1;
                    }
                    let answered = Answered { digest: command.digest, seq: next - 1 };
                    answers.entry(command_key(*stream, command.actor, command.id)).or_insert(answered);
                }
                heads.insert(*stream, next - 1);
            }
            for (&stream, head) in &heads {
                open.write(stream, &mut writes);
                writes.insert(stream_key(b'h', stream).as_slice(), &head.to_be_bytes());
            }
            // one by one and in order, which is much faster; without the position they count for nothing
            for (key, answered) in &answers {
                let first = self.db.get(key)?.map(|known| seq_of(&known)).transpose()?;
                if first.is_none_or(|first| first > answered.seq) {
                    let mut value = answered.digest.to_vec();
                    value.extend_from_slice(&answered.seq.to_be_bytes());
                    self.db.insert(key, value)?;
                }
            }
            writes.insert(b"m", meta.encode().as_slice());
            self.db.apply_batch(writes)?;
            Ok(())
        });
        let done = done.and_then(|result| result);
        if done.is_err() {
            open.0.clear();
        }
        done
    }

    /// Up to `limit` records of a stream from `from` to `head`. One range scan that begins at the value with `from` in it.
    ///
    /// The caller knows that all up to `head` is applied. What is written meanwhile comes after it and is not looked at, so
    /// it does not matter that a scan of sled sees half of a batch.
    pub(super) fn read(&self, stream: StreamId, from: u64, head: u64, limit: usize) -> Result<Vec<Record>, StoreError> {
        guarded(|| {
            let from = from.max(1);
            if from > head || limit == 0 {
                return Ok(Vec::new());
            }
            let before = self.db.range(values(stream, 0, from)).next_back().transpose()?;
            let start = before.map(|(key, _)| first_of(&key)).transpose()?.unwrap_or(from);
            let mut records = Vec::new();
            let mut next = start;
            for item in self.db.range(values(stream, start, u64::MAX)) {
                let (key, value) = item?;
                if first_of(&key)? != next {
                    return Err(unexpected("a gap between values"));
                }
                for record in frame::decode_records(&value).map_err(|_| unexpected("a value"))? {
                    if next >= from && next <= head && records.len() < limit {
                        records.push(record);
                    }
                    next += 1;
                }
                if next > head || records.len() >= limit {
                    break;
                }
            }
            Ok(records)
        })?
    }

    /// The answer a command got.
    pub(super) fn answered(
        &self,
        stream: StreamId,
        actor: ParticipantId,
        command: CommandId,
    ) -> Result<Option<Answered>, StoreError> {
        let Some(value) = guarded(|| self.db.get(command_key(stream, actor, command)))?? else { return Ok(None) };
        let (digest, _) = value.split_first_chunk().ok_or_else(|| unexpected("an answer"))?;
        Ok(Some(Answered { digest: *digest, seq: seq_of(&value)? }))
    }

    /// What a reader kept of a stream.
    pub(super) fn summary(&self, stream: StreamId) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(guarded(|| self.db.get(stream_key(b's', stream)))??.map(|value| value.to_vec()))
    }

    /// Keeps it, or forgets it. It is one key by itself, so that it needs no order with what is applied.
    pub(super) fn keep_summary(&self, stream: StreamId, summary: Option<&[u8]>) -> Result<(), StoreError> {
        guarded(|| match summary {
            Some(summary) => self.db.insert(stream_key(b's', stream), summary),
            None => self.db.remove(stream_key(b's', stream)),
        })??;
        Ok(())
    }

    /// Writes out what sled still holds in memory. After a crash of the process, not more than what follows is applied again.
    pub(super) fn flush(&self) -> Result<(), StoreError> {
        guarded(|| self.db.flush())??;
        Ok(())
    }

    /// Flushes and closes, and makes the files durable: sled by itself does not.
    pub(super) fn close(self) -> Result<(), StoreError> {
        let Self { path, db } = self;
        guarded(|| {
            db.flush()?;
            drop(db);
            sync_files(&path).map_err(|e| StoreError(e.to_string()))
        })?
    }
}

impl OpenValues {
    fn add(&mut self, stream: StreamId, seq: u64, record: &Record, writes: &mut Writes) {
        let fits = |value: &OpenValue| {
            value.first + value.count as u64 == seq && value.count < RECORDS_A_VALUE && value.bytes.len() < FULL_VALUE
        };
        if !self.0.get(&stream).is_some_and(fits) {
            self.write(stream, writes);
            if self.0.len() >= OPEN_VALUES && !self.0.contains_key(&stream) {
                self.write_all(writes);
            }
            self.0.insert(stream, OpenValue { first: seq, count: 0, bytes: Vec::new(), written: true });
        }
        if let Some(value) = self.0.get_mut(&stream) {
            frame::encode_record(record, 0, &mut value.bytes);
            value.count += 1;
            value.written = false;
        }
    }

    fn write(&mut self, stream: StreamId, writes: &mut Writes) {
        if let Some(value) = self.0.get_mut(&stream).filter(|value| !value.written) {
            writes.insert(value_key(stream, value.first).as_slice(), value.bytes.as_slice());
            value.written = true;
        }
    }

    fn write_all(&mut self, writes: &mut Writes) {
        for (stream, value) in self.0.drain().filter(|(_, value)| !value.written) {
            writes.insert(value_key(stream, value.first).as_slice(), value.bytes);
        }
    }
}

impl Meta {
    fn encode(self) -> [u8; 44] {
        let mut out = [0; 44];
        out[..4].copy_from_slice(&LAYOUT.to_be_bytes());
        out[4..20].copy_from_slice(&self.journal);
        out[20..28].copy_from_slice(&self.erasures.to_be_bytes());
        out[28..36].copy_from_slice(&self.segment.to_be_bytes());
        out[36..].copy_from_slice(&self.offset.to_be_bytes());
        out
    }

    fn decode(value: &[u8]) -> Option<Self> {
        let (layout, rest) = value.split_first_chunk()?;
        let (journal, rest) = rest.split_first_chunk()?;
        let (erasures, rest) = rest.split_first_chunk()?;
        let (segment, rest) = rest.split_first_chunk()?;
        let offset = u64::from_be_bytes(rest.try_into().ok()?);
        let (erasures, segment) = (u64::from_be_bytes(*erasures), u64::from_be_bytes(*segment));
        (u32::from_be_bytes(*layout) == LAYOUT).then_some(Self { journal: *journal, erasures, segment, offset })
    }
}

fn stream_key(kind: u8, stream: StreamId) -> [u8; 17] {
    let mut key = [kind; 17];
    key[1..].copy_from_slice(&stream.to_bytes());
    key
}

fn value_key(stream: StreamId, first: u64) -> [u8; 25] {
    let mut key = [b'r'; 25];
    key[..17].copy_from_slice(&stream_key(b'r', stream));
    key[17..].copy_from_slice(&first.to_be_bytes());
    key
}

fn values(stream: StreamId, from: u64, to: u64) -> RangeInclusive<[u8; 25]> {
    value_key(stream, from)..=value_key(stream, to)
}

fn first_of(key: &IVec) -> Result<u64, StoreError> {
    key.get(17..).and_then(|seq| seq.try_into().ok()).map(u64::from_be_bytes).ok_or_else(|| unexpected("a key"))
}

fn seq_of(answer: &IVec) -> Result<u64, StoreError> {
    answer.get(32..).and_then(|seq| seq.try_into().ok()).map(u64::from_be_bytes).ok_or_else(|| unexpected("an answer"))
}

fn command_key(stream: StreamId, actor: ParticipantId, command: CommandId) -> [u8; 49] {
    let mut key = [b'c'; 49];
    key[1..17].copy_from_slice(&stream.to_bytes());
    key[17..33].copy_from_slice(&command.to_bytes());
    key[33..].copy_from_slice(&actor.to_bytes());
    key
}

fn sync_files(folder: &Path) -> std::io::Result<()> {
    for item in std::fs::read_dir(folder)? {
        let path = item?.path();
        if path.is_dir() {
            sync_files(&path)?;
        } else {
            std::fs::File::open(&path)?.sync_all()?;
        }
    }
    std::fs::File::open(folder)?.sync_all()
}

/// sled panics on files it did not expect; to us that is an error like any other.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
        StoreError(format!("sled panicked: {}", text.unwrap_or("for a reason it did not give")))
    })
}

fn unexpected(what: &str) -> StoreError {
    StoreError(format!("sled holds {what} that does not fit"))
}

impl From<::sled::Error> for StoreError {
    fn from(error: ::sled::Error) -> Self {
        Self(error.to_string())
    }
}
