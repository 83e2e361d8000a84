//! The append-only log: streams of records that are durable before anybody hears of them.
//!
//! Owns: framing, the journal and its one durable point, sled as the store that serves reads, and the rule that a stream
//! is appended to at a known head. Must not know: what an event means, who may see it, or that there is a network.
//!
//! **Invariant:** this module never imports `domain`; to it an entry and a body are bytes.
//! **Invariant:** a record is *assigned* when it has a seq, *durable* when the journal has synced it, and only then
//! acknowledged. *Publishing* it is somebody else's business.
//! **Invariant:** the journal is the only truth. Everything in sled can be deleted while the server is down and comes back.

mod anchored;
#[cfg(test)]
mod contract;
mod frame;
mod journal;
mod memory;
mod sled;

use std::io;
use std::path::PathBuf;

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;
use protocol::tree::TreeHash;
use tokio::sync::oneshot;

pub use anchored::Anchored;
pub use frame::{MAX_BATCH_BYTES, MAX_BATCH_RECORDS};
pub use journal::{Check, Journal, Report, Snapshot, Torn, check, snapshot, snapshot_of};
pub use memory::MemoryLog;

/// The one storage trait.
pub trait EventLog: Send + Sync {
    /// Appends all commits to one stream, atomically, if its head is `expected_seq`. The answer comes when they are durable,
    /// and is the new head.
    fn append(&self, stream: StreamId, expected_seq: u64, commits: Vec<Commit>) -> Appending;

    /// Up to `limit` durable records of a stream in order, from `from` (1 is the first; 0 means the same) on.
    fn read(&self, stream: StreamId, from: u64, limit: usize) -> Result<Vec<Record>, LogError>;

    /// The seq of the last durable record; 0 for a stream that has none.
    fn head(&self, stream: StreamId) -> Result<u64, LogError>;

    /// Every stream that has a record, in the order of their ids.
    fn streams(&self) -> Result<Vec<StreamId>, LogError>;

    /// What a command was answered before, if it was accepted. If it was ever appended twice, the first answer stands.
    fn answered(&self, stream: StreamId, actor: ParticipantId, command: CommandId) -> Result<Option<Answered>, LogError>;

    /// Removes the salt and body of one record for good, from every copy in the data folder. Its entry stays.
    /// Erasing what is erased already is fine.
    fn erase_body(&self, stream: StreamId, seq: u64) -> Result<(), LogError>;

    /// What a reader kept of a stream with [`Self::keep_summary`], if it was kept and is still there. Never the truth: whoever reads
    /// it must be able to make it again.
    fn summary(&self, _stream: StreamId) -> Option<Vec<u8>> {
        None
    }

    /// Keeps what a reader made of a stream, in place of what was kept before; nothing any more with `None`. It may be forgotten at
    /// any time, and nobody waits for the disk.
    fn keep_summary(&self, _stream: StreamId, _summary: Option<Vec<u8>>) {}

    /// What is known to have been signed of a stream, by ascending size. Whoever replays the stream checks it against this.
    fn anchors(&self, _stream: StreamId) -> Vec<Anchor> {
        Vec::new()
    }
}

/// What a stream's tree was when it was signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Anchor {
    /// How many records it had.
    pub size: u64,
    /// The root of its tree.
    pub root: TreeHash,
}

/// The records one command led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// The command, so that a repeat of it can be recognised for ever.
    pub command: CommandKey,
    /// At least one record, with consecutive seqs.
    pub records: Vec<Record>,
}

/// What identifies a command and its content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommandKey {
    /// Who gave it.
    pub actor: ParticipantId,
    /// The id its client made.
    pub id: CommandId,
    /// SHA-256 of its canonical content.
    pub digest: [u8; 32],
}

/// The answer an accepted command got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answered {
    /// The digest of the command that was accepted.
    pub digest: [u8; 32],
    /// The seq of the last record it led to.
    pub seq: u64,
}

/// An append under way; resolves to the new head once the records are durable, or to why they were not appended.
/// If the sender is gone without an answer, the writer has died: treat it as [`AppendError::Stopped`].
pub type Appending = oneshot::Receiver<Result<u64, AppendError>>;

/// Why an append did not happen.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// The stream is not where the caller thought. Nothing was appended.
    #[error("the stream's head is {head}, not {expected}; read what is new and decide again")]
    Conflict {
        /// The head the caller expected.
        expected: u64,
        /// The head it has.
        head: u64,
    },
    /// The disk is full or refuses writes. Nothing was appended; reading goes on, and later appends are tried again.
    #[error("the data folder takes no more ({0}); free some space on its disk, then try again")]
    Full(String),
    /// The log has stopped for good; only a restart helps. Whether this append was stored shows after the restart.
    #[error("the log has stopped ({0}); check the disk and restart the server")]
    Stopped(String),
    /// The batch breaks a limit of the log. Nothing was appended.
    #[error("the batch cannot be stored: {0}")]
    Unfit(String),
}

/// Why something could not be read or erased.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogError {
    /// There is no such record.
    #[error("stream {stream} has no record {seq}")]
    NoSuchRecord {
        /// The stream asked for.
        stream: StreamId,
        /// The seq asked for.
        seq: u64,
    },
    /// The stored bytes could not be read.
    #[error("the log cannot be read: {0}")]
    Unreadable(String),
    /// The body could not be erased, or not from every copy. Doing it again is safe.
    #[error("the body is not erased everywhere: {0}; try again, if need be after a restart")]
    NotErased(String),
    /// The log has stopped for good, or is read-only here.
    #[error("the log has stopped ({0}); check the disk and restart the server")]
    Stopped(String),
}

/// Why a data folder cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder cannot be made, read or written.
    #[error("cannot use the data folder {}: {source}; it must be a folder that this user may write to", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another process has it open.
    #[error("another process ({holder}) is using the data folder {}; stop it first, or choose another folder", path.display())]
    Locked {
        /// The folder.
        path: PathBuf,
        /// The process, as far as known.
        holder: String,
    },
    /// The journal is damaged at a place that was once durable.
    #[error(
        "{} is damaged at byte {offset}: {what}; nothing was changed. Stop here, copy the data folder, and restore the last backup",
        file.display()
    )]
    Damaged {
        /// The segment file.
        file: PathBuf,
        /// Where in it.
        offset: u64,
        /// What is wrong.
        what: String,
    },
    /// A segment is of a format that this version does not know.
    #[error("{} has journal format {found}; this program reads format {known}. Use the version that wrote it, or newer", file.display())]
    Version {
        /// The segment file.
        file: PathBuf,
        /// The format it states.
        found: u32,
        /// The format this program reads.
        known: u32,
    },
    /// A file cannot be read or written.
    #[error("cannot use {}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The index cannot be built.
    #[error("cannot build the index in {}: {what}; check that the disk has space, then start again", path.display())]
    Index {
        /// The index folder.
        path: PathBuf,
        /// What is wrong.
        what: String,
    },
}

impl CommandKey {
    /// What the command is looked up by.
    pub(crate) fn of(&self, stream: StreamId) -> (StreamId, ParticipantId, CommandId) {
        (stream, self.actor, self.id)
    }
}
