//! Developers' commands: everything that is checked, measured or generated, and how.
//!
//! Owns: which steps there are, their order, and what is said about them. Must not know: the product.

mod bench;
mod browser;
mod chromium;
mod command;
mod fuzz;
mod rust;
mod schema;
mod soak;
mod steps;
mod style;
mod test;
mod web;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// Developers' commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs everything: style, web, Rust and browser tests. Fails if anything does.
    Test(test::Arguments),
    /// Runs the benches. What stands after `--` goes to `cargo bench`.
    Bench(bench::Arguments),
    /// Runs the long tests, which `test` leaves out. What stands after `--` goes to the test runner.
    Soak(soak::Arguments),
    /// Throws changed files at everything that reads rubrics. Needs cargo-fuzz.
    Fuzz(fuzz::Arguments),
    /// Writes protocol/schema/rubricon.schema.json from the types.
    Schema,
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Test(arguments) => test::run(&arguments),
        Command::Bench(arguments) => bench::run(&arguments),
        Command::Soak(arguments) => soak::run(&arguments),
        Command::Fuzz(arguments) => fuzz::run(&arguments),
        Command::Schema => schema::run(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the workspace.
fn root() -> PathBuf {
    let xtask = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().map(PathBuf::from).unwrap_or(xtask)
}
