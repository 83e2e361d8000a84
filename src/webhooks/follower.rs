//! The task of one webhook: it hears of news, reads it from the log, and sends it until it was taken.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};
use jiff::{SignedDuration, Timestamp};
use protocol::event::Event;
use protocol::id::{SessionId, StreamId};
use protocol::record::format_time;
use protocol::webhook::{Announcement, CloudEvent, FailedDelivery, WebhookKind};
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::task::spawn_blocking;

use super::client::{Client, Message};
use super::key;
use super::lock;
use super::progress::{Progress, Store};
use crate::domain::Session;
use crate::live::{Host, KeptWebhook};
use crate::views::announcements::announcement;
use crate::views::replay::{self, ReplayError};

/// How many records are read at once.
const CHUNK: usize = 1_024;

/// After how long a message is given up.
const GIVE_UP: SignedDuration = SignedDuration::from_hours(72);

/// How long the first wait is after a failure, and the longest.
const WAITS: (Duration, Duration) = (Duration::from_secs(1), Duration::from_secs(3_600));

/// What follows one webhook up.
pub(super) struct Follower {
    pub(super) host: Arc<Host>,
    pub(super) public_url: Arc<str>,
    pub(super) client: Arc<Client>,
    pub(super) secret: [u8; 32],
    pub(super) webhook: KeptWebhook,
    pub(super) progress: Arc<Mutex<Progress>>,
    pub(super) store: Store,
}

/// What is to be told, with its kind and its time.
struct Told {
    kind: WebhookKind,
    at: String,
    what: Announcement,
}

/// What a part of a session's records has to tell.
struct Read {
    told: Vec<Told>,
    /// The last record that was read.
    to: u64,
}

impl Follower {
    /// Never ends by itself, but when the server does.
    pub(super) async fn run(self) {
        // Before the first look, so that nothing falls in between.
        let mut news = self.host.news();
        let mut waits = waits();
        let everywhere = |host: &Host| host.directory().sessions().into_iter().map(|listed| listed.session).collect();
        let mut due: BTreeSet<SessionId> = everywhere(&self.host);
        loop {
            for session in std::mem::take(&mut due) {
                self.catch_up(session, &mut waits).await;
            }
            match news.recv().await {
                Ok(session) => {
                    due.insert(session);
                }
                Err(RecvError::Lagged(_)) => due = everywhere(&self.host),
                Err(RecvError::Closed) => return,
            }
            loop {
                match news.try_recv() {
                    Ok(session) => {
                        due.insert(session);
                    }
                    Err(TryRecvError::Lagged(_)) => due = everywhere(&self.host),
                    Err(TryRecvError::Empty | TryRecvError::Closed) => break,
                }
            }
        }
    }

    /// Tells what a session has to tell since last time.
    async fn catch_up(&self, session: SessionId, waits: &mut ExponentialBackoff) {
        let before = self.come_to(session);
        loop {
            let (host, from) = (Arc::clone(&self.host), self.come_to(session) + 1);
            let read = spawn_blocking(move || read(&host, session, from)).await;
            let Read { told, to } = match read {
                Ok(Ok(Some(read))) => read,
                Ok(Ok(None)) => break,
                Ok(Err(error)) => {
                    tracing::error!(%session, %error, "a webhook cannot be told of a session");
                    break;
                }
                Err(_) => break,
            };
            for one in told {
                let seq = one.what.seq;
                if self.is_wanted(&one) {
                    self.deliver(one, waits).await;
                    lock(&self.progress).sessions.insert(session, seq);
                    self.keep().await;
                }
            }
            lock(&self.progress).sessions.insert(session, to);
        }
        if self.come_to(session) > before {
            self.keep().await;
        }
    }

    fn come_to(&self, session: SessionId) -> u64 {
        lock(&self.progress).sessions.get(&session).copied().unwrap_or(0)
    }

    /// Whether it was asked for, and happened since it was. Times of one form sort as their texts do.
    fn is_wanted(&self, told: &Told) -> bool {
        let kinds = &self.webhook.kinds;
        (kinds.is_empty() || kinds.contains(&told.kind)) && told.at >= self.webhook.made_at
    }

    /// Sends a message until it was taken or is too old.
    async fn deliver(&self, told: Told, waits: &mut ExponentialBackoff) {
        let id = format!("{}-{}", told.what.session, told.what.seq);
        let happened: Timestamp = told.at.parse().unwrap_or(Timestamp::UNIX_EPOCH);
        let body = bytes::Bytes::from(self.message(&id, told));
        loop {
            let now = Timestamp::now();
            let timestamp = now.as_second();
            let signature = key::sign(&self.secret, &id, timestamp, &body);
            let message = Message { id: id.clone(), timestamp, signature, body: body.clone() };
            let sent = self.client.send(&self.webhook.url, message).await;
            let at = format_time(Timestamp::now());
            let Err(why) = sent else {
                metrics::counter!("rubricon_webhook_messages_total", "outcome" => "taken").increment(1);
                *waits = self::waits();
                let mut progress = lock(&self.progress);
                progress.last_delivery = Some(at);
                progress.retrying = false;
                return;
            };
            metrics::counter!("rubricon_webhook_messages_total", "outcome" => "failed").increment(1);
            tracing::debug!(webhook = %self.webhook.id, why, "a message was not taken");
            let is_old = now.duration_since(happened) > GIVE_UP;
            {
                let mut progress = lock(&self.progress);
                progress.last_failure = Some(FailedDelivery { at, why });
                progress.retrying = !is_old;
                progress.given_up += u64::from(is_old);
            }
            self.keep().await;
            if is_old {
                tracing::warn!(webhook = %self.webhook.id, id, "a message is given up: it was not taken for too long");
                return;
            }
            tokio::time::sleep(waits.next().unwrap_or(WAITS.1)).await;
        }
    }

    fn message(&self, id: &str, told: Told) -> Vec<u8> {
        let Told { kind, at, what } = told;
        let event = CloudEvent {
            specversion: "1.0".to_owned(),
            id: id.to_owned(),
            source: format!("{}/api/sessions/{}", self.public_url, what.session),
            event_type: kind.event_type().to_owned(),
            subject: what.item.map_or_else(|| what.session.to_string(), |item| item.to_string()),
            time: at,
            datacontenttype: "application/json".to_owned(),
            data: what,
        };
        // It holds strings and whole numbers, so writing it cannot fail.
        serde_json::to_vec(&event).unwrap_or_default()
    }

    /// Keeps how far it has come. If that fails, something is told twice after the next start.
    async fn keep(&self) {
        let (store, progress) = (self.store.clone(), lock(&self.progress).clone());
        let kept = spawn_blocking(move || store.save(&progress)).await;
        if let Ok(Err(error)) = kept {
            tracing::warn!(%error, "how far a webhook has come was not kept");
        }
    }
}

/// From a second to an hour, twice as long each time and a bit more at random, so that not all try again at once.
fn waits() -> ExponentialBackoff {
    let (first, longest) = WAITS;
    let builder = ExponentialBuilder::default().with_min_delay(first).with_max_delay(longest).with_factor(2.0);
    builder.with_jitter().without_max_times().build()
}

/// What the records of a session from one on have to tell; nothing where there are none.
fn read(host: &Host, id: SessionId, from: u64) -> Result<Option<Read>, ReplayError> {
    let (log, stream) = (host.log(), StreamId::from(id));
    let records = log.read(stream, from, CHUNK)?;
    let mut told = Vec::new();
    let mut agenda = None;
    let mut to = from;
    if records.is_empty() {
        return Ok(None);
    }
    for (seq, record) in (from..).zip(&records) {
        let step = replay::step(stream, seq, record)?;
        to = seq;
        if step.event.as_ref().and_then(crate::views::announcements::kind).is_none() {
            continue;
        }
        // Read once, and only where there is something to tell.
        let session = match &agenda {
            Some(session) => session,
            None => agenda.insert(with_agenda(host, stream)?),
        };
        let digest = session.rubric.as_ref().map(|rubric| rubric.digest.as_str()).unwrap_or_default();
        let Some(rubric) = host.directory().rubric(digest) else { continue };
        if let Some((kind, what)) = announcement(session, &rubric, &step) {
            told.push(Told { kind, at: step.stamp.at, what });
        }
    }
    Ok(Some(Read { told, to }))
}

/// A session as it was when it had its agenda, which says all that is told of items: a meeting of thousands need not be replayed.
fn with_agenda(host: &Host, stream: StreamId) -> Result<Session, ReplayError> {
    let log = host.log();
    let is_agenda = |step: &replay::Step| matches!(step.event, Some(Event::AgendaSet(_)));
    let seq = replay::find(&*log, stream, 1, is_agenda)?.unwrap_or(u64::MAX);
    replay::session(&*log, stream, seq)
}
