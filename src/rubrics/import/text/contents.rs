//! The contents page: codes and names before the tables.

use std::collections::{HashMap, HashSet};

use super::code::code;
use super::lines::Line;
use super::segment::has_page_numbers;

/// What the contents page lists.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// Its entries in order.
    pub(super) entries: Vec<Entry>,
    /// The lines it takes, as indexes.
    pub(super) lines: HashSet<usize>,
    by_code: HashMap<String, usize>,
}

/// A line of the contents page.
#[derive(Debug)]
pub(super) struct Entry {
    /// The number of its line.
    pub(super) line: u32,
    /// The code of a domain or a criterion.
    pub(super) code: String,
    /// The code of the domain, for a criterion.
    pub(super) parent: Option<String>,
    /// The name.
    pub(super) name: String,
}

impl Contents {
    /// The entry of this code.
    pub(super) fn get(&self, code: &str) -> Option<&Entry> {
        self.by_code.get(&code.to_ascii_uppercase()).map(|&at| &self.entries[at])
    }
}

/// Finds the contents page among the lines before the first table: runs of lines with codes, each code once.
pub(super) fn contents(lines: &[Line]) -> Contents {
    let mut contents = Contents::default();
    let mut run: Vec<(usize, Entry)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        match entry(line) {
            Some(entry) if run.iter().rev().take(200).all(|(_, known)| known.code != entry.code) => run.push((at, entry)),
            Some(entry) => {
                contents.take(std::mem::take(&mut run));
                run.push((at, entry));
            }
            None => contents.take(std::mem::take(&mut run)),
        }
    }
    // A heading directly before the first table is the table's.
    if run.last().is_some_and(|(_, entry)| entry.parent.is_none()) {
        run.pop();
    }
    contents.take(run);
    contents
}

impl Contents {
    fn take(&mut self, run: Vec<(usize, Entry)>) {
        let criteria = run.iter().filter(|(_, entry)| entry.parent.is_some()).count();
        // "1." and "2." could be any list
        let domains = run.iter().filter(|(_, entry)| entry.code.len() > 1 && entry.code.starts_with(char::is_alphabetic)).count();
        if criteria < 2 && domains < 2 {
            return;
        }
        for (at, entry) in run {
            self.lines.insert(at);
            self.by_code.entry(entry.code.to_ascii_uppercase()).or_insert(self.entries.len());
            self.entries.push(entry);
        }
    }
}

fn entry(line: &Line) -> Option<Entry> {
    let (code, name) = code(line.cells.first()?)?;
    let name = without_page_number(name);
    (has_page_numbers(line) && !name.is_empty()).then(|| Entry {
        line: line.number,
        code: code.text,
        parent: code.parent,
        name: name.to_owned(),
    })
}

/// Leaves out the dots and the page number at the end of `Soil ........ 12`.
fn without_page_number(name: &str) -> &str {
    let text = name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let dots = |c: char| matches!(c, '.' | '…' | '·' | '_' | ' ');
    let without = text.trim_end_matches(dots);
    let leader = &text[without.len()..];
    if leader.contains("..") || leader.contains(". .") || leader.contains('…') || leader.contains("__") {
        without
    } else {
        name
    }
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    fn listed(text: &str) -> Vec<String> {
        contents(&lines(text).unwrap()).entries.into_iter().map(|entry| format!("{} {}", entry.code, entry.name)).collect()
    }

    #[test]
    fn a_contents_page_lists_codes_and_names() {
        let text = "Garden\n\nG1. Soil\n\n- G1.1 Tilth ..... 3\n- G1.2 Grade 5\nG2. Water\t7\n\nWhat is it?\n1. Dig\n2. Plant\n\nG1. Soil";
        assert_eq!(listed(text), ["G1 Soil", "G1.1 Tilth", "G1.2 Grade 5", "G2 Water"]);
        assert_eq!(listed("1. Dig\n2. Plant\nG1.1 Tilth"), [""; 0]);
        assert_eq!(listed("G1. Soil\nG1.1 Tilth\nG1.2 Worms\nG1. Soil"), ["G1 Soil", "G1.1 Tilth", "G1.2 Worms"]);
    }
}
