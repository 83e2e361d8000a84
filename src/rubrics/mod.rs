//! Rubric documents: the built-in ones, reading others from files, and writing files.
//!
//! Owns: where rubric text comes from. Must not know: sessions, votes or the network.

mod code;
mod guard;
mod guides;
mod import;
mod library;
mod load;
mod words;
mod write;

pub(crate) use guard::guard;
pub use import::{MAX_FILE, Naming, Refused, import};
pub use library::{Library, summary};
pub use load::{LoadError, load, parse_toml, read};
pub use words::Language;
pub(crate) use write::markdown_line;
pub use write::{NotWritten, template, write};
