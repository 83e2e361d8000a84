//! `unanimous`: everyone at one level.

use protocol::vote::{LevelCount, Outcome};

/// Met at the level that all level ballots name. Unsure and abstain are not level ballots. Without level ballots it is not met.
pub(super) fn unanimous(counts: &[LevelCount]) -> Outcome {
    let mut named = counts.iter().filter(|c| c.count > 0);
    match (named.next(), named.next()) {
        (Some(only), None) => Outcome::Level(only.level),
        _ => Outcome::NotMet,
    }
}
