//! What can be said of a rubric's text without knowing where it is from: whether it can be used, and how it differs from
//! another one.
//!
//! Owns: the rules of, and the comparison of two texts. Must not know: files, versions that are stored, or sessions.

mod check;
mod difference;
mod pairs;
mod words;

pub use check::check;
pub use difference::difference;
