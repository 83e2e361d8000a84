//! Webhooks: what they are told, signed, and sent until it was taken; and where they may go (R-24.10 to R-24.14).

mod receiver;
mod restarts;

use protocol::command::Command;
use protocol::session::Role;
use protocol::vote::{Basis, NextStep, StepState, Verdict};
use protocol::webhook::{Webhook, WebhookIsSet, WebhookList};
use reqwest::Method;
use serde_json::{Value, json};
use standardwebhooks::Webhook as Verifier;

use super::harness::{Answer, Api, Meeting, Process, Server, eventually, level, send, wanted};
use receiver::{Receiver, Says};

const NAMES: [&str; 2] = ["Quokka Burrows", "Zeppelin Moorings"];

async fn set(api: &Api, url: &str, kinds: &[&str]) -> WebhookIsSet {
    api.post("/api/webhooks", &api.host_key, &json!({ "url": url, "kinds": kinds })).await.ok()
}

async fn list(api: &Api) -> Vec<Webhook> {
    api.get("/api/webhooks", &api.host_key).await.ok::<WebhookList>().webhooks
}

async fn remove(api: &Api, key: &str, id: &str) -> Answer {
    send(api.request(Method::DELETE, &format!("/api/webhooks/{id}")).bearer_auth(key)).await
}

/// Waits until the first webhook fares so.
async fn fares(api: &Api, what: &str, test: impl Fn(&Webhook) -> bool) -> Webhook {
    eventually(what, || async { list(api).await.into_iter().next().filter(|webhook| test(webhook)) }).await
}

/// Votes on an item, reveals and decides it; the words of people stand nowhere else.
async fn decide(meeting: &Meeting, item: usize, round: u8) -> u64 {
    meeting.open_round(item).await;
    meeting.reveal(item, round).await;
    let decide = Command::DecideItem {
        item: meeting.items[item],
        verdict: Verdict::Level(3),
        rationale: "xylophone lacquer".into(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: vec![NextStep { what: "Visit".into(), who: Some(NAMES[1].into()), by_when: None }],
    };
    meeting.lead(&decide).await
}

/// Says that the next step of an item's decision is done, in words that stand nowhere else.
async fn follow_up(meeting: &Meeting, item: usize, decision: u64) -> u64 {
    let done = Command::ChangeNextStep {
        item: meeting.items[item],
        decision,
        step: 1,
        what: "Visit all".into(),
        who: Some(NAMES[0].into()),
        by_when: None,
        state: StepState::Done,
        note: Some("xylophone lacquer".into()),
    };
    meeting.lead(&done).await
}

async fn reopen(meeting: &Meeting, item: usize) -> u64 {
    meeting.lead(&Command::ReopenItem { item: meeting.items[item], reason: "quokka burrows".into() }).await
}

#[tokio::test]
async fn r24_11_decisions_reopenings_the_end_and_what_becomes_of_next_steps_are_told_in_order_as_cloud_events() {
    let server = Server::start().await;
    let receiver = Receiver::start(Says::Status(204)).await;
    set(&server.api, &receiver.url, &[]).await;
    let meeting = Meeting::make(&server.api).await;
    let decided = decide(&meeting, 0, 1).await;
    let reopened = reopen(&meeting, 0).await;
    let again = decide(&meeting, 0, 2).await;
    let closed = meeting.lead(&Command::CloseSession {}).await;
    let done = follow_up(&meeting, 0, again).await;
    let received = receiver.waits_for(5).await;
    let events: Vec<_> = received.iter().map(receiver::Received::event).collect();
    let told: Vec<_> = events.iter().map(|event| (event.event_type.as_str(), event.data.seq)).collect();
    assert_eq!(
        told,
        [
            ("org.rubricon.item.decided", decided),
            ("org.rubricon.item.reopened", reopened),
            ("org.rubricon.item.decided", again),
            ("org.rubricon.session.closed", closed),
            ("org.rubricon.next_step.changed", done),
        ]
    );
    let (session, item) = (meeting.session, meeting.items[0]);
    for (event, received) in events.iter().zip(&received) {
        assert_eq!((event.specversion.as_str(), event.datacontenttype.as_str()), ("1.0", "application/json"));
        assert_eq!(event.id, format!("{session}-{}", event.data.seq));
        assert_eq!(event.source, format!("{}/api/sessions/{session}", server.api.url));
        assert!(event.time.parse::<jiff::Timestamp>().is_ok());
        assert_eq!((event.data.session, event.data.title.as_str()), (session, "Spring review"));
        assert_eq!(received.header("content-type"), "application/cloudevents+json");
        assert_eq!(received.header("webhook-id"), event.id);
    }
    let first = &events[0];
    assert_eq!(first.subject, item.to_string());
    assert_eq!((first.data.item, first.data.criterion.as_deref()), (Some(item), Some("D1.1")));
    assert_eq!(first.data.subject.as_deref(), Some("Maple Valley"));
    assert_eq!((first.data.verdict, first.data.level_name.as_deref()), (Some(Verdict::Level(3)), Some("Advancing")));
    assert_eq!((first.data.basis, first.data.supersedes), (Some(Basis::DepartsFromRule), None));
    assert_eq!((events[1].data.item, events[1].data.verdict), (Some(item), None));
    assert_eq!(events[2].data.supersedes, Some(decided));
    assert_eq!((events[3].subject.as_str(), events[3].data.item), (session.to_string().as_str(), None));
    let step = &events[4].data;
    assert_eq!((step.item, step.decision, step.step, step.state), (Some(item), Some(again), Some(1), Some(StepState::Done)));
    let webhook = fares(&server.api, "the last delivery", |webhook| webhook.last_delivery.is_some()).await;
    assert_eq!((webhook.last_failure, webhook.retrying, webhook.given_up), (None, false, 0));
}

#[tokio::test]
async fn r24_11_messages_name_nobody_whatever_the_visibility() {
    let server = Server::start().await;
    let receiver = Receiver::start(Says::Status(200)).await;
    set(&server.api, &receiver.url, &[]).await;
    for visibility in ["named", "by_organisation", "confidential"] {
        let meeting = Meeting::make_as(&server.api, &wanted(&["D1.1"], &json!({ "visibility": visibility }))).await;
        let mut seats = Vec::new();
        for name in NAMES {
            seats.push(meeting.join_from("Bay College", name).await);
        }
        meeting.join_as(Role::Facilitator, "Cora").await;
        meeting.open_round(0).await;
        for seat in &seats {
            meeting.command(&seat.token, &meeting.ballot(0, 1, level(2), Some("xylophone lacquer"))).await;
        }
        meeting.reveal(0, 1).await;
        let decided = decide(&meeting, 0, 2).await;
        follow_up(&meeting, 0, decided).await;
        reopen(&meeting, 0).await;
        meeting.lead(&Command::CloseSession {}).await;
    }
    let received = receiver.waits_for(12).await;
    assert_eq!(received.len(), 12);
    for message in received {
        let text = format!("{:?} {}", message.headers, String::from_utf8_lossy(&message.body));
        for word in ["Quokka", "quokka", "Zeppelin", "xylophone", "Bay College", "Cora", "Facilitator", "choice", "tally"] {
            assert!(!text.contains(word), "{word} is in {text}");
        }
    }
}

#[tokio::test]
async fn r24_12_messages_are_signed_as_standard_webhooks_with_a_secret_that_is_stored_nowhere() {
    let server = Server::start().await;
    let receiver = Receiver::start(Says::Status(200)).await;
    let first = set(&server.api, &receiver.url, &[]).await;
    let second = set(&server.api, &receiver.url, &[]).await;
    assert_ne!(first.secret, second.secret);
    decide(&Meeting::make(&server.api).await, 0, 1).await;
    let received = receiver.waits_for(2).await;
    let [first_verifier, second_verifier] = [&first, &second].map(|set| Verifier::new(&set.secret).unwrap());
    for message in &received {
        let by = [&first_verifier, &second_verifier].map(|one| one.verify(&message.body, &message.headers).is_ok());
        assert!(by == [true, false] || by == [false, true], "each message is signed for its own webhook: {by:?}");
        let mut altered = message.body.to_vec();
        altered[20] ^= 1;
        assert!(first_verifier.verify(&altered, &message.headers).is_err());
    }
    let log = server.host.log();
    let records = log.read(protocol::id::StreamId::DIRECTORY, 1, usize::MAX).unwrap();
    let stored: Vec<u8> = records.into_iter().filter_map(|record| record.sealed).flat_map(|sealed| sealed.body).collect();
    let listed = server.api.get("/api/webhooks", &server.api.host_key).await.text;
    for secret in [&first.secret, &second.secret] {
        let bare = secret.strip_prefix("whsec_").unwrap();
        assert!(!String::from_utf8_lossy(&stored).contains(bare) && !listed.contains(bare));
    }
}

#[tokio::test]
async fn r24_12_the_example_of_the_readme_takes_what_is_signed_and_nothing_else() {
    let server = Server::start().await;
    let receiver = Receiver::start(Says::Status(200)).await;
    let secret = set(&server.api, &receiver.url, &[]).await.secret;
    decide(&Meeting::make(&server.api).await, 0, 1).await;
    let message = receiver.waits_for(1).await.remove(0);
    let readme = include_str!("../../../README.md");
    let example = readme.split("```python\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    let example: Vec<_> = example.lines().map(|line| line.strip_prefix("  ").unwrap_or_default()).collect();
    let example = example.join("\n");
    let headers: serde_json::Map<String, Value> = ["webhook-id", "webhook-timestamp", "webhook-signature"]
        .map(|name| (name.into(), message.header(name).into()))
        .into_iter()
        .collect();
    let program = format!(
        "{example}\nimport json, sys\nsecret, headers, body = json.loads(sys.argv[1])\nbody = body.encode()\n\
         print(is_from_rubricon(secret, headers, body), is_from_rubricon(secret, headers, body + b' '), \
         is_from_rubricon(secret, {{**headers, 'webhook-timestamp': '1700000000'}}, body))"
    );
    let input = json!([secret, headers, String::from_utf8_lossy(&message.body)]).to_string();
    let ran = std::process::Command::new("python3").args(["-c", &program, &input]).output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    assert_eq!(out.trim(), "True False False", "{err}");
}

#[tokio::test]
async fn r24_13_what_was_not_taken_is_sent_again_under_its_id_before_what_came_after() {
    let server = Server::start().await;
    let receiver = Receiver::start(Says::Status(500)).await;
    set(&server.api, &receiver.url, &[]).await;
    let meeting = Meeting::make(&server.api).await;
    decide(&meeting, 0, 1).await;
    receiver.waits_for(1).await;
    decide(&meeting, 1, 1).await;
    let failing = fares(&server.api, "the failure", |webhook| webhook.retrying).await;
    assert_eq!(failing.last_failure.unwrap().why, "It answered 500.");
    receiver.waits_for(2).await;
    receiver.says(Says::Status(200));
    let webhook = fares(&server.api, "the recovery", |webhook| !webhook.retrying && webhook.last_delivery.is_some()).await;
    assert_eq!(webhook.given_up, 0);
    let taken = eventually("both messages", || async {
        let ids: Vec<_> = receiver.received().iter().map(|message| message.header("webhook-id").to_owned()).collect();
        Some(ids).filter(|ids| ids.iter().any(|id| *id != ids[0]))
    })
    .await;
    let again = taken.iter().take_while(|id| **id == taken[0]).count();
    assert!(again >= 3 && taken.len() == again + 1, "the second waits for the first: {taken:?}");
}

#[tokio::test]
async fn r24_13_a_receiver_that_never_answers_holds_up_neither_a_meeting_nor_another_receiver() {
    let server = Server::start().await;
    let [stuck, quick] = [Receiver::start(Says::Nothing).await, Receiver::start(Says::Status(200)).await];
    set(&server.api, &stuck.url, &[]).await;
    set(&server.api, &quick.url, &[]).await;
    let meeting = Meeting::make(&server.api).await;
    let seat = meeting.join(NAMES[0]).await;
    decide(&meeting, 0, 1).await;
    stuck.waits_for(1).await;
    for item in [1, 2] {
        meeting.open_round(item).await;
        meeting.cast(&seat, item, 1, level(3)).await;
        meeting.reveal(item, 1).await;
        let decide = Command::DecideItem {
            item: meeting.items[item],
            verdict: Verdict::Level(3),
            rationale: String::new(),
            dissent: Vec::new(),
            evidence: Vec::new(),
            next_steps: Vec::new(),
        };
        meeting.lead(&decide).await;
    }
    quick.waits_for(3).await;
    assert_eq!(stuck.received().len(), 1, "the first is still waited for");
    assert!(list(&server.api).await[0].last_delivery.is_none());
}

#[tokio::test]
async fn r24_14_a_redirect_is_not_followed_and_tls_is_spoken_where_the_address_says_so() {
    let server = Server::start().await;
    let elsewhere = Receiver::start(Says::Status(200)).await;
    let receiver = Receiver::start(Says::GoTo(elsewhere.url.clone())).await;
    set(&server.api, &receiver.url, &[]).await;
    let no_tls = elsewhere.url.replace("http://", "https://");
    set(&server.api, &no_tls, &[]).await;
    decide(&Meeting::make(&server.api).await, 0, 1).await;
    let failing = eventually("both failures", || async {
        let whys: Option<Vec<_>> = list(&server.api).await.into_iter().map(|webhook| Some(webhook.last_failure?.why)).collect();
        whys
    })
    .await;
    assert!(failing[0].starts_with("It answered 302. Messages follow no redirect"), "{failing:?}");
    assert!(failing[1].starts_with("It could not be reached: ") && failing[1].ends_with('.'), "{failing:?}");
    assert!(elsewhere.received().is_empty());
}

#[tokio::test]
async fn r24_10_a_webhook_is_told_what_it_was_set_for_until_it_is_removed() {
    let server = Server::start().await;
    let [some, all] = [Receiver::start(Says::Status(200)).await, Receiver::start(Says::Status(200)).await];
    let meeting = Meeting::make(&server.api).await;
    decide(&meeting, 0, 1).await;
    let kept = set(&server.api, &some.url, &["session.closed", "item.reopened", "item.reopened"]).await;
    let gone = set(&server.api, &all.url, &[]).await;
    reopen(&meeting, 0).await;
    all.waits_for(1).await;
    let id = gone.webhook.id.to_string();
    assert_eq!(remove(&server.api, &server.api.host_key, &id).await.status, 204);
    for id in [id.as_str(), "nothing", "%FF"] {
        remove(&server.api, &server.api.host_key, id).await.problem(404, "not_found");
    }
    decide(&meeting, 0, 2).await;
    meeting.lead(&Command::CloseSession {}).await;
    let told: Vec<_> = some.waits_for(2).await.iter().map(|message| message.event().event_type).collect();
    assert_eq!(told, ["org.rubricon.item.reopened", "org.rubricon.session.closed"], "not of what was before, nor of all");
    assert_eq!(all.received().len(), 1, "nor after it was removed");
    assert_eq!(list(&server.api).await.iter().map(|webhook| webhook.id).collect::<Vec<_>>(), [kept.webhook.id]);
}

#[tokio::test]
async fn r24_10_webhooks_are_for_the_host_alone_and_twenty_at_most() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let body = json!({ "url": "https://hooks.example.org/" });
    let first = set(&server.api, "https://hooks.example.org/", &[]).await;
    for key in ["", "wrong", &meeting.facilitator] {
        server.api.get("/api/webhooks", key).await.problem(401, "unauthorised");
        server.api.post("/api/webhooks", key, &body).await.problem(401, "unauthorised");
        remove(&server.api, key, &first.webhook.id.to_string()).await.problem(401, "unauthorised");
    }
    for _ in 1..20 {
        set(&server.api, "https://hooks.example.org/", &[]).await;
    }
    let detail = server.api.post("/api/webhooks", &server.api.host_key, &body).await.problem(413, "too_large");
    assert!(detail.contains("20 webhooks"), "{detail}");
    for (body, status, code) in [
        (json!({ "url": "https://ana:secret@example.org/" }), 422, "invalid_value"),
        (json!({ "url": "here" }), 422, "invalid_value"),
        (json!({ "url": "https://example.org/", "kinds": ["ballot.cast"] }), 400, "malformed"),
        (json!({ "url": "https://example.org/", "secret": "mine" }), 400, "malformed"),
    ] {
        let detail = server.api.post("/api/webhooks", &server.api.host_key, &body).await.problem(status, code);
        assert!(!detail.contains("ana:secret"), "{detail}");
    }
}

#[tokio::test]
async fn r24_14_addresses_within_are_reached_only_if_the_server_was_told_so_and_no_address_is_logged() {
    let data = tempfile::tempdir().unwrap();
    let receiver = Receiver::start(Says::Status(500)).await;
    let allowing = |command: &mut std::process::Command| {
        command.env("RUBRICON_WEBHOOK_ALLOW_PRIVATE", "true").env("RUST_LOG", "trace");
    };
    let mut process = Process::serve_with(data.path(), "127.0.0.1:0", allowing);
    let api = process.api(data.path());
    set(&api, &receiver.url, &[]).await;
    let meeting = Meeting::make(&api).await;
    decide(&meeting, 0, 1).await;
    fares(&api, "the failure", |webhook| webhook.last_failure.is_some()).await;
    let (out, err) = process.so_far();
    assert!(err.contains("was not taken"), "it logs in detail: {err}");
    assert!(!err.contains("planted") && !out.contains("planted"), "{err}");
    process.kill();

    let (process, before) = (Process::serve_with(data.path(), "127.0.0.1:0", |_| {}), receiver.received().len());
    let api = process.api(data.path());
    let refused = fares(&api, "the refusal", |webhook| {
        webhook.retrying && webhook.last_failure.as_ref().is_some_and(|failure| failure.why.contains("https"))
    });
    let failure = refused.await.last_failure.unwrap().why;
    assert!(failure.contains("--webhook-allow-private"), "{failure}");
    assert_eq!(receiver.received().len(), before);
    for url in
        ["https://127.0.0.1/", "https://10.0.0.1/", "https://[::1]/", "https://localhost/", "https://169.254.169.254/latest/"]
    {
        let answer = api.post("/api/webhooks", &api.host_key, &json!({ "url": url })).await;
        assert!(answer.problem(422, "invalid_value").contains("--webhook-allow-private"));
    }
}
