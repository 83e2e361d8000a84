//! The report of a comparison: how subjects stand side by side on one rubric.

use std::collections::{BTreeMap, BTreeSet};

use protocol::id::SessionId;
use protocol::report::ComparisonReport;
use protocol::results::{Cell as Compared, ComparedCriterion, ComparedSubject, Comparison, CriterionStanding};
use protocol::vote::LevelCount;

use super::phrases::{Phrases, given};
use super::results::{check, facts_of_log, footer, left_out, standing_line};
use super::spread::stacked;
use super::text::{joined, level_column};
use super::{Block, Cell, Column, Fact, Line, Paper, Shape, Table};
use crate::rubrics::Language;

/// How many subjects stand side by side on a page.
const MAX_SUBJECTS: usize = 5;

/// The whole document.
pub(in crate::reports) fn comparison(report: &ComparisonReport, language: Language) -> Paper {
    let phrases = Phrases::of(language);
    let comparison = &report.comparison;
    let mut blocks = vec![facts(phrases, report)];
    blocks.push(Block::heading(2, Line::words(phrases.words.assessment)));
    blocks.push(by_subject(phrases, comparison));
    blocks.push(Block::heading(2, Line::words(phrases.results.side_by_side)));
    heat_map(&mut blocks, phrases, comparison);
    blocks.push(Block::heading(2, Line::words(phrases.results.organisations)));
    organisations(&mut blocks, phrases, comparison);
    left_out(&mut blocks, phrases, &report.left_out);
    check(&mut blocks, phrases, &report.signed, &told_from(comparison));
    Paper {
        language: phrases.tag,
        title: phrases.results.comparison_of.replace("{}", &comparison.title),
        kind: phrases.results.kind_comparison,
        footer: footer(phrases, &comparison.rubric.digest, &report.checkpoint),
        page_of: phrases.page_of,
        blocks,
    }
}

fn facts(phrases: &Phrases, report: &ComparisonReport) -> Block {
    let Comparison { rubric, title, subjects, versions, .. } = &report.comparison;
    let names = joined(subjects.iter().map(|subject| Line::given(&subject.name)), ", ");
    let text = Line::given(title).and(" (").and_given(&rubric.id).and(" ").and_given(&rubric.version).and(")");
    let mut rows = vec![
        Fact { name: phrases.words.subjects, line: names },
        Fact { name: phrases.words.rubric, line: text },
        Fact { name: phrases.results.versions, line: joined(versions.iter().map(Line::given), ", ") },
        Fact { name: phrases.digest, line: Line::words(&rubric.digest) },
    ];
    rows.extend(facts_of_log(phrases, &report.checkpoint));
    Block::Facts { rows }
}

/// How many criteria of each subject stand where.
fn by_subject(phrases: &Phrases, comparison: &Comparison) -> Block {
    let scale = &comparison.levels;
    let mut columns = vec![
        Column::new(phrases.results.subject, Shape::Wide),
        Column::new(phrases.results.day, Shape::Short),
        Column::new(phrases.spread, Shape::Picture),
    ];
    columns.extend(scale.iter().map(|one| level_column(scale, one.value)));
    columns.push(Column::new(phrases.not_decided, Shape::Number));
    let row = |(at, subject): (usize, &ComparedSubject)| {
        let cells = || comparison.criteria.iter().filter_map(move |criterion| criterion.cells.get(at));
        let count =
            |wanted: &dyn Fn(&Compared) -> bool| u32::try_from(cells().filter(|cell| wanted(cell)).count()).unwrap_or(u32::MAX);
        let at_level = |level: u8| count(&|cell| cell.standing == CriterionStanding::Level(level));
        let levels: Vec<_> = scale.iter().map(|one| LevelCount { level: one.value, count: at_level(one.value) }).collect();
        let at_none = count(&|cell| !matches!(cell.standing, CriterionStanding::Level(_)));
        let first = [Cell::given(&subject.name), Cell::words(subject.held_on.as_str()), stacked(scale, &levels, at_none)];
        let counts = levels.iter().map(|level| level.count).chain([at_none]).map(Cell::count);
        first.into_iter().chain(counts).collect()
    };
    let rows = comparison.subjects.iter().enumerate().map(row).collect();
    Block::Table(Table { caption: phrases.results.by_subject.to_owned(), captioned: true, columns, rows })
}

/// The sessions that something is told from: which, whom they tell of, and their day.
fn told_from(comparison: &Comparison) -> Vec<(SessionId, String, &str)> {
    let mut sessions: BTreeMap<SessionId, (&str, BTreeSet<&str>)> = BTreeMap::new();
    for (subject, cell) in comparison.criteria.iter().flat_map(|criterion| comparison.subjects.iter().zip(&criterion.cells)) {
        if let (Some(session), Some(day)) = (cell.session, &cell.held_on) {
            sessions.entry(session).or_insert((day, BTreeSet::new())).1.insert(&subject.name);
        }
    }
    let told = |(session, (day, subjects)): (_, (_, BTreeSet<&str>))| (session, Vec::from_iter(subjects).join(", "), day);
    sessions.into_iter().map(told).collect()
}

/// Criteria by subject, each level on its colour; a few subjects at a time, so that names can be read.
fn heat_map(blocks: &mut Vec<Block>, phrases: &Phrases, comparison: &Comparison) {
    let all = comparison.subjects.len();
    let tables = all.div_ceil(MAX_SUBJECTS).max(1);
    // As many in each table as in the others, or one less.
    let in_table = all.div_ceil(tables).max(1);
    for (part, subjects) in comparison.subjects.chunks(in_table).enumerate() {
        let first = part * in_table;
        let caption = if tables > 1 {
            [first + 1, first + subjects.len(), all]
                .iter()
                .fold(phrases.results.part_of.to_owned(), |caption, number| caption.replacen("{}", &number.to_string(), 1))
        } else {
            phrases.results.every_criterion.to_owned()
        };
        let mut columns = vec![Column::new(phrases.criterion, Shape::Wide)];
        columns.extend(
            subjects.iter().map(|subject| Column { header: Line::default().with(given(&subject.name)), shape: Shape::Short }),
        );
        let row = |criterion: &ComparedCriterion| {
            let name = Cell::given(format!("{} {}", criterion.code, criterion.name));
            let cells = criterion.cells.iter().skip(first).take(subjects.len());
            [name].into_iter().chain(cells.map(|cell| Cell::line(compared(phrases, comparison, cell)))).collect()
        };
        let rows = comparison.criteria.iter().map(row).collect();
        blocks.push(Block::Table(Table { caption, captioned: true, columns, rows }));
    }
    blocks.push(Block::plain(Line::words(phrases.results.far_apart)));
}

fn compared(phrases: &Phrases, comparison: &Comparison, cell: &Compared) -> Line {
    const FAR: u8 = 2;
    let mut line = standing_line(phrases, cell.standing, &comparison.levels);
    if !cell.same_text && matches!(cell.standing, CriterionStanding::Level(_)) {
        line = line.and(" *");
    }
    if cell.range.is_some_and(|range| range >= FAR) {
        line = line.and(" ↔");
    }
    line
}

fn organisations(blocks: &mut Vec<Block>, phrases: &Phrases, comparison: &Comparison) {
    if comparison.organisations.is_empty() {
        blocks.push(Block::plain(Line::words(phrases.results.no_organisations)));
        return;
    }
    blocks.push(Block::plain(Line::words(phrases.results.organisations_note)));
    let columns = vec![
        Column::new(phrases.organisation, Shape::Wide),
        Column::new(phrases.results.items, Shape::Number),
        Column::new(phrases.results.lower, Shape::Number),
        Column::new(phrases.results.same, Shape::Number),
        Column::new(phrases.results.higher, Shape::Number),
    ];
    let rows = comparison.organisations.iter().map(|one| {
        let counts = [one.items, one.lower, one.same, one.higher].map(Cell::count);
        [Cell::given(&one.organisation)].into_iter().chain(counts).collect()
    });
    let caption = phrases.results.organisations.to_owned();
    blocks.push(Block::Table(Table { caption, captioned: false, columns, rows: rows.collect() }));
}
