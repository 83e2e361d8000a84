//! `threshold`: nearly all at one level, and nobody far from it.

use protocol::vote::{LevelCount, Outcome};

/// Met at a level that at least `percent` of the level ballots name, if every other level ballot is next to it on the
/// scale. Unsure and abstain are not level ballots. Without level ballots it is not met.
///
/// With a percentage above 50 at most one level can meet it.
pub(super) fn threshold(percent: u8, counts: &[LevelCount]) -> Outcome {
    let total: u64 = counts.iter().map(|c| u64::from(c.count)).sum();
    let near = |at: usize| counts.iter().enumerate().all(|(other, c)| c.count == 0 || at.abs_diff(other) <= 1);
    counts
        .iter()
        .enumerate()
        .find(|(at, c)| c.count > 0 && u64::from(c.count) * 100 >= u64::from(percent) * total && near(*at))
        .map_or(Outcome::NotMet, |(_, c)| Outcome::Level(c.level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_threshold_rule_by_its_table() {
        for (counts, percent, expected) in [
            ([0, 9, 2, 0], 75, Outcome::Level(2)),
            ([0, 3, 1, 0], 75, Outcome::Level(2)),
            ([0, 2, 1, 0], 75, Outcome::NotMet),
            ([1, 0, 9, 0], 75, Outcome::NotMet),
            ([0, 1, 9, 1], 75, Outcome::Level(3)),
            ([0, 0, 0, 5], 100, Outcome::Level(4)),
            ([0, 0, 1, 5], 100, Outcome::NotMet),
            ([0, 0, 0, 0], 75, Outcome::NotMet),
            ([5, 5, 0, 0], 51, Outcome::NotMet),
            ([1, 0, 0, 0], 75, Outcome::Level(1)),
        ] {
            let counts: Vec<_> = (1..).zip(counts).map(|(level, count)| LevelCount { level, count }).collect();
            assert_eq!(threshold(percent, &counts), expected, "{counts:?} at {percent} %");
        }
    }

    #[test]
    fn next_to_each_other_is_by_place_on_the_scale_and_not_by_number() {
        let counts = [(0, 1), (10, 4), (20, 1)].map(|(level, count)| LevelCount { level, count });
        assert_eq!(threshold(60, &counts), Outcome::Level(10));
    }
}
