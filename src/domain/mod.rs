//! The rules of a session: what may happen, and what follows from it.
//!
//! Owns: the [`Session`] aggregate (`decide` and `evolve`), the consensus rules, what makes a rubric usable, and how two texts of
//! one differ.
//! Must not know: clocks, randomness, storage, sockets or who is connected. Time and fresh ids come in as values.
//!
//! **Invariant:** `evolve` is total and decides nothing; `decide` changes nothing. Replay calls `evolve` alone.

mod advance;
mod create;
mod decide;
mod erasing;
mod evolve;
mod item;
mod measures;
mod people;
mod proposal;
mod rejection;
mod rubric;
mod rules;
mod session;
mod share;
mod steps;
mod talk;
mod template;
mod text;

pub use advance::{Advance, AdvanceState, consent_level};
pub use create::{NewSession, create};
pub use decide::{Context, needed_for};
pub use item::{Ballot, Item, Round};
pub use measures::{measure, session_agreement, shift};
pub use people::{Access, Joining, Person};
pub use proposal::{Answer, Proposal};
pub use rejection::Rejection;
pub use rubric::{check, difference};
pub use rules::{consent, judge, tally};
pub use session::{Session, Stamp};
pub use share::check_share;
pub use steps::{PlannedStep, SaidBy, StepChange, WantedStep};
pub use talk::{Author, Comment, Notes, Statement};
pub use template::check_template;
pub use text::name_key;

/// The most people that can join one session.
pub const MAX_PEOPLE: usize = 10_000;

/// The most people in a session while its advance round is open: closing it is one batch that lists them for every item.
pub const MAX_ADVANCE_PEOPLE: usize = 500;

/// The most items that can be voted on in an advance round.
pub const MAX_ADVANCE_ITEMS: usize = 200;

/// The most items on one agenda.
pub const MAX_ITEMS: usize = 2_000;
