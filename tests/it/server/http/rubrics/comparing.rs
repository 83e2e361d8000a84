//! Versions compared, and handed out as files.

use protocol::difference::{ChangedPart, Difference, WordChangeKind};
use protocol::rubric::Rubric;
use rubricon::rubrics::parse_toml;

use super::{ours, reworded, save};
use crate::server::harness::Server;

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
async fn a_file_of_a_rubric_is_that_rubric() {
    let server = Server::start().await;
    save(&server.api, &ours("1.2")).await;
    let file = async |format: &str| server.api.get_openly(&format!("/api/rubrics/ours/1.2/file{format}")).await;
    for format in ["", "?format=json"] {
        let json = file(format).await;
        assert_eq!(json.header("content-type"), "application/json");
        assert_eq!(json.header("content-disposition"), "attachment; filename=\"ours-1.2.json\"");
        assert_eq!(json.ok::<Rubric>().digest(), ours("1.2").digest());
    }
    let toml = file("?format=toml").await;
    assert_eq!(toml.header("content-type"), "application/toml");
    assert_eq!(toml.header("content-disposition"), "attachment; filename=\"ours-1.2.toml\"");
    assert_eq!(parse_toml("ours", &toml.text).unwrap().digest(), ours("1.2").digest());
    for format in ["?format=pdf", "?format=text"] {
        file(format).await.problem(422, "invalid_value");
    }
    server.api.get_openly("/api/rubrics/ours/7/file").await.problem(404, "not_found");
}
