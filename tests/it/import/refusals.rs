//! What is refused, and what is said of a document without a rubric.

use protocol::import::{DoubtKind, FlawKind};
use rubricon::rubrics::{MAX_FILE, Naming, Refused, import};

use super::read;

#[track_caller]
fn refused(name: &str, bytes: &[u8], says: &str) {
    let told = import(name, bytes, &Naming::default()).expect_err("it is no rubric").to_string();
    assert!(told.contains(says), "{name}: {told}");
}

#[test]
fn what_is_no_text_is_refused_with_what_to_do() {
    refused("a.txt", b"", "is empty");
    refused("a.txt", b" \n\t\r\n", "is empty");
    refused("a.txt", &vec![b'a'; MAX_FILE + 1], "larger than 8 MiB");
    refused("a.txt", b"%PDF-1.7 \xff", "is a PDF");
    refused("a.docx", b"PK\x03\x04", "is a Word document");
    refused("a.doc", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1], "old Office format");
    refused("a.txt", b"{\\rtf1 Soil}", "Rich Text Format");
    refused("a.txt", b" <!DOCTYPE HTML><p>Soil", "web page");
    refused("a.txt", b"caf\xe9", "is not UTF-8 text");
    refused("a.txt", b"S\0o\0i\0l\0 \0i\0s\0", "UTF-16");
    refused("a.txt", &[0x89, b'P', b'N', b'G', 0, 0, 0, 13, 0xff, 0], "is not text");
    refused("a.txt", b"Soil\0Water", "is not text");
    refused("a.txt", "a\n".repeat(200_000).as_bytes(), "more than 100000 lines");
}

#[test]
fn text_is_read_in_the_encodings_that_programs_write() {
    let text = "Garten\r\n\r\nG1. Böden\r\n\r\n\t1 Früh\t2 Spät\r\nG1.1 Erde\tWenig.\tViel.\r\n";
    let units = |order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let plain = read("a.txt", text);
    assert_eq!((plain.found.descriptors, plain.flaws.len()), (2, 0));
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    for bytes in [
        marked(&[0xef, 0xbb, 0xbf], text.as_bytes().to_vec()),
        marked(&[0xff, 0xfe], units(u16::to_le_bytes)),
        marked(&[0xfe, 0xff], units(u16::to_be_bytes)),
        text.replace("\r\n", "\r").into_bytes(),
        text.replace("\r\n", "\n").into_bytes(),
    ] {
        assert_eq!(read("a.txt", bytes), plain);
    }
}

#[test]
fn a_document_without_a_rubric_is_an_import_with_flaws() {
    let import = read("letter.txt", "Dear neighbors,\n\nplease come.\n\nHour\tWho\nNine\tAna\n");
    let kinds: Vec<FlawKind> = import.flaws.iter().map(|flaw| flaw.kind).collect();
    assert!(kinds.contains(&FlawKind::NoCriteria) && kinds.contains(&FlawKind::ScaleSize), "{kinds:?}");
    assert!(import.doubts.iter().any(|doubt| doubt.kind == DoubtKind::LeftOut && doubt.line == Some(5)), "{:?}", import.doubts);
}

#[test]
fn what_is_given_replaces_what_the_document_says_and_is_no_longer_doubted() {
    let text = "Garden\n\nG1. Soil\n\n\t1 Bare\t2 Green\nG1.1 Tilth\tWe dig.\tWe rest.\n";
    let given = |word: &str| Some(word.to_owned());
    let naming = Naming { id: given("ours"), version: given("7"), title: given("Ours"), language: given("de") };
    let import = import("a.txt", text.as_bytes(), &naming).expect("it can be read");
    let rubric = &import.rubric;
    assert_eq!([&rubric.id, &rubric.version, &rubric.title, &rubric.language], ["ours", "7", "Ours", "de"]);
    let doubted: Vec<&str> = import.doubts.iter().map(|doubt| doubt.place.as_str()).collect();
    assert_eq!(doubted, ["source"]);
}

#[test]
fn no_more_doubts_are_listed_than_anyone_reads_and_that_is_said() {
    let rows: String = (1..=60).flat_map(|a| (1..=20).map(move |b| format!("A{a}.{b} Soil\tdig .\tdug {a} {b} .\n"))).collect();
    let doubts = read("a.txt", format!("Garden\n\n\t1 Bare\t2 Green\n{rows}")).doubts;
    assert_eq!(doubts.len(), 500);
    assert_eq!(doubts.iter().filter(|doubt| doubt.line.is_none() && doubt.detail.contains("more to look at")).count(), 1);
}

/// Nothing here is timed, but a reader that takes the square of the length would not end.
#[test]
fn no_document_takes_more_than_its_length() {
    let header = "\t1 Bare\t2 Green\n";
    let fill = |part: &str| part.repeat((1 << 20) / part.len());
    let lines = |line: &dyn Fn(usize) -> String| (0..50_000).map(line).collect::<String>();
    for text in [
        fill("\t"),
        fill("<"),
        fill("<p><ul>"),
        fill("<p"),
        fill("*a"),
        fill("&amp"),
        fill("(a- a.Aa,a"),
        format!("{header}G1.1 a\t{}", fill("■ ")),
        format!("{header}G1.1 a\t{}\tb", fill("- : - ")),
        format!("{header}{}", lines(&|at| format!("A{}.{} Soil\ta b\tb a\n", at % 90, at % 99))),
        format!("{header}{}", lines(&|at| format!("G1.1 {at}\t\t\n"))),
        format!("{header}G1.1 a\tb\n{}", lines(&|_| "and so on\n".to_owned())),
        format!("{header}G1.1 a\tb\tc\n\n{}", lines(&|at| format!("Soil {at}\n\n"))),
        format!("{}{header}G1.1 a\tb\tc", lines(&|at| format!("A{}.{} Soil\n", at % 90, at % 99))),
        format!("{}{header}G1.1 a\tb\tc", lines(&|_| "G1. Soil\n\n".to_owned())),
        format!("{header}G1.1 a\tb\tc\nGlossary\n{}", lines(&|at| format!("term {at}\tis\n"))),
        format!("{header}G1.1 a\tb\tc\nGlossary\n{}", lines(&|_| "and\n\n".to_owned())),
        format!("{header}G1.1 a\tb\tc\n\nReflect\n\n- a\n\n").repeat(10_000),
        lines(&|_| header.to_owned()),
        (0..20_000).map(|at| format!("\t{} Bare {at}\t{} Green {at}\nSoil\n", at % 200, at % 200 + 1)).collect(),
    ] {
        let _ = import("a.txt", text.as_bytes(), &Naming::default());
    }
}

#[test]
fn a_line_of_an_own_file_that_is_wrong_is_named() {
    let told = import("a.toml", b"id = \"x\"\nversion =\n", &Naming::default()).expect_err("it is no TOML");
    assert!(matches!(told, Refused::Shape { line: 2, .. }), "{told:?}");
}
