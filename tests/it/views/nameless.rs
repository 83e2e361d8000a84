//! Results that name nobody, for those outside.

use protocol::command::Command;
use protocol::session::{Role, Settings, Visibility};
use protocol::vote::{Dissent, NextStep, StepState, Verdict};
use rubricon::views::nameless::for_outsiders;

use crate::meeting::Meeting;

const NAMES: [&str; 4] = ["quokka", "zeppelin", "xylophone", "windlass"];

/// A meeting in which everybody says everything that can be said, and signs it.
fn told(visibility: Visibility) -> Meeting {
    let settings = Settings { visibility, smallest_group: 2, ..Settings::default() };
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], settings);
    for (name, organisation) in NAMES.into_iter().zip(["Bay", "Bay", "Hill", "Hill"]) {
        meeting.join_for(name, Role::Participant, organisation);
    }
    meeting.play(
        "open A; quokka votes A 1 because quokka-reason; zeppelin votes A 2; xylophone votes A 2; windlass votes A 3; reveal! A",
    );
    meeting.play("open A; quokka votes A 2; zeppelin votes A 2; xylophone votes A 3; windlass votes A 3; reveal! A");
    meeting.play("propose A 3; quokka answers A 5 because quokka-answer; zeppelin answers A 1; seal! A");
    meeting.play("zeppelin comment A https://example.org/figures because the attendance went up; xylophone dissent A because it is too early to say");
    let decide = Command::DecideItem {
        item: meeting.item("A"),
        verdict: Verdict::Level(3),
        rationale: "We saw it in the schools.".into(),
        dissent: vec![Dissent { participant: Some(meeting.id("windlass")), statement: "Not at every school.".into() }],
        evidence: Vec::new(),
        next_steps: vec![NextStep { what: "Visit them".into(), who: Some("quokka".into()), by_when: Some("2027-03-01".into()) }],
    };
    meeting.give(meeting.access("fay"), &decide).unwrap();
    meeting.play("zeppelin aside A because I was not there");
    let change = Command::ChangeNextStep {
        item: meeting.item("A"),
        decision: meeting.session.item(meeting.item("A")).unwrap().decision.as_ref().unwrap().seq,
        step: 1,
        what: "Visit all".into(),
        who: Some("zeppelin".into()),
        by_when: None,
        state: StepState::Done,
        note: None,
    };
    meeting.give(meeting.access("fay"), &change).unwrap();
    meeting
}

#[test]
fn outsiders_are_told_no_name_and_nowhere_who_voted_how() {
    for visibility in [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential] {
        let meeting = told(visibility);
        let whole = serde_json::to_string(&meeting.assessment()).unwrap();
        assert!(whole.contains("xylophone") && whole.contains("quokka"), "{visibility:?}: there is something to leave out");
        let shown = for_outsiders(&meeting.session, &meeting.rubric).unwrap();
        let text = serde_json::to_string(&shown).unwrap();
        for name in NAMES {
            let id = meeting.id(name).to_string();
            assert!(!text.contains(name) && !text.contains(&id), "{visibility:?}: {name} is in {text}");
        }
        for trace in ["\"choice\"", "\"answer\"", "\"shift\"", "\"who\"", "\"by\"", "\"author\"", "\"participant\""] {
            assert!(!text.contains(trace), "{visibility:?}: {trace} is in {text}");
        }
    }
}

#[test]
fn what_was_decided_and_the_words_of_dissent_stay() {
    let meeting = told(Visibility::Named);
    let (whole, shown) = (meeting.assessment(), for_outsiders(&meeting.session, &meeting.rubric).unwrap());
    let (whole, shown) = (&whole.items[0], &shown.items[0]);
    let (before, decision) = (whole.decision.as_ref().unwrap(), shown.decision.as_ref().unwrap());
    assert_eq!((decision.verdict, decision.seq, &decision.rationale), (before.verdict, before.seq, &before.rationale));
    assert_eq!(decision.dissent[0].statement, "Not at every school.");
    assert_eq!(decision.next_steps[0].what, "Visit them");
    assert_eq!(decision.next_steps[0].by_when.as_deref(), Some("2027-03-01"));
    assert_eq!((shown.plan[0].what.as_str(), shown.plan[0].state), ("Visit all", StepState::Done));
    assert_eq!(shown.comments[0].text, "the attendance went up");
    assert_eq!(shown.statements.len(), whole.statements.len());
    let tallies = |item: &protocol::http::AssessedItem| item.rounds.iter().map(|round| round.tally.clone()).collect::<Vec<_>>();
    assert_eq!(tallies(shown), tallies(whole));
    assert_eq!(shown.proposals[0].tally, whole.proposals[0].tally);
}

#[test]
fn of_named_votes_they_are_told_no_more_than_of_votes_by_organisation() {
    let shown = |visibility| for_outsiders(&told(visibility).session, &told(visibility).rubric).unwrap().items;
    assert_eq!(shown(Visibility::Named), shown(Visibility::ByOrganisation));
}
