//! Small documents of every layout the importer copes with, and what is read from each.
//!
//! What is expected stands beside each document; `INSTA_UPDATE=always` writes it anew, to be read before it is committed.

use std::fmt::Write;

use protocol::import::Import;

use super::read;

#[test]
fn every_layout_is_read_as_expected() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/import");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|ending| ending == "txt"));
    files.sort();
    assert!(files.len() >= 16, "{files:?}");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for file in files {
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            let text = std::fs::read(&file).unwrap();
            insta::assert_snapshot!(name.as_str(), shown(&read(&format!("{name}.txt"), text)));
        }
    });
}

/// An import for reading: everything that is in it, in short.
fn shown(import: &Import) -> String {
    let Import { rubric, found, doubts, flaws, .. } = import;
    let mut out = String::new();
    let mut say = |line: String| writeln!(out, "{line}").unwrap();
    say(format!("{} | {} {} | {} | {:?}", rubric.title, rubric.id, rubric.version, rubric.language, rubric.source));
    let levels: Vec<String> = rubric.levels.iter().map(|level| format!("{}={}", level.value, level.name)).collect();
    say(format!("levels {}", levels.join(", ")));
    say(format!(
        "{} domains, {} criteria, {} descriptors, {} terms",
        found.domains, found.criteria, found.descriptors, found.terms
    ));
    for domain in &rubric.domains {
        say(format!("\n# {} {}", domain.code, domain.name));
        domain.introduction.iter().for_each(|text| say(format!("{text:?}")));
        domain.reflection_questions.iter().for_each(|text| say(format!("? {text:?}")));
        domain.foundational_steps.iter().for_each(|text| say(format!("> {text:?}")));
        for criterion in &domain.criteria {
            let group = criterion.group.as_ref().map(|group| format!(" [{group}]")).unwrap_or_default();
            let aliases = criterion.aliases.iter().map(|alias| format!(" = {alias}")).collect::<String>();
            say(format!("## {} {}{group}{aliases}", criterion.code, criterion.name));
            criterion.levels.iter().for_each(|level| say(format!("{} {:?}", level.value, level.descriptor)));
        }
    }
    say(String::new());
    rubric.glossary.iter().for_each(|term| say(format!("{}: {:?}", term.term, term.definition)));
    for doubt in doubts {
        let line = doubt.line.map(|line| line.to_string()).unwrap_or_default();
        say(format!("doubt {:?} {line} {} {:?} {}", doubt.kind, doubt.place, doubt.quote, doubt.detail));
    }
    for flaw in flaws {
        let line = flaw.line.map(|line| line.to_string()).unwrap_or_default();
        say(format!("flaw {:?} {line} {} {:?} {}", flaw.kind, flaw.place, flaw.level, flaw.detail));
    }
    out
}
