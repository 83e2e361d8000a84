//! Who is asking: bearer tokens, and whether a page of another origin is behind the request.

mod address;
mod reader;

use axum::extract::{FromRef, FromRequestParts, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use protocol::id::SessionId;
use protocol::problem::Code;
use sha2::{Digest, Sha256};

use super::App;
use super::failure::{Failure, no_such_session};
use crate::domain::Access;
use crate::live::SessionHandle;

pub(super) use address::ClientAddress;
pub(super) use reader::{Reader, ResultsOf};

/// The token of the `Authorization` header.
pub(super) struct Bearer(pub(super) String);

impl<S: Sync> FromRequestParts<S> for Bearer {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Failure> {
        let header = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = header.and_then(|value| value.split_once(' ')).filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"));
        token
            .map(|(_, token)| Self(token.trim().to_owned()))
            .ok_or_else(|| Failure::new(Code::Unauthorised, "Send the token of your link as \"Authorization: Bearer …\"."))
    }
}

/// Whoever has the host key. Asked for before a body, so that nothing is read of what a stranger sends.
pub(super) struct ByHost;

impl<S: Sync> FromRequestParts<S> for ByHost
where
    App: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let Bearer(key) = Bearer::from_request_parts(parts, state).await?;
        if App::from_ref(state).host_key.is(&key) {
            return Ok(Self);
        }
        Err(Failure::new(
            Code::Unauthorised,
            "This takes the host key. It is in the link that the server printed when it started.",
        ))
    }
}

/// A session that the request's token opens.
pub(super) struct Opened {
    pub(super) session: SessionId,
    pub(super) handle: SessionHandle,
    pub(super) access: Access,
    pub(super) token_hash: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Opened
where
    App: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let app = App::from_ref(state);
        let Path(path) = Path::<Vec<(String, String)>>::from_request_parts(parts, state).await.map_err(|_| no_such_session())?;
        let id = path.first().map(|(_, id)| id.as_str()).unwrap_or_default();
        let session: SessionId = id.parse().map_err(|_| no_such_session())?;
        let Bearer(token) = Bearer::from_request_parts(parts, state).await?;
        open(&app, session, &token).await
    }
}

/// As [`Opened`], for what whoever waits at the door may not see.
pub(super) struct Inside(pub(super) Opened);

impl<S: Send + Sync> FromRequestParts<S> for Inside
where
    App: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        Self::of(Opened::from_request_parts(parts, state).await?)
    }
}

impl Inside {
    fn of(opened: Opened) -> Result<Self, Failure> {
        if opened.access.waiting {
            return Err(Failure::new(Code::RoleNotAllowed, "You are at the door. A facilitator lets you in."));
        }
        Ok(Self(opened))
    }
}

/// Opens a session with a token, if the token is one of its own.
pub(super) async fn open(app: &App, session: SessionId, token: &str) -> Result<Opened, Failure> {
    let token_hash = hex::encode(Sha256::digest(token.as_bytes()));
    let handle = app.host.session(session).await?;
    let access = handle.authorise(token_hash.clone()).await?.ok_or_else(no_such_session)?;
    Ok(Opened { session, handle, access, token_hash })
}

/// Refuses what a page of another origin asks for: every change, and the socket.
pub(super) async fn same_origin(State(app): State<App>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD);
    let socket = request.headers().contains_key(header::UPGRADE);
    if (safe && !socket) || origin_is_ours(request.headers(), &app.public_url) {
        return next.run(request).await;
    }
    Failure::new(Code::OriginNotAllowed, "This page is not from this server. Open Rubricon's own address.").into_response()
}

/// Programs send no origin. Pages do: it has to be the address people use, or the one this request came to.
fn origin_is_ours(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let Ok(origin) = origin.to_str() else { return false };
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    origin == public_url || (authority.is_some() && authority == text(header::HOST))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_this_server_may_change_anything() {
        let check = |origin: Option<&str>, host: &str| {
            let mut headers = HeaderMap::new();
            if let Some(origin) = origin {
                headers.insert(header::ORIGIN, origin.parse().expect("a header value"));
            }
            headers.insert(header::HOST, host.parse().expect("a header value"));
            origin_is_ours(&headers, "https://vote.example.org")
        };
        assert!(check(None, "10.0.0.1:8080"), "a program sends none");
        assert!(check(Some("https://vote.example.org"), "127.0.0.1:8080"), "behind a proxy");
        assert!(check(Some("http://10.0.0.1:8080"), "10.0.0.1:8080"), "by address");
        assert!(!check(Some("https://evil.example"), "vote.example.org"));
        assert!(!check(Some("null"), "vote.example.org"));
    }
}
