//! What the advance round settled: accepting it, and taking items off.

use protocol::event::Event;
use protocol::session::ItemState;
use protocol::vote::{Basis, Verdict};
use rubricon::domain::consent_level;

use super::roles::staffed;
use crate::meeting::{Meeting, check_in};

/// A and X at level 3 are on the list; B is not.
const CLOSED: &str = "advance; ana votes A 3; bo votes A 3; ana votes B 1; bo votes B 4; ana votes X 3; close_advance!";

fn listed(meeting: &Meeting) -> String {
    ["A", "B", "X"]
        .into_iter()
        .filter(|name| consent_level(meeting.session.item(meeting.item(name)).unwrap()).is_some())
        .collect()
}

fn closed() -> Meeting {
    let mut meeting = staffed();
    meeting.play(CLOSED);
    meeting
}

#[test]
fn what_met_the_rule_is_on_the_list_and_what_happens_later_takes_it_off() {
    for (said, expected) in [
        ("", "AX"),
        ("pull A", "X"),
        ("start", "AX"),
        ("open A", "X"),
        ("open A; cancel A", "AX"),
        ("open A; ana votes A 3; reveal! A", "X"),
        ("start; propose A 3", "X"),
        ("start; propose A 3; retract A", "X"),
        ("start; park A", "X"),
        ("start; decide A 3", "X"),
        ("start; decide A 3; reopen A because of news", "X"),
        ("accept A X", ""),
    ] {
        let mut meeting = closed();
        meeting.play(said);
        assert_eq!(listed(&meeting), expected, "{said}");
    }
    let mut meeting = staffed();
    meeting.play("settings floor=3").play(CLOSED);
    assert_eq!(listed(&meeting), "", "votes alone never meet the rule consent");
    let mut meeting = staffed();
    meeting.play("settings people=2").play(CLOSED);
    assert_eq!(listed(&meeting), "A", "nor do too few");
}

#[test]
fn items_are_accepted_together_or_one_by_one() {
    check_in(
        closed,
        &[
            ("", "accept A X", "session_started + item_decided + item_decided"),
            ("start", "accept A X", "item_decided + item_decided"),
            ("start", "accept X", "item_decided"),
            ("start; accept A", "accept X", "item_decided"),
            ("start; accept A", "accept A", "!wrong_item_state"),
            // if one of them is not on the list nothing is recorded
            ("start", "accept A B", "!wrong_item_state"),
            ("start; pull A", "accept A X", "!wrong_item_state"),
            ("start", "accept A A", "!invalid_value"),
            ("start", "accept", "!invalid_value"),
            ("start", "accept none", "!unknown_item"),
            ("start; open B", "accept A", "!another_round_open"),
            ("start; pause", "accept A", "!wrong_phase"),
            ("start", "gus accept A", "!not_leading"),
            ("start", "ana accept A", "!role_not_allowed"),
        ],
    );
}

#[test]
fn an_accepted_item_is_decided_as_the_rule_says_and_can_be_reopened() {
    let mut meeting = closed();
    let events = meeting.play("start").say("accept A X").unwrap();
    for event in &events {
        let Event::ItemDecided(decided) = event else { panic!("{event:?}") };
        assert_eq!((decided.verdict, decided.basis, decided.consent_list), (Verdict::Level(3), Basis::FollowsRule, true));
        assert_eq!((decided.rationale.as_str(), decided.supersedes), ("", None));
    }
    meeting.play("reopen A because of news; open A; ana votes A 2; reveal! A; decide A 2");
    let decision = meeting.session.item(meeting.item("A")).and_then(|item| item.decision.clone()).unwrap();
    assert!(!decision.consent_list && decision.supersedes.is_some());
}

#[test]
fn whoever_has_a_seat_but_observers_takes_an_item_off() {
    check_in(
        closed,
        &[
            ("", "ana pull A", "item_pulled"),
            ("", "ana pull A because I doubt it", "item_pulled"),
            ("", "sid pull A", "item_pulled"),
            ("", "gus pull A", "item_pulled"),
            ("start; pause", "ana pull A", "item_pulled"),
            ("start; open B", "ana pull A", "item_pulled"),
            ("", "obi pull A", "!role_not_allowed"),
            ("", "ana pull B", "!wrong_item_state"),
            ("ana pull A", "bo pull A", "!wrong_item_state"),
            ("accept A", "ana pull A", "!wrong_item_state"),
        ],
    );
    let mut meeting = closed();
    meeting.play("ana pull A; start; decide A 3");
    let item = meeting.session.item(meeting.item("A")).unwrap();
    assert!(item.state == ItemState::Decided && !item.decision.as_ref().unwrap().consent_list, "it is talked about and decided");
}
