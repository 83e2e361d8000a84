//! Decisions.

use protocol::command::Command;
use protocol::event::{Event, ItemDecided};
use protocol::vote::{Basis, Dissent, Evidence, NextStep, Verdict};

use crate::meeting::{Meeting, check};

const MET: &str = "open A; ana votes A 3; reveal! A";
const NOT_MET: &str = "open A; ana votes A 4; bo votes A 1; reveal! A";

#[test]
fn a_decision_that_departs_from_the_rule_needs_a_reason() {
    check(&[
        (MET, "decide A 3", "item_decided"),
        (MET, "decide A 2", "!reason_needed"),
        (MET, "decide A 2 because", "!reason_needed"),
        (MET, "decide A 2 because   ", "!reason_needed"),
        (MET, "decide A 2 because the visits showed less", "item_decided"),
        (MET, "decide A none", "!reason_needed"),
        (MET, "decide A none because half the group had left", "item_decided"),
        (NOT_MET, "decide A none", "item_decided"),
        (NOT_MET, "decide A 4", "!reason_needed"),
        (NOT_MET, "decide A 4 because Bo agreed after all", "item_decided"),
    ]);
}

#[test]
fn a_decision_says_for_ever_whether_it_follows_the_rule() {
    for (given, sentence, basis) in [
        (MET, "decide A 3", Basis::FollowsRule),
        (MET, "decide A 3 because we agree", Basis::FollowsRule),
        (MET, "decide A 2 because of talk", Basis::DepartsFromRule),
        (MET, "decide A none because of talk", Basis::DepartsFromRule),
        (NOT_MET, "decide A none", Basis::FollowsRule),
        (NOT_MET, "decide A 4 because of talk", Basis::DepartsFromRule),
    ] {
        assert_eq!(decided(Meeting::new().play(given), sentence).basis, basis, "{given}; {sentence}");
    }
}

#[test]
fn a_decision_answers_the_last_round() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; reveal! A; open A; ana votes A 2; reveal! A");
    assert_eq!(decided(&mut meeting, "decide A 2").basis, Basis::FollowsRule);
}

#[test]
fn a_decision_names_a_level_of_the_scale() {
    check(&[
        (MET, "decide A 0 because of talk", "!unknown_level"),
        (MET, "decide A 5 because of talk", "!unknown_level"),
        (MET, "decide A 5", "!unknown_level"),
    ]);
}

#[test]
fn a_decision_after_reopening_supersedes_the_one_before() {
    let mut meeting = Meeting::new();
    meeting.play(MET);
    assert_eq!(decided(&mut meeting, "decide A 3").supersedes, None);
    let mut before = meeting.session.seq;
    for level in [2, 4] {
        meeting.play("reopen A because of news");
        let decided = decided(&mut meeting, &format!("decide A {level} because of it"));
        assert_eq!(decided.supersedes, Some(before));
        before = meeting.session.seq;
    }
    let kept = meeting.session.item(meeting.item("A")).unwrap().decision.clone().unwrap();
    assert_eq!((kept.seq, kept.verdict), (before, Verdict::Level(4)));
}

#[test]
fn a_decision_keeps_its_dissent_evidence_and_next_steps() {
    let mut meeting = Meeting::new();
    meeting.play(MET);
    let bo = meeting.id("bo");
    let wish = wish(&meeting, |wish| {
        wish.0.push(Dissent { participant: Some(bo), statement: "  Not yet.\nTwo schools lag. ".into() });
        wish.0.push(Dissent { participant: None, statement: "Too early.".into() });
        wish.1.push(Evidence { note: "Visits".into(), link: Some(" https://example.org/v ".into()) });
        wish.1.push(Evidence { note: "Figures".into(), link: Some("http://example.org".into()) });
        wish.2.push(NextStep { what: "Sign".into(), who: Some(" Fay ".into()), by_when: Some(" 2027-03-01 ".into()) });
        wish.2.push(NextStep { what: "Look again".into(), who: None, by_when: None });
    });
    let events = meeting.give(meeting.access("fay"), &wish).unwrap();
    let [Event::ItemDecided(decided)] = &events[..] else { panic!("{events:?}") };
    assert_eq!(decided.dissent[0].statement, "Not yet.\nTwo schools lag.", "trimmed");
    assert_eq!(decided.evidence[0].link.as_deref(), Some("https://example.org/v"));
    assert_eq!(decided.next_steps[0].who.as_deref(), Some("Fay"));
    assert_eq!(decided.next_steps[0].by_when.as_deref(), Some("2027-03-01"));
    assert_eq!((decided.dissent.len(), decided.evidence.len(), decided.next_steps.len()), (2, 2, 2));
}

#[test]
fn a_next_steps_date_is_a_day_of_the_calendar() {
    for (date, ok) in [
        ("2027-03-01", true),
        ("2028-02-29", true),
        ("2027-02-29", false),
        ("2027-13-01", false),
        ("01/03/2027", false),
        ("1 March", false),
        ("", false),
        ("soon", false),
    ] {
        let step = NextStep { what: "Sign".into(), who: None, by_when: Some(date.into()) };
        expect(if ok { None } else { Some("!invalid_value") }, date, |wish| wish.2.push(step));
    }
}

#[test]
fn a_date_is_stored_as_year_month_day() {
    for written in ["2027-03-01T10:00:00", "20270301", "2027-03-01"] {
        let mut meeting = Meeting::new();
        meeting.play(MET);
        let step = NextStep { what: "Sign".into(), who: None, by_when: Some(written.into()) };
        let Ok(events) = meeting.give(meeting.access("fay"), &wish(&meeting, |wish| wish.2.push(step))) else { continue };
        let [Event::ItemDecided(decided)] = &events[..] else { panic!("{events:?}") };
        assert_eq!(decided.next_steps[0].by_when.as_deref(), Some("2027-03-01"), "{written}");
    }
}

#[test]
fn a_link_to_evidence_is_a_web_address() {
    for (link, ok) in [
        ("https://example.org", true),
        ("http://example.org/ñ?a=b", true),
        ("javascript:alert(1)", false),
        ("ftp://example.org", false),
        ("example.org", false),
        ("", false),
        ("https://example.org/\nx", false),
    ] {
        let evidence = Evidence { note: "See".into(), link: Some(link.into()) };
        expect(if ok { None } else { Some("!invalid_value") }, link, |wish| wish.1.push(evidence));
    }
}

#[test]
fn a_dissenter_who_is_named_is_somebody_who_votes() {
    let meeting = Meeting::new();
    for (name, code) in [
        ("bo", None),
        ("obi", Some("!unknown_participant")),
        ("fay", Some("!unknown_participant")),
        ("stranger", Some("!unknown_participant")),
    ] {
        let dissent = Dissent { participant: Some(meeting.id(name)), statement: "No.".into() };
        expect(code, name, |wish| wish.0.push(dissent));
    }
}

#[test]
fn a_decision_has_fifty_of_each_at_most() {
    let dissent = Dissent { participant: None, statement: "No.".into() };
    let evidence = Evidence { note: "See".into(), link: None };
    let step = NextStep { what: "Do".into(), who: None, by_when: None };
    expect(None, "50 of each", |wish| {
        *wish = (vec![dissent.clone(); 50], vec![evidence.clone(); 50], vec![step.clone(); 50]);
    });
    expect(Some("!too_large"), "dissents", |wish| wish.0 = vec![dissent.clone(); 51]);
    expect(Some("!too_large"), "evidence", |wish| wish.1 = vec![evidence.clone(); 51]);
    expect(Some("!too_large"), "next steps", |wish| wish.2 = vec![step.clone(); 51]);
}

#[test]
fn a_decision_fits_into_a_message() {
    let dissent = Dissent { participant: None, statement: "n".repeat(2_000) };
    expect(None, "a hundred thousand bytes", |wish| wish.0 = vec![dissent.clone(); 49]);
    let evidence = Evidence { note: "n".repeat(2_000), link: None };
    expect(Some("!too_large"), "more than that", |wish| *wish = (vec![dissent; 49], vec![evidence; 2], vec![]));
}

#[test]
fn what_a_decision_is_made_of_is_neither_empty_nor_endless() {
    let dissent = |statement: &str| Dissent { participant: None, statement: statement.into() };
    let evidence = |note: &str| Evidence { note: note.into(), link: None };
    let step = |what: &str, who: &str| NextStep { what: what.into(), who: Some(who.into()), by_when: None };
    let long = |n: usize| "ñ".repeat(n);
    expect(None, "as long as possible", |wish| {
        wish.0.push(dissent(&long(2_000)));
        wish.1.push(evidence(&long(2_000)));
        wish.2.push(step(&long(1_000), &long(200)));
    });
    for wrong in ["", " \n ", &long(2_001), "bell\u{7}"] {
        expect(Some("!invalid_value"), wrong, |wish| wish.0.push(dissent(wrong)));
        expect(Some("!invalid_value"), wrong, |wish| wish.1.push(evidence(wrong)));
        expect(Some("!invalid_value"), wrong, |wish| wish.2.push(step(wrong, "Fay")));
        expect(Some("!invalid_value"), wrong, |wish| wish.2.push(step("Do", wrong)));
    }
}

type Parts = (Vec<Dissent>, Vec<Evidence>, Vec<NextStep>);

fn wish(meeting: &Meeting, change: impl FnOnce(&mut Parts)) -> Command {
    let mut parts = Parts::default();
    change(&mut parts);
    let (dissent, evidence, next_steps) = parts;
    let verdict = Verdict::Level(3);
    Command::DecideItem { item: meeting.item("A"), verdict, rationale: String::new(), dissent, evidence, next_steps }
}

fn expect(code: Option<&str>, what: &str, change: impl FnOnce(&mut Parts)) {
    let mut meeting = Meeting::new();
    meeting.play(MET);
    let refused = meeting.decide(meeting.access("fay"), &wish(&meeting, change)).err();
    assert_eq!(refused.map(|no| format!("!{}", no.code.as_str())).as_deref(), code, "{what:?}");
}

fn decided(meeting: &mut Meeting, sentence: &str) -> ItemDecided {
    match &meeting.say(sentence).expect(sentence)[..] {
        [Event::ItemDecided(decided)] => decided.clone(),
        other => panic!("{other:?}"),
    }
}
