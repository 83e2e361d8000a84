//! `rubricon rubric list`.

use std::process::ExitCode;

use super::known::Saved;
use crate::cli::{Failed, print};

pub(super) fn list(saved: &Saved, json: bool) -> Result<ExitCode, Failed> {
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
