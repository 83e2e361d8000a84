//! The record: one event as it is stored, hashed and handed on (SPEC.md, section "Record").
//!
//! A record is an *entry* that is public, a *salt* of 32 random bytes and a *body* that may be withheld or erased.
//! The entry holds a salted hash of the body, so a reader who lacks the body still has proof that it was not changed,
//! and cannot guess it.
//!
//! **Invariant:** the entry's bytes are hashed as stored and never written anew from their parts.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::id::{CommandId, ParticipantId, StreamId};

/// The version of the entry's format.
pub const ENTRY_VERSION: u8 = 1;

/// The largest body of one event, in bytes.
pub const MAX_BODY: usize = 1 << 20;

const BODY_DOMAIN: &[u8] = b"rubricon/body/v1";

/// One stored event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The canonical JSON of an [`Entry`]; the leaf of the stream's Merkle tree.
    pub entry: Vec<u8>,
    /// What the entry's hash was salted with, and the body; `None` once erased, or where withheld.
    pub sealed: Option<Sealed>,
}

/// The private half of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// 32 random bytes, so that a body with few possible values cannot be guessed from its hash.
    pub salt: [u8; 32],
    /// The event's data as canonical JSON (RFC 8785; integers and strings only).
    pub body: Vec<u8>,
}

impl Sealed {
    /// `SHA-256("rubricon/body/v1" ‖ salt ‖ body)`.
    pub fn hash(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(BODY_DOMAIN);
        hasher.update(self.salt);
        hasher.update(&self.body);
        hasher.finalize().into()
    }
}

/// The public half of a record, as it reads in JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The entry format's version: 1.
    pub v: u8,
    /// The stream it belongs to.
    pub stream: StreamId,
    /// Its place in the stream: 1 for the first. The Merkle leaf's index is `seq - 1`.
    pub seq: u64,
    /// When the server accepted it: UTC, to the millisecond.
    pub at: String,
    /// Who caused it.
    pub actor: ParticipantId,
    /// The command that caused it.
    pub cause: CommandId,
    /// How to read the body: one of the event kinds of SPEC.md.
    pub kind: String,
    /// [`Sealed::hash`] in hexadecimal.
    pub body: String,
}

/// A record that contradicts itself, or is not of a format that this version knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadRecord {
    /// The entry is not the JSON of an [`Entry`].
    #[error("the entry cannot be read: {0}")]
    Entry(String),
    /// The entry's format is newer than this program.
    #[error("the entry has format version {0}; this program reads {ENTRY_VERSION}")]
    Version(u8),
    /// The body does not have the hash that the entry promises.
    #[error("the body does not have the hash that its entry states")]
    Body,
    /// The body cannot be written as canonical JSON, or is larger than [`MAX_BODY`].
    #[error("the body cannot be stored: {0}")]
    Unfit(String),
}

/// Everything about a new record except its body.
#[derive(Debug, Clone, Copy)]
pub struct Heading<'a> {
    /// The stream it goes to.
    pub stream: StreamId,
    /// Its place there, from 1.
    pub seq: u64,
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub actor: ParticipantId,
    /// Because of which command.
    pub cause: CommandId,
    /// The event's kind.
    pub kind: &'a str,
}

impl Record {
    /// Seals a body under its entry. The caller draws the salt from the system's secure randomness.
    pub fn seal(heading: Heading<'_>, body: Vec<u8>, salt: [u8; 32]) -> Result<Self, BadRecord> {
        if body.len() > MAX_BODY {
            return Err(BadRecord::Unfit(format!("{} bytes, {MAX_BODY} at most", body.len())));
        }
        let sealed = Sealed { salt, body };
        let entry = Entry {
            v: ENTRY_VERSION,
            stream: heading.stream,
            seq: heading.seq,
            at: format_time(heading.at),
            actor: heading.actor,
            cause: heading.cause,
            kind: heading.kind.to_owned(),
            body: hex::encode(sealed.hash()),
        };
        let entry = serde_json_canonicalizer::to_vec(&entry).map_err(|e| BadRecord::Unfit(e.to_string()))?;
        Ok(Self { entry, sealed: Some(sealed) })
    }

    /// Reads the entry and checks the body, if it is there, against the entry's hash.
    pub fn open(&self) -> Result<Entry, BadRecord> {
        let entry: Entry = serde_json::from_slice(&self.entry).map_err(|e| BadRecord::Entry(e.to_string()))?;
        if entry.v != ENTRY_VERSION {
            return Err(BadRecord::Version(entry.v));
        }
        match &self.sealed {
            Some(sealed) if hex::encode(sealed.hash()) != entry.body => Err(BadRecord::Body),
            _ => Ok(entry),
        }
    }

    /// The RFC 6962 leaf hash (section 2.1): `SHA-256(0x00 ‖ entry)`.
    pub fn leaf_hash(&self) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update([0x00]);
        hasher.update(&self.entry);
        hasher.finalize().into()
    }
}

/// A time as records and views write it: `2026-11-22T18:03:11.402Z`.
pub fn format_time(at: Timestamp) -> String {
    format!("{at:.3}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record() -> Record {
        let heading = Heading {
            stream: StreamId::from_u128(1),
            seq: 17,
            at: Timestamp::from_millisecond(1_763_834_591_402).unwrap_or_default(),
            actor: ParticipantId::from_u128(2),
            cause: CommandId::from_u128(3),
            kind: "ballot_cast",
        };
        Record::seal(heading, br#"{"choice":{"level":3}}"#.to_vec(), [7; 32]).expect("a small body can be sealed")
    }

    #[test]
    fn an_entry_is_canonical_json_and_states_the_body_hash() {
        let record = record();
        let text = String::from_utf8_lossy(&record.entry).into_owned();
        assert!(text.starts_with(r#"{"actor":"00000000000000000000000002","at":"2025-11-22T18:03:11.402Z","body":""#), "{text}");
        assert_eq!(record.open().map(|entry| entry.seq), Ok(17));
    }

    #[test]
    fn a_changed_body_or_salt_is_refused() {
        for spoil in [|s: &mut Sealed| s.body[0] ^= 1, |s: &mut Sealed| s.salt[31] ^= 1] {
            let mut record = record();
            record.sealed.iter_mut().for_each(spoil);
            assert_eq!(record.open(), Err(BadRecord::Body));
        }
    }

    #[test]
    fn an_erased_body_leaves_a_readable_entry() {
        let erased = Record { sealed: None, ..record() };
        assert_eq!(erased.leaf_hash(), record().leaf_hash());
        assert!(erased.open().is_ok());
    }
}
