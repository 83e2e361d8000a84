//! Tables whose rows say what they are, so that one table holds a whole rubric.
//!
//! Must not know: what kind of file the table is in.

use protocol::import::DoubtKind;
use protocol::rubric::{Descriptor, Domain};

use super::builder::{Builder, Piece, Source};
use super::grid::{Row, lines};
use super::header::Columns;
use crate::rubrics::words::Word;

const KINDS: [Word; 9] = [
    Word::Note,
    Word::About,
    Word::Level,
    Word::Domain,
    Word::Introduction,
    Word::Question,
    Word::Step,
    Word::Criterion,
    Word::Term,
];

/// Reads one row.
pub(super) fn row(builder: &mut Builder, row: &Row, columns: &Columns) {
    let word = row.cell(columns.row);
    let (code, name, text) = (row.cell(columns.code), row.cell(columns.name), row.cell(columns.text));
    let Some((kind, _)) = Word::among(&KINDS, word) else {
        not_understood(builder, row, "The row does not begin with a word that says what it is; it was left out.");
        return;
    };
    match kind {
        Word::Note => {}
        Word::About => {
            if !builder.about(name, text, row.line) {
                let detail = "A rubric does not say this of itself; it was left out.";
                builder.doubt(DoubtKind::LeftOut, Some(row.line), "", name, detail);
            }
        }
        Word::Level => match code.parse() {
            Ok(value) => builder.level(value, name, row.line),
            Err(_) => not_understood(builder, row, "The level has no number from 0 to 255; it was left out."),
        },
        Word::Domain => builder.domain(Some(code), name, row.line, Source::Listed),
        Word::Criterion => {
            let levels = columns.levels.iter().map(|(at, level)| (level.value, row.cell(Some(*at))));
            let levels = levels.filter(|(_, text)| !text.is_empty());
            let mut levels: Vec<_> = levels.map(|(value, text)| Descriptor { value, descriptor: text.to_owned() }).collect();
            levels.sort_by_key(|level| level.value);
            builder.criterion(Piece {
                line: row.line,
                code: code.to_owned(),
                name: name.to_owned(),
                group: Some(row.cell(columns.group)).filter(|group| !group.is_empty()).map(str::to_owned),
                aliases: lines(row.cell(columns.aliases)),
                levels,
            });
        }
        Word::Term => builder.term(name, text, row.line),
        _ => match builder.current() {
            Some(domain) => part_of(domain, kind, text),
            None => not_understood(builder, row, "The row stands above the first domain; it was left out."),
        },
    }
}

/// Adds what belongs to a domain as a whole.
pub(super) fn part_of(domain: &mut Domain, kind: Word, text: &str) {
    if text.is_empty() {
        return;
    }
    match kind {
        Word::Question => domain.reflection_questions.push(text.to_owned()),
        Word::Step => domain.foundational_steps.push(text.to_owned()),
        _ => match &mut domain.introduction {
            Some(introduction) => {
                introduction.push_str("\n\n");
                introduction.push_str(text);
            }
            none => *none = Some(text.to_owned()),
        },
    }
}

fn not_understood(builder: &mut Builder, row: &Row, detail: &str) {
    let quote = row.cells.iter().find(|cell| !cell.is_empty()).cloned().unwrap_or_default();
    builder.doubt(DoubtKind::NotUnderstood, Some(row.line), "", &quote, detail);
}
