//! JSON bodies, with problems instead of axum's plain-text rejections.

use axum::Json;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, Request};
use protocol::problem::Code;
use serde::de::DeserializeOwned;

use super::failure::Failure;

/// A JSON request body.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        Json::from_request(request, state).await.map(|Json(body)| Self(body)).map_err(|rejection| {
            let (code, hint) = match &rejection {
                JsonRejection::MissingJsonContentType(_) => (Code::Malformed, "Send JSON, with content-type application/json."),
                rejection if rejection.status().as_u16() == 413 => {
                    (Code::TooLarge, "Send less: 256 KiB at most, and 1 MiB for a rubric.")
                }
                _ => (Code::Malformed, "See /api/openapi.json for what is expected."),
            };
            Failure::new(code, format!("{}. {hint}", rejection.body_text()))
        })
    }
}
