//! `/api/sessions`: making sessions, listing them, and looking at one.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use protocol::http::{CreateSession, Links, ListedSession, SessionList, SessionMade};

use crate::live::Made;
use crate::server::App;
use crate::server::access::{ByHost, Opened};
use crate::server::body::Body;
use crate::server::failure::{Failure, no_such_session};

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

/// `GET /api/sessions` (host key): all sessions there are.
pub(super) async fn list(State(app): State<App>, _: ByHost) -> impl IntoResponse {
    let listed = |listed: crate::live::Listed| ListedSession {
        session: listed.session,
        title: listed.title,
        join_code: listed.join_code,
        made_at: listed.made_at,
    };
    let sessions = app.host.directory().sessions().into_iter().map(listed).collect();
    ([(header::CACHE_CONTROL, "no-store")], Json(SessionList { sessions }))
}

/// `GET /api/sessions/{id}`: the view for the token.
pub(super) async fn look(opened: Opened) -> Result<impl IntoResponse, Failure> {
    let view = opened.handle.look(opened.access).await?.ok_or_else(no_such_session)?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(view)))
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
