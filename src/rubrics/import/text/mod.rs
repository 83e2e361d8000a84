//! Reading a published framework from the text of its PDF or document: tables with tabs between their cells.
//!
//! Owns: finding the tables whose columns are levels, and what belongs to them. Must not know: other kinds of file.
//!
//! **Invariant:** words come out as they went in; only white space, bullets and markup go. What is not understood is reported.
//! Every step looks at each line a bounded number of times.

mod clean;
mod code;
mod contents;
mod finish;
mod glossary;
mod items;
mod labels;
mod lines;
mod naming;
mod odd;
mod reading;
mod rows;
mod scale;
mod sections;
mod segment;
mod table;

use super::Refused;
use super::draft::Draft;
use reading::Reading;
use sections::{Next, prose};
use segment::{Part, criterion_code, parts};

/// Reads a document.
pub(super) fn read(text: &str) -> Result<Draft, Refused> {
    let lines = lines::lines(text)?;
    let headers = scale::headers(&lines);
    let parts = parts(&lines, &headers);
    let first_table = parts.iter().find_map(|part| match part {
        Part::Table(range) => Some(range.start),
        Part::Prose(_) => None,
    });
    let first_table = first_table.unwrap_or(lines.len());
    let mut reading = Reading::new(&lines, &headers, contents::contents(&lines[..first_table]));
    reading.draft.rubric.levels.clone_from(&headers.scale);
    naming::find(&mut reading, first_table);

    let parent = |range: &std::ops::Range<usize>| lines[range.clone()].iter().find_map(criterion_code)?.parent;
    let headed = |range: &std::ops::Range<usize>| {
        let first = range.clone().find(|at| !headers.rows.contains_key(at)).and_then(|at| code::code(lines[at].title()?));
        first.is_some_and(|(code, _)| code.parent.is_none()) && parent(range).is_some()
    };
    let coded = parts.iter().any(|part| matches!(part, Part::Table(range) if parent(range).is_some()));
    for (at, part) in parts.iter().enumerate() {
        match part {
            Part::Prose(range) => {
                let next = match parts.get(at + 1) {
                    Some(Part::Table(table)) if headed(table) => Next::HeadedTable,
                    Some(Part::Table(table)) => Next::Table(parent(table)),
                    _ => Next::Nothing,
                };
                prose(&mut reading, range.clone(), next);
            }
            Part::Table(range) => table::table(&mut reading, range.clone(), coded),
        }
    }
    naming::name(&mut reading);
    Ok(finish::finish(reading))
}
