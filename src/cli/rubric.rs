//! `rubricon rubric`: one file per command.

mod check;
mod diff;
mod import;
mod known;
mod list;
mod read_out;
mod show;
mod template;

use std::process::ExitCode;

use clap::Subcommand;

use super::Failed;

#[derive(Subcommand)]
pub(super) enum Command {
    /// The rubrics there are: the built-in ones, and with --data those that were saved.
    List(list::Arguments),
    /// A rubric's whole text, to read or as a file.
    Show(show::Arguments),
    /// A workbook or CSV file to fill in with a rubric of one's own.
    Template(template::Arguments),
    /// Say whether a rubric file can be used: exit 0 if so, 1 with every flaw and its line if not.
    Check(check::Arguments),
    /// Read a rubric out of a document, say what was found and what was unclear, and write it in the rubric format.
    Import(import::Arguments),
    /// Say how two texts of a rubric differ: exit 0 if they do not, 1 if they do.
    Diff(diff::Arguments),
}

pub(super) fn run(command: Command) -> Result<ExitCode, Failed> {
    match command {
        Command::List(arguments) => list::run(&arguments),
        Command::Show(arguments) => show::run(&arguments),
        Command::Template(arguments) => template::run(&arguments),
        Command::Check(arguments) => Ok(check::run(&arguments)),
        Command::Import(arguments) => import::run(&arguments),
        Command::Diff(arguments) => Ok(diff::run(&arguments)),
    }
}
