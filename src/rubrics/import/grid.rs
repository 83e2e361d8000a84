//! Tables of cells, whatever file they come from: one row a criterion, one column a level.
//!
//! Owns: finding the headers, and reading what people put between and around the rows of criteria.
//! Must not know: separators, workbooks or markup; those are for whoever made the grid.

use std::collections::HashMap;
use std::rc::Rc;

use protocol::import::DoubtKind;
use protocol::rubric::{Descriptor, Level};

use super::builder::{Builder, Piece, Source};
use super::header::{Columns, Header, Strictness, recognise, repeats};
use super::listed;
use crate::rubrics::code;
use crate::rubrics::words::Word;

/// The most rows with anything in them that a document may have.
pub(super) const MAX_ROWS: usize = 20_000;
/// The most columns that are looked at. A rubric has 10 levels at most.
pub(super) const MAX_COLUMNS: usize = 64;
/// How far down the headers may be.
const HEADERS_WITHIN: usize = 40;
/// The longest line that can be a heading, in bytes.
const LONGEST_HEADING: usize = 160;

/// A table.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The rows that have anything in them.
    pub(super) rows: Vec<Row>,
    /// For each cell that is joined to another one, by line and column: the one that has the text.
    pub(super) merged: HashMap<(u32, usize), (u32, usize)>,
}

/// A row of a table.
#[derive(Debug, Default)]
pub(super) struct Row {
    /// Its line in the document, from 1.
    pub(super) line: u32,
    /// Its cells, without white space around them.
    pub(super) cells: Vec<String>,
}

impl Row {
    pub(super) fn cell(&self, at: Option<usize>) -> &str {
        at.and_then(|at| self.cells.get(at)).map_or("", String::as_str)
    }

    /// The only cell that has text, if it is the only one.
    fn lone(&self) -> Option<(usize, &str)> {
        let mut filled = self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
        let (at, cell) = filled.next()?;
        filled.next().is_none().then_some((at, cell))
    }

    fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.is_empty()).count()
    }
}

/// Where the headers of a grid are, and what they open.
pub(super) fn headers(grid: &Grid) -> Option<(usize, Header)> {
    [Strictness::Sure, Strictness::Likely, Strictness::Bare].into_iter().find_map(|strictness| {
        let rows = grid.rows.iter().take(HEADERS_WITHIN).enumerate();
        rows.filter_map(|(at, row)| Some((at, recognise(&row.cells, strictness)?))).next()
    })
}

/// Reads a grid into a rubric; whether it has a table at all.
pub(super) fn read(builder: &mut Builder, grid: &Grid) -> bool {
    let Some((at, header)) = headers(grid) else { return false };
    for row in &grid.rows[..at] {
        above(builder, row);
    }
    let mut table = Table { builder, grid, headers: &[], open: Rc::new(header.clone()), after_heading: false };
    table.begin(&grid.rows[at], header);
    let below = &grid.rows[at + 1..];
    for (row, next) in below.iter().zip(below.iter().skip(1).map(Some).chain([None])) {
        table.row(row, next);
    }
    true
}

/// A row above the headers: something the document says of itself, or its title.
fn above(builder: &mut Builder, row: &Row) {
    let filled: Vec<&String> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
    match filled[..] {
        [field, value] if builder.about(field, value, row.line) => {}
        [line] if !builder.has_title() && line.len() <= LONGEST_HEADING => builder.headline(line, row.line),
        _ => {
            let quote = filled.first().map_or("", |cell| cell.as_str());
            builder.doubt(DoubtKind::LeftOut, Some(row.line), "", quote, "The row stands above the table; it was left out.");
        }
    }
}

/// A table that is being read.
struct Table<'a> {
    builder: &'a mut Builder,
    grid: &'a Grid,
    headers: &'a [String],
    open: Rc<Header>,
    /// Whether the row before was a heading.
    after_heading: bool,
}

impl<'a> Table<'a> {
    fn begin(&mut self, row: &'a Row, header: Header) {
        self.headers = &row.cells;
        if let Header::Criteria(columns) = &header {
            self.begin_criteria(row, columns);
        }
        self.open = Rc::new(header);
    }

    fn begin_criteria(&mut self, row: &Row, columns: &Columns) {
        let builder = &mut *self.builder;
        if let Some(language) = columns.language {
            builder.speaks(language);
        }
        let mut levels: Vec<Level> = columns.levels.iter().map(|(_, level)| level.clone()).collect();
        if !builder.scale_is_listed() && columns.row.is_none() {
            for level in levels.iter_mut().filter(|level| columns.unnamed.contains(&level.value)) {
                let word = Word::Level.in_language(columns.language.unwrap_or_default());
                level.name = format!("{word} {}", level.value);
                let detail = format!("Level {} has no name; \"{}\" was taken.", level.value, level.name);
                builder.doubt(DoubtKind::Assumed, Some(row.line), "levels", "", &detail);
            }
            if !columns.numbered && !builder.has_scale(&levels) {
                let names: Vec<&str> = levels.iter().map(|level| level.name.as_str()).collect();
                let detail = "The levels have no numbers; they were counted from left to right, the first as the lowest.";
                builder.doubt(DoubtKind::Assumed, Some(row.line), "levels", &names.join(", "), detail);
            }
        }
        builder.scale_from_header(&levels, row.line);
        for at in &columns.other {
            let header = row.cell(Some(*at));
            builder.doubt(
                DoubtKind::LeftOut,
                Some(row.line),
                "",
                header,
                "A rubric has no place for this column; it was left out.",
            );
        }
        // the header of the criteria may be the name of their domain
        let name = row.cell(columns.name);
        if !name.is_empty() && Word::among(&[Word::Criterion, Word::Name], name).is_none() {
            self.heading(name, row.line);
        }
    }

    fn row(&mut self, row: &'a Row, next: Option<&Row>) {
        let open = Rc::clone(&self.open);
        match &*open {
            Header::Glossary(term, definition) => match self.another_header(row) {
                Some(header) => self.begin(row, header),
                None => self.builder.term(row.cell(Some(*term)), row.cell(Some(*definition)), row.line),
            },
            Header::Criteria(columns) => {
                if columns.row.is_some() {
                    listed::row(self.builder, row, columns);
                    too_many(self.builder, row, columns, "");
                } else if !self.builder.scale_is_listed() && repeats(&row.cells, self.headers) {
                    self.after_heading = false;
                } else if let Some(header) = self.another_header(row) {
                    self.begin(row, header);
                } else {
                    self.plain(row, next, columns);
                }
            }
        }
    }

    /// The headers of a further table. A document that lists its levels is ours, and has one table.
    fn another_header(&self, row: &Row) -> Option<Header> {
        if self.builder.scale_is_listed() {
            return None;
        }
        recognise(&row.cells, Strictness::Sure).or_else(|| {
            let header = recognise(&row.cells, Strictness::Likely)?;
            (self.after_heading || matches!(header, Header::Glossary(..))).then_some(header)
        })
    }

    /// A row of a table that does not say what each row is.
    fn plain(&mut self, row: &Row, next: Option<&Row>, columns: &Columns) {
        let was_after_heading = std::mem::take(&mut self.after_heading);
        let describes = columns.levels.iter().any(|(at, _)| !row.cell(Some(*at)).is_empty());
        if !describes && let Some((_, text)) = row.lone() {
            self.lone(row, text, was_after_heading);
            return;
        }
        let (mut code, mut name) = (row.cell(columns.code), row.cell(columns.name));
        if code.is_empty()
            && let (Some(first), rest) = code::split(name)
            && (columns.code.is_none() || !rest.is_empty())
        {
            (code, name) = (first, rest);
        }
        if !describes && row.filled() == 2 && !code.is_empty() && next.is_some_and(|next| is_below(code, next, columns)) {
            self.builder.domain(Some(code), name, row.line, Source::Heading);
            self.after_heading = true;
            return;
        }
        if code.is_empty() && name.is_empty() {
            self.goes_on(row, columns);
            return;
        }
        let domain = row.cell(columns.domain);
        if !domain.is_empty() {
            self.builder.domain_called(domain, row.line);
        }
        let piece = Piece {
            line: row.line,
            code: code.to_owned(),
            name: name.to_owned(),
            group: self.origin(row, columns.group).map(str::to_owned),
            aliases: lines(row.cell(columns.aliases)),
            levels: Vec::new(),
        };
        let levels = self.descriptors(row, columns, code);
        self.builder.criterion(Piece { levels, ..piece });
        too_many(self.builder, row, columns, code);
    }

    /// A cell's text, which may stand in the cell it is joined to.
    fn origin(&self, row: &Row, at: Option<usize>) -> Option<&'a str> {
        let at = at?;
        let own = row.cells.get(at).filter(|cell| !cell.is_empty());
        if own.is_some() {
            // borrowed from the grid, for it is one of its rows
            return self.text_at(row.line, at);
        }
        let (line, column) = *self.grid.merged.get(&(row.line, at))?;
        self.text_at(line, column)
    }

    fn text_at(&self, line: u32, column: usize) -> Option<&'a str> {
        let at = self.grid.rows.binary_search_by_key(&line, |row| row.line).ok()?;
        Some(self.grid.rows[at].cells.get(column)?.as_str()).filter(|cell| !cell.is_empty())
    }

    fn descriptors(&mut self, row: &Row, columns: &Columns, place: &str) -> Vec<Descriptor> {
        let mut levels: Vec<Descriptor> = Vec::new();
        for (at, level) in &columns.levels {
            let mut text = row.cell(Some(*at));
            if text.is_empty()
                && let Some((line, column)) = self.grid.merged.get(&(row.line, *at))
                && columns.levels.iter().any(|(at, _)| at == column)
                && let Some(theirs) = self.text_at(*line, *column)
            {
                let detail = format!("One cell stands for several; its text was taken for level {} too.", level.value);
                self.builder.doubt(DoubtKind::Assumed, Some(row.line), place, theirs, &detail);
                text = theirs;
            }
            if !text.is_empty() {
                levels.push(Descriptor { value: level.value, descriptor: text.to_owned() });
            }
        }
        levels.sort_by_key(|level| level.value);
        levels
    }

    /// A row with one text in it: a domain, a heading within one, an introduction, or a stray remark.
    fn lone(&mut self, row: &Row, text: &str, after_heading: bool) {
        if text.len() <= LONGEST_HEADING && !text.contains('\n') {
            if after_heading && code::split(text).0.is_none() {
                self.builder.start_group(text);
                self.after_heading = true;
            } else {
                self.heading(text, row.line);
            }
            return;
        }
        let introduces = after_heading && self.builder.current().is_some_and(|domain| domain.introduction.is_none());
        let (kind, detail) = if introduces {
            if let Some(domain) = self.builder.current() {
                domain.introduction = Some(text.to_owned());
            }
            (DoubtKind::Assumed, "The row was taken for the introduction of the domain above it.")
        } else {
            (DoubtKind::NotUnderstood, "The row stands alone in the table; it was left out.")
        };
        self.builder.doubt(kind, Some(row.line), "", text, detail);
    }

    fn heading(&mut self, text: &str, line: u32) {
        self.after_heading = true;
        match code::split(text) {
            (Some(code), name) => self.builder.domain(Some(code), name, line, Source::Heading),
            // within a domain that has a code, a heading without one is on a lower rank
            (None, name) if self.builder.current().is_some_and(|domain| !domain.code.is_empty()) => {
                self.builder.start_group(name);
                let detail = "The row was read as a heading within the domain.";
                self.builder.doubt(DoubtKind::Assumed, Some(line), "", name, detail);
            }
            (None, name) => self.builder.domain(None, name, line, Source::Heading),
        }
    }

    /// A row that only describes levels goes on with the criterion above it.
    fn goes_on(&mut self, row: &Row, columns: &Columns) {
        let more = self.descriptors(row, columns, "");
        let quote = more.first().map(|level| level.descriptor.clone()).unwrap_or_default();
        let Some(criterion) = self.builder.last_criterion().filter(|_| !more.is_empty()) else {
            let quote = row.cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
            let detail = "The row belongs to no criterion; it was left out.";
            self.builder.doubt(DoubtKind::NotUnderstood, Some(row.line), "", &quote, detail);
            return;
        };
        for Descriptor { value, descriptor } in more {
            match criterion.levels.iter_mut().find(|level| level.value == value) {
                Some(level) => {
                    level.descriptor.push('\n');
                    level.descriptor.push_str(&descriptor);
                }
                None => criterion.levels.push(Descriptor { value, descriptor }),
            }
        }
        criterion.levels.sort_by_key(|level| level.value);
        let place = criterion.code.clone();
        let detail = "The row names no criterion; its text was added to the criterion above it.";
        self.builder.doubt(DoubtKind::RowJoined, Some(row.line), &place, &quote, detail);
    }
}

/// Whether the row below has a code that is part of this one's.
fn is_below(code: &str, next: &Row, columns: &Columns) -> bool {
    let below = match next.cell(columns.code) {
        "" => code::split(next.cell(columns.name)).0.unwrap_or_default(),
        below => below,
    };
    let letters = code.chars().all(|c| c.is_ascii_alphabetic());
    let numbered = |rest: &str| letters && rest.starts_with(|c: char| c.is_ascii_digit());
    code::parent(below) == Some(code) || below.strip_prefix(code).is_some_and(numbered)
}

/// Notes what stands to the right of the last header.
fn too_many(builder: &mut Builder, row: &Row, columns: &Columns, place: &str) {
    let beyond = row.cells.iter().skip(columns.width).find(|cell| !cell.is_empty());
    if let Some(beyond) = beyond {
        let detail = "The row has more cells than the table has headers; what is beyond them was left out.";
        builder.doubt(DoubtKind::TooManyCells, Some(row.line), place, beyond, detail);
    }
}

/// The lines of a cell that have anything in them.
pub(super) fn lines(cell: &str) -> Vec<String> {
    cell.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
