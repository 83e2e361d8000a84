//! The trees of a session's records: of all of them, and of those that everyone may be told of now (SPEC.md, R-11.7, R-18.3).
//!
//! While something is open that people vote on, the entries that follow would tell who has spoken. So every checkpoint ends with
//! the record that opened it.

use protocol::tree::{Frontier, TreeHash};

/// The trees of a stream.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListEnd {
    whole: Frontier,
    /// The tree up to the record that opened what is open; nothing where nothing is.
    settled: Option<Frontier>,
}

impl ListEnd {
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

    /// The tree of all records.
    pub const fn whole(&self) -> &Frontier {
        &self.whole
    }

    /// The tree of the records that everyone may be told of. It never becomes smaller.
    pub fn settled(&self) -> &Frontier {
        self.settled.as_ref().unwrap_or(&self.whole)
    }
}
