//! Workbooks: ours, with a sheet for each part of a rubric, and what people make, with a table on any sheet.
//!
//! Owns: what each sheet is for. Must not know: how cells are stored, or what a table of criteria looks like.

mod cells;
mod unpack;

use std::io::Cursor;

use calamine::{Reader, SheetType, SheetVisible};
use protocol::import::DoubtKind;

use super::Refused;
use super::builder::{Builder, Source};
use super::csv::no_table;
use super::draft::Draft;
use super::grid::{self, Row, headers};
use super::header::Header;
use super::listed::part_of;
use crate::rubrics::words::Word;
use cells::{Book, Sheet, broken};

/// Reads a workbook.
pub(super) fn read_xlsx(bytes: &[u8]) -> Result<Draft, Refused> {
    unpack::check(bytes)?;
    let mut book: Book<'_> = Reader::new(Cursor::new(bytes)).map_err(|error| broken("the whole", &error))?;
    let mut builder = Builder::new();
    let mut sheets = sheets(&mut book, &mut builder)?;
    // what the others refer to comes first
    for role in [Word::About, Word::Domains, Word::QuestionsAndSteps] {
        if let Some(at) = sheets.iter().position(|(name, _)| role.is(name).is_some()) {
            let (name, sheet) = sheets.remove(at);
            builder.start_part(&name);
            match role {
                Word::About => about(&mut builder, &sheet.grid.rows),
                Word::Domains => domains(&mut builder, &sheet.grid.rows),
                _ => questions_and_steps(&mut builder, &sheet.grid.rows),
            }
        }
    }
    let has_criteria = |sheet: &Sheet| matches!(headers(&sheet.grid), Some((_, Header::Criteria(_))));
    let tables = sheets.iter().filter(|(_, sheet)| has_criteria(sheet)).count();
    if tables == 0 {
        return Err(no_table());
    }
    for (name, sheet) in &sheets {
        builder.start_part(name);
        if tables > 1 && has_criteria(sheet) && !builder.has_domains() && !is_nameless(name) {
            builder.domain_called(name, 1);
        }
        if !grid::read(&mut builder, &sheet.grid) {
            builder.doubt(DoubtKind::LeftOut, None, "", name, "This sheet has no table of criteria; it was left out.");
        }
    }
    Ok(builder.finish())
}

/// The sheets that have anything in them, as they stand in the workbook.
fn sheets(book: &mut Book<'_>, builder: &mut Builder) -> Result<Vec<(String, Sheet)>, Refused> {
    let mut sheets = Vec::new();
    for sheet in book.sheets_metadata().to_vec() {
        if sheet.typ != SheetType::WorkSheet || Word::Instructions.is(&sheet.name).is_some() {
            continue;
        }
        let cells = cells::read(book, &sheet.name)?;
        if cells.grid.rows.is_empty() {
            continue;
        }
        builder.start_part(&sheet.name);
        if sheet.visible != SheetVisible::Visible {
            builder.doubt(DoubtKind::LeftOut, None, "", &sheet.name, "This sheet is hidden; it was left out.");
            continue;
        }
        if let Some((line, text)) = &cells.beyond {
            let detail = "The cell stands far to the right of any table; it and what else stands there was left out.";
            builder.doubt(DoubtKind::LeftOut, Some(*line), "", text, detail);
        }
        for (line, text) in &cells.errors {
            builder.doubt(DoubtKind::OddText, Some(*line), "", text, "The cell shows an error; it was taken as text.");
        }
        sheets.push((sheet.name, cells));
    }
    Ok(sheets)
}

/// A name that a program gave the sheet.
fn is_nameless(name: &str) -> bool {
    let word = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim();
    ["sheet", "hoja", "tabelle", "feuil"].contains(&word.to_lowercase().as_str())
}

fn about(builder: &mut Builder, rows: &[Row]) {
    for row in rows {
        let (field, value) = (row.cell(Some(0)), row.cell(Some(1)));
        if Word::Field.is(field).is_none() && !builder.about(field, value, row.line) {
            let detail = "A rubric does not say this of itself; it was left out.";
            builder.doubt(DoubtKind::LeftOut, Some(row.line), "", field, detail);
        }
    }
}

fn domains(builder: &mut Builder, rows: &[Row]) {
    let Some((columns, rows)) = columns(rows, [Word::Code, Word::Name, Word::Introduction]) else {
        return left_out(builder, rows);
    };
    let [code, name, introduction] = columns;
    for row in rows {
        builder.domain(Some(row.cell(code)), row.cell(name), row.line, Source::Listed);
        if let Some(domain) = builder.current() {
            part_of(domain, Word::Introduction, row.cell(introduction));
        }
    }
}

fn questions_and_steps(builder: &mut Builder, rows: &[Row]) {
    let Some((columns, rows)) = columns(rows, [Word::Domain, Word::Kind, Word::Text]) else {
        return left_out(builder, rows);
    };
    let [code, kind, text] = columns;
    for row in rows {
        let domain = row.cell(code);
        if !domain.is_empty() {
            builder.domain_called(domain, row.line);
        }
        match (Word::among(&[Word::Question, Word::Step], row.cell(kind)), builder.current()) {
            (Some((kind, _)), Some(domain)) => part_of(domain, kind, row.cell(text)),
            _ => {
                let detail = "The row names no domain, or is neither a question nor a step; it was left out.";
                builder.doubt(DoubtKind::NotUnderstood, Some(row.line), "", row.cell(text), detail);
            }
        }
    }
}

/// The columns of these names, and the rows below them.
fn columns<const N: usize>(rows: &[Row], words: [Word; N]) -> Option<([Option<usize>; N], &[Row])> {
    let (first, below) = rows.split_first()?;
    let columns = words.map(|word| first.cells.iter().position(|cell| word.is(cell).is_some()));
    columns.iter().all(Option::is_some).then_some((columns, below))
}

fn left_out(builder: &mut Builder, rows: &[Row]) {
    let quote = rows.first().map_or("", |row| row.cell(Some(0)));
    let line = rows.first().map(|row| row.line);
    builder.doubt(DoubtKind::LeftOut, line, "", quote, "The columns of this sheet are not known; it was left out.");
}
