//! `rubricon rubric list`.

use std::process::ExitCode;

use crate::cli::{Failed, print};
use crate::rubrics::Library;

pub(super) fn list(json: bool) -> Result<ExitCode, Failed> {
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
