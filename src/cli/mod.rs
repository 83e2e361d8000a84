//! The command line: one file per command.
//!
//! Owns: arguments, what is printed, and exit codes (0 fine, 1 it is not so or did not work, 2 wrong use).
//! Must not know: anything that another front end would need as well.

mod check;
mod demo;
mod erase;
mod export;
mod measure;
mod output;
mod progress;
mod report;
mod rubric;
mod serve;
mod session;
mod simulate;
mod verify;

use std::fmt;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::rubrics::Language;

/// Live consensus scoring on a rubric, with a record anyone can check.
#[derive(Parser)]
#[command(name = "rubricon", version, max_term_width = 100, arg_required_else_help = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server.
    Serve(serve::Arguments),
    /// Run a practice session that you can walk into: a meeting under way, with simulated participants.
    Demo(demo::Arguments),
    /// Play a whole session over real connections, and say how long everything took.
    Simulate(simulate::Arguments),
    /// Say how far the ballots of a tally agree, in words and in numbers.
    Measure(measure::Arguments),
    /// Look at rubrics, read them out of documents, check and compare them.
    #[command(subcommand)]
    Rubric(rubric::Command),
    /// Look at the sessions in a data folder; the server may be running.
    #[command(subcommand)]
    Session(session::Command),
    /// Erase somebody's name from a session for good; the server must not be running.
    Erase(erase::Arguments),
    /// Write a report of a session as a file to read, print, compute with or pass on; the server may be running.
    Report(report::Arguments),
    /// Write a session's record, with all that is needed to check it, to one file; the server may be running.
    Export(export::Arguments),
    /// Check such a file: that nothing was changed, and that what it says follows from the record.
    Verify(verify::Arguments),
    /// Check everything in a data folder: every byte of the journal, every session and what was signed of it.
    Check(check::Arguments),
}

/// Where a server keeps everything.
#[derive(clap::Args)]
struct DataFolder {
    /// The folder that holds everything.
    #[arg(long, value_name = "FOLDER", env = "RUBRICON_DATA", default_value = "./rubricon-data")]
    data: PathBuf,
}

/// A language that files are written in.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Tongue {
    /// English.
    En,
    /// Spanish.
    Es,
}

impl From<Tongue> for Language {
    fn from(tongue: Tongue) -> Self {
        match tongue {
            Tongue::En => Self::English,
            Tongue::Es => Self::Spanish,
        }
    }
}

/// Why a command did not work, in words for whoever gave it.
#[derive(Debug)]
struct Failed(String);

impl<E: std::error::Error> From<E> for Failed {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Runs the command that the arguments name.
pub fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve(arguments) => serve::run(arguments),
        Command::Demo(arguments) => demo::run(arguments),
        Command::Simulate(arguments) => simulate::run(arguments),
        Command::Measure(arguments) => measure::run(arguments),
        Command::Rubric(command) => rubric::run(command),
        Command::Session(command) => session::run(command),
        Command::Erase(arguments) => erase::run(arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Export(arguments) => export::run(arguments),
        Command::Verify(arguments) => verify::run(arguments),
        Command::Check(arguments) => check::run(&arguments),
    };
    match done {
        Ok(code) => code,
        Err(failed) => {
            complain(format_args!("rubricon: {failed}"));
            ExitCode::FAILURE
        }
    }
}

/// Prints a line. A reader that went away (`| head`) has what it wanted; a server goes on for everyone else, and cleans up.
fn print(text: impl fmt::Display) {
    let _ = writeln!(std::io::stdout().lock(), "{text}");
}

/// Prints a line to standard error, if anybody reads it.
fn complain(text: impl fmt::Display) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// Text from anywhere, with nothing in it that a terminal would obey.
fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_control() && c != '\n' && c != '\t' { '\u{fffd}' } else { c }).collect()
}

/// A runtime with as many threads as there are cores.
fn runtime() -> Result<tokio::runtime::Runtime, Failed> {
    Ok(tokio::runtime::Builder::new_multi_thread().enable_all().build()?)
}
