//! `rubricon rubric show`.

use std::process::ExitCode;

use protocol::rubric::Rubric;

use super::known::Saved;
use crate::cli::{Failed, print};

pub(super) fn show(id: &str, version: Option<&str>, saved: &Saved, json: bool) -> Result<ExitCode, Failed> {
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
