//! Bundles of many records: what writing and checking one takes in memory is that of the session's state, not of its records.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use protocol::checkpoint::Checkpoint;
use protocol::event::{CheckpointSigned, Event, RubricStored, SessionRegistered, SigningKeySet};
use protocol::id::{CommandId, ParticipantId, SessionId, StreamId};
use protocol::record::Record;
use protocol::session::{Role, Settings};
use protocol::tree::{Frontier, leaf_hash};
use rubricon::log::{CommandKey, Commit, EventLog, Journal};

use super::altered::seal;
use super::bundle::key;
use crate::meeting::Meeting;

/// How much more it may take for eight times as many records: what a system's allocator does is not exact to the page.
const SLACK_KIB: u64 = 4 << 10;

const SUBJECTS: [&str; 20] =
    ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20"];

/// A closed meeting in which this many people vote on 60 items in so many rounds each, and change their minds in each so often.
fn meeting(people: usize, rounds: usize, ballots: usize) -> Meeting {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &SUBJECTS, Settings::default());
    meeting.play("absent ana; absent bo; absent cy");
    let names: Vec<String> = (0..people).map(|n| format!("person{n}")).collect();
    names.iter().for_each(|name| meeting.join(name, Role::Participant));
    for (subject, criterion) in SUBJECTS.iter().flat_map(|subject| ["A", "B", "X"].map(|criterion| (subject, criterion))) {
        let item = format!("{criterion}@{subject}");
        for round in 0..rounds {
            meeting.play(&format!("open {item}"));
            for (turn, name) in (0..ballots).flat_map(|turn| names.iter().map(move |name| (turn, name))) {
                let level = 1 + (turn + round + name.len()) % 4;
                let reason =
                    if (turn + round) % 4 == 0 { " because we have the plan and it is in use in most schools" } else { "" };
                meeting.play(&format!("{name} votes {item} {level}{reason}"));
            }
            meeting.play(&format!("reveal {item}"));
        }
        meeting.play(&format!("decide {item} none because of the spread"));
    }
    meeting.play("close");
    meeting
}

/// A data folder with that meeting, as a server would have left it.
fn folder(meeting: &Meeting) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let records = meeting.log.read(meeting.stream(), 1, usize::MAX).unwrap();
    std::fs::write(folder.path().join("signing.key"), key().reveal()).unwrap();
    let (journal, _) = Journal::open(folder.path()).unwrap();
    for (stream, records) in [(StreamId::DIRECTORY, directory(meeting, &records)), (meeting.stream(), records)] {
        for (head, chunk) in (0_u64..).step_by(500).zip(records.chunks(500)) {
            let command = CommandKey { actor: ParticipantId::SERVER, id: CommandId::from_u128(head.into()), digest: [0; 32] };
            let commit = Commit { command, records: chunk.to_vec() };
            journal.append(stream, head, vec![commit]).blocking_recv().unwrap().unwrap();
        }
    }
    folder
}

fn directory(meeting: &Meeting, records: &[Record]) -> Vec<Record> {
    let (mut tree, mut logs) = (Frontier::default(), Frontier::default());
    records.iter().for_each(|record| tree.push(record.leaf_hash()));
    let sign = |origin: String, tree: &Frontier| Checkpoint { origin, size: tree.size(), root: tree.root() };
    let log = |logs: &Frontier| sign(Checkpoint::log_origin("test.example"), logs).sign(&key()).unwrap();
    let session = SessionId::from(meeting.stream());
    let checkpoint = sign(Checkpoint::session_origin("test.example", session), &tree);
    let digest = meeting.session.rubric.clone().unwrap().digest;
    let mut events: Vec<Event> = vec![
        RubricStored { digest, rubric: meeting.rubric.clone() }.into(),
        SessionRegistered { session, title: "Large".to_owned(), join_code: "ABCD1234".to_owned() }.into(),
        SigningKeySet { vkey: key().public().vkey().to_owned(), log: log(&logs) }.into(),
    ];
    logs.push(leaf_hash(checkpoint.text().as_bytes()));
    events.push(CheckpointSigned { note: checkpoint.sign(&key()).unwrap(), log: log(&logs) }.into());
    seal(StreamId::DIRECTORY, events)
}

/// Runs a program to its end, which has to be a good one. Answers how long it took and the most memory it had, in KiB.
fn measured(program: &str, arguments: &[&str]) -> (Duration, u64) {
    let began = Instant::now();
    let mut child = Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    let ended = loop {
        let told = std::fs::read_to_string(&status).unwrap_or_default();
        let peak = told.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
        most = most.max(peak.unwrap_or(0));
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    assert!(ended.success(), "{program} {arguments:?}");
    (began.elapsed(), most)
}

/// What exporting and checking a meeting takes in memory, by what is done.
fn figures(name: &str, meeting: &Meeting) -> BTreeMap<&'static str, u64> {
    let folder = folder(meeting);
    let file = folder.path().join("bundle.zip");
    let (data, file) = (folder.path().to_str().unwrap(), file.to_str().unwrap());
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reports/bundle/verify.py");
    let rubricon = env!("CARGO_BIN_EXE_rubricon");
    let steps: [(_, _, &[&str]); 3] = [
        ("export", rubricon, &["export", "latest", "--data", data, "--output", file]),
        ("verify", rubricon, &["verify", file]),
        ("verify.py", "python3", &[checker.to_str().unwrap(), file]),
    ];
    let mut figures = BTreeMap::new();
    for (what, program, arguments) in steps {
        if what == "verify.py" && super::python::python().is_none() {
            continue;
        }
        let (took, most) = measured(program, arguments);
        println!(
            "{name}, {} records: {what} took {:.2} s and {:.1} MiB",
            meeting.session.seq,
            took.as_secs_f64(),
            most as f64 / 1024.0
        );
        figures.insert(what, most);
    }
    println!("{name}: the file has {:.1} MiB", std::fs::metadata(file).unwrap().len() as f64 / f64::from(1 << 20));
    figures
}

#[test]
#[cfg(target_os = "linux")]
#[ignore = "writes hundreds of thousands of records; `cargo xtask soak` runs it"]
fn r19_eight_times_the_records_of_a_session_take_no_more_memory_to_export_or_to_check() {
    let few = figures("each votes once", &meeting(220, 1, 1));
    let many_records = meeting(220, 1, 8);
    assert!(many_records.session.seq > 100_000);
    let many = figures("each votes eight times", &many_records);
    for (what, most) in many {
        assert!(most < few[what] + SLACK_KIB, "{what} took {most} KiB, and {} KiB for an eighth of the records", few[what]);
    }
    figures("more people, more rounds", &meeting(600, 3, 1));
}
