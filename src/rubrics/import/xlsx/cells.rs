//! The cells of one sheet as text.
//!
//! Owns: what a number, a date or a merged cell reads like, and how many cells are taken. Must not know: what they mean.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, ExcelDateTime, Xlsx, XlsxError};

use super::super::grid::{Grid, MAX_COLUMNS, MAX_ROWS, Row};
use super::super::{MAX_FILE, Refused};

/// The most cells joined to others that are looked at.
const MAX_MERGED: usize = 200_000;

/// A workbook in memory.
pub(super) type Book<'a> = Xlsx<Cursor<&'a [u8]>>;

/// A sheet's cells, and what of it stands too far right to be looked at.
pub(super) struct Sheet {
    pub(super) grid: Grid,
    /// The first cell that was left out: its row and text.
    pub(super) beyond: Option<(u32, String)>,
    /// Cells that show an error instead of a value.
    pub(super) errors: Vec<(u32, String)>,
}

/// Reads a sheet cell by cell, so that a far away cell takes no more memory than a near one.
pub(super) fn read(book: &mut Book<'_>, name: &str) -> Result<Sheet, Refused> {
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let (mut beyond, mut errors, mut bytes) = (None, Vec::new(), 0);
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| broken(name, &error))?;
    while let Some(cell) = cells.next_cell().map_err(|error| broken(name, &error))? {
        let (row, column) = cell.get_position();
        let line = row.saturating_add(1);
        let text = text(cell.get_value());
        let text = text.trim();
        if text.is_empty() {
            continue;
        }
        bytes += text.len();
        // one text may stand in many cells
        if bytes > MAX_FILE {
            return Err(Refused::TooLarge);
        }
        let column = column as usize;
        if column >= MAX_COLUMNS {
            beyond.get_or_insert_with(|| (line, text.to_owned()));
            continue;
        }
        if matches!(cell.get_value(), DataRef::Error(_)) {
            errors.push((line, text.to_owned()));
        }
        let cells = rows.entry(line).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        text.clone_into(&mut cells[column]);
        if rows.len() > MAX_ROWS {
            return Err(Refused::NotReadable(format!("has more than {MAX_ROWS} rows, which no rubric has. Check the file.")));
        }
    }
    drop(cells);
    let mut grid = Grid { rows: rows.into_iter().map(|(line, cells)| Row { line, cells }).collect(), ..Grid::default() };
    // a workbook whose merged cells cannot be told is read without them
    if let Ok(merged) = book.merge_cells_by_sheet_name(name) {
        merge(&mut grid, &merged);
    }
    Ok(Sheet { grid, beyond, errors })
}

pub(super) fn broken(part: &str, error: &XlsxError) -> Refused {
    Refused::NotReadable(format!("cannot be read as a workbook (\"{part}\": {error}). Save it again as .xlsx, and try that."))
}

fn merge(grid: &mut Grid, merged: &[Dimensions]) {
    let mut budget = MAX_MERGED;
    for Dimensions { start, end } in merged {
        let origin = (start.0.saturating_add(1), start.1 as usize);
        let last = (end.1 as usize).min(MAX_COLUMNS - 1);
        let from = grid.rows.partition_point(|row| row.line < origin.0);
        for row in grid.rows[from..].iter().take_while(|row| row.line <= end.0.saturating_add(1)) {
            for column in origin.1..=last {
                let Some(left) = budget.checked_sub(1) else { return };
                budget = left;
                if (row.line, column) != origin {
                    grid.merged.insert((row.line, column), origin);
                }
            }
        }
    }
}

/// What a cell shows, near enough: numbers without a needless point, dates year first.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::String(text) => lines(text),
        DataRef::SharedString(text) => lines(text),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(time) => time_text(*time),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => error.to_string(),
    }
}

fn lines(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A number with the 15 digits that spreadsheet programs show.
fn number_text(number: f64) -> String {
    format!("{number:.14e}").parse::<f64>().unwrap_or(number).to_string()
}

fn time_text(time: ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
    let clock = if second == 0 { format!("{hour:02}:{minute:02}") } else { format!("{hour:02}:{minute:02}:{second:02}") };
    if time.is_duration() || time.as_f64() < 1.0 {
        // whole days are kept as hours
        let days = if time.is_duration() { time.as_f64().clamp(0.0, 1e6).floor() } else { 0.0 };
        return if days > 0.0 { format!("{}:{minute:02}:{second:02}", days * 24.0 + f64::from(hour)) } else { clock };
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if hour == 0 && minute == 0 && second == 0 { date } else { format!("{date} {clock}") }
}
