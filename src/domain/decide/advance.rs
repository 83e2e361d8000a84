//! The advance round: opening, closing and cancelling it, and the consent list it leads to.

use std::collections::BTreeSet;

use jiff::Timestamp;
use protocol::event::{
    AdvanceCancelled, AdvanceClosed, AdvanceOpened, AgendaOrdered, Event, ItemDecided, ItemPulled, RoundRevealed, SessionStarted,
};
use protocol::id::ItemId;
use protocol::problem::Code;
use protocol::record::format_time;
use protocol::session::Phase;
use protocol::vote::{Basis, Outcome, Tally, Verdict};

use super::super::advance::{can_be_opened, consent_level};
use super::super::{Item, MAX_ADVANCE_ITEMS, MAX_ADVANCE_PEOPLE, Rejection, Session, measure, text};
use super::{Decided, missing};

impl Session {
    pub(super) fn open_advance(&self, closes_at: Option<&str>, now: Timestamp) -> Decided {
        if self.phase != Phase::Lobby {
            let detail = "An advance round is held before the meeting begins, once its door is open.";
            return Err(Rejection::new(Code::WrongPhase, detail));
        }
        self.require_nothing_open()?;
        match self.items.iter().filter(|item| can_be_opened(item)).count() {
            0 => return Err(Rejection::new(Code::WrongItemState, "Every item was voted on already.")),
            n if n > MAX_ADVANCE_ITEMS => {
                let detail = format!("The agenda has {n} items; an advance round takes {MAX_ADVANCE_ITEMS}.");
                return Err(Rejection::new(Code::TooLarge, detail));
            }
            _ => {}
        }
        if self.people().len() > MAX_ADVANCE_PEOPLE {
            let detail = format!("An advance round takes {MAX_ADVANCE_PEOPLE} people; more have joined.");
            return Err(Rejection::new(Code::TooLarge, detail));
        }
        let closes_at = closes_at.map(|time| check_closing(time, now)).transpose()?;
        Ok(vec![AdvanceOpened { closes_at }.into()])
    }

    pub(super) fn close_advance(&self, despite_missing: bool) -> Decided {
        self.require_advance()?;
        let items = || self.items.iter().filter_map(|item| Some((item, item.advance_round()?)));
        let due: BTreeSet<_> = items()
            .flat_map(|(item, round)| self.eligible(item).filter(|voter| !round.ballots.contains_key(&voter.id)))
            .map(|voter| voter.id)
            .collect();
        if !due.is_empty() && !despite_missing {
            let everyone: Vec<_> = self.people().iter().map(|person| person.id).collect();
            return Err(missing(&everyone, "voted on everything", |person| !due.contains(person)));
        }
        let sealed: Vec<_> =
            items().filter(|(_, round)| !round.ballots.is_empty()).map(|(item, round)| self.seal(item, round)).collect();
        let order = AgendaOrdered { items: self.order_after(&sealed) };
        let reveals = sealed.into_iter().map(Event::from);
        Ok(reveals.chain([order.into(), AdvanceClosed {}.into()]).collect())
    }

    pub(super) fn cancel_advance(&self, reason: &str) -> Decided {
        self.require_advance()?;
        Ok(vec![AdvanceCancelled { reason: text::prose("reason", reason, 0..=2_000)? }.into()])
    }

    pub(super) fn accept_consent_list(&self, items: &[ItemId]) -> Decided {
        if self.phase != Phase::Lobby {
            self.require_running()?;
        }
        self.require_nothing_open()?;
        let named: BTreeSet<_> = items.iter().collect();
        if named.is_empty() || named.len() != items.len() {
            return Err(Rejection::new(Code::InvalidValue, "Name the items that are accepted, each once."));
        }
        let mut events: Vec<Event> = Vec::new();
        if self.phase == Phase::Lobby {
            events.push(SessionStarted {}.into());
        }
        for &id in items {
            let item = self.require_item(id)?;
            let level = consent_level(item).ok_or_else(|| not_on_list(item))?;
            events.push(
                ItemDecided {
                    item: id,
                    verdict: Verdict::Level(level),
                    basis: Basis::FollowsRule,
                    rationale: String::new(),
                    dissent: Vec::new(),
                    evidence: Vec::new(),
                    next_steps: Vec::new(),
                    supersedes: None,
                    consent_list: true,
                }
                .into(),
            );
        }
        Ok(events)
    }

    pub(super) fn pull_item(&self, id: ItemId, reason: Option<&str>) -> Decided {
        let item = self.require_item(id)?;
        consent_level(item).ok_or_else(|| not_on_list(item))?;
        Ok(vec![ItemPulled { item: id, reason: text::optional_prose("reason", reason, 2_000)? }.into()])
    }

    fn require_advance(&self) -> Result<(), Rejection> {
        if self.advance_is_open() {
            return Ok(());
        }
        Err(Rejection::new(Code::RoundOver, "No advance round is open."))
    }

    /// The agenda after an advance round: first what the group differs on, the most first; then what nobody named a level for, or
    /// nobody voted on; then the consent list. Otherwise the order stays. What an earlier advance round came to counts as well.
    fn order_after(&self, sealed: &[RoundRevealed]) -> Vec<ItemId> {
        let place = |item: &&Item| {
            let now = sealed.iter().find(|reveal| reveal.item == item.id);
            let settled = now.map_or_else(|| consent_level(item).is_some(), |reveal| matches!(reveal.outcome, Outcome::Level(_)));
            let differs = || now.or_else(|| item.last_reveal()).and_then(|reveal| differ(&reveal.tally));
            if settled { (2, 0) } else { differs().map_or((1, 0), |consensus| (0, consensus)) }
        };
        let mut items: Vec<&Item> = self.items.iter().collect();
        items.sort_by_cached_key(place);
        items.iter().map(|item| item.id).collect()
    }
}

/// How far a group agrees, in millionths of Tastle and Wierman's consensus; nothing where nobody named a level.
fn differ(tally: &Tally) -> Option<u32> {
    let consensus = measure(&tally.levels).consensus?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a consensus is 0 to 1")]
    let millionths = (consensus.clamp(0.0, 1.0) * 1e6).round() as u32;
    Some(millionths)
}

fn check_closing(time: &str, now: Timestamp) -> Result<String, Rejection> {
    let invalid = |detail: &str| Rejection::new(Code::InvalidValue, detail);
    let time = time.trim().parse::<Timestamp>();
    let time = time.map_err(|_| invalid("The time is written like 2026-11-29T18:00:00Z."))?;
    if time <= now {
        return Err(invalid("The time until which people can vote is over already."));
    }
    Ok(format_time(time))
}

fn not_on_list(item: &Item) -> Rejection {
    Rejection::new(Code::WrongItemState, format!("{} is not on the consent list.", item.criterion))
}
