//! Templates: kept under names, replaced, removed, and there again after a restart; and what an invitation holds.

use std::sync::Arc;

use protocol::http::{Template, TemplateList};
use reqwest::Method;
use rubricon::log::{EventLog, MemoryLog};
use serde_json::{Value, json};

use crate::server::harness::{Answer, Api, Meeting, Server, send, three_items};

fn plan() -> Value {
    json!({
        "rubric": { "id": "connected-district", "version": "2021" },
        "criteria": ["D1.1", "D4.1"],
        "subjects": ["Maple Valley"],
        "organisations": ["Parents council", "Bay College"],
        "settings": { "reading_seconds": 60, "quorum": { "percent": 50 } },
    })
}

async fn save(api: &Api, name: &str, plan: &Value) -> Answer {
    api.post("/api/templates", &api.host_key, &json!({ "name": name, "plan": plan })).await
}

async fn list(api: &Api) -> Vec<Template> {
    api.get("/api/templates", &api.host_key).await.ok::<TemplateList>().templates
}

async fn remove(api: &Api, id: &str) -> Answer {
    send(api.request(Method::DELETE, &format!("/api/templates/{id}")).bearer_auth(&api.host_key)).await
}

#[tokio::test]
async fn a_template_is_kept_under_its_name_and_replaced_by_the_next_of_that_name() {
    let server = Server::start().await;
    let first = save(&server.api, "  Evening  ", &plan()).await;
    assert_eq!(first.status, 201);
    let first: Template = first.ok();
    assert_eq!((first.name.as_str(), first.plan.settings.reading_seconds), ("Evening", Some(60)));
    save(&server.api, "Morning", &json!({})).await.ok::<Template>();

    let again = save(&server.api, "Evening", &json!({ "subjects": ["Cedar Falls"] })).await;
    assert_eq!(again.status, 200, "the name is not new");
    let again: Template = again.ok();
    assert_eq!(again.id, first.id);
    let kept = list(&server.api).await;
    assert_eq!(kept.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Evening", "Morning"]);
    assert_eq!(kept[0], again);
}

#[tokio::test]
async fn a_template_can_be_removed_once() {
    let server = Server::start().await;
    let kept: Template = save(&server.api, "Evening", &plan()).await.ok();
    assert_eq!(remove(&server.api, &kept.id.to_string()).await.status, 204);
    assert!(list(&server.api).await.is_empty());
    for id in [kept.id.to_string().as_str(), "nothing", "%FF"] {
        remove(&server.api, id).await.problem(404, "not_found");
    }
    let anew: Template = save(&server.api, "Evening", &plan()).await.ok();
    assert_ne!(anew.id, kept.id);
}

#[tokio::test]
async fn templates_are_there_again_after_a_restart() {
    let log: Arc<dyn EventLog> = Arc::new(MemoryLog::new());
    let mut server = Server::over(Arc::clone(&log)).await;
    let gone: Template = save(&server.api, "Morning", &plan()).await.ok();
    save(&server.api, "Evening", &json!({})).await.ok::<Template>();
    let replaced: Template = save(&server.api, "Evening", &plan()).await.ok();
    remove(&server.api, &gone.id.to_string()).await;
    server.stopped().await;
    let server = Server::over(log).await;
    assert_eq!(list(&server.api).await, [replaced]);
}

#[tokio::test]
async fn a_template_is_for_hosts_alone() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let kept: Template = save(&server.api, "Evening", &plan()).await.ok();
    let path = format!("/api/templates/{}", kept.id);
    for key in ["", "wrong", &meeting.facilitator] {
        server.api.get("/api/templates", key).await.problem(401, "unauthorised");
        server.api.post("/api/templates", key, &json!({ "name": "Mine", "plan": {} })).await.problem(401, "unauthorised");
        send(server.api.request(Method::DELETE, &path).bearer_auth(key)).await.problem(401, "unauthorised");
    }
    assert_eq!(list(&server.api).await, [kept]);
}

#[tokio::test]
async fn what_no_session_could_be_made_from_is_not_kept() {
    let server = Server::start().await;
    let many = |n: usize| (0..n).map(|n| format!("Name {n}")).collect::<Vec<_>>();
    let cases = [
        ("", json!({}), "empty"),
        ("Two\nlines", json!({}), "control character"),
        ("Evening", json!({ "settings": { "max_rounds": 0 } }), "1 to 9"),
        ("Evening", json!({ "settings": { "reading_seconds": 1 } }), "5 to 600"),
        ("Evening", json!({ "criteria": [] }), "criteria"),
        ("Evening", json!({ "criteria": ["D1.1", "D1.1"] }), "twice"),
        ("Evening", json!({ "criteria": [" "] }), "empty"),
        ("Evening", json!({ "subjects": many(21) }), "20"),
        ("Evening", json!({ "rubric": { "id": "", "version": "1" } }), "empty"),
    ];
    for (name, plan, says) in cases {
        let detail = save(&server.api, name, &plan).await.problem(422, "invalid_value");
        assert!(detail.contains(says), "{detail}");
    }
    save(&server.api, "Evening", &json!({ "organisations": many(201) })).await.problem(413, "too_large");
    save(&server.api, "Evening", &json!({ "colour": "red" })).await.problem(400, "malformed");
    assert!(list(&server.api).await.is_empty());
}

#[tokio::test]
async fn two_hundred_templates_are_kept_and_no_more() {
    let server = Server::start().await;
    for n in 0..200 {
        assert_eq!(save(&server.api, &format!("Plan {n}"), &json!({})).await.status, 201);
    }
    let detail = save(&server.api, "One more", &json!({})).await.problem(413, "too_large");
    assert!(detail.contains("200"), "{detail}");
    assert_eq!(save(&server.api, "Plan 7", &plan()).await.status, 200, "what is there can still be replaced");
}

#[tokio::test]
async fn the_picture_of_an_invitation_differs_with_the_organisation() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let picture = async |query: &str| {
        let answer = meeting.api.get(&meeting.path(&format!("/join.svg{query}")), &meeting.facilitator).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "image/svg+xml"));
        answer.text
    };
    let open = picture("").await;
    assert_eq!(picture("?organisation=%20").await, open, "nobody in particular");
    let college = picture("?organisation=Bay%20College").await;
    assert_ne!(college, open);
    assert_ne!(college, picture("?organisation=Bay%20Colleg%C3%A9").await);
    assert_eq!(college, picture("?organisation=%20Bay+College").await);
    let long = format!("?organisation={}", "x".repeat(121));
    for wrong in [long.as_str(), "?organisation=A&organisation=B", "?colour=red"] {
        let answer = meeting.api.get(&meeting.path(&format!("/join.svg{wrong}")), &meeting.facilitator).await;
        answer.problem(422, "invalid_value");
    }
}

#[tokio::test]
async fn the_organisations_that_are_expected_stand_in_the_meeting() {
    let server = Server::start().await;
    let mut wanted = three_items();
    wanted["organisations"] = json!(["Parents council", "Bay College"]);
    let meeting = Meeting::make_as(&server.api, &wanted).await;
    let view = meeting.look(&meeting.facilitator).await.parts.meeting.unwrap();
    assert_eq!(view.organisations, ["Parents council", "Bay College"]);
}
