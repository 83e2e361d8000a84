//! A small meeting that tests play in sentences: `open A`, `ana votes A 3 because …`, `reveal A`.
//!
//! Every event goes through the log as in the server: sealed as a record, appended, then applied.

mod reading;
mod sentence;

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use protocol::command::Command;
use protocol::event::Event;
use protocol::id::{CommandId, ItemId, ParticipantId, SessionId, StreamId, SubjectId};
use protocol::problem::Code;
use protocol::record::{Heading, Record, format_time};
use protocol::rubric::{Criterion, Descriptor, Domain, Level, Rubric};
use protocol::session::{Role, Settings, Subject};
use rubricon::domain::{Access, Context, Joining, NewSession, Rejection, Session, Stamp, create};
use rubricon::log::{CommandKey, Commit, EventLog, MemoryLog};

/// A meeting on the way, with the log that it was written to.
pub(crate) struct Meeting {
    /// Its state, as its task would hold it.
    pub(crate) session: Session,
    /// What was stored.
    pub(crate) log: MemoryLog,
    /// The text it is held on.
    pub(crate) rubric: Rubric,
    /// Who is who in sentences.
    pub(crate) people: BTreeMap<String, Access>,
    /// The server's clock; a second passes with each commit.
    pub(crate) now: Timestamp,
    /// For how many seconds whoever leads has had no connection.
    pub(crate) lead_gone: Option<u32>,
    commands: u64,
}

impl Meeting {
    /// In the lobby: Ana, Bo and Cy joined to vote, Obi to follow; criteria A and B of D1, X of D2; levels 1 to 4.
    pub(crate) fn new() -> Self {
        Self::with(&[1, 2, 3, 4], &["North"], Settings::default())
    }

    /// As [`Self::new`], on another scale, with other subjects, held otherwise.
    pub(crate) fn with(levels: &[u8], subjects: &[&str], settings: Settings) -> Self {
        let mut meeting = Self::draft(levels, subjects, settings);
        meeting.play("lobby");
        for name in ["ana", "bo", "cy"] {
            meeting.join(name, Role::Participant);
        }
        meeting.join("obi", Role::Observer);
        meeting
    }

    /// Not open yet: nobody but the facilitator is there.
    pub(crate) fn draft(levels: &[u8], subjects: &[&str], settings: Settings) -> Self {
        let rubric = rubric(levels);
        let id = SessionId::from_u128(1);
        let subjects = subjects.iter().zip(1..).map(|(name, n)| Subject { id: SubjectId::from_u128(n), name: (*name).into() });
        let mut item = 100;
        let new = NewSession {
            id,
            title: "Practice".into(),
            subjects: subjects.collect(),
            criteria: None,
            settings,
            organisations: Vec::new(),
            draft: true,
            held_on: None,
            facilitator: joining("fay", Role::Facilitator, 9),
            links: vec![(Role::Projector, "aa".repeat(32)), (Role::Auditor, "bb".repeat(32))],
        };
        let events = create(new, &rubric, || {
            item += 1;
            ItemId::from_u128(item)
        });
        let mut meeting = Self {
            session: Session::default(),
            log: MemoryLog::new(),
            rubric,
            people: BTreeMap::new(),
            now: "2026-11-22T18:00:00Z".parse().unwrap(),
            lead_gone: None,
            commands: 0,
        };
        let held_by = |role, participant| Access { role, participant, waiting: false };
        meeting.people.insert("fay".into(), held_by(Role::Facilitator, Some(ParticipantId::from_u128(9))));
        meeting.people.insert("screen".into(), held_by(Role::Projector, None));
        meeting.people.insert("auditor".into(), held_by(Role::Auditor, None));
        meeting.people.insert("stranger".into(), held_by(Role::Participant, Some(ParticipantId::from_u128(999))));
        meeting.people.insert("nameless".into(), held_by(Role::Facilitator, None));
        meeting.commit(ParticipantId::SERVER, [0; 32], &events.expect("the practice session can be made"));
        meeting
    }

    /// Adds somebody who has no device.
    pub(crate) fn add_without_device(&mut self, name: &str) {
        let events = self.say(&format!("add {name} {name}'s-school")).expect("the desk can add somebody");
        let Some(Event::ParticipantJoined(joined)) = events.first() else { panic!("{events:?}") };
        let access = Access { role: Role::Participant, participant: Some(joined.participant), waiting: false };
        self.people.insert(name.into(), access);
    }

    /// A co-facilitator.
    pub(crate) fn join_facilitating(&mut self, name: &str) {
        self.join(name, Role::Participant);
        self.play(&format!("role {name} facilitator"));
    }

    /// As it is, with a log of its own: what happens in one is not seen in the other.
    pub(crate) fn fork(&self) -> Self {
        let log = MemoryLog::new();
        let records = self.log.read(self.stream(), 1, usize::MAX).expect("it can be read");
        let command = CommandKey { actor: ParticipantId::SERVER, id: CommandId::from_u128(0), digest: [0; 32] };
        let copied = log.append(self.stream(), 0, vec![Commit { command, records }]).blocking_recv();
        assert_eq!(copied, Ok(Ok(self.session.seq)));
        let (rubric, people) = (self.rubric.clone(), self.people.clone());
        Self { session: self.session.clone(), log, rubric, people, ..*self }
    }

    /// Lets somebody in.
    pub(crate) fn join(&mut self, name: &str, role: Role) {
        self.join_for(name, role, &format!("{name}'s school"));
    }

    /// As [`Self::join`], for an organisation.
    pub(crate) fn join_for(&mut self, name: &str, role: Role, organisation: &str) {
        let joining = Joining { organisation: organisation.into(), ..joining(name, role, 10 + self.people.len() as u128) };
        let access = Access { role, participant: Some(joining.participant), waiting: false };
        let events = self.session.join(joining).expect("the door is open");
        self.people.insert(name.into(), access);
        self.commit(ParticipantId::SERVER, [0; 32], &events);
    }

    /// What follows from a command; nothing is changed.
    pub(crate) fn decide(&self, access: Access, command: &Command) -> Result<Vec<Event>, Rejection> {
        // What was given out before opens what its holder may do now, as the server has it.
        let gone = || Rejection::new(Code::Unauthorised, "You are not in this meeting any more.");
        let access = self.session.current(access).ok_or_else(gone)?;
        let fresh = ParticipantId::from_u128(1_000 + u128::from(self.session.seq));
        self.session.decide(command, &Context { access, now: self.now, lead_gone: self.lead_gone, fresh })
    }

    /// Carries a command out, if it is accepted.
    pub(crate) fn give(&mut self, access: Access, command: &Command) -> Result<Vec<Event>, Rejection> {
        let events = self.decide(access, command)?;
        self.commit(access.participant.expect("somebody without an id cannot act"), command.digest(), &events);
        Ok(events)
    }

    /// Records what the server says by itself.
    pub(crate) fn record(&mut self, events: &[Event]) {
        self.commit(ParticipantId::SERVER, [0; 32], events);
    }

    /// Carries one sentence out.
    pub(crate) fn say(&mut self, sentence: &str) -> Result<Vec<Event>, Rejection> {
        let (access, command) = self.read(sentence);
        self.give(access, &command)
    }

    /// Carries out sentences between semicolons, all of which must be accepted.
    pub(crate) fn play(&mut self, sentences: &str) -> &mut Self {
        for sentence in sentences.split(';').map(str::trim).filter(|sentence| !sentence.is_empty()) {
            if let Err(no) = self.say(sentence) {
                panic!("\"{sentence}\" in \"{sentences}\": {}: {}", no.code.as_str(), no.detail);
            }
        }
        self
    }

    /// Whose id that is.
    pub(crate) fn id(&self, name: &str) -> ParticipantId {
        self.access(name).participant.unwrap_or_else(|| panic!("{name} has no id"))
    }

    /// What somebody's token opens.
    pub(crate) fn access(&self, name: &str) -> Access {
        *self.people.get(name).unwrap_or_else(|| panic!("nobody is called {name}"))
    }

    /// The item of a criterion: `A` for the first subject, `A@2` for the second; `none` is on no agenda.
    pub(crate) fn item(&self, name: &str) -> ItemId {
        let (criterion, subject) = name.split_once('@').unwrap_or((name, "1"));
        let subject = SubjectId::from_u128(subject.parse().expect("a number of a subject"));
        let of = |item: &&rubricon::domain::Item| item.criterion == criterion && item.subject == subject;
        self.session.items.iter().find(of).map_or(ItemId::from_u128(404), |item| item.id)
    }

    /// The stream of the session.
    pub(crate) fn stream(&self) -> StreamId {
        self.session.id.expect("it was created").into()
    }

    /// Stores what the host of the server wants.
    pub(crate) fn commit_as_host(&mut self, events: &[Event]) {
        self.commit(ParticipantId::SERVER, [0; 32], events);
    }

    fn commit(&mut self, actor: ParticipantId, digest: [u8; 32], events: &[Event]) {
        self.commands += 1;
        self.now = self.now.checked_add(SignedDuration::from_secs(1)).unwrap();
        let command = CommandKey { actor, id: CommandId::from_u128(self.commands.into()), digest };
        let stream = StreamId::from(SessionId::from_u128(1));
        let head = self.session.seq;
        let seal = |(seq, event): (u64, &Event)| {
            let heading =
                Heading { stream, seq, at: self.now, actor: actor_of(actor, event), cause: command.id, kind: event.kind() };
            let salt = std::array::from_fn(|i| seq.to_le_bytes()[i % 8]);
            Record::seal(heading, event.to_body().expect("it has a body"), salt).expect("it can be sealed")
        };
        let records = (head + 1..).zip(events).map(seal).collect();
        let appended = self.log.append(stream, head, vec![Commit { command, records }]).blocking_recv();
        assert_eq!(appended, Ok(Ok(head + events.len() as u64)), "the log takes what was decided");
        for (seq, event) in (head + 1..).zip(events) {
            self.session.evolve(&Stamp { seq, at: format_time(self.now), actor: actor_of(actor, event) }, event);
        }
    }
}

/// Whom a record names as its actor.
fn actor_of(actor: ParticipantId, event: &Event) -> ParticipantId {
    if event.is_unsigned() { ParticipantId::SERVER } else { actor }
}

/// One row of a table: given these sentences, when this one, then these kinds of events, or `!` and a problem's code.
pub(crate) type Row<'a> = (&'a str, &'a str, &'a str);

/// Plays each row in a meeting of its own.
pub(crate) fn check(rows: &[Row<'_>]) {
    check_in(Meeting::new, rows);
}

/// As [`check`], in another meeting.
pub(crate) fn check_in(meeting: impl Fn() -> Meeting, rows: &[Row<'_>]) {
    for (given, when, then) in rows {
        let mut meeting = meeting();
        meeting.play(given);
        let before = meeting.session.clone();
        let (access, command) = meeting.read(when);
        let found = match meeting.decide(access, &command) {
            Ok(events) => events.iter().map(Event::kind).collect::<Vec<_>>().join(" + "),
            Err(no) => {
                assert!(no.detail.len() > 10, "a person is told what happened");
                format!("!{}", no.code.as_str())
            }
        };
        assert_eq!(found, *then, "given \"{given}\", when \"{when}\"");
        assert_eq!(meeting.session, before, "deciding changes nothing");
    }
}

/// Somebody at the door.
pub(crate) fn joining(name: &str, role: Role, id: u128) -> Joining {
    Joining {
        participant: ParticipantId::from_u128(id),
        name: name.into(),
        organisation: format!("{name}'s school"),
        role,
        token_hash: format!("{id:064x}"),
    }
}

/// Criteria A and B of domain D1, X of D2, described on these levels.
pub(crate) fn rubric(levels: &[u8]) -> Rubric {
    let criterion = |code: &str| Criterion {
        code: code.into(),
        name: format!("Criterion {code}"),
        group: None,
        aliases: Vec::new(),
        levels: levels.iter().map(|&value| Descriptor { value, descriptor: format!("{code} on level {value}.") }).collect(),
    };
    let domain = |code: &str, criteria: &[&str]| Domain {
        code: code.into(),
        name: format!("Domain {code}"),
        introduction: None,
        reflection_questions: Vec::new(),
        foundational_steps: Vec::new(),
        criteria: criteria.iter().map(|code| criterion(code)).collect(),
    };
    Rubric {
        id: "practice".into(),
        version: "1".into(),
        title: "Practice".into(),
        source: None,
        language: "en".into(),
        levels: levels.iter().map(|&value| Level { value, name: format!("Level {value}") }).collect(),
        domains: vec![domain("D1", &["A", "B"]), domain("D2", &["X"])],
        glossary: Vec::new(),
    }
}
