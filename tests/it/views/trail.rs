//! The audit trail.

use protocol::http::Move;
use protocol::session::{Role, Settings, Visibility};
use protocol::vote::{Choice, Outcome, Verdict};
use rubricon::log::EventLog;
use rubricon::views::{replay, trail};

use crate::meeting::Meeting;

fn confidential() -> Meeting {
    Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility: Visibility::Confidential, ..Settings::default() })
}

fn moves(meeting: &Meeting) -> Vec<(Choice, Choice, u32)> {
    let reveals = meeting.trail_of("round_revealed");
    reveals.last().unwrap().moves.iter().map(|Move { from, to, count }| (*from, *to, *count)).collect()
}

#[test]
fn the_trail_tells_every_step_in_order_and_no_ballot() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; ana withdraws A; bo votes A 3; cy recuses A because it is my school; absent ana");
    meeting
        .play("reveal A; decide A 3 because we agree; reopen A because of news; park A because of lunch; focus B; pause; resume");
    meeting.play("settings percent=80 because of talk; close");
    let trail = meeting.trail(true);
    let kinds: Vec<_> = trail.lines.iter().map(|line| line.kind.as_str()).skip(8).collect();
    assert_eq!(
        kinds,
        [
            "session_started",
            "round_opened",
            "participant_recused",
            "participant_marked_absent",
            "round_revealed",
            "item_decided",
            "item_reopened",
            "item_parked",
            "item_focused",
            "session_paused",
            "session_resumed",
            "settings_changed",
            "session_closed",
        ]
    );
    assert!(trail.lines.is_sorted_by(|a, b| a.seq < b.seq && a.at <= b.at));
    assert_eq!(trail.seq, meeting.session.seq);
    assert!(trail.lines.iter().all(|line| {
        !["ballot_cast", "ballot_withdrawn", "proposal_answered", "identity_given", "access_granted"]
            .contains(&line.kind.as_str())
    }));
}

#[test]
fn each_step_says_what_it_was_about() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; cy recuses A because it is my school; reveal! A; decide A 3 because we agree");
    let one = |kind: &str| meeting.trail_of(kind).remove(0);
    assert_eq!(one("session_created").text, "Practice");
    let joined = &meeting.trail_of("participant_joined")[1];
    assert_eq!(
        (joined.person.as_deref(), joined.role, joined.text.as_str()),
        (Some("ana"), Some(Role::Participant), "ana's school")
    );
    let recused = one("participant_recused");
    assert_eq!((recused.person.as_deref(), recused.text.as_str()), (Some("cy"), "it is my school"));
    let revealed = one("round_revealed");
    assert_eq!((revealed.criterion.as_deref(), revealed.subject.as_deref(), revealed.round), (Some("A"), Some("North"), Some(1)));
    assert_eq!((revealed.outcome, revealed.tally.unwrap().recused), (Some(Outcome::Level(3)), 1));
    let decided = one("item_decided");
    assert_eq!((decided.verdict, decided.text.as_str(), decided.dissents), (Some(Verdict::Level(3)), "we agree", Some(0)));
}

#[test]
fn a_later_round_says_who_many_moved_from_where_to_where() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 1; bo votes A 1; cy votes A 4; reveal A");
    assert_eq!(moves(&meeting), [], "the first round has none before it");
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 4; reveal A");
    assert_eq!(moves(&meeting), [(Choice::Level(1), Choice::Level(3), 2)]);
    meeting.play("open A; ana votes A unsure; bo votes A 3; reveal! A");
    assert_eq!(moves(&meeting), [(Choice::Level(3), Choice::Unsure, 1)], "who did not vote did not move");
}

#[test]
fn a_ballot_that_did_not_count_moves_nowhere() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 1; bo votes A 1; reveal! A; open A; ana votes A 3; bo votes A 3; absent bo; reveal! A");
    assert_eq!(moves(&meeting), [(Choice::Level(1), Choice::Level(3), 1)], "Bo's ballot was not shown and does not show here");
    meeting.play("open A; ana votes A 3; bo votes A 4; reveal! A");
    assert_eq!(moves(&meeting), [], "nor does it where it would be the one before");
}

#[test]
fn a_confidential_trail_shows_no_moves_and_no_names() {
    let mut meeting = confidential();
    meeting
        .play("open A; ana votes A 1; reveal! A; open A; ana votes A 3; cy recuses A because my sister works there; reveal! A");
    assert_eq!(moves(&meeting), []);
    let text = serde_json::to_string(&meeting.trail(false)).unwrap();
    for secret in ["\"ana\"", "\"cy\"", "\"fay\"", "my sister"] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
    assert!(
        serde_json::to_string(&meeting.trail(true)).unwrap().contains("my sister"),
        "the facilitator and the auditor are told"
    );
}

#[test]
fn an_erased_name_becomes_a_pseudonym() {
    let meeting = Meeting::new();
    let given = meeting.steps().into_iter().find_map(|(step, _)| match step.event {
        Some(protocol::event::Event::IdentityGiven(e)) if e.name == "bo" => Some(step.stamp.seq),
        _ => None,
    });
    meeting.log.erase_body(meeting.stream(), given.expect("Bo gave a name")).expect("it can be erased");
    let session = replay::session(&meeting.log, meeting.stream(), u64::MAX).expect("it can be replayed");
    let steps: Vec<_> = meeting.steps().into_iter().map(|(step, _)| step).collect();
    let trail = trail::trail(&session, &steps, true).unwrap();
    let people: Vec<_> = trail.lines.iter().filter_map(|line| line.person.clone()).collect();
    assert_eq!(people, ["fay".to_owned(), "ana".to_owned(), meeting.id("bo").to_string(), "cy".to_owned(), "obi".to_owned()]);
    assert_eq!(session.seq, meeting.session.seq, "an erased body leaves its place");
}
