//! Rubricon: live consensus scoring on a rubric, with a record anyone can check.
//!
//! Dependencies point one way: `cli, server → live, reports → views → domain → protocol`, and `live, views → log → protocol`.
//! `tests/it/tidy.rs` holds that direction.

pub mod cli;
pub mod domain;
pub mod live;
pub mod log;
pub mod practice;
pub mod reports;
pub mod rubrics;
pub mod server;
pub mod views;
pub mod webhooks;
