//! Webhooks: addresses that are told what is decided, as signed CloudEvents.
//!
//! Owns: following the log for those outside, signing, sending, trying again and giving up, and which addresses may be reached. Must
//! not know: how a session decides, or who may set a webhook.
//!
//! **Invariant:** no meeting waits for an address. Word of news is a channel that nobody waits for; everything else is read from the
//! log, which is the queue. What is kept here beside it is how far each webhook has come.
//! **Invariant:** a message is sent until it was taken, or is too old: at least once, in the order of each session's records, under an
//! id that stays the same.
//! **Invariant:** a message names nobody, and an address is in no log line: it may hold a secret.

mod client;
mod follower;
mod key;
mod progress;
mod target;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use protocol::id::WebhookId;
use protocol::problem::{Code, Problem};
use protocol::webhook::{SetWebhook, Webhook, WebhookIsSet, WebhookList};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::live::{Host, KeptWebhook};
use client::Client;
use follower::Follower;
pub use key::Key;
use progress::{Progress, Store};

/// How webhooks are sent.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What the secrets of webhooks are made from.
    pub key: Key,
    /// The folder where is kept how far each webhook has come. It is a cache: without it what happened lately is sent again.
    pub folder: PathBuf,
    /// Whether addresses of this machine and of private networks may be told, and addresses without TLS.
    pub allow_private: bool,
}

/// All webhooks of a running server.
pub struct Webhooks {
    host: Arc<Host>,
    settings: Settings,
    public_url: Arc<str>,
    client: Arc<Client>,
    stopping: watch::Receiver<bool>,
    running: Mutex<BTreeMap<WebhookId, Running>>,
}

/// A webhook that is followed up. Dropping it ends that.
struct Running {
    webhook: KeptWebhook,
    progress: Arc<Mutex<Progress>>,
    task: JoinHandle<()>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Webhooks {
    /// Begins to follow up every webhook that there is, until `stopping` becomes true.
    pub fn start(host: Arc<Host>, public_url: Arc<str>, settings: Settings, stopping: watch::Receiver<bool>) -> Self {
        let client = Arc::new(Client::new(settings.allow_private));
        let this = Self { host, settings, public_url, client, stopping, running: Mutex::default() };
        for webhook in this.host.webhooks().all() {
            let store = Store::of(&this.settings.folder, webhook.id);
            let progress = store.load();
            this.follow(webhook, store, progress);
        }
        this
    }

    /// All of them with how they fare, in the order of their making.
    pub fn list(&self) -> WebhookList {
        WebhookList { webhooks: lock(&self.running).values().map(Running::show).collect() }
    }

    /// Makes one. It is told of what happens from now on. The answer comes when it is durable.
    pub async fn set(&self, wanted: SetWebhook) -> Result<WebhookIsSet, Problem> {
        let url = target::check(&wanted.url, self.settings.allow_private)
            .map_err(|why| Problem::new(Code::InvalidValue, why.to_string()))?;
        let id = self.host.webhooks().fresh_id();
        let store = Store::of(&self.settings.folder, id);
        let host = Arc::clone(&self.host);
        let failed = |why: &dyn std::fmt::Display| {
            tracing::error!(error = %why, "a webhook was not prepared");
            Problem::new(Code::StorageRefused, "The server could not store this. Try again, or tell whoever runs the server.")
        };
        // What was there before is not told.
        let prepared = tokio::task::spawn_blocking(move || {
            let progress = Progress::from_now_on(&host)?;
            store.save(&progress)?;
            Ok::<_, progress::Unkept>((store, progress))
        });
        let (store, progress) = prepared.await.map_err(|error| failed(&error))?.map_err(|error| failed(&error))?;
        let kept = self.host.webhooks().set(id, SetWebhook { url: url.to_string(), ..wanted }).await;
        let kept = kept.inspect_err(|_| store.remove())?;
        let secret = key::shown(&self.settings.key.secret_of(id));
        let webhook = self.follow(kept, store, progress);
        Ok(WebhookIsSet { webhook, secret })
    }

    /// Removes one. Nothing more is sent to it.
    pub async fn remove(&self, id: WebhookId) -> Result<(), Problem> {
        self.host.webhooks().remove(id).await?;
        lock(&self.running).remove(&id);
        Store::of(&self.settings.folder, id).remove();
        Ok(())
    }

    fn follow(&self, webhook: KeptWebhook, store: Store, progress: Progress) -> Webhook {
        let progress = Arc::new(Mutex::new(progress));
        let follower = Follower {
            host: Arc::clone(&self.host),
            public_url: Arc::clone(&self.public_url),
            client: Arc::clone(&self.client),
            secret: self.settings.key.secret_of(webhook.id),
            webhook: webhook.clone(),
            progress: Arc::clone(&progress),
            store,
        };
        let mut stopping = self.stopping.clone();
        let task = tokio::spawn(async move {
            tokio::select! {
                () = follower.run() => {}
                // The sender is gone only when the server is, so an error means the same.
                _ = stopping.wait_for(|stopping| *stopping) => {}
            }
        });
        let running = Running { webhook, progress, task };
        let shown = running.show();
        lock(&self.running).insert(running.webhook.id, running);
        shown
    }
}

impl Running {
    fn show(&self) -> Webhook {
        let progress = lock(&self.progress);
        Webhook {
            id: self.webhook.id,
            url: self.webhook.url.clone(),
            kinds: self.webhook.kinds.clone(),
            made_at: self.webhook.made_at.clone(),
            last_delivery: progress.last_delivery.clone(),
            last_failure: progress.last_failure.clone(),
            retrying: progress.retrying,
            given_up: progress.given_up,
        }
    }
}

/// What is kept stays right even if a thread panicked while it held it: each change is complete by itself.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
