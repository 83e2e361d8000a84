//! `GET …/report`: a report of the session as a file.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::IntoResponse;
use protocol::problem::Code;
use protocol::report::ReportDocument;
use serde::Deserialize;

use crate::reports::{Format, NoReport, NotWritten, TableName, file_name, session_report, write};
use crate::rubrics::Language;
use crate::server::App;
use crate::server::access::Inside;
use crate::server::failure::Failure;

/// Which file.
#[derive(Debug, Deserialize)]
pub(super) struct Wanted {
    format: Option<String>,
    language: Option<String>,
    table: Option<String>,
}

/// `GET …/report[?format=…&language=…&table=…]`: the session as of its newest checkpoint, the same for everyone who may read it.
pub(super) async fn download(
    State(app): State<App>,
    Inside(opened): Inside,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<impl IntoResponse, Failure> {
    let Query(wanted) = wanted.map_err(|_| no_such_format())?;
    let format = wanted.format.as_deref().map_or(Some(Format::Html), Format::named).ok_or_else(no_such_format)?;
    let table = wanted.table.as_deref().map_or(Some(TableName::default()), TableName::named).ok_or_else(no_such_table)?;
    // Of a tag such as es-MX the language counts.
    let language = match wanted.language.as_deref().unwrap_or("en").split('-').next() {
        Some("en") => Language::English,
        Some("es") => Language::Spanish,
        _ => return Err(no_such_language()),
    };
    let signed = app.host.checkpoint(&opened.handle, opened.session).await?;
    let host = std::sync::Arc::clone(&app.host);
    let written = app.reports.run(move || {
        let directory = host.directory();
        let report = session_report(&*host.log(), opened.session, &signed.note, |digest| directory.rubric(digest))?;
        let report = ReportDocument::Session(Box::new(report));
        let bytes = write(&report, format, language, table);
        Ok::<_, NoReport>((file_name(&report, format), bytes))
    });
    let (name, bytes) = written.await??;
    let headers = [
        (header::CONTENT_TYPE, format.media_type().to_owned()),
        // A file name is made of letters, digits, hyphens and dots.
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes?))
}

impl From<NoReport> for Failure {
    fn from(error: NoReport) -> Self {
        match error {
            NoReport::Replay(error) => error.into(),
            NoReport::NeverMade(_) => Self::new(Code::NotFound, "The record has nothing to show yet."),
            NoReport::Note(error) => {
                tracing::error!(%error, "a checkpoint cannot be read");
                Self::new(Code::Internal, "The report could not be made. Tell whoever runs the server.")
            }
        }
    }
}

impl From<NotWritten> for Failure {
    fn from(error: NotWritten) -> Self {
        let detail = format!("There is no such file: {error}.");
        match error {
            NotWritten::TooLarge(..) => Self::new(Code::TooLarge, detail),
            NotWritten::NoPdf => Self::new(Code::InvalidValue, detail),
            NotWritten::DoesNotFit(..) => {
                tracing::error!(%error, "a report was not written");
                Self::new(Code::Internal, detail)
            }
        }
    }
}

fn no_such_format() -> Failure {
    Failure::new(Code::InvalidValue, "Ask for a report as ?format=html, pdf, docx, xlsx, csv, md or json.")
}

fn no_such_table() -> Failure {
    Failure::new(
        Code::InvalidValue,
        "Ask for a table as ?format=csv&table=decisions, distributions, ballots, next-steps or events.",
    )
}

fn no_such_language() -> Failure {
    Failure::new(Code::InvalidValue, "There are reports in English and Spanish: ask for ?language=en or es.")
}
