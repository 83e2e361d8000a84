//! `cargo xtask fuzz`: throws changed files at everything that reads rubrics. It needs cargo-fuzz, and a C++ compiler.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::command::cargo;
use crate::steps::{Done, Steps};

/// A target for each reader.
const TARGETS: [&str; 6] = ["text", "markdown", "csv", "xlsx", "toml", "json"];

/// What to run.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// How long each target runs.
    #[arg(long, value_name = "N", default_value_t = 600)]
    seconds: u32,
    /// The targets; all of them where none is named.
    #[arg(value_parser = TARGETS)]
    targets: Vec<String>,
}

/// Runs the targets one after the other. What they find new goes into the target folder; `fuzz/corpus` is only read.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    if !cargo().args(["fuzz", "--version"]).works() {
        bail!("cargo-fuzz is not there: run `cargo install cargo-fuzz --locked`");
    }
    let root = crate::root();
    let work = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from).join("fuzz");
    let pages = empty_pages(&work)?;
    // the versions that the product is built with
    let lock = root.join("fuzz/Cargo.lock");
    if !lock.exists() {
        fs::copy(root.join("Cargo.lock"), &lock).context("Cargo.lock cannot be copied")?;
    }
    let mut steps = Steps::default();
    for target in TARGETS {
        if arguments.targets.is_empty() || arguments.targets.iter().any(|named| named == target) {
            steps.run(target, || fuzz(target, arguments.seconds, &work, &pages));
        }
    }
    steps.finish()
}

fn fuzz(target: &str, seconds: u32, work: &Path, pages: &Path) -> Result<Done> {
    let found = work.join("corpus").join(target);
    fs::create_dir_all(&found)?;
    let committed = crate::root().join("fuzz/corpus").join(target);
    // Without a sanitizer it runs on a stable compiler; there is no unsafe code here for one to look at.
    let program = cargo().args(["fuzz", "run", "--sanitizer", "none", target]).arg(&found).arg(&committed).arg("--");
    let time = format!("-max_total_time={seconds}");
    // more than this much memory or time for one file is a finding
    program.args([&time, "-timeout=10", "-rss_limit_mb=1024", "-print_final_stats=1"]).env("RUBRICON_WEB_DIST", pages).run()?;
    Ok(Done::Run)
}

/// A folder that passes for a build of the pages. The readers serve none, so empty ones will do.
fn empty_pages(work: &Path) -> Result<PathBuf> {
    let pages = work.join("pages");
    fs::create_dir_all(&pages)?;
    for entry in fs::read_dir(crate::root().join("web")).context("web/ cannot be read")? {
        let page = pages.join(entry?.file_name());
        if page.extension().is_some_and(|ending| ending == "html") && !page.exists() {
            fs::write(page, "")?;
        }
    }
    Ok(pages)
}
