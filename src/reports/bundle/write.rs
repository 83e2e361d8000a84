//! Writing a bundle, record by record: what it takes in memory does not grow with the bodies.

use std::io::{self, Write};

use protocol::checkpoint::{BadNote, Proof, PublicKey, SigningKey};
use protocol::event::Event;
use protocol::http::EventLine;
use protocol::id::SessionId;
use protocol::record::Record;
use protocol::rubric::Rubric;
use sha2::{Digest, Sha256};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{
    CHECKER, CHECKER_TEXT, CHECKPOINT, INCLUSION, KEYS, MANIFEST, Manifest, Pages, README, RECORDS, RUBRIC, Scope, Seen, readme,
};
use crate::domain::Session;
use crate::log::EventLog;
use crate::views::records::line;
use crate::views::replay::{self, ReplayError, Step};

/// How many records are read at once.
const CHUNK: usize = 256;

/// What a bundle is made of.
pub struct Bundle<'a> {
    /// The log.
    pub log: &'a dyn EventLog,
    /// Which session.
    pub session: SessionId,
    /// What of the bodies it is to hold.
    pub scope: Scope,
    /// The text the session was held on.
    pub rubric: &'a Rubric,
    /// What was signed of it.
    pub signature: &'a Signature,
    /// What the bundle itself is signed with.
    pub key: &'a SigningKey,
}

/// What was signed of a session.
#[derive(Debug, Clone)]
pub struct Signature {
    /// How many records the checkpoint covers. The bundle holds these.
    pub size: u64,
    /// The checkpoint.
    pub note: String,
    /// The proof that it is in the log of logs.
    pub logged: Proof,
    /// The keys that the server signed with.
    pub keys: Vec<PublicKey>,
}

/// Why a bundle was not written.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The session cannot be replayed.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// It cannot be signed.
    #[error(transparent)]
    Note(#[from] BadNote),
    /// It cannot be written.
    #[error("the bundle cannot be written: {0}")]
    Zip(#[from] ZipError),
    /// It cannot be written.
    #[error("the bundle cannot be written: {0}")]
    Io(#[from] io::Error),
    /// There was no session at that point.
    #[error("the session was never made")]
    NoSession,
}

/// Writes a bundle. `progress` is told how many records were written.
pub fn write(bundle: &Bundle<'_>, out: impl Write, mut progress: impl FnMut(u64)) -> Result<(), BundleError> {
    let mut zip = Zip { zip: ZipWriter::new_stream(out), hashes: Vec::new() };
    zip.member(README, readme(bundle.session, bundle.scope).as_bytes())?;
    let seen = zip.records(bundle, &mut progress)?;
    // The exact bytes that the digest is of.
    let rubric = serde_json_canonicalizer::to_vec(bundle.rubric).unwrap_or_default();
    zip.member(RUBRIC, &rubric)?;
    zip.member(CHECKPOINT, bundle.signature.note.as_bytes())?;
    zip.member(INCLUSION, bundle.signature.logged.text().as_bytes())?;
    let keys: String = bundle.signature.keys.iter().map(|key| format!("{}\n", key.vkey())).collect();
    zip.member(KEYS, keys.as_bytes())?;
    let pages = seen.pages(bundle.rubric, bundle.scope).ok_or(BundleError::NoSession)?;
    for name in Pages::NAMES {
        zip.member(name, &pages.member(name))?;
    }
    zip.member(CHECKER, CHECKER_TEXT.as_bytes())?;
    let manifest = Manifest {
        session: bundle.session,
        scope: bundle.scope,
        records: bundle.signature.size,
        program: env!("CARGO_PKG_VERSION").to_owned(),
        hashes: std::mem::take(&mut zip.hashes),
    };
    zip.member(MANIFEST, manifest.sign(bundle.key)?.as_bytes())?;
    zip.zip.finish()?.flush()?;
    Ok(())
}

struct Zip<W: Write> {
    zip: ZipWriter<zip::write::StreamWriter<W>>,
    hashes: Vec<[u8; 32]>,
}

impl<W: Write> Zip<W> {
    fn start(&mut self, name: &str) -> Result<(), BundleError> {
        // One time for all, so that the same records give the same file.
        let time = zip::DateTime::default();
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(time)
            .large_file(true);
        Ok(self.zip.start_file(name, options)?)
    }

    fn member(&mut self, name: &str, bytes: &[u8]) -> Result<(), BundleError> {
        self.start(name)?;
        self.zip.write_all(bytes)?;
        self.hashes.push(Sha256::digest(bytes).into());
        Ok(())
    }

    /// Writes the records, and folds what a reader of them sees.
    fn records(&mut self, bundle: &Bundle<'_>, progress: &mut dyn FnMut(u64)) -> Result<Seen, BundleError> {
        let stream = bundle.session.into();
        // What may be read depends on how the session stands now, not only on how it stood when it was signed.
        let now = replay::session(bundle.log, stream, u64::MAX)?;
        self.start(RECORDS)?;
        let mut hasher = Sha256::new();
        let mut seen = Seen::default();
        let mut next = 1;
        while next <= bundle.signature.size {
            let records = bundle.log.read(stream, next, CHUNK).map_err(ReplayError::from)?;
            if records.is_empty() {
                return Err(ReplayError::Missing { stream, seq: next, signed: bundle.signature.size }.into());
            }
            let left = usize::try_from(bundle.signature.size - next + 1).unwrap_or(usize::MAX);
            for record in records.into_iter().take(left) {
                let step = replay::step(stream, next, &record)?;
                let given = given(bundle.scope, &now, &step, &record);
                let mut text = serde_json::to_vec(&given).unwrap_or_default();
                text.push(b'\n');
                hasher.update(&text);
                self.zip.write_all(&text)?;
                seen.push(if given.body.is_some() { step } else { Step { event: None, ..step } });
                next += 1;
            }
            progress(next - 1);
        }
        self.hashes.push(hasher.finalize().into());
        Ok(seen)
    }
}

/// A record as the scope has it.
fn given(scope: Scope, now: &Session, step: &Step, record: &Record) -> EventLine {
    let withheld =
        EventLine { seq: step.stamp.seq, entry: String::from_utf8_lossy(&record.entry).into_owned(), salt: None, body: None };
    match (scope, &step.event) {
        (_, None | Some(Event::AccessGranted(_))) | (Scope::Public, Some(Event::IdentityGiven(_))) => withheld,
        (Scope::Full, Some(event)) if !matches!(event, Event::AuthorSealed(_)) => EventLine {
            salt: record.sealed.as_ref().map(|sealed| hex::encode(sealed.salt)),
            body: record.sealed.as_ref().map(|sealed| String::from_utf8_lossy(&sealed.body).into_owned()),
            ..withheld
        },
        _ => line(now, scope.access(), step, record).unwrap_or(withheld),
    }
}
