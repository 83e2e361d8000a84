//! Work that takes a processor a while, such as reading a document: a little of it at once, away from what has to be quick.

use std::sync::Arc;

use protocol::problem::Code;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::failure::Failure;

/// How much is done at once. The rest waits its turn.
const AT_ONCE: usize = 2;

/// Where such work is done.
#[derive(Clone)]
pub(super) struct Work(Arc<Semaphore>);

impl Default for Work {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Work {
    /// Does it, when its turn comes.
    pub(super) async fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failure> {
        let failed = || Failure::new(Code::Internal, "The server could not do this. Nothing was changed.");
        let turn = Arc::clone(&self.0).acquire_owned().await.map_err(|_| failed())?;
        let done = spawn_blocking(move || {
            // Kept until the end, even if whoever asked has gone.
            let _turn = turn;
            work()
        });
        done.await.map_err(|_| failed())
    }

    /// Does it when its turn comes, without anybody waiting for its end.
    pub(super) fn start(&self, work: impl FnOnce() + Send + 'static) {
        let turns = Arc::clone(&self.0);
        tokio::spawn(async move {
            // The semaphore is never closed.
            let Ok(turn) = turns.acquire_owned().await else { return };
            spawn_blocking(move || {
                let _turn = turn;
                work();
            });
        });
    }
}
