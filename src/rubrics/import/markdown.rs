//! Markdown: ours, and what people write, as long as the criteria stand in tables.
//!
//! Owns: what a heading opens, and where paragraphs and lists belong. Must not know: marks, or what a table's columns are.

mod blocks;

use protocol::import::DoubtKind;

use super::Refused;
use super::builder::{Builder, Source};
use super::csv::no_table;
use super::draft::Draft;
use super::grid::{self, Grid};
use super::listed::part_of;
use crate::rubrics::code;
use crate::rubrics::words::Word;
use blocks::{Block, blocks};

/// The largest document, in bytes. It is smaller than for other formats since each mark of it takes memory.
const MAX_MARKDOWN: usize = 2 << 20;

/// Reads decoded text.
pub(super) fn read_markdown(text: &str) -> Result<Draft, Refused> {
    if text.len() > MAX_MARKDOWN {
        let why = format!("is larger than {} MiB, which no rubric in Markdown is. Check the file.", MAX_MARKDOWN >> 20);
        return Err(Refused::NotReadable(why));
    }
    let mut document = Document { builder: Builder::new(), section: Section::Top, criterion: None, tables: 0 };
    for block in blocks(text) {
        document.block(block);
    }
    if document.tables == 0 { Err(no_table()) } else { Ok(document.builder.finish()) }
}

/// What the paragraphs and lists under a heading are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Section {
    /// What the document says of itself.
    Top,
    Introduction,
    Questions,
    Steps,
    Criteria,
    Glossary,
}

struct Document {
    builder: Builder,
    section: Section,
    /// The criterion that the last heading names: its code and name. The table below has the rest.
    criterion: Option<(String, String)>,
    tables: usize,
}

impl Document {
    fn block(&mut self, block: Block) {
        match block {
            Block::Heading { line, code: Some(code), text, .. } => {
                self.builder.domain(Some(code.trim()), &text, line, Source::Heading);
                self.section = Section::Introduction;
            }
            Block::Heading { line, rank, code: None, text } => self.heading(line, rank, &text),
            Block::Item { line, text } if self.section == Section::Top => self.fields(line, &text, [text.as_str()]),
            Block::Paragraph { line, text } if self.section == Section::Top => self.fields(line, &text, text.lines()),
            Block::Paragraph { line, text } | Block::Item { line, text } => self.text(line, &text),
            Block::Table(grid) => self.table(grid),
            Block::Front { line, text } => self.front(line, &text),
            Block::Other { line, text } => self.left_out(line, &text),
        }
    }

    fn heading(&mut self, line: u32, rank: u8, text: &str) {
        self.criterion = None;
        if text.is_empty() {
            return;
        }
        if rank == 1 && !self.builder.has_title() {
            self.builder.headline(text, line);
            return;
        }
        let sections = [Word::Questions, Word::Steps, Word::Criteria, Word::Glossary, Word::About];
        if let Some((word, language)) = Word::among(&sections, text) {
            self.builder.speaks(language);
            self.section = match word {
                Word::Questions => Section::Questions,
                Word::Steps => Section::Steps,
                Word::Criteria => Section::Criteria,
                Word::Glossary => Section::Glossary,
                _ => Section::Top,
            };
            return;
        }
        let domain = self.builder.current().map(|domain| domain.code.clone());
        match code::split(text) {
            (Some(code), name) if domain.is_some() && code::parent(code) == domain.as_deref() => {
                self.criterion = Some((code.to_owned(), name.to_owned()));
                self.section = Section::Criteria;
            }
            (None, name) if rank > 2 && domain.is_some() => {
                self.builder.start_group(name);
                self.section = Section::Criteria;
            }
            (code, name) => {
                self.builder.domain(code, name, line, Source::Heading);
                self.section = Section::Introduction;
            }
        }
    }

    /// What the document says of itself, each as `Name: value`.
    fn fields<'a>(&mut self, line: u32, text: &str, fields: impl IntoIterator<Item = &'a str>) {
        let mut understood = true;
        for field in fields {
            let (name, value) = field.split_once(':').unwrap_or_default();
            understood &= self.builder.about(name, value.trim(), line);
        }
        if !understood {
            self.left_out(line, text);
        }
    }

    fn text(&mut self, line: u32, text: &str) {
        let understood = match (self.section, self.builder.current()) {
            (Section::Glossary, _) => {
                let term = text.split_once(": ").or_else(|| text.split_once(" – ")).or_else(|| text.split_once(" - "));
                term.is_some_and(|(term, definition)| {
                    self.builder.term(term.trim(), definition.trim(), line);
                    true
                })
            }
            (Section::Introduction, Some(domain)) => {
                part_of(domain, Word::Introduction, text);
                true
            }
            (Section::Questions, Some(domain)) => {
                part_of(domain, Word::Question, text.trim());
                true
            }
            (Section::Steps, Some(domain)) => {
                part_of(domain, Word::Step, text.trim());
                true
            }
            _ => false,
        };
        if !understood {
            self.left_out(line, text);
        }
    }

    fn table(&mut self, mut grid: Grid) {
        if let Some((code, name)) = self.criterion.take() {
            under_its_heading(&mut grid, &code, &name);
        }
        if self.section != Section::Glossary {
            self.section = Section::Criteria;
        }
        if grid::read(&mut self.builder, &grid) {
            self.tables += 1;
        } else if let Some(row) = grid.rows.first() {
            let detail = "This table has no column for a criterion and its levels; it was left out.";
            self.builder.doubt(DoubtKind::LeftOut, Some(row.line), "", &row.cells.join(" | "), detail);
        }
    }

    /// Lines such as `title: Our Rubric` between two rules.
    fn front(&mut self, line: u32, text: &str) {
        for (at, field) in (line + 1..).zip(text.lines()).filter(|(_, field)| !field.trim().is_empty()) {
            let (name, value) = field.split_once(':').unwrap_or((field, ""));
            if !self.builder.about(name, value.trim().trim_matches(['"', '\'']), at) {
                self.left_out(at, field);
            }
        }
    }

    fn left_out(&mut self, line: u32, text: &str) {
        let detail = "A rubric has no place for this text here; it was left out.";
        self.builder.doubt(DoubtKind::LeftOut, Some(line), "", text.trim(), detail);
    }
}

/// Puts the criterion that a heading names into the table below it, unless that names its criteria itself.
fn under_its_heading(grid: &mut Grid, code: &str, name: &str) {
    let words = [Word::Code, Word::Criterion, Word::Name];
    let Some(headers) = grid.rows.first() else { return };
    if headers.cells.iter().any(|cell| Word::among(&words, cell).is_some()) {
        return;
    }
    let first = [Word::Code, Word::Criterion].map(|word| word.in_language(Default::default()));
    let columns = [first, [code, name]].into_iter().chain(std::iter::repeat(["", ""]));
    for (row, two) in grid.rows.iter_mut().zip(columns) {
        row.cells.splice(0..0, two.map(str::to_owned));
    }
}
