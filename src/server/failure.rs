//! Problems as HTTP answers (RFC 9457).

use std::any::Any;

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use protocol::problem::{Code, Problem};

use crate::domain::Rejection;
use crate::live::{Gone, HostError};
use crate::views::replay::ReplayError;

/// An `application/problem+json` answer.
#[derive(Debug)]
pub(super) struct Failure(pub(super) Problem);

impl Failure {
    pub(super) fn new(code: Code, detail: impl Into<String>) -> Self {
        Self(Problem::new(code, detail))
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, Json(self.0)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        match status {
            StatusCode::UNAUTHORIZED => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("5"));
            }
            _ => {}
        }
        response
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl From<Rejection> for Failure {
    fn from(rejection: Rejection) -> Self {
        Self(rejection.into())
    }
}

impl From<Gone> for Failure {
    fn from(_: Gone) -> Self {
        Self::new(Code::Unavailable, "The session is being reloaded. Try again in a moment.")
    }
}

impl From<HostError> for Failure {
    fn from(error: HostError) -> Self {
        match error {
            HostError::NoSuchSession => no_such_session(),
            HostError::Replay(error) => error.into(),
        }
    }
}

impl From<ReplayError> for Failure {
    fn from(error: ReplayError) -> Self {
        tracing::error!(%error, "a session cannot be replayed");
        Self::new(
            Code::Internal,
            "The stored record of this session does not hold, so it is not shown. Tell whoever runs the server; other sessions go on.",
        )
    }
}

/// The same words for a session that is not there and one that the token does not open.
pub(super) fn no_such_session() -> Failure {
    Failure::new(Code::Unauthorised, "This link does not open a session here. Ask the facilitator for a new one.")
}

/// The answer when a handler panicked: a fault of ours.
#[expect(clippy::needless_pass_by_value, reason = "the layer hands it over")]
pub(super) fn panicked(panic: Box<dyn Any + Send + 'static>) -> Response {
    let what = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(what = what.unwrap_or("unknown"), "a request handler panicked");
    Failure::new(Code::Internal, "Something went wrong on the server. Nothing that was confirmed is lost.").into_response()
}
