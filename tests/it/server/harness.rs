//! What the tests of the server stand on: a server in this process or the real binary, a raw socket, and HTTP answers.

mod meeting;
mod process;
mod socket;

use std::sync::Arc;
use std::time::Duration;

use protocol::checkpoint::SigningKey;
use reqwest::Method;
use rubricon::live::{Host, Signing};
use rubricon::log::{EventLog, MemoryLog};
use rubricon::rubrics::Library;
use rubricon::server::{self, HostKey};
use serde_json::Value;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

pub(super) use meeting::{Meeting, Seat, level, three_items, wanted};
pub(super) use process::{Finished, Process, fixed_port, run, run_with};
pub(super) use socket::{Heard, Socket, command_id};

/// How long a test waits for what has to come. Only a failing test ever waits so long.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// Waits for what has to come.
pub(super) async fn patiently<T>(what: &str, wait: impl Future<Output = T>) -> T {
    tokio::time::timeout(PATIENCE, wait).await.unwrap_or_else(|_| panic!("{what} did not come"))
}

/// Asks again and again until there is an answer.
pub(super) async fn eventually<T, F: Future<Output = Option<T>>>(what: &str, mut ask: impl FnMut() -> F) -> T {
    patiently(what, async {
        loop {
            if let Some(answer) = ask().await {
                return answer;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await
}

/// A server in this process.
pub(super) struct Server {
    pub(super) api: Api,
    pub(super) host: Arc<Host>,
    stop: Option<oneshot::Sender<()>>,
    task: Option<JoinHandle<()>>,
    _folder: tempfile::TempDir,
}

impl Server {
    /// A server over a log in memory.
    pub(super) async fn start() -> Self {
        Self::over(Arc::new(MemoryLog::new())).await
    }

    /// A server over a log.
    pub(super) async fn over(log: Arc<dyn EventLog>) -> Self {
        Self::at("127.0.0.1:0", log).await
    }

    /// A server over a log, of a program that came with other rubrics.
    pub(super) async fn with(library: Library, log: Arc<dyn EventLog>) -> Self {
        Self::open("127.0.0.1:0", log, library).await
    }

    /// A server over a log, at an address.
    pub(super) async fn at(address: &str, log: Arc<dyn EventLog>) -> Self {
        Self::open(address, log, Library::built_in().unwrap()).await
    }

    async fn open(address: &str, log: Arc<dyn EventLog>, library: Library) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (key, _) = HostKey::open(folder.path()).unwrap();
        let signing = Signing { key: SigningKey::new("test.example", [7; 32]).unwrap(), may_change: false, witnesses: vec![] };
        let host = Arc::new(Host::open(log, library, signing).unwrap());
        let webhooks = rubricon::webhooks::Settings {
            key: server::webhook_key(folder.path()).unwrap(),
            folder: folder.path().join("webhooks"),
            allow_private: true,
        };
        let bound = server::bind(address, None, Arc::clone(&host), key.clone(), webhooks).await.unwrap();
        let api = Api::new(bound.public_url.to_string(), key.reveal().to_owned());
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(async move {
            bound.run(async { drop(stopped.await) }).await.unwrap();
        });
        Self { api, host, stop: Some(stop), task: Some(task), _folder: folder }
    }

    /// Asks it to stop, without waiting.
    pub(super) fn ask_to_stop(&mut self) {
        drop(self.stop.take());
    }

    /// Waits until it has stopped.
    pub(super) async fn stopped(&mut self) {
        self.ask_to_stop();
        patiently("the end of the server", self.task.take().unwrap()).await.unwrap();
    }
}

/// Where a server is, and what opens the making of sessions.
#[derive(Clone)]
pub(super) struct Api {
    pub(super) url: String,
    pub(super) host_key: String,
    pub(super) http: reqwest::Client,
}

/// An HTTP answer, read to its end.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: reqwest::header::HeaderMap,
    pub(super) bytes: Vec<u8>,
    pub(super) text: String,
}

impl Api {
    pub(super) fn new(url: String, host_key: String) -> Self {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        Self { url, host_key, http }
    }

    pub(super) fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method, format!("{}{path}", self.url))
    }

    pub(super) async fn get(&self, path: &str, token: &str) -> Answer {
        send(self.request(Method::GET, path).bearer_auth(token)).await
    }

    pub(super) async fn get_openly(&self, path: &str) -> Answer {
        send(self.request(Method::GET, path)).await
    }

    pub(super) async fn post(&self, path: &str, token: &str, body: &Value) -> Answer {
        send(self.request(Method::POST, path).bearer_auth(token).json(body)).await
    }

    pub(super) async fn post_openly(&self, path: &str, body: &Value) -> Answer {
        send(self.request(Method::POST, path).json(body)).await
    }
}

/// Sends a request and reads the whole answer.
pub(super) async fn send(request: reqwest::RequestBuilder) -> Answer {
    let response = patiently("an answer", request.send()).await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.unwrap().to_vec();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    Answer { status, headers, bytes, text }
}

impl Answer {
    pub(super) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("not JSON ({error}): {}", self.text))
    }

    /// The body of a success.
    pub(super) fn ok<T: serde::de::DeserializeOwned>(&self) -> T {
        assert!((200..300).contains(&self.status), "{} {}", self.status, self.text);
        serde_json::from_str(&self.text).unwrap_or_else(|error| panic!("{error}: {}", self.text))
    }

    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// Checks that this is a whole problem of this status and code, and returns what it says.
    #[track_caller]
    pub(super) fn problem(&self, status: u16, code: &str) -> String {
        assert_eq!(self.header("content-type"), "application/problem+json", "{self:?}");
        let problem = self.json();
        assert_eq!((self.status, problem["code"].as_str()), (status, Some(code)), "{problem}");
        assert_eq!(problem["status"], status, "{problem}");
        assert_eq!(problem["type"], format!("urn:rubricon:problem:{code}"));
        assert!(!problem["title"].as_str().unwrap().is_empty());
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.ends_with('.') && detail.len() > 10, "not a sentence: {detail}");
        detail.to_owned()
    }
}
