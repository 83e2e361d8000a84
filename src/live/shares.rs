//! The shares of a server: links that show results to whoever has them, until they are revoked or end.
//!
//! Owns: which there may be, and what opens them. Must not know: who may make one, or what they show.
//!
//! **Invariant:** what opens a share that is not public is stored nowhere; the log holds its SHA-256.

use jiff::Timestamp;
use protocol::event::ShareMade;
use protocol::id::ShareId;
use protocol::problem::{Code, Problem};
use protocol::share::{MakeShare, Share};
use sha2::{Digest, Sha256};

use super::directory::{Directory, MAX_SHARES, MAX_SHARES_OF_ONE, SaveError};
use super::seal::{fresh_id, fresh_secret, now};
use crate::domain;

/// All shares of one server.
#[derive(Clone, Copy)]
pub struct Shares<'a> {
    directory: &'a Directory,
}

/// What a token or an id says of a share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// It shows what it is of.
    Open(Share),
    /// It ended.
    Expired,
    /// There is none, or not any more.
    Unknown,
}

impl<'a> Shares<'a> {
    /// Those of a directory.
    pub const fn new(directory: &'a Directory) -> Self {
        Self { directory }
    }

    /// All that were not revoked, in the order of their making.
    pub fn all(self) -> Vec<Share> {
        self.directory.shares()
    }

    /// One of them, also if it ended.
    pub fn get(self, id: ShareId) -> Option<Share> {
        self.directory.share(id)
    }

    /// The share that a token opens, given its SHA-256.
    pub fn opened_by(self, token_hash: &str) -> Found {
        found(self.directory.share_opened_by(token_hash))
    }

    /// The public share of an id.
    pub fn public(self, id: ShareId) -> Found {
        found(self.directory.share(id).filter(|share| share.public))
    }

    /// Makes one. The answer comes when it is durable, and has what opens it: a secret, or its id where it is public.
    pub async fn make(self, wanted: MakeShare) -> Result<(Share, String), Problem> {
        let MakeShare { of, label, expires_at, people, public } = wanted;
        let (label, expires_at) = domain::check_share(&label, expires_at.as_deref(), now())?;
        let share = fresh_id(ShareId::from_parts);
        let (token, hash) = if public { by_id(share) } else { fresh_secret() };
        let made = ShareMade { share, of, token: hash, people, public, label, expires_at };
        let share = self.directory.make_share(made).await.map_err(problem)?;
        Ok((share, token))
    }

    /// Revokes one. The answer comes when that is durable.
    pub async fn revoke(self, id: ShareId) -> Result<(), Problem> {
        if self.directory.revoke_share(id).await.map_err(problem)? {
            return Ok(());
        }
        Err(no_such_share())
    }
}

/// There is no share of an id, or not any more.
pub fn no_such_share() -> Problem {
    Problem::new(Code::NotFound, "There is no such share. See /api/shares for what there is.")
}

/// What opens a public share: its id, which is no secret.
fn by_id(share: ShareId) -> (String, String) {
    let id = share.to_string();
    let hash = hex::encode(Sha256::digest(id.as_bytes()));
    (id, hash)
}

fn found(share: Option<Share>) -> Found {
    let Some(share) = share else { return Found::Unknown };
    let ended = share.expires_at.as_deref().and_then(|end| end.parse::<Timestamp>().ok()).is_some_and(|end| end <= now());
    if ended { Found::Expired } else { Found::Open(share) }
}

fn problem(error: SaveError) -> Problem {
    match error {
        SaveError::TooMany => {
            let detail = format!(
                "This server keeps {MAX_SHARES} shares, {MAX_SHARES_OF_ONE} of one thing, and has them all. Revoke one that nobody \
                 needs."
            );
            Problem::new(Code::TooLarge, detail)
        }
        error => {
            tracing::error!(%error, "a share was not stored");
            Problem::new(Code::StorageRefused, "The server could not store this. Try again, or tell whoever runs the server.")
        }
    }
}
