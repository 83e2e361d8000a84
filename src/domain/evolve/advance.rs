//! The advance round and the order of the agenda.

use std::collections::HashMap;

use protocol::event::{AdvanceOpened, AgendaOrdered, ItemPulled};
use protocol::id::ItemId;

use super::super::advance::{Advance, AdvanceState, can_be_opened};
use super::super::session::{Session, Stamp};

impl Session {
    pub(super) fn advance_opened(&mut self, stamp: &Stamp, event: &AdvanceOpened) {
        self.advance = Some(Advance { opened: stamp.seq, closes_at: event.closes_at.clone(), state: AdvanceState::Open });
        for item in self.items.iter_mut().filter(|item| can_be_opened(item)) {
            item.open_in_advance(stamp);
        }
    }

    pub(super) fn advance_closed(&mut self) {
        self.end_advance(AdvanceState::Closed);
    }

    pub(super) fn advance_cancelled(&mut self) {
        self.end_advance(AdvanceState::Cancelled);
    }

    pub(super) fn item_pulled(&mut self, event: &ItemPulled) {
        if let Some(item) = self.item_mut(event.item) {
            item.pulled = true;
        }
    }

    pub(super) fn agenda_ordered(&mut self, event: &AgendaOrdered) {
        let places: HashMap<ItemId, usize> = event.items.iter().copied().zip(0..).collect();
        // What the order does not name stays behind what it names.
        self.items.sort_by_key(|item| places.get(&item.id).copied().unwrap_or(usize::MAX));
        self.index_items();
    }

    /// Rounds of it that were not revealed never will be.
    fn end_advance(&mut self, state: AdvanceState) {
        if let Some(advance) = &mut self.advance {
            advance.state = state;
        }
        for item in self.items.iter_mut().filter(|item| item.advance_round().is_some()) {
            item.cancel(0);
        }
    }
}
