//! `GET …/assessment` and `GET …/trail`: views for readers, folded from the log when asked for.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::http::Assessment;
use protocol::problem::Code;
use serde::Deserialize;

use crate::domain::Session;
use crate::server::App;
use crate::server::access::{Inside, Reader, ResultsOf};
use crate::server::failure::Failure;
use crate::views::assessment::{as_may_be_shown, assessment as assess};
use crate::views::nameless::for_outsiders;
use crate::views::records::names_shown;
use crate::views::replay;
use crate::views::trail::{may_be_told, trail as follow_trail};

/// Which moment is asked for.
#[derive(Debug, Deserialize)]
pub(super) struct Moment {
    /// As of this seq; the newest where it is left out.
    #[serde(default)]
    at: Option<u64>,
}

/// `GET …/assessment[?at=SEQ]`: where the subjects stand.
pub(super) async fn assessment(
    State(app): State<App>,
    ResultsOf { session: id, reader }: ResultsOf,
    moment: Result<Query<Moment>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let log = app.host.log();
    let at = as_of(moment)?;
    let read = blocking(move || {
        let mut session = replay::session(&*log, id.into(), at)?;
        if at < u64::MAX {
            let newest = replay::session(&*log, id.into(), u64::MAX)?;
            session = as_may_be_shown(session, &newest);
        }
        Ok(session)
    });
    let view = assessed(&app, &read.await?, &reader)?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(view)))
}

/// Where the subjects of a session stand now, made for its reader.
pub(super) async fn newest(app: &App, results: &ResultsOf) -> Result<Assessment, Failure> {
    let (log, session) = (app.host.log(), results.session);
    let session = blocking(move || replay::session(&*log, session.into(), u64::MAX)).await?;
    assessed(app, &session, &results.reader)
}

/// `GET …/trail`: how everything came about.
pub(super) async fn trail(State(app): State<App>, Inside(opened): Inside) -> Result<impl IntoResponse, Failure> {
    let log = app.host.log();
    let read = blocking(move || {
        let mut session = Session::default();
        let mut steps = Vec::new();
        replay::for_each(&*log, opened.session.into(), u64::MAX, |step, _| {
            replay::apply(&mut session, &step);
            if may_be_told(&step) {
                steps.push(step);
            }
        })?;
        Ok(follow_trail(&session, &steps, names_shown(&session, opened.access)))
    });
    let view = read.await?.ok_or_else(not_yet)?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(view)))
}

fn as_of(moment: Result<Query<Moment>, QueryRejection>) -> Result<u64, Failure> {
    match moment.map(|Query(moment)| moment.at) {
        Ok(Some(0)) => Err(Failure::new(Code::InvalidValue, "The first record is 1: ask for ?at=1 or later.")),
        Ok(at) => Ok(at.unwrap_or(u64::MAX)),
        Err(_) => Err(Failure::new(Code::InvalidValue, "Ask for a moment by the number of a record, such as ?at=17.")),
    }
}

/// Runs a replay where it may take its time.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, replay::ReplayError> + Send + 'static,
) -> Result<T, Failure> {
    let failed = |_| Failure::new(Code::Internal, "The record could not be read. Try again.");
    Ok(tokio::task::spawn_blocking(work).await.map_err(failed)??)
}

/// The assessment of a session on the text it was held on, made for its reader.
fn assessed(app: &App, session: &Session, reader: &Reader) -> Result<Assessment, Failure> {
    let digest = session.rubric.as_ref().map(|rubric| rubric.digest.as_str()).unwrap_or_default();
    let rubric = app.host.directory().rubric(digest).ok_or_else(not_yet)?;
    let made = if reader.is_told_of_people(session.settings.visibility) { assess } else { for_outsiders };
    made(session, &rubric).ok_or_else(not_yet)
}

fn not_yet() -> Failure {
    Failure::new(Code::NotFound, "The record has nothing to show at that point.")
}
