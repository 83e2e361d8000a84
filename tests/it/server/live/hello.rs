//! Coming in: the upgrade, the first message, and going on from where one was.

use protocol::session::{Phase, Role};
use protocol::wire::{FromServer, MAX_CLIENT_MESSAGE, Position, SUBPROTOCOL, close};
use tokio_tungstenite::tungstenite::{self, Message};

use crate::server::harness::{Heard, Meeting, Server, Socket, command_id, eventually, level};

/// Says one thing to a new connection; returns the problem it is told, and the close code.
async fn first_word(meeting: &Meeting, message: Message) -> (Option<String>, Option<u16>) {
    let mut socket = Socket::open(&meeting.api.url, meeting.session).await;
    socket.send(message).await;
    let mut problem = None;
    loop {
        match socket.next().await {
            Heard::Message(message) => match *message {
                FromServer::Rejected { id: None, problem: told } => problem = Some(told.code.as_str()),
                other => panic!("nobody was let in, and yet: {other:?}"),
            },
            Heard::Closed(code) => return (problem, Some(code)),
            Heard::Gone => return (problem, None),
        }
    }
}

#[tokio::test]
async fn hello_is_answered_with_every_part_and_oneself() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut socket = meeting.enter(&ana.token).await;
    let parts = socket.parts.clone();
    assert_eq!(parts.meeting.as_ref().unwrap().phase, Phase::Lobby);
    assert_eq!(parts.agenda.as_ref().unwrap().items.len(), 3);
    assert!(parts.focus.is_some() && parts.progress.is_some() && parts.roster.is_some());
    let you = parts.you.as_ref().unwrap();
    assert_eq!((you.role, you.participant, you.name.as_str()), (Role::Participant, Some(ana.participant), "Ana"));
    let newest = meeting.look(&ana.token).await.seq;
    socket.until("her own coming", |parts| parts.roster.as_ref().is_some_and(|roster| roster.present == 1)).await;
    assert_eq!(socket.seq, newest);
}

#[tokio::test]
async fn every_link_opens_the_socket_in_its_own_role() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    for (role, token) in meeting.nobodies().into_iter().chain([("facilitator", meeting.facilitator.as_str())]) {
        let you = meeting.enter(token).await.parts.you.unwrap();
        assert_eq!(serde_json::to_value(you.role).unwrap(), role);
        assert_eq!(you.participant.is_some(), role == "facilitator");
    }
}

#[tokio::test]
async fn a_change_is_shown_to_everyone_as_a_view() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut sockets = vec![meeting.enter(&ana.token).await];
    for (_, token) in meeting.nobodies() {
        sockets.push(meeting.enter(token).await);
    }
    let seq = meeting.open_round(1).await;
    for socket in &mut sockets {
        let parts = socket.until("the open round", |p| p.focus.as_ref().is_some_and(|focus| focus.item.is_some())).await;
        assert_eq!(parts.focus.unwrap().item.unwrap().item, meeting.items[1]);
        assert_eq!(parts.meeting.unwrap().phase, Phase::Running);
        assert!(socket.seq >= seq);
    }
}

#[tokio::test]
async fn whoever_does_not_begin_with_hello_is_told_so_and_closed() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let command = format!(r#"{{"type":"command","id":"{}","command":{{"type":"open_lobby"}}}}"#, command_id());
    for first in ["", "hello", "{}", r#"{"type":"hello"}"#, r#"{"type":"hello","token":7}"#, command.as_str()] {
        let told = first_word(&meeting, Message::text(first)).await;
        assert_eq!(told, (Some("malformed".to_owned()), Some(close::PROTOCOL)), "after {first:?}");
    }
    let (_, code) = first_word(&meeting, Message::binary(vec![1, 2, 3])).await;
    assert_eq!(code, Some(close::PROTOCOL));
}

#[tokio::test]
async fn a_wrong_token_is_closed_with_4401() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let other = Meeting::make(&server.api).await;
    for token in ["", "no-such-token", &other.facilitator, &server.api.host_key, &meeting.code] {
        let hello = Message::text(format!(r#"{{"type":"hello","token":"{token}"}}"#));
        let told = first_word(&meeting, hello).await;
        assert_eq!(told, (Some("unauthorised".to_owned()), Some(close::UNAUTHORISED)));
    }
}

#[tokio::test]
async fn a_session_that_is_not_there_looks_like_a_wrong_token() {
    let server = Server::start().await;
    let mut meeting = Meeting::make(&server.api).await;
    meeting.session = rubricon::live::fresh_id(protocol::id::SessionId::from_parts);
    let hello = Message::text(format!(r#"{{"type":"hello","token":"{}"}}"#, meeting.facilitator));
    assert_eq!(first_word(&meeting, hello).await, (Some("unauthorised".to_owned()), Some(close::UNAUTHORISED)));
}

#[tokio::test]
async fn an_upgrade_without_the_subprotocol_or_from_another_page_is_refused() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let refused = async |subprotocol, origin| {
        let opened = Socket::open_with(&meeting.api.url, meeting.session, subprotocol, origin, None).await;
        match opened {
            Err(tungstenite::Error::Http(response)) => response.status().as_u16(),
            Err(other) => panic!("{other}"),
            Ok(_) => 101,
        }
    };
    assert_eq!(refused(None, None).await, 400);
    assert_eq!(refused(Some("other.v1"), None).await, 400);
    assert_eq!(refused(Some(SUBPROTOCOL), Some("https://evil.example")).await, 403);
    assert_eq!(refused(Some(SUBPROTOCOL), Some("null")).await, 403);
    assert_eq!(refused(Some(SUBPROTOCOL), None).await, 101);
}

#[tokio::test]
async fn a_second_hello_is_refused_and_the_connection_goes_on() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let mut socket = meeting.enter(&meeting.facilitator).await;
    socket.send(Message::text(r#"{"type":"hello","token":"x"}"#)).await;
    let rejected = |m: &FromServer| matches!(m, FromServer::Rejected { id: None, .. }).then_some(());
    socket.find("the refusal", rejected).await;
    assert!(socket.command(protocol::command::Command::StartSession {}).await.is_ok());
}

#[tokio::test]
async fn messages_that_cannot_be_read_are_answered_and_change_nothing() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let before = meeting.look(&meeting.facilitator).await.seq;
    let mut socket = meeting.enter(&meeting.facilitator).await;
    let id = command_id();
    let with_id = format!(r#"{{"type":"command","id":"{id}","command":{{"type":"make_coffee"}}}}"#);
    let extra_field = format!(r#"{{"type":"command","id":"{id}","command":{{"type":"start_session","now":true}}}}"#);
    for (text, names_id) in [("{", false), ("[]", false), (r#"{"type":"noise"}"#, false), (&with_id, true), (&extra_field, true)]
    {
        socket.send(Message::text(text)).await;
        let told = socket.find("the refusal", |message| match message {
            FromServer::Rejected { id, problem } => Some((*id, problem.code.as_str())),
            _ => None,
        });
        assert_eq!(told.await, (names_id.then_some(id), "malformed".to_owned()), "{text}");
    }
    assert_eq!(meeting.look(&meeting.facilitator).await.seq, before);
}

#[tokio::test]
async fn binary_messages_close_the_connection_and_change_nothing() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let before = meeting.look(&meeting.facilitator).await.seq;
    let mut socket = meeting.enter(&meeting.facilitator).await;
    let command = format!(r#"{{"type":"command","id":"{}","command":{{"type":"start_session"}}}}"#, command_id());
    socket.send(Message::binary(command.into_bytes())).await;
    assert_eq!(socket.end().await, Some(close::PROTOCOL));
    assert_eq!(meeting.look(&meeting.facilitator).await.seq, before);
}

#[tokio::test]
async fn a_message_of_more_than_64_kib_is_refused_as_too_large_and_changes_nothing() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let before = meeting.open_round(0).await;
    let of_length = |length: usize| {
        let start = format!(r#"{{"type":"command","id":"{}","command":{}"#, command_id(), {
            serde_json::to_string(&meeting.ballot(0, 1, level(3), None)).unwrap()
        });
        format!("{start}{}}}", " ".repeat(length - start.len() - 1))
    };
    let mut socket = meeting.enter(&ana.token).await;
    socket.send(Message::text(of_length(MAX_CLIENT_MESSAGE + 1))).await;
    let told = socket.find("the refusal", |message| match message {
        FromServer::Rejected { problem, .. } => Some(problem.code.as_str()),
        _ => None,
    });
    assert_eq!(told.await, "too_large");
    assert_eq!(meeting.look(&ana.token).await.seq, before);
    socket.send(Message::text(of_length(MAX_CLIENT_MESSAGE))).await;
    let seq = socket.find("the answer", |m| if let FromServer::Accepted { seq, .. } = m { Some(*seq) } else { None }).await;
    assert_eq!(seq, before + 1, "64 KiB are allowed");

    // What is larger still is not even read.
    let mut socket = meeting.enter(&ana.token).await;
    socket.send(Message::text(of_length(1 << 20))).await;
    assert!(matches!(socket.end().await, Some(close::PROTOCOL) | None));
    assert_eq!(meeting.look(&ana.token).await.seq, seq);
}

#[tokio::test]
async fn whoever_comes_back_gets_what_changed_and_nothing_else() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut socket = meeting.enter(&ana.token).await;
    // Her own coming has to be shown before it counts as seen.
    socket.until("herself", |parts| parts.roster.as_ref().is_some_and(|roster| roster.present == 1)).await;
    let have = socket.position.clone().unwrap();

    let mut second = Socket::open(&meeting.api.url, meeting.session).await;
    let nothing_new = second.hello(&ana.token, Some(have.clone())).await;
    assert!(nothing_new.you.is_some());
    assert_eq!(protocol::view::Parts { you: None, ..nothing_new }, protocol::view::Parts::default());

    meeting.lead(&protocol::command::Command::FocusItem { item: meeting.items[2] }).await;
    socket.until("the item", |parts| parts.focus.as_ref().unwrap().item.is_some()).await;
    let mut third = Socket::open(&meeting.api.url, meeting.session).await;
    let changed = third.hello(&ana.token, Some(have.clone())).await;
    assert_eq!(changed.focus.as_ref().unwrap().item.as_ref().unwrap().item, meeting.items[2]);
    assert!(changed.meeting.is_none() && changed.agenda.is_none(), "{changed:?}");

    for foreign in [Position { run: "another".to_owned(), ..have.clone() }, Position { version: 1_000_000, ..have }] {
        let mut socket = Socket::open(&meeting.api.url, meeting.session).await;
        let all = socket.hello(&ana.token, Some(foreign)).await;
        assert!(all.meeting.is_some() && all.agenda.is_some() && all.focus.is_some() && all.roster.is_some());
    }
}

#[tokio::test]
async fn a_position_of_another_audience_gets_everything() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let have = meeting.enter(&meeting.facilitator).await.position.unwrap();
    let whole = eventually("a version that both audiences know", || async {
        let mut socket = Socket::open(&meeting.api.url, meeting.session).await;
        let parts = socket.hello(&meeting.observer, Some(have.clone())).await;
        (socket.position.unwrap().version >= have.version).then_some(parts)
    });
    let parts = whole.await;
    assert!(parts.meeting.is_some() && parts.roster.is_some(), "what the facilitator had is of no use here: {parts:?}");
}
