//! The directory: what belongs to the server as a whole. A fold of one stream of the log.

mod code;
mod outside;
mod shares;
mod signed;
mod subjects;
mod templates;
mod texts;
mod tiles;
mod witnesses;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use protocol::checkpoint::{BadNote, SigningKey};
use protocol::event::{
    Event, RubricStored, SessionArchived, SessionRegistered, SessionUnarchived, TemplateRemoved, TemplateSaved,
};
use protocol::http::Template;
use protocol::id::{CommandId, SessionId, StreamId, SubjectId, TemplateId, WebhookId};
use protocol::rubric::Rubric;
use protocol::session::{Plan, Subject};

use super::seal::{Cause, fresh_id, now, seal};
use crate::log::{Anchored, AppendError, EventLog};
use crate::views::replay::{self, ReplayError, Step};

pub use code::normalise_code;
pub use outside::KeptWebhook;
pub(super) use outside::{MAX_SHARES, MAX_SHARES_OF_ONE, MAX_WEBHOOKS};
use shares::Shares;
pub use signed::{Head, KnownKey, SignedHead, SigningError};
use signed::{Noted, Signed};
use subjects::Subjects;
use templates::Templates;
pub(super) use texts::Text;
use texts::Texts;

/// The most rubric texts that are kept. Each is in memory, and is read at every start.
pub(super) const MAX_TEXTS: usize = 1_000;

/// The most templates that are kept.
pub(super) const MAX_TEMPLATES: usize = 200;

/// The sessions, rubric texts, templates, shares and webhooks that this server keeps, and what it signed. Cheap to clone.
#[derive(Clone)]
pub struct Directory {
    log: Arc<Anchored>,
    known: Arc<RwLock<Known>>,
    /// Held while the stream is appended to.
    writing: Arc<tokio::sync::Mutex<()>>,
}

/// A session as the directory lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its id.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// What people type to join.
    pub join_code: String,
    /// When it was made.
    pub made_at: String,
    /// Whether it is put away.
    pub archived: bool,
}

/// Why a rubric's text, a template, a share or a webhook was not kept.
#[derive(Debug, thiserror::Error)]
pub(super) enum SaveError {
    /// Its id and version are those of another text.
    #[error("the version is taken by another text")]
    VersionTaken,
    /// There are as many as are kept already.
    #[error("there are too many")]
    TooMany,
    /// It could not be stored.
    #[error(transparent)]
    Append(#[from] AppendError),
}

#[derive(Debug, Default)]
struct Known {
    head: u64,
    sessions: BTreeMap<SessionId, Listed>,
    by_code: HashMap<String, SessionId>,
    texts: Texts,
    subjects: Subjects,
    templates: Templates,
    shares: Shares,
    webhooks: BTreeMap<WebhookId, KeptWebhook>,
    signed: Signed,
}

impl Directory {
    /// Reads the directory from the log.
    pub fn open(log: Arc<dyn EventLog>) -> Result<Self, ReplayError> {
        let log = Arc::new(Anchored::new(log));
        let mut known = Known::default();
        let mut refused = None;
        replay::for_each(&*log, StreamId::DIRECTORY, u64::MAX, |step, _| {
            if let Err(error) = known.evolve(&step, &log) {
                refused.get_or_insert(error);
            }
        })?;
        match refused {
            Some(error) => Err(error),
            None => Ok(Self { log, known: Arc::new(RwLock::new(known)), writing: Arc::default() }),
        }
    }

    /// The log, which knows what was signed of its streams.
    pub fn log(&self) -> Arc<dyn EventLog> {
        Arc::clone(&self.log) as Arc<dyn EventLog>
    }

    /// Checks that what was signed was signed with this key, unless the key may be a new one.
    pub(super) fn check_key(&self, key: &SigningKey, may_change: bool) -> Result<(), SigningError> {
        self.known().signed.check(key.public(), may_change)
    }

    /// Records the key, if it is not the one in force. The answer comes when that is durable.
    pub(super) async fn state_key(&self, key: &SigningKey) -> Result<(), AppendError> {
        self.append(|known| Ok(((), known.signed.state_key(key).map_err(unfit)?))).await
    }

    /// Signs the tree of a session, unless one as large was signed before. The answer comes when the signature is durable; until
    /// then nobody is given it.
    pub(super) async fn sign(&self, head: Head, key: &SigningKey) -> Result<(), AppendError> {
        self.append(|known| Ok(((), known.signed.sign(head, key).map_err(unfit)?))).await
    }

    /// The newest checkpoint of a session, if there is one.
    pub fn signed(&self, session: SessionId) -> Option<SignedHead> {
        self.known().signed.head(session)
    }

    /// The keys that the server signed with, the newest last.
    pub fn keys(&self) -> Vec<KnownKey> {
        self.known().signed.keys().to_vec()
    }

    /// All sessions, in the order of their making.
    pub fn sessions(&self) -> Vec<Listed> {
        self.known().sessions.values().cloned().collect()
    }

    /// One session.
    pub fn session(&self, id: SessionId) -> Option<Listed> {
        self.known().sessions.get(&id).cloned()
    }

    /// The session that people join with this code, typed however they like.
    pub fn by_code(&self, code: &str) -> Option<SessionId> {
        self.known().by_code.get(&normalise_code(code)).copied()
    }

    /// The text of this digest, if it was saved or a session was held on it.
    pub fn rubric(&self, digest: &str) -> Option<Arc<Rubric>> {
        self.known().texts.exact(digest).map(|text| Arc::clone(&text.rubric))
    }

    /// The text that stands for this id and version.
    pub(super) fn version(&self, id: &str, version: &str) -> Option<Text> {
        self.known().texts.version(id, version).cloned()
    }

    /// The text of every version, in the order in which they were stored.
    pub(super) fn versions(&self) -> Vec<Text> {
        self.known().texts.versions().cloned().collect()
    }

    /// The subject of this name, if a session assesses it. However the name is capitalised or spaced, it is the same one.
    pub fn subject(&self, name: &str) -> Option<SubjectId> {
        self.known().subjects.named(name)
    }

    /// Puts a session away, or takes it out again. The answer comes when that is durable.
    pub(super) async fn archive(&self, session: SessionId, archived: bool) -> Result<(), AppendError> {
        self.append(move |known| {
            let changes = known.sessions.get(&session).is_some_and(|listed| listed.archived != archived);
            let event = if archived { SessionArchived { session }.into() } else { SessionUnarchived { session }.into() };
            Ok(((), if changes { vec![event] } else { Vec::new() }))
        })
        .await
    }

    /// Registers a session under a fresh code, with its subjects, and keeps its rubric's text. The answer is the code, once all is
    /// durable.
    pub(super) async fn register(
        &self,
        session: SessionId,
        title: String,
        subjects: Vec<Subject>,
        rubric: &Arc<Rubric>,
    ) -> Result<String, AppendError> {
        let digest = rubric.digest();
        let rubric = Arc::clone(rubric);
        self.append(move |known| {
            let join_code = code::fresh(|code| known.by_code.contains_key(code));
            let mut events: Vec<Event> = Vec::new();
            if known.texts.exact(&digest).is_none() {
                events.push(RubricStored { digest, rubric: (*rubric).clone() }.into());
            }
            events.extend(known.subjects.fresh(&subjects));
            events.push(SessionRegistered { session, title, join_code: join_code.clone() }.into());
            Ok((join_code, events))
        })
        .await
    }

    /// Keeps a text under its id and version, once and for all. Says whether it is new; then it is durable.
    pub(super) async fn save(&self, rubric: Rubric, digest: String) -> Result<bool, SaveError> {
        self.append(move |known| match known.texts.version(&rubric.id, &rubric.version) {
            Some(text) if text.summary.digest == digest => Ok((false, Vec::new())),
            Some(_) => Err(SaveError::VersionTaken),
            None if known.texts.len() >= MAX_TEXTS => Err(SaveError::TooMany),
            None => Ok((true, vec![RubricStored { digest, rubric }.into()])),
        })
        .await
    }

    /// The templates, in the order in which their names were first kept.
    pub(super) fn templates(&self) -> Vec<Template> {
        self.known().templates.all().to_vec()
    }

    /// Keeps a plan under a name, in place of the one that had it. Says whether the name is new; then it is durable.
    pub(super) async fn keep_template(&self, name: String, plan: Plan) -> Result<(Template, bool), SaveError> {
        self.append(move |known| {
            let before = known.templates.named(&name);
            if before.is_none() && known.templates.all().len() >= MAX_TEMPLATES {
                return Err(SaveError::TooMany);
            }
            let id = before.map_or_else(|| fresh_id(TemplateId::from_parts), |template| template.id);
            let template = Template { id, name, plan };
            if before == Some(&template) {
                return Ok(((template, false), Vec::new()));
            }
            let event = TemplateSaved { template: id, name: template.name.clone(), plan: template.plan.clone() };
            let is_new = before.is_none();
            Ok(((template, is_new), vec![event.into()]))
        })
        .await
    }

    /// Offers a template no longer. Says whether there was one; then it is durable.
    pub(super) async fn remove_template(&self, id: TemplateId) -> Result<bool, SaveError> {
        self.append(move |known| {
            let there = known.templates.has(id);
            let events = if there { vec![TemplateRemoved { template: id }.into()] } else { Vec::new() };
            Ok((there, events))
        })
        .await
    }

    /// Appends the events that follow from what is known, and knows them too once they are durable. One append is under way at
    /// a time, so what was decided on is still so. It goes on if whoever asked goes away.
    async fn append<T, E>(&self, decide: impl FnOnce(&Known) -> Result<(T, Vec<Event>), E>) -> Result<T, E>
    where
        E: From<AppendError>,
    {
        let writing = Arc::clone(&self.writing).lock_owned().await;
        let (head, answer, events) = {
            let known = self.known();
            let (answer, events) = decide(&known)?;
            (known.head, answer, events)
        };
        if events.is_empty() {
            return Ok(answer);
        }
        let cause = Cause::server(fresh_id(CommandId::from_parts));
        let commit = seal(StreamId::DIRECTORY, head + 1, now(), cause, &events).map_err(|e| AppendError::Unfit(e.to_string()))?;
        let records = commit.records.clone();
        let appending = self.log.append(StreamId::DIRECTORY, head, vec![commit]);
        let (known, log) = (Arc::clone(&self.known), Arc::clone(&self.log));
        let stopped = || AppendError::Stopped("its writer is gone".to_owned());
        let appended = tokio::spawn(async move {
            let _writing = writing;
            appending.await.map_err(|_| stopped())??;
            let mut known = known.write().unwrap_or_else(PoisonError::into_inner);
            for (seq, record) in (head + 1..).zip(&records) {
                let step = replay::step(StreamId::DIRECTORY, seq, record);
                if let Err(error) = step.and_then(|step| known.evolve(&step, &log)) {
                    tracing::error!(%error, "a directory record that was just made cannot be read");
                }
            }
            Ok::<_, AppendError>(())
        });
        appended.await.map_err(|_| stopped())??;
        Ok(answer)
    }

    fn known(&self) -> RwLockReadGuard<'_, Known> {
        // A panic while the lock was held cannot leave the maps half-changed in a way that matters: each is replaced whole.
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    /// Takes a record in, and tells the log what was signed.
    fn evolve(&mut self, step: &Step, log: &Anchored) -> Result<(), ReplayError> {
        self.head = step.stamp.seq;
        if let Noted::Anchor(stream, anchor) = self.signed.evolve(step)? {
            log.anchor(stream, anchor);
        }
        match &step.event {
            Some(Event::SessionRegistered(e)) => {
                let listed = Listed {
                    session: e.session,
                    title: e.title.clone(),
                    join_code: e.join_code.clone(),
                    made_at: step.stamp.at.clone(),
                    archived: false,
                };
                self.by_code.insert(e.join_code.clone(), e.session);
                self.sessions.insert(e.session, listed);
            }
            Some(Event::RubricStored(e)) => self.texts.store(&e.digest, &e.rubric),
            Some(Event::SubjectRegistered(e)) => self.subjects.register(e),
            Some(Event::SessionArchived(e)) => self.set_archived(e.session, true),
            Some(Event::SessionUnarchived(e)) => self.set_archived(e.session, false),
            Some(Event::TemplateSaved(e)) => {
                self.templates.keep(Template { id: e.template, name: e.name.clone(), plan: e.plan.clone() });
            }
            Some(Event::TemplateRemoved(e)) => self.templates.remove(e.template),
            Some(Event::ShareMade(e)) => self.shares.keep(e, &step.stamp.at),
            Some(Event::ShareRevoked(e)) => self.shares.remove(e.share),
            Some(Event::WebhookSet(e)) => {
                self.webhooks.insert(e.webhook, KeptWebhook::of(e, &step.stamp.at));
            }
            Some(Event::WebhookRemoved(e)) => {
                self.webhooks.remove(&e.webhook);
            }
            _ => {}
        }
        Ok(())
    }

    fn set_archived(&mut self, session: SessionId, archived: bool) {
        if let Some(listed) = self.sessions.get_mut(&session) {
            listed.archived = archived;
        }
    }
}

fn unfit(error: BadNote) -> AppendError {
    AppendError::Unfit(error.to_string())
}
