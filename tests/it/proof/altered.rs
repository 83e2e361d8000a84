//! A store that was altered behind the server's back, with every record fitting its place and its own hashes.

use std::sync::Arc;

use protocol::checkpoint::{Checkpoint, SigningKey};
use protocol::event::{CheckpointSigned, Event, SigningKeySet};
use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::{Heading, Record};
use protocol::tree::{Frontier, leaf_hash};
use rubricon::live::{Directory, Host, HostOpenError, Signing, SigningError};
use rubricon::log::{CommandKey, Commit, EventLog, MemoryLog};
use rubricon::rubrics::Library;
use rubricon::views::replay::{self, ReplayError};

use crate::meeting::Meeting;

fn key(seed: u8) -> SigningKey {
    SigningKey::new("test.example", [seed; 32]).unwrap()
}

fn records(log: &dyn EventLog, stream: StreamId) -> Vec<Record> {
    log.read(stream, 1, usize::MAX).unwrap()
}

/// A log with these records in these streams.
fn stored(streams: &[(StreamId, Vec<Record>)]) -> Arc<MemoryLog> {
    let log = MemoryLog::new();
    for (stream, records) in streams {
        for (at, chunk) in (0_u64..).step_by(500).zip(records.chunks(500)) {
            let command = CommandKey { actor: ParticipantId::SERVER, id: CommandId::from_u128(at.into()), digest: [0; 32] };
            let commit = Commit { command, records: chunk.to_vec() };
            log.append(*stream, at, vec![commit]).blocking_recv().unwrap().unwrap();
        }
    }
    Arc::new(log)
}

/// Events as the records of a stream from the first on.
pub(super) fn seal(stream: StreamId, events: impl IntoIterator<Item = Event>) -> Vec<Record> {
    let record = |(seq, event): (u64, Event)| {
        let heading = Heading {
            stream,
            seq,
            at: "2026-11-22T18:00:00Z".parse().unwrap(),
            actor: ParticipantId::SERVER,
            cause: CommandId::from_u128(1),
            kind: event.kind(),
        };
        Record::seal(heading, event.to_body().unwrap(), [7; 32]).unwrap()
    };
    (1..).zip(events).map(record).collect()
}

/// A directory in which these trees of a meeting's records were signed.
fn directory(records: &[Record], sizes: &[usize], key: &SigningKey) -> Vec<Record> {
    let mut logs = Frontier::default();
    let log = |tree: &Frontier| {
        let origin = Checkpoint::log_origin(key.public().name());
        Checkpoint { origin, size: tree.size(), root: tree.root() }.sign(key).unwrap()
    };
    let mut events = vec![SigningKeySet { vkey: key.public().vkey().to_owned(), log: log(&logs) }.into()];
    for &size in sizes {
        let mut tree = Frontier::default();
        records[..size].iter().for_each(|record| tree.push(record.leaf_hash()));
        let stream = records[0].open().unwrap().stream;
        let origin = Checkpoint::session_origin(key.public().name(), stream);
        let checkpoint = Checkpoint { origin, size: tree.size(), root: tree.root() };
        logs.push(leaf_hash(checkpoint.text().as_bytes()));
        events.push(CheckpointSigned { note: checkpoint.sign(key).unwrap(), log: log(&logs) }.into());
    }
    seal(StreamId::DIRECTORY, events)
}

/// A meeting's records, with a decision.
fn meeting() -> (StreamId, Vec<Record>) {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 2; reveal A; decide A 3 because agreed; close");
    (meeting.stream(), records(&meeting.log, meeting.stream()))
}

/// What comes of replaying a meeting whose records are these, after its first ten and all of them were signed.
fn replayed(signed: &[Record], found: Vec<Record>) -> Result<u64, ReplayError> {
    let stream = signed[0].open().unwrap().stream;
    let directory = directory(signed, &[10, signed.len()], &key(7));
    let log = stored(&[(StreamId::DIRECTORY, directory), (stream, found)]);
    let log = Directory::open(log).unwrap().log();
    replay::session(&*log, stream, u64::MAX).map(|session| session.seq)
}

/// A record sealed anew with another body, at its place.
fn rewritten(record: &Record, body: &str) -> Record {
    let entry = record.open().unwrap();
    let heading = Heading {
        stream: entry.stream,
        seq: entry.seq,
        at: entry.at.parse().unwrap(),
        actor: entry.actor,
        cause: entry.cause,
        kind: &entry.kind,
    };
    Record::seal(heading, body.into(), [9; 32]).unwrap()
}

fn find(records: &[Record], kind: &str) -> usize {
    records.iter().position(|record| record.open().unwrap().kind == kind).unwrap()
}

#[test]
fn r18_10_what_was_signed_and_not_altered_is_replayed() {
    let (_, records) = meeting();
    assert_eq!(replayed(&records, records.clone()).unwrap(), records.len() as u64);
    let mut erased = records.clone();
    let identity = find(&records, "identity_given");
    erased[identity].sealed = None;
    assert_eq!(replayed(&records, erased).unwrap(), records.len() as u64, "R-18.11: an erased body changes no root");
}

#[test]
fn r18_10_a_record_that_was_rewritten_is_found_between_two_checkpoints() {
    let (_, records) = meeting();
    let (before, after) = (find(&records, "lobby_opened"), find(&records, "ballot_cast"));
    assert!(before < 10 && after >= 10);
    for (at, expected) in [(before, (1, 10)), (after, (11, records.len() as u64))] {
        let mut altered = records.clone();
        let body = String::from_utf8(records[at].sealed.clone().unwrap().body).unwrap();
        altered[at] = rewritten(&records[at], &body.replace("\"level\":3", "\"level\":4"));
        match replayed(&records, altered) {
            Err(ReplayError::Altered { from, to, .. }) => assert_eq!((from, to), expected),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn r18_10_every_record_counts_and_so_does_their_order() {
    let (_, records) = meeting();
    for at in 0..records.len() {
        let mut altered = records.clone();
        let body = String::from_utf8(records[at].sealed.clone().unwrap().body).unwrap();
        altered[at] = rewritten(&records[at], &body);
        assert!(matches!(replayed(&records, altered), Err(ReplayError::Altered { .. })), "the salt of record {}", at + 1);
    }
    // two ballots that change places, each with the seq of its new one
    let ballot = find(&records, "ballot_cast");
    let mut swapped = records.clone();
    for (from, to) in [(ballot, ballot + 1), (ballot + 1, ballot)] {
        let entry = String::from_utf8(records[from].entry.clone()).unwrap();
        let moved = entry.replace(&format!("\"seq\":{}", from + 1), &format!("\"seq\":{}", to + 1));
        swapped[to] = Record { entry: moved.into_bytes(), sealed: records[from].sealed.clone() };
    }
    assert!(matches!(replayed(&records, swapped), Err(ReplayError::Altered { .. })));
}

#[test]
fn r18_10_a_stream_that_was_cut_is_found_and_one_that_grew_goes_on() {
    let (_, mut records) = meeting();
    for kept in [0, 9, 10, records.len() - 1] {
        match replayed(&records, records[..kept].to_vec()) {
            Err(ReplayError::Missing { seq, signed, .. }) => assert_eq!((seq, signed), (kept as u64 + 1, records.len() as u64)),
            other => panic!("{kept}: {other:?}"),
        }
    }
    let all = records.clone();
    let last = records.pop().unwrap();
    assert_eq!(replayed(&records, all).unwrap(), records.len() as u64 + 1, "what was not signed yet: {last:?}");
}

#[test]
fn r18_10_a_replay_to_an_earlier_seq_is_vouched_for_by_the_next_checkpoint() {
    let (stream, records) = meeting();
    let directory = directory(&records, &[records.len()], &key(7));
    let mut altered = records.clone();
    altered[4] = rewritten(&records[4], &String::from_utf8(records[4].sealed.clone().unwrap().body).unwrap());
    let log = stored(&[(StreamId::DIRECTORY, directory), (stream, altered)]);
    let log = Directory::open(log).unwrap().log();
    assert!(matches!(replay::session(&*log, stream, 6), Err(ReplayError::Altered { from: 1, .. })));
}

#[test]
fn r18_9_a_directory_from_which_a_checkpoint_was_taken_is_refused() {
    let (_, records) = meeting();
    let whole = directory(&records, &[5, 10, 20], &key(7));
    let open = |directory: &[Record]| Directory::open(stored(&[(StreamId::DIRECTORY, directory.to_vec())])).map(drop);
    open(&whole).unwrap();
    let events = |skip: usize| {
        whole.iter().enumerate().filter(move |(at, _)| *at != skip).map(|(_, record)| {
            let entry = record.open().unwrap();
            Event::from_body(&entry.kind, &record.sealed.as_ref().unwrap().body).unwrap()
        })
    };
    for skip in [1, 2] {
        let without = seal(StreamId::DIRECTORY, events(skip));
        assert!(matches!(open(&without), Err(ReplayError::Altered { .. })), "without record {skip}");
    }
}

#[test]
fn r18_8_another_key_is_refused_unless_the_change_is_meant_and_a_forged_signature_always() {
    let (_, records) = meeting();
    let open = |signed_by: u8, forged: bool, given: u8, may_change: bool| {
        let mut directory = directory(&records, &[5], &key(signed_by));
        if forged {
            // the checkpoint of somebody without the key, in a directory that names the real one
            let with = self::directory(&records, &[5], &key(66));
            directory[1] = with[1].clone();
        }
        let log = stored(&[(StreamId::DIRECTORY, directory)]);
        Host::open(log, Library::built_in().unwrap(), Signing { key: key(given), may_change, witnesses: Vec::new() }).map(drop)
    };
    open(7, false, 7, false).unwrap();
    open(7, false, 8, true).unwrap();
    let other = open(7, false, 8, false);
    assert!(matches!(other, Err(HostOpenError::Signing(SigningError::OtherKey { .. }))), "{other:?}");
    for may_change in [false, true] {
        let forged = open(7, true, 7, may_change);
        assert!(matches!(forged, Err(HostOpenError::Signing(SigningError::Altered(_)))), "{forged:?}");
    }
}
