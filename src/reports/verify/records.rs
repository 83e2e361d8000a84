//! Reading the records of a bundle, one line after the other: each is checked, added to the tree, and replayed.

use std::collections::BTreeMap;
use std::io::BufRead;
use std::iter;

use protocol::http::EventLine;
use protocol::id::{SessionId, StreamId};
use protocol::record::{Record, Sealed};
use protocol::tree::{Frontier, TreeHash};

use super::Wrong;
use super::recount::{Counts, Spoken, recount};
use crate::domain::Session;
use crate::reports::bundle::BadMember;
use crate::views::replay::{self, ReplayError, Step};

/// The longest line: a body of 1 MiB, each character of which may be escaped.
const MAX_LINE: u64 = 8 << 20;

/// What was read until now.
#[derive(Debug)]
pub(super) struct Reading {
    stream: StreamId,
    tree: Frontier,
    spoken: Spoken,
    /// The session as the bundle shows it.
    pub(super) session: Session,
    /// What was computed again.
    pub(super) counts: Counts,
    /// How many bodies of each kind are not there.
    pub(super) withheld: BTreeMap<String, u64>,
}

impl Reading {
    pub(super) fn new(session: SessionId) -> Self {
        Self {
            stream: session.into(),
            tree: Frontier::default(),
            spoken: Spoken::default(),
            session: Session::default(),
            counts: Counts::default(),
            withheld: BTreeMap::new(),
        }
    }

    /// The seq that the next record has.
    pub(super) const fn next_seq(&self) -> u64 {
        self.tree.size() + 1
    }

    /// The root of the records until now.
    pub(super) fn root(&self) -> TreeHash {
        self.tree.root()
    }

    /// Checks the next record and takes it in.
    pub(super) fn push(&mut self, line: &str) -> Result<(), Wrong> {
        let seq = self.next_seq();
        let (record, step) = check_line(line, self.stream, seq)?;
        let entry = record.open().map_err(|error| Wrong::at(seq, error.to_string()))?;
        self.tree.push(record.leaf_hash());
        if step.event.is_none() {
            self.spoken.withheld(seq, &entry);
            *self.withheld.entry(entry.kind).or_default() += 1;
        }
        recount(&self.session, &step, &self.spoken, &mut self.counts).map_err(|what| Wrong::at(seq, what))?;
        step.event.iter().for_each(|event| self.spoken.ended(event));
        replay::apply(&mut self.session, &step);
        Ok(())
    }
}

/// The records again, one by one.
pub(super) fn steps(mut from: impl BufRead, session: SessionId) -> impl Iterator<Item = Result<Step, Wrong>> {
    let mut seq = 0;
    iter::from_fn(move || {
        seq += 1;
        let line = next_line(&mut from, seq).transpose()?;
        Some(line.and_then(|line| Ok(check_line(&line, session.into(), seq)?.1)))
    })
}

/// The next line without its end; nothing at the end of the file.
pub(super) fn next_line(from: &mut impl BufRead, seq: u64) -> Result<Option<String>, Wrong> {
    let mut line = Vec::new();
    let read = std::io::Read::take(from, MAX_LINE).read_until(b'\n', &mut line).map_err(BadMember::from)?;
    if read == 0 {
        return Ok(None);
    }
    if line.pop() != Some(b'\n') {
        return Err(Wrong::at(seq, "its line is cut off"));
    }
    String::from_utf8(line).map(Some).map_err(|_| Wrong::at(seq, "its line is not text"))
}

/// Checks one line, which is written in exactly one way, as the record at `seq`: whatever is changed in it, it is refused, or its
/// leaf is another one.
pub fn check_line(line: &str, stream: StreamId, seq: u64) -> Result<(Record, Step), Wrong> {
    let record = read(line, seq)?;
    let step = replay::step(stream, seq, &record).map_err(|error| refused(seq, &error))?;
    Ok((record, step))
}

fn read(line: &str, seq: u64) -> Result<Record, Wrong> {
    let read: EventLine =
        serde_json::from_str(line).map_err(|error| Wrong::at(seq, format!("its line cannot be read: {error}")))?;
    if serde_json::to_string(&read).ok().as_deref() != Some(line) {
        return Err(Wrong::at(seq, "its line is not written as it should be"));
    }
    if read.seq != seq {
        return Err(Wrong::at(seq, format!("record {} stands in its place: a record is missing, added or moved", read.seq)));
    }
    let sealed = match (read.salt, read.body) {
        (None, None) => None,
        (Some(salt), Some(body)) => {
            let bytes = hex::decode(&salt).ok().filter(|bytes| hex::encode(bytes) == salt);
            let salt = bytes.and_then(|bytes| bytes.try_into().ok()).ok_or_else(|| Wrong::at(seq, "its salt cannot be read"))?;
            Some(Sealed { salt, body: body.into_bytes() })
        }
        _ => return Err(Wrong::at(seq, "it has a salt without a body, or a body without a salt")),
    };
    Ok(Record { entry: read.entry.into_bytes(), sealed })
}

fn refused(seq: u64, error: &ReplayError) -> Wrong {
    let what = match error {
        ReplayError::Record { why, .. } => why.to_string(),
        ReplayError::Event { why, .. } => why.to_string(),
        ReplayError::Misplaced { found_stream, found_seq, .. } => {
            format!("its entry says that it is record {found_seq} of {found_stream}: a record is missing, added or moved")
        }
        other => other.to_string(),
    };
    Wrong::at(seq, what)
}
