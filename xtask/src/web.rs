//! Types and unit tests of the client.

use std::fs;

use anyhow::Result;

use crate::command::npm;
use crate::steps::{Done, Steps};

/// Adds the steps.
pub(crate) fn steps(steps: &mut Steps) {
    steps.run("client dependencies", || install("web"));
    steps.run("client types and tests", || npm("web").args(["run", "check"]).run().map(|()| Done::Run));
}

/// Installs what the lock file of a folder names, if it is not there already.
pub(crate) fn install(folder: &str) -> Result<Done> {
    let time = |file: &str| fs::metadata(crate::root().join(folder).join(file)).and_then(|m| m.modified()).ok();
    // npm writes this file last. build.rs goes by the same sign.
    let installed = time("node_modules/.package-lock.json");
    if installed.is_some() && installed >= time("package-lock.json") {
        return Ok(Done::Skipped("installed and up to date"));
    }
    npm(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).run().map(|()| Done::Run)
}
