//! How a session comes into being.

use protocol::event::{AccessGranted, AgendaSet, Event, LobbyOpened, OrganisationsInvited, SessionCreated};
use protocol::id::{ItemId, SessionId, SubjectId};
use protocol::problem::Code;
use protocol::rubric::Rubric;
use protocol::session::{AgendaItem, Role, Settings, Subject};

use super::decide::{check_date, check_organisations, check_settings};
use super::people::seat;
use super::text::name_key;
use super::{Joining, MAX_ITEMS, Rejection, text};

/// What a host asks for. All ids and tokens are made by the server.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The session's id.
    pub id: SessionId,
    /// What it is called.
    pub title: String,
    /// Who is assessed.
    pub subjects: Vec<Subject>,
    /// The criteria on the agenda; all where none are named.
    pub criteria: Option<Vec<String>>,
    /// How it is held.
    pub settings: Settings,
    /// The organisations that are expected.
    pub organisations: Vec<String>,
    /// Whether the door stays shut for now.
    pub draft: bool,
    /// The day it is held, if one is given.
    pub held_on: Option<String>,
    /// Who leads it.
    pub facilitator: Joining,
    /// Links for screens and readers: role and SHA-256 of the token.
    pub links: Vec<(Role, String)>,
}

/// The events that make a session, or why it cannot be. `item_id` gives a fresh id each time.
pub fn create(new: NewSession, rubric: &Rubric, mut item_id: impl FnMut() -> ItemId) -> Result<Vec<Event>, Rejection> {
    let title = text::line("title", &new.title, 1..=200)?;
    check_settings(&new.settings)?;
    let subjects = check_subjects(new.subjects)?;
    let held_on = new.held_on.as_deref().map(check_date).transpose()?;
    let codes = agenda_codes(new.criteria, rubric)?;
    if codes.len() * subjects.len() > MAX_ITEMS {
        return Err(invalid(format!("The agenda has {} items; {MAX_ITEMS} are possible.", codes.len() * subjects.len())));
    }
    // A cross-district meeting scores the same criterion for each subject in turn.
    let items = codes
        .iter()
        .flat_map(|code| subjects.iter().map(move |subject| (code, subject.id)))
        .map(|(code, subject)| AgendaItem { id: item_id(), criterion: code.clone(), subject })
        .collect();
    let mut events = vec![
        SessionCreated {
            session: new.id,
            title,
            rubric: rubric.reference(),
            levels: rubric.levels.iter().map(|level| level.value).collect(),
            subjects,
            settings: new.settings,
            held_on,
        }
        .into(),
        AgendaSet { items }.into(),
    ];
    let Joining { participant, name, organisation, role, token_hash } = new.facilitator;
    let name = text::line("facilitator's name", &name, 1..=80)?;
    events.extend(seat(participant, &name, &organisation, role, false)?);
    events.push(AccessGranted { role, participant: Some(participant), token: token_hash }.into());
    events.extend(new.links.into_iter().map(|(role, token)| AccessGranted { role, participant: None, token }.into()));
    if !new.organisations.is_empty() {
        events.push(OrganisationsInvited { organisations: check_organisations(&new.organisations)? }.into());
    }
    if !new.draft {
        events.push(LobbyOpened {}.into());
    }
    Ok(events)
}

fn check_subjects(subjects: Vec<Subject>) -> Result<Vec<Subject>, Rejection> {
    if !(1..=20).contains(&subjects.len()) {
        return Err(invalid("Name 1 to 20 subjects: the organisations that are assessed.".to_owned()));
    }
    let mut seen: Vec<(SubjectId, String)> = Vec::new();
    for subject in subjects {
        let name = text::line("subject's name", &subject.name, 1..=120)?;
        if seen.iter().any(|(_, other)| name_key(other) == name_key(&name)) {
            return Err(invalid(format!("The subject \"{name}\" is named twice.")));
        }
        seen.push((subject.id, name));
    }
    Ok(seen.into_iter().map(|(id, name)| Subject { id, name }).collect())
}

fn agenda_codes(wanted: Option<Vec<String>>, rubric: &Rubric) -> Result<Vec<String>, Rejection> {
    let all: Vec<String> = rubric.criteria().map(|(_, criterion)| criterion.code.clone()).collect();
    let Some(wanted) = wanted else { return Ok(all) };
    if wanted.is_empty() {
        return Err(invalid("The agenda is empty. Name at least one criterion, or leave \"criteria\" out for all.".to_owned()));
    }
    for (at, code) in wanted.iter().enumerate() {
        if !all.contains(code) {
            return Err(invalid(format!("The rubric has no criterion \"{code}\". It has {}.", all.join(", "))));
        }
        if wanted[..at].contains(code) {
            return Err(invalid(format!("The criterion {code} is named twice.")));
        }
    }
    Ok(wanted)
}

fn invalid(detail: String) -> Rejection {
    Rejection::new(Code::InvalidValue, detail)
}
