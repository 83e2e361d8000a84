//! What surrounds the interface: its description, health, headers, origins, and addresses that are none.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use crate::server::harness::{Meeting, Server, send, three_items};

const ROUTES: &str = include_str!("../../../../src/server/routes.rs");

#[tokio::test]
async fn every_documented_operation_answers() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let plan = json!({ "name": "An evening", "plan": {} });
    let share = json!({ "of": { "session": meeting.session }, "label": "For the board" });
    let share = server.api.post("/api/shares", &server.api.host_key, &share).await.json();
    let shared = share["link"].as_str().unwrap().rsplit_once('#').unwrap().1;
    let webhook = json!({ "url": "https://hooks.example.org/" });
    let webhook = server.api.post("/api/webhooks", &server.api.host_key, &webhook).await.json();
    let template = server.api.post("/api/templates", &server.api.host_key, &plan).await.json()["id"].clone();
    let subject = server.api.get("/api/subjects", &server.api.host_key).await.json()["subjects"][0]["subject"].clone();
    let document = server.api.get_openly("/api/openapi.json").await.json();
    assert_eq!(document["openapi"], "3.1.0");
    let mut operations = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        let address = match path.strip_prefix("/api/sessions/{id}") {
            Some(rest) => meeting.path(rest),
            None if path == "/api/shares/{id}" => path.replace("{id}", share["share"]["id"].as_str().unwrap()),
            None if path == "/api/webhooks/{id}" => path.replace("{id}", webhook["webhook"]["id"].as_str().unwrap()),
            None if path.starts_with("/api/subjects/{id}") => path.replace("{id}", subject.as_str().unwrap()),
            None if path == "/api/templates/{id}" => path.replace("{id}", template.as_str().unwrap()),
            None => path.replace("{id}", "connected-district").replace("{version}", "2021"),
        };
        assert!(!address.contains('{'), "{path} has a parameter that this test does not know");
        for (method, operation) in methods.as_object().unwrap() {
            let required = operation["parameters"].as_array().unwrap().iter();
            let required: Vec<_> = required.filter(|p| p["in"] == "query" && p["required"] == true).collect();
            let address = match required.first() {
                Some(query) if query["schema"]["type"] == "integer" => format!("{address}?{}=1", query["name"].as_str().unwrap()),
                Some(query) if query["name"] == "rubric" && path.ends_with("/report") => {
                    format!("{address}?rubric=connected-district&format=json")
                }
                Some(query) if query["name"] == "rubric" => format!("{address}?rubric=connected-district"),
                Some(query) => format!("{address}?{}=2021", query["name"].as_str().unwrap()),
                None if path.ends_with("/report") => format!("{address}?format=json"),
                None => address.clone(),
            };
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let needs = |scheme| operation["security"][0].get(scheme).is_some();
            let token = match () {
                () if needs("hostKey") => &server.api.host_key,
                () if needs("share") => shared,
                () => meeting.facilitator.as_str(),
            };
            let answer = send(server.api.request(method.clone(), &address).bearer_auth(token)).await;
            assert!(![404, 405, 500].contains(&answer.status), "{method} {path}: {answer:?}");
            if method == Method::GET && !path.ends_with("/live") {
                let content = operation["responses"]["200"]["content"].as_object().unwrap();
                assert!(content.contains_key(answer.header("content-type")), "{path}: {}", answer.header("content-type"));
            }
            operations += 1;
        }
    }
    assert!(operations >= 22, "{operations}");
}

#[tokio::test]
async fn every_route_is_documented() {
    let server = Server::start().await;
    let document = server.api.get_openly("/api/openapi.json").await.json();
    let documented: BTreeSet<_> = document["paths"].as_object().unwrap().keys().map(String::as_str).collect();
    let routes = ROUTES.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let api: BTreeSet<_> = routes.filter(|route| route.starts_with("/api/") && *route != "/api/openapi.json").collect();
    assert_eq!(documented, api);
}

#[tokio::test]
async fn health_and_metrics_are_there_for_whoever_runs_the_server() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let _socket = meeting.enter(&meeting.facilitator).await;
    for (path, text) in [("/healthz", "ok\n"), ("/readyz", "ready\n")] {
        let answer = server.api.get_openly(path).await;
        assert_eq!((answer.status, answer.text.as_str()), (200, text));
    }
    let metrics = server.api.get_openly("/metrics").await;
    assert!(metrics.header("content-type").starts_with("text/plain"));
    for name in ["rubricon_connections 1", "rubricon_http_answers_total", "rubricon_http_answer_seconds"] {
        assert!(metrics.text.contains(name), "{name} is not in {}", metrics.text);
    }
    for secret in [&meeting.facilitator, &meeting.code, &server.api.host_key] {
        assert!(!metrics.text.contains(secret.as_str()));
    }
}

#[tokio::test]
async fn every_answer_has_the_security_headers_and_a_request_id() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let paths = ["/healthz", "/api/rubrics", "/api/sessions", "/nothing", &meeting.path(""), "/api/openapi.json", "/metrics"];
    for path in paths {
        let answer = server.api.get(path, &meeting.facilitator).await;
        let policy = answer.header("content-security-policy");
        for rule in ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
            assert!(policy.contains(rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe"));
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(answer.header("permissions-policy").contains("camera=()"));
        assert!(answer.header("x-request-id").len() >= 16, "{path}");
    }
    let own = server.api.request(Method::GET, "/healthz").header("x-request-id", "ticket-17");
    assert_eq!(send(own).await.header("x-request-id"), "ticket-17");
}

#[tokio::test]
async fn a_page_of_another_origin_may_change_nothing() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let from = |origin: &str, path: &str, token: &str, body: &Value| {
        let request = server.api.request(Method::POST, path).header("origin", origin).bearer_auth(token).json(body);
        send(request)
    };
    let join = json!({ "code": meeting.code, "name": "Ana", "organisation": "North High" });
    let start = json!({ "id": crate::server::harness::command_id(), "command": { "type": "start_session" } });
    let cases = [
        ("/api/sessions".to_owned(), server.api.host_key.as_str(), three_items()),
        ("/api/join".to_owned(), "", join),
        (meeting.path("/commands"), &meeting.facilitator, start),
    ];
    for (path, token, body) in &cases {
        for origin in ["https://evil.example", "null", "", "http://127.0.0.1:1"] {
            from(origin, path, token, body).await.problem(403, "origin_not_allowed");
        }
        let answer = from(&server.api.url, path, token, body).await;
        assert!(answer.status < 300, "its own pages may: {answer:?}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "and nobody else reads the answer");
    }
}

#[tokio::test]
async fn an_address_that_is_none_and_a_wrong_method_are_problems_too() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    for path in ["/api", "/api/nothing", "/api/sessions/", "/nothing/at/all", &meeting.path("/nothing"), "/api/rubrics/one"] {
        server.api.get_openly(path).await.problem(404, "not_found");
    }
    for (method, path, allowed) in [
        (Method::DELETE, "/api/sessions".to_owned(), "POST"),
        (Method::PUT, meeting.path(""), "GET"),
        (Method::GET, "/api/join".to_owned(), "POST"),
        (Method::POST, "/healthz".to_owned(), "GET"),
        (Method::GET, meeting.path("/commands"), "POST"),
    ] {
        let answer = send(server.api.request(method, &path)).await;
        answer.problem(405, "method_not_allowed");
        assert!(answer.header("allow").contains(allowed), "{path}: {answer:?}");
    }
}

#[tokio::test]
async fn a_request_that_axum_itself_would_refuse_is_a_problem_too() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    // The socket's address without an upgrade.
    server.api.get(&meeting.path("/live"), &meeting.facilitator).await.problem(400, "malformed");
    server.api.get_openly("/api/rubrics/connected-district/2021?digest=a&digest=b").await.problem(422, "invalid_value");
    server.api.get_openly("/api/rubrics/%FF/2021").await.problem(404, "not_found");
    let live = server.api.get_openly("/api/sessions/%FF/live").await;
    assert_eq!(live.header("content-type"), "application/problem+json", "{live:?}");
    server.api.get("/api/sessions/%FF", &meeting.facilitator).await.problem(401, "unauthorised");
}

#[tokio::test]
async fn no_problem_repeats_a_secret() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let secret = "5ec2e75ec2e75ec2e75ec2e7";
    let join = json!({ "code": secret, "name": "Ana", "organisation": "North High" });
    let answers = [
        server.api.get(&meeting.path(""), secret).await,
        server.api.get("/api/sessions", secret).await,
        server.api.post("/api/sessions", secret, &three_items()).await,
        server.api.post_openly("/api/join", &join).await,
        server.api.get("/nothing", secret).await,
        server.api.post(&meeting.path("/commands"), secret, &json!({})).await,
    ];
    for answer in answers {
        assert!(answer.status >= 400 && !answer.text.contains(secret), "{answer:?}");
    }
}
