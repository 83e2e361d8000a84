//! `cargo xtask soak`: the tests that are marked `#[ignore]` because they take long, in release.

use anyhow::Result;

use crate::command::cargo;
use crate::rust::has_nextest;

/// What to run.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Goes to the test runner, for example a part of a test's name.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// Runs the long tests.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let program = if has_nextest() {
        cargo().args(["nextest", "run", "--workspace", "--release", "--locked", "--profile", "soak", "--run-ignored", "only"])
    } else {
        cargo().args(["test", "--workspace", "--release", "--locked", "--no-fail-fast", "--", "--ignored"])
    };
    program.args(&arguments.rest).env("INSTA_UPDATE", "no").run()
}
