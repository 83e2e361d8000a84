//! Erasing identities: first the event that says so, then the bodies themselves.
//!
//! **Invariant:** a body is erased only after the event that says so is durable. If the server stops in between, the rest is erased
//! when the session is read again.

use protocol::event::Event;
use protocol::id::{CommandId, ParticipantId, SessionId, StreamId};
use protocol::problem::{Code, Problem};

use super::handle::Receipt;
use super::seal::fresh_id;
use super::{Host, HostError};
use crate::log::{EventLog, LogError};
use crate::views::replay::{self, ReplayError};

impl Host {
    /// Erases somebody's name from a session for good, with the reason on record. The answer comes when it is gone from the data
    /// folder, and is the receipt and the records that held it.
    pub async fn erase(&self, id: SessionId, participant: ParticipantId, reason: String) -> Result<(Receipt, Vec<u64>), Problem> {
        let handle = self.session(id).await.map_err(unreachable)?;
        let log = self.log();
        let found = tokio::task::spawn_blocking(move || identities(&*log, id.into(), participant)).await;
        let records = found.map_err(|_| failed())?.map_err(|error| unreachable(error.into()))?;
        let listed = records.clone();
        let wish = move |session: &crate::domain::Session| session.erase_identity(participant, listed, &reason);
        let receipt = handle.wish(wish, fresh_id(CommandId::from_parts)).await?;
        let (log, gone) = (self.log(), records.clone());
        let erased = tokio::task::spawn_blocking(move || erase(&*log, id.into(), &gone)).await;
        erased.map_err(|_| failed())?.map_err(|error| {
            tracing::error!(session = %id, %error, "an identity was not erased everywhere");
            failed()
        })?;
        tracing::info!(session = %id, "an identity was erased");
        Ok((receipt, records))
    }

    /// Places a legal hold on a session or lifts it: under one nothing can be erased.
    pub async fn set_legal_hold(&self, id: SessionId, held: bool, reason: String) -> Result<Receipt, Problem> {
        let handle = self.session(id).await.map_err(unreachable)?;
        handle.wish(move |session| session.set_legal_hold(held, &reason), fresh_id(CommandId::from_parts)).await
    }
}

/// Removes bodies from every copy in the data folder.
pub(super) fn erase(log: &dyn EventLog, stream: StreamId, records: &[u64]) -> Result<(), LogError> {
    records.iter().try_for_each(|seq| log.erase_body(stream, *seq))
}

/// The records that hold somebody's name.
fn identities(log: &dyn EventLog, stream: StreamId, participant: ParticipantId) -> Result<Vec<u64>, ReplayError> {
    let mut records = Vec::new();
    replay::for_each(log, stream, u64::MAX, |step, _| {
        if matches!(&step.event, Some(Event::IdentityGiven(e)) if e.participant == participant) {
            records.push(step.stamp.seq);
        }
    })?;
    Ok(records)
}

pub(super) fn unreachable(error: HostError) -> Problem {
    match error {
        HostError::NoSuchSession => Problem::new(Code::NotFound, "There is no such session."),
        HostError::Replay(error) => {
            tracing::error!(%error, "a session cannot be replayed");
            Problem::new(Code::Internal, "The stored record of this session does not hold, so nothing of it is changed.")
        }
    }
}

fn failed() -> Problem {
    let detail = "The name may not be erased everywhere yet. Do it again, if need be after a restart; nothing is done twice.";
    Problem::new(Code::StorageRefused, detail)
}
