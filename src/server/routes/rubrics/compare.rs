//! `GET /api/rubrics/{id}/{version}/difference`: what a version changed.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::problem::Code;
use serde::Deserialize;

use super::{Name, named, no_such_rubric};
use crate::domain;
use crate::server::App;
use crate::server::failure::Failure;

/// What to compare with.
#[derive(Debug, Deserialize)]
pub(in crate::server::routes) struct Older {
    /// A version of the same rubric, or `ID/VERSION` of another.
    from: String,
}

/// How a text differs from an older one.
pub(in crate::server::routes) async fn difference(
    State(app): State<App>,
    name: Name,
    older: Result<Query<Older>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let (id, version) = named(name)?;
    let Ok(Query(Older { from })) = older else {
        let detail = "Say what to compare with: another version as ?from=2021, or another rubric's as ?from=id/2021.";
        return Err(Failure::new(Code::InvalidValue, detail));
    };
    let (from_id, from_version) = from.split_once('/').unwrap_or((&id, &from));
    let newer = app.host.rubrics().get(&id, &version).ok_or_else(no_such_rubric)?;
    let older = app.host.rubrics().get(from_id, from_version).ok_or_else(no_such_rubric)?;
    let difference = app.work.run(move || domain::difference(&older, &newer)).await?;
    Ok(([(header::CACHE_CONTROL, "no-cache")], Json(difference)))
}
