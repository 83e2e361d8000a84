//! Who can come in, who is let in, and who is sent out.

use protocol::session::{Role, Settings};

use super::roles::staffed;
use crate::meeting::{Meeting, check_in, joining};

/// With Wes, who waits at the door.
fn waiting() -> Meeting {
    let mut meeting = staffed();
    meeting.play("door ask");
    meeting.join("wes", Role::Participant);
    meeting
}

fn joins(meeting: &Meeting) -> String {
    match meeting.session.join(joining("dee", Role::Participant, 77)) {
        Ok(events) => events.iter().map(protocol::event::Event::kind).collect::<Vec<_>>().join(" + "),
        Err(no) => format!("!{}", no.code.as_str()),
    }
}

#[test]
fn a_facilitator_sets_the_door() {
    check_in(
        staffed,
        &[
            ("", "door ask", "door_set"),
            ("", "gus door locked", "door_set"),
            ("door locked", "door open", "door_set"),
            ("", "door open", "!invalid_value"),
            ("door ask", "gus door ask", "!invalid_value"),
            ("", "sid door locked", "!role_not_allowed"),
            ("", "ana door locked", "!role_not_allowed"),
        ],
    );
    let mut draft = Meeting::draft(&[1, 2, 3, 4], &["North"], Settings::default());
    draft.play("door ask; lobby");
    draft.join("ana", Role::Participant);
    assert!(draft.session.person(draft.id("ana")).unwrap().waiting, "it can be set before anybody comes");
}

#[test]
fn who_can_join_follows_from_the_door() {
    let seat = "participant_joined + identity_given + access_granted";
    for (given, then) in [
        ("door ask", seat),
        ("door locked", "!join_code_not_accepted"),
        ("door locked; door open", seat),
        ("open A; door locked", "!join_code_not_accepted"),
    ] {
        let mut meeting = staffed();
        meeting.play(given);
        assert_eq!(joins(&meeting), then, "{given}");
    }
}

#[test]
fn a_locked_door_sends_nobody_out() {
    check_in(
        staffed,
        &[
            ("door locked; open A", "ana votes A 3", "ballot_cast"),
            ("door locked", "ana hand", "hand_raised"),
            ("door ask; open A", "ana votes A 3", "ballot_cast"),
            ("door locked; remove ana", "admit ana", "participant_admitted"),
        ],
    );
}

#[test]
fn whoever_waits_can_do_nothing_and_is_not_counted() {
    check_in(
        waiting,
        &[
            ("open A", "wes votes A 3", "!role_not_allowed"),
            ("open A", "wes recuses A", "!role_not_allowed"),
            ("", "wes hand", "!role_not_allowed"),
            ("", "wes comment A", "!role_not_allowed"),
            ("", "floor wes", "!unknown_participant"),
            ("", "absent wes", "!unknown_participant"),
            ("", "role wes facilitator", "!unknown_participant"),
            ("", "device wes none", "!unknown_participant"),
            ("open A; ana votes A 3; bo votes A 3; cy votes A 3", "reveal A", "round_revealed"),
            ("admit wes; open A; ana votes A 3; bo votes A 3; cy votes A 3", "reveal A", "!votes_missing"),
            ("admit wes; open A", "wes votes A 3", "ballot_cast"),
        ],
    );
}

#[test]
fn a_facilitator_admits_and_sends_out() {
    check_in(
        waiting,
        &[
            ("", "admit wes", "participant_admitted"),
            ("", "gus admit wes", "participant_admitted"),
            ("", "sid admit wes", "!role_not_allowed"),
            ("admit wes", "admit wes", "!invalid_value"),
            ("", "admit stranger", "!unknown_participant"),
            ("", "remove wes", "participant_removed"),
            ("", "gus remove ana because of noise", "participant_removed"),
            ("", "sid remove ana", "!role_not_allowed"),
            ("remove ana", "remove ana", "!invalid_value"),
            ("remove ana", "admit ana", "participant_admitted"),
            ("", "remove stranger", "!unknown_participant"),
            ("", "gus remove gus", "participant_removed"),
        ],
    );
}

#[test]
fn whoever_was_sent_out_can_do_nothing_until_they_are_admitted() {
    check_in(
        staffed,
        &[
            ("open A; remove ana", "ana votes A 3", "!unauthorised"),
            ("remove ana", "ana hand", "!unauthorised"),
            ("remove gus", "gus admit gus", "!unauthorised"),
            ("remove sid", "sid notes A", "!unauthorised"),
            ("open A; remove ana; admit ana", "ana votes A 3", "ballot_cast"),
            ("remove gus; admit gus", "gus door ask", "door_set"),
            ("open A; bo votes A 3; cy votes A 3; remove ana", "reveal A", "round_revealed"),
        ],
    );
}

#[test]
fn whoever_is_sent_out_loses_what_is_open_and_keeps_what_was_sealed() {
    let mut meeting = staffed();
    meeting.play("open A; ana votes A 3; reveal! A; open A; ana votes A 2; bo votes A 2; ana hand; remove ana; admit ana");
    let rounds = &meeting.session.item(meeting.item("A")).unwrap().rounds;
    assert_eq!(rounds.iter().map(|round| round.ballots.len()).collect::<Vec<_>>(), [1, 1], "Bo's stays");
    assert!(rounds[1].ballots.contains_key(&meeting.id("bo")));
    assert_eq!(meeting.session.hands, []);
    meeting.play("reveal! A; propose A 2; ana answers A 1; floor ana; remove ana; seal! A");
    let item = meeting.session.item(meeting.item("A")).unwrap();
    assert_eq!(item.proposals[0].closed.as_ref().unwrap().tally.counts, [0; 6]);
    assert_eq!(meeting.session.floor, None, "nobody who is not there has the floor");
}
