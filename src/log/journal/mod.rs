//! The journal: the production log, durable in segment files and served from an index.
//!
//! ```text
//! <data>/lock                         held while a process has the folder open
//! <data>/journal/<number>.segment     the truth: framed appends, in the order in which they became durable
//! <data>/index/…                      derived: what reads are served from; can be deleted while the server is down
//! ```
//!
//! Appends go to one writer thread, which makes them durable ([`writer`]) and hands them on to one applier thread, which
//! writes the index ([`applier`]), a good batch at a time. What is durable and not in the index yet is served from memory, so
//! a reader never waits for the applier to come to it.
//!
//! **What is checked when.** Opening reads the header of every segment, and every frame after the place up to which the index
//! is applied; so a start after a clean stop does not read the journal. The frames before are checked by their CRC when an
//! index is built, when a body is erased, by [`check`] and by [`snapshot`]. Replay checks every body against its entry
//! (`Record::open`), wherever it came from.
//!
//! Owns: the data folder's `lock`, `journal` and `index`. Must not know: what is in an entry or a body.
//!
//! **Invariant:** no read sees a record that is not durable.

mod applier;
mod erase;
mod folder;
mod index;
mod scan;
mod segment;
mod shared;
mod snapshot;
#[cfg(test)]
mod tests;
mod writer;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;
use tokio::sync::oneshot;

use self::applier::Applier;
use self::folder::Folder;
use self::index::Facts;
use self::scan::{End, Found, Position};
use self::segment::{Disk, Header, RealDisk, Segment};
use self::shared::Shared;
use self::writer::{Append, Erase, Request, Writer};
use super::frame::{self, Batch};
use super::{Answered, AppendError, Appending, Commit, EventLog, LogError, OpenError};

pub use snapshot::{Check, Snapshot, check, snapshot, snapshot_of};

const SEGMENT_SIZE: u64 = 64 << 20;
/// How many requests may wait for the writer. A caller beyond that waits for the next group, in `append` itself.
const WAITING_REQUESTS: usize = 8192;

/// The log in a data folder. Dropping it finishes what was begun and closes it.
#[derive(Debug)]
pub struct Journal {
    requests: Option<SyncSender<Request>>,
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
    erasing: Mutex<()>,
    // last, so that the folder is locked until the threads have ended
    folder: Folder,
}

/// What opening a data folder found and did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many segment files the journal has.
    pub segments: u64,
    /// How many streams.
    pub streams: u64,
    /// A torn tail that was cut off. Nobody had been told that it was stored.
    pub torn: Option<Torn>,
    /// Why the index was built anew from the journal, if it was.
    pub rebuilt: Option<String>,
}

/// Bytes at the end of the journal that are no whole frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Torn {
    /// The segment file.
    pub file: PathBuf,
    /// Where the last whole frame ends.
    pub offset: u64,
    /// How many bytes come after it.
    pub bytes: u64,
}

/// What tests set otherwise.
struct Options {
    segment_size: u64,
    disk: Box<dyn Disk>,
}

impl Journal {
    /// Opens the log in a data folder, which is made if it is not there.
    pub fn open(data: &Path) -> Result<(Self, Report), OpenError> {
        Self::open_with(data, Options { segment_size: SEGMENT_SIZE, disk: Box::new(RealDisk) })
    }

    fn open_with(data: &Path, options: Options) -> Result<(Self, Report), OpenError> {
        let Options { segment_size, disk } = options;
        let folder = Folder::open(data)?;
        let (journal_folder, index_folder) = (folder.journal(), folder.index());
        let segments = open_segments(&journal_folder, disk.as_ref())?;
        let facts = Facts::new(segments);
        let (index, end, rebuilt) = index::open(&index_folder, folder.epoch.as_deref(), &facts)?;
        let Some(last) = facts.segments.last() else {
            return Err(OpenError::Io { path: journal_folder, source: io::ErrorKind::NotFound.into() });
        };
        let file = segment::reopen(&last.path)?;
        let torn = match end {
            End::Torn(at) => Some(torn(last, at)),
            End::Whole => None,
        };
        if let Some(torn) = &torn {
            let Torn { file: path, offset, bytes } = torn;
            tracing::warn!(file = %path.display(), offset, bytes, "cut off what a crash left half written");
            let cut = disk.truncate(&file, *offset).and_then(|()| disk.sync(&file));
            cut.map_err(|source| OpenError::Io { path: path.clone(), source })?;
        }
        let len = torn.as_ref().map_or(last.len, |torn| torn.offset);
        let end = Position { segment: last.header.number, offset: len };
        let report = Report {
            segments: facts.segments.len() as u64,
            streams: index.heads.len() as u64,
            torn,
            rebuilt: rebuilt.map(|rebuilt| rebuilt.0),
        };
        let shared = Arc::new(Shared::new(index.heads.clone(), end, Arc::clone(&index.store)));
        let writer = Writer {
            shared: Arc::clone(&shared),
            disk,
            journal_folder: journal_folder.clone(),
            index_folder: index_folder.clone(),
            segment_size,
            header: last.header,
            file,
            len,
            stopped: None,
            buffer: Vec::new(),
        };
        let applier = Applier { index, shared: Arc::clone(&shared), journal_folder, index_folder };
        let (requests, waiting) = mpsc::sync_channel(WAITING_REQUESTS);
        let start = |name: &str, work: Box<dyn FnOnce() + Send>| {
            let started = thread::Builder::new().name(name.into()).spawn(work);
            started.map_err(|source| OpenError::Io { path: data.to_owned(), source })
        };
        let applying = start("log applier", Box::new(move || applier.run()))?;
        let writing = start("log writer", Box::new(move || writer.run(&waiting)))?;
        let threads = vec![writing, applying];
        Ok((Self { requests: Some(requests), shared, threads, erasing: Mutex::new(()), folder }, report))
    }

    /// All durable frames, read from the segment files.
    fn scan(&self, each: &mut dyn FnMut(Batch)) -> Result<(), LogError> {
        let unreadable = |error: OpenError| LogError::Unreadable(error.to_string());
        let upto = self.shared.durable().end;
        let segments = segment::list(&self.folder.journal()).map_err(unreadable)?;
        let mut each = |found: Found| {
            each(found.batch);
            Ok(())
        };
        scan::scan(&segments, Position::START, Some(upto), &mut each).map(drop).map_err(unreadable)
    }
}

impl EventLog for Journal {
    fn append(&self, stream: StreamId, expected_seq: u64, commits: Vec<Commit>) -> Appending {
        let (answer, appending) = oneshot::channel();
        if let Err(what) = frame::check(expected_seq, &commits) {
            // the receiver is right here
            let _ = answer.send(Err(AppendError::Unfit(what)));
            return appending;
        }
        let first_seq = expected_seq + 1;
        let payload = frame::encode(stream, first_seq, &commits);
        let request = Request::Append(Append { batch: Batch { stream, first_seq, commits }, payload, answer });
        if let Some(Err(mpsc::SendError(Request::Append(unsent)))) = self.requests.as_ref().map(|to| to.send(request)) {
            let _ = unsent.answer.send(Err(AppendError::Stopped("its writer has ended".into())));
        }
        appending
    }

    fn read(&self, stream: StreamId, from: u64, limit: usize) -> Result<Vec<Record>, LogError> {
        if limit == 0 {
            return Ok(Vec::new());
        }
        let from = from.max(1);
        let last = from.saturating_add(limit as u64 - 1);
        let (head, (waiting, indexed)) = {
            let durable = self.shared.durable();
            (durable.head(stream), durable.waiting(stream, from..=last))
        };
        if from > indexed {
            return Ok(waiting);
        }
        if self.shared.failed().is_none() {
            let store = self.shared.store();
            let store = store.as_ref().ok_or_else(|| LogError::Stopped("it is closing".into()))?;
            match store.read(stream, from, indexed, limit) {
                Ok(mut records) => {
                    records.extend(waiting);
                    return Ok(records);
                }
                Err(error) => tracing::error!(%stream, from, %error, "the index cannot be read; reading the journal instead"),
            }
        }
        let mut records = Vec::new();
        self.scan(&mut |batch| {
            if batch.stream == stream {
                let numbered = (batch.first_seq..).zip(batch.commits.into_iter().flat_map(|commit| commit.records));
                let wanted = numbered.filter(|(seq, _)| (from..=head).contains(seq)).map(|(_, record)| record);
                records.extend(wanted.take(limit - records.len()));
            }
        })?;
        Ok(records)
    }

    fn head(&self, stream: StreamId) -> Result<u64, LogError> {
        Ok(self.shared.durable().head(stream))
    }

    fn streams(&self) -> Result<Vec<StreamId>, LogError> {
        Ok(self.shared.durable().heads.keys().copied().collect())
    }

    fn answered(&self, stream: StreamId, actor: ParticipantId, command: CommandId) -> Result<Option<Answered>, LogError> {
        // in this order: what leaves the memory is in the index before. What both have is older in the index.
        let waiting = self.shared.waiting_answer(stream, actor, command);
        if self.shared.failed().is_none()
            && let Some(store) = self.shared.store().as_ref()
        {
            match store.answered(stream, actor, command) {
                Ok(applied) => {
                    let head = self.head(stream)?;
                    return Ok(applied.filter(|answered| answered.seq <= head).or(waiting));
                }
                Err(error) => tracing::error!(%stream, %error, "the index cannot be read; reading the journal instead"),
            }
        }
        let mut answer = None;
        self.scan(&mut |batch| {
            let mut found = batch.answers().filter(|(key, _)| *key == (stream, actor, command));
            answer = answer.or(found.next().map(|(_, answered)| answered));
        })?;
        Ok(answer)
    }

    fn summary(&self, stream: StreamId) -> Option<Vec<u8>> {
        let store = self.shared.store();
        let read = store.as_ref().filter(|_| self.shared.failed().is_none())?.summary(stream);
        read.inspect_err(|error| tracing::error!(%stream, %error, "a summary cannot be read; it is made anew")).ok().flatten()
    }

    fn keep_summary(&self, stream: StreamId, summary: Option<Vec<u8>>) {
        let store = self.shared.store();
        let Some(store) = store.as_ref().filter(|_| self.shared.failed().is_none()) else { return };
        if let Err(error) = store.keep_summary(stream, summary.as_deref()) {
            tracing::error!(%stream, %error, "a summary was not kept; it is made anew each time");
        }
    }

    fn erase_body(&self, stream: StreamId, seq: u64) -> Result<(), LogError> {
        // one at a time, so that the note of one is not taken for that of another
        let _one = self.erasing.lock().unwrap_or_else(PoisonError::into_inner);
        let failed = |error: &dyn std::fmt::Display| LogError::NotErased(error.to_string());
        if seq == 0 || seq > self.head(stream)? {
            return Err(LogError::NoSuchRecord { stream, seq });
        }
        let upto = self.shared.durable().end;
        let segments = segment::list(&self.folder.journal()).map_err(|error| failed(&error))?;
        let found = erase::find(&segments, upto, stream, seq).map_err(|error| failed(&error))?;
        let at = found.ok_or(LogError::NoSuchRecord { stream, seq })?;
        let (answer, erased) = mpsc::channel();
        let sent = self.requests.as_ref().map(|to| to.send(Request::Erase(Erase { at, seq, answer })));
        if !matches!(sent, Some(Ok(()))) {
            return Err(LogError::Stopped("its writer has ended".into()));
        }
        erased.recv().unwrap_or_else(|_| Err(LogError::Stopped("it is closing".into())))
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.requests = None;
        for thread in self.threads.drain(..) {
            if thread.join().is_err() {
                tracing::error!("a thread of the log had panicked");
            }
        }
    }
}

fn open_segments(folder: &Path, disk: &dyn Disk) -> Result<Vec<Segment>, OpenError> {
    let failed = |source| OpenError::Io { path: folder.to_owned(), source };
    segment::tidy(folder).map_err(failed)?;
    let segments = segment::list(folder)?;
    if !segments.is_empty() {
        return Ok(segments);
    }
    let mut journal = [0; 16];
    getrandom::fill(&mut journal).map_err(|error| failed(io::Error::other(error)))?;
    segment::write(folder, Header { number: 1, journal, rewrites: 0 }, &[], disk).map_err(|(error, _)| failed(error))?;
    segment::list(folder)
}

fn torn(segment: &Segment, offset: u64) -> Torn {
    // the file may have grown since it was listed
    Torn { file: segment.path.clone(), offset, bytes: segment.len.saturating_sub(offset) }
}
