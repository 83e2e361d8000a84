//! A document as one page of HTML that needs nothing else: no script, and nothing that is loaded.
//!
//! **Invariant:** every text goes through [`escape`].

use std::fmt::Write;
use std::io;

use crate::reports::paper::{Block, Cell, Column, Line, Paper, Shape, Span, Table, Tone};

const STYLE: &str = include_str!("style.css");

/// The page.
pub(in crate::reports) fn html(paper: &Paper) -> String {
    let mut page = Page::begun(paper);
    page.end(paper);
    page.html
}

/// A page that is written as its blocks come, so that no more than one of them is in memory.
pub(in crate::reports) struct Streamed<'a> {
    page: Page,
    paper: &'a Paper,
    out: &'a mut dyn io::Write,
}

impl<'a> Streamed<'a> {
    /// Begins with the blocks that the document has already.
    pub(in crate::reports) fn begin(paper: &'a Paper, out: &'a mut dyn io::Write) -> io::Result<Self> {
        let mut streamed = Self { page: Page::begun(paper), paper, out };
        streamed.pass_on()?;
        Ok(streamed)
    }

    /// Goes on with these.
    pub(in crate::reports) fn blocks(&mut self, blocks: &[Block]) -> io::Result<()> {
        blocks.iter().for_each(|block| self.page.block(block));
        self.pass_on()
    }

    /// Goes on with a table whose rows come one by one.
    pub(in crate::reports) fn table(&mut self, table: &Table, rows: impl Iterator<Item = Vec<Cell>>) -> io::Result<()> {
        self.page.head_of_table(table);
        for row in rows {
            self.page.row(table, &row);
            self.pass_on()?;
        }
        self.page.end_of_table();
        self.pass_on()
    }

    /// Ends the page.
    pub(in crate::reports) fn end(mut self) -> io::Result<()> {
        self.page.end(self.paper);
        self.pass_on()
    }

    fn pass_on(&mut self) -> io::Result<()> {
        self.out.write_all(self.page.html.as_bytes())?;
        self.page.html.clear();
        Ok(())
    }
}

struct Page {
    html: String,
}

impl Page {
    fn begun(paper: &Paper) -> Self {
        let mut page = Self { html: String::new() };
        page.begin(paper);
        page
    }

    fn begin(&mut self, paper: &Paper) {
        let title = escape(&paper.title);
        self.line(format_args!(
            "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <title>{title}</title>\n<style>\n{STYLE}{}</style>\n</head>\n<body>\n<header>\n<p class=\"kind\">{}</p>\n\
             <h1 dir=\"auto\">{title}</h1>\n</header>\n<main>",
            paper.language,
            foot_of_pages(paper),
            escape(paper.kind)
        ));
        paper.blocks.iter().for_each(|block| self.block(block));
    }

    fn end(&mut self, paper: &Paper) {
        self.line(format_args!("</main>\n<footer>{}</footer>\n</body>\n</html>", escape(&paper.footer)));
    }

    fn line(&mut self, line: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = writeln!(self.html, "{line}");
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { rank, line } => self.element(&format!("h{rank}"), "", line),
            Block::Paragraph { tone: Tone::Plain, line } => self.element("p", "", line),
            Block::Paragraph { tone: Tone::Lead, line } => self.element("p", "lead", line),
            Block::Paragraph { tone: Tone::Quote, line } => self.element("blockquote", "", line),
            Block::Paragraph { tone: Tone::Note, line } => self.element("p", "note", line),
            Block::Paragraph { tone: Tone::Label, line } => self.element("p", "label", line),
            Block::Facts { rows } => {
                self.line(format_args!("<dl>"));
                for fact in rows {
                    self.line(format_args!("<div><dt>{}</dt>", escape(fact.name)));
                    self.element("dd", "", &fact.line);
                    self.line(format_args!("</div>"));
                }
                self.line(format_args!("</dl>"));
            }
            Block::Table(table) => self.table(table),
            Block::List { lines } => {
                self.line(format_args!("<ul>"));
                lines.iter().for_each(|line| self.element("li", "", line));
                self.line(format_args!("</ul>"));
            }
            Block::PageBreak => self.line(format_args!("<div class=\"page-break\"></div>")),
        }
    }

    /// A line as an element. One that is nothing but what somebody wrote has its own direction.
    fn element(&mut self, name: &str, class: &str, line: &Line) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let (direction, text) = directed(line);
        self.line(format_args!("<{name}{class}{direction}>{text}</{name}>"));
    }

    fn table(&mut self, table: &Table) {
        self.head_of_table(table);
        table.rows.iter().for_each(|row| self.row(table, row));
        self.end_of_table();
    }

    /// A table scrolls by itself where it is too wide.
    fn head_of_table(&mut self, table: &Table) {
        let caption = escape(&table.caption);
        let class = if table.captioned { "" } else { " class=\"told\"" };
        self.line(format_args!(
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{caption}\">\n<table>\n<caption{class}><span>{caption}</span></caption>\n<thead>\n<tr>"
        ));
        for column in &table.columns {
            let (direction, header) = directed(&column.header);
            let hidden = if column.header.0.iter().all(is_empty) { " aria-hidden=\"true\"" } else { "" };
            self.line(format_args!("<th scope=\"col\"{}{hidden}{direction}>{header}</th>", class_of(column)));
        }
        self.line(format_args!("</tr>\n</thead>\n<tbody>"));
    }

    fn row(&mut self, table: &Table, row: &[Cell]) {
        self.line(format_args!("<tr>"));
        for (at, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            let (direction, text) = cell_text(cell);
            if at == 0 {
                self.line(format_args!("<th scope=\"row\"{}{direction}>{text}</th>", class_of(column)));
            } else {
                self.line(format_args!("<td{}{direction}>{text}</td>", class_of(column)));
            }
        }
        self.line(format_args!("</tr>"));
    }

    fn end_of_table(&mut self) {
        self.line(format_args!("</tbody>\n</table>\n</div>"));
    }
}

const fn class_of(column: &Column) -> &'static str {
    match column.shape {
        Shape::Short => "",
        Shape::Wide => " class=\"wide\"",
        Shape::Number => " class=\"number\"",
        Shape::Picture => " class=\"picture\"",
    }
}

fn is_empty(span: &Span) -> bool {
    matches!(span, Span::Words { text } if text.is_empty())
}

fn cell_text(cell: &Cell) -> (&'static str, String) {
    match cell {
        Cell::Line { line } => directed(line),
        Cell::Count { count } => ("", count.to_string()),
        Cell::Bars { bars, of } => ("", picture(bars.iter().map(|bar| (bar.count, bar.shade.fill.to_string())), *of)),
    }
}

/// Bars one after the other. What they show stands as numbers beside them, so they are not read out.
fn picture(bars: impl Iterator<Item = (u32, String)>, of: u32) -> String {
    const WIDTH: u32 = 1_000;
    const HEIGHT: u32 = 80;
    let mut drawn = format!("<svg aria-hidden=\"true\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\">");
    let mut from = 0;
    for (count, fill) in bars {
        let place = |n: u32| u64::from(n) * u64::from(WIDTH) / u64::from(of.max(1));
        let (x, width) = (place(from), place(from + count) - place(from));
        // A gap between neighbours of nearly the same grey.
        let gap = if from + count < of { 6.min(width) } else { 0 };
        let _ = write!(drawn, "<rect x=\"{x}\" width=\"{}\" height=\"{HEIGHT}\" fill=\"{fill}\"/>", width - gap);
        from += count;
    }
    drawn.push_str("</svg>");
    drawn
}

/// The line as HTML, and the attribute that gives it a direction of its own.
fn directed(line: &Line) -> (&'static str, String) {
    match line.only_given() {
        Some((text, _)) => (" dir=\"auto\"", escape(text)),
        None => ("", line.0.iter().map(span).collect()),
    }
}

fn span(span: &Span) -> String {
    match span {
        Span::Words { text } => escape(text),
        Span::Strong { text } => format!("<strong>{}</strong>", escape(text)),
        Span::Given { text, .. } => format!("<bdi>{}</bdi>", escape(text)),
        Span::Level { text, shade } => {
            format!("<bdi class=\"level\" style=\"background:{};color:{}\">{}</bdi>", shade.fill, shade.ink, escape(text))
        }
        Span::Link { url } => format!("<a dir=\"ltr\" rel=\"noreferrer nofollow\" href=\"{0}\">{0}</a>", escape(url)),
    }
}

/// The foot of each printed page, for browsers that print one.
fn foot_of_pages(paper: &Paper) -> String {
    let mut number = String::new();
    for part in paper.page_of.split_inclusive(['{', '}']) {
        match part.trim_end_matches(['{', '}']) {
            "page" if part.ends_with('}') => number.push_str(" counter(page)"),
            "pages" if part.ends_with('}') => number.push_str(" counter(pages)"),
            words => number.push_str(&format!(" {}", css_string(words))),
        }
    }
    format!("@page {{ @bottom-left {{ content: {} }} @bottom-right {{ content:{number} }} }}\n", css_string(&paper.footer))
}

/// A text as a string of CSS, in which nothing but letters, digits and spaces stands as it is.
fn css_string(text: &str) -> String {
    let mut string = String::from("\"");
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || c == ' ' {
            string.push(c);
        } else {
            let _ = write!(string, "\\{:06x}", u32::from(c));
        }
    }
    string.push('"');
    string
}

/// A text as HTML shows it.
pub(in crate::reports) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_taken_for_html_or_css() {
        assert_eq!(escape("<b> & \"c\" 'd'"), "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;");
        assert_eq!(css_string("a \"} <"), "\"a \\000022\\00007d \\00003c\"");
    }

    #[test]
    fn bars_fill_the_width_between_them() {
        let drawn = picture([(1, "#000".to_owned()), (3, "#111".to_owned())].into_iter(), 4);
        assert!(drawn.contains("x=\"0\" width=\"244\"") && drawn.contains("x=\"250\" width=\"750\""), "{drawn}");
    }
}
