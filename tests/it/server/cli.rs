//! The command line.

mod checking;
mod importing;
mod meetings;
mod reading;
mod rubrics;
mod serving;
mod writing;
mod years;

use std::process::Command;

use super::harness::{Finished, run};

/// A pipe that nobody reads any more.
fn closed_pipe() -> std::io::PipeWriter {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    writer
}

fn without_readers(command: &mut Command) {
    command.stdout(closed_pipe()).stderr(closed_pipe());
}

/// Checks that a command ended with an exit code and said something on standard error.
#[track_caller]
fn fails(arguments: &[&str], code: i32, says: &str) -> Finished {
    let finished = run(arguments);
    assert_eq!(finished.code, Some(code), "{arguments:?}: {finished:?}");
    assert!(finished.err.contains(says), "{arguments:?}: {finished:?}");
    assert!(!finished.err.contains("panicked"), "{finished:?}");
    finished
}

/// Checks that a command went well, and returns what it printed.
#[track_caller]
fn works(arguments: &[&str]) -> String {
    let finished = run(arguments);
    assert_eq!(finished.code, Some(0), "{arguments:?}: {finished:?}");
    finished.out
}

#[test]
fn wrong_use_exits_with_2_and_says_how_it_is_used() {
    for arguments in [
        &[][..],
        &["nonsense"],
        &["serve", "--nonsense"],
        &["serve", "--public-url", "vote.example.org"],
        &["rubric"],
        &["rubric", "check"],
        &["rubric", "diff", "one.toml"],
        &["rubric", "show", "connected-district", "--format", "pdf"],
        &["rubric", "show", "connected-district", "--format", "csv", "--json"],
        &["rubric", "template", "--format", "toml"],
        &["session", "show"],
        &["simulate"],
        &["simulate", "--url", "ftp://x", "--facilitator", "x"],
        &["simulate", "--url", "http://x", "--facilitator", "no link", "--participants", "2"],
        &["simulate", "--url", "http://x", "--facilitator", "http://x/facilitate/1#y"],
        &["simulate", "--participants", "0"],
        &["demo", "--participants", "501"],
        &["check", "more"],
        &["simulate", "--url", "http://x", "--years", "2"],
        &["simulate", "--url", "http://x", "--host", "no link"],
    ] {
        let finished = fails(arguments, 2, "--help");
        assert!(finished.out.is_empty(), "{finished:?}");
    }
}

#[test]
fn every_command_has_help_and_the_program_a_version() {
    for command in [
        &["--help"][..],
        &["serve", "--help"],
        &["demo", "--help"],
        &["simulate", "--help"],
        &["rubric", "--help"],
        &["rubric", "list", "--help"],
        &["rubric", "show", "--help"],
        &["rubric", "check", "--help"],
        &["rubric", "diff", "--help"],
        &["rubric", "template", "--help"],
        &["rubric", "import", "--help"],
        &["session", "--help"],
        &["session", "list", "--help"],
        &["session", "show", "--help"],
        &["check", "--help"],
    ] {
        assert!(works(command).contains("Usage: rubricon"), "{command:?}");
    }
    assert_eq!(works(&["--version"]).trim(), format!("rubricon {}", env!("CARGO_PKG_VERSION")));
}
