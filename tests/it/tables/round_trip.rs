//! What is written reads as the same rubric (R-15.6).

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use protocol::import::Format;
use protocol::rubric::{Criterion, Descriptor, Domain, Level, Rubric, Term};
use rubricon::domain::check;
use rubricon::rubrics::{Language, Library, template, write};

use super::{FORMATS, read};

#[track_caller]
fn comes_back(rubric: &Rubric, (format, ending): (Format, &str)) {
    let bytes = write(rubric, format).unwrap();
    let import = read(ending, &bytes).unwrap_or_else(|refused| panic!("{format:?}: {refused}"));
    let shown = || String::from_utf8_lossy(&bytes).into_owned();
    assert_eq!(&import.rubric, rubric, "{format:?}: {}", shown());
    assert_eq!(import.rubric.digest(), rubric.digest());
    assert_eq!((import.format, &import.doubts[..], &import.flaws[..]), (format, &[][..], &[][..]), "{}", shown());
}

#[test]
fn the_built_in_rubrics_come_back_from_every_format() {
    let library = Library::built_in().unwrap();
    for summary in library.summaries() {
        for format in FORMATS {
            comes_back(&library.get(&summary.id, &summary.version).unwrap(), format);
        }
    }
}

#[test]
fn the_same_rubric_gives_the_same_bytes() {
    let library = Library::built_in().unwrap();
    let rubric = library.get("connected-district", "2021").unwrap();
    let all = || FORMATS.map(|(format, _)| write(&rubric, format).unwrap());
    let first = all();
    // a workbook likes to know the second it was made in
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    assert!(first == all());
}

#[test]
fn a_template_reads_as_it_stands() {
    for (format, ending) in [(Format::Xlsx, "xlsx"), (Format::Csv, "csv")] {
        for (language, tag) in [(Language::English, "en"), (Language::Spanish, "es")] {
            let import = read(ending, template(format, language).unwrap()).unwrap();
            assert_eq!((&import.doubts[..], &import.flaws[..]), (&[][..], &[][..]));
            assert_eq!((import.rubric.language.as_str(), import.found.criteria, import.found.descriptors), (tag, 2, 8));
        }
    }
    assert!(template(Format::Toml, Language::English).is_err());
    assert!(write(&read("csv", template(Format::Csv, Language::English).unwrap()).unwrap().rubric, Format::Text).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_plain_rubric_comes_back_from_every_format(rubric in rubrics(names(), texts())) {
        prop_assert_eq!(check(&rubric), vec![]);
        for format in FORMATS {
            comes_back(&rubric, format);
        }
    }

    /// Text with anything in it: the formats with fields of their own keep it, and the tables all keep the same of it.
    #[test]
    fn any_text_comes_back_exactly_or_plain(rubric in rubrics(any_text().prop_map(|text| format!("{text}x")).boxed(), any_text())) {
        for format in [FORMATS[0], FORMATS[1]] {
            let import = read(format.1, write(&rubric, format.0).unwrap()).unwrap();
            prop_assert_eq!(&import.rubric, &rubric);
        }
        let plain = FORMATS[2..].iter().map(|(format, ending)| read(ending, write(&rubric, *format).unwrap()).unwrap().rubric);
        let plain: Vec<Rubric> = plain.collect();
        prop_assert_eq!(&plain[0], &plain[1]);
        prop_assert_eq!(&plain[0], &plain[2]);
        for format in FORMATS {
            comes_back_as_read(&plain[0], format);
        }
    }
}

/// As [`comes_back`], for a rubric that may have flaws.
#[track_caller]
fn comes_back_as_read(rubric: &Rubric, (format, ending): (Format, &str)) {
    assert_eq!(&read(ending, write(rubric, format).unwrap()).unwrap().rubric, rubric, "{format:?}");
}

/// Pieces of text that mean something to some format.
const PIECES: &[&str] = &[
    "=",
    "+",
    "-",
    "@",
    "'",
    "''",
    "\"",
    "\"\"",
    ",",
    ";",
    "|",
    "\\",
    "`",
    "``",
    "#",
    "##",
    "*",
    "**",
    "_",
    "~~",
    "<",
    ">",
    "<br>",
    "&",
    "&amp;",
    "&#10;",
    "[",
    "](",
    "![",
    "1.",
    "1)",
    "007",
    "1e5",
    "TRUE",
    "2026-01-31",
    "Level 1",
    "1 Emerging",
    "Code",
    "Criterion",
    "Term",
    "Definition",
    "Glossary",
    "About",
    "D1.1",
    "D1. ",
    "- ",
    "---",
    ":-:",
    "===",
    "_x0041_",
    "_x005F_",
    "é",
    "ñ",
    "学校",
    "نص",
    "\u{202b}",
    "\u{200f}",
    "\u{200b}",
    "\u{feff}",
    "\u{a0}",
    "\u{2028}",
    "\u{fffe}",
    "👩‍🏫",
    "  ",
    "\t",
    "a",
    "word",
    "two words",
    ": ",
    ". ",
    "http://example.org",
    "$",
    "^",
    "{#id}",
    "{",
    "%",
    "\u{3000}",
    "row",
    "note",
    "</t>",
    "]]>",
    "<!--",
];

fn pieces(more: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![6 => select(PIECES), 1 => select(more)].prop_map(str::to_owned);
    let piece = prop_oneof![4 => piece, 1 => "\\PC{0,4}"];
    vec(piece, 1..7).prop_map(|pieces| pieces.concat())
}

/// A text on one line, of the kind that tables keep.
fn names() -> BoxedStrategy<String> {
    let line = pieces(&["x"]).prop_map(|text| text.replace('\t', " ").trim().to_owned());
    line.prop_filter("it is not empty", |text| !text.is_empty()).boxed()
}

/// A text on any number of lines, of the kind that tables keep.
fn texts() -> BoxedStrategy<String> {
    let text = pieces(&["\n", "\n\n", "\n\n\n", "\n \n", "\n\t", "\n- a\n- b", "\n| --- | --- |\n", "\n    code"]);
    text.prop_map(|text| text.trim().to_owned()).prop_filter("it is not empty", |text| !text.is_empty()).boxed()
}

fn any_text() -> BoxedStrategy<String> {
    pieces(&["\n", "\n\n\n", "\r\n", "\r", "\u{1}", "\u{7f}", "\u{85}", "\u{b}", "\t", " ", "\n\n"]).boxed()
}

fn rubrics(names: BoxedStrategy<String>, texts: BoxedStrategy<String>) -> impl Strategy<Value = Rubric> {
    let values = proptest::collection::btree_set(any::<u8>(), 2..=10);
    let parts = (values, vec(names.clone(), 10), vec(domains(names.clone(), texts.clone()), 1..4));
    let about = (
        names.clone(),
        option::of(texts.clone()),
        "[a-z0-9-]{1,8}",
        "[A-Za-z0-9][A-Za-z0-9._-]{0,5}",
        select(&["en", "es", "ar"]),
    );
    let glossary = vec((names, texts), 0..4);
    (parts, about, glossary).prop_map(|((values, level_names, domains), (title, source, id, version, language), terms)| {
        let levels = values.iter().zip(level_names).map(|(value, name)| Level { value: *value, name });
        let terms = terms.into_iter().enumerate();
        let mut rubric = Rubric {
            id,
            version,
            title,
            source,
            language: language.to_owned(),
            levels: levels.collect(),
            domains,
            glossary: terms.map(|(n, (term, definition))| Term { term: format!("{term}{n}"), definition }).collect(),
        };
        make_usable(&mut rubric);
        rubric
    })
}

fn domains(names: BoxedStrategy<String>, texts: BoxedStrategy<String>) -> impl Strategy<Value = Domain> {
    let lists = (option::of(texts.clone()), vec(texts.clone(), 0..3), vec(texts.clone(), 0..3));
    let criterion = (names.clone(), names.clone(), option::of(names.clone()), vec(names.clone(), 0..3), vec(texts, 10));
    (names.clone(), names, lists, vec(criterion, 1..4)).prop_map(|(code, name, (introduction, questions, steps), criteria)| {
        let criteria = criteria.into_iter().map(|(code, name, group, aliases, texts)| Criterion {
            code,
            name,
            group,
            aliases,
            // which levels they are of is settled later
            levels: texts.into_iter().map(|descriptor| Descriptor { value: 0, descriptor }).collect(),
        });
        Domain {
            code,
            name,
            introduction,
            reflection_questions: questions,
            foundational_steps: steps,
            criteria: criteria.collect(),
        }
    })
}

/// Gives each criterion the levels of the scale, and each domain and criterion a code of its own that is short enough.
fn make_usable(rubric: &mut Rubric) {
    let values: Vec<u8> = rubric.levels.iter().map(|level| level.value).collect();
    let mut number = 0;
    let mut own = |code: &mut String| {
        number += 1;
        let start: String = code.chars().take(12).collect();
        // every other code ends with its own odd letters
        *code = if number % 2 == 0 { format!("{start}{number}") } else { format!("{number}{start}").trim().to_owned() };
        if number % 5 == 0 {
            *code = format!("D{number}.1");
        }
    };
    for domain in &mut rubric.domains {
        own(&mut domain.code);
        for criterion in &mut domain.criteria {
            own(&mut criterion.code);
            criterion.levels.truncate(values.len());
            for (level, value) in criterion.levels.iter_mut().zip(&values) {
                level.value = *value;
            }
        }
    }
}
