//! The append-only log: streams of records that are durable before anybody hears of them.
//!
//! Owns: framing, the journal and its one durable point, sled as the store that serves reads, and the rule that a stream
//! is appended to at a known head. Must not know: what an event means, who may see it, or that there is a network.
//!
//! **Invariant:** this module never imports `domain`; to it an entry and a body are bytes.
//! **Invariant:** a record is *assigned* when it has a seq, *durable* when the journal has synced it, and only then
//! acknowledged. *Publishing* it is somebody else's business.

mod journal;
mod memory;
mod sled;

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;
use tokio::sync::oneshot;

pub use journal::Journal;
pub use memory::MemoryLog;

/// The one storage trait.
pub trait EventLog: Send + Sync {
    /// Appends all commits to one stream, atomically, if its head is `expected_seq`. The answer comes when they are durable.
    fn append(&self, stream: StreamId, expected_seq: u64, commits: Vec<Commit>) -> Appending;

    /// Up to `limit` durable records of a stream in order, from `from` (1 is the first) on.
    fn read(&self, stream: StreamId, from: u64, limit: usize) -> Result<Vec<Record>, LogError>;

    /// The seq of the last durable record; 0 for a stream that has none.
    fn head(&self, stream: StreamId) -> Result<u64, LogError>;

    /// Every stream that has a record, in the order of their ids.
    fn streams(&self) -> Result<Vec<StreamId>, LogError>;

    /// What a command was answered before, if it was accepted.
    fn answered(&self, stream: StreamId, actor: ParticipantId, command: CommandId) -> Result<Option<Answered>, LogError>;

    /// Removes the salt and body of one record for good, from every copy on this machine. Its entry stays.
    fn erase_body(&self, stream: StreamId, seq: u64) -> Result<(), LogError>;
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

/// An append under way; resolves once the records are durable, or certainly refused.
pub type Appending = oneshot::Receiver<Result<u64, AppendError>>;
