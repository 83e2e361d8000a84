//! When to publish, and to whom.
//!
//! Facilitation is shown at once. Progress ("312 of 400 have voted") is shown at once too while nothing else was shown for a
//! moment; while frames are flowing it is merged, so that N people voting cost O(N × ticks) sends and not O(N²).

use std::sync::Arc;
use std::time::Duration;

use protocol::view::Parts;
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
    run: Arc<str>,
    facilitators_run: Arc<str>,
    facilitator: watch::Sender<Arc<Published>>,
    everyone: watch::Sender<Arc<Published>>,
    unshown: Option<Urgency>,
    shown_at: Instant,
}

impl Audiences {
    pub(super) fn new(session: &Session, around: &Surroundings) -> Self {
        let first =
            |audience| watch::channel(Arc::new(Published::first(session.seq, &parts::shared(session, around, audience)))).0;
        Self {
            run: fresh_secret().0.into(),
            facilitators_run: fresh_secret().0.into(),
            facilitator: first(Audience::Facilitator),
            everyone: first(Audience::Everyone),
            unshown: None,
            shown_at: Instant::now(),
        }
    }

    /// What names this run of the session in positions. Each audience counts by itself, so a position of one means nothing to
    /// the other.
    pub(super) fn run(&self, audience: Audience) -> Arc<str> {
        Arc::clone(match audience {
            Audience::Facilitator => &self.facilitators_run,
            Audience::Everyone => &self.run,
        })
    }

    pub(super) fn subscribe(&self, audience: Audience) -> watch::Receiver<Arc<Published>> {
        self.sender(audience).subscribe()
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
        let tick = self.tick();
        let parts = |audience| match self.unshown {
            Some(Urgency::Now) => Some(parts::shared(session, around, audience)),
            Some(Urgency::CanWait) if self.shown_at.elapsed() >= tick => Some(Parts {
                progress: Some(parts::progress(session, audience)),
                roster: Some(parts::roster(session, around, audience)),
                ..Parts::default()
            }),
            _ => None,
        };
        let mut shown = false;
        for audience in [Audience::Facilitator, Audience::Everyone] {
            if let Some(parts) = parts(audience) {
                shown = true;
                self.sender(audience).send_if_modified(|published| match published.next(session.seq, &parts) {
                    Some(next) => {
                        *published = Arc::new(next);
                        true
                    }
                    None => false,
                });
            }
        }
        if shown {
            self.unshown = None;
            self.shown_at = Instant::now();
        }
    }

    fn tick(&self) -> Duration {
        let connections = self.facilitator.receiver_count() + self.everyone.receiver_count();
        TICK + TICK_PER_CONNECTION * u32::try_from(connections).unwrap_or(u32::MAX)
    }

    const fn sender(&self, audience: Audience) -> &watch::Sender<Arc<Published>> {
        match audience {
            Audience::Facilitator => &self.facilitator,
            Audience::Everyone => &self.everyone,
        }
    }
}
