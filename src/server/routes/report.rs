//! `GET …/report`: a session, a subject over its sessions, or a comparison, as a file.

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use protocol::checkpoint::BadNote;
use protocol::id::SubjectId;
use protocol::problem::Code;
use protocol::report::ReportDocument;
use protocol::share::{ComparisonOf, ShareOf};
use serde::Deserialize;

use super::results::{Asked, held, no_such_subject, nothing_to_compare, wanted};
use crate::live::{AllHeld, Directory};
use crate::reports::{
    FileKind, Format, NoReport, NotWritten, PageSize, TableName, comparison_report, file_name, session_report, subject_report,
    write,
};
use crate::rubrics::Language;
use crate::server::App;
use crate::server::access::{Reader, ResultsOf};
use crate::server::failure::Failure;
use crate::views::results;

/// Which file.
#[derive(Debug, Deserialize)]
pub(super) struct Kind {
    format: Option<String>,
    language: Option<String>,
    table: Option<String>,
    page_size: Option<String>,
}

type Asking = Result<Query<Kind>, QueryRejection>;

/// `GET /api/sessions/{id}/report[?format=…&language=…&table=…&page_size=…]`: the session as of its newest checkpoint, the same for everyone who
/// may read it.
pub(super) async fn session(State(app): State<App>, asking: ResultsOf, kind: Asking) -> Result<impl IntoResponse, Failure> {
    let kind = Kind::read(kind)?;
    let handle = asking.handle(&app).await?;
    let ResultsOf { session: id, reader } = asking;
    let signed = app.host.checkpoint(&handle, id).await?;
    let host = std::sync::Arc::clone(&app.host);
    send(&app, kind, move || {
        let directory = host.directory();
        let (rubric, told) = (|digest: &str| directory.rubric(digest), |visibility| reader.is_told_of_people(visibility));
        let report = session_report(&*host.log(), id, &signed.note, rubric, told)?;
        Ok(ReportDocument::Session(Box::new(report)))
    })
    .await
}

/// `GET /api/subjects/{id}/report` (host key, or a share of it): where a subject stands over all its sessions.
pub(super) async fn subject(
    State(app): State<App>,
    reader: Reader,
    id: Result<Path<String>, PathRejection>,
    kind: Asking,
) -> Result<impl IntoResponse, Failure> {
    let kind = Kind::read(kind)?;
    let id: SubjectId = id.ok().and_then(|Path(id)| id.parse().ok()).ok_or_else(no_such_subject)?;
    reader.may_read(&ShareOf::Subject(id))?;
    let AllHeld { sessions, unreadable } = held(&app).await?;
    let directory = app.host.directory().clone();
    let for_outside = matches!(reader, Reader::Share(_));
    send(&app, kind, move || {
        let results = results::subject(id, &sessions, unreadable).ok_or_else(no_such_subject)?;
        let report = subject_report(results, for_outside, &log_of(&directory)?, |id| Some(directory.signed(id)?.note))?;
        Ok(ReportDocument::Subject(Box::new(report)))
    })
    .await
}

/// `GET /api/comparison/report?rubric=ID` (host key, or a share of it): subjects side by side.
pub(super) async fn comparison(
    State(app): State<App>,
    reader: Reader,
    asked: Result<Query<Asked>, QueryRejection>,
    kind: Asking,
) -> Result<impl IntoResponse, Failure> {
    let wanted = wanted(asked)?;
    reader.may_read(&ShareOf::Comparison(ComparisonOf { rubric: wanted.rubric.clone() }))?;
    let kind = Kind::read(kind)?;
    let AllHeld { sessions, unreadable } = held(&app).await?;
    let directory = app.host.directory().clone();
    send(&app, kind, move || {
        let comparison = results::comparison(&wanted, &sessions, unreadable).ok_or_else(nothing_to_compare)?;
        let report = comparison_report(comparison, &log_of(&directory)?, |id| Some(directory.signed(id)?.note))?;
        Ok(ReportDocument::Comparison(Box::new(report)))
    })
    .await
}

impl Kind {
    fn read(asking: Asking) -> Result<FileKind, Failure> {
        let Query(Self { format, language, table, page_size }) = asking.map_err(|_| no_such_format())?;
        let format = format.as_deref().map_or(Some(Format::Html), Format::named).ok_or_else(no_such_format)?;
        let language = Language::of_tag(language.as_deref().unwrap_or("en")).ok_or_else(no_such_language)?;
        let mut kind = FileKind::new(format, language);
        if let Some(table) = table {
            kind.table = TableName::named(&table).ok_or_else(no_such_table)?;
        }
        if let Some(size) = page_size {
            kind.page_size = PageSize::named(&size).ok_or_else(no_such_page_size)?;
        }
        Ok(kind)
    }
}

/// Makes the report where that may take its time, and answers with the file.
async fn send(
    app: &App,
    kind: FileKind,
    make: impl FnOnce() -> Result<ReportDocument, Failure> + Send + 'static,
) -> Result<Response, Failure> {
    let written = app.reports.run(move || {
        let report = make()?;
        Ok::<_, Failure>((file_name(&report, kind.format), write(&report, &kind)?))
    });
    let (name, bytes) = written.await??;
    let headers = [
        (header::CONTENT_TYPE, kind.format.media_type().to_owned()),
        // A file name is made of letters, digits, hyphens and dots.
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, bytes).into_response())
}

fn log_of(directory: &Directory) -> Result<String, Failure> {
    directory.log_checkpoint().ok_or_else(|| Failure::new(Code::NotFound, "Nothing was signed on this server yet."))
}

impl From<NoReport> for Failure {
    fn from(error: NoReport) -> Self {
        match error {
            NoReport::Replay(error) => error.into(),
            NoReport::NeverMade(_) => Self::new(Code::NotFound, "The record has nothing to show yet."),
            NoReport::Note(error) => error.into(),
        }
    }
}

impl From<BadNote> for Failure {
    fn from(error: BadNote) -> Self {
        tracing::error!(%error, "a checkpoint cannot be read");
        Self::new(Code::Internal, "The report could not be made. Tell whoever runs the server.")
    }
}

impl From<NotWritten> for Failure {
    fn from(error: NotWritten) -> Self {
        let detail = format!("There is no such file: {error}.");
        match error {
            NotWritten::TooLarge(..) => Self::new(Code::TooLarge, detail),
            NotWritten::NoPdf | NotWritten::NoSuchTable(_) => Self::new(Code::InvalidValue, detail),
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
        "Ask for a table as ?format=csv&table=decisions, distributions, ballots, next-steps or events; of a subject also history, of a comparison matrix or organisations.",
    )
}

fn no_such_page_size() -> Failure {
    Failure::new(Code::InvalidValue, "Ask for a PDF, a Word file or a workbook on ?page_size=letter or a4.")
}

fn no_such_language() -> Failure {
    Failure::new(Code::InvalidValue, "There are reports in English and Spanish: ask for ?language=en or es.")
}
