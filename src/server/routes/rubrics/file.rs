//! `GET /api/rubrics/{id}/{version}/file`: a rubric as a file to keep, pass on or edit.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::import::Format;
use protocol::problem::Code;
use protocol::rubric::Rubric;
use serde::Deserialize;

use super::{Name, named, no_such_rubric};
use crate::server::App;
use crate::server::failure::Failure;

/// Which kind of file.
#[derive(Debug, Deserialize)]
pub(in crate::server::routes) struct Kind {
    #[serde(default = "json")]
    format: Format,
}

const fn json() -> Format {
    Format::Json
}

/// The whole text as a file.
pub(in crate::server::routes) async fn file(
    State(app): State<App>,
    name: Name,
    kind: Result<Query<Kind>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let (id, version) = named(name)?;
    let Ok(Query(Kind { format })) = kind else { return Err(no_such_format()) };
    let rubric = app.host.rubrics().get(&id, &version).ok_or_else(no_such_rubric)?;
    let (ending, media) = kind_of(format)?;
    let bytes = app.work.run(move || write(&rubric, format)).await??;
    // An id and a version hold nothing that would have to be escaped here.
    let attachment = format!("attachment; filename=\"{id}-{version}.{ending}\"");
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, attachment),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    Ok((headers, bytes))
}

/// How the name of such a file ends, and its media type.
fn kind_of(format: Format) -> Result<(&'static str, &'static str), Failure> {
    match format {
        Format::Json => Ok(("json", "application/json")),
        Format::Toml => Ok(("toml", "application/toml")),
        Format::Text | Format::Markdown | Format::Csv | Format::Xlsx => Err(no_such_format()),
    }
}

fn write(rubric: &Rubric, format: Format) -> Result<Vec<u8>, Failure> {
    let failed = |error: &dyn std::fmt::Display| {
        tracing::error!(%error, "a rubric could not be written as a file");
        Failure::new(Code::Internal, "The file could not be made. Try another format.")
    };
    match format {
        Format::Json => serde_json::to_vec_pretty(rubric).map_err(|error| failed(&error)),
        Format::Toml => toml::to_string(rubric).map(String::into_bytes).map_err(|error| failed(&error)),
        Format::Text | Format::Markdown | Format::Csv | Format::Xlsx => Err(no_such_format()),
    }
}

fn no_such_format() -> Failure {
    Failure::new(Code::InvalidValue, "Ask for a file as ?format=json or ?format=toml.")
}
