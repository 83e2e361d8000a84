//! SPEC.md says all there is to say, and what is said of rules elsewhere is there.

#![allow(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use protocol::event::Event;
use protocol::problem::{Code, Problem};
use serde_json::Value;

const SPEC: &str = include_str!("../SPEC.md");

/// The first cells of the rows of all tables, with their rows.
fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    SPEC.lines().filter_map(|line| Some((line.trim().strip_prefix("| `")?.split('`').next()?, line)))
}

#[test]
fn every_event_kind_has_a_row_and_each_of_its_fields_is_in_it() {
    let schema = protocol::schema::document();
    for kind in Event::KINDS {
        let (_, row) = rows().find(|(name, _)| name == kind).unwrap_or_else(|| unreachable!("SPEC.md has no row for {kind}"));
        let fields = schema["$defs"][camel(kind)]["properties"].as_object().cloned().unwrap_or_default();
        for field in fields.keys() {
            assert!(row.contains(&format!("`{field}`")), "the row of {kind} does not name {field}");
        }
    }
}

#[test]
fn every_command_has_a_row() {
    let schema = protocol::schema::document();
    let variants = schema["$defs"]["Command"]["oneOf"].as_array().expect("a command is one of several shapes");
    for name in variants.iter().filter_map(|variant| variant["properties"]["type"]["const"].as_str()) {
        assert!(rows().any(|(row, _)| row == name), "SPEC.md has no row for the command {name}");
    }
}

#[test]
fn every_problem_has_a_row_with_its_status() {
    let schema = protocol::schema::document();
    let names = schema["$defs"]["Code"]["oneOf"].as_array().expect("a code is one of several").iter();
    let names: Vec<_> = names.filter_map(|code| code["const"].as_str()).collect();
    assert!(names.len() >= 27, "{names:?}");
    for name in names {
        let code: Code = serde_json::from_value(Value::from(name)).expect("a code can be read");
        let row = format!("| `{name}` | {} |", code.status());
        assert!(SPEC.contains(&row), "SPEC.md has no row that starts {row}");
        assert_eq!(Problem::new(code, "").problem_type, format!("urn:rubricon:problem:{name}"), "R-14.1");
    }
}

#[test]
fn rules_are_numbered_without_gaps() {
    let ids: Vec<(u32, u32)> = SPEC.lines().filter_map(|line| line.strip_prefix("- **R-")).filter_map(id).collect();
    for (at, &(section, rule)) in ids.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| ids[at]);
        let follows = before.is_some_and(|(s, r)| (s, r + 1) == (section, rule));
        let begins = rule == 1 && before.is_none_or(|(s, _)| s < section);
        assert!(follows || begins, "R-{section}.{rule} is out of order");
    }
    assert_eq!(ids.last().map(|(section, _)| *section), Some(24));
}

#[test]
fn rules_that_tests_and_code_cite_exist() {
    let defined: BTreeSet<_> = SPEC.lines().filter_map(|line| line.strip_prefix("- **R-")).filter_map(id).collect();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for folder in ["protocol/src", "protocol/tests", "src", "tests/it"] {
        rust_files(&root.join(folder), &mut files);
    }
    files.push(root.join("protocol/SPEC.md"));
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a source file can be read");
        for cited in text.split("R-").skip(1).filter_map(id) {
            assert!(defined.contains(&cited), "{} cites R-{}.{}", file.display(), cited.0, cited.1);
        }
    }
}

fn id(text: &str) -> Option<(u32, u32)> {
    let (section, rest) = text.split_once('.')?;
    let rule: String = rest.chars().take_while(char::is_ascii_digit).collect();
    Some((section.parse().ok()?, rule.parse().ok()?))
}

fn rust_files(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            rust_files(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn camel(kind: &str) -> String {
    let word = |word: &str| word[..1].to_uppercase() + &word[1..];
    kind.split('_').map(word).collect()
}
