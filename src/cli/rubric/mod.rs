//! `rubricon rubric list|show|check|diff|import`: one file per command.

mod check;
mod diff;
mod import;
mod known;
mod list;
mod read_out;
mod show;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;

use super::Failed;
use known::Saved;

#[derive(Subcommand)]
pub(super) enum Command {
    /// The rubrics that come with the program, and those that are saved in a data folder.
    List {
        #[command(flatten)]
        saved: Saved,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// A rubric's whole text.
    Show {
        /// Its id, such as connected-district.
        id: String,
        /// Its version; the newest where it is left out.
        version: Option<String>,
        #[command(flatten)]
        saved: Saved,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say whether a rubric file can be used: exit 0 if so, 1 with every flaw and its line if not.
    Check {
        /// A rubric in any of the forms that `import` reads.
        file: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say how two texts differ: exit 0 if in nothing, 1 with every change if they do, 2 if there is nothing to compare.
    Diff(diff::Arguments),
    /// Read a rubric out of a document, say what was found and what was unclear, and write it in the rubric format.
    Import(import::Arguments),
}

pub(super) fn run(command: Command) -> Result<ExitCode, Failed> {
    match command {
        Command::List { saved, json } => list::list(&saved, json),
        Command::Show { id, version, saved, json } => show::show(&id, version.as_deref(), &saved, json),
        Command::Check { file, json } => Ok(check::check(&file, json)),
        Command::Diff(arguments) => Ok(diff::run(&arguments)),
        Command::Import(arguments) => import::import(&arguments),
    }
}
