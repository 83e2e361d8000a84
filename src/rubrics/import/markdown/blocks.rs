//! A Markdown document as a row of blocks of plain text.
//!
//! Owns: where a block begins, and which text is left when the markup is taken off. Must not know: what a block is about.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::super::grid::{Grid, Row};

/// A piece of a document, with the line it begins on.
#[derive(Debug)]
pub(super) enum Block {
    /// A heading: its rank from 1, the code it begins with where that is marked as code, and the text after that.
    Heading { line: u32, rank: u8, code: Option<String>, text: String },
    /// A paragraph; its lines are those that were broken on purpose.
    Paragraph { line: u32, text: String },
    /// An item of a list.
    Item { line: u32, text: String },
    /// A table with its header.
    Table(Grid),
    /// Lines at the very top that name and value.
    Front { line: u32, text: String },
    /// Something that is no text.
    Other { line: u32, text: String },
}

/// Reads a document.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut page =
        Page { source: text, blocks: Vec::new(), text: String::new(), line: 1, at: 0, code: None, depth: 0, cells: Vec::new() };
    let mut grid = Grid::default();
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        page.event(event, range, &mut grid);
    }
    page.blocks
}

struct Page<'a> {
    source: &'a str,
    blocks: Vec<Block>,
    /// The text of the block that is open, and where it begins.
    text: String,
    line: u32,
    /// How far lines were counted, in bytes, and how many.
    at: usize,
    /// What is marked as code at the start of a heading.
    code: Option<String>,
    /// How many lists the block is in.
    depth: usize,
    /// The cells of the row that is open.
    cells: Vec<String>,
}

impl Page<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>, grid: &mut Grid) {
        match event {
            Event::Start(tag) => self.start(&tag, &range),
            Event::End(tag) => self.end(tag, &range, grid),
            Event::Text(text) => self.text.push_str(&text),
            Event::Code(code) => self.inline_code(&code),
            Event::SoftBreak => self.text.push(' '),
            Event::HardBreak => self.text.push('\n'),
            Event::InlineHtml(html) if html.to_ascii_lowercase().starts_with("<br") => self.text.push('\n'),
            Event::Html(html) => self.text.push_str(&html),
            // other marks only say how the text looks
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::List(_) => {
                self.item();
                self.depth += 1;
            }
            // a further paragraph of the same item
            Tag::Paragraph if self.depth > 0 && !self.text.is_empty() => self.text.push('\n'),
            Tag::Item | Tag::Paragraph | Tag::Heading { .. } | Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_) => {
                self.open(range.start);
            }
            Tag::TableHead | Tag::TableRow => {
                self.open(range.start);
                self.cells.clear();
            }
            Tag::TableCell => self.text.clear(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, range: &Range<usize>, grid: &mut Grid) {
        let line = self.line;
        match tag {
            TagEnd::Heading(level) => {
                let (code, text) = (self.code.take(), self.take());
                self.blocks.push(Block::Heading { line, rank: rank(level), code, text });
            }
            TagEnd::Paragraph if self.depth == 0 => {
                // not trimmed: a line break at its start is one that was written on purpose
                let text = std::mem::take(&mut self.text);
                self.blocks.push(Block::Paragraph { line, text });
            }
            TagEnd::Item => self.item(),
            TagEnd::List(_) => self.depth = self.depth.saturating_sub(1),
            TagEnd::TableCell => {
                let cell = self.take();
                self.cells.push(cell);
            }
            TagEnd::TableHead | TagEnd::TableRow => {
                let mut cells = std::mem::take(&mut self.cells);
                cells.extend(self.beyond(range, cells.len()));
                grid.rows.push(Row { line, cells });
            }
            TagEnd::Table => self.blocks.push(Block::Table(std::mem::take(grid))),
            TagEnd::MetadataBlock(_) => {
                let text = self.take();
                self.blocks.push(Block::Front { line, text });
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => {
                let text = self.take();
                if !text.starts_with("<!--") && !text.is_empty() {
                    self.blocks.push(Block::Other { line, text });
                }
            }
            _ => {}
        }
    }

    fn inline_code(&mut self, code: &str) {
        // only a heading's code matters, and only one block is open at a time
        if self.text.is_empty() && self.code.is_none() && self.source[self.at..].starts_with('#') {
            self.code = Some(code.to_owned());
        } else {
            self.text.push_str(code);
        }
    }

    /// Begins a block.
    fn open(&mut self, at: usize) {
        self.item();
        self.text.clear();
        self.code = None;
        if at >= self.at {
            let lines = self.source[self.at..at].bytes().filter(|byte| *byte == b'\n').count();
            self.line = self.line.saturating_add(u32::try_from(lines).unwrap_or(u32::MAX));
            self.at = at;
        }
    }

    /// Ends the item of a list, if one is open.
    fn item(&mut self) {
        if self.depth > 0 {
            let text = self.take();
            if !text.is_empty() {
                self.blocks.push(Block::Item { line: self.line, text });
            }
        }
    }

    fn take(&mut self) -> String {
        std::mem::take(&mut self.text).trim().to_owned()
    }

    /// What a row has after as many cells as the header has, as one cell more. The parser leaves it out.
    fn beyond(&self, range: &Range<usize>, cells: usize) -> Option<String> {
        let row = self.source.get(range.clone())?.trim().trim_start_matches('|');
        let mut marks = row.char_indices().scan(false, |escaped, (at, c)| {
            let mark = c == '|' && !*escaped;
            *escaped = c == '\\' && !*escaped;
            Some((at, mark))
        });
        let (end, _) = marks.by_ref().filter(|(_, mark)| *mark).nth(cells.checked_sub(1)?)?;
        let beyond = row[end..].trim_matches(['|', ' ', '\t']);
        (!beyond.is_empty()).then(|| beyond.to_owned())
    }
}

fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
