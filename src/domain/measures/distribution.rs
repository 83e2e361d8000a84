//! Where the ballots lie: shares, modes, quantiles, spread. Places are counted from 0 at the lowest level.

/// What part of all ballots each place has.
pub(super) fn shares(counts: &[u32]) -> Vec<f64> {
    let n = total(counts);
    counts.iter().map(|&count| if n == 0 { 0.0 } else { f64::from(count) / f64::from(n) }).collect()
}

/// The places with the most ballots, from the lowest; none where there is no ballot.
pub(super) fn modes(counts: &[u32]) -> Vec<usize> {
    let most = counts.iter().copied().max().unwrap_or(0);
    counts.iter().enumerate().filter(|&(_, &count)| count > 0 && count == most).map(|(place, _)| place).collect()
}

/// The quantile at `p` (0 to 1), type 7: linear between the ballots around `(n − 1) · p`, counted from 0.
///
/// Hyndman and Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), definition 7.
pub(super) fn quantile(counts: &[u32], p: f64) -> Option<f64> {
    let last = total(counts).checked_sub(1)?;
    let position = f64::from(last) * p;
    let below = position.floor();
    let fraction = position - below;
    let (low, high) = (place_of(counts, below), place_of(counts, position.ceil()));
    Some(low + (high - low) * fraction)
}

/// The distance between the quartiles, in levels.
pub(super) fn iqr(counts: &[u32]) -> Option<f64> {
    Some(quantile(counts, 0.75)? - quantile(counts, 0.25)?)
}

/// The distance between the lowest and the highest ballot, in levels.
pub(super) fn range(counts: &[u32]) -> Option<u8> {
    let first = counts.iter().position(|&count| count > 0)?;
    let last = counts.iter().rposition(|&count| count > 0)?;
    u8::try_from(last - first).ok()
}

/// What part of the ballots is at most one level from a place, 0 to 1.
pub(super) fn within_one(counts: &[u32], median: f64) -> f64 {
    let near = (0u32..).zip(counts).filter(|&(place, _)| (f64::from(place) - median).abs() <= 1.0);
    let near: u32 = near.map(|(_, &count)| count).sum();
    f64::from(near) / f64::from(total(counts).max(1))
}

/// The number of the level at a place; in between, what lies in between.
pub(super) fn value_at(levels: &[u8], place: f64) -> f64 {
    let numbers = |wanted: f64| (0u32..).zip(levels).find(|&(at, _)| f64::from(at) == wanted).map_or(0.0, |(_, &n)| f64::from(n));
    let (low, high) = (numbers(place.floor()), numbers(place.ceil()));
    low + (high - low) * (place - place.floor())
}

pub(super) fn total(counts: &[u32]) -> u32 {
    counts.iter().fold(0, |sum, &count| sum.saturating_add(count))
}

/// The place of the ballot at this position when all are in order.
fn place_of(counts: &[u32], position: f64) -> f64 {
    let mut seen = 0.0;
    for (place, &count) in (0u32..).zip(counts) {
        seen += f64::from(count);
        if position < seen {
            return f64::from(place);
        }
    }
    0.0
}
