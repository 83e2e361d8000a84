//! The `rubricon` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    rubricon::cli::main()
}
