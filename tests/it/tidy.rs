//! The shape of the source tree: which folder may import which, what stays pure, and how a file looks.
//!
//! The sources are read as tokens, so a comment or a text can say anything, and code under `cfg(test)` is not looked at.
//! Every finding is `file:line: what was found; the rule`.

// A test that cannot read the sources has nothing better to do than to stop.
#![allow(clippy::unwrap_used, clippy::panic)]

mod paths;
mod source;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use paths::{Found, paths};
use source::{Token, rust_files, tokens};

/// Which folder of `src/` may import which others: `cli, server → live, reports → views → domain`,
/// `live, views → log`, and whoever needs a rubric → `rubrics → domain`. Everyone may import `protocol`.
const MAY_IMPORT: [(&str, &[&str]); 10] = [
    ("domain", &[]),
    ("log", &[]),
    ("rubrics", &["domain"]),
    ("views", &["domain", "log"]),
    ("reports", &["views", "domain", "log", "rubrics"]),
    ("live", &["views", "domain", "log", "rubrics"]),
    // follows the log from outside, as a reader does
    ("webhooks", &["live", "views", "domain", "log"]),
    ("server", &["webhooks", "live", "reports", "views", "domain", "log", "rubrics"]),
    // simulated people know what any client knows
    ("practice", &[]),
    ("cli", &["server", "webhooks", "practice", "live", "reports", "views", "domain", "log", "rubrics"]),
];

/// They wire and explain, and may name every folder.
const WIRING: [&str; 2] = ["src/main.rs", "src/lib.rs"];

/// Where nothing may happen but computing.
const PURE: [&str; 2] = ["src/domain", "protocol/src"];

/// What reaches the outside, by path. A path is forbidden if these names stand in it one after the other.
const IMPURE: [&[&str]; 17] = [
    &["tokio"],
    &["axum"],
    &["sled"],
    &["reqwest"],
    &["rand"],
    &["getrandom"],
    &["std", "fs"],
    &["std", "net"],
    &["std", "env"],
    &["std", "process"],
    &["std", "thread"],
    &["SystemTime"],
    &["Instant"],
    &["Timestamp", "now"],
    &["Zoned", "now"],
    &["Ulid", "new"],
    &["Ulid", "generate"],
];

const LONGEST_FILE: usize = 500;

#[test]
fn imports_go_one_way() {
    hold(rust_files(&["src"]).into_iter().filter(|file| !WIRING.contains(&file.as_str())).flat_map(|file| {
        let folder = top_folder(&file);
        let allowed = MAY_IMPORT.iter().find(|(name, _)| *name == folder).map(|(_, allowed)| *allowed);
        let Some(allowed) = allowed else {
            return vec![format!("{file}:1: src/{folder} is new; say in tests/it/tidy.rs what it may import")];
        };
        let depth = module_depth(&file);
        let imported = paths(&tokens(&file)).into_iter().filter_map(|path| Some((imported_folder(&path, depth)?, path.line)));
        imported
            .filter(|(imported, _)| *imported != folder && !allowed.contains(&imported.as_str()))
            .map(|(imported, line)| {
                let rule = if allowed.is_empty() {
                    "nothing else in this crate".to_owned()
                } else {
                    format!("only {}", allowed.join(", "))
                };
                format!("{file}:{line}: imports crate::{imported}; src/{folder} may import {rule}")
            })
            .collect()
    }));
}

#[test]
fn domain_and_protocol_are_pure() {
    hold(rust_files(&PURE).into_iter().flat_map(|file| {
        let tokens = tokens(&file);
        let waiting = tokens
            .iter()
            .filter(|token| token.text == "async")
            .map(|token| format!("{file}:{}: `async`; domain and protocol do not wait for anything", token.line));
        let reaching = paths(&tokens).into_iter().filter_map(|path| {
            let impure = IMPURE.iter().find(|impure| path.names.windows(impure.len()).any(|names| names == **impure))?;
            Some(format!(
                "{file}:{}: `{}`; domain and protocol know no I/O, clock or randomness: take the value as an argument",
                path.line,
                impure.join("::")
            ))
        });
        waiting.chain(reaching).collect::<Vec<_>>()
    }));
}

#[test]
fn sled_stays_in_its_file() {
    let kept = |file: &str| file == "src/log/sled.rs" || file.starts_with("src/log/sled/");
    hold(rust_files(&["src", "protocol/src"]).into_iter().filter(|file| !kept(file)).flat_map(|file| {
        let tokens = tokens(&file);
        // Beside `mod sled;` the name is that of our module.
        let ours = tokens.windows(2).any(|pair| pair[0].text == "mod" && pair[1].text == "sled");
        let foreign = paths(&tokens).into_iter().filter(move |path| path.names[0] == "sled" && (path.is_global || !ours));
        foreign
            .map(|path| format!("{file}:{}: `{}`; nothing of sled outside src/log/sled.rs", path.line, path.names.join("::")))
            .collect::<Vec<_>>()
    }));
    let pinned = read("Cargo.toml").lines().any(|line| line.starts_with("sled") && line.contains("\"=0.34.7\""));
    assert!(pinned, "Cargo.toml: sled is pinned to =0.34.7, the version its limits were measured on");
}

#[test]
fn nothing_panics_on_purpose() {
    hold(rust_files(&["src", "protocol/src", "xtask/src"]).into_iter().flat_map(|file| {
        let tokens = tokens(&file);
        tokens
            .windows(3)
            .filter_map(|three| panicking(three).map(|what| (what, three[0].line)))
            .map(|(what, line)| format!("{file}:{line}: `{what}`; say what went wrong with an error"))
            .collect::<Vec<_>>()
    }));
}

#[test]
fn files_are_short() {
    let client = client_files();
    hold(all_rust_files().into_iter().chain(client).filter_map(|file| {
        let lines = read(&file).lines().count();
        (lines > LONGEST_FILE)
            .then(|| format!("{file}:{LONGEST_FILE}: has {lines} lines; a file has at most {LONGEST_FILE}, better 400"))
    }));
}

#[test]
fn every_file_says_what_it_is_for() {
    hold(all_rust_files().into_iter().filter(|file| !read(file).starts_with("//! ")).map(|file| {
        format!("{file}:1: opens with a `//!` comment: what the module is for, what it owns, what it must not know")
    }));
}

#[test]
fn wire_types_are_generated() {
    if !root().join("web").is_dir() {
        return;
    }
    let ignored =
        read("web/.gitignore").lines().chain(read(".gitignore").lines()).any(|line| line.ends_with("src/protocol/wire.ts"));
    assert!(ignored, "web/.gitignore:1: web/src/protocol/wire.ts is generated from protocol/schema, so git ignores it");

    let schema: serde_json::Value = serde_json::from_str(&read("protocol/schema/rubricon.schema.json")).unwrap();
    let names: BTreeSet<&str> = schema["$defs"].as_object().unwrap().keys().map(String::as_str).collect();
    hold(client_files().into_iter().flat_map(|file| {
        let text = read(&file);
        let declared = text.lines().enumerate().filter_map(|(index, line)| Some((index + 1, declared_type(line)?)));
        declared
            .filter(|(_, name)| names.contains(name))
            .map(|(line, name)| format!("{file}:{line}: `{name}` is a type of the protocol; import it from src/protocol/wire"))
            .collect::<Vec<_>>()
    }));
}

/// Fails with all findings at once.
fn hold(findings: impl IntoIterator<Item = String>) {
    let mut findings: Vec<String> = findings.into_iter().collect();
    findings.dedup();
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// What of the crate a path names, if it is a path within the crate; `depth` is how many modules the file is below its root.
fn imported_folder(path: &Found, depth: usize) -> Option<String> {
    let names = &path.names;
    let above = names.iter().take_while(|name| *name == "super").count();
    let start = match names.first()?.as_str() {
        "crate" => 1,
        "super" if above >= depth => above,
        _ => return None,
    };
    names.get(start).cloned()
}

fn panicking(three: &[Token]) -> Option<&'static str> {
    match [three[0].text.as_str(), three[1].text.as_str(), three[2].text.as_str()] {
        [".", "unwrap", "("] => Some(".unwrap()"),
        [".", "expect", "("] => Some(".expect()"),
        ["panic", "!", _] => Some("panic!"),
        ["todo", "!", _] => Some("todo!"),
        ["unimplemented", "!", _] => Some("unimplemented!"),
        _ => None,
    }
}

/// The name in `export interface Name` or `type Name =`.
fn declared_type(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let line = line.strip_prefix("export ").unwrap_or(line);
    let rest = line.strip_prefix("interface ").or_else(|| line.strip_prefix("type "))?;
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    Some(&rest[..end])
}

/// `views` for src/views/parts.rs.
fn top_folder(file: &str) -> String {
    file.split('/').nth(1).unwrap_or_default().trim_end_matches(".rs").to_owned()
}

/// How many modules below the root of the crate the code of a file is.
fn module_depth(file: &str) -> usize {
    file.split('/').count() - 1 - usize::from(file.ends_with("/mod.rs"))
}

fn all_rust_files() -> Vec<String> {
    let mut files = rust_files(&["src", "protocol/src", "protocol/tests", "xtask/src", "tests/it", "benches"]);
    files.push("build.rs".to_owned());
    files
}

fn client_files() -> Vec<String> {
    let mut files = source::files(&["web/src"], &["ts", "svelte"]);
    files.retain(|file| file != "web/src/protocol/wire.ts");
    files
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap_or_else(|error| panic!("{file} cannot be read: {error}"))
}
