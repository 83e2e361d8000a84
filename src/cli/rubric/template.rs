//! `rubricon rubric template`: a file to fill in.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::ValueEnum;
use protocol::import::Format;

use super::super::Failed;
use super::output;
use crate::rubrics::{self, Language};

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

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Tongue {
    /// English.
    En,
    /// Spanish.
    Es,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let format = match arguments.format {
        Kind::Xlsx => Format::Xlsx,
        Kind::Csv => Format::Csv,
    };
    let language = match arguments.language {
        Tongue::En => Language::English,
        Tongue::Es => Language::Spanish,
    };
    output::put(&rubrics::template(format, language)?, format == Format::Xlsx, arguments.output.as_deref())
}
