//! Shares: links that show results to whoever has them (SPEC.md, section "Shares, feeds and webhooks").

use serde::{Deserialize, Serialize};

use crate::id::{SessionId, ShareId, SubjectId};

/// What a share shows: `{"session":"…"}`, `{"subject":"…"}` or `{"comparison":{"rubric":"…"}}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ShareOf {
    /// The results of one session.
    Session(SessionId),
    /// The results of one subject, across sessions.
    Subject(SubjectId),
    /// How the subjects of one rubric stand, side by side.
    Comparison(ComparisonOf),
}

/// Which subjects are compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ComparisonOf {
    /// Those that were assessed on the rubric of this id.
    pub rubric: String,
}

/// `POST /api/shares`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MakeShare {
    /// What it is to show.
    pub of: ShareOf,
    /// What it is for; 120 characters at most. Whoever opens it reads it.
    #[serde(default)]
    pub label: String,
    /// Until when it is to show anything: a time to come. Without it, until it is revoked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
    /// Whether it is to say who voted how as well, where the session's votes are named.
    #[serde(default)]
    pub people: bool,
    /// Whether it is to be public: then its id is enough, and it has feeds and a page to embed.
    #[serde(default)]
    pub public: bool,
}

/// `POST /api/shares`: the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ShareIsMade {
    /// The share.
    pub share: Share,
    /// The link, with what opens it in its fragment. Of a share that is not public it is shown this once.
    pub link: String,
}

/// `GET /api/shares`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ShareList {
    /// Those that were not revoked, in the order of their making.
    pub shares: Vec<Share>,
}

/// A share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Share {
    /// Its id.
    pub id: ShareId,
    /// What it shows.
    pub of: ShareOf,
    /// What it is for.
    pub label: String,
    /// Whether it says who voted how, where the session's votes are named.
    pub people: bool,
    /// Whether its id is enough to read it.
    pub public: bool,
    /// When it was made.
    pub made_at: String,
    /// Until when it shows anything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<String>,
}
