//! Which lines of a document are rubric tables, and which are what stands between them.
//!
//! Owns: where a table begins and ends. Must not know: what its rows mean.

use std::ops::Range;

use super::code::{Code, code};
use super::labels::label;
use super::lines::{Line, ends, goes_on, is_heading};
use super::scale::Headers;

/// A part of a document, as a range of lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// What is no rubric table.
    Prose(Range<usize>),
    /// A rubric table, with its rows of levels and with headings between its rows.
    Table(Range<usize>),
}

/// The most lines without tabs that can stand between two rows of one table.
const MAX_BETWEEN: usize = 4;

/// Divides a document.
pub(super) fn parts(lines: &[Line], headers: &Headers) -> Vec<Part> {
    let coded = lines.iter().any(|line| criterion_code(line).is_some());
    let document = Document { lines, headers, coded };
    let mut parts = Vec::new();
    let (mut at, mut prose, mut scale_known) = (0, 0, false);
    while at < lines.len() {
        scale_known |= headers.rows.contains_key(&at);
        if !document.begins_table(at, scale_known) {
            at += 1;
            continue;
        }
        let end = document.end_of_table(at);
        if (at..end).all(|at| document.is_header(at)) {
            // levels named over nothing
            at = end;
            continue;
        }
        if prose < at {
            parts.push(Part::Prose(prose..at));
        }
        parts.push(Part::Table(at..end));
        scale_known = true;
        (at, prose) = (end, end);
    }
    if prose < at {
        parts.push(Part::Prose(prose..at));
    }
    parts
}

/// The code of a criterion that a line begins with.
pub(super) fn criterion_code(line: &Line) -> Option<Code> {
    code(line.cells.first()?).map(|(code, _)| code).filter(|code| code.parent.is_some())
}

/// Whether all cells after the first are page numbers, as on a contents page.
pub(super) fn has_page_numbers(line: &Line) -> bool {
    line.cells[1..].iter().all(|cell| cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.'))
}

struct Document<'a> {
    lines: &'a [Line],
    headers: &'a Headers,
    /// Its criteria have codes.
    coded: bool,
}

impl Document<'_> {
    fn is_header(&self, at: usize) -> bool {
        self.headers.rows.contains_key(&at)
    }

    fn begins_table(&self, at: usize, scale_known: bool) -> bool {
        if self.is_header(at) {
            return true;
        }
        let line = &self.lines[at];
        if line.bullet || criterion_code(line).is_none() {
            return false;
        }
        if line.title().is_some() {
            // the name of a criterion, then its levels, perhaps with the names of the levels between
            let levels = if self.is_header(at + 1) { at + 2 } else { at + 1 };
            return (scale_known || levels == at + 2) && self.is_levels_row(levels);
        }
        scale_known && !has_page_numbers(line)
    }

    /// A row of cells that begins with no code.
    fn is_levels_row(&self, at: usize) -> bool {
        let row = self.lines.get(at).filter(|line| line.text().is_none() && criterion_code(line).is_none());
        row.is_some_and(|row| !self.is_header(at) && row.columns >= self.headers.scale.len())
    }

    /// A row that belongs to the table above it even if lines without tabs stand between.
    fn is_table_row(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at).filter(|line| line.title().is_none()) else { return false };
        // a row of two cells could be of any table
        let levels = self.headers.scale.len();
        let named = at.checked_sub(1).is_some_and(|at| criterion_code(&self.lines[at]).is_some());
        let fits = line.columns >= levels && (levels > 2 || !self.coded || named) || line.cells[0].is_empty();
        !self.is_header(at) && (fits || criterion_code(line).is_some() && !has_page_numbers(line))
    }

    fn end_of_table(&self, start: usize) -> usize {
        let mut at = start + 1;
        while at < self.lines.len() {
            let line = &self.lines[at];
            let next = match line.title() {
                _ if self.is_header(at) => Some(at + 1),
                None => (!line.gap || self.is_table_row(at)).then_some(at + 1),
                Some(title) if label(title).is_some() => None,
                Some(_) if line.tabs => Some(at + 1),
                Some(title) => self.after_text(at, title),
            };
            match next {
                Some(next) => at = next,
                None => break,
            }
        }
        at
    }

    /// Where the table goes on after a line without tabs, if it does.
    fn after_text(&self, at: usize, title: &str) -> Option<usize> {
        let line = &self.lines[at];
        let before = &self.lines[at - 1];
        let open = before.cells.last().is_some_and(|cell| !ends(cell));
        let is_row = before.tabs && !self.is_header(at - 1);
        if !line.bullet && is_row && (!line.gap && !is_heading(title) || open && goes_on(title)) {
            return Some(at + 1);
        }
        if criterion_code(line).is_some() && self.is_header(at + 1) && self.is_levels_row(at + 2) {
            return Some(at + 1);
        }
        let heading = |at: usize| code(&self.lines[at].cells[0]).is_some_and(|(code, _)| code.parent.is_none());
        let between = |at: &usize| {
            let line = &self.lines[*at];
            line.title().is_some_and(|title| label(title).is_none()) && !line.tabs && !heading(*at)
        };
        let last = self.lines.len().min(at + MAX_BETWEEN);
        let next = (at..last).find(|at| !between(at)).unwrap_or(last);
        if next == at {
            // the heading of a domain; rows without codes can only belong to this table
            return (!line.bullet && self.is_levels_row(at + 1)).then_some(at + 1);
        }
        let title =
            self.lines.get(next).is_some_and(|line| line.tabs && line.title().is_some_and(|title| label(title).is_none()));
        (title || self.is_table_row(next)).then_some(next)
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::super::scale::headers;
    use super::*;

    #[track_caller]
    fn check(text: &str, expect: &[Part]) {
        let lines = lines(text).unwrap();
        assert_eq!(parts(&lines, &headers(&lines)), expect, "{text}");
    }

    #[test]
    fn a_table_goes_on_over_pages_and_headings() {
        let table = "Garden\n\nG1. Soil\n\n\t1 Seed\t2 Sprout\nG1.1 Tilth\ta.\tb.\n\nCare\n\nG1.2 Worms\tc.\td.\n\n\t1 Seed\t2 Sprout\nG1.3 pH\te.\tf.\n\nEnd of it.\n";
        check(table, &[Part::Prose(0..2), Part::Table(2..8), Part::Prose(8..9)]);
    }

    #[test]
    fn a_broken_row_is_no_end() {
        let table = "\t1 Seed\t2 Sprout\nG1.1 Tilth\tWe dig\nand plant\tWe rest.\nG1.2 Worms\tc.\tWe dig\n\nand so on.\nG2. Water\nG2.1 Rain\ta.\tb.\nGlossary\nSoil\tEarth.\n";
        check(table, &[Part::Table(0..5), Part::Prose(5..6), Part::Table(6..7), Part::Prose(7..9)]);
    }

    #[test]
    fn other_tables_and_contents_are_prose() {
        check("G1.1 Soil\t3\nG1.2 Worms\t4\n\nGardens:\tPeople:\nSoil\tdig.\n", &[Part::Prose(0..4)]);
        check("G1.1 Soil\n1 Seed\t2 Sprout\na.\tb.\n\nPlace\tDay\n", &[Part::Table(0..3), Part::Prose(3..4)]);
    }
}
