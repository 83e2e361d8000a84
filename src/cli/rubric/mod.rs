//! `rubricon rubric list|show|check|import`: one file per command.

mod check;
mod import;
mod list;
mod show;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;

use super::Failed;

#[derive(Subcommand)]
pub(super) enum Command {
    /// The rubrics that come with the program.
    List {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// A rubric's whole text.
    Show {
        /// Its id, such as connected-district.
        id: String,
        /// Its version; the only one where it is left out.
        version: Option<String>,
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
    /// Read a rubric out of a document, say what was found and what was unclear, and write it in the rubric format.
    Import(import::Arguments),
}

pub(super) fn run(command: Command) -> Result<ExitCode, Failed> {
    match command {
        Command::List { json } => list::list(json),
        Command::Show { id, version, json } => show::show(&id, version.as_deref(), json),
        Command::Check { file, json } => Ok(check::check(&file, json)),
        Command::Import(arguments) => import::import(&arguments),
    }
}
