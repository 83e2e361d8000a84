//! A document as Markdown (GitHub's kind, which has tables), for minutes and wikis.
//!
//! **Invariant:** every text is escaped by [`inline`], so that none is taken for a mark.

use crate::reports::paper::{Block, Cell, Line, Paper, Shape, Span, Table, Tone};
use crate::rubrics::markdown_line;

/// The text.
pub(in crate::reports) fn markdown(paper: &Paper) -> String {
    let mut text = Text { text: String::new() };
    text.block(&format!("# {}", inline(&paper.title)));
    text.block(&format!("*{}*", inline(paper.kind)));
    paper.blocks.iter().for_each(|block| text.add(block));
    text.block("---");
    text.block(&inline(&paper.footer));
    text.text
}

struct Text {
    text: String,
}

impl Text {
    fn add(&mut self, block: &Block) {
        match block {
            Block::Heading { rank, line } => self.block(&format!("{} {}", "#".repeat(usize::from(*rank)), written(line))),
            Block::Paragraph { tone: Tone::Plain, line } => self.block(&written(line)),
            Block::Paragraph { tone: Tone::Lead | Tone::Label, line } => self.block(&strong(line)),
            // A text of several lines stays one quote: its lines are kept apart by `<br>`.
            Block::Paragraph { tone: Tone::Quote | Tone::Note, line } => self.block(&format!("> {}", written(line))),
            Block::Facts { rows } => {
                self.list(rows.iter().map(|fact| format!("**{}**: {}", inline(fact.name), written(&fact.line))));
            }
            Block::Table(table) => self.table(table),
            Block::List { lines } => self.list(lines.iter().map(written)),
            Block::PageBreak => {}
        }
    }

    /// Adds a block, a blank line before it.
    fn block(&mut self, block: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
    }

    fn list(&mut self, items: impl Iterator<Item = String>) {
        self.block(&items.map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n"));
    }

    fn table(&mut self, table: &Table) {
        if table.captioned {
            self.block(&format!("**{}**", inline(&table.caption)));
        }
        let shown: Vec<_> = table.columns.iter().map(|column| column.shape != Shape::Picture).collect();
        let row = |cells: Vec<String>| {
            let cells = cells.into_iter().zip(&shown).filter(|(_, shown)| **shown).map(|(cell, _)| cell);
            format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
        };
        let rule = table.columns.iter().map(|column| if column.shape == Shape::Number { "---:" } else { "---" });
        let mut lines = vec![row(table.columns.iter().map(|column| written(&column.header)).collect())];
        lines.push(row(rule.map(str::to_owned).collect()));
        lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(cell).collect())));
        self.block(&lines.join("\n"));
    }
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Line { line } => written(line),
        Cell::Count { count } => count.to_string(),
        Cell::Bars { .. } => String::new(),
    }
}

fn written(line: &Line) -> String {
    in_one_line(line.0.iter().map(span))
}

/// A line of ours and of levels that is important as a whole.
fn strong(line: &Line) -> String {
    let marked = line.0.iter().map(|one| match one {
        Span::Words { text } => marked(text),
        other => span(other),
    });
    in_one_line(marked)
}

fn span(span: &Span) -> String {
    match span {
        Span::Words { text } | Span::Given { text, .. } => inline(text),
        Span::Strong { text } | Span::Level { text, .. } => marked(text),
        Span::Link { url } if url.chars().all(|c| c.is_ascii_graphic() && c != '<' && c != '>' && c != '|') => format!("<{url}>"),
        Span::Link { url } => inline(url),
    }
}

/// A text in bold. White space at its ends stays outside, where Markdown wants it.
fn marked(text: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return inline(text);
    }
    let start = &text[..text.len() - text.trim_start().len()];
    let end = &text[text.trim_end().len()..];
    format!("{start}**{}**{end}", inline(inner))
}

/// A text as a piece of a line that means just this text.
fn inline(text: &str) -> String {
    let inner = text.trim_matches(' ');
    if inner.is_empty() {
        return text.to_owned();
    }
    let start = &text[..text.len() - text.trim_start_matches(' ').len()];
    let end = &text[text.trim_end_matches(' ').len()..];
    let inner = inner.replace("\r\n", "\n").replace('\r', "\n");
    format!("{start}{}{end}", markdown_line(&inner))
}

/// Pieces as one line. People read it as text, too: a colon means something only where a line begins.
fn in_one_line(pieces: impl Iterator<Item = String>) -> String {
    pieces.fold(String::new(), |line, piece| match piece.strip_prefix("\\: ") {
        Some(rest) if !line.is_empty() => line + ": " + rest,
        _ => line + &piece,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_text_is_taken_for_a_mark() {
        for (text, expected) in [
            ("| a | b |", "\\| a \\| b \\|"),
            ("# no heading", "\\# no heading"),
            ("<script>", "\\<script\\>"),
            ("two\nlines", "two<br>lines"),
            ("- no list\r\n1. nor this", "\\- no list<br>1\\. nor this"),
            (" and ", " and "),
        ] {
            assert_eq!(inline(text), expected);
        }
        assert_eq!(marked(" level "), " **level** ");
    }

    #[test]
    fn a_colon_has_a_mark_only_where_a_line_begins() {
        assert_eq!(written(&Line::words("Round 1").and(": ").and("2")), "Round 1: 2");
        assert_eq!(written(&Line::given(": no term")), "\\: no term");
        assert_eq!(written(&Line::words("Why: ").and_given("\\: so")), "Why: \\\\: so");
    }
}
