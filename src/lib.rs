//! x

pub mod log;
