//! Talking: reminders, hands and the floor, comments, statements and notes.

use protocol::event::Event;
use protocol::id::ParticipantId;
use rubricon::domain::Author;

use super::roles::staffed;
use crate::meeting::{Meeting, check_in};

const REVEALED: &str = "open A; ana votes A 3; reveal! A";

#[test]
fn people_are_reminded_while_something_is_open_to_them() {
    check_in(
        staffed,
        &[
            ("open A", "nudge A", "voters_nudged"),
            ("open A", "sid nudge A", "voters_nudged"),
            ("open A; nudge A", "gus nudge A", "voters_nudged"),
            ("open A; ana votes A 3; reveal! A; propose A 3", "nudge A", "voters_nudged"),
            ("open A", "nudge B", "!wrong_item_state"),
            (REVEALED, "nudge A", "!wrong_item_state"),
            ("open A; pause", "nudge A", "!wrong_phase"),
            ("open A", "ana nudge A", "!role_not_allowed"),
        ],
    );
    let mut meeting = staffed();
    let nudges = |meeting: &Meeting| meeting.session.item(meeting.item("A")).unwrap().nudges;
    meeting.play("open A; nudge A; nudge A");
    assert_eq!(nudges(&meeting), 2);
    meeting.play("ana votes A 3; reveal! A; open A");
    assert_eq!(nudges(&meeting), 0, "each round has its own");
}

#[test]
fn a_hand_is_ones_own_and_up_once() {
    check_in(
        staffed,
        &[
            ("", "ana hand", "hand_raised"),
            ("", "sid hand", "hand_raised"),
            ("", "hand", "hand_raised"),
            ("ana hand", "ana hand", "!invalid_value"),
            ("", "obi hand", "!role_not_allowed"),
            ("ana hand", "ana lower", "hand_lowered"),
            ("", "ana lower", "!invalid_value"),
            ("bo hand", "ana lower bo", "!role_not_allowed"),
            ("bo hand", "sid lower bo", "hand_lowered"),
            ("bo hand", "gus lower bo", "hand_lowered"),
            ("", "gus lower bo", "!invalid_value"),
            ("start; pause", "ana hand", "hand_raised"),
        ],
    );
}

#[test]
fn the_queue_is_in_order_and_the_floor_takes_a_hand_down() {
    let mut meeting = staffed();
    meeting.play("focus A; cy hand; ana hand; bo hand; floor ana");
    assert_eq!(meeting.session.hands, [meeting.id("cy"), meeting.id("bo")]);
    assert_eq!(meeting.session.floor, Some(meeting.id("ana")));
    meeting.play("open A");
    assert_eq!((meeting.session.floor, meeting.session.hands.len()), (None, 2), "a vote is silent");
    meeting.play("reveal! A; floor bo; focus B");
    assert_eq!(
        (meeting.session.floor, meeting.session.hands.len()),
        (None, 0),
        "who wished to speak on another item no longer does"
    );
    check_in(
        staffed,
        &[
            ("", "floor ana", "floor_given"),
            ("", "sid floor fay", "floor_given"),
            ("", "floor obi", "!invalid_value"),
            ("", "floor stranger", "!unknown_participant"),
            ("", "ana floor bo", "!role_not_allowed"),
        ],
    );
}

#[test]
fn the_first_speaker_after_a_reveal_stays_the_first() {
    let mut meeting = staffed();
    meeting.play("open A; floor cy; ana votes A 3; reveal! A; floor ana; floor bo");
    let first = |meeting: &Meeting, round: usize| meeting.session.item(meeting.item("A")).unwrap().rounds[round].first_speaker;
    assert_eq!(first(&meeting, 0), Some(meeting.id("ana")));
    meeting.play("open A; ana votes A 3; reveal! A; floor cy");
    assert_eq!((first(&meeting, 0), first(&meeting, 1)), (Some(meeting.id("ana")), Some(meeting.id("cy"))));
}

#[test]
fn whoever_has_a_seat_but_observers_comments_until_the_end() {
    check_in(
        staffed,
        &[
            ("", "ana comment A", "comment_added"),
            ("", "comment A", "comment_added"),
            ("", "sid comment A", "comment_added"),
            ("", "ana comment A https://example.org 82% 2026-09-30", "comment_added"),
            ("", "ana whisper A", "comment_added + author_sealed"),
            ("open A", "ana comment A", "comment_added"),
            ("open A", "ana comment B", "comment_added"),
            ("start; pause", "ana comment A", "comment_added"),
            ("open A; reveal! A; decide A none", "ana comment A", "comment_added"),
            ("close", "ana comment A", "!wrong_phase"),
            ("", "obi comment A", "!role_not_allowed"),
            ("", "screen comment A", "!role_not_allowed"),
            ("", "stranger comment A", "!unknown_participant"),
            ("", "ana comment none", "!unknown_item"),
            ("", "ana comment A because  ", "!invalid_value"),
            ("", "ana comment A ftp://example.org", "!invalid_value"),
            ("", "ana comment A https://example.org 82% tomorrow", "!invalid_value"),
        ],
    );
}

#[test]
fn a_comment_is_taken_back_by_its_author_and_by_a_facilitator_who_can_see_it() {
    check_in(
        staffed,
        &[
            ("ana comment A", "ana uncomment A", "comment_withdrawn"),
            ("ana whisper A", "ana uncomment A", "comment_withdrawn"),
            ("ana comment A", "uncomment A/1", "comment_withdrawn"),
            ("ana whisper A", "gus uncomment A/1", "comment_withdrawn"),
            ("ana comment A", "bo uncomment A/1", "!unknown_comment"),
            ("ana comment A", "sid uncomment A/1", "!unknown_comment"),
            ("ana comment A; ana uncomment A", "ana uncomment A", "!unknown_comment"),
            ("ana comment A", "ana uncomment A/2", "!unknown_comment"),
            // nobody is told that it exists
            ("open A; ana comment A", "uncomment A/1", "!unknown_comment"),
            ("open A; ana comment A", "ana uncomment A", "comment_withdrawn"),
            ("open A; ana comment A; cancel A", "uncomment A/1", "comment_withdrawn"),
            ("ana comment A; open A", "uncomment A/1", "comment_withdrawn"),
        ],
    );
}

#[test]
fn what_is_unsigned_names_no_actor_and_its_author_stands_in_a_record_of_its_own() {
    let mut meeting = staffed();
    meeting.play(REVEALED).play("ana whisper A; ana dissent_unsigned A; ana uncomment A; ana unstate A");
    let ana = meeting.id("ana").to_string();
    let of_ana: Vec<_> = meeting
        .steps()
        .into_iter()
        .skip_while(|(step, _)| !matches!(step.event, Some(Event::RoundRevealed(_))))
        .skip(1)
        .map(|(step, record)| {
            let entry: protocol::record::Entry = record.open().unwrap();
            assert_eq!(entry.actor, ParticipantId::SERVER);
            let sealed = String::from_utf8(record.sealed.unwrap().body).unwrap();
            (step.event.unwrap().kind(), sealed.contains(&ana))
        })
        .collect();
    assert_eq!(
        of_ana,
        [
            ("comment_added", false),
            ("author_sealed", true),
            ("statement_made", false),
            ("author_sealed", true),
            ("comment_withdrawn", false),
            ("statement_withdrawn", false),
        ]
    );
    let item = meeting.session.item(meeting.item("A")).unwrap();
    assert_eq!(
        (item.comments[0].author, item.statements[0].author),
        (Author::Unsigned(meeting.id("ana")), Author::Unsigned(meeting.id("ana")))
    );
}

#[test]
fn whoever_votes_puts_on_record_that_they_disagree_or_stand_aside_once_a_round_was_revealed() {
    check_in(
        staffed,
        &[
            (REVEALED, "ana dissent A", "statement_made"),
            (REVEALED, "ana aside A", "statement_made"),
            (REVEALED, "ana aside_unsigned A", "statement_made + author_sealed"),
            ("open A; reveal! A; park A", "ana dissent A", "statement_made"),
            ("open A; reveal! A; decide A none", "ana dissent A", "statement_made"),
            ("open A; reveal! A; decide A none; reopen A because of news", "ana dissent A", "statement_made"),
            ("start", "ana dissent A", "!wrong_item_state"),
            ("start; park A", "ana dissent A", "!wrong_item_state"),
            ("open A", "ana dissent A", "!wrong_item_state"),
            ("open A; reveal! A; open A", "ana dissent A", "!wrong_item_state"),
            ("open A; reveal! A; propose A 3", "ana dissent A", "!wrong_item_state"),
            (REVEALED, "dissent A", "!role_not_allowed"),
            (REVEALED, "obi dissent A", "!role_not_allowed"),
            ("joins_in; open A; reveal! A", "dissent A", "statement_made"),
            (REVEALED, "ana dissent A because  ", "!invalid_value"),
            ("open A; ana votes A 3; reveal! A; ana dissent A", "ana unstate A", "statement_withdrawn"),
            ("open A; ana votes A 3; reveal! A; ana dissent A", "bo unstate A/1", "!unknown_comment"),
            ("open A; ana votes A 3; reveal! A; ana dissent A", "unstate A/1", "!role_not_allowed"),
            ("open A; ana votes A 3; reveal! A; ana dissent A; ana unstate A", "ana unstate A", "!unknown_comment"),
        ],
    );
}

#[test]
fn a_statement_stands_with_the_decision_in_force_or_with_the_next_one() {
    let mut meeting = staffed();
    let with = |meeting: &Meeting| -> Vec<Option<u64>> {
        meeting.session.item(meeting.item("A")).unwrap().statements.iter().map(|statement| statement.decision).collect()
    };
    meeting.play(REVEALED).play("ana dissent A");
    assert_eq!(with(&meeting), [None]);
    meeting.play("decide A 3");
    let first = Some(meeting.session.seq);
    meeting.play("bo aside A; reopen A because of news; cy dissent A");
    assert_eq!(with(&meeting), [first, first, None]);
    meeting.play("decide A 3");
    assert_eq!(with(&meeting), [first, first, Some(meeting.session.seq)]);
}

#[test]
fn the_desk_writes_notes_together_and_nobody_overwrites_what_they_have_not_seen() {
    check_in(
        staffed,
        &[
            ("", "notes A because of talk", "notes_written"),
            ("", "sid notes A call visit because of talk", "notes_written"),
            ("sid notes A because of talk", "gus notes A/0 because of mine", "!notes_changed"),
            ("sid notes A because of talk", "gus notes A/2 because of mine", "!notes_changed"),
            ("sid notes A because of talk", "gus notes A/1 because of both", "notes_written"),
            ("sid notes A because of talk", "sid notes B/0 because of talk", "notes_written"),
            ("", "ana notes A", "!role_not_allowed"),
        ],
    );
}

#[test]
fn hands_comments_and_statements_have_their_limits() {
    let mut meeting = staffed();
    for n in 0..201 {
        meeting.join(&format!("p{n}"), protocol::session::Role::Participant);
    }
    meeting.play("open A; reveal! A");
    for n in 0..200 {
        meeting.play(&format!("p{n} hand"));
    }
    let code = |meeting: &mut Meeting, said: &str| meeting.say(said).map_err(|no| no.code.as_str().to_string());
    assert_eq!(code(&mut meeting, "p200 hand"), Err("too_large".to_owned()));
    meeting.play("p0 lower; p200 hand");
    for _ in 0..500 {
        meeting.play("ana comment A; ana uncomment A; ana dissent A");
    }
    assert_eq!(code(&mut meeting, "bo comment A"), Err("too_large".to_owned()), "also of those that were taken back");
    assert_eq!(code(&mut meeting, "bo dissent A"), Err("too_large".to_owned()));
    meeting.play("bo comment B");
}
