//! The live socket.

mod commands;
mod flow;
mod hello;
mod stopping;
mod storage;
mod windows;
