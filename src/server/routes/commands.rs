//! `POST /api/sessions/{id}/commands`: a command without a socket.

use axum::Json;
use axum::extract::State;
use axum::response::IntoResponse;
use protocol::http::{CommandAccepted, GiveCommand};
use protocol::problem::Code;

use crate::live::Receipt;
use crate::server::App;
use crate::server::access::Opened;
use crate::server::body::Body;
use crate::server::failure::Failure;

/// Carries out a command. The answer comes when its records are durable; sending it again is safe.
pub(super) async fn give(
    State(app): State<App>,
    opened: Opened,
    Body(GiveCommand { id, command }): Body<GiveCommand>,
) -> Result<impl IntoResponse, Failure> {
    if !app.limits.may_command(&opened.token_hash) {
        return Err(Failure::new(Code::TooManyRequests, "That was too much at once. Wait a second, then send it again."));
    }
    let Receipt { seq, leaf } = opened.handle.command(opened.access, id, command).await?;
    Ok(Json(CommandAccepted { id, seq, leaf: leaf.map(hex::encode) }))
}
