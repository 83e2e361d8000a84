//! `/feeds/{share}` and `/embed/{share}`: public shares, for feed readers and other sites, who can send no token.

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use protocol::http::Assessment;
use protocol::id::{SessionId, ShareId};
use protocol::problem::Code;
use protocol::rubric::Rubric;
use protocol::share::{Share, ShareOf};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::sync::Arc;

use crate::domain::Session;
use crate::live::{Found, Host};
use crate::reports::Language;
use crate::reports::embed::{self, HeatMap};
use crate::reports::feed::{self, Feed, MAX_ENTRIES};
use crate::server::App;
use crate::server::failure::Failure;
use crate::views::assessment::{assessment, without_people};
use crate::views::decisions::{Recorded, recorded};
use crate::views::replay;

/// How long a copy may be shown without asking again. A share that was revoked is gone from copies by then.
const KEEP: &str = "public, max-age=60";

/// In which language.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    language: Option<String>,
}

/// `GET /feeds/{share}.atom` and `GET /feeds/{share}.json`: the decisions, the newest first.
pub(super) async fn feed(
    State(app): State<App>,
    name: Result<Path<String>, PathRejection>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let Path(name) = name.map_err(|_| no_feed())?;
    let (id, format) = name.rsplit_once('.').ok_or_else(no_feed)?;
    if !matches!(format, "atom" | "json") {
        return Err(no_feed());
    }
    let (share, language) = (public(&app, id).ok_or_else(no_feed)?, language(asked, &headers));
    let host = Arc::clone(&app.host);
    let session = session_of(&share).ok_or_else(no_feed)?;
    let history = app.work.run(move || History::read(&host, session)).await??;
    let at = |suffix: &str| format!("{}{suffix}", app.public_url);
    let feed = Feed {
        id: format!("urn:rubricon:share:{}", share.id),
        title: &history.title,
        publisher: app.host.key().public().name(),
        address: at(&format!("/feeds/{name}")),
        page: at(&format!("/shared#{}", share.id)),
        updated: history.decisions.first().map_or(&history.made_at, |newest| &newest.at),
        decisions: &history.decisions,
    };
    let (content_type, text) = if format == "atom" {
        let written = feed::atom(language, &feed).map_err(|error| {
            tracing::error!(%error, "a feed was not written");
            Failure::new(Code::Internal, "The feed could not be written. Try again.")
        })?;
        ("application/atom+xml; charset=utf-8", written)
    } else {
        ("application/feed+json", feed::json_feed(language, &feed).to_string())
    };
    let mut response = answer(&headers, content_type, text);
    // Whatever site reads it: it is public, and needs nothing of the reader's.
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    Ok(response)
}

/// `GET /embed/{share}`: the heat map, to be framed by any site.
pub(super) async fn heat_map(
    State(app): State<App>,
    id: Result<Path<String>, PathRejection>,
    asked: Result<Query<Asked>, QueryRejection>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let language = language(asked, &headers);
    let share = id.ok().and_then(|Path(id)| public(&app, &id));
    // Whoever has the page still is told all the same that it is gone.
    let (status, page, headers) = match share.as_ref().and_then(session_of).zip(share.as_ref()) {
        Some((session, share)) => {
            let host = Arc::clone(&app.host);
            let (assessment, rubric) = app.work.run(move || results(&host, session)).await??;
            let link = format!("{}/shared#{}", app.public_url, share.id);
            (StatusCode::OK, HeatMap::of_session(&assessment, &rubric).page(language, &link), headers)
        }
        None => (StatusCode::NOT_FOUND, embed::gone(language), HeaderMap::new()),
    };
    let mut response = answer(&headers, "text/html; charset=utf-8", page.html);
    if status != StatusCode::OK {
        *response.status_mut() = status;
    }
    let policy = HeaderValue::from_str(&page.policy);
    let policy = policy.map_err(|_| Failure::new(Code::Internal, "The page could not be written. Try again."))?;
    response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    let across = HeaderValue::from_static("cross-origin");
    response.headers_mut().insert(HeaderName::from_static("cross-origin-resource-policy"), across);
    Ok(response)
}

/// The decisions of a session, and what it is called.
struct History {
    title: String,
    made_at: String,
    decisions: Vec<Recorded>,
}

impl History {
    /// Reads it. The newest decision is first.
    fn read(host: &Host, id: SessionId) -> Result<Self, Failure> {
        let mut session = Session::default();
        let (mut made_at, mut steps) = (String::new(), Vec::new());
        replay::for_each(&*host.log(), id.into(), u64::MAX, |step, _| {
            replay::apply(&mut session, &step);
            if step.stamp.seq == 1 {
                made_at.clone_from(&step.stamp.at);
            }
            if matches!(step.event, Some(protocol::event::Event::ItemDecided(_))) {
                steps.push(step);
            }
        })?;
        let rubric = rubric_of(host, &session)?;
        let newest = steps.iter().rev().take(MAX_ENTRIES);
        let decisions = newest.filter_map(|step| recorded(&session, &rubric, step)).collect();
        Ok(Self { title: session.title, made_at, decisions })
    }
}

/// The results of a session, without people.
fn results(host: &Host, id: SessionId) -> Result<(Assessment, Arc<Rubric>), Failure> {
    let session = replay::session(&*host.log(), id.into(), u64::MAX)?;
    let rubric = rubric_of(host, &session)?;
    let results = assessment(&session, &rubric).map(without_people).ok_or_else(no_feed)?;
    Ok((results, rubric))
}

fn rubric_of(host: &Host, session: &Session) -> Result<Arc<Rubric>, Failure> {
    let digest = session.rubric.as_ref().map(|rubric| rubric.digest.as_str()).unwrap_or_default();
    host.directory().rubric(digest).ok_or_else(no_feed)
}

/// The public share of an id, if it has not ended.
fn public(app: &App, id: &str) -> Option<Share> {
    let id: ShareId = id.parse().ok()?;
    match app.host.shares().public(id) {
        Found::Open(share) => Some(share),
        Found::Expired | Found::Unknown => None,
    }
}

const fn session_of(share: &Share) -> Option<SessionId> {
    match share.of {
        ShareOf::Session(session) => Some(session),
        ShareOf::Subject(_) | ShareOf::Comparison(_) => None,
    }
}

fn language(asked: Result<Query<Asked>, QueryRejection>, headers: &HeaderMap) -> Language {
    let Query(Asked { language }) = asked.unwrap_or_default();
    let liked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Language::of_reader(language.as_deref(), liked.unwrap_or_default())
}

/// A text that copies of may be kept for a moment; nothing of it where the reader has it already.
fn answer(headers: &HeaderMap, content_type: &'static str, text: String) -> Response {
    // Weak: the same text may be sent compressed or not.
    let tag = format!("W/\"{}\"", hex::encode(&Sha256::digest(text.as_bytes())[..16]));
    let known = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let is_known = known.flat_map(|list| list.split(',')).any(|one| one.trim() == tag || one.trim() == "*");
    let vary = header::ACCEPT_LANGUAGE.as_str();
    let keep = [(header::ETAG, tag.as_str()), (header::CACHE_CONTROL, KEEP), (header::VARY, vary)];
    if is_known {
        return (StatusCode::NOT_MODIFIED, keep).into_response();
    }
    (keep, [(header::CONTENT_TYPE, content_type)], text).into_response()
}

fn no_feed() -> Failure {
    Failure::new(Code::NotFound, "Nothing is published here, or not any more. Ask whoever published it for a new address.")
}
