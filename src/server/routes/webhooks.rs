//! `/api/webhooks`: addresses that are told what is decided.

use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use protocol::id::WebhookId;
use protocol::problem::Code;
use protocol::webhook::SetWebhook;

use crate::server::App;
use crate::server::access::ByHost;
use crate::server::body::Body;
use crate::server::failure::Failure;

/// `GET /api/webhooks` (host key): all of them, with how they fare.
pub(super) async fn list(State(app): State<App>, _: ByHost) -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], Json(app.webhooks.list()))
}

/// `POST /api/webhooks` (host key): tells an address from now on what is decided.
pub(super) async fn set(State(app): State<App>, _: ByHost, Body(wanted): Body<SetWebhook>) -> Result<impl IntoResponse, Failure> {
    let set = app.webhooks.set(wanted).await?;
    // The answer holds a secret: no cache may keep it.
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(set)))
}

/// `DELETE /api/webhooks/{id}` (host key): tells an address nothing more.
pub(super) async fn remove(
    State(app): State<App>,
    _: ByHost,
    id: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, Failure> {
    let id: Option<WebhookId> = id.ok().and_then(|Path(id)| id.parse().ok());
    let id = id.ok_or_else(|| Failure::new(Code::NotFound, "There is no such webhook. See /api/webhooks for what there is."))?;
    app.webhooks.remove(id).await?;
    Ok(StatusCode::NO_CONTENT)
}
