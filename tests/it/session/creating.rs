//! Making a session.

use protocol::event::Event;
use protocol::id::{ItemId, SessionId, SubjectId};
use protocol::session::{Role, Settings, Subject};
use rubricon::domain::{NewSession, create};

use crate::meeting::{joining, rubric};

fn wanted() -> NewSession {
    NewSession {
        id: SessionId::from_u128(1),
        title: " Practice ".into(),
        subjects: vec![subject(1, "North"), subject(2, " South ")],
        criteria: None,
        settings: Settings::default(),
        organisations: Vec::new(),
        draft: false,
        held_on: None,
        facilitator: joining("fay", Role::Facilitator, 9),
        links: vec![(Role::Projector, "aa".repeat(32))],
    }
}

fn subject(id: u128, name: &str) -> Subject {
    Subject { id: SubjectId::from_u128(id), name: name.into() }
}

fn made(change: impl FnOnce(&mut NewSession)) -> Result<Vec<Event>, String> {
    let mut new = wanted();
    change(&mut new);
    let mut item = 0;
    let fresh = || {
        item += 1;
        ItemId::from_u128(item)
    };
    create(new, &rubric(&[1, 2, 3, 4]), fresh).map_err(|no| format!("!{}", no.code.as_str()))
}

#[test]
fn a_session_is_made_in_one_go_and_opens_its_door() {
    let kinds = |events: Vec<Event>| events.iter().map(Event::kind).collect::<Vec<_>>().join(" ");
    let open = "session_created agenda_set participant_joined identity_given access_granted access_granted lobby_opened";
    assert_eq!(made(|_| {}).map(kinds), Ok(open.to_owned()));
    let draft = open.trim_end_matches(" lobby_opened");
    assert_eq!(made(|new| new.draft = true).map(kinds), Ok(draft.to_owned()));
}

#[test]
fn the_agenda_has_each_criterion_for_each_subject_in_turn() {
    let agenda = |criteria: Option<Vec<&str>>| {
        let events = made(|new| new.criteria = criteria.map(|codes| codes.into_iter().map(str::to_owned).collect())).unwrap();
        let Event::AgendaSet(agenda) = &events[1] else { panic!("{events:?}") };
        let name =
            |item: &protocol::session::AgendaItem| format!("{}/{}", item.criterion, u128::from_be_bytes(item.subject.to_bytes()));
        agenda.items.iter().map(name).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(agenda(None), "A/1 A/2 B/1 B/2 X/1 X/2");
    assert_eq!(agenda(Some(vec!["X", "A"])), "X/1 X/2 A/1 A/2", "in the order that was asked for");
}

#[test]
fn a_session_pins_the_text_and_scale_it_is_held_on() {
    let events = made(|_| {}).unwrap();
    let Event::SessionCreated(created) = &events[0] else { panic!("{events:?}") };
    assert_eq!(created.rubric, rubric(&[1, 2, 3, 4]).reference());
    assert_eq!(created.levels, [1, 2, 3, 4]);
    assert_eq!((created.title.as_str(), created.subjects[1].name.as_str()), ("Practice", "South"), "trimmed");
}

#[test]
fn a_session_that_cannot_be_held_is_not_made() {
    let refused = |change: fn(&mut NewSession)| made(change).err();
    let invalid = Some("!invalid_value".to_owned());
    assert_eq!(refused(|new| new.title = " ".into()), invalid);
    assert_eq!(refused(|new| new.title = "n".repeat(201)), invalid);
    assert_eq!(refused(|new| new.title = "two\nlines".into()), invalid);
    assert_eq!(refused(|new| new.subjects.clear()), invalid);
    assert_eq!(refused(|new| new.subjects = (1..=21).map(|n| subject(n, &n.to_string())).collect()), invalid);
    assert_eq!(refused(|new| new.subjects[0].name = "South".into()), invalid);
    assert_eq!(refused(|new| new.subjects[0].name = "n".repeat(121)), invalid);
    assert_eq!(refused(|new| new.criteria = Some(vec![])), invalid);
    assert_eq!(refused(|new| new.criteria = Some(vec!["Q".into()])), invalid);
    assert_eq!(refused(|new| new.criteria = Some(vec!["A".into(), "A".into()])), invalid);
    assert_eq!(refused(|new| new.settings.max_rounds = 0), invalid);
    assert_eq!(refused(|new| new.facilitator.name = String::new()), invalid);
    assert_eq!(refused(|new| new.title = "n".repeat(200)), None);
    assert_eq!(refused(|new| new.subjects = (1..=20).map(|n| subject(n, &n.to_string())).collect()), None);
}
