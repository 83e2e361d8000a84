//! a session is held on one exact text, and stays on it whatever becomes of the version.

use std::sync::Arc;

use protocol::command::Command;
use protocol::event::{Event, RubricStored};
use protocol::http::{Assessment, Trail};
use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::{Heading, Record};
use protocol::rubric::Rubric;
use protocol::vote::Verdict;
use rubricon::log::{CommandKey, Commit, EventLog, MemoryLog};
use rubricon::rubrics::Library;
use serde_json::{Value, json};

use super::{listed, ours, reworded, save};
use crate::server::harness::{Meeting, Process, Server, level, run};

fn on(rubric: &Rubric) -> Value {
    json!({ "title": "Ours", "rubric": { "id": rubric.id, "version": rubric.version }, "subjects": ["Maple Valley"] })
}

/// Votes on the first item and decides it on level 2.
async fn decide(meeting: &Meeting) {
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(2)).await;
    meeting.reveal(0, 1).await;
    let decide = Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::Level(2),
        rationale: "We saw it.".to_owned(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: Vec::new(),
    };
    meeting.lead(&decide).await;
}

/// Checks that a meeting's assessment and trail name exactly this text, and have its words.
async fn stands_on(meeting: &Meeting, rubric: &Rubric) {
    let view: Assessment = meeting.api.get(&meeting.path("/assessment"), &meeting.auditor).await.ok();
    assert_eq!(view.rubric, rubric.reference());
    let criterion = &rubric.domains[0].criteria[0];
    let words = |level: usize| Some(criterion.levels[level].descriptor.as_str());
    let item = &view.items[0];
    assert_eq!((item.descriptor.as_deref(), item.next_descriptor.as_deref()), (words(1), words(2)));
    assert_eq!(item.level_name.as_deref(), Some(rubric.levels[1].name.as_str()));
    let trail: Trail = meeting.api.get(&meeting.path("/trail"), &meeting.auditor).await.ok();
    assert_eq!(trail.rubric, rubric.reference());
    let seen = meeting.look(&meeting.observer).await.parts.meeting.unwrap().rubric;
    assert_eq!(seen, rubric.reference());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_on_a_saved_rubric_stands_on_its_words_after_a_restart() {
    let data = tempfile::tempdir().unwrap();
    let mut process = Process::serve(data.path(), "127.0.0.1:0");
    let api = process.api(data.path());
    save(&api, &reworded("1")).await;
    let mut meeting = Meeting::make_as(&api, &on(&reworded("1"))).await;
    assert_eq!(meeting.items.len(), 3);
    decide(&meeting).await;
    stands_on(&meeting, &reworded("1")).await;
    process.kill();

    let process = tokio::task::block_in_place(|| Process::serve(data.path(), "127.0.0.1:0"));
    meeting.api = process.api(data.path());
    stands_on(&meeting, &reworded("1")).await;
    let next = Meeting::make_as(&meeting.api, &on(&reworded("1"))).await;
    decide(&next).await;
    stands_on(&next, &reworded("1")).await;
    let shown = run(&["session", "show", "latest", "--data", data.path().to_str().unwrap()]).out;
    assert!(shown.contains(&reworded("1").digest()), "{shown}");
}

/// A program that came with one rubric.
fn with(rubric: Rubric) -> Library {
    let mut library = Library::default();
    library.add(rubric);
    library
}

#[tokio::test]
async fn a_session_stands_on_its_exact_text_when_the_program_has_another_one_or_none() {
    let log: Arc<dyn EventLog> = Arc::new(MemoryLog::new());
    let server = Server::with(with(ours("1")), Arc::clone(&log)).await;
    let mut first = Meeting::make_as(&server.api, &on(&ours("1"))).await;
    decide(&first).await;

    // The next program has another text under the same name.
    let server = Server::with(with(reworded("1")), Arc::clone(&log)).await;
    assert_eq!(listed(&server.api).await, ["ours/1"]);
    assert_eq!(server.api.get_openly("/api/rubrics/ours/1").await.ok::<Rubric>(), reworded("1"), "the built-in one stands");
    first.api = server.api.clone();
    stands_on(&first, &ours("1")).await;
    let exact = format!("/api/rubrics/ours/1?digest={}", ours("1").digest());
    assert_eq!(server.api.get_openly(&exact).await.ok::<Rubric>(), ours("1"));
    let mut second = Meeting::make_as(&server.api, &on(&reworded("1"))).await;
    decide(&second).await;
    stands_on(&second, &reworded("1")).await;

    // The one after it has none.
    let server = Server::with(Library::default(), log).await;
    assert_eq!(listed(&server.api).await, ["ours/1"]);
    assert_eq!(server.api.get_openly("/api/rubrics/ours/1").await.ok::<Rubric>(), reworded("1"), "the last one stored");
    (first.api, second.api) = (server.api.clone(), server.api.clone());
    stands_on(&first, &ours("1")).await;
    stands_on(&second, &reworded("1")).await;
    assert_eq!(server.api.get_openly(&exact).await.ok::<Rubric>(), ours("1"));
}

#[tokio::test]
async fn no_session_is_held_on_a_text_that_does_not_pass_its_check() {
    let mut flawed = ours("1");
    flawed.domains[0].criteria[1].levels.pop();
    let event: Event = RubricStored { digest: flawed.digest(), rubric: flawed }.into();
    // Another program, with other ideas of what can be used, stored it.
    let at = "2026-11-22T18:00:00Z".parse().unwrap();
    let (actor, cause) = (ParticipantId::SERVER, CommandId::from_u128(1));
    let heading = Heading { stream: StreamId::DIRECTORY, seq: 1, at, actor, cause, kind: event.kind() };
    let record = Record::seal(heading, event.to_body().unwrap(), [7; 32]).unwrap();
    let log = MemoryLog::new();
    let commit = Commit { command: CommandKey { actor, id: cause, digest: [0; 32] }, records: vec![record] };
    log.append(StreamId::DIRECTORY, 0, vec![commit]).await.unwrap().unwrap();

    let server = Server::over(Arc::new(log)).await;
    let answer = server.api.post("/api/sessions", &server.api.host_key, &on(&ours("1"))).await;
    let detail = answer.problem(422, "invalid_value");
    assert!(detail.contains("Criterion B has no descriptor for level 3"), "{detail}");
}

#[tokio::test]
async fn whoever_asks_for_a_version_that_is_not_there_hears_of_those_that_are() {
    let server = Server::start().await;
    for version in 0..20 {
        save(&server.api, &ours(&version.to_string())).await;
    }
    let answer = server.api.post("/api/sessions", &server.api.host_key, &on(&ours("x"))).await;
    let detail = answer.problem(404, "not_found");
    assert!(detail.contains("ours 19, ours 18") && detail.contains("and others") && !detail.contains("connected"), "{detail}");
}
