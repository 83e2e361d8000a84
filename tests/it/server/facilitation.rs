//! Facilitation over real sockets: who is let in, who may do what, who leads, and what people say to each other.

mod door;
mod entering;
mod groups;
mod lead;
mod parts;
mod roles;
mod talk;

use protocol::command::Command;
use protocol::id::{ItemId, ParticipantId, SessionId};
use protocol::view::{FocusItem, Parts, Person, You};
use rubricon::live::SessionHandle;

use super::harness::{Meeting, Server, Socket};

fn on(parts: &Parts) -> &FocusItem {
    parts.focus.as_ref().and_then(|focus| focus.item.as_ref()).expect("the group is on an item")
}

fn you(parts: &Parts) -> &You {
    parts.you.as_ref().expect("everyone is told who they are")
}

/// Somebody as the desk sees them.
async fn person(meeting: &Meeting, id: ParticipantId) -> Person {
    let roster = meeting.look(&meeting.facilitator).await.parts.roster.unwrap();
    roster.people.unwrap().into_iter().find(|person| person.participant == id).unwrap()
}

/// The way past the sockets to the task of a session.
async fn handle(server: &Server, session: SessionId) -> SessionHandle {
    server.host.session(session).await.unwrap()
}

fn comment(item: ItemId, text: &str, unsigned: bool) -> Command {
    Command::AddComment { item, text: text.to_owned(), link: None, figure: None, dated: None, unsigned }
}

/// The names of the parts that a frame carries.
fn parts_in(frame: &str) -> Vec<String> {
    let message: serde_json::Value = serde_json::from_str(frame).unwrap();
    message["parts"].as_object().map(|parts| parts.keys().cloned().collect()).unwrap_or_default()
}

/// Reads what a socket is sent until its view shows the record of this seq.
async fn reads_to(socket: &mut Socket, seq: u64) {
    while socket.seq < seq {
        socket.next().await;
    }
}
