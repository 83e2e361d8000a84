//! The shares there are, by their ids and by what opens them.

use std::collections::{BTreeMap, HashMap};

use protocol::event::ShareMade;
use protocol::id::ShareId;
use protocol::share::{Share, ShareOf};

/// All shares that were not revoked.
#[derive(Debug, Default)]
pub(super) struct Shares {
    all: BTreeMap<ShareId, Share>,
    by_token: HashMap<String, ShareId>,
}

impl Shares {
    /// Takes one in that was made then.
    pub(super) fn keep(&mut self, made: &ShareMade, at: &str) {
        let share = Share {
            id: made.share,
            of: made.of.clone(),
            label: made.label.clone(),
            people: made.people,
            public: made.public,
            made_at: at.to_owned(),
            expires_at: made.expires_at.clone(),
        };
        self.by_token.insert(made.token.clone(), made.share);
        self.all.insert(made.share, share);
    }

    pub(super) fn remove(&mut self, id: ShareId) {
        self.by_token.retain(|_, share| *share != id);
        self.all.remove(&id);
    }

    pub(super) fn get(&self, id: ShareId) -> Option<&Share> {
        self.all.get(&id)
    }

    /// The share that a token of this SHA-256 opens.
    pub(super) fn opened_by(&self, token_hash: &str) -> Option<&Share> {
        self.all.get(self.by_token.get(token_hash)?)
    }

    /// All of them, in the order of their making.
    pub(super) fn all(&self) -> impl Iterator<Item = &Share> {
        self.all.values()
    }

    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// How many show this.
    pub(super) fn count_of(&self, of: &ShareOf) -> usize {
        self.all.values().filter(|share| share.of == *of).count()
    }
}
