//! Replay: from stored records to a session, every hash verified. The budget is 500,000 records a second on one core.

#![allow(clippy::expect_used, reason = "a bench that cannot go on says why")]

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use jiff::Timestamp;
use protocol::event::{AgendaSet, BallotCast, Event, ParticipantJoined, RoundOpened, SessionCreated};
use protocol::id::{CommandId, ItemId, ParticipantId, SessionId, StreamId, SubjectId};
use protocol::record::{Heading, Record};
use protocol::rubric::RubricRef;
use protocol::session::{AgendaItem, Role, Settings, Subject};
use protocol::vote::Choice;
use rubricon::log::{CommandKey, Commit, EventLog, MemoryLog};
use rubricon::views::replay;

const PEOPLE: u128 = 200;
const BALLOTS: u64 = 50_000;

fn stream() -> StreamId {
    SessionId::from_u128(7).into()
}

/// A session in which people change their ballot again and again.
fn records() -> Vec<Record> {
    let (item, subject) = (ItemId::from_u128(1), SubjectId::from_u128(1));
    let created = SessionCreated {
        session: SessionId::from_u128(7),
        title: "Bench".to_owned(),
        rubric: RubricRef { id: "bench".to_owned(), version: "1".to_owned(), digest: String::new() },
        levels: vec![1, 2, 3, 4],
        subjects: vec![Subject { id: subject, name: "Maple".to_owned() }],
        settings: Settings::default(),
        held_on: None,
    };
    let agenda = AgendaSet { items: vec![AgendaItem { id: item, criterion: "D1.1".to_owned(), subject }] };
    let mut events: Vec<(u128, Event)> = vec![(0, created.into()), (0, agenda.into())];
    events.extend((1..=PEOPLE).map(|n| {
        let participant = ParticipantId::from_u128(n);
        (0, ParticipantJoined { participant, role: Role::Participant, organisation: "Team".to_owned(), waiting: false }.into())
    }));
    events.push((0, RoundOpened { item, round: 1, deadline: None }.into()));
    events.extend((0..BALLOTS).map(|n| {
        let choice = Choice::Level(u8::try_from(n % 4 + 1).unwrap_or(1));
        let reason = (n % 5 == 0).then(|| "We have the plan, and it is being used in most schools.".to_owned());
        (u128::from(n) % PEOPLE + 1, BallotCast { item, round: 1, choice, reason }.into())
    }));
    let seal = |(seq, (actor, event)): (u64, (u128, Event))| {
        let heading = Heading {
            stream: stream(),
            seq,
            at: Timestamp::UNIX_EPOCH,
            actor: ParticipantId::from_u128(actor),
            cause: CommandId::from_u128(u128::from(seq)),
            kind: event.kind(),
        };
        let body = event.to_body().expect("a small body");
        Record::seal(heading, body, [7; 32]).expect("it can be sealed")
    };
    (1..).zip(events).map(seal).collect()
}

fn log(records: &[Record]) -> MemoryLog {
    let log = MemoryLog::new();
    for (at, chunk) in (0_u64..).step_by(1_000).zip(records.chunks(1_000)) {
        let command = CommandKey { actor: ParticipantId::SERVER, id: CommandId::from_u128(u128::from(at)), digest: [0; 32] };
        let appending = log.append(stream(), at, vec![Commit { command, records: chunk.to_vec() }]);
        appending.blocking_recv().expect("an answer").expect("it is appended");
    }
    log
}

fn bench(criterion: &mut Criterion) {
    let records = records();
    let log = log(&records);
    let mut group = criterion.benchmark_group("replay");
    group.throughput(Throughput::Elements(records.len() as u64)).sample_size(10);
    group.bench_function("verify and evolve", |bencher| {
        bencher.iter(|| replay::session(&log, stream(), u64::MAX).map(|session| black_box(session.seq)));
    });
    group.bench_function("decode only", |bencher| {
        bencher.iter(|| {
            for record in &records {
                let kind = if record.entry.windows(11).any(|w| w == b"ballot_cast") { "ballot_cast" } else { continue };
                let body = record.sealed.as_ref().map(|sealed| sealed.body.as_slice()).unwrap_or_default();
                black_box(Event::from_body(kind, body).is_ok());
            }
        });
    });
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
