//! `POST /api/join`: from a join code to a token.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use protocol::http::{Join, JoinRole, Joined};
use protocol::id::{CommandId, ParticipantId};
use protocol::problem::Code;
use protocol::session::Role;
use sha2::{Digest, Sha256};

use crate::domain::Joining;
use crate::live::{fresh_id, fresh_secret};
use crate::server::App;
use crate::server::access::ClientAddress;
use crate::server::body::Body;
use crate::server::failure::Failure;

/// Lets somebody into the session of a code. A code that is wrong, and one whose door is not open, get the same answer.
pub(super) async fn join(
    State(app): State<App>,
    ClientAddress(address): ClientAddress,
    Body(wanted): Body<Join>,
) -> Result<impl IntoResponse, Failure> {
    if !app.limits.may_join(address) {
        return Err(Failure::new(Code::TooManyRequests, "Too many codes were wrong. Wait a few seconds, then try again."));
    }
    let not_accepted = || {
        app.limits.join_failed(address);
        Failure::new(Code::JoinCodeNotAccepted, "No open meeting has this code. Check it with whoever invited you.")
    };
    let session = app.host.directory().by_code(&wanted.code).ok_or_else(not_accepted)?;
    let (token, token_hash) = match wanted.token {
        Some(token) => own_token(token)?,
        None => fresh_secret(),
    };
    let joining = Joining {
        participant: fresh_id(ParticipantId::from_parts),
        name: wanted.name,
        organisation: wanted.organisation,
        role: match wanted.role {
            JoinRole::Participant => Role::Participant,
            JoinRole::Observer => Role::Observer,
        },
        token_hash: token_hash.clone(),
    };
    let handle = app.host.session(session).await?;
    handle
        .join(joining, fresh_id(CommandId::from_parts))
        .await
        .map_err(|problem| if problem.code == Code::WrongPhase { not_accepted() } else { problem.into() })?;
    // Whoever joined before with this token has the seat from then.
    let seat = handle.authorise(token_hash).await?.and_then(|access| access.participant);
    let participant =
        seat.ok_or_else(|| Failure::new(Code::Unavailable, "Send this again in a moment; nothing is done twice."))?;
    Ok((StatusCode::CREATED, [(header::CACHE_CONTROL, "no-store")], Json(Joined { session, participant, token })))
}

/// A token that the client made, and its SHA-256, if nobody can guess it.
fn own_token(token: String) -> Result<(String, String), Failure> {
    if !(32..=128).contains(&token.len()) || !token.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err(Failure::new(Code::InvalidValue, "A token is 32 to 128 letters and digits, drawn at random."));
    }
    let hash = hex::encode(Sha256::digest(token.as_bytes()));
    Ok((token, hash))
}
