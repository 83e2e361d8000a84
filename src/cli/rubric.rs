//! `rubricon rubric list|show|check|template`.

mod output;
mod show;
mod template;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;

use super::{Failed, complain, print};
use crate::rubrics::{self, Library};

#[derive(Subcommand)]
pub(super) enum Command {
    /// The rubrics that come with the program.
    List {
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// A rubric's whole text, to read or as a file.
    Show(show::Arguments),
    /// A workbook or CSV file to fill in with a rubric of one's own.
    Template(template::Arguments),
    /// Say whether a rubric file can be used: exit 0 if so, 1 with every flaw and its line if not.
    Check {
        /// A rubric in any format that is read: .toml, .json, .csv, .xlsx or .md.
        file: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
}

pub(super) fn run(command: Command) -> Result<ExitCode, Failed> {
    match command {
        Command::List { json } => list(json),
        Command::Show(arguments) => show::run(&arguments),
        Command::Template(arguments) => template::run(&arguments),
        Command::Check { file, json } => Ok(check(&file, json)),
    }
}

fn list(json: bool) -> Result<ExitCode, Failed> {
    let summaries = Library::built_in()?.summaries();
    if json {
        print(serde_json::to_string_pretty(&summaries)?);
        return Ok(ExitCode::SUCCESS);
    }
    for rubric in summaries {
        print(format_args!("{:<24} {:<8} {}  ({}…)", rubric.id, rubric.version, rubric.title, &rubric.digest[..12]));
    }
    Ok(ExitCode::SUCCESS)
}

fn check(file: &std::path::Path, json: bool) -> ExitCode {
    match rubrics::load(file) {
        Ok(rubric) => {
            let (domains, criteria) = (rubric.domains.len(), rubric.criteria().count());
            let descriptors: usize = rubric.criteria().map(|(_, criterion)| criterion.levels.len()).sum();
            if json {
                let found = serde_json::json!({
                    "usable": true, "id": rubric.id, "version": rubric.version, "digest": rubric.digest(),
                    "domains": domains, "criteria": criteria, "descriptors": descriptors, "terms": rubric.glossary.len(),
                });
                print(format_args!("{found:#}"));
            } else {
                print(format_args!("{} can be used: {} {}", file.display(), rubric.id, rubric.version));
                print(format_args!(
                    "{domains} domains, {criteria} criteria, {descriptors} descriptors, {} terms",
                    rubric.glossary.len()
                ));
                print(format_args!("Digest: {}", rubric.digest()));
            }
            ExitCode::SUCCESS
        }
        Err(error) => {
            if json {
                let flaws: Vec<_> = error.to_string().lines().map(str::to_owned).collect();
                print(format_args!("{:#}", serde_json::json!({ "usable": false, "flaws": flaws })));
            } else {
                complain(error);
            }
            ExitCode::FAILURE
        }
    }
}
