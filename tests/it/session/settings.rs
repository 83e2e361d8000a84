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

#[test]
fn the_settings_of_facilitation_stay_within_their_bounds_too() {
    check(&[
        ("", "settings reading=4", "!invalid_value"),
        ("", "settings reading=5", "settings_changed"),
        ("", "settings reading=600", "settings_changed"),
        ("", "settings reading=601", "!invalid_value"),
        ("", "settings people=0", "!invalid_value"),
        ("", "settings people=1", "settings_changed"),
        ("", "settings people=10000", "settings_changed"),
        ("", "settings people=10001", "!invalid_value"),
        ("", "settings quorum=0", "!invalid_value"),
        ("", "settings quorum=1", "settings_changed"),
        ("", "settings quorum=100", "settings_changed"),
        ("", "settings quorum=101", "!invalid_value"),
        ("", "settings smallest=1", "!invalid_value"),
        ("", "settings smallest=2", "settings_changed"),
        ("", "settings smallest=20", "settings_changed"),
        ("", "settings smallest=21", "!invalid_value"),
    ]);
}

#[test]
fn by_organisation_stands_between_confidential_and_named() {
    const BY_ORGANISATION: &str = "settings visibility=by_organisation; open A; ana votes A 3; reveal! A";
    const CONFIDENTIAL: &str = "settings visibility=confidential; open A; ana votes A 3; reveal! A";
    check(&[
        (BY_ORGANISATION, "settings visibility=named because of news", "!visibility_fixed"),
        (BY_ORGANISATION, "settings visibility=confidential because of news", "settings_changed"),
        (CONFIDENTIAL, "settings visibility=by_organisation because of news", "!visibility_fixed"),
        ("open A; ana votes A 3; reveal! A", "settings visibility=by_organisation because of news", "settings_changed"),
        ("settings visibility=by_organisation", "settings visibility=named", "settings_changed"),
    ]);
}

#[test]
fn groups_never_become_smaller_once_a_ballot_was_cast() {
    const BY_ORGANISATION: &str = "settings visibility=by_organisation smallest=5; open A; ana votes A 3; reveal! A";
    check(&[
        (BY_ORGANISATION, "settings smallest=4 because of news", "!visibility_fixed"),
        (BY_ORGANISATION, "settings smallest=6 because of news", "settings_changed"),
        (BY_ORGANISATION, "settings percent=80 because of news", "settings_changed"),
        // where votes are named, or nothing of groups is shown, it makes nothing more open
        ("open A; ana votes A 3; reveal! A", "settings smallest=2 because of news", "settings_changed"),
        (
            "settings visibility=by_organisation smallest=5; open A; ana votes A 3; reveal! A; settings visibility=confidential smallest=2 because of talk",
            "settings visibility=by_organisation because of talk",
            "!visibility_fixed",
        ),
    ]);
}

#[test]
fn the_votes_of_a_public_body_are_named_and_it_stays_one() {
    const PUBLIC: &str = "settings public=yes; open A; ana votes A 3; reveal! A";
    check(&[
        ("", "settings public=yes", "settings_changed"),
        ("", "settings public=yes visibility=confidential", "!invalid_value"),
        ("", "settings public=yes visibility=by_organisation", "!invalid_value"),
        (PUBLIC, "settings visibility=confidential because of news", "!invalid_value"),
        (PUBLIC, "settings public=no because of news", "!visibility_fixed"),
        (PUBLIC, "settings public=no visibility=confidential because of news", "!visibility_fixed"),
        ("settings public=yes", "settings public=no", "settings_changed"),
        ("open A; ana votes A 3; reveal! A", "settings public=yes because of news", "settings_changed"),
    ]);
}
