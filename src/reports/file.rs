//! A report as a file: its formats, its name, and its bytes.

use protocol::report::ReportDocument;

use super::format::{csv, docx, html, markdown, xlsx};
use super::paper::{self, Paper, Phrases};
use super::tables::{self, TableName};
use crate::rubrics::Language;

/// A file format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page that needs nothing else.
    Html,
    /// A document to print and to keep.
    Pdf,
    /// A document for a word processor.
    Docx,
    /// A workbook for a spreadsheet program.
    Xlsx,
    /// One table as comma-separated values.
    Csv,
    /// Text with marks.
    Markdown,
    /// For programs.
    Json,
}

/// The paper that a PDF, a Word file or a workbook is set for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageSize {
    /// US Letter, 8.5 by 11 inches.
    Letter,
    /// A4, 210 by 297 mm.
    A4,
}

/// Which file a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileKind {
    /// Its format.
    pub format: Format,
    /// The language of its words. What people wrote, and the rubric, stay in theirs.
    pub language: Language,
    /// The table that CSV holds.
    pub table: TableName,
    /// The paper of a PDF, a Word file or a workbook.
    pub page_size: PageSize,
}

/// Why a report was not written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotWritten {
    /// This program cannot write the format.
    #[error(
        "this Rubricon was built without PDF; write the report as html and print that, or build Rubricon with its feature `pdf`"
    )]
    NoPdf,
    /// The report has no such table.
    #[error("it has no such table; it has {0}")]
    NoSuchTable(String),
    /// There is too much of it.
    #[error("the report is too large for {0}: {1}")]
    TooLarge(&'static str, String),
    /// The format cannot hold it.
    #[error("the report cannot be written as {0}: {1}")]
    DoesNotFit(&'static str, String),
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 7] = [Self::Html, Self::Pdf, Self::Docx, Self::Xlsx, Self::Csv, Self::Markdown, Self::Json];

    /// What the names of such files end in, which is also what the format is called.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The format that is called so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == name)
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Json => "application/json",
        }
    }

    /// Whether it is not text, so that a terminal cannot show it.
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Pdf | Self::Docx | Self::Xlsx)
    }
}

impl PageSize {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Letter, Self::A4];

    /// What it is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::A4 => "a4",
        }
    }

    /// The size that is called so.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.name() == name)
    }
}

impl FileKind {
    /// A file of this format, with the decisions if that holds one table, on Letter.
    pub const fn new(format: Format, language: Language) -> Self {
        Self { format, language, table: TableName::Decisions, page_size: PageSize::Letter }
    }
}

/// Writes a report.
pub fn write(report: &ReportDocument, kind: &FileKind) -> Result<Vec<u8>, NotWritten> {
    let FileKind { format, language, table, page_size } = *kind;
    match format {
        Format::Html => Ok(html::html(&document(report, language)).into_bytes()),
        Format::Pdf => pdf(&document(report, language), page_size, Phrases::of(language)),
        Format::Docx => docx::docx(&document(report, language), page_size),
        Format::Markdown => Ok(markdown::markdown(&document(report, language)).into_bytes()),
        Format::Xlsx => xlsx::xlsx(&tables::workbook(report, language), page_size),
        Format::Csv => {
            let none = || {
                let names = TableName::of(report).iter().map(|name| name.as_str());
                NotWritten::NoSuchTable(names.collect::<Vec<_>>().join(", "))
            };
            csv::csv(&tables::table(report, table, language).ok_or_else(none)?)
        }
        Format::Json => {
            serde_json_canonicalizer::to_vec(report).map_err(|error| NotWritten::DoesNotFit("JSON", error.to_string()))
        }
    }
}

/// What a file is best called: title and day in plain letters, and how its name ends.
pub fn file_name(report: &ReportDocument, format: Format) -> String {
    let (title, otherwise, day) = match report {
        ReportDocument::Session(report) => {
            let assessment = &report.assessment;
            (slug(&assessment.title), format!("rubricon-{}", assessment.session), Some(&assessment.held_on))
        }
        ReportDocument::Subject(report) => {
            let results = &report.results;
            (slug(&results.name), format!("rubricon-{}", results.subject), results.sessions.last().map(|held| &held.held_on))
        }
        ReportDocument::Comparison(report) => {
            let comparison = &report.comparison;
            let name = format!("{}-comparison", slug(&comparison.rubric.id));
            (name, String::new(), comparison.subjects.iter().map(|subject| &subject.held_on).max())
        }
    };
    let title = if title.is_empty() { otherwise } else { title };
    let day = day.map(|day| format!("-{day}")).unwrap_or_default();
    format!("{title}{day}.{}", format.ending())
}

fn document(report: &ReportDocument, language: Language) -> Paper {
    match report {
        ReportDocument::Session(report) => paper::session(report, language),
        ReportDocument::Subject(report) => paper::subject(report, language),
        ReportDocument::Comparison(report) => paper::comparison(report, language),
    }
}

#[cfg(feature = "pdf")]
fn pdf(paper: &Paper, page_size: PageSize, phrases: &Phrases) -> Result<Vec<u8>, NotWritten> {
    super::format::pdf::pdf(paper, page_size, phrases)
}

#[cfg(not(feature = "pdf"))]
const fn pdf(_: &Paper, _: PageSize, _: &Phrases) -> Result<Vec<u8>, NotWritten> {
    Err(NotWritten::NoPdf)
}

/// Lower case letters and digits of a text, the rest as hyphens.
fn slug(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut slug = String::new();
    for c in text.chars().map(plain_letter) {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
        if slug.len() >= LONGEST {
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// A letter without its accent, as far as Spanish has them.
const fn plain_letter(c: char) -> char {
    match c {
        'á' | 'Á' => 'a',
        'é' | 'É' => 'e',
        'í' | 'Í' => 'i',
        'ó' | 'Ó' => 'o',
        'ú' | 'ü' | 'Ú' | 'Ü' => 'u',
        'ñ' | 'Ñ' => 'n',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_has_nothing_that_a_system_or_a_header_would_mind() {
        for (title, expected) in [
            ("Spring review: North & South", "spring-review-north-south"),
            ("Revisión de otoño", "revision-de-otono"),
            ("../../etc/passwd\r\nX: \"y\"", "etc-passwd-x-y"),
            ("مراجعة", ""),
            (&"long ".repeat(40), "long-long-long-long-long-long-long-long-long-long-long-long"),
        ] {
            assert_eq!(slug(title), expected);
        }
    }

    #[test]
    fn every_format_and_page_size_is_known_by_its_name() {
        assert!(PageSize::ALL.into_iter().all(|size| PageSize::named(size.name()) == Some(size)));
        assert_eq!(PageSize::named("tabloid"), None);
        assert!(Format::ALL.into_iter().all(|format| Format::named(format.ending()) == Some(format)));
        assert_eq!(Format::named("exe"), None);
    }
}
