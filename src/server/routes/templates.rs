//! `/api/templates`: what meetings are made from, kept under names.

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use protocol::http::{SaveTemplate, TemplateList};
use protocol::id::TemplateId;
use protocol::problem::Code;

use crate::server::App;
use crate::server::access::ByHost;
use crate::server::body::Body;
use crate::server::failure::Failure;

/// `GET /api/templates` (host key): all that are kept.
pub(super) async fn list(State(app): State<App>, _: ByHost) -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], Json(TemplateList { templates: app.host.templates().all() }))
}

/// `POST /api/templates` (host key): keeps a plan under a name, in place of the one that had it.
pub(super) async fn save(
    State(app): State<App>,
    _: ByHost,
    Body(wanted): Body<SaveTemplate>,
) -> Result<impl IntoResponse, Failure> {
    let (template, is_new) = app.host.templates().save(wanted).await?;
    Ok((if is_new { StatusCode::CREATED } else { StatusCode::OK }, Json(template)))
}

/// `DELETE /api/templates/{id}` (host key): offers one no longer.
pub(super) async fn remove(
    State(app): State<App>,
    _: ByHost,
    id: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, Failure> {
    let id: Option<TemplateId> = id.ok().and_then(|Path(id)| id.parse().ok());
    let id =
        id.ok_or_else(|| Failure::new(Code::NotFound, "There is no such template. See /api/templates for what there is."))?;
    app.host.templates().remove(id).await?;
    Ok(StatusCode::NO_CONTENT)
}
