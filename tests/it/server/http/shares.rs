//! Shares: who may make them, what they show and what not, and when they end.

use std::sync::Arc;

use protocol::command::Command;
use protocol::http::Assessment;
use protocol::session::Role;
use protocol::share::{Share, ShareIsMade, ShareList};
use protocol::vote::{NextStep, Verdict};
use reqwest::Method;
use rubricon::log::{EventLog, MemoryLog};
use serde_json::{Value, json};

use crate::server::harness::{Answer, Api, Meeting, Server, eventually, level, send, wanted};

const NAMES: [&str; 2] = ["Quokka Burrows", "Zeppelin Moorings"];

async fn make(api: &Api, token: &str, body: &Value) -> Answer {
    api.post("/api/shares", token, body).await
}

async fn share(meeting: &Meeting, more: Value) -> (Share, String) {
    let mut body = json!({ "of": { "session": meeting.session } });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let made: ShareIsMade = make(&meeting.api, &meeting.api.host_key, &body).await.ok();
    let (address, token) = made.link.rsplit_once('#').unwrap();
    assert_eq!(address, format!("{}/shared", meeting.api.url));
    (made.share, token.to_owned())
}

async fn revoke(api: &Api, token: &str, id: &str) -> Answer {
    send(api.request(Method::DELETE, &format!("/api/shares/{id}")).bearer_auth(token)).await
}

/// A meeting that decided on its first item; two people voted, and one signed a dissent.
async fn decided(api: &Api, visibility: &str) -> Meeting {
    let settings = json!({ "visibility": visibility });
    let meeting = Meeting::make_as(api, &wanted(&["D1.1", "D1.2"], &settings)).await;
    let mut seats = Vec::new();
    for name in NAMES {
        seats.push(meeting.join_from("Bay College", name).await);
    }
    meeting.open_round(0).await;
    for seat in &seats {
        meeting.cast(seat, 0, 1, level(3)).await;
    }
    meeting.reveal(0, 1).await;
    let dissent = Command::MakeStatement {
        item: meeting.items[0],
        stance: protocol::vote::Stance::Dissent,
        text: "It is too early to say.".into(),
        unsigned: false,
    };
    meeting.command(&seats[0].token, &dissent).await;
    let decide = Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::Level(3),
        rationale: "We saw it.".into(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: vec![NextStep { what: "Visit".into(), who: Some(NAMES[1].into()), by_when: Some("2027-03-01".into()) }],
    };
    meeting.lead(&decide).await;
    meeting
}

#[tokio::test]
async fn r24_4_a_share_opens_the_results_of_its_session_and_nothing_else() {
    let server = Server::start().await;
    let meeting = decided(&server.api, "named").await;
    let other = decided(&server.api, "named").await;
    let (made, token) = share(&meeting, json!({ "label": "For the board" })).await;

    let look: Share = server.api.get("/api/shared", &token).await.ok();
    assert_eq!((look.label.as_str(), &look), ("For the board", &made));
    let shown: Assessment = server.api.get(&meeting.path("/assessment"), &token).await.ok();
    assert_eq!(shown.items[0].level, Some(3));
    let earlier: Assessment = server.api.get(&meeting.path("/assessment?at=3"), &token).await.ok();
    assert_eq!(earlier.seq, 3);
    for rest in ["/checkpoint", "/plan", "/plan.ics", "/report"] {
        assert_eq!(server.api.get(&meeting.path(rest), &token).await.status, 200, "{rest}");
    }
    for rest in ["", "/events", "/trail", "/bundle.zip", "/join.svg", "/proof?seq=1"] {
        server.api.get(&meeting.path(rest), &token).await.problem(401, "unauthorised");
    }
    for rest in ["/assessment", "/checkpoint", "/plan", "/plan.ics", "/report"] {
        server.api.get(&other.path(rest), &token).await.problem(401, "unauthorised");
    }
    server.api.get("/api/sessions", &token).await.problem(401, "unauthorised");
    meeting.try_command(&token, &Command::StartSession {}).await.problem(401, "unauthorised");
}

#[tokio::test]
async fn r24_5_a_share_names_people_only_if_it_was_made_to_and_their_votes_are_named() {
    let server = Server::start().await;
    for (visibility, people, named) in [
        ("named", false, false),
        ("named", true, true),
        ("by_organisation", true, false),
        ("confidential", true, false),
        ("confidential", false, false),
    ] {
        let meeting = decided(&server.api, visibility).await;
        let (_, token) = share(&meeting, json!({ "people": people })).await;
        for rest in ["/plan", "/plan.ics"] {
            let text = server.api.get(&meeting.path(rest), &token).await.text;
            assert_eq!(text.contains(NAMES[1]), named, "{visibility}, people: {people}: {text}");
        }
        for format in ["json", "html", "md", "csv"] {
            let text = server.api.get(&meeting.path(&format!("/report?format={format}")), &token).await.text;
            assert!(text.contains("We saw it."), "{format}: {text}");
            for name in NAMES {
                assert!(named || !text.contains(name), "{visibility}, people: {people}, {format}: {text}");
            }
            assert!(format == "csv" || !named || text.contains(NAMES[1]), "{format}: {text}");
        }
        for rest in ["/assessment", "/assessment?at=1000"] {
            let text = server.api.get(&meeting.path(rest), &token).await.text;
            for name in NAMES {
                assert_eq!(text.contains(name), named, "{visibility}, people: {people}: {text}");
            }
            assert_eq!(text.contains("\"choice\""), named, "{text}");
            assert!(text.contains("It is too early to say."), "the words of a dissent stay");
        }
    }
}

#[tokio::test]
async fn r24_5_votes_that_become_confidential_are_named_to_nobody_from_then_on() {
    let server = Server::start().await;
    let meeting = decided(&server.api, "named").await;
    let (_, token) = share(&meeting, json!({ "people": true })).await;
    let seq = meeting.look(&meeting.facilitator).await.seq;
    let settings = serde_json::from_value(json!({ "visibility": "confidential" })).unwrap();
    meeting.lead(&Command::ChangeSettings { settings, reason: "They asked.".into() }).await;
    for rest in ["/assessment".to_owned(), format!("/assessment?at={seq}")] {
        let text = server.api.get(&meeting.path(&rest), &token).await.text;
        assert!(NAMES.iter().all(|name| !text.contains(name)), "{text}");
    }
}

#[tokio::test]
async fn r24_3_the_host_reads_the_results_of_every_session() {
    let server = Server::start().await;
    let meeting = decided(&server.api, "confidential").await;
    let of = async |token: &str| server.api.get(&meeting.path("/assessment"), token).await.json();
    assert_eq!(of(&server.api.host_key).await, of(&meeting.observer).await);
    assert_eq!(server.api.get(&meeting.path("/checkpoint"), &server.api.host_key).await.status, 200);
    let nowhere = "/api/sessions/01ARZ3NDEKTSV4RRFFQ69G5FAV/assessment";
    server.api.get(nowhere, &server.api.host_key).await.problem(401, "unauthorised");
}

#[tokio::test]
async fn r24_2_shares_of_a_session_are_for_its_facilitators_and_the_host() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let other = Meeting::make(&server.api).await;
    let co_facilitator = meeting.join_as(Role::Facilitator, "Cora").await;
    let scribe = meeting.join_as(Role::Scribe, "Sid").await;
    let participant = meeting.join("Ana").await;
    let body = json!({ "of": { "session": meeting.session } });
    let path = format!("/api/shares?session={}", meeting.session);
    for token in [&server.api.host_key, &meeting.facilitator, &co_facilitator.token] {
        let made: ShareIsMade = make(&server.api, token, &body).await.ok();
        let listed: ShareList = server.api.get(&path, token).await.ok();
        assert_eq!(listed.shares, std::slice::from_ref(&made.share));
        assert_eq!(revoke(&server.api, token, &made.share.id.to_string()).await.status, 204);
    }
    let (kept, _) = share(&meeting, json!({})).await;
    let of_seats = [&scribe.token, &participant.token, &meeting.observer, &meeting.auditor];
    for (token, status, code) in of_seats
        .map(|token| (token.as_str(), 403, "role_not_allowed"))
        .into_iter()
        .chain([&*other.facilitator, "", "wrong"].map(|token| (token, 401, "unauthorised")))
    {
        make(&server.api, token, &body).await.problem(status, code);
        server.api.get(&path, token).await.problem(status, code);
        server.api.get("/api/shares", token).await.problem(401, "unauthorised");
        revoke(&server.api, token, &kept.id.to_string()).await.problem(status, code);
    }
    let whole = json!({ "of": { "comparison": { "rubric": "connected-district" } } });
    make(&server.api, &meeting.facilitator, &whole).await.problem(401, "unauthorised");
    let all: ShareList = server.api.get("/api/shares", &server.api.host_key).await.ok();
    assert_eq!(all.shares, [kept]);
}

#[tokio::test]
async fn r24_6_a_share_that_was_revoked_or_has_ended_says_to_ask_for_a_new_link() {
    let server = Server::start().await;
    let meeting = decided(&server.api, "named").await;
    let (made, token) = share(&meeting, json!({})).await;
    assert_eq!(revoke(&server.api, &server.api.host_key, &made.id.to_string()).await.status, 204);
    for path in ["/api/shared".to_owned(), meeting.path("/assessment"), meeting.path("/checkpoint")] {
        let detail = server.api.get(&path, &token).await.problem(401, "unauthorised");
        assert!(detail.contains("new one"), "{detail}");
    }
    for id in [made.id.to_string().as_str(), "nothing", "%FF"] {
        revoke(&server.api, &server.api.host_key, id).await.problem(404, "not_found");
    }

    let soon = jiff::Timestamp::now() + jiff::SignedDuration::from_millis(400);
    let (_, token) = share(&meeting, json!({ "expires_at": soon.to_string() })).await;
    let ended = eventually("the end of the share", || async {
        let answer = server.api.get(&meeting.path("/assessment"), &token).await;
        (answer.status != 200).then_some(answer)
    })
    .await;
    assert!(ended.problem(401, "unauthorised").contains("new one"));
    server.api.get("/api/shared", &token).await.problem(401, "unauthorised");
}

#[tokio::test]
async fn shares_are_there_again_after_a_restart_and_their_secrets_are_stored_nowhere() {
    let log: Arc<dyn EventLog> = Arc::new(MemoryLog::new());
    let mut server = Server::over(Arc::clone(&log)).await;
    let meeting = decided(&server.api, "named").await;
    let (kept, token) = share(&meeting, json!({ "label": "Kept" })).await;
    let (gone, old) = share(&meeting, json!({})).await;
    revoke(&server.api, &server.api.host_key, &gone.id.to_string()).await;
    server.stopped().await;
    let records = log.read(protocol::id::StreamId::DIRECTORY, 1, usize::MAX).unwrap();
    let stored: Vec<u8> = records.into_iter().filter_map(|record| record.sealed).flat_map(|sealed| sealed.body).collect();
    assert!(!String::from_utf8(stored).unwrap().contains(&token));

    let server = Server::over(log).await;
    let all: ShareList = server.api.get("/api/shares", &server.api.host_key).await.ok();
    assert_eq!(all.shares, [kept]);
    assert_eq!(server.api.get(&meeting.path("/assessment"), &token).await.status, 200);
    server.api.get("/api/shared", &old).await.problem(401, "unauthorised");
}

#[tokio::test]
async fn what_cannot_be_shared_is_refused_and_says_why() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let host = &server.api.host_key;
    let of = json!({ "session": meeting.session });
    for (body, status, code, says) in [
        (json!({ "of": of, "label": "x".repeat(121) }), 422, "invalid_value", "120"),
        (json!({ "of": of, "expires_at": "2020-01-01T00:00:00Z" }), 422, "invalid_value", "to come"),
        (json!({ "of": of, "expires_at": "soon" }), 422, "invalid_value", "2027-06-30"),
        (json!({ "of": { "session": "01ARZ3NDEKTSV4RRFFQ69G5FAV" } }), 404, "not_found", "no such session"),
        (json!({ "of": { "subject": "01ARZ3NDEKTSV4RRFFQ69G5FAV" } }), 404, "not_found", "no such subject"),
        (json!({ "of": { "comparison": { "rubric": "nothing" } } }), 404, "not_found", "no such rubric"),
        (json!({ "of": { "comparison": { "rubric": "connected-district" } }, "people": true }), 422, "invalid_value", "nobody"),
        (json!({ "of": {} }), 400, "malformed", "openapi"),
        (json!({ "of": of, "colour": "red" }), 400, "malformed", "colour"),
    ] {
        let detail = make(&server.api, host, &body).await.problem(status, code);
        assert!(detail.contains(says), "{detail}");
    }
    for _ in 0..50 {
        share(&meeting, json!({})).await;
    }
    let detail = make(&server.api, host, &json!({ "of": of })).await.problem(413, "too_large");
    assert!(detail.contains("50 of one thing"), "{detail}");
    server.api.get("/api/shares?session=nothing", host).await.problem(422, "invalid_value");
}

#[tokio::test]
async fn r24_6_who_tries_links_that_are_wrong_has_to_wait_and_can_join_all_the_same() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (_, token) = share(&meeting, json!({})).await;
    let refused = eventually("a refusal", || async {
        let answer = server.api.get("/api/shared", "5ec2e75ec2e75ec2e75ec2e7").await;
        assert!(!answer.text.contains("5ec2e7"), "{}", answer.text);
        (answer.status != 401).then_some(answer)
    })
    .await;
    refused.problem(429, "too_many_requests");
    server.api.get("/api/shared", &token).await.problem(429, "too_many_requests");
    meeting.join("Ana").await;
}
