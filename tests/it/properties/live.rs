//! The same over live sessions: crashes, commands that come twice, a disk that is full for a moment, people who come and go.
//!
//! A crash drops the host with everything it held in memory; a new one reads the log. Sentences are read against a replay of the
//! log, so that whatever the host believes, it is compared with what was stored.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use protocol::checkpoint::SigningKey;
use protocol::command::Command;
use protocol::http::CreateSession;
use protocol::id::{CommandId, ParticipantId, SessionId, StreamId};
use protocol::problem::{Code, Problem};
use protocol::record::Record;
use protocol::rubric::RubricName;
use protocol::session::{Role, Settings};
use protocol::view::Parts;
use rubricon::domain::{Access, Session};
use rubricon::live::{Connection, Host, SessionHandle, Signing, fresh_id};
use rubricon::log::{Answered, AppendError, Appending, Commit, EventLog, LogError, MemoryLog};
use rubricon::rubrics::Library;
use rubricon::views::replay;
use sha2::{Digest, Sha256};
use tokio::sync::oneshot;

use super::config;
use super::sentences::{about, before, sentence};
use crate::meeting::{Meeting, joining};

/// A log in memory whose disk can be full.
#[derive(Debug, Default)]
struct Disk {
    log: MemoryLog,
    full: AtomicBool,
}

impl EventLog for Disk {
    fn append(&self, stream: StreamId, expected_seq: u64, commits: Vec<Commit>) -> Appending {
        if !self.full.load(Ordering::SeqCst) {
            return self.log.append(stream, expected_seq, commits);
        }
        let (answer, appending) = oneshot::channel();
        drop(answer.send(Err(AppendError::Full("no space left".to_owned()))));
        appending
    }

    fn read(&self, stream: StreamId, from: u64, limit: usize) -> Result<Vec<Record>, LogError> {
        self.log.read(stream, from, limit)
    }

    fn head(&self, stream: StreamId) -> Result<u64, LogError> {
        self.log.head(stream)
    }

    fn streams(&self) -> Result<Vec<StreamId>, LogError> {
        self.log.streams()
    }

    fn answered(&self, stream: StreamId, actor: ParticipantId, command: CommandId) -> Result<Option<Answered>, LogError> {
        self.log.answered(stream, actor, command)
    }

    fn erase_body(&self, stream: StreamId, seq: u64) -> Result<(), LogError> {
        self.log.erase_body(stream, seq)
    }
}

/// What happens to a server.
#[derive(Debug, Clone)]
enum Step {
    /// Somebody says something.
    Say(String),
    /// The same message comes twice at once.
    SayTwice(String),
    /// An accepted command is sent again, much later.
    Again(prop::sample::Index),
    /// While the disk is full.
    SayInVain(String),
    /// Everything in memory is gone.
    Crash,
    /// Somebody opens a window.
    Come(prop::sample::Index),
    /// One of the windows is closed.
    Go(prop::sample::Index),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        40 => sentence().prop_map(Step::Say),
        6 => sentence().prop_map(Step::SayTwice),
        6 => any::<prop::sample::Index>().prop_map(Step::Again),
        3 => sentence().prop_map(Step::SayInVain),
        3 => Just(Step::Crash),
        4 => any::<prop::sample::Index>().prop_map(Step::Come),
        3 => any::<prop::sample::Index>().prop_map(Step::Go),
    ]
}

/// A server, and what its people did.
struct World {
    disk: Arc<Disk>,
    handle: SessionHandle,
    session: SessionId,
    /// Who is who, and what reads sentences.
    meeting: Meeting,
    windows: Vec<Connection>,
    /// Every command that was accepted: who, under which id, what, and the answer.
    accepted: Vec<(Access, CommandId, Command, u64)>,
}

impl World {
    /// With a meeting that was made elsewhere to read sentences by.
    async fn new(mut meeting: Meeting) -> Self {
        let disk = Arc::new(Disk::default());
        let host = open(&disk);
        let made = host
            .create(CreateSession {
                title: "Practice".into(),
                rubric: RubricName { id: "connected-district".into(), version: "2021".into() },
                subjects: vec!["North".into()],
                criteria: Some(vec!["D1.1".into(), "D1.2".into(), "D2.1".into()]),
                settings: Settings::default(),
                organisations: Vec::new(),
                facilitator: None,
                draft: false,
                held_on: None,
            })
            .await
            .expect("it can be made");
        let handle = host.session(made.session).await.expect("it is there");
        let fay = handle
            .authorise(hex::encode(Sha256::digest(made.facilitator.as_bytes())))
            .await
            .expect("it runs")
            .expect("it is hers");
        meeting.people.insert("fay".into(), fay);
        for (name, role, id) in [
            ("ana", Role::Participant, 21),
            ("bo", Role::Participant, 22),
            ("cy", Role::Participant, 23),
            ("obi", Role::Observer, 24),
            ("gus", Role::Participant, 25),
            ("sid", Role::Participant, 26),
            ("dee", Role::Participant, 27),
            ("dot", Role::Participant, 28),
        ] {
            let joining = joining(name, role, id);
            let access = Access { role, participant: Some(joining.participant), waiting: false };
            handle.join(joining, fresh_id(CommandId::from_parts)).await.expect("the door is open");
            meeting.people.insert(name.into(), access);
        }
        let mut world = Self { disk, handle, session: made.session, meeting, windows: Vec::new(), accepted: Vec::new() };
        for said in ["role gus facilitator", "role sid scribe", "device dot none"] {
            world.say(said).await.expect("it holds").expect("it is accepted");
        }
        world
    }

    fn stream(&self) -> StreamId {
        self.session.into()
    }

    fn head(&self) -> u64 {
        self.disk.head(self.stream()).expect("it can be read")
    }

    /// What the log says, and no memory of it.
    fn replayed(&self) -> Session {
        replay::session(&*self.disk, self.stream(), u64::MAX).expect("it can be replayed")
    }

    /// Who says what, as things are now.
    fn read(&mut self, sentence: &str) -> (Access, Command) {
        self.meeting.session = self.replayed();
        for (item, name) in self.meeting.session.items.iter_mut().zip(["A", "B", "X"]) {
            item.criterion = name.into();
        }
        self.meeting.session.subjects.iter_mut().for_each(|subject| subject.id = protocol::id::SubjectId::from_u128(1));
        self.meeting.session.items.iter_mut().for_each(|item| item.subject = protocol::id::SubjectId::from_u128(1));
        self.meeting.read(&about(&self.meeting, sentence))
    }

    /// Gives a command; the answer is the seq of its last record.
    async fn give(&self, access: Access, id: CommandId, command: Command) -> Result<u64, Problem> {
        self.handle.command(access, id, command).await.map(|receipt| receipt.seq)
    }

    async fn say(&mut self, sentence: &str) -> Result<Result<u64, Problem>, TestCaseError> {
        let (access, command) = self.read(sentence);
        let (id, before) = (fresh_id(CommandId::from_parts), self.head());
        let answer = self.give(access, id, command.clone()).await;
        self.note(access, id, command, before, &answer)?;
        Ok(answer)
    }

    /// An accepted command is stored, a refused one leaves nothing.
    fn note(
        &mut self,
        access: Access,
        id: CommandId,
        command: Command,
        before: u64,
        answer: &Result<u64, Problem>,
    ) -> Result<(), TestCaseError> {
        match answer {
            Ok(seq) => {
                prop_assert_eq!((*seq, self.head() > before), (self.head(), true), "it is stored when it is answered");
                self.accepted.push((access, id, command, *seq));
            }
            Err(_) => prop_assert_eq!(self.head(), before, "a refused command leaves nothing"),
        }
        Ok(())
    }

    async fn take(&mut self, step: &Step) -> Result<(), TestCaseError> {
        match step {
            Step::Say(sentence) => drop(self.say(sentence).await?),
            Step::SayTwice(sentence) => {
                let (access, command) = self.read(sentence);
                let (id, before) = (fresh_id(CommandId::from_parts), self.head());
                let send = || self.give(access, id, command.clone());
                let (one, other) = tokio::join!(send(), send());
                prop_assert_eq!(one.as_ref().ok(), other.as_ref().ok(), "the same answer");
                self.note(access, id, command, before, &one)?;
            }
            Step::Again(which) => {
                if self.accepted.is_empty() {
                    return Ok(());
                }
                let (access, id, command, seq) = which.get(&self.accepted).clone();
                let before = self.head();
                let again = self.give(access, id, command).await;
                let other = self.give(access, id, Command::RaiseHand {}).await.map_err(|no| no.code);
                let sent_out = again.as_ref().is_err_and(|no| no.code == Code::Unauthorised);
                if !sent_out {
                    prop_assert_eq!(again, Ok(seq), "the first answer, whatever has happened since");
                    prop_assert!(other == Err(Code::CommandIdReused) || other == Ok(seq), "{:?}", other);
                }
                prop_assert_eq!(self.head(), before, "and nothing new");
            }
            Step::SayInVain(sentence) => {
                let (access, command) = self.read(sentence);
                let (id, before) = (fresh_id(CommandId::from_parts), self.head());
                self.disk.full.store(true, Ordering::SeqCst);
                let answer = self.give(access, id, command.clone()).await;
                self.disk.full.store(false, Ordering::SeqCst);
                prop_assert!(answer.is_err(), "nothing can be stored, so nothing is accepted");
                prop_assert_eq!(self.head(), before);
                let answer = self.give(access, id, command.clone()).await;
                self.note(access, id, command, before, &answer)?;
            }
            Step::Crash => {
                self.windows.clear();
                let before = self.shown().await;
                self.handle = open(&self.disk).session(self.session).await.expect("it can be read");
                prop_assert_eq!(self.shown().await, before, "everyone sees what they saw before");
            }
            Step::Come(who) => {
                let name = *who.get(&["fay", "gus", "sid", "ana", "bo", "obi"][..]);
                let access = self.replayed().current(self.meeting.access(name));
                let before = self.head();
                if let Some(access) = access {
                    self.windows.extend(self.handle.connect(access).await.expect("it runs"));
                }
                prop_assert_eq!(self.head(), before, "coming is no event");
            }
            Step::Go(which) => {
                let before = self.head();
                if !self.windows.is_empty() {
                    self.windows.swap_remove(which.index(self.windows.len()));
                }
                prop_assert_eq!(self.head(), before, "nor is going");
            }
        }
        Ok(())
    }

    /// What everybody is shown, but for who is connected.
    async fn shown(&self) -> Vec<Parts> {
        let session = self.replayed();
        let mut shown = Vec::new();
        for name in self.meeting.people.keys() {
            let Some(access) = session.current(self.meeting.access(name)) else { continue };
            let mut parts = self.handle.look(access).await.expect("it runs").expect("they are in the meeting").parts;
            if let Some(desk) = &mut parts.desk {
                desk.lead_gone_since = None;
            }
            if let Some(roster) = &mut parts.roster {
                roster.present = 0;
                roster.people.iter_mut().flatten().for_each(|person| person.connected = false);
            }
            shown.push(parts);
        }
        shown
    }

    /// Every accepted command stands in the log once, and nothing else does.
    fn every_command_once(&self) -> Result<(), TestCaseError> {
        let mut causes = Vec::new();
        replay::for_each(&*self.disk, self.stream(), u64::MAX, |_, record| causes.push(record.open().expect("it holds").cause))
            .expect("it can be replayed");
        causes.dedup();
        let distinct: BTreeSet<_> = causes.iter().collect();
        prop_assert_eq!(distinct.len(), causes.len(), "the records of a command follow each other");
        // the making of the session, and eight people who joined
        prop_assert_eq!(causes.len(), self.accepted.len() + 9);
        prop_assert!(self.accepted.iter().all(|(_, id, ..)| distinct.contains(id)));
        Ok(())
    }
}

fn open(disk: &Arc<Disk>) -> Host {
    let log: Arc<dyn EventLog> = Arc::clone(disk) as _;
    let key = SigningKey::new("test.example", [7; 32]).expect("it is a key");
    let signing = Signing { key, may_change: false, witnesses: Vec::new() };
    Host::open(log, Library::built_in().expect("it is built in"), signing).expect("the log can be read")
}

proptest! {
    #![proptest_config(config(24))]

    /// Invariants 1, 2, 5 and 6 of the design, and: whatever happens to the server and its people.
    #[test]
    fn crashes_repeats_and_reconnects_lose_nothing_and_do_nothing_twice(
        early in before(),
        steps in prop::collection::vec(step(), 0..60),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("there is a runtime");
        // Its log answers by blocking, which nothing may do within the runtime.
        let meeting = Meeting::new();
        runtime.block_on(async {
            let mut world = World::new(meeting).await;
            for sentence in early {
                world.take(&Step::Say(sentence)).await?;
            }
            for step in &steps {
                world.take(step).await?;
            }
            world.take(&Step::Crash).await?;
            world.every_command_once()
        })?;
    }
}
