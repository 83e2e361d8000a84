//! Proposals as they are seen.

use protocol::session::{Role, Settings, Visibility};
use protocol::view::{ClosedProposal, FocusItem, Progress};
use protocol::vote::{Outcome, Rule};
use rubricon::views::parts::{Audience, focus, progress};

use crate::meeting::Meeting;

const READERS: [&str; 6] = ["fay", "ana", "bo", "obi", "screen", "auditor"];

fn with(visibility: Visibility) -> Meeting {
    Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() })
}

fn on(meeting: &Meeting) -> FocusItem {
    focus(&meeting.session).item.expect("the group is on an item")
}

/// The reasons of the answers that a reader is given in the list of records.
fn spoken(meeting: &Meeting, reader: &str) -> Vec<String> {
    let answers = meeting.lines(reader).into_iter().filter(|line| line.entry.contains("\"kind\":\"proposal_answered\""));
    let reason =
        |body: String| serde_json::from_str::<serde_json::Value>(&body).unwrap()["reason"].as_str().unwrap_or("-").to_owned();
    answers.filter_map(|line| line.body).map(reason).collect()
}

#[test]
fn an_open_proposal_says_what_is_asked_and_how_many_answered() {
    let mut meeting = Meeting::new();
    meeting.play(
        "open A; ana votes A 3; reveal! A; propose A 2 because it is a beginning; ana answers A 4; ana answers A 3; absent cy",
    );
    let item = on(&meeting);
    let open = item.proposal.expect("one is open");
    assert_eq!((open.proposal, open.level, open.text.as_deref()), (1, 2, Some("it is a beginning")));
    assert!(item.proposals.is_empty());
    let counts = Progress { voted: 1, eligible: 2, ..Progress::default() };
    assert_eq!(progress(&meeting.session, Audience::Everyone), counts);
    assert_eq!(progress(&meeting.session, Audience::Desk).waiting_for, Some(vec![meeting.id("bo")]));
    meeting.play("seal! A");
    assert_eq!(on(&meeting).proposal, None);
    assert_eq!(progress(&meeting.session, Audience::Desk), Progress::default());
}

#[test]
fn a_closed_proposal_lists_its_answers_where_votes_are_named_and_counts_them_elsewhere() {
    for (visibility, listed) in [(Visibility::Named, &["seen", "-"][..]), (Visibility::Confidential, &[])] {
        let mut meeting = with(visibility);
        meeting.play("open A; ana votes A 3; reveal! A; open A; reveal! A; propose A 2");
        meeting.play("ana answers A 4 because seen; bo answers A 3; cy answers A 0 because hidden; absent cy; seal! A");
        let ClosedProposal { proposal, round, level, tally, floor, outcome, answers, .. } = on(&meeting).proposals.remove(0);
        assert_eq!((proposal, round, level, floor, outcome), (1, 2, 2, 3, Outcome::Level(2)));
        assert_eq!((tally.counts, tally.absent), ([0, 0, 0, 1, 1, 0], 1));
        let reasons: Vec<_> = answers.iter().map(|answer| answer.reason.as_deref().unwrap_or("-")).collect();
        assert_eq!(reasons, listed, "{visibility:?}");
        assert_eq!(meeting.assessment().items[0].proposals, on(&meeting).proposals, "the assessment tells the same");
    }
}

#[test]
fn many_answers_are_counted_live_and_listed_in_the_assessment() {
    let mut meeting = Meeting::new();
    for n in 0..201 {
        meeting.join(&format!("p{n}"), Role::Participant);
    }
    meeting.play("open A; reveal! A; propose A 3");
    for n in 0..201 {
        meeting.play(&format!("p{n} answers A 5"));
    }
    meeting.play("seal! A");
    let live = on(&meeting).proposals.remove(0);
    assert_eq!((live.answers.len(), live.not_listed), (0, 201));
    assert_eq!(meeting.assessment().items[0].proposals[0].answers.len(), 201);
}

#[test]
fn while_a_proposal_is_open_the_list_of_records_ends_at_its_first_answer() {
    for first in ["ana answers A 4 because first", "absent ana; returned ana; ana answers A 4 because first"] {
        let mut meeting = Meeting::new();
        meeting.play("open A; bo votes A 3; reveal! A; propose A 3");
        let open = meeting.session.seq + if first.starts_with("absent") { 2 } else { 0 };
        meeting.play(first).play("bo answers A 5");
        for reader in READERS {
            let seen = meeting.lines(reader).len() as u64;
            assert_eq!(seen, if reader == "fay" { meeting.session.seq } else { open }, "{reader}");
            assert_eq!(spoken(&meeting, reader), [""; 0], "{reader}: not even one's own before the closing");
        }
        meeting.play("seal! A");
        for reader in READERS {
            assert_eq!(meeting.lines(reader).len() as u64, meeting.session.seq, "{reader}");
            assert_eq!(spoken(&meeting, reader), ["first", "-"], "{reader}");
        }
    }
}

#[test]
fn coming_back_by_an_answer_stays_hidden_until_the_closing() {
    let mut meeting = Meeting::new();
    meeting.play("open A; reveal! A; absent ana; propose A 3");
    let open = meeting.session.seq;
    meeting.play("ana answers A 4");
    let returns = |meeting: &Meeting| meeting.trail_of("participant_returned").len();
    assert_eq!((meeting.lines("bo").len() as u64, returns(&meeting)), (open, 0));
    meeting.play("seal! A");
    assert_eq!((meeting.lines("bo").len() as u64, returns(&meeting)), (meeting.session.seq, 1));
}

#[test]
fn an_answer_that_was_not_shown_stays_its_persons_own() {
    let mut meeting = Meeting::new();
    meeting.play("open A; reveal! A; propose A 3; ana answers A 1 because changed; ana answers A 4 because stands; seal! A");
    meeting.play("propose A 2; bo answers A 1 because retracted; retract A");
    for (reader, words) in
        [("fay", &["stands"][..]), ("screen", &["stands"]), ("ana", &["changed", "stands"]), ("bo", &["stands", "retracted"])]
    {
        assert_eq!(spoken(&meeting, reader), words, "{reader}");
    }
    let mut meeting = with(Visibility::Confidential);
    meeting.play("open A; reveal! A; propose A 3; ana answers A 4 because mine; seal! A; close");
    for reader in READERS {
        let expected: &[&str] = if reader == "ana" { &["mine"] } else { &[] };
        assert_eq!(spoken(&meeting, reader), expected, "{reader}");
    }
}

#[test]
fn the_trail_tells_of_a_proposal_its_closing_and_its_cancelling() {
    let mut meeting = Meeting::new();
    meeting.play("settings floor=4; open A; reveal! A; propose A 3 because we are there; ana answers A 3; seal! A");
    meeting.play("propose A 2; ana answers A 5; retract A because of a slip");
    let made = meeting.trail_of("proposal_made");
    assert_eq!((made[0].proposal, made[0].level, made[0].text.as_str()), (Some(1), Some(3), "we are there"));
    assert_eq!(made[0].criterion.as_deref(), Some("A"));
    let closed = meeting.trail_of("proposal_closed").remove(0);
    assert_eq!((closed.level, closed.floor, closed.outcome), (Some(3), Some(4), Some(Outcome::NotMet)));
    assert_eq!(closed.answers.map(|answers| answers.counts), Some([0, 0, 0, 1, 0, 0]));
    let cancelled = meeting.trail_of("proposal_cancelled").remove(0);
    assert_eq!((cancelled.proposal, cancelled.text.as_str()), (Some(2), "of a slip"));
    assert_eq!(meeting.trail_of("proposal_answered"), []);
    assert_eq!(on(&meeting).proposals[0].rule, Rule::Consent { floor: 4 });
}
