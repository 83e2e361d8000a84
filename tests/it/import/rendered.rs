//! Any rubric, written out in either layout, is read back as it was; and no text at all makes the reader fail.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use protocol::rubric::{Criterion, Descriptor, Domain, Level, Rubric, Term};
use rubricon::rubrics::{Naming, import};

/// How the tables look.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Layout {
    NameInRow,
    NameAbove,
}

fn name() -> impl Strategy<Value = String> {
    "[A-ZÉ][a-zñü]{3,8}( (&|[a-zß]{2,7}|[0-9]{3})){0,2} [a-z]{3,6}"
}

fn sentence() -> impl Strategy<Value = String> {
    "[A-ZÁ][a-z]{2,8}( (–|&|[a-zé'’]{2,9}|[0-9]{1,4}|\\([a-z]{3,5}\\))){1,8} [a-z]{3,6}[.!?]"
}

/// A text of paragraphs or items, one a line.
fn lines() -> impl Strategy<Value = String> {
    vec(sentence(), 1..4).prop_map(|lines| lines.join("\n"))
}

fn criterion(levels: usize) -> impl Strategy<Value = Criterion> {
    (name(), option::weighted(0.3, name()), vec(lines(), levels)).prop_map(|(name, group, texts)| Criterion {
        code: String::new(),
        name,
        group,
        aliases: Vec::new(),
        levels: (1..).zip(texts).map(|(value, descriptor)| Descriptor { value, descriptor }).collect(),
    })
}

fn domain(levels: usize) -> impl Strategy<Value = Domain> {
    let lists = (vec(sentence(), 0..3), vec(sentence(), 0..3), vec(sentence(), 0..3));
    (name(), lists, vec(criterion(levels), 1..5)).prop_map(|(name, (paragraphs, questions, steps), criteria)| Domain {
        code: String::new(),
        name,
        introduction: Some(paragraphs.join("\n\n")).filter(|text| !text.is_empty()),
        reflection_questions: questions,
        foundational_steps: steps,
        criteria,
    })
}

fn rubric() -> impl Strategy<Value = Rubric> {
    (2_usize..=6).prop_flat_map(|levels| {
        let names = vec("[A-Z][a-z]{3,9}( [a-z]{2,5})?", levels);
        (names, vec(domain(levels), 1..5), vec((name(), sentence()), 0..4)).prop_map(|(names, domains, terms)| {
            let mut rubric = Rubric {
                id: "proptest-garden".to_owned(),
                version: "2024".to_owned(),
                title: "Proptest Garden".to_owned(),
                source: Some("© 2024 Nobody".to_owned()),
                language: "en".to_owned(),
                levels: (1..).zip(names).map(|(value, name)| Level { value, name }).collect(),
                domains,
                glossary: terms.into_iter().map(|(term, definition)| Term { term, definition }).collect(),
            };
            for (at, domain) in (1..).zip(&mut rubric.domains) {
                domain.code = format!("G{at}");
                // a heading holds for what stands below it
                let mut group = None;
                for (below, criterion) in (1..).zip(&mut domain.criteria) {
                    criterion.code = format!("G{at}.{below}");
                    group = criterion.group.take().or(group);
                    criterion.group.clone_from(&group);
                }
            }
            rubric
        })
    })
}

fn cell(text: &str, at: usize) -> String {
    let lines: Vec<&str> = text.split('\n').collect();
    match (lines.len(), at % 3) {
        (1, 0) => text.replace('&', "&amp;"),
        (1, _) => text.to_owned(),
        (_, 0) => lines.iter().map(|line| format!("<p>{line}</p> ")).collect(),
        (_, 1) => {
            format!("<ul style=\"list-style-type: none\">{}", lines.iter().map(|line| format!(" ■  {line}")).collect::<String>())
        }
        _ => format!("<ul><li>{}</li></ul>", lines.join("</li><li>")),
    }
}

/// A rubric as a document. Every `page`th row begins a new page.
fn document(rubric: &Rubric, layout: Layout, page: usize, contents: bool) -> String {
    let mut text = format!("\n{}\n\nMay 2024\n\n", rubric.title);
    if contents {
        for domain in &rubric.domains {
            text += &format!("{}. {}\n\n", domain.code, domain.name);
            domain.criteria.iter().for_each(|criterion| text += &format!("- {} {}\n", criterion.code, criterion.name));
            text += "\n";
        }
        text += "What is it? It is a rubric that never was.\n\n";
    }
    let levels: Vec<String> = rubric.levels.iter().map(|level| format!("{} {}", level.value, level.name)).collect();
    let lead = if layout == Layout::NameInRow { "\t" } else { "" };
    let header = format!("{lead}{}\n", levels.join("\t"));
    let empty = "\t".repeat(levels.len() - 1) + lead;
    for domain in &rubric.domains {
        text += &format!("\n\n{}\n\n{}\n\n", domain.name, domain.introduction.as_deref().unwrap_or_default());
        for (label, items) in
            [("Reflect on Your Practice", &domain.reflection_questions), ("Foundational Steps", &domain.foundational_steps)]
        {
            if !items.is_empty() {
                text += &format!("{label}\n\n- {}\n\n", items.join("\n- "));
            }
        }
        text += &format!("{}. {}\n\n{header}", domain.code, domain.name);
        let mut group = None;
        for (at, criterion) in domain.criteria.iter().enumerate() {
            if at > 0 && at % page == 0 {
                text += &format!("\n{header}");
            }
            if criterion.group != group {
                group.clone_from(&criterion.group);
                let group = group.as_deref().unwrap_or_default();
                text += &if at % 2 == 0 { format!("{group}{empty}\n") } else { format!("\n{group}\n\n") };
            }
            let cells: Vec<String> = criterion.levels.iter().map(|level| cell(&level.descriptor, at)).collect();
            let cells = cells.join("\t");
            text += &match layout {
                Layout::NameInRow => format!("{} {}\t{cells}\n", criterion.code, criterion.name),
                Layout::NameAbove => format!("{} {}{empty}\n{cells}\n", criterion.code, criterion.name),
            };
        }
    }
    if !rubric.glossary.is_empty() {
        text += "\nGlossary\n\n";
        rubric.glossary.iter().for_each(|term| text += &format!("{}\t{}\n", term.term, term.definition));
    }
    text + "\nReferences\n\nNobody (2024). Nothing.\n\n© 2024 Nobody\n"
}

/// Pieces that documents are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("\t1 Low\t2 High\n".to_owned()),
        Just("Low\tMid\tHigh\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\t".to_owned()),
        Just("Glossary\n".to_owned()),
        Just("Reflect on Your Practice\n".to_owned()),
        Just("References\n".to_owned()),
        Just("<p>".to_owned()),
        Just("■ ".to_owned()),
        Just("\u{c}".to_owned()),
        "[A-D][1-3]?\\.[1-3]? [A-Z][a-z]{0,5}",
        "- [a-z ]{0,9}\n",
        "[a-zA-Z .,*&<>()-]{0,20}[\n\t]",
        "\\PC{0,6}",
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn a_rubric_in_either_layout_is_read_back_as_it_was(rubric in rubric(), page in 2_usize..5, contents: bool) {
        for layout in [Layout::NameInRow, Layout::NameAbove] {
            let text = document(&rubric, layout, page, contents);
            let naming = Naming { language: Some("en".to_owned()), ..Naming::default() };
            let read = import("a.txt", text.as_bytes(), &naming).expect("it can be read");
            prop_assert_eq!(&read.flaws, &[], "{}", text);
            prop_assert_eq!(&read.rubric, &rubric, "{:?} {}", layout, text);
        }
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in prop_oneof![pieces(), "\\PC{0,300}", any::<String>()]) {
        if let Ok(read) = import("a.txt", text.as_bytes(), &Naming::default()) {
            prop_assert_eq!(read.found, protocol::import::Found::in_rubric(&read.rubric));
            let lines = text.split('\n').count();
            prop_assert!(read.doubts.iter().filter_map(|doubt| doubt.line).all(|line| (1..=lines).contains(&(line as usize))));
        }
    }
}
