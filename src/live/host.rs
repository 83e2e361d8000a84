//! The host of all sessions: makes them, opens them when somebody comes, and hands out their handles.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use protocol::checkpoint::{PublicKey, SigningKey};
use protocol::guide::Guides;
use protocol::http::CreateSession;
use protocol::id::{CommandId, ItemId, ParticipantId, SessionId, StreamId, SubjectId};
use protocol::problem::{Code, Problem};
use protocol::rubric::{Rubric, RubricName};
use protocol::session::{Role, Subject};
use tokio::sync::broadcast;

use super::directory::{Directory, SignedHead, SigningError};
use super::erasing;
use super::handle::{Gone, SessionHandle, unavailable};
use super::news::News;
use super::seal::{Cause, fresh_id, fresh_secret, now, seal};
use super::shares::Shares;
use super::signer::Signer;
use super::task::SessionTask;
use super::templates::Templates;
use super::versions::{Versions, refuse_flaws};
use super::webhooks::Webhooks;
use crate::domain::{Joining, NewSession, create};
use crate::log::{AppendError, EventLog};
use crate::rubrics::Library;
use crate::views::replay::{self, ReplayError};

/// How many rubrics are named to somebody who asks for one that is not there.
const RUBRICS_NAMED: usize = 10;

/// What a server signs with.
#[derive(Debug, Clone)]
pub struct Signing {
    /// The key.
    pub key: SigningKey,
    /// Whether it may be another one than what was signed until now was signed with.
    pub may_change: bool,
    /// Others who may sign checkpoints of the log of logs.
    pub witnesses: Vec<PublicKey>,
}

/// All sessions of one server.
pub struct Host {
    key: Arc<SigningKey>,
    witnesses: Vec<PublicKey>,
    library: Library,
    directory: Directory,
    news: News,
    /// One slot for each session somebody asked for. Its lock is held while the session is read from the log, so that two
    /// people who come at once do not start two tasks.
    open: Mutex<HashMap<SessionId, Slot>>,
}

type Slot = Arc<tokio::sync::Mutex<Option<SessionHandle>>>;

/// Why a server cannot start on what is stored.
#[derive(Debug, thiserror::Error)]
pub enum HostOpenError {
    /// The directory cannot be replayed.
    #[error("the directory of sessions does not hold: {0}")]
    Replay(#[from] ReplayError),
    /// Its signatures do not hold, or are of another key.
    #[error(transparent)]
    Signing(#[from] SigningError),
}

/// Why a session cannot be reached.
#[derive(Debug, thiserror::Error)]
pub enum HostError {
    /// There is none of this id.
    #[error("there is no such session")]
    NoSuchSession,
    /// Its stream cannot be replayed. Other sessions go on.
    #[error("the session's record does not hold: {0}")]
    Replay(#[from] ReplayError),
}

/// A session that was just made, with the secrets that open it. They are stored nowhere else.
#[derive(Debug)]
pub struct Made {
    /// Its id.
    pub session: SessionId,
    /// What people type to join.
    pub join_code: String,
    /// The facilitator's token.
    pub facilitator: String,
    /// The token for the screen in the room.
    pub projector: String,
    /// The token for those who follow without a name.
    pub observer: String,
    /// The token for readers of the record.
    pub auditor: String,
}

impl Host {
    /// The host over a log.
    pub fn open(log: Arc<dyn EventLog>, library: Library, signing: Signing) -> Result<Self, HostOpenError> {
        let directory = Directory::open(log)?;
        directory.check_key(&signing.key, signing.may_change)?;
        let Signing { key, witnesses, .. } = signing;
        Ok(Self { key: Arc::new(key), witnesses, library, directory, news: News::default(), open: Mutex::default() })
    }

    /// Records the key that the server signs with, if it is a new one. To be called once, before anybody is let in.
    pub async fn state_key(&self) -> Result<(), AppendError> {
        self.directory.state_key(&self.key).await
    }

    /// Others who may sign checkpoints of the log of logs.
    pub fn witnesses(&self) -> &[PublicKey] {
        &self.witnesses
    }

    /// The key that the server signs with.
    pub fn key(&self) -> &SigningKey {
        &self.key
    }

    /// The sessions there are.
    pub const fn directory(&self) -> &Directory {
        &self.directory
    }

    /// The rubric versions there are.
    pub const fn rubrics(&self) -> Versions<'_> {
        Versions::new(&self.library, &self.directory)
    }

    /// What meetings can be made from.
    pub const fn templates(&self) -> Templates<'_> {
        Templates::new(&self.directory)
    }

    /// What shows results to others.
    pub const fn shares(&self) -> Shares<'_> {
        Shares::new(&self.directory)
    }

    /// The addresses that are told what is decided.
    pub const fn webhooks(&self) -> Webhooks<'_> {
        Webhooks::new(&self.directory)
    }

    /// The sessions that have something for those outside, from now on. It is in the log by then.
    pub fn news(&self) -> broadcast::Receiver<SessionId> {
        self.news.listen()
    }

    /// What the guides say of a rubric.
    pub fn guides_for(&self, rubric: &Rubric) -> Guides {
        self.library.guides_for(rubric)
    }

    /// The log, for those who read. What they replay is checked against what was signed.
    pub fn log(&self) -> Arc<dyn EventLog> {
        self.directory.log()
    }

    /// The newest checkpoint of a session. It covers every record that everyone may be told of; it is signed now where the last
    /// one covers less, and is durable before anybody is given it.
    pub async fn checkpoint(&self, handle: &SessionHandle, session: SessionId) -> Result<SignedHead, Problem> {
        let head = handle.head().await.map_err(|Gone| unavailable())?;
        self.directory.sign(head, &self.key).await.map_err(not_stored)?;
        self.directory.signed(session).ok_or_else(unavailable)
    }

    /// Makes a session. The answer comes when it is durable.
    pub async fn create(&self, wanted: CreateSession) -> Result<Made, Problem> {
        let CreateSession {
            title,
            rubric: name,
            subjects,
            criteria,
            settings,
            organisations,
            facilitator: called,
            draft,
            held_on,
        } = wanted;
        let rubric = self.rubrics().get(&name.id, &name.version).ok_or_else(|| self.no_such_rubric(&name))?;
        // What is stored passed the check of the program that stored it, which may have been an older one.
        refuse_flaws(&rubric)?;
        let id = fresh_id(SessionId::from_parts);
        let [facilitator, projector, observer, auditor] = std::array::from_fn(|_| fresh_secret());
        let new = NewSession {
            id,
            title,
            subjects: subjects.into_iter().map(|name| self.subject(name)).collect(),
            criteria,
            settings,
            organisations,
            draft,
            held_on,
            facilitator: Joining {
                participant: fresh_id(ParticipantId::from_parts),
                name: called.unwrap_or_else(|| "Facilitator".to_owned()),
                organisation: "Facilitation".to_owned(),
                role: Role::Facilitator,
                token_hash: facilitator.1,
            },
            links: vec![(Role::Projector, projector.1), (Role::Observer, observer.1), (Role::Auditor, auditor.1)],
        };
        let (title, subjects) = (new.title.trim().to_owned(), new.subjects.clone());
        let events = create(new, &rubric, || fresh_id(ItemId::from_parts))?;
        let cause = Cause::server(fresh_id(CommandId::from_parts));
        let commit = seal(id.into(), 1, now(), cause, &events).map_err(|e| Problem::new(Code::TooLarge, format!("{e}.")))?;
        // The session first, the directory second: a session that is listed is whole.
        let appended = self.log().append(id.into(), 0, vec![commit]).await;
        appended.unwrap_or_else(|_| Err(AppendError::Stopped("its writer is gone".to_owned()))).map_err(not_stored)?;
        let join_code = self.directory.register(id, title, subjects, &rubric).await.map_err(not_stored)?;
        tracing::info!(session = %id, "a session was made");
        Ok(Made {
            session: id,
            join_code,
            facilitator: facilitator.0,
            projector: projector.0,
            observer: observer.0,
            auditor: auditor.0,
        })
    }

    /// The subject of this name: the one that other sessions assess, or a fresh one.
    fn subject(&self, name: String) -> Subject {
        Subject { id: self.directory.subject(&name).unwrap_or_else(|| fresh_id(SubjectId::from_parts)), name }
    }

    /// Puts a session away, or takes it out again: nothing but lists changes. The answer comes when it is durable.
    pub async fn archive(&self, session: SessionId, archived: bool) -> Result<(), Problem> {
        if self.directory.session(session).is_none() {
            return Err(Problem::new(Code::NotFound, "There is no such session."));
        }
        self.directory.archive(session, archived).await.map_err(not_stored)
    }

    fn no_such_rubric(&self, name: &RubricName) -> Problem {
        let mut known = self.rubrics().summaries();
        if known.iter().any(|one| one.id == name.id) {
            known.retain(|one| one.id == name.id);
        }
        let more = if known.len() > RUBRICS_NAMED { ", and others" } else { "" };
        let known: Vec<_> = known.iter().take(RUBRICS_NAMED).map(|one| format!("{} {}", one.id, one.version)).collect();
        let detail = format!("There is no rubric {} {}. There are: {}{more}.", name.id, name.version, known.join(", "));
        Problem::new(Code::NotFound, detail)
    }

    /// The way to a session's task, which is started if it sleeps.
    pub async fn session(&self, id: SessionId) -> Result<SessionHandle, HostError> {
        let listed = self.directory.session(id).ok_or(HostError::NoSuchSession)?;
        let slot = {
            let mut open = self.open.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            Arc::clone(open.entry(id).or_default())
        };
        let mut slot = slot.lock().await;
        if let Some(handle) = slot.as_ref().filter(|handle| !handle.is_gone()) {
            return Ok(handle.clone());
        }
        let stream = StreamId::from(id);
        let log = self.log();
        let reading = {
            let log = Arc::clone(&log);
            tokio::task::spawn_blocking(move || {
                let folded = replay::fold(&*log, stream, u64::MAX)?;
                if !folded.unerased.is_empty() {
                    tracing::warn!(session = %id, "an erasure that was interrupted is finished");
                    erasing::erase(&*log, stream, &folded.unerased)?;
                }
                Ok::<_, ReplayError>(folded)
            })
        };
        let folded = reading.await.map_err(|_| HostError::NoSuchSession)??;
        let signer = Signer::new(self.directory.clone(), Arc::clone(&self.key), id);
        let handle = SessionTask::start(log, folded, stream, listed.join_code, signer, self.news.clone());
        *slot = Some(handle.clone());
        Ok(handle)
    }
}

fn not_stored(error: AppendError) -> Problem {
    tracing::error!(%error, "a session was not stored");
    Problem::new(Code::StorageRefused, "The server could not store the session. Try again, or tell whoever runs the server.")
}
