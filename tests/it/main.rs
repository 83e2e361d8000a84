//! Rubricon as its users and their programs meet it, and what holds of the whole: one test binary over the public surface.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says why")]

mod failures;
mod import;
mod meeting;
mod proof;
mod properties;
mod replay;
mod reports;
mod rubric;
mod server;
mod session;
mod tables;
mod tidy;
mod views;
