//! A client of the live socket. It reconnects by itself, resumes, and repeats what was not answered under the same id, so its
//! user sees one session whatever happens to the connection or the server.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use futures_util::{SinkExt, StreamExt};
use protocol::command::Command;
use protocol::http::{Join, Joined};
use protocol::id::{CommandId, SessionId};
use protocol::problem::{Code, Problem};
use protocol::view::Parts;
use protocol::wire::{FromClient, FromServer, Position, SUBPROTOCOL, close};
use rand::RngExt;
use tokio::net::TcpStream;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::time::{Instant, sleep, timeout};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};

/// How long a connection may be silent before it is given up; the server pings every 20 seconds.
const SILENCE: Duration = Duration::from_secs(45);

/// How long opening a connection may take.
const CONNECT_WITHIN: Duration = Duration::from_secs(10);

/// The bounds of the delay before a new attempt.
const BACKOFF: (Duration, Duration) = (Duration::from_millis(20), Duration::from_secs(2));

/// Why a client cannot go on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// The server said no.
    #[error("{}", .0.detail)]
    Refused(Box<Problem>),
    /// The server cannot be reached, or does not speak as expected.
    #[error("{0}")]
    Unreachable(String),
}

/// What the client knows of the session.
#[derive(Debug, Clone, Default)]
pub struct Live {
    /// The newest parts.
    pub parts: Parts,
    /// The seq of the newest record they show.
    pub seq: u64,
    /// How often a connection was made.
    pub connections: u64,
    /// How often a connection went on from where an earlier one got to.
    pub resumed: u64,
}

/// One seat in a session. Dropping it leaves.
pub struct Client {
    /// What the client sees.
    pub live: watch::Receiver<Arc<Live>>,
    commands: mpsc::Sender<Asked>,
    task: tokio::task::JoinHandle<()>,
}

struct Asked {
    id: CommandId,
    command: Command,
    answer: oneshot::Sender<Result<u64, Problem>>,
}

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

impl Client {
    /// Lets somebody in through a join code, waiting for a server that is away.
    pub async fn join(http: &reqwest::Client, url: &str, join: &Join) -> Result<Joined, ClientError> {
        let mut delay = BACKOFF.0;
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let unreachable = match http.post(format!("{url}/api/join")).json(join).send().await {
                Ok(response) if response.status().is_success() => match response.json().await {
                    Ok(joined) => return Ok(joined),
                    Err(error) => error.to_string(),
                },
                Ok(response) => match response.json::<Problem>().await {
                    Ok(problem) if !is_passing(problem.code) => return Err(ClientError::Refused(Box::new(problem))),
                    Ok(problem) => problem.detail,
                    Err(error) => error.to_string(),
                },
                Err(error) => error.to_string(),
            };
            if Instant::now() > deadline {
                return Err(ClientError::Unreachable(format!("cannot join at {url}: {unreachable}")));
            }
            sleep(jitter(&mut delay)).await;
        }
    }

    /// Takes a seat. The connection is made in the background.
    pub fn connect(url: &str, session: SessionId, token: String) -> Self {
        let (show, live) = watch::channel(Arc::new(Live::default()));
        let (commands, asked) = mpsc::channel(64);
        let address = format!("{}/api/sessions/{session}/live", url.replacen("http", "ws", 1));
        let seat = Seat { address, token, show, position: None, unanswered: BTreeMap::new(), asked };
        Self { live, commands, task: tokio::spawn(seat.keep()) }
    }

    /// Gives a command and waits for its answer, across reconnections if need be.
    pub async fn command(&self, command: Command) -> Result<u64, Problem> {
        let millis = u64::try_from(jiff::Timestamp::now().as_millisecond()).unwrap_or(0);
        let id = CommandId::from_parts(millis, rand::rng().random());
        let (answer, answered) = oneshot::channel();
        let gone = || Problem::new(Code::Unavailable, "The connection was given up.");
        self.commands.send(Asked { id, command, answer }).await.map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }

    /// Waits until the view fulfils a condition; `None` if the connection was given up.
    pub async fn until(&self, mut condition: impl FnMut(&Parts) -> bool) -> Option<Arc<Live>> {
        let mut live = self.live.clone();
        let now = live.wait_for(|live| condition(&live.parts)).await.ok()?;
        Some(Arc::clone(&now))
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The background half of a [`Client`].
struct Seat {
    address: String,
    token: String,
    show: watch::Sender<Arc<Live>>,
    position: Option<Position>,
    unanswered: BTreeMap<CommandId, Asked>,
    asked: mpsc::Receiver<Asked>,
}

/// Whether to come back after a connection ended, and how soon.
enum Then {
    Retry(Option<Duration>),
    GiveUp,
}

impl Seat {
    async fn keep(mut self) {
        let mut delay = BACKOFF.0;
        loop {
            let then = match timeout(CONNECT_WITHIN, open(&self.address)).await {
                Ok(Ok(mut socket)) => {
                    let before = self.show.borrow().connections;
                    let then = self.converse(&mut socket).await;
                    // Being turned away at the door is no reason to come back at once.
                    if self.show.borrow().connections > before {
                        delay = BACKOFF.0;
                    }
                    then
                }
                Ok(Err(_)) | Err(_) => Then::Retry(None),
            };
            match then {
                Then::Retry(Some(wait)) => sleep(wait).await,
                Then::Retry(None) => sleep(jitter(&mut delay)).await,
                Then::GiveUp => return,
            }
        }
    }

    async fn converse(&mut self, socket: &mut Socket) -> Then {
        let hello = FromClient::Hello { token: self.token.clone(), have: self.position.clone() };
        if say(socket, &hello).await.is_err() {
            return Then::Retry(None);
        }
        let mut welcomed = false;
        let mut come_back = None;
        loop {
            tokio::select! {
                asked = self.asked.recv() => {
                    let Some(asked) = asked else { return Then::GiveUp };
                    let message = FromClient::Command { id: asked.id, command: asked.command.clone() };
                    self.unanswered.insert(asked.id, asked);
                    if welcomed && say(socket, &message).await.is_err() {
                        return Then::Retry(None);
                    }
                }
                heard = timeout(SILENCE, socket.next()) => {
                    let text = match heard {
                        Ok(Some(Ok(Message::Text(text)))) => text,
                        Ok(Some(Ok(Message::Close(frame)))) => {
                            let code = frame.map_or(0, |frame| u16::from(frame.code));
                            return if code == close::UNAUTHORISED { Then::GiveUp } else { Then::Retry(come_back) };
                        }
                        Ok(Some(Ok(_))) => continue,
                        Ok(Some(Err(_)) | None) | Err(_) => return Then::Retry(come_back),
                    };
                    match serde_json::from_str(&text) {
                        Ok(FromServer::Welcome { position, seq, parts, .. }) => {
                            let resumed = self.position.as_ref().is_some_and(|had| had.run == position.run);
                            self.position = Some(position);
                            let before = if resumed { None } else { Some(Parts::default()) };
                            self.take(seq, *parts, before, |live| {
                                live.connections += 1;
                                live.resumed += u64::from(resumed);
                            });
                            welcomed = true;
                            for asked in self.unanswered.values() {
                                let again = FromClient::Command { id: asked.id, command: asked.command.clone() };
                                if say(socket, &again).await.is_err() {
                                    return Then::Retry(None);
                                }
                            }
                        }
                        Ok(FromServer::View { version, seq, parts }) => {
                            if let Some(position) = &mut self.position {
                                position.version = version;
                            }
                            self.take(seq, *parts, None, |_| {});
                        }
                        Ok(FromServer::Accepted { id, seq, .. }) => self.answer(id, Ok(seq)),
                        Ok(FromServer::Rejected { id: Some(id), problem }) => {
                            // What passes by itself is asked again after a moment; the id keeps it from being done twice.
                            if is_passing(problem.code) {
                                return Then::Retry(None);
                            }
                            self.answer(id, Err(problem));
                        }
                        Ok(FromServer::Rejected { id: None, .. }) => {}
                        Ok(FromServer::Goodbye { retry_after_ms, .. }) => come_back = Some(Duration::from_millis(retry_after_ms)),
                        Err(_) => return Then::Retry(None),
                    }
                }
            }
        }
    }

    /// Takes new parts up. Where the run is another one they stand alone: nothing stays of what was seen as somebody else, such as
    /// a facilitator.
    fn take(&self, seq: u64, new: Parts, before: Option<Parts>, also: impl FnOnce(&mut Live)) {
        self.show.send_modify(|live| {
            let live = Arc::make_mut(live);
            live.seq = seq;
            live.parts = before.unwrap_or_else(|| std::mem::take(&mut live.parts));
            let parts = &mut live.parts;
            merge(&mut parts.meeting, new.meeting);
            merge(&mut parts.agenda, new.agenda);
            merge(&mut parts.focus, new.focus);
            merge(&mut parts.progress, new.progress);
            merge(&mut parts.roster, new.roster);
            merge(&mut parts.advance, new.advance);
            merge(&mut parts.talk, new.talk);
            merge(&mut parts.desk, new.desk);
            merge(&mut parts.you, new.you);
            also(live);
        });
    }

    fn answer(&mut self, id: CommandId, answer: Result<u64, Problem>) {
        if let Some(asked) = self.unanswered.remove(&id) {
            // Whoever asked may have stopped waiting.
            let _ = asked.answer.send(answer);
        }
    }
}

fn merge<T>(old: &mut Option<T>, new: Option<T>) {
    if new.is_some() {
        *old = new;
    }
}

/// Problems that go away by themselves.
const fn is_passing(code: Code) -> bool {
    matches!(code, Code::Unavailable | Code::TooManyRequests | Code::StorageRefused)
}

async fn open(address: &str) -> Result<Socket, tokio_tungstenite::tungstenite::Error> {
    let mut request = address.into_client_request()?;
    request.headers_mut().insert("Sec-WebSocket-Protocol", HeaderValue::from_static(SUBPROTOCOL));
    // Thousands of these run in one process: small buffers.
    let config = WebSocketConfig::default().read_buffer_size(4 << 10).write_buffer_size(0);
    let (socket, _) = tokio_tungstenite::connect_async_with_config(request, Some(config), true).await?;
    Ok(socket)
}

async fn say(socket: &mut Socket, message: &FromClient) -> Result<(), ()> {
    let text = serde_json::to_string(message).unwrap_or_default();
    socket.send(Message::text(text)).await.map_err(|_| ())
}

/// The next delay, doubled each time up to the bound and spread out.
fn jitter(delay: &mut Duration) -> Duration {
    let wait = delay.mul_f64(rand::rng().random_range(0.5..1.5));
    *delay = (*delay * 2).min(BACKOFF.1);
    wait
}
