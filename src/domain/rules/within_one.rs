//! `within_one`: everyone at one of two neighbouring levels.

use protocol::vote::{LevelCount, Outcome};

use super::median::median;

/// Met at the median if the lowest and the highest level ballot are at most one level apart on the scale. Unsure and abstain are
/// not level ballots. Without level ballots it is not met.
pub(super) fn within_one(counts: &[LevelCount]) -> Outcome {
    let lowest = counts.iter().position(|c| c.count > 0);
    let highest = counts.iter().rposition(|c| c.count > 0);
    match (lowest, highest) {
        (Some(lowest), Some(highest)) if highest - lowest <= 1 => median(counts),
        _ => Outcome::NotMet,
    }
}
