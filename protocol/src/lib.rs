//! What Rubricon's server and any other party must agree on. The normative text is `SPEC.md` beside this crate.
//!
//! Owns: identifiers, commands, events, wire messages, the record format, the rubric format and guides.
//! Must not know: sockets, storage, time or randomness. There is no tokio, axum or sled below this line.

pub mod checkpoint;
pub mod command;
pub mod difference;
pub mod event;
pub mod guide;
pub mod http;
pub mod id;
pub mod import;
pub mod measure;
pub mod problem;
pub mod record;
pub mod report;
pub mod results;
pub mod rubric;
pub mod schema;
pub mod session;
pub mod share;
pub mod tree;
pub mod view;
pub mod vote;
pub mod webhook;
pub mod wire;
