//! Telling from a row of headers what each column of a table is for.
//!
//! Must not know: what stands below the headers, or what kind of file the table is in.

use protocol::rubric::Level;

use crate::rubrics::code;
use crate::rubrics::words::{Language, Word, fold, is_aside};

/// The longest name of a level, in bytes, in a table without any other known header. What is longer is a sentence.
const LONGEST_BARE_LEVEL: usize = 60;

/// What the columns of a table are for, by their number from 0.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// What kind of thing each row is.
    pub(super) row: Option<usize>,
    pub(super) code: Option<usize>,
    pub(super) name: Option<usize>,
    pub(super) domain: Option<usize>,
    pub(super) group: Option<usize>,
    pub(super) aliases: Option<usize>,
    /// A text that is none of a level's: an introduction, a question, a definition.
    pub(super) text: Option<usize>,
    /// The columns that describe a level, each with the level.
    pub(super) levels: Vec<(usize, Level)>,
    /// Whether the headers number the levels; if not, they were counted.
    pub(super) numbered: bool,
    /// Levels that have a number and no name.
    pub(super) unnamed: Vec<u8>,
    /// Columns with a header that a rubric has no place for.
    pub(super) other: Vec<usize>,
    /// How many columns have a header, up to the last that has.
    pub(super) width: usize,
    /// The language of the headers, where they show one.
    pub(super) language: Option<Language>,
}

/// What a row of headers opens.
#[derive(Debug, Clone)]
pub(super) enum Header {
    /// A table with a row for each criterion.
    Criteria(Columns),
    /// A table with a row for each term: the columns of the term and of its definition.
    Glossary(usize, usize),
}

/// How much must be known of a row to take it for headers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// A known header beside numbered levels.
    Sure,
    /// A known header for the criterion; every other column is a level.
    Likely,
    /// Nothing but short numbered levels.
    Bare,
}

/// What these cells are the headers of, if they are headers.
pub(super) fn recognise(cells: &[String], strictness: Strictness) -> Option<Header> {
    let find = |words: &[Word]| cells.iter().position(|cell| Word::among(words, cell).is_some());
    if let (Some(term), Some(definition)) = (find(&[Word::Term]), find(&[Word::Definition])) {
        return Some(Header::Glossary(term, definition));
    }
    let mut columns = known(cells);
    let numbered = columns.levels.len() >= 2 && distinct(&columns.levels);
    let is_named = columns.row.or(columns.name).or(columns.code).or(columns.domain).is_some();
    match strictness {
        Strictness::Sure if columns.row.is_some() || (is_named && numbered) => columns.numbered = true,
        Strictness::Likely if columns.name.is_some() && columns.levels.is_empty() => {
            count_levels(&mut columns, cells);
            (columns.levels.len() >= 2).then_some(())?;
        }
        Strictness::Bare if numbered && columns.levels.iter().all(|(_, level)| is_short(&level.name)) => columns.numbered = true,
        _ => return None,
    }
    if columns.name.is_none() && columns.row.is_none() {
        // the criteria stand in the first column that is for nothing else, which may well have no header
        let first_level = columns.levels.iter().map(|(at, _)| *at).min()?;
        let taken = [columns.code, columns.domain, columns.group, columns.aliases];
        columns.name = (0..first_level).find(|at| !taken.contains(&Some(*at)));
        columns.other.retain(|at| Some(*at) != columns.name);
        columns.name.or(columns.code)?;
    }
    Some(Header::Criteria(columns))
}

fn is_short(name: &str) -> bool {
    (1..=LONGEST_BARE_LEVEL).contains(&name.len())
}

fn known(cells: &[String]) -> Columns {
    let mut columns =
        Columns { width: cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1), ..Columns::default() };
    let words = [Word::Row, Word::Code, Word::Criterion, Word::Name, Word::Domain, Word::Group, Word::Aliases, Word::Text];
    for (at, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        if let Some((word, language)) = Word::among(&words, cell) {
            let column = match word {
                Word::Row => &mut columns.row,
                Word::Code => &mut columns.code,
                Word::Domain => &mut columns.domain,
                Word::Group => &mut columns.group,
                Word::Aliases => &mut columns.aliases,
                Word::Text => &mut columns.text,
                _ => &mut columns.name,
            };
            if column.is_none() {
                *column = Some(at);
                columns.language = columns.language.or(Some(language));
                continue;
            }
        }
        match code::level(cell) {
            Some((value, name)) => {
                if name.is_empty() {
                    columns.unnamed.push(value);
                }
                columns.levels.push((at, Level { value, name }));
            }
            None => columns.other.push(at),
        }
    }
    // a column called text has a meaning only beside one that says what a row is
    if columns.row.is_none()
        && let Some(at) = columns.text.take()
    {
        columns.other.push(at);
    }
    columns
}

/// Takes the columns after the criterion for levels, in their order.
fn count_levels(columns: &mut Columns, cells: &[String]) {
    let after = columns.name.unwrap_or_default();
    let (levels, other) = columns.other.iter().partition(|at| **at > after && !is_aside(&cells[**at]));
    let levels: Vec<usize> = levels;
    columns.other = other;
    columns.levels = (1..=u8::MAX).zip(levels).map(|(value, at)| (at, Level { value, name: cells[at].clone() })).collect();
}

fn distinct(levels: &[(usize, Level)]) -> bool {
    levels.iter().enumerate().all(|(at, (_, level))| levels[..at].iter().all(|(_, other)| other.value != level.value))
}

/// Whether a row says again what the headers say.
pub(super) fn repeats(cells: &[String], headers: &[String]) -> bool {
    let folded = |cells: &[String]| cells.iter().map(|cell| fold(cell)).filter(|cell| !cell.is_empty()).collect::<Vec<_>>();
    folded(cells) == folded(headers)
}
