//! Live sessions: from a command to a durable record to what everyone sees.
//!
//! Owns: one task per open session, the directory of sessions, rubric versions and templates, and publishing views. Must not know: HTTP, sockets' framing,
//! tokens before they are hashed, or how the log stores anything.
//!
//! **Invariant:** nothing is answered or published before it is durable.
//! **Invariant:** the task is the only one that decides for its session; everybody else sends it messages through a bounded
//! [`SessionHandle`].
//! **Invariant:** a connection that comes or goes changes who is present, and nothing else.

mod directory;
mod handle;
mod host;
mod publish;
mod seal;
mod task;
mod templates;
mod versions;

pub use directory::{Directory, Listed, normalise_code};
pub use handle::{Connection, Gone, SessionHandle};
pub use host::{Host, HostError, Made};
pub use publish::{Published, welcome};
pub use seal::{fresh_id, fresh_secret};
pub use templates::Templates;
pub use versions::Versions;
