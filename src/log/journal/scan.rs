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

/// How much is read at once, unless a frame is longer.
const PIECE: usize = 64 << 10;

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
    let mut window = Window::open(segment, offset, None)?;
    Ok(frame::open(place(segment, offset), window.frame()?).is_ok())
}

fn scan_segment<E: From<OpenError>>(
    segment: &Segment,
    start: u64,
    stop: Option<u64>,
    last: bool,
    each: &mut dyn FnMut(Found) -> Result<(), E>,
) -> Result<End, E> {
    let mut window = Window::open(segment, start, stop)?;
    loop {
        let at = window.at;
        let bytes = window.frame()?;
        if bytes.is_empty() {
            return Ok(End::Whole);
        }
        let read = frame::open(place(segment, at), bytes)
            .and_then(|frame| Ok((frame::decode(frame.payload)?, FRAME_HEADER + frame.payload.len())));
        match read {
            Ok((batch, length)) => {
                window.pass(length);
                let end = Position { segment: segment.header.number, offset: window.at };
                each(Found { batch, at, end })?;
            }
            Err(fault) if !last || stop.is_some() => return Err(damage(segment, at, fault, "").into()),
            // the checksum was right, so these bytes were written like this
            Err(fault @ Fault::Content) => return Err(damage(segment, at, fault, "").into()),
            Err(fault) => {
                let rest = window.rest()?;
                if frame::open(place(segment, at), rest).is_ok() {
                    // whoever writes it has come further meanwhile
                    continue;
                }
                if let Some(later) = proof_of_damage(segment, at, rest) {
                    let and = format!(", and a whole frame at byte {later} says that it was durable");
                    return Err(damage(segment, at, fault, &and).into());
                }
                return Ok(End::Torn(at));
            }
        }
    }
}

/// A frame after the bad one at `bad`, which `bytes` begin with, that was written when the bad one was durable.
fn proof_of_damage(segment: &Segment, bad: u64, bytes: &[u8]) -> Option<u64> {
    let mut at = 1;
    while let Some(found) = bytes.get(at..)?.windows(MARKER.len()).position(|window| window == MARKER) {
        at += found;
        let offset = bad + at as u64;
        if frame::open(place(segment, offset), &bytes[at..]).is_ok_and(|frame| frame.synced > bad) {
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

/// A segment that is read piece by piece, and the piece that holds the frame it stands at.
struct Window<'a> {
    segment: &'a Segment,
    file: File,
    /// Where reading stops; what comes before was durable.
    stop: Option<u64>,
    /// The offset of the frame it stands at.
    at: u64,
    piece: Vec<u8>,
    /// How much of the piece comes before that frame.
    passed: usize,
}

impl<'a> Window<'a> {
    fn open(segment: &'a Segment, at: u64, stop: Option<u64>) -> Result<Self, OpenError> {
        let opened = File::open(&segment.path).and_then(|mut file| file.seek(SeekFrom::Start(at)).map(|_| file));
        let file = opened.map_err(|source| OpenError::Io { path: segment.path.clone(), source })?;
        Ok(Self { segment, file, stop, at, piece: Vec::new(), passed: 0 })
    }

    /// At least the bytes of the frame it stands at, as far as they are there; none at the end.
    fn frame(&mut self) -> Result<&[u8], OpenError> {
        let head = self.fill(FRAME_HEADER)?;
        let length = frame::length(head);
        self.fill(FRAME_HEADER.saturating_add(length))
    }

    /// All that is left, from the frame it stands at on.
    fn rest(&mut self) -> Result<&[u8], OpenError> {
        self.fill(usize::MAX)
    }

    /// Goes on to what comes after this many bytes.
    fn pass(&mut self, length: usize) {
        self.passed += length;
        self.at += length as u64;
    }

    /// Reads on until this many bytes are there, or the end is.
    fn fill(&mut self, wanted: usize) -> Result<&[u8], OpenError> {
        let held = self.piece.len() - self.passed;
        if held < wanted {
            self.piece.drain(..self.passed);
            self.passed = 0;
            let from = self.at + held as u64;
            let left = self.stop.map_or(u64::MAX, |stop| stop.saturating_sub(from));
            let more = (wanted - held).max(PIECE) as u64;
            let read = (&self.file).take(more.min(left)).read_to_end(&mut self.piece);
            let read = read.map_err(|source| OpenError::Io { path: self.segment.path.clone(), source })? as u64;
            if let Some(stop) = self.stop.filter(|_| read < more.min(left)) {
                return Err(OpenError::Damaged {
                    file: self.segment.path.clone(),
                    offset: from + read,
                    what: format!("the file ends before byte {stop}, which was durable"),
                });
            }
        }
        Ok(self.piece.get(self.passed..).unwrap_or_default())
    }
}

/// The bytes of a segment from one offset to another, which were durable.
pub(super) fn read_bytes(segment: &Segment, from: u64, to: u64) -> Result<Vec<u8>, OpenError> {
    let mut window = Window::open(segment, from, Some(to))?;
    window.rest()?;
    Ok(window.piece)
}
