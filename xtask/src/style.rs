//! Format, lints, and what the dependencies may be.

use crate::command::cargo;
use crate::steps::{Done, Steps};

/// Adds the steps.
pub(crate) fn steps(steps: &mut Steps) {
    steps.run("format", || cargo().args(["fmt", "--all", "--check"]).run().map(|()| Done::Run));
    steps.run("lints", || {
        cargo().args(["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]).run().map(|()| Done::Run)
    });
    steps.run("dependencies", || {
        if !cargo().args(["deny", "--version"]).works() {
            return Ok(Done::Skipped("cargo-deny is not installed"));
        }
        cargo().args(["deny", "--locked", "check"]).run().map(|()| Done::Run)
    });
}
