//! Writing a bundle, record by record: what it takes in memory beside the session's state does not grow with the records, which are
//! gone through again for each page.

use std::io::{self, BufWriter, Write};

use protocol::checkpoint::{BadNote, Checkpoint, Cosignature, Proof, PublicKey, SigningKey};
use protocol::event::Event;
use protocol::http::EventLine;
use protocol::id::{ParticipantId, SessionId};
use protocol::record::Record;
use protocol::rubric::Rubric;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{
    CHECKER, CHECKER_TEXT, CHECKPOINT, Hashing, INCLUSION, KEYS, MANIFEST, Manifest, Pages, README, RECORDS, RUBRIC, Scope,
    WITNESSES, readme,
};
use crate::domain::Session;
use crate::log::EventLog;
use crate::views::records::line;
use crate::views::replay::{self, ReplayError, Step};

/// How many records are read at once.
const CHUNK: usize = 256;

/// How many bytes are compressed at once.
const BUFFER: usize = 64 << 10;

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
    /// The witnesses that the server knows.
    pub witnesses: Vec<PublicKey>,
}

/// What is being done while a bundle is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// The session is read.
    Reading,
    /// This member is written.
    Writing(&'static str),
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
    /// It was to be that of somebody who is not there.
    #[error("nobody in this session has the id {0}")]
    Nobody(ParticipantId),
}

/// Writes a bundle. `progress` is told what is being done, and how many records were gone through for it.
pub fn write(bundle: &Bundle<'_>, out: impl Write, mut progress: impl FnMut(Doing, u64)) -> Result<(), BundleError> {
    let now = read(bundle, &mut progress)?;
    if let Scope::Own(participant) = bundle.scope
        && now.person(participant).is_none()
    {
        return Err(BundleError::Nobody(participant));
    }
    let mut zip = Zip { zip: ZipWriter::new_stream(out), hashes: Vec::new() };
    zip.member(README, readme(bundle.session, bundle.scope).as_bytes())?;
    let session = zip.records(bundle, &now, &mut progress)?;
    // The exact bytes that the digest is of.
    let rubric = serde_json_canonicalizer::to_vec(bundle.rubric).unwrap_or_default();
    zip.member(RUBRIC, &rubric)?;
    zip.member(CHECKPOINT, bundle.signature.note.as_bytes())?;
    zip.member(INCLUSION, bundle.signature.logged.text().as_bytes())?;
    zip.member(KEYS, one_a_line(&bundle.signature.keys).as_bytes())?;
    zip.member(WITNESSES, one_a_line(&cosigners(bundle.signature)?).as_bytes())?;
    let pages = Pages::new(&session, bundle.rubric, bundle.scope).ok_or(BundleError::NoSession)?;
    for name in Pages::NAMES {
        let end = if Pages::tells_steps(name) { bundle.signature.size } else { 0 };
        zip.page(name, &pages, Given::new(bundle, &now, end), &mut progress)?;
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

fn one_a_line(keys: &[PublicKey]) -> String {
    keys.iter().map(|key| format!("{}\n", key.vkey())).collect()
}

/// The witnesses that are known of those who signed the log of logs too.
fn cosigners(signature: &Signature) -> Result<Vec<PublicKey>, BadNote> {
    let newest = signature.keys.last().map(std::slice::from_ref).unwrap_or_default();
    let (_, cosigned) = Checkpoint::open_cosigned(&signature.logged.note, newest, &signature.witnesses)?;
    let held = |one| match one {
        Cosignature::Held { witness, .. } => Some(witness),
        Cosignature::Unknown { .. } => None,
    };
    Ok(cosigned.into_iter().filter_map(held).collect())
}

/// The session as it stands now: what may be read depends on that, not only on how it stood when it was signed.
fn read(bundle: &Bundle<'_>, progress: &mut dyn FnMut(Doing, u64)) -> Result<Session, BundleError> {
    let mut now = Session::default();
    replay::for_each(bundle.log, bundle.session.into(), u64::MAX, |step, _| {
        replay::apply(&mut now, &step);
        progress(Doing::Reading, step.stamp.seq);
    })?;
    Ok(now)
}

struct Zip<W: Write> {
    zip: ZipWriter<zip::write::StreamWriter<W>>,
    hashes: Vec<[u8; 32]>,
}

impl<W: Write> Zip<W> {
    fn member(&mut self, name: &str, bytes: &[u8]) -> Result<(), BundleError> {
        self.write(name, |out| Ok(out.write_all(bytes)?))
    }

    /// Writes the records, and folds what a reader of them sees.
    fn records(
        &mut self,
        bundle: &Bundle<'_>,
        now: &Session,
        progress: &mut dyn FnMut(Doing, u64),
    ) -> Result<Session, BundleError> {
        let mut session = Session::default();
        self.write(RECORDS, |out| {
            for given in Given::new(bundle, now, bundle.signature.size) {
                let (line, step) = given?;
                let mut text = serde_json::to_vec(&line).unwrap_or_default();
                text.push(b'\n');
                out.write_all(&text)?;
                replay::apply(&mut session, &step);
                progress(Doing::Writing(RECORDS), line.seq);
            }
            Ok(())
        })?;
        Ok(session)
    }

    /// Writes a page, going through the records again.
    fn page(
        &mut self,
        name: &'static str,
        pages: &Pages<'_>,
        given: Given<'_>,
        progress: &mut dyn FnMut(Doing, u64),
    ) -> Result<(), BundleError> {
        let mut failed = None;
        let steps = given.map_while(|given| match given {
            Ok((line, step)) => {
                progress(Doing::Writing(name), line.seq);
                Some(step)
            }
            Err(error) => {
                failed = Some(error);
                None
            }
        });
        self.write(name, |out| Ok(pages.write(name, steps, out)?))?;
        failed.map_or(Ok(()), Err)
    }

    fn write(&mut self, name: &str, content: impl FnOnce(&mut dyn Write) -> Result<(), BundleError>) -> Result<(), BundleError> {
        // One time for all, so that the same records give the same file.
        let time = zip::DateTime::default();
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(time)
            .large_file(true);
        self.zip.start_file(name, options)?;
        let mut out = BufWriter::with_capacity(BUFFER, Hashing::new(&mut self.zip));
        content(&mut out)?;
        let hashing = out.into_inner().map_err(io::IntoInnerError::into_error)?;
        self.hashes.push(hashing.finish());
        Ok(())
    }
}

/// The records of a bundle in order: each as its scope has it, and what a reader sees of it.
struct Given<'a> {
    bundle: &'a Bundle<'a>,
    now: &'a Session,
    next: u64,
    end: u64,
    read: std::vec::IntoIter<Record>,
}

impl<'a> Given<'a> {
    /// The records up to and including `end`.
    fn new(bundle: &'a Bundle<'a>, now: &'a Session, end: u64) -> Self {
        Self { bundle, now, next: 1, end, read: Vec::new().into_iter() }
    }

    fn read_next(&mut self) -> Result<(EventLine, Step), BundleError> {
        let (stream, seq) = (self.bundle.session.into(), self.next);
        if self.read.as_slice().is_empty() {
            self.read = self.bundle.log.read(stream, seq, CHUNK).map_err(ReplayError::from)?.into_iter();
        }
        let record = self.read.next().ok_or(ReplayError::Missing { stream, seq, signed: self.bundle.signature.size })?;
        let step = replay::step(stream, seq, &record)?;
        let line = given(self.bundle.scope, self.now, &step, &record);
        let event = step.event.filter(|_| line.body.is_some());
        self.next += 1;
        Ok((line, Step { event, ..step }))
    }
}

impl Iterator for Given<'_> {
    type Item = Result<(EventLine, Step), BundleError>;

    fn next(&mut self) -> Option<Self::Item> {
        (self.next <= self.end).then(|| self.read_next())
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
