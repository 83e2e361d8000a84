//! A document as PDF: tagged, with its title and language, headings that readers can jump to, and text that can be searched.
//!
//! Typst sets it. What the document says is given to Typst as data, in a file of JSON; the only Typst source is `paper.typ`, which
//! is ours. So nothing that somebody wrote is ever read as markup.
//!
//! **Invariant:** no clock, no network, no file and no font but those in this program: the same document gives the same bytes.

use std::borrow::Cow;
use std::sync::LazyLock;

use serde::Serialize;
use typst::comemo;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::reports::file::{NotWritten, PageSize};
use crate::reports::paper::{Block, Cell, Line, Paper, Phrases, Table};

const SOURCE: &str = include_str!("paper.typ");

/// The pages' own font, and one with many scripts for what it lacks.
static FONTS: [&[u8]; 4] = [
    include_bytes!("fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("fonts/DejaVuSans.ttf"),
    include_bytes!("fonts/DejaVuSans-Bold.ttf"),
];

/// Setting takes time and memory with every row: what is larger than this is for other formats.
const MAX_ROWS: usize = 20_000;

/// The file.
pub(in crate::reports) fn pdf(paper: &Paper, page_size: PageSize, phrases: &Phrases) -> Result<Vec<u8>, NotWritten> {
    let rows = paper.blocks.iter().map(rows_of).sum::<usize>();
    if rows > MAX_ROWS {
        return Err(NotWritten::TooLarge("PDF", "take html, docx or xlsx".to_owned()));
    }
    let failed = |error: serde_json::Error| NotWritten::DoesNotFit("PDF", error.to_string());
    let lacks_letters = lacks_letters(paper);
    let mut paper = Cow::Borrowed(paper);
    if lacks_letters {
        paper.to_mut().blocks.insert(0, Block::note(phrases.left_letters));
    }
    let data = serde_json::to_vec(&Given { paper: &paper, page_size: typst_name(page_size) }).map_err(failed)?;
    let written = set(Desk::new(data), lacks_letters);
    // Typst remembers what it set in case it is set again, and this will not be.
    comemo::evict(0);
    written.map_err(|errors| {
        let first = errors.first().map(|error| error.message.to_string()).unwrap_or_default();
        NotWritten::DoesNotFit("PDF", first)
    })
}

/// What `paper.typ` is given.
#[derive(Serialize)]
struct Given<'a> {
    #[serde(flatten)]
    paper: &'a Paper,
    page_size: &'static str,
}

/// What Typst calls it.
const fn typst_name(size: PageSize) -> &'static str {
    match size {
        PageSize::Letter => "us-letter",
        PageSize::A4 => "a4",
    }
}

fn set(desk: Desk, lacks_letters: bool) -> Result<Vec<u8>, Vec<SourceDiagnostic>> {
    let document: PagedDocument = typst::compile(&desk).output.map_err(|errors| errors.to_vec())?;
    let export = |standards: PdfStandards| {
        let creator = Smart::Custom(Some("Rubricon".to_owned()));
        typst_pdf::pdf(&document, &PdfOptions { creator, standards, ..PdfOptions::default() })
    };
    // The standard for PDF that everyone can read wants every letter to be there. What does not meet it is tagged all the same.
    let standard = PdfStandards::new(&[PdfStandard::Ua_1]).ok().filter(|_| !lacks_letters);
    let written = standard.and_then(|standard| export(standard).ok());
    written.map_or_else(|| export(PdfStandards::default()), Ok).map_err(|errors| errors.to_vec())
}

fn rows_of(block: &Block) -> usize {
    match block {
        Block::Table(table) => table.rows.len(),
        Block::List { lines } => lines.len(),
        Block::Heading { .. } | Block::Paragraph { .. } | Block::Facts { .. } | Block::PageBreak => 1,
    }
}

/// Whether there is a letter in it that no font has. Fonts have no marks for what cannot be seen.
fn lacks_letters(paper: &Paper) -> bool {
    let lacks = |text: &str| {
        let seen = text.chars().filter(|c| !c.is_control() && !c.is_whitespace());
        seen.into_iter().any(|c| !FACES.iter().any(|font| font.info().coverage.contains(u32::from(c))))
    };
    let in_line = |line: &Line| line.0.iter().any(|span| lacks(span.text()));
    let in_table = |table: &Table| {
        table.columns.iter().any(|column| in_line(&column.header))
            || table.rows.iter().flatten().any(|cell| matches!(cell, Cell::Line { line } if in_line(line)))
    };
    lacks(&paper.title)
        || paper.blocks.iter().any(|block| match block {
            Block::Heading { line, .. } | Block::Paragraph { line, .. } => in_line(line),
            Block::Facts { rows } => rows.iter().any(|fact| in_line(&fact.line)),
            Block::Table(table) => in_table(table),
            Block::List { lines } => lines.iter().any(in_line),
            Block::PageBreak => false,
        })
}

static FACES: LazyLock<Vec<Font>> = LazyLock::new(|| FONTS.iter().flat_map(|data| Font::iter(Bytes::new(*data))).collect());

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FACES.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// All that Typst can reach: the source, the data, and the fonts.
struct Desk {
    source: Source,
    data: Bytes,
}

impl Desk {
    fn new(data: Vec<u8>) -> Self {
        Self { source: Source::detached(SOURCE), data: Bytes::new(data) }
    }

    fn is_data(id: FileId) -> bool {
        VirtualPath::new("paper.json").is_ok_and(|path| RootedPath::new(VirtualRoot::Project, path).intern() == id)
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.source.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.source.id() { Ok(self.source.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Self::is_data(id) { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FACES.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
