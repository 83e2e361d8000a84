//! Van der Eijk's agreement A.

use super::distribution::total;

/// The mean of the agreements of the layers of a distribution, each weighted by the part of the ballots it holds. A layer takes
/// the same number of ballots from each place that still has some.
///
/// A layer with ballots at `s` of `k` places has agreement `U · (1 − (s − 1) / (k − 1))`, where
/// `U = ((k − 2) · tu − (k − 1) · tdu) / ((k − 2) · (tu + tdu))` is its unimodality: of all three places in order, `tu` have
/// ballots at the middle one and at one neighbour only, `tdu` at both sides but not in the middle. Without such places `U` is 1.
///
/// From −1, half of the ballots at each end, over 0, the same number at each level, to 1, all at one level. One ballot gives 1;
/// none, or a scale of two levels, gives nothing.
///
/// Van der Eijk, "Measuring Agreement in Ordered Rating Scales", Quality & Quantity 35 (2001).
pub(super) fn agreement(counts: &[u32]) -> Option<f64> {
    let n = total(counts);
    if n == 0 || counts.len() < 3 {
        return None;
    }
    let mut left = counts.to_vec();
    let mut sum = 0.0;
    while let Some(depth) = left.iter().copied().filter(|&count| count > 0).min() {
        let layer: Vec<bool> = left.iter().map(|&count| count > 0).collect();
        let held = u32::try_from(layer.iter().filter(|&&there| there).count()).unwrap_or(u32::MAX);
        sum += f64::from(depth) * f64::from(held) / f64::from(n) * of_layer(&layer, held);
        for count in &mut left {
            *count = count.saturating_sub(depth);
        }
    }
    Some(sum.clamp(-1.0, 1.0))
}

fn of_layer(layer: &[bool], held: u32) -> f64 {
    let k = layer.len();
    let (mut tu, mut tdu) = (0u32, 0u32);
    for first in 0..k {
        for middle in first + 1..k {
            for last in middle + 1..k {
                match (layer[first], layer[middle], layer[last]) {
                    (true, true, false) | (false, true, true) => tu += 1,
                    (true, false, true) => tdu += 1,
                    _ => {}
                }
            }
        }
    }
    let k = f64::from(u32::try_from(k).unwrap_or(u32::MAX));
    let (tu, tdu) = (f64::from(tu), f64::from(tdu));
    let unimodality = if tu + tdu == 0.0 { 1.0 } else { ((k - 2.0) * tu - (k - 1.0) * tdu) / ((k - 2.0) * (tu + tdu)) };
    unimodality * (1.0 - (f64::from(held) - 1.0) / (k - 1.0))
}
