//! Files that are refused in words, in bounded memory, and that no file makes a reader stop.

use std::io::{Cursor, Read, Write};

use proptest::collection::vec;
use proptest::prelude::*;
use protocol::import::Format;
use rubricon::rubrics::{Language, template};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::read;

#[track_caller]
fn refused(ending: &str, bytes: impl AsRef<[u8]>, says: &str) {
    let refused = read(ending, bytes).expect_err("it is no rubric").to_string();
    assert!(refused.contains(says), "{refused}");
}

fn workbook() -> Vec<u8> {
    template(Format::Xlsx, Language::English).unwrap()
}

/// The files in a workbook.
fn parts(workbook: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(workbook)).unwrap();
    let parts = 0..archive.len();
    parts
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().into_owned(), content)
        })
        .collect()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// The workbook with one of its files changed as text.
fn with(name: &str, change: impl FnOnce(String) -> String) -> Vec<u8> {
    let mut parts = parts(&workbook());
    let (_, content) = parts.iter_mut().find(|(part, _)| part == name).unwrap();
    *content = change(String::from_utf8(std::mem::take(content)).unwrap()).into_bytes();
    packed(&parts)
}

#[test]
fn a_workbook_that_is_taken_apart_and_put_together_is_read() {
    assert!(read("xlsx", with("xl/workbook.xml", |text| text)).unwrap().flaws.is_empty());
}

#[test]
fn a_workbook_that_unpacks_to_too_much_is_refused() {
    let mut parts = parts(&workbook());
    parts.push(("xl/media/image1.png".to_owned(), vec![0; 80 << 20]));
    let mut bomb = packed(&parts);
    assert!(bomb.len() < 1 << 20, "it is small");
    refused("xlsx", &bomb, "unpacks to more than 32 MiB");
    // what it says of its size is not believed
    let size = u32::try_from(80 << 20).unwrap().to_le_bytes();
    let places: Vec<usize> = bomb.windows(4).enumerate().filter(|(_, four)| *four == size).map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bomb[at..at + 4].copy_from_slice(&[10, 0, 0, 0]);
    }
    assert!(read("xlsx", &bomb).is_err());
}

#[test]
fn a_workbook_of_too_many_files_is_refused() {
    let many: Vec<_> = (0..1_001).map(|n| (format!("xl/media/{n}"), Vec::new())).collect();
    refused("xlsx", packed(&many), "more than 1000 files");
}

/// The library makes room for as many texts as the file says it has.
#[test]
fn a_workbook_that_promises_too_many_texts_is_refused() {
    let bytes = with("xl/sharedStrings.xml", |text| text.replacen("uniqueCount=\"", "uniqueCount=\"99999999999", 1));
    refused("xlsx", bytes, "not written as a workbook should be");
    let bytes = with("xl/sharedStrings.xml", |text| text.replace("</sst>", &format!("{}</sst>", "<si/>".repeat(600_000))));
    refused("xlsx", bytes, "more texts, styles or sheets");
}

/// The library copies a format for each style that has it.
#[test]
fn a_workbook_whose_styles_multiply_is_refused() {
    let long = format!("<font><name val=\"{}\"/></font></fonts>", "x".repeat(2_000));
    refused("xlsx", with("xl/styles.xml", |text| text.replacen("</fonts>", &long, 1)), "more texts, styles");
    let many = format!("{}</cellXfs>", "<xf numFmtId=\"49\"/>".repeat(50_000));
    refused("xlsx", with("xl/styles.xml", |text| text.replacen("</cellXfs>", &many, 1)), "more texts, styles");
}

#[test]
fn one_text_in_many_cells_is_refused_as_too_large() {
    let long = format!("<si><t>{}</t></si></sst>", "long text ".repeat(20_000));
    let cells: String = (100..200).map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>9999</v></c></row>")).collect();
    let mut parts = parts(&workbook());
    let mut count = 0;
    for (name, content) in &mut parts {
        let text = String::from_utf8_lossy(content).into_owned();
        if name == "xl/sharedStrings.xml" {
            count = text.matches("<si>").count();
            *content = text.replace("</sst>", &long).into_bytes();
        }
    }
    for (_, content) in parts.iter_mut().filter(|(name, _)| name == "xl/worksheets/sheet2.xml") {
        let text = String::from_utf8_lossy(content).into_owned();
        *content =
            text.replace("</sheetData>", &format!("{}</sheetData>", cells.replace("9999", &count.to_string()))).into_bytes();
    }
    let order: Vec<&str> = parts.iter().map(|(name, _)| name.as_str()).collect();
    assert!(order.contains(&"xl/worksheets/sheet2.xml"), "{order:?}");
    refused("xlsx", packed(&parts), "larger than 8 MiB");
}

#[test]
fn a_cell_that_cannot_be_is_refused() {
    for reference in ["ZZZZZZZZ1", "A99999999999", "A", "1A", "é1", ""] {
        let bytes = with("xl/worksheets/sheet2.xml", |text| text.replacen("r=\"A2\"", &format!("r=\"{reference}\""), 1));
        refused("xlsx", bytes, "not written as a workbook should be");
    }
    let bytes = with("xl/worksheets/sheet2.xml", |text| {
        text.replace("</sheetData>", "</sheetData><mergeCells><mergeCell ref=\"C9:A1\"/></mergeCells>")
    });
    refused("xlsx", bytes, "not written as a workbook should be");
}

#[test]
fn merged_cells_without_end_take_no_time() {
    let merged = "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(100_000);
    let bytes = with("xl/worksheets/sheet2.xml", |text| {
        text.replace("</sheetData>", &format!("</sheetData><mergeCells>{merged}</mergeCells>"))
    });
    assert_eq!(read("xlsx", bytes).unwrap().found.criteria, 2);
}

#[test]
fn a_workbook_that_is_cut_off_is_refused() {
    let whole = workbook();
    for end in [4, 100, whole.len() / 2, whole.len() - 1] {
        refused("xlsx", &whole[..end], "cut off or damaged");
    }
    refused("xlsx", with("xl/worksheets/sheet2.xml", |text| text[..text.len() / 2].to_owned()), "cannot be read as a workbook");
    refused("xlsx", packed(&[("word/document.xml".to_owned(), Vec::new())]), "cannot be read as a workbook");
}

#[test]
fn a_file_without_a_table_is_refused_with_what_to_do() {
    for (ending, text) in [("csv", "a,b,c\n1,2,3\n"), ("csv", "just text"), ("md", "# Title\n\ntext\n\n- item\n")] {
        refused(ending, text, "rubricon rubric template");
    }
    let empty = rust_xlsxwriter::Workbook::new().save_to_buffer().unwrap();
    refused("xlsx", empty, "rubricon rubric template");
}

#[test]
fn a_file_that_is_not_what_its_name_says_is_refused() {
    refused("csv", [0xff, 0xd8, 0xff, 0xe0, 0], "not text but some other kind");
    refused("csv", b"Code\0,Criterion", "not text but some other kind");
    refused("md", [0xc3, 0x28], "is not UTF-8 text");
    refused("csv", "\n\n", "is empty");
    refused("xlsx", "Code,Criterion,1 Low,2 High", "is no workbook");
    refused("csv", "Code,Criterion,1 Low,2 High\nA.1,\"Vision,a,b\nA.2,Trust,c,d\n", "line 2: A quotation mark opens");
    refused("csv", format!("Code,Criterion,1 Low,2 High\n{}", "x\n".repeat(30_000)), "more than 20000 rows");
    refused("md", "x".repeat(3 << 20), "larger than 2 MiB");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whether it is read or refused does not matter here.
    #[test]
    fn no_text_makes_a_reader_stop(text in "(?s)([,;|\\-\n\"'#*<>&:.=0-9 ]|Code|Criterion|1 Low|2 High|Row|domain|Term|Definition|\\PC){0,60}") {
        for ending in ["csv", "md"] {
            let _ = read(ending, &text);
            let _ = read(ending, format!("Code,Criterion,1 Low,2 High\n{text}"));
            let _ = read(ending, format!("Row,Code,Name,Text,1 Low,2 High\n{text}"));
            let _ = read(ending, format!("| Code | Criterion | 1 Low | 2 High |\n|---|---|---|---|\n| {text}"));
        }
    }

    #[test]
    fn no_damage_makes_a_reader_stop(changes in vec((any::<prop::sample::Index>(), any::<u8>()), 1..30), part: prop::sample::Index) {
        let mut raw = workbook();
        let mut parts = parts(&raw);
        let (_, content) = part.get_mut(&mut parts);
        for (at, byte) in &changes {
            *at.get_mut(&mut raw) = *byte;
            // what is left is text, so that it is looked at
            *at.get_mut(content) = byte & 0x7f;
        }
        let _ = read("xlsx", raw);
        let _ = read("xlsx", packed(&parts));
    }
}
