//! `rubricon rubric template`: a file to fill in.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use protocol::import::Format;

use super::super::{Failed, Tongue};
use crate::cli::output;
use crate::rubrics;

#[derive(clap::Args)]
pub(in crate::cli) struct Arguments {
    /// A workbook for a spreadsheet program, or comma-separated values.
    #[arg(long, value_enum, default_value_t = Kind::Xlsx)]
    format: Kind,
    /// The language of the instructions and headers.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    language: Tongue,
    /// Write to this file.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    Xlsx,
    Csv,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let format = match arguments.format {
        Kind::Xlsx => Format::Xlsx,
        Kind::Csv => Format::Csv,
    };
    output::put(&rubrics::template(format, arguments.language.into())?, format == Format::Xlsx, arguments.output.as_deref())
}
