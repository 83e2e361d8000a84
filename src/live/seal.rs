//! Making records: the one place that draws randomness for ids, secrets and salts, and reads the clock.

use jiff::Timestamp;
use protocol::command::Command;
use protocol::event::Event;
use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::{BadRecord, Heading, Record};
use rand::RngExt;
use sha2::{Digest, Sha256};

use crate::log::{CommandKey, Commit};

/// What caused the records of one commit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cause {
    pub(super) actor: ParticipantId,
    pub(super) id: CommandId,
    pub(super) digest: [u8; 32],
}

impl Cause {
    /// Something the server does by itself, or for somebody who is not in the session yet: never repeated, so any digest does.
    pub(super) fn server(id: CommandId) -> Self {
        Self { actor: ParticipantId::SERVER, id, digest: [0; 32] }
    }

    pub(super) fn command(actor: ParticipantId, id: CommandId, command: &Command) -> Self {
        Self { actor, id, digest: command.digest() }
    }

    /// Whom the record of an event names as its actor: nobody for what is unsigned.
    pub(super) const fn actor_of(&self, event: &Event) -> ParticipantId {
        if event.is_unsigned() { ParticipantId::SERVER } else { self.actor }
    }
}

/// Seals events as the records from `first_seq` on.
pub(super) fn seal(stream: StreamId, first_seq: u64, at: Timestamp, cause: Cause, events: &[Event]) -> Result<Commit, BadRecord> {
    let record = |(seq, event): (u64, &Event)| {
        let heading = Heading { stream, seq, at, actor: cause.actor_of(event), cause: cause.id, kind: event.kind() };
        Record::seal(heading, event.to_body()?, rand::rng().random())
    };
    let records = (first_seq..).zip(events).map(record).collect::<Result<_, _>>()?;
    Ok(Commit { command: CommandKey { actor: cause.actor, id: cause.id, digest: cause.digest }, records })
}

/// Now, in whole milliseconds, as records state it.
pub(super) fn now() -> Timestamp {
    let now = Timestamp::now();
    Timestamp::from_millisecond(now.as_millisecond()).unwrap_or(now)
}

/// A fresh id of any kind, from its `from_parts`: milliseconds since the epoch and randomness.
pub fn fresh_id<T>(from_parts: impl Fn(u64, u128) -> T) -> T {
    from_parts(u64::try_from(Timestamp::now().as_millisecond()).unwrap_or(0), rand::rng().random())
}

/// A secret of 192 bits from the thread's cryptographic generator, in hexadecimal, and its SHA-256.
///
/// The secret has full entropy, so a plain hash of it is as good as a slow one.
pub fn fresh_secret() -> (String, String) {
    let secret = hex::encode(rand::rng().random::<[u8; 24]>());
    let hash = hex::encode(Sha256::digest(secret.as_bytes()));
    (secret, hash)
}
