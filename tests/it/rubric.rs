//! What makes a rubric usable, and its digest.

mod difference;

use protocol::rubric::Rubric;
use rubricon::domain::check;
use rubricon::rubrics::{Library, parse_toml};

use crate::meeting::rubric;

fn flaws(change: impl FnOnce(&mut Rubric)) -> Vec<String> {
    let mut rubric = rubric(&[1, 2, 3, 4]);
    change(&mut rubric);
    check(&rubric).into_iter().map(|flaw| format!("{}: {}", flaw.place, flaw.detail)).collect()
}

/// The one flaw that a change makes.
fn flaw(change: impl FnOnce(&mut Rubric)) -> String {
    let flaws = flaws(change);
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    flaws[0].clone()
}

#[test]
fn a_whole_rubric_of_any_scale_has_no_flaw() {
    assert_eq!(flaws(|_| {}), [""; 0]);
    assert_eq!(check(&rubric(&[0, 255])), []);
    assert_eq!(check(&rubric(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10])), []);
}

#[test]
fn a_rubric_has_a_name_that_fits_in_an_address() {
    for id in ["", "Our-Rubric", "our rubric", "our/rubric", "ñ"] {
        assert!(flaw(|rubric| rubric.id = id.into()).starts_with("id: "), "{id:?}");
    }
    for version in ["", "20 26", "../2026", "ñ", "..", "-2026", "_"] {
        assert!(flaw(|rubric| rubric.version = version.into()).starts_with("version: "), "{version:?}");
    }
    assert_eq!(flaws(|rubric| (rubric.id, rubric.version) = ("our-rubric-2".into(), "2026.1_a-B".into())), [""; 0]);
    assert!(flaw(|rubric| rubric.title = " ".into()).starts_with("title: "));
}

#[test]
fn a_scale_has_two_to_ten_levels_that_go_up_and_have_names() {
    assert_eq!(check(&rubric(&[1])).len(), 1);
    assert_eq!(check(&rubric(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])).len(), 1);
    assert!(flaw(|rubric| rubric.levels.swap(0, 1)).contains("do not go up"));
    assert!(flaws(|rubric| rubric.levels[1].value = 1).iter().any(|flaw| flaw.contains("do not go up")));
    assert!(flaw(|rubric| rubric.levels[2].name = " ".into()).contains("Level 3 has no name"));
}

#[test]
fn every_domain_has_criteria_and_every_code_is_used_once() {
    assert!(flaw(|rubric| rubric.domains.clear()).starts_with("domains: "));
    assert!(flaw(|rubric| rubric.domains[1].criteria.clear()).contains("Domain D2 has no criteria"));
    assert!(flaw(|rubric| rubric.domains[1].criteria[0].code = "A".into()).contains("\"A\" is empty or used twice"));
    assert!(flaw(|rubric| rubric.domains[1].code = "B".into()).contains("\"B\" is empty or used twice"));
    assert!(flaw(|rubric| rubric.domains[1].code = " ".into()).contains("empty or used twice"));
}

#[test]
fn every_criterion_has_one_descriptor_for_each_level_and_no_other() {
    let levels =
        |change: fn(&mut Vec<protocol::rubric::Descriptor>)| flaws(|rubric| change(&mut rubric.domains[0].criteria[1].levels));
    let only = |flaws: Vec<String>, detail: &str| assert_eq!(flaws, [format!("B: {detail}")]);
    only(levels(|levels| drop(levels.remove(2))), "Criterion B has no descriptor for level 3 Level 3. Add it.");
    only(levels(|levels| levels[0].descriptor = "\n".into()), "The descriptor of B for level 1 Level 1 is empty. Fill it in.");
    only(levels(|levels| levels.push(levels[3].clone())), "Criterion B has two descriptors for level 4. Keep one.");
    assert_eq!(levels(|levels| levels[3].value = 9).len(), 2, "one is missing and one too many");
    assert!(flaw(|rubric| rubric.domains[0].criteria[0].name = String::new()).contains("Criterion A has no name"));
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let flaws = flaws(|rubric| {
        rubric.id = "No".into();
        rubric.title = String::new();
        rubric.domains[0].criteria[0].levels.clear();
    });
    assert_eq!(flaws.len(), 6);
}

#[test]
fn a_digest_is_of_the_text_and_changes_with_any_of_it() {
    let rubric = rubric(&[1, 2, 3, 4]);
    let written = toml::to_string(&rubric).expect("it can be written");
    assert_eq!(parse_toml("ours.toml", &written).expect("it is whole").digest(), rubric.digest());
    let with_empty_lists = written.replacen("language", "glossary = []\nlanguage", 1);
    assert_eq!(parse_toml("ours.toml", &with_empty_lists).expect("it is whole").digest(), rubric.digest());
    let mut other = rubric.clone();
    other.domains[1].criteria[0].levels[3].descriptor.push(' ');
    assert_ne!(other.digest(), rubric.digest());
    assert_eq!(rubric.digest().len(), 64);
}

/// A failure here means that the text of a version was edited. Once it is released, give the new text a new version;
/// sessions pin the digest of the old one.
#[test]
fn the_text_of_a_built_in_version_never_changes() {
    let library = Library::built_in().expect("they are whole");
    let digests: Vec<_> =
        library.summaries().into_iter().map(|one| format!("{}/{} {}", one.id, one.version, one.digest)).collect();
    assert_eq!(digests, DIGESTS);
}

const DIGESTS: [&str; 2] = [
    "connected-district/2021 36469891cd58222594bfaaf400bcbf7c7932f39ea5019c009b790e439978389e",
    "connected-community/2021 920eef69ac84d5e30cd7d45b9e991c7e2a62a30c9f875e5b19a7a4a8e367c2c6",
];
