//! The rows that name the levels, and which of them is the scale of the document.
//!
//! Owns: telling a row of levels from other rows. Must not know: what stands under it.

use std::collections::HashMap;

use protocol::rubric::Level;

use super::code::code as code_of;
use super::lines::Line;
use crate::rubrics::code;
use crate::rubrics::words::{Word, fold, is_aside};

/// The most levels that a row is read as naming; more than a rubric may have, so that the check can say so.
const MAX_LEVELS: usize = 20;

/// The longest name of a level, in bytes.
const LONGEST: usize = 60;

/// A row that names levels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// How many cells stand before the first level, for the name of a criterion.
    pub(super) lead: usize,
    /// The levels: the number, if it is written, and the name, if there is one.
    pub(super) levels: Vec<(Option<u8>, String)>,
    /// What stands over the columns after the levels.
    pub(super) extra: Vec<String>,
}

impl Header {
    /// The levels as a rubric has them. Levels without numbers are counted from 1.
    pub(super) fn scale(&self) -> Vec<Level> {
        let counted = (1_u8..).zip(&self.levels);
        let named = counted.map(|(count, (number, name))| (number.unwrap_or(count), name));
        named
            .map(|(value, name)| Level { value, name: if name.is_empty() { format!("Level {value}") } else { name.clone() } })
            .collect()
    }

    fn is_numbered(&self) -> bool {
        self.levels.iter().all(|(number, _)| number.is_some())
    }

    /// Whether both name the same levels, give or take a slip in a name.
    fn is_like(&self, other: &Self) -> bool {
        let both = || self.levels.iter().zip(&other.levels);
        let same = both().filter(|(a, b)| a.1.eq_ignore_ascii_case(&b.1)).count();
        let numbers = both().all(|(a, b)| a.0 == b.0 || a.0.is_none() || b.0.is_none());
        self.levels.len() == other.levels.len() && numbers && same * 2 >= self.levels.len()
    }
}

/// The rows that name the levels of the document's one scale, by line (index into `lines`); and the rows that name other levels.
#[derive(Debug, Default)]
pub(super) struct Headers {
    /// The rows of the scale.
    pub(super) rows: HashMap<usize, Header>,
    /// The scale.
    pub(super) scale: Vec<Level>,
}

/// Finds the scale. Of several, it is the one that most criteria with a code stand under, else the one with numbers, else the
/// one that is named most often, else the first.
pub(super) fn headers(lines: &[Line]) -> Headers {
    let candidates: Vec<(usize, Header)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, header(lines, at, line)?))).collect();
    let key = |header: &Header| -> String {
        header.levels.iter().map(|(number, name)| format!("{number:?}{}\n", name.to_lowercase())).collect()
    };
    // by key: criteria with codes under it, whether it has numbers, how often it is there, the first
    let mut groups: HashMap<String, (usize, bool, usize, usize)> = HashMap::new();
    for (place, (at, header)) in candidates.iter().enumerate() {
        let group = groups.entry(key(header)).or_insert((0, header.is_numbered(), 0, place));
        group.0 += usize::from(lines[at + 1..].iter().take(3).any(starts_coded));
        group.2 += 1;
    }
    let best =
        groups.into_values().max_by_key(|&(coded, numbered, often, first)| (coded, numbered, often, std::cmp::Reverse(first)));
    let Some((.., first)) = best else { return Headers::default() };
    let chosen = candidates[first].1.clone();
    let scale = chosen.scale();
    Headers { rows: candidates.into_iter().filter(|(_, header)| header.is_like(&chosen)).collect(), scale }
}

/// Whether the line begins with the code of a criterion.
fn starts_coded(line: &Line) -> bool {
    line.cells.first().and_then(|cell| code_of(cell)).is_some_and(|(code, _)| code.parent.is_some())
}

fn header(lines: &[Line], at: usize, line: &Line) -> Option<Header> {
    if line.cells.len() < 2 || line.bullet || line.cells.iter().any(|cell| cell.len() > LONGEST) {
        return None;
    }
    let coded = || lines[at + 1..].iter().take(3).any(starts_coded);
    numbered(&line.cells)
        .filter(|header| header.levels.iter().any(|(_, name)| !name.is_empty()) || header.lead > 0 || coded())
        .or_else(|| named(&line.cells).filter(|header| header.lead > 0 || header.levels.len() > 2 || coded()))
}

/// `Criterion⇥1 Emerging⇥2 Developing⇥Evidence`.
fn numbered(cells: &[String]) -> Option<Header> {
    let levels: Vec<Option<(u8, String)>> = cells.iter().map(|cell| level(cell)).collect();
    let lead = levels.iter().position(Option::is_some)?;
    let run: Vec<(u8, String)> = levels[lead..].iter().map_while(Clone::clone).collect();
    let rises = run.windows(2).all(|pair| pair[0].0 < pair[1].0);
    let extra = &cells[lead + run.len()..];
    if lead > 2 || !(2..=MAX_LEVELS).contains(&run.len()) || !rises || extra.iter().any(|cell| level(cell).is_some()) {
        return None;
    }
    let levels = run.into_iter().map(|(number, name)| (Some(number), name)).collect();
    Some(Header { lead, levels, extra: extra.to_vec() })
}

/// A level with its number.
fn level(cell: &str) -> Option<(u8, String)> {
    code::level(&cell.replace('\n', " "))
}

/// Whether this stands over the names of the criteria.
fn is_name_column(cell: &str) -> bool {
    let words = [Word::Criterion, Word::Criteria, Word::Domain, Word::Domains, Word::Group, Word::Code, Word::Name];
    let more = ["indicators", "elements", "components", "standard", "standards", "practice", "practices", "focus"];
    cell.is_empty() || Word::among(&words, cell).is_some() || more.contains(&fold(cell).as_str())
}

/// `Criterion⇥Emerging⇥Developing⇥Evidence`: names alone, each a word or a few.
fn named(cells: &[String]) -> Option<Header> {
    let lead = cells.iter().take(2).take_while(|cell| is_name_column(cell)).count();
    let levels: Vec<_> = cells[lead..].iter().take_while(|cell| !is_aside(cell)).collect();
    let extra = cells[lead + levels.len()..].to_vec();
    let short = |cell: &&String| {
        let words = cell.split(' ').count();
        let word = cell.starts_with(char::is_alphabetic) && !cell.ends_with(['.', ':', ';', ',', '?', '!']);
        word && words <= 4 && cell.len() <= 40 && !cell.contains('\n') && code_of(cell).is_none()
    };
    let terms =
        levels.first().is_some_and(|cell| matches!(cell.to_lowercase().as_str(), "term" | "word" | "término" | "palabra"));
    let mut names: Vec<String> = levels.iter().map(|cell| cell.to_lowercase()).collect();
    names.sort();
    names.dedup();
    let distinct = names.len() == levels.len();
    if !(2..=MAX_LEVELS).contains(&levels.len()) || !levels.iter().all(short) || !distinct || terms {
        return None;
    }
    Some(Header { lead, levels: levels.into_iter().map(|name| (None, name.clone())).collect(), extra })
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn scale(text: &str) -> Vec<String> {
        let headers = headers(&lines(text).unwrap());
        headers.scale.into_iter().map(|level| format!("{} {}", level.value, level.name)).collect()
    }

    #[test]
    fn levels_are_read_with_numbers_and_without() {
        assert_eq!(scale("1 Seed\t2 Sprout\nSoil\t\n"), ["1 Seed", "2 Sprout"]);
        assert_eq!(scale("\t0 Bare\t1 Sown\t2 Green"), ["0 Bare", "1 Sown", "2 Green"]);
        assert_eq!(scale("Criterion\tSeed\tSprout\tEvidence"), ["1 Seed", "2 Sprout"]);
        assert_eq!(scale("Seed\tSprout\tBloom"), ["1 Seed", "2 Sprout", "3 Bloom"]);
        assert_eq!(scale("\tLevel 1: Seed\tNivel 2 – Brote\tBloom (3)"), ["1 Seed", "2 Brote", "3 Bloom"]);
        assert_eq!(scale("Criterion\t1\t2\t3"), ["1 Level 1", "2 Level 2", "3 Level 3"]);
    }

    #[test]
    fn other_rows_name_no_levels() {
        assert_eq!(scale("Gardens are:\tTeams can be seen:\nSoil\tdigging"), [""; 0]);
        assert_eq!(scale("Term\tDefinition"), [""; 0]);
        assert_eq!(scale("G1.1 Soil\tBare\tGood"), [""; 0]);
        assert_eq!(scale("3.1 metres\t3.2 metres"), [""; 0]);
    }

    #[test]
    fn the_scale_is_what_the_criteria_stand_under() {
        let text = "Monday\tTuesday\tFriday\n\nSeed\tSprout\tBloom\nG1.1 Soil\na\tb\tc\n\nSeed\tSprout\tBloom\n";
        assert_eq!(scale(text), ["1 Seed", "2 Sprout", "3 Bloom"]);
        let found = headers(&lines(text).unwrap());
        let mut rows: Vec<_> = found.rows.into_keys().collect();
        rows.sort_unstable();
        assert_eq!(rows, [1, 4]);
    }
}
