//! `rubricon rubric show`: one rubric, to read or as a file of any kind.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use protocol::import::Format;
use protocol::rubric::Rubric;

use super::super::Failed;
use super::known::Saved;
use crate::cli::output;
use crate::rubrics;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    /// Its id, such as connected-district.
    id: String,
    /// Its version; the newest where it is left out.
    version: Option<String>,
    #[command(flatten)]
    saved: Saved,
    /// What to write: text is for reading, the others can be read again.
    #[arg(long, value_enum, default_value_t = Kind::Text)]
    format: Kind,
    /// The same as --format json.
    #[arg(long, conflicts_with = "format")]
    json: bool,
    /// Write to this file.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Text,
    Json,
    Toml,
    Csv,
    Xlsx,
    Markdown,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let Arguments { id, version, saved, format, json, output } = arguments;
    let rubric = saved.read()?.find(id, version.as_deref())?;
    let format = match if *json { Kind::Json } else { *format } {
        Kind::Text => return output::put(describe(&rubric).as_bytes(), false, output.as_deref()),
        Kind::Json => Format::Json,
        Kind::Toml => Format::Toml,
        Kind::Csv => Format::Csv,
        Kind::Xlsx => Format::Xlsx,
        Kind::Markdown => Format::Markdown,
    };
    output::put(&rubrics::write(&rubric, format)?, format == Format::Xlsx, output.as_deref())
}

fn describe(rubric: &Rubric) -> String {
    let mut text = format!("{} ({} {})\n", rubric.title, rubric.id, rubric.version);
    // writing to a text cannot fail
    if let Some(source) = &rubric.source {
        let _ = writeln!(text, "Source: {source}");
    }
    let _ = writeln!(text, "Digest: {}", rubric.digest());
    for domain in &rubric.domains {
        let _ = writeln!(text, "\n{} {}", domain.code, domain.name);
        for criterion in &domain.criteria {
            let _ = writeln!(text, "\n  {} {}", criterion.code, criterion.name);
            for descriptor in &criterion.levels {
                let name = rubric.levels.iter().find(|level| level.value == descriptor.value).map(|level| level.name.as_str());
                let _ = writeln!(text, "    {} {}: {}", descriptor.value, name.unwrap_or_default(), descriptor.descriptor);
            }
        }
    }
    text
}
