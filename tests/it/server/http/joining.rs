//! From a join code to a seat.

use protocol::command::Command;
use protocol::http::Joined;
use protocol::session::Role;
use serde_json::{Value, json};

use crate::server::harness::{Meeting, Server, eventually, three_items};

#[tokio::test]
async fn a_code_opens_a_seat_with_a_token_of_its_own() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let answer = meeting.try_join(&meeting.code, " Ana ").await;
    assert_eq!((answer.status, answer.header("cache-control")), (201, "no-store"));
    let (ana, ben): (Joined, Joined) = (answer.ok(), meeting.try_join(&meeting.code, "Ana").await.ok());
    assert_eq!(ana.session, meeting.session);
    assert!(ana.participant != ben.participant && ana.token != ben.token, "people of one name are two people");
    let you = meeting.look(&ana.token).await.parts.you.unwrap();
    assert_eq!((you.role, you.name.as_str(), you.organisation.as_str()), (Role::Participant, "Ana", "North High"));
    let body = json!({ "code": meeting.code, "name": "Olga", "organisation": "Press", "role": "observer" });
    let olga: Joined = meeting.api.post_openly("/api/join", &body).await.ok();
    assert_eq!(meeting.look(&olga.token).await.parts.you.unwrap().role, Role::Observer);
}

#[tokio::test]
async fn a_code_may_be_typed_in_lower_case_with_separators_and_look_alikes() {
    let server = Server::start().await;
    // Until a code has a digit that is easily confused: four of ten codes have one.
    let meeting = eventually("such a code", async || {
        let meeting = Meeting::make(&server.api).await;
        meeting.code.contains(['0', '1']).then_some(meeting)
    })
    .await;
    let code = &meeting.code;
    for typed in [
        code.to_lowercase(),
        format!(" {}-{} ", &code[..4], &code[4..]),
        code.replace('0', "O").replace('1', "I"),
        code.replace('0', "o").replace('1', "l"),
    ] {
        assert_eq!(meeting.try_join(&typed, "Ana").await.status, 201, "{typed}");
    }
}

#[tokio::test]
async fn an_unknown_code_and_a_closed_door_get_the_same_answer() {
    let server = Server::start().await;
    let mut draft = three_items();
    draft["draft"] = json!(true);
    let draft = Meeting::make_as(&server.api, &draft).await;
    let closed = Meeting::make(&server.api).await;
    closed.lead(&Command::CloseSession {}).await;
    let mut answers = Vec::new();
    for code in ["", "ZZZZZZZZ", "no such code", &draft.code, &closed.code] {
        let answer = closed.try_join(code, "Ana").await;
        answer.problem(404, "join_code_not_accepted");
        answers.push(answer.text);
    }
    answers.dedup();
    assert_eq!(answers.len(), 1, "{answers:?}");
    draft.lead(&Command::OpenLobby {}).await;
    draft.join("Ana").await;
}

#[tokio::test]
async fn people_join_while_a_meeting_runs_and_while_it_is_paused() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    meeting.open_round(0).await;
    let late = meeting.join("Late").await;
    meeting.cast(&late, 0, 1, crate::server::harness::level(2)).await;
    meeting.reveal(0, 1).await;
    meeting.lead(&Command::PauseSession {}).await;
    meeting.join("Later").await;
}

#[tokio::test]
async fn whoever_joins_gives_a_name_and_an_organisation() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let before = meeting.look(&meeting.facilitator).await.seq;
    let with = |field: &str, value: Value| {
        let mut body = json!({ "code": meeting.code, "name": "Ana", "organisation": "North High" });
        body[field] = value;
        body
    };
    for (body, status, code) in [
        (with("name", json!("")), 422, "invalid_value"),
        (with("name", json!("x".repeat(81))), 422, "invalid_value"),
        (with("name", json!("a\nb")), 422, "invalid_value"),
        (with("organisation", json!("  ")), 422, "invalid_value"),
        (with("organisation", json!("x".repeat(121))), 422, "invalid_value"),
        (with("role", json!("facilitator")), 400, "malformed"),
        (with("extra", json!(1)), 400, "malformed"),
        (json!({ "code": meeting.code, "name": "Ana" }), 400, "malformed"),
    ] {
        meeting.api.post_openly("/api/join", &body).await.problem(status, code);
    }
    assert_eq!(meeting.look(&meeting.facilitator).await.seq, before);
}

#[tokio::test]
async fn only_failed_joins_count_against_an_address() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    // A whole school behind one address, with some who mistype.
    for n in 0..60 {
        meeting.join(&format!("Person {n}")).await;
        if n % 3 == 0 {
            meeting.try_join("ZZZZZZZZ", "Ana").await.problem(404, "join_code_not_accepted");
        }
    }
    let throttled = eventually("the throttle", async || {
        let answer = meeting.try_join("ZZZZZZZZ", "Ana").await;
        (answer.status == 429).then_some(answer)
    })
    .await;
    throttled.problem(429, "too_many_requests");
    assert!(throttled.header("retry-after").parse::<u32>().is_ok());
    // It passes by itself, and those who are in were never concerned.
    meeting.look(&meeting.facilitator).await;
    eventually("the end of the throttle", async || (meeting.try_join(&meeting.code, "Ana").await.status == 201).then_some(()))
        .await;
}

#[tokio::test]
async fn joining_again_with_ones_own_token_gives_the_same_seat() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let token = "0123456789abcdef0123456789abcdef";
    let body = json!({ "code": meeting.code, "name": "Ana", "organisation": "North High", "token": token });
    let first: Joined = meeting.api.post_openly("/api/join", &body).await.ok();
    let again: Joined = meeting.api.post_openly("/api/join", &body).await.ok();
    assert_eq!((&first, first.token.as_str()), (&again, token));
    assert_eq!(meeting.look(&first.token).await.parts.roster.unwrap().joined, 1, "a lost answer leaves no ghost behind");

    for (token, why) in [("short", "easy to guess"), ("0123456789abcdef 123456789abcdef", "not letters and digits")] {
        let body = json!({ "code": meeting.code, "name": "Ana", "organisation": "North High", "token": token });
        meeting.api.post_openly("/api/join", &body).await.problem(422, "invalid_value");
        assert_eq!(meeting.look(&first.token).await.parts.roster.unwrap().joined, 1, "{why}");
    }
    let body = json!({ "code": meeting.code, "name": "Ana", "organisation": "North High", "token": meeting.projector });
    meeting.api.post_openly("/api/join", &body).await.problem(422, "invalid_value");
}
