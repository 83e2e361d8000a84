//! What came of reading a document as a rubric: the text, and everything about it that a person should look at.

use serde::{Deserialize, Serialize};

use crate::rubric::Rubric;

/// `POST /api/rubrics/import`: what was understood of a document. Nothing is stored by reading it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Import {
    /// What kind of file it was read as.
    pub format: Format,
    /// The text, as far as it was understood. It can be used only if `flaws` is empty.
    pub rubric: Rubric,
    /// How much was found.
    pub found: Found,
    /// What the reader was not sure of, in the order of the document.
    pub doubts: Vec<Doubt>,
    /// What keeps the rubric from being used.
    pub flaws: Vec<Flaw>,
}

/// The kinds of file that hold a rubric.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Text taken from a published document, such as a PDF: tables with tabs between their cells.
    Text,
    /// Markdown with tables.
    Markdown,
    /// Comma-separated values (RFC 4180).
    Csv,
    /// An Office Open XML workbook.
    Xlsx,
    /// The rubric format, in TOML.
    Toml,
    /// The rubric format, in JSON.
    Json,
}

/// How much of a rubric there is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Found {
    /// Domains.
    pub domains: u32,
    /// Criteria.
    pub criteria: u32,
    /// Descriptors that are not empty.
    pub descriptors: u32,
    /// Terms of the glossary.
    pub terms: u32,
}

impl Found {
    /// Counts what a rubric holds.
    pub fn in_rubric(rubric: &Rubric) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let written = rubric.criteria().flat_map(|(_, criterion)| &criterion.levels).filter(|d| !d.descriptor.trim().is_empty());
        Self {
            domains: count(rubric.domains.len()),
            criteria: count(rubric.criteria().count()),
            descriptors: count(written.count()),
            terms: count(rubric.glossary.len()),
        }
    }
}

/// A place where a document could be read in more than one way, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Doubt {
    /// What about.
    pub kind: DoubtKind,
    /// The line of the document from 1; of a workbook the row. Absent where it concerns the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// The code of the criterion or domain it concerns, or the name of a field such as `version`; empty where it concerns none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The words of the document that raised it, shortened where they are long.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// What was unclear and how it was read, in a sentence.
    pub detail: String,
}

/// What a doubt is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DoubtKind {
    /// The document names a criterion in two ways. The table's name is used, the other kept as an alias.
    NameDiffers,
    /// The contents page lists a criterion or domain that no table has.
    OnlyInContents,
    /// A table has a criterion or domain that the contents page does not list.
    NotInContents,
    /// The contents page gives a domain another name than its heading does.
    DomainNameDiffers,
    /// A criterion had no code; one was made for it.
    CodeMade,
    /// A row or line inside a table belongs nowhere; it was left out.
    NotUnderstood,
    /// A row has more cells than the scale has levels.
    TooManyCells,
    /// A row went on after a page break or a stray line break; its parts were joined.
    RowJoined,
    /// Letters, hyphens or marks look misplaced by text extraction; they were kept as they are.
    OddText,
    /// Two criteria have the same descriptors.
    SameText,
    /// The same code or term stands twice.
    Repeated,
    /// The document does not say it (a title, a version, a language); a default was taken.
    Assumed,
    /// Something a rubric has no place for was left out, such as a note or an extra column.
    LeftOut,
}

/// Something that keeps a rubric from being used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Flaw {
    /// What it is.
    pub kind: FlawKind,
    /// Where: the code of a criterion or domain, or the name of a field. Text to look for in the file.
    pub place: String,
    /// The level it concerns, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The line of the file it was read from, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// What is wrong, and what to do.
    pub detail: String,
}

/// The kinds of flaw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FlawKind {
    /// The id is not made of lower case letters, digits and hyphens.
    Id,
    /// The version is not made of letters, digits, dots and hyphens.
    Version,
    /// There is no title.
    Title,
    /// The scale has fewer than 2 or more than 10 levels.
    ScaleSize,
    /// The levels do not go up.
    ScaleOrder,
    /// A level has no name.
    LevelUnnamed,
    /// There is no criterion at all.
    NoCriteria,
    /// A domain has no criteria.
    DomainEmpty,
    /// A domain has no name.
    DomainUnnamed,
    /// A code is empty or used twice.
    Code,
    /// A criterion has no name.
    CriterionUnnamed,
    /// A criterion has no descriptor for a level.
    DescriptorMissing,
    /// A descriptor is empty.
    DescriptorEmpty,
    /// A criterion has two descriptors for one level.
    DescriptorRepeated,
    /// A criterion describes a level that the scale does not have.
    LevelUnknown,
    /// There is more of something than a rubric may hold.
    TooMuch,
}
