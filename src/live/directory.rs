//! The directory: what belongs to the server as a whole. A fold of one stream of the log.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, RwLock, RwLockReadGuard};

use protocol::event::{Event, RubricStored, SessionRegistered};
use protocol::id::{CommandId, SessionId, StreamId};
use protocol::rubric::Rubric;
use rand::RngExt;

use super::seal::{Cause, fresh_id, now, seal};
use crate::log::{AppendError, EventLog};
use crate::views::replay::{self, ReplayError, Step};

/// The letters and digits of Crockford base32: no I, L, O or U.
const CROCKFORD: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How long a join code is: 40 bits, so that guessing is hopeless where failures are throttled.
const CODE_LENGTH: usize = 8;

/// The sessions and rubric texts that this server keeps.
pub struct Directory {
    log: Arc<dyn EventLog>,
    known: RwLock<Known>,
    /// Held while the stream is appended to.
    writing: tokio::sync::Mutex<()>,
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
}

#[derive(Debug, Default)]
struct Known {
    head: u64,
    sessions: BTreeMap<SessionId, Listed>,
    by_code: HashMap<String, SessionId>,
    rubrics: HashMap<String, Arc<Rubric>>,
}

impl Directory {
    /// Reads the directory from the log.
    pub fn open(log: Arc<dyn EventLog>) -> Result<Self, ReplayError> {
        let mut known = Known::default();
        replay::for_each(&*log, StreamId::DIRECTORY, u64::MAX, |step, _| known.evolve(&step))?;
        Ok(Self { log, known: RwLock::new(known), writing: tokio::sync::Mutex::new(()) })
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

    /// The text of this digest, if a session was held on it.
    pub fn rubric(&self, digest: &str) -> Option<Arc<Rubric>> {
        self.known().rubrics.get(digest).cloned()
    }

    /// Registers a session under a fresh code, and keeps its rubric's text. The answer is the code, once all is durable.
    pub(super) async fn register(&self, session: SessionId, title: String, rubric: &Arc<Rubric>) -> Result<String, AppendError> {
        let _writing = self.writing.lock().await;
        let (head, join_code, events) = {
            let known = self.known();
            let join_code = known.fresh_code();
            let mut events: Vec<Event> = Vec::new();
            let digest = rubric.digest();
            if !known.rubrics.contains_key(&digest) {
                events.push(RubricStored { digest, rubric: (**rubric).clone() }.into());
            }
            events.push(SessionRegistered { session, title, join_code: join_code.clone() }.into());
            (known.head, join_code, events)
        };
        let at = now();
        let cause = Cause::server(fresh_id(CommandId::from_parts));
        let commit = seal(StreamId::DIRECTORY, head + 1, at, cause, &events).map_err(|e| AppendError::Unfit(e.to_string()))?;
        let records = commit.records.clone();
        let appended = self.log.append(StreamId::DIRECTORY, head, vec![commit]).await;
        appended.unwrap_or_else(|_| Err(AppendError::Stopped("its writer is gone".to_owned())))?;
        let mut known = self.known.write().unwrap_or_else(std::sync::PoisonError::into_inner);
        for (seq, record) in (head + 1..).zip(&records) {
            match replay::step(StreamId::DIRECTORY, seq, record) {
                Ok(step) => known.evolve(&step),
                Err(error) => tracing::error!(%error, "a directory record that was just made cannot be read"),
            }
        }
        Ok(join_code)
    }

    fn known(&self) -> RwLockReadGuard<'_, Known> {
        // A panic while the lock was held cannot leave the maps half-changed in a way that matters: each is replaced whole.
        self.known.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

impl Known {
    fn evolve(&mut self, step: &Step) {
        self.head = step.stamp.seq;
        match &step.event {
            Some(Event::SessionRegistered(e)) => {
                let listed = Listed {
                    session: e.session,
                    title: e.title.clone(),
                    join_code: e.join_code.clone(),
                    made_at: step.stamp.at.clone(),
                };
                self.by_code.insert(e.join_code.clone(), e.session);
                self.sessions.insert(e.session, listed);
            }
            Some(Event::RubricStored(e)) => {
                self.rubrics.insert(e.digest.clone(), Arc::new(e.rubric.clone()));
            }
            _ => {}
        }
    }

    fn fresh_code(&self) -> String {
        loop {
            let mut rng = rand::rng();
            let code: String = (0..CODE_LENGTH).map(|_| char::from(CROCKFORD[rng.random_range(0..CROCKFORD.len())])).collect();
            if !self.by_code.contains_key(&code) {
                return code;
            }
        }
    }
}

/// A code as it is stored: upper case, without separators, with the look-alikes of Crockford base32 resolved.
pub fn normalise_code(typed: &str) -> String {
    let resolve = |c: char| match c.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        c if c.is_ascii_alphanumeric() => Some(c),
        _ => None,
    };
    typed.chars().take(64).filter_map(resolve).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_may_be_typed_with_look_alikes_and_separators() {
        assert_eq!(normalise_code(" k7m2-p9qo "), "K7M2P9Q0");
        assert_eq!(normalise_code("iL0o-1111"), "11001111");
    }
}
