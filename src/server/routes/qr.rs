//! `GET …/join.svg`: the QR code of the join link, for the projector, for paper and for invitations.

use std::fmt::Write;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use fast_qr::convert::svg::SvgBuilder;
use fast_qr::{ECL, QRBuilder};
use protocol::problem::Code;
use serde::Deserialize;

use crate::server::App;
use crate::server::access::Inside;
use crate::server::failure::Failure;

/// The longest name of an organisation, in characters: what joining takes.
const MAX_NAME: usize = 120;

/// Whom the link invites.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Invited {
    /// The organisation that is filled in already in the form for joining.
    organisation: Option<String>,
}

/// Draws the join link. It takes a token, because the picture holds the join code.
pub(super) async fn join_code(
    State(app): State<App>,
    Inside(opened): Inside,
    invited: Result<Query<Invited>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let invited =
        invited.map_err(|_| Failure::new(Code::InvalidValue, "Name one organisation at most, as ?organisation=NAME."))?;
    let organisation = invited.0.organisation.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty());
    if organisation.as_ref().is_some_and(|name| name.chars().count() > MAX_NAME) {
        return Err(Failure::new(Code::InvalidValue, format!("The organisation's name is longer than {MAX_NAME} characters.")));
    }
    let listed = app.host.directory().session(opened.session).ok_or_else(crate::server::failure::no_such_session)?;
    let link = join_link(&app.public_url, &listed.join_code, organisation.as_deref());
    let code = QRBuilder::new(link)
        .ecl(ECL::M)
        .build()
        .map_err(|_| Failure::new(Code::Internal, "The address of this server is too long for a QR code."))?;
    let svg = SvgBuilder::default().to_str(&code);
    Ok(([(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "no-store")], svg))
}

/// The address where people join; an invitation's has the organisation behind the code.
fn join_link(public_url: &str, code: &str, organisation: Option<&str>) -> String {
    let mut link = format!("{public_url}/join#{code}");
    let Some(organisation) = organisation else { return link };
    link.push('/');
    for byte in organisation.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            link.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(link, "%{byte:02X}");
        }
    }
    link
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_of_an_invitation_has_the_organisation_behind_the_code() {
        let link = |organisation| join_link("https://vote.example.org", "7KX2M9QT", organisation);
        assert_eq!(link(None), "https://vote.example.org/join#7KX2M9QT");
        assert_eq!(link(Some("Bay-Area_1.0")), "https://vote.example.org/join#7KX2M9QT/Bay-Area_1.0");
        assert_eq!(link(Some("Niños & #1/2")), "https://vote.example.org/join#7KX2M9QT/Ni%C3%B1os%20%26%20%231%2F2");
    }
}
