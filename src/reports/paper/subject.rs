//! The report of a subject over all its sessions: where it stands, what moved and what is next on the first page; then the way there,
//! and each criterion.

use protocol::http::AssessedItem;
use protocol::report::SubjectReport;
use protocol::results::{Change, CriterionOverTime, CriterionStanding, DomainOverTime, HeldSession, Point, SubjectOnRubric};
use protocol::rubric::Level;
use protocol::vote::{LevelCount, StepState};

use super::criteria::{self, Depth};
use super::phrases::{Phrases, fill, given, plain};
use super::results::{check, facts_of_log, footer, left_out, standing_cell, standing_line};
use super::spread::stacked;
use super::summary::{plan_columns, planned};
use super::text::{joined, level_column};
use super::{Block, Cell, Column, Fact, Line, Paper, Shape, Table};
use crate::rubrics::Language;

/// How many sessions stand side by side on a page.
const MAX_SESSIONS: usize = 6;

/// How many criteria that moved, and how many next steps, the first page has room for.
const ON_FIRST_PAGE: usize = 5;

/// The whole document.
pub(in crate::reports) fn subject(report: &SubjectReport, language: Language) -> Paper {
    let phrases = Phrases::of(language);
    let results = &report.results;
    let several = results.rubrics.len() > 1;
    // With several rubrics each has a heading of its own above those of its parts.
    let rank = if several { 3 } else { 2 };
    let mut blocks = vec![facts(phrases, report)];
    for on in &results.rubrics {
        if several {
            blocks.push(Block::heading(2, named(&on.title, &on.rubric.version)));
        }
        summary(&mut blocks, phrases, on, rank);
    }
    blocks.push(Block::PageBreak);
    for on in &results.rubrics {
        if several {
            blocks.push(Block::heading(2, named(&on.title, &on.rubric.version)));
        }
        trend(&mut blocks, phrases, on, &results.sessions, rank);
        plan(&mut blocks, phrases, on, rank);
        details(&mut blocks, phrases, on, &results.sessions, rank);
    }
    left_out(&mut blocks, phrases, &report.left_out);
    let titles = results.sessions.iter().map(|held| (held.session, held.title.clone(), held.held_on.as_str()));
    check(&mut blocks, phrases, &report.signed, &titles.collect::<Vec<_>>());
    let digest = results.rubrics.first().map(|on| on.rubric.digest.as_str()).unwrap_or_default();
    Paper {
        language: phrases.tag,
        title: results.name.clone(),
        kind: phrases.results.kind_subject,
        footer: footer(phrases, digest, &report.checkpoint),
        page_of: phrases.page_of,
        blocks,
    }
}

fn named(title: &str, version: &str) -> Line {
    Line::given(title).and(" (").and_given(version).and(")")
}

fn facts(phrases: &Phrases, report: &SubjectReport) -> Block {
    let sessions = &report.results.sessions;
    let count = u32::try_from(sessions.len()).unwrap_or(u32::MAX);
    let day = |held: Option<&HeldSession>| held.map(|held| phrases.day(&held.held_on)).unwrap_or_default();
    let held = phrases.results.sessions_from_to.of(count);
    let held = held.replace("{from}", &day(sessions.first())).replace("{to}", &day(sessions.last()));
    let rubrics = report
        .results
        .rubrics
        .iter()
        .map(|on| Line::given(&on.title).and(" (").and_given(&on.rubric.id).and(" ").and_given(&on.rubric.version).and(")"));
    let digests = report.results.rubrics.iter().map(|on| Line::words(&on.rubric.digest));
    let mut rows = vec![
        Fact { name: phrases.results.sessions, line: Line::words(held) },
        Fact { name: phrases.words.rubric, line: joined(rubrics, ", ") },
        Fact { name: phrases.digest, line: joined(digests, ", ") },
    ];
    rows.extend(facts_of_log(phrases, &report.checkpoint));
    Block::Facts { rows }
}

/// Where are we, what moved, what is next.
fn summary(blocks: &mut Vec<Block>, phrases: &Phrases, on: &SubjectOnRubric, rank: u8) {
    blocks.push(Block::heading(rank, Line::words(phrases.words.assessment)));
    blocks.push(Block::lead(Line::words(in_short(phrases, &on.domains))));
    blocks.push(by_domain(phrases, on));
    blocks.push(Block::heading(rank, Line::words(phrases.results.moved)));
    moved(blocks, phrases, on);
    blocks.push(Block::heading(rank, Line::words(phrases.results.what_is_next)));
    let steps = next_steps(phrases, on);
    if steps.is_empty() {
        blocks.push(Block::plain(Line::words(phrases.no_next_steps)));
    } else {
        some(blocks, phrases, phrases.results.what_is_next, plan_columns(phrases), steps);
    }
}

/// As many rows as the first page has room for; how many more there are is said.
fn some(blocks: &mut Vec<Block>, phrases: &Phrases, caption: &str, columns: Vec<Column>, mut rows: Vec<Vec<Cell>>) {
    let more = rows.len().saturating_sub(ON_FIRST_PAGE);
    rows.truncate(ON_FIRST_PAGE);
    blocks.push(Block::Table(Table { caption: caption.to_owned(), captioned: false, columns, rows }));
    if more > 0 {
        let more = phrases.results.more_below.of(u32::try_from(more).unwrap_or(u32::MAX));
        blocks.push(Block::plain(Line::words(more)));
    }
}

fn in_short(phrases: &Phrases, domains: &[DomainOverTime]) -> String {
    let sum = |count: fn(&DomainOverTime) -> u32| domains.iter().map(count).sum::<u32>();
    let have_level = domains.iter().flat_map(|domain| &domain.levels).map(|level| level.count).sum();
    let more = [
        (phrases.without_consensus, sum(|domain| domain.no_consensus)),
        (phrases.put_off_now, sum(|domain| domain.parked)),
        (phrases.results.under_way_now, sum(|domain| domain.open)),
        (phrases.results.not_scored_now, sum(|domain| domain.not_scored)),
    ];
    let more = more.into_iter().filter(|(_, count)| *count > 0).map(|(phrase, count)| phrase.of(count));
    [phrases.have_level.of(have_level)].into_iter().chain(more).collect::<Vec<_>>().join(" ")
}

/// How many criteria of each domain stand where. Columns of what there is none of are left out, but for the levels.
fn by_domain(phrases: &Phrases, on: &SubjectOnRubric) -> Block {
    let names = [phrases.no_consensus, phrases.put_off, phrases.results.under_way, phrases.results.not_scored];
    let at_none = |domain: &DomainOverTime| [domain.no_consensus, domain.parked, domain.open, domain.not_scored];
    let mut all = [0; 4];
    for domain in &on.domains {
        all.iter_mut().zip(at_none(domain)).for_each(|(all, count)| *all += count);
    }
    let is_shown = all.map(|count| count > 0);
    let mut columns = vec![Column::new(phrases.domain, Shape::Wide), Column::new(phrases.spread, Shape::Picture)];
    columns.extend(on.levels.iter().map(|one| level_column(&on.levels, one.value)));
    columns.extend(names.iter().zip(is_shown).filter(|(_, shown)| *shown).map(|(name, _)| Column::new(*name, Shape::Number)));
    let row = |name: Line, levels: &[LevelCount], at_none: [u32; 4]| {
        let first = [Cell::line(name), stacked(&on.levels, levels, at_none.iter().sum())];
        let shown = at_none.into_iter().zip(is_shown).filter(|(_, shown)| *shown).map(|(count, _)| count);
        first.into_iter().chain(levels.iter().map(|level| level.count).chain(shown).map(Cell::count)).collect::<Vec<_>>()
    };
    let domain_row =
        |domain: &DomainOverTime| row(Line::given(format!("{} {}", domain.code, domain.name)), &domain.levels, at_none(domain));
    let mut rows: Vec<_> = on.domains.iter().map(domain_row).collect();
    if on.domains.len() > 1 {
        let at = |level: u8| on.domains.iter().flat_map(|domain| &domain.levels).filter(move |count| count.level == level);
        let sum = |one: &Level| LevelCount { level: one.value, count: at(one.value).map(|count| count.count).sum() };
        rows.push(row(Line::default().and_strong(phrases.all_domains), &on.levels.iter().map(sum).collect::<Vec<_>>(), all));
    }
    Block::Table(Table { caption: phrases.by_level.to_owned(), captioned: true, columns, rows })
}

/// What is not where it was: which criteria, from where to where.
fn moved(blocks: &mut Vec<Block>, phrases: &Phrases, on: &SubjectOnRubric) {
    let sum = |count: fn(&DomainOverTime) -> u32| on.domains.iter().map(count).sum::<u32>();
    let counts = [
        (phrases.results.rose, sum(|domain| domain.rose)),
        (phrases.results.fell, sum(|domain| domain.fell)),
        (phrases.results.stayed, sum(|domain| domain.stayed)),
    ];
    let twice = on.criteria.iter().any(|criterion| before(criterion).is_some());
    if !twice {
        blocks.push(Block::plain(Line::words(phrases.results.first_time)));
        return;
    }
    let said: Vec<_> = counts.into_iter().filter(|(_, count)| *count > 0).map(|(phrase, count)| phrase.of(count)).collect();
    if !said.is_empty() {
        blocks.push(Block::lead(Line::words(said.join(" "))));
    }
    let is_told = |criterion: &&CriterionOverTime| !matches!(criterion.change, Change::None | Change::First | Change::Stayed);
    let row = |criterion: &CriterionOverTime| {
        let before = before(criterion).map(|point| {
            let line = standing_line(phrases, point.standing, &on.levels);
            joined([line, Line::words(phrases.day(&point.held_on))], ", ")
        });
        vec![
            Cell::given(format!("{} {}", criterion.code, criterion.name)),
            Cell::line(before.unwrap_or_default()),
            standing_cell(phrases, criterion.standing, &on.levels),
            Cell::words(phrases.results.changed(criterion.change)),
        ]
    };
    let rows: Vec<_> = on.criteria.iter().filter(is_told).map(row).collect();
    if rows.is_empty() {
        return;
    }
    let columns = vec![
        Column::new(phrases.criterion, Shape::Wide),
        Column::new(phrases.results.before, Shape::Short),
        Column::new(phrases.results.now, Shape::Short),
        Column::new(phrases.results.change, Shape::Short),
    ];
    some(blocks, phrases, phrases.results.moved, columns, rows);
}

/// The decision before the latest one.
fn before(criterion: &CriterionOverTime) -> Option<&Point> {
    let is_decided = |point: &&Point| matches!(point.standing, CriterionStanding::Level(_) | CriterionStanding::NoConsensus);
    criterion.history.iter().rev().filter(is_decided).nth(1)
}

/// All next steps of the latest decisions, where the first page had no room for them.
fn plan(blocks: &mut Vec<Block>, phrases: &Phrases, on: &SubjectOnRubric, rank: u8) {
    let rows = next_steps(phrases, on);
    if rows.len() > ON_FIRST_PAGE {
        blocks.push(Block::heading(rank, Line::words(phrases.results.plan)));
        let (caption, columns) = (phrases.results.plan.to_owned(), plan_columns(phrases));
        blocks.push(Block::Table(Table { caption, captioned: false, columns, rows }));
    }
}

/// The next steps of the latest decisions as they stand now: open ones first, those with a day before the others, in its order.
fn next_steps(phrases: &Phrases, on: &SubjectOnRubric) -> Vec<Vec<Cell>> {
    let of_criterion = |criterion: &CriterionOverTime| {
        let about = format!("{} {}", criterion.code, criterion.name);
        let steps = criterion.latest.iter().flat_map(|item| item.plan.clone());
        steps.map(|step| (step, about.clone())).collect::<Vec<_>>()
    };
    let mut steps: Vec<_> = on.criteria.iter().flat_map(of_criterion).collect();
    steps.sort_by_key(|(step, _)| (step.state != StepState::Open, step.by_when.is_none(), step.by_when.clone()));
    steps.into_iter().map(|(step, about)| planned(phrases, &step, Line::given(about))).collect()
}

/// Every criterion over the sessions on this rubric, the newest ones where there are many.
fn trend(blocks: &mut Vec<Block>, phrases: &Phrases, on: &SubjectOnRubric, sessions: &[HeldSession], rank: u8) {
    let its: Vec<_> = sessions.iter().filter(|held| held.rubric.id == on.rubric.id).collect();
    let shown = &its[its.len().saturating_sub(MAX_SESSIONS)..];
    let name = if shown.len() < its.len() {
        phrases.results.trend_newest.replace("{}", &shown.len().to_string())
    } else {
        phrases.results.trend.to_owned()
    };
    let mut columns = vec![Column::new(phrases.criterion, Shape::Wide)];
    columns.extend(shown.iter().map(|held| Column::new(held.held_on.as_str(), Shape::Short)));
    let mut has_other_text = false;
    let mut row = |criterion: &CriterionOverTime| {
        let mut cells = vec![Cell::given(format!("{} {}", criterion.code, criterion.name))];
        for held in shown {
            let point = criterion.history.iter().find(|point| point.session == held.session);
            let mut line = point.map(|point| standing_line(phrases, point.standing, &on.levels)).unwrap_or_default();
            if point.is_some_and(|point| !point.same_text) {
                has_other_text = true;
                line = line.and(" *");
            }
            cells.push(Cell::line(line));
        }
        cells
    };
    let rows = on.criteria.iter().map(&mut row).collect();
    blocks.push(Block::heading(rank, Line::words(name.as_str())));
    blocks.push(Block::Table(Table { caption: name, captioned: false, columns, rows }));
    if has_other_text {
        blocks.push(Block::plain(Line::words(phrases.results.other_text)));
    }
}

fn details(blocks: &mut Vec<Block>, phrases: &Phrases, on: &SubjectOnRubric, sessions: &[HeldSession], rank: u8) {
    blocks.push(Block::heading(rank, Line::words(phrases.details)));
    for criterion in &on.criteria {
        // Of what nobody has voted on there is nothing to tell.
        let told = |item: &&AssessedItem| item.decision.is_some() || !item.rounds.is_empty();
        let Some(item) = criterion.latest.as_ref().filter(told) else { continue };
        blocks.push(Block::heading(rank + 1, Line::given(format!("{} {}", criterion.code, criterion.name))));
        let mut told = criteria::blocks(phrases, item, &on.levels, Depth::Report);
        if let Some(held) = sessions.iter().find(|held| Some(held.session) == criterion.session) {
            let latest_in = fill(phrases.results.latest_in, [given(&held.title), plain(phrases.day(&held.held_on))]);
            // Beside its level, so that heading, level and text stay together.
            if let Some(Block::Paragraph { line, .. }) = told.first_mut() {
                *line = joined([line.clone(), latest_in], "  ");
            }
        }
        blocks.extend(told);
    }
}
