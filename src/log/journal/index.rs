//! The index: the sled folder that serves reads, and its life beside the journal.
//!
//! Owns: the `index` folder: `index/<n>`, of which the highest `n` counts; `index/<n>.damaged`, the last one that was found
//! unusable; `index/unclean`, which stands there while a process has the index open; and `index/erasing`, which stands there
//! from before a body is erased in the journal until no index holds it. Must not know: what sled stores how.
//!
//! An index is used as it is only if it is of this journal, knows of every erasure, is applied up to a place where a frame of
//! the journal ends, holds every head it states, and was closed cleanly or at least in this epoch (see
//! [`super::folder::Folder::epoch`]). Otherwise it is moved aside and a new one is built from the journal.
//!
//! **Invariant:** the folder can be deleted at any time while no process has it open.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use protocol::id::StreamId;

use super::folder::make;
use super::scan::{self, End, Position};
use super::segment::{Segment, sync_folder};
use crate::log::OpenError;
use crate::log::frame::Batch;
use crate::log::sled::{Meta, OpenValues, Store, StoreError};

const ERASING: &str = "erasing";
const UNCLEAN: &str = "unclean";
const DAMAGED: &str = "damaged";
/// How much is applied at a time, in records. The more, the less sled writes; but while it applies a batch its other users wait.
pub(super) const RECORDS_A_BATCH: u64 = 8192;
/// And in bytes.
const BYTES_A_BATCH: u64 = 16 << 20;
const RECORDS_A_FLUSH: u64 = 200_000;
const RECORDS_A_REPORT: u64 = 500_000;

/// The journal as far as an index must know it.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    pub(super) journal: [u8; 16],
    pub(super) erasures: u64,
    pub(super) segments: Vec<Segment>,
}

/// An index that is applied up to a position.
#[derive(Debug)]
pub(super) struct Index {
    pub(super) store: Arc<Store>,
    pub(super) generation: u64,
    pub(super) heads: BTreeMap<StreamId, u64>,
    pub(super) applied: Position,
    meta: Meta,
    open: OpenValues,
    unflushed: u64,
}

/// Why an index was not used as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rebuilt(pub(super) String);

impl Facts {
    pub(super) fn new(segments: Vec<Segment>) -> Self {
        let journal = segments.first().map_or([0; 16], |segment| segment.header.journal);
        let erasures = segments.iter().map(|segment| u64::from(segment.header.rewrites)).sum();
        Self { journal, erasures, segments }
    }
}

/// Opens the newest index and applies what the journal has beyond it, or builds a new one.
pub(super) fn open(folder: &Path, epoch: Option<&str>, facts: &Facts) -> Result<(Index, End, Option<Rebuilt>), OpenError> {
    let failed = |source| OpenError::Io { path: folder.to_owned(), source };
    if folder.join(ERASING).exists() {
        end_erasure(folder, None).map_err(failed)?;
    }
    let clean = was_clean(folder, epoch);
    let newest = generations(folder).map_err(failed)?.last().copied();
    mark_unclean(folder, epoch).map_err(failed)?;
    let reason = match newest {
        None => "there is none".into(),
        Some(_) if !clean => "it was not closed before the system stopped, or it is a copy".into(),
        Some(generation) => match usable(folder, generation, facts) {
            Ok(mut index) => match index.catch_up(facts, None) {
                Ok(end) => {
                    remove(folder, |name| name.parse().is_ok_and(|old: u64| old != generation)).map_err(failed)?;
                    return Ok((index, end, None));
                }
                Err(CatchUp::Journal(error)) => return Err(error),
                Err(CatchUp::Store(error)) => error.to_string(),
            },
            Err(Unusable::Index(reason)) => reason,
            Err(Unusable::Journal(error)) => return Err(error),
        },
    };
    // with no frame in the journal there is nothing to say about building an index
    let empty = facts.segments.iter().all(|segment| segment.len <= super::segment::HEADER);
    let fresh = newest.is_none() && empty;
    if !fresh {
        tracing::warn!(folder = %folder.display(), %reason, "building the index anew from the journal");
    }
    if let Some(generation) = newest {
        set_aside(folder, generation).map_err(failed)?;
    }
    let (index, end) = build(folder, newest.unwrap_or(0) + 1, facts, None)?;
    Ok((index, end, (!fresh).then_some(Rebuilt(reason))))
}

/// Builds an index from nothing.
pub(super) fn build(folder: &Path, generation: u64, facts: &Facts, upto: Option<Position>) -> Result<(Index, End), OpenError> {
    let path = folder.join(generation.to_string());
    let failed = |what: String| OpenError::Index { path: path.clone(), what };
    remove_folder(&path).map_err(|source| OpenError::Io { path: path.clone(), source })?;
    let store = Store::open(&path).map_err(|error| failed(error.to_string()))?;
    let Position { segment, offset } = Position::START;
    let meta = Meta { journal: facts.journal, erasures: facts.erasures, segment, offset };
    let mut index = Index {
        store: Arc::new(store),
        generation,
        heads: BTreeMap::new(),
        applied: Position::START,
        meta,
        open: OpenValues::default(),
        unflushed: 0,
    };
    index.apply(Position::START, &[]).map_err(|error| failed(error.to_string()))?;
    match index.catch_up(facts, upto) {
        Ok(end) => Ok((index, end)),
        Err(CatchUp::Journal(error)) => Err(error),
        Err(CatchUp::Store(error)) => Err(failed(error.to_string())),
    }
}

/// Notes durably that a body is being erased: until [`end_erasure`], any index may hold what must be gone.
pub(super) fn begin_erasure(folder: &Path) -> io::Result<()> {
    fs::File::create(folder.join(ERASING))?.sync_all()?;
    sync_folder(folder)
}

/// Removes every index but this one, damaged ones too, and then the note.
pub(super) fn end_erasure(folder: &Path, keep: Option<u64>) -> io::Result<()> {
    let keep = keep.map(|generation| generation.to_string());
    remove(folder, |name| Some(name) != keep.as_deref())?;
    match fs::remove_file(folder.join(ERASING)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => sync_folder(folder),
    }
}

/// Removes the index folders of these names.
fn remove(folder: &Path, which: impl Fn(&str) -> bool) -> io::Result<()> {
    for item in fs::read_dir(folder)? {
        let path = item?.path();
        if path.is_dir() && path.file_name().and_then(|name| name.to_str()).is_none_or(&which) {
            remove_folder(&path)?;
        }
    }
    sync_folder(folder)
}

/// sled's own threads may still add a file while its folder goes.
fn remove_folder(path: &Path) -> io::Result<()> {
    for _ in 0..100 {
        match fs::remove_dir_all(path) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => thread::sleep(Duration::from_millis(20)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            done => return done,
        }
    }
    Err(io::ErrorKind::DirectoryNotEmpty.into())
}

impl Index {
    /// Applies batches that end at `end`.
    pub(super) fn apply(&mut self, end: Position, batches: &[Arc<Batch>]) -> Result<(), StoreError> {
        self.meta = Meta { segment: end.segment, offset: end.offset, ..self.meta };
        self.store.apply(&mut self.open, self.meta, batches)?;
        self.applied = end;
        self.unflushed += batches.iter().map(|batch| batch.len()).sum::<u64>();
        if self.unflushed >= RECORDS_A_FLUSH {
            self.flush()?;
        }
        Ok(())
    }

    /// Lets sled write out what it has, if there is anything new.
    pub(super) fn flush(&mut self) -> Result<(), StoreError> {
        if self.unflushed > 0 {
            self.store.flush()?;
            self.unflushed = 0;
        }
        Ok(())
    }

    /// Which erasures of bodies it knows of.
    pub(super) fn erasures(&self) -> u64 {
        self.meta.erasures
    }

    /// Closes it so that the next start uses it as it is. Nobody else may use it any more.
    pub(super) fn close(self, folder: &Path) -> Result<(), StoreError> {
        if let Some(store) = Arc::into_inner(self.store) {
            store.close()?;
        }
        // if the mark stays, the next start builds a new index: slower, never wrong
        let _ = fs::remove_file(folder.join(UNCLEAN)).and_then(|()| sync_folder(folder));
        Ok(())
    }

    fn catch_up(&mut self, facts: &Facts, upto: Option<Position>) -> Result<End, CatchUp> {
        let mut batches: Vec<Arc<Batch>> = Vec::new();
        let (mut waiting, mut bytes, mut done, mut told) = (0, 0, 0, 0);
        let mut end = self.applied;
        let scanned = scan::scan(&facts.segments, self.applied, upto, &mut |found: scan::Found| {
            let Batch { stream, first_seq, .. } = found.batch;
            let head = self.heads.entry(stream).or_default();
            if first_seq != *head + 1 {
                let what = format!("stream {stream} goes on with record {first_seq} after record {head}");
                let file = super::segment::path(
                    facts.segments.first().and_then(|s| s.path.parent()).unwrap_or(Path::new("")),
                    found.end.segment,
                );
                return Err(CatchUp::Journal(OpenError::Damaged { file, offset: found.at, what }));
            }
            *head = found.batch.last_seq();
            waiting += found.batch.len();
            bytes += found.end.offset - found.at;
            end = found.end;
            batches.push(Arc::new(found.batch));
            if waiting >= RECORDS_A_BATCH || bytes >= BYTES_A_BATCH {
                self.store_batches(end, &mut batches)?;
                done += waiting;
                (waiting, bytes) = (0, 0);
                if done - told >= RECORDS_A_REPORT {
                    told = done;
                    tracing::info!(
                        records = done,
                        segment = end.segment,
                        of = facts.segments.len(),
                        "applying the journal to the index"
                    );
                }
            }
            Ok(())
        })?;
        self.store_batches(end, &mut batches)?;
        if told > 0 {
            tracing::info!(records = done + waiting, "the index is up to date");
        }
        Ok(scanned)
    }

    fn store_batches(&mut self, end: Position, batches: &mut Vec<Arc<Batch>>) -> Result<(), StoreError> {
        if !batches.is_empty() {
            self.apply(end, batches)?;
            batches.clear();
        }
        Ok(())
    }
}

enum Unusable {
    Index(String),
    Journal(OpenError),
}

enum CatchUp {
    Store(StoreError),
    Journal(OpenError),
}

impl From<OpenError> for CatchUp {
    fn from(error: OpenError) -> Self {
        Self::Journal(error)
    }
}

impl From<StoreError> for CatchUp {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<StoreError> for Unusable {
    fn from(error: StoreError) -> Self {
        Self::Index(error.to_string())
    }
}

fn usable(folder: &Path, generation: u64, facts: &Facts) -> Result<Index, Unusable> {
    let no = |reason: String| Err(Unusable::Index(reason));
    let store = Store::open(&folder.join(generation.to_string()))?;
    let Some(meta) = store.meta()? else { return no("it is unfinished, or of another version's layout".into()) };
    if meta.journal != facts.journal {
        return no("it belongs to another journal".into());
    }
    if meta.erasures != facts.erasures {
        return no("a body was erased in the journal, and not yet here".into());
    }
    let Some(segment) = facts.segments.iter().find(|segment| segment.header.number == meta.segment) else {
        return no(format!(
            "it was applied up to segment {}, which the journal no longer has: the journal has lost records",
            meta.segment
        ));
    };
    if meta.offset > segment.len {
        return no(format!(
            "it was applied up to byte {} of segment {}, which now has {} bytes: the journal has lost records",
            meta.offset, meta.segment, segment.len
        ));
    }
    let boundary = scan::opens_at(segment, meta.offset).map_err(Unusable::Journal)?
        || scan::is_boundary(segment, meta.offset).map_err(Unusable::Journal)?;
    if !boundary {
        return no("it was applied up to a place where no frame ends".into());
    }
    let heads = store.heads()?;
    let applied = Position { segment: meta.segment, offset: meta.offset };
    Ok(Index { store: Arc::new(store), generation, heads, applied, meta, open: OpenValues::default(), unflushed: 0 })
}

fn generations(folder: &Path) -> io::Result<Vec<u64>> {
    let mut found = Vec::new();
    for item in fs::read_dir(folder)? {
        found.extend(item?.file_name().to_str().and_then(|name| name.parse::<u64>().ok()));
    }
    found.sort_unstable();
    Ok(found)
}

/// Keeps one unusable index, for whoever wants to know why; more would only fill the disk.
fn set_aside(folder: &Path, generation: u64) -> io::Result<()> {
    let keep = generation.to_string();
    remove(folder, |name| name != keep)?;
    fs::rename(folder.join(generation.to_string()), aside(folder, generation))?;
    sync_folder(folder)
}

fn aside(folder: &Path, generation: u64) -> PathBuf {
    folder.join(format!("{generation}.{DAMAGED}"))
}

fn was_clean(folder: &Path, epoch: Option<&str>) -> bool {
    match fs::read_to_string(folder.join(UNCLEAN)) {
        Ok(marked) => epoch.is_some_and(|epoch| epoch == marked),
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}

fn mark_unclean(folder: &Path, epoch: Option<&str>) -> io::Result<()> {
    let path = folder.join(UNCLEAN);
    make(folder)?;
    fs::write(&path, epoch.unwrap_or_default())?;
    fs::File::open(&path)?.sync_all()?;
    sync_folder(folder)
}
