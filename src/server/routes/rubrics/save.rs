//! Bringing a rubric in: reading a document, checking what was understood, and saving it as a version.
//!
//! **Invariant:** what is sent to be read or checked is a text that may not be public yet. It is neither stored nor logged.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use protocol::problem::Code;
use protocol::rubric::Rubric;
use serde::Deserialize;

use crate::rubrics::{self, MAX_FILE, Naming, Refused};
use crate::server::App;
use crate::server::access::ByHost;
use crate::server::body::Body;
use crate::server::failure::Failure;

/// The largest body that holds a rubric, in bytes.
pub(in crate::server::routes) const MAX_RUBRIC_BODY: usize = 1 << 20;

/// What is known of a document besides its bytes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::server::routes) struct Document {
    /// The name of its file.
    name: String,
    id: Option<String>,
    version: Option<String>,
    title: Option<String>,
    language: Option<String>,
}

/// `POST /api/rubrics/import?name=FILE` (host key): what is understood of a document. Nothing is stored.
pub(in crate::server::routes) async fn import(
    State(app): State<App>,
    _: ByHost,
    document: Result<Query<Document>, QueryRejection>,
    bytes: Result<Bytes, BytesRejection>,
) -> Result<impl IntoResponse, Failure> {
    let document = document.map_err(|_| {
        let detail = "Say which file it is, as ?name=ours.xlsx; id, version, title and language can be given along with it.";
        Failure::new(Code::InvalidValue, detail)
    })?;
    let Query(Document { name, id, version, title, language }) = document;
    let bytes = bytes.map_err(|rejection| match rejection.status() {
        StatusCode::PAYLOAD_TOO_LARGE => refused(&Refused::TooLarge),
        _ => Failure::new(Code::Malformed, "The file did not arrive whole. Send it again."),
    })?;
    // A field that was left empty in a form says nothing.
    let given = |field: Option<String>| field.filter(|text| !text.trim().is_empty());
    let naming = Naming { id: given(id), version: given(version), title: given(title), language: given(language) };
    let read = app.work.run(move || rubrics::import(&name, &bytes, &naming)).await?;
    let import = read.map_err(|refusal| refused(&refusal))?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(import)))
}

/// `POST /api/rubrics/check` (host key): whether a rubric could be saved, and how it differs from what there is.
pub(in crate::server::routes) async fn check(
    State(app): State<App>,
    _: ByHost,
    Body(rubric): Body<Rubric>,
) -> Result<impl IntoResponse, Failure> {
    let host = app.host.clone();
    let checked = app.work.run(move || host.rubrics().check(&rubric)).await?;
    Ok(([(header::CACHE_CONTROL, "no-store")], Json(checked)))
}

/// `POST /api/rubrics` (host key): saves a rubric as a version, for good.
pub(in crate::server::routes) async fn save(
    State(app): State<App>,
    _: ByHost,
    Body(rubric): Body<Rubric>,
) -> Result<impl IntoResponse, Failure> {
    let (summary, is_new) = app.host.rubrics().save(rubric).await?;
    let status = if is_new { StatusCode::CREATED } else { StatusCode::OK };
    let location = format!("/api/rubrics/{}/{}", summary.id, summary.version);
    Ok((status, [(header::LOCATION, location)], Json(summary)))
}

/// What is wrong with a document, as a sentence about "the file". Its name is its owner's business.
fn refused(refusal: &Refused) -> Failure {
    let detail = match refusal {
        Refused::Shape { line, why } => format!("Line {line} of the file cannot be read: {why}"),
        Refused::TooLarge => {
            format!("The file is larger than {} MiB, which no rubric is. Check that it is the right file.", MAX_FILE >> 20)
        }
        Refused::NotReadable(why) => format!("The file {why}"),
    };
    Failure::new(if *refusal == Refused::TooLarge { Code::TooLarge } else { Code::InvalidValue }, detail)
}
