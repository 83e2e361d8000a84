//! Making sessions, looking at them, and giving commands.

use protocol::command::Command;
use protocol::http::{CommandAccepted, SessionList, SessionMade};
use reqwest::Method;
use serde_json::{Value, json};

use crate::server::harness::{Meeting, Server, command_id, level, send, three_items, wanted};

#[tokio::test]
async fn a_session_is_made_with_its_code_and_a_link_for_each_way_in() {
    let server = Server::start().await;
    let answer = server.api.post("/api/sessions", &server.api.host_key, &three_items()).await;
    assert_eq!(answer.status, 201);
    assert_eq!(answer.header("cache-control"), "no-store");
    let made: SessionMade = answer.ok();
    assert_eq!(answer.header("location"), format!("/api/sessions/{}", made.session));
    assert_eq!(made.join_code.len(), 8);
    let url = &server.api.url;
    assert_eq!(made.links.participant, format!("{url}/join#{}", made.join_code));
    assert_eq!(made.links.facilitator, format!("{url}/facilitate/{}#{}", made.session, made.facilitator_token));
    let mut secrets = vec![made.facilitator_token.as_str()];
    for (link, path) in [(&made.links.projector, "projector"), (&made.links.observer, "observe"), (&made.links.audit, "record")] {
        let (place, secret) = link.split_once('#').unwrap();
        assert_eq!(place, format!("{url}/{path}/{}", made.session));
        secrets.push(secret);
    }
    secrets.sort_unstable();
    secrets.dedup();
    assert_eq!(secrets.len(), 4, "each way in has a secret of its own");

    let listed: SessionList = server.api.get("/api/sessions", &server.api.host_key).await.ok();
    assert_eq!(listed.sessions.len(), 1);
    assert_eq!((listed.sessions[0].session, listed.sessions[0].title.as_str()), (made.session, "Spring review"));
}

#[tokio::test]
async fn the_facilitator_who_comes_with_a_session_has_the_name_that_was_given() {
    let server = Server::start().await;
    let called = |name: &str| {
        let mut body = three_items();
        body["facilitator"] = name.into();
        body
    };
    for (body, name) in [(called(" Noor Haddad "), "Noor Haddad"), (three_items(), "Facilitator")] {
        let meeting = Meeting::make_as(&server.api, &body).await;
        let you = meeting.look(&meeting.facilitator).await.parts.you.unwrap();
        assert_eq!((you.name.as_str(), you.leads), (name, true));
    }
    for wrong in ["", " ", &"x".repeat(81), "Noor\u{7}"] {
        let answer = server.api.post("/api/sessions", &server.api.host_key, &called(wrong)).await;
        assert!(answer.text.contains("facilitator's name"), "{}", answer.text);
        answer.problem(422, "invalid_value");
    }
}

#[tokio::test]
async fn a_session_needs_the_host_key() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    for key in ["", "wrong", &meeting.facilitator, &meeting.code, &server.api.host_key[1..]] {
        let answer = server.api.post("/api/sessions", key, &three_items()).await;
        answer.problem(401, "unauthorised");
        assert_eq!(answer.header("www-authenticate"), "Bearer");
        server.api.get("/api/sessions", key).await.problem(401, "unauthorised");
    }
    server.api.post_openly("/api/sessions", &three_items()).await.problem(401, "unauthorised");
    server.api.get_openly("/api/sessions").await.problem(401, "unauthorised");
    let listed: SessionList = server.api.get("/api/sessions", &server.api.host_key).await.ok();
    assert_eq!(listed.sessions.len(), 1, "nothing was made");
}

#[tokio::test]
async fn a_session_that_cannot_be_held_is_refused_with_what_is_wrong() {
    let server = Server::start().await;
    let with = |field: &str, value: Value| {
        let mut body = three_items();
        body[field] = value;
        body
    };
    let many: Vec<_> = (0..21).map(|n| format!("District {n}")).collect();
    let cases = [
        (with("rubric", json!({ "id": "no-such", "version": "1" })), 404, "not_found", "connected-district 2021"),
        (with("rubric", json!({ "id": "connected-district", "version": "1999" })), 404, "not_found", "1999"),
        (with("criteria", json!(["D9.9"])), 422, "invalid_value", "D9.9"),
        (with("criteria", json!([])), 422, "invalid_value", "empty"),
        (with("criteria", json!(["D1.1", "D1.1"])), 422, "invalid_value", "twice"),
        (with("settings", json!({ "max_rounds": 0 })), 422, "invalid_value", "1 to 9"),
        (with("settings", json!({ "rule": { "threshold": { "percent": 50 } } })), 422, "invalid_value", "51 to 100"),
        (with("settings", json!({ "voting_seconds": 5 })), 422, "invalid_value", "3,600"),
        (with("settings", json!({ "max_rounds": 300 })), 400, "malformed", "max_rounds"),
        (with("settings", json!({ "colour": "red" })), 400, "malformed", "colour"),
        (with("subjects", json!([])), 422, "invalid_value", "1 to 20"),
        (with("subjects", json!(many)), 422, "invalid_value", "1 to 20"),
        (with("subjects", json!(["A", "A"])), 422, "invalid_value", "twice"),
        (with("subjects", json!([" "])), 422, "invalid_value", "empty"),
        (with("subjects", json!("A")), 400, "malformed", "subjects"),
        (with("title", json!("")), 422, "invalid_value", "title"),
        (with("title", json!("a\u{7}b")), 422, "invalid_value", "control character"),
        (with("title", json!("x".repeat(201))), 422, "invalid_value", "201"),
        (with("extra", json!(1)), 400, "malformed", "extra"),
        (json!([]), 400, "malformed", ""),
    ];
    for (body, status, code, says) in cases {
        let detail = server.api.post("/api/sessions", &server.api.host_key, &body).await.problem(status, code);
        assert!(detail.contains(says), "{detail}");
    }
    let listed: SessionList = server.api.get("/api/sessions", &server.api.host_key).await.ok();
    assert!(listed.sessions.is_empty());
}

#[tokio::test]
async fn a_body_that_is_not_json_or_too_long_is_refused_as_a_problem() {
    let server = Server::start().await;
    let post = || server.api.request(Method::POST, "/api/sessions").bearer_auth(&server.api.host_key);
    let json = |text: &str| post().header("content-type", "application/json").body(text.to_owned());
    send(json("{")).await.problem(400, "malformed");
    send(json("")).await.problem(400, "malformed");
    send(post().body("title=x")).await.problem(400, "malformed");
    send(post()).await.problem(400, "malformed");
    let long = format!(r#"{{"title":"{}"}}"#, "x".repeat(256 << 10));
    send(json(&long)).await.problem(413, "too_large");
    let join = server.api.request(Method::POST, "/api/join").header("content-type", "application/json").body(long);
    send(join).await.problem(413, "too_large");
}

#[tokio::test]
async fn several_subjects_make_an_item_for_each_criterion_and_subject() {
    let server = Server::start().await;
    let mut body = wanted(&["D1.1", "D2.1"], &json!({}));
    body["subjects"] = json!(["Maple Valley", "Cedar Falls", "Oak Grove"]);
    let meeting = Meeting::make_as(&server.api, &body).await;
    assert_eq!(meeting.items.len(), 6);
    let agenda = meeting.look(&meeting.facilitator).await.parts.agenda.unwrap();
    let criteria: Vec<_> = agenda.items.iter().map(|entry| entry.criterion.as_str()).collect();
    assert_eq!(criteria, ["D1.1", "D1.1", "D1.1", "D2.1", "D2.1", "D2.1"]);
}

#[tokio::test]
async fn a_session_without_criteria_or_settings_has_all_of_them_and_the_defaults() {
    let server = Server::start().await;
    let body = json!({ "title": "All", "rubric": { "id": "connected-community", "version": "2021" }, "subjects": ["A"] });
    let meeting = Meeting::make_as(&server.api, &body).await;
    assert_eq!(meeting.items.len(), 22);
    let settings = meeting.look(&meeting.observer).await.parts.meeting.unwrap().settings;
    assert_eq!(settings, protocol::session::Settings::default());
}

#[tokio::test]
async fn looking_shows_each_role_its_own_view() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let answer = meeting.api.get(&meeting.path(""), &ana.token).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let view = meeting.look(&ana.token).await;
    assert_eq!(view.parts.you.unwrap().participant, Some(ana.participant));
    assert!(view.parts.roster.unwrap().people.is_none());
    let view = meeting.look(&meeting.facilitator).await;
    assert_eq!(view.parts.roster.unwrap().people.unwrap().len(), 2);
    for (role, token) in meeting.nobodies() {
        let view = meeting.look(token).await;
        assert_eq!(serde_json::to_value(view.parts.you.unwrap().role).unwrap(), role);
        assert!(view.parts.roster.unwrap().people.is_none());
    }
}

#[tokio::test]
async fn a_session_that_is_not_there_and_a_wrong_token_get_the_same_answer() {
    let server = Server::start().await;
    let (meeting, other) = (Meeting::make(&server.api).await, Meeting::make(&server.api).await);
    let elsewhere = rubricon::live::fresh_id(protocol::id::SessionId::from_parts);
    let mut words = Vec::new();
    for rest in ["", "/events", "/assessment", "/trail", "/join.svg"] {
        for (session, token) in [
            (meeting.session.to_string(), "wrong"),
            (meeting.session.to_string(), &*other.facilitator),
            (meeting.session.to_string(), &*server.api.host_key),
            (elsewhere.to_string(), &*meeting.facilitator),
            ("not-an-id".to_owned(), &*meeting.facilitator),
        ] {
            // The host reads what came of a session, and nothing else of it (R-24.3).
            if rest == "/assessment" && token == server.api.host_key {
                continue;
            }
            let answer = server.api.get(&format!("/api/sessions/{session}{rest}"), token).await;
            words.push(answer.problem(401, "unauthorised"));
        }
        server.api.get_openly(&meeting.path(rest)).await.problem(401, "unauthorised");
    }
    words.dedup();
    assert_eq!(words.len(), 1, "the words tell nothing apart: {words:?}");
    let basic = server.api.request(Method::GET, &meeting.path("")).basic_auth("x", Some(&meeting.facilitator));
    send(basic).await.problem(401, "unauthorised");
}

#[tokio::test]
async fn a_command_over_http_is_answered_once_stored_and_may_be_repeated() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let opened = meeting.open_round(0).await;
    let id = command_id();
    let body = json!({ "id": id, "command": meeting.ballot(0, 1, level(3), None) });
    for _ in 0..3 {
        let accepted: CommandAccepted = meeting.api.post(&meeting.path("/commands"), &ana.token, &body).await.ok();
        assert_eq!((accepted.id, accepted.seq), (id, opened + 1));
    }
    assert_eq!(meeting.look(&ana.token).await.seq, opened + 1);
}

#[tokio::test]
async fn a_command_that_cannot_be_carried_out_is_a_problem_with_its_code() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    let path = meeting.path("/commands");
    for body in [
        json!({}),
        json!({ "id": "x", "command": { "type": "start_session" } }),
        json!({ "id": command_id(), "command": { "type": "make_coffee" } }),
        json!({ "id": command_id(), "command": { "type": "start_session" }, "actor": "me" }),
    ] {
        meeting.api.post(&path, &meeting.facilitator, &body).await.problem(400, "malformed");
    }
    meeting.try_command(&ana.token, &meeting.ballot(0, 1, level(3), None)).await.problem(409, "wrong_phase");
    meeting.open_round(0).await;
    meeting.try_command(&ana.token, &meeting.ballot(0, 1, level(7), None)).await.problem(422, "unknown_level");
    meeting
        .try_command(&meeting.facilitator, &Command::OpenRound { item: meeting.items[1] })
        .await
        .problem(409, "another_round_open");
    meeting.cast(&ana, 0, 1, level(3)).await;
    let reveal = Command::RevealRound { item: meeting.items[0], round: 1, despite_missing: false };
    let answer = meeting.try_command(&meeting.facilitator, &reveal).await;
    answer.problem(409, "votes_missing");
    assert_eq!(answer.json()["missing"], json!([ben.participant]), "the facilitator is told who");
    meeting.reveal(0, 1).await;
    meeting.try_command(&ben.token, &meeting.ballot(0, 1, level(3), None)).await.problem(409, "round_over");
}

#[tokio::test]
async fn too_many_commands_over_http_are_refused_with_when_to_come_back() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let refused = async {
        loop {
            let wave = (0..40).map(|_| meeting.try_command(&ana.token, &Command::StartSession {}));
            let wave: Vec<_> = wave.collect();
            let answers = futures_util::future::join_all(wave).await;
            if let Some(refused) = answers.into_iter().find(|answer| answer.status == 429) {
                return refused;
            }
        }
    };
    let refused = crate::server::harness::patiently("a refusal", refused).await;
    refused.problem(429, "too_many_requests");
    assert!(refused.header("retry-after").parse::<u32>().is_ok());
    meeting.lead(&Command::StartSession {}).await;
}
