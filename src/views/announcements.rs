//! What outsiders are told of a session as it happens: facts that name nobody.

use protocol::event::Event;
use protocol::id::ItemId;
use protocol::rubric::Rubric;
use protocol::vote::Verdict;
use protocol::webhook::{Announcement, WebhookKind};

use super::assessment::subject_name;
use super::replay::Step;
use crate::domain::Session;

/// What of the events of a session outsiders can be told of.
pub const fn kind(event: &Event) -> Option<WebhookKind> {
    match event {
        Event::SessionClosed(_) => Some(WebhookKind::SessionClosed),
        Event::ItemDecided(_) => Some(WebhookKind::ItemDecided),
        Event::ItemReopened(_) => Some(WebhookKind::ItemReopened),
        Event::NextStepChanged(_) => Some(WebhookKind::NextStepChanged),
        _ => None,
    }
}

/// What is said of a step to outsiders. `session` has had its agenda by then.
pub fn announcement(session: &Session, rubric: &Rubric, step: &Step) -> Option<(WebhookKind, Announcement)> {
    let event = step.event.as_ref()?;
    let kind = kind(event)?;
    let whole = Announcement {
        session: session.id?,
        seq: step.stamp.seq,
        title: session.title.clone(),
        item: None,
        criterion: None,
        criterion_name: None,
        subject: None,
        verdict: None,
        level_name: None,
        basis: None,
        supersedes: None,
        decision: None,
        step: None,
        state: None,
    };
    let of_item = |item: ItemId| {
        let item = session.item(item)?;
        let name = rubric.criterion(&item.criterion).map(|(_, criterion)| criterion.name.clone());
        let (criterion, subject) = (item.criterion.clone(), subject_name(&session.subjects, item.subject));
        Some(Announcement {
            item: Some(item.id),
            criterion: Some(criterion),
            criterion_name: name,
            subject: Some(subject),
            ..whole.clone()
        })
    };
    let told = match event {
        Event::ItemDecided(e) => Announcement {
            verdict: Some(e.verdict),
            level_name: level_name(rubric, e.verdict),
            basis: Some(e.basis),
            supersedes: e.supersedes,
            ..of_item(e.item)?
        },
        Event::ItemReopened(e) => of_item(e.item)?,
        Event::NextStepChanged(e) => {
            Announcement { decision: Some(e.decision), step: Some(e.step), state: Some(e.state), ..of_item(e.item)? }
        }
        _ => whole,
    };
    Some((kind, told))
}

fn level_name(rubric: &Rubric, verdict: Verdict) -> Option<String> {
    let Verdict::Level(level) = verdict else { return None };
    rubric.levels.iter().find(|one| one.value == level).map(|one| one.name.clone())
}
