//! How far something has come, for a person who waits.

use std::fmt::Display;
use std::io::{IsTerminal, Write};
use std::time::{Duration, Instant};

/// How soon the first word is said, and how often it is said anew.
const EVERY: Duration = Duration::from_millis(200);

/// One line on standard error that is written over and over, and goes at the end. Where nobody is there to read it, and where the
/// answer is for a program, nothing is shown.
pub(super) struct Progress {
    is_shown: bool,
    due: Instant,
    has_line: bool,
}

impl Progress {
    /// `quiet` where the answer is for a program.
    pub(super) fn new(quiet: bool) -> Self {
        let is_shown = !quiet && std::io::stderr().is_terminal();
        Self { is_shown, due: Instant::now() + EVERY, has_line: false }
    }

    /// Says how many records of how many are done, unless it was said just now.
    pub(super) fn show(&mut self, what: impl Display, done: u64, total: u64) {
        if !self.is_shown || Instant::now() < self.due {
            return;
        }
        self.due = Instant::now() + EVERY;
        self.has_line = true;
        self.say(&line(what, done, total));
    }

    /// Puts a text in the place of what stood there. A terminal that is gone needs none.
    fn say(&self, text: &str) {
        let mut terminal = std::io::stderr().lock();
        let _ = write!(terminal, "\r\x1b[2K{text}").and_then(|()| terminal.flush());
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.has_line {
            self.say("");
        }
    }
}

fn line(what: impl Display, done: u64, total: u64) -> String {
    let percent = done.saturating_mul(100).checked_div(total).unwrap_or(100);
    format!("{what}: {done} of {total} records, {percent} %")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_says_how_much_of_how_much_is_done() {
        assert_eq!(line("Writing trail.json", 40_000, 100_081), "Writing trail.json: 40000 of 100081 records, 39 %");
        assert_eq!(line("Reading", 0, 0), "Reading: 0 of 0 records, 100 %");
    }
}
