//! Where the list of a session's records ends for now (SPEC.md, R-11.7), and the tree up to there.
//!
//! While a round, a proposal or the advance round is open, the entries of its ballots and answers would tell who has spoken, and those
//! of comments who has written. So the list, and every checkpoint, ends before the first of them.

use std::collections::BTreeMap;

use protocol::event::Event;
use protocol::id::{ItemId, ParticipantId};
use protocol::tree::{Frontier, TreeHash};

use super::records::hidden_from;
use crate::domain::{Item, Session};

/// The trees of a stream: of all its records, and of those that everyone may be told of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListEnd {
    whole: Frontier,
    /// For each item with ballots or answers in what is open: the tree before the first of them.
    open: BTreeMap<ItemId, Frontier>,
    /// The tree before somebody came back by themselves, or may have by a vote that is entered for them: with a ballot or an answer
    /// that comes next.
    returning: Option<Frontier>,
}

/// What a record means for the end of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A ballot or an answer on an item, or a comment while it is open.
    Speaks(ItemId),
    /// Somebody came back by themselves.
    Returns,
    /// What was open on an item is over.
    Settles(ItemId),
    /// The advance round is over: what was open on any item.
    SettlesAll,
    /// Nothing.
    Other,
}

/// What a record means for the end of the list, in the session just before it or just after. A record without a body means nothing:
/// that of a ballot is never erased.
pub fn mark(session: &Session, actor: ParticipantId, event: Option<&Event>) -> Mark {
    let comment = |id| match session.item(id).and_then(Item::open_since) {
        Some(_) => Mark::Speaks(id),
        None => Mark::Other,
    };
    match event {
        Some(Event::BallotCast(e)) => Mark::Speaks(e.item),
        Some(Event::BallotEntered(e)) => Mark::Speaks(e.item),
        Some(Event::BallotWithdrawn(e)) => Mark::Speaks(e.item),
        Some(Event::ProposalAnswered(e)) => Mark::Speaks(e.item),
        Some(Event::AnswerEntered(e)) => Mark::Speaks(e.item),
        Some(Event::CommentAdded(e)) => comment(e.item),
        Some(Event::CommentWithdrawn(e)) => comment(e.item),
        Some(Event::AuthorSealed(e)) => comment(e.item),
        Some(Event::ParticipantReturned(e)) if e.participant == actor || may_be_entered(session, e.participant) => Mark::Returns,
        Some(Event::RoundRevealed(e)) => Mark::Settles(e.item),
        Some(Event::RoundCancelled(e)) => Mark::Settles(e.item),
        Some(Event::ProposalClosed(e)) => Mark::Settles(e.item),
        Some(Event::ProposalCancelled(e)) => Mark::Settles(e.item),
        Some(Event::AdvanceClosed(_) | Event::AdvanceCancelled(_)) => Mark::SettlesAll,
        _ => Mark::Other,
    }
}

/// Whether somebody without a device may have come back by a ballot or an answer that is entered for them.
fn may_be_entered(session: &Session, person: ParticipantId) -> bool {
    hidden_from(session).is_some() && session.person(person).is_some_and(|person| person.no_device)
}

impl ListEnd {
    /// Adds the next record.
    pub fn push(&mut self, mark: Mark, leaf: TreeHash) {
        match mark {
            Mark::Speaks(item) => {
                let before = self.returning.take();
                if !self.open.contains_key(&item) {
                    self.open.insert(item, before.unwrap_or_else(|| self.whole.clone()));
                }
            }
            Mark::Returns => {
                self.returning.get_or_insert_with(|| self.whole.clone());
            }
            Mark::Settles(item) => {
                self.open.remove(&item);
                self.returning = None;
            }
            Mark::SettlesAll => {
                self.open.clear();
                self.returning = None;
            }
            Mark::Other => {}
        }
        self.whole.push(leaf);
    }

    /// The tree of all records.
    pub const fn whole(&self) -> &Frontier {
        &self.whole
    }

    /// The tree of the records before the first that would tell who has spoken. It never becomes smaller.
    pub fn settled(&self) -> &Frontier {
        self.open.values().chain(&self.returning).min_by_key(|tree| tree.size()).unwrap_or(&self.whole)
    }
}
