//! Comma-separated values, and what spreadsheet programs call that: semicolons or tabs do as well.
//!
//! Owns: separators, quotation marks, and on which line a row begins. Must not know: what the cells mean.

use csv::{ReaderBuilder, StringRecord};

use super::Refused;
use super::builder::Builder;
use super::draft::Draft;
use super::grid::{self, Grid, MAX_COLUMNS, MAX_ROWS, Row, headers};
use crate::rubrics::guard::unguard;

/// Reads decoded text, its lines ending in `\n`.
pub(super) fn read_csv(text: &str) -> Result<Draft, Refused> {
    let mut refused = None;
    for separator in b",;\t" {
        match cells(text, *separator) {
            Ok(grid) if headers(&grid).is_some() => {
                let mut builder = Builder::new();
                grid::read(&mut builder, &grid);
                return Ok(builder.finish());
            }
            Ok(_) => {}
            Err(why) => refused = refused.or(Some(why)),
        }
    }
    Err(refused.unwrap_or_else(no_table))
}

/// What is said of a file without a table.
pub(super) fn no_table() -> Refused {
    let why = "has no table of criteria in it. Its first row should name the columns: Code, Criterion, and one for each level, \
               such as \"1 Emerging\". `rubricon rubric template` writes one to fill in.";
    Refused::NotReadable(why.to_owned())
}

fn cells(text: &str, separator: u8) -> Result<Grid, Refused> {
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut grid = Grid::default();
    let mut record = StringRecord::new();
    let mut last = (1, false);
    while reader.read_record(&mut record).map_err(|error| broken(1, &error.to_string()))? {
        let line = first_line(text, &record);
        last = (line, record.iter().next_back().is_some_and(|cell| cell.contains('\n')));
        let cells: Vec<String> = record.iter().take(MAX_COLUMNS).map(|cell| unguard(cell.trim()).trim().to_owned()).collect();
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if grid.rows.len() == MAX_ROWS {
            return Err(Refused::NotReadable(format!("has more than {MAX_ROWS} rows, which no rubric has. Check the file.")));
        }
        grid.rows.push(Row { line, cells });
    }
    // the last row swallowed the rest of the file
    if last.1 && text.bytes().filter(|byte| *byte == b'"').count() % 2 == 1 {
        return Err(broken(last.0, "A quotation mark opens in this row and never closes. Close it, or remove it."));
    }
    Ok(grid)
}

fn broken(line: u32, why: &str) -> Refused {
    Refused::Shape { line: line.try_into().unwrap_or(usize::MAX), why: why.to_owned() }
}

/// The line a record begins on. The position of a record is that of the blank lines before it.
fn first_line(text: &str, record: &StringRecord) -> u32 {
    let Some(position) = record.position() else { return 0 };
    let rest = usize::try_from(position.byte()).ok().and_then(|at| text.as_bytes().get(at..)).unwrap_or_default();
    let blank = rest.iter().take_while(|byte| **byte == b'\n').count() as u64;
    u32::try_from(position.line() + blank).unwrap_or(u32::MAX)
}
