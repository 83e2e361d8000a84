//! How what each organisation votes stands to what all vote.

use std::borrow::Borrow;

use protocol::results::OrganisationStance;
use protocol::view::RevealedRound;
use protocol::vote::LevelCount;

use crate::domain::name_key;

/// How each organisation's middle ballot stands to that of all, over these rounds. Groups that were merged from several
/// organisations stand for none of them, and are left out.
pub(super) fn stances<R: Borrow<RevealedRound>>(rounds: impl Iterator<Item = R>) -> Vec<OrganisationStance> {
    let mut stances: Vec<OrganisationStance> = Vec::new();
    for round in rounds {
        let round = round.borrow();
        let Some(all) = middle(&round.tally.levels) else { continue };
        for group in &round.groups {
            let ([organisation], Some(own)) = (&group.organisations[..], middle(&group.levels)) else { continue };
            let same = |stance: &&mut OrganisationStance| name_key(&stance.organisation) == name_key(organisation);
            let stance = match stances.iter_mut().find(same) {
                Some(stance) => stance,
                None => {
                    let new = OrganisationStance { organisation: organisation.clone(), items: 0, lower: 0, same: 0, higher: 0 };
                    stances.push(new);
                    let Some(last) = stances.last_mut() else { continue };
                    last
                }
            };
            stance.items += 1;
            match own.cmp(&all) {
                std::cmp::Ordering::Less => stance.lower += 1,
                std::cmp::Ordering::Equal => stance.same += 1,
                std::cmp::Ordering::Greater => stance.higher += 1,
            }
        }
    }
    stances
}

/// Twice the place of the middle ballot on the scale, so that halfway between two levels is a whole number too; nothing where no
/// ballot names a level.
fn middle(levels: &[LevelCount]) -> Option<usize> {
    let ballots: u64 = levels.iter().map(|level| u64::from(level.count)).sum();
    let place = |ballot: u64| {
        let mut passed = 0;
        levels.iter().position(|level| {
            passed += u64::from(level.count);
            passed > ballot
        })
    };
    let last = ballots.checked_sub(1)?;
    Some(place(last / 2)? + place(last.div_ceil(2))?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_is_that_of_the_ballots() {
        for (counts, expected) in
            [(&[1, 0, 0][..], Some(0)), (&[1, 1, 0], Some(1)), (&[1, 0, 1], Some(2)), (&[1, 0, 2], Some(4)), (&[0, 0, 0], None)]
        {
            let levels: Vec<_> = (1..).zip(counts).map(|(level, &count)| LevelCount { level, count }).collect();
            assert_eq!(middle(&levels), expected, "{counts:?}");
        }
    }
}
