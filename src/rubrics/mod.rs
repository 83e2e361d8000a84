//! Rubric documents: the built-in ones, and reading others from files.
//!
//! Owns: where rubric text comes from. Must not know: sessions, votes or the network.

mod guides;
mod import;
mod library;
mod load;

pub use import::{MAX_FILE, Naming, Refused, import};
pub use library::{Library, summary};
pub use load::{LoadError, load, parse_toml, read};
