//! Public shares: feeds of decisions and the heat map that other sites embed.

use std::collections::BTreeSet;

use protocol::command::Command;
use protocol::share::{Share, ShareIsMade};
use protocol::vote::{Choice, NextStep, Verdict};
use quick_xml::events::Event;
use reqwest::Method;
use reqwest::header::{ACCEPT_LANGUAGE, IF_NONE_MATCH};
use serde_json::json;

use crate::server::harness::{Answer, Api, Meeting, Server, level, send, wanted};

const NAMES: [&str; 2] = ["Quokka Burrows", "Zeppelin Moorings"];

async fn publish(meeting: &Meeting) -> Share {
    let body = json!({ "of": { "session": meeting.session }, "public": true, "people": true });
    let made: ShareIsMade = meeting.api.post("/api/shares", &meeting.facilitator, &body).await.ok();
    assert_eq!(made.link, format!("{}/shared#{}", meeting.api.url, made.share.id), "its id is no secret");
    made.share
}

async fn decide(meeting: &Meeting, item: usize, verdict: Verdict, rationale: &str) -> u64 {
    let next_steps = vec![NextStep { what: "Visit".into(), who: Some(NAMES[0].into()), by_when: None }];
    let item = meeting.items[item];
    let (dissent, evidence) = (Vec::new(), Vec::new());
    meeting.lead(&Command::DecideItem { item, verdict, rationale: rationale.into(), dissent, evidence, next_steps }).await
}

/// A meeting of two with reasons that stand nowhere else. The first item is decided, then the second, and the third is parked.
async fn held(api: &Api, visibility: &str) -> (Meeting, [u64; 2]) {
    let settings = json!({ "visibility": visibility });
    let meeting = Meeting::make_as(api, &wanted(&["D1.1", "D1.2", "D1.3"], &settings)).await;
    let seats = [meeting.join(NAMES[0]).await, meeting.join(NAMES[1]).await];
    let mut decided = [0, 0];
    for (item, verdict) in [Verdict::Level(3), Verdict::NoConsensus].into_iter().enumerate() {
        meeting.open_round(item).await;
        meeting.command(&seats[0].token, &meeting.ballot(item, 1, level(3), Some("xylophone lacquer"))).await;
        meeting.cast(&seats[1], item, 1, if item == 0 { level(3) } else { Choice::Unsure }).await;
        meeting.reveal(item, 1).await;
        let comment = Command::AddComment {
            item: meeting.items[item],
            text: "Attendance went up.".into(),
            link: None,
            figure: None,
            dated: None,
            unsigned: false,
        };
        meeting.command(&seats[1].token, &comment).await;
        decided[item] = decide(&meeting, item, verdict, "We saw <it> & \"more\".").await;
    }
    meeting.lead(&Command::ParkItem { item: meeting.items[2], reason: String::new() }).await;
    (meeting, decided)
}

/// The texts of an XML document by the names of their elements, in order. It fails where the document is not well-formed.
fn elements(xml: &str) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    let (mut open, mut found) = (Vec::new(), Vec::new());
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {xml}")) {
            Event::Start(start) => {
                found.push((start.name().as_ref().to_owned(), String::new()));
                open.push(found.len() - 1);
            }
            Event::Text(text) => {
                if let Some(&at) = open.last() {
                    found[at].1.push_str(&text);
                }
            }
            Event::GeneralRef(entity) => {
                let entity = match &*entity {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    "quot" => '"',
                    "apos" => '\'',
                    other => panic!("an entity that feed readers do not know: {other}"),
                };
                found[*open.last().unwrap()].1.push(entity);
            }
            Event::End(_) => drop(open.pop()),
            Event::Eof => return found,
            _ => {}
        }
    }
}

fn of<'a>(elements: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    elements.iter().filter(|(one, _)| one == name).map(|(_, text)| text.as_str()).collect()
}

#[tokio::test]
async fn r24_8_a_feed_has_each_decision_with_its_level_day_and_reasons_the_newest_first() {
    let server = Server::start().await;
    let (meeting, [first, second]) = held(&server.api, "named").await;
    let share = publish(&meeting).await;
    let (atom_path, json_path) = (format!("/feeds/{}.atom", share.id), format!("/feeds/{}.json", share.id));

    let atom = server.api.get_openly(&atom_path).await;
    assert_eq!((atom.status, atom.header("content-type")), (200, "application/atom+xml; charset=utf-8"), "{}", atom.text);
    assert!(atom.text.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"), "{}", atom.text);
    let found = elements(&atom.text);
    let id = |seq: u64| format!("urn:rubricon:decision:{}:{seq}", meeting.session);
    assert_eq!(of(&found, "id"), [format!("urn:rubricon:share:{}", share.id), id(second), id(first)]);
    let titles = of(&found, "title");
    assert_eq!(titles[0], "Spring review");
    assert!(titles[1].starts_with("D1.2 ") && titles[1].ends_with("Maple Valley: No consensus"), "{titles:?}");
    assert!(titles[2].starts_with("D1.1 ") && titles[2].ends_with("Maple Valley: 3 Advancing"), "{titles:?}");
    assert!(of(&found, "content")[0].starts_with("We saw <it> & \"more\".\n\n"), "{found:?}");
    let updated = of(&found, "updated");
    assert_eq!((updated.len(), updated[0]), (3, updated[1]), "the feed is as new as its newest entry");
    assert!(updated[1..].iter().all(|time| time.parse::<jiff::Timestamp>().is_ok()));

    let json = server.api.get_openly(&json_path).await;
    assert_eq!((json.status, json.header("content-type")), (200, "application/feed+json"));
    assert_eq!(json.header("access-control-allow-origin"), "*");
    let feed = json.json();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], format!("{}{json_path}", server.api.url));
    assert_eq!(feed["home_page_url"], format!("{}/shared#{}", server.api.url, share.id));
    let items = feed["items"].as_array().unwrap();
    assert_eq!(items.iter().map(|item| item["id"].as_str().unwrap()).collect::<Vec<_>>(), [id(second), id(first)]);
    assert_eq!(items[1]["title"], titles[2]);
    assert_eq!(items[1]["date_published"], updated[2]);

    meeting.lead(&Command::ReopenItem { item: meeting.items[0], reason: "News.".into() }).await;
    let reopened = elements(&server.api.get_openly(&atom_path).await.text);
    assert_eq!(of(&reopened, "id")[1..], [id(second)], "what was taken up again does not stand");
    meeting.open_round(0).await;
    meeting.reveal(0, 2).await;
    let third = decide(&meeting, 0, Verdict::Level(2), "Not yet.").await;
    let later = elements(&server.api.get_openly(&atom_path).await.text);
    assert_eq!(of(&later, "id")[1..], [id(third), id(second)], "a decision that is made anew is a new entry");
    assert!(of(&later, "content")[0].ends_with("It takes the place of an earlier decision."));
}

#[tokio::test]
async fn r24_8_a_feed_that_did_not_change_is_not_sent_again() {
    let server = Server::start().await;
    let (meeting, _) = held(&server.api, "named").await;
    let share = publish(&meeting).await;
    let paths = [format!("/feeds/{}.atom", share.id), format!("/feeds/{}.json", share.id), format!("/embed/{}", share.id)];
    for (round, path) in (2..).zip(paths) {
        let first = server.api.get_openly(&path).await;
        assert_eq!(first.header("cache-control"), "public, max-age=60");
        assert!(first.header("vary").contains("accept-language"), "{}", first.header("vary"));
        let again = |tag: &str| send(server.api.request(Method::GET, &path).header(IF_NONE_MATCH, tag));
        let etag = first.header("etag");
        for tag in [etag, &format!("\"other\", {etag}"), "*"] {
            let answer = again(tag).await;
            assert_eq!((answer.status, answer.text.as_str(), answer.header("etag")), (304, "", etag), "{tag}");
        }
        assert_eq!(again("\"other\"").await.text, first.text);
        meeting.lead(&Command::ReopenItem { item: meeting.items[0], reason: "Again.".into() }).await;
        meeting.open_round(0).await;
        meeting.reveal(0, round).await;
        decide(&meeting, 0, Verdict::Level(3), "As before.").await;
        assert_eq!(again(etag).await.status, if path.starts_with("/embed") { 304 } else { 200 });
    }
}

#[tokio::test]
async fn r24_7_what_was_not_made_public_or_is_no_longer_there_is_published_nowhere() {
    let server = Server::start().await;
    let (meeting, _) = held(&server.api, "named").await;
    let private = json!({ "of": { "session": meeting.session } });
    let private: ShareIsMade = server.api.post("/api/shares", &meeting.facilitator, &private).await.ok();
    let secret = private.link.rsplit_once('#').unwrap().1.to_owned();
    let revoked = publish(&meeting).await;
    let kept = publish(&meeting).await;
    let path = format!("/api/shares/{}", revoked.id);
    assert_eq!(send(server.api.request(Method::DELETE, &path).bearer_auth(&meeting.facilitator)).await.status, 204);
    let others = [private.share.id.to_string(), secret, revoked.id.to_string(), meeting.session.to_string(), "%FF".into()];
    for id in &others {
        for suffix in [".atom", ".json"] {
            let detail = server.api.get_openly(&format!("/feeds/{id}{suffix}")).await.problem(404, "not_found");
            assert!(detail.contains("new address"), "{detail}");
        }
        let page = server.api.get_openly(&format!("/embed/{id}")).await;
        assert_eq!((page.status, page.header("content-type")), (404, "text/html; charset=utf-8"));
        assert!(page.text.contains("not shown here any more") && !page.text.contains("Spring review"));
    }
    for suffix in ["", ".xml", ".atom.json"] {
        server.api.get_openly(&format!("/feeds/{}{suffix}", kept.id)).await.problem(404, "not_found");
    }
    assert_eq!(server.api.get_openly(&format!("/embed/{}", kept.id)).await.status, 200);
    let read = server.api.get(&meeting.path("/assessment"), &kept.id.to_string()).await;
    assert_eq!(read.status, 200, "the page behind the link reads it with the id");
}

#[tokio::test]
async fn r24_7_what_is_published_names_nobody_whatever_the_visibility() {
    let server = Server::start().await;
    for visibility in ["named", "by_organisation", "confidential"] {
        let (meeting, _) = held(&server.api, visibility).await;
        let share = publish(&meeting).await;
        for path in [format!("/feeds/{}.atom", share.id), format!("/feeds/{}.json", share.id), format!("/embed/{}", share.id)] {
            let answer = server.api.get_openly(&path).await;
            assert_eq!(answer.status, 200);
            for word in ["Quokka", "Zeppelin", "xylophone", "North High", "Facilitator", "Attendance", "choice"] {
                assert!(!answer.text.contains(word), "{word} is in {path} ({visibility}): {}", answer.text);
            }
        }
    }
}

fn classes(page: &Answer) -> BTreeSet<&str> {
    page.text.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[tokio::test]
async fn r24_9_the_heat_map_says_each_level_in_words_and_any_site_may_frame_it_and_nothing_else() {
    let server = Server::start().await;
    let mut two = wanted(&["D1.1", "D1.2"], &json!({}));
    two["subjects"] = json!(["Maple <b>Valley</b>", "Cedar Falls"]);
    two["title"] = json!("Spring \"review\" & more");
    let meeting = Meeting::make_as(&server.api, &two).await;
    meeting.open_round(0).await;
    meeting.reveal(0, 1).await;
    decide(&meeting, 0, Verdict::Level(2), "We saw it.").await;
    let share = publish(&meeting).await;
    let page = server.api.get_openly(&format!("/embed/{}", share.id)).await;
    assert_eq!((page.status, page.header("content-type")), (200, "text/html; charset=utf-8"));
    let html = &page.text;
    for part in [
        "<html lang=\"en\">",
        "<span dir=\"auto\">Spring &quot;review&quot; &amp; more</span>",
        "<th scope=\"col\" dir=\"auto\">Maple &lt;b&gt;Valley&lt;/b&gt;</th><th scope=\"col\" dir=\"auto\">Cedar Falls</th>",
        "<td class=\"level s4 p2\"><b>2</b> <span lang=\"en\">Developing</span></td><td class=\"open\">Not voted on yet</td>",
        &format!("<a href=\"{}/shared#{}\" target=\"_blank\" rel=\"noopener\">", server.api.url, share.id),
    ] {
        assert!(html.contains(part), "{part} is not in {html}");
    }
    assert!(!html.contains("<script") && !html.contains("style=") && !html.contains("src="), "{html}");
    assert_eq!(classes(&page), BTreeSet::from(["domain", "level s4 p2", "open"]));

    let policy = page.header("content-security-policy");
    assert!(policy.ends_with("frame-ancestors *") && policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
    assert_eq!(page.header("x-frame-options"), "");
    assert_eq!(page.header("cross-origin-resource-policy"), "cross-origin");
    assert_eq!((page.header("x-content-type-options"), page.header("referrer-policy")), ("nosniff", "no-referrer"));
    for path in ["/", "/embed", "/embed/", &format!("/feeds/{}.json", share.id), "/api/rubrics"] {
        let answer = server.api.get_openly(path).await;
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        assert_eq!(answer.header("x-frame-options"), "DENY", "{path}");
    }
}

#[tokio::test]
async fn r24_9_a_reader_gets_the_language_they_ask_for() {
    let server = Server::start().await;
    let (meeting, _) = held(&server.api, "named").await;
    let share = publish(&meeting).await;
    for (query, liked, said) in [
        ("", "es-MX, en;q=0.5", ["<html lang=\"es\">", "Sin consenso", "Dejado para después"]),
        ("?language=es", "en", ["<html lang=\"es\">", "Criterio", "Abrir los resultados"]),
        ("?language=en", "es", ["<html lang=\"en\">", "No consensus", "Put off"]),
        ("?language=xx", "fr", ["<html lang=\"en\">", "Criterion", "Open the results"]),
    ] {
        let path = format!("/embed/{}{query}", share.id);
        let page = send(server.api.request(Method::GET, &path).header(ACCEPT_LANGUAGE, liked)).await;
        assert!(said.iter().all(|part| page.text.contains(part)), "{query} {liked}: {}", page.text);
    }
    let feed = server.api.get_openly(&format!("/feeds/{}.json?language=es", share.id)).await.json();
    assert_eq!(feed["language"], "es");
    assert!(feed["items"][0]["title"].as_str().unwrap().ends_with("Sin consenso"));
}

#[tokio::test]
async fn a_feed_is_well_formed_whatever_people_wrote() {
    let server = Server::start().await;
    let (meeting, _) = held(&server.api, "named").await;
    meeting.lead(&Command::ReopenItem { item: meeting.items[0], reason: "News.".into() }).await;
    meeting.open_round(0).await;
    meeting.reveal(0, 2).await;
    decide(&meeting, 0, Verdict::Level(2), "]]> <!-- \u{FFFF}\u{1F600} مدرسة &#0; ok").await;
    let share = publish(&meeting).await;
    let found = elements(&server.api.get_openly(&format!("/feeds/{}.atom", share.id)).await.text);
    assert!(of(&found, "content")[0].starts_with("]]> <!-- \u{1F600} مدرسة &#0; ok\n\n"), "{found:?}");
}
