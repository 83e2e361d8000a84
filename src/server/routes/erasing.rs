//! Erasing identities and legal holds: for the host alone.

use axum::Json;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use protocol::http::{EraseIdentity, IdentityIsErased, LegalHoldIsSet, SetLegalHold};
use protocol::id::SessionId;

use crate::server::App;
use crate::server::access::ByHost;
use crate::server::body::Body;
use crate::server::failure::{Failure, no_such_session};

/// `POST …/erasures` (host key): erases somebody's name for good. The answer comes when it is gone.
pub(super) async fn erase(
    State(app): State<App>,
    Path(id): Path<String>,
    _: ByHost,
    Body(EraseIdentity { participant, reason }): Body<EraseIdentity>,
) -> Result<impl IntoResponse, Failure> {
    let (receipt, records) = app.host.erase(session(&id)?, participant, reason).await?;
    Ok(Json(IdentityIsErased { seq: receipt.seq, records }))
}

/// `POST …/legal-hold` (host key): places a legal hold or lifts it.
pub(super) async fn hold(
    State(app): State<App>,
    Path(id): Path<String>,
    _: ByHost,
    Body(SetLegalHold { held, reason }): Body<SetLegalHold>,
) -> Result<impl IntoResponse, Failure> {
    let receipt = app.host.set_legal_hold(session(&id)?, held, reason).await?;
    Ok(Json(LegalHoldIsSet { seq: receipt.seq, held }))
}

fn session(id: &str) -> Result<SessionId, Failure> {
    id.parse().map_err(|_| no_such_session())
}
