//! A table as comma-separated values (RFC 4180), in UTF-8 with a byte order mark, which tells Excel that it is UTF-8.
//!
//! **Invariant:** no cell begins with what a spreadsheet program takes for a formula.

use csv::{Terminator, WriterBuilder};

use crate::reports::file::NotWritten;
use crate::reports::tables::{Sheet, Value};
use crate::rubrics::guard;

/// The table.
pub(in crate::reports) fn csv(sheet: &Sheet) -> Result<Vec<u8>, NotWritten> {
    let failed = |error: String| NotWritten::DoesNotFit("CSV", error);
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let headers = sheet.columns.iter().map(|column| guard(&column.name));
    writer.write_record(headers).map_err(|error| failed(error.to_string()))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(cell)).map_err(|error| failed(error.to_string()))?;
    }
    writer.into_inner().map_err(|error| failed(error.to_string()))
}

fn cell(value: &Value) -> String {
    match value {
        Value::Nothing => String::new(),
        Value::Text(text) => guard(text),
        Value::Number(number) => number.to_string(),
        Value::Level(level, _) => level.to_string(),
        Value::Day(time) | Value::Time(time) => time.clone(),
    }
}
