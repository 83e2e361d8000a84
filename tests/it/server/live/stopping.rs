//! A server that stops says goodbye, and a server that comes back finds everyone again.

use std::sync::Arc;

use protocol::view::Parts;
use protocol::wire::{FromServer, close};
use rubricon::log::{EventLog, MemoryLog};
use rubricon::practice::Client;

use crate::server::harness::{Meeting, Process, Server, Socket, fixed_port, level, patiently};

/// Reads to the end; returns what the goodbye said and the close code.
async fn farewell(socket: &mut Socket) -> (String, u64, Option<u16>) {
    let goodbye = |message: &FromServer| match message {
        FromServer::Goodbye { reason, retry_after_ms } => Some((reason.clone(), *retry_after_ms)),
        _ => None,
    };
    let (reason, delay) = socket.find("goodbye", goodbye).await;
    (reason, delay, socket.end().await)
}

#[tokio::test]
async fn everyone_gets_goodbye_with_a_delay_that_is_spread_out() {
    let mut server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut sockets = Vec::new();
    for token in [&meeting.facilitator, &ana.token, &ana.token, &meeting.projector, &meeting.observer, &meeting.auditor] {
        sockets.push(meeting.enter(token).await);
    }
    server.ask_to_stop();
    let mut delays = Vec::new();
    for socket in &mut sockets {
        let (reason, delay, code) = farewell(socket).await;
        assert_eq!((reason.as_str(), code), ("the server is restarting", Some(close::GOING_AWAY)));
        delays.push(delay);
    }
    assert!(delays.iter().all(|delay| (50..=3_000).contains(delay)), "{delays:?}");
    delays.dedup();
    assert!(delays.len() > 1, "all would come back at once");
    server.stopped().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_process_does_not_end_before_everyone_was_told() {
    let data = tempfile::tempdir().unwrap();
    let mut process = Process::serve(data.path(), "127.0.0.1:0");
    let api = process.api(data.path());
    let meeting = Meeting::make(&api).await;
    let mut sockets = Vec::new();
    for _ in 0..150 {
        sockets.push(meeting.enter(&meeting.projector).await);
    }
    process.signal("TERM");
    for socket in &mut sockets {
        let (_, _, code) = farewell(socket).await;
        assert_eq!(code, Some(close::GOING_AWAY));
    }
    assert_eq!(process.wait().code(), Some(0));
}

#[tokio::test]
async fn a_request_that_never_ends_does_not_keep_the_server_from_stopping() {
    use tokio::io::AsyncWriteExt;
    let mut server = Server::start().await;
    let address = server.api.url.strip_prefix("http://").unwrap().to_owned();
    let mut stuck = tokio::net::TcpStream::connect(address).await.unwrap();
    let head = "POST /api/join HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{";
    stuck.write_all(head.as_bytes()).await.unwrap();
    // The server has begun with it once it serves a later connection.
    assert_eq!(server.api.get_openly("/healthz").await.status, 200);
    server.stopped().await;
    drop(stuck);
}

#[tokio::test]
async fn a_stopping_server_is_not_ready_and_takes_nobody_in() {
    let mut server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let mut socket = meeting.enter(&meeting.facilitator).await;
    server.ask_to_stop();
    farewell(&mut socket).await;
    server.stopped().await;
    assert!(Socket::open_with(&meeting.api.url, meeting.session, Some("rubricon.v1"), None, None).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_was_there_comes_back_after_a_restart_and_goes_on() {
    let log: Arc<dyn EventLog> = Arc::new(MemoryLog::new());
    let address = fixed_port();
    let mut server = Server::at(&address, Arc::clone(&log)).await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let opened = meeting.open_round(0).await;
    let client = Client::connect(&meeting.api.url, meeting.session, ana.token.clone());
    assert_eq!(client.command(meeting.ballot(0, 1, level(3), None)).await, Ok(opened + 1));
    server.stopped().await;
    // A command that is given while the server is away waits for it.
    let waiting = client.command(meeting.ballot(0, 1, level(4), None));
    let (answer, _server) = patiently("the answer", async { tokio::join!(waiting, Server::at(&address, log)) }).await;
    assert_eq!(answer, Ok(opened + 2));
    let own = |parts: &Parts| parts.you.as_ref().unwrap().ballots.iter().map(|b| b.choice).collect::<Vec<_>>();
    let live = patiently("the view", client.until(|parts| own(parts) == [level(4)])).await.unwrap();
    assert_eq!(live.connections, 2);
    assert_eq!(live.resumed, 0, "a new run of the session sends everything");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_is_turned_away_waits_longer_each_time() {
    use futures_util::StreamExt;
    use tokio_tungstenite::tungstenite::protocol::{CloseFrame, frame::coding::CloseCode};
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let session = rubricon::live::fresh_id(protocol::id::SessionId::from_parts);
    let began = std::time::Instant::now();
    let _client = Client::connect(&url, session, "token".to_owned());
    for _ in 0..8 {
        let (stream, _) = patiently("the next attempt", listener.accept()).await.unwrap();
        #[expect(clippy::result_large_err, reason = "the library's own type")]
        let agree = |_: &_, mut response: tokio_tungstenite::tungstenite::handshake::server::Response| {
            response.headers_mut().insert("sec-websocket-protocol", "rubricon.v1".parse().unwrap());
            Ok(response)
        };
        let mut socket = tokio_tungstenite::accept_hdr_async(stream, agree).await.unwrap();
        let full = CloseFrame { code: CloseCode::from(close::FULL), reason: "full".into() };
        socket.close(Some(full)).await.unwrap();
        while let Some(Ok(_)) = socket.next().await {}
    }
    // Half of 20, 40, … 1280 ms at least: a sleep is never shorter than it was asked to be.
    assert!(began.elapsed().as_millis() >= 1_270, "eight attempts in {:?}", began.elapsed());
}
