//! Tables as a workbook: a sheet each, with headers that stay in view and can be filtered by, numbers as numbers and days as days.
//!
//! **Invariant:** every text is written as text, so that none is taken for a formula.

use rust_xlsxwriter::{Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::reports::file::{NotWritten, PageSize};
use crate::reports::paper;
use crate::reports::tables::{Book, Sheet, Value};

/// The most characters that a cell of Excel holds.
const LONGEST_CELL: usize = 32_767;

/// The height of a line, in points, and how many of them a row of Excel holds.
const LINE: u32 = 15;
const MOST_LINES: u32 = 27;

/// The most letters that stand side by side on a page, and that make a column wider.
const WIDEST_PAGE: usize = 200;
const SHORT_TEXT: usize = 48;

/// The workbook.
pub(in crate::reports) fn xlsx(book: &Book, page_size: PageSize) -> Result<Vec<u8>, NotWritten> {
    build(book, page_size).map_err(|error| match error {
        XlsxError::RowColumnLimitError => NotWritten::TooLarge("XLSX", "a sheet has at most 1,048,576 rows".to_owned()),
        error => NotWritten::DoesNotFit("XLSX", error.to_string()),
    })
}

struct Formats {
    header: Format,
    text: Format,
    number: Format,
    day: Format,
    time: Format,
    note: Format,
}

fn build(book: &Book, page_size: PageSize) -> Result<Vec<u8>, XlsxError> {
    // Numbers that Excel has for them.
    let paper_size = match page_size {
        PageSize::Letter => 1,
        PageSize::A4 => 9,
    };
    let mut file = Workbook::new();
    // The same report gives the same bytes, whenever it is written: its day is that of the meeting.
    let made = ExcelDateTime::parse_from_str(&book.day).or_else(|_| ExcelDateTime::from_ymd(2000, 1, 1))?;
    file.set_properties(&DocProperties::new().set_title(&book.title).set_creation_datetime(&made));
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let formats = Formats {
        header: text.clone().set_bold().set_background_color(Color::RGB(0xE8_EE_F4)),
        number: text.clone().set_num_format("0"),
        day: text.clone().set_num_format("yyyy-mm-dd"),
        time: text.clone().set_num_format("yyyy-mm-dd hh:mm:ss"),
        note: Format::new().set_italic(),
        text,
    };
    for sheet in &book.sheets {
        add(file.add_worksheet(), sheet, paper_size, &formats)?;
    }
    file.save_to_buffer()
}

fn add(to: &mut Worksheet, sheet: &Sheet, paper_size: u8, formats: &Formats) -> Result<(), XlsxError> {
    to.set_name(sheet.name)?.set_freeze_panes(1, 0)?;
    let widths = widths(sheet);
    // On paper each page begins with the names of the columns, which stand side by side where they can still be read.
    to.set_paper_size(paper_size).set_landscape().set_repeat_rows(0, 0)?;
    if widths.iter().sum::<usize>() <= WIDEST_PAGE {
        to.set_print_fit_to_pages(1, 0);
    }
    for ((at, column), width) in (0..).zip(&sheet.columns).zip(&widths) {
        to.set_column_width(at, u32::try_from(*width).unwrap_or(u32::MAX))?;
        to.write_string_with_format(0, at, &column.name, &formats.header)?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for (column, cell) in (0..).zip(cells) {
            write(to, row, column, cell, formats)?;
        }
        let lines = cells.iter().zip(&widths).map(|(cell, width)| lines(cell, *width)).max().unwrap_or(1);
        if lines > 1 {
            // Not every program makes a row as high as what is in it.
            to.set_row_height(row, LINE * u32::try_from(lines).unwrap_or(MOST_LINES).min(MOST_LINES))?;
        }
    }
    let last_row = u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX);
    if let Some(last_column) = sheet.columns.len().checked_sub(1).and_then(|last| u16::try_from(last).ok()) {
        to.autofilter(0, 0, last_row, last_column)?;
    }
    if let Some(note) = &sheet.note {
        to.write_string_with_format(last_row + 1, 0, note, &formats.note)?;
    }
    Ok(())
}

/// How wide each column is, in letters: as its table says, or as what is short in it.
fn widths(sheet: &Sheet) -> Vec<usize> {
    let longest = |at: usize| {
        let texts = sheet.rows.iter().filter_map(|row| match row.get(at)? {
            Value::Text(text) => Some(text.chars().count() + 2),
            _ => None,
        });
        texts.max().filter(|longest| *longest <= SHORT_TEXT).unwrap_or_default()
    };
    let as_said = |width: u32| usize::try_from(width).unwrap_or(usize::MAX);
    (0..).zip(&sheet.columns).map(|(at, column)| as_said(column.width).max(longest(at))).collect()
}

/// How many lines a text takes in a column of this many letters.
fn lines(value: &Value, width: usize) -> usize {
    let Value::Text(text) = value else { return 1 };
    text.split('\n').map(|line| line.chars().count().div_ceil(width.max(1)).max(1)).sum()
}

fn write(to: &mut Worksheet, row: u32, column: u16, value: &Value, formats: &Formats) -> Result<(), XlsxError> {
    match value {
        Value::Nothing => {}
        Value::Text(text) => {
            to.write_string_with_format(row, column, fitting(text), &formats.text)?;
        }
        Value::Number(number) => {
            to.write_number_with_format(row, column, as_float(*number), &formats.number)?;
        }
        Value::Level(level, shade) => {
            let colour = |paper::Colour([red, green, blue]): paper::Colour| Color::RGB(u32::from_be_bytes([0, red, green, blue]));
            let format = formats.number.clone().set_background_color(colour(shade.fill)).set_font_color(colour(shade.ink));
            to.write_number_with_format(row, column, *level, &format)?;
        }
        Value::Day(day) => time(to, row, column, day, &formats.day)?,
        // Excel knows no time zones: the header says that it is UTC.
        Value::Time(at) => time(to, row, column, at.trim_end_matches('Z'), &formats.time)?,
    }
    Ok(())
}

/// A day or a time; text where it is none that Excel knows.
fn time(to: &mut Worksheet, row: u32, column: u16, at: &str, format: &Format) -> Result<(), XlsxError> {
    match ExcelDateTime::parse_from_str(at) {
        Ok(time) => to.write_datetime_with_format(row, column, &time, format)?,
        Err(_) => to.write_string_with_format(row, column, at, format)?,
    };
    Ok(())
}

/// A text that fits into a cell: one that is longer ends with an ellipsis, and is whole in the other formats.
fn fitting(text: &str) -> String {
    // Excel counts in UTF-16.
    if text.encode_utf16().count() <= LONGEST_CELL {
        return text.to_owned();
    }
    let mut left = LONGEST_CELL - 1;
    let fits = |c: &char| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    };
    text.chars().take_while(fits).chain(['…']).collect()
}

#[expect(clippy::cast_precision_loss, reason = "numbers of records and people are far below 2^53")]
const fn as_float(number: u64) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_for_a_cell_is_cut_where_it_can_be_seen() {
        assert_eq!(fitting("short"), "short");
        assert_eq!(fitting(&"x".repeat(LONGEST_CELL)).len(), LONGEST_CELL);
        let cut = fitting(&"😀".repeat(LONGEST_CELL));
        assert!(cut.ends_with("😀…") && cut.encode_utf16().count() <= LONGEST_CELL);
    }
}
