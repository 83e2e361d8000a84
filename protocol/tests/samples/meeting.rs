//! The meeting and its people, and what the directory holds.

use protocol::event::{
    AccessGranted, AgendaSet, IdentityGiven, ItemFocused, LobbyOpened, ParticipantJoined, ParticipantMarkedAbsent,
    ParticipantRecused, ParticipantReturned, RubricStored, SessionArchived, SessionClosed, SessionCreated, SessionPaused,
    SessionRegistered, SessionResumed, SessionStarted, SessionUnarchived, SettingsChanged, SubjectRegistered,
};
use protocol::id::ParticipantId;
use protocol::rubric::{Criterion, Descriptor, Domain, Level, Rubric, Term};
use protocol::session::{AgendaItem, Role, Settings, Subject, Visibility};
use protocol::vote::Rule;

use super::{Sample, facilitator, item, sample, session, subject, voter};

pub(super) fn samples() -> Vec<Sample> {
    let server = ParticipantId::SERVER;
    vec![
        sample("session_created", server, session_created()),
        sample("agenda_set", server, agenda_set()),
        sample("participant_joined", server, joined(voter(1), Role::Participant, "Centro de Formación «La Peña»")),
        sample("participant_joined.observer", server, joined(voter(2), Role::Observer, "מועצת העיר")),
        sample("identity_given", server, IdentityGiven { participant: voter(1), name: "Zoë \"Zo\" O’Neill-Núñez".to_owned() }),
        sample("identity_given.rtl", server, IdentityGiven { participant: voter(2), name: "שלום ליאור (Lior) محمد".to_owned() }),
        sample("access_granted", server, access(Role::Participant, Some(voter(1)), "a1")),
        sample("access_granted.link", server, access(Role::Projector, None, "0f")),
        sample("lobby_opened", facilitator(), LobbyOpened {}),
        sample("session_started", facilitator(), SessionStarted {}),
        sample("session_paused", facilitator(), SessionPaused {}),
        sample("session_resumed", facilitator(), SessionResumed {}),
        sample("session_closed", facilitator(), SessionClosed {}),
        sample("settings_changed", facilitator(), settings_changed()),
        sample("participant_marked_absent", facilitator(), ParticipantMarkedAbsent { participant: voter(1) }),
        sample("participant_returned", voter(1), ParticipantReturned { participant: voter(1) }),
        sample("participant_recused", voter(1), recused(Some("I chair its board.\nIt would not be fair."))),
        sample("participant_recused.silent", voter(1), recused(None)),
        sample("item_focused", facilitator(), ItemFocused { item: item(1), reading_until: None }),
        sample("rubric_stored", server, rubric_stored()),
        sample("session_registered", server, registered()),
        sample("session_created.dated", server, SessionCreated { held_on: Some("2027-03-01".to_owned()), ..session_created() }),
        sample("subject_registered", server, SubjectRegistered { subject: subject(1), name: "Río Grande Unified".to_owned() }),
        sample("session_archived", server, SessionArchived { session: session() }),
        sample("session_unarchived", server, SessionUnarchived { session: session() }),
    ]
}

fn session_created() -> SessionCreated {
    SessionCreated {
        session: session(),
        title: "Fall review — día 2: \"pathways\" 🧭".to_owned(),
        rubric: rubric().reference(),
        levels: vec![0, 5, 10],
        subjects: vec![
            Subject { id: subject(1), name: "Río Grande Unified".to_owned() },
            Subject { id: subject(2), name: "מחוז הצפון".to_owned() },
        ],
        settings: Settings::default(),
        held_on: None,
    }
}

fn agenda_set() -> AgendaSet {
    let item =
        |number, criterion: &str, of| AgendaItem { id: item(number), criterion: criterion.to_owned(), subject: subject(of) };
    AgendaSet { items: vec![item(1, "A.1", 1), item(2, "A.1", 2), item(3, "Ä.2", 1)] }
}

fn joined(participant: ParticipantId, role: Role, organisation: &str) -> ParticipantJoined {
    ParticipantJoined { participant, role, organisation: organisation.to_owned(), waiting: false }
}

fn access(role: Role, participant: Option<ParticipantId>, byte: &str) -> AccessGranted {
    AccessGranted { role, participant, token: byte.repeat(32) }
}

fn settings_changed() -> SettingsChanged {
    SettingsChanged {
        settings: Settings {
            rule: Rule::Threshold { percent: 80 },
            max_rounds: 4,
            visibility: Visibility::Confidential,
            voting_seconds: Some(90),
            ..Settings::default()
        },
        reason: "The partners asked for it: \"no names, please\".".to_owned(),
    }
}

fn recused(reason: Option<&str>) -> ParticipantRecused {
    ParticipantRecused { participant: voter(1), item: item(2), reason: reason.map(str::to_owned) }
}

fn rubric_stored() -> RubricStored {
    RubricStored { digest: rubric().digest(), rubric: rubric() }
}

fn registered() -> SessionRegistered {
    let title = "Fall review — día 2: \"pathways\" 🧭".to_owned();
    SessionRegistered { session: session(), title, join_code: "7K3M9QXZ".to_owned() }
}

fn rubric() -> Rubric {
    let level = |value, name: &str| Level { value, name: name.to_owned() };
    let text = |value, text: &str| Descriptor { value, descriptor: text.to_owned() };
    Rubric {
        id: "small-rubric".to_owned(),
        version: "2026".to_owned(),
        title: "A small rubric, in three levels".to_owned(),
        source: Some("Written for this vector: C:\\rubrics\\small".to_owned()),
        language: "en".to_owned(),
        levels: vec![level(0, "Not yet"), level(5, "On the way"), level(10, "There")],
        domains: vec![Domain {
            code: "A".to_owned(),
            name: "Learning & work".to_owned(),
            introduction: Some("What students do.".to_owned()),
            reflection_questions: vec!["Who is missing?".to_owned()],
            foundational_steps: vec!["Ask the students.".to_owned()],
            criteria: vec![
                Criterion {
                    code: "A.1".to_owned(),
                    name: "Placements".to_owned(),
                    group: Some("In the field".to_owned()),
                    aliases: vec!["Internships".to_owned()],
                    levels: vec![text(0, "None."), text(5, "Some students,\tsome weeks."), text(10, "Every student.")],
                },
                Criterion {
                    code: "Ä.2".to_owned(),
                    name: "Re\u{301}sume\u{301}".to_owned(),
                    group: None,
                    aliases: Vec::new(),
                    levels: vec![text(0, "No."), text(5, "Partly."), text(10, "Yes.")],
                },
            ],
        }],
        glossary: vec![Term { term: "Placement".to_owned(), definition: "Paid work of 80 hours or more.".to_owned() }],
    }
}
