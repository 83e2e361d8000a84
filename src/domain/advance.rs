//! The advance round: every pending item open for silent voting before the meeting, as its round 0.

use protocol::session::ItemState;
use protocol::vote::Outcome;

use super::Item;

/// The last advance round of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Advance {
    /// The seq at which it was opened.
    pub opened: u64,
    /// Until when people are asked to have voted.
    pub closes_at: Option<String>,
    /// How it stands.
    pub state: AdvanceState,
}

/// How an advance round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AdvanceState {
    /// People can vote in it.
    Open,
    /// It was sealed and shown.
    Closed,
    /// It was ended without showing anything.
    Cancelled,
}

impl Advance {
    /// Whether people can vote in it.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, AdvanceState::Open)
    }
}

/// Whether an advance round opens an item: one that is pending and was never voted on, but for advance rounds that were cancelled.
pub(super) fn can_be_opened(item: &Item) -> bool {
    item.state == ItemState::Pending && item.rounds.iter().all(|round| round.number == 0)
}

/// The level at which an item stands on the consent list: what the advance round came to, where the rule was met, nobody pulled
/// it off, and nothing was opened or decided since.
pub fn consent_level(item: &Item) -> Option<u8> {
    if item.state != ItemState::Revealed || item.pulled || !item.proposals.is_empty() || item.decision.is_some() {
        return None;
    }
    let last = item.last_reveal().filter(|reveal| reveal.round == 0)?;
    // A round that was cancelled since leaves the item where the advance round left it.
    match last.outcome {
        Outcome::Level(level) => Some(level),
        Outcome::NotMet => None,
    }
}
