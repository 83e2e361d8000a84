//! Replay: from the records of a stream to what happened, and to the state after it.

use protocol::event::{BadEvent, Event};
use protocol::id::StreamId;
use protocol::record::{BadRecord, Record};

use crate::domain::{Session, Stamp};
use crate::log::{EventLog, LogError};

/// How many records are read at once.
const CHUNK: usize = 1_024;

/// One event with its stamp; the event is missing where its body was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Seq, time and actor.
    pub stamp: Stamp,
    /// What happened.
    pub event: Option<Event>,
}

/// A stream that cannot be replayed. The session is not served until somebody looked into it.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The log could not be read.
    #[error(transparent)]
    Log(#[from] LogError),
    /// A record contradicts itself.
    #[error("record {seq} of stream {stream} does not hold: {why}. Restore the data folder from a backup")]
    Record {
        /// The stream.
        stream: StreamId,
        /// The seq it should have.
        seq: u64,
        /// What is wrong.
        why: BadRecord,
    },
    /// A record stands in the wrong place.
    #[error(
        "record {seq} of stream {stream} says it is record {found_seq} of {found_stream}. Restore the data folder from a backup"
    )]
    Misplaced {
        /// The stream.
        stream: StreamId,
        /// The seq it should have.
        seq: u64,
        /// The stream it states.
        found_stream: StreamId,
        /// The seq it states.
        found_seq: u64,
    },
    /// An event cannot be read.
    #[error("record {seq} of stream {stream}: {why}")]
    Event {
        /// The stream.
        stream: StreamId,
        /// The seq.
        seq: u64,
        /// What is wrong.
        why: BadEvent,
    },
}

/// Reads a record as the one at `seq` of `stream`, checking its hash and its place.
pub fn step(stream: StreamId, seq: u64, record: &Record) -> Result<Step, ReplayError> {
    let entry = record.open().map_err(|why| ReplayError::Record { stream, seq, why })?;
    if (entry.stream, entry.seq) != (stream, seq) {
        return Err(ReplayError::Misplaced { stream, seq, found_stream: entry.stream, found_seq: entry.seq });
    }
    let event = record
        .sealed
        .as_ref()
        .map(|sealed| Event::from_body(&entry.kind, &sealed.body))
        .transpose()
        .map_err(|why| ReplayError::Event { stream, seq, why })?;
    Ok(Step { stamp: Stamp { seq, at: entry.at, actor: entry.actor }, event })
}

/// Calls `visit` with every step of a stream and its record, in order, up to and including seq `to`.
pub fn for_each(log: &dyn EventLog, stream: StreamId, to: u64, mut visit: impl FnMut(Step, Record)) -> Result<(), ReplayError> {
    let mut next = 1;
    while next <= to {
        let records = log.read(stream, next, CHUNK)?;
        if records.is_empty() {
            break;
        }
        for record in records.into_iter().take(usize::try_from(to - next + 1).unwrap_or(usize::MAX)) {
            visit(step(stream, next, &record)?, record);
            next += 1;
        }
    }
    Ok(())
}

/// The seq of the first step from `from` on for which this holds.
pub fn find(
    log: &dyn EventLog,
    stream: StreamId,
    from: u64,
    mut holds: impl FnMut(&Step) -> bool,
) -> Result<Option<u64>, ReplayError> {
    let mut next = from;
    loop {
        let records = log.read(stream, next, CHUNK)?;
        if records.is_empty() {
            return Ok(None);
        }
        for record in &records {
            if holds(&step(stream, next, record)?) {
                return Ok(Some(next));
            }
            next += 1;
        }
    }
}

/// The session after seq `to` of its stream; `u64::MAX` for all of it.
pub fn session(log: &dyn EventLog, stream: StreamId, to: u64) -> Result<Session, ReplayError> {
    let mut session = Session::default();
    for_each(log, stream, to, |step, _| apply(&mut session, &step))?;
    Ok(session)
}

/// Applies one step.
pub fn apply(session: &mut Session, step: &Step) {
    match &step.event {
        Some(event) => session.evolve(&step.stamp, event),
        None => session.pass_over(step.stamp.seq),
    }
}
