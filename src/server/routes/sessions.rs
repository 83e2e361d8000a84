//! `/api/sessions`: making sessions, listing them, and looking at one.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use protocol::http::{ArchiveSession, CreateSession, Links, ListedSession, ListedSummary, SessionList, SessionMade};
use protocol::id::SessionId;
use protocol::problem::Code;
use protocol::session::ItemState;

use crate::live::{Directory, Listed, Made};
use crate::server::App;
use crate::server::access::{ByHost, Opened};
use crate::server::body::Body;
use crate::server::failure::{Failure, no_such_session};
use crate::views::replay;
use crate::views::template::template as plan_of;

/// `POST /api/sessions` (host key): makes a session and the links to it.
pub(super) async fn create(
    State(app): State<App>,
    _: ByHost,
    Body(wanted): Body<CreateSession>,
) -> Result<impl IntoResponse, Failure> {
    let made = app.host.create(wanted).await?;
    let location = format!("/api/sessions/{}", made.session);
    // The answer holds secrets: no cache may keep it.
    let headers = [(header::LOCATION, location), (header::CACHE_CONTROL, "no-store".to_owned())];
    Ok((StatusCode::CREATED, headers, Json(answer(&app.public_url, made))))
}

/// `GET /api/sessions` (host key): all sessions there are, also those that are put away.
pub(super) async fn list(State(app): State<App>, _: ByHost) -> Result<impl IntoResponse, Failure> {
    let directory = app.host.directory().clone();
    let sessions = app.work.run(move || directory.sessions().into_iter().map(|one| listed(&directory, one)).collect()).await?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(SessionList { sessions })))
}

/// `POST /api/sessions/{id}/archive` (host key): puts one away, or takes it out again.
pub(super) async fn archive(
    State(app): State<App>,
    Path(id): Path<String>,
    _: ByHost,
    Body(wanted): Body<ArchiveSession>,
) -> Result<impl IntoResponse, Failure> {
    app.host.archive(id.parse().map_err(|_| not_listed())?, wanted.archived).await?;
    Ok(Json(wanted))
}

/// `GET /api/sessions/{id}/template` (host key): how it is held, to make another one like it.
pub(super) async fn template(State(app): State<App>, Path(id): Path<String>, _: ByHost) -> Result<impl IntoResponse, Failure> {
    let id: SessionId = id.parse().map_err(|_| not_listed())?;
    app.host.directory().session(id).ok_or_else(not_listed)?;
    let log = app.host.log();
    let session = app.work.run(move || replay::session(&*log, id.into(), u64::MAX)).await??;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(plan_of(&session))))
}

/// `GET /api/sessions/{id}`: the view for the token.
pub(super) async fn look(opened: Opened) -> Result<impl IntoResponse, Failure> {
    let view = opened.handle.look(opened.access).await?.ok_or_else(no_such_session)?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(view)))
}

fn listed(directory: &Directory, listed: Listed) -> ListedSession {
    // A session whose record does not hold is listed all the same.
    let summary = directory.summary(listed.session).unwrap_or_else(|error| {
        tracing::error!(session = %listed.session, %error, "a session is listed without its summary");
        None
    });
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    ListedSession {
        session: listed.session,
        title: listed.title,
        join_code: listed.join_code,
        made_at: listed.made_at,
        archived: listed.archived,
        summary: summary.map(|assessment| ListedSummary {
            items: count(assessment.items.len()),
            decided: count(assessment.items.iter().filter(|item| item.state == ItemState::Decided).count()),
            held_on: assessment.held_on,
            phase: assessment.phase,
            rubric: assessment.rubric,
            subjects: assessment.subjects,
        }),
    }
}

fn answer(public_url: &str, made: Made) -> SessionMade {
    let Made { session, join_code, facilitator, projector, observer, auditor } = made;
    SessionMade {
        session,
        links: Links {
            facilitator: format!("{public_url}/facilitate/{session}#{facilitator}"),
            participant: format!("{public_url}/join#{join_code}"),
            projector: format!("{public_url}/projector/{session}#{projector}"),
            observer: format!("{public_url}/observe/{session}#{observer}"),
            audit: format!("{public_url}/record/{session}#{auditor}"),
        },
        join_code,
        facilitator_token: facilitator,
    }
}

/// For the host, who may know which sessions there are.
fn not_listed() -> Failure {
    Failure::new(Code::NotFound, "There is no such session. See /api/sessions for those there are.")
}
