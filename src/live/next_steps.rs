//! What the server's host writes down for somebody: how a next step stands, weeks after the meeting, when the links to it are lost.

use protocol::http::SetNextStep;
use protocol::id::{CommandId, SessionId};
use protocol::problem::Problem;

use super::Host;
use super::erasing::unreachable;
use super::handle::Receipt;
use super::seal::fresh_id;
use crate::domain::WantedStep;

impl Host {
    /// Says how a next step stands. The record names who says so; the answer comes when it is durable.
    pub async fn set_next_step(&self, id: SessionId, wish: SetNextStep) -> Result<Receipt, Problem> {
        let handle = self.session(id).await.map_err(unreachable)?;
        let decide = move |session: &crate::domain::Session| {
            let SetNextStep { item, decision, step, what, who, by_when, state, note, by } = &wish;
            let [who, by_when, note] = [who, by_when, note].map(Option::as_deref);
            let (item, decision, step, state) = (*item, *decision, *step, *state);
            session.set_next_step(&WantedStep { item, decision, step, what, who, by_when, state, note }, by)
        };
        handle.wish(decide, fresh_id(CommandId::from_parts)).await
    }
}
