//! Builds the pages, so that `cargo run` alone gives a working server, and prepares them for `src/server/assets.rs`.
//!
//! The pages come from the first of: the folder that `RUBRICON_WEB_DIST` names, a packaged `web-dist/`, or `web/`, built
//! with npm into `OUT_DIR`. Owns: when the pages are built anew. Must not know: who serves them, or under which path.
//!
//! **Invariant:** nothing is written into the source tree but `web/node_modules` and the generated types, both git-ignored.

use std::env;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

/// The folder whose content is the pages, when it is not to be built here.
const DIST_VARIABLE: &str = "RUBRICON_WEB_DIST";
/// What every build of the pages has.
const ENTRIES: [&str; 7] =
    ["index.html", "facilitator.html", "projector.html", "record.html", "rubrics.html", "sessions.html", "verify.html"];
/// Written by the build itself, from the schema. Watching it would make every build look stale.
const GENERATED_TYPES: &str = "web/src/protocol/wire.ts";
/// How much of a failed command is shown.
const SHOWN_LINES: usize = 60;

fn main() {
    if let Err(problem) = pages().and_then(|pages| embed(&pages)) {
        for line in problem.lines() {
            println!("cargo::error={line}");
        }
    }
}

/// The folder with the pages, built if need be.
fn pages() -> Result<PathBuf, String> {
    let root = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={DIST_VARIABLE}");
    if let Some(ready) = env::var_os(DIST_VARIABLE).filter(|path| !path.is_empty()) {
        return ready_made(&root.join(ready), DIST_VARIABLE);
    }
    let packaged = root.join("web-dist");
    if packaged.is_dir() {
        return ready_made(&packaged, "web-dist/");
    }
    let web = root.join("web");
    if !web.join("package.json").is_file() {
        return Err(format!(
            "There are no pages to serve: neither web-dist/ nor web/ is here. Set {DIST_VARIABLE} to a folder with them."
        ));
    }
    watch_sources(&root, &web).map_err(|error| format!("web/ cannot be read: {error}"))?;
    let out = PathBuf::from(variable("OUT_DIR")?).join("web");
    if !dependencies_are_fresh(&web) {
        npm(&web, &["ci", "--ignore-scripts", "--no-audit", "--no-fund"])?;
    }
    npm(&web, &["run", "build", "--", "--outDir", &out.to_string_lossy(), "--emptyOutDir"])?;
    checked(out, "the build of web/")
}

/// Writes the table of the pages that `src/server/assets.rs` includes; for a release they are compressed here.
fn embed(pages: &Path) -> Result<(), String> {
    let out = PathBuf::from(variable("OUT_DIR")?);
    let code = memory_serve::assets_to_code("pages", pages, &out, true, |_| {});
    fs::write(out.join("pages.rs"), code).map_err(|error| format!("The table of the pages cannot be written: {error}"))
}

fn ready_made(folder: &Path, name: &str) -> Result<PathBuf, String> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let folder = folder.canonicalize().map_err(|error| format!("{name} ({}) cannot be read: {error}", folder.display()))?;
    checked(folder, name)
}

fn checked(folder: PathBuf, name: &str) -> Result<PathBuf, String> {
    match ENTRIES.iter().find(|entry| !folder.join(entry).is_file()) {
        Some(missing) => Err(format!("{name} has no {missing}, so it is not a whole build of the pages.")),
        None => Ok(folder),
    }
}

/// Names everything the pages are made of, and nothing that making them writes: a change in Rust alone builds no pages.
fn watch_sources(root: &Path, web: &Path) -> io::Result<()> {
    println!("cargo::rerun-if-changed=protocol/schema/rubricon.schema.json");
    let generated = root.join(GENERATED_TYPES);
    for entry in fs::read_dir(web)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let aside = name.starts_with('.') || name.ends_with(".md") || matches!(&*name, "node_modules" | "dist" | "test-results");
        if !aside {
            watch(&entry.path(), &generated)?;
        }
    }
    Ok(())
}

/// Cargo looks into a watched folder by itself, so only the folders on the way to the generated file are taken apart.
fn watch(path: &Path, generated: &Path) -> io::Result<()> {
    if path == generated {
        return Ok(());
    }
    if !(path.is_dir() && generated.starts_with(path)) {
        println!("cargo::rerun-if-changed={}", path.display());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        watch(&entry?.path(), generated)?;
    }
    Ok(())
}

/// npm writes `.package-lock.json` last, so its time is when the dependencies were complete.
fn dependencies_are_fresh(web: &Path) -> bool {
    let time = |file: &str| -> Option<SystemTime> { fs::metadata(web.join(file)).and_then(|m| m.modified()).ok() };
    match (time("node_modules/.package-lock.json"), time("package-lock.json")) {
        (Some(installed), Some(locked)) => installed >= locked,
        _ => false,
    }
}

fn npm(web: &Path, arguments: &[&str]) -> Result<(), String> {
    let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(program).args(arguments).current_dir(web).stdin(Stdio::null()).output().map_err(|error| {
        if error.kind() == ErrorKind::NotFound {
            format!(
                "The pages are built with npm, and there is none: install Node.js 20.19 or newer (it brings npm), \
                 or set {DIST_VARIABLE} to a folder with the built pages."
            )
        } else {
            format!("npm cannot be started: {error}")
        }
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = [output.stdout, output.stderr].concat();
    let said = String::from_utf8_lossy(&said);
    let lines: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).collect();
    let end = lines[lines.len().saturating_sub(SHOWN_LINES)..].join("\n");
    Err(format!("`npm {}` failed in web/ ({}):\n{end}", arguments.join(" "), output.status))
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("{name} is not set; this script is run by cargo."))
}
