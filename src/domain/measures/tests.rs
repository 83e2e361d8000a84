//! Published worked examples, and what holds of every tally.

use proptest::prelude::*;
use protocol::vote::Choice;

use super::*;

fn of(counts: &[u32]) -> Measures {
    let counts: Vec<_> = (1..).zip(counts).map(|(level, &count)| LevelCount { level, count }).collect();
    measure(&counts)
}

fn near(found: Option<f64>, expected: f64, digits: i32) {
    let found = found.expect("there is a value");
    assert!((found - expected).abs() < 0.5001 * 10f64.powi(-digits), "{found} is not {expected}");
}

/// Van der Eijk (2001), page 331: the worked example of A. The same distribution is the example of Tastle and Wierman's
/// consensus in the reference of the R package agrmt 1.42.12.
#[test]
fn agreement_and_consensus_by_their_published_example() {
    let found = of(&[30, 40, 210, 130, 530, 50, 10]);
    near(found.agreement, 0.611_333_3, 7);
    near(found.consensus, 0.725_687_6, 7);
}

/// Van der Eijk (2001), section 3: the ends of the scale of A.
#[test]
fn agreement_is_one_for_one_level_none_for_all_alike_and_minus_one_for_two_camps() {
    for k in 3..=10 {
        let mut unanimous = vec![0; k];
        unanimous[k / 2] = 9;
        let mut camps = vec![0; k];
        (camps[0], camps[k - 1]) = (5, 5);
        near(of(&unanimous).agreement, 1.0, 12);
        near(of(&vec![4; k]).agreement, 0.0, 12);
        near(of(&camps).agreement, -1.0, 12);
        near(of(&unanimous).consensus, 1.0, 12);
        near(of(&camps).consensus, 0.0, 12);
    }
    assert_eq!(of(&[3, 4]).agreement, None, "two levels have no middle");
}

#[test]
fn a_tally_by_its_table() {
    let found = of(&[1, 4, 3, 0]);
    assert_eq!((found.n, found.modes, found.range), (8, vec![2], Some(2)));
    assert_eq!((found.median, found.iqr, found.within_one), (Some(2.0), Some(1.0), Some(1.0)));
    assert_eq!(found.shares, [0.125, 0.5, 0.375, 0.0]);
    let split = of(&[0, 5, 5, 0]);
    assert_eq!((split.median, split.modes, split.iqr), (Some(2.5), vec![2, 3], Some(1.0)));
    let far = of(&[4, 0, 0, 6]);
    assert_eq!((far.median, far.within_one, far.range, far.iqr), (Some(4.0), Some(0.6), Some(3), Some(3.0)));
}

/// Hyndman and Fan's definition 7 of 1, 2, 3, 4: quartiles 1.75 and 3.25, as R's `quantile` and NumPy's `percentile` give.
#[test]
fn quartiles_lie_between_ballots_as_type_7_says() {
    assert_eq!(of(&[1, 1, 1, 1]).iqr, Some(1.5));
}

#[test]
fn no_ballot_has_no_measure_and_one_ballot_agrees_with_itself() {
    let none = of(&[0, 0, 0, 0]);
    assert_eq!((none.n, none.modes.len(), none.median, none.iqr), (0, 0, None, None));
    assert_eq!((none.range, none.within_one, none.consensus, none.agreement), (None, None, None, None));
    assert_eq!(none.shares, [0.0; 4]);
    let one = of(&[0, 0, 1, 0]);
    assert_eq!((one.n, one.modes, one.median, one.iqr), (1, vec![3], Some(3.0), Some(0.0)));
    assert_eq!((one.range, one.within_one, one.consensus, one.agreement), (Some(0), Some(1.0), Some(1.0), Some(1.0)));
    assert_eq!(measure(&[]).consensus, None);
}

#[test]
fn distances_are_counted_in_levels_and_not_in_their_numbers() {
    let counts = [(0, 1), (10, 2), (40, 1)].map(|(level, count)| LevelCount { level, count });
    let found = measure(&counts);
    assert_eq!((found.median, found.range, found.modes), (Some(10.0), Some(2), vec![10]));
    assert_eq!(found.consensus, of(&[1, 2, 1]).consensus);
    let between = measure(&[LevelCount { level: 10, count: 1 }, LevelCount { level: 40, count: 1 }]);
    assert_eq!(between.median, Some(25.0));
}

#[test]
fn a_shift_says_how_many_moved_how_far_and_toward_what() {
    let said = [(1, 3), (2, 3), (3, 3), (4, 3), (2, 2)].map(|(before, after)| (Choice::Level(before), Choice::Level(after)));
    let unsure = [(Choice::Unsure, Choice::Level(3)), (Choice::Level(1), Choice::Abstain)];
    let found = shift(&[1, 2, 3, 4], said.into_iter().chain(unsure));
    assert_eq!((found.compared, found.moved, found.up, found.down), (5, 3, 2, 1));
    assert_eq!((found.distance, found.toward), (Some(4.0 / 3.0), vec![3]));
    let still = shift(&[1, 2], [(Choice::Level(1), Choice::Level(1))]);
    assert_eq!((still.compared, still.moved, still.distance, still.toward.len()), (1, 0, None, 0));
    let crossed = shift(&[1, 2], [(Choice::Level(1), Choice::Level(2)), (Choice::Level(2), Choice::Level(1))]);
    assert_eq!((crossed.moved, crossed.toward.len()), (2, 0), "nobody gained");
}

/// Krippendorff (2011), section D: four observers, twelve units, missing values; ordinal alpha 0.815.
#[test]
fn alpha_by_its_published_example() {
    let rows = ["1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."];
    let ratings: Vec<Vec<Option<usize>>> =
        rows.iter().map(|row| row.split(' ').map(|cell| cell.parse::<usize>().ok().map(|value| value - 1)).collect()).collect();
    near(reliability::alpha(5, &ratings), 0.815, 3);
    let whole = session_agreement(5, &ratings);
    assert_eq!((whole.items, whole.people), (11, 4), "one unit has a single value");
    near(whole.alpha, 0.815, 3);
}

/// The data set `anxiety` of the R packages irr and DescTools: 20 subjects, 3 raters; their reference gives Wt = 0.54.
#[test]
fn concordance_corrected_for_ties_by_its_published_example() {
    let raters = [
        [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
        [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
        [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
    ];
    near(concordance::concordance(&raters.map(|row| row.to_vec())), 0.54, 2);
}

/// Quandt's report on a wine tasting of 10 April 1995: eight judges rank eight wines without ties, W = 0.0982.
#[test]
fn concordance_without_ties_by_its_published_example() {
    let judges = [
        [7, 1, 8, 4, 3, 2, 6, 5],
        [8, 1, 5, 4, 6, 7, 3, 2],
        [8, 7, 4, 1, 6, 5, 3, 2],
        [6, 8, 5, 7, 3, 4, 1, 2],
        [3, 1, 2, 6, 8, 4, 5, 7],
        [5, 6, 7, 2, 8, 4, 3, 1],
        [6, 4, 2, 5, 3, 1, 7, 8],
        [5, 1, 4, 6, 3, 7, 8, 2],
    ];
    near(concordance::concordance(&judges.map(|row| row.to_vec())), 0.0982, 4);
}

#[test]
fn agreement_of_a_session_needs_two_people_and_something_to_tell_apart() {
    let nobody = session_agreement(4, &[]);
    assert_eq!((nobody.items, nobody.people, nobody.alpha, nobody.concordance), (0, 0, None, None));
    let alone = session_agreement(4, &[vec![Some(1), Some(2)]]);
    assert_eq!((alone.items, alone.alpha, alone.concordance), (0, None, None));
    let same = session_agreement(4, &[vec![Some(1), Some(1)], vec![Some(1), Some(1)]]);
    assert_eq!((same.alpha, same.concordance), (None, None), "without any difference nothing can be told");
    let agreed = session_agreement(4, &[vec![Some(0), Some(3), None], vec![Some(0), Some(3), Some(2)]]);
    assert_eq!((agreed.alpha, agreed.concordance, agreed.concordance_people), (Some(1.0), Some(1.0), 2));
    assert_eq!(session_agreement(2, &[vec![Some(7)], vec![Some(0)]]).items, 0, "a place off the scale is no ballot");
}

fn tallies() -> impl Strategy<Value = Vec<u32>> {
    proptest::collection::vec(0u32..40, 2..=10)
}

proptest! {
    #[test]
    fn a_tally_upside_down_measures_the_same(counts in tallies()) {
        let (found, mut mirrored) = (of(&counts), counts.clone());
        mirrored.reverse();
        let mirrored = of(&mirrored);
        let same = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9,
            (a, b) => a == b,
        };
        prop_assert!(same(found.consensus, mirrored.consensus));
        prop_assert!(same(found.agreement, mirrored.agreement));
        prop_assert!(same(found.iqr, mirrored.iqr));
        prop_assert!(same(found.within_one, mirrored.within_one));
        prop_assert_eq!(found.range, mirrored.range);
    }

    #[test]
    fn every_measure_stays_in_its_range(counts in tallies()) {
        let found = of(&counts);
        prop_assert!(found.consensus.is_none_or(|value| (0.0..=1.0).contains(&value)));
        prop_assert!(found.agreement.is_none_or(|value| (-1.0..=1.0).contains(&value)));
        prop_assert!(found.within_one.is_none_or(|value| (0.0..=1.0).contains(&value)));
        prop_assert!(found.iqr.is_none_or(|value| value >= 0.0 && value <= f64::from(found.range.unwrap_or(0))));
        prop_assert_eq!(found.n > 0, found.median.is_some());
        let sum: f64 = found.shares.iter().sum();
        prop_assert!(found.n == 0 || (sum - 1.0).abs() < 1e-9);
    }

    #[test]
    fn ten_times_the_ballots_in_the_same_parts_agree_as_much(counts in tallies()) {
        let (found, tenfold) = (of(&counts), of(&counts.iter().map(|count| count * 10).collect::<Vec<_>>()));
        prop_assert!((found.consensus.unwrap_or(0.0) - tenfold.consensus.unwrap_or(0.0)).abs() < 1e-9);
        prop_assert!((found.agreement.unwrap_or(0.0) - tenfold.agreement.unwrap_or(0.0)).abs() < 1e-9);
    }

    #[test]
    fn unanimity_is_full_agreement(place in 0usize..10, more in 0usize..5, n in 1u32..50) {
        let mut counts = vec![0; (place + 1 + more).max(3)];
        counts[place] = n;
        let found = of(&counts);
        prop_assert!((found.consensus.unwrap_or(0.0) - 1.0).abs() < 1e-9);
        prop_assert!((found.agreement.unwrap_or(0.0) - 1.0).abs() < 1e-9);
        prop_assert_eq!((found.range, found.within_one), (Some(0), Some(1.0)));
    }

    #[test]
    fn people_in_another_order_agree_as_much(
        ratings in proptest::collection::vec(proptest::collection::vec(proptest::option::of(0usize..4), 6), 2..8),
    ) {
        let mut turned = ratings.clone();
        turned.reverse();
        let (found, turned) = (session_agreement(4, &ratings), session_agreement(4, &turned));
        prop_assert!(found.alpha.is_none_or(|value| value <= 1.0 + 1e-9));
        prop_assert_eq!(found.alpha.is_some(), turned.alpha.is_some());
        prop_assert!((found.alpha.unwrap_or(0.0) - turned.alpha.unwrap_or(0.0)).abs() < 1e-9);
        prop_assert!((found.concordance.unwrap_or(0.0) - turned.concordance.unwrap_or(0.0)).abs() < 1e-9);
    }
}
