//! The plan: what is to happen next, of one session or of several.

use std::cmp::Reverse;
use std::collections::HashMap;

use protocol::http::{Assessment, ListedStep, StepList};
use protocol::id::{SessionId, SubjectId};
use protocol::session::Visibility;
use protocol::view::{self, PlannedStep};
use protocol::vote::StepState;

use super::results::Held;
use crate::domain::{self, Item, SaidBy, Session, StepChange};

/// The next steps of the decisions in these assessments, as they stand now: open ones first, then by their date, those without one
/// last. What has the same date keeps the order of the sessions and of their agendas.
pub fn plan<'a>(assessments: impl IntoIterator<Item = &'a Assessment>) -> StepList {
    let mut steps: Vec<ListedStep> = assessments.into_iter().flat_map(of_session).collect();
    steps.sort_by_cached_key(|listed| {
        let PlannedStep { state, by_when, .. } = &listed.step;
        (*state != StepState::Open, Reverse(by_when.is_some()), by_when.clone())
    });
    StepList { steps, unreadable: Vec::new() }
}

/// The plan of a subject, over all the sessions that assess it, and its name; nothing where none does. `unreadable` are sessions that
/// might say something and cannot be read. What was agreed in an earlier session is in it as long as that is its item's last decision
/// there: that a later session looked at the criterion again does not do what was to be done.
pub fn plan_of_subject(id: SubjectId, sessions: &[Held], unreadable: Vec<SessionId>) -> Option<(String, StepList)> {
    let named = |held: &Held| held.subjects.iter().find(|subject| subject.id == id).map(|subject| subject.name.clone());
    let names: HashMap<SessionId, String> =
        sessions.iter().filter_map(|held| Some((held.assessment.session, named(held)?))).collect();
    let newest = sessions.iter().rev().find_map(named)?;
    let mut list = plan(sessions.iter().map(|held| &held.assessment));
    list.steps.retain(|listed| names.get(&listed.session) == Some(&listed.subject));
    Some((newest, StepList { unreadable, ..list }))
}

fn of_session(assessment: &Assessment) -> impl Iterator<Item = ListedStep> {
    assessment.items.iter().flat_map(move |item| {
        item.decision.iter().flat_map(move |decision| {
            item.plan.iter().map(move |step| ListedStep {
                subject: item.subject.clone(),
                session: assessment.session,
                session_title: assessment.title.clone(),
                item: item.item,
                criterion: item.criterion.clone(),
                name: item.name.clone(),
                decision: decision.seq,
                decided_at: decision.at.clone(),
                step: step.clone(),
            })
        })
    })
}

/// The next steps of an item's last decision as they stand now.
pub(super) fn planned_steps(session: &Session, item: &Item) -> Vec<PlannedStep> {
    (1..).zip(&item.plan).map(|(number, planned)| planned_step(session, number, planned)).collect()
}

fn planned_step(session: &Session, number: u8, planned: &domain::PlannedStep) -> PlannedStep {
    PlannedStep {
        step: number,
        what: planned.step.what.clone(),
        who: planned.step.who.clone(),
        by_when: planned.step.by_when.clone(),
        state: planned.state,
        changed: planned.changed.as_ref().map(|changed| change(session, changed)),
    }
}

/// Somebody of the session is named where votes are, as everyone is shown this; the trail tells it to whoever is told names.
fn change(session: &Session, changed: &StepChange) -> view::StepChange {
    let by = match &changed.by {
        SaidBy::Person(id) => {
            let person = session.person(*id).filter(|_| session.settings.visibility == Visibility::Named);
            person.map(|person| if person.name.is_empty() { id.to_string() } else { person.name.clone() })
        }
        SaidBy::Named(name) => Some(name.clone()),
    };
    view::StepChange { seq: changed.seq, at: changed.at.clone(), by, note: changed.note.clone() }
}
