//! What every [`EventLog`] promises: one suite of named rules, run over every implementation.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::thread;

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::{MAX_BODY, Record, Sealed};

use super::{
    Answered, AppendError, CommandKey, Commit, EventLog, Journal, LogError, MAX_BATCH_BYTES, MAX_BATCH_RECORDS, MemoryLog,
};

/// An implementation under test.
trait Subject: Sized {
    fn make() -> Self;
    fn log(&self) -> &dyn EventLog;
    /// Closed and opened again, where there is such a thing.
    fn reopened(self) -> Self;
}

impl Subject for MemoryLog {
    fn make() -> Self {
        Self::new()
    }

    fn log(&self) -> &dyn EventLog {
        self
    }

    fn reopened(self) -> Self {
        self
    }
}

struct OnDisk {
    journal: Option<Journal>,
    folder: tempfile::TempDir,
}

impl Subject for OnDisk {
    fn make() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { journal: Some(Journal::open(folder.path()).unwrap().0), folder }
    }

    fn log(&self) -> &dyn EventLog {
        self.journal.as_ref().unwrap()
    }

    fn reopened(mut self) -> Self {
        self.journal = None;
        let (journal, report) = Journal::open(self.folder.path()).unwrap();
        assert_eq!((report.torn, report.rebuilt), (None, None));
        self.journal = Some(journal);
        self
    }
}

macro_rules! rules {
    ($($rule:ident),* $(,)?) => {
        mod memory { $(#[test] fn $rule() { super::$rule::<super::MemoryLog>(); })* }
        mod journal { $(#[test] fn $rule() { super::$rule::<super::OnDisk>(); })* }
    };
}

rules!(
    an_append_at_the_wrong_head_is_a_conflict_and_changes_nothing,
    an_append_of_several_commits_is_all_or_nothing,
    what_is_acknowledged_is_read_back,
    reads_page_from_any_seq,
    streams_do_not_mix,
    a_command_is_answered_as_the_first_time_for_ever,
    erasing_hides_the_body_and_keeps_the_entry,
    appenders_on_many_streams_do_not_disturb_each_other,
    appends_beyond_the_limits_are_refused,
    large_bodies_are_kept,
    a_summary_is_what_was_kept_last_and_no_part_of_the_log,
);

/// The stream with this number.
pub(super) fn stream(n: u128) -> StreamId {
    StreamId::from_u128(n)
}

/// A record whose bytes tell the stream and seq.
pub(super) fn record(n: u128, seq: u64) -> Record {
    let sealed = Sealed { salt: [(seq % 251) as u8; 32], body: format!("{{\"body\":\"{n}/{seq}\"}}").into_bytes() };
    Record { entry: format!("{{\"seq\":{seq},\"stream\":{n}}}").into_bytes(), sealed: Some(sealed) }
}

/// The command that the record with this seq comes from.
pub(super) fn command(seq: u64) -> CommandKey {
    let digest = [(seq % 256) as u8; 32];
    CommandKey { actor: ParticipantId::from_u128(u128::from(seq % 3)), id: CommandId::from_u128(u128::from(seq)), digest }
}

/// A commit of `count` records after `head`.
pub(super) fn commit(n: u128, head: u64, count: u64) -> Commit {
    Commit { command: command(head + 1), records: (head + 1..=head + count).map(|seq| record(n, seq)).collect() }
}

/// Appends one commit of `count` records after `head`.
pub(super) fn append(log: &dyn EventLog, n: u128, head: u64, count: u64) -> Result<u64, AppendError> {
    log.append(stream(n), head, vec![commit(n, head, count)]).blocking_recv().unwrap()
}

/// The records `from..=to` of a stream as [`record`] makes them.
pub(super) fn records(n: u128, from: u64, to: u64) -> Vec<Record> {
    (from..=to).map(|seq| record(n, seq)).collect()
}

fn an_append_at_the_wrong_head_is_a_conflict_and_changes_nothing<S: Subject>() {
    let subject = S::make();
    assert_eq!(append(subject.log(), 1, 0, 3), Ok(3));
    for expected in [0, 2, 4, u64::MAX - 9] {
        assert_eq!(append(subject.log(), 1, expected, 1), Err(AppendError::Conflict { expected, head: 3 }));
    }
    assert_eq!(append(subject.log(), 2, 1, 1), Err(AppendError::Conflict { expected: 1, head: 0 }));
    let subject = subject.reopened();
    assert_eq!(subject.log().head(stream(1)), Ok(3));
    assert_eq!(subject.log().read(stream(1), 1, 99), Ok(records(1, 1, 3)));
    assert_eq!(subject.log().streams(), Ok(vec![stream(1)]));
    assert_eq!(append(subject.log(), 1, 3, 1), Ok(4));
}

fn an_append_of_several_commits_is_all_or_nothing<S: Subject>() {
    let subject = S::make();
    let commits = vec![commit(1, 0, 2), commit(1, 2, 1), commit(1, 3, 4)];
    assert_eq!(subject.log().append(stream(1), 0, commits.clone()).blocking_recv().unwrap(), Ok(7));
    let again = subject.log().append(stream(1), 6, commits).blocking_recv().unwrap();
    assert_eq!(again, Err(AppendError::Conflict { expected: 6, head: 7 }));
    assert_eq!(subject.log().read(stream(1), 0, 99), Ok(records(1, 1, 7)));
}

fn what_is_acknowledged_is_read_back<S: Subject>() {
    let mut subject = S::make();
    for head in 0..60 {
        assert_eq!(append(subject.log(), 1, head, 1), Ok(head + 1));
        assert_eq!(subject.log().head(stream(1)), Ok(head + 1));
        assert_eq!(subject.log().read(stream(1), head + 1, 9), Ok(records(1, head + 1, head + 1)));
        if head % 25 == 24 {
            subject = subject.reopened();
        }
    }
    assert_eq!(subject.reopened().log().read(stream(1), 1, 99), Ok(records(1, 1, 60)));
}

fn reads_page_from_any_seq<S: Subject>() {
    let mut subject = S::make();
    let mut head = 0;
    for count in [1, 40, 2, 16, 1, 1, 15, 17, 3, 33] {
        head = append(subject.log(), 7, head, count).unwrap();
    }
    for _ in 0..2 {
        for from in 0..=head + 2 {
            for limit in [0, 1, 2, 15, 16, 17, 50, usize::MAX] {
                let to = from.max(1).saturating_add(limit as u64).saturating_sub(1).min(head);
                assert_eq!(subject.log().read(stream(7), from, limit), Ok(records(7, from.max(1), to)), "{from} {limit}");
            }
        }
        assert_eq!(subject.log().read(stream(7), u64::MAX, 5), Ok(vec![]));
        subject = subject.reopened();
    }
}

fn streams_do_not_mix<S: Subject>() {
    let subject = S::make();
    let ids = [0, 1, 2, 255, 256, u128::MAX];
    for n in ids.iter().rev() {
        assert_eq!(append(subject.log(), *n, 0, 20), Ok(20));
    }
    let subject = subject.reopened();
    assert_eq!(subject.log().streams(), Ok(ids.map(stream).to_vec()));
    for n in ids {
        assert_eq!(subject.log().read(stream(n), 19, 99), Ok(records(n, 19, 20)));
    }
    assert_eq!(subject.log().head(stream(3)), Ok(0));
    assert_eq!(subject.log().read(stream(3), 1, 99), Ok(vec![]));
}

fn a_command_is_answered_as_the_first_time_for_ever<S: Subject>() {
    let mut subject = S::make();
    let CommandKey { actor, id, digest } = command(1);
    assert_eq!(subject.log().answered(stream(1), actor, id), Ok(None));
    append(subject.log(), 1, 0, 3).unwrap();
    let first = Ok(Some(Answered { digest, seq: 3 }));
    for head in 3..6 {
        assert_eq!(subject.log().answered(stream(1), actor, id), first);
        let repeat = Commit { command: CommandKey { digest: [99; 32], ..command(1) }, records: records(1, head + 1, head + 1) };
        assert_eq!(subject.log().append(stream(1), head, vec![repeat]).blocking_recv().unwrap(), Ok(head + 1));
        assert_eq!(subject.log().answered(stream(1), actor, id), first);
        subject = subject.reopened();
    }
    assert_eq!(subject.log().answered(stream(1), actor, id), first);
    assert_eq!(subject.log().answered(stream(2), actor, id), Ok(None));
    assert_eq!(subject.log().answered(stream(1), ParticipantId::from_u128(77), id), Ok(None));
}

fn erasing_hides_the_body_and_keeps_the_entry<S: Subject>() {
    let subject = S::make();
    append(subject.log(), 1, 0, 20).unwrap();
    append(subject.log(), 1, 20, 1).unwrap();
    append(subject.log(), 2, 0, 5).unwrap();
    let mut expected = records(1, 1, 21);
    for seq in [3, 21, 3] {
        assert_eq!(subject.log().erase_body(stream(1), seq), Ok(()));
        expected[seq as usize - 1].sealed = None;
        assert_eq!(subject.log().read(stream(1), 1, 99), Ok(expected.clone()));
    }
    for (n, seq) in [(1, 0), (1, 22), (3, 1)] {
        let none = Err(LogError::NoSuchRecord { stream: stream(n), seq });
        assert_eq!(subject.log().erase_body(stream(n), seq), none);
    }
    assert_eq!(append(subject.log(), 1, 21, 1), Ok(22));
    expected.push(record(1, 22));
    let subject = subject.reopened();
    assert_eq!(subject.log().read(stream(1), 1, 99), Ok(expected));
    assert_eq!(subject.log().read(stream(2), 1, 99), Ok(records(2, 1, 5)));
    assert_eq!(subject.log().answered(stream(1), command(1).actor, command(1).id).unwrap().unwrap().seq, 20);
}

fn appenders_on_many_streams_do_not_disturb_each_other<S: Subject>() {
    let subject = S::make();
    let log = subject.log();
    thread::scope(|scope| {
        for n in 0..8 {
            scope.spawn(move || {
                let mut head = 0;
                for count in (1..=5).cycle().take(60) {
                    head = append(log, n, head, count).unwrap();
                    assert_eq!(log.read(stream(n), head, 9), Ok(records(n, head, head)));
                }
            });
        }
        // and several on one stream: each seq is given once
        let winners: Vec<_> = (0..4)
            .map(|_| {
                scope.spawn(move || {
                    let mut won = BTreeSet::new();
                    while won.len() < 25 {
                        let head = log.head(stream(100)).unwrap();
                        match append(log, 100, head, 1) {
                            Ok(seq) => assert!(won.insert(seq)),
                            Err(error) => assert!(matches!(error, AppendError::Conflict { .. }), "{error}"),
                        }
                    }
                    won
                })
            })
            .collect();
        let all: BTreeSet<u64> = winners.into_iter().flat_map(|winner| winner.join().unwrap()).collect();
        assert_eq!(all, (1..=100).collect());
    });
    let subject = subject.reopened();
    for n in 0..8 {
        assert_eq!(subject.log().read(stream(n), 1, 999), Ok(records(n, 1, 180)));
    }
    assert_eq!(subject.log().read(stream(100), 1, 999), Ok(records(100, 1, 100)));
}

fn appends_beyond_the_limits_are_refused<S: Subject>() {
    let subject = S::make();
    let try_append = |expected, commits| subject.log().append(stream(1), expected, commits).blocking_recv().unwrap();
    let bodied = |size| {
        let sealed = Some(Sealed { salt: [1; 32], body: vec![b'x'; size] });
        Commit { command: command(1), records: vec![Record { entry: b"{}".to_vec(), sealed }] }
    };
    let none = Commit { command: command(1), records: vec![] };
    let unfit = [
        (0, vec![]),
        (0, vec![none.clone()]),
        (0, vec![commit(1, 0, 1), none]),
        (u64::MAX, vec![commit(1, 0, 1)]),
        (0, vec![commit(1, 0, MAX_BATCH_RECORDS as u64 + 1)]),
        (0, vec![bodied(MAX_BODY + 1)]),
        (0, vec![bodied(MAX_BODY); MAX_BATCH_BYTES / MAX_BODY]),
    ];
    for (expected, commits) in unfit {
        assert!(matches!(try_append(expected, commits), Err(AppendError::Unfit(_))));
    }
    assert_eq!(try_append(0, vec![commit(1, 0, MAX_BATCH_RECORDS as u64)]), Ok(MAX_BATCH_RECORDS as u64));
}

fn large_bodies_are_kept<S: Subject>() {
    let subject = S::make();
    let large = |seq: u64| Record {
        entry: vec![b'e'; 5000],
        sealed: Some(Sealed { salt: [2; 32], body: vec![b'0' + seq as u8; MAX_BODY] }),
    };
    let commits = vec![Commit { command: command(1), records: (1..=7).map(large).collect() }];
    assert_eq!(subject.log().append(stream(1), 0, commits).blocking_recv().unwrap(), Ok(7));
    let subject = subject.reopened();
    assert_eq!(subject.log().read(stream(1), 5, 2), Ok(vec![large(5), large(6)]));
}

fn a_summary_is_what_was_kept_last_and_no_part_of_the_log<S: Subject>() {
    let subject = S::make();
    let log = subject.log();
    assert_eq!(log.summary(stream(1)), None);
    log.keep_summary(stream(1), Some(b"first".to_vec()));
    log.keep_summary(stream(1), Some(b"second".to_vec()));
    log.keep_summary(stream(2), Some(b"other".to_vec()));
    append(log, 1, 0, 2).unwrap();
    assert_eq!(log.summary(stream(1)), Some(b"second".to_vec()));
    assert_eq!((log.head(stream(1)), log.head(stream(2))), (Ok(2), Ok(0)));
    assert_eq!(log.streams().unwrap(), [stream(1)]);
    log.keep_summary(stream(1), None);
    assert_eq!((log.summary(stream(1)), log.summary(stream(2))), (None, Some(b"other".to_vec())));
    let subject = subject.reopened();
    assert_eq!(subject.log().summary(stream(1)), None);
    assert_eq!(subject.log().read(stream(1), 1, 9).unwrap(), records(1, 1, 2));
}

#[test]
fn a_log_can_be_shared_between_threads() {
    let log: Arc<dyn EventLog> = Arc::new(MemoryLog::new());
    let other = Arc::clone(&log);
    thread::spawn(move || append(other.as_ref(), 1, 0, 1)).join().unwrap().unwrap();
    assert_eq!(log.head(stream(1)), Ok(1));
}
