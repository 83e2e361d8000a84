//! Joining, being waited for, and coming back.

use protocol::event::{Event, ParticipantJoined};
use protocol::id::ParticipantId;
use protocol::problem::Code;
use protocol::session::{Role, Settings};
use rubricon::domain::{MAX_PEOPLE, Rejection, Session, Stamp};

use crate::meeting::{Meeting, check, joining};

#[test]
fn whoever_is_marked_absent_is_not_waited_for_and_a_ballot_brings_them_back() {
    check(&[
        ("open A", "absent ana", "participant_marked_absent"),
        ("open A; absent ana", "absent ana", "!invalid_value"),
        ("open A; absent ana", "returned ana", "participant_returned"),
        ("open A", "returned ana", "!invalid_value"),
        ("open A; absent ana", "ana votes A 3", "participant_returned + ballot_cast"),
        ("open A; absent ana; ana votes A 3", "ana votes A 4", "ballot_cast"),
        ("open A; absent ana", "ana recuses A", "participant_recused"),
        // A refused ballot does not bring anybody back.
        ("open A; absent ana", "ana votes A 9", "!unknown_level"),
    ]);
    let mut meeting = Meeting::new();
    meeting.play("open A; absent ana; ana votes A 3");
    assert!(!meeting.session.person(meeting.id("ana")).unwrap().absent);
}

#[test]
fn only_people_who_vote_can_be_marked_absent() {
    check(&[
        ("open A", "absent obi", "!unknown_participant"),
        ("open A", "absent fay", "!unknown_participant"),
        ("open A", "absent stranger", "!unknown_participant"),
        ("open A", "returned obi", "!unknown_participant"),
    ]);
}

#[test]
fn absence_ends_with_neither_the_round_nor_the_item() {
    let mut meeting = Meeting::new();
    meeting.play("open A; absent ana; reveal! A; open A; reveal! A; decide A none; open B");
    assert!(meeting.session.person(meeting.id("ana")).unwrap().absent);
}

#[test]
fn people_can_join_from_the_lobby_to_the_end() {
    for (given, then) in [
        ("", "participant_joined + identity_given + access_granted"),
        ("start", "participant_joined + identity_given + access_granted"),
        ("open A", "participant_joined + identity_given + access_granted"),
        ("start; pause", "participant_joined + identity_given + access_granted"),
        ("close", "!wrong_phase"),
    ] {
        let mut meeting = Meeting::new();
        meeting.play(given);
        assert_eq!(outcome(meeting.session.join(joining("dee", Role::Participant, 77))), then, "given {given}");
    }
    let draft = Meeting::draft(&[1, 2, 3, 4], &["North"], Settings::default());
    assert_eq!(outcome(draft.session.join(joining("dee", Role::Participant, 77))), "!wrong_phase");
}

#[test]
fn somebody_at_the_door_gives_a_name_and_an_organisation() {
    let meeting = Meeting::new();
    let fits = "participant_joined + identity_given + access_granted";
    for (name, organisation, then) in [
        ("Zoë \"Zo\" O’Neill", "Peña", fits),
        ("שלום", "محمد", fits),
        (&"ñ".repeat(80), &"ñ".repeat(120), fits),
        ("", "North", "!invalid_value"),
        ("  ", "North", "!invalid_value"),
        ("Dee", "", "!invalid_value"),
        (&"n".repeat(81), "North", "!invalid_value"),
        ("Dee", &"n".repeat(121), "!invalid_value"),
        ("Dee\nDoe", "North", "!invalid_value"),
        ("Dee\u{1b}[31m", "North", "!invalid_value"),
        ("Dee", "North\tSouth", "!invalid_value"),
    ] {
        let mut dee = joining("dee", Role::Participant, 77);
        (dee.name, dee.organisation) = (name.to_owned(), organisation.to_owned());
        assert_eq!(outcome(meeting.session.join(dee)), then, "{name:?} of {organisation:?}");
    }
}

#[test]
fn a_name_stands_in_the_identity_alone() {
    let meeting = Meeting::new();
    let mut dee = joining("dee", Role::Participant, 77);
    dee.name = "  Dee Unmistakable ".into();
    let events = meeting.session.join(dee).unwrap();
    for event in &events {
        let body = String::from_utf8(event.to_body().unwrap()).unwrap();
        assert_eq!(body.contains("Unmistakable"), event.kind() == "identity_given", "{body}");
        assert!(!body.contains(" Dee"), "trimmed: {body}");
    }
}

#[test]
fn a_token_is_known_by_its_hash_to_whoever_holds_it() {
    let meeting = Meeting::new();
    let obi = meeting.access("obi");
    assert_eq!(meeting.session.access(&format!("{:064x}", u128::from_be_bytes(obi.participant.unwrap().to_bytes()))), Some(obi));
    assert_eq!(meeting.session.access(&"aa".repeat(32)), Some(meeting.access("screen")));
    assert_eq!(meeting.session.access("nobody's"), None);
}

#[test]
fn a_session_holds_so_many_people_and_no_more() {
    let mut session: Session = Meeting::new().session;
    for n in session.people().len()..MAX_PEOPLE {
        let participant = ParticipantId::from_u128(1_000_000 + n as u128);
        let joined = ParticipantJoined { participant, role: Role::Participant, organisation: "North".into(), waiting: false };
        let stamp = Stamp { seq: session.seq + 1, at: String::new(), actor: ParticipantId::SERVER };
        assert!(session.join(joining("dee", Role::Participant, 77)).is_ok());
        session.evolve(&stamp, &joined.into());
    }
    assert_eq!(outcome(session.join(joining("dee", Role::Participant, 77))), "!full");
}

fn outcome(joined: Result<Vec<Event>, Rejection>) -> String {
    match joined {
        Ok(events) => events.iter().map(Event::kind).collect::<Vec<_>>().join(" + "),
        Err(no) => format!("!{}", no.code.as_str()),
    }
}

#[test]
fn a_name_cannot_be_made_to_look_like_another() {
    let meeting = Meeting::new();
    assert!(meeting.session.join(joining("שלום محمد Ana", Role::Participant, 90)).is_ok(), "every script reads right by itself");
    for mark in ["\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}"] {
        let refused = meeting.session.join(joining(&format!("a{mark}b"), Role::Participant, 90));
        assert_eq!(refused.map_err(|rejection| rejection.code), Err(Code::InvalidValue), "{mark:?}");
    }
}
