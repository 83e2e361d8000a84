//! The glossary: a term, a tab, its definition.

use std::ops::Range;

use super::lines::{ends, goes_on, is_heading, join};
use super::reading::{Reading, Term};
use crate::rubrics::words::Word;
use protocol::import::DoubtKind;

/// Reads the lines after the heading of a glossary. Gives back where it ends.
pub(super) fn glossary(reading: &mut Reading, range: Range<usize>) -> usize {
    let lines = reading.lines;
    // where the last row is; what comes after is no glossary
    let last = range.clone().rev().find(|&at| lines[at].title().is_none() || lines[at].tabs).unwrap_or(range.start);
    for at in range.clone() {
        let line = &lines[at];
        let open = |reading: &Reading| reading.terms.last().is_some_and(|term| !ends(&term.definition));
        match line.title() {
            Some(text) if !line.tabs => {
                let more = !line.gap && !is_heading(text) || open(reading) && (goes_on(text) || !line.gap);
                if more && go_on(reading, line.number, text) {
                    continue;
                }
                if at > last {
                    return at;
                }
                let initial = text.chars().count() == 1;
                if !initial && !reading.leave_out_furniture(at) {
                    reading.not_understood(
                        line.number,
                        text,
                        "This line in the glossary is no term with its definition. It was left out.",
                    );
                }
            }
            Some(term) => add(reading, line.number, term, ""),
            None if line.cells[0].is_empty() => {
                let text = line.cells.iter().filter(|cell| !cell.is_empty()).cloned().collect::<Vec<_>>().join(" ");
                if !go_on(reading, line.number, &text) {
                    reading.not_understood(line.number, &text, "No term stands before this definition. It was left out.");
                }
            }
            None => {
                let (term, definition) = (line.cells[0].as_str(), line.cells[1].as_str());
                if is_heading_row(term, definition) {
                    continue;
                }
                add(reading, line.number, term, definition);
                let extra: Vec<&str> = line.cells[2..].iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
                if !extra.is_empty() {
                    let detail = "The glossary has more than a term and its definition here. What is quoted was left out.";
                    reading.doubt(DoubtKind::LeftOut, line.number, "", &extra.join(" | "), detail);
                }
            }
        }
    }
    range.end
}

fn is_heading_row(term: &str, definition: &str) -> bool {
    Word::Term.is(term).is_some() && Word::Definition.is(definition).is_some()
}

fn add(reading: &mut Reading, line: u32, term: &str, definition: &str) {
    reading.terms.push(Term { line, term: term.replace('\n', " "), definition: definition.to_owned() });
}

/// Appends to the definition of the last term, if there is one.
fn go_on(reading: &mut Reading, line: u32, text: &str) -> bool {
    let Some(term) = reading.terms.last_mut() else { return false };
    join(&mut term.definition, text);
    let name = term.term.clone();
    let detail = format!("The definition of \"{name}\" was broken here; its parts were joined.");
    reading.doubt(DoubtKind::RowJoined, line, "", text, detail);
    true
}
