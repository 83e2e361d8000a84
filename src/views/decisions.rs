//! The decisions of a session, one after the other, as outsiders may follow them: what was decided and why, and nobody's name.

use protocol::event::Event;
use protocol::id::{ItemId, SessionId};
use protocol::rubric::Rubric;
use protocol::vote::{Basis, Verdict};

use super::assessment::subject_name;
use super::replay::Step;
use crate::domain::{Item, Session};

/// A decision that was recorded, whether it still stands or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recorded {
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

/// What the directory's text of a rubric and a session's agenda say of an item.
pub(super) struct About<'a> {
    pub(super) item: &'a Item,
    pub(super) name: String,
    pub(super) subject: String,
}

/// A decision, if the step records one. `session` has had its agenda by then.
pub fn recorded(session: &Session, rubric: &Rubric, step: &Step) -> Option<Recorded> {
    let Some(Event::ItemDecided(decided)) = &step.event else { return None };
    let About { item, name, subject } = about(session, rubric, decided.item)?;
    Some(Recorded {
        session: session.id?,
        seq: step.stamp.seq,
        at: step.stamp.at.clone(),
        criterion: item.criterion.clone(),
        name,
        subject,
        verdict: decided.verdict,
        level_name: level_name(rubric, decided.verdict),
        basis: decided.basis,
        rationale: decided.rationale.clone(),
        supersedes: decided.supersedes.is_some(),
    })
}

/// What is said of an item to those who do not know the agenda.
pub(super) fn about<'a>(session: &'a Session, rubric: &Rubric, item: ItemId) -> Option<About<'a>> {
    let item = session.item(item)?;
    let name = rubric.criterion(&item.criterion).map(|(_, criterion)| criterion.name.clone()).unwrap_or_default();
    Some(About { item, name, subject: subject_name(&session.subjects, item.subject) })
}

/// The name of the level that was decided.
pub(super) fn level_name(rubric: &Rubric, verdict: Verdict) -> Option<String> {
    let Verdict::Level(level) = verdict else { return None };
    rubric.levels.iter().find(|one| one.value == level).map(|one| one.name.clone())
}
