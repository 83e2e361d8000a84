//! `/api/shares` and `/api/shared`: links that show results to whoever has them.

use axum::Json;
use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use protocol::id::{SessionId, ShareId};
use protocol::problem::Code;
use protocol::session::Role;
use protocol::share::{ComparisonOf, MakeShare, Share, ShareIsMade, ShareList, ShareOf};
use serde::Deserialize;

use super::results::held;
use crate::live::no_such_share;
use crate::server::App;
use crate::server::access::{Bearer, ClientAddress, Reader, open};
use crate::server::body::Body;
use crate::server::failure::Failure;

/// Of which session.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Which {
    #[serde(default)]
    session: Option<SessionId>,
}

/// `POST /api/shares` (host key, or a facilitator's token of the session): makes a link that shows results.
pub(super) async fn make(
    State(app): State<App>,
    Bearer(token): Bearer,
    Body(wanted): Body<MakeShare>,
) -> Result<impl IntoResponse, Failure> {
    may_share(&app, &token, &wanted.of).await?;
    if wanted.people && !matches!(wanted.of, ShareOf::Session(_)) {
        return Err(Failure::new(Code::InvalidValue, "Results across sessions name nobody. Leave \"people\" out."));
    }
    is_there(&app, &wanted.of).await?;
    let (share, secret) = app.host.shares().make(wanted).await?;
    let link = format!("{}/shared#{secret}", app.public_url);
    // The answer may hold a secret: no cache may keep it.
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(ShareIsMade { share, link })))
}

/// `GET /api/shares` (host key: all of them; with `?session=`, a facilitator's token of it: those of that session).
pub(super) async fn list(
    State(app): State<App>,
    Bearer(token): Bearer,
    which: Result<Query<Which>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let Ok(Query(Which { session })) = which else {
        return Err(Failure::new(Code::InvalidValue, "Ask for the shares of one session by its id, such as ?session=01J…."));
    };
    let of = session.map(ShareOf::Session);
    match &of {
        Some(of) => may_share(&app, &token, of).await?,
        None if app.host_key.is(&token) => {}
        None => return Err(not_yours()),
    }
    let shares = app.host.shares().all().into_iter().filter(|share| of.as_ref().is_none_or(|of| share.of == *of)).collect();
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(ShareList { shares })))
}

/// `DELETE /api/shares/{id}` (host key, or a facilitator's token of the session): shows nothing more.
pub(super) async fn revoke(
    State(app): State<App>,
    Bearer(token): Bearer,
    id: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, Failure> {
    let id: Option<ShareId> = id.ok().and_then(|Path(id)| id.parse().ok());
    let share = id.and_then(|id| app.host.shares().get(id));
    match &share {
        Some(share) => may_share(&app, &token, &share.of).await?,
        None if app.host_key.is(&token) => {}
        None => return Err(not_yours()),
    }
    app.host.shares().revoke(share.ok_or_else(no_such_share)?.id).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /api/shared` (a share's token): what it shows.
pub(super) async fn look(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    Bearer(token): Bearer,
) -> Result<impl IntoResponse, Failure> {
    if !app.limits.may_open_link(address) {
        return Err(Failure::new(Code::TooManyRequests, "Too many links were wrong. Wait a few seconds, then try again."));
    }
    match Reader::of_token(&app, &token) {
        Ok(Some(Reader::Share(share))) => Ok(([(header::CACHE_CONTROL, "no-store")], Json::<Share>(share))),
        Ok(_) => {
            app.limits.link_failed(address);
            let detail = "This link is not in use, or not any more. Ask whoever gave it to you for a new one.";
            Err(Failure::new(Code::Unauthorised, detail))
        }
        // It was a share once, so nobody guesses.
        Err(expired) => Err(expired),
    }
}

/// Refuses to share what is not there.
async fn is_there(app: &App, of: &ShareOf) -> Result<(), Failure> {
    let (there, what) = match of {
        ShareOf::Session(session) => (app.host.directory().session(*session).is_some(), "session. See /api/sessions"),
        ShareOf::Subject(id) => {
            let sessions = held(app).await?.sessions;
            (sessions.iter().any(|held| held.subjects.iter().any(|subject| subject.id == *id)), "subject. See /api/subjects")
        }
        ShareOf::Comparison(ComparisonOf { rubric }) => {
            let sessions = held(app).await?.sessions;
            (sessions.iter().any(|held| held.rubric.id == *rubric), "rubric that a session was held on. See /api/sessions")
        }
    };
    if there { Ok(()) } else { Err(Failure::new(Code::NotFound, format!("There is no such {what} for what there is."))) }
}

/// Refuses everyone but the host, and of one session its facilitators.
async fn may_share(app: &App, token: &str, of: &ShareOf) -> Result<(), Failure> {
    if app.host_key.is(token) {
        return Ok(());
    }
    let ShareOf::Session(session) = of else { return Err(not_yours()) };
    let opened = open(app, *session, token).await.map_err(|_| not_yours())?;
    if opened.access.role == Role::Facilitator {
        return Ok(());
    }
    Err(Failure::new(Code::RoleNotAllowed, "Facilitators share the results of a meeting. Ask one of them."))
}

fn not_yours() -> Failure {
    Failure::new(Code::Unauthorised, "This takes the host key, or for one session the token of its facilitator's link.")
}
