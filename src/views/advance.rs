//! The advance round, as everyone sees it: how far it is, and once it was closed what came of it.

use protocol::view::{Advance, AdvanceItem};

use crate::domain::{AdvanceState, Item, Person, Round, Session};

/// The advance round; nothing where there was none, or it was cancelled.
pub(super) fn advance(session: &Session) -> Option<Advance> {
    let advance = session.advance.as_ref().filter(|advance| advance.state != AdvanceState::Cancelled)?;
    let rounds: Vec<(&Item, &Round)> = session.items.iter().filter_map(|item| Some((item, round_of(item)?))).collect();
    let open = advance.is_open();
    let voters: Vec<&Person> = session.people().iter().filter(|person| person.votes() && !person.absent).collect();
    // What an earlier one revealed is not asked again.
    let asked = || rounds.iter().filter(|(_, round)| round.revealed.is_none());
    let finished = |person: &&&Person| {
        asked().all(|(item, round)| round.ballots.contains_key(&person.id) || item.recused.contains(&person.id))
    };
    let most = rounds.iter().filter_map(|(_, round)| Some(round.revealed.as_ref()?.eligible.len())).max().unwrap_or(0);
    Some(Advance {
        open,
        closes_at: advance.closes_at.clone(),
        eligible: count(if open { voters.len() } else { most }),
        finished: count(if open { voters.iter().filter(finished).count() } else { 0 }),
        items: rounds.iter().map(|(item, round)| item_of(session, item, round)).collect(),
    })
}

/// The round of an item in the advance round, while it is open and after it was revealed.
fn round_of(item: &Item) -> Option<&Round> {
    item.rounds.iter().rev().find(|round| round.number == 0 && !round.cancelled)
}

fn item_of(session: &Session, item: &Item, round: &Round) -> AdvanceItem {
    let reveal = round.revealed.as_ref();
    let voted = match reveal {
        Some(reveal) => reveal.ballots.len(),
        None => session.eligible(item).filter(|voter| round.ballots.contains_key(&voter.id)).count(),
    };
    AdvanceItem {
        item: item.id,
        voted: count(voted),
        tally: reveal.map(|reveal| reveal.tally.clone()),
        outcome: reveal.map(|reveal| reveal.outcome),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
