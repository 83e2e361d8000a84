//! Starting and stopping: the listener, the layers around all routes, and a drain that loses nobody.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue, header};
use axum::serve::ListenerExt;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::set_header::SetResponseHeaderLayer;

use super::limits::Limits;
use super::work::Work;
use super::{App, HostKey, assets, routes, telemetry};
use crate::live::Host;
use crate::webhooks::{Settings, Webhooks};

/// The largest body of a request, in bytes.
const MAX_BODY: usize = 256 << 10;

/// How long a stopping server waits for connections to say goodbye.
const DRAIN: Duration = Duration::from_secs(10);

/// Why the server cannot be started.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}; stop what uses it, or choose another address with --listen")]
    Listen {
        /// The address.
        address: String,
        /// What the system said.
        source: io::Error,
    },
    /// The server ended by itself.
    #[error("the server stopped: {0}")]
    Io(#[from] io::Error),
}

/// A server that listens and is ready to run.
pub struct Bound {
    /// Where it listens.
    pub address: SocketAddr,
    /// Where people reach it, without a slash at the end.
    pub public_url: Arc<str>,
    listener: TcpListener,
    router: Router,
    stop: watch::Sender<bool>,
    limits: Arc<Limits>,
}

/// Listens on `address`. Nobody is served before [`Bound::run`].
pub async fn bind(
    address: &str,
    public_url: Option<String>,
    host: Arc<Host>,
    host_key: HostKey,
    webhooks: Settings,
) -> Result<Bound, ServeError> {
    let failed = |source| ServeError::Listen { address: address.to_owned(), source };
    let listener = TcpListener::bind(address).await.map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?;
    let public_url = public_url.unwrap_or_else(|| format!("http://{bound}"));
    let public_url: Arc<str> = public_url.trim_end_matches('/').into();
    if let Err(error) = host.state_key().await {
        // It is stated with the first checkpoint then.
        tracing::warn!(%error, "the signing key could not be recorded yet");
    }
    let (stop, stopping) = watch::channel(false);
    let limits = Arc::new(Limits::default());
    let webhooks = Webhooks::start(Arc::clone(&host), Arc::clone(&public_url), webhooks, stopping.clone());
    let app = App {
        host,
        host_key,
        public_url: Arc::clone(&public_url),
        limits: Arc::clone(&limits),
        work: Work::default(),
        trees: Arc::default(),
        bundles: Work::default(),
        reports: Work::default(),
        published: Work::default(),
        webhooks: Arc::new(webhooks),
        stopping,
        metrics: telemetry::metrics(),
    };
    Ok(Bound { address: bound, public_url, listener, router: router(app), stop, limits })
}

impl Bound {
    /// Serves until `until` resolves, then drains: no new connections, and everyone is told when to come back.
    pub async fn run(self, until: impl Future<Output = ()> + Send + 'static) -> Result<(), ServeError> {
        // Small frames are to leave at once; they are merged before they get here.
        let listener = self.listener.tap_io(|stream| {
            if let Err(error) = stream.set_nodelay(true) {
                tracing::debug!(%error, "TCP_NODELAY could not be set");
            }
        });
        let service = self.router.into_make_service_with_connect_info::<SocketAddr>();
        let stop = self.stop;
        let mut stopping = stop.subscribe();
        let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
            until.await;
            tracing::info!("stopping: connections are being drained");
            stop.send_replace(true);
        });
        let drained = async {
            serving.await?;
            self.limits.all_gone().await;
            Ok(())
        };
        // A request that never ends would keep the server for ever.
        let too_long = async {
            // The sender is gone only when the server is, so an error means the same.
            let _ = stopping.wait_for(|stopping| *stopping).await;
            tokio::time::sleep(DRAIN).await;
        };
        tokio::select! {
            ended = drained => ended,
            () = too_long => Ok(()),
        }
    }
}

fn router(app: App) -> Router {
    let header =
        |name: HeaderName, value: &'static str| SetResponseHeaderLayer::if_not_present(name, HeaderValue::from_static(value));
    let request_id = HeaderName::from_static("x-request-id");
    Router::new()
        .merge(routes::router(app.clone()))
        .merge(assets::router())
        .fallback(routes::nothing_here)
        .layer(header(header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY))
        .layer(header(header::X_FRAME_OPTIONS, "DENY"))
        // They have a policy of their own, and are made to be framed.
        .merge(routes::framed(app.clone()))
        .layer(CompressionLayer::new())
        .layer(DefaultBodyLimit::max(MAX_BODY))
        .layer(header(header::X_CONTENT_TYPE_OPTIONS, "nosniff"))
        .layer(header(header::REFERRER_POLICY, "no-referrer"))
        .layer(header(HeaderName::from_static("cross-origin-opener-policy"), "same-origin"))
        .layer(header(HeaderName::from_static("cross-origin-resource-policy"), "same-origin"))
        .layer(header(HeaderName::from_static("permissions-policy"), "camera=(), geolocation=(), microphone=()"))
        .layer(CatchPanicLayer::custom(super::failure::panicked))
        .layer(telemetry::request_log())
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
}

/// Scripts, styles and connections come from this server alone; QR codes are shown from `blob:` addresses.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
