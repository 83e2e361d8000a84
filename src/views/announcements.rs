//! What outsiders are told of a session as it happens: facts that name nobody.

use protocol::event::Event;
use protocol::id::ItemId;
use protocol::rubric::Rubric;
use protocol::webhook::{Announcement, WebhookKind};

use super::decisions::{About, about, level_name};
use super::replay::Step;
use crate::domain::Session;

/// What of the events of a session outsiders can be told of.
pub const fn kind(event: &Event) -> Option<WebhookKind> {
    match event {
        Event::SessionClosed(_) => Some(WebhookKind::SessionClosed),
        Event::ItemDecided(_) => Some(WebhookKind::ItemDecided),
        Event::ItemReopened(_) => Some(WebhookKind::ItemReopened),
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
    };
    let of_item = |item: ItemId| {
        let About { item, name, subject } = about(session, rubric, item)?;
        let criterion = Some(item.criterion.clone());
        Some(Announcement { item: Some(item.id), criterion, criterion_name: Some(name), subject: Some(subject), ..whole.clone() })
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
        _ => whole,
    };
    Some((kind, told))
}
