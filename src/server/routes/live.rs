//! `GET /api/sessions/{id}/live`: the socket (SPEC.md, section "Live").
//!
//! A connection reads the newest state when it can send, so a slow one skips states; one that cannot take a frame within its
//! bound is closed with a hint to come back. So is one whose person got another role, was let in or was sent out: what they may see
//! is another matter by then, and with a token that opens nothing any more they are turned away.

use std::time::Duration;

use axum::extract::rejection::PathRejection;
use axum::extract::ws::rejection::WebSocketUpgradeRejection;
use axum::extract::ws::{CloseFrame, Message, Utf8Bytes, WebSocket, WebSocketUpgrade};
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use futures_util::future::BoxFuture;
use futures_util::stream::{FuturesUnordered, StreamExt};
use protocol::command::Command;
use protocol::id::{CommandId, SessionId};
use protocol::problem::{Code, Problem};
use protocol::wire::{FromClient, FromServer, MAX_CLIENT_MESSAGE, Position, SUBPROTOCOL, close};
use rand::RngExt;
use tokio::sync::watch;
use tokio::time::{Instant, interval_at, timeout};

use crate::live::{Connection, Gone, Receipt, welcome};
use crate::server::App;
use crate::server::access::{Opened, open};
use crate::server::failure::{Failure, no_such_session};
use crate::server::limits::Place;

/// How long a new connection may take to say hello.
const HELLO_WITHIN: Duration = Duration::from_secs(10);
/// How long a connection may take to accept a frame.
const SEND_WITHIN: Duration = Duration::from_secs(10);
/// How often a connection is asked for a sign of life.
const PING_EVERY: Duration = Duration::from_secs(20);
/// After how long without one it is given up.
const DEAD_AFTER: Duration = Duration::from_secs(45);
/// How many commands of one connection may be under way.
const MAX_UNDER_WAY: usize = 32;
/// Over how long the clients of a stopping server spread their return.
const SPREAD: Duration = Duration::from_secs(3);

/// Upgrades to the socket. The session is looked up after `hello`, since the token comes with it.
pub(super) async fn follow(
    State(app): State<App>,
    id: Result<Path<String>, PathRejection>,
    upgrade: Result<WebSocketUpgrade, WebSocketUpgradeRejection>,
) -> Result<Response, Failure> {
    let session: SessionId = id.ok().and_then(|Path(id)| id.parse().ok()).ok_or_else(no_such_session)?;
    let upgrade = upgrade.map_err(|rejection| {
        Failure::new(Code::Malformed, format!("This is the address of a WebSocket. {}.", rejection.body_text()))
    })?;
    let offered = upgrade.requested_protocols().any(|protocol| protocol == SUBPROTOCOL);
    if !offered {
        let detail = format!("Ask for the subprotocol {SUBPROTOCOL} in Sec-WebSocket-Protocol.");
        return Err(Failure::new(Code::Malformed, detail));
    }
    let upgrade = upgrade
        .protocols([SUBPROTOCOL])
        // What is a little too large is read, so that it can be answered.
        .max_message_size(2 * MAX_CLIENT_MESSAGE)
        .max_frame_size(2 * MAX_CLIENT_MESSAGE)
        // The defaults are 128 KiB each way; a phone says little, and frames are shared bytes.
        .read_buffer_size(1 << 10)
        .write_buffer_size(0);
    let mut response = upgrade.on_upgrade(move |socket| connection(app, session, socket)).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, header::HeaderValue::from_static("no-store"));
    Ok(response)
}

/// Why a connection ends.
enum End {
    /// The client went, or cannot be reached.
    Gone,
    /// It is told why, and whether to come back.
    Close { code: u16, reason: &'static str },
    /// It is asked to come back after a delay.
    Return { reason: &'static str, spread: Duration },
}

async fn connection(app: App, session: SessionId, mut socket: WebSocket) {
    // Kept to the end: a stopping server waits for every place, and so for every goodbye.
    let mut _place = None;
    let end = match greet(&app, session, &mut socket).await {
        Ok(guest) => {
            _place = Some(guest.place);
            serve(&app, &guest.opened, guest.have, &mut socket).await
        }
        Err(end) => end,
    };
    let closing = match end {
        End::Gone => return,
        End::Close { code, reason } => CloseFrame { code, reason: reason.into() },
        End::Return { reason, spread } => {
            let retry_after_ms = rand::rng().random_range(50..=u64::try_from(spread.as_millis()).unwrap_or(u64::MAX).max(51));
            let goodbye = FromServer::Goodbye { reason: reason.to_owned(), retry_after_ms };
            let _ = send(&mut socket, text(&goodbye)).await;
            CloseFrame { code: close::GOING_AWAY, reason: reason.into() }
        }
    };
    // A client that cannot take the close frame finds out by itself.
    let _ = send(&mut socket, Message::Close(Some(closing))).await;
}

/// A connection that said hello.
struct Guest {
    opened: Opened,
    have: Option<Position>,
    place: Place,
}

/// Waits for `hello`, opens the session with its token, and finds a place.
async fn greet(app: &App, session: SessionId, socket: &mut WebSocket) -> Result<Guest, End> {
    let late = End::Close { code: close::PROTOCOL, reason: "no hello" };
    let first = timeout(HELLO_WITHIN, socket.recv()).await.map_err(|_| late)?;
    let Some(Ok(first)) = first else { return Err(End::Gone) };
    let Message::Text(first) = first else { return Err(End::Close { code: close::PROTOCOL, reason: "no hello" }) };
    let (token, have) = match serde_json::from_str(&first) {
        Ok(FromClient::Hello { token, have }) => (token, have),
        Ok(FromClient::Command { .. }) | Err(_) => {
            reject(socket, None, Problem::new(Code::Malformed, "The first message is {\"type\":\"hello\",\"token\":\"…\"}."))
                .await?;
            return Err(End::Close { code: close::PROTOCOL, reason: "no hello" });
        }
    };
    match open(app, session, &token).await {
        Ok(opened) => {
            let place = app.limits.take_place(opened.session, opened.access, &opened.token_hash);
            let full = End::Close { code: close::FULL, reason: "too many connections" };
            place.map(|place| Guest { opened, have, place }).ok_or(full)
        }
        Err(Failure(problem)) => {
            let code = problem.code;
            reject(socket, None, problem).await?;
            Err(match code {
                Code::Unauthorised => End::Close { code: close::UNAUTHORISED, reason: "token not known" },
                _ => End::Return { reason: "try again", spread: SPREAD },
            })
        }
    }
}

/// Serves a connection until it ends.
async fn serve(app: &App, opened: &Opened, have: Option<Position>, socket: &mut WebSocket) -> End {
    let mut connection = match opened.handle.connect(opened.access).await {
        Ok(Some(connection)) => connection,
        Ok(None) => return End::Close { code: close::UNAUTHORISED, reason: "token not known any more" },
        Err(Gone) => return End::Return { reason: "reloading", spread: Duration::from_millis(500) },
    };
    match exchange(app, opened, &mut connection, have, socket).await {
        Ok(never) => match never {},
        Err(end) => end,
    }
}

async fn exchange(
    app: &App,
    opened: &Opened,
    connection: &mut Connection,
    have: Option<Position>,
    socket: &mut WebSocket,
) -> Result<std::convert::Infallible, End> {
    let mut stopping = app.stopping.clone();
    let mut ping = interval_at(Instant::now() + PING_EVERY, PING_EVERY);
    let mut heard_at = Instant::now();
    let mut under_way: FuturesUnordered<BoxFuture<'_, (CommandId, Result<Receipt, Problem>)>> = FuturesUnordered::new();

    let first = connection.shared.borrow_and_update().clone();
    let you = connection.personal.borrow_and_update().clone();
    let mut shown = first.version;
    send(socket, Message::Text(welcome(&connection.run, &first, have.as_ref(), &you))).await?;
    drop((first, you, have));
    loop {
        tokio::select! {
            message = socket.recv(), if under_way.len() < MAX_UNDER_WAY => {
                heard_at = Instant::now();
                match message.ok_or(End::Gone)?.map_err(|_| End::Close { code: close::PROTOCOL, reason: "not readable" })? {
                    Message::Text(text) => {
                        if let Some((id, command)) = read(app, opened, socket, &text).await? {
                            let handle = &opened.handle;
                            let access = opened.access;
                            under_way.push(Box::pin(async move { (id, handle.command(access, id, command).await) }));
                        }
                    }
                    Message::Ping(_) | Message::Pong(_) => {}
                    Message::Close(_) => return Err(End::Gone),
                    Message::Binary(_) => return Err(End::Close { code: close::PROTOCOL, reason: "not text" }),
                }
            }
            Some((id, answer)) = under_way.next() => {
                match answer {
                    Ok(Receipt { seq, leaf }) => {
                        send(socket, text(&FromServer::Accepted { id, seq, leaf: leaf.map(hex::encode) })).await?;
                    }
                    Err(problem) => reject(socket, Some(id), problem).await?,
                }
            }
            changed = connection.shared.changed() => {
                changed.map_err(|_| reloading())?;
                shown = show(opened, connection, shown, socket).await?;
            }
            changed = connection.personal.changed(), if opened.access.participant.is_some() => {
                changed.map_err(|_| over(connection))?;
                connection.personal.mark_changed();
                shown = show(opened, connection, shown, socket).await?;
            }
            _ = ping.tick() => {
                if heard_at.elapsed() > DEAD_AFTER {
                    return Err(End::Gone);
                }
                send(socket, Message::Ping(bytes::Bytes::new())).await?;
            }
            () = stop_wanted(&mut stopping) => {
                return Err(End::Return { reason: "the server is restarting", spread: SPREAD });
            }
        }
    }
}

/// Sends what changed since the state that was shown last; answers which state is shown now.
async fn show(opened: &Opened, connection: &mut Connection, shown: u64, socket: &mut WebSocket) -> Result<u64, End> {
    let published = connection.shared.borrow_and_update().clone();
    let you = match connection.personal.has_changed() {
        Ok(true) => Some(connection.personal.borrow_and_update().clone()),
        // Their role changed, or they were sent out, before this state was published: it may be more than they may see now.
        Err(_) if opened.access.participant.is_some() => return Err(over(connection)),
        Ok(false) | Err(_) => None,
    };
    let frame = match &you {
        None if published.version == shown => return Ok(shown),
        None if published.version == shown + 1 => published.frame.clone(),
        you => published.view_since(shown, you.as_deref()),
    };
    let version = published.version;
    drop((published, you));
    send(socket, Message::Text(frame)).await?;
    Ok(version)
}

/// Reads a client's message; answers what cannot be carried out.
async fn read(app: &App, opened: &Opened, socket: &mut WebSocket, text: &Utf8Bytes) -> Result<Option<(CommandId, Command)>, End> {
    if text.len() > MAX_CLIENT_MESSAGE {
        let id = serde_json::from_str::<Identified>(text).ok().map(|message| message.id);
        let detail = format!("The message has {} bytes; {MAX_CLIENT_MESSAGE} are possible.", text.len());
        reject(socket, id, Problem::new(Code::TooLarge, detail)).await?;
        return Ok(None);
    }
    match serde_json::from_str(text) {
        Ok(FromClient::Command { id, command }) => {
            if app.limits.may_command(&opened.token_hash) {
                return Ok(Some((id, command)));
            }
            let detail = "That was too much at once. Wait a second, then send it again.";
            reject(socket, Some(id), Problem::new(Code::TooManyRequests, detail)).await?;
        }
        Ok(FromClient::Hello { .. }) => {
            reject(socket, None, Problem::new(Code::Malformed, "You said hello before.")).await?;
        }
        Err(error) => {
            // With the id, if there is one, so that the client knows which command to give up.
            let id = serde_json::from_str::<Identified>(text).ok().map(|message| message.id);
            reject(socket, id, Problem::new(Code::Malformed, format!("The message cannot be read: {error}."))).await?;
        }
    }
    Ok(None)
}

#[derive(serde::Deserialize)]
struct Identified {
    id: CommandId,
}

async fn reject(socket: &mut WebSocket, id: Option<CommandId>, problem: Problem) -> Result<(), End> {
    send(socket, text(&FromServer::Rejected { id, problem })).await
}

async fn send(socket: &mut WebSocket, message: Message) -> Result<(), End> {
    match timeout(SEND_WITHIN, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) => Err(End::Gone),
        Err(_) => Err(End::Close { code: close::TOO_SLOW, reason: "too slow; come back" }),
    }
}

fn text(message: &FromServer) -> Message {
    // Messages hold strings, booleans and integers, so writing them cannot fail.
    Message::Text(serde_json::to_string(message).unwrap_or_default().into())
}

async fn stop_wanted(stopping: &mut watch::Receiver<bool>) {
    // The sender is gone only when the server is, so an error means the same.
    let _ = stopping.wait_for(|stopping| *stopping).await;
}

/// Why somebody's own part has ended: with all others, or because what they may see is another matter now. Then they come back at
/// once, since nobody else does.
fn over(connection: &Connection) -> End {
    if connection.shared.has_changed().is_err() {
        return reloading();
    }
    End::Return { reason: "your part in the meeting has changed", spread: Duration::from_millis(100) }
}

const fn reloading() -> End {
    End::Return { reason: "the session is being reloaded", spread: Duration::from_millis(500) }
}
