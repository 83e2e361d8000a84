//! The lines of a document, cleaned, with their cells.
//!
//! Owns: what a line is, and joining paragraphs that a narrow page broke. Must not know: rubrics.

use super::clean::{clean, is_bullet};
use super::labels::label;
use crate::rubrics::import::Refused;

/// The most cells that are told apart in a line: two of a name, ten levels, and some to spare.
const MAX_CELLS: usize = 24;

/// The most lines with something on them.
const MAX_LINES: usize = 100_000;

/// A narrow page breaks a paragraph only after this many bytes.
const WIDE: usize = 50;

/// The longest heading, in bytes.
const LONGEST_HEADING: usize = 110;

/// A line with something on it.
#[derive(Debug)]
pub(super) struct Line {
    /// Its number from 1.
    pub(super) number: u32,
    /// Blank lines, or the edge of a page, stand before it.
    pub(super) gap: bool,
    /// It begins with a bullet.
    pub(super) bullet: bool,
    /// What stands between its tabs; empty cells at the end are left out. At least one cell has words.
    pub(super) cells: Vec<String>,
    /// How many cells there were, with those that are left out.
    pub(super) columns: usize,
    /// It had a tab after its first word.
    pub(super) tabs: bool,
}

impl Line {
    /// The words of a line on which one cell alone has words.
    pub(super) fn text(&self) -> Option<&str> {
        let mut filled = self.cells.iter().filter(|cell| !cell.is_empty());
        let first = filled.next()?;
        filled.next().is_none().then_some(first.as_str())
    }

    /// The words of a line on which the first cell alone has words: a paragraph, a heading, a title within a table.
    pub(super) fn title(&self) -> Option<&str> {
        (self.cells.len() == 1).then(|| self.cells[0].as_str())
    }

    /// Whether it could be a heading: short, on its own, and no sentence.
    pub(super) fn is_heading(&self) -> bool {
        !self.bullet && self.title().is_some_and(is_heading)
    }
}

/// Whether a text could be a heading.
pub(super) fn is_heading(text: &str) -> bool {
    let short = text.len() <= LONGEST_HEADING && text.split(' ').count() <= 14 && !text.contains('\n');
    let begins = text.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    short && begins && !text.ends_with(['.', ';', ',', ':', '!', '?', '…'])
}

/// Whether a sentence ends here.
pub(super) fn ends(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', ')', ']', '»', '\'']).ends_with(['.', '!', '?', ':', ';', '…'])
}

/// Whether a text goes on from an earlier line.
pub(super) fn goes_on(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_lowercase)
}

/// Appends the next line of a text. A hyphen at a line's end stays, without a space: whether it belongs there only a person knows.
pub(super) fn join(text: &mut String, next: &str) {
    let broken = text.ends_with('-') && text.chars().rev().nth(1).is_some_and(char::is_alphabetic) && goes_on(next);
    if !text.is_empty() && !next.is_empty() && !broken {
        text.push(' ');
    }
    text.push_str(next);
}

/// Reads the lines of a document.
pub(super) fn lines(text: &str) -> Result<Vec<Line>, Refused> {
    let mut lines: Vec<Line> = Vec::new();
    let mut gap = true;
    for (number, raw) in (1_u32..).zip(text.split('\n')) {
        // a form feed is the edge of a page
        gap |= raw.starts_with('\u{c}');
        let Some(line) = line(number, gap, raw) else {
            gap = true;
            continue;
        };
        gap = raw.ends_with('\u{c}');
        match lines.last_mut() {
            Some(last) if is_broken(last, &line) => {
                let next = line.cells.into_iter().next().unwrap_or_default();
                if let Some(text) = last.cells.last_mut() {
                    join(text, &next);
                }
            }
            _ => lines.push(line),
        }
        if lines.len() > MAX_LINES {
            let why = format!("has more than {MAX_LINES} lines of text, which no rubric has. Check that it is the right file.");
            return Err(Refused::NotReadable(why));
        }
    }
    Ok(lines)
}

fn line(number: u32, gap: bool, raw: &str) -> Option<Line> {
    let tabs = raw.trim_start().contains('\t');
    let mut bullet = false;
    let mut cells: Vec<String> = Vec::new();
    let raws: Vec<&str> = raw.splitn(MAX_CELLS, '\t').collect();
    let many = raws.len() > 1;
    for (at, raw) in raws.into_iter().enumerate() {
        let cell = clean(raw, many);
        let lone = raw.trim();
        // "•⇥Soil" is an item of a list, not a row
        if cells.iter().all(String::is_empty)
            && (matches!(lone, "-" | "–" | "—" | "·") || lone.chars().all(is_bullet) && !lone.is_empty())
        {
            bullet = true;
            cells.clear();
            continue;
        }
        bullet |= at == 0 && cell.bullet;
        cells.push(cell.text);
    }
    let columns = cells.len();
    while cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    (!cells.is_empty()).then_some(Line { number, gap, bullet, cells, columns, tabs })
}

/// Whether a line only goes on with the paragraph before it, because the page was narrow.
fn is_broken(last: &Line, next: &Line) -> bool {
    let (Some(before), Some(after)) = (last.title(), next.title()) else { return false };
    let plain = !next.gap && !next.bullet && !last.tabs && !next.tabs;
    if !plain || before.len() < WIDE || ends(before) || label(after).is_some() {
        return false;
    }
    goes_on(after) || !is_heading(after) || before.ends_with([',', '-', '–'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        lines(text).unwrap().into_iter().map(|line| line.cells).collect()
    }

    #[test]
    fn a_line_has_the_cells_between_its_tabs() {
        assert_eq!(cells("\ta\tb\n\n \nc\t\t\n"), [vec!["", "a", "b"], vec!["c"]]);
        let lines = lines("one\n\u{c}two\n\nthree\n•\tfour").unwrap();
        let seen: Vec<_> = lines.iter().map(|line| (line.number, line.gap, line.bullet)).collect();
        assert_eq!(seen, [(1, true, false), (2, true, false), (4, true, false), (5, false, true)]);
    }

    #[test]
    fn a_paragraph_that_a_narrow_page_broke_is_one_paragraph() {
        let text = "A garden is a place where people of all ages can learn\nto grow food, to share it and to look after the multi-\nfarious soil.\nSoil";
        let whole = "A garden is a place where people of all ages can learn to grow food, to share it and to look after the multi-farious soil.";
        assert_eq!(cells(text), [vec![whole], vec!["Soil"]]);
        assert_eq!(cells("Soil\nis good").len(), 2, "a heading is no broken paragraph");
    }

    #[test]
    fn what_has_no_end_is_refused() {
        assert!(lines(&"a\n".repeat(MAX_LINES + 1)).is_err());
        assert_eq!(lines(&"\t".repeat(1_000_000)).unwrap().len(), 0);
    }
}
