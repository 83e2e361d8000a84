//! What of one list is what of another.

use std::collections::HashMap;
use std::hash::Hash;

/// Two lists, and which of the newer one was which of the older one.
pub(super) struct Pairs<'a, T> {
    from: &'a [T],
    to: &'a [T],
    /// For each of `to`, its place in `from`.
    partners: Vec<Option<usize>>,
}

/// A place in the older list, one in the newer list, or both for what is in both.
pub(super) type Pair = (Option<usize>, Option<usize>);

impl<'a, T> Pairs<'a, T> {
    pub(super) fn new(from: &'a [T], to: &'a [T]) -> Self {
        Self { from, to, partners: vec![None; to.len()] }
    }

    /// Pairs what has one key and no partner yet: the first of that key with the first, and so on. What has no key stays alone.
    pub(super) fn by<K: Eq + Hash>(self, key: impl Fn(&'a T) -> Option<K>) -> Self {
        self.pair(key, false)
    }

    /// Pairs what has one key and no partner yet, if on neither side anything else of that kind has the same key.
    pub(super) fn by_unique<K: Eq + Hash>(self, key: impl Fn(&'a T) -> Option<K>) -> Self {
        self.pair(key, true)
    }

    fn pair<K: Eq + Hash>(mut self, key: impl Fn(&'a T) -> Option<K>, unique: bool) -> Self {
        let mut places: HashMap<K, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for at in self.removed() {
            if let Some(key) = key(&self.from[at]) {
                places.entry(key).or_default().0.push(at);
            }
        }
        for (at, partner) in self.partners.iter().enumerate() {
            if let Some(key) = key(&self.to[at]).filter(|_| partner.is_none()) {
                places.entry(key).or_default().1.push(at);
            }
        }
        for (old, new) in places.into_values().filter(|(old, new)| !unique || (old.len() == 1 && new.len() == 1)) {
            for (old, new) in old.into_iter().zip(new) {
                self.partners[new] = Some(old);
            }
        }
        self
    }

    /// Where that of the newer list was in the older one.
    pub(super) fn partner(&self, new: usize) -> Option<usize> {
        self.partners.get(new).copied().flatten()
    }

    /// Everything of both lists in the order of the newer one; what was removed stands behind what it stood behind.
    pub(super) fn in_order(&self) -> Vec<Pair> {
        let mut gone = vec![false; self.from.len()];
        self.removed().for_each(|at| gone[at] = true);
        let behind = |at: usize| (at..gone.len()).take_while(|&at| gone[at]).map(|at| (Some(at), None));
        let mut all: Vec<Pair> = behind(0).collect();
        for (new, &old) in self.partners.iter().enumerate() {
            all.push((old, Some(new)));
            all.extend(old.into_iter().flat_map(|old| behind(old + 1)));
        }
        all
    }

    fn removed(&self) -> impl Iterator<Item = usize> + use<'a, T> {
        let mut alone = vec![true; self.from.len()];
        self.partners.iter().flatten().for_each(|&at| alone[at] = false);
        alone.into_iter().enumerate().filter_map(|(at, alone)| alone.then_some(at))
    }
}

/// Something that stands elsewhere: what it stood behind and what it stands behind, by their places in the newer order;
/// nothing for the first.
pub(super) type Moved = (Option<usize>, Option<usize>);

/// What moved, as little as explains the new order. `old` has the old places of things in their new order.
pub(super) fn moved(old: &[usize]) -> Vec<Option<Moved>> {
    let stays = longest_rising(old);
    let mut by_old: Vec<usize> = (0..old.len()).collect();
    by_old.sort_by_key(|&new| old[new]);
    let mut moved = vec![None; old.len()];
    for (place, &new) in by_old.iter().enumerate().filter(|(_, new)| !stays[**new]) {
        let (before, after) = (place.checked_sub(1).map(|place| by_old[place]), new.checked_sub(1));
        // What still stands behind the same thing went along with it.
        moved[new] = (before != after).then_some((before, after));
    }
    moved
}

/// Which of the numbers are in a longest rising part of the list.
fn longest_rising(numbers: &[usize]) -> Vec<bool> {
    // for each length, where the lowest last number of a rising part of that length is
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|&end| numbers[end] < *number);
        before.push(length.checked_sub(1).map(|length| ends[length]));
        ends.truncate(length.max(ends.len()));
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut rising = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        rising[at] = true;
        next = before[at];
    }
    rising
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_removed_stands_where_it_stood() {
        let order = |from: &str, to: &str| -> String {
            let (from, to): (Vec<_>, Vec<_>) = (from.chars().collect(), to.chars().collect());
            let pairs = Pairs::new(&from, &to).by(|c| Some(*c));
            let shown = |pair: Pair| match pair {
                (Some(old), None) => format!("-{}", from[old]),
                (None, Some(new)) => format!("+{}", to[new]),
                (_, new) => new.map(|new| to[new].to_string()).unwrap_or_default(),
            };
            pairs.in_order().into_iter().map(shown).collect()
        };
        assert_eq!(order("abcd", "acd"), "a-bcd");
        assert_eq!(order("abcd", "xcya"), "+xc-d+ya-b");
        assert_eq!(order("ab", ""), "-a-b");
        assert_eq!(order("aab", "aaa"), "aa-b+a", "the first with the first");
    }

    #[test]
    fn as_little_as_possible_moves() {
        assert_eq!(moved(&[0, 1, 2]), [None, None, None]);
        assert_eq!(moved(&[2, 0, 1, 3]), [Some((Some(2), None)), None, None, None], "the third went to the front");
        assert_eq!(moved(&[1, 2, 3, 0]), [None, None, None, Some((None, Some(2)))]);
        assert_eq!(moved(&[2, 3, 4, 0, 1]), [None, None, None, Some((None, Some(2))), None], "the last went along");
    }
}
