//! `POST /api/join`: from a join code to a token.

use std::net::SocketAddr;

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use protocol::http::{Join, JoinRole, Joined};
use protocol::id::{CommandId, ParticipantId};
use protocol::problem::Code;
use protocol::session::Role;

use crate::domain::Joining;
use crate::live::{fresh_id, fresh_secret};
use crate::server::App;
use crate::server::body::Body;
use crate::server::failure::Failure;

/// Lets somebody into the session of a code. A code that is wrong, and one whose door is not open, get the same answer.
pub(super) async fn join(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    Body(wanted): Body<Join>,
) -> Result<impl IntoResponse, Failure> {
    let address = from.ip();
    if !app.limits.may_join(address) {
        return Err(Failure::new(Code::TooManyRequests, "Too many codes were wrong. Wait a few seconds, then try again."));
    }
    let not_accepted = || {
        app.limits.join_failed(address);
        Failure::new(Code::JoinCodeNotAccepted, "No open meeting has this code. Check it with whoever invited you.")
    };
    let session = app.host.directory().by_code(&wanted.code).ok_or_else(not_accepted)?;
    let participant = fresh_id(ParticipantId::from_parts);
    let (token, token_hash) = fresh_secret();
    let joining = Joining {
        participant,
        name: wanted.name,
        organisation: wanted.organisation,
        role: match wanted.role {
            JoinRole::Participant => Role::Participant,
            JoinRole::Observer => Role::Observer,
        },
        token_hash,
    };
    let handle = app.host.session(session).await?;
    handle
        .join(joining, fresh_id(CommandId::from_parts))
        .await
        .map_err(|problem| if problem.code == Code::WrongPhase { not_accepted() } else { problem.into() })?;
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(Joined { session, participant, token })))
}
