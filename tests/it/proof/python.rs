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
    let mut python = python()?;
    let folder = tempfile::tempdir().unwrap();
    unpack(members, folder.path());
    // The checker of this tree, wherever the bundle's own comes from.
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reports/bundle/verify.py");
    Some(python.arg(checker).arg(folder.path()).args(arguments).output().unwrap())
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
    if let Some(output) = check(members, arguments) {
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

/// Runs `positions.py` over a bundle: every edit at every position, or at every `stride`th with the whole check.
pub(super) fn positions(members: &InMemory, mode: &str, stride: usize) {
    let Some(mut python) = python() else { return };
    let folder = tempfile::tempdir().unwrap();
    unpack(members, folder.path());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/proof/positions.py");
    let checker = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/reports/bundle");
    let output = python.arg(script).args([checker.as_path(), folder.path()]).args([mode, &stride.to_string()]).output().unwrap();
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{told}{}", String::from_utf8_lossy(&output.stderr));
    println!("{told}");
}
