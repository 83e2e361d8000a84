//! `rubricon rubric list|show|check|diff`.

mod diff;
mod known;
mod read_out;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Subcommand;
use protocol::rubric::Rubric;

use super::{Failed, complain, print};
use crate::rubrics;
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
        /// A rubric in TOML, or in JSON where the name ends in .json.
        file: PathBuf,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Say how two texts differ: exit 0 if in nothing, 1 with every change if they do, 2 if there is nothing to compare.
    Diff(diff::Arguments),
}

pub(super) fn run(command: Command) -> Result<ExitCode, Failed> {
    match command {
        Command::List { saved, json } => list(&saved, json),
        Command::Show { id, version, saved, json } => show(&id, version.as_deref(), &saved, json),
        Command::Check { file, json } => Ok(check(&file, json)),
        Command::Diff(arguments) => Ok(diff::run(&arguments)),
    }
}

fn list(saved: &Saved, json: bool) -> Result<ExitCode, Failed> {
    let summaries = saved.read()?.versions().summaries();
    if json {
        print(serde_json::to_string_pretty(&summaries)?);
        return Ok(ExitCode::SUCCESS);
    }
    for rubric in summaries {
        let kept = if rubric.built_in { "built in" } else { "saved" };
        let digest = rubric.digest.get(..12).unwrap_or_default();
        print(format_args!("{:<24} {:<8} {}  ({digest}…, {kept})", rubric.id, rubric.version, rubric.title));
    }
    Ok(ExitCode::SUCCESS)
}

fn show(id: &str, version: Option<&str>, saved: &Saved, json: bool) -> Result<ExitCode, Failed> {
    let rubric = saved.read()?.find(id, version)?;
    if json {
        print(serde_json::to_string_pretty(&rubric)?);
    } else {
        describe(&rubric);
    }
    Ok(ExitCode::SUCCESS)
}

fn describe(rubric: &Rubric) {
    print(format_args!("{} ({} {})", rubric.title, rubric.id, rubric.version));
    if let Some(source) = &rubric.source {
        print(format_args!("Source: {source}"));
    }
    print(format_args!("Digest: {}", rubric.digest()));
    for domain in &rubric.domains {
        print(format_args!("\n{} {}", domain.code, domain.name));
        for criterion in &domain.criteria {
            print(format_args!("\n  {} {}", criterion.code, criterion.name));
            for descriptor in &criterion.levels {
                let name = rubric.levels.iter().find(|level| level.value == descriptor.value).map(|level| level.name.as_str());
                print(format_args!("    {} {}: {}", descriptor.value, name.unwrap_or_default(), descriptor.descriptor));
            }
        }
    }
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
