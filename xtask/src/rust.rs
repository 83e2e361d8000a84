//! The tests of the server and the protocol.

use anyhow::Result;

use crate::command::{Program, cargo};
use crate::steps::{Done, Steps};

/// Adds the steps.
pub(crate) fn steps(steps: &mut Steps) {
    steps.run("Rust tests", || rust_tests().map(|()| Done::Run));
    steps.run("documentation tests", || {
        cargo().args(["test", "--workspace", "--doc", "--locked"]).env("INSTA_UPDATE", "no").run().map(|()| Done::Run)
    });
}

/// Whether the quicker test runner is installed.
pub(crate) fn has_nextest() -> bool {
    cargo().args(["nextest", "--version"]).works()
}

fn rust_tests() -> Result<()> {
    let program: Program = if has_nextest() {
        cargo().args(["nextest", "run", "--workspace", "--locked"])
    } else {
        println!("cargo-nextest is not installed; `cargo test` runs the same tests, more slowly");
        cargo().args(["test", "--workspace", "--lib", "--bins", "--tests", "--locked", "--no-fail-fast"])
    };
    // A test never accepts a changed snapshot.
    program.env("INSTA_UPDATE", "no").run()
}
