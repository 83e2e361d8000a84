//! Logs and metrics: what happened and how long it took; never a ballot, a name, a token or a code.

use std::sync::OnceLock;
use std::time::Duration;

use axum::body::Body;
use axum::extract::MatchedPath;
use axum::http::{Request, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::trace::{DefaultOnRequest, TraceLayer};
use tracing::{Level, Metadata, Span};
use tracing_subscriber::EnvFilter;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Writes log lines to standard error: readable ones, or JSON. `RUST_LOG` says how much, and `level` where it does not.
pub fn start_logging(json: bool, level: Level) {
    // The pages would otherwise be listed one by one at every start.
    let default = format!("{level},memory_serve=warn");
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    let registry = tracing_subscriber::registry().with(filter).with(filter_fn(is_fit_to_print));
    // Whoever closed standard error does not want to know; that must not stop the server.
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr).log_internal_errors(false);
    // A second subscriber is refused; then the first one goes on, which is as good.
    let _ = if json { registry.with(lines.json()).try_init() } else { registry.with(lines.with_target(false)).try_init() };
}

/// The libraries below log whole messages where they are asked for details, ballots and tokens among them. So their details
/// are left out, whatever `RUST_LOG` says.
fn is_fit_to_print(metadata: &Metadata<'_>) -> bool {
    *metadata.level() <= Level::INFO || metadata.target().starts_with("rubricon")
}

/// The process's metrics recorder; one, however many servers a test starts.
pub(super) fn metrics() -> PrometheusHandle {
    static HANDLE: OnceLock<PrometheusHandle> = OnceLock::new();
    HANDLE
        .get_or_init(|| {
            let recorder = PrometheusBuilder::new().build_recorder();
            let handle = recorder.handle();
            if metrics::set_global_recorder(recorder).is_err() {
                tracing::warn!("another metrics recorder is installed; /metrics stays empty");
            }
            handle
        })
        .clone()
}

type MakeSpan = fn(&Request<Body>) -> Span;
type OnAnswer = fn(&Response<Body>, Duration, &Span);
type RequestLog = TraceLayer<SharedClassifier<ServerErrorsAsFailures>, MakeSpan, DefaultOnRequest, OnAnswer, (), (), ()>;

/// A span for each request and a line for each answer. The path is the route's pattern: it holds no id and no secret.
pub(super) fn request_log() -> RequestLog {
    TraceLayer::new_for_http()
        .make_span_with(span as MakeSpan)
        .on_response(answered as OnAnswer)
        .on_body_chunk(())
        .on_eos(())
        .on_failure(())
}

fn span(request: &Request<Body>) -> Span {
    let route = request.extensions().get::<MatchedPath>().map_or("unmatched", MatchedPath::as_str);
    let id = request.headers().get("x-request-id").and_then(|id| id.to_str().ok()).unwrap_or_default();
    tracing::info_span!("request", method = %request.method(), route, id)
}

fn answered(response: &Response<Body>, took: Duration, _: &Span) {
    let status = response.status();
    metrics::counter!("rubricon_http_answers_total", "status" => status.as_u16().to_string()).increment(1);
    metrics::histogram!("rubricon_http_answer_seconds").record(took.as_secs_f64());
    if status.is_server_error() {
        tracing::warn!(status = status.as_u16(), ?took, "answered");
    } else {
        tracing::debug!(status = status.as_u16(), ?took, "answered");
    }
}
