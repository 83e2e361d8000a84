//! The life of an item, state by state.

use protocol::session::ItemState;

use crate::meeting::{Meeting, check};

#[test]
fn a_pending_item_can_be_voted_on_or_put_off() {
    check(&[
        ("start", "focus A", "item_focused"),
        ("start", "open A", "round_opened"),
        ("start", "ana votes A 3", "!round_over"),
        ("start", "ana withdraws A", "!round_over"),
        ("start", "ana recuses A", "participant_recused"),
        ("start", "reveal A", "!round_over"),
        ("start", "decide A 3", "!wrong_item_state"),
        ("start", "decide A none", "!wrong_item_state"),
        ("start", "park A", "item_parked"),
        ("start", "reopen A because of news", "!wrong_item_state"),
    ]);
}

#[test]
fn an_item_under_vote_waits_for_its_reveal() {
    check(&[
        ("open A", "focus A", "!another_round_open"),
        ("open A", "open A", "!another_round_open"),
        ("open A", "ana votes A 3", "ballot_cast"),
        ("open A; ana votes A 3", "ana withdraws A", "ballot_withdrawn"),
        ("open A", "ana recuses A", "participant_recused"),
        ("open A", "reveal! A", "round_revealed"),
        ("open A", "decide A 3", "!wrong_item_state"),
        ("open A", "park A", "!wrong_item_state"),
        ("open A", "reopen A because of news", "!another_round_open"),
    ]);
}

#[test]
fn a_revealed_item_is_voted_on_again_decided_or_put_off() {
    const GIVEN: &str = "open A; ana votes A 3; reveal! A";
    check(&[
        (GIVEN, "focus B", "item_focused"),
        (GIVEN, "open A", "round_opened"),
        (GIVEN, "ana votes A 3", "!round_over"),
        (GIVEN, "ana withdraws A", "!round_over"),
        (GIVEN, "ana recuses A", "participant_recused"),
        (GIVEN, "reveal A", "!round_over"),
        (GIVEN, "decide A 3", "item_decided"),
        (GIVEN, "park A", "item_parked"),
        (GIVEN, "reopen A because of news", "!wrong_item_state"),
    ]);
}

#[test]
fn a_decided_item_changes_by_reopening_alone() {
    const GIVEN: &str = "open A; ana votes A 3; reveal! A; decide A 3";
    check(&[
        (GIVEN, "focus A", "item_focused"),
        (GIVEN, "open A", "!wrong_item_state"),
        (GIVEN, "ana votes A 3", "!round_over"),
        (GIVEN, "ana withdraws A", "!round_over"),
        (GIVEN, "ana recuses A", "!wrong_item_state"),
        (GIVEN, "reveal A", "!round_over"),
        (GIVEN, "decide A 3", "!wrong_item_state"),
        (GIVEN, "park A", "!wrong_item_state"),
        (GIVEN, "reopen A because of news", "item_reopened"),
        (GIVEN, "reopen A", "!reason_needed"),
    ]);
}

#[test]
fn a_parked_item_is_taken_up_by_a_vote() {
    check(&[
        ("start; park A", "focus A", "item_focused"),
        ("start; park A", "open A", "round_opened"),
        ("start; park A", "ana votes A 3", "!round_over"),
        ("start; park A", "ana recuses A", "participant_recused"),
        ("start; park A", "reveal A", "!round_over"),
        ("start; park A", "decide A 3", "!wrong_item_state"),
        ("start; park A", "park A", "!wrong_item_state"),
        ("start; park A", "reopen A because of news", "!wrong_item_state"),
        ("open A; ana votes A 3; reveal! A; park A", "open A", "round_opened"),
    ]);
}

#[test]
fn a_parked_item_that_was_voted_on_can_be_decided() {
    check(&[
        ("open A; ana votes A 3; reveal! A; park A", "decide A 3", "item_decided"),
        // Without this the item would be stuck for ever: no round is left, and only a decided item can be reopened.
        ("settings rounds=1; open A; ana votes A 3; reveal! A; park A", "decide A 3", "item_decided"),
        ("settings rounds=1; open A; ana votes A 3; reveal! A; park A", "open A", "!round_limit"),
    ]);
}

#[test]
fn a_reopened_item_is_voted_on_decided_or_put_off() {
    const GIVEN: &str = "open A; ana votes A 3; reveal! A; decide A 3; reopen A because of news";
    check(&[
        (GIVEN, "focus B", "item_focused"),
        (GIVEN, "open A", "round_opened"),
        (GIVEN, "ana votes A 3", "!round_over"),
        (GIVEN, "ana recuses A", "participant_recused"),
        (GIVEN, "reveal A", "!round_over"),
        (GIVEN, "decide A 3", "item_decided"),
        (GIVEN, "park A", "item_parked"),
        (GIVEN, "reopen A because of news", "!wrong_item_state"),
    ]);
}

#[test]
fn only_one_vote_is_open_at_a_time() {
    check(&[
        ("open A", "open B", "!another_round_open"),
        ("open A", "focus B", "!another_round_open"),
        ("open A; reveal! A; decide A none; open B", "reopen A because of news", "!another_round_open"),
        ("open A; reveal! A", "open B", "round_opened"),
        // What needs no vote goes on beside one.
        ("open A", "park B", "item_parked"),
        ("open B; reveal! B; open A", "decide B none", "item_decided"),
        ("open A", "ana votes B 3", "!round_over"),
    ]);
}

#[test]
fn an_item_that_is_not_on_the_agenda_is_unknown() {
    check(&[
        ("start", "focus none", "!unknown_item"),
        ("start", "open none", "!unknown_item"),
        ("start", "ana votes none 3", "!unknown_item"),
        ("start", "ana withdraws none", "!unknown_item"),
        ("start", "ana recuses none", "!unknown_item"),
        ("start", "reveal none", "!unknown_item"),
        ("start", "decide none 3", "!unknown_item"),
        ("start", "park none", "!unknown_item"),
        ("start", "reopen none because of news", "!unknown_item"),
    ]);
}

#[test]
fn the_group_is_on_the_item_it_votes_on() {
    let mut meeting = Meeting::new();
    for (sentence, item) in [
        ("focus B", "B"),
        ("open A", "A"),
        ("reveal! A", "A"),
        ("decide A none", "A"),
        ("focus X", "X"),
        ("reopen A because of news", "A"),
    ] {
        meeting.play(sentence);
        assert_eq!(meeting.session.focus, Some(meeting.item(item)), "after {sentence}");
    }
}

#[test]
fn an_item_keeps_the_reason_it_was_put_off_or_taken_up_for() {
    let mut meeting = Meeting::new();
    let mut note_after = |sentence: &str| {
        meeting.play(sentence);
        let item = meeting.session.item(meeting.item("A")).unwrap();
        (item.state, item.note.clone())
    };
    assert_eq!(note_after("start; park A because of lunch"), (ItemState::Parked, Some("of lunch".to_owned())));
    assert_eq!(note_after("open A; reveal! A; park A"), (ItemState::Parked, None));
    note_after("open A; reveal! A; decide A none");
    assert_eq!(note_after("reopen A because of news"), (ItemState::Reopened, Some("of news".to_owned())));
}
