//! How a session is held, and when that may change.

use crate::meeting::{Meeting, check};

#[test]
fn settings_change_freely_before_the_first_ballot() {
    check(&[
        ("", "settings percent=80", "settings_changed"),
        ("start", "settings rounds=9 seconds=60", "settings_changed"),
        ("open A; reveal! A", "settings percent=80", "settings_changed"),
        ("settings visibility=confidential", "settings visibility=named", "settings_changed"),
    ]);
}

#[test]
fn settings_change_for_a_reason_once_a_ballot_was_cast() {
    const VOTED: &str = "open A; ana votes A 3; reveal! A";
    check(&[
        (VOTED, "settings percent=80", "!reason_needed"),
        (VOTED, "settings percent=80 because  ", "!reason_needed"),
        (VOTED, "settings percent=80 because the partners asked", "settings_changed"),
        // A ballot that was taken back was cast all the same.
        ("open A; ana votes A 3; ana withdraws A; reveal! A", "settings percent=80", "!reason_needed"),
    ]);
}

#[test]
fn settings_do_not_change_during_a_vote() {
    check(&[
        ("open A", "settings percent=80 because of news", "!another_round_open"),
        ("open A; pause", "settings percent=80 because of news", "!another_round_open"),
    ]);
}

#[test]
fn votes_never_become_more_visible_once_one_was_cast() {
    const CONFIDENTIAL: &str = "settings visibility=confidential; open A; ana votes A 3; reveal! A";
    check(&[
        (CONFIDENTIAL, "settings visibility=named because of news", "!visibility_fixed"),
        (CONFIDENTIAL, "settings visibility=named", "!reason_needed"),
        (CONFIDENTIAL, "settings percent=80 because of news", "settings_changed"),
        ("open A; ana votes A 3; reveal! A", "settings visibility=confidential because of news", "settings_changed"),
        (
            "open A; ana votes A 3; reveal! A; settings visibility=confidential because of news",
            "settings visibility=named because of news",
            "!visibility_fixed",
        ),
    ]);
}

#[test]
fn settings_stay_within_their_bounds() {
    check(&[
        ("", "settings percent=50", "!invalid_value"),
        ("", "settings percent=51", "settings_changed"),
        ("", "settings percent=100", "settings_changed"),
        ("", "settings percent=101", "!invalid_value"),
        ("", "settings rounds=0", "!invalid_value"),
        ("", "settings rounds=1", "settings_changed"),
        ("", "settings rounds=9", "settings_changed"),
        ("", "settings rounds=10", "!invalid_value"),
        ("", "settings seconds=9", "!invalid_value"),
        ("", "settings seconds=10", "settings_changed"),
        ("", "settings seconds=3600", "settings_changed"),
        ("", "settings seconds=3601", "!invalid_value"),
        ("settings seconds=60", "settings seconds=none", "settings_changed"),
    ]);
}

#[test]
fn a_rule_judges_the_rounds_after_it_and_none_before() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 2; reveal A");
    let outcome = |meeting: &Meeting, round: usize| {
        meeting.session.item(meeting.item("A")).unwrap().rounds[round]
            .revealed
            .clone()
            .map(|sealed| (sealed.rule, sealed.outcome))
    };
    let first = outcome(&meeting, 0);
    meeting.play("settings percent=60 because of talk; open A; ana votes A 3; bo votes A 3; cy votes A 2; reveal A");
    assert_eq!(outcome(&meeting, 0), first);
    assert_ne!(outcome(&meeting, 1), first);
}
