//! Logs and metrics: what happened and how long it took; never a ballot, a name, a token or a code.

use std::sync::OnceLock;
use std::time::Duration;

use axum::body::Body;
use axum::extract::MatchedPath;
use axum::http::{Request, Response};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use tower_http::classify::{ServerErrorsAsFailures, SharedClassifier};
use tower_http::trace::TraceLayer;
use tracing::{Level, Span};
use tracing_subscriber::EnvFilter;

/// Writes log lines to standard error: readable ones, or JSON. `RUST_LOG` says how much, and `level` where it does not.
pub fn start_logging(json: bool, level: Level) {
    // The pages would otherwise be listed one by one at every start.
    let default = format!("{level},memory_serve=warn");
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(default));
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // A second subscriber is refused; then the first one goes on, which is as good.
    let _ = if json { builder.json().try_init() } else { builder.with_target(false).try_init() };
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

type OnRequest = tower_http::trace::DefaultOnRequest;
type OnBodyChunk = ();
type OnEos = ();
type RequestLog = TraceLayer<
    SharedClassifier<ServerErrorsAsFailures>,
    fn(&Request<Body>) -> Span,
    OnRequest,
    fn(&Response<Body>, Duration, &Span),
    OnBodyChunk,
    OnEos,
    (),
>;

/// A span for each request and a line for each answer. The path is the route's pattern: it holds no id and no secret.
pub(super) fn request_log() -> RequestLog {
    TraceLayer::new_for_http()
        .make_span_with(span as fn(&Request<Body>) -> Span)
        .on_response(answered as fn(&Response<Body>, Duration, &Span))
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
