//! Reading segments from end to end, and telling a torn tail from damage.
//!
//! A crash can leave the last group of frames half written, in any order of its pages: nobody was told that it is stored, so
//! it is *torn* and may be cut. A bad frame at any other place was once durable, so it is *damage*. The two are told apart by
//! what follows: every frame states up to where the segment was durable when it was written. A valid frame after the bad one
//! that counts the bad one as durable proves damage; so does a later segment.
//!
//! Owns: this judgement. Must not know: sled, the writer.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use super::segment::{self, Segment};
use crate::log::OpenError;
use crate::log::frame::{self, Batch, FRAME_HEADER, Fault, MARKER, Place};

/// A place between frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Position {
    pub(super) segment: u64,
    pub(super) offset: u64,
}

impl Position {
    /// Before the first frame of all.
    pub(super) const START: Self = Self { segment: 1, offset: segment::HEADER };
}

/// A frame that was read.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) batch: Batch,
    pub(super) at: u64,
    pub(super) end: Position,
}

/// What a scan found at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum End {
    /// Only valid frames.
    Whole,
    /// The last segment ends with a torn tail from this offset on.
    Torn(u64),
}

/// Reads all frames from a position on, up to another or to the end of the journal.
pub(super) fn scan<E: From<OpenError>>(
    segments: &[Segment],
    from: Position,
    upto: Option<Position>,
    each: &mut dyn FnMut(Found) -> Result<(), E>,
) -> Result<End, E> {
    for segment in segments.iter().filter(|segment| segment.header.number >= from.segment) {
        let number = segment.header.number;
        if upto.is_some_and(|upto| number > upto.segment) {
            break;
        }
        let start = if number == from.segment { from.offset } else { segment::HEADER };
        let stop = upto.filter(|upto| upto.segment == number).map(|upto| upto.offset);
        let last = segments.last().is_some_and(|last| last.header.number == number);
        if let End::Torn(at) = scan_segment(segment, start, stop, last, each)? {
            return Ok(End::Torn(at));
        }
    }
    Ok(End::Whole)
}

/// Whether a frame begins at this offset, or the segment ends there, as seen from the segment's beginning.
pub(super) fn is_boundary(segment: &Segment, offset: u64) -> Result<bool, OpenError> {
    let mut found = offset == segment::HEADER;
    scan_segment::<OpenError>(segment, segment::HEADER, None, true, &mut |read| {
        found |= read.end.offset == offset;
        Ok(())
    })?;
    Ok(found)
}

/// Whether a valid frame begins at this offset, or the file ends there.
pub(super) fn opens_at(segment: &Segment, offset: u64) -> Result<bool, OpenError> {
    if offset == segment.len {
        return Ok(true);
    }
    let mut bytes = read_bytes(segment, offset, None)?;
    bytes.truncate(FRAME_HEADER + frame::MAX_BATCH_BYTES);
    Ok(frame::open(place(segment, offset), &bytes).is_ok())
}

fn scan_segment<E: From<OpenError>>(
    segment: &Segment,
    start: u64,
    stop: Option<u64>,
    last: bool,
    each: &mut dyn FnMut(Found) -> Result<(), E>,
) -> Result<End, E> {
    let bytes = read_bytes(segment, start, stop)?;
    let mut done = 0;
    while done < bytes.len() {
        let at = start + done as u64;
        let read = frame::open(place(segment, at), &bytes[done..])
            .and_then(|frame| Ok((frame::decode(frame.payload)?, FRAME_HEADER + frame.payload.len())));
        match read {
            Ok((batch, length)) => {
                done += length;
                let end = Position { segment: segment.header.number, offset: start + done as u64 };
                each(Found { batch, at, end })?;
            }
            Err(fault) if !last || stop.is_some() => return Err(damage(segment, at, fault, "").into()),
            // the checksum was right, so these bytes were written like this
            Err(fault @ Fault::Content) => return Err(damage(segment, at, fault, "").into()),
            Err(fault) => {
                if let Some(later) = proof_of_damage(segment, start, &bytes, done) {
                    let and = format!(", and a whole frame at byte {later} says that it was durable");
                    return Err(damage(segment, at, fault, &and).into());
                }
                return Ok(End::Torn(at));
            }
        }
    }
    Ok(End::Whole)
}

/// A frame after `bad` that was written when `bad` was durable.
fn proof_of_damage(segment: &Segment, start: u64, bytes: &[u8], bad: usize) -> Option<u64> {
    let mut at = bad + 1;
    while let Some(found) = bytes.get(at..)?.windows(MARKER.len()).position(|window| window == MARKER) {
        at += found;
        let offset = start + at as u64;
        let proves = |synced| synced > start + bad as u64;
        if frame::open(place(segment, offset), &bytes[at..]).is_ok_and(|frame| proves(frame.synced)) {
            return Some(offset);
        }
        at += 1;
    }
    None
}

fn place(segment: &Segment, offset: u64) -> Place {
    Place { journal: segment.header.journal, segment: segment.header.number, offset }
}

fn damage(segment: &Segment, offset: u64, fault: Fault, and: &str) -> OpenError {
    OpenError::Damaged { file: segment.path.clone(), offset, what: format!("{fault}{and}") }
}

/// The bytes of a segment from one offset to another, or to its end as it is now.
pub(super) fn read_bytes(segment: &Segment, from: u64, to: Option<u64>) -> Result<Vec<u8>, OpenError> {
    let read = || {
        let mut file = File::open(&segment.path)?;
        file.seek(SeekFrom::Start(from))?;
        let mut bytes = Vec::new();
        bytes.reserve_exact(usize::try_from(to.unwrap_or(segment.len).saturating_sub(from)).unwrap_or(0));
        file.take(to.map_or(u64::MAX, |to| to.saturating_sub(from))).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = read().map_err(|source| OpenError::Io { path: segment.path.clone(), source })?;
    match to {
        Some(to) if (bytes.len() as u64) < to.saturating_sub(from) => Err(OpenError::Damaged {
            file: segment.path.clone(),
            offset: from + bytes.len() as u64,
            what: format!("the file ends before byte {to}, which was durable"),
        }),
        _ => Ok(bytes),
    }
}
