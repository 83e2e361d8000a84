//! `GET …/events?after=` or `?seq=`: the records, one a line, as the token may see them.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::body::Body;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::stream;
use protocol::id::StreamId;
use protocol::problem::Code;
use protocol::record::Record;
use serde::Deserialize;

use crate::domain::{Access, Session};
use crate::log::EventLog;
use crate::server::App;
use crate::server::access::Inside;
use crate::server::failure::Failure;
use crate::views::records::{hidden_from, is_hidden, line};
use crate::views::replay::{self, ReplayError, Step};

/// How many records are read and sent at once.
const CHUNK: usize = 256;

/// How many records can be asked for by their numbers at once.
const MOST: usize = 256;

/// Which records.
#[derive(Debug, Deserialize)]
pub(super) struct Which {
    /// Those after this seq; from the first where it is left out.
    #[serde(default)]
    after: u64,
    /// These alone, such as `17,31`.
    seq: Option<String>,
}

/// Lists records as NDJSON, read chunk by chunk as the client takes them.
pub(super) async fn list(
    State(app): State<App>,
    Inside(opened): Inside,
    which: Result<Query<Which>, QueryRejection>,
) -> Result<Response, Failure> {
    let Ok(Query(Which { after, seq })) = which else {
        return Err(Failure::new(Code::InvalidValue, "Say where to begin by the number of a record, such as ?after=17."));
    };
    let wanted = seq.map(|list| numbers(&list)).transpose()?;
    let log = app.host.log();
    let stream: StreamId = opened.session.into();
    let failed = |_| Failure::new(Code::Internal, "The record could not be read. Try again.");
    let access = opened.access;
    let headers = [(header::CONTENT_TYPE, "application/x-ndjson"), (header::CACHE_CONTROL, "no-store")];
    if let Some(wanted) = wanted {
        let these = move || Shown::read(&*log, stream, access)?.these(&*log, stream, &wanted);
        let text = tokio::task::spawn_blocking(these).await.map_err(failed)??;
        return Ok((headers, text).into_response());
    }
    let shown = {
        let log = Arc::clone(&log);
        tokio::task::spawn_blocking(move || Shown::read(&*log, stream, access)).await.map_err(failed)??
    };
    let start = (shown, after.saturating_add(1));
    let chunks = stream::try_unfold(start, move |(shown, next)| {
        let log = Arc::clone(&log);
        async move {
            let read = tokio::task::spawn_blocking(move || {
                let chunk = shown.chunk(&*log, stream, next)?;
                Ok::<_, ReplayError>(chunk.map(|(text, after)| (text, (shown, after))))
            });
            read.await.map_err(std::io::Error::other)?.map_err(std::io::Error::other)
        }
    });
    Ok((headers, Body::from_stream(chunks)).into_response())
}

/// The numbers of records in a list such as `17,31`.
fn numbers(list: &str) -> Result<BTreeSet<u64>, Failure> {
    let read: Option<BTreeSet<u64>> = list.split(',').map(|text| text.parse().ok()).collect();
    read.filter(|wanted| wanted.len() <= MOST).ok_or_else(|| {
        Failure::new(Code::InvalidValue, format!("Say which records by their numbers, such as ?seq=17,31; {MOST} at most."))
    })
}

/// What one reader may see of a session.
struct Shown {
    session: Session,
    access: Access,
    /// The last record of the list.
    last: u64,
}

impl Shown {
    /// Reads the session. The list ends with its newest record; while something is open that people vote on, it ends before the
    /// first record that tells who has spoken, wherever the reader begins. The desk gets all records.
    fn read(log: &dyn EventLog, stream: StreamId, access: Access) -> Result<Self, ReplayError> {
        let session = replay::session(log, stream, u64::MAX)?;
        let mut last = session.seq;
        if let Some(opened) = hidden_from(&session).filter(|_| !access.is_at_desk()) {
            let hidden = replay::find(log, stream, opened + 1, |step| is_hidden(&session, step))?;
            last = hidden.map_or(last, |first| last.min(first - 1));
        }
        Ok(Self { session, access, last })
    }

    /// The lines of the records from `next` on, and where to go on; nothing at the end of the list. Records that came after the
    /// session was read are left for the next request.
    fn chunk(&self, log: &dyn EventLog, stream: StreamId, next: u64) -> Result<Option<(String, u64)>, ReplayError> {
        if next > self.last {
            return Ok(None);
        }
        let mut text = String::new();
        let mut seq = next;
        for record in log.read(stream, next, CHUNK)? {
            if seq > self.last {
                break;
            }
            let step = replay::step(stream, seq, &record)?;
            if !self.write(&mut text, &step, &record) {
                break;
            }
            seq += 1;
        }
        Ok((seq > next).then_some((text, seq)))
    }

    /// The lines of these records, as far as the list goes.
    fn these(&self, log: &dyn EventLog, stream: StreamId, wanted: &BTreeSet<u64>) -> Result<String, ReplayError> {
        let mut text = String::new();
        for &seq in wanted.iter().filter(|seq| (1..=self.last).contains(*seq)) {
            for record in log.read(stream, seq, 1)? {
                self.write(&mut text, &replay::step(stream, seq, &record)?, &record);
            }
        }
        Ok(text)
    }

    /// Writes the line of a record; `false` where this reader is not told of it.
    fn write(&self, text: &mut String, step: &Step, record: &Record) -> bool {
        let Some(line) = line(&self.session, self.access, step, record) else { return false };
        text.push_str(&serde_json::to_string(&line).unwrap_or_default());
        text.push('\n');
        true
    }
}
