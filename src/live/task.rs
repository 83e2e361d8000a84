//! The task that owns one session: command → decide → append → durable → evolve → view → connections.
//!
//! It drains its mailbox, decides and evolves in memory, appends everything as one batch, and only when the batch is durable
//! answers and shows anything. If the append fails, what was decided never happened: the session is read from the log again.

mod audiences;
mod turn;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use protocol::http::SessionView;
use protocol::id::{ParticipantId, StreamId};
use protocol::problem::{Code, Problem};
use protocol::record::format_time;
use protocol::session::Role;
use protocol::view::Parts;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep_until};

use super::handle::{Connection, Departure, Leave, MAILBOX, Message, Question, SessionHandle};
use super::news::News;
use super::publish::json;
use super::seal::now;
use super::signer::Signer;
use crate::domain::{Access, Session};
use crate::log::{AppendError, EventLog};
use crate::views::list_end::ListEnd;
use crate::views::parts::{self, Audience, Surroundings};
use crate::views::replay::{self, Folded};
use audiences::{Audiences, Urgency};
use turn::Turn;

/// How many messages one turn takes up at most.
const MAX_DRAIN: usize = 1_024;

/// How long a session that nobody uses stays awake.
const SLEEP_AFTER: Duration = Duration::from_secs(300);

/// The owner of one session.
pub(super) struct SessionTask {
    log: Arc<dyn EventLog>,
    stream: StreamId,
    session: Session,
    /// The trees of its durable records.
    end: ListEnd,
    signer: Signer,
    news: News,
    around: Surroundings,
    audiences: Audiences,
    /// How many connections each participant has, and where their `you` part goes.
    personal: HashMap<ParticipantId, Personal>,
    /// Connections of screens and readers, who have no part of their own.
    nameless: usize,
    mailbox: mpsc::Receiver<Message>,
    /// Departures have a channel of their own, so that a full mailbox cannot lose one.
    departures: mpsc::UnboundedReceiver<Departure>,
    depart: mpsc::UnboundedSender<Departure>,
    /// How often somebody was let in.
    entrances: u64,
    /// Who leads, and since when they have had no connection.
    lead_gone: Option<(ParticipantId, Timestamp)>,
}

struct Personal {
    connections: usize,
    entrance: u64,
    /// Dropping it ends the connections: they come back, and are let in as what the person is by then.
    you: watch::Sender<Arc<str>>,
}

/// Whether the task goes on after a batch.
enum Next {
    Continue,
    End,
}

impl SessionTask {
    /// Starts a task for a session that was read from the log.
    pub(super) fn start(
        log: Arc<dyn EventLog>,
        folded: Folded,
        stream: StreamId,
        join_code: String,
        signer: Signer,
        news: News,
    ) -> SessionHandle {
        let Folded { session, end, .. } = folded;
        // What the server did not come to sign before it stopped, or never did before it could.
        signer.sign(end.settled());
        let (sender, mailbox) = mpsc::channel(MAILBOX);
        let (depart, departures) = mpsc::unbounded_channel();
        let around = Surroundings { join_code, ..Surroundings::default() };
        let audiences = Audiences::new(&session, &around);
        let personal = HashMap::new();
        let mut task = Self {
            log,
            stream,
            session,
            end,
            signer,
            news,
            around,
            audiences,
            personal,
            nameless: 0,
            mailbox,
            departures,
            depart,
            entrances: 0,
            lead_gone: None,
        };
        task.watch_lead();
        tokio::spawn(task.run());
        SessionHandle::new(sender)
    }

    async fn run(mut self) {
        loop {
            let asleep_at = Instant::now() + SLEEP_AFTER;
            let due = self.audiences.due();
            tokio::select! {
                message = self.mailbox.recv() => {
                    let Some(message) = message else { return };
                    if let Next::End = self.turn(message).await { return }
                }
                Some(left) = self.departures.recv() => {
                    self.leave(left);
                }
                () = sleep_until(due.unwrap_or(asleep_at)), if due.is_some() => {}
                () = sleep_until(asleep_at), if due.is_none() && self.is_unused() => return,
            }
            self.audiences.publish(&self.session, &self.around);
        }
    }

    fn is_unused(&self) -> bool {
        self.nameless == 0 && self.around.connected.is_empty()
    }

    /// Takes up everything that waits, stores it as one batch, and answers.
    async fn turn(&mut self, first: Message) -> Next {
        let mut turn = Turn::new(self.session.seq);
        let mut questions = Vec::new();
        let mut message = Some(first);
        while let Some(one) = message {
            match one {
                Message::Command { access, id, command, reply } => {
                    let gone = self.lead_gone.map(|(_, since)| seconds_since(since));
                    let answer = turn.command(&mut self.session, &*self.log, access, id, &command, gone);
                    turn.answers.push((reply, answer));
                }
                Message::Join { joining, cause, reply } => {
                    let answer = turn.join(&mut self.session, *joining, cause);
                    turn.answers.push((reply, answer));
                }
                Message::Wish { wish, cause, reply } => {
                    let answer = turn.wish(&mut self.session, wish, cause);
                    turn.answers.push((reply, answer));
                }
                // Questions wait for the batch, so that nobody is shown what is not durable.
                Message::Question(question) => questions.push(question),
            }
            let room = turn.has_room() && questions.len() < MAX_DRAIN;
            message = if room { self.mailbox.try_recv().ok() } else { None };
        }
        let stored = self.store(&mut turn).await;
        match &stored {
            Ok(()) => {
                turn.marks.iter().for_each(|&(opened, leaf)| self.end.push(opened, leaf));
                if turn.is_signed {
                    self.signer.sign(self.end.settled());
                }
                if turn.is_news {
                    self.news.tell(self.stream.into());
                }
                self.show(&turn);
            }
            Err(error) => tracing::error!(session = %self.stream, %error, "a batch was not stored"),
        }
        turn.answer(stored.as_ref().err().map(storage_problem).as_ref());
        if let Err(error) = stored
            && let Next::End = self.reload(&error).await
        {
            return Next::End;
        }
        questions.into_iter().for_each(|question| self.answer(question));
        Next::Continue
    }

    async fn store(&self, turn: &mut Turn) -> Result<(), AppendError> {
        let commits = std::mem::take(&mut turn.commits);
        if commits.is_empty() {
            return Ok(());
        }
        metrics::counter!("rubricon_commands_stored_total").increment(commits.len() as u64);
        metrics::counter!("rubricon_batches_stored_total").increment(1);
        let appended = self.log.append(self.stream, turn.head_before, commits).await;
        appended.unwrap_or_else(|_| Err(AppendError::Stopped("its writer is gone".to_owned()))).map(|_head| ())
    }

    /// After a batch was refused nothing of it happened: the session is read from the log again, and its connections stay.
    async fn reload(&mut self, error: &AppendError) -> Next {
        if let AppendError::Stopped(_) = error {
            return Next::End;
        }
        let (log, stream) = (Arc::clone(&self.log), self.stream);
        let read = tokio::task::spawn_blocking(move || replay::fold(&*log, stream, u64::MAX)).await;
        match read {
            Ok(Ok(Folded { session, end, .. })) => {
                self.session = session;
                self.end = end;
                Next::Continue
            }
            Ok(Err(error)) => {
                tracing::error!(session = %self.stream, %error, "the session cannot be read again");
                Next::End
            }
            Err(_) => Next::End,
        }
    }

    /// Marks what changed, and sends people their own part. The batch is durable by now.
    fn show(&mut self, turn: &Turn) {
        self.audiences.mark(turn.urgency);
        for participant in turn.people_to_let_in_anew() {
            self.personal.remove(participant);
            self.around.connected.remove(participant);
        }
        self.watch_lead();
        for participant in turn.people_to_tell(&self.session) {
            if let Some(personal) = self.personal.get(&participant) {
                let you = self.you(participant);
                personal.you.send_if_modified(|old| {
                    let modified = **old != *you;
                    *old = you;
                    modified
                });
            }
        }
    }

    fn answer(&mut self, question: Question) {
        // Whoever asked may have gone; then the answer goes nowhere.
        match question {
            Question::Authorise { token_hash, reply } => {
                let _ = reply.send(self.session.access(&token_hash));
            }
            Question::Look { access, reply } => {
                let view = self.session.current(access).map(|access| {
                    let shared = parts::shared(&self.session, &self.around, Audience::of(access));
                    let parts = Parts { you: Some(parts::you(&self.session, access)), ..shared };
                    Box::new(SessionView { seq: self.session.seq, now: format_time(now()), parts })
                });
                let _ = reply.send(view);
            }
            Question::Connect { access, reply } => {
                let _ = reply.send(self.connect(access));
            }
            Question::Head { reply } => {
                let _ = reply.send(self.signer.head(self.end.settled()));
            }
        }
    }

    /// Lets a connection follow. Between its hello and now its person may have got another role, or been sent out.
    fn connect(&mut self, access: Access) -> Option<Connection> {
        let access = self.session.current(access)?;
        let mut entrance = 0;
        let personal = match access.participant {
            Some(participant) => {
                let you = self.you(participant);
                let entrances = &mut self.entrances;
                let personal = self.personal.entry(participant).or_insert_with(|| {
                    *entrances += 1;
                    Personal { connections: 0, entrance: *entrances, you: watch::channel(you).0 }
                });
                personal.connections += 1;
                entrance = personal.entrance;
                let receiver = personal.you.subscribe();
                // Whoever waits at the door is not there yet.
                if !access.waiting && self.around.connected.insert(participant) {
                    self.audiences.mark(Urgency::CanWait);
                    self.watch_lead();
                }
                receiver
            }
            None => {
                self.nameless += 1;
                // Nothing of it can change; the sender may go.
                watch::channel(json(&parts::you(&self.session, access)).into()).1
            }
        };
        let departure = Departure { participant: access.participant, entrance };
        let leave = Leave { departure, left: self.depart.clone() };
        let (run, shared) = self.audiences.subscribe(Audience::of(access));
        Some(Connection { run, shared, personal, _leave: leave })
    }

    fn leave(&mut self, Departure { participant, entrance }: Departure) {
        let Some(participant) = participant else {
            self.nameless = self.nameless.saturating_sub(1);
            return;
        };
        let personal = self.personal.get_mut(&participant).filter(|personal| personal.entrance == entrance);
        if let Some(personal) = personal {
            personal.connections -= 1;
            if personal.connections == 0 {
                self.personal.remove(&participant);
                self.around.connected.remove(&participant);
                self.audiences.mark(Urgency::CanWait);
                self.watch_lead();
            }
        }
    }

    /// Notes since when whoever leads has had no connection. After a restart, or a sleep, that is since then.
    fn watch_lead(&mut self) {
        let gone = self.session.lead.filter(|lead| !self.around.connected.contains(lead));
        self.lead_gone = match (gone, self.lead_gone) {
            (Some(lead), Some((before, since))) if lead == before => Some((lead, since)),
            (gone, _) => gone.map(|lead| (lead, now())),
        };
        let since = self.lead_gone.map(|(_, since)| format_time(since));
        if self.around.lead_gone_since != since {
            self.around.lead_gone_since = since;
            self.audiences.mark(Urgency::CanWait);
        }
    }

    /// Somebody's own part, as JSON.
    fn you(&self, participant: ParticipantId) -> Arc<str> {
        let access = Access { role: Role::Observer, participant: Some(participant), waiting: false };
        json(&parts::you(&self.session, self.session.current(access).unwrap_or(access))).into()
    }
}

/// How many whole seconds have passed since then.
fn seconds_since(then: Timestamp) -> u32 {
    u32::try_from(now().duration_since(then).as_secs()).unwrap_or(0)
}

fn storage_problem(error: &AppendError) -> Problem {
    let detail = match error {
        AppendError::Full(_) => "The server's disk takes nothing more, so nothing was changed. Tell whoever runs the server.",
        AppendError::Unfit(_) => "This is too much at once, so nothing was changed. Send it in smaller pieces.",
        AppendError::Conflict { .. } | AppendError::Stopped(_) => {
            "The server could not store this. Send it again in a moment; nothing is done twice."
        }
    };
    Problem::new(Code::StorageRefused, detail)
}
