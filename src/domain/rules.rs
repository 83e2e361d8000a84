//! Consensus rules: what a tally amounts to. Each rule is a small pure function with a file of its own.

mod threshold;

use protocol::vote::{Choice, LevelCount, Outcome, Rule, Tally};

/// What the rule says of a tally.
pub fn judge(rule: Rule, tally: &Tally) -> Outcome {
    match rule {
        Rule::Threshold { percent } => threshold::threshold(percent, &tally.levels),
    }
}

/// Counts choices on a scale. `not_voted`, `recused` and `absent` are the caller's to fill in.
pub fn tally(levels: &[u8], choices: impl IntoIterator<Item = Choice>) -> Tally {
    let mut tally = Tally { levels: levels.iter().map(|&level| LevelCount { level, count: 0 }).collect(), ..Tally::default() };
    for choice in choices {
        match choice {
            Choice::Level(level) => tally.levels.iter_mut().filter(|c| c.level == level).for_each(|c| c.count += 1),
            Choice::Unsure => tally.unsure += 1,
            Choice::Abstain => tally.abstain += 1,
        }
    }
    tally
}
