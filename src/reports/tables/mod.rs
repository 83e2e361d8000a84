//! A report as tables for spreadsheets: decisions, distributions, ballots, next steps and events.
//!
//! Owns: their rows and columns. Must not know: XLSX or CSV.

mod rows;

use protocol::report::{LeftOut, ReportDocument};

use super::paper::{Phrases, why_left_out};
use crate::rubrics::Language;

/// One of the tables.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TableName {
    /// One row an item: its level and how it was decided.
    #[default]
    Decisions,
    /// One row for each count of each revealed round.
    Distributions,
    /// One row for each ballot and answer, where they may be shown.
    Ballots,
    /// One row a next step.
    NextSteps,
    /// One row for each step of the trail.
    Events,
}

/// A workbook.
#[derive(Debug)]
pub(super) struct Book {
    /// What it is called.
    pub(super) title: String,
    /// When the meeting was, `2026-11-22`.
    pub(super) day: String,
    /// The sheets.
    pub(super) sheets: Vec<Sheet>,
}

/// A table.
#[derive(Debug)]
pub(super) struct Sheet {
    /// What it is called.
    pub(super) name: &'static str,
    pub(super) columns: Vec<Header>,
    pub(super) rows: Vec<Vec<Value>>,
    /// Why it holds less than somebody might look for.
    pub(super) note: Option<String>,
}

/// What stands above a column, and how wide it is in characters.
#[derive(Debug, Clone, Copy)]
pub(super) struct Header {
    pub(super) name: &'static str,
    pub(super) width: u32,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Nothing,
    Text(String),
    Number(u64),
    /// `2026-11-22`
    Day(String),
    /// `2026-11-22T18:03:11.402Z`
    Time(String),
}

impl TableName {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Decisions, Self::Distributions, Self::Ballots, Self::NextSteps, Self::Events];

    /// What it is called on the command line and in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Distributions => "distributions",
            Self::Ballots => "ballots",
            Self::NextSteps => "next-steps",
            Self::Events => "events",
        }
    }

    /// The table that is called so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.as_str() == name)
    }
}

/// One table of a report.
pub(super) fn table(report: &ReportDocument, name: TableName, language: Language) -> Sheet {
    let ReportDocument::Session(report) = report;
    let phrases = Phrases::of(language);
    let mut sheet = rows::sheet(report, name, language);
    if name == TableName::Ballots {
        let is_hidden = |one: &&LeftOut| matches!(one, LeftOut::VotesConfidential | LeftOut::VotesByOrganisation { .. });
        sheet.note = report.left_out.iter().find(is_hidden).map(|one| why_left_out(phrases, *one));
    }
    sheet
}

/// All tables of a report, and before them what they are of.
pub(super) fn workbook(report: &ReportDocument, language: Language) -> Book {
    let ReportDocument::Session(session) = report;
    let tables = TableName::ALL.into_iter().map(|name| table(report, name, language));
    Book {
        title: session.assessment.title.clone(),
        day: session.assessment.held_on.clone(),
        sheets: [rows::about(session, language)].into_iter().chain(tables).collect(),
    }
}

impl Value {
    pub(super) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }

    pub(super) fn number(number: impl Into<u64>) -> Self {
        Self::Number(number.into())
    }
}
