//! The independent checker: one Python file, which goes with every bundle. It shares no code with Rubricon.
//!
//! It needs python3 with the package `cryptography`. Where that is missing, what only it can show is left out, saying so.

use std::path::Path;
use std::process::{Command, Output};
use std::sync::OnceLock;

use rubricon::reports::bundle::InMemory;

/// Python, if it is there with what the checker needs.
pub(super) fn python() -> Option<Command> {
    static THERE: OnceLock<bool> = OnceLock::new();
    let there = *THERE.get_or_init(|| {
        let asked = Command::new("python3").args(["-c", "import cryptography"]).output();
        let there = asked.is_ok_and(|output| output.status.success());
        if !there {
            println!("python3 with the package cryptography is not there: the independent checker was not run");
        }
        there
    });
    there.then(|| {
        let mut command = Command::new("python3");
        command.env("PYTHONDONTWRITEBYTECODE", "1").env_remove("PYTHONPATH");
        command
    })
}

/// Writes members as files into a folder.
pub(super) fn unpack(members: &InMemory, folder: &Path) {
    members.0.iter().for_each(|(name, bytes)| std::fs::write(folder.join(name), bytes).unwrap());
}

fn check(members: &InMemory, arguments: &[String]) -> Option<Output> {
    let folder = tempfile::tempdir().unwrap();
    unpack(members, folder.path());
    check_folder(folder.path(), arguments)
}

fn check_folder(folder: &Path, arguments: &[String]) -> Option<Output> {
    // The checker of this tree, wherever the bundle's own comes from.
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reports/bundle/verify.py");
    Some(python()?.arg(checker).arg(folder).args(arguments).output().unwrap())
}

/// Holds that the Python checker accepts these members.
pub(crate) fn accepts(members: &InMemory) {
    tells(members, &[], &[]);
}

/// Holds that it accepts them with these arguments, and says this of them.
pub(super) fn tells(members: &InMemory, arguments: &[String], what: &[&str]) {
    if let Some(output) = check(members, arguments) {
        let told = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
        assert!(told.starts_with("The bundle holds") && what.iter().all(|words| told.contains(words)), "{what:?}: {told}");
    }
}

/// Holds that it rejects them, naming this.
pub(super) fn rejects(members: &InMemory, what: &str) {
    rejects_with(members, &[], what);
}

/// Holds that it rejects them with these arguments, naming this.
pub(super) fn rejects_with(members: &InMemory, arguments: &[String], what: &str) {
    is_rejection(check(members, arguments), what);
}

/// Holds that it rejects the files of a folder, naming this.
pub(crate) fn rejects_folder(folder: &Path, what: &str) {
    is_rejection(check_folder(folder, &[]), what);
}

fn is_rejection(output: Option<Output>, what: &str) {
    if let Some(output) = output {
        let told = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{told}{}", String::from_utf8_lossy(&output.stderr));
        assert!(told.starts_with("The bundle does NOT hold: ") && told.contains(what), "{what}: {told}");
    }
}

/// Holds that these arguments are refused before anything is checked.
pub(super) fn wrong_use(members: &InMemory, arguments: &[String]) {
    if let Some(output) = check(members, arguments) {
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.code() == Some(2) && output.stdout.is_empty() && !said.is_empty(), "{said}");
    }
}

/// Gives every edit of these files to the whole check.
pub(super) fn every_edit_is_rejected(members: &InMemory, names: &[&str]) {
    positions(members, "whole", names);
}

/// Holds every edit of the records against their leaves.
pub(super) fn no_edit_keeps_the_leaves(members: &InMemory) {
    positions(members, "leaves", &[]);
}

/// Runs `positions.py` over a bundle.
fn positions(members: &InMemory, mode: &str, names: &[&str]) {
    let Some(mut python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    unpack(members, folder.path());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/proof/positions.py");
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reports/bundle");
    let output = python.arg(script).args([checker.as_path(), folder.path()]).arg(mode).args(names).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    println!("{told}");
}

/// Nothing was checked then, which is not the same as a bundle that does not hold.
#[test]
fn without_its_package_the_python_checker_says_so_and_ends_as_if_nothing_was_there() {
    let Some(mut python) = python() else { return };
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reports/bundle/verify.py");
    let without = "import runpy, sys; sys.modules['cryptography'] = None; runpy.run_path(sys.argv[1], run_name='__main__')";
    let output = python.args(["-c", without]).arg(checker).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(2) && said.contains("Nothing was checked"), "{said}");
}
