//! What is said of how two texts differ.

use proptest::prelude::*;
use protocol::difference::{Change, ChangedPart, WordChangeKind};
use protocol::rubric::{Criterion, Descriptor, Domain, Rubric, Term};
use rubricon::domain::difference;

use crate::meeting::rubric;

/// What a change of the practice rubric reads as, a line for each: part, place, level, before → after.
fn changes(change: impl FnOnce(&mut Rubric)) -> Vec<String> {
    let from = rubric(&[1, 2, 3]);
    let mut to = from.clone();
    change(&mut to);
    difference(&from, &to).changes.iter().map(line).collect()
}

fn line(change: &Change) -> String {
    let level = change.level.map(|level| format!(" {level}")).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
    let [before, after] = [text(&change.before), text(&change.after)];
    format!("{:?} {}{level}: {before} → {after}", change.part, change.place)
}

fn criterion<'a>(rubric: &'a mut Rubric, code: &str) -> &'a mut Criterion {
    rubric.domains.iter_mut().flat_map(|d| &mut d.criteria).find(|c| c.code == code).unwrap()
}

#[test]
fn the_same_text_has_no_changes_whatever_it_is_called() {
    assert_eq!(changes(|_| {}), [""; 0]);
    assert_eq!(changes(|rubric| (rubric.id, rubric.version) = ("other".into(), "2".into())), [""; 0]);
    assert_eq!(changes(|rubric| rubric.domains[0].criteria[0].levels.reverse()), [""; 0]);
    let (from, mut to) = (rubric(&[1, 2]), rubric(&[1, 2]));
    to.version = "2".into();
    let difference = difference(&from, &to);
    assert_eq!((difference.from, difference.to), (from.reference(), to.reference()));
}

#[test]
fn a_changed_text_is_named_by_its_criterion_and_level() {
    assert_eq!(
        changes(|rubric| {
            rubric.title = "Practice again".into();
            rubric.levels[2].name = "Done".into();
            criterion(rubric, "B").levels[1].descriptor = "B on level two.".into();
            criterion(rubric, "B").group = Some("Meetings".into());
        }),
        [
            "Title : Practice → Practice again",
            "Level  3: Level 3 → Done",
            "Group B: - → Meetings",
            "Descriptor B 2: B on level 2. → B on level two.",
        ]
    );
}

#[test]
fn what_came_and_what_went_is_given_whole_and_where_it_stands() {
    assert_eq!(
        changes(|rubric| {
            let added = Criterion { code: "C".into(), name: "Families".into(), ..rubric.domains[1].criteria[0].clone() };
            rubric.domains[0].criteria.remove(1);
            rubric.domains[0].criteria.insert(0, added);
        }),
        [
            "Criterion C: - → Families",
            "Descriptor C 1: - → X on level 1.",
            "Descriptor C 2: - → X on level 2.",
            "Descriptor C 3: - → X on level 3.",
            "Criterion B: Criterion B → -",
            "Descriptor B 1: B on level 1. → -",
            "Descriptor B 2: B on level 2. → -",
            "Descriptor B 3: B on level 3. → -",
        ]
    );
}

#[test]
fn a_criterion_of_one_name_or_text_is_the_same_one_whatever_its_code() {
    let renumbered = changes(|rubric| {
        let first = &mut rubric.domains[0].criteria;
        first[0].code = "B".into();
        first[1].code = "C".into();
        let levels = rubric.levels.iter().map(|l| Descriptor { value: l.value, descriptor: "New.".into() }).collect();
        let new = Criterion { code: "A".into(), name: "Families".into(), group: None, aliases: vec![], levels };
        rubric.domains[0].criteria.insert(0, new);
    });
    let codes: Vec<_> = renumbered.iter().filter(|line| !line.starts_with("Descriptor A")).collect();
    assert_eq!(codes, ["Criterion A: - → Families", "Code B: A → B", "Code C: B → C"]);
    assert_eq!(renumbered.len(), 6, "no other text changed: {renumbered:?}");
    assert_eq!(
        changes(|rubric| {
            criterion(rubric, "A").name = "Families".into();
            criterion(rubric, "A").code = "Z".into();
        }),
        ["Criterion Z: Criterion A → Families", "Code Z: A → Z"],
        "and one of the same descriptors"
    );
    assert_eq!(
        changes(|rubric| criterion(rubric, "A").name = "Criterion one".into()),
        ["Criterion A: Criterion A → Criterion one"],
        "and of one code, if no name says otherwise"
    );
}

#[test]
fn what_moved_says_what_it_followed_and_follows_and_the_rest_stays() {
    assert_eq!(changes(|rubric| rubric.domains.swap(0, 1)), ["Order D2: D1 → "]);
    assert_eq!(changes(|rubric| rubric.domains[0].criteria.swap(0, 1)), ["Order B: A → "]);
    assert_eq!(
        changes(|rubric| {
            let moved = rubric.domains[0].criteria.remove(0);
            rubric.domains[1].criteria.push(moved);
        }),
        ["Order A: D1 → D2"]
    );
}

#[test]
fn questions_that_were_edited_read_as_such_and_others_as_new() {
    let mut from = rubric(&[1, 2]);
    from.domains[0].reflection_questions = ["Who meets with families?", "What do we plan?"].map(str::to_owned).into();
    let mut to = from.clone();
    to.domains[0].reflection_questions =
        ["Who meets with all families?", "Where does the money come from?", "Why?"].map(str::to_owned).into();
    let lines: Vec<_> = difference(&from, &to).changes.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "ReflectionQuestion D1: Who meets with families? → Who meets with all families?",
            "ReflectionQuestion D1: What do we plan? → -",
            "ReflectionQuestion D1: - → Where does the money come from?",
            "ReflectionQuestion D1: - → Why?",
        ]
    );
}

#[test]
fn terms_are_compared_by_term_and_their_order_is_said_once() {
    let term = |term: &str, definition: &str| Term { term: term.into(), definition: definition.into() };
    let mut from = rubric(&[1, 2]);
    from.glossary = vec![term("cohort", "A group."), term("hub", "A place."), term("track", "A way.")];
    let mut to = from.clone();
    to.glossary = vec![term("track", "A way."), term("cohort", "A group of students."), term("pilot", "A try.")];
    let lines: Vec<_> = difference(&from, &to).changes.iter().map(line).collect();
    assert_eq!(
        lines,
        [
            "GlossaryOrder : - → -",
            "Term cohort: A group. → A group of students.",
            "Term hub: A place. → -",
            "Term pilot: - → A try.",
        ]
    );
}

fn text() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec!["plan", "school ", "families, ", "\n", "año ", "العام ", "年", ".", " ", "plan "]);
    prop::collection::vec(word, 0..12).prop_map(|words| words.concat())
}

fn name() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["", "Plan", "Meet", "Act"]).prop_map(str::to_owned)
}

fn criteria() -> impl Strategy<Value = Criterion> {
    let code = prop::sample::select(vec!["A", "B", "C"]).prop_map(str::to_owned);
    let aliases = prop::collection::vec(name(), 0..2);
    let descriptors = prop::collection::btree_map(1_u8..4, text(), 0..4);
    (code, name(), prop::option::of(name()), aliases, descriptors).prop_map(|(code, name, group, aliases, levels)| {
        let levels = levels.into_iter().map(|(value, descriptor)| Descriptor { value, descriptor }).collect();
        Criterion { code, name, group, aliases, levels }
    })
}

fn domains() -> impl Strategy<Value = Domain> {
    let code = prop::sample::select(vec!["D1", "D2"]).prop_map(str::to_owned);
    let list = || prop::collection::vec(text(), 0..3);
    (code, name(), prop::option::of(text()), list(), list(), prop::collection::vec(criteria(), 0..4)).prop_map(
        |(code, name, introduction, reflection_questions, foundational_steps, criteria)| Domain {
            code,
            name,
            introduction,
            reflection_questions,
            foundational_steps,
            criteria,
        },
    )
}

/// Rubrics of few words, so that two of them have much in common; with flaws, codes that stand twice among them.
fn rubrics() -> impl Strategy<Value = Rubric> {
    let terms = prop::collection::vec((prop::sample::select(vec!["hub", "cohort", "track"]), text()), 0..3);
    let levels = prop::sample::select(vec![&[1, 2][..], &[1, 2, 3], &[2, 3]]);
    (levels, prop::collection::vec(domains(), 0..3), terms, text(), prop::option::of(text())).prop_map(
        |(levels, domains, terms, title, source)| {
            let glossary = terms.into_iter().map(|(term, definition)| Term { term: term.to_owned(), definition }).collect();
            Rubric { title, source, domains, glossary, ..rubric(levels) }
        },
    )
}

/// Another rubric, or one that was edited in a few places.
fn pairs() -> impl Strategy<Value = (Rubric, Rubric)> {
    let edits = prop::collection::vec((0..6_usize, 0..8_usize, text()), 0..3);
    let edited = (rubrics(), edits).prop_map(|(from, edits)| {
        let mut to = from.clone();
        edits.into_iter().for_each(|(what, at, text)| edit(&mut to, what, at, text));
        (from, to)
    });
    prop_oneof![(rubrics(), rubrics()), edited]
}

fn edit(rubric: &mut Rubric, what: usize, at: usize, text: String) {
    let Some(domains) = rubric.domains.len().checked_sub(1) else { return };
    match what {
        0 => rubric.domains.rotate_left(at.min(domains)),
        1 => rubric.glossary.reverse(),
        _ => {
            let domain = &mut rubric.domains[at % (domains + 1)];
            match (what, domain.criteria.len().checked_sub(1)) {
                (2, _) => domain.introduction = Some(text),
                (_, None) => domain.reflection_questions.push(text),
                (3, Some(last)) => domain.criteria.swap(0, last),
                (4, Some(last)) => drop(domain.criteria.remove(at.min(last))),
                (_, Some(last)) => domain.criteria[at.min(last)].levels.iter_mut().for_each(|l| l.descriptor += &text),
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_that_differ_have_changes_and_texts_that_do_not_have_none((from, to) in pairs()) {
        let named = Rubric { id: from.id.clone(), version: from.version.clone(), ..to.clone() };
        prop_assert_eq!(difference(&from, &to).changes.is_empty(), from == named);
        prop_assert!(difference(&to, &to).changes.is_empty());
    }

    #[test]
    fn words_put_together_are_both_texts((from, to) in pairs()) {
        for change in difference(&from, &to).changes.iter().filter(|change| !change.words.is_empty()) {
            let without = |kind| -> String {
                change.words.iter().filter(|run| run.kind != kind).map(|run| run.text.as_str()).collect()
            };
            prop_assert_eq!(Some(without(WordChangeKind::Added)), change.before.clone());
            prop_assert_eq!(Some(without(WordChangeKind::Removed)), change.after.clone());
            prop_assert!(change.words.windows(2).all(|pair| pair[0].kind != pair[1].kind), "runs are whole");
        }
    }

    #[test]
    fn there_and_back_are_the_same_changes((from, to) in pairs()) {
        let sorted = |changes: Vec<Change>, back: bool| {
            let mut sorted: Vec<_> = changes
                .into_iter()
                .filter(|change| !matches!(change.part, ChangedPart::Order | ChangedPart::Code))
                .map(|change| {
                    let (before, after) = if back { (change.after, change.before) } else { (change.before, change.after) };
                    (format!("{:?}", change.part), change.level, before, after)
                })
                .collect();
            sorted.sort();
            sorted
        };
        let (there, back) = (difference(&from, &to).changes, difference(&to, &from).changes);
        // Lists are compared in order, and there may be more than one way to put one into the other.
        let lists = |(part, ..): &(String, _, _, _)| !["ReflectionQuestion", "FoundationalStep", "Alias"].contains(&part.as_str());
        let (mut there, mut back) = (sorted(there, false), sorted(back, true));
        there.retain(lists);
        back.retain(lists);
        prop_assert_eq!(there, back);
    }
}
