//! One file for each group of endpoints; DESIGN's outside surface in code.

mod bundle;
mod commands;
mod erasing;
mod events;
mod health;
mod join;
mod live;
mod outside;
mod plan;
mod proofs;
mod qr;
mod read;
mod report;
mod results;
mod rubrics;
mod sessions;
mod shares;
mod templates;
mod webhooks;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::Uri;
use axum::middleware::from_fn_with_state;
use axum::routing::{delete, get, post};
use protocol::problem::Code;

use rubrics::MAX_RUBRIC_BODY;

use super::failure::Failure;
use super::{App, access, openapi};
use crate::rubrics::MAX_FILE;

/// Everything that is not a page.
pub(super) fn router(app: App) -> Router {
    let api = Router::new()
        .route("/api/sessions", post(sessions::create).get(sessions::list))
        .route("/api/sessions/{id}", get(sessions::look))
        .route("/api/sessions/{id}/commands", post(commands::give))
        .route("/api/sessions/{id}/live", get(live::follow))
        .route("/api/sessions/{id}/events", get(events::list))
        .route("/api/sessions/{id}/assessment", get(read::assessment))
        .route("/api/sessions/{id}/trail", get(read::trail))
        .route("/api/sessions/{id}/plan", get(plan::list))
        .route("/api/sessions/{id}/plan.ics", get(plan::file))
        .route("/api/sessions/{id}/next-steps", post(plan::set))
        .route("/api/sessions/{id}/checkpoint", get(proofs::checkpoint))
        .route("/api/sessions/{id}/archive", post(sessions::archive))
        .route("/api/sessions/{id}/template", get(sessions::template))
        .route("/api/sessions/{id}/erasures", post(erasing::erase))
        .route("/api/sessions/{id}/legal-hold", post(erasing::hold))
        .route("/api/sessions/{id}/proof", get(proofs::proof))
        .route("/api/sessions/{id}/bundle.zip", get(bundle::download))
        .route("/api/sessions/{id}/report", get(report::session))
        .route("/api/sessions/{id}/join.svg", get(qr::join_code))
        .route("/api/join", post(join::join))
        .route("/api/rubrics", get(rubrics::list).merge(post(rubrics::save).layer(DefaultBodyLimit::max(MAX_RUBRIC_BODY))))
        .route("/api/rubrics/import", post(rubrics::import).layer(DefaultBodyLimit::max(MAX_FILE)))
        .route("/api/rubrics/check", post(rubrics::check).layer(DefaultBodyLimit::max(MAX_RUBRIC_BODY)))
        .route("/api/rubrics/template", get(rubrics::template))
        .route("/api/rubrics/{id}/{version}", get(rubrics::show))
        .route("/api/rubrics/{id}/{version}/difference", get(rubrics::difference))
        .route("/api/rubrics/{id}/{version}/file", get(rubrics::file))
        .route("/api/rubrics/{id}/{version}/guides", get(rubrics::guides))
        .route("/api/shares", post(shares::make).get(shares::list))
        .route("/api/shares/{id}", delete(shares::revoke))
        .route("/api/shared", get(shares::look))
        .route("/api/templates", post(templates::save).get(templates::list))
        .route("/api/templates/{id}", delete(templates::remove))
        .route("/api/webhooks", post(webhooks::set).get(webhooks::list))
        .route("/api/webhooks/{id}", delete(webhooks::remove))
        .route("/api/subjects", get(results::subjects))
        .route("/api/subjects/{id}", get(results::subject))
        .route("/api/subjects/{id}/report", get(report::subject))
        .route("/api/subjects/{id}/plan", get(plan::list_of_subject))
        .route("/api/subjects/{id}/plan.ics", get(plan::file_of_subject))
        .route("/api/comparison", get(results::comparison))
        .route("/api/comparison/report", get(report::comparison))
        .route("/api/vkey", get(proofs::keys))
        .route("/api/openapi.json", get(openapi::document))
        .layer(from_fn_with_state(app.clone(), access::same_origin));
    Router::new()
        .merge(api)
        .route("/log/checkpoint", get(proofs::log_checkpoint))
        .route("/log/add-checkpoint", get(proofs::add_checkpoint))
        .route("/log/witnessed", get(proofs::witnessed).post(proofs::take_witnessed))
        .route("/log/tile/{*path}", get(proofs::log_tile))
        .route("/feeds/{name}", get(outside::feed))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
        .route("/metrics", get(health::metrics))
        .method_not_allowed_fallback(wrong_method)
        .with_state(app)
}

/// What other sites may frame.
pub(super) fn framed(app: App) -> Router {
    Router::new().route("/embed/{share}", get(outside::heat_map)).method_not_allowed_fallback(wrong_method).with_state(app)
}

/// The answer for an address that is none.
pub(super) async fn nothing_here(uri: Uri) -> Failure {
    Failure::new(Code::NotFound, format!("There is nothing at {}. See /api/openapi.json for what there is.", uri.path()))
}

async fn wrong_method(uri: Uri) -> Failure {
    Failure::new(Code::MethodNotAllowed, format!("{} does not take this method. See /api/openapi.json.", uri.path()))
}
