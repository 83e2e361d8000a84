//! How next steps stand, in the meeting and after it.

use protocol::event::NextStepChanged;
use protocol::problem::Code;
use protocol::vote::NextStep;

use super::super::{Item, PlannedStep, Rejection, Session, WantedStep, text};
use super::Decided;
use super::deciding::check_next_step;

impl Session {
    /// The event that says how a next step stands, as the server's host writes it down for somebody. Whoever led the meeting may be
    /// long gone when it is done.
    pub fn set_next_step(&self, wanted: &WantedStep<'_>, by: &str) -> Decided {
        let by = text::line("name of who says so", by, 1..=200)?;
        Ok(vec![NextStepChanged { by: Some(by), ..self.changed_step(wanted)? }.into()])
    }

    pub(super) fn change_next_step(&self, wanted: &WantedStep<'_>) -> Decided {
        Ok(vec![self.changed_step(wanted)?.into()])
    }

    fn changed_step(&self, wanted: &WantedStep<'_>) -> Result<NextStepChanged, Rejection> {
        let item = self.require_item(wanted.item)?;
        let planned = planned_step(item, wanted)?;
        let step = check_next_step(&NextStep {
            what: wanted.what.to_owned(),
            who: wanted.who.map(str::to_owned),
            by_when: wanted.by_when.map(str::to_owned),
        })?;
        let note = text::optional_prose("note", wanted.note, 2_000)?;
        let told = planned.changed.as_ref().and_then(|changed| changed.note.as_ref());
        if (&planned.step, planned.state) == (&step, wanted.state) && (note.is_none() || note.as_ref() == told) {
            let detail = "This next step stands like that already. Change something of it, or write down what is new.";
            return Err(Rejection::new(Code::InvalidValue, detail));
        }
        let NextStep { what, who, by_when } = step;
        let (decision, step, state) = (wanted.decision, wanted.step, wanted.state);
        Ok(NextStepChanged { item: item.id, decision, step, what, who, by_when, state, note, by: None })
    }
}

/// The next step that is meant. Those of a decision that was superseded stand as they stood then.
fn planned_step<'a>(item: &'a Item, wanted: &WantedStep<'_>) -> Result<&'a PlannedStep, Rejection> {
    let unknown = |detail: String| Rejection::new(Code::UnknownNextStep, detail);
    let criterion = &item.criterion;
    let Some(decision) = &item.decision else {
        return Err(unknown(format!("{criterion} has no decision yet, and so no next steps.")));
    };
    if decision.seq != wanted.decision {
        let (seq, named) = (decision.seq, wanted.decision);
        let detail = if named < seq {
            format!("The last decision on {criterion} is record {seq}. What was to follow from an earlier one stays as it was.")
        } else {
            format!("Record {named} is no decision on {criterion}; its last one is record {seq}.")
        };
        return Err(unknown(detail));
    }
    let at = usize::from(wanted.step).checked_sub(1);
    let step = at.and_then(|at| item.plan.get(at));
    step.ok_or_else(|| unknown(format!("The decision on {criterion} has {} next steps, numbered from 1.", item.plan.len())))
}
