//! `POST /api/join`: from a join code to a token.

use std::net::{IpAddr, SocketAddr};

use axum::Json;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use protocol::http::{Join, JoinRole, Joined};
use protocol::id::{CommandId, ParticipantId};
use protocol::problem::Code;
use protocol::session::Role;
use sha2::{Digest, Sha256};

use crate::domain::Joining;
use crate::live::{fresh_id, fresh_secret};
use crate::server::App;
use crate::server::body::Body;
use crate::server::failure::Failure;

/// Lets somebody into the session of a code. A code that is wrong, and one whose door is not open, get the same answer.
pub(super) async fn join(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    Body(wanted): Body<Join>,
) -> Result<impl IntoResponse, Failure> {
    let address = client_address(from.ip(), &headers);
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

/// Whose failures are counted. Behind a proxy on this machine that is the address the proxy states, or else thirty mistyped
/// codes would shut everyone out. What any other peer states about itself is not believed.
fn client_address(peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let stated = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let nearest = stated.and_then(|list| list.rsplit(',').next()).and_then(|address| address.trim().parse().ok());
    nearest.filter(|_| peer.is_loopback()).unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forwarded_address_is_believed_from_this_machine_alone() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "203.0.113.7, 198.51.100.4".parse().expect("a header value"));
        let address = |text: &str| text.parse::<IpAddr>().expect("an address");
        assert_eq!(client_address(address("127.0.0.1"), &headers), address("198.51.100.4"));
        assert_eq!(client_address(address("192.0.2.9"), &headers), address("192.0.2.9"));
        assert_eq!(client_address(address("127.0.0.1"), &HeaderMap::new()), address("127.0.0.1"));
    }
}
