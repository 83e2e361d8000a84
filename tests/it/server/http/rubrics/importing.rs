//! Documents read over HTTP: what is understood comes back, and nothing is kept.

use protocol::import::{Format, Import};
use reqwest::Method;
use serde_json::json;

use super::{listed, ours, try_save};
use crate::server::harness::{Answer, Api, Process, Server, run, send};

async fn import(api: &Api, query: &str, bytes: impl Into<reqwest::Body>) -> Answer {
    let request = api.request(Method::POST, &format!("/api/rubrics/import?{query}"));
    send(request.bearer_auth(&api.host_key).body(bytes)).await
}

#[tokio::test]
async fn a_document_is_read_corrected_and_saved() {
    let server = Server::start().await;
    let mut rubric = ours("1");
    rubric.domains[0].criteria[0].levels[2].descriptor.clear();
    let answer = import(&server.api, "name=ours.toml", toml::to_string(&rubric).unwrap()).await;
    assert_eq!(answer.header("cache-control"), "no-store");
    let mut read: Import = answer.ok();
    assert_eq!((read.format, read.found.descriptors), (Format::Toml, 8));
    assert_eq!(read.rubric, rubric);
    let [flaw] = &read.flaws[..] else { panic!("{:?}", read.flaws) };
    assert_eq!((flaw.place.as_str(), flaw.level, flaw.line.is_some()), ("A", Some(3), true));
    assert_eq!(listed(&server.api).await.len(), 2, "nothing is stored by reading");

    read.rubric.domains[0].criteria[0].levels[2].descriptor = "Everyone does.".into();
    assert_eq!(try_save(&server.api, &read.rubric).await.status, 201);
}

#[tokio::test]
async fn the_name_of_a_file_says_its_kind_and_names_given_along_stand() {
    let server = Server::start().await;
    let json = serde_json::to_string(&ours("1")).unwrap();
    let query = "name=Our%20rubric.JSON&id=theirs&version=7&title=Su%20r%C3%BAbrica&language=es";
    let read: Import = import(&server.api, query, json.clone()).await.ok();
    assert_eq!(read.format, Format::Json);
    let (id, version) = (read.rubric.id.as_str(), read.rubric.version.as_str());
    assert_eq!((id, version, read.rubric.title.as_str(), read.rubric.language.as_str()), ("theirs", "7", "Su rúbrica", "es"));
    let empty: Import = import(&server.api, "name=a.json&id=&version=&title=&language=", json.clone()).await.ok();
    assert_eq!(empty.rubric, ours("1"), "a field that was left empty says nothing");
    for query in ["", "name=a.json&titel=x", "id=x"] {
        let detail = import(&server.api, query, json.clone()).await.problem(422, "invalid_value");
        assert!(detail.contains("?name="), "{detail}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_in_a_sentence() {
    let server = Server::start().await;
    let refused = async |name: &str, bytes: &[u8], says: &str| {
        let detail = import(&server.api, &format!("name={name}"), bytes.to_vec()).await.problem(422, "invalid_value");
        assert!(detail.contains(says), "{detail}");
    };
    refused("a.json", b"{\n\"id\": 7}", "Line 2 of the file").await;
    refused("a.toml", b"", "The file is empty").await;
    refused("a.toml", &[0xff, 0xd8, 0xff], "The file is not UTF-8 text").await;
    refused("a.pdf", b"%PDF-1.7", "The file is a PDF").await;
}

#[tokio::test]
async fn a_document_may_have_8_mib_and_no_byte_more() {
    let server = Server::start().await;
    let mut text = toml::to_string(&ours("1")).unwrap().into_bytes();
    text.extend(b"\n#");
    text.resize(8 << 20, b'x');
    let read: Import = import(&server.api, "name=ours.toml", text.clone()).await.ok();
    assert_eq!(read.rubric, ours("1"));
    text.push(b'x');
    let detail = import(&server.api, "name=ours.toml", text).await.problem(413, "too_large");
    assert!(detail.contains("8 MiB"), "{detail}");
}

#[tokio::test]
async fn a_document_with_more_of_everything_than_a_rubric_has_is_answered_in_few_words() {
    let server = Server::start().await;
    let mut rubric = ours("1");
    rubric.levels = vec![rubric.levels[0].clone(); 10_000];
    rubric.domains[0].criteria = vec![rubric.domains[0].criteria[0].clone(); 5_000];
    let answer = import(&server.api, "name=ours.json", serde_json::to_vec(&rubric).unwrap()).await;
    let read: Import = answer.ok();
    assert!(read.flaws.len() <= 1_000 && !read.flaws.is_empty());
    let check = server.api.post("/api/rubrics/check", &server.api.host_key, &json!(rubric)).await;
    assert_eq!(check.status, 413, "and it is more than one can save");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_of_a_document_is_logged_or_stored() {
    let data = tempfile::tempdir().unwrap();
    let mut process = Process::serve_with(data.path(), "127.0.0.1:0", |command| {
        command.env("RUST_LOG", "trace");
    });
    let api = process.api(data.path());
    let mut rubric = ours("1");
    let secret = "zanzibar-unpublished";
    rubric.domains[0].criteria[0].levels[0].descriptor = format!("It is called {secret}.");
    let toml = toml::to_string(&rubric).unwrap();
    import(&api, &format!("name={secret}.toml&title={secret}"), toml.clone()).await.ok::<Import>();
    import(&api, "name=a.toml", toml + "\n[oops").await.problem(422, "invalid_value");
    let check = api.post("/api/rubrics/check", &api.host_key, &json!(rubric)).await;
    assert_eq!(check.status, 200);
    process.kill();
    let (out, err) = process.printed();
    assert!(err.contains("answered") && !out.contains(secret) && !err.contains(secret), "{err}");
    for entry in walk(data.path()) {
        let bytes = std::fs::read(&entry).unwrap();
        assert!(!bytes.windows(secret.len()).any(|part| part == secret.as_bytes()), "{}", entry.display());
    }
    assert_eq!(run(&["session", "list", "--data", data.path().to_str().unwrap()]).code, Some(0));
}

fn walk(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
