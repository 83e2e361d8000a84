//! The plan of a session: its next steps as they stand now, as JSON and for calendars, and what the host writes down of them.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::http::{NextStepIsSet, SetNextStep};
use protocol::problem::Code;
use serde::Deserialize;

use super::read::newest;
use crate::reports::Language;
use crate::reports::calendar::calendar;
use crate::server::App;
use crate::server::access::{ByHost, ResultsOf};
use crate::server::body::Body;
use crate::server::failure::{Failure, no_such_session};
use crate::views::plan::plan;

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
    let text = calendar(&plan([&assessment]), &assessment.title, language);
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"rubricon-{}.ics\"", results.session)),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, text))
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
    let wanted = wanted.ok().map(|Query(wanted)| wanted.language.unwrap_or_else(|| "en".to_owned()));
    // Of a tag such as es-MX the language counts.
    match wanted.as_deref().and_then(|tag| tag.split('-').next()) {
        Some("en") => Ok(Language::English),
        Some("es") => Ok(Language::Spanish),
        _ => {
            let detail = "There are calendar files in English and Spanish: ask for ?language=en or es.";
            Err(Failure::new(Code::InvalidValue, detail))
        }
    }
}
