//! What was signed: the checkpoints of sessions, the log of logs that they are the leaves of, and the keys.
//!
//! **Invariant:** every signature that was ever handed out stands in a record of the directory that was durable before. The
//! newest checkpoint of the log of logs is signed with the server's own key and covers every one before it, so none of them can be
//! taken away or altered without the key.

use std::collections::HashMap;

use protocol::checkpoint::{BadNote, Checkpoint, Proof, PublicKey, SigningKey};
use protocol::event::{CheckpointSigned, Event, SigningKeySet};
use protocol::id::{SessionId, StreamId};
use protocol::tree::{BadProof, Tree, TreeHash, leaf_hash};

use crate::log::Anchor;
use crate::views::replay::{ReplayError, Step};

/// The tree of a session that is to be signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// Which session.
    pub session: SessionId,
    /// How many records.
    pub size: u64,
    /// The root.
    pub root: TreeHash,
}

/// A session's checkpoint, and its place in the log of logs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedHead {
    /// How many records it covers.
    pub size: u64,
    /// The root of their tree.
    pub root: TreeHash,
    /// The signed note.
    pub note: String,
    /// The proof that the checkpoint's text is in the log of logs: as witnesses saw it where they signed a checkpoint that has it,
    /// else as it is now.
    pub logged: Proof,
}

/// A key that the server signed with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownKey {
    /// The key.
    pub key: PublicKey,
    /// From when on.
    pub from: String,
}

/// What the records of the directory say about signatures.
#[derive(Debug, Default)]
pub(super) struct Signed {
    keys: Vec<KnownKey>,
    tree: Tree,
    /// The seq of the directory's record for each leaf.
    seqs: Vec<u64>,
    /// The newest checkpoint of the log of logs.
    log: Option<String>,
    /// The largest one that witnesses signed too.
    pub(super) witnessed: Option<Witnessed>,
    sessions: HashMap<SessionId, Last>,
}

/// A checkpoint of the log of logs that witnesses signed.
#[derive(Debug, Clone)]
pub(super) struct Witnessed {
    pub(super) note: String,
    pub(super) size: u64,
    /// How many lines of signatures it has.
    pub(super) signatures: usize,
}

/// The newest checkpoint of one session.
#[derive(Debug, Clone)]
struct Last {
    checkpoint: Checkpoint,
    note: String,
    leaf: u64,
}

/// The server cannot sign over what it finds.
#[derive(Debug, thiserror::Error)]
pub enum SigningError {
    /// The directory was signed with another key.
    #[error(
        "the sessions here were signed with the key {known}, and this is {given}. Start with that key's file (--key), or, if the \
         key is to be another one from now on, once with --rotate-key"
    )]
    OtherKey {
        /// The key in the directory.
        known: String,
        /// The key that was given.
        given: String,
    },
    /// The newest signature does not hold: the directory was altered.
    #[error("the directory was altered: {0}. Restore the data folder from a backup")]
    Altered(BadNote),
}

/// What a directory record amounts to for whoever replays.
pub(super) enum Noted {
    /// Nothing about signatures, or a key.
    Other,
    /// A session's tree was signed.
    Anchor(StreamId, Anchor),
}

impl Signed {
    /// Takes a record in. What does not fit what was signed before it is refused.
    pub(super) fn evolve(&mut self, step: &Step) -> Result<Noted, ReplayError> {
        let altered = |_| ReplayError::Altered { stream: StreamId::DIRECTORY, from: 1, to: step.stamp.seq };
        match &step.event {
            Some(Event::SigningKeySet(e)) => {
                let key = PublicKey::read(&e.vkey).map_err(altered)?;
                let log = Checkpoint::open(&e.log, std::slice::from_ref(&key), &[]).map_err(altered)?;
                self.check_log(&log, step)?;
                self.log = Some(e.log.clone());
                self.keys.push(KnownKey { key, from: step.stamp.at.clone() });
                Ok(Noted::Other)
            }
            Some(Event::CheckpointSigned(e)) => {
                let (checkpoint, _) = Checkpoint::read(&e.note).map_err(altered)?;
                let (log, _) = Checkpoint::read(&e.log).map_err(altered)?;
                let session = session_of(&checkpoint.origin).ok_or_else(|| altered(BadNote::Malformed("origin")))?;
                self.tree.push(leaf_hash(checkpoint.text().as_bytes())).map_err(|_| altered(BadNote::Malformed("tree")))?;
                self.check_log(&log, step)?;
                let anchor = Anchor { size: checkpoint.size, root: checkpoint.root };
                self.seqs.push(step.stamp.seq);
                self.log = Some(e.log.clone());
                let leaf = self.tree.size() - 1;
                self.sessions.insert(session, Last { checkpoint, note: e.note.clone(), leaf });
                Ok(Noted::Anchor(session.into(), anchor))
            }
            Some(Event::CheckpointCosigned(e)) => {
                let (checkpoint, signatures) = Checkpoint::read(&e.note).map_err(altered)?;
                if self.tree.root_at(checkpoint.size) != Ok(checkpoint.root) {
                    return Err(altered(BadNote::Malformed("root")));
                }
                let (size, signatures) = (checkpoint.size, signatures.len());
                self.witnessed = Some(Witnessed { note: e.note.clone(), size, signatures });
                Ok(Noted::Other)
            }
            _ => Ok(Noted::Other),
        }
    }

    /// Checks that the newest signature is that of this key, or that the key may be a new one. Whatever came before is covered
    /// by that signature.
    pub(super) fn check(&self, key: &PublicKey, may_change: bool) -> Result<(), SigningError> {
        let (Some(known), Some(log)) = (self.keys.last().map(|known| &known.key), &self.log) else { return Ok(()) };
        Checkpoint::open(log, std::slice::from_ref(known), &[]).map_err(SigningError::Altered)?;
        if known != key && !may_change {
            return Err(SigningError::OtherKey { known: known.vkey().to_owned(), given: key.vkey().to_owned() });
        }
        Ok(())
    }

    /// The events that state the key, if it is not the one in force.
    pub(super) fn state_key(&self, key: &SigningKey) -> Result<Vec<Event>, BadNote> {
        if self.keys.last().is_some_and(|known| known.key == *key.public()) {
            return Ok(Vec::new());
        }
        let log = self.log_checkpoint(&self.tree, key)?;
        Ok(vec![SigningKeySet { vkey: key.public().vkey().to_owned(), log }.into()])
    }

    /// The events that sign a session's tree; none where a tree as large was signed before.
    pub(super) fn sign(&self, head: Head, key: &SigningKey) -> Result<Vec<Event>, BadNote> {
        if self.sessions.get(&head.session).is_some_and(|last| last.checkpoint.size >= head.size) {
            return Ok(Vec::new());
        }
        let mut events = self.state_key(key)?;
        let origin = Checkpoint::session_origin(key.public().name(), head.session);
        let checkpoint = Checkpoint { origin, size: head.size, root: head.root };
        let log = self.log_with(leaf_hash(checkpoint.text().as_bytes()), key)?;
        events.push(CheckpointSigned { note: checkpoint.sign(key)?, log }.into());
        Ok(events)
    }

    /// The newest checkpoint of a session, and the proof that it is in the log of logs.
    pub(super) fn head(&self, session: SessionId) -> Option<SignedHead> {
        let last = self.sessions.get(&session)?;
        let log = self.witnessed_with(last.leaf).or(self.log.as_ref())?;
        let (read, _) = Checkpoint::read(log).ok()?;
        let path = self.tree.inclusion(last.leaf, read.size).ok()?;
        Some(SignedHead {
            size: last.checkpoint.size,
            root: last.checkpoint.root,
            note: last.note.clone(),
            logged: Proof { index: last.leaf, path, note: log.clone() },
        })
    }

    /// The checkpoint of the log of logs that witnesses signed last, if it has this leaf and is signed with the key in force.
    fn witnessed_with(&self, leaf: u64) -> Option<&String> {
        let witnessed = self.witnessed.as_ref().filter(|witnessed| witnessed.size > leaf)?;
        let newest = &self.keys.last()?.key;
        Checkpoint::open_cosigned(&witnessed.note, std::slice::from_ref(newest), &[]).ok()?;
        Some(&witnessed.note)
    }

    /// The keys, the newest last.
    pub(super) fn keys(&self) -> &[KnownKey] {
        &self.keys
    }

    /// The newest checkpoint of the log of logs.
    pub(super) fn log(&self) -> Option<&str> {
        self.log.as_deref()
    }

    /// The tree of the log of logs.
    pub(super) const fn tree(&self) -> &Tree {
        &self.tree
    }

    /// Where in the directory the checkpoints stand that are the leaves from `first` on.
    pub(super) fn seqs(&self, first: u64, count: u64) -> Option<&[u64]> {
        let first = usize::try_from(first).ok()?;
        self.seqs.get(first..first.checked_add(usize::try_from(count).ok()?)?)
    }

    fn check_log(&self, log: &Checkpoint, step: &Step) -> Result<(), ReplayError> {
        let root = self.tree.root_at(self.tree.size());
        if log.size == self.tree.size() && root == Ok(log.root) {
            return Ok(());
        }
        Err(ReplayError::Altered { stream: StreamId::DIRECTORY, from: 1, to: step.stamp.seq })
    }

    fn log_checkpoint(&self, tree: &Tree, key: &SigningKey) -> Result<String, BadNote> {
        let root = tree.root_at(tree.size()).map_err(unfit)?;
        Checkpoint { origin: Checkpoint::log_origin(key.public().name()), size: tree.size(), root }.sign(key)
    }

    fn log_with(&self, leaf: TreeHash, key: &SigningKey) -> Result<String, BadNote> {
        let root = self.tree.root_with(leaf).map_err(unfit)?;
        Checkpoint { origin: Checkpoint::log_origin(key.public().name()), size: self.tree.size() + 1, root }.sign(key)
    }
}

/// The session whose log this is.
fn session_of(origin: &str) -> Option<SessionId> {
    origin.rsplit_once("/session/").and_then(|(_, session)| session.parse().ok())
}

fn unfit(_: BadProof) -> BadNote {
    BadNote::Malformed("the log of logs cannot be hashed")
}
