//! Reading a data folder without opening it: beside a server that is writing to it, or to check it.
//!
//! Owns: nothing; it takes no lock and changes nothing. Must not know: sled.
//!
//! What is read was written, but may be newer than the server's last sync by one group. Where the last segment ends inside
//! a frame, reading stops there: the server is just writing it, or a crash left it.

use std::path::Path;

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;
use tokio::sync::oneshot;

use super::scan::{self, End, Found, Position};
use super::{Torn, folder, segment, torn};
use crate::log::{Answered, AppendError, Appending, Commit, EventLog, LogError, MemoryLog, OpenError};

/// How often a folder is read again if it seems damaged: the server may have written behind the reader's back.
const ATTEMPTS: usize = 3;

/// The records of a data folder as they were at one moment, in memory. Appending and erasing are refused.
#[derive(Debug)]
pub struct Snapshot {
    log: MemoryLog,
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

/// Reads the records of some streams of a data folder.
pub fn snapshot_of(data: &Path, wanted: impl Fn(StreamId) -> bool) -> Result<Snapshot, OpenError> {
    patiently(|| {
        let log = MemoryLog::new();
        read(data, &mut |found| {
            if !wanted(found.batch.stream) {
                return Ok(());
            }
            let (segment, offset) = (found.end.segment, found.at);
            log.load(found.batch).map(drop).map_err(|error| OpenError::Damaged {
                file: segment::path(&folder::journal(data), segment),
                offset,
                what: error.to_string(),
            })
        })?;
        Ok(Snapshot { log })
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

impl EventLog for Snapshot {
    fn append(&self, _: StreamId, _: u64, _: Vec<Commit>) -> Appending {
        let (answer, appending) = oneshot::channel();
        // the receiver is right here
        let _ = answer.send(Err(AppendError::Stopped("a snapshot is read-only".into())));
        appending
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

    fn erase_body(&self, _: StreamId, _: u64) -> Result<(), LogError> {
        Err(LogError::Stopped("a snapshot is read-only".into()))
    }
}
