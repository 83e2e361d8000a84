//! Measures: what a tally, two rounds or a whole session say in numbers. SPEC.md, section 16, says how to read each.
//!
//! Owns: the formulas, each with its source. Must not know: people, sessions or how anything is shown.
//!
//! **Invariant:** every measure is total. Where a formula has no answer, such as for no ballot, the measure has none.

mod agreement;
mod concordance;
mod consensus;
mod distribution;
mod reliability;
mod shift;

use protocol::measure::{Measures, SessionAgreement};
use protocol::vote::LevelCount;

pub use shift::shift;

/// All measures of the level ballots of a tally. `counts` has one entry for each level of the scale, in order.
pub fn measure(counts: &[LevelCount]) -> Measures {
    let levels: Vec<u8> = counts.iter().map(|c| c.level).collect();
    let counts: Vec<u32> = counts.iter().map(|c| c.count).collect();
    let median = distribution::quantile(&counts, 0.5);
    Measures {
        n: counts.iter().sum(),
        shares: distribution::shares(&counts),
        modes: distribution::modes(&counts).into_iter().map(|place| levels[place]).collect(),
        median: median.map(|place| distribution::value_at(&levels, place)),
        iqr: distribution::iqr(&counts),
        range: distribution::range(&counts),
        within_one: median.map(|place| distribution::within_one(&counts, place)),
        consensus: consensus::consensus(&counts),
        agreement: agreement::agreement(&counts),
        levels,
        counts,
    }
}

/// How far people agree over many items. `ratings` has a row for each person and a column for each item: the place on a scale
/// of `places` levels, or nothing where the person named none.
pub fn session_agreement(places: usize, ratings: &[Vec<Option<usize>>]) -> SessionAgreement {
    let items = ratings.iter().map(Vec::len).max().unwrap_or(0);
    let at = |person: &Vec<Option<usize>>, item: usize| person.get(item).copied().flatten().filter(|&place| place < places);
    let rated = |item: &usize| ratings.iter().filter(|person| at(person, *item).is_some()).count() >= 2;
    let shared: Vec<usize> = (0..items).filter(rated).collect();
    let ratings: Vec<Vec<Option<usize>>> =
        ratings.iter().map(|person| shared.iter().map(|&item| at(person, item)).collect()).collect();
    let complete: Vec<Vec<usize>> = ratings.iter().filter_map(|person| person.iter().copied().collect()).collect();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    SessionAgreement {
        items: count(shared.len()),
        people: count(ratings.iter().filter(|person| person.iter().any(Option::is_some)).count()),
        alpha: reliability::alpha(places, &ratings),
        concordance: concordance::concordance(&complete),
        concordance_people: count(complete.len()),
    }
}

#[cfg(test)]
mod tests;
