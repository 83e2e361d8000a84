//! The HTTP interface.

mod joining;
mod outside;
mod published;
mod reading;
mod records;
mod rubrics;
mod sessions;
mod shares;
mod templates;
