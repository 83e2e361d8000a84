//! When to publish, and to whom.
//!
//! Facilitation is shown at once. Progress ("312 of 400 have voted") is shown at once too while nothing else was shown for a
//! moment; while frames are flowing it is merged, so that N people voting cost O(N × ticks) sends and not O(N²).

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::Instant;

use super::super::publish::Published;
use crate::domain::Session;
use crate::live::fresh_secret;
use crate::views::parts::{self, Audience, Surroundings};

/// The least time between two frames of mere progress.
const TICK: Duration = Duration::from_millis(50);

/// How much longer it gets with every connection. A frame costs some 5 µs of a core for each, so progress takes a quarter of
/// a core at most, and commands are answered also while thousands come in.
const TICK_PER_CONNECTION: Duration = Duration::from_micros(20);

/// How soon a change has to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Urgency {
    /// Progress or presence: may be merged with what follows within a tick.
    CanWait,
    /// Facilitation.
    Now,
}

/// The newest state of every audience.
pub(super) struct Audiences {
    all: [Watched; 3],
    unshown: Option<Urgency>,
    shown_at: Instant,
}

/// The newest state of one audience, and what names this run of the session in its positions. Each audience counts by itself, so
/// a position of one means nothing to another.
struct Watched {
    audience: Audience,
    run: Arc<str>,
    newest: watch::Sender<Arc<Published>>,
}

impl Audiences {
    pub(super) fn new(session: &Session, around: &Surroundings) -> Self {
        let all = Audience::ALL.map(|audience| {
            let first = Published::first(session.seq, &parts::shared(session, around, audience));
            Watched { audience, run: fresh_secret().0.into(), newest: watch::channel(Arc::new(first)).0 }
        });
        Self { all, unshown: None, shown_at: Instant::now() }
    }

    /// The run of an audience, and its newest state.
    pub(super) fn subscribe(&self, audience: Audience) -> (Arc<str>, watch::Receiver<Arc<Published>>) {
        // There is one for every audience; the first sees least.
        let watched = self.all.iter().find(|one| one.audience == audience).unwrap_or(&self.all[0]);
        (Arc::clone(&watched.run), watched.newest.subscribe())
    }

    /// Notes that something changed, and how soon it has to be shown.
    pub(super) fn mark(&mut self, urgency: impl Into<Option<Urgency>>) {
        self.unshown = self.unshown.max(urgency.into());
    }

    /// When there is something to show that waits for its tick.
    pub(super) fn due(&self) -> Option<Instant> {
        self.unshown.map(|_| self.shown_at + self.tick())
    }

    /// Shows what changed, if it is time.
    pub(super) fn publish(&mut self, session: &Session, around: &Surroundings) {
        let parts = match self.unshown {
            Some(Urgency::Now) => parts::shared,
            Some(Urgency::CanWait) if self.shown_at.elapsed() >= self.tick() => parts::progressing,
            _ => return,
        };
        for Watched { audience, newest, .. } in &self.all {
            let parts = parts(session, around, *audience);
            newest.send_if_modified(|published| match published.next(session.seq, &parts) {
                Some(next) => {
                    *published = Arc::new(next);
                    true
                }
                None => false,
            });
        }
        self.unshown = None;
        self.shown_at = Instant::now();
    }

    fn tick(&self) -> Duration {
        let connections: usize = self.all.iter().map(|one| one.newest.receiver_count()).sum();
        TICK + TICK_PER_CONNECTION * u32::try_from(connections).unwrap_or(u32::MAX)
    }
}
