//! How next steps stand.

use protocol::command::Command;
use protocol::event::{Event, NextStepChanged};
use protocol::vote::{NextStep, StepState};
use rubricon::domain::{SaidBy, WantedStep};

use crate::meeting::{Meeting, check};

const DECIDED: &str = "open A; ana votes A 3; reveal! A; decide A 3 Sign Call";

#[test]
fn a_next_step_is_changed_by_the_desk_and_nobody_else() {
    check(&[
        (DECIDED, "step A done", "next_step_changed"),
        (DECIDED, "ana step A done", "!role_not_allowed"),
        (DECIDED, "obi step A done", "!role_not_allowed"),
        (DECIDED, "screen step A done", "!role_not_allowed"),
        (DECIDED, "auditor step A done", "!role_not_allowed"),
    ]);
    let mut meeting = Meeting::new();
    meeting.join_facilitating("gus");
    meeting.join_facilitating("sid");
    meeting.play("role sid scribe").play(DECIDED).play("gus step A/1 done; sid step A/2 dropped");
}

#[test]
fn it_is_changed_in_every_phase_and_after_the_meeting_too() {
    check(&[
        ("", "step A done", "!unknown_next_step"),
        ("close", "step A done", "!unknown_next_step"),
        (&format!("{DECIDED}; pause"), "step A done", "next_step_changed"),
        (&format!("{DECIDED}; open B"), "step A done", "next_step_changed"),
        (&format!("{DECIDED}; close"), "step A done", "next_step_changed"),
        (&format!("{DECIDED}; close; step A done"), "step A open because it fell through", "next_step_changed"),
        (&format!("{DECIDED}; close"), "reopen A because of news", "!wrong_phase"),
        (&format!("{DECIDED}; close"), "ana step A done", "!role_not_allowed"),
    ]);
}

#[test]
fn it_is_one_of_the_last_decision() {
    let again = format!("{DECIDED}; reopen A because of news");
    let anew = format!("{again}; decide A 3 Write");
    check(&[
        (DECIDED, "step A/1 done", "next_step_changed"),
        (DECIDED, "step A/2 done", "next_step_changed"),
        (DECIDED, "step A/0 done", "!unknown_next_step"),
        (DECIDED, "step A/3 done", "!unknown_next_step"),
        (DECIDED, "step A/255 done", "!unknown_next_step"),
        (DECIDED, "step B done", "!unknown_next_step"),
        (DECIDED, "step none done", "!unknown_item"),
        (&again, "step A done", "next_step_changed"),
        (&anew, "step A/1 done", "next_step_changed"),
        (&anew, "step A/2 done", "!unknown_next_step"),
        (&anew, "former_step A/1 done", "!unknown_next_step"),
    ]);
}

#[test]
fn what_changes_nothing_is_refused_unless_there_is_something_new_to_tell() {
    check(&[
        (DECIDED, "step A open", "!invalid_value"),
        (DECIDED, "step A open because we called them", "next_step_changed"),
        (&format!("{DECIDED}; step A done"), "step A done", "!invalid_value"),
        (&format!("{DECIDED}; step A done because it was signed"), "step A done", "!invalid_value"),
        (&format!("{DECIDED}; step A done because it was signed"), "step A done because it was signed", "!invalid_value"),
        (&format!("{DECIDED}; step A done because it was signed"), "step A done because we saw it", "next_step_changed"),
        (DECIDED, "step A open Write", "next_step_changed"),
        (DECIDED, "step A open Sign Ana", "next_step_changed"),
        (DECIDED, "step A open Sign Ana 2027-03-01", "next_step_changed"),
        (DECIDED, "step A open Sign Ana soon", "!invalid_value"),
        (DECIDED, "step A open Sign Ana 2027-02-30", "!invalid_value"),
    ]);
}

#[test]
fn the_text_of_a_next_step_has_the_limits_that_it_had_in_the_decision() {
    let mut meeting = Meeting::new();
    meeting.play(DECIDED);
    let long = |n: usize| "ñ".repeat(n);
    let decide = |what: &str, who: Option<&str>, note: Option<&str>| {
        let Command::ChangeNextStep { item, decision, step, state, .. } = meeting.read("step A done").1 else { panic!() };
        let (who, note) = (who.map(str::to_owned), note.map(str::to_owned));
        let wish = Command::ChangeNextStep { item, decision, step, what: what.into(), who, by_when: None, state, note };
        meeting.decide(meeting.access("fay"), &wish).map_err(|no| no.code.as_str())
    };
    assert!(decide(&long(1_000), Some(&long(200)), Some(&long(2_000))).is_ok());
    for (what, who, note) in [
        ("", None, None),
        (" \n ", None, None),
        (&*long(1_001), None, None),
        ("bell\u{7}", None, None),
        ("Sign", Some(""), None),
        ("Sign", Some(&*long(201)), None),
        ("Sign", Some("two\nlines"), None),
        ("Sign", None, Some(&*long(2_001))),
    ] {
        assert_eq!(decide(what, who, note), Err("invalid_value".to_owned()), "{what:?} {who:?} {note:?}");
    }
}

#[test]
fn the_decision_keeps_it_as_it_was_decided_and_the_plan_says_how_it_stands() {
    let mut meeting = Meeting::new();
    meeting.play(DECIDED);
    let decided = meeting.session.item(meeting.item("A")).unwrap().decision.clone();
    meeting.play("close; step A/2 done Call Ana 2027-03-01 because she  called ");
    let item = meeting.session.item(meeting.item("A")).unwrap();
    assert_eq!(item.decision, decided, "nothing of the decision changes");
    assert_eq!((item.plan[0].state, item.plan[0].changed.clone()), (StepState::Open, None));
    let (what, who, by_when) = ("Call".to_owned(), Some("Ana".to_owned()), Some("2027-03-01".to_owned()));
    assert_eq!(item.plan[1].step, NextStep { what, who, by_when });
    let changed = item.plan[1].changed.clone().unwrap();
    assert_eq!(
        (item.plan[1].state, changed.seq, changed.note.as_deref()),
        (StepState::Done, meeting.session.seq, Some("she  called"))
    );
    assert_eq!(changed.by, SaidBy::Person(meeting.id("fay")));
}

#[test]
fn a_decision_that_is_made_anew_begins_with_its_own_next_steps() {
    let mut meeting = Meeting::new();
    meeting.play(DECIDED).play("step A/1 done; reopen A because of news; decide A 3 Sign");
    let item = meeting.session.item(meeting.item("A")).unwrap();
    let plan: Vec<_> = item.plan.iter().map(|planned| (planned.step.what.as_str(), planned.state)).collect();
    assert_eq!(plan, [("Sign", StepState::Open)], "of the same words, and another step");
}

#[test]
fn the_host_writes_it_down_for_somebody_who_is_named() {
    let mut meeting = Meeting::new();
    meeting.play(DECIDED).play("close");
    let item = meeting.session.item(meeting.item("A")).unwrap();
    let decision = item.decision.as_ref().unwrap().seq;
    let wanted = WantedStep {
        item: item.id,
        decision,
        step: 1,
        what: "Sign",
        who: None,
        by_when: None,
        state: StepState::Dropped,
        note: Some("The college closed."),
    };
    let set = |by: &str| meeting.session.set_next_step(&wanted, by).map_err(|no| no.code.as_str());
    let events = set(" María Ñáñez ").unwrap();
    let [Event::NextStepChanged(NextStepChanged { by, state, .. })] = &events[..] else { panic!("{events:?}") };
    assert_eq!((by.as_deref(), *state), (Some("María Ñáñez"), StepState::Dropped));
    for nobody in ["", "  ", &"n".repeat(201), "two\nlines"] {
        assert_eq!(set(nobody), Err("invalid_value".to_owned()), "{nobody:?}");
    }
    let other = WantedStep { decision: decision - 1, ..wanted };
    assert_eq!(
        meeting.session.set_next_step(&other, "María").map_err(|no| no.code.as_str()),
        Err("unknown_next_step".to_owned())
    );
}
