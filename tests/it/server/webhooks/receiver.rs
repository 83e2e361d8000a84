//! A receiver of webhooks on a real socket, which answers as it is told to.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use protocol::webhook::CloudEvent;
use tokio::net::TcpListener;

use crate::server::harness::eventually;

/// What a receiver says to a message.
#[derive(Debug, Clone)]
pub(super) enum Says {
    Status(u16),
    GoTo(String),
    /// Nothing, ever.
    Nothing,
}

/// A message that came.
#[derive(Debug, Clone)]
pub(super) struct Received {
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// A receiver. Its path stands nowhere else.
pub(super) struct Receiver {
    pub(super) url: String,
    shared: Arc<Shared>,
}

struct Shared {
    says: Mutex<Says>,
    received: Mutex<Vec<Received>>,
}

impl Receiver {
    pub(super) async fn start(says: Says) -> Self {
        let shared = Arc::new(Shared { says: Mutex::new(says), received: Mutex::default() });
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/planted-path?key=planted-query", listener.local_addr().unwrap());
        let router = Router::new().route("/planted-path", post(take)).with_state(Arc::clone(&shared));
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { url, shared }
    }

    /// Says something else from now on.
    pub(super) fn says(&self, says: Says) {
        *self.shared.says.lock().unwrap() = says;
    }

    /// Everything that came.
    pub(super) fn received(&self) -> Vec<Received> {
        self.shared.received.lock().unwrap().clone()
    }

    /// Waits until so many messages came.
    pub(super) async fn waits_for(&self, count: usize) -> Vec<Received> {
        eventually(&format!("message {count}"), || async { Some(self.received()).filter(|all| all.len() >= count) }).await
    }
}

impl Received {
    pub(super) fn event(&self) -> CloudEvent {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {:?}", self.body))
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

async fn take(State(shared): State<Arc<Shared>>, headers: HeaderMap, body: Bytes) -> Response {
    shared.received.lock().unwrap().push(Received { headers, body });
    let says = shared.says.lock().unwrap().clone();
    match says {
        Says::Status(status) => StatusCode::from_u16(status).unwrap().into_response(),
        Says::GoTo(url) => (StatusCode::FOUND, [(header::LOCATION, url)]).into_response(),
        Says::Nothing => std::future::pending().await,
    }
}
