//! Webhooks: addresses that are told what is decided, and what they are sent (SPEC.md, section "Shares, feeds and webhooks").

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, SessionId, WebhookId};
use crate::vote::{Basis, StepState, Verdict};

/// What a webhook can be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
pub enum WebhookKind {
    /// A session ended for good.
    #[serde(rename = "session.closed")]
    SessionClosed,
    /// A decision was recorded.
    #[serde(rename = "item.decided")]
    ItemDecided,
    /// A decided item was taken up again.
    #[serde(rename = "item.reopened")]
    ItemReopened,
    /// It was said how a next step stands.
    #[serde(rename = "next_step.changed")]
    NextStepChanged,
}

impl WebhookKind {
    /// The `type` of its messages.
    pub const fn event_type(self) -> &'static str {
        match self {
            Self::SessionClosed => "org.rubricon.session.closed",
            Self::ItemDecided => "org.rubricon.item.decided",
            Self::ItemReopened => "org.rubricon.item.reopened",
            Self::NextStepChanged => "org.rubricon.next_step.changed",
        }
    }
}

/// `POST /api/webhooks`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetWebhook {
    /// Where messages go: an `https` address without a name or password in it.
    pub url: String,
    /// What it is to be told of; of everything where none are named.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<WebhookKind>,
}

/// `POST /api/webhooks`: the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct WebhookIsSet {
    /// The webhook.
    pub webhook: Webhook,
    /// What its messages are signed with: `whsec_` and base64. Shown this once.
    pub secret: String,
}

/// `GET /api/webhooks`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct WebhookList {
    /// Those that are there, in the order of their making.
    pub webhooks: Vec<Webhook>,
}

/// A webhook, and how it fares.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Webhook {
    /// Its id.
    pub id: WebhookId,
    /// Where messages go.
    pub url: String,
    /// What it is told of; of everything where none are named.
    pub kinds: Vec<WebhookKind>,
    /// When it was made.
    pub made_at: String,
    /// When a message was taken last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_delivery: Option<String>,
    /// When and why a message was not taken last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_failure: Option<FailedDelivery>,
    /// Whether a message was not taken yet and is tried again.
    pub retrying: bool,
    /// How many messages were given up.
    pub given_up: u64,
}

/// A message that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct FailedDelivery {
    /// When.
    pub at: String,
    /// Why, in a sentence.
    pub why: String,
}

/// What a webhook is sent: a CloudEvent (version 1.0) as structured JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct CloudEvent {
    /// `1.0`.
    pub specversion: String,
    /// The session's id, a hyphen and the seq of the record: the same each time it is sent.
    pub id: String,
    /// The address of the session.
    pub source: String,
    /// What happened: [`WebhookKind::event_type`].
    #[serde(rename = "type")]
    pub event_type: String,
    /// The id of the item, or of the session where it concerns all of it.
    pub subject: String,
    /// When.
    pub time: String,
    /// `application/json`.
    pub datacontenttype: String,
    /// What is to be said of it.
    pub data: Announcement,
}

/// What is told to outsiders of something that happened in a session. It names nobody, and has no text that was written in the meeting
/// but the names of the session and of who is assessed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Announcement {
    /// The session.
    pub session: SessionId,
    /// The seq of the record.
    pub seq: u64,
    /// What the session is called.
    pub title: String,
    /// The item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// The criterion's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// The criterion's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion_name: Option<String>,
    /// The name of who is assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The name of the level that was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level_name: Option<String>,
    /// How the decision stands to what the rule said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Basis>,
    /// The seq of the decision that it supersedes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<u64>,
    /// The seq of the decision whose next step it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<u64>,
    /// Which next step of it, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<u8>,
    /// Where the next step stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<StepState>,
}
