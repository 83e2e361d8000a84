//! A document for word processors (Office Open XML), with real headings, header rows that repeat, and its language.
//!
//! It is written by hand: of the crates that write such files none could repeat header rows and say the language when this was made
//! (docx-rs 0.4.22), and a report needs little else.
//!
//! **Invariant:** every text goes through [`escape`].

mod parts;

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use quick_xml::escape::escape as escape_marks;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::reports::file::{NotWritten, PageSize};
use crate::reports::paper::{Bar, Block, Cell, Column, Line, Paper, Shade, Shape, Span, Table, Tone};

/// How many spaces a row of bars is long.
const BARS: u64 = 24;

/// The file.
pub(in crate::reports) fn docx(paper: &Paper, page_size: PageSize) -> Result<Vec<u8>, NotWritten> {
    let mut body = Body { xml: String::new(), links: Vec::new() };
    body.paragraph("Kind", &Line::words(paper.kind));
    body.paragraph("Title", &Line::given(&paper.title));
    paper.blocks.iter().for_each(|block| body.block(block));
    let Body { xml, links } = body;
    let members = [
        ("[Content_Types].xml", parts::CONTENT_TYPES.to_owned()),
        ("_rels/.rels", parts::RELATIONS.to_owned()),
        ("docProps/core.xml", parts::core(&escape(&paper.title), paper.language)),
        ("word/document.xml", parts::document(&xml, page_size)),
        ("word/_rels/document.xml.rels", parts::document_relations(links.iter().map(|url| escape(url)))),
        ("word/styles.xml", parts::styles(paper.language)),
        ("word/numbering.xml", parts::NUMBERING.to_owned()),
        ("word/settings.xml", parts::settings(paper.language)),
        ("word/footer1.xml", parts::footer(&escape(&paper.footer), &pages(paper.page_of))),
    ];
    packed(&members).map_err(|error| NotWritten::DoesNotFit("DOCX", error.to_string()))
}

fn packed(members: &[(&str, String)]) -> zip::result::ZipResult<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    // One time for all, so that the same report gives the same file.
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(zip::DateTime::default());
    for (name, xml) in members {
        zip.start_file(*name, options)?;
        zip.write_all(xml.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

struct Body {
    xml: String,
    /// Where links lead, in the order in which they are met.
    links: Vec<String>,
}

impl Body {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { rank, line } => self.paragraph(&format!("Heading{}", rank - 1), line),
            Block::Paragraph { tone, line } => self.paragraph(style_of(*tone), line),
            Block::Facts { rows } => {
                for fact in rows {
                    let mut line = Line::default().and_strong(format!("{}: ", fact.name));
                    line.0.extend(fact.line.0.clone());
                    self.paragraph("Fact", &line);
                }
            }
            Block::Table(table) => self.table(table),
            Block::List { lines } => lines.iter().for_each(|line| self.paragraph("ListBullet", line)),
            Block::PageBreak => self.xml.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
        }
    }

    fn paragraph(&mut self, style: &str, line: &Line) {
        // A paragraph that somebody wrote from the right begins on the right.
        let bidi = if line.only_given().is_some_and(|(_, rtl)| rtl) { "<w:bidi/>" } else { "" };
        self.push(format_args!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{bidi}</w:pPr>"));
        self.line(line);
        self.xml.push_str("</w:p>");
    }

    fn table(&mut self, table: &Table) {
        if table.captioned {
            self.paragraph("Caption", &Line::words(&table.caption));
        }
        self.push(format_args!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"Report\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/>\
             <w:tblLook w:firstRow=\"1\" w:firstColumn=\"1\" w:noVBand=\"1\"/><w:tblCaption w:val=\"{}\"/></w:tblPr><w:tblGrid>",
            escape(&table.caption)
        ));
        for width in widths(table) {
            self.push(format_args!("<w:gridCol w:w=\"{width}\"/>"));
        }
        self.xml.push_str("</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for column in &table.columns {
            self.cell(column, "TableHeader", |body| body.line(&column.header));
        }
        self.xml.push_str("</w:tr>");
        for row in &table.rows {
            self.xml.push_str("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (cell, column) in row.iter().zip(&table.columns) {
                self.cell(column, "TableText", |body| match cell {
                    Cell::Line { line } => body.line(line),
                    Cell::Count { count } => body.run("", &count.to_string()),
                    Cell::Bars { bars, of } => body.bars(bars, *of),
                });
            }
            self.xml.push_str("</w:tr>");
        }
        // Two tables without a paragraph between them would become one.
        self.xml.push_str("</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>");
    }

    fn cell(&mut self, column: &Column, style: &str, write: impl FnOnce(&mut Self)) {
        let right = if column.shape == Shape::Number { "<w:jc w:val=\"right\"/>" } else { "" };
        self.push(format_args!(
            "<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{right}</w:pPr>"
        ));
        write(self);
        self.xml.push_str("</w:p></w:tc>");
    }

    /// Bars as spaces on the colours of the levels: there is nothing in them to be read out.
    fn bars(&mut self, bars: &[Bar], of: u32) {
        let mut from = 0;
        for bar in bars {
            let place = |n: u32| u64::from(n) * BARS / u64::from(of.max(1));
            let spaces = place(from + bar.count) - place(from);
            from += bar.count;
            let spaces = "\u{a0}".repeat(usize::try_from(spaces).unwrap_or_default());
            self.run(&shading(bar.shade), &spaces);
        }
    }

    fn line(&mut self, line: &Line) {
        line.0.iter().for_each(|span| self.span(span));
    }

    fn span(&mut self, span: &Span) {
        match span {
            Span::Words { text } => self.run("", text),
            Span::Strong { text } => self.run("<w:b/>", text),
            Span::Given { text, rtl } => self.run(if *rtl { "<w:rtl/>" } else { "" }, text),
            Span::Level { text, shade } => {
                // A hard space at each end keeps the colour around the words.
                self.run(&shading(*shade), &format!("\u{a0}{text}\u{a0}"));
            }
            Span::Link { url } => {
                self.links.push(url.clone());
                let number = self.links.len();
                self.push(format_args!("<w:hyperlink r:id=\"link{number}\">"));
                self.run("<w:rStyle w:val=\"Hyperlink\"/>", url);
                self.xml.push_str("</w:hyperlink>");
            }
        }
    }

    fn run(&mut self, properties: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.push(format_args!("<w:r><w:rPr>{properties}</w:rPr>"));
        for (at, line) in text.split('\n').enumerate() {
            let new_line = if at > 0 { "<w:br/>" } else { "" };
            self.push(format_args!("{new_line}<w:t xml:space=\"preserve\">{}</w:t>", escape(line)));
        }
        self.xml.push_str("</w:r>");
    }

    fn push(&mut self, xml: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.xml.write_fmt(xml);
    }
}

const fn style_of(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "Normal",
        Tone::Lead => "Lead",
        Tone::Quote => "Quote",
        Tone::Note => "Note",
        Tone::Label => "Label",
    }
}

fn shading(shade: Shade) -> String {
    let hex = |colour: crate::reports::paper::Colour| colour.to_string().trim_start_matches('#').to_uppercase();
    // The schema wants colour before shading.
    format!("<w:color w:val=\"{}\"/><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"{}\"/>", hex(shade.ink), hex(shade.fill))
}

/// How wide each column is, in twentieths of a point: what is short as wide as its text, the rest of the page for the others.
fn widths(table: &Table) -> Vec<usize> {
    const ALL: usize = 9_800;
    /// A letter of a wide font, and one that is bold.
    const LETTER: usize = 110;
    const BOLD: usize = 130;
    const MARGIN: usize = 240;
    const PICTURE: usize = 1_600;
    /// How many letters of a short text stand in one line.
    const SHORT: usize = 26;
    let header = |column: &Column| longest_word(&column.header) * BOLD + MARGIN;
    let longest = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| match row.get(at)? {
            Cell::Line { line } => Some(line.0.iter().map(|span| span.text().chars().count()).sum()),
            Cell::Count { .. } | Cell::Bars { .. } => None,
        });
        cells.max().unwrap_or(0usize)
    };
    // The width of those that have one, the weight of those that take what is left.
    let wanted: Vec<Result<usize, usize>> = (0..)
        .zip(&table.columns)
        .map(|(at, column)| match (column.shape, longest(at)) {
            (Shape::Picture, _) => Ok(PICTURE),
            (Shape::Number, _) => Ok(header(column)),
            (Shape::Short, letters) if letters <= SHORT => Ok((letters * LETTER + MARGIN).max(header(column))),
            (Shape::Short, _) => Err(2),
            (Shape::Wide, _) => Err(3),
        })
        .collect();
    let weights: usize = wanted.iter().filter_map(|one| one.as_ref().err()).sum();
    let taken: usize = wanted.iter().flatten().sum();
    // Where there is too little left, or nothing to take it, all of them give in alike.
    let left = ALL.saturating_sub(taken).max(if weights > 0 { ALL / 4 } else { 0 });
    let widths: Vec<_> = wanted.into_iter().map(|one| one.unwrap_or_else(|weight| weight * left / weights.max(1))).collect();
    let sum = widths.iter().sum::<usize>().max(1);
    widths.into_iter().map(|width| width * ALL / sum).collect()
}

fn longest_word(line: &Line) -> usize {
    let words = line.0.iter().flat_map(|span| span.text().split_whitespace());
    words.map(|word| word.chars().count()).max().unwrap_or_default()
}

/// `Page {page} of {pages}` as runs and fields.
fn pages(page_of: &str) -> String {
    let field = |name: &str| format!("<w:fldSimple w:instr=\"{name}\"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
    let text = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(text));
    let mut runs = String::new();
    for part in page_of.split_inclusive(['{', '}']) {
        match part {
            "page}" => runs.push_str(&field("PAGE")),
            "pages}" => runs.push_str(&field("NUMPAGES")),
            words => runs.push_str(&text(words.trim_end_matches('{'))),
        }
    }
    runs
}

/// A text as XML has it. What XML cannot hold is left out.
fn escape(text: &str) -> String {
    let kept = |c: &char| matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..) && !('\u{7f}'..='\u{9f}').contains(c);
    let text: String = text.chars().filter(kept).collect();
    escape_marks(text.as_str()).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_taken_for_xml_and_what_xml_cannot_hold_is_left_out() {
        assert_eq!(escape("<w:t> & \"x\" 'y'"), "&lt;w:t&gt; &amp; &quot;x&quot; &apos;y&apos;");
        assert_eq!(escape("a\u{1}b\u{fffe}c\u{85}d\te😀"), "abcd\te😀");
    }

    #[test]
    fn the_pages_are_counted_by_whoever_shows_them() {
        let runs = pages("Page {page} of {pages}");
        assert!(runs.contains("PAGE\"") && runs.contains("NUMPAGES\"") && !runs.contains('{'), "{runs}");
    }
}
