//! What of the directory concerns those outside: the shares and the webhooks that are kept.

use protocol::event::{ShareMade, ShareRevoked};
use protocol::id::ShareId;
use protocol::share::Share;

use super::{Directory, SaveError};

/// The most shares that are kept.
pub(in crate::live) const MAX_SHARES: usize = 1_000;

/// The most shares of one thing, so that nobody who may share one session takes up the room for all others.
pub(in crate::live) const MAX_SHARES_OF_ONE: usize = 50;

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
        let vanished = || SaveError::Append(crate::log::AppendError::Unfit("it was revoked at once".to_owned()));
        self.share(id).ok_or_else(vanished)
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
}
