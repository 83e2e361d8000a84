//! Versions compared, and handed out as files.

use protocol::difference::{ChangedPart, Difference, WordChangeKind};
use protocol::import::Import;
use protocol::rubric::Rubric;
use reqwest::Method;

use super::{ours, reworded, save};
use crate::server::harness::{Api, Server, send};

#[tokio::test]
async fn a_version_says_what_it_changed_word_by_word() {
    let server = Server::start().await;
    save(&server.api, &ours("1")).await;
    save(&server.api, &reworded("2")).await;
    let difference: Difference = server.api.get_openly("/api/rubrics/ours/2/difference?from=1").await.ok();
    assert_eq!((difference.from, difference.to), (ours("1").reference(), reworded("2").reference()));
    let [change] = &difference.changes[..] else { panic!("{:?}", difference.changes) };
    assert_eq!((change.part, change.place.as_str(), change.level), (ChangedPart::Descriptor, "A", Some(2)));
    let words: Vec<_> = change.words.iter().map(|run| (run.kind, run.text.as_str())).collect();
    let [same, removed, added] = [WordChangeKind::Same, WordChangeKind::Removed, WordChangeKind::Added];
    assert_eq!(words, [(same, "A on level "), (removed, "2"), (added, "two"), (same, ".")]);
    let back: Difference = server.api.get_openly("/api/rubrics/ours/1/difference?from=ours/2").await.ok();
    assert_eq!(back.changes[0].after, change.before);
    let same: Difference = server.api.get_openly("/api/rubrics/ours/1/difference?from=1").await.ok();
    assert_eq!(same.changes, []);
}

#[tokio::test]
async fn rubrics_of_different_ids_can_be_compared_and_those_that_are_not_there_cannot() {
    let server = Server::start().await;
    let path = "/api/rubrics/connected-district/2021/difference";
    let other: Difference = server.api.get_openly(&format!("{path}?from=connected-community/2021")).await.ok();
    assert_eq!(other.from.id, "connected-community");
    assert!(other.changes.len() > 100);
    for from in ["1999", "no-such/2021", "/", ""] {
        server.api.get_openly(&format!("{path}?from={from}")).await.problem(404, "not_found");
    }
    server.api.get_openly("/api/rubrics/ours/1/difference?from=2021").await.problem(404, "not_found");
    let detail = server.api.get_openly(path).await.problem(422, "invalid_value");
    assert!(detail.contains("?from="), "{detail}");
}

#[tokio::test]
async fn a_file_of_a_rubric_is_that_rubric_in_every_format() {
    let server = Server::start().await;
    save(&server.api, &ours("1.2")).await;
    let json = server.api.get_openly("/api/rubrics/ours/1.2/file").await;
    assert_eq!((json.header("content-type"), json.ok::<Rubric>()), ("application/json", ours("1.2")));
    for (format, ending, media) in [
        ("json", "json", "application/json"),
        ("toml", "toml", "application/toml"),
        ("csv", "csv", "text/csv; charset=utf-8"),
        ("xlsx", "xlsx", XLSX),
        ("markdown", "md", "text/markdown; charset=utf-8"),
    ] {
        let (headers, bytes) = download(&server.api, &format!("/api/rubrics/ours/1.2/file?format={format}")).await;
        assert_eq!(headers["content-type"], media);
        assert_eq!(headers["content-disposition"], format!("attachment; filename=\"ours-1.2.{ending}\""));
        assert_eq!(import(&server.api, ending, bytes).await.rubric, ours("1.2"), "{format}");
    }
    for format in ["?format=pdf", "?format=text"] {
        server.api.get_openly(&format!("/api/rubrics/ours/1.2/file{format}")).await.problem(422, "invalid_value");
    }
    server.api.get_openly("/api/rubrics/ours/7/file").await.problem(404, "not_found");
}

#[tokio::test]
async fn a_template_can_be_imported_as_it_is() {
    let server = Server::start().await;
    for (query, name, language) in [
        ("", "rubric-template.xlsx", "en"),
        ("?format=csv", "rubric-template.csv", "en"),
        ("?format=xlsx&language=es", "plantilla-de-rubrica.xlsx", "es"),
        ("?format=csv&language=es-MX", "plantilla-de-rubrica.csv", "es"),
    ] {
        let (headers, bytes) = download(&server.api, &format!("/api/rubrics/template{query}")).await;
        assert_eq!(headers["content-disposition"], format!("attachment; filename=\"{name}\""));
        let read = import(&server.api, name.rsplit('.').next().unwrap(), bytes).await;
        assert_eq!((read.rubric.language.as_str(), read.flaws), (language, vec![]), "{query}");
    }
    for query in ["?format=markdown", "?format=pdf", "?language=xx"] {
        server.api.get_openly(&format!("/api/rubrics/template{query}")).await.problem(422, "invalid_value");
    }
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async fn download(api: &Api, path: &str) -> (reqwest::header::HeaderMap, Vec<u8>) {
    let response = api.request(Method::GET, path).send().await.unwrap();
    assert_eq!(response.status(), 200, "{path}");
    (response.headers().clone(), response.bytes().await.unwrap().to_vec())
}

async fn import(api: &Api, ending: &str, bytes: Vec<u8>) -> Import {
    let request = api.request(Method::POST, &format!("/api/rubrics/import?name=a.{ending}"));
    send(request.bearer_auth(&api.host_key).body(bytes)).await.ok()
}
