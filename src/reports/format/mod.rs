//! A document or the tables of a report in one file format each.
//!
//! Owns: how a format is written. Must not know: what a report says, or where the bytes go.
//!
//! **Invariant:** the same report gives the same bytes, whenever and wherever they are written.

pub(super) mod csv;
pub(super) mod docx;
pub(super) mod html;
pub(super) mod markdown;
#[cfg(feature = "pdf")]
pub(super) mod pdf;
pub(super) mod xlsx;
