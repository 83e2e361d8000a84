//! `/feeds/{share}` and `/embed/{share}`: public shares, for feed readers and other sites, who can send no token.

use std::sync::Arc;

use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use protocol::http::{AssessedItem, Assessment};
use protocol::id::ShareId;
use protocol::problem::Code;
use protocol::results::{Comparison, SubjectResults};
use protocol::rubric::{Rubric, RubricRef};
use protocol::share::{ComparisonOf, Share, ShareOf};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::live::{AllHeld, Directory, Found};
use crate::reports::published::embed::{self, HeatMap};
use crate::reports::published::feed::{self, Feed, MAX_ENTRIES};
use crate::rubrics::Language;
use crate::server::App;
use crate::server::failure::Failure;
use crate::views::decisions::{Standing, newest};
use crate::views::results::{self, Held, Wanted};

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
    let published = published(&app, &share).await?;
    let decisions = published.decisions();
    let at = |suffix: &str| format!("{}{suffix}", app.public_url);
    let feed = Feed {
        id: format!("urn:rubricon:share:{}", share.id),
        title: &published.title(),
        publisher: app.host.key().public().name(),
        address: at(&format!("/feeds/{name}")),
        page: at(&format!("/shared#{}", share.id)),
        updated: decisions.first().map_or(&share.made_at, |newest| &newest.at),
        decisions: &decisions,
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
    let (status, page, headers) = match share {
        Some(share) => {
            let maps = published(&app, &share).await?.heat_maps(&app);
            let link = format!("{}/shared#{}", app.public_url, share.id);
            (StatusCode::OK, embed::heat_maps(language, &maps, &link), headers)
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

/// What a share is of, without names.
enum Published {
    Session(Box<Assessment>, Arc<Rubric>),
    Subject(Box<SubjectResults>, Vec<Held>),
    Comparison(Box<Comparison>, Vec<Held>),
}

/// Reads what a share is of. It is done apart from what the host asks for, so that readers of feeds cannot hold that up.
async fn published(app: &App, share: &Share) -> Result<Published, Failure> {
    let (directory, of) = (app.host.directory().clone(), share.of.clone());
    app.published.run(move || read(&directory, of)).await?
}

fn read(directory: &Directory, of: ShareOf) -> Result<Published, Failure> {
    let made = match of {
        ShareOf::Session(id) => {
            let summary = directory.summary(id)?.ok_or_else(no_feed)?;
            directory.rubric(&summary.rubric.digest).map(|rubric| Published::Session(Box::new(summary), rubric))
        }
        ShareOf::Subject(id) => {
            let AllHeld { mut sessions, unreadable } = directory.held();
            sessions.retain(|held| held.subjects.iter().any(|subject| subject.id == id));
            results::subject(id, &sessions, unreadable).map(|results| Published::Subject(Box::new(results), sessions))
        }
        ShareOf::Comparison(ComparisonOf { rubric }) => {
            let AllHeld { mut sessions, unreadable } = directory.held();
            sessions.retain(|held| held.rubric.id == rubric);
            let wanted = Wanted { rubric, ..Wanted::default() };
            results::comparison(&wanted, &sessions, unreadable).map(|made| Published::Comparison(Box::new(made), sessions))
        }
    };
    made.ok_or_else(no_feed)
}

/// The items of a session, each with it.
fn of_session(assessment: &Assessment) -> impl Iterator<Item = (&Assessment, &AssessedItem)> {
    std::iter::repeat(assessment).zip(&assessment.items)
}

impl Published {
    fn title(&self) -> String {
        match self {
            Self::Session(assessment, _) => assessment.title.clone(),
            Self::Subject(results, _) => results.name.clone(),
            Self::Comparison(comparison, _) => comparison.title.clone(),
        }
    }

    /// The decisions that stand, the newest first.
    fn decisions(&self) -> Vec<Standing> {
        match self {
            Self::Session(assessment, _) => newest(of_session(assessment), MAX_ENTRIES),
            Self::Comparison(_, sessions) => newest(sessions.iter().flat_map(|held| of_session(&held.assessment)), MAX_ENTRIES),
            Self::Subject(results, sessions) => {
                let its = sessions.iter().flat_map(|held| {
                    let name = held.subjects.iter().find(|one| one.id == results.subject).map(|one| one.name.as_str());
                    of_session(&held.assessment).filter(move |(_, item)| name == Some(&item.subject))
                });
                newest(its, MAX_ENTRIES)
            }
        }
    }

    fn heat_maps(&self, app: &App) -> Vec<HeatMap> {
        let language = |rubric: &RubricRef| {
            let text = app.host.directory().rubric(&rubric.digest);
            text.map(|text| text.language.clone()).unwrap_or_default()
        };
        match self {
            Self::Session(assessment, rubric) => vec![HeatMap::of_session(assessment, rubric)],
            Self::Subject(results, _) => HeatMap::of_subject(results, language),
            Self::Comparison(comparison, _) => vec![HeatMap::of_comparison(comparison, language)],
        }
    }
}

/// The public share of an id, if it has not ended.
fn public(app: &App, id: &str) -> Option<Share> {
    let id: ShareId = id.parse().ok()?;
    match app.host.shares().public(id) {
        Found::Open(share) => Some(share),
        Found::Expired | Found::Unknown => None,
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
