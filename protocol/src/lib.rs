//! What Rubricon's server and any other party must agree on. The normative text is `SPEC.md` beside this crate.
//!
//! Owns: identifiers, commands, events, wire messages, the record format and the rubric format.
//! Must not know: sockets, storage, time or randomness. There is no tokio, axum or sled below this line.

pub mod id;
pub mod record;
