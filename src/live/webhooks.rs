//! The webhooks of a server: addresses that are told what is decided.
//!
//! Owns: which there may be. Must not know: how they are told, or whether an address may be.

use protocol::event::WebhookSet;
use protocol::id::WebhookId;
use protocol::problem::{Code, Problem};
use protocol::webhook::SetWebhook;

use super::directory::{Directory, KeptWebhook, MAX_WEBHOOKS, SaveError};
use super::seal::fresh_id;

/// All webhooks of one server.
#[derive(Clone, Copy)]
pub struct Webhooks<'a> {
    directory: &'a Directory,
}

impl<'a> Webhooks<'a> {
    /// Those of a directory.
    pub const fn new(directory: &'a Directory) -> Self {
        Self { directory }
    }

    /// All of them, in the order of their making.
    pub fn all(self) -> Vec<KeptWebhook> {
        self.directory.webhooks()
    }

    /// An id for one that is to be made.
    pub fn fresh_id(self) -> WebhookId {
        fresh_id(WebhookId::from_parts)
    }

    /// Makes one. The answer comes when it is durable.
    pub async fn set(self, webhook: WebhookId, wanted: SetWebhook) -> Result<KeptWebhook, Problem> {
        let SetWebhook { url, mut kinds } = wanted;
        kinds.sort_unstable();
        kinds.dedup();
        self.directory.set_webhook(WebhookSet { webhook, url, kinds }).await.map_err(problem)
    }

    /// Removes one. The answer comes when that is durable.
    pub async fn remove(self, id: WebhookId) -> Result<(), Problem> {
        if self.directory.remove_webhook(id).await.map_err(problem)? {
            return Ok(());
        }
        Err(Problem::new(Code::NotFound, "There is no such webhook. See /api/webhooks for what there is."))
    }
}

fn problem(error: SaveError) -> Problem {
    match error {
        SaveError::TooMany => {
            let detail = format!("This server keeps {MAX_WEBHOOKS} webhooks and has them all. Remove one that nobody needs.");
            Problem::new(Code::TooLarge, detail)
        }
        error => {
            tracing::error!(%error, "a webhook was not stored");
            Problem::new(Code::StorageRefused, "The server could not store this. Try again, or tell whoever runs the server.")
        }
    }
}
