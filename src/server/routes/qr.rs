//! `GET …/join.svg`: the QR code of the join link, for the projector and for paper.

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};
use protocol::problem::Code;

use crate::server::App;
use crate::server::access::Inside;
use crate::server::failure::Failure;

/// Draws the join link. It takes a token, because the picture holds the join code.
pub(super) async fn join_code(State(app): State<App>, Inside(opened): Inside) -> Result<impl IntoResponse, Failure> {
    let listed = app.host.directory().session(opened.session).ok_or_else(crate::server::failure::no_such_session)?;
    let link = format!("{}/join#{}", app.public_url, listed.join_code);
    let code = QRBuilder::new(link)
        .ecl(ECL::M)
        .build()
        .map_err(|_| Failure::new(Code::Internal, "The address of this server is too long for a QR code."))?;
    let svg = SvgBuilder::default().to_str(&code);
    Ok(([(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")], svg))
}
