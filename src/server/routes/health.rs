//! `/healthz`, `/readyz` and `/metrics`: for whoever runs the server.

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use protocol::id::StreamId;
use protocol::problem::Code;

use crate::server::App;
use crate::server::failure::Failure;

/// The process is alive.
pub(super) async fn alive() -> &'static str {
    "ok\n"
}

/// The server can take work: the log can be read, and it is not stopping.
pub(super) async fn ready(State(app): State<App>) -> Result<&'static str, Failure> {
    if *app.stopping.borrow() {
        return Err(Failure::new(Code::Unavailable, "The server is stopping."));
    }
    app.host.log().head(StreamId::DIRECTORY).map(|_| "ready\n").map_err(|error| {
        tracing::error!(%error, "the log cannot be read");
        Failure::new(Code::Unavailable, "The log cannot be read.")
    })
}

/// Metrics in Prometheus' text format. They hold counts and times; nothing of any ballot, and no names.
pub(super) async fn metrics(State(app): State<App>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4")], app.metrics.render())
}
