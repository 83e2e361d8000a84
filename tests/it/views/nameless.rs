//! Results that name nobody.

use protocol::command::Command;
use protocol::session::{Role, Settings, Visibility};
use protocol::vote::{Dissent, NextStep, Verdict};
use rubricon::views::assessment::{assessment, without_people};

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
    meeting.play("zeppelin comment A because the attendance went up; xylophone dissent A because it is too early to say");
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
    meeting
}

#[test]
fn results_without_people_name_nobody_and_say_who_voted_how_nowhere() {
    for visibility in [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential] {
        let meeting = told(visibility);
        let whole = meeting.assessment();
        let text = serde_json::to_string(&whole).unwrap();
        assert!(text.contains("xylophone") && text.contains("quokka"), "{visibility:?}: there is something to leave out");
        let mut shown = without_people(whole);
        // By organisation the groups name organisations, small ones merged, and nobody in them.
        shown.items.iter_mut().flat_map(|item| &mut item.rounds).for_each(|round| {
            assert_eq!(round.groups.is_empty(), visibility != Visibility::ByOrganisation);
            round.groups.clear();
        });
        let text = serde_json::to_string(&shown).unwrap();
        for name in NAMES {
            let id = meeting.id(name).to_string();
            assert!(!text.contains(name) && !text.contains(&id), "{visibility:?}: {name} is in {text}");
        }
        for trace in ["\"choice\"", "\"answer\"", "\"shift\"", "\"who\"", "\"author\"", "\"participant\""] {
            assert!(!text.contains(trace), "{visibility:?}: {trace} is in {text}");
        }
    }
}

#[test]
fn what_was_decided_and_the_words_of_dissent_stay() {
    let meeting = told(Visibility::Named);
    let (whole, shown) = (meeting.assessment(), without_people(meeting.assessment()));
    let (whole, shown) = (&whole.items[0], &shown.items[0]);
    let (before, decision) = (whole.decision.as_ref().unwrap(), shown.decision.as_ref().unwrap());
    assert_eq!((decision.verdict, decision.seq, &decision.rationale), (before.verdict, before.seq, &before.rationale));
    assert_eq!(decision.dissent[0].statement, "Not at every school.");
    assert_eq!(decision.next_steps[0].what, "Visit them");
    assert_eq!(decision.next_steps[0].by_when.as_deref(), Some("2027-03-01"));
    assert_eq!(shown.comments[0].text, "the attendance went up");
    assert_eq!(shown.statements.len(), whole.statements.len());
    let tallies = |item: &protocol::http::AssessedItem| item.rounds.iter().map(|round| round.tally.clone()).collect::<Vec<_>>();
    assert_eq!(tallies(shown), tallies(whole));
    assert_eq!(shown.proposals[0].tally, whole.proposals[0].tally);
}

#[test]
fn of_named_votes_it_shows_what_a_confidential_meeting_shows() {
    let meeting = told(Visibility::Named);
    let shown = without_people(meeting.assessment());
    let mut session = meeting.session.clone();
    session.settings.visibility = Visibility::Confidential;
    let confidential = assessment(&session, &meeting.rubric).unwrap();
    for (shown, confidential) in shown.items.iter().zip(&confidential.items) {
        assert_eq!((&shown.rounds, &shown.proposals), (&confidential.rounds, &confidential.proposals));
    }
}
