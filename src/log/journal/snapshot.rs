//! Reading a data folder without opening it: beside a server that is writing to it, or to check it.
//!
//! Owns: nothing; it takes no lock and changes nothing. Must not know: sled.
//!
//! A snapshot holds where records stand, not the records: whoever reads them reads the segment files.
//!
//! What is read was written, but may be newer than the server's last sync by one group. Where the last segment ends inside
//! a frame, reading stops there: the server is just writing it, or a crash left it.

use std::collections::BTreeMap;
use std::path::Path;

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;
use tokio::sync::oneshot;

use super::scan::{self, End, Found, Position};
use super::segment::Segment;
use super::{Torn, folder, segment, torn};
use crate::log::frame::Batch;
use crate::log::{Answered, AppendError, Appending, Commit, EventLog, LogError, OpenError};

/// How often a folder is read again if it seems damaged: the server may have written behind the reader's back.
const ATTEMPTS: usize = 3;

/// How many records of a stream there are between two of its marks, at least.
const RECORDS_A_MARK: u64 = 64;

/// The records of a data folder as they were at one moment. Appending and erasing are refused. A body that is erased later is
/// not read any more.
#[derive(Debug)]
pub struct Snapshot {
    segments: Vec<Segment>,
    end: Position,
    streams: BTreeMap<StreamId, Marked>,
}

/// A stream, with some places in the journal from which its records can be found.
#[derive(Debug, Default)]
struct Marked {
    head: u64,
    marks: Vec<Mark>,
}

/// A frame, and the first record in it.
#[derive(Debug, Clone, Copy)]
struct Mark {
    seq: u64,
    at: Position,
}

/// What a check of a data folder's journal found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// How many segment files there are.
    pub segments: u64,
    /// Their length together, in bytes.
    pub bytes: u64,
    /// How many appends they hold.
    pub appends: u64,
    /// How many records.
    pub records: u64,
    /// Where the last segment ends inside a frame.
    pub torn: Option<Torn>,
}

/// Reads the records of a data folder, also while another process writes to it.
pub fn snapshot(data: &Path) -> Result<Snapshot, OpenError> {
    snapshot_of(data, |_| true)
}

/// Finds the records of some streams of a data folder.
pub fn snapshot_of(data: &Path, wanted: impl Fn(StreamId) -> bool) -> Result<Snapshot, OpenError> {
    patiently(|| {
        let segments = segment::list(&folder::journal(data))?;
        let mut taken = Snapshot { segments, end: Position::START, streams: BTreeMap::new() };
        let Snapshot { segments, end, streams } = &mut taken;
        scan::scan::<OpenError>(segments, Position::START, None, &mut |found| {
            *end = found.end;
            let stream = found.batch.stream;
            if !wanted(stream) {
                return Ok(());
            }
            let at = Position { segment: found.end.segment, offset: found.at };
            streams.entry(stream).or_default().mark(&found.batch, at).map_err(|head| OpenError::Damaged {
                file: segment::path(&folder::journal(data), at.segment),
                offset: at.offset,
                what: format!("stream {stream} goes on with record {} after record {head}", found.batch.first_seq),
            })
        })?;
        Ok(taken)
    })
}

/// Reads every frame of a data folder's journal and checks it, also while another process writes to it.
pub fn check(data: &Path) -> Result<Check, OpenError> {
    patiently(|| {
        let (mut appends, mut records) = (0, 0);
        let mut check = read(data, &mut |found| {
            appends += 1;
            records += found.batch.len();
            Ok(())
        })?;
        (check.appends, check.records) = (appends, records);
        Ok(check)
    })
}

fn read(data: &Path, each: &mut dyn FnMut(Found) -> Result<(), OpenError>) -> Result<Check, OpenError> {
    let segments = segment::list(&folder::journal(data))?;
    let torn = match scan::scan(&segments, Position::START, None, each)? {
        End::Torn(at) => segments.last().map(|last| torn(last, at)),
        End::Whole => None,
    };
    let bytes = segments.iter().map(|segment| segment.len).sum();
    Ok(Check { segments: segments.len() as u64, bytes, appends: 0, records: 0, torn })
}

fn patiently<T>(mut read: impl FnMut() -> Result<T, OpenError>) -> Result<T, OpenError> {
    let mut last = read();
    for _ in 1..ATTEMPTS {
        if !matches!(last, Err(OpenError::Damaged { .. })) {
            break;
        }
        last = read();
    }
    last
}

impl Marked {
    /// Takes in a batch that stands there. It must go on where the stream ends.
    fn mark(&mut self, batch: &Batch, at: Position) -> Result<(), u64> {
        if batch.first_seq != self.head + 1 {
            return Err(self.head);
        }
        self.head = batch.last_seq();
        if self.marks.last().is_none_or(|last| batch.first_seq >= last.seq + RECORDS_A_MARK) {
            self.marks.push(Mark { seq: batch.first_seq, at });
        }
        Ok(())
    }

    /// From where on the record of this seq is found.
    fn before(&self, seq: u64) -> Position {
        let after = self.marks.partition_point(|mark| mark.seq <= seq);
        after.checked_sub(1).and_then(|last| self.marks.get(last)).map_or(Position::START, |mark| mark.at)
    }
}

/// Why a scan ended before the end.
enum Stopped {
    /// What was looked for was found.
    Found,
    Failed(OpenError),
}

impl From<OpenError> for Stopped {
    fn from(error: OpenError) -> Self {
        Self::Failed(error)
    }
}

impl Snapshot {
    /// Visits the batches of a stream from a place on, until `each` answers that it has what it needs.
    fn visit(&self, stream: StreamId, from: Position, mut each: impl FnMut(Batch) -> bool) -> Result<(), LogError> {
        let scanned = scan::scan(&self.segments, from, Some(self.end), &mut |found| {
            let enough = found.batch.stream == stream && each(found.batch);
            if enough { Err(Stopped::Found) } else { Ok(()) }
        });
        match scanned {
            Ok(_) | Err(Stopped::Found) => Ok(()),
            Err(Stopped::Failed(error)) => Err(LogError::Unreadable(error.to_string())),
        }
    }
}

impl EventLog for Snapshot {
    fn append(&self, _: StreamId, _: u64, _: Vec<Commit>) -> Appending {
        let (answer, appending) = oneshot::channel();
        // the receiver is right here
        let _ = answer.send(Err(AppendError::Stopped("a snapshot is read-only".into())));
        appending
    }

    fn read(&self, stream: StreamId, from: u64, limit: usize) -> Result<Vec<Record>, LogError> {
        let from = from.max(1);
        let mut records = Vec::new();
        let Some(marked) = self.streams.get(&stream).filter(|marked| from <= marked.head && limit > 0) else {
            return Ok(records);
        };
        let last = marked.head.min(from.saturating_add(limit as u64 - 1));
        self.visit(stream, marked.before(from), |batch| {
            let end = batch.last_seq();
            let numbered = (batch.first_seq..).zip(batch.commits.into_iter().flat_map(|commit| commit.records));
            records.extend(numbered.filter(|(seq, _)| (from..=last).contains(seq)).map(|(_, record)| record));
            end >= last
        })?;
        Ok(records)
    }

    fn head(&self, stream: StreamId) -> Result<u64, LogError> {
        Ok(self.streams.get(&stream).map_or(0, |marked| marked.head))
    }

    fn streams(&self) -> Result<Vec<StreamId>, LogError> {
        Ok(self.streams.keys().copied().collect())
    }

    fn answered(&self, stream: StreamId, actor: ParticipantId, command: CommandId) -> Result<Option<Answered>, LogError> {
        let mut answer = None;
        self.visit(stream, Position::START, |batch| {
            answer = batch.answers().find(|(key, _)| *key == (stream, actor, command)).map(|(_, answered)| answered);
            answer.is_some()
        })?;
        Ok(answer)
    }

    fn erase_body(&self, _: StreamId, _: u64) -> Result<(), LogError> {
        Err(LogError::Stopped("a snapshot is read-only".into()))
    }
}
