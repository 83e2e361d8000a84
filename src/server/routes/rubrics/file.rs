//! Rubrics as files to keep, pass on or edit, and templates to fill in.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::import::Format;
use protocol::problem::Code;
use serde::Deserialize;

use super::{Name, named, no_such_rubric};
use crate::rubrics::{self, Language, NotWritten};
use crate::server::App;
use crate::server::failure::Failure;

/// Which kind of file.
#[derive(Debug, Deserialize)]
pub(in crate::server::routes) struct Kind {
    format: Option<Format>,
}

/// Which template.
#[derive(Debug, Deserialize)]
pub(in crate::server::routes) struct Template {
    format: Option<Format>,
    language: Option<String>,
}

/// `GET /api/rubrics/{id}/{version}/file[?format=…]`: the whole text as a file.
pub(in crate::server::routes) async fn file(
    State(app): State<App>,
    name: Name,
    kind: Result<Query<Kind>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let (id, version) = named(name)?;
    let format = kind.map_err(|_| no_such_format())?.format.unwrap_or(Format::Json);
    let rubric = app.host.rubrics().get(&id, &version).ok_or_else(no_such_rubric)?;
    let bytes = app.work.run(move || rubrics::write(&rubric, format)).await?;
    // An id and a version hold nothing that would have to be escaped in a header.
    attachment(&format!("{id}-{version}"), format, bytes)
}

/// `GET /api/rubrics/template[?format=…&language=…]`: a file to fill in.
pub(in crate::server::routes) async fn template(
    State(app): State<App>,
    template: Result<Query<Template>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let Query(Template { format, language }) = template.map_err(|_| no_such_format())?;
    let format = format.unwrap_or(Format::Xlsx);
    let none = || Failure::new(Code::InvalidValue, "There are templates in English and Spanish: ask for ?language=en or es.");
    let language = Language::of_tag(language.as_deref().unwrap_or("en")).ok_or_else(none)?;
    let name = match language {
        Language::English => "rubric-template",
        Language::Spanish => "plantilla-de-rubrica",
    };
    let bytes = app.work.run(move || rubrics::template(format, language)).await?;
    attachment(name, format, bytes)
}

/// An answer that browsers save as a file of this name.
fn attachment(name: &str, format: Format, bytes: Result<Vec<u8>, NotWritten>) -> Result<impl IntoResponse + use<>, Failure> {
    let bytes = bytes.map_err(|why| Failure::new(Code::InvalidValue, format!("There is no such file: {why}.")))?;
    let (ending, media) = match format {
        Format::Text => ("txt", "text/plain; charset=utf-8"),
        Format::Markdown => ("md", "text/markdown; charset=utf-8"),
        Format::Csv => ("csv", "text/csv; charset=utf-8"),
        Format::Xlsx => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Format::Toml => ("toml", "application/toml"),
        Format::Json => ("json", "application/json"),
    };
    let headers = [
        (header::CONTENT_TYPE, media.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.{ending}\"")),
        (header::CACHE_CONTROL, "no-cache".to_owned()),
    ];
    Ok((headers, bytes))
}

fn no_such_format() -> Failure {
    Failure::new(
        Code::InvalidValue,
        "Ask for a file as ?format=json, toml, csv, xlsx or markdown; for a template as csv or xlsx.",
    )
}
