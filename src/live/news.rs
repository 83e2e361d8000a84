//! Word that a session has something new for those outside. Whoever listens reads it from the log; nobody waits for them.

use protocol::id::SessionId;
use tokio::sync::broadcast;

/// How much word waits for a listener. Whoever falls further behind hears that they did, and looks everywhere.
const WAITING: usize = 1_024;

/// Where word is given.
#[derive(Debug, Clone)]
pub(super) struct News(broadcast::Sender<SessionId>);

impl Default for News {
    fn default() -> Self {
        Self(broadcast::Sender::new(WAITING))
    }
}

impl News {
    /// Says that a session has durable news. Never waits.
    pub(super) fn tell(&self, session: SessionId) {
        // Nobody may be listening.
        let _ = self.0.send(session);
    }

    /// Hears of everything from now on.
    pub(super) fn listen(&self) -> broadcast::Receiver<SessionId> {
        self.0.subscribe()
    }
}
