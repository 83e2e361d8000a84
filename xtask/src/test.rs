//! `cargo xtask test`: everything that must hold, in the order in which a failure is cheapest to learn of.

use anyhow::Result;
use clap::ValueEnum;

use crate::steps::Steps;
use crate::{browser, rust, style, web};

/// What to run.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Runs one group alone.
    #[arg(long, value_enum)]
    only: Option<Group>,
}

/// Steps that belong together.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Group {
    /// Format, lints, dependencies.
    Style,
    /// Types and unit tests of the client.
    Web,
    /// Unit, integration and documentation tests of the server.
    Rust,
    /// The pages in Chromium, against the built server.
    Browser,
}

/// Runs the groups asked for.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    let wanted = |group| arguments.only.is_none_or(|only| only == group);
    let mut steps = Steps::default();
    if wanted(Group::Web) {
        web::steps(&mut steps);
    }
    if wanted(Group::Style) {
        style::steps(&mut steps);
    }
    if wanted(Group::Rust) {
        rust::steps(&mut steps);
    }
    if wanted(Group::Browser) {
        browser::steps(&mut steps);
    }
    steps.finish()
}
