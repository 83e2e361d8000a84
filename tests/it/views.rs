//! What readers see: the assessment, the trail, the list of records, and the live parts. SPEC.md, R-11, R-12 and R-20.

mod advance;
mod assessment;
mod calendar;
mod desk;
mod groups;
mod hidden;
mod nameless;
mod parts;
mod plan;
mod proposals;
mod records;
mod talk;
mod trail;

pub(crate) use hidden::{seen_by_all_but, seen_by_others};
