//! What was signed, for whoever checks: keys, checkpoints, and the log of logs as static tiles.

use std::sync::Arc;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::checkpoint::Proof;
use protocol::http::{Keys, VerifierKey};
use protocol::problem::Code;
use serde::Deserialize;

use crate::live::KnownKey;
use crate::server::App;
use crate::server::access::{Inside, ResultsOf};
use crate::server::failure::Failure;

const TEXT: &str = "text/plain; charset=utf-8";

/// How long what never changes may be kept.
const FOREVER: &str = "public, max-age=31536000, immutable";

/// `GET …/checkpoint`: how many records the session has and their root, signed.
pub(super) async fn checkpoint(State(app): State<App>, results: ResultsOf) -> Result<impl IntoResponse, Failure> {
    let session = results.session;
    let handle = results.handle(&app).await?;
    let signed = app.host.checkpoint(&handle, session).await?;
    Ok(([(header::CONTENT_TYPE, TEXT), (header::CACHE_CONTROL, "no-store")], signed.note))
}

/// Which record.
#[derive(Debug, Deserialize)]
pub(super) struct Which {
    seq: u64,
}

/// `GET …/proof?seq=SEQ`: that a record is covered by the newest checkpoint (C2SP `tlog-proof`).
pub(super) async fn proof(
    State(app): State<App>,
    Inside(opened): Inside,
    which: Result<Query<Which>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let Ok(Query(Which { seq: seq @ 1.. })) = which else {
        return Err(Failure::new(Code::InvalidValue, "Say which record by its number, such as ?seq=17."));
    };
    let signed = app.host.checkpoint(&opened.handle, opened.session).await?;
    if seq > signed.size {
        let detail =
            "No checkpoint covers this record yet. While a vote is open none covers its ballots: ask again after the reveal.";
        return Err(Failure::new(Code::NotFound, detail));
    }
    let log = app.host.log();
    let (stream, size) = (opened.session.into(), signed.size);
    let trees = Arc::clone(&app.trees);
    let path = app.work.run(move || trees.path(&*log, stream, seq, size)).await??;
    let path = path.ok_or_else(|| Failure::new(Code::Internal, "The proof could not be made."))?;
    let proof = Proof { index: seq - 1, path, note: signed.note };
    Ok(([(header::CONTENT_TYPE, TEXT), (header::CACHE_CONTROL, "no-store")], proof.text()))
}

/// `GET /api/vkey`: the keys that checkpoints are checked with.
pub(super) async fn keys(State(app): State<App>) -> impl IntoResponse {
    let listed = |KnownKey { key, from }: KnownKey| VerifierKey { vkey: key.vkey().to_owned(), from };
    let keys = app.host.directory().keys().into_iter().map(listed).collect();
    let vkey = app.host.key().public();
    let answer = Keys { name: vkey.name().to_owned(), vkey: vkey.vkey().to_owned(), keys };
    ([(header::CACHE_CONTROL, "no-store")], Json(answer))
}

/// `GET /log/checkpoint`: the log of logs, signed.
pub(super) async fn log_checkpoint(State(app): State<App>) -> Result<impl IntoResponse, Failure> {
    let note = app.host.directory().log_checkpoint().ok_or_else(no_such_tile)?;
    Ok(([(header::CONTENT_TYPE, TEXT), (header::CACHE_CONTROL, "no-cache")], note))
}

/// How much of the log of logs a witness has seen.
#[derive(Debug, Deserialize)]
pub(super) struct Seen {
    old: u64,
}

/// `GET /log/add-checkpoint?old=N`: what to send to a witness (C2SP `tlog-witness`).
pub(super) async fn add_checkpoint(
    State(app): State<App>,
    seen: Result<Query<Seen>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let Ok(Query(Seen { old })) = seen else {
        return Err(Failure::new(Code::InvalidValue, "Say how many entries the witness has seen, such as ?old=0."));
    };
    let request = app.host.directory().add_checkpoint(old).ok_or_else(no_such_tile)?;
    Ok(([(header::CONTENT_TYPE, TEXT), (header::CACHE_CONTROL, "no-store")], request))
}

/// `GET /log/witnessed`: the newest checkpoint of the log of logs that witnesses signed too.
pub(super) async fn witnessed(State(app): State<App>) -> Result<impl IntoResponse, Failure> {
    let none = || Failure::new(Code::NotFound, "No witness has signed the log of logs yet.");
    let note = app.host.directory().witnessed().ok_or_else(none)?;
    Ok(([(header::CONTENT_TYPE, TEXT), (header::CACHE_CONTROL, "no-cache")], note))
}

/// `POST /log/witnessed`: takes a checkpoint with signatures of witnesses.
pub(super) async fn take_witnessed(State(app): State<App>, note: String) -> Result<impl IntoResponse, Failure> {
    app.host.directory().take_witnessed(note, app.host.witnesses()).await?;
    Ok(([(header::CONTENT_TYPE, TEXT)], "taken\n"))
}

/// `GET /log/tile/…`: hashes of the log of logs, or its entries (C2SP `tlog-tiles`).
pub(super) async fn log_tile(State(app): State<App>, Path(path): Path<String>) -> Result<impl IntoResponse, Failure> {
    let bytes = app.work.run(move || app.host.directory().log_tile(&path)).await??.ok_or_else(no_such_tile)?;
    let headers = [(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, FOREVER)];
    Ok((headers, bytes))
}

fn no_such_tile() -> Failure {
    Failure::new(Code::NotFound, "The log of logs has no such part. /log/checkpoint says how large it is.")
}
