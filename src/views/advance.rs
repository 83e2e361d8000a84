//! The advance round, as everyone sees it: how far it is, and once it was closed what came of it.

use protocol::id::ParticipantId;
use protocol::view::{Advance, AdvanceComment, AdvanceItem};

use super::talk::{MAX_SHOWN_COMMENTS, own_comments};
use crate::domain::{Item, Person, Round, Session};

/// The advance round; nothing where there was none. One that was cancelled is over and has no items, so that nobody goes on
/// seeing it open.
pub(super) fn advance(session: &Session) -> Option<Advance> {
    let advance = session.advance.as_ref()?;
    let rounds: Vec<(&Item, &Round)> = session.items.iter().filter_map(|item| Some((item, round_of(item)?))).collect();
    let open = advance.is_open();
    let voters: Vec<&Person> = session.people().iter().filter(|person| person.votes() && !person.absent).collect();
    let finished = |person: &&&Person| {
        rounds.iter().all(|(item, round)| round.ballots.contains_key(&person.id) || item.recused.contains(&person.id))
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

/// While the advance round is open, a person's comments on its items. The group is on none of them, so they stand in no other part.
pub(super) fn own_advance_comments(session: &Session, person: ParticipantId) -> Vec<AdvanceComment> {
    let open = session.items.iter().filter(|item| item.advance_round().is_some());
    let own = |item: &Item| {
        let id = item.id;
        own_comments(session, item, person).into_iter().map(move |comment| AdvanceComment { item: id, comment })
    };
    open.flat_map(own).take(MAX_SHOWN_COMMENTS).collect()
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
