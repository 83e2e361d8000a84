//! The HTTP interface.

mod across;
mod joining;
mod outside;
mod published;
mod reading;
mod records;
mod results;
mod rubrics;
mod sessions;
mod shares;
mod templates;
