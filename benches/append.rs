//! Durable appends by many at once, beside a raw file with one write and one `fdatasync` a group.
//!
//! The budget is 0.3 × of the raw file at 64 and at 1,024 waiting appenders.

#![allow(clippy::expect_used, reason = "a bench that cannot go on says why")]

use std::fs::File;
use std::io::Write;
use std::time::{Duration, Instant};

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::{Record, Sealed};
use rubricon::log::{CommandKey, Commit, EventLog, Journal};

/// What one record takes in all, as in the measurements that the design rests on.
const BYTES: usize = 273;

fn commit(seq: u64, stream: u128) -> Commit {
    let record = Record { entry: vec![b'e'; BYTES - 72], sealed: Some(Sealed { salt: [1; 32], body: vec![b'b'; 40] }) };
    let id = CommandId::from_u128(stream << 64 | u128::from(seq));
    Commit { command: CommandKey { actor: ParticipantId::from_u128(stream), id, digest: [0; 32] }, records: vec![record] }
}

/// Each appender waits for its record before it appends the next one; all wait together.
fn journal_rounds(log: &Journal, appenders: u128, rounds: u64, heads: &mut [u64]) -> Duration {
    let began = Instant::now();
    for _ in 0..rounds {
        let waiting: Vec<_> = (0..appenders)
            .zip(heads.iter_mut())
            .map(|(n, head)| {
                *head += 1;
                log.append(StreamId::from_u128(n + 1), *head - 1, vec![commit(*head, n + 1)])
            })
            .collect();
        for appending in waiting {
            appending.blocking_recv().expect("an answer").expect("it is durable");
        }
    }
    began.elapsed()
}

fn raw_rounds(file: &mut File, appenders: usize, rounds: u64) -> Duration {
    let group = vec![b'r'; BYTES * appenders];
    let began = Instant::now();
    for _ in 0..rounds {
        file.write_all(&group).and_then(|()| file.sync_data()).expect("it is durable");
    }
    began.elapsed()
}

fn bench(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut group = criterion.benchmark_group("append");
    group.sample_size(10).warm_up_time(Duration::from_millis(200)).measurement_time(Duration::from_secs(1));
    for appenders in [64_u16, 1_024] {
        group.throughput(Throughput::Elements(u64::from(appenders)));
        let (log, _) = Journal::open(&folder.path().join(format!("journal-{appenders}"))).expect("a log");
        let mut heads = vec![0; usize::from(appenders)];
        group.bench_function(BenchmarkId::new("journal", appenders), |bencher| {
            bencher.iter_custom(|rounds| journal_rounds(&log, u128::from(appenders), rounds, &mut heads));
        });
        let mut file = File::create(folder.path().join(format!("raw-{appenders}"))).expect("a file");
        group.bench_function(BenchmarkId::new("raw file", appenders), |bencher| {
            bencher.iter_custom(|rounds| raw_rounds(&mut file, usize::from(appenders), rounds));
        });
    }
    group.finish();
}

criterion_group!(benches, bench);
criterion_main!(benches);
