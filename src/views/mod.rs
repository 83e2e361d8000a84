//! Folds of the log for those who look: the live parts, the assessment, the trail and the list of records.
//!
//! Owns: what each audience may see, and in which form. Must not know: sockets, HTTP, or how anything is stored.
//!
//! **Invariant:** a view depends on nothing but the log (and, for the roster, on who is connected now), so it can be thrown
//! away at any time and comes back the same.
//! **Invariant:** before the reveal, or the closing, no function here but [`parts::you`] reads what a ballot or an answer says, and it
//! reads the reader's own.

mod advance;
pub mod announcements;
pub mod assessment;
pub mod decisions;
mod desk;
mod groups;
pub mod list_end;
pub mod nameless;
mod organisations;
pub mod parts;
pub mod plan;
mod proposals;
pub mod records;
pub mod replay;
pub mod results;
pub mod summaries;
mod talk;
pub mod template;
pub mod trail;
