//! The server: routes, sockets, who may come in, limits, and problems as clients read them.
//!
//! Owns: HTTP and everything about it. Must not know: consensus rules, how the log stores, or what a view contains.
//!
//! **Invariant:** a secret (host key, token, join code) is in no URL, log line, metric or error.

mod access;
pub mod assets;
mod body;
mod failure;
mod key;
mod limits;
mod openapi;
mod routes;
mod run;
mod telemetry;
mod trees;
mod work;

use std::sync::Arc;

use tokio::sync::watch;

use crate::live::Host;
use crate::webhooks::Webhooks;

pub use key::{HostKey, keep_signing_key, signing_key, webhook_key};
pub use run::{Bound, ServeError, bind};
pub use telemetry::start_logging;

/// What every request handler can reach.
#[derive(Clone)]
pub(crate) struct App {
    /// The sessions.
    host: Arc<Host>,
    /// What opens the making of sessions.
    host_key: HostKey,
    /// Where people reach this server, without a slash at the end.
    public_url: Arc<str>,
    /// Who asks too often, or too much at once.
    limits: Arc<limits::Limits>,
    /// Room for work that takes a processor a while: reading documents, comparing texts.
    work: work::Work,
    /// What proofs are made with.
    trees: Arc<trees::Trees>,
    /// Room for writing bundles, which takes as long as their readers do.
    bundles: work::Work,
    /// Room for writing reports, some of which take a while to set.
    reports: work::Work,
    /// Room for what is published, whoever reads it.
    published: work::Work,
    /// Who is told what is decided.
    webhooks: Arc<Webhooks>,
    /// Becomes true when the server is stopping.
    stopping: watch::Receiver<bool>,
    /// The text of `/metrics`.
    metrics: metrics_exporter_prometheus::PrometheusHandle,
}
