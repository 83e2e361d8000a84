//! `median`: the level of the ballot in the middle.

use protocol::vote::{LevelCount, Outcome};

/// Met at the median of the level ballots, however far they are apart. Where the two ballots in the middle differ, the lower one
/// counts: more than half of the group stands at it or above, and nothing between two levels is ever made up. Unsure and
/// abstain are not level ballots. Without level ballots it is not met.
pub(super) fn median(counts: &[LevelCount]) -> Outcome {
    let total: u64 = counts.iter().map(|c| u64::from(c.count)).sum();
    let mut seen = 0;
    let middle = counts.iter().find(|c| {
        seen += u64::from(c.count);
        c.count > 0 && seen * 2 >= total
    });
    middle.map_or(Outcome::NotMet, |c| Outcome::Level(c.level))
}
