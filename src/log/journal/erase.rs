//! Erasing a body from the journal: finding the record, and the bytes of its segment without the body.
//!
//! The gap that is left has the body's length, so no frame moves and every position stays true. The old file goes when the
//! new one takes its name; what the file system then does with the old blocks is not ours to say.

use protocol::id::StreamId;

use super::scan::{self, Position};
use super::segment::{self, Segment};
use crate::log::OpenError;
use crate::log::frame::{self, FRAME_HEADER, Fault, Place};

/// The frame that holds a record. Reads the journal from the beginning: this is rare, and an index for it would cost always.
pub(super) fn find(segments: &[Segment], upto: Position, stream: StreamId, seq: u64) -> Result<Option<Position>, OpenError> {
    let mut found = None;
    scan::scan::<OpenError>(segments, Position::START, Some(upto), &mut |read| {
        if read.batch.stream == stream && (read.batch.first_seq..=read.batch.last_seq()).contains(&seq) {
            found = Some(Position { segment: read.end.segment, offset: read.at });
        }
        Ok(())
    })?;
    Ok(found)
}

/// All frames of the segment without this record's body; `None` if that is erased already.
pub(super) fn without_body(segment: &Segment, offset: u64, seq: u64) -> Result<Option<Vec<u8>>, OpenError> {
    let damaged = |fault: Fault| OpenError::Damaged { file: segment.path.clone(), offset, what: fault.to_string() };
    let mut frames = scan::read_bytes(segment, segment::HEADER, segment.len)?;
    let Segment { header, .. } = segment;
    let place = Place { journal: header.journal, segment: header.number, offset };
    let start = usize::try_from(offset - segment::HEADER).map_err(|_| damaged(Fault::Length))?;
    let old = frame::open(place, frames.get(start..).unwrap_or_default()).map_err(damaged)?;
    let (synced, mut payload) = (old.synced, old.payload.to_vec());
    if !frame::erase(&mut payload, seq).map_err(damaged)? {
        return Ok(None);
    }
    let mut new = Vec::with_capacity(FRAME_HEADER + payload.len());
    frame::seal(place, synced, &payload, &mut new);
    frames[start..start + new.len()].copy_from_slice(&new);
    Ok(Some(frames))
}
