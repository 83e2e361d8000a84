//! `majority`: more than half at one level.

use protocol::vote::{LevelCount, Outcome};

/// Met at the level that more than half of the level ballots name, however far the others are from it. Unsure and abstain are
/// not level ballots. Without level ballots, and with exactly half, it is not met.
pub(super) fn majority(counts: &[LevelCount]) -> Outcome {
    let total: u64 = counts.iter().map(|c| u64::from(c.count)).sum();
    let most = counts.iter().find(|c| u64::from(c.count) * 2 > total);
    most.map_or(Outcome::NotMet, |c| Outcome::Level(c.level))
}
