//! Failures that users of such tools have reported, each with the tests by which it cannot happen here. Those without a test
//! elsewhere have one below. Names in backticks are tests of this binary; what stands in quotes is a test of the pages, in
//! `tests/browser` or beside the client's code.
//!
//! | failure | it cannot happen because |
//! |---|---|
//! | a sleeping phone loses its vote | `a_sleeping_phone_keeps_its_seat_and_ballot_and_comes_back_to_the_present`, "a phone that was away comes back with its ballot and to where the meeting is", "keeps a ballot over a reload, with its id" |
//! | a second window kills the first | `two_windows_of_one_participant_work_and_both_see_the_ballot`, "leaves the ballots of another window of the same person alone" |
//! | the facilitator's role moves or is lost on a dropped connection or reload | `a_facilitator_who_reloads_goes_on_leading`, `being_away_for_whatever_time_moves_no_lead_by_itself` |
//! | a facilitator who steps down cannot come back | `whoever_hands_over_stays_a_facilitator_and_can_be_offered_it_again` |
//! | the facilitator who does not vote blocks the count or is counted | `a_facilitator_who_does_not_vote_is_neither_waited_for_nor_counted` |
//! | the last missing voter leaves and the count never completes | `when_the_last_missing_voter_leaves_the_count_completes` |
//! | "all have voted" fires wrongly | `all_have_voted_is_said_while_everyone_who_can_vote_has_and_not_otherwise` |
//! | a late vote slips in after the reveal | `a_late_ballot_is_refused_and_cannot_land_in_the_next_round` |
//! | anyone can reveal | `nobody_reveals_but_whoever_leads`, `every_cell_of_who_command_phase_and_state_is_as_the_specification_says` |
//! | switching items resets votes | `turning_to_another_item_resets_no_vote` |
//! | a vote started by mistake cannot be cancelled | `a_round_can_be_cancelled_until_its_reveal_and_only_by_the_facilitator` |
//! | earlier rounds vanish | `a_revote_starts_with_no_ballots_and_leaves_the_first_round_as_it_was`, `every_revealed_round_is_kept_beside_the_decision` |
//! | hidden results leak through a list, an export or a notification | `an_open_ballot_is_hidden_from_everybody_else`, `a_ballot_in_the_advance_round_is_hidden_from_everybody_else`, `an_open_round_shows_its_ballots_to_nobody_but_their_voters` |
//! | an "anonymous" comment shows its author | `nobody_but_the_author_is_ever_told_who_wrote_what_is_unsigned`, `nobody_else_can_tell_who_wrote_what_is_unsigned` |
//! | a changed vote is not on record, or it is unclear which one counts | `a_changed_vote_is_on_record_and_the_reveal_says_which_one_counts` |
//! | another person's vote clears my unsent text | "replaces the parts that changed and keeps the others as they are", "keeps what was written by item and round" |
//! | the count falls to zero under many simultaneous votes | `under_many_simultaneous_votes_the_count_never_falls`, `three_hundred_votes_reach_everyone_in_far_fewer_frames` |
//! | a late joiner's timer is wrong | `a_late_joiner_is_given_the_same_deadline_and_the_server_s_time`, "tells when time is up, and never without a deadline" |
//! | simultaneous requests are counted twice | `crashes_repeats_and_reconnects_lose_nothing_and_do_nothing_twice`, `a_repeated_command_gets_its_first_answer_over_any_way_and_after_a_restart` |
//! | ghosts of people who left | `whoever_left_is_not_shown_as_here_nor_counted_as_present`, `connections_that_come_and_go_leave_no_record` |
//! | an absent person is recorded as having passed | `an_absent_person_is_recorded_as_absent_and_not_as_having_passed` |
//! | a screen reader cannot tell which button is which | "has no barrier that can be found by a machine", "an item is held with the keyboard alone" |

use std::collections::BTreeSet;
use std::path::Path;

use protocol::event::Event;
use protocol::session::Settings;
use rubricon::views::parts::{Audience, Surroundings, focus, progress, roster};

use crate::meeting::{Meeting, check};

/// How many are waited for, and how many of them have spoken.
fn count(meeting: &Meeting) -> (u32, u32) {
    let progress = progress(&meeting.session, Audience::Everyone);
    (progress.voted, progress.eligible)
}

#[test]
fn when_the_last_missing_voter_leaves_the_count_completes() {
    for leaving in ["absent cy", "remove cy", "role cy observer", "role cy facilitator", "cy recuses A"] {
        let mut meeting = Meeting::new();
        meeting.play("open A; ana votes A 3; bo votes A 3");
        assert_eq!(count(&meeting), (2, 3));
        meeting.play(leaving);
        assert_eq!(count(&meeting), (2, 2), "{leaving}");
        meeting.play("reveal A; propose A 3; ana answers A 5; bo answers A 5; seal A");
    }
}

#[test]
fn all_have_voted_is_said_while_everyone_who_can_vote_has_and_not_otherwise() {
    let mut meeting = Meeting::new();
    meeting.play("start");
    assert_eq!(count(&meeting), (0, 0), "nothing is open");
    for (said, expected) in [
        ("open A", (0, 3)),
        ("ana votes A 3; ana votes A 2; bo votes A 3", (2, 3)),
        ("cy votes A unsure", (3, 3)),
        ("cy withdraws A", (2, 3)),
        ("cy votes A abstain", (3, 3)),
        ("role obi participant", (3, 4)),
        ("role obi observer", (3, 3)),
        ("joins_in", (3, 4)),
        ("votes A 2", (4, 4)),
        // whoever is absent is not among them, whatever they said before
        ("absent cy", (3, 3)),
        ("cy votes A 3", (4, 4)),
        ("device cy none; enter cy A 1", (4, 4)),
    ] {
        meeting.play(said);
        assert_eq!(count(&meeting), expected, "{said}");
        let all = expected.0 == expected.1;
        assert_eq!(meeting.fork().say("reveal A").is_ok(), all, "{said}: the reveal asks the same");
    }
}

#[test]
fn nobody_reveals_but_whoever_leads() {
    let mut meeting = Meeting::new();
    meeting.join_facilitating("gus");
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 3");
    for name in meeting.people.keys() {
        let revealed = meeting.fork().say(&format!("{name} reveal! A")).is_ok();
        assert_eq!(revealed, name == "fay", "{name}");
    }
    meeting.play("offer gus; gus accept_lead");
    assert!(meeting.fork().say("gus reveal! A").is_ok() && meeting.say("fay reveal! A").is_err());
}

#[test]
fn turning_to_another_item_resets_no_vote() {
    check(&[
        ("open A; ana votes A 3", "focus B", "!another_round_open"),
        ("open A; ana votes A 3", "open B", "!another_round_open"),
    ]);
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 2; reveal! A");
    let rounds = meeting.session.item(meeting.item("A")).unwrap().rounds.clone();
    meeting.play("focus B; open X; ana votes X 1; reveal! X; order X B A; focus A");
    assert_eq!(meeting.session.item(meeting.item("A")).unwrap().rounds, rounds);
    assert_eq!(focus(&meeting.session).item.unwrap().revealed[0].ballots.len(), 2);
}

#[test]
fn a_changed_vote_is_on_record_and_the_reveal_says_which_one_counts() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; ana votes A 1; ana withdraws A; ana votes A 2; reveal! A");
    let events: Vec<_> = meeting.steps().into_iter().filter_map(|(step, _)| Some((step.stamp.seq, step.event?))).collect();
    let cast: Vec<_> = events.iter().filter(|(_, event)| matches!(event, Event::BallotCast(_))).map(|(seq, _)| *seq).collect();
    let withdrawn = events.iter().filter(|(_, event)| matches!(event, Event::BallotWithdrawn(_))).count();
    let Some((_, Event::RoundRevealed(reveal))) = events.last() else { panic!("it was revealed") };
    assert_eq!((cast.len(), withdrawn), (3, 1), "each is there");
    assert_eq!(reveal.ballots, [cast[2]], "and one of them counts");
}

#[test]
fn under_many_simultaneous_votes_the_count_never_falls() {
    let mut meeting = Meeting::new();
    for n in 0..100 {
        meeting.join(&format!("p{n}"), protocol::session::Role::Participant);
    }
    meeting.play("open A");
    let mut before = 0;
    for n in 0..300 {
        meeting.play(&format!("p{} votes A {}", n % 100, n % 4 + 1));
        let (voted, eligible) = count(&meeting);
        assert!(voted >= before && eligible == 103, "{voted} of {eligible} after {before}");
        before = voted;
    }
    assert_eq!(before, 100, "whoever votes again is counted once");
}

#[test]
fn a_late_joiner_is_given_the_same_deadline_and_the_server_s_time() {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { voting_seconds: Some(90), ..Settings::default() });
    meeting.play("start");
    let opened = meeting.now;
    meeting.play("open A; ana votes A 3; bo hand; bo lower");
    let deadline = |meeting: &Meeting| focus(&meeting.session).item.and_then(|item| item.deadline);
    let before = deadline(&meeting);
    meeting.join("late", protocol::session::Role::Participant);
    assert_eq!(deadline(&meeting), before, "coming late moves nothing");
    let deadline: jiff::Timestamp = before.expect("there is one").parse().unwrap();
    assert_eq!(
        deadline.duration_since(opened).as_secs(),
        90,
        "it is a moment of the server's clock, and no number of seconds left"
    );
}

#[test]
fn whoever_left_is_not_shown_as_here_nor_counted_as_present() {
    let mut meeting = Meeting::new();
    let here = |meeting: &Meeting, connected: &[&str]| {
        let connected: BTreeSet<_> = connected.iter().map(|name| meeting.id(name)).collect();
        let around = Surroundings { connected, ..Surroundings::default() };
        let roster = roster(&meeting.session, &around, Audience::Desk);
        let names =
            roster.people.unwrap().into_iter().filter(|person| person.connected).map(|person| person.name).collect::<Vec<_>>();
        (roster.present, names.join(" "))
    };
    assert_eq!(here(&meeting, &["ana", "bo", "obi"]), (2, "ana bo obi".to_owned()));
    assert_eq!(here(&meeting, &["bo"]), (1, "bo".to_owned()), "Ana closed her last window");
    meeting.play("open A; ana votes A 3; remove ana");
    assert_eq!(here(&meeting, &["bo"]), (1, "bo".to_owned()));
    assert_eq!(count(&meeting), (0, 2), "and whoever was sent out is not waited for");
}

#[test]
fn an_absent_person_is_recorded_as_absent_and_not_as_having_passed() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; absent bo; cy votes A abstain; reveal A");
    let reveal = meeting.session.item(meeting.item("A")).and_then(|item| item.last_reveal()).unwrap().clone();
    assert_eq!((reveal.tally.abstain, reveal.tally.absent, reveal.tally.not_voted), (1, 1, 0));
    assert_eq!(reveal.absent, [meeting.id("bo")]);
    meeting.play("propose A 3; ana answers A 4; cy answers A 4; seal A");
    let closed = meeting.session.item(meeting.item("A")).and_then(|item| item.proposals[0].closed.clone()).unwrap();
    assert_eq!((closed.tally.absent, closed.tally.not_answered, closed.tally.counts), (1, 0, [0, 0, 0, 0, 2, 0]));
}

/// The table above: what is reported, and the tests that are named.
fn table() -> Vec<(&'static str, &'static str)> {
    let rows = include_str!("failures.rs").lines().filter_map(|line| line.strip_prefix("//! | "));
    rows.skip(1).filter_map(|row| row.trim_end_matches(" |").split_once(" | ")).collect()
}

#[test]
fn every_failure_that_was_reported_has_a_test_that_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (rust, pages) = (
        texts(&root.join("tests/it"), "rs"),
        texts(&root.join("tests/browser"), "ts") + &texts(&root.join("web/src"), "test.ts"),
    );
    assert_eq!(table().len(), 22);
    for (failure, tests) in table() {
        let quoted = |mark: char| tests.split(mark).skip(1).step_by(2);
        let (named, titled) = (quoted('`').collect::<Vec<_>>(), quoted('"').collect::<Vec<_>>());
        assert!(!named.is_empty() || !titled.is_empty(), "{failure}");
        for name in named {
            let found = rust.matches(&format!("fn {name}(")).count();
            assert_eq!(found, 1, "{failure}: {name}");
        }
        for title in titled {
            assert!(pages.contains(title), "{failure}: {title}");
        }
    }
}

/// All files below a folder whose names end so, one after the other.
fn texts(folder: &Path, end: &str) -> String {
    let mut text = String::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.file_name().is_some_and(|name| name == "node_modules") {
            continue;
        }
        if path.is_dir() {
            text.push_str(&texts(&path, end));
        } else if path.to_string_lossy().ends_with(end) {
            text.push_str(&std::fs::read_to_string(&path).expect("a test can be read"));
        }
    }
    text
}
