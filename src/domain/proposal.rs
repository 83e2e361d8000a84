//! A proposal: a level that is put to the group and answered with fist to five.

use std::collections::BTreeMap;

use protocol::event::{ProposalClosed, ProposalMade};
use protocol::id::ParticipantId;
use protocol::session::ItemState;

/// One level put to the group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Its number on the item, from 1.
    pub number: u8,
    /// The seq at which it was made.
    pub made: u64,
    /// The round whose reveal it followed.
    pub round: u8,
    /// The level.
    pub level: u8,
    /// What was said with it.
    pub text: Option<String>,
    /// The answers that stand, by who gave them.
    pub answers: BTreeMap<ParticipantId, Answer>,
    /// What was shown, once it was.
    pub closed: Option<ProposalClosed>,
    /// Whether it was taken back without showing anything.
    pub cancelled: bool,
    /// Where the item stood before it; a cancelled proposal leaves it there.
    pub(super) before: ItemState,
}

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The seq of its record.
    pub seq: u64,
    /// 0 (cannot go along with it) to 5 (all for it).
    pub answer: u8,
    /// Why.
    pub reason: Option<String>,
    /// Whether somebody entered it for a person without a device.
    pub entered: bool,
}

impl Proposal {
    pub(super) fn new(made: u64, round: u8, before: ItemState, event: &ProposalMade) -> Self {
        Self {
            number: event.proposal,
            made,
            round,
            level: event.level,
            text: event.text.clone(),
            answers: BTreeMap::new(),
            closed: None,
            cancelled: false,
            before,
        }
    }

    /// The answer of somebody that counted when it was closed. Before that, and for whoever was not eligible then, there is none.
    pub fn counted(&self, person: ParticipantId) -> Option<&Answer> {
        let closed = self.closed.as_ref()?;
        self.answers.get(&person).filter(|answer| closed.answers.binary_search(&answer.seq).is_ok())
    }
}
