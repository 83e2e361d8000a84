//! A raw socket, as any client would open it: nothing reconnects and nothing is hidden.

use std::collections::HashMap;

use futures_util::{SinkExt, StreamExt};
use protocol::command::Command;
use protocol::id::{CommandId, SessionId};
use protocol::problem::Problem;
use protocol::view::Parts;
use protocol::wire::{FromClient, FromServer, Position, SUBPROTOCOL, close};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::http::HeaderValue;
use tokio_tungstenite::tungstenite::{self, Message};

use super::patiently;

/// One connection.
pub(in crate::server) struct Socket {
    ws: WebSocketStream<TcpStream>,
    /// Every text that came, as it came.
    pub(in crate::server) frames: Vec<String>,
    /// The newest parts.
    pub(in crate::server) parts: Parts,
    /// The state they are.
    pub(in crate::server) position: Option<Position>,
    /// The seq they show.
    pub(in crate::server) seq: u64,
    /// The answers that nobody asked for yet.
    answers: HashMap<CommandId, Result<u64, Problem>>,
}

/// What a socket heard.
#[derive(Debug)]
pub(in crate::server) enum Heard {
    Message(Box<FromServer>),
    /// Closed, with the code.
    Closed(u16),
    /// Ended without a word.
    Gone,
}

/// A fresh id for a command.
pub(in crate::server) fn command_id() -> CommandId {
    rubricon::live::fresh_id(CommandId::from_parts)
}

impl Socket {
    /// Opens a connection and says nothing yet.
    pub(in crate::server) async fn open(url: &str, session: SessionId) -> Self {
        Self::open_with(url, session, Some(SUBPROTOCOL), None, None).await.unwrap()
    }

    /// Opens a connection with another subprotocol, another origin or a small receive buffer.
    pub(in crate::server) async fn open_with(
        url: &str,
        session: SessionId,
        subprotocol: Option<&'static str>,
        origin: Option<&'static str>,
        receive_buffer: Option<u32>,
    ) -> Result<Self, tungstenite::Error> {
        let authority = url.strip_prefix("http://").unwrap();
        let mut request = format!("ws://{authority}/api/sessions/{session}/live").into_client_request().unwrap();
        if let Some(subprotocol) = subprotocol {
            request.headers_mut().insert("Sec-WebSocket-Protocol", HeaderValue::from_static(subprotocol));
        }
        if let Some(origin) = origin {
            request.headers_mut().insert("Origin", HeaderValue::from_static(origin));
        }
        let socket = TcpSocket::new_v4()?;
        if let Some(bytes) = receive_buffer {
            socket.set_recv_buffer_size(bytes)?;
        }
        let stream = socket.connect(authority.parse().unwrap()).await?;
        let (ws, _) = patiently("the upgrade", tokio_tungstenite::client_async(request, stream)).await?;
        Ok(Self { ws, frames: Vec::new(), parts: Parts::default(), position: None, seq: 0, answers: HashMap::new() })
    }

    /// Opens a connection, says hello and waits for the welcome.
    pub(in crate::server) async fn enter(url: &str, session: SessionId, token: &str) -> Self {
        let mut socket = Self::open(url, session).await;
        socket.hello(token, None).await;
        socket
    }

    /// Says hello and waits for the welcome; returns its parts alone.
    pub(in crate::server) async fn hello(&mut self, token: &str, have: Option<Position>) -> Parts {
        self.say(&FromClient::Hello { token: token.to_owned(), have }).await;
        match self.next().await {
            Heard::Message(message) => match *message {
                FromServer::Welcome { parts, .. } => *parts,
                other => panic!("not a welcome: {other:?}"),
            },
            other => panic!("not a welcome: {other:?}"),
        }
    }

    pub(in crate::server) async fn say(&mut self, message: &FromClient) {
        self.send(Message::text(serde_json::to_string(message).unwrap())).await;
    }

    pub(in crate::server) async fn send(&mut self, message: Message) {
        // The server may have closed already; what it says is read next.
        let _ = self.ws.send(message).await;
    }

    /// The next thing that comes, with the view kept up to date. A ping is none.
    pub(in crate::server) async fn next(&mut self) -> Heard {
        patiently("a message", self.next_of_all()).await
    }

    async fn next_of_all(&mut self) -> Heard {
        loop {
            return match self.ws.next().await {
                Some(Ok(Message::Text(text))) => {
                    self.frames.push(text.to_string());
                    let message: FromServer = serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"));
                    self.take(&message);
                    Heard::Message(Box::new(message))
                }
                Some(Ok(Message::Close(frame))) => Heard::Closed(frame.map_or(0, |frame| frame.code.into())),
                Some(Ok(Message::Binary(_))) => panic!("the server sends text alone"),
                Some(Ok(_)) => continue,
                Some(Err(_)) | None => Heard::Gone,
            };
        }
    }

    /// Reads until something is found.
    pub(in crate::server) async fn find<T>(&mut self, what: &str, mut found: impl FnMut(&FromServer) -> Option<T>) -> T {
        loop {
            match self.next().await {
                Heard::Message(message) => {
                    if let Some(found) = found(&message) {
                        return found;
                    }
                }
                other => panic!("{what} did not come, but {other:?}"),
            }
        }
    }

    /// Reads until the view fulfils a condition.
    pub(in crate::server) async fn until(&mut self, what: &str, mut test: impl FnMut(&Parts) -> bool) -> Parts {
        while !test(&self.parts) {
            match self.next().await {
                Heard::Message(_) => {}
                other => panic!("{what} did not come, but {other:?}; the view is {:?}", self.parts),
            }
        }
        self.parts.clone()
    }

    /// Gives a command under an id and waits for its answer.
    pub(in crate::server) async fn give(&mut self, id: CommandId, command: Command) -> Result<u64, Problem> {
        self.say(&FromClient::Command { id, command }).await;
        self.answer(id).await
    }

    /// Gives a command under a fresh id.
    pub(in crate::server) async fn command(&mut self, command: Command) -> Result<u64, Problem> {
        self.give(command_id(), command).await
    }

    /// Waits for the answer to a command. Answers come in any order; those to other commands are kept.
    pub(in crate::server) async fn answer(&mut self, wanted: CommandId) -> Result<u64, Problem> {
        loop {
            if let Some(answer) = self.answers.remove(&wanted) {
                return answer;
            }
            match self.next().await {
                Heard::Message(_) => {}
                other => panic!("the answer did not come, but {other:?}"),
            }
        }
    }

    /// Reads to the end of the connection; returns the close code.
    pub(in crate::server) async fn end(&mut self) -> Option<u16> {
        loop {
            match self.next().await {
                Heard::Message(_) => {}
                Heard::Closed(code) => return Some(code),
                Heard::Gone => return None,
            }
        }
    }

    /// Reads to the end of a connection that is asked to come back.
    pub(in crate::server) async fn is_sent_back(&mut self) {
        let delay = |message: &FromServer| match message {
            FromServer::Goodbye { retry_after_ms, .. } => Some(*retry_after_ms),
            _ => None,
        };
        assert!(self.find("a goodbye", delay).await <= 100, "nobody else comes back");
        assert_eq!(self.end().await, Some(close::GOING_AWAY));
    }

    /// Hangs up and waits until the server has noticed.
    pub(in crate::server) async fn leave(mut self) {
        let _ = self.ws.close(None).await;
        while let Some(Ok(_)) = patiently("the end of the connection", self.ws.next()).await {}
    }

    fn take(&mut self, message: &FromServer) {
        let (position, seq, parts) = match message {
            FromServer::Welcome { position, seq, parts, .. } => (position.clone(), seq, parts),
            FromServer::View { version, seq, parts } => {
                let run = self.position.as_ref().map(|position| position.run.clone()).unwrap_or_default();
                (Position { run, version: *version }, seq, parts)
            }
            FromServer::Accepted { id, seq, .. } => {
                self.answers.insert(*id, Ok(*seq));
                return;
            }
            FromServer::Rejected { id: Some(id), problem } => {
                self.answers.insert(*id, Err(problem.clone()));
                return;
            }
            FromServer::Rejected { id: None, .. } | FromServer::Goodbye { .. } => return,
        };
        self.position = Some(position);
        self.seq = *seq;
        merge(&mut self.parts.meeting, &parts.meeting);
        merge(&mut self.parts.agenda, &parts.agenda);
        merge(&mut self.parts.focus, &parts.focus);
        merge(&mut self.parts.progress, &parts.progress);
        merge(&mut self.parts.roster, &parts.roster);
        merge(&mut self.parts.advance, &parts.advance);
        merge(&mut self.parts.talk, &parts.talk);
        merge(&mut self.parts.desk, &parts.desk);
        merge(&mut self.parts.you, &parts.you);
    }
}

fn merge<T: Clone>(old: &mut Option<T>, new: &Option<T>) {
    if new.is_some() {
        old.clone_from(new);
    }
}
