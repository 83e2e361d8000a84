//! Who may read results: the host, whoever is in the meeting, and whoever has a share.

use axum::extract::{FromRef, FromRequestParts, Path};
use axum::http::request::Parts;
use protocol::id::SessionId;
use protocol::problem::Code;
use protocol::session::Visibility;
use protocol::share::{Share, ShareOf};
use sha2::{Digest, Sha256};

use super::{Bearer, Inside, Opened, open};
use crate::live::{Found, SessionHandle};
use crate::server::App;
use crate::server::failure::{Failure, no_such_session};

/// Somebody who may read results.
pub(in crate::server) enum Reader {
    /// Has the host key. Reads the results of every session, as an observer would see them.
    Host,
    /// Is in the session.
    Inside(Opened),
    /// Has a share, which was not revoked and has not ended.
    Share(Share),
}

/// The results of a session, for somebody who may read them.
pub(in crate::server) struct ResultsOf {
    pub(in crate::server) session: SessionId,
    pub(in crate::server) reader: Reader,
}

impl Reader {
    /// Whoever a token stands for, whatever it opens: the host, or a share.
    pub(in crate::server) fn of_token(app: &App, token: &str) -> Result<Option<Self>, Failure> {
        if app.host_key.is(token) {
            return Ok(Some(Self::Host));
        }
        match app.host.shares().opened_by(&hex::encode(Sha256::digest(token.as_bytes()))) {
            Found::Open(share) => Ok(Some(Self::Share(share))),
            Found::Expired => Err(expired()),
            Found::Unknown => Ok(None),
        }
    }

    /// Refuses what a share is not of.
    pub(in crate::server) fn may_read(&self, of: &ShareOf) -> Result<(), Failure> {
        match self {
            Self::Host => Ok(()),
            Self::Share(share) if share.of == *of => Ok(()),
            Self::Share(_) | Self::Inside(_) => Err(not_shared()),
        }
    }

    /// Whether results of this visibility say to them who voted how and who wrote what.
    pub(in crate::server) fn is_told_of_people(&self, visibility: Visibility) -> bool {
        match self {
            Self::Host | Self::Inside(_) => true,
            Self::Share(share) => share.people && visibility == Visibility::Named,
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Reader
where
    App: FromRef<S>,
{
    type Rejection = Failure;

    /// For results across sessions: the host, or whoever has a share.
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let Bearer(token) = Bearer::from_request_parts(parts, state).await?;
        Self::of_token(&App::from_ref(state), &token)?.ok_or_else(not_shared)
    }
}

impl ResultsOf {
    /// The way to the session's task.
    pub(in crate::server) async fn handle(&self, app: &App) -> Result<SessionHandle, Failure> {
        match &self.reader {
            Reader::Inside(opened) => Ok(opened.handle.clone()),
            Reader::Host | Reader::Share(_) => Ok(app.host.session(self.session).await?),
        }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ResultsOf
where
    App: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let app = App::from_ref(state);
        let Path(id) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| no_such_session())?;
        let session: SessionId = id.parse().map_err(|_| no_such_session())?;
        let Bearer(token) = Bearer::from_request_parts(parts, state).await?;
        let reader = match Reader::of_token(&app, &token)? {
            Some(Reader::Share(share)) if share.of != ShareOf::Session(session) => return Err(no_such_session()),
            Some(reader) => reader,
            None => Reader::Inside(Inside::of(open(&app, session, &token).await?)?.0),
        };
        app.host.directory().session(session).ok_or_else(no_such_session)?;
        Ok(Self { session, reader })
    }
}

/// What whoever has an ended share is told.
fn expired() -> Failure {
    Failure::new(Code::Unauthorised, "This link has ended. Ask whoever gave it to you for a new one.")
}

fn not_shared() -> Failure {
    Failure::new(
        Code::Unauthorised,
        "This takes the host key, or a link that shares it. Ask whoever gave you the link for a new one.",
    )
}
