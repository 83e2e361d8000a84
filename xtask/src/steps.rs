//! Steps that are run one after the other, each with its time, and the summary at the end.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// What has been run so far.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<Step>,
}

struct Step {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

enum Outcome {
    Passed,
    Skipped(String),
    Failed(String),
}

/// What a step that did not fail says of itself.
pub(crate) enum Done {
    /// It was run.
    Run,
    /// It does not apply here, for this reason.
    Skipped(&'static str),
}

impl Steps {
    /// Runs a step. A failure is kept for the summary, so that one run shows everything that is wrong.
    pub(crate) fn run(&mut self, name: &'static str, step: impl FnOnce() -> Result<Done>) {
        println!("\n==> {name}");
        let start = Instant::now();
        let outcome = match step() {
            Ok(Done::Run) => Outcome::Passed,
            Ok(Done::Skipped(why)) => Outcome::Skipped(why.to_owned()),
            Err(error) => Outcome::Failed(format!("{error:#}")),
        };
        let step = Step { name, took: start.elapsed(), outcome };
        println!("<== {}", step.line());
        self.done.push(step);
    }

    /// Says how everything went; an error if anything failed.
    pub(crate) fn finish(self) -> Result<()> {
        println!("\nSummary");
        for step in &self.done {
            println!("  {}", step.line());
        }
        let took: Duration = self.done.iter().map(|step| step.took).sum();
        let failed: Vec<&str> = self.done.iter().filter(|s| matches!(s.outcome, Outcome::Failed(_))).map(|s| s.name).collect();
        let skipped = self.done.iter().filter(|s| matches!(s.outcome, Outcome::Skipped(_))).count();
        let passed = self.done.len() - failed.len() - skipped;
        let counts = format!("{passed} passed, {} failed, {skipped} skipped in {}", failed.len(), minutes(took));
        if !failed.is_empty() {
            bail!("{counts}; failed: {}", failed.join(", "));
        }
        println!("All is well: {counts}");
        Ok(())
    }
}

impl Step {
    fn line(&self) -> String {
        let took = minutes(self.took);
        match &self.outcome {
            Outcome::Passed => format!("passed   {took:>8}  {}", self.name),
            Outcome::Skipped(why) => format!("skipped  {took:>8}  {}: {why}", self.name),
            Outcome::Failed(why) => format!("FAILED   {took:>8}  {}: {why}", self.name),
        }
    }
}

fn minutes(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f32()),
        seconds => format!("{}:{:02} min", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failure_fails_the_whole_and_the_rest_is_run_all_the_same() {
        let mut steps = Steps::default();
        let mut ran = false;
        steps.run("first", || bail!("broken"));
        steps.run("second", || {
            ran = true;
            Ok(Done::Run)
        });
        steps.run("third", || Ok(Done::Skipped("not here")));
        let said = steps.finish().unwrap_err().to_string();
        assert!(ran && said.starts_with("1 passed, 1 failed, 1 skipped") && said.ends_with("failed: first"), "{said}");
    }

    #[test]
    fn nothing_failed_is_fine() {
        let mut steps = Steps::default();
        steps.run("first", || Ok(Done::Run));
        assert!(steps.finish().is_ok());
    }
}
