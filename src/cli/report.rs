//! `rubricon report`: a session, a subject over its sessions, or subjects side by side, as a file for people or programs. Reads a data
//! folder, also while a server has it open.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::ValueEnum;
use protocol::id::{SessionId, StreamId};
use protocol::report::ReportDocument;
use protocol::session::Visibility;

use super::session::find;
use super::{DataFolder, Failed, Tongue, complain, output};
use crate::live::{AllHeld, Directory};
use crate::log::{snapshot, snapshot_of};
use crate::reports::{FileKind, Format, PageSize, TableName, comparison_report, session_report, subject_report, write};
use crate::views::results::{self, Wanted};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// A session by its id, its join code or "latest"; or a subject by its name or id, for its results across sessions.
    #[arg(value_name = "SESSION|SUBJECT", required_unless_present = "compare", conflicts_with = "compare")]
    of: Option<String>,
    /// Compare all subjects on the rubric of this id instead.
    #[arg(long, value_name = "RUBRIC")]
    compare: Option<String>,
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
    /// The paper of a pdf, docx or xlsx.
    #[arg(long, value_enum, default_value_t = Sheet::Letter)]
    page_size: Sheet,
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
    /// Of a subject: what each session came to.
    History,
    /// Of a comparison: criteria by subject.
    Matrix,
    /// Of a comparison: how organizations voted.
    Organisations,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Sheet {
    /// US Letter, 8.5 by 11 inches.
    Letter,
    /// A4, 210 by 297 mm.
    A4,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let Arguments { of, compare, format, output, language, table, page_size, data: DataFolder { data } } = arguments;
    let format = format.map_or_else(|| format_of(output.as_deref()), Kind::format);
    let report = match (of, compare) {
        (Some(of), _) => session_or_subject(of, data)?,
        (None, rubric) => compared(rubric.as_deref().unwrap_or_default(), data)?,
    };
    if format == Format::Csv && *table == Table::Ballots && !names_votes(&report) {
        complain("Who voted how is not shown in this session, so the table of ballots has no rows.");
    }
    let kind = FileKind { format, language: (*language).into(), table: table.name(), page_size: page_size.size() };
    let bytes = write(&report, &kind)?;
    output::put(&bytes, format.is_binary(), output.as_deref())
}

fn session_or_subject(wanted: &str, data: &Path) -> Result<ReportDocument, Failed> {
    let directory = Directory::open(Arc::new(snapshot_of(data, |stream| stream == StreamId::DIRECTORY)?))?;
    if let Some(id) = find(&directory, wanted) {
        return session(id, data);
    }
    let Some(id) = directory.subject(wanted).or_else(|| wanted.parse().ok()) else {
        return Err(Failed(format!(
            "there is no session and no subject {wanted}; `rubricon session list` says which sessions there are, and a subject is named as in them"
        )));
    };
    let directory = Directory::open(Arc::new(snapshot(data)?))?;
    let AllHeld { sessions, unreadable } = directory.held();
    let results = results::subject(id, &sessions, unreadable)
        .ok_or_else(|| Failed(format!("no session assesses {wanted}; `rubricon session list` says which sessions there are")))?;
    let report = subject_report(results, false, &log_of(&directory)?, |id| Some(directory.signed(id)?.note))?;
    Ok(ReportDocument::Subject(Box::new(report)))
}

fn session(id: SessionId, data: &Path) -> Result<ReportDocument, Failed> {
    let directory =
        Directory::open(Arc::new(snapshot_of(data, |stream| stream == StreamId::DIRECTORY || stream == StreamId::from(id))?))?;
    let signed = directory.signed(id).ok_or_else(nothing_signed)?;
    let report = session_report(&*directory.log(), id, &signed.note, |digest| directory.rubric(digest), |_| true)?;
    Ok(ReportDocument::Session(Box::new(report)))
}

fn compared(rubric: &str, data: &Path) -> Result<ReportDocument, Failed> {
    let directory = Directory::open(Arc::new(snapshot(data)?))?;
    let AllHeld { sessions, unreadable } = directory.held();
    let wanted = Wanted { rubric: rubric.to_owned(), version: None, subjects: Vec::new() };
    let comparison = results::comparison(&wanted, &sessions, unreadable)
        .ok_or_else(|| Failed(format!("no session was held on a rubric with the id {rubric}")))?;
    let report = comparison_report(comparison, &log_of(&directory)?, |id| Some(directory.signed(id)?.note))?;
    Ok(ReportDocument::Comparison(Box::new(report)))
}

fn log_of(directory: &Directory) -> Result<String, Failed> {
    directory.log_checkpoint().ok_or_else(nothing_signed)
}

fn nothing_signed() -> Failed {
    Failed("nothing was signed here yet; start the server and open the session once, then try again".to_owned())
}

fn names_votes(report: &ReportDocument) -> bool {
    match report {
        ReportDocument::Session(report) => report.assessment.settings.visibility == Visibility::Named,
        // They have no such table, which is told by itself.
        ReportDocument::Subject(_) | ReportDocument::Comparison(_) => true,
    }
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
            Self::History => TableName::History,
            Self::Matrix => TableName::Matrix,
            Self::Organisations => TableName::Organisations,
        }
    }
}

impl Sheet {
    const fn size(self) -> PageSize {
        match self {
            Self::Letter => PageSize::Letter,
            Self::A4 => PageSize::A4,
        }
    }
}
