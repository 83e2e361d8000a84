//! The advance round: voting on everything before the meeting.

use protocol::event::{Event, ParticipantJoined};
use protocol::id::ParticipantId;
use protocol::session::{ItemState, Role};
use rubricon::domain::{MAX_ADVANCE_PEOPLE, Stamp};

use super::roles::staffed;
use crate::meeting::{Meeting, check_in, joining};

const OPEN: &str = "advance";
const VOTED: &str = "advance; ana votes A 3; bo votes A 3; ana votes B 1; bo votes B 4";

fn states(meeting: &Meeting) -> Vec<(&str, ItemState)> {
    meeting.session.items.iter().map(|item| (item.criterion.as_str(), item.state)).collect()
}

#[test]
fn it_is_held_in_the_lobby_and_opened_by_whoever_leads() {
    check_in(
        staffed,
        &[
            ("", "advance", "advance_opened"),
            ("", "advance 2026-11-29T18:00:00Z", "advance_opened"),
            ("", "advance 2026-11-20T18:00:00Z", "!invalid_value"),
            ("", "advance soon", "!invalid_value"),
            ("", "gus advance", "!not_leading"),
            ("", "sid advance", "!role_not_allowed"),
            ("start", "advance", "!wrong_phase"),
            (OPEN, "advance", "!another_round_open"),
            ("advance; ana votes A 3; ana votes B 3; ana votes X 3; close_advance!", "advance", "!wrong_item_state"),
            ("advance; ana votes A 3; close_advance!", "advance", "advance_opened"),
            ("advance; cancel_advance", "advance", "advance_opened"),
        ],
    );
    check_in(
        || Meeting::draft(&[1, 2, 3, 4], &["North"], protocol::session::Settings::default()),
        &[("", "advance", "!wrong_phase")],
    );
}

#[test]
fn people_vote_in_it_on_every_item_change_their_minds_and_stand_aside() {
    check_in(
        staffed,
        &[
            (OPEN, "ana votes A 3", "ballot_cast"),
            (OPEN, "ana votes X unsure because I have not been there", "ballot_cast"),
            ("advance; ana votes A 3", "ana votes A 2", "ballot_cast"),
            ("advance; ana votes A 3", "ana withdraws A", "ballot_withdrawn"),
            (OPEN, "ana withdraws A", "!no_ballot"),
            (OPEN, "ana recuses A because of work", "participant_recused"),
            ("advance; ana recuses A", "ana votes A 3", "!recused"),
            ("advance; ana recuses A", "ana votes B 3", "ballot_cast"),
            (OPEN, "ana votes A/1 3", "!wrong_phase"),
            (OPEN, "ana votes A 9", "!unknown_level"),
            (OPEN, "obi votes A 3", "!role_not_allowed"),
            (OPEN, "ana comment A", "comment_added"),
            ("advance; absent ana", "ana votes A 3", "participant_returned + ballot_cast"),
            ("advance; device ana none", "sid enter ana A 3", "ballot_entered"),
            ("", "ana votes A/0 3", "!round_over"),
            ("start", "ana votes A/0 3", "!round_over"),
            ("advance; cancel_advance", "ana votes A/0 3", "!round_over"),
            ("advance; bo votes A 3; close_advance!", "ana votes A/0 3", "!round_over"),
            ("advance; bo votes A 3; close_advance!; open A", "ana votes A/0 3", "!round_over"),
        ],
    );
}

#[test]
fn nothing_else_opens_meanwhile() {
    check_in(
        staffed,
        &[
            (OPEN, "start", "!another_round_open"),
            (OPEN, "close", "!another_round_open"),
            (OPEN, "open A", "!another_round_open"),
            (OPEN, "focus A", "!another_round_open"),
            (OPEN, "settings percent=80", "!another_round_open"),
            (OPEN, "reveal! A", "!another_round_open"),
            (OPEN, "cancel A", "!another_round_open"),
            (OPEN, "nudge A", "!wrong_phase"),
            ("advance; ana votes A 3; close_advance!; advance", "accept A", "!another_round_open"),
            (OPEN, "order X B A", "agenda_ordered"),
            (OPEN, "absent ana", "participant_marked_absent"),
        ],
    );
}

#[test]
fn closing_waits_for_everyone_on_everything_unless_it_is_told_not_to() {
    check_in(
        staffed,
        &[
            (VOTED, "close_advance", "!votes_missing"),
            (VOTED, "close_advance!", "round_revealed + round_revealed + agenda_ordered + advance_closed"),
            (OPEN, "close_advance!", "agenda_ordered + advance_closed"),
            ("", "close_advance!", "!round_over"),
            ("start", "close_advance!", "!round_over"),
            ("advance; cancel_advance", "close_advance!", "!round_over"),
            (OPEN, "gus close_advance!", "!not_leading"),
            (
                "advance; absent cy; ana votes A 3; ana votes B 3; ana recuses X; bo votes A 3; bo votes B 3; bo votes X 3",
                "close_advance",
                "round_revealed + round_revealed + round_revealed + agenda_ordered + advance_closed",
            ),
        ],
    );
    let mut meeting = staffed();
    meeting.play("advance; ana votes A 3; ana votes B 3; ana votes X 3; cy votes A 3");
    assert_eq!(meeting.say("close_advance").expect_err("two are missing").missing, [meeting.id("bo"), meeting.id("cy")]);
}

#[test]
fn closing_reveals_what_was_voted_on_and_leaves_the_rest_pending() {
    let mut meeting = staffed();
    meeting.play(OPEN);
    assert!(states(&meeting).iter().all(|(_, state)| *state == ItemState::Pending), "nothing of the meeting has begun");
    meeting.play("ana votes A 3; bo votes A 3; bo withdraws A; bo votes B 2; bo withdraws B; close_advance!");
    assert_eq!(states(&meeting), [("B", ItemState::Pending), ("X", ItemState::Pending), ("A", ItemState::Revealed)]);
    let reveal = meeting.session.item(meeting.item("A")).and_then(|item| item.last_reveal()).unwrap();
    assert_eq!((reveal.round, reveal.ballots.len(), reveal.tally.not_voted), (0, 1, 2));
    meeting.play("open A");
    assert_eq!(
        meeting.session.item(meeting.item("A")).unwrap().rounds.iter().map(|round| round.number).collect::<Vec<_>>(),
        [0, 1]
    );
}

#[test]
fn it_uses_up_no_round_of_the_meeting() {
    check_in(
        staffed,
        &[
            ("settings rounds=1; advance; ana votes A 3; close_advance!", "open A", "session_started + round_opened"),
            ("settings rounds=1; advance; ana votes A 3; close_advance!; open A; reveal! A", "open A", "!round_limit"),
            ("settings rounds=1; advance; cancel_advance; open A; cancel A", "open A", "round_opened"),
        ],
    );
}

#[test]
fn cancelling_shows_nothing_and_another_one_can_follow() {
    let mut meeting = staffed();
    meeting.play("advance; ana votes A 1; bo votes B 2; cancel_advance because of a slip");
    assert!(states(&meeting).iter().all(|(_, state)| *state == ItemState::Pending));
    meeting.play("advance; ana votes A 4; close_advance!");
    let item = meeting.session.item(meeting.item("A")).unwrap();
    let rounds: Vec<_> = item.rounds.iter().map(|round| (round.number, round.cancelled, round.revealed.is_some())).collect();
    assert_eq!(rounds, [(0, true, false), (0, false, true)], "round 0 comes twice and is revealed once");
    assert_eq!(item.last_reveal().unwrap().tally.levels[3].count, 1);
    check_in(
        staffed,
        &[
            (OPEN, "cancel_advance", "advance_cancelled"),
            ("", "cancel_advance", "!round_over"),
            ("advance; ana votes A 3; close_advance!", "cancel_advance", "!round_over"),
            (OPEN, "gus cancel_advance", "!not_leading"),
        ],
    );
}

#[test]
fn the_agenda_goes_from_what_the_group_differs_on_most_to_the_consent_list() {
    let order = |said: &str| {
        let mut meeting = staffed();
        meeting.play(said);
        meeting.session.items.iter().map(|item| item.criterion.clone()).collect::<String>()
    };
    for (said, expected) in [
        // A settled, B far apart, X less far
        ("advance; ana votes A 3; bo votes A 3; ana votes B 1; bo votes B 4; ana votes X 1; bo votes X 3; close_advance!", "BXA"),
        // nobody named a level for A or voted on it: between the two
        ("advance; ana votes A unsure; ana votes B 2; ana votes X 1; bo votes X 4; close_advance!", "XAB"),
        ("advance; ana votes B 1; bo votes B 4; close_advance!", "BAX"),
        ("advance; close_advance!", "ABX"),
        // a second one: what an earlier one settled stays last, what it did not is ordered with the others
        ("advance; ana votes A 3; close_advance!; advance; ana votes B 1; bo votes B 4; close_advance!", "BXA"),
        ("advance; ana votes X 1; bo votes X 4; close_advance!; advance; ana votes A 3; bo votes A 1; close_advance!", "XAB"),
        ("advance; ana votes A 3; close_advance!; pull A; advance; ana votes B 1; bo votes B 4; close_advance!", "BAX"),
    ] {
        assert_eq!(order(said), expected, "{said}");
    }
}

#[test]
fn whoever_leads_puts_the_agenda_into_any_order() {
    check_in(
        staffed,
        &[
            ("", "order X B A", "agenda_ordered"),
            ("open A", "order X B A", "agenda_ordered"),
            ("", "order X B", "!invalid_value"),
            ("", "order X B B", "!invalid_value"),
            ("", "order X B A none", "!invalid_value"),
            ("", "gus order X B A", "!not_leading"),
        ],
    );
    let mut meeting = staffed();
    meeting.play("open A; ana votes A 3; order X A B; ana votes A 2; reveal! A");
    assert_eq!(states(&meeting), [("X", ItemState::Pending), ("A", ItemState::Revealed), ("B", ItemState::Pending)]);
    assert_eq!(meeting.session.focus, Some(meeting.item("A")));
}

#[test]
fn organisations_are_expected_each_once_and_bind_nobody() {
    let many = |n: usize| (0..n).map(|n| format!("O{n}")).collect::<Vec<_>>().join(" ");
    for (said, ok) in [
        ("North South".to_owned(), true),
        (String::new(), true),
        ("North North".to_owned(), false),
        (many(200), true),
        (many(201), false),
    ] {
        let mut meeting = staffed();
        assert_eq!(meeting.say(&format!("invite {said}")).is_ok(), ok, "{} words", said.len());
    }
    check_in(staffed, &[("invite North", "invite South", "organisations_invited"), ("", "gus invite North", "!not_leading")]);
    let mut meeting = staffed();
    meeting.play("invite North South");
    assert!(meeting.session.join(joining("dee", Role::Participant, 77)).is_ok(), "Dee's school is none of them");
}

#[test]
fn an_advance_round_holds_so_many_people_and_no_more() {
    let mut meeting = staffed();
    let fill = |meeting: &mut Meeting| {
        for n in meeting.session.people().len()..MAX_ADVANCE_PEOPLE {
            let participant = ParticipantId::from_u128(1_000_000 + n as u128);
            let joined = ParticipantJoined { participant, role: Role::Participant, organisation: "North".into(), waiting: false };
            let stamp = Stamp { seq: meeting.session.seq, at: String::new(), actor: ParticipantId::SERVER };
            meeting.session.evolve(&stamp, &joined.into());
        }
    };
    let code =
        |joined: Result<Vec<Event>, rubricon::domain::Rejection>| joined.map(|_| ()).map_err(|no| no.code.as_str().to_string());
    fill(&mut meeting);
    assert_eq!(code(meeting.session.join(joining("dee", Role::Participant, 77))), Ok(()));
    let one_more = ParticipantJoined {
        participant: ParticipantId::from_u128(7),
        role: Role::Participant,
        organisation: "North".into(),
        waiting: false,
    };
    let mut fuller = meeting.session.clone();
    fuller.evolve(&Stamp { seq: fuller.seq, at: String::new(), actor: ParticipantId::SERVER }, &one_more.into());
    let (access, open) = meeting.read("advance");
    let context = rubricon::domain::Context { access, now: meeting.now, lead_gone: None, fresh: ParticipantId::from_u128(8) };
    assert_eq!(code(fuller.decide(&open, &context)), Err("too_large".to_owned()));
    meeting.play("advance");
    assert_eq!(code(meeting.session.join(joining("dee", Role::Participant, 77))), Err("full".to_owned()));
}

#[test]
fn an_agenda_that_is_too_long_has_no_advance_round() {
    let mut meeting = staffed();
    let mut items = Vec::new();
    for n in 0..201u128 {
        items.push(protocol::session::AgendaItem {
            id: protocol::id::ItemId::from_u128(5_000 + n),
            criterion: "A".into(),
            subject: protocol::id::SubjectId::from_u128(1),
        });
    }
    let at = Stamp { seq: meeting.session.seq, at: String::new(), actor: ParticipantId::SERVER };
    meeting.session.evolve(&at, &protocol::event::AgendaSet { items: items.clone() }.into());
    assert_eq!(meeting.say("advance").map_err(|no| no.code.as_str().to_string()), Err("too_large".to_owned()));
    items.pop();
    meeting.session.evolve(&at, &protocol::event::AgendaSet { items }.into());
    meeting.play("advance");
}
