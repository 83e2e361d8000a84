//! What other programs read in the files: levels, headings, kinds of cells, languages.

use protocol::session::Visibility;
use protocol::vote::Verdict;
use rubricon::reports::{FileKind, Format, PageSize, write};
use rubricon::rubrics::Language;
use serde_json::Value;

use super::{bytes, decide, levels, meeting, read_back, report, session};
use crate::meeting::Meeting;

#[test]
fn r25_1_other_programs_read_the_same_levels_in_every_format() {
    let report = report(&meeting(Visibility::Named));
    let expected = levels(&report);
    assert_eq!(expected.len(), 2, "A and B have a level, X has none");
    for (what, format) in [("xlsx-levels", Format::Xlsx), ("docx-levels", Format::Docx), ("pdf-levels", Format::Pdf)] {
        let Some(read) = read_back(what, &bytes(&report, format)) else { continue };
        let read: std::collections::BTreeMap<String, u8> = serde_json::from_str(&read).unwrap();
        assert_eq!(read, expected, "{what}");
    }
    let json: protocol::report::ReportDocument = serde_json::from_slice(&bytes(&report, Format::Json)).unwrap();
    assert_eq!(levels(&json), expected);
    let table = write(&report, &FileKind::new(Format::Csv, Language::English)).unwrap();
    let mut reader = csv::Reader::from_reader(&table[3..]);
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|header| header == name).unwrap();
    let (code, level) = (column("Code"), column("Level"));
    let rows = reader.records().map_while(Result::ok).filter(|row| !row[level].is_empty());
    let read: std::collections::BTreeMap<_, _> = rows.map(|row| (row[code].to_owned(), row[level].parse().unwrap())).collect();
    assert_eq!(read, expected);
}

#[test]
fn r25_5_a_workbook_has_numbers_and_days_as_such_headers_that_stay_and_says_why_a_sheet_is_empty() {
    for (visibility, ballots) in [(Visibility::Named, 13), (Visibility::ByOrganisation, 0), (Visibility::Confidential, 0)] {
        let Some(read) = read_back("xlsx", &bytes(&report(&meeting(visibility)), Format::Xlsx)) else { return };
        let book: Value = serde_json::from_str(&read).unwrap();
        let names: Vec<_> = book["sheets"].as_array().unwrap().iter().map(|sheet| sheet["name"].as_str().unwrap()).collect();
        assert_eq!(names, ["About", "Decisions", "Distributions", "Ballots", "Next steps", "Events"]);
        for sheet in book["sheets"].as_array().unwrap() {
            assert_eq!((&sheet["frozen"], &sheet["filtered"]), (&"A2".into(), &true.into()), "{sheet}");
            assert_eq!(sheet["formulas"], 0, "{sheet}");
        }
        let sheet = |name: &str| book["sheets"].as_array().unwrap().iter().find(|sheet| sheet["name"] == name).unwrap().clone();
        assert_eq!(sheet("Next steps")["types"]["By when"], "datetime");
        assert_eq!(sheet("Events")["types"]["Time (UTC)"], "datetime");
        assert_eq!(sheet("Decisions")["types"]["Level"], "int");
        assert_eq!(sheet("Ballots")["filled_rows"], ballots, "{visibility:?}");
        let note = sheet("Ballots")["last_row_first_cell"].as_str().unwrap_or_default().to_owned();
        assert_eq!(note.contains("who voted how is not in this file"), ballots == 0, "{note}");
    }
}

#[test]
fn r25_6_a_word_file_has_headings_repeated_header_rows_and_its_language() {
    let report = report(&meeting(Visibility::Named));
    for (language, tag, heading) in
        [(Language::English, "en-US", "Where things stand"), (Language::Spanish, "es-US", "Situación por criterio")]
    {
        let bytes = write(&report, &FileKind::new(Format::Docx, language)).unwrap();
        let Some(read) = read_back("docx", &bytes) else { return };
        let file: Value = serde_json::from_str(&read).unwrap();
        assert_eq!(file["language"], tag);
        assert_eq!(file["title"], "Practice");
        assert_eq!(file["headings"]["Heading 1"][0], heading);
        assert!(file["headings"]["Heading 3"].as_array().unwrap().len() == 3, "one for each criterion: {file}");
        assert!(file["tables"].as_u64().unwrap() >= 5, "{file}");
        assert_eq!(file["tables"], file["tables_with_header_row"], "{file}");
    }
}

#[test]
fn r25_7_a_pdf_is_tagged_and_has_its_title_language_headings_and_table_heads() {
    let mut meeting = Meeting::new();
    meeting.play("start; open A; ana votes A 2; bo votes A 2; cy votes A 2; reveal A");
    decide(&mut meeting, "A", Verdict::Level(2), &"A long reason. ".repeat(120));
    let report = report(&meeting);
    for (language, tag, page) in [(Language::English, "en", "Page 1 of "), (Language::Spanish, "es", "Página 1 de ")] {
        let bytes = write(&report, &FileKind::new(Format::Pdf, language)).unwrap();
        let Some(read) = read_back("pdf", &bytes) else { return };
        let file: Value = serde_json::from_str(&read).unwrap();
        assert_eq!(
            (&file["title"], &file["language"], &file["marked"]),
            (&"Practice".into(), &tag.into(), &true.into()),
            "{file}"
        );
        assert_eq!(file["says_who_can_read_it"], "PDF/UA-1", "{file}");
        assert!(file["dates"].as_array().unwrap().is_empty(), "no clock was asked: {file}");
        let tags = |name: &str| file["tags"][name].as_u64().unwrap_or_default();
        assert!(tags("H1") == 1 && tags("H2") >= 4 && tags("TH") >= 10 && tags("TD") >= 20, "{file}");
        let pages = file["pages"].as_array().unwrap();
        let first = format!("{page}{}", pages.len());
        assert!(pages.len() > 2 && pages[0].as_str().unwrap().contains(&first), "{first}: {file}");
        let root = &session(&report).checkpoint.root;
        assert!(pages.iter().all(|page| page.as_str().unwrap().replace(char::is_whitespace, "").contains(root)), "{file}");
    }
}

#[test]
fn r25_6_word_pdf_and_workbook_are_set_for_the_paper_that_is_asked_for() {
    let report = report(&meeting(Visibility::Named));
    for (page_size, millimetres) in [(PageSize::Letter, [216, 279]), (PageSize::A4, [210, 297])] {
        for (what, format) in [("docx", Format::Docx), ("pdf", Format::Pdf)] {
            let bytes = write(&report, &FileKind { page_size, ..FileKind::new(format, Language::English) }).unwrap();
            let Some(read) = read_back(what, &bytes) else { return };
            let file: Value = serde_json::from_str(&read).unwrap();
            assert_eq!(file["page_mm"], serde_json::json!(millimetres), "{page_size:?} as {what}");
        }
        let bytes = write(&report, &FileKind { page_size, ..FileKind::new(Format::Xlsx, Language::English) }).unwrap();
        let Some(read) = read_back("xlsx", &bytes) else { return };
        let book: Value = serde_json::from_str(&read).unwrap();
        let paper = if page_size == PageSize::Letter { "1" } else { "9" };
        assert!(
            book["sheets"].as_array().unwrap().iter().all(|sheet| sheet["paper"].to_string().trim_matches('"') == paper),
            "{book}"
        );
    }
}
