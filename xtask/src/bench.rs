//! `cargo xtask bench`: the benches, in release.

use anyhow::Result;

use crate::command::cargo;

/// What to measure.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Goes to `cargo bench`, for example the name of one bench.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    rest: Vec<String>,
}

/// Runs the benches.
pub(crate) fn run(arguments: &Arguments) -> Result<()> {
    cargo().args(["bench", "--package", "rubricon", "--locked"]).args(&arguments.rest).run()
}
