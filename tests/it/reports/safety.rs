//! Nothing that somebody wrote becomes markup or a formula, and the same record gives the same bytes.

use protocol::command::Command;
use protocol::session::{Role, Settings, Visibility};
use protocol::vote::{NextStep, Verdict};
use pulldown_cmark::{Event as Mark, Options, Parser};
use rubricon::reports::{FileKind, Format, TableName, write};
use rubricon::rubrics::Language;

use super::{bytes, meeting, read_back, readable, report};
use crate::meeting::Meeting;

const NASTY: &str = "#import \"x\": * <script>alert(1)</script> | a | *b* _c_ `d` $ e $ [f](http://g) ![h](i) \\ @j ~k~ {l} = m";

fn nasty() -> Meeting {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &[NASTY], Settings::default());
    meeting.join_for("eve", Role::Participant, NASTY);
    meeting.play(&format!("start; open A; eve votes A 2 because {NASTY}; reveal! A; ana comment A because {NASTY}"));
    let command = Command::DecideItem {
        item: meeting.item("A"),
        verdict: Verdict::Level(3),
        rationale: format!("{NASTY}\n# two\n- three\n{NASTY}"),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: vec![NextStep { what: NASTY.to_owned(), who: Some(NASTY.to_owned()), by_when: None }],
    };
    meeting.give(meeting.access("fay"), &command).unwrap();
    meeting
}

#[test]
fn r25_1_the_same_record_gives_the_same_bytes_in_every_format() {
    for format in Format::ALL {
        let write = || bytes(&report(&meeting(Visibility::Named)), format);
        assert!(write() == write(), "{format:?}");
    }
}

#[test]
fn r25_4_nothing_that_somebody_wrote_is_taken_for_html() {
    let text = readable(Format::Html, &bytes(&report(&nasty()), Format::Html)).unwrap();
    assert!(!text.contains("<script") && text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(text.matches("&lt;script&gt;").count() >= 6, "it stands where it was written");
}

#[test]
fn r25_4_nothing_that_somebody_wrote_is_taken_for_markdown() {
    let text = readable(Format::Markdown, &bytes(&report(&nasty()), Format::Markdown)).unwrap();
    let mut read = String::new();
    for mark in Parser::new_ext(&text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match mark {
            Mark::Text(text) => read.push_str(&text),
            Mark::Html(html) | Mark::InlineHtml(html) => assert_eq!(&*html, "<br>", "the one tag that is ours"),
            Mark::Code(code) => panic!("code: {code}"),
            Mark::Start(pulldown_cmark::Tag::Link { dest_url, .. } | pulldown_cmark::Tag::Image { dest_url, .. }) => {
                panic!("a link to {dest_url}")
            }
            _ => {}
        }
    }
    assert!(read.matches(NASTY).count() >= 6, "{read}");
}

#[test]
fn r25_4_nothing_that_somebody_wrote_is_taken_for_typst() {
    let Some(text) = read_back("pdf-text", &bytes(&report(&nasty()), Format::Pdf)) else { return };
    let plain = |text: &str| text.replace(char::is_whitespace, "");
    assert!(plain(&text).matches(&plain(NASTY)).count() >= 4, "{text}");
}

#[test]
fn r25_4_nothing_that_somebody_wrote_is_taken_for_a_formula() {
    for start in ["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "'=1", "=cmd|' /C calc'!A0"] {
        let mut meeting = Meeting::with(&[1, 2, 3, 4], &[start], Settings::default());
        meeting.join_for("eve", Role::Participant, start);
        meeting.play(&format!("start; open A; eve votes A 2 because {start}; reveal! A"));
        super::decide(&mut meeting, "A", Verdict::Level(3), start);
        let report = report(&meeting);
        for &table in TableName::of(&report) {
            let bytes = write(&report, &FileKind { table, ..FileKind::new(Format::Csv, Language::English) }).unwrap();
            let mut reader = csv::Reader::from_reader(&bytes[3..]);
            for cell in reader.records().flat_map(|row| row.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
                assert!(!cell.starts_with(['=', '+', '-', '@', '＝', '\t', '\r']), "{table:?}: {cell}");
            }
        }
    }
}

#[test]
fn r25_4_a_workbook_has_no_formulas() {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["=1+1"], Settings::default());
    meeting.play("start; open A; ana votes A 2 because =2+2; reveal! A");
    super::decide(&mut meeting, "A", Verdict::Level(3), "=HYPERLINK(\"http://x\")");
    let Some(read) = read_back("xlsx", &bytes(&report(&meeting), Format::Xlsx)) else { return };
    let book: serde_json::Value = serde_json::from_str(&read).unwrap();
    assert!(book["sheets"].as_array().unwrap().iter().all(|sheet| sheet["formulas"] == 0), "{book}");
}

#[test]
fn r25_8_text_from_the_right_keeps_its_direction_and_letters_that_pdf_lacks_are_told_of() {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["مدرسة الشمال"], Settings::default());
    meeting.play(
        "start; open A; ana votes A 2 because שלום לכולם; bo votes A 2; cy votes A 2; reveal A; decide A 2 because لأننا اتفقنا",
    );
    let file = |meeting: &Meeting, format| readable(format, &bytes(&report(meeting), format));
    let html = file(&meeting, Format::Html).unwrap();
    assert!(html.contains("<blockquote dir=\"auto\">لأننا اتفقنا</blockquote>"), "{html}");
    let docx = file(&meeting, Format::Docx).unwrap();
    assert!(docx.contains("<w:bidi/>") && docx.contains("<w:rtl/>"));
    let lacks = |meeting: &Meeting| file(meeting, Format::Pdf).map(|text| text.contains("show as boxes"));
    assert_ne!(lacks(&meeting), Some(true), "the fonts have these letters");
    meeting.play("ana comment A because 会議は良かった");
    assert_ne!(lacks(&meeting), Some(false), "the fonts do not have those");
}
