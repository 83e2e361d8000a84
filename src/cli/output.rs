//! Where a file that was made goes: to where it is wanted, or to standard output.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use super::{Failed, complain};

/// Puts bytes where they are wanted. Those of a binary file do not go to a terminal, which they could upset.
pub(in crate::cli) fn put(bytes: &[u8], is_binary: bool, file: Option<&Path>) -> Result<ExitCode, Failed> {
    let Some(file) = file else {
        let mut out = std::io::stdout().lock();
        if is_binary && out.is_terminal() {
            complain("rubricon: a file of this kind cannot be shown in a terminal; give it a file with --output FILE");
            return Ok(ExitCode::from(2));
        }
        // a reader that went away (`| head`) has what it wanted
        let _ = out.write_all(bytes).and_then(|()| out.flush());
        return Ok(ExitCode::SUCCESS);
    };
    std::fs::write(file, bytes).map_err(|error| Failed(format!("cannot write {}: {error}", file.display())))?;
    Ok(ExitCode::SUCCESS)
}
