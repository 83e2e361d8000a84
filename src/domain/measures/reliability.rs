//! Krippendorff's alpha for ordinal data.

/// `1 − Dₒ / Dₑ`: how much less people differ within items than they would if the same ballots were dealt out at random.
///
/// `ratings` has a row for each person and a column for each item. Missing ballots are left out; an item with fewer than two
/// ballots counts for nothing. The distance of two places is the number of ballots between their middles, squared.
///
/// 1 is full agreement, 0 what chance gives, less than 0 systematic disagreement. Krippendorff asks for 0.8, and for 0.667
/// where a tentative conclusion is enough. Nothing without two ballots on one item, or where all ballots are the same.
///
/// Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section D.
pub(super) fn alpha(places: usize, ratings: &[Vec<Option<usize>>]) -> Option<f64> {
    let items = ratings.iter().map(Vec::len).max().unwrap_or(0);
    // The coincidences: each pair of ballots on one item, weighted so that each ballot of the item counts once.
    let mut coincidences = vec![vec![0.0; places]; places];
    for item in 0..items {
        let mut counts = vec![0u32; places];
        for place in ratings.iter().filter_map(|person| person.get(item).copied().flatten()) {
            *counts.get_mut(place)? += 1;
        }
        let ballots: u32 = counts.iter().sum();
        if ballots < 2 {
            continue;
        }
        for (a, row) in coincidences.iter_mut().enumerate() {
            for (b, cell) in row.iter_mut().enumerate() {
                let others = counts[b].saturating_sub(u32::from(a == b));
                *cell += f64::from(counts[a]) * f64::from(others) / f64::from(ballots - 1);
            }
        }
    }
    let totals: Vec<f64> = coincidences.iter().map(|row| row.iter().sum()).collect();
    let n: f64 = totals.iter().sum();
    let distance = |a: usize, b: usize| {
        let (low, high) = (a.min(b), a.max(b));
        let between: f64 = totals[low..=high].iter().sum();
        (between - (totals[low] + totals[high]) / 2.0).powi(2)
    };
    let (mut observed, mut expected) = (0.0, 0.0);
    for a in 0..places {
        for b in 0..places {
            observed += coincidences[a][b] * distance(a, b);
            expected += totals[a] * totals[b] * distance(a, b);
        }
    }
    (n > 1.0 && expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}
