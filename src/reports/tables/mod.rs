//! A report as tables for spreadsheets: decisions, distributions, ballots, next steps, events, and those across sessions.
//!
//! Owns: their rows and columns. Must not know: XLSX or CSV.

mod results;
mod rows;

use protocol::report::{LeftOut, ReportDocument};

use super::paper::{Phrases, Shade, why_left_out};
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
    /// Of a subject: one row for each session that had a criterion on its agenda.
    History,
    /// Of a comparison: a row for each criterion, a column for each subject.
    Matrix,
    /// Of a comparison: one row for each organisation.
    Organisations,
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
#[derive(Debug, Clone)]
pub(super) struct Header {
    pub(super) name: String,
    pub(super) width: u32,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Nothing,
    Text(String),
    Number(u64),
    /// A level, with its colour where there is room for one.
    Level(u8, Shade),
    /// `2026-11-22`
    Day(String),
    /// `2026-11-22T18:03:11.402Z`
    Time(String),
}

impl TableName {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Decisions,
        Self::Distributions,
        Self::Ballots,
        Self::NextSteps,
        Self::Events,
        Self::History,
        Self::Matrix,
        Self::Organisations,
    ];

    /// Those that a report has.
    pub const fn of(report: &ReportDocument) -> &'static [Self] {
        match report {
            ReportDocument::Session(_) => &[Self::Decisions, Self::Distributions, Self::Ballots, Self::NextSteps, Self::Events],
            ReportDocument::Subject(_) => &[Self::Decisions, Self::Distributions, Self::NextSteps, Self::History],
            ReportDocument::Comparison(_) => &[Self::Decisions, Self::Matrix, Self::Organisations],
        }
    }

    /// What it is called on the command line and in addresses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Distributions => "distributions",
            Self::Ballots => "ballots",
            Self::NextSteps => "next-steps",
            Self::Events => "events",
            Self::History => "history",
            Self::Matrix => "matrix",
            Self::Organisations => "organisations",
        }
    }

    /// The table that is called so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.as_str() == name)
    }
}

/// One table of a report, if it has that one.
pub(super) fn table(report: &ReportDocument, name: TableName, language: Language) -> Option<Sheet> {
    if !TableName::of(report).contains(&name) {
        return None;
    }
    Some(match report {
        ReportDocument::Session(report) => {
            let mut sheet = rows::sheet(report, name, language);
            if name == TableName::Ballots {
                let is_hidden = |one: &&LeftOut| matches!(one, LeftOut::VotesConfidential | LeftOut::VotesByOrganisation { .. });
                let hidden = report.left_out.iter().find(is_hidden);
                sheet.note = hidden.map(|one| why_left_out(Phrases::of(language), *one));
            }
            sheet
        }
        ReportDocument::Subject(report) => results::of_subject(report, name, language),
        ReportDocument::Comparison(report) => results::of_comparison(report, name, language),
    })
}

/// All tables of a report, and before them what they are of.
pub(super) fn workbook(report: &ReportDocument, language: Language) -> Book {
    let (title, day, about) = match report {
        ReportDocument::Session(report) => {
            (&report.assessment.title, report.assessment.held_on.clone(), rows::about(report, language))
        }
        ReportDocument::Subject(report) => {
            let newest = report.results.sessions.last().map(|held| held.held_on.clone());
            (&report.results.name, newest.unwrap_or_default(), results::about_subject(report, language))
        }
        ReportDocument::Comparison(report) => {
            let newest = report.comparison.subjects.iter().map(|subject| &subject.held_on).max().cloned();
            (&report.comparison.title, newest.unwrap_or_default(), results::about_comparison(report, language))
        }
    };
    let tables = TableName::of(report).iter().filter_map(|name| table(report, *name, language));
    Book { title: title.clone(), day, sheets: [about].into_iter().chain(tables).collect() }
}

/// A column's name in English and in Spanish, and its width in characters.
type Named = (&'static str, &'static str, u32);

/// A sheet with the names of one language.
fn named(language: Language, name: (&'static str, &'static str), columns: &[Named], rows: Vec<Vec<Value>>) -> Sheet {
    let pick = |english, spanish| match language {
        Language::English => english,
        Language::Spanish => spanish,
    };
    let header = |&(english, spanish, width): &Named| Header { name: pick(english, spanish).to_owned(), width };
    Sheet { name: pick(name.0, name.1), columns: columns.iter().map(header).collect(), rows, note: None }
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
