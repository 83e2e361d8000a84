//! `GET …/bundle.zip`: all that is needed to check the session, as the token may see it, written while it is sent.

use std::io::{self, Write};
use std::time::Duration;

use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use bytes::{Bytes, BytesMut};
use futures_util::{StreamExt, stream};
use protocol::problem::Code;
use tokio::runtime::Handle;
use tokio::sync::mpsc;
use tokio::time::timeout;

use crate::reports::bundle::{self, Bundle, Scope, Signature};
use crate::server::App;
use crate::server::access::Inside;
use crate::server::failure::Failure;
use crate::views::replay;

/// How many bytes are sent at once.
const PIECE: usize = 64 << 10;

/// How many pieces wait for the client.
const WAITING: usize = 4;

/// How long a client may take nothing before it is given up.
const PATIENCE: Duration = Duration::from_secs(30);

/// Writes the bundle.
pub(super) async fn download(State(app): State<App>, Inside(opened): Inside) -> Result<Response, Failure> {
    let signed = app.host.checkpoint(&opened.handle, opened.session).await?;
    let keys = app.host.directory().keys().into_iter().map(|known| known.key).collect();
    let witnesses = app.host.witnesses().to_vec();
    let signature = Signature { size: signed.size, note: signed.note, logged: signed.logged, keys, witnesses };
    let (session, scope) = (opened.session, Scope::of(opened.access));
    let log = app.host.log();
    let (pieces, sent) = mpsc::channel::<io::Result<Bytes>>(WAITING);
    let host = std::sync::Arc::clone(&app.host);
    let handle = Handle::current();
    let digest = {
        let log = app.host.log();
        let read = app.work.run(move || replay::session(&*log, session.into(), 1)).await??;
        read.rubric.map(|rubric| rubric.digest).unwrap_or_default()
    };
    let gone = || Failure::new(Code::NotFound, "The record has nothing to show yet.");
    let rubric = app.host.directory().rubric(&digest).ok_or_else(gone)?;
    app.bundles.start(move || {
        let mut out = Pieces { buffer: BytesMut::with_capacity(PIECE), pieces, handle };
        let wanted = Bundle { log: &*log, session, scope, rubric: &rubric, signature: &signature, key: host.key() };
        let written = bundle::write(&wanted, &mut out, |_, _| ());
        if let Err(error) = written {
            tracing::warn!(%session, %error, "a bundle was not written to its end");
            out.fail(io::Error::other(error));
        }
    });
    let body = Body::from_stream(
        // Whoever compresses it asks once more after the end.
        stream::unfold(sent, |mut sent| async move { Some((sent.recv().await?, sent)) }).fuse(),
    );
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"rubricon-{session}.zip\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, body).into_response())
}

/// What is written, in pieces for the client.
struct Pieces {
    buffer: BytesMut,
    pieces: mpsc::Sender<io::Result<Bytes>>,
    handle: Handle,
}

impl Pieces {
    fn send(&self, piece: io::Result<Bytes>) -> io::Result<()> {
        let sending = timeout(PATIENCE, self.pieces.send(piece));
        let gone = || io::Error::new(io::ErrorKind::BrokenPipe, "the client takes no more");
        self.handle.block_on(sending).map_err(|_| gone())?.map_err(|_| gone())
    }

    /// Ends the answer so that the client knows it is not whole.
    fn fail(&self, error: io::Error) {
        // Whoever is gone need not be told.
        let _ = self.send(Err(error));
    }
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= PIECE {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.buffer.is_empty() {
            return Ok(());
        }
        let piece = self.buffer.split().freeze();
        self.send(Ok(piece))
    }
}
