//! Signing the trees of one session, away from the task that owns it: a signature waits for the disk, and the meeting does not
//! wait for a signature.

use std::sync::Arc;

use protocol::checkpoint::SigningKey;
use protocol::id::SessionId;
use protocol::tree::Frontier;

use super::directory::{Directory, Head};

/// What signs for one session.
#[derive(Clone)]
pub(super) struct Signer {
    directory: Directory,
    key: Arc<SigningKey>,
    session: SessionId,
}

impl Signer {
    pub(super) const fn new(directory: Directory, key: Arc<SigningKey>, session: SessionId) -> Self {
        Self { directory, key, session }
    }

    /// What there is to sign of a tree.
    pub(super) fn head(&self, tree: &Frontier) -> Head {
        Head { session: self.session, size: tree.size(), root: tree.root() }
    }

    /// Signs a tree in its own time. All of its records are durable. If it fails, or the server stops first, the next signature
    /// covers what this one would have.
    pub(super) fn sign(&self, tree: &Frontier) {
        let (this, head) = (self.clone(), self.head(tree));
        tokio::spawn(async move {
            if let Err(error) = this.directory.sign(head, &this.key).await {
                tracing::error!(session = %this.session, %error, "a checkpoint was not stored");
            }
        });
    }
}
