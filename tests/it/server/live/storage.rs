//! A disk that refuses: nothing is shown or confirmed that was not stored, and the meeting goes on when it takes writes again.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};

use protocol::command::Command;
use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::problem::Code;
use protocol::record::Record;
use protocol::wire::FromClient;
use rubricon::log::{Answered, AppendError, Appending, Commit, EventLog, LogError, MemoryLog};
use tokio::sync::oneshot;

use crate::server::harness::{Meeting, Server, command_id, eventually, level};

/// A log in memory whose appends can be held back and refused.
#[derive(Default)]
struct Fickle {
    log: MemoryLog,
    mode: AtomicU8,
    held: Mutex<Vec<Held>>,
}

type Held = (oneshot::Sender<Result<u64, AppendError>>, StreamId, u64, Vec<Commit>);

const TAKES: u8 = 0;
const FULL: u8 = 1;
const HOLDS: u8 = 2;

impl Fickle {
    fn set(&self, mode: u8) {
        self.mode.store(mode, Ordering::SeqCst);
    }

    fn holds_one(&self) -> bool {
        !self.held.lock().unwrap().is_empty()
    }

    /// Lets through what was held back.
    async fn release(&self) {
        let held = std::mem::take(&mut *self.held.lock().unwrap());
        for (answer, stream, expected, commits) in held {
            let done = self.log.append(stream, expected, commits).await.unwrap();
            let _ = answer.send(done);
        }
    }
}

impl EventLog for Fickle {
    fn append(&self, stream: StreamId, expected_seq: u64, commits: Vec<Commit>) -> Appending {
        let (answer, appending) = oneshot::channel();
        match self.mode.load(Ordering::SeqCst) {
            FULL => drop(answer.send(Err(AppendError::Full("no space left".to_owned())))),
            HOLDS => self.held.lock().unwrap().push((answer, stream, expected_seq, commits)),
            _ => return self.log.append(stream, expected_seq, commits),
        }
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

#[tokio::test]
async fn a_full_disk_refuses_commands_and_joins_while_looking_goes_on() {
    let log = Arc::new(Fickle::default());
    let server = Server::over(Arc::clone(&log) as Arc<dyn EventLog>).await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let before = meeting.open_round(0).await;
    let mut phone = meeting.enter(&ana.token).await;
    log.set(FULL);
    let (id, ballot) = (command_id(), meeting.ballot(0, 1, level(3), None));
    assert_eq!(phone.give(id, ballot.clone()).await.unwrap_err().code, Code::StorageRefused);
    meeting.try_command(&ana.token, &ballot).await.problem(503, "storage_refused");
    meeting.try_join(&meeting.code, "Ben").await.problem(503, "storage_refused");
    let made = server.api.post("/api/sessions", &server.api.host_key, &crate::server::harness::three_items()).await;
    made.problem(503, "storage_refused");
    let view = meeting.look(&ana.token).await;
    assert_eq!(view.seq, before);
    assert!(view.parts.you.unwrap().ballots.is_empty(), "what is not stored is not shown");
    assert_eq!(view.parts.progress.unwrap().voted, 0);

    log.set(TAKES);
    assert_eq!(phone.give(id, ballot).await, Ok(before + 1), "the same connection goes on, and nothing was done twice");
    phone.until("the ballot", |parts| !parts.you.as_ref().unwrap().ballots.is_empty()).await;
}

#[tokio::test]
async fn nothing_is_answered_or_shown_before_it_is_stored() {
    let log = Arc::new(Fickle::default());
    let server = Server::over(Arc::clone(&log) as Arc<dyn EventLog>).await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let opened = meeting.open_round(0).await;
    let mut phone = meeting.enter(&ana.token).await;
    let mut lead = meeting.enter(&meeting.facilitator).await;
    phone.until("herself", |parts| parts.roster.as_ref().unwrap().present == 1).await;
    lead.until("Ana", |parts| parts.roster.as_ref().unwrap().present == 1).await;

    log.set(HOLDS);
    let id = command_id();
    phone.say(&FromClient::Command { id, command: meeting.ballot(0, 1, level(3), None) }).await;
    eventually("the append", async || log.holds_one().then_some(())).await;
    // Whoever looks now waits with the vote.
    let looking = meeting.look(&ana.token);
    let releasing = async {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        assert_eq!(server.host.log().head(meeting.session.into()), Ok(opened));
        log.set(TAKES);
        log.release().await;
    };
    let heard = async {
        let answer = phone.answer(id).await;
        assert_eq!(server.host.log().head(meeting.session.into()), Ok(opened + 1), "stored before it is answered");
        answer
    };
    let shown = async {
        lead.until("the vote", |parts| parts.progress.as_ref().unwrap().voted == 1).await;
        assert_eq!(server.host.log().head(meeting.session.into()), Ok(opened + 1), "stored before it is shown");
    };
    let (view, (), answer, ()) = tokio::join!(looking, releasing, heard, shown);
    assert_eq!((view.seq, answer), (opened + 1, Ok(opened + 1)));
}

#[tokio::test]
async fn whoever_was_refused_because_of_what_was_not_stored_is_told_of_the_storage() {
    let log = Arc::new(Fickle::default());
    let server = Server::over(Arc::clone(&log) as Arc<dyn EventLog>).await;
    let meeting = Meeting::make(&server.api).await;
    let mut lead = meeting.enter(&meeting.facilitator).await;
    lead.command(Command::StartSession {}).await.unwrap();
    log.set(HOLDS);
    let [first, second, third] = std::array::from_fn(|_| command_id());
    lead.say(&FromClient::Command { id: first, command: Command::FocusItem { item: meeting.items[0] } }).await;
    eventually("the append", async || log.holds_one().then_some(())).await;
    // These two wait for the first and are taken up together: the second of them is refused because of the first.
    lead.say(&FromClient::Command { id: second, command: Command::OpenRound { item: meeting.items[0] } }).await;
    lead.say(&FromClient::Command { id: third, command: Command::OpenRound { item: meeting.items[1] } }).await;
    // Once this is answered, the server has read everything that was said before it.
    lead.send(tokio_tungstenite::tungstenite::Message::text("{")).await;
    lead.find("the refusal", |m| matches!(m, protocol::wire::FromServer::Rejected { id: None, .. }).then_some(())).await;
    log.set(FULL);
    log.release().await;
    assert!(lead.answer(first).await.is_ok());
    assert_eq!(lead.answer(second).await.unwrap_err().code, Code::StorageRefused);
    let problem = lead.answer(third).await.unwrap_err();
    assert_eq!(problem.code, Code::StorageRefused, "no vote is open: {}", problem.detail);
}

#[tokio::test]
async fn who_goes_away_while_a_rubric_is_stored_leaves_the_way_open_for_the_next() {
    let log = Arc::new(Fickle::default());
    let server = Server::over(Arc::clone(&log) as Arc<dyn EventLog>).await;
    let rubric = crate::meeting::rubric(&[1, 2]);
    log.set(HOLDS);
    tokio::select! {
        biased;
        saved = server.host.rubrics().save(rubric.clone()) => panic!("answered before it was stored: {saved:?}"),
        // A request whose client has gone is dropped, like this one.
        () = eventually("the append", async || log.holds_one().then_some(())) => {}
    }
    assert_eq!(server.host.rubrics().get("practice", "1"), None, "what is not stored is not shown");
    log.set(TAKES);
    log.release().await;
    let meeting = Meeting::make(&server.api).await;
    assert_eq!(meeting.items.len(), 3);
    assert_eq!(server.host.rubrics().get("practice", "1").as_deref(), Some(&rubric), "it was stored all the same");
}
