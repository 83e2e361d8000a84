//! `rubric import`, and `rubric check` of a document.

use std::path::Path;

use protocol::rubric::Rubric;
use serde_json::Value;

use super::{fails, works};
use crate::server::harness::run;

const WHOLE: &str =
    "Garden Framework\n\nMarch 2024\n\nG1. Soil\n\n\t1 Bare\t2 Green\nG1.1 Tilth\tWe dig .\tWe rest.\n\n© 2024 Us\n";
const GAPS: &str = "Garden Framework\n\nMarch 2024\n\nG1. Soil\n\n\t1 Bare\t2 Green\nG1.1 Tilth\tWe dig.\t\n";

fn file(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> String {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_document_is_reported_with_what_was_found_and_what_is_doubted() {
    let folder = tempfile::tempdir().unwrap();
    let document = file(folder.path(), "garden.txt", WHOLE);
    let report = works(&["rubric", "import", &document]);
    for says in [
        "was read as text from a document",
        "Garden Framework (garden-framework 2024), language en",
        "Levels: 1 Bare, 2 Green",
        "1 domains, 1 criteria, 2 descriptors, 0 terms",
        "line 8: G1.1: Misplaced?",
        "\"We dig .\"",
        "--output garden-framework.toml",
    ] {
        assert!(report.contains(says), "{says}: {report}");
    }
    assert!(works(&["rubric", "check", &document]).contains("can be used"));
    let checked: Value = serde_json::from_str(&works(&["rubric", "check", &document, "--json"])).unwrap();
    assert_eq!((&checked["usable"], &checked["descriptors"], &checked["doubts"]), (&true.into(), &2.into(), &2.into()));
}

#[test]
fn json_stands_alone_on_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let document = file(folder.path(), "garden.txt", WHOLE);
    let done =
        run(&["rubric", "import", &document, "--json", "--id", "ours", "--version", "7", "--title", "Ours", "--language", "de"]);
    let rubric: Rubric = serde_json::from_str(&done.out).unwrap();
    assert_eq!([rubric.id, rubric.version, rubric.title, rubric.language], ["ours", "7", "Ours", "de"]);
    assert_eq!(rubric.domains[0].criteria[0].levels[0].descriptor, "We dig .");
    assert!(done.code == Some(0) && done.err.contains("Misplaced?"), "{done:?}");
}

#[test]
fn what_is_written_is_the_rubric_and_is_never_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let document = file(folder.path(), "garden.txt", WHOLE);
    let out = folder.path().join("garden.toml");
    let out = out.to_str().unwrap();
    assert!(works(&["rubric", "import", &document, "--output", out]).contains("Written to"));
    let written = std::fs::read_to_string(out).unwrap();
    let printed: Rubric = serde_json::from_str(&works(&["rubric", "import", &document, "--json"])).unwrap();
    let again: Rubric = serde_json::from_str(&works(&["rubric", "import", out, "--json"])).unwrap();
    assert_eq!(again.digest(), printed.digest());
    assert!(works(&["rubric", "import", &document, "--output", out]).contains("already"));

    let changed = file(folder.path(), "changed.txt", WHOLE.replace("We rest", "We sleep"));
    fails(&["rubric", "import", &changed, "--output", out], 1, "another text of garden-framework 2024");
    fails(&["rubric", "import", &changed, "--output", out, "--version", "2025"], 1, "holds something else");
    let other = file(folder.path(), "notes.toml", "nothing = 1\n");
    fails(&["rubric", "import", &document, "--output", &other], 1, "holds something else");
    assert_eq!(std::fs::read_to_string(out).unwrap(), written);
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "nothing = 1\n");
    let nowhere = folder.path().join("no/such/folder.toml");
    fails(&["rubric", "import", &document, "--output", nowhere.to_str().unwrap()], 1, "cannot write");
}

#[test]
fn gaps_are_named_with_their_line_and_nothing_is_written_unless_allowed() {
    let folder = tempfile::tempdir().unwrap();
    let document = file(folder.path(), "garden.txt", GAPS);
    let out = folder.path().join("garden.toml");
    let arguments = ["rubric", "import", &document, "--output", out.to_str().unwrap()];
    let told = fails(&arguments, 1, "--allow-gaps");
    assert!(told.out.contains("line 8: Criterion G1.1 has no descriptor for level 2 Green"), "{told:?}");
    assert!(!out.exists());
    let json = fails(&["rubric", "import", &document, "--json"], 1, "line 8: Criterion G1.1");
    assert!(json.out.is_empty(), "{json:?}");
    fails(&["rubric", "check", &document], 1, "garden.txt:8: Criterion G1.1");
    let [command, import, document, output, file] = arguments;
    works(&[command, import, document, output, file, "--allow-gaps"]);
    fails(&["rubric", "check", file], 1, "has no descriptor for level 2");
}

#[test]
fn a_file_without_a_rubric_is_refused_with_what_was_looked_for() {
    let folder = tempfile::tempdir().unwrap();
    let letter = file(folder.path(), "letter.txt", "Dear neighbors,\n\nplease come on Monday.\n");
    for command in ["import", "check"] {
        fails(&["rubric", command, &letter], 1, "Looked for tables with tabs");
    }
    fails(&["rubric", "import", &letter, "--allow-gaps"], 1, "no rubric was found");
    let pdf = file(folder.path(), "a.pdf", b"%PDF-1.7\n\xff");
    fails(&["rubric", "import", &pdf], 1, "a.pdf is a PDF");
    fails(&["rubric", "import", "missing.txt"], 1, "cannot read missing.txt");
}

#[test]
fn another_text_of_a_version_that_is_there_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let document = file(folder.path(), "garden.txt", WHOLE);
    let named = ["rubric", "import", &document, "--id", "connected-district", "--version", "2021"];
    fails(&named, 1, "another text of connected-district 2021");
    let ours = file(folder.path(), "district.json", works(&["rubric", "show", "connected-district", "--json"]));
    works(&["rubric", "import", &ours]);
}

#[test]
fn wrong_use_of_import_exits_with_2() {
    for arguments in [
        &["rubric", "import"][..],
        &["rubric", "import", "a.txt", "--id", "Our Rubric"],
        &["rubric", "import", "a.txt", "--version", "1/2"],
        &["rubric", "import", "a.txt", "--title", " "],
        &["rubric", "import", "a.txt", "--language", "English language"],
        &["rubric", "import", "a.txt", "--output", "a.json"],
        &["rubric", "import", "a.txt", "--json", "--output", "a.toml"],
    ] {
        let finished = fails(arguments, 2, "--help");
        assert!(finished.out.is_empty(), "{finished:?}");
    }
}
