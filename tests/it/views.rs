//! What readers see: the assessment, the trail, the list of records, and the live parts. SPEC.md, R-11 and R-12.

mod assessment;
mod hidden;
mod parts;
mod proposals;
mod records;
mod trail;

pub(crate) use hidden::seen_by_others;
