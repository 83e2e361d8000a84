//! How next steps stand.

use protocol::event::NextStepChanged;
use protocol::vote::NextStep;

use super::super::session::{Session, Stamp};
use super::super::steps::{PlannedStep, SaidBy, StepChange};

impl Session {
    pub(super) fn next_step_changed(&mut self, stamp: &Stamp, event: &NextStepChanged) {
        let Some(item) = self.item_mut(event.item) else { return };
        if item.decision.as_ref().is_none_or(|decision| decision.seq != event.decision) {
            return;
        }
        let at = usize::from(event.step).checked_sub(1);
        let Some(planned) = at.and_then(|at| item.plan.get_mut(at)) else { return };
        let by = event.by.clone().map_or(SaidBy::Person(stamp.actor), SaidBy::Named);
        *planned = PlannedStep {
            step: NextStep { what: event.what.clone(), who: event.who.clone(), by_when: event.by_when.clone() },
            state: event.state,
            changed: Some(StepChange { seq: stamp.seq, at: stamp.at.clone(), by, note: event.note.clone() }),
        };
    }
}
