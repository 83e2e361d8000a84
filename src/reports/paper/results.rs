//! What reports of a subject and of a comparison share.

use protocol::id::SessionId;
use protocol::report::{LeftOut, SignedRecord, SignedSession};
use protocol::results::CriterionStanding;
use protocol::rubric::Level;

use super::phrases::{Phrases, fill, given, plain};
use super::session::why_left_out;
use super::text::level;
use super::{Block, Cell, Column, Fact, Line, Shape, Span, Table};

/// Where a criterion stands: its level on its colour, or in words why it has none.
pub(super) fn standing_line(phrases: &Phrases, standing: CriterionStanding, scale: &[Level]) -> Line {
    match standing {
        CriterionStanding::Level(decided) => Line::default().with(level(scale, decided)),
        other => Line::default().with(Span::Words { text: without_level(phrases, other).to_owned() }),
    }
}

pub(super) fn standing_cell(phrases: &Phrases, standing: CriterionStanding, scale: &[Level]) -> Cell {
    Cell::line(standing_line(phrases, standing, scale))
}

/// Why a criterion has no level; of one that has one, nothing.
pub(in crate::reports) const fn without_level(phrases: &Phrases, standing: CriterionStanding) -> &'static str {
    match standing {
        CriterionStanding::Level(_) => "",
        CriterionStanding::NoConsensus => phrases.no_consensus,
        CriterionStanding::Parked => phrases.put_off,
        CriterionStanding::Open => phrases.results.under_way,
        CriterionStanding::NotScored => phrases.results.not_scored,
    }
}

/// The log of logs, which holds what was signed of every session.
pub(super) fn facts_of_log(phrases: &Phrases, log: &SignedRecord) -> [Fact; 2] {
    let signed = fill(phrases.results.log_signed_by, [plain(log.size), given(&log.server)]);
    [Fact { name: phrases.results.log, line: signed }, Fact { name: phrases.results.log_root, line: Line::words(&log.root) }]
}

pub(super) fn footer(phrases: &Phrases, digest: &str, log: &SignedRecord) -> String {
    let size = log.size.to_string();
    let put_in = [digest, &size, &log.root, &log.server];
    put_in.iter().fold(phrases.results.footer.to_owned(), |footer, text| footer.replacen("{}", text, 1))
}

pub(super) fn left_out(blocks: &mut Vec<Block>, phrases: &Phrases, left_out: &[LeftOut]) {
    blocks.push(Block::heading(2, Line::words(phrases.left_out)));
    blocks.push(Block::List { lines: left_out.iter().map(|one| Line::words(why_left_out(phrases, *one))).collect() });
}

/// How to check a report across sessions, with the title and day of each session.
pub(super) fn check(blocks: &mut Vec<Block>, phrases: &Phrases, signed: &[SignedSession], titles: &[(SessionId, String, &str)]) {
    blocks.push(Block::heading(2, Line::words(phrases.check)));
    blocks.push(Block::plain(Line::words(phrases.results.how_to_check)));
    let columns = vec![
        Column::new(phrases.results.session, Shape::Short),
        Column::new(phrases.results.day, Shape::Short),
        Column::new(phrases.words.records, Shape::Number),
        Column::new(phrases.root, Shape::Wide),
    ];
    let row = |one: &SignedSession| {
        let titled = titles.iter().find(|(session, ..)| *session == one.session);
        let name = titled.map_or_else(
            || Line::words(one.session.to_string()),
            |(session, title, _)| Line::given(title).and(format!(" ({session})")),
        );
        vec![
            Cell::line(name),
            Cell::words(titled.map(|(_, _, day)| *day).unwrap_or_default()),
            Cell::count(u32::try_from(one.size).unwrap_or(u32::MAX)),
            Cell::words(one.root.as_str()),
        ]
    };
    let caption = phrases.results.signed_sessions.to_owned();
    blocks.push(Block::Table(Table { caption, captioned: true, columns, rows: signed.iter().map(row).collect() }));
}
