//! How much of a session's records may be signed now, and the tree of that (SPEC.md, R-18.3).
//!
//! While something is open that people vote on, the entries that follow would tell who has spoken, and their number how many. So every
//! checkpoint ends with the record that opened it. The list of records ends elsewhere: at the first record that is hidden.

use protocol::tree::{Frontier, TreeHash};

/// What of a stream may be signed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signable {
    /// The tree of all records.
    whole: Frontier,
    /// The tree up to the record that opened what is open; nothing where nothing is.
    settled: Option<Frontier>,
}

impl Signable {
    /// Adds the next record. `opened` is [`hidden_from`](super::records::hidden_from) of the session after it.
    pub fn push(&mut self, opened: Option<u64>, leaf: TreeHash) {
        let before = self.settled.take();
        let whole_before = opened.filter(|_| before.is_none()).map(|_| self.whole.clone());
        self.whole.push(leaf);
        self.settled = match opened {
            None => None,
            Some(opened) if opened >= self.whole.size() => Some(self.whole.clone()),
            Some(_) => before.or(whole_before),
        };
    }

    /// The tree of the records that may be signed. It never becomes smaller.
    pub fn tree(&self) -> &Frontier {
        self.settled.as_ref().unwrap_or(&self.whole)
    }
}
