//! Simulated people who use a server through its public surface alone, over real connections.
//!
//! Owns: a client that resumes by itself, participants with opinions, and a facilitator who plays a whole agenda. Must not
//! know: anything of the server's inside. What works here works for any client.

mod client;
mod facilitator;
mod people;
mod player;
mod steps;
mod talk;

pub use client::{Client, ClientError, Live};
pub use facilitator::{FacilitatorLink, Plan, Played, facilitate, hold_advance};
pub use people::{Cast, cast};
pub use player::{Heard, Pace, play};
