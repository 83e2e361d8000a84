//! `/api/rubrics`: the texts that sessions are held on.

mod compare;
mod file;
mod save;

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::http::RubricList;
use protocol::problem::Code;
use protocol::rubric::Rubric;
use serde::Deserialize;

pub(super) use compare::difference;
pub(super) use file::{file, template};
pub(super) use save::{MAX_RUBRIC_BODY, check, import, save};

use crate::server::App;
use crate::server::failure::Failure;

/// Which text of a version.
#[derive(Debug, Deserialize)]
pub(super) struct Exact {
    /// The digest that a session pins.
    digest: Option<String>,
}

/// Which text, if not the one that stands for the version.
type Exactly = Result<Query<Exact>, QueryRejection>;

/// The id and version in a path.
type Name = Result<Path<(String, String)>, PathRejection>;

/// `GET /api/rubrics`: what new sessions can be held on.
pub(super) async fn list(State(app): State<App>) -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-cache")], Json(RubricList { rubrics: app.host.rubrics().summaries() }))
}

/// `GET /api/rubrics/{id}/{version}[?digest=…]`: the whole text; with a digest, exactly that one.
pub(super) async fn show(State(app): State<App>, name: Name, exact: Exactly) -> Result<impl IntoResponse, Failure> {
    let (rubric, keep) = find(&app, name, exact)?;
    Ok(([(header::CACHE_CONTROL, keep)], Json(rubric)))
}

/// `GET /api/rubrics/{id}/{version}/guides[?digest=…]`: what the guides say of it.
pub(super) async fn guides(State(app): State<App>, name: Name, exact: Exactly) -> Result<impl IntoResponse, Failure> {
    // Another version of the program may bring other guides to the same text.
    let (rubric, _) = find(&app, name, exact)?;
    Ok(([(header::CACHE_CONTROL, "no-cache")], Json(app.host.guides_for(&rubric))))
}

/// The rubric, and how long it may be kept: only the text of a digest can never change.
fn find(app: &App, name: Name, exact: Exactly) -> Result<(Arc<Rubric>, &'static str), Failure> {
    let (id, version) = named(name)?;
    let Ok(Query(Exact { digest })) = exact else {
        return Err(Failure::new(Code::InvalidValue, "Ask for one digest, as a session states it."));
    };
    let rubric = match &digest {
        Some(digest) => app.host.rubrics().exact(digest).filter(|rubric| rubric.id == id && rubric.version == version),
        None => app.host.rubrics().get(&id, &version),
    };
    let rubric = rubric.ok_or_else(no_such_rubric)?;
    Ok((rubric, if digest.is_some() { "public, max-age=31536000, immutable" } else { "no-cache" }))
}

fn named(name: Name) -> Result<(String, String), Failure> {
    name.map(|Path(name)| name).map_err(|_| no_such_rubric())
}

fn no_such_rubric() -> Failure {
    Failure::new(Code::NotFound, "There is no such rubric. See /api/rubrics for what there is.")
}
