//! An assessment that names nobody: what goes beyond the people of a session.
//!
//! Owns: what is left out. Must not know: who reads it.

use protocol::http::{AssessedItem, Assessment};
use protocol::rubric::Rubric;
use protocol::session::{USUAL_GROUP, Visibility};
use protocol::view::PlannedStep;

use super::assessment::assessment;
use crate::domain::Session;

/// The assessment of a session without its people: no ballot, no answer, no author, and no organisation that is too small to stand
/// by itself, whatever its visibility. Of comments only evidence stays: the rest was said to those who were there.
pub fn nameless(session: &Session, rubric: &Rubric) -> Option<Assessment> {
    let mut shown = session.clone();
    shown.settings.visibility = shown.settings.visibility.min(Visibility::ByOrganisation);
    shown.settings.smallest_group = shown.settings.smallest_group.max(USUAL_GROUP);
    let mut assessment = assessment(&shown, rubric)?;
    assessment.settings = session.settings.clone();
    assessment.items.iter_mut().for_each(unname);
    Some(assessment)
}

fn unname(item: &mut AssessedItem) {
    for dissent in item.decision.iter_mut().flat_map(|decision| &mut decision.dissent) {
        dissent.participant = None;
    }
    item.plan.iter_mut().flat_map(|step| &mut step.changed).for_each(|changed| changed.by = None);
    item.comments.retain(|comment| comment.link.is_some() || comment.figure.is_some());
    item.comments.iter_mut().for_each(|comment| comment.author = None);
    item.statements.iter_mut().for_each(|statement| statement.author = None);
}

/// As [`nameless`], for those outside: who does a next step, and who said how it stands, is left out too.
pub fn for_outsiders(session: &Session, rubric: &Rubric) -> Option<Assessment> {
    let mut assessment = nameless(session, rubric)?;
    assessment.items.iter_mut().for_each(without_owners);
    Some(assessment)
}

/// Leaves out who does the next steps of an item, and who said how they stand.
pub fn without_owners(item: &mut AssessedItem) {
    item.decision.iter_mut().flat_map(|decision| &mut decision.next_steps).for_each(|step| step.who = None);
    item.plan.iter_mut().for_each(without_owner);
}

/// Leaves out who does a next step, and who said how it stands.
pub fn without_owner(step: &mut PlannedStep) {
    step.who = None;
    if let Some(changed) = &mut step.changed {
        changed.by = None;
    }
}
