//! Rounds and ballots.

use protocol::event::Event;
use protocol::session::Settings;
use protocol::vote::Choice;

use crate::meeting::{Meeting, check, check_in};

fn standing(meeting: &Meeting, item: &str) -> Vec<(u8, Vec<Choice>)> {
    let rounds = &meeting.session.item(meeting.item(item)).unwrap().rounds;
    rounds.iter().map(|round| (round.number, round.ballots.values().map(|ballot| ballot.choice).collect())).collect()
}

#[test]
fn rounds_are_numbered_from_one_and_go_on_after_reopening() {
    let mut meeting = Meeting::new();
    meeting.play("open A; reveal! A; open A; reveal! A; decide A none; reopen A because of news; open A");
    let numbers: Vec<_> = standing(&meeting, "A").iter().map(|(number, _)| *number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    meeting.play("reveal! A; open B");
    assert_eq!(standing(&meeting, "B").len(), 1, "each item counts its own");
}

#[test]
fn an_item_has_as_many_rounds_as_the_session_allows() {
    const TWICE: &str = "settings rounds=2; open A; reveal! A; open A; reveal! A";
    check(&[
        (TWICE, "open A", "!round_limit"),
        (TWICE, "open B", "round_opened"),
        (TWICE, "decide A none", "item_decided"),
        ("settings rounds=2; open A; reveal! A; park A; open A; reveal! A; park A", "open A", "!round_limit"),
        ("settings rounds=2; open A; reveal! A; open A; reveal! A; settings rounds=3", "open A", "round_opened"),
        ("settings rounds=2; open A; reveal! A; settings rounds=1", "open A", "!round_limit"),
    ]);
}

#[test]
fn reopening_gives_an_item_its_rounds_anew() {
    const REOPENED: &str = "settings rounds=1; open A; reveal! A; decide A none; reopen A because of news";
    check(&[
        (REOPENED, "open A", "round_opened"),
        (
            "settings rounds=1; open A; reveal! A; decide A none; reopen A because of news; open A; reveal! A",
            "open A",
            "!round_limit",
        ),
    ]);
}

#[test]
fn a_round_has_no_number_beyond_255() {
    let mut meeting = Meeting::new();
    meeting.play("settings rounds=1; start");
    for _ in 0..255 {
        meeting.play("open A; reveal! A; decide A none; reopen A because of more");
    }
    let refused = meeting.say("open A").expect_err("255 rounds were held");
    assert_eq!(refused.code.as_str(), "round_limit");
}

#[test]
fn a_ballot_names_a_level_of_the_scale_or_unsure_or_abstain() {
    check(&[
        ("open A", "ana votes A 1", "ballot_cast"),
        ("open A", "ana votes A 4", "ballot_cast"),
        ("open A", "ana votes A unsure", "ballot_cast"),
        ("open A", "ana votes A abstain because I missed it", "ballot_cast"),
        ("open A", "ana votes A 0", "!unknown_level"),
        ("open A", "ana votes A 5", "!unknown_level"),
        ("open A", "ana votes A 255", "!unknown_level"),
    ]);
    check_in(
        || Meeting::with(&[0, 5, 10], &["North"], Settings::default()),
        &[
            ("open A", "ana votes A 0", "ballot_cast"),
            ("open A", "ana votes A 10", "ballot_cast"),
            ("open A", "ana votes A 1", "!unknown_level"),
            ("open A; ana votes A 5; reveal! A", "decide A 5", "item_decided"),
            ("open A; ana votes A 5; reveal! A", "decide A 4 because of talk", "!unknown_level"),
        ],
    );
}

#[test]
fn the_last_ballot_before_the_reveal_stands() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 2; bo votes A 1; ana votes A 4");
    assert_eq!(standing(&meeting, "A"), [(1, vec![Choice::Level(4), Choice::Level(1)])]);
}

#[test]
fn a_late_ballot_is_refused_and_cannot_land_in_the_next_round() {
    check(&[
        ("open A; reveal! A", "ana votes A/1 3", "!round_over"),
        ("open A; reveal! A; open A", "ana votes A/1 3", "!round_over"),
        ("open A; reveal! A; open A", "ana votes A/2 3", "ballot_cast"),
        ("open A", "ana votes A/2 3", "!round_over"),
        ("open A", "ana votes A/0 3", "!round_over"),
        ("open A; ana votes A 3; reveal! A; open A", "ana withdraws A/1", "!round_over"),
        ("open A; reveal! A; open A", "reveal! A/1", "!round_over"),
    ]);
}

#[test]
fn a_ballot_can_be_taken_back_and_cast_again() {
    check(&[
        ("open A; ana votes A 3", "ana withdraws A", "ballot_withdrawn"),
        ("open A", "ana withdraws A", "!no_ballot"),
        ("open A; bo votes A 3", "ana withdraws A", "!no_ballot"),
        ("open A; ana votes A 3; ana withdraws A", "ana withdraws A", "!no_ballot"),
        ("open A; ana votes A 3; ana withdraws A", "ana votes A 3", "ballot_cast"),
        ("open A; ana votes A 3; reveal! A; open A", "ana withdraws A", "!no_ballot"),
    ]);
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 2; ana withdraws A");
    assert_eq!(standing(&meeting, "A"), [(1, vec![Choice::Level(2)])]);
}

#[test]
fn a_revote_starts_with_no_ballots_and_leaves_the_first_round_as_it_was() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 1; reveal! A");
    let first = meeting.session.item(meeting.item("A")).unwrap().rounds[0].clone();
    meeting.play("open A; ana votes A 2");
    let rounds = &meeting.session.item(meeting.item("A")).unwrap().rounds;
    assert_eq!(rounds[0], first);
    assert_eq!(standing(&meeting, "A")[1], (2, vec![Choice::Level(2)]));
}

#[test]
fn whoever_stands_aside_votes_no_more_on_that_item() {
    check(&[
        ("start; ana recuses A; open A", "ana votes A 3", "!recused"),
        ("open A; ana votes A 3; ana recuses A", "ana votes A 3", "!recused"),
        ("open A; ana votes A 3; ana recuses A", "ana withdraws A", "!no_ballot"),
        ("start; ana recuses A", "ana recuses A", "!recused"),
        ("start; ana recuses A because it is my school; open B", "ana votes B 3", "ballot_cast"),
        ("start; ana recuses A; open A", "bo votes A 3", "ballot_cast"),
        ("start; ana recuses A; open A; reveal! A; open A", "ana votes A 3", "!recused"),
    ]);
}

#[test]
fn standing_aside_takes_the_ballot_out_of_the_open_round_only() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; reveal! A; open A; ana votes A 4; bo votes A 2; ana recuses A");
    assert_eq!(standing(&meeting, "A"), [(1, vec![Choice::Level(3)]), (2, vec![Choice::Level(2)])]);
}

#[test]
fn a_deadline_is_the_servers_time_and_reveals_nothing() {
    let mut meeting = Meeting::new();
    meeting.play("settings seconds=90; start");
    let now = meeting.now;
    let events = meeting.say("open A").unwrap();
    let Some(Event::RoundOpened(opened)) = events.first() else { panic!("{events:?}") };
    let deadline: jiff::Timestamp = opened.deadline.as_deref().unwrap().parse().unwrap();
    assert_eq!(deadline.as_millisecond() - now.as_millisecond(), 90_000);
    for _ in 0..100 {
        meeting.play("absent cy; returned cy");
    }
    assert!(meeting.now > deadline);
    meeting.play("ana votes A 3");
    assert!(meeting.session.open_item().is_some(), "time being up changes nothing by itself");
}

#[test]
fn without_a_limit_there_is_no_deadline() {
    let mut meeting = Meeting::new();
    let events = meeting.play("start").say("open A").unwrap();
    assert!(matches!(&events[..], [Event::RoundOpened(opened)] if opened.deadline.is_none()));
}
