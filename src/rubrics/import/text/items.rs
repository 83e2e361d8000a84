//! The items of a list: questions to reflect on, steps to take.

use std::collections::HashSet;

use super::code::code;
use super::lines::{Line, ends, goes_on, is_heading, join};

/// The items of a list.
#[derive(Debug, Default)]
pub(super) struct Items {
    pub(super) items: Vec<String>,
    /// Which lines were used, by position.
    pub(super) used: HashSet<usize>,
    /// Where an item was put together: the line, and its words.
    pub(super) joined: Vec<(u32, String)>,
}

impl Items {
    /// Reads the lines after a label. With bullets or numbers, the list ends where a line is no item; without, each line is one.
    pub(super) fn read(lines: &[&Line]) -> Self {
        let mut list = Self::default();
        let marked = lines.iter().any(|line| line.bullet) || lines.first().is_some_and(|line| numbered(line, 1).is_some());
        let mut count = 0;
        for (at, line) in lines.iter().enumerate() {
            let Some(text) = line.text() else { continue };
            let number = numbered(line, count + 1);
            if line.bullet || number.is_some() {
                count += 1;
                list.items.extend(number.unwrap_or(text).split('\n').map(str::to_owned));
            } else if let Some(last) =
                list.items.last_mut().filter(|last| (goes_on(text) || !line.gap && !is_heading(text)) && !ends(last))
            {
                join(last, text);
                list.joined.push((line.number, text.to_owned()));
            } else if !marked && code(text).is_none() {
                list.items.extend(text.split('\n').map(str::to_owned));
            } else if list.items.is_empty() {
                // a sentence that leads to the list
                continue;
            } else {
                break;
            }
            list.used.insert(at);
        }
        list
    }
}

/// The text of an item with this number, as in `2. What else?`.
fn numbered(line: &Line, count: usize) -> Option<&str> {
    let rest = line.title()?.strip_prefix(&count.to_string())?.strip_prefix(['.', ')'])?;
    rest.strip_prefix(' ').map(str::trim_start)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::*;

    #[track_caller]
    fn check(text: &str, items: &[&str], used: usize) {
        let lines = lines(text).unwrap();
        let read = Items::read(&lines.iter().collect::<Vec<_>>());
        assert_eq!(
            (read.items.iter().map(String::as_str).collect::<Vec<_>>(), read.used.len()),
            (items.to_vec(), used),
            "{text}"
        );
    }

    #[test]
    fn items_have_bullets_or_numbers_or_lines_of_their_own() {
        check("- Who digs?\n- Who plants?\n\nSoil", &["Who digs?", "Who plants?"], 2);
        check("1. Who digs?\n2. Who plants?\n\n4 beds", &["Who digs?", "Who plants?"], 2);
        check("Who digs?\n\nWho plants?\nG1. Soil", &["Who digs?", "Who plants?"], 2);
        check("Ask:\n• Who digs\nand when?\n■ Who?■ Why? ■ When?", &["Who digs and when?", "Who?", "Why?", "When?"], 3);
        check("", &[], 0);
    }
}
