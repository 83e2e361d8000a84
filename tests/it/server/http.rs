//! The HTTP interface.

mod joining;
mod outside;
mod reading;
mod records;
mod results;
mod rubrics;
mod sessions;
mod templates;
