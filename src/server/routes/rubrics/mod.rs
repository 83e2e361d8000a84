//! `/api/rubrics`: the texts that sessions are held on.

mod compare;
mod file;
mod save;

use axum::Json;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::http::RubricList;
use protocol::problem::Code;
use serde::Deserialize;

pub(super) use compare::difference;
pub(super) use file::file;
pub(super) use save::{MAX_RUBRIC_BODY, check, import, save};

use crate::server::App;
use crate::server::failure::Failure;

/// Which text of a version.
#[derive(Debug, Deserialize)]
pub(super) struct Exact {
    /// The digest that a session pins.
    digest: Option<String>,
}

/// The id and version in a path.
type Name = Result<Path<(String, String)>, PathRejection>;

/// `GET /api/rubrics`: what new sessions can be held on.
pub(super) async fn list(State(app): State<App>) -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-cache")], Json(RubricList { rubrics: app.host.rubrics().summaries() }))
}

/// `GET /api/rubrics/{id}/{version}[?digest=…]`: the whole text; with a digest, exactly that one.
pub(super) async fn show(
    State(app): State<App>,
    name: Name,
    exact: Result<Query<Exact>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let (id, version) = named(name)?;
    let Ok(Query(Exact { digest })) = exact else {
        return Err(Failure::new(Code::InvalidValue, "Ask for one digest, as a session states it."));
    };
    let rubric = match &digest {
        Some(digest) => app.host.rubrics().exact(digest).filter(|rubric| rubric.id == id && rubric.version == version),
        None => app.host.rubrics().get(&id, &version),
    };
    let rubric = rubric.ok_or_else(no_such_rubric)?;
    // Only the text of a digest can never change.
    let keep = if digest.is_some() { "public, max-age=31536000, immutable" } else { "no-cache" };
    Ok(([(header::CACHE_CONTROL, keep)], Json(rubric)))
}

fn named(name: Name) -> Result<(String, String), Failure> {
    name.map(|Path(name)| name).map_err(|_| no_such_rubric())
}

fn no_such_rubric() -> Failure {
    Failure::new(Code::NotFound, "There is no such rubric. See /api/rubrics for what there is.")
}
