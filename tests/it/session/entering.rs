//! People without a device, whose ballots and answers the desk enters.

use protocol::vote::Choice;

use super::roles::staffed;
use crate::meeting::{Meeting, check_in};

/// With Dot, who has no device.
fn with_dot() -> Meeting {
    let mut meeting = staffed();
    meeting.add_without_device("dot");
    meeting
}

#[test]
fn the_desk_adds_somebody_without_a_device_however_the_door_stands() {
    check_in(
        staffed,
        &[
            ("", "add Dot North", "participant_joined + identity_given"),
            ("", "sid add Dot North", "participant_joined + identity_given"),
            ("door locked", "add Dot North", "participant_joined + identity_given"),
            ("door ask", "gus add Dot North", "participant_joined + identity_given"),
            ("", "ana add Dot North", "!role_not_allowed"),
            ("close", "add Dot North", "!wrong_phase"),
        ],
    );
    let meeting = with_dot();
    let dot = meeting.session.person(meeting.id("dot")).unwrap();
    assert!(dot.votes() && dot.no_device && !dot.waiting);
    assert_eq!(dot.name, "dot");
}

#[test]
fn only_for_people_without_a_device_a_ballot_is_entered() {
    check_in(
        with_dot,
        &[
            ("open A", "enter dot A 3", "ballot_entered"),
            ("open A", "sid enter dot A 3 because she said so", "ballot_entered"),
            ("open A; sid enter dot A 3", "gus enter dot A 2", "ballot_entered"),
            ("open A", "enter ana A 3", "!device_in_use"),
            ("open A; device ana none", "enter ana A 3", "ballot_entered"),
            ("open A; device ana none; device ana own", "enter ana A 3", "!device_in_use"),
            ("open A", "ana enter dot A 3", "!role_not_allowed"),
            ("open A", "enter dot A 9", "!unknown_level"),
            ("open A", "enter stranger A 3", "!unknown_participant"),
            ("open A", "enter obi A 3", "!unknown_participant"),
            ("open A; remove dot", "enter dot A 3", "!unknown_participant"),
            ("open A; reveal! A", "enter dot A 3", "!round_over"),
            ("open A; pause", "enter dot A 3", "!wrong_phase"),
            ("open A", "enter dot A/2 3", "!round_over"),
        ],
    );
}

#[test]
fn only_for_people_without_a_device_an_answer_is_entered() {
    const PROPOSED: &str = "open A; ana votes A 3; reveal! A; propose A 3";
    check_in(
        with_dot,
        &[
            (PROPOSED, "enter_answer dot A 4", "answer_entered"),
            (PROPOSED, "sid enter_answer dot A 0 because she said so", "answer_entered"),
            (PROPOSED, "enter_answer ana A 4", "!device_in_use"),
            (PROPOSED, "enter_answer dot A 6", "!invalid_value"),
            (PROPOSED, "enter_answer dot A/2 4", "!proposal_over"),
            (PROPOSED, "enter_answer obi A 4", "!unknown_participant"),
        ],
    );
}

#[test]
fn whether_somebody_has_a_device_is_said_of_those_who_vote() {
    check_in(
        with_dot,
        &[
            ("", "device ana none", "device_changed"),
            ("", "sid device ana none", "device_changed"),
            ("", "device ana own", "!invalid_value"),
            ("device ana none", "device ana none", "!invalid_value"),
            ("device ana none", "device ana own", "device_changed"),
            // Nobody ever gave Dot anything to vote with.
            ("", "device dot own", "!invalid_value"),
            ("", "device obi none", "!unknown_participant"),
            ("", "device gus none", "!unknown_participant"),
            ("", "ana device bo none", "!role_not_allowed"),
        ],
    );
}

#[test]
fn an_entered_ballot_brings_somebody_back_and_stands_as_their_own() {
    check_in(
        with_dot,
        &[
            ("open A; absent dot", "enter dot A 3", "participant_returned + ballot_entered"),
            (
                "open A; ana votes A 3; reveal! A; propose A 3; absent dot",
                "enter_answer dot A 3",
                "participant_returned + answer_entered",
            ),
            ("open A; ana votes A 3; bo votes A 3; cy votes A 3", "reveal A", "!votes_missing"),
            ("open A; ana votes A 3; bo votes A 3; cy votes A 3; enter dot A 1", "reveal A", "round_revealed"),
        ],
    );
}

#[test]
fn the_last_ballot_of_a_person_stands_whoever_put_it_in() {
    for (said, choice, entered) in [
        ("ana votes A 1; device ana none; sid enter ana A 2", Choice::Level(2), true),
        ("device ana none; sid enter ana A 2; ana votes A 1", Choice::Level(1), false),
        ("device ana none; sid enter ana A 2; fay enter ana A unsure", Choice::Unsure, true),
    ] {
        let mut meeting = staffed();
        meeting.play("open A").play(said);
        let ballots = &meeting.session.item(meeting.item("A")).unwrap().rounds[0].ballots;
        let ballot = &ballots[&meeting.id("ana")];
        assert_eq!((ballots.len(), ballot.choice, ballot.entered), (1, choice, entered), "{said}");
    }
}
