//! Consensus rules: what a tally amounts to. Each rule is a small pure function with a file of its own.

mod consent;
mod majority;
mod median;
mod threshold;
mod unanimous;
mod within_one;

use protocol::vote::{Choice, LevelCount, Outcome, Rule, Tally};

pub use consent::consent;

/// What the rule says of a tally. Votes alone never give consent: that takes a proposal.
pub fn judge(rule: Rule, tally: &Tally) -> Outcome {
    match rule {
        Rule::Threshold { percent } => threshold::threshold(percent, &tally.levels),
        Rule::Unanimous => unanimous::unanimous(&tally.levels),
        Rule::WithinOne => within_one::within_one(&tally.levels),
        Rule::Majority => majority::majority(&tally.levels),
        Rule::Median => median::median(&tally.levels),
        Rule::Consent { .. } => Outcome::NotMet,
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

#[cfg(test)]
mod tests {
    use super::*;

    use Outcome::{Level, NotMet};

    /// What each rule says of one tally: unanimous, within one, majority, median.
    #[test]
    fn the_rules_by_their_table() {
        for (counts, expected) in [
            ([0, 5, 0, 0], [Level(2), Level(2), Level(2), Level(2)]),
            ([0, 3, 4, 0], [NotMet, Level(3), Level(3), Level(3)]),
            ([0, 3, 3, 0], [NotMet, Level(2), NotMet, Level(2)]),
            ([3, 0, 4, 0], [NotMet, NotMet, Level(3), Level(3)]),
            ([2, 1, 2, 0], [NotMet, NotMet, NotMet, Level(2)]),
            ([2, 0, 0, 2], [NotMet, NotMet, NotMet, Level(1)]),
            ([0, 0, 0, 1], [Level(4), Level(4), Level(4), Level(4)]),
            ([0, 0, 0, 0], [NotMet, NotMet, NotMet, NotMet]),
        ] {
            let levels: Vec<_> = (1..).zip(counts).map(|(level, count)| LevelCount { level, count }).collect();
            let tally = Tally { levels, unsure: 7, abstain: 7, ..Tally::default() };
            let found = [Rule::Unanimous, Rule::WithinOne, Rule::Majority, Rule::Median].map(|rule| judge(rule, &tally));
            assert_eq!(found, expected, "{counts:?}");
        }
    }

    #[test]
    fn neighbours_are_next_to_each_other_on_the_scale_whatever_their_numbers() {
        let levels = [(0, 0), (10, 2), (40, 1)].map(|(level, count)| LevelCount { level, count }).to_vec();
        assert_eq!(judge(Rule::WithinOne, &Tally { levels, ..Tally::default() }), Level(10));
    }

    #[test]
    fn votes_alone_never_give_consent() {
        let levels = vec![LevelCount { level: 1, count: 9 }];
        assert_eq!(judge(Rule::Consent { floor: 1 }, &Tally { levels, ..Tally::default() }), NotMet);
    }

    /// Whatever meets the strictest rule meets the others at the same level.
    #[test]
    fn what_is_unanimous_meets_every_rule_of_votes() {
        for place in 0..4 {
            let levels: Vec<_> = (0..4).map(|level| LevelCount { level, count: u32::from(level == place) * 6 }).collect();
            let tally = Tally { levels, ..Tally::default() };
            for rule in [Rule::Threshold { percent: 100 }, Rule::Unanimous, Rule::WithinOne, Rule::Majority, Rule::Median] {
                assert_eq!(judge(rule, &tally), Level(place), "{rule:?}");
            }
        }
    }
}
