//! The advance round, as everyone sees it: how far it is, and once it was closed what came of it.

use protocol::id::ParticipantId;
use protocol::view::{Advance, AdvanceComment, AdvanceItem};

use super::talk::{MAX_SHOWN_COMMENTS, own_comments};
use crate::domain::{Item, Person, Round, Session};

/// The advance round; nothing where there was none. One that was cancelled is over and has no items, so that nobody goes on
/// seeing it open.
pub(super) fn advance(session: &Session) -> Option<Advance> {
    let advance = session.advance.as_ref()?;
    let open = advance.is_open();
    let round = |item| if open { Item::advance_round(item) } else { revealed_round_of(item) };
    let rounds: Vec<(&Item, &Round)> = session.items.iter().filter_map(|item| Some((item, round(item)?))).collect();
    let voters: Vec<&Person> = session.people().iter().filter(|person| person.votes() && !person.absent).collect();
    // What an earlier one revealed is not asked again.
    let asked = || rounds.iter().filter(|(_, round)| round.revealed.is_none());
    let finished = |person: &&&Person| {
        asked().all(|(item, round)| round.ballots.contains_key(&person.id) || item.recused.contains(&person.id))
    };
    // Few, so that counting what the others cast does not take a look at everyone for every item.
    let away: Vec<ParticipantId> = session.people().iter().filter(|p| !p.votes() || p.absent).map(|p| p.id).collect();
    let most = rounds.iter().filter_map(|(_, round)| Some(round.revealed.as_ref()?.eligible.len())).max().unwrap_or(0);
    Some(Advance {
        open,
        closes_at: advance.closes_at.clone(),
        eligible: count(if open { voters.len() } else { most }),
        finished: count(if open { voters.iter().filter(finished).count() } else { 0 }),
        items: rounds.iter().map(|(item, round)| item_of(item, round, &away)).collect(),
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

/// The round of an item in the advance round, once it was revealed.
fn revealed_round_of(item: &Item) -> Option<&Round> {
    item.rounds.iter().rev().find(|round| round.number == 0 && round.revealed.is_some())
}

/// How far an item is. Whoever stood aside has no ballot in it; those of people who are away do not count.
fn item_of(item: &Item, round: &Round, away: &[ParticipantId]) -> AdvanceItem {
    let reveal = round.revealed.as_ref();
    let voted = match reveal {
        Some(reveal) => reveal.ballots.len(),
        None => round.ballots.len().saturating_sub(away.iter().filter(|id| round.ballots.contains_key(id)).count()),
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
