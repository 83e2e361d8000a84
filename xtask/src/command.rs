//! Running a program, and saying what to do when it is not there.

use std::ffi::OsStr;
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// A program to run in a folder, with a failure that can be acted on.
pub(crate) struct Program {
    command: Command,
    shown: String,
    missing: Option<&'static str>,
}

/// The cargo that runs us.
pub(crate) fn cargo() -> Program {
    Program::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).shown_as("cargo").within(&crate::root())
}

/// npm in a folder below the root.
pub(crate) fn npm(folder: &str) -> Program {
    node_tool("npm").within(&crate::root().join(folder))
}

/// npx in a folder below the root; it runs only what is installed there.
pub(crate) fn npx(folder: &str) -> Program {
    node_tool("npx").within(&crate::root().join(folder)).arg("--no-install")
}

fn node_tool(name: &str) -> Program {
    let program = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    Program::new(program).missing("install Node.js 20.19 or newer, which brings npm and npx (https://nodejs.org)")
}

impl Program {
    /// A program by name or path.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let shown = program.as_ref().to_string_lossy().into_owned();
        Self { command: Command::new(program), shown, missing: None }
    }

    /// One more argument.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.shown = format!("{} {}", self.shown, argument.as_ref().to_string_lossy());
        self.command.arg(argument);
        self
    }

    /// More arguments.
    pub(crate) fn args(self, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Self {
        arguments.into_iter().fold(self, Self::arg)
    }

    /// A variable of its environment.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    fn within(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    fn shown_as(mut self, name: &str) -> Self {
        self.shown = name.to_owned();
        self
    }

    fn missing(mut self, remedy: &'static str) -> Self {
        self.missing = Some(remedy);
        self
    }

    /// Runs it with its output on ours.
    pub(crate) fn run(mut self) -> Result<()> {
        println!("$ {}", self.shown);
        let status = self.command.status();
        let status = status.map_err(|error| self.explain(error))?;
        if !status.success() {
            bail!("`{}` failed ({status})", self.shown);
        }
        Ok(())
    }

    /// Runs it and takes what it writes to its standard output.
    pub(crate) fn read(mut self) -> Result<String> {
        println!("$ {}", self.shown);
        let output = self.command.stderr(Stdio::inherit()).output();
        let output = output.map_err(|error| self.explain(error))?;
        if !output.status.success() {
            bail!("`{}` failed ({})", self.shown, output.status);
        }
        String::from_utf8(output.stdout).with_context(|| format!("`{}` wrote something that is not text", self.shown))
    }

    /// Whether it can be run, and quietly succeeds.
    pub(crate) fn works(mut self) -> bool {
        let quiet = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }

    fn explain(&self, error: std::io::Error) -> anyhow::Error {
        match self.missing {
            Some(remedy) if error.kind() == ErrorKind::NotFound => anyhow::anyhow!("`{}` is not there: {remedy}", self.shown),
            _ => anyhow::Error::new(error).context(format!("`{}` cannot be started", self.shown)),
        }
    }
}
