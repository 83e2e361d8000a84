//! Replay refuses what does not hold, and says where.

use protocol::id::{CommandId, ParticipantId, SessionId, StreamId};
use protocol::record::{BadRecord, Heading, Record};
use rubricon::log::{CommandKey, Commit, EventLog, MemoryLog};
use rubricon::views::replay::{ReplayError, for_each, session};

use crate::meeting::Meeting;

const STREAM: StreamId = StreamId::from_u128(1);

fn record(stream: StreamId, seq: u64, kind: &str, body: &str) -> Record {
    let heading = Heading {
        stream,
        seq,
        at: "2026-11-22T18:00:00Z".parse().unwrap(),
        actor: ParticipantId::SERVER,
        cause: CommandId::from_u128(1),
        kind,
    };
    Record::seal(heading, body.into(), [7; 32]).unwrap()
}

/// What becomes of a stream with this as its second record.
fn after(second: Record) -> Result<u64, ReplayError> {
    let log = MemoryLog::new();
    let command = CommandKey { actor: ParticipantId::SERVER, id: CommandId::from_u128(1), digest: [0; 32] };
    let records = vec![record(STREAM, 1, "lobby_opened", "{}"), second, record(STREAM, 3, "session_started", "{}")];
    log.append(STREAM, 0, vec![Commit { command, records }]).blocking_recv().unwrap().unwrap();
    session(&log, STREAM, u64::MAX).map(|session| session.seq)
}

#[test]
fn a_stream_that_holds_is_replayed_to_its_end() {
    assert_eq!(after(record(STREAM, 2, "session_paused", "{}")).unwrap(), 3);
}

#[test]
fn a_changed_body_salt_or_hash_is_found() {
    let spoilt = |change: fn(&mut Record)| {
        let mut second = record(STREAM, 2, "session_paused", "{}");
        change(&mut second);
        after(second)
    };
    let body = spoilt(|record| record.sealed.iter_mut().for_each(|sealed| sealed.body.push(b' ')));
    assert!(matches!(body, Err(ReplayError::Record { seq: 2, why: BadRecord::Body, .. })), "{body:?}");
    let salt = spoilt(|record| record.sealed.iter_mut().for_each(|sealed| sealed.salt[0] ^= 1));
    assert!(matches!(salt, Err(ReplayError::Record { seq: 2, why: BadRecord::Body, .. })), "{salt:?}");
    let entry = spoilt(|record| record.entry.truncate(10));
    assert!(matches!(entry, Err(ReplayError::Record { seq: 2, why: BadRecord::Entry(_), .. })), "{entry:?}");
    let version = spoilt(|record| {
        let text = String::from_utf8(record.entry.clone()).unwrap();
        record.entry = text.replace("\"v\":1", "\"v\":2").into_bytes();
    });
    assert!(matches!(version, Err(ReplayError::Record { seq: 2, why: BadRecord::Version(2), .. })), "{version:?}");
}

#[test]
fn a_record_in_the_wrong_place_is_found() {
    for second in [record(STREAM, 3, "session_paused", "{}"), record(StreamId::from_u128(2), 2, "session_paused", "{}")] {
        let found = after(second);
        assert!(matches!(found, Err(ReplayError::Misplaced { seq: 2, .. })), "{found:?}");
    }
}

#[test]
fn an_event_of_a_newer_version_is_refused() {
    for second in [record(STREAM, 2, "moon_risen", "{}"), record(STREAM, 2, "session_paused", "{\"until\":\"noon\"}")] {
        let found = after(second);
        assert!(matches!(found, Err(ReplayError::Event { seq: 2, .. })), "{found:?}");
    }
}

#[test]
fn an_erased_body_is_passed_over() {
    let mut second = record(STREAM, 2, "session_paused", "{}");
    second.sealed = None;
    assert_eq!(after(second).unwrap(), 3);
}

#[test]
fn a_session_can_be_replayed_to_any_seq_in_chunks() {
    let mut meeting = Meeting::new();
    meeting.play("open A");
    // more records than are read at once
    for n in 0..1_200 {
        meeting.play(if n % 2 == 0 { "ana votes A 3" } else { "bo votes A 2" });
    }
    let head = meeting.session.seq;
    assert_eq!(session(&meeting.log, meeting.stream(), u64::MAX).unwrap(), meeting.session);
    for to in [0, 1, 1_023, 1_024, 1_025, head - 1, head] {
        assert_eq!(session(&meeting.log, meeting.stream(), to).unwrap().seq, to);
    }
    let mut seen = Vec::new();
    for_each(&meeting.log, meeting.stream(), 5, |step, _| seen.push(step.stamp.seq)).unwrap();
    assert_eq!(seen, [1, 2, 3, 4, 5]);
    assert_eq!(session(&meeting.log, SessionId::from_u128(5).into(), u64::MAX).unwrap().seq, 0, "a stream that has none");
}
