//! `rubricon rubric check`: whether a session could be held on a file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use protocol::import::Import;

use super::import::{counted, nothing_found};
use crate::cli::{complain, print};
use crate::rubrics::{self, Naming};

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    /// A rubric in any of the forms that `import` reads.
    file: PathBuf,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

pub(super) fn run(arguments: &Arguments) -> ExitCode {
    let Arguments { file, json } = arguments;
    let flaws = match rubrics::read(file, &Naming::default()) {
        Ok(import) if import.flaws.is_empty() => {
            can_be_used(file, &import, *json);
            return ExitCode::SUCCESS;
        }
        Ok(import) => {
            let nothing = nothing_found(&import).map(|why| format!("{}: {why}", file.display()));
            let flaws = import.flaws.iter().map(|flaw| match flaw.line {
                Some(line) => format!("{}:{line}: {}", file.display(), flaw.detail),
                None => format!("{}: {}", file.display(), flaw.detail),
            });
            nothing.into_iter().chain(flaws).collect()
        }
        Err(error) => vec![error.to_string()],
    };
    if *json {
        print(format_args!("{:#}", serde_json::json!({ "usable": false, "flaws": flaws })));
    } else {
        complain(flaws.join("\n"));
    }
    ExitCode::FAILURE
}

fn can_be_used(file: &Path, import: &Import, json: bool) {
    let Import { rubric, found, doubts, .. } = import;
    if json {
        let found = serde_json::json!({
            "usable": true, "id": rubric.id, "version": rubric.version, "digest": rubric.digest(), "doubts": doubts.len(),
            "domains": found.domains, "criteria": found.criteria, "descriptors": found.descriptors, "terms": found.terms,
        });
        print(format_args!("{found:#}"));
        return;
    }
    print(format_args!("{} can be used: {} {}", file.display(), rubric.id, rubric.version));
    print(counted(found));
    print(format_args!("Digest: {}", rubric.digest()));
    if !doubts.is_empty() {
        let (count, file) = (doubts.len(), file.display());
        let what = if count == 1 { "doubt" } else { "doubts" };
        print(format_args!(
            "Not everything in it was clear ({count} {what}); `rubricon rubric import {file}` lists what was not."
        ));
    }
}
