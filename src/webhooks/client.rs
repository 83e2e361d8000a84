//! Sending one message, and saying in a sentence why it was not taken.

use std::error::Error;
use std::sync::OnceLock;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Full;
use hyper::{Request, StatusCode, Uri};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};

use super::target::{self, Resolver};

/// How long a connection may take to be made.
const CONNECT: Duration = Duration::from_secs(5);

/// How long all of it may take.
const PATIENCE: Duration = Duration::from_secs(15);

type Inner = legacy::Client<HttpsConnector<HttpConnector<Resolver>>, Full<Bytes>>;

/// What sends messages. It follows no redirect and uses no proxy: it goes where it was told to go.
pub(super) struct Client {
    allow_private: bool,
    /// Made with the first message, so that a server without webhooks reads no certificates.
    inner: OnceLock<Result<Inner, String>>,
}

/// A message.
pub(super) struct Message {
    pub(super) id: String,
    pub(super) timestamp: i64,
    pub(super) signature: String,
    pub(super) body: Bytes,
}

impl Client {
    pub(super) const fn new(allow_private: bool) -> Self {
        Self { allow_private, inner: OnceLock::new() }
    }

    /// Sends a message. It was taken if the answer is one of success.
    pub(super) async fn send(&self, url: &str, message: Message) -> Result<(), String> {
        // What was allowed when the webhook was set may not be any more.
        let uri = target::check(url, self.allow_private).map_err(|why| why.to_string())?;
        let inner = self.inner.get_or_init(|| connect(self.allow_private)).as_ref()?;
        let request = request(uri, message).map_err(|_| "The message could not be made.".to_owned())?;
        let answer = tokio::time::timeout(PATIENCE, inner.request(request)).await;
        let status = match answer {
            Ok(Ok(answer)) => answer.status(),
            Ok(Err(error)) => return Err(format!("It could not be reached: {}.", root_of(&error))),
            Err(_) => return Err(format!("It did not answer within {} seconds.", PATIENCE.as_secs())),
        };
        match status {
            status if status.is_success() => Ok(()),
            status if status.is_redirection() => {
                Err(format!("It answered {}. Messages follow no redirect; set a webhook for the new address.", status.as_u16()))
            }
            StatusCode::GONE => Err("It answered 410: it wants no more messages. Remove this webhook.".to_owned()),
            status => Err(format!("It answered {}.", status.as_u16())),
        }
    }
}

fn connect(allow_private: bool) -> Result<Inner, String> {
    let mut tcp = HttpConnector::new_with_resolver(Resolver::new(allow_private));
    tcp.enforce_http(false);
    tcp.set_connect_timeout(Some(CONNECT));
    tcp.set_nodelay(true);
    let tls = HttpsConnectorBuilder::new()
        .try_with_platform_verifier()
        .map_err(|error| format!("This machine has no certificates to check others with: {error}."))?;
    // Which addresses may go without TLS was checked before.
    let connector = tls.https_or_http().enable_http1().wrap_connector(tcp);
    let mut builder = legacy::Client::builder(TokioExecutor::new());
    Ok(builder.pool_timer(TokioTimer::new()).pool_idle_timeout(PATIENCE).pool_max_idle_per_host(1).build(connector))
}

fn request(uri: Uri, message: Message) -> Result<Request<Full<Bytes>>, hyper::http::Error> {
    Request::post(uri)
        .header("content-type", "application/cloudevents+json")
        .header("user-agent", concat!("Rubricon/", env!("CARGO_PKG_VERSION")))
        .header("webhook-id", message.id)
        .header("webhook-timestamp", message.timestamp)
        .header("webhook-signature", message.signature)
        .body(Full::new(message.body))
}

/// What lies behind an error: whatever is above says only that it failed.
fn root_of(error: &dyn Error) -> String {
    let mut root = error;
    while let Some(source) = root.source() {
        root = source;
    }
    root.to_string().trim_end_matches('.').to_owned()
}
