//! The first pages of a report: where each subject stands, what to note, and what happens next.

use protocol::http::{AssessedItem, DomainSummary};
use protocol::measure::SessionAgreement;
use protocol::report::SessionReport;
use protocol::rubric::Rubric;
use protocol::session::ItemState;
use protocol::view::PlannedStep;
use protocol::vote::{Basis, LevelCount, Stance, Verdict};

use super::phrases::{Phrases, fill, plain};
use super::spread::stacked;
use super::text::{joined, level_column, standing, standing_span};
use super::{Block, Cell, Column, Line, Shape, Table};

/// The summary of a session.
pub(super) fn summary(phrases: &Phrases, report: &SessionReport) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, Line::words(phrases.words.assessment))];
    let several = report.assessment.subjects.len() > 1;
    for subject in &report.assessment.subjects {
        let items = items_of(report, &subject.name);
        let domains: Vec<_> = report.assessment.domains.iter().filter(|domain| domain.subject == subject.name).collect();
        if several {
            blocks.push(Block::heading(3, Line::given(&subject.name)));
        }
        blocks.push(Block::lead(Line::words(in_short(phrases, &items))));
        blocks.push(by_domain(phrases, &domains, &items, &report.rubric));
        blocks.push(every_criterion(phrases, &items, &report.rubric));
    }
    blocks.push(Block::heading(2, Line::words(phrases.agreement)));
    blocks.extend(agreement(phrases, &report.assessment.agreement));
    blocks.push(Block::heading(2, Line::words(phrases.next_steps)));
    blocks.push(next_steps(phrases, report, several));
    blocks
}

/// The items of one subject in the order of the rubric.
pub(super) fn items_of<'a>(report: &'a SessionReport, subject: &str) -> Vec<&'a AssessedItem> {
    let of_subject = || report.assessment.items.iter().filter(|item| item.subject == subject);
    report.rubric.criteria().filter_map(|(_, criterion)| of_subject().find(|item| item.criterion == criterion.code)).collect()
}

/// How many stand where, in sentences. What is not there is not told.
fn in_short(phrases: &Phrases, items: &[&AssessedItem]) -> String {
    let Standings { no_consensus, put_off, not_decided } = Standings::of(items.iter().copied());
    let have_level = count(items.iter().filter(|item| matches!(standing(item), Some(Verdict::Level(_)))));
    let more =
        [(phrases.without_consensus, no_consensus), (phrases.put_off_now, put_off), (phrases.not_decided_now, not_decided)];
    let more = more.into_iter().filter(|(_, count)| *count > 0).map(|(phrase, count)| phrase.of(count));
    [phrases.have_level.of(have_level)].into_iter().chain(more).collect::<Vec<_>>().join(" ")
}

/// How many items stand at no level, by why.
#[derive(Debug, Clone, Copy)]
struct Standings {
    no_consensus: u32,
    put_off: u32,
    not_decided: u32,
}

impl Standings {
    fn of<'a>(items: impl Iterator<Item = &'a AssessedItem> + Clone) -> Self {
        let no_consensus = count(items.clone().filter(|item| standing(item) == Some(Verdict::NoConsensus)));
        let put_off = count(items.clone().filter(|item| item.state == ItemState::Parked));
        let open = count(items.filter(|item| standing(item).is_none()));
        Self { no_consensus, put_off, not_decided: open - put_off }
    }

    const fn each(self) -> [u32; 3] {
        [self.no_consensus, self.put_off, self.not_decided]
    }
}

/// How many criteria of each domain stand where. Columns of what there is none of are left out, but for the levels.
fn by_domain(phrases: &Phrases, domains: &[&DomainSummary], items: &[&AssessedItem], rubric: &Rubric) -> Block {
    let all = Standings::of(items.iter().copied());
    let at_none = [phrases.no_consensus, phrases.put_off, phrases.not_decided];
    let is_shown = all.each().map(|count| count > 0);
    let mut columns = vec![Column::new(phrases.domain, Shape::Wide), Column::new(phrases.spread, Shape::Picture)];
    columns.extend(rubric.levels.iter().map(|one| level_column(&rubric.levels, one.value)));
    columns.extend(at_none.iter().zip(is_shown).filter(|(_, shown)| *shown).map(|(name, _)| Column::new(*name, Shape::Number)));
    let row = |name: Line, levels: &[LevelCount], standings: Standings| {
        let at_none = standings.each().into_iter().zip(is_shown).filter(|(_, shown)| *shown).map(|(count, _)| count);
        let counts = levels.iter().map(|level| level.count).chain(at_none);
        let first = [Cell::line(name), stacked(&rubric.levels, levels, standings.each().iter().sum())];
        first.into_iter().chain(counts.map(Cell::count)).collect::<Vec<_>>()
    };
    let of_domain = |domain: &&DomainSummary| {
        let standings = Standings::of(items.iter().copied().filter(|item| item.domain == domain.domain));
        row(Line::given(format!("{} {}", domain.domain, domain.name)), &domain.levels, standings)
    };
    let mut rows: Vec<_> = domains.iter().map(of_domain).collect();
    if domains.len() > 1 {
        let total = |level: u8| domains.iter().flat_map(|domain| &domain.levels).filter(move |count| count.level == level);
        let sum = |level: u8| LevelCount { level, count: total(level).map(|count| count.count).sum() };
        let totals: Vec<_> = rubric.levels.iter().map(|one| sum(one.value)).collect();
        rows.push(row(Line::default().and_strong(phrases.all_domains), &totals, all));
    }
    Block::Table(Table { caption: phrases.by_level.to_owned(), captioned: true, columns, rows })
}

fn every_criterion(phrases: &Phrases, items: &[&AssessedItem], rubric: &Rubric) -> Block {
    let notes: Vec<_> = items.iter().map(|item| to_note(phrases, item)).collect();
    let has_notes = notes.iter().any(|note| !note.is_empty());
    let mut columns = vec![
        Column::new(phrases.criterion, Shape::Wide),
        Column::new(phrases.level, Shape::Short),
        Column::new(phrases.last_vote, Shape::Picture),
        Column::new(phrases.rounds, Shape::Number),
    ];
    columns.extend(has_notes.then(|| Column::new(phrases.to_note, Shape::Short)));
    let row = |(item, note): (&&AssessedItem, String)| {
        let votes = item.rounds.last().map(|round| stacked(&rubric.levels, &round.tally.levels, 0));
        let cells = [
            Cell::given(format!("{} {}", item.criterion, item.name)),
            Cell::line(Line::default().with(standing_span(phrases.words, item, &rubric.levels))),
            votes.unwrap_or(Cell::Bars { bars: Vec::new(), of: 0 }),
            Cell::count(count(item.rounds.iter().filter(|round| round.round > 0))),
        ];
        cells.into_iter().chain(has_notes.then(|| Cell::words(note))).collect()
    };
    let rows = items.iter().zip(notes).map(row).collect();
    Block::Table(Table { caption: phrases.every_criterion.to_owned(), captioned: true, columns, rows })
}

/// What somebody who reads only the table should know of an item.
fn to_note(phrases: &Phrases, item: &AssessedItem) -> String {
    let decision = item.decision.as_ref().filter(|_| standing(item).is_some());
    let mut notes = Vec::new();
    if decision.is_some_and(|decision| decision.basis == Basis::DepartsFromRule) {
        notes.push(phrases.departs.to_owned());
    }
    let stated = count(item.statements.iter().filter(|statement| statement.stance == Stance::Dissent));
    let dissents = stated + decision.map_or(0, |decision| count(decision.dissent.iter()));
    if dissents > 0 {
        notes.push(phrases.dissents.of(dissents));
    }
    if decision.is_some_and(|decision| decision.consent_list) {
        notes.push(phrases.from_list.to_owned());
    }
    notes.join(", ")
}

/// The next steps as they stand now.
fn next_steps(phrases: &Phrases, report: &SessionReport, several: bool) -> Block {
    let of_item = |item: &AssessedItem| {
        let about = Line::given(format!("{} {}", item.criterion, item.name));
        let subject = several.then(|| Line::given(&item.subject));
        let about = joined([about].into_iter().chain(subject), ", ");
        item.plan.iter().map(|step| planned(phrases, step, about.clone())).collect::<Vec<_>>()
    };
    let subjects = report.assessment.subjects.iter();
    let rows: Vec<_> = subjects.flat_map(|subject| items_of(report, &subject.name)).flat_map(of_item).collect();
    if rows.is_empty() {
        return Block::plain(Line::words(phrases.no_next_steps));
    }
    let caption = phrases.next_steps.to_owned();
    Block::Table(Table { caption, captioned: false, columns: plan_columns(phrases), rows })
}

/// The columns of a plan.
pub(super) fn plan_columns(phrases: &Phrases) -> Vec<Column> {
    vec![
        Column::new(phrases.what, Shape::Wide),
        Column::new(phrases.who, Shape::Short),
        Column::new(phrases.by_when, Shape::Short),
        Column::new(phrases.stands_now, Shape::Short),
        Column::new(phrases.criterion, Shape::Short),
    ]
}

/// A row of a plan.
pub(super) fn planned(phrases: &Phrases, step: &PlannedStep, about: Line) -> Vec<Cell> {
    vec![
        Cell::given(&step.what),
        Cell::given(step.who.as_deref().unwrap_or_default()),
        Cell::words(step.by_when.as_deref().map(|day| phrases.day(day)).unwrap_or_default()),
        Cell::words(phrases.words.step_state(step.state)),
        Cell::line(about),
    ]
}

fn agreement(phrases: &Phrases, agreement: &SessionAgreement) -> Vec<Block> {
    let SessionAgreement { items, people, alpha, concordance, concordance_people } = *agreement;
    let alpha = alpha.map(|alpha| fill(phrases.alpha, [plain(phrases.decimals(alpha)), plain(items), plain(people)]));
    let concordance = concordance.map(|w| fill(phrases.concordance, [plain(phrases.decimals(w)), plain(concordance_people)]));
    let lines: Vec<_> = alpha.into_iter().chain(concordance).map(Block::plain).collect();
    if lines.is_empty() { vec![Block::plain(Line::words(phrases.no_agreement))] } else { lines }
}

fn count<T>(of: impl Iterator<Item = T>) -> u32 {
    u32::try_from(of.count()).unwrap_or(u32::MAX)
}
