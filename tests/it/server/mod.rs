//! The server as its clients meet it: sockets, HTTP, the command line, and what happens when it is killed.
//!
//! Each test is named after the rule it holds.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops at the first surprise")]

mod bundles;
mod cli;
mod confidential;
mod district;
mod erasing;
mod facilitation;
mod harness;
mod hidden;
mod http;
mod kill;
mod live;
mod next_steps;
mod proofs;
mod proposals;
mod reports;
mod scale;
mod webhooks;
