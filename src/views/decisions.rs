//! The decisions of sessions, as outsiders may follow them: what was decided and why, and nobody's name.

use std::cmp::Reverse;

use protocol::http::{AssessedItem, Assessment};
use protocol::id::SessionId;
use protocol::session::ItemState;
use protocol::vote::{Basis, Verdict};

/// A decision that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// In which session.
    pub session: SessionId,
    /// The seq of its record.
    pub seq: u64,
    /// When.
    pub at: String,
    /// The criterion's code.
    pub criterion: String,
    /// The criterion's name.
    pub name: String,
    /// The name of who is assessed.
    pub subject: String,
    /// What was decided.
    pub verdict: Verdict,
    /// The name of the level that was decided.
    pub level_name: Option<String>,
    /// How it stands to what the rule said.
    pub basis: Basis,
    /// Why.
    pub rationale: String,
    /// Whether it takes the place of an earlier one.
    pub supersedes: bool,
}

/// The decisions that stand on some items, the newest first and `most` at most. One that was reopened does not stand.
pub fn newest<'a>(items: impl IntoIterator<Item = (&'a Assessment, &'a AssessedItem)>, most: usize) -> Vec<Standing> {
    let mut decisions: Vec<Standing> = items.into_iter().filter_map(|(session, item)| standing(session, item)).collect();
    decisions.sort_by_cached_key(|one| Reverse((one.at.clone(), one.session, one.seq)));
    decisions.truncate(most);
    decisions
}

fn standing(session: &Assessment, item: &AssessedItem) -> Option<Standing> {
    let decision = item.decision.as_ref().filter(|_| item.state == ItemState::Decided)?;
    Some(Standing {
        session: session.session,
        seq: decision.seq,
        at: decision.at.clone(),
        criterion: item.criterion.clone(),
        name: item.name.clone(),
        subject: item.subject.clone(),
        verdict: decision.verdict,
        level_name: item.level_name.clone(),
        basis: decision.basis,
        rationale: decision.rationale.clone(),
        supersedes: decision.supersedes.is_some(),
    })
}
