//! An assessment that names nobody: what goes beyond the people of a session.
//!
//! Owns: what is left out. Must not know: who reads it.

use protocol::http::{AssessedItem, Assessment};
use protocol::rubric::Rubric;
use protocol::session::{USUAL_GROUP, Visibility};

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
    item.comments.retain(|comment| comment.link.is_some() || comment.figure.is_some());
    item.comments.iter_mut().for_each(|comment| comment.author = None);
    item.statements.iter_mut().for_each(|statement| statement.author = None);
}
