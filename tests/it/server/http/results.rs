//! Results across sessions: subjects, comparisons, the list of sessions, and what is put away.

use std::sync::Arc;

use protocol::command::Command;
use protocol::http::{Assessment, SessionList};
use protocol::results::{Change, Comparison, CriterionStanding, ListedSubject, SubjectList, SubjectResults};
use protocol::session::{ItemState, Phase, Plan};
use protocol::vote::Verdict;
use rubricon::log::MemoryLog;
use serde_json::{Value, json};

use crate::server::harness::{Api, Meeting, Server, level, wanted};

/// What a meeting asks for, of a subject on a day.
fn of(subject: &str, day: &str) -> Value {
    let mut wanted = wanted(&["D1.1", "D1.2"], &json!({}));
    wanted["subjects"] = json!([subject]);
    wanted["held_on"] = json!(day);
    wanted
}

/// A meeting that decided its first item at this level, and is over.
async fn held(api: &Api, wanted: &Value, at: u8) -> Meeting {
    let meeting = Meeting::make_as(api, wanted).await;
    let mut people = Vec::new();
    for name in ["Ana Alba", "Ben Birke", "Cy Coral"] {
        people.push(meeting.join_from("North High", name).await);
    }
    people.push(meeting.join_from("Library", "Dora Dorn").await);
    meeting.open_round(0).await;
    for seat in &people {
        meeting.command(&seat.token, &meeting.ballot(0, 1, level(at), Some("we all saw it"))).await;
    }
    meeting.reveal(0, 1).await;
    let item = meeting.items[0];
    let comment = Command::AddComment {
        item,
        text: "A figure".into(),
        link: Some("https://example.org/f".into()),
        figure: None,
        dated: None,
        unsigned: false,
    };
    meeting.command(&people[0].token, &comment).await;
    let decide = Command::DecideItem {
        item,
        verdict: Verdict::Level(at),
        rationale: "It is in every school.".to_owned(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: Vec::new(),
    };
    meeting.lead(&decide).await;
    meeting.lead(&Command::CloseSession {}).await;
    meeting
}

async fn subjects(api: &Api) -> Vec<ListedSubject> {
    api.get("/api/subjects", &api.host_key).await.ok::<SubjectList>().subjects
}

#[tokio::test]
async fn r22_1_a_subject_is_the_same_in_every_session_that_names_it() {
    let server = Server::start().await;
    let api = &server.api;
    let first = held(api, &of("Maple Valley", "2026-03-01"), 2).await;
    let second = held(api, &of(" maple   valley ", "2025-03-01"), 3).await;
    held(api, &of("Oak Hill", "2026-03-01"), 4).await;
    let listed = subjects(api).await;
    let short: Vec<_> = listed.iter().map(|one| (one.name.as_str(), one.sessions, one.last_scored.as_deref())).collect();
    assert_eq!(short, [("Maple Valley", 2, Some("2026-03-01")), ("Oak Hill", 1, Some("2026-03-01"))]);
    assert_eq!(listed[0].rubrics, ["connected-district"]);

    let results: SubjectResults = api.get(&format!("/api/subjects/{}", listed[0].subject), &api.host_key).await.ok();
    let order: Vec<_> = results.sessions.iter().map(|held| held.session).collect();
    assert_eq!(order, [second.session, first.session], "by the day they were held, whenever they were made");
    let mut twice = of("Oak Hill", "2026-03-01");
    twice["subjects"] = json!(["Oak Hill", "OAK hill"]);
    api.post("/api/sessions", &api.host_key, &twice).await.problem(422, "invalid_value");
}

#[tokio::test]
async fn a_subject_stands_by_its_latest_decisions_and_what_changed_is_said() {
    let server = Server::start().await;
    let api = &server.api;
    held(api, &of("Maple Valley", "2025-03-01"), 2).await;
    let newest = held(api, &of("Maple Valley", "2026-03-01"), 3).await;
    let subject = subjects(api).await[0].subject;
    let answer = api.get(&format!("/api/subjects/{subject}"), &api.host_key).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let results: SubjectResults = answer.ok();
    let [on] = &results.rubrics[..] else { panic!("{results:?}") };
    assert_eq!((on.criteria.len(), on.levels.len()), (28, 4), "also what was never scored is there");
    let first = &on.criteria[0];
    assert_eq!((first.standing, first.change, first.session), (CriterionStanding::Level(3), Change::Rose, Some(newest.session)));
    assert_eq!(first.history.len(), 2);
    let latest = first.latest.as_ref().unwrap();
    assert!(latest.descriptor.is_some() && latest.next_descriptor.is_some());
    assert_eq!(latest.decision.as_ref().unwrap().rationale, "It is in every school.");
    assert_eq!(on.criteria[1].standing, CriterionStanding::NotScored, "it was on the agenda and nothing came of it");
    assert!(on.criteria[2].latest.is_none());
    let domain = &on.domains[0];
    assert_eq!((domain.levels[2].count, domain.rose), (1, 1));
}

#[tokio::test]
async fn r22_4_results_name_nobody_even_where_votes_are_named() {
    let server = Server::start().await;
    let api = &server.api;
    let meeting = held(api, &of("Maple Valley", "2026-03-01"), 3).await;
    let subject = subjects(api).await[0].subject;
    let named = api.get(&meeting.path("/assessment"), &meeting.observer).await.text;
    assert!(named.contains("Ana Alba") && named.contains("Library"), "the session itself is a named one");
    for path in [format!("/api/subjects/{subject}"), "/api/comparison?rubric=connected-district".to_owned()] {
        let answer = api.get(&path, &api.host_key).await;
        assert_eq!(answer.status, 200);
        for hidden in ["Ana", "Ben", "Dora", "Library", "we all saw it", "\"participant\""] {
            assert!(!answer.text.contains(hidden), "{path} tells {hidden}");
        }
        assert!(!path.contains("subjects") || answer.text.contains("https://example.org/f"), "evidence stays");
    }
}

#[tokio::test]
async fn subjects_are_compared_on_one_rubric() {
    let server = Server::start().await;
    let api = &server.api;
    held(api, &of("Maple Valley", "2026-03-01"), 2).await;
    held(api, &of("Oak Hill", "2026-03-02"), 4).await;
    let answer: Comparison = api.get("/api/comparison?rubric=connected-district", &api.host_key).await.ok();
    let names: Vec<_> = answer.subjects.iter().map(|subject| subject.name.as_str()).collect();
    assert_eq!(names, ["Maple Valley", "Oak Hill"]);
    assert_eq!(answer.criteria.len(), 2, "as far as they were on an agenda");
    let cells: Vec<_> = answer.criteria[0].cells.iter().map(|cell| (cell.standing, cell.range, cell.same_text)).collect();
    assert_eq!(cells, [(CriterionStanding::Level(2), Some(0), true), (CriterionStanding::Level(4), Some(0), true)]);

    let one = format!("/api/comparison?rubric=connected-district&version=2021&subjects={}", answer.subjects[1].subject);
    let one: Comparison = api.get(&one, &api.host_key).await.ok();
    assert_eq!((one.subjects.len(), one.criteria[0].cells.len()), (1, 1));
    for (query, status, code) in [
        ("", 422, "invalid_value"),
        ("?rubric=connected-district&subjects=x", 422, "invalid_value"),
        ("?rubric=none", 404, "not_found"),
        ("?rubric=connected-district&version=1999", 404, "not_found"),
    ] {
        api.get(&format!("/api/comparison{query}"), &api.host_key).await.problem(status, code);
    }
}

#[tokio::test]
async fn results_across_sessions_need_the_host_key() {
    let server = Server::start().await;
    let meeting = held(&server.api, &of("Maple Valley", "2026-03-01"), 3).await;
    let subject = subjects(&server.api).await[0].subject;
    let template = meeting.path("/template");
    let subject = format!("/api/subjects/{subject}");
    for path in ["/api/subjects", &subject, "/api/comparison?rubric=connected-district", &template] {
        server.api.get(path, &meeting.facilitator).await.problem(401, "unauthorised");
        server.api.get_openly(path).await.problem(401, "unauthorised");
    }
    let archive = meeting.path("/archive");
    server.api.post(&archive, &meeting.facilitator, &json!({ "archived": true })).await.problem(401, "unauthorised");
    let nobody = protocol::id::SubjectId::from_u128(9);
    server.api.get(&format!("/api/subjects/{nobody}"), &server.api.host_key).await.problem(404, "not_found");
}

#[tokio::test]
async fn r22_2_a_session_has_a_day_and_the_list_says_how_it_stands() {
    let server = Server::start().await;
    let api = &server.api;
    let dated = held(api, &of("Maple Valley", "2026-03-01"), 3).await;
    let undated = Meeting::make(api).await;
    let listed: SessionList = api.get("/api/sessions", &api.host_key).await.ok();
    let summary = |meeting: &Meeting| {
        let one = listed.sessions.iter().find(|one| one.session == meeting.session).unwrap();
        one.summary.clone().unwrap()
    };
    let first = summary(&dated);
    assert_eq!((first.held_on.as_str(), first.phase, first.items, first.decided), ("2026-03-01", Phase::Closed, 2, 1));
    assert_eq!((first.subjects[0].name.as_str(), first.rubric.id.as_str()), ("Maple Valley", "connected-district"));
    let made_at = &listed.sessions[1].made_at;
    assert_eq!(summary(&undated).held_on, made_at[..10]);
    let view: Assessment = api.get(&dated.path("/assessment"), &dated.auditor).await.ok();
    assert_eq!((view.held_on.as_str(), view.items[0].state), ("2026-03-01", ItemState::Decided));
    for day in ["yesterday", "2026-02-30"] {
        api.post("/api/sessions", &api.host_key, &of("Maple Valley", day)).await.problem(422, "invalid_value");
    }
}

#[tokio::test]
async fn r22_3_a_session_that_is_put_away_keeps_its_results_also_over_a_restart() {
    let log = Arc::new(MemoryLog::new());
    let mut server = Server::over(Arc::clone(&log) as _).await;
    let meeting = held(&server.api, &of("Maple Valley", "2026-03-01"), 3).await;
    let away = async |api: &Api, archived: bool| {
        api.post(&meeting.path("/archive"), &api.host_key, &json!({ "archived": archived })).await.ok::<Value>()
    };
    assert_eq!(away(&server.api, true).await, json!({ "archived": true }));
    away(&server.api, true).await;
    server.stopped().await;
    let server = Server::over(log as _).await;
    let listed: SessionList = server.api.get("/api/sessions", &server.api.host_key).await.ok();
    assert!(listed.sessions[0].archived);
    assert_eq!(subjects(&server.api).await.len(), 1);
    away(&server.api, false).await;
    let listed: SessionList = server.api.get("/api/sessions", &server.api.host_key).await.ok();
    assert!(!listed.sessions[0].archived);
    let nothing = format!("/api/sessions/{}/archive", protocol::id::SessionId::from_u128(5));
    server.api.post(&nothing, &server.api.host_key, &json!({ "archived": true })).await.problem(404, "not_found");
}

#[tokio::test]
async fn another_session_can_be_made_like_one_that_was_held() {
    let server = Server::start().await;
    let api = &server.api;
    let mut asked = of("Maple Valley", "2026-03-01");
    asked["organisations"] = json!(["North High", "Library"]);
    asked["settings"] = json!({ "max_rounds": 2, "visibility": "confidential" });
    let meeting = Meeting::make_as(api, &asked).await;
    let plan: Plan = api.get(&meeting.path("/template"), &api.host_key).await.ok();
    assert_eq!((plan.subjects, plan.organisations), (vec!["Maple Valley".into()], vec!["North High".into(), "Library".into()]));
    assert_eq!((plan.criteria, plan.settings.max_rounds), (Some(vec!["D1.1".into(), "D1.2".into()]), 2));
    assert_eq!(plan.rubric.unwrap().id, "connected-district");
    let nothing = format!("/api/sessions/{}/template", protocol::id::SessionId::from_u128(5));
    api.get(&nothing, &api.host_key).await.problem(404, "not_found");
}
