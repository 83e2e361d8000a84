//! `rubric diff`, and the rubrics saved in a data folder.

use protocol::difference::Difference;
use protocol::rubric::Rubric;
use serde_json::Value;

use super::{fails, works};
use crate::server::harness::{Finished, Process, run};

/// A small rubric as a file of this name.
fn file(folder: &tempfile::TempDir, name: &str, change: impl FnOnce(&mut Rubric)) -> String {
    let mut rubric = ours();
    change(&mut rubric);
    let path = folder.path().join(name);
    let text = if name.ends_with(".json") { serde_json::to_string(&rubric).unwrap() } else { toml::to_string(&rubric).unwrap() };
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

fn ours() -> Rubric {
    Rubric { id: "ours".into(), title: "Our rubric".into(), ..crate::meeting::rubric(&[1, 2, 3]) }
}

fn diff(a: &str, b: &str) -> Finished {
    run(&["rubric", "diff", a, b])
}

#[test]
fn texts_that_are_the_same_exit_with_0() {
    let folder = tempfile::tempdir().unwrap();
    let (toml, json) = (file(&folder, "a.toml", |_| {}), file(&folder, "a.json", |_| {}));
    let same = diff(&toml, &json);
    assert_eq!(same.code, Some(0), "{same:?}");
    assert!(same.out.contains("The texts are the same.") && same.out.contains(&ours().digest()), "{same:?}");
    let renamed = diff(&toml, &file(&folder, "b.toml", |rubric| rubric.version = "2".into()));
    assert_eq!(renamed.code, Some(0), "{renamed:?}");
    assert!(renamed.out.contains("but for what they are called"), "{renamed:?}");
    assert_eq!(diff("connected-district", "connected-district/2021").code, Some(0));
}

#[test]
fn changes_are_told_by_criterion_with_the_words_that_went_and_came() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (
        file(&folder, "old.toml", |rubric| rubric.domains[1].criteria[0].levels[0].descriptor = "Some teams meet.".into()),
        file(&folder, "new.json", |rubric| {
            rubric.version = "2".into();
            rubric.levels[0].name = "Starting".into();
            rubric.domains[0].criteria.swap(0, 1);
            rubric.domains[0].criteria[0].name = "Families".into();
            rubric.domains[0].criteria[1].levels[1].descriptor = "A on level two.".into();
            rubric.domains[1].criteria[0].levels[0].descriptor = "All teams meet.".into();
            rubric.glossary.push(protocol::rubric::Term { term: "Team".into(), definition: "People who meet.".into() });
        }),
    );
    let told = diff(&old, &new);
    assert_eq!(told.code, Some(1), "{told:?}");
    let body = told.out.split_once("Criteria").unwrap().1;
    assert_eq!(
        body.replace("\n\n", "\n"),
        "\
: 3 reworded, 0 new, 0 removed.
The rubric
  Level 1: [-Level 1-] {+Starting+}
B Families
  Name: [-Criterion B-] {+Families+}
  It stood after A and stands first.
A Criterion A
  2 Level 2: A on level [-2-]{+two+}.
X Criterion X
  1 Starting: [-Some-]{+All+} teams meet.
Glossary
  Team: {+People who meet.+}
"
    );
    assert!(!told.out.contains('\x1b'), "colours are for terminals");
    let json = run(&["rubric", "diff", &old, &new, "--json"]);
    assert_eq!(json.code, Some(1));
    let difference: Difference = serde_json::from_str(&json.out).unwrap();
    assert_eq!(difference.changes.len(), 6);
}

#[test]
fn what_came_and_went_is_told_whole() {
    let folder = tempfile::tempdir().unwrap();
    let old = file(&folder, "old.toml", |_| {});
    let new = file(&folder, "new.toml", |rubric| drop(rubric.domains.remove(0)));
    let told = diff(&old, &new).out;
    assert!(told.contains("0 reworded, 0 new, 2 removed"), "{told}");
    for line in ["D1 Domain D1 (removed)", "A Criterion A (removed)", "  3 Level 3: [-B on level 3.-]"] {
        assert!(told.lines().any(|other| other == line), "{line}: {told}");
    }
    let back = diff(&new, &old).out;
    for line in ["D1 Domain D1 (new)", "A Criterion A (new)", "  3 Level 3: {+B on level 3.+}"] {
        assert!(back.lines().any(|other| other == line), "{line}: {back}");
    }
}

#[test]
fn what_cannot_be_compared_exits_with_2() {
    let folder = tempfile::tempdir().unwrap();
    let good = file(&folder, "good.toml", |_| {});
    let bad = folder.path().join("bad.toml");
    std::fs::write(&bad, "id = 7").unwrap();
    for other in ["nowhere.toml", "no-such/1", "connected-district/1999", bad.to_str().unwrap(), folder.path().to_str().unwrap()]
    {
        for (a, b) in [(good.as_str(), other), (other, good.as_str())] {
            fails(&["rubric", "diff", a, b], 2, "rubricon: ");
        }
    }
    fails(&["rubric", "diff", &good, &good, "--data", "nowhere"], 2, "nowhere");
}

#[test]
fn a_text_with_gaps_is_compared_and_one_that_would_command_the_terminal_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let old = file(&folder, "old.json", |_| {});
    let new = file(&folder, "new.json", |rubric| {
        rubric.title = "Our \u{1b}[2Jrubric".into();
        rubric.domains[0].criteria[0].levels.pop();
    });
    let told = diff(&old, &new);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.err.contains("rubricon rubric check") && told.out.contains("[-A on level 3.-]"), "{told:?}");
    assert!(!told.out.contains('\u{1b}'), "{told:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn saved_rubrics_are_listed_shown_and_compared_while_the_server_runs() {
    let data = tempfile::tempdir().unwrap();
    let process = Process::serve(data.path(), "127.0.0.1:0");
    let api = process.api(data.path());
    let folder = data.path().to_str().unwrap();
    assert!(!works(&["rubric", "list", "--data", folder]).contains("ours"));
    for version in ["1", "2"] {
        let mut rubric = Rubric { version: version.into(), ..ours() };
        rubric.domains[0].criteria[0].levels[0].descriptor = format!("It was said {version} times.");
        assert_eq!(api.post("/api/rubrics", &api.host_key, &serde_json::to_value(rubric).unwrap()).await.status, 201);
    }
    let list: Value = serde_json::from_str(&works(&["rubric", "list", "--data", folder, "--json"])).unwrap();
    let shown: Value = api.get_openly("/api/rubrics").await.json();
    assert_eq!(list, shown["rubrics"], "in the same order");
    assert!(works(&["rubric", "list", "--data", folder]).contains("saved"));
    let newest = works(&["rubric", "show", "ours", "--data", folder]);
    assert!(newest.contains("It was said 2 times.") && newest.contains("(ours 2)"), "{newest}");
    assert!(works(&["rubric", "show", "ours", "1", "--data", folder]).contains("It was said 1 times."));

    let told = run(&["rubric", "diff", "ours/1", "ours/2", "--data", folder]);
    assert_eq!(told.code, Some(1), "{told:?}");
    assert!(told.out.contains("It was said [-1-]{+2+} times."), "{told:?}");
    fails(&["rubric", "diff", "ours", "ours/2", "--data", folder], 2, "ours/2, ours/1");
    fails(&["rubric", "diff", "ours/1", "ours/2"], 2, "there is no rubric ours 1");
}
