//! Replay: from the records of a stream to what happened, and to the state after it.

use std::collections::BTreeSet;

use protocol::event::{BadEvent, Event};
use protocol::id::StreamId;
use protocol::record::{BadRecord, Record};
use protocol::tree::{Frontier, Tree, TreeHash};

use super::list_end::ListEnd;
use super::records::hidden_from;
use crate::domain::{Session, Stamp};
use crate::log::{Anchor, EventLog, LogError};

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
    /// The records are not those whose root was signed. Each fits its place and its own hashes, so somebody wrote them anew.
    #[error("records {from} to {to} of stream {stream} are not those that were signed. Restore the data folder from a backup")]
    Altered {
        /// The stream.
        stream: StreamId,
        /// The first record that may be another one: those before it were signed as they are.
        from: u64,
        /// The last record that was signed with it.
        to: u64,
    },
    /// Records that were signed are not there any more.
    #[error(
        "record {seq} of stream {stream} is missing: {signed} of its records were signed. Restore the data folder from a backup"
    )]
    Missing {
        /// The stream.
        stream: StreamId,
        /// The first that is missing.
        seq: u64,
        /// How many were signed.
        signed: u64,
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

/// Calls `visit` with every step of a stream and its record, in order, up to and including seq `to`, and checks the stream
/// against what is known to have been signed of it. Answers the tree of what was visited.
pub fn for_each(
    log: &dyn EventLog,
    stream: StreamId,
    to: u64,
    mut visit: impl FnMut(Step, Record),
) -> Result<Frontier, ReplayError> {
    walk(log, stream, to, |step, record, _| visit(step, record))
}

fn walk(
    log: &dyn EventLog,
    stream: StreamId,
    to: u64,
    mut visit: impl FnMut(Step, Record, TreeHash),
) -> Result<Frontier, ReplayError> {
    let anchors = log.anchors(stream);
    // Beyond `to` it is read on until a signed root vouches for all that was visited.
    let vouched = anchors.iter().map(|anchor| anchor.size).find(|size| *size >= to);
    let last = vouched.unwrap_or(to);
    let mut anchors = Anchors { stream, all: &anchors, passed: 0 };
    let mut tree = Frontier::default();
    let mut visited = Frontier::default();
    let mut next = 1;
    while next <= last {
        let records = log.read(stream, next, CHUNK)?;
        if records.is_empty() {
            break;
        }
        for record in records.into_iter().take(usize::try_from(last - next + 1).unwrap_or(usize::MAX)) {
            let read = step(stream, next, &record)?;
            let leaf = record.leaf_hash();
            tree.push(leaf);
            anchors.check(&tree)?;
            if next <= to {
                visit(read, record, leaf);
            }
            if next == to {
                visited = tree.clone();
            }
            next += 1;
        }
    }
    anchors.check_end(&tree, last)?;
    Ok(if to < tree.size() { visited } else { tree })
}

/// What was signed of a stream, and how far it was found to be so.
struct Anchors<'a> {
    stream: StreamId,
    all: &'a [Anchor],
    passed: usize,
}

impl Anchors<'_> {
    fn check(&mut self, tree: &Frontier) -> Result<(), ReplayError> {
        while let Some(anchor) = self.all.get(self.passed).filter(|anchor| anchor.size == tree.size()) {
            if anchor.root != tree.root() {
                let before = self.passed.checked_sub(1).and_then(|at| self.all.get(at)).map_or(0, |anchor| anchor.size);
                return Err(ReplayError::Altered { stream: self.stream, from: before + 1, to: anchor.size });
            }
            self.passed += 1;
        }
        Ok(())
    }

    fn check_end(&self, tree: &Frontier, last: u64) -> Result<(), ReplayError> {
        let signed = self.all.last().map_or(0, |anchor| anchor.size);
        if tree.size() < signed.min(last) {
            return Err(ReplayError::Missing { stream: self.stream, seq: tree.size() + 1, signed });
        }
        Ok(())
    }
}

/// Adds records to the tree of the first ones of a stream, for proofs about them, until it has `to`. What is added is compared with
/// what is known to have been signed of the stream.
pub fn grow(tree: &mut Tree, log: &dyn EventLog, stream: StreamId, to: u64) -> Result<(), ReplayError> {
    let had = tree.size();
    while tree.size() < to {
        let seq = tree.size() + 1;
        let missing = || ReplayError::Missing { stream, seq, signed: to };
        let records = log.read(stream, seq, CHUNK)?;
        if records.is_empty() {
            return Err(missing());
        }
        for (record, seq) in records.into_iter().zip(seq..=to) {
            step(stream, seq, &record)?;
            tree.push(record.leaf_hash()).map_err(|_| missing())?;
        }
    }
    let mut from = had + 1;
    for Anchor { size, root, .. } in log.anchors(stream).into_iter().filter(|anchor| (had + 1..=to).contains(&anchor.size)) {
        if tree.root_at(size).ok() != Some(root) {
            return Err(ReplayError::Altered { stream, from, to: size });
        }
        from = size + 1;
    }
    Ok(())
}

/// A session after seq `to` of its stream, and how far its list of records goes.
#[derive(Debug, Clone, Default)]
pub struct Folded {
    /// The state.
    pub session: Session,
    /// The tree of the records, and of those that everyone may be told of.
    pub end: ListEnd,
    /// Records whose bodies are there though a later one says that they are erased: the server stopped amid it.
    pub unerased: Vec<u64>,
}

/// The session after seq `to` of its stream with its tree; `u64::MAX` for all of it.
pub fn fold(log: &dyn EventLog, stream: StreamId, to: u64) -> Result<Folded, ReplayError> {
    let mut folded = Folded::default();
    let mut names = BTreeSet::new();
    walk(log, stream, to, |step, _, leaf| {
        apply(&mut folded.session, &step);
        match &step.event {
            Some(Event::IdentityGiven(_)) => {
                names.insert(step.stamp.seq);
            }
            Some(Event::IdentityErased(e)) => folded.unerased.extend(e.records.iter().filter(|seq| names.contains(*seq))),
            _ => {}
        }
        folded.end.push(hidden_from(&folded.session), leaf);
    })?;
    Ok(folded)
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
