//! What the directory records of results that are shown to others: shares and webhooks.

use serde::{Deserialize, Serialize};

use crate::id::{ShareId, WebhookId};
use crate::share::ShareOf;
use crate::webhook::WebhookKind;

/// Directory: a link shows results from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareMade {
    /// Its id.
    pub share: ShareId,
    /// What it shows.
    pub of: ShareOf,
    /// The SHA-256 of what opens it, in hexadecimal: of a secret, or of its id where it is public.
    pub token: String,
    /// Whether it also says who voted how, where the session's votes are named.
    pub people: bool,
    /// Whether its id is enough to read it.
    pub public: bool,
    /// What it is for, in words of whoever made it; may be empty.
    pub label: String,
    /// Until when it shows anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
}

/// Directory: a share shows nothing from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShareRevoked {
    /// Which.
    pub share: ShareId,
}

/// Directory: an address is told from now on what is decided. The key that its messages are signed with stands nowhere in the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookSet {
    /// Its id.
    pub webhook: WebhookId,
    /// The address.
    pub url: String,
    /// What it is told of; of everything where none are named.
    pub kinds: Vec<WebhookKind>,
}

/// Directory: an address is told nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WebhookRemoved {
    /// Which.
    pub webhook: WebhookId,
}
