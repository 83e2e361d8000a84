//! What only facilitators and scribes see: warnings, notes, and how the lead stands.

use std::collections::BTreeMap;

use jiff::Timestamp;
use protocol::session::{Phase, Visibility};
use protocol::view::{Desk, Notes, Warning};
use protocol::vote::Choice;

use super::parts::Surroundings;
use crate::domain::{Item, Round, Session, name_key, needed_for};

/// Within how many seconds of the opening a unanimous vote makes one wonder.
const AT_ONCE: u32 = 10;

/// From how many people on a warning says something.
const SOME: u32 = 3;

/// What only facilitators and scribes see.
pub(super) fn desk(session: &Session, around: &Surroundings) -> Desk {
    let item = session.focus.and_then(|id| session.item(id));
    let revealed = item.and_then(|item| Some((item, item.rounds.iter().rev().find(|round| round.revealed.is_some())?)));
    let of_round = revealed.map(|(item, round)| [unanimous_at_once(item, round), follows_first_speaker(session, item, round)]);
    let notes = item.and_then(|item| {
        let notes = item.notes.as_ref()?;
        Some(Notes {
            item: item.id,
            revision: notes.revision,
            rationale: notes.rationale.clone(),
            next_steps: notes.next_steps.clone(),
            by: notes.by,
        })
    });
    Desk {
        warnings: of_round.into_iter().flatten().flatten().chain(quorum_lost(session, around)).collect(),
        notes,
        lead_offered_to: session.lead_offered_to,
        lead_gone_since: around.lead_gone_since.clone(),
    }
}

/// Everybody at one level, and so soon that hardly anybody can have read what the levels say.
fn unanimous_at_once(item: &Item, round: &Round) -> Option<Warning> {
    let reveal = round.revealed.as_ref().filter(|reveal| reveal.round > 0)?;
    let mut named = reveal.tally.levels.iter().filter(|level| level.count > 0);
    let (only, None) = (named.next()?, named.next()) else { return None };
    let seconds = seconds_between(&round.opened_at, &round.last_cast_at)?;
    (only.count >= SOME && seconds <= AT_ONCE).then_some(Warning::UnanimousWithinSeconds {
        item: item.id,
        round: round.number,
        seconds,
    })
}

/// Most of those who changed their level went to where the organisation was that spoke first. Not said where votes are
/// confidential: it would tell who moved.
fn follows_first_speaker(session: &Session, item: &Item, round: &Round) -> Option<Warning> {
    if session.settings.visibility == Visibility::Confidential {
        return None;
    }
    let before = item.reveal_before(round.number)?;
    let first = session.person(before.first_speaker?)?;
    let level = |round: &Round, person| match round.counted(person)?.choice {
        Choice::Level(level) => Some(level),
        Choice::Unsure | Choice::Abstain => None,
    };
    let its = name_key(&first.organisation);
    let mut theirs: BTreeMap<u8, u32> = BTreeMap::new();
    let (mut changed, mut went) = (0, BTreeMap::new());
    for person in session.people() {
        if name_key(&person.organisation) == its {
            if let Some(level) = level(before, person.id) {
                *theirs.entry(level).or_insert(0) += 1;
            }
        } else if let (Some(was), Some(is)) = (level(before, person.id), level(round, person.id))
            && was != is
        {
            changed += 1;
            *went.entry(is).or_insert(0) += 1;
        }
    }
    let most = theirs.values().max()?;
    let mut levels = theirs.iter().filter(|(_, count)| *count == most);
    // An organisation in two minds leads nowhere.
    let (&(&toward, _), None) = (&levels.next()?, levels.next()) else { return None };
    let followed = went.get(&toward).copied().unwrap_or(0);
    let organisation = first.organisation.clone();
    (changed >= SOME && followed * 4 >= changed * 3).then_some(Warning::FollowsFirstSpeaker {
        item: item.id,
        round: round.number,
        organisation,
        changed,
        followed,
    })
}

/// Fewer people are here, or have spoken already, than the quorum needs.
fn quorum_lost(session: &Session, around: &Surroundings) -> Option<Warning> {
    let quorum = session.settings.quorum.filter(|_| session.phase == Phase::Running)?;
    let item = session.focus.and_then(|id| session.item(id))?;
    let everyone = session.people().iter().filter(|person| person.votes() && !item.recused.contains(&person.id)).count();
    let needed = needed_for(quorum, everyone);
    // Whoever has no device is taken to be here until they are marked absent.
    let is_here = |id| around.connected.contains(&id) || item.has_spoken(id);
    let present = session.eligible(item).filter(|person| person.no_device || is_here(person.id)).count();
    let present = u32::try_from(present).unwrap_or(u32::MAX);
    (present < needed).then_some(Warning::QuorumLost { needed, present })
}

fn seconds_between(from: &str, to: &str) -> Option<u32> {
    let (from, to) = (from.parse::<Timestamp>().ok()?, to.parse::<Timestamp>().ok()?);
    u32::try_from(to.duration_since(from).as_secs()).ok()
}
