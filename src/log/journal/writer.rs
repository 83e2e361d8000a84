//! The writer thread: the one durable point of the log.
//!
//! Owns: the segment that is appended to, and the order of everything. Must not know: sled, what readers do.
//!
//! **Group commit:** it gathers every append that waits (bounded), writes them with one write, syncs once, and only then
//! shows and acknowledges them.
//!
//! **Invariant:** a failed sync stops it for good. After one, nobody can know what is on disk, and trying again can succeed
//! without the data being there.

use std::collections::HashMap;
use std::fs::File;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};

use protocol::id::StreamId;
use tokio::sync::oneshot;

use super::scan::Position;
use super::segment::{self, Disk, Header, Segment};
use super::shared::{Group, Shared};
use super::{erase, index};
use crate::log::frame::{self, Batch, FRAME_HEADER, Place};
use crate::log::{AppendError, LogError};

const APPENDS_A_GROUP: usize = 4096;
const BYTES_A_GROUP: usize = 4 << 20;

/// What the writer is asked to do.
pub(super) enum Request {
    Append(Append),
    Erase(Erase),
}

/// An append, already encoded by the caller's thread.
pub(super) struct Append {
    pub(super) batch: Batch,
    pub(super) payload: Vec<u8>,
    pub(super) answer: oneshot::Sender<Result<u64, AppendError>>,
}

/// An erasure of the body of the record `seq` in the frame at `at`.
pub(super) struct Erase {
    pub(super) at: Position,
    pub(super) seq: u64,
    pub(super) answer: mpsc::Sender<Result<(), LogError>>,
}

/// The writer's state.
pub(super) struct Writer {
    pub(super) shared: Arc<Shared>,
    pub(super) disk: Box<dyn Disk>,
    pub(super) journal_folder: PathBuf,
    pub(super) index_folder: PathBuf,
    pub(super) segment_size: u64,
    pub(super) header: Header,
    pub(super) file: File,
    pub(super) len: u64,
    pub(super) stopped: Option<String>,
    pub(super) buffer: Vec<u8>,
}

type Answer = oneshot::Sender<Result<u64, AppendError>>;

impl Writer {
    /// The thread.
    pub(super) fn run(mut self, requests: &Receiver<Request>) {
        while let Ok(first) = requests.recv() {
            let (mut appends, mut bytes, mut erase) = (Vec::new(), 0, None);
            let mut next = Some(first);
            while let Some(request) = next.take() {
                match request {
                    Request::Append(append) => {
                        bytes += append.payload.len();
                        appends.push(append);
                        if appends.len() < APPENDS_A_GROUP && bytes < BYTES_A_GROUP {
                            next = requests.try_recv().ok();
                        }
                    }
                    Request::Erase(found) => erase = Some(found),
                }
            }
            if !appends.is_empty() {
                self.commit(appends);
            }
            if let Some(erase) = erase {
                self.erase(erase);
            }
        }
        self.shared.close();
    }

    fn commit(&mut self, appends: Vec<Append>) {
        if let Err(refusal) = self.ready() {
            return appends.into_iter().for_each(|append| answer(append.answer, Err(refusal.clone())));
        }
        let mut heads: HashMap<StreamId, u64> = HashMap::new();
        let mut group = Group::default();
        let mut accepted: Vec<(Answer, u64)> = Vec::with_capacity(appends.len());
        let mut refused: Vec<(Answer, StreamId, u64)> = Vec::new();
        self.buffer.clear();
        {
            let durable = self.shared.durable();
            for Append { batch, payload, answer } in appends {
                let stream = batch.stream;
                let head = heads.entry(stream).or_insert_with(|| durable.head(stream));
                if *head != batch.first_seq - 1 {
                    refused.push((answer, stream, batch.first_seq - 1));
                    continue;
                }
                *head = batch.last_seq();
                accepted.push((answer, *head));
                let offset = self.len + self.buffer.len() as u64;
                let place = Place { journal: self.header.journal, segment: self.header.number, offset };
                frame::seal(place, self.len, &payload, &mut self.buffer);
                group.bytes += FRAME_HEADER + payload.len();
                group.records += batch.len();
                group.batches.push(Arc::new(batch));
            }
        }
        if !group.batches.is_empty() {
            if let Err(refusal) = self.write() {
                let answers =
                    accepted.into_iter().map(|(answer, _)| answer).chain(refused.into_iter().map(|(answer, ..)| answer));
                return answers.for_each(|to| answer(to, Err(refusal.clone())));
            }
            let end = Position { segment: self.header.number, offset: self.len };
            let number = self.shared.publish(&group, end);
            accepted.into_iter().for_each(|(to, head)| answer(to, Ok(head)));
            self.shared.hand_over(number, end, group);
        }
        // a conflict names a head, which must be durable before anybody hears of it
        for (to, stream, expected) in refused {
            let head = heads.get(&stream).copied().unwrap_or(0);
            answer(to, Err(AppendError::Conflict { expected, head }));
        }
    }

    /// Whether a group can be written now; goes on to a new segment if it is time.
    fn ready(&mut self) -> Result<(), AppendError> {
        if let Some(reason) = &self.stopped {
            return Err(AppendError::Stopped(reason.clone()));
        }
        if let Some(reason) = self.shared.failed() {
            return Err(AppendError::Full(reason));
        }
        if self.len < self.segment_size {
            return Ok(());
        }
        let header = Header { number: self.header.number + 1, journal: self.header.journal, rewrites: 0 };
        match segment::write(&self.journal_folder, header, &[], self.disk.as_ref()) {
            Ok(file) => {
                (self.header, self.file, self.len) = (header, file, segment::HEADER);
                Ok(())
            }
            Err((error, false)) => Err(AppendError::Full(error.to_string())),
            Err((error, true)) => Err(self.stop("a new segment could not be made durable", &error)),
        }
    }

    /// Writes and syncs the buffer. On failure nothing of it counts.
    fn write(&mut self) -> Result<(), AppendError> {
        if let Err(error) = self.disk.write(&self.file, &self.buffer) {
            return Err(match self.disk.truncate(&self.file, self.len) {
                Ok(()) => AppendError::Full(error.to_string()),
                Err(error) => self.stop("a half-written group could not be cut off", &error),
            });
        }
        if let Err(error) = self.disk.sync(&self.file) {
            // it helps whoever reads the file now; it proves nothing, so the answer is the same either way
            let _ = self.disk.truncate(&self.file, self.len);
            return Err(self.stop("the journal could not be synced", &error));
        }
        self.len += self.buffer.len() as u64;
        Ok(())
    }

    fn stop(&mut self, what: &str, error: &io::Error) -> AppendError {
        let reason = format!("{what}: {error}");
        tracing::error!(%reason, "the log has stopped; nothing more is appended until a restart");
        self.stopped = Some(reason.clone());
        AppendError::Stopped(reason)
    }

    fn erase(&mut self, request: Erase) {
        let Erase { at, seq, answer } = request;
        match self.rewrite(at, seq) {
            Ok(()) => self.shared.hand_over_erasure(answer),
            Err(error) => {
                // a caller that has gone cannot be told
                let _ = answer.send(Err(error));
            }
        }
    }

    fn rewrite(&mut self, at: Position, seq: u64) -> Result<(), LogError> {
        if let Some(reason) = &self.stopped {
            return Err(LogError::Stopped(reason.clone()));
        }
        let failed = |error: &dyn std::fmt::Display| LogError::NotErased(error.to_string());
        let active = at.segment == self.header.number;
        let mut segment: Segment = segment::open(&self.journal_folder, at.segment).map_err(|error| failed(&error))?;
        if active {
            segment.len = self.len;
        }
        let Some(frames) = erase::without_body(&segment, at.offset, seq).map_err(|error| failed(&error))? else {
            return Ok(());
        };
        index::begin_erasure(&self.index_folder).map_err(|error| failed(&error))?;
        let header = Header { rewrites: segment.header.rewrites + 1, ..segment.header };
        match segment::write(&self.journal_folder, header, &frames, self.disk.as_ref()) {
            Ok(file) if active => (self.header, self.file) = (header, file),
            Ok(_) => {}
            Err((error, false)) => return Err(failed(&error)),
            Err((error, true)) => {
                let _ = self.stop("an erasure could not be made durable", &error);
                return Err(failed(&error));
            }
        }
        Ok(())
    }
}

/// Answers a caller; one that has gone has its own reasons.
fn answer(to: Answer, result: Result<u64, AppendError>) {
    let _ = to.send(result);
}
