//! Shares of results across sessions: of one subject over the years, and of subjects side by side.

use protocol::command::Command;
use protocol::results::{Comparison, SubjectList, SubjectResults};
use protocol::share::ShareIsMade;
use protocol::vote::{NextStep, Verdict};
use serde_json::{Value, json};

use crate::server::harness::{Api, Meeting, Server, wanted};

/// A session that decided its first item for each of these, and is over. Ana Alba is to do what is next.
async fn held(api: &Api, title: &str, subjects: &[&str], day: &str, at: u8) -> Meeting {
    let mut wanted = wanted(&["D1.1"], &json!({}));
    wanted["title"] = json!(title);
    wanted["subjects"] = json!(subjects);
    wanted["held_on"] = json!(day);
    let meeting = Meeting::make_as(api, &wanted).await;
    for (item, subject) in subjects.iter().enumerate() {
        meeting.open_round(item).await;
        meeting.reveal(item, 1).await;
        let decide = Command::DecideItem {
            item: meeting.items[item],
            verdict: Verdict::Level(at),
            rationale: format!("{title}, {subject}"),
            dissent: Vec::new(),
            evidence: Vec::new(),
            next_steps: vec![NextStep { what: "Visit".into(), who: Some("Ana Alba".into()), by_when: None }],
        };
        meeting.lead(&decide).await;
    }
    meeting.lead(&Command::CloseSession {}).await;
    meeting
}

/// Maple Valley over two years, Cedar Falls in the second.
async fn two_years(api: &Api) -> [Meeting; 2] {
    let first = held(api, "First review", &["Maple Valley"], "2026-03-01", 2).await;
    [first, held(api, "Second review", &["Maple Valley", "Cedar Falls"], "2027-03-01", 3).await]
}

async fn subject(api: &Api, name: &str) -> String {
    let all = api.get("/api/subjects", &api.host_key).await.ok::<SubjectList>().subjects;
    all.into_iter().find(|one| one.name == name).unwrap().subject.to_string()
}

async fn share(api: &Api, of: Value) -> (String, String) {
    let body = json!({ "of": of, "public": true });
    let made: ShareIsMade = api.post("/api/shares", &api.host_key, &body).await.ok();
    (made.share.id.to_string(), made.link.rsplit_once('#').unwrap().1.to_owned())
}

fn titles(feed: &Value) -> Vec<&str> {
    feed["items"].as_array().unwrap().iter().map(|item| item["title"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn r24_4_a_share_of_a_subject_opens_its_results_and_nothing_else() {
    let server = Server::start().await;
    let api = &server.api;
    let [first, _] = two_years(api).await;
    let (maple, cedar) = (subject(api, "Maple Valley").await, subject(api, "Cedar Falls").await);
    let (_, token) = share(api, json!({ "subject": maple })).await;
    let path = format!("/api/subjects/{maple}");
    let shown = api.get(&path, &token).await;
    let results: SubjectResults = shown.ok();
    assert_eq!((results.name.as_str(), results.sessions.len()), ("Maple Valley", 2));
    assert!(api.get(&path, &api.host_key).await.text.contains("Ana Alba"), "the host is told who does what");
    assert!(!shown.text.contains("Ana Alba"), "R-24.5: {}", shown.text);
    for path in [
        format!("/api/subjects/{cedar}"),
        "/api/subjects".into(),
        "/api/comparison?rubric=connected-district".into(),
        first.path("/assessment"),
    ] {
        api.get(&path, &token).await.problem(401, "unauthorised");
    }
    for token in [&first.facilitator, "", "wrong"] {
        api.get(&path, token).await.problem(401, "unauthorised");
    }
    api.get("/api/subjects/%FF", &api.host_key).await.problem(404, "not_found");
}

#[tokio::test]
async fn r24_4_a_share_of_a_comparison_opens_that_of_its_rubric_and_nothing_else() {
    let server = Server::start().await;
    let api = &server.api;
    let [first, _] = two_years(api).await;
    let maple = subject(api, "Maple Valley").await;
    let (_, token) = share(api, json!({ "comparison": { "rubric": "connected-district" } })).await;
    let made: Comparison = api.get("/api/comparison?rubric=connected-district", &token).await.ok();
    assert_eq!(made.subjects.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Cedar Falls", "Maple Valley"]);
    let one: Comparison = api.get(&format!("/api/comparison?rubric=connected-district&subjects={maple}"), &token).await.ok();
    assert_eq!(one.subjects.len(), 1);
    for path in
        ["/api/comparison?rubric=connected-community", "/api/subjects", &format!("/api/subjects/{maple}"), &first.path("/plan")]
    {
        api.get(path, &token).await.problem(401, "unauthorised");
    }
}

#[tokio::test]
async fn r24_8_the_feed_of_a_subject_has_its_decisions_over_all_sessions_and_that_of_a_comparison_those_of_everyone() {
    let server = Server::start().await;
    let api = &server.api;
    two_years(api).await;
    let maple = subject(api, "Maple Valley").await;
    let (of_subject, _) = share(api, json!({ "subject": maple })).await;
    let (of_all, _) = share(api, json!({ "comparison": { "rubric": "connected-district" } })).await;
    let feed = api.get_openly(&format!("/feeds/{of_subject}.json")).await.json();
    assert_eq!(feed["title"], "Maple Valley");
    let shown = titles(&feed);
    assert_eq!(shown.len(), 2, "{shown:?}");
    assert!(shown[0].ends_with("Maple Valley: 3 Advancing") && shown[1].ends_with("Maple Valley: 2 Developing"), "{shown:?}");
    assert!(feed["items"][1]["content_text"].as_str().unwrap().starts_with("First review, Maple Valley"));
    let feed = api.get_openly(&format!("/feeds/{of_all}.json")).await.json();
    assert_eq!(titles(&feed).len(), 3);
    assert!(titles(&feed)[0].contains("Cedar Falls"));
    assert!(!feed.to_string().contains("Ana Alba"));
}

#[tokio::test]
async fn r24_9_the_heat_map_of_a_subject_has_its_sessions_by_columns_and_that_of_a_comparison_the_subjects() {
    let server = Server::start().await;
    let api = &server.api;
    two_years(api).await;
    let maple = subject(api, "Maple Valley").await;
    let (of_subject, _) = share(api, json!({ "subject": maple })).await;
    let (of_all, _) = share(api, json!({ "comparison": { "rubric": "connected-district" } })).await;
    let levels = |one: u8, name: &str| format!("<td class=\"level s4 p{one}\"><b>{one}</b> <span lang=\"en\">{name}</span></td>");
    let page = api.get_openly(&format!("/embed/{of_subject}")).await.text;
    for part in [
        "<span dir=\"auto\">Maple Valley · ",
        "<th scope=\"col\" dir=\"auto\">2026-03-01<br><small dir=\"auto\">First review</small></th><th scope=\"col\" dir=\"auto\">2027-03-01",
        &format!("{}{}", levels(2, "Developing"), levels(3, "Advancing")),
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
    let page = api.get_openly(&format!("/embed/{of_all}")).await.text;
    for part in [
        "<th scope=\"col\" dir=\"auto\">Cedar Falls<br><small dir=\"auto\">2027-03-01</small></th>",
        &format!("{}{}", levels(3, "Advancing"), levels(3, "Advancing")),
    ] {
        assert!(page.contains(part), "{part} is not in {page}");
    }
}

#[tokio::test]
async fn r24_9_a_level_of_another_text_has_no_colour_and_says_so() {
    let server = Server::start().await;
    let api = &server.api;
    let mut rubric = api.get_openly("/api/rubrics/connected-district/2021").await.json();
    for (version, text) in [("1", "What it was."), ("2", "What it is.")] {
        rubric["id"] = json!("ours");
        rubric["version"] = json!(version);
        rubric["domains"][0]["criteria"][0]["levels"][1]["descriptor"] = json!(text);
        assert_eq!(api.post("/api/rubrics", &api.host_key, &rubric).await.status, 201);
        let mut wanted = wanted(&["D1.1", "D1.2"], &json!({}));
        wanted["rubric"] = json!({ "id": "ours", "version": version });
        wanted["held_on"] = json!(format!("202{version}-03-01"));
        let meeting = Meeting::make_as(api, &wanted).await;
        for item in [0, 1] {
            meeting.open_round(item).await;
            meeting.reveal(item, 1).await;
            let decide = Command::DecideItem {
                item: meeting.items[item],
                verdict: Verdict::Level(2),
                rationale: "We saw it.".into(),
                dissent: Vec::new(),
                evidence: Vec::new(),
                next_steps: Vec::new(),
            };
            meeting.lead(&decide).await;
        }
        meeting.lead(&Command::CloseSession {}).await;
    }
    let (id, _) = share(api, json!({ "subject": subject(api, "Maple Valley").await })).await;
    let page = api.get_openly(&format!("/embed/{id}")).await.text;
    let level = "<td class=\"level s4 p2\"><b>2</b> <span lang=\"en\">Developing</span></td>";
    assert!(page.contains(&format!("<td><b>2</b> *</td>{level}")), "{page}");
    assert!(page.contains(&format!("{level}{level}")), "the text of the other criterion is the same: {page}");
    assert!(page.contains("* Decided on another text of the criterion"), "{page}");
}
