//! `rubricon rubric list`: what there is to hold a session on.

use std::process::ExitCode;

use super::known::Saved;
use crate::cli::{Failed, print};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    #[command(flatten)]
    saved: Saved,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let summaries = arguments.saved.read()?.versions().summaries();
    if arguments.json {
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
