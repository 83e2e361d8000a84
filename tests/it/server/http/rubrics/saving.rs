//! a version is saved once, and never changes.

use std::sync::Arc;

use protocol::http::RubricChecked;
use protocol::import::FlawKind;
use protocol::rubric::Rubric;
use reqwest::Method;
use rubricon::log::MemoryLog;
use rubricon::rubrics::Library;
use serde_json::json;

use super::{listed, ours, reworded, save, try_save};
use crate::server::harness::{Meeting, Process, Server, send};

#[tokio::test]
async fn a_saved_version_is_listed_and_read_as_it_was_given() {
    let server = Server::start().await;
    let answer = try_save(&server.api, &ours("1")).await;
    assert_eq!((answer.status, answer.header("location")), (201, "/api/rubrics/ours/1"));
    let summary: protocol::http::RubricSummary = answer.ok();
    assert_eq!((summary.digest.clone(), summary.built_in, summary.found.criteria), (ours("1").digest(), false, 3));
    let list: protocol::http::RubricList = server.api.get_openly("/api/rubrics").await.ok();
    assert!(list.rubrics.contains(&summary));
    let path = format!("/api/rubrics/ours/1?digest={}", summary.digest);
    for path in ["/api/rubrics/ours/1", &path] {
        assert_eq!(server.api.get_openly(path).await.ok::<Rubric>(), ours("1"));
    }
}

#[tokio::test]
async fn the_same_text_can_be_saved_again_and_another_text_under_its_name_cannot() {
    let server = Server::start().await;
    let first = save(&server.api, &ours("1")).await;
    let again = try_save(&server.api, &ours("1")).await;
    assert_eq!((again.status, again.ok()), (200, first));
    let detail = try_save(&server.api, &reworded("1")).await.problem(409, "version_taken");
    assert!(detail.contains("ours 1") && detail.contains("another version"), "{detail}");
    save(&server.api, &reworded("2")).await;
    assert_eq!(server.api.get_openly("/api/rubrics/ours/1").await.ok::<Rubric>(), ours("1"));
}

#[tokio::test]
async fn a_built_in_version_counts_as_saved() {
    let server = Server::start().await;
    let before = listed(&server.api).await;
    let mut district: Rubric = server.api.get_openly("/api/rubrics/connected-district/2021").await.ok();
    let same = try_save(&server.api, &district).await;
    assert_eq!((same.status, same.json()["built_in"].clone()), (200, json!(true)));
    assert_eq!(listed(&server.api).await, before, "it is not listed twice");
    district.title = "District Framework, our way".into();
    try_save(&server.api, &district).await.problem(409, "version_taken");
    district.version = "2027".into();
    save(&server.api, &district).await;
    let newest_first = ["connected-district/2027", "connected-district/2021", "connected-community/2021"];
    assert_eq!(listed(&server.api).await, newest_first);
}

#[tokio::test]
async fn what_was_saved_last_is_listed_first_whatever_it_is_called() {
    let server = Server::start().await;
    save(&server.api, &ours("2026")).await;
    save(&server.api, &Rubric { title: "another name".into(), ..ours("2026-draft") }).await;
    save(&server.api, &Rubric { id: "zoo".into(), title: "A zoo".into(), ..ours("1") }).await;
    let order = ["zoo/1", "ours/2026-draft", "ours/2026", "connected-district/2021", "connected-community/2021"];
    assert_eq!(listed(&server.api).await, order);
}

#[tokio::test]
async fn only_the_host_saves_checks_and_imports() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let rubric = serde_json::to_value(ours("1")).unwrap();
    for path in ["/api/rubrics", "/api/rubrics/check", "/api/rubrics/import?name=ours.json"] {
        for key in ["", "wrong", &meeting.facilitator] {
            server.api.post(path, key, &rubric).await.problem(401, "unauthorised");
        }
        server.api.post_openly(path, &rubric).await.problem(401, "unauthorised");
        let elsewhere = server.api.request(Method::POST, path).header("origin", "https://evil.example");
        send(elsewhere.bearer_auth(&server.api.host_key).json(&rubric)).await.problem(403, "origin_not_allowed");
    }
    assert_eq!(listed(&server.api).await.len(), 2);
}

#[tokio::test]
async fn a_rubric_with_flaws_is_not_saved_and_the_first_few_are_named() {
    let server = Server::start().await;
    let mut gaps = ours("1");
    gaps.domains.iter_mut().flat_map(|d| &mut d.criteria).for_each(|c| c.levels.truncate(1));
    let detail = try_save(&server.api, &gaps).await.problem(422, "invalid_value");
    assert!(detail.contains("Criterion A has no descriptor for level 2") && detail.contains("And 1 more"), "{detail}");
    let mut unknown = serde_json::to_value(ours("1")).unwrap();
    unknown["colour"] = json!("red");
    let detail = server.api.post("/api/rubrics", &server.api.host_key, &unknown).await.problem(400, "malformed");
    assert!(detail.contains("colour"), "{detail}");
    assert_eq!(listed(&server.api).await.len(), 2);
}

#[tokio::test]
async fn checking_says_what_saving_would_and_stores_nothing() {
    let server = Server::start().await;
    let check = async |rubric: &Rubric| -> RubricChecked {
        let body = serde_json::to_value(rubric).unwrap();
        server.api.post("/api/rubrics/check", &server.api.host_key, &body).await.ok()
    };
    let new = check(&ours("1")).await;
    assert_eq!((new.digest, new.found.descriptors, new.version_taken), (ours("1").digest(), 9, false));
    assert_eq!((new.flaws, new.difference), (vec![], None));
    assert_eq!(listed(&server.api).await.len(), 2);

    save(&server.api, &ours("1")).await;
    save(&server.api, &reworded("1b")).await;
    let next = check(&ours("2")).await;
    let difference = next.difference.unwrap();
    assert_eq!((difference.from.version.as_str(), difference.changes.len()), ("1b", 1), "from the newest");
    assert_eq!((difference.changes[0].place.as_str(), difference.changes[0].level), ("A", Some(2)));
    assert!(check(&reworded("1")).await.version_taken);
    let same = check(&ours("1")).await;
    assert!(!same.version_taken, "the same text is no other text");

    let flawed = check(&Rubric { title: String::new(), ..ours("3") }).await;
    assert_eq!(flawed.flaws.iter().map(|flaw| flaw.kind).collect::<Vec<_>>(), [FlawKind::Title]);
    assert!(flawed.difference.is_some(), "a text with flaws can be compared");
}

#[tokio::test]
async fn a_rubric_may_be_larger_than_other_bodies_and_no_larger_than_can_be_stored() {
    let server = Server::start().await;
    let with = |bytes: usize| {
        let mut rubric = ours("1");
        rubric.domains[0].reflection_questions = vec!["Why? ".repeat(2_000); bytes / 10_000];
        rubric
    };
    let large = with(890_000);
    save(&server.api, &large).await;
    assert_eq!(server.api.get_openly("/api/rubrics/ours/1").await.ok::<Rubric>(), large);
    let detail = try_save(&server.api, &Rubric { version: "2".into(), ..with(1_000_000) }).await.problem(422, "invalid_value");
    assert!(detail.contains("bytes long in all"), "{detail}");
    for path in ["/api/rubrics", "/api/rubrics/check"] {
        let body = serde_json::to_value(with(1_100_000)).unwrap();
        server.api.post(path, &server.api.host_key, &body).await.problem(413, "too_large");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_texts_that_are_saved_under_one_name_at_once_one_is_saved() {
    let server = Server::start().await;
    for round in 0..10 {
        let version = round.to_string();
        let texts: Vec<Rubric> = (0..8).map(|n| Rubric { title: format!("Text {n}"), ..ours(&version) }).collect();
        let answers = futures_util::future::join_all(texts.iter().map(|text| try_save(&server.api, text))).await;
        let saved: Vec<_> = (0..8).filter(|&n| answers[n].status == 201).collect();
        assert_eq!(saved.len(), 1, "{answers:?}");
        answers.iter().filter(|answer| answer.status != 201).for_each(|answer| drop(answer.problem(409, "version_taken")));
        let kept: Rubric = server.api.get_openly(&format!("/api/rubrics/ours/{version}")).await.ok();
        assert_eq!(kept, texts[saved[0]]);
    }
    let same = ours("same");
    let answers = futures_util::future::join_all((0..8).map(|_| try_save(&server.api, &same))).await;
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 200, 200, 200, 200, 200, 200, 201], "the same text is new once");
}

#[tokio::test]
async fn there_is_room_for_a_thousand_texts() {
    let server = Server::with(Library::default(), Arc::new(MemoryLog::new())).await;
    for version in 0..1_000 {
        server.host.rubrics().save(ours(&version.to_string())).await.unwrap();
    }
    let detail = try_save(&server.api, &ours("1000")).await.problem(413, "too_large");
    assert!(detail.contains("1000"), "{detail}");
    assert_eq!(try_save(&server.api, &ours("7")).await.status, 200, "what is there is there");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_saved_is_there_after_a_kill() {
    let data = tempfile::tempdir().unwrap();
    let mut process = Process::serve(data.path(), "127.0.0.1:0");
    let summary = save(&process.api(data.path()), &ours("1")).await;
    process.kill();
    let process = tokio::task::block_in_place(|| Process::serve(data.path(), "127.0.0.1:0"));
    let api = process.api(data.path());
    assert_eq!(api.get_openly("/api/rubrics/ours/1").await.ok::<Rubric>(), ours("1"));
    assert_eq!(try_save(&api, &ours("1")).await.ok::<protocol::http::RubricSummary>(), summary);
    try_save(&api, &reworded("1")).await.problem(409, "version_taken");
}
