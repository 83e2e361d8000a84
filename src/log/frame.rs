//! Framing: how one atomic append becomes bytes in a segment file, and how those bytes are told from damage.
//!
//! ```text
//! frame   = marker[4] length[4] synced[4] crc32c[4] payload[length]                      integers are little-endian
//! payload = stream[16] first_seq[8] commits[2] commit*
//! commit  = actor[16] command[16] digest[32] records[2] record*
//! record  = 1 entry_length[4] entry body_length[4] salt[32] body                         with its body
//!         | 0 entry_length[4] entry gap_length[4] zeros[gap_length]                      body withheld or erased
//! ```
//!
//! The checksum covers the journal's id, the segment, the offset, the length, `synced` and the payload. So a frame is valid
//! only where it was written: a copy of one inside a body, or one left over from another file, is not a frame.
//! `synced` is the offset up to which the segment was durable when the frame was written; [`super::journal`] tells a torn
//! tail from damage by it. An erased body leaves a gap of the same length, so that no later frame moves.
//!
//! Owns: these bytes and their bounds. Must not know: files, threads, sled.
//!
//! **Invariant:** decoding never panics and never allocates more than a small multiple of the bytes it was given.

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::{MAX_BODY, Record, Sealed};

use super::{Answered, CommandKey, Commit};

/// The most bytes one append may take in the journal.
pub const MAX_BATCH_BYTES: usize = 8 << 20;

/// The most records one append may hold.
pub const MAX_BATCH_RECORDS: usize = 4096;

/// Bytes of a frame before its payload.
pub(super) const FRAME_HEADER: usize = 16;

/// The first bytes of a frame. Not UTF-8, so that no entry and no body contains them.
pub(super) const MARKER: [u8; 4] = [0xf7, b'R', b'b', 0xfe];

const SALT: usize = 32;

/// The payload of a frame: one atomic append to one stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Batch {
    pub(super) stream: StreamId,
    pub(super) first_seq: u64,
    pub(super) commits: Vec<Commit>,
}

impl Batch {
    /// How many records it holds.
    pub(super) fn len(&self) -> u64 {
        self.commits.iter().map(|commit| commit.records.len() as u64).sum()
    }

    /// The seq of its last record.
    pub(super) fn last_seq(&self) -> u64 {
        (self.first_seq + self.len()).saturating_sub(1)
    }

    /// What each command is looked up by, and what it is answered.
    pub(super) fn answers(&self) -> impl Iterator<Item = ((StreamId, ParticipantId, CommandId), Answered)> {
        let mut seq = self.first_seq.saturating_sub(1);
        self.commits.iter().map(move |commit| {
            seq += commit.records.len() as u64;
            (commit.command.of(self.stream), Answered { digest: commit.command.digest, seq })
        })
    }
}

/// Where a frame stands; part of what its checksum covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) journal: [u8; 16],
    pub(super) segment: u64,
    pub(super) offset: u64,
}

/// A frame whose checksum is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame<'a> {
    pub(super) synced: u64,
    pub(super) payload: &'a [u8],
}

/// Bytes that are not what they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Fault {
    #[error("the file ends inside a frame")]
    Short,
    #[error("no frame begins here")]
    Marker,
    #[error("the frame's length is out of bounds")]
    Length,
    #[error("the frame's checksum is wrong")]
    Checksum,
    #[error("the frame's content cannot be read")]
    Content,
}

/// Whether an append is within the log's bounds; if not, what is wrong.
pub(super) fn check(expected_seq: u64, commits: &[Commit]) -> Result<(), String> {
    let records: usize = commits.iter().map(|commit| commit.records.len()).sum();
    if commits.is_empty() || commits.iter().any(|commit| commit.records.is_empty()) {
        return Err("every commit must hold at least one record".into());
    }
    if records > MAX_BATCH_RECORDS {
        return Err(format!("{records} records in one append, {MAX_BATCH_RECORDS} at most"));
    }
    if expected_seq.checked_add(records as u64).is_none() {
        return Err("seqs are used up".into());
    }
    let sealed = commits.iter().flat_map(|commit| &commit.records).filter_map(|record| record.sealed.as_ref());
    if let Some(body) = sealed.map(|sealed| sealed.body.len()).find(|&body| body > MAX_BODY) {
        return Err(format!("a body of {body} bytes, {MAX_BODY} at most"));
    }
    let bytes = payload_len(commits);
    if bytes > MAX_BATCH_BYTES {
        return Err(format!("{bytes} bytes in one append, {MAX_BATCH_BYTES} at most"));
    }
    Ok(())
}

fn payload_len(commits: &[Commit]) -> usize {
    let record = |record: &Record| 9 + record.entry.len() + record.sealed.as_ref().map_or(0, |s| SALT + s.body.len());
    26 + commits.iter().map(|commit| 66 + commit.records.iter().map(record).sum::<usize>()).sum::<usize>()
}

/// The payload of an append that passed [`check`].
pub(super) fn encode(stream: StreamId, first_seq: u64, commits: &[Commit]) -> Vec<u8> {
    let mut out = Vec::with_capacity(payload_len(commits));
    out.extend_from_slice(&stream.to_bytes());
    out.extend_from_slice(&first_seq.to_le_bytes());
    out.extend_from_slice(&(commits.len() as u16).to_le_bytes());
    for Commit { command, records } in commits {
        out.extend_from_slice(&command.actor.to_bytes());
        out.extend_from_slice(&command.id.to_bytes());
        out.extend_from_slice(&command.digest);
        out.extend_from_slice(&(records.len() as u16).to_le_bytes());
        records.iter().for_each(|record| encode_record(record, 0, &mut out));
    }
    debug_assert_eq!(out.len(), payload_len(commits));
    out
}

/// One record; `gap` zeros stand where an erased body was.
pub(super) fn encode_record(record: &Record, gap: usize, out: &mut Vec<u8>) {
    out.push(u8::from(record.sealed.is_some()));
    out.extend_from_slice(&(record.entry.len() as u32).to_le_bytes());
    out.extend_from_slice(&record.entry);
    match &record.sealed {
        Some(Sealed { salt, body }) => {
            out.extend_from_slice(&(body.len() as u32).to_le_bytes());
            out.extend_from_slice(salt);
            out.extend_from_slice(body);
        }
        None => {
            out.extend_from_slice(&(gap as u32).to_le_bytes());
            out.resize(out.len() + gap, 0);
        }
    }
}

/// The append a payload holds.
pub(super) fn decode(payload: &[u8]) -> Result<Batch, Fault> {
    let mut input = Input(payload);
    let stream = StreamId::from_bytes(input.array()?);
    let first_seq = u64::from_le_bytes(input.array()?);
    let count = u16::from_le_bytes(input.array()?);
    let mut commits = Vec::with_capacity(usize::from(count).min(payload.len() / 66));
    let mut total = 0;
    for _ in 0..count {
        let actor = ParticipantId::from_bytes(input.array()?);
        let id = CommandId::from_bytes(input.array()?);
        let digest = input.array()?;
        let count = u16::from_le_bytes(input.array()?);
        let mut records = Vec::with_capacity(usize::from(count).min(payload.len() / 9));
        for _ in 0..count {
            records.push(input.record()?);
        }
        total += records.len();
        commits.push(Commit { command: CommandKey { actor, id, digest }, records });
    }
    let fits = input.0.is_empty() && total > 0 && first_seq > 0 && first_seq.checked_add(total as u64).is_some();
    if fits { Ok(Batch { stream, first_seq, commits }) } else { Err(Fault::Content) }
}

/// All records of a value that holds nothing else.
pub(super) fn decode_records(bytes: &[u8]) -> Result<Vec<Record>, Fault> {
    let mut input = Input(bytes);
    let mut records = Vec::new();
    while !input.0.is_empty() {
        records.push(input.record()?);
    }
    Ok(records)
}

/// Replaces the salt and body of the record with this seq by zeros, in place. `false` if that was done before.
pub(super) fn erase(payload: &mut [u8], seq: u64) -> Result<bool, Fault> {
    let batch = decode(payload)?;
    let index = seq.checked_sub(batch.first_seq).and_then(|i| usize::try_from(i).ok()).ok_or(Fault::Content)?;
    let mut at = 26;
    let mut passed = 0;
    for commit in &batch.commits {
        at += 66;
        for record in &commit.records {
            let flag = at;
            let entry = flag + 5 + record.entry.len();
            let gap =
                payload.get(entry..entry + 4).and_then(|b| b.try_into().ok()).map(u32::from_le_bytes).ok_or(Fault::Content)?;
            let hidden = gap as usize + if record.sealed.is_some() { SALT } else { 0 };
            at = entry + 4 + hidden;
            if passed == index {
                let was_sealed = record.sealed.is_some();
                payload[flag] = 0;
                payload[entry..entry + 4].copy_from_slice(&(hidden as u32).to_le_bytes());
                payload[entry + 4..at].fill(0);
                debug_assert!(decode(payload).is_ok());
                return Ok(was_sealed);
            }
            passed += 1;
        }
    }
    Err(Fault::Content)
}

/// Appends the frame of a payload to `out`.
pub(super) fn seal(place: Place, synced: u64, payload: &[u8], out: &mut Vec<u8>) {
    debug_assert!(payload.len() <= MAX_BATCH_BYTES && synced <= place.offset);
    let length = (payload.len() as u32).to_le_bytes();
    let synced = (synced as u32).to_le_bytes();
    out.extend_from_slice(&MARKER);
    out.extend_from_slice(&length);
    out.extend_from_slice(&synced);
    out.extend_from_slice(&checksum(place, length, synced, payload).to_le_bytes());
    out.extend_from_slice(payload);
}

/// How long the payload of a frame is whose header `bytes` begin with; 0 where that is no header.
pub(super) fn length(bytes: &[u8]) -> usize {
    let mut input = Input(bytes);
    match (input.array(), input.length()) {
        (Ok(MARKER), Ok(length)) if length <= MAX_BATCH_BYTES => length,
        _ => 0,
    }
}

/// The frame at the beginning of `bytes`.
pub(super) fn open(place: Place, bytes: &[u8]) -> Result<Frame<'_>, Fault> {
    let mut input = Input(bytes);
    let marker: [u8; 4] = input.array().map_err(|_| Fault::Short)?;
    if marker != MARKER {
        return Err(Fault::Marker);
    }
    let length: [u8; 4] = input.array().map_err(|_| Fault::Short)?;
    let synced: [u8; 4] = input.array().map_err(|_| Fault::Short)?;
    let crc: [u8; 4] = input.array().map_err(|_| Fault::Short)?;
    let size = u32::from_le_bytes(length) as usize;
    if size > MAX_BATCH_BYTES {
        return Err(Fault::Length);
    }
    let payload = input.0.get(..size).ok_or(Fault::Short)?;
    if checksum(place, length, synced, payload) != u32::from_le_bytes(crc) {
        return Err(Fault::Checksum);
    }
    Ok(Frame { synced: u64::from(u32::from_le_bytes(synced)), payload })
}

fn checksum(place: Place, length: [u8; 4], synced: [u8; 4], payload: &[u8]) -> u32 {
    let mut head = [0; 40];
    head[..16].copy_from_slice(&place.journal);
    head[16..24].copy_from_slice(&place.segment.to_le_bytes());
    head[24..32].copy_from_slice(&place.offset.to_le_bytes());
    head[32..36].copy_from_slice(&length);
    head[36..].copy_from_slice(&synced);
    crc32c::crc32c_append(crc32c::crc32c(&head), payload)
}

/// Bytes still to be read.
struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn bytes(&mut self, count: usize) -> Result<&'a [u8], Fault> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(Fault::Content)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(Fault::Content)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn length(&mut self) -> Result<usize, Fault> {
        Ok(u32::from_le_bytes(self.array()?) as usize)
    }

    fn record(&mut self) -> Result<Record, Fault> {
        let [sealed] = self.array()?;
        let length = self.length()?;
        let entry = self.bytes(length)?.to_vec();
        let length = self.length()?;
        match sealed {
            0 if self.bytes(length)?.iter().all(|&byte| byte == 0) => Ok(Record { entry, sealed: None }),
            1 => Ok(Record { entry, sealed: Some(Sealed { salt: self.array()?, body: self.bytes(length)?.to_vec() }) }),
            _ => Err(Fault::Content),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const PLACE: Place = Place { journal: [9; 16], segment: 3, offset: 77 };

    fn record() -> impl Strategy<Value = Record> {
        let sealed =
            (any::<[u8; 32]>(), prop::collection::vec(any::<u8>(), 0..60)).prop_map(|(salt, body)| Sealed { salt, body });
        (prop::collection::vec(any::<u8>(), 0..60), prop::option::of(sealed)).prop_map(|(entry, sealed)| Record { entry, sealed })
    }

    fn batch() -> impl Strategy<Value = Batch> {
        let commit = (any::<u128>(), any::<u128>(), any::<[u8; 32]>(), prop::collection::vec(record(), 1..5)).prop_map(
            |(actor, id, digest, records)| {
                let command = CommandKey { actor: ParticipantId::from_u128(actor), id: CommandId::from_u128(id), digest };
                Commit { command, records }
            },
        );
        (any::<u128>(), 1..u64::MAX - 100, prop::collection::vec(commit, 1..5)).prop_map(|(stream, first_seq, commits)| Batch {
            stream: StreamId::from_u128(stream),
            first_seq,
            commits,
        })
    }

    fn sealed(batch: &Batch) -> Vec<u8> {
        let mut bytes = Vec::new();
        seal(PLACE, 44, &encode(batch.stream, batch.first_seq, &batch.commits), &mut bytes);
        bytes
    }

    proptest! {
        #[test]
        fn a_batch_survives_its_frame(batch in batch()) {
            let bytes = sealed(&batch);
            let frame = open(PLACE, &bytes).map_err(|e| TestCaseError::fail(e.to_string()))?;
            prop_assert_eq!(frame.synced, 44);
            prop_assert_eq!(decode(frame.payload), Ok(batch));
        }

        #[test]
        fn a_changed_byte_is_noticed(batch in batch(), at in any::<prop::sample::Index>(), flip in 1..=255u8) {
            let mut bytes = sealed(&batch);
            let at = at.index(bytes.len());
            bytes[at] ^= flip;
            prop_assert!(open(PLACE, &bytes).is_err());
        }

        #[test]
        fn a_frame_that_was_cut_or_moved_is_none(batch in batch(), at in any::<prop::sample::Index>()) {
            let bytes = sealed(&batch);
            prop_assert_eq!(open(PLACE, &bytes[..at.index(bytes.len())]), Err(Fault::Short));
            prop_assert_eq!(open(Place { offset: 78, ..PLACE }, &bytes), Err(Fault::Checksum));
            prop_assert_eq!(open(Place { segment: 4, ..PLACE }, &bytes), Err(Fault::Checksum));
            prop_assert_eq!(open(Place { journal: [8; 16], ..PLACE }, &bytes), Err(Fault::Checksum));
        }

        #[test]
        fn decoding_noise_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = open(PLACE, &bytes);
            let _ = decode(&bytes);
            let _ = decode_records(&bytes);
        }

        #[test]
        fn decoding_a_spoilt_payload_never_panics(batch in batch(), at in any::<prop::sample::Index>(), to in any::<u8>()) {
            let mut payload = encode(batch.stream, batch.first_seq, &batch.commits);
            let at = at.index(payload.len());
            payload[at] = to;
            let _ = decode(&payload);
            let _ = erase(&mut payload, batch.first_seq);
        }

        #[test]
        fn erasing_takes_one_body_and_moves_nothing(batch in batch(), which in any::<prop::sample::Index>()) {
            let mut payload = encode(batch.stream, batch.first_seq, &batch.commits);
            let length = payload.len();
            let seq = batch.first_seq + which.index(batch.len() as usize) as u64;
            let mut expected = batch.clone();
            let record = expected.commits.iter_mut().flat_map(|c| &mut c.records).nth((seq - batch.first_seq) as usize);
            let was_sealed = record.and_then(|record| record.sealed.take()).is_some();
            prop_assert_eq!(erase(&mut payload, seq), Ok(was_sealed));
            prop_assert_eq!(erase(&mut payload, seq), Ok(false));
            prop_assert_eq!(payload.len(), length);
            prop_assert_eq!(decode(&payload), Ok(expected));
            prop_assert_eq!(erase(&mut payload, batch.first_seq + batch.len()), Err(Fault::Content));
        }
    }

    #[test]
    fn the_bytes_of_a_frame_are_frozen() {
        let command = CommandKey { actor: ParticipantId::from_u128(2), id: CommandId::from_u128(3), digest: [4; 32] };
        let record = Record { entry: b"{}".to_vec(), sealed: Some(Sealed { salt: [5; 32], body: b"[]".to_vec() }) };
        let batch =
            Batch { stream: StreamId::from_u128(1), first_seq: 7, commits: vec![Commit { command, records: vec![record] }] };
        let bytes = sealed(&batch);
        assert_eq!(bytes.len(), 16 + 26 + 66 + 9 + 2 + 32 + 2);
        assert_eq!(hex::encode(&bytes[..16]), "f75262fe890000002c0000008046e874");
    }
}
