//! What the writer, the applier and the readers share: what is durable, and what still waits to be applied.
//!
//! Owns: the heads and the answers that are durable, the bounded queue from the writer to the applier, and the index that
//! readers use. Must not know: segment files, how anything is written.
//!
//! **Invariant:** nothing enters here before it is durable.

use std::collections::{BTreeMap, HashMap, VecDeque};
use std::ops::RangeInclusive;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard, mpsc};
use std::time::Duration;

use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::Record;

use super::index::RECORDS_A_BATCH;
use super::scan::Position;
use crate::log::frame::Batch;
use crate::log::sled::Store;
use crate::log::{Answered, LogError};

/// How many bytes may wait for the applier before the writer waits too. The index takes a fraction of what the journal does;
/// this lets a burst of some 200,000 records go at the journal's speed.
const WAITING_BYTES: usize = 64 << 20;

/// The state behind a journal.
#[derive(Debug)]
pub(super) struct Shared {
    durable: RwLock<Durable>,
    queue: Mutex<Queue>,
    changed: Condvar,
    store: RwLock<Option<Arc<Store>>>,
}

/// What is on disk in the journal.
#[derive(Debug)]
pub(super) struct Durable {
    pub(super) heads: BTreeMap<StreamId, u64>,
    pub(super) end: Position,
    /// Groups are numbered from 1 since the start of the process.
    pub(super) group: u64,
    /// Answers that may not be in the index yet, and in which group they became durable.
    answers: HashMap<(StreamId, ParticipantId, CommandId), (Answered, u64)>,
    /// Batches that may not be in the index yet, in order, each with its group.
    waiting: HashMap<StreamId, VecDeque<(u64, Arc<Batch>)>>,
}

/// Appends that became durable with one sync.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub(super) batches: Vec<Arc<Batch>>,
    pub(super) records: u64,
    pub(super) bytes: usize,
}

/// What the applier has to do next.
#[derive(Debug)]
pub(super) enum Work {
    /// Apply all up to this group, which ends here.
    Apply { group: u64, end: Position, batches: Vec<Arc<Batch>> },
    /// A body was erased in the journal: see that it is in no index.
    Erase(mpsc::Sender<Result<(), LogError>>),
    /// There is nothing to do at the moment.
    Idle,
    /// There will be nothing to do any more.
    End,
}

#[derive(Debug, Default)]
struct Queue {
    works: VecDeque<Queued>,
    records: u64,
    bytes: usize,
    erasures: usize,
    failed: Option<String>,
    closed: bool,
}

#[derive(Debug)]
enum Queued {
    Group { number: u64, end: Position, group: Group },
    Erase(mpsc::Sender<Result<(), LogError>>),
}

impl Durable {
    /// The head of a stream; 0 for one that has no record.
    pub(super) fn head(&self, stream: StreamId) -> u64 {
        self.heads.get(&stream).copied().unwrap_or(0)
    }

    /// The records of a stream in this range that may not be in the index yet, and the seq up to which the index has all.
    pub(super) fn waiting(&self, stream: StreamId, range: RangeInclusive<u64>) -> (Vec<Record>, u64) {
        let Some(batches) = self.waiting.get(&stream) else { return (Vec::new(), self.head(stream)) };
        let indexed = batches.front().map_or(self.head(stream), |(_, batch)| batch.first_seq - 1);
        let skip = batches.partition_point(|(_, batch)| batch.last_seq() < *range.start());
        let wanted = batches.iter().skip(skip).take_while(|(_, batch)| batch.first_seq <= *range.end());
        let numbered = wanted.flat_map(|(_, batch)| (batch.first_seq..).zip(batch.commits.iter().flat_map(|c| &c.records)));
        (numbered.filter(|(seq, _)| range.contains(seq)).map(|(_, record)| record.clone()).collect(), indexed)
    }
}

impl Queue {
    fn worth_applying(&self) -> bool {
        self.closed || self.erasures > 0 || self.records >= RECORDS_A_BATCH || self.bytes >= WAITING_BYTES / 8
    }
}

impl Shared {
    pub(super) fn new(heads: BTreeMap<StreamId, u64>, end: Position, store: Arc<Store>) -> Self {
        let durable = Durable { heads, end, group: 0, answers: HashMap::new(), waiting: HashMap::new() };
        Self { durable: RwLock::new(durable), queue: Mutex::default(), changed: Condvar::new(), store: RwLock::new(Some(store)) }
    }

    /// What is durable now.
    pub(super) fn durable(&self) -> RwLockReadGuard<'_, Durable> {
        self.durable.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes a group that was just synced visible.
    pub(super) fn publish(&self, group: &Group, end: Position) -> u64 {
        let mut durable = self.durable_mut();
        let number = durable.group + 1;
        for batch in &group.batches {
            let mut seq = batch.first_seq - 1;
            for commit in &batch.commits {
                seq += commit.records.len() as u64;
                let answered = Answered { digest: commit.command.digest, seq };
                durable.answers.entry(commit.command.of(batch.stream)).or_insert((answered, number));
            }
            durable.heads.insert(batch.stream, seq);
            durable.waiting.entry(batch.stream).or_default().push_back((number, Arc::clone(batch)));
        }
        debug_assert!(durable.end < end);
        durable.group = number;
        durable.end = end;
        number
    }

    /// Hands a published group to the applier. Waits while too much is waiting.
    pub(super) fn hand_over(&self, number: u64, end: Position, group: Group) {
        let mut queue = self.queue();
        while queue.bytes > WAITING_BYTES && queue.failed.is_none() {
            queue = self.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
        queue.bytes += group.bytes;
        queue.records += group.records;
        queue.works.push_back(Queued::Group { number, end, group });
        if queue.worth_applying() {
            self.changed.notify_all();
        }
    }

    /// Hands an erasure to the applier, after everything that became durable before it.
    pub(super) fn hand_over_erasure(&self, answer: mpsc::Sender<Result<(), LogError>>) {
        let mut queue = self.queue();
        queue.works.push_back(Queued::Erase(answer));
        queue.erasures += 1;
        self.changed.notify_all();
    }

    /// There will be no more work.
    pub(super) fn close(&self) {
        self.queue().closed = true;
        self.changed.notify_all();
    }

    /// The applier's next piece of work. It gathers groups until they make a good batch, or for `gather` at most: sled takes
    /// few large batches much better than many small ones. Groups up to `done` came into the index when it was built anew,
    /// and are left out.
    pub(super) fn next(&self, done: u64, gather: Duration) -> Work {
        let queue = self.queue();
        let waited = self.changed.wait_timeout_while(queue, gather, |queue| !queue.worth_applying());
        let mut queue = waited.unwrap_or_else(PoisonError::into_inner).0;
        let mut apply: Option<(u64, Position, Vec<Arc<Batch>>)> = None;
        let mut records = 0;
        while records < RECORDS_A_BATCH {
            match queue.works.pop_front() {
                Some(Queued::Group { number, end, group }) => {
                    queue.bytes -= group.bytes;
                    queue.records -= group.records;
                    if number <= done {
                        continue;
                    }
                    records += group.records;
                    let (upto, place, batches) = apply.get_or_insert((number, end, Vec::new()));
                    (*upto, *place) = (number, end);
                    batches.extend(group.batches);
                }
                Some(erase @ Queued::Erase(_)) if apply.is_some() => {
                    queue.works.push_front(erase);
                    break;
                }
                Some(Queued::Erase(answer)) => {
                    queue.erasures -= 1;
                    return Work::Erase(answer);
                }
                None => break,
            }
        }
        self.changed.notify_all();
        match apply {
            Some((group, end, batches)) => Work::Apply { group, end, batches },
            None if queue.closed => Work::End,
            None => Work::Idle,
        }
    }

    /// All up to this group is in the index.
    pub(super) fn applied(&self, group: u64) {
        {
            let mut durable = self.durable_mut();
            durable.answers.retain(|_, (_, number)| *number > group);
            durable.waiting.retain(|_, batches| {
                let applied = batches.partition_point(|(number, _)| *number <= group);
                batches.drain(..applied);
                !batches.is_empty()
            });
        }
        self.queue().failed = None;
        self.changed.notify_all();
    }

    /// The index cannot take more. Until it can again, nothing is appended, and reads are served from the journal.
    pub(super) fn fail(&self, reason: String) {
        self.queue().failed = Some(reason);
        self.changed.notify_all();
    }

    /// Why the index cannot take more, if that is so.
    pub(super) fn failed(&self) -> Option<String> {
        self.queue().failed.clone()
    }

    /// Waits a while; `true` if the journal is closing.
    pub(super) fn pause(&self, time: Duration) -> bool {
        let queue = self.queue();
        let waited = self.changed.wait_timeout_while(queue, time, |queue| !queue.closed);
        waited.unwrap_or_else(PoisonError::into_inner).0.closed
    }

    /// An answer that may not be in the index yet.
    pub(super) fn waiting_answer(&self, stream: StreamId, actor: ParticipantId, command: CommandId) -> Option<Answered> {
        self.durable().answers.get(&(stream, actor, command)).map(|(answered, _)| *answered)
    }

    /// The store readers use; hold it only for one read.
    pub(super) fn store(&self) -> RwLockReadGuard<'_, Option<Arc<Store>>> {
        self.store.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives readers another store. When this returns nobody uses the old one.
    pub(super) fn replace_store(&self, store: Option<Arc<Store>>) {
        *self.store.write().unwrap_or_else(PoisonError::into_inner) = store;
    }

    fn durable_mut(&self) -> RwLockWriteGuard<'_, Durable> {
        self.durable.write().unwrap_or_else(PoisonError::into_inner)
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
