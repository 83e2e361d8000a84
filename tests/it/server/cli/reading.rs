//! `rubric list|show|check` and `session list|show`.

use std::path::Path;

use protocol::http::Assessment;
use protocol::rubric::Rubric;
use serde_json::Value;

use super::{fails, without_readers, works};
use crate::server::harness::{Meeting, Process, level, run_with};

const DISTRICT: &str = include_str!("../../../../rubrics/connected-district/2021.toml");

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn rubrics_are_listed_and_shown() {
    let list = works(&["rubric", "list"]);
    assert!(list.contains("connected-district") && list.contains("connected-community"), "{list}");
    let list = json(&works(&["rubric", "list", "--json"]));
    let district = &list.as_array().unwrap()[0];
    assert_eq!(district["id"], "connected-district");
    let text = works(&["rubric", "show", "connected-district"]);
    assert!(text.contains("D1.1") && text.contains(district["digest"].as_str().unwrap()), "{text}");
    let shown = works(&["rubric", "show", "connected-district", "2021", "--json"]);
    let rubric: Rubric = serde_json::from_str(&shown).unwrap();
    assert_eq!(rubric.digest(), district["digest"].as_str().unwrap());
    fails(&["rubric", "show", "no-such"], 1, "rubricon rubric list");
    fails(&["rubric", "show", "connected-district", "1999"], 1, "rubricon rubric list");
}

#[test]
fn a_good_rubric_file_passes_its_check() {
    let folder = tempfile::tempdir().unwrap();
    let toml = file(folder.path(), "ours.toml", DISTRICT);
    assert!(works(&["rubric", "check", &toml]).contains("can be used"));
    let found = json(&works(&["rubric", "check", &toml, "--json"]));
    assert_eq!((&found["usable"], &found["criteria"], &found["descriptors"]), (&true.into(), &28.into(), &112.into()));
    let shown = works(&["rubric", "show", "connected-district", "--json"]);
    let as_json = file(folder.path(), "ours.json", shown);
    assert_eq!(json(&works(&["rubric", "check", &as_json, "--json"]))["digest"], found["digest"], "TOML or JSON, one rubric");
}

#[test]
fn a_missing_level_is_reported_with_file_line_and_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let at = DISTRICT.find("code = \"D2.1\"").unwrap();
    let start = at + DISTRICT[at..].find("[[domains.criteria.levels]]").unwrap();
    let end = start + 1 + DISTRICT[start + 1..].find("[[domains.criteria.levels]]").unwrap();
    let path = file(folder.path(), "ours.toml", format!("{}{}", &DISTRICT[..start], &DISTRICT[end..]));
    let line = DISTRICT[..at].lines().count() + 1;
    let told = fails(&["rubric", "check", &path], 1, &format!("{path}:{line}: "));
    assert!(told.err.contains("D2.1") && told.err.contains("Add it."), "{told:?}");
    let told = run_with(&["rubric", "check", &path, "--json"], |_| {});
    assert_eq!((told.code, &json(&told.out)["usable"]), (Some(1), &false.into()));
    assert!(json(&told.out)["flaws"][0].as_str().unwrap().contains("D2.1"));
}

#[test]
fn a_tally_is_measured_in_words_and_in_numbers() {
    let told = works(&["measure", "1,4,3,0"]);
    assert!(told.starts_with("More are at level 2 than at any other; the lowest and the highest are 2 levels apart."), "{told}");
    let measured = json(&works(&["measure", "1,4,3,0", "--json"]));
    assert_eq!(measured["counts"], serde_json::json!([1, 4, 3, 0]));
    for (name, value) in [("n", 8.0), ("median", 2.0), ("iqr", 1.0), ("range", 2.0), ("within_one", 1.0)] {
        assert_eq!(measured[name].as_f64(), Some(value), "{name}");
    }
    assert_eq!(measured["modes"], serde_json::json!([2]));
    assert!(measured["consensus"].is_f64() && measured["agreement"].is_f64());
    assert!(works(&["measure", "0,0,0"]).contains("no ballots"));
    assert_eq!(json(&works(&["measure", "0,0,0", "--json"]))["median"], Value::Null);
    fails(&["measure", "1,x,3"], 2, "`x` is not a number of ballots");
    fails(&["measure", "5"], 2, "2 to 10 levels");
    fails(&["measure"], 2, "COUNTS");
}

#[test]
fn a_file_that_is_no_rubric_is_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let binary = file(folder.path(), "picture.toml", [0xff, 0xd8, 0xff, 0xe0, 0x00]);
    fails(&["rubric", "check", &binary], 1, "is not text");
    let huge = file(folder.path(), "huge.toml", vec![b'#'; (8 << 20) + 1]);
    fails(&["rubric", "check", &huge], 1, "larger than 8 MiB");
    let empty = file(folder.path(), "empty.toml", "");
    fails(&["rubric", "check", &empty], 1, "empty.toml is empty");
    let not_toml = file(folder.path(), "a.toml", "id = \"x\"\nversion = \n");
    fails(&["rubric", "check", &not_toml], 1, "a.toml:2: ");
    let not_json = file(folder.path(), "a.json", "{\n\"id\": 7}");
    fails(&["rubric", "check", &not_json], 1, "a.json:2: ");
    fails(&["rubric", "check", folder.path().join("missing.toml").to_str().unwrap()], 1, "missing.toml");
    fails(&["rubric", "check", folder.path().to_str().unwrap()], 1, "cannot read");
}

#[test]
fn a_folder_without_sessions_says_so_and_a_missing_one_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("nowhere");
    let missing = missing.to_str().unwrap();
    fails(&["session", "list", "--data", missing], 1, "nowhere");
    fails(&["session", "show", "latest", "--data", missing], 1, "nowhere");
    assert!(!Path::new(missing).exists(), "looking makes nothing");
    drop(Process::serve(folder.path(), "127.0.0.1:0"));
    let data = folder.path().to_str().unwrap();
    assert!(works(&["session", "list", "--data", data]).contains("no sessions yet"));
    assert_eq!(json(&works(&["session", "list", "--data", data, "--json"])), Value::Array(Vec::new()));
    fails(&["session", "show", "latest", "--data", data], 1, "there is no session latest");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sessions_are_listed_and_shown_while_the_server_runs() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::serve(folder.path(), "127.0.0.1:0");
    let api = process.api(folder.path());
    let data = folder.path().to_str().unwrap();
    let first = Meeting::make(&api).await;
    tokio::time::sleep(std::time::Duration::from_millis(2)).await; // ids are in order from one millisecond to the next
    let meeting = Meeting::make(&api).await;
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(3)).await;
    let shown = works(&["session", "show", "latest", "--data", data]);
    assert!(shown.contains("being voted on") && shown.contains("D1.1"), "{shown}");
    let seq = meeting.reveal(0, 1).await;

    let list = works(&["session", "list", "--data", data]);
    assert!(list.contains(&first.code) && list.contains(&meeting.code) && list.contains("Spring review"), "{list}");
    let listed = json(&works(&["session", "list", "--data", data, "--json"]));
    assert_eq!(listed[1]["session"], meeting.session.to_string());
    let (id, typed) = (meeting.session.to_string(), format!("{}-{}", &meeting.code[..4], &meeting.code[4..]).to_lowercase());
    for name in ["latest", &id, &meeting.code, &typed] {
        let shown = works(&["session", "show", name, "--data", data, "--json"]);
        let view: Assessment = serde_json::from_str(&shown).unwrap();
        assert_eq!((view.session, view.seq, view.items[0].rounds.len()), (meeting.session, seq, 1), "{name}");
        let human = works(&["session", "show", name, "--data", data]);
        assert!(human.contains("revealed, not decided") && human.contains("not voted on"), "{human}");
    }
    fails(&["session", "show", "ZZZZZZZZ", "--data", data], 1, "there is no session ZZZZZZZZ");
}

#[test]
fn a_reader_that_went_away_is_no_error() {
    let folder = tempfile::tempdir().unwrap();
    drop(Process::serve(folder.path(), "127.0.0.1:0"));
    let data = folder.path().to_str().unwrap();
    for arguments in [
        &["rubric", "list"][..],
        &["rubric", "list", "--json"],
        &["rubric", "show", "connected-district"],
        &["session", "list", "--data", data],
        &["--help"],
    ] {
        assert_eq!(run_with(arguments, without_readers).code, Some(0), "{arguments:?}");
    }
    for (arguments, code) in
        [(&["rubric", "check", "missing.toml"][..], 1), (&["session", "show", "x", "--data", data], 1), (&["x"], 2)]
    {
        assert_eq!(run_with(arguments, without_readers).code, Some(code), "{arguments:?}");
    }
}
