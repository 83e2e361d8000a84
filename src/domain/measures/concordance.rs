//! Kendall's coefficient of concordance W, corrected for ties.

/// `12 · S / (m² · (n³ − n) − m · Σ T)`: `S` is how far the rank sums of the `n` items are from their mean, squared and summed,
/// `m` the number of people, and `T = Σ (t³ − t)` of a person over the groups of `t` items that they put at one level.
///
/// `ratings` has a row for each person with a place for every item; ties share the middle of their ranks. From 0, no order that
/// people share, to 1, everyone puts the items in the same order. It looks at the order of items alone: a person who votes one
/// level lower throughout agrees fully. Nothing for fewer than two people or items, or where nobody tells the items apart.
///
/// Kendall and Gibbons, "Rank Correlation Methods", 5th edition (1990), chapter 6.
pub(super) fn concordance(ratings: &[Vec<usize>]) -> Option<f64> {
    let people = ratings.len();
    let items = ratings.first()?.len();
    if people < 2 || items < 2 || ratings.iter().any(|person| person.len() != items) {
        return None;
    }
    let (mut sums, mut ties) = (vec![0.0; items], 0.0);
    for person in ratings {
        for (item, sum) in sums.iter_mut().enumerate() {
            let below = number(person.iter().filter(|&&place| place < person[item]).count());
            let same = number(person.iter().filter(|&&place| place == person[item]).count());
            *sum += below + f64::midpoint(same, 1.0);
            // Each of the t items of a group adds t² − 1; together they are t³ − t.
            ties += same * same - 1.0;
        }
    }
    let (m, n) = (number(people), number(items));
    let mean = sums.iter().sum::<f64>() / n;
    let s: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    let most = m * m * (n.powi(3) - n) - m * ties;
    (most > 0.0).then(|| (12.0 * s / most).clamp(0.0, 1.0))
}

fn number(n: usize) -> f64 {
    f64::from(u32::try_from(n).unwrap_or(u32::MAX))
}
