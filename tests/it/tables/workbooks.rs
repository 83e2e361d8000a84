//! Workbooks as people make them.

use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook, Worksheet, XlsxError};

use super::readings::check;

/// Writes cells into a sheet.
type Fill = fn(&mut Worksheet) -> Result<(), XlsxError>;

/// A workbook with these sheets.
fn workbook(sheets: &[(&str, Fill)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, fill) in sheets {
        fill(book.add_worksheet().set_name(*name).unwrap()).unwrap();
    }
    book.save_to_buffer().unwrap()
}

fn rows(sheet: &mut Worksheet, rows: &[&[&str]]) -> Result<(), XlsxError> {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            sheet.write_string(row, column, *cell)?;
        }
    }
    Ok(())
}

#[test]
fn one_sheet_with_a_plain_table_is_enough() {
    let book = workbook(&[("Sheet1", |sheet| {
        rows(sheet, &[&["Code", "Criterion", "1 Low", "2 High"], &["D1.1", "Vision", "a", "=b"]])
    })]);
    check(
        "xlsx",
        book,
        "
        1 Low, 2 High
        D1 D1
          D1.1 Vision: 1 a | 2 =b
        ? 2 assumed D1 \"D1\"",
    );
}

#[test]
fn numbers_dates_and_formulas_are_what_they_show() {
    let book = workbook(&[("Table", |sheet| {
        rows(sheet, &[&["Criterion", "1 Low", "2 High"]])?;
        let date = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write_number(1, 0, 1)?.write_number(1, 1, 0.1 + 0.2)?.write_boolean(1, 2, true)?;
        sheet.write_datetime_with_format(2, 0, ExcelDateTime::from_ymd(2026, 1, 31)?, &date)?;
        sheet.write_formula(2, 1, Formula::new("=1+1").set_result("2 of them"))?;
        sheet.write_datetime_with_format(2, 2, ExcelDateTime::from_hms(9, 30, 0)?, &Format::new().set_num_format("hh:mm"))?;
        Ok(())
    })]);
    check(
        "xlsx",
        book,
        "
        1 Low, 2 High
        D1 Criteria
          D1.1 1: 1 0.3 | 2 TRUE
          D1.2 2026-01-31: 1 2 of them | 2 09:30
        ? 2 assumed \"Criteria\"
        ? 2 code_made D1 \"Criteria\"
        ? 2 code_made D1.1 \"1\"
        ? 3 code_made D1.2 \"2026-01-31\"",
    );
}

#[test]
fn merged_cells_count_for_all_they_span() {
    let book = workbook(&[("Table", |sheet| {
        let plain = Format::new();
        sheet.merge_range(0, 0, 0, 5, "Our Rubric", &plain)?;
        for (column, header) in ["Domain", "Group", "Criterion", "1 Low", "2 Mid", "3 High"].into_iter().enumerate() {
            sheet.write_string(1, u16::try_from(column).unwrap(), header)?;
        }
        sheet.merge_range(2, 0, 4, 0, "D1 Leadership", &plain)?;
        sheet.merge_range(2, 1, 3, 1, "How", &plain)?;
        sheet.write_string(2, 2, "D1.1 Vision")?.write_string(3, 2, "D1.2 Trust")?.write_string(4, 2, "D1.3 Talk")?;
        sheet.write_string(2, 3, "a")?.write_string(2, 4, "b")?.write_string(2, 5, "c")?;
        sheet.merge_range(3, 3, 3, 4, "d", &plain)?;
        sheet.write_string(3, 5, "e")?.write_string(4, 3, "f")?.write_string(4, 4, "g")?.write_string(4, 5, "h")?;
        Ok(())
    })]);
    let import = check(
        "xlsx",
        book,
        "
        1 Low, 2 Mid, 3 High
        D1 Leadership
          D1.1 Vision [How]: 1 a | 2 b | 3 c
          D1.2 Trust [How]: 1 d | 2 d | 3 e
          D1.3 Talk: 1 f | 2 g | 3 h
        ? 4 assumed D1.2 \"d\"",
    );
    assert_eq!(import.rubric.title, "Our Rubric");
}

#[test]
fn several_sheets_are_several_domains_and_hidden_ones_are_not_read() {
    let table: Fill = |sheet| rows(sheet, &[&["Criterion", "1 Low", "2 High"], &["Vision", "a", "b"]]);
    let hidden: Fill = |sheet| {
        sheet.set_hidden(true);
        rows(sheet, &[&["Criterion", "1 Low", "2 High"], &["Old", "a", "b"]])
    };
    let book = workbook(&[
        ("D1 Leadership", table),
        ("Learning", table),
        ("Lists", |sheet| rows(sheet, &[&["yes"], &["no"]])),
        ("Old", hidden),
        ("Instructions", table),
    ]);
    let import = check(
        "xlsx",
        book,
        "
        1 Low, 2 High
        D1 Leadership
          D1.1 Vision: 1 a | 2 b
        D2 Learning
          D2.1 Vision: 1 a | 2 b
        ? 2 code_made D1.1 \"Vision\"
        ? 1 code_made D2 \"Learning\"
        ? 2 code_made D2.1 \"Vision\"
        ? - left_out \"Lists\"
        ? - left_out \"Old\"",
    );
    assert!(import.doubts.iter().any(|doubt| doubt.detail.starts_with("Sheet \"Learning\": ")), "{:?}", import.doubts);
}

#[test]
fn a_cell_far_away_is_left_out_and_costs_nothing() {
    let book = workbook(&[("Table", |sheet| {
        rows(sheet, &[&["Code", "Criterion", "1 Low", "2 High"], &["D1.1", "Vision", "a", "b"]])?;
        sheet.write_string(1, 16_383, "beyond")?.write_string(1_048_575, 16_383, "far")?.write_string(1_048_575, 0, "below")?;
        Ok(())
    })]);
    check(
        "xlsx",
        book,
        "
        1 Low, 2 High
        D1 D1
          D1.1 Vision: 1 a | 2 b
        ? 2 left_out \"beyond\"
        ? 2 assumed D1 \"D1\"
        ? 1048576 assumed \"below\"",
    );
}

#[test]
fn sheets_of_our_own_are_known_by_their_names() {
    let book = workbook(&[
        ("Criterios", |sheet| {
            let header = &["Dominio", "Código", "Criterio", "1 Bajo", "2 Alto"][..];
            rows(sheet, &[header, &["L", "L.1", "Visión", "a", "b"], &["Aprender", "", "Leer", "c", "d"]])
        }),
        ("Dominios", |sheet| rows(sheet, &[&["Código", "Nombre", "Introducción"], &["L", "Liderazgo", "De qué trata"]])),
        ("Preguntas y pasos", |sheet| {
            rows(
                sheet,
                &[&["Dominio", "Tipo", "Texto"], &["L", "Pregunta", "¿Quién?"], &["L", "Paso", "Uno"], &["L", "Otro", "x"]],
            )
        }),
        ("Acerca de", |sheet| rows(sheet, &[&["Campo", "Valor"], &["Título", "Nuestra"], &["Color", "azul"]])),
        ("Glosario", |sheet| rows(sheet, &[&["Término", "Definición"], &["Visión", "Lo que se quiere"]])),
    ]);
    let import = check(
        "xlsx",
        book,
        "
        1 Bajo, 2 Alto
        L Liderazgo: De qué trata
          question ¿Quién?
          step Uno
          L.1 Visión: 1 a | 2 b
        D2 Aprender
          D2.1 Leer: 1 c | 2 d
        = Visión: Lo que se quiere
        ? 3 code_made D2 \"Aprender\"
        ? 3 code_made D2.1 \"Leer\"
        ? 4 not_understood \"x\"
        ? 3 left_out \"Color\"",
    );
    assert_eq!((import.rubric.title.as_str(), import.rubric.id.as_str()), ("Nuestra", "nuestra"));
}
