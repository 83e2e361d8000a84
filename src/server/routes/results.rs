//! Results across sessions: subjects, and how they stand side by side.

use axum::Json;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::id::SubjectId;
use protocol::problem::Code;
use protocol::results::SubjectList;
use protocol::share::{ComparisonOf, ShareOf};
use serde::Deserialize;

use crate::live::AllHeld;
use crate::server::App;
use crate::server::access::{ByHost, Reader};
use crate::server::failure::Failure;
use crate::views::nameless::without_owners;
use crate::views::results::{self, Wanted};

/// What `GET /api/comparison` is asked.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    /// The rubric's id.
    rubric: String,
    /// The version whose text it is told by.
    version: Option<String>,
    /// The ids of those who are compared, with commas between them.
    subjects: Option<String>,
}

/// `GET /api/subjects` (host key): everyone who was assessed.
pub(super) async fn subjects(State(app): State<App>, _: ByHost) -> Result<impl IntoResponse, Failure> {
    let AllHeld { sessions, .. } = held(&app).await?;
    Ok(unkept(SubjectList { subjects: results::subjects(&sessions) }))
}

/// `GET /api/subjects/{id}` (host key, or a share of it): where one stands, over all its sessions.
pub(super) async fn subject(
    State(app): State<App>,
    reader: Reader,
    id: Result<Path<String>, PathRejection>,
) -> Result<impl IntoResponse, Failure> {
    let id: SubjectId = id.ok().and_then(|Path(id)| id.parse().ok()).ok_or_else(no_such_subject)?;
    reader.may_read(&ShareOf::Subject(id))?;
    let AllHeld { sessions, unreadable } = held(&app).await?;
    let mut made = results::subject(id, &sessions, unreadable).ok_or_else(no_such_subject)?;
    if let Reader::Share(_) = reader {
        let criteria = made.rubrics.iter_mut().flat_map(|on| &mut on.criteria);
        criteria.filter_map(|criterion| criterion.latest.as_mut()).for_each(without_owners);
    }
    Ok(unkept(made))
}

/// `GET /api/comparison?rubric=ID[&version=…][&subjects=…]` (host key, or a share of it): subjects side by side on one rubric.
pub(super) async fn comparison(
    State(app): State<App>,
    reader: Reader,
    asked: Result<Query<Asked>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let wanted = wanted(asked)?;
    reader.may_read(&ShareOf::Comparison(ComparisonOf { rubric: wanted.rubric.clone() }))?;
    let AllHeld { sessions, unreadable } = held(&app).await?;
    let made = results::comparison(&wanted, &sessions, unreadable);
    Ok(unkept(made.ok_or_else(nothing_to_compare)?))
}

pub(super) fn nothing_to_compare() -> Failure {
    Failure::new(Code::NotFound, "No session was held on this rubric and version. See /api/sessions for what was.")
}

pub(super) fn wanted(asked: Result<Query<Asked>, QueryRejection>) -> Result<Wanted, Failure> {
    let Query(Asked { rubric, version, subjects }) =
        asked.map_err(|_| Failure::new(Code::InvalidValue, "Say which rubric, such as ?rubric=connected-district."))?;
    let ids = subjects.as_deref().unwrap_or_default().split(',').filter(|id| !id.is_empty());
    let subjects = ids.map(str::parse).collect::<Result<_, _>>().map_err(|_| {
        Failure::new(Code::InvalidValue, "Name subjects by their ids, with commas between them. See /api/subjects.")
    })?;
    Ok(Wanted { rubric, version, subjects })
}

/// Every session, without names.
pub(super) async fn held(app: &App) -> Result<AllHeld, Failure> {
    let directory = app.host.directory().clone();
    app.work.run(move || directory.held()).await
}

fn unkept<T>(view: T) -> impl IntoResponse
where
    Json<T>: IntoResponse,
{
    ([(header::CACHE_CONTROL, "no-store")], Json(view))
}

pub(super) fn no_such_subject() -> Failure {
    Failure::new(Code::NotFound, "There is no such subject. See /api/subjects for those there are.")
}
