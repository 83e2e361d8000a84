//! `/api/rubrics`: the texts that sessions are held on.

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

use crate::server::App;
use crate::server::failure::Failure;

/// Which text of a version.
#[derive(Debug, Deserialize)]
pub(super) struct Exact {
    /// The digest that a session pins.
    digest: Option<String>,
}

/// `GET /api/rubrics`: what new sessions can be held on.
pub(super) async fn list(State(app): State<App>) -> impl IntoResponse {
    Json(RubricList { rubrics: app.host.library().summaries() })
}

type Named = Result<Path<(String, String)>, PathRejection>;
type Exactly = Result<Query<Exact>, QueryRejection>;

/// `GET /api/rubrics/{id}/{version}[?digest=…]`: the whole text; with a digest, exactly that one.
pub(super) async fn show(State(app): State<App>, name: Named, exact: Exactly) -> Result<impl IntoResponse, Failure> {
    let (rubric, keep) = find(&app, name, exact)?;
    Ok(([(header::CACHE_CONTROL, keep)], Json(rubric)))
}

/// `GET /api/rubrics/{id}/{version}/guides[?digest=…]`: what the guides say of it.
pub(super) async fn guides(State(app): State<App>, name: Named, exact: Exactly) -> Result<impl IntoResponse, Failure> {
    // Another version of the program may bring other guides to the same text.
    let (rubric, _) = find(&app, name, exact)?;
    Ok(([(header::CACHE_CONTROL, "no-cache")], Json(app.host.library().guides_for(&rubric))))
}

/// The rubric, and how long it may be kept: only the text of a digest can never change.
fn find(app: &App, name: Named, exact: Exactly) -> Result<(Arc<Rubric>, &'static str), Failure> {
    let no_such_rubric = || Failure::new(Code::NotFound, "There is no such rubric. See /api/rubrics for what there is.");
    let Ok(Path((id, version))) = name else { return Err(no_such_rubric()) };
    let Ok(Query(Exact { digest })) = exact else {
        return Err(Failure::new(Code::InvalidValue, "Ask for one digest, as a session states it."));
    };
    let stored = digest.as_deref().and_then(|digest| app.host.directory().rubric(digest));
    let rubric = stored
        .filter(|rubric| rubric.id == id && rubric.version == version)
        .or_else(|| app.host.library().get(&id, &version).filter(|rubric| digest.as_ref().is_none_or(|d| *d == rubric.digest())))
        .ok_or_else(no_such_rubric)?;
    Ok((rubric, if digest.is_some() { "public, max-age=31536000, immutable" } else { "no-cache" }))
}
