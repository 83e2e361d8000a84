//! Views as pages and files: reports, the bundle with which anyone can check a session, and checking one.
//!
//! Owns: what a report and a bundle hold, how they read, what is compared with what, and what outsiders are given to follow or to embed.
//! Must not know: HTTP, sockets, or how anything is stored.
//!
//! **Invariant:** everything in a bundle but its records is computed from those records alone, as they stand in it. So whoever has
//! the bundle can compute it again.
//! **Invariant:** a report holds what every reader of the session may see, whoever asks for it: it is passed on.

pub mod bundle;
pub mod calendar;
mod file;
mod format;
mod paper;
pub(crate) mod published;
mod record;
mod results;
mod session;
mod tables;
pub mod verify;
mod words;

pub use file::{FileKind, Format, NotWritten, PageSize, file_name, write};
pub use results::{comparison_report, subject_report};
pub use session::{NoReport, session_report};
pub use tables::TableName;
