//! The rows of a table, with those joined that a page or a line end broke.
//!
//! Owns: which lines are one row. Must not know: what a row means.

use std::ops::Range;

use super::lines::{Line, ends, goes_on, is_heading, join};
use super::scale::{Header, Headers};
use super::segment::criterion_code;

/// A row, or a line between rows.
#[derive(Debug)]
pub(super) enum Row {
    /// It names the levels.
    Header(Header),
    /// Words that stand alone: the name of a criterion, of a group or of a domain, or something else.
    Title(Title),
    /// Cells.
    Cells(Cells),
}

/// Words that stand alone.
#[derive(Debug)]
pub(super) struct Title {
    /// The index of its line.
    pub(super) at: usize,
    pub(super) text: String,
}

/// A row of cells.
#[derive(Debug)]
pub(super) struct Cells {
    /// The number of its first line.
    pub(super) line: u32,
    pub(super) cells: Vec<String>,
    /// How many cells it has, with empty ones at its end.
    pub(super) columns: usize,
    /// Where it was put together from several lines: the first line that was added, and its words.
    pub(super) joined: Option<(u32, String)>,
}

/// The rows of a table. `whole` is how many columns a row has until a row of levels says otherwise.
pub(super) fn rows(lines: &[Line], headers: &Headers, table: Range<usize>, mut whole: usize, coded: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for at in table {
        let line = &lines[at];
        if let Some(header) = headers.rows.get(&at) {
            whole = header.lead + header.levels.len();
            rows.push(Row::Header(header.clone()));
            continue;
        }
        if let Some(Row::Cells(row)) = rows.last_mut()
            && goes_on_with(row, line, whole, coded)
        {
            row.append(line);
            continue;
        }
        rows.push(match line.title() {
            Some(title) => Row::Title(Title { at, text: title.to_owned() }),
            None => Row::Cells(Cells { line: line.number, cells: line.cells.clone(), columns: line.columns, joined: None }),
        });
    }
    rows
}

/// Whether a line goes on with the row before it.
fn goes_on_with(row: &Cells, line: &Line, whole: usize, coded: bool) -> bool {
    let open = row.cells.last().is_some_and(|cell| !ends(cell));
    let begins = criterion_code(line).is_some();
    match line.title() {
        Some(_) if begins || line.tabs || line.bullet => false,
        Some(text) => goes_on(text) && (open || row.columns < whole) || !line.gap && !is_heading(text),
        None => {
            let fits = row.columns < whole && row.columns + line.columns - 1 <= whole;
            fits && !begins && !line.cells[0].is_empty() && (coded || goes_on(&line.cells[0]) || open)
        }
    }
}

impl Cells {
    fn append(&mut self, line: &Line) {
        self.joined
            .get_or_insert_with(|| (line.number, line.cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default()));
        let mut cells = line.cells.iter();
        // the broken cell may be an empty one
        self.cells.resize(self.cells.len().max(self.columns), String::new());
        if let (Some(last), Some(next)) = (self.cells.last_mut(), cells.next()) {
            join(last, next);
        }
        self.cells.extend(cells.cloned());
        self.columns += line.columns - 1;
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::super::scale::headers;
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let lines = lines(text).unwrap();
        let rows = rows(&lines, &headers(&lines), 0..lines.len(), 3, true);
        let cells = rows.into_iter().filter_map(|row| match row {
            Row::Cells(row) => Some(row.cells),
            Row::Title(title) => Some(vec![title.text]),
            Row::Header(_) => None,
        });
        cells.collect()
    }

    #[test]
    fn a_row_that_was_broken_is_one_row() {
        let header = "\t1 Seed\t2 Sprout\t3 Bloom\n";
        let whole = [vec!["G1.1 Tilth", "We dig and dig.", "We plant.", "We rest."]];
        for broken in [
            "G1.1 Tilth\tWe dig\nand dig.\tWe plant.\tWe rest.",
            "G1.1 Tilth\tWe dig\nand\ndig.\tWe plant.\nWe rest.",
            "G1.1 Tilth\tWe dig and dig.\tWe plant.\tWe\n\nrest.",
        ] {
            let joined = cells(&format!("{header}{broken}"));
            let expect: Vec<Vec<&str>> = match broken.ends_with("\nWe rest.") {
                // a cell of its own that lost its tab cannot be told from the cell before it
                true => vec![vec!["G1.1 Tilth", "We dig and dig.", "We plant. We rest."]],
                false => whole.to_vec(),
            };
            assert_eq!(joined, expect, "{broken}");
        }
    }

    #[test]
    fn rows_of_their_own_stay_apart() {
        let text =
            "\t1 Seed\t2 Sprout\t3 Bloom\nG1.1 Tilth\tWe dig\tWe plant\nG1.2 Worms\ta\tb\nCare\t\t\nG1.3 pH\ta\tb\tc\nOther care";
        assert_eq!(cells(text).len(), 5);
    }
}
