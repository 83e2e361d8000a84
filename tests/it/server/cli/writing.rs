//! `rubric show --format` and `rubric template`.

use std::path::Path;

use serde_json::Value;

use super::{fails, without_readers, works};
use crate::server::harness::run_with;

fn path(folder: &Path, name: &str) -> String {
    folder.join(name).to_str().unwrap().to_owned()
}

fn digest(file: &str) -> Value {
    let found: Value = serde_json::from_str(&works(&["rubric", "check", file, "--json"])).unwrap();
    found["digest"].clone()
}

#[test]
fn a_rubric_is_written_in_every_format_and_stays_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let list: Value = serde_json::from_str(&works(&["rubric", "list", "--json"])).unwrap();
    let listed = list.as_array().unwrap().iter().find(|rubric| rubric["id"] == "connected-district").unwrap();
    for (format, ending) in [("json", "json"), ("toml", "toml"), ("csv", "csv"), ("xlsx", "xlsx"), ("markdown", "md")] {
        let file = path(folder.path(), &format!("district.{ending}"));
        let said = works(&["rubric", "show", "connected-district", "2021", "--format", format, "--output", &file]);
        assert_eq!((said.as_str(), &digest(&file)), ("", &listed["digest"]), "{format}");
    }
    let text = path(folder.path(), "district.txt");
    works(&["rubric", "show", "connected-district", "--output", &text]);
    assert_eq!(std::fs::read_to_string(text).unwrap(), works(&["rubric", "show", "connected-district"]));
}

#[test]
fn json_is_short_for_the_format() {
    let json = works(&["rubric", "show", "connected-district", "--json"]);
    assert_eq!(json, works(&["rubric", "show", "connected-district", "--format", "json"]));
    assert!(works(&["rubric", "show", "connected-district", "--format", "csv"]).contains("criterion,D1.1,"));
}

#[test]
fn a_template_passes_its_check_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    for format in ["xlsx", "csv"] {
        for language in ["en", "es"] {
            let file = path(folder.path(), &format!("{language}.{format}"));
            works(&["rubric", "template", "--format", format, "--language", language, "--output", &file]);
            assert!(works(&["rubric", "check", &file]).contains("2 criteria, 8 descriptors"));
        }
    }
    let printed = works(&["rubric", "template", "--format", "csv", "--language", "es"]);
    assert!(printed.contains("criterio,D1.1,Agenda compartida"), "{printed}");
}

#[test]
fn a_file_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let file = path(folder.path(), "nowhere/district.xlsx");
    fails(&["rubric", "show", "connected-district", "--format", "xlsx", "--output", &file], 1, "cannot write");
}

#[test]
fn a_reader_that_went_away_has_what_it_wanted() {
    for arguments in [&["rubric", "show", "connected-district", "--format", "xlsx"][..], &["rubric", "template"]] {
        assert_eq!(run_with(arguments, without_readers).code, Some(0), "{arguments:?}");
    }
}
