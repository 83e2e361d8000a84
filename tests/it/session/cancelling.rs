//! Ending a round without showing it.

use protocol::session::{ItemState, Settings};
use rubricon::views::parts;

use crate::meeting::{Meeting, check};

fn state(meeting: &Meeting, name: &str) -> ItemState {
    meeting.session.item(meeting.item(name)).expect("it is on the agenda").state
}

#[test]
fn a_round_can_be_cancelled_until_its_reveal_and_only_by_the_facilitator() {
    check(&[
        ("open A", "cancel A", "round_cancelled"),
        ("open A; ana votes A 3", "cancel A because of a slip", "round_cancelled"),
        ("open A", "ana cancel A", "!role_not_allowed"),
        ("open A", "screen cancel A", "!role_not_allowed"),
        ("start", "cancel A", "!round_over"),
        ("open A; reveal! A", "cancel A", "!round_over"),
        ("open A; cancel A", "cancel A", "!round_over"),
        ("open A; cancel A", "ana votes A 3", "!round_over"),
        ("open A; cancel A", "reveal! A", "!round_over"),
        ("open A; pause", "cancel A", "!wrong_phase"),
        ("open A", "cancel A/2", "!round_over"),
    ]);
}

#[test]
fn the_item_is_then_where_it_was_before_the_round() {
    for (given, expected) in [
        ("start", ItemState::Pending),
        ("open A; ana votes A 3; reveal! A", ItemState::Revealed),
        ("open A; ana votes A 3; reveal! A; park A", ItemState::Parked),
        ("open A; ana votes A 3; reveal! A; decide A 3; reopen A because of news", ItemState::Reopened),
    ] {
        let mut meeting = Meeting::new();
        meeting.play(given).play("open A; bo votes A 1; cancel A");
        assert_eq!(state(&meeting, "A"), expected, "{given}");
    }
}

#[test]
fn a_cancelled_round_keeps_its_number_and_uses_up_none() {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { max_rounds: 1, ..Settings::default() });
    meeting.play("open A; cancel A; open A; ana votes A 3; cancel A; open A");
    let focus = || parts::focus(&meeting.session).item.expect("the group is on it");
    assert_eq!((focus().round, focus().rounds_left), (3, 0));
    assert_eq!(parts::agenda(&meeting.session).items[0].rounds, 1);
    meeting.play("ana votes A 4; reveal! A");
    let rounds = meeting.assessment().items.remove(0).rounds;
    assert_eq!(rounds.iter().map(|round| round.round).collect::<Vec<_>>(), [3], "what was cancelled shows nothing");
    assert_eq!(meeting.say("open A").expect_err("there was one round").code.as_str(), "round_limit");
}

#[test]
fn everyone_is_told_that_the_last_round_was_cancelled_until_the_next_one() {
    let mut meeting = Meeting::new();
    let told = |meeting: &Meeting| parts::focus(&meeting.session).item.expect("the group is on it").cancelled;
    meeting.play("open A");
    assert!(!told(&meeting));
    meeting.play("cancel A because of a slip");
    assert!(told(&meeting));
    assert_eq!(meeting.trail_of("round_cancelled")[0].text, "of a slip");
    meeting.play("open A");
    assert!(!told(&meeting));
}

#[test]
fn moves_are_told_from_the_last_round_that_was_revealed() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 1; reveal! A; open A; ana votes A 2; cancel A; open A; ana votes A 3; reveal! A");
    let line = meeting.trail_of("round_revealed").remove(1);
    assert_eq!(serde_json::to_value(line.moves[0].from).unwrap()["level"], 1, "and not from the cancelled one");
    let shift = meeting.assessment().items.remove(0).rounds.remove(1).shift.expect("there is a round before");
    assert_eq!((shift.moved, shift.distance), (1, Some(2.0)));
}
