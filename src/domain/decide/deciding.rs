//! Decisions: recording one, putting an item off, and taking it up again.

use jiff::civil::Date;
use protocol::event::{ItemDecided, ItemParked, ItemReopened};
use protocol::id::ItemId;
use protocol::problem::Code;
use protocol::session::ItemState;
use protocol::vote::{Basis, Dissent, Evidence, NextStep, Outcome, Verdict};

use super::super::{Rejection, Session, text};
use super::{Decided, wrong_state};

/// The most dissents, pieces of evidence or next steps of one decision.
const MAX_ENTRIES: usize = 50;

/// The most text of one decision, in bytes: it has to fit into a message with room to spare.
const MAX_TEXT: usize = 100_000;

/// A decision that somebody wants recorded.
pub(super) struct Wanted<'a> {
    pub(super) item: ItemId,
    pub(super) verdict: Verdict,
    pub(super) rationale: &'a str,
    pub(super) dissent: &'a [Dissent],
    pub(super) evidence: &'a [Evidence],
    pub(super) next_steps: &'a [NextStep],
}

impl Wanted<'_> {
    fn check_size(&self) -> Result<(), Rejection> {
        let optional = |text: &Option<String>| text.as_ref().map_or(0, String::len);
        let dissent: usize = self.dissent.iter().map(|dissent| dissent.statement.len()).sum();
        let evidence: usize = self.evidence.iter().map(|evidence| evidence.note.len() + optional(&evidence.link)).sum();
        let next_steps: usize = self.next_steps.iter().map(|step| step.what.len() + optional(&step.who)).sum();
        if self.rationale.len() + dissent + evidence + next_steps > MAX_TEXT {
            let detail =
                format!("The decision has more than {MAX_TEXT} bytes of text. Keep the long version elsewhere and link to it.");
            return Err(Rejection::new(Code::TooLarge, detail));
        }
        Ok(())
    }
}

impl Session {
    pub(super) fn decide_item(&self, wanted: &Wanted<'_>) -> Decided {
        self.require_running()?;
        let item = self.require_item(wanted.item)?;
        // Parked too: an item that was put off after its last round would otherwise be stuck there for ever.
        let (ItemState::Revealed | ItemState::Reopened | ItemState::Parked, Some(outcome)) = (item.state, item.outcome()) else {
            return Err(wrong_state(item, "A decision follows a revealed vote."));
        };
        if let Verdict::Level(level) = wanted.verdict {
            self.require_level(level)?;
        }
        wanted.check_size()?;
        let basis = basis(wanted.verdict, outcome);
        let rationale = text::prose("rationale", wanted.rationale, 0..=10_000)?;
        if basis == Basis::DepartsFromRule && rationale.is_empty() {
            return Err(Rejection::new(
                Code::ReasonNeeded,
                "This is not what the rule says. Write down why the group decided it all the same.",
            ));
        }
        Ok(vec![
            ItemDecided {
                item: item.id,
                verdict: wanted.verdict,
                basis,
                rationale,
                dissent: each("dissents", wanted.dissent, |dissent| self.check_dissent(dissent))?,
                evidence: each("pieces of evidence", wanted.evidence, check_evidence)?,
                next_steps: check_next_steps(wanted.next_steps)?,
                supersedes: item.decision.as_ref().map(|decision| decision.seq),
                consent_list: false,
            }
            .into(),
        ])
    }

    pub(super) fn park_item(&self, id: ItemId, reason: &str) -> Decided {
        self.require_running()?;
        let item = self.require_item(id)?;
        match item.state {
            ItemState::Pending | ItemState::Revealed | ItemState::Reopened => {}
            ItemState::Proposed => return Err(wrong_state(item, "Close the proposal before you park it.")),
            ItemState::Voting => return Err(wrong_state(item, "Reveal the vote before you park it.")),
            ItemState::Decided | ItemState::Parked => return Err(wrong_state(item, "There is nothing to put off.")),
        }
        Ok(vec![ItemParked { item: id, reason: text::prose("reason", reason, 0..=2_000)? }.into()])
    }

    pub(super) fn reopen_item(&self, id: ItemId, reason: &str) -> Decided {
        self.require_running()?;
        let item = self.require_item(id)?;
        self.require_nothing_open()?;
        if item.state != ItemState::Decided {
            return Err(wrong_state(item, "Only a decided item can be reopened."));
        }
        let reason = text::prose("reason", reason, 0..=2_000)?;
        if reason.is_empty() {
            return Err(Rejection::new(Code::ReasonNeeded, "Write down why the decision is taken up again."));
        }
        Ok(vec![ItemReopened { item: id, reason }.into()])
    }

    fn check_dissent(&self, dissent: &Dissent) -> Result<Dissent, Rejection> {
        if let Some(participant) = dissent.participant {
            self.require_voter(participant)?;
        }
        Ok(Dissent { participant: dissent.participant, statement: text::prose("dissent", &dissent.statement, 1..=2_000)? })
    }
}

/// Recording *no consensus* follows a rule that was not met; everything else that differs departs from it.
const fn basis(verdict: Verdict, outcome: Outcome) -> Basis {
    match (verdict, outcome) {
        (Verdict::NoConsensus, Outcome::NotMet) => Basis::FollowsRule,
        (Verdict::Level(decided), Outcome::Level(met)) if decided == met => Basis::FollowsRule,
        _ => Basis::DepartsFromRule,
    }
}

fn each<T>(what: &str, all: &[T], check: impl Fn(&T) -> Result<T, Rejection>) -> Result<Vec<T>, Rejection> {
    if all.len() > MAX_ENTRIES {
        return Err(Rejection::new(Code::TooLarge, format!("There are {} {what}; {MAX_ENTRIES} are possible.", all.len())));
    }
    all.iter().map(check).collect()
}

fn check_evidence(evidence: &Evidence) -> Result<Evidence, Rejection> {
    let link = evidence.link.as_deref().map(check_link).transpose()?;
    Ok(Evidence { note: text::prose("evidence", &evidence.note, 1..=2_000)?, link })
}

/// A link that can be followed.
pub(super) fn check_link(link: &str) -> Result<String, Rejection> {
    let link = text::line("link", link, 1..=2_000)?;
    if link.starts_with("https://") || link.starts_with("http://") {
        return Ok(link);
    }
    Err(Rejection::new(Code::InvalidValue, "A link starts with https:// or http://."))
}

/// What happens next, as it is stored.
pub(super) fn check_next_steps(steps: &[NextStep]) -> Result<Vec<NextStep>, Rejection> {
    each("next steps", steps, check_next_step)
}

/// One of them.
pub(super) fn check_next_step(step: &NextStep) -> Result<NextStep, Rejection> {
    Ok(NextStep {
        what: text::prose("next step", &step.what, 1..=1_000)?,
        who: step.who.as_deref().map(|who| text::line("next step's owner", who, 1..=200)).transpose()?,
        by_when: step.by_when.as_deref().map(check_date).transpose()?,
    })
}

/// A day of the calendar.
pub(in crate::domain) fn check_date(date: &str) -> Result<String, Rejection> {
    let date = date.trim().parse::<Date>();
    let date =
        date.map_err(|_| Rejection::new(Code::InvalidValue, "A date is written as year-month-day, such as 2027-03-01."))?;
    Ok(date.to_string())
}
