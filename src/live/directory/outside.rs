//! What of the directory concerns those outside: the shares and the webhooks that are kept.

use protocol::event::{ShareMade, ShareRevoked, WebhookRemoved, WebhookSet};
use protocol::id::{ShareId, WebhookId};
use protocol::share::Share;
use protocol::webhook::WebhookKind;

use super::{Directory, SaveError};
use crate::log::AppendError;

/// The most shares that are kept.
pub(in crate::live) const MAX_SHARES: usize = 1_000;

/// The most shares of one thing, so that nobody who may share one session takes up the room for all others.
pub(in crate::live) const MAX_SHARES_OF_ONE: usize = 50;

/// The most webhooks that are kept. Each is a task that reads every session's news.
pub(in crate::live) const MAX_WEBHOOKS: usize = 20;

/// An address that is told what is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptWebhook {
    /// Its id.
    pub id: WebhookId,
    /// The address.
    pub url: String,
    /// What it is told of; of everything where none are named.
    pub kinds: Vec<WebhookKind>,
    /// When it was made. It is told of what happened since.
    pub made_at: String,
}

impl Directory {
    /// The shares, in the order of their making.
    pub(in crate::live) fn shares(&self) -> Vec<Share> {
        self.known().shares.all().cloned().collect()
    }

    /// One share.
    pub(in crate::live) fn share(&self, id: ShareId) -> Option<Share> {
        self.known().shares.get(id).cloned()
    }

    /// The share that a token of this SHA-256 opens.
    pub(in crate::live) fn share_opened_by(&self, token_hash: &str) -> Option<Share> {
        self.known().shares.opened_by(token_hash).cloned()
    }

    /// Makes a share. The answer comes when it is durable.
    pub(in crate::live) async fn make_share(&self, made: ShareMade) -> Result<Share, SaveError> {
        let id = made.share;
        self.append(move |known| {
            if known.shares.len() >= MAX_SHARES || known.shares.count_of(&made.of) >= MAX_SHARES_OF_ONE {
                return Err(SaveError::TooMany);
            }
            Ok(((), vec![made.into()]))
        })
        .await?;
        self.share(id).ok_or_else(gone_at_once)
    }

    /// Revokes a share. Says whether there was one; then it is durable.
    pub(in crate::live) async fn revoke_share(&self, id: ShareId) -> Result<bool, SaveError> {
        self.append(move |known| {
            let there = known.shares.get(id).is_some();
            let events = if there { vec![ShareRevoked { share: id }.into()] } else { Vec::new() };
            Ok((there, events))
        })
        .await
    }

    /// The webhooks, in the order of their making.
    pub(in crate::live) fn webhooks(&self) -> Vec<KeptWebhook> {
        self.known().webhooks.values().cloned().collect()
    }

    /// Makes a webhook. The answer comes when it is durable.
    pub(in crate::live) async fn set_webhook(&self, set: WebhookSet) -> Result<KeptWebhook, SaveError> {
        let id = set.webhook;
        self.append(move |known| {
            if known.webhooks.len() >= MAX_WEBHOOKS {
                return Err(SaveError::TooMany);
            }
            Ok(((), vec![set.into()]))
        })
        .await?;
        self.known().webhooks.get(&id).cloned().ok_or_else(gone_at_once)
    }

    /// Removes a webhook. Says whether there was one; then it is durable.
    pub(in crate::live) async fn remove_webhook(&self, id: WebhookId) -> Result<bool, SaveError> {
        self.append(move |known| {
            let there = known.webhooks.contains_key(&id);
            let events = if there { vec![WebhookRemoved { webhook: id }.into()] } else { Vec::new() };
            Ok((there, events))
        })
        .await
    }
}

impl KeptWebhook {
    /// The webhook that an event made then.
    pub(super) fn of(set: &WebhookSet, at: &str) -> Self {
        Self { id: set.webhook, url: set.url.clone(), kinds: set.kinds.clone(), made_at: at.to_owned() }
    }
}

/// Somebody else took away what was just made.
fn gone_at_once() -> SaveError {
    SaveError::Append(AppendError::Unfit("it was taken away at once".to_owned()))
}
