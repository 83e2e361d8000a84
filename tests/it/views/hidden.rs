//! A ballot is hidden until its reveal, an answer until its closing (R-11.5): whatever it says, everybody else gets the same bytes.

use protocol::session::{Role, Settings, Visibility};
use rubricon::views::parts::{Audience, Surroundings, shared, you};

use crate::meeting::Meeting;

const SECRET: &str = "planted-and-unmistakable";

const VISIBILITIES: [Visibility; 3] = [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential];

/// Everything that somebody other than `voter` can be given.
pub(crate) fn seen_by_others(meeting: &Meeting, voter: &str) -> String {
    // the voter's own list of records tells nothing either: only `you` does
    format!("{}{voter}: {}\n", seen_by_all_but(meeting, &[voter]), meeting.lines(voter).len())
}

/// Everything that all but these people can be given.
pub(crate) fn seen_by_all_but(meeting: &Meeting, left_out: &[&str]) -> String {
    let around = Surroundings { join_code: "7K3M9QXZ".into(), ..Surroundings::default() };
    let mut seen = String::new();
    let mut see = |what: &str, json: serde_json::Result<String>| seen.push_str(&format!("{what}: {}\n", json.unwrap()));
    for audience in Audience::ALL {
        see("shared", serde_json::to_string(&shared(&meeting.session, &around, audience)));
    }
    see("assessment", serde_json::to_string(&meeting.assessment()));
    for names in [true, false] {
        see("trail", serde_json::to_string(&meeting.trail(names)));
    }
    for reader in meeting.people.keys().filter(|name| !left_out.contains(&name.as_str())) {
        see(reader, serde_json::to_string(&you(&meeting.session, meeting.access(reader))));
        let lines: Vec<_> =
            meeting.lines(reader).iter().map(|line| (line.seq, entry_but_hash(&line.entry), line.body.clone())).collect();
        see(reader, serde_json::to_string(&lines));
    }
    seen
}

/// An entry without the salted hash of its body, which changes with the body and tells nothing without the salt.
fn entry_but_hash(entry: &str) -> String {
    let (before, rest) = entry.split_once("\"body\":\"").expect("an entry states a hash");
    format!("{before}{}", &rest[64..])
}

#[test]
fn whatever_an_open_ballot_says_everybody_else_gets_the_same_bytes() {
    for visibility in VISIBILITIES {
        let seen = |vote: &str| {
            let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
            meeting.play("open A; ana votes A 2; bo votes A 2; reveal! A; open A; cy votes A 2");
            meeting.play(&format!("ana votes A {vote}"));
            let found = seen_by_others(&meeting, "ana");
            assert!(!found.contains(SECRET), "{found}");
            found
        };
        let first = seen("1");
        for vote in ["4", "unsure", "abstain", &format!("4 because {SECRET}"), &format!("unsure because {SECRET}")] {
            assert_eq!(seen(vote), first, "{vote}");
        }
    }
}

#[test]
fn the_voter_is_told_what_they_said() {
    let mut meeting = Meeting::new();
    meeting.play(&format!("open A; ana votes A 4 because {SECRET}"));
    let own = serde_json::to_string(&you(&meeting.session, meeting.access("ana"))).unwrap();
    assert!(own.contains(SECRET) && own.contains(r#"{"level":4}"#), "{own}");
}

#[test]
fn an_open_ballot_stays_hidden_while_the_meeting_is_paused() {
    let mut meeting = Meeting::new();
    meeting.play(&format!("open A; ana votes A 4 because {SECRET}; pause"));
    assert!(!seen_by_others(&meeting, "ana").contains(SECRET));
}

#[test]
fn a_ballot_given_up_before_the_reveal_stays_hidden_after_it() {
    for given_up in ["ana votes A 1", "ana withdraws A", "ana recuses A", "absent ana"] {
        let mut meeting = Meeting::new();
        meeting
            .play(&format!("open A; ana votes A 4 because {SECRET}; {given_up}; reveal! A; decide A none because of it; close"));
        assert!(!seen_by_others(&meeting, "ana").contains(SECRET), "{given_up}");
    }
}

#[test]
fn whatever_an_open_answer_says_everybody_else_gets_the_same_bytes() {
    for visibility in VISIBILITIES {
        let seen = |answer: &str| {
            let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
            meeting.play("open A; ana votes A 2; reveal! A; propose A 3; ana answers A 1; seal! A; propose A 2; cy answers A 4");
            meeting.play(&format!("ana answers A {answer}"));
            let found = seen_by_others(&meeting, "ana");
            assert!(!found.contains(SECRET), "{found}");
            found
        };
        let first = seen("0");
        for answer in ["5", &format!("5 because {SECRET}"), &format!("0 because {SECRET}")] {
            assert_eq!(seen(answer), first, "{answer}");
        }
    }
}

#[test]
fn whoever_answered_is_told_what_they_answered() {
    let mut meeting = Meeting::new();
    meeting.play(&format!("open A; reveal! A; propose A 3; ana answers A 4 because {SECRET}"));
    let own = you(&meeting.session, meeting.access("ana"));
    assert_eq!(own.answers.iter().map(|one| (one.proposal, one.answer)).collect::<Vec<_>>(), [(1, 4)]);
    assert_eq!(own.answers[0].reason.as_deref(), Some(SECRET));
    meeting.play("seal! A; focus B");
    assert_eq!(you(&meeting.session, meeting.access("ana")).answers, []);
}

#[test]
fn an_answer_given_up_before_the_closing_stays_hidden_after_it() {
    for given_up in ["ana answers A 1; seal! A", "ana recuses A; seal! A", "absent ana; seal! A", "retract A"] {
        let mut meeting = Meeting::new();
        meeting.play(&format!("open A; reveal! A; propose A 3; ana answers A 4 because {SECRET}; {given_up}; close"));
        assert!(!seen_by_others(&meeting, "ana").contains(SECRET), "{given_up}");
    }
}

/// Meetings in which Dot has no device, and Sid, the scribe, enters what she says.
fn with_scribe(visibility: Visibility) -> Meeting {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
    meeting.join("sid", Role::Participant);
    meeting.play("role sid scribe");
    meeting.add_without_device("dot");
    meeting
}

#[test]
fn whatever_a_ballot_in_the_advance_round_says_everybody_else_gets_the_same_bytes_until_it_is_closed() {
    for visibility in VISIBILITIES {
        let seen = |vote: &str| {
            let mut meeting = with_scribe(visibility);
            meeting.play("advance; cy votes A 2; cy votes B 2; bo votes A 2");
            meeting.play(&format!("ana votes A {vote}; ana votes B {vote}; bo votes B 1"));
            let found = seen_by_others(&meeting, "ana");
            assert!(!found.contains(SECRET), "{found}");
            found
        };
        let first = seen("1");
        for vote in ["4", "unsure", "abstain", &format!("4 because {SECRET}")] {
            assert_eq!(seen(vote), first, "{vote}");
        }
    }
}

#[test]
fn in_the_advance_round_people_are_told_their_own_ballots_on_every_item() {
    let mut meeting = Meeting::new();
    meeting.play(&format!("advance; ana votes A 3; ana votes X 1 because {SECRET}; bo votes B 2"));
    let own = you(&meeting.session, meeting.access("ana")).advance;
    let ballots: Vec<_> = own.iter().map(|ballot| (ballot.item, ballot.round, ballot.reason.as_deref())).collect();
    assert_eq!(ballots, [(meeting.item("A"), 0, None), (meeting.item("X"), 0, Some(SECRET))]);
    meeting.play("close_advance!");
    assert_eq!(you(&meeting.session, meeting.access("ana")).advance, []);
}

#[test]
fn what_was_given_up_in_the_advance_round_or_cancelled_with_it_stays_hidden() {
    for given_up in
        ["ana votes A 1; close_advance!", "ana withdraws A; close_advance!", "ana recuses A; close_advance!", "cancel_advance"]
    {
        let mut meeting = Meeting::new();
        meeting.play(&format!("advance; bo votes A 2; ana votes A 4 because {SECRET}; {given_up}; start; close"));
        assert!(!seen_by_others(&meeting, "ana").contains(SECRET), "{given_up}");
    }
    // the ballot of a cancelled one is not taken for that of the one that followed
    let mut meeting = Meeting::new();
    meeting.play(&format!("advance; ana votes A 4 because {SECRET}; cancel_advance; advance; ana votes A 3; close_advance!"));
    assert!(!seen_by_others(&meeting, "ana").contains(SECRET));
}

#[test]
fn whatever_an_entered_ballot_or_answer_says_everybody_else_gets_the_same_bytes_also_who_entered_it() {
    for visibility in VISIBILITIES {
        let seen = |said: &str| {
            let mut meeting = with_scribe(visibility);
            meeting.play("open A; ana votes A 2; bo votes A 2").play(said);
            let found = seen_by_others(&meeting, "dot");
            assert!(!found.contains(SECRET), "{found}");
            found
        };
        let first = seen("sid enter dot A 1");
        for vote in ["4", "unsure", &format!("4 because {SECRET}")] {
            assert_eq!(seen(&format!("sid enter dot A {vote}")), first, "{vote}");
        }
        let proposed = |answer: &str| seen(&format!("reveal! A; propose A 2; sid enter_answer dot A {answer}"));
        let first = proposed("0");
        for answer in ["5", &format!("5 because {SECRET}")] {
            assert_eq!(proposed(answer), first, "{answer}");
        }
    }
}

#[test]
fn a_voting_facilitator_s_ballot_is_hidden_as_any_other() {
    let seen = |vote: &str| {
        let mut meeting = with_scribe(Visibility::Named);
        meeting.play("joins_in; open A; ana votes A 2").play(&format!("votes A {vote}"));
        seen_by_others(&meeting, "fay")
    };
    assert_eq!(seen("1"), seen(&format!("4 because {SECRET}")));
}
