//! Views as pages and files: the bundle with which anyone can check a session, and checking one.
//!
//! Owns: what a bundle holds, how its pages read, what is compared with what, and what outsiders are
//! given to follow or to embed. Must not know: HTTP, sockets, or how anything is
//! stored.
//!
//! **Invariant:** everything in a bundle but its records is computed from those records alone, as they stand in it. So whoever has
//! the bundle can compute it again.

pub mod bundle;
pub mod calendar;
mod page;
pub mod verify;

pub use page::Language;
pub(crate) use page::{embed, feed};
