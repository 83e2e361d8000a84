//! What each organisation said in a round, with small ones merged so that nobody's ballot can be told from it.

use std::collections::HashMap;

use protocol::session::Visibility;
use protocol::view::Group;
use protocol::vote::Choice;

use crate::domain::{Round, Session, name_key, tally};

/// How many groups are shown; the smallest of more are merged, since nobody compares more than that.
const MAX_GROUPS: usize = 40;

/// The choices that count in one group.
struct Counted<'a> {
    organisations: Vec<&'a str>,
    choices: Vec<Choice>,
}

/// The groups of a revealed round: none where they may not be shown, or where there are not two.
pub(super) fn groups(session: &Session, round: &Round) -> Vec<Group> {
    let smallest = match session.settings.visibility {
        Visibility::Confidential => return Vec::new(),
        Visibility::ByOrganisation => usize::from(session.settings.smallest_group),
        Visibility::Named => 1,
    };
    let groups = merged(by_organisation(session, round), smallest);
    if groups.len() < 2 {
        return Vec::new();
    }
    let shown = |group: Counted<'_>| {
        let tally = tally(&session.levels, group.choices);
        let organisations = group.organisations.into_iter().map(str::to_owned).collect();
        Group { organisations, levels: tally.levels, unsure: tally.unsure, abstain: tally.abstain }
    };
    groups.into_iter().map(shown).collect()
}

/// Organisations in the order their first voter joined.
fn by_organisation<'a>(session: &'a Session, round: &Round) -> Vec<Counted<'a>> {
    let mut groups: Vec<Counted<'a>> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for person in session.people() {
        let Some(ballot) = round.counted(person.id) else { continue };
        let at = *places.entry(name_key(&person.organisation)).or_insert(groups.len());
        if at == groups.len() {
            groups.push(Counted { organisations: vec![&person.organisation], choices: Vec::new() });
        }
        groups[at].choices.push(ballot.choice);
    }
    groups
}

/// The same groups, those that are too small merged into one at the end. If that one is too small itself, the next smallest joins
/// it: else whoever knows the sum could subtract the others.
fn merged(groups: Vec<Counted<'_>>, smallest: usize) -> Vec<Counted<'_>> {
    let mut sizes: Vec<usize> = groups.iter().map(|group| group.choices.len()).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    let mut kept = sizes.iter().take(MAX_GROUPS - 1).filter(|size| **size >= smallest).count();
    let rest = |kept: usize| sizes[kept..].iter().sum::<usize>();
    while kept > 0 && kept < sizes.len() && rest(kept) < smallest {
        kept -= 1;
    }
    // The largest ones stay by themselves; of equals, those that came first.
    let mut order: Vec<usize> = (0..groups.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(groups[*at].choices.len()));
    let stays: Vec<bool> = (0..groups.len()).map(|at| order[..kept].contains(&at)).collect();
    let mut others = Counted { organisations: Vec::new(), choices: Vec::new() };
    let mut shown = Vec::new();
    for (group, stays) in groups.into_iter().zip(stays) {
        if stays {
            shown.push(group);
        } else {
            others.organisations.extend(group.organisations);
            others.choices.extend(group.choices);
        }
    }
    if !others.choices.is_empty() {
        shown.push(others);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(given: &[usize], smallest: usize) -> Vec<usize> {
        let groups = given.iter().map(|&n| Counted { organisations: vec!["x"], choices: vec![Choice::Unsure; n] });
        merged(groups.collect(), smallest).iter().map(|group| group.choices.len()).collect()
    }

    #[test]
    fn small_groups_are_merged_and_the_merged_one_is_never_small() {
        for (given, smallest, shown) in [
            (&[5, 4, 3][..], 3, &[5, 4, 3][..]),
            (&[5, 2, 1, 4], 3, &[5, 4, 3]),
            (&[5, 2, 4], 3, &[5, 6]),
            (&[5, 4, 1, 1], 3, &[5, 6]),
            (&[3, 3, 1], 3, &[3, 4]),
            (&[4, 1], 3, &[5]),
            (&[1, 1, 1], 3, &[3]),
            (&[1, 1], 3, &[2]),
            (&[1, 2, 1], 1, &[1, 2, 1]),
            (&[], 3, &[]),
        ] {
            assert_eq!(sizes(given, smallest), shown, "{given:?} with {smallest}");
        }
    }

    #[test]
    fn more_than_anybody_compares_are_merged() {
        let shown = sizes(&[7; 100], 1);
        assert_eq!((shown.len(), shown.iter().sum::<usize>()), (MAX_GROUPS, 700));
    }
}
