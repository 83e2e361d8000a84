//! How far a webhook has come, kept in a file of its own.
//!
//! The file is a cache. Where it is missing, what happened since the webhook was made, and lately enough to be sent at all, is
//! sent again; ids tell the receiver what it has already.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use protocol::id::{SessionId, WebhookId};
use protocol::webhook::FailedDelivery;
use serde::{Deserialize, Serialize};

use crate::live::Host;
use crate::log::LogError;

/// How far a webhook has come, and how it fares.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Progress {
    /// Up to which record of each session everything was told that there was to tell.
    pub(super) sessions: BTreeMap<SessionId, u64>,
    pub(super) last_delivery: Option<String>,
    pub(super) last_failure: Option<FailedDelivery>,
    pub(super) given_up: u64,
    /// Whether a message waits to be tried again. That is of now.
    #[serde(skip)]
    pub(super) retrying: bool,
}

/// Why it was not kept.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unkept {
    #[error(transparent)]
    Log(#[from] LogError),
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl Progress {
    /// That of a webhook which is told nothing of what is there by now.
    pub(super) fn from_now_on(host: &Host) -> Result<Self, LogError> {
        let log = host.log();
        let head = |session: SessionId| Ok((session, log.head(session.into())?));
        let sessions =
            host.directory().sessions().into_iter().map(|listed| head(listed.session)).collect::<Result<_, LogError>>()?;
        Ok(Self { sessions, ..Self::default() })
    }
}

/// The file of one webhook.
#[derive(Debug, Clone)]
pub(super) struct Store(PathBuf);

impl Store {
    pub(super) fn of(folder: &Path, webhook: WebhookId) -> Self {
        Self(folder.join(format!("{webhook}.json")))
    }

    /// What is kept; from the beginning where nothing is, or nothing that can be read.
    pub(super) fn load(&self) -> Progress {
        let text = match fs::read(&self.0) {
            Ok(text) => text,
            Err(error) => {
                tracing::warn!(%error, "how far a webhook had come is not known; what happened lately is told again");
                return Progress::default();
            }
        };
        serde_json::from_slice(&text).unwrap_or_else(|error| {
            tracing::warn!(%error, "how far a webhook had come cannot be read; what happened lately is told again");
            Progress::default()
        })
    }

    /// Keeps it. Written beside and renamed, so that a crash leaves the old or the new; synced by nobody, since it can be lost.
    pub(super) fn save(&self, progress: &Progress) -> io::Result<()> {
        if let Some(folder) = self.0.parent() {
            fs::create_dir_all(folder)?;
        }
        let new = self.0.with_extension("json.new");
        fs::write(&new, serde_json::to_vec(progress)?)?;
        fs::rename(&new, &self.0)
    }

    pub(super) fn remove(&self) {
        if let Err(error) = fs::remove_file(&self.0) {
            tracing::debug!(%error, "the file of a webhook that was removed is still there");
        }
    }
}
