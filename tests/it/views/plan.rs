//! The plan: next steps as they stand now.

use protocol::session::{Settings, Visibility};
use protocol::view::PlannedStep;
use protocol::vote::StepState;
use rubricon::domain::WantedStep;
use rubricon::views::parts::focus;
use rubricon::views::plan::plan;

use crate::meeting::Meeting;

const DECIDED: &str = "open A; ana votes A 3; reveal! A; decide A 3 Sign Call";

/// A meeting whose votes are shown like this.
fn held(visibility: Visibility) -> Meeting {
    Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() })
}

/// The plan of an item, as the assessment has it.
fn plan_of(meeting: &Meeting, name: &str) -> Vec<PlannedStep> {
    let id = meeting.item(name);
    meeting.assessment().items.into_iter().find(|item| item.item == id).expect("every item is assessed").plan
}

/// As the host of the server has it written down.
fn set(meeting: &mut Meeting, name: &str, by: &str) {
    let item = meeting.session.item(meeting.item(name)).expect("it is on the agenda");
    let decision = item.decision.as_ref().expect("it was decided").seq;
    let (what, who, by_when, state, note) = ("Sign", None, None, StepState::Done, None);
    let wanted = WantedStep { item: item.id, decision, step: 1, what, who, by_when, state, note };
    let events = meeting.session.set_next_step(&wanted, by).expect("it can be set");
    meeting.commit_as_host(&events);
}

#[test]
fn the_plan_of_an_item_is_its_next_steps_as_they_stand() {
    let mut meeting = Meeting::new();
    meeting.play(DECIDED);
    let states = |meeting: &Meeting| plan_of(meeting, "A").iter().map(|step| (step.step, step.state)).collect::<Vec<_>>();
    assert_eq!(states(&meeting), [(1, StepState::Open), (2, StepState::Open)]);
    assert_eq!(plan_of(&meeting, "B"), []);
    meeting.play("close; step A/2 done Call Ana 2027-03-01 because she called");
    assert_eq!(states(&meeting), [(1, StepState::Open), (2, StepState::Done)]);
    let called = plan_of(&meeting, "A").remove(1);
    assert_eq!((called.who.as_deref(), called.by_when.as_deref()), (Some("Ana"), Some("2027-03-01")));
    let changed = called.changed.expect("it was changed");
    assert_eq!(
        (changed.seq, changed.by.as_deref(), changed.note.as_deref()),
        (meeting.session.seq, Some("fay"), Some("she called"))
    );
    let decided = meeting.assessment().items[0].decision.clone().expect("it was decided");
    assert_eq!((decided.next_steps[1].what.as_str(), &decided.next_steps[1].who), ("Call", &None), "the decision keeps its own");
    let live = focus(&meeting.session).item.expect("the group was on it").plan;
    assert_eq!(live, plan_of(&meeting, "A"), "live it is the same");
}

#[test]
fn who_changed_a_step_is_told_to_everyone_only_where_names_are() {
    for (visibility, shown) in
        [(Visibility::Named, Some("fay".to_owned())), (Visibility::ByOrganisation, None), (Visibility::Confidential, None)]
    {
        let mut meeting = held(visibility);
        meeting.play(DECIDED).play("step A done");
        assert_eq!(plan_of(&meeting, "A")[0].changed.as_ref().expect("it was changed").by, shown, "{visibility:?}");
        let person = |names: bool| {
            let lines = meeting.trail(names).lines;
            lines.into_iter().find(|line| line.kind == "next_step_changed").expect("it is told").person
        };
        assert_eq!(person(true).as_deref(), Some("fay"), "{visibility:?}");
        assert_eq!(person(false), None, "{visibility:?}");
    }
}

#[test]
fn who_said_so_to_the_host_is_told_to_everyone() {
    for visibility in [Visibility::Named, Visibility::Confidential] {
        let mut meeting = held(visibility);
        meeting.play(DECIDED).play("close");
        set(&mut meeting, "A", "María Ñáñez");
        assert_eq!(plan_of(&meeting, "A")[0].changed.as_ref().expect("it was changed").by.as_deref(), Some("María Ñáñez"));
        for names in [true, false] {
            let lines = meeting.trail(names).lines;
            assert_eq!(lines.last().expect("it is told").person.as_deref(), Some("María Ñáñez"));
        }
    }
}

#[test]
fn the_trail_tells_how_a_step_stands_from_then_on() {
    let mut meeting = Meeting::new();
    meeting.play(DECIDED).play("close; step A/2 dropped Call Ana because the college closed");
    let line = meeting.trail_of("next_step_changed").remove(0);
    assert_eq!((line.criterion.as_deref(), line.subject.as_deref(), line.seq), (Some("A"), Some("North"), meeting.session.seq));
    let step = line.next_step.expect("it says which");
    assert_eq!((step.step, step.state, step.what.as_str(), step.who.as_deref()), (2, StepState::Dropped, "Call", Some("Ana")));
    assert_eq!((line.text.as_str(), step.changed), ("the college closed", None));
}

#[test]
fn a_plan_lists_open_steps_first_and_by_their_date() {
    let mut meeting = Meeting::new();
    for name in ["A", "B", "X"] {
        meeting.play(&format!("open {name}; ana votes {name} 3; reveal! {name}; decide {name} 3 {name}1 {name}2"));
    }
    meeting.play("close; step A/1 open A1 Ana 2027-06-01; step B/1 open B1 Ana 2027-03-01; step B/2 done B2 Bo 2027-01-01");
    meeting.play("step X/2 open X2 Cy 2027-03-01; step X/1 dropped");
    let assessment = meeting.assessment();
    let list = plan([&assessment]);
    let order: Vec<_> = list.steps.iter().map(|listed| listed.step.what.as_str()).collect();
    assert_eq!(order, ["B1", "X2", "A1", "A2", "B2", "X1"]);
    let first = &list.steps[0];
    assert_eq!((first.subject.as_str(), first.criterion.as_str(), first.name.as_str()), ("North", "B", "Criterion B"));
    assert_eq!((first.session, first.session_title.as_str()), (assessment.session, "Practice"));
    let decision = assessment.items[1].decision.as_ref().expect("it was decided");
    assert_eq!((first.item, first.decision, &first.decided_at), (assessment.items[1].item, decision.seq, &decision.at));
}

#[test]
fn a_plan_of_several_sessions_has_the_steps_of_all_of_them_by_their_date() {
    let made = |dates: [&str; 2]| {
        let mut meeting = Meeting::new();
        meeting.play(DECIDED);
        for (at, date) in (1..).zip(dates) {
            meeting.play(&format!("step A/{at} open Do Ana {date}"));
        }
        meeting.assessment()
    };
    let both = [made(["2027-05-01", "2027-02-01"]), made(["2027-04-01", "2027-01-01"])];
    let dates: Vec<_> = plan(&both).steps.iter().filter_map(|listed| listed.step.by_when.clone()).collect();
    assert_eq!(dates, ["2027-01-01", "2027-02-01", "2027-04-01", "2027-05-01"]);
}
