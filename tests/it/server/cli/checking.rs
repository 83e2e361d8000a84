//! `check`: a whole data folder, and the summaries that are kept in it.

use std::path::Path;

use protocol::id::StreamId;
use rubricon::log::{EventLog, Journal};
use serde_json::{Value, json};

use super::{fails, works};
use crate::server::harness::{Meeting, Process, level, run};

/// A folder with two sessions, and what the server says of subjects. The server has made their summaries, and stopped.
async fn folder() -> (tempfile::TempDir, Vec<Meeting>, String) {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::serve(folder.path(), "127.0.0.1:0");
    let api = process.api(folder.path());
    let mut meetings = Vec::new();
    for at in [2, 3] {
        let meeting = Meeting::make(&api).await;
        let ana = meeting.join("Ana").await;
        meeting.open_round(0).await;
        meeting.cast(&ana, 0, 1, level(at)).await;
        meeting.reveal(0, 1).await;
        meetings.push(meeting);
    }
    let subjects = all(&api).await;
    process.signal("TERM");
    assert!(process.wait().success());
    (folder, meetings, subjects)
}

async fn all(api: &crate::server::harness::Api) -> String {
    let list = api.get("/api/subjects", &api.host_key).await;
    let subject = format!("/api/subjects/{}", list.json()["subjects"][0]["subject"].as_str().unwrap());
    let compared = api.get("/api/comparison?rubric=connected-district", &api.host_key).await;
    list.text + &api.get(&subject, &api.host_key).await.text + &compared.text
}

async fn served_again(folder: &Path) -> String {
    let mut process = Process::serve(folder, "127.0.0.1:0");
    let said = all(&process.api(folder)).await;
    process.signal("TERM");
    assert!(process.wait().success());
    said
}

fn rebuilt(data: &str) -> Value {
    let finished = run(&["check", "--rebuild", "--json", "--data", data]);
    serde_json::from_str(&finished.out).unwrap_or_else(|error| panic!("{error}: {finished:?}"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r22_10_summaries_come_back_byte_for_byte_whatever_of_the_caches_is_gone() {
    let (folder, _, said) = folder().await;
    let data = folder.path().to_str().unwrap();
    let same = |value: Value| rebuilt(data)["sessions"].as_array().unwrap().iter().all(|found| found["summary_same"] == value);
    assert!(same(json!(true)), "what the server kept is what a replay makes");
    let told = works(&["check", "--rebuild", "--data", data]);
    assert!(told.contains("2 of 2 sessions hold.") && told.contains("2 the same as what was kept"), "{told}");
    std::fs::remove_dir_all(folder.path().join("index")).unwrap();
    assert!(same(json!(null)), "nothing was kept any more");
    assert!(same(json!(true)));
    assert_eq!(served_again(folder.path()).await, said);
    std::fs::remove_dir_all(folder.path().join("index")).unwrap();
    assert_eq!(served_again(folder.path()).await, said);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_summary_that_is_not_what_the_record_says_is_named_and_made_anew() {
    let (folder, meetings, said) = folder().await;
    let data = folder.path().to_str().unwrap();
    let stream: StreamId = meetings[1].session.into();
    {
        let (journal, _) = Journal::open(folder.path()).unwrap();
        let kept = String::from_utf8(journal.summary(stream).unwrap()).unwrap();
        journal.keep_summary(stream, Some(kept.replace("Maple Valley", "Mable Valley").into_bytes()));
    }
    let finished = fails(&["check", "--rebuild", "--data", data], 1, "");
    assert!(finished.out.contains(&format!("{}: its summary was not what its record says", meetings[1].session)), "{finished:?}");
    assert!(works(&["check", "--rebuild", "--data", data]).contains("2 the same as what was kept"));
    assert_eq!(served_again(folder.path()).await, said);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_folder_is_checked_beside_the_server_and_rebuilt_only_without_it() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::serve(folder.path(), "127.0.0.1:0");
    Meeting::make(&process.api(folder.path())).await;
    let data = folder.path().to_str().unwrap();
    let told = works(&["check", "--data", data]);
    assert!(told.contains("The journal holds: ") && told.contains("1 of 1 session hold"), "{told}");
    fails(&["check", "--rebuild", "--data", data], 1, "another process");
    drop(process);
    fails(&["check", "--data", folder.path().join("nowhere").to_str().unwrap()], 1, "nowhere");
    fails(&["check", "--rebuild", "--data", folder.path().join("nowhere").to_str().unwrap()], 1, "nowhere");
    assert!(!folder.path().join("nowhere").exists(), "looking makes nothing");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_journal_fails_the_check_with_the_place() {
    let (folder, ..) = folder().await;
    let segment = std::fs::read_dir(folder.path().join("journal")).unwrap().next().unwrap().unwrap().path();
    let mut bytes = std::fs::read(&segment).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&segment, bytes).unwrap();
    fails(&["check", "--data", folder.path().to_str().unwrap()], 1, "is damaged at byte");
}
