//! How other code reaches a session: a bounded mailbox.

use std::sync::Arc;

use protocol::command::Command;
use protocol::event::Event;
use protocol::http::SessionView;
use protocol::id::{CommandId, ParticipantId};
use protocol::problem::{Code, Problem};
use protocol::tree::TreeHash;
use tokio::sync::{mpsc, oneshot, watch};

use super::directory::Head;
use super::publish::Published;
use crate::domain::{Access, Joining, Rejection, Session};

/// How many messages wait for a session before senders have to.
pub(super) const MAILBOX: usize = 4_096;

/// The way to one session's task. Cheap to clone.
#[derive(Debug, Clone)]
pub struct SessionHandle {
    mailbox: mpsc::Sender<Message>,
}

/// The session's task has ended: it went to sleep, or the log stopped. Ask the host for a new handle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the session's task has ended")]
pub struct Gone;

/// What a connection needs to follow a session. Dropping it tells the session that the connection is gone.
#[derive(Debug)]
pub struct Connection {
    /// The run of the session that counts versions.
    pub run: Arc<str>,
    /// The newest state that the reader's audience sees.
    pub shared: watch::Receiver<Arc<Published>>,
    /// The newest `you` part, as JSON.
    pub personal: watch::Receiver<Arc<str>>,
    pub(super) _leave: Leave,
}

/// Tells the task, when dropped, that a connection is gone.
#[derive(Debug)]
pub(super) struct Leave {
    pub(super) departure: Departure,
    pub(super) left: mpsc::UnboundedSender<Departure>,
}

/// Whose connection is gone.
#[derive(Debug, Clone, Copy)]
pub(super) struct Departure {
    pub(super) participant: Option<ParticipantId>,
    /// Which time the person was let in: a late departure from before takes nobody away who is back.
    pub(super) entrance: u64,
}

impl Drop for Leave {
    fn drop(&mut self) {
        // The task may have ended before; then nobody needs to know.
        let _ = self.left.send(self.departure);
    }
}

/// What was accepted stands in the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// The seq of the last record it led to.
    pub seq: u64,
    /// The leaf hash of that record; nothing where only the seq is known.
    pub leaf: Option<TreeHash>,
}

/// What the task can be asked.
#[derive(Debug)]
pub(super) enum Message {
    Command { access: Access, id: CommandId, command: Box<Command>, reply: Reply<Receipt> },
    Join { joining: Box<Joining>, cause: CommandId, reply: Reply<Receipt> },
    Wish { wish: Wish, cause: CommandId, reply: Reply<Receipt> },
    Question(Question),
}

/// What the host of the server wants of a session.
pub(super) struct Wish(pub(super) Box<dyn Deciding>);

/// Says what follows from a wish.
pub(super) trait Deciding: FnOnce(&Session) -> Result<Vec<Event>, Rejection> + Send {}

impl<F: FnOnce(&Session) -> Result<Vec<Event>, Rejection> + Send> Deciding for F {}

impl std::fmt::Debug for Wish {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wish")
    }
}

/// What changes nothing in the log.
#[derive(Debug)]
pub(super) enum Question {
    Authorise { token_hash: String, reply: oneshot::Sender<Option<Access>> },
    Look { access: Access, reply: oneshot::Sender<Option<Box<SessionView>>> },
    Connect { access: Access, reply: oneshot::Sender<Option<Connection>> },
    Head { reply: oneshot::Sender<Head> },
}

/// Where an answer goes.
pub(super) type Reply<T> = oneshot::Sender<Result<T, Problem>>;

impl SessionHandle {
    pub(super) const fn new(mailbox: mpsc::Sender<Message>) -> Self {
        Self { mailbox }
    }

    /// Has the task ended?
    pub fn is_gone(&self) -> bool {
        self.mailbox.is_closed()
    }

    /// Gives a command; the answer is the receipt for its last record, once that is durable.
    pub async fn command(&self, access: Access, id: CommandId, command: Command) -> Result<Receipt, Problem> {
        let command = Box::new(command);
        self.ask(|reply| Message::Command { access, id, command, reply }).await.unwrap_or_else(|Gone| Err(unavailable()))
    }

    /// Lets somebody in, once for a token; the answer comes when it is durable, and is the seq of the newest record then.
    pub async fn join(&self, joining: Joining, cause: CommandId) -> Result<u64, Problem> {
        let joining = Box::new(joining);
        let joined = self.ask(|reply| Message::Join { joining, cause, reply }).await.unwrap_or_else(|Gone| Err(unavailable()));
        joined.map(|receipt| receipt.seq)
    }

    /// Carries out what the host of the server wants; the answer comes when it is durable. Where nothing is to be done it is the
    /// seq of the newest record.
    pub(super) async fn wish(
        &self,
        wish: impl FnOnce(&Session) -> Result<Vec<Event>, Rejection> + Send + 'static,
        cause: CommandId,
    ) -> Result<Receipt, Problem> {
        let wish = Wish(Box::new(wish));
        self.ask(|reply| Message::Wish { wish, cause, reply }).await.unwrap_or_else(|Gone| Err(unavailable()))
    }

    /// What a token opens, by its SHA-256 in hexadecimal.
    pub async fn authorise(&self, token_hash: String) -> Result<Option<Access>, Gone> {
        self.ask(|reply| Message::Question(Question::Authorise { token_hash, reply })).await
    }

    /// The whole view for somebody, as of now; nothing for whoever was sent out.
    pub async fn look(&self, access: Access) -> Result<Option<SessionView>, Gone> {
        self.ask(|reply| Message::Question(Question::Look { access, reply })).await.map(|view| view.map(|view| *view))
    }

    /// Begins to follow the session, as what the holder of this access is by now; nothing for whoever was sent out.
    pub async fn connect(&self, access: Access) -> Result<Option<Connection>, Gone> {
        self.ask(|reply| Message::Question(Question::Connect { access, reply })).await
    }

    /// The tree of the records that everyone may be told of.
    pub(super) async fn head(&self) -> Result<Head, Gone> {
        self.ask(|reply| Message::Question(Question::Head { reply })).await
    }

    async fn ask<T>(&self, message: impl FnOnce(oneshot::Sender<T>) -> Message) -> Result<T, Gone> {
        let (reply, answer) = oneshot::channel();
        self.mailbox.send(message(reply)).await.map_err(|_| Gone)?;
        answer.await.map_err(|_| Gone)
    }
}

/// The answer when a task ended with a message unanswered. The client repeats it under the same id.
pub(super) fn unavailable() -> Problem {
    Problem::new(Code::Unavailable, "The session is being reloaded. Send this again in a moment; nothing is done twice.")
}
