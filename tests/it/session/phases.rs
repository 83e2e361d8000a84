//! The phases of a session.

use protocol::session::{Phase, Settings};

use crate::meeting::{Meeting, check, check_in};

fn draft() -> Meeting {
    Meeting::draft(&[1, 2, 3, 4], &["North"], Settings::default())
}

#[test]
fn a_draft_can_be_prepared_and_opened_but_not_voted_in() {
    check_in(
        draft,
        &[
            ("", "lobby", "lobby_opened"),
            ("", "start", "!wrong_phase"),
            ("", "pause", "!wrong_phase"),
            ("", "resume", "!wrong_phase"),
            ("", "close", "session_closed"),
            ("", "settings percent=80", "settings_changed"),
            ("", "focus A", "item_focused"),
            ("", "open A", "!wrong_phase"),
            ("", "stranger votes A 3", "!wrong_phase"),
            ("", "stranger withdraws A", "!wrong_phase"),
            ("", "reveal A", "!wrong_phase"),
            ("", "propose A 3", "!wrong_phase"),
            ("", "decide A 3", "!wrong_phase"),
            ("", "park A", "!wrong_phase"),
            ("", "reopen A because of news", "!wrong_phase"),
        ],
    );
}

#[test]
fn the_lobby_waits_and_the_first_vote_begins_the_meeting_too() {
    check(&[
        ("", "lobby", "!wrong_phase"),
        ("", "start", "session_started"),
        ("", "pause", "!wrong_phase"),
        ("", "resume", "!wrong_phase"),
        ("", "close", "session_closed"),
        ("", "settings percent=80", "settings_changed"),
        ("", "focus A", "item_focused"),
        ("", "open A", "session_started + round_opened"),
        ("", "ana votes A 3", "!wrong_phase"),
        ("", "ana withdraws A", "!wrong_phase"),
        ("", "ana recuses A", "participant_recused"),
        ("", "absent ana", "participant_marked_absent"),
        ("absent ana", "returned ana", "participant_returned"),
        ("", "reveal A", "!wrong_phase"),
        ("", "decide A 3", "!wrong_phase"),
        ("", "park A", "!wrong_phase"),
        ("", "reopen A because of news", "!wrong_phase"),
    ]);
}

#[test]
fn a_running_meeting_can_be_paused_but_not_started_again() {
    check(&[
        ("start", "lobby", "!wrong_phase"),
        ("start", "start", "!wrong_phase"),
        ("start", "pause", "session_paused"),
        ("start", "resume", "!wrong_phase"),
        ("start", "close", "session_closed"),
        ("start", "open A", "round_opened"),
        ("open A", "pause", "session_paused"),
    ]);
}

#[test]
fn a_paused_meeting_takes_no_votes_until_it_goes_on() {
    check(&[
        ("start; pause", "lobby", "!wrong_phase"),
        ("start; pause", "start", "!wrong_phase"),
        ("start; pause", "pause", "!wrong_phase"),
        ("start; pause", "resume", "session_resumed"),
        ("start; pause", "close", "session_closed"),
        ("start; pause", "settings percent=80", "settings_changed"),
        ("start; pause", "focus A", "!wrong_phase"),
        ("start; pause", "open A", "!wrong_phase"),
        ("start; pause", "park A", "!wrong_phase"),
        ("open A; pause", "ana votes A 3", "!wrong_phase"),
        ("open A; ana votes A 3; pause", "ana withdraws A", "!wrong_phase"),
        ("open A; pause", "reveal! A", "!wrong_phase"),
        ("open A; reveal! A; pause", "propose A 3", "!wrong_phase"),
        ("open A; reveal! A; propose A 3; pause", "ana answers A 3", "!wrong_phase"),
        ("open A; reveal! A; propose A 3; pause", "seal! A", "!wrong_phase"),
        ("open A; reveal! A; propose A 3; pause", "retract A", "!wrong_phase"),
        ("open A; reveal! A; propose A 3; pause", "ana recuses A", "participant_recused"),
        ("open A; reveal! A; pause", "decide A none", "!wrong_phase"),
        ("open A; reveal! A; decide A none; pause", "reopen A because of news", "!wrong_phase"),
        ("open A; pause", "ana recuses A", "participant_recused"),
        ("open A; pause", "absent ana", "participant_marked_absent"),
        ("open A; absent ana; pause", "returned ana", "participant_returned"),
        ("open A; pause; resume", "ana votes A 3", "ballot_cast"),
    ]);
}

#[test]
fn a_meeting_cannot_be_closed_over_an_open_vote() {
    check(&[
        ("open A", "close", "!another_round_open"),
        ("open A; pause", "close", "!another_round_open"),
        ("open A; reveal! A", "close", "session_closed"),
        ("open A; reveal! A; propose A 3", "close", "!another_round_open"),
        ("open A; reveal! A; propose A 3; pause", "close", "!another_round_open"),
    ]);
}

#[test]
fn nothing_changes_after_the_end() {
    let sentences = "lobby; start; pause; resume; close; settings percent=80 because of news; focus A; open A; ana votes A 3; \
                     ana withdraws A; ana recuses A; absent ana; returned ana; reveal A; cancel A; propose A 3; ana answers A 3; \
                     seal A; retract A; decide A 3; park A; \
                     reopen A because of news";
    for sentence in sentences.split("; ") {
        let mut meeting = Meeting::new();
        meeting.play("open A; reveal! A; decide A none; close");
        let refused = meeting.say(sentence).expect_err(sentence);
        assert_eq!(refused.code.as_str(), "wrong_phase", "{sentence}");
        assert_eq!(meeting.session.phase, Phase::Closed);
    }
}

#[test]
fn a_pause_keeps_the_open_round_and_its_ballots() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3");
    let before = meeting.session.items.clone();
    meeting.play("pause; resume");
    assert_eq!(meeting.session.items, before);
}
