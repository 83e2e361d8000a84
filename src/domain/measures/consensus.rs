//! Tastle and Wierman's consensus.

use super::distribution::{shares, total};

/// `1 + Σ pᵢ · log₂(1 − |i − μ| / d)`: `pᵢ` is the share of place `i`, `μ` the mean place, `d` the length of the scale.
///
/// From 0, half of the ballots at each end of the scale, to 1, all at one level. One ballot gives 1; none gives nothing.
/// It is a scale of its own: 0.8 does not mean that 80 % agree.
///
/// Tastle and Wierman, "Consensus and dissention: A measure of ordinal dispersion", International Journal of Approximate
/// Reasoning 45 (2007), equation 1.
pub(super) fn consensus(counts: &[u32]) -> Option<f64> {
    if total(counts) == 0 {
        return None;
    }
    let length = f64::from(u32::try_from(counts.len().checked_sub(1).filter(|&d| d > 0)?).ok()?);
    let shares = shares(counts);
    let placed = || (0u32..).map(f64::from).zip(&shares);
    let mean: f64 = placed().map(|(place, share)| place * share).sum();
    // A place without a ballot adds nothing, also where its logarithm has no value.
    let sum: f64 = placed()
        .filter(|&(_, &share)| share > 0.0)
        .map(|(place, share)| share * (1.0 - (place - mean).abs() / length).log2())
        .sum();
    Some((1.0 + sum).clamp(0.0, 1.0))
}
