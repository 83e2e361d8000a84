//! The plan of a session or a subject: next steps as they stand now, as JSON and for calendars, and what the host writes down of them.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use protocol::http::{NextStepIsSet, SetNextStep, StepList};
use protocol::id::SubjectId;
use protocol::problem::Code;
use serde::Deserialize;

use super::read::newest;
use super::results::{held, no_such_subject};
use crate::live::AllHeld;
use crate::reports::calendar::calendar;
use crate::rubrics::Language;
use crate::server::App;
use crate::server::access::{ByHost, ResultsOf};
use crate::server::body::Body;
use crate::server::failure::{Failure, no_such_session};
use crate::views::plan::{plan, plan_of_subject};

/// In which language the file is.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wanted {
    language: Option<String>,
}

/// `GET …/plan`: the next steps of the decisions in force.
pub(super) async fn list(State(app): State<App>, results: ResultsOf) -> Result<impl IntoResponse, Failure> {
    let assessment = newest(&app, &results).await?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(plan([&assessment]))))
}

/// `GET …/plan.ics[?language=…]`: those with a date, as a calendar file.
pub(super) async fn file(
    State(app): State<App>,
    results: ResultsOf,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let language = language(wanted)?;
    let assessment = newest(&app, &results).await?;
    Ok(as_file(&plan([&assessment]), &assessment.title, &results.session.to_string(), language))
}

/// `GET /api/subjects/{id}/plan` (host key): those of one subject, over all its sessions.
pub(super) async fn list_of_subject(
    State(app): State<App>,
    Path(id): Path<String>,
    _: ByHost,
) -> Result<impl IntoResponse, Failure> {
    let (_, list) = of_subject(&app, &id).await?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(list)))
}

/// `GET /api/subjects/{id}/plan.ics[?language=…]` (host key): those with a date, as a calendar file.
pub(super) async fn file_of_subject(
    State(app): State<App>,
    Path(id): Path<String>,
    _: ByHost,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let language = language(wanted)?;
    let (name, list) = of_subject(&app, &id).await?;
    Ok(as_file(&list, &name, &id, language))
}

async fn of_subject(app: &App, id: &str) -> Result<(String, StepList), Failure> {
    let id: SubjectId = id.parse().map_err(|_| no_such_subject())?;
    let AllHeld { sessions, unreadable } = held(app).await?;
    plan_of_subject(id, &sessions, unreadable).ok_or_else(no_such_subject)
}

/// Whose plan it is stands in its title, and its id in the name of the file.
fn as_file(list: &StepList, title: &str, id: &str, language: Language) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"rubricon-{id}.ics\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    (headers, calendar(list, title, language)).into_response()
}

/// `POST …/next-steps` (host key): says how a next step stands, for somebody who is named.
pub(super) async fn set(
    State(app): State<App>,
    Path(id): Path<String>,
    _: ByHost,
    Body(wish): Body<SetNextStep>,
) -> Result<impl IntoResponse, Failure> {
    let session = id.parse().map_err(|_| no_such_session())?;
    let receipt = app.host.set_next_step(session, wish).await?;
    Ok(Json(NextStepIsSet { seq: receipt.seq }))
}

fn language(wanted: Result<Query<Wanted>, QueryRejection>) -> Result<Language, Failure> {
    let none =
        || Failure::new(Code::InvalidValue, "There are calendar files in English and Spanish: ask for ?language=en or es.");
    let Query(Wanted { language }) = wanted.map_err(|_| none())?;
    Language::of_tag(language.as_deref().unwrap_or("en")).ok_or_else(none)
}
