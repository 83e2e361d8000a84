//! Live sessions: from a command to a durable record to what everyone sees.
//!
//! Owns: one task per open session, the directory of sessions, rubric versions, templates, shares and webhooks, and publishing
//! views. Must not know: HTTP, sockets' framing, tokens before they are hashed, or how the log stores anything.
//!
//! **Invariant:** nothing is answered or published before it is durable.
//! **Invariant:** the task is the only one that decides for its session; everybody else sends it messages through a bounded
//! [`SessionHandle`].
//! **Invariant:** a connection that comes or goes changes who is present, and nothing else: no seat, no ballot, and not who leads.
//! **Invariant:** a connection is shown, and may do, what its person may by now. When somebody gets another role, is let in or is
//! sent out, their connections end before anything of it is published; they come back as what the person is then.

mod directory;
mod erasing;
mod handle;
mod host;
mod news;
mod next_steps;
mod publish;
mod results;
mod seal;
mod shares;
mod signer;
mod task;
mod templates;
mod versions;
mod webhooks;

pub use directory::{Directory, Head, KeptWebhook, KnownKey, Listed, SignedHead, SigningError, normalise_code};
pub use handle::{Connection, Gone, Receipt, SessionHandle};
pub use host::{Host, HostError, HostOpenError, Made, Signing};
pub use publish::{Published, welcome};
pub use results::AllHeld;
pub use seal::{fresh_id, fresh_secret};
pub use shares::{Found, Shares, no_such_share};
pub use templates::Templates;
pub use versions::Versions;
pub use webhooks::Webhooks;
