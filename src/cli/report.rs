//! `rubricon report`: a session as a file for people or programs, read from a data folder, also while a server has it open.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::ValueEnum;
use protocol::id::{SessionId, StreamId};
use protocol::report::ReportDocument;

use super::session::find;
use super::{DataFolder, Failed, Tongue, complain, output};
use crate::live::Directory;
use crate::log::snapshot_of;
use crate::reports::{Format, TableName, session_report, write};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The session's id, its join code, or "latest".
    session: String,
    /// What kind of file; where it is left out, the one that the name of --output ends in, else md.
    #[arg(long, value_enum)]
    format: Option<Kind>,
    /// Write to this file, in place of what is there.
    #[arg(long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The language of its words. What people wrote, and the rubric, stay in theirs.
    #[arg(long, value_enum, default_value_t = Tongue::En)]
    language: Tongue,
    /// Which table, as csv.
    #[arg(long, value_enum, default_value_t = Table::Decisions)]
    table: Table,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// One page that needs nothing else, to read on any screen or to print.
    Html,
    /// Pages to print and to keep, which screen readers can read too.
    Pdf,
    /// A document to edit in a word processor.
    Docx,
    /// A workbook: decisions, distributions, ballots, next steps and events.
    Xlsx,
    /// One table, see --table.
    Csv,
    /// Markdown, for minutes.
    Md,
    /// All of it, for programs.
    Json,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Table {
    /// One row a criterion: its level, why, and how it was decided.
    Decisions,
    /// How many said what in each round.
    Distributions,
    /// Who said what in each round, where that may be shown.
    Ballots,
    /// What is to be done, by whom and by when.
    NextSteps,
    /// Everything that happened, in order.
    Events,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let Arguments { session, format, output, language, table, data: DataFolder { data } } = arguments;
    let format = format.map_or_else(|| format_of(output.as_deref()), Kind::format);
    let report = read(session, data)?;
    if format == Format::Csv && *table == Table::Ballots && !names_votes(&report) {
        complain("Who voted how is not shown in this session, so the table of ballots has no rows.");
    }
    let bytes = write(&report, format, (*language).into(), table.name())?;
    output::put(&bytes, format.is_binary(), output.as_deref())
}

fn read(wanted: &str, data: &Path) -> Result<ReportDocument, Failed> {
    let directory = Directory::open(Arc::new(snapshot_of(data, |stream| stream == StreamId::DIRECTORY)?))?;
    let id: SessionId = find(&directory, wanted)
        .ok_or_else(|| Failed(format!("there is no session {wanted}; `rubricon session list` says which there are")))?;
    let directory =
        Directory::open(Arc::new(snapshot_of(data, |stream| stream == StreamId::DIRECTORY || stream == StreamId::from(id))?))?;
    let signed = directory.signed(id).ok_or_else(|| {
        Failed("nothing of this session was signed yet; start the server and open the session once, then try again".to_owned())
    })?;
    let report = session_report(&*directory.log(), id, &signed.note, |digest| directory.rubric(digest))?;
    Ok(ReportDocument::Session(Box::new(report)))
}

fn names_votes(report: &ReportDocument) -> bool {
    let ReportDocument::Session(report) = report;
    report.assessment.settings.visibility == protocol::session::Visibility::Named
}

/// The format that a file's name ends in.
fn format_of(file: Option<&Path>) -> Format {
    let ending = file.and_then(|file| file.extension()).and_then(|ending| ending.to_str()).map(str::to_lowercase);
    ending.as_deref().and_then(Format::named).unwrap_or(Format::Markdown)
}

impl Kind {
    const fn format(self) -> Format {
        match self {
            Self::Html => Format::Html,
            Self::Pdf => Format::Pdf,
            Self::Docx => Format::Docx,
            Self::Xlsx => Format::Xlsx,
            Self::Csv => Format::Csv,
            Self::Md => Format::Markdown,
            Self::Json => Format::Json,
        }
    }
}

impl Table {
    const fn name(self) -> TableName {
        match self {
            Self::Decisions => TableName::Decisions,
            Self::Distributions => TableName::Distributions,
            Self::Ballots => TableName::Ballots,
            Self::NextSteps => TableName::NextSteps,
            Self::Events => TableName::Events,
        }
    }
}
