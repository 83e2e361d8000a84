//! The rows of reports across sessions.

use protocol::report::{ComparisonReport, SignedRecord, SubjectReport};
use protocol::results::{CriterionOverTime, CriterionStanding, HeldSession, Point, SubjectOnRubric};
use protocol::rubric::Level;
use protocol::view::PlannedStep;
use protocol::vote::Basis;

use super::rows::{ABOUT, PLANNED, evidence, planned};
use super::{Header, Named, Sheet, TableName, Value, named};
use crate::reports::paper::{Phrases, level_name, others, shade, why_left_out, without_level};
use crate::rubrics::Language;

const RUBRIC: Named = ("Rubric", "Rúbrica", 24);
const DOMAIN: Named = ("Domain", "Dominio", 10);
const CODE: Named = ("Code", "Código", 10);
const CRITERION: Named = ("Criterion", "Criterio", 36);
const STANDING: Named = ("Standing", "Situación", 18);
const LEVEL: Named = ("Level", "Nivel", 8);
const LEVEL_NAME: Named = ("Level name", "Nombre del nivel", 18);
const CHANGE: Named = ("Change", "Cambio", 24);
const DAY: Named = ("Day", "Día", 12);
const SESSION: Named = ("Session", "Sesión", 30);
const VERSION: Named = ("Version", "Versión", 10);
const SAME_TEXT: Named = ("Same text", "Mismo texto", 12);

const SUBJECT_DECISIONS: [Named; 17] = [
    RUBRIC,
    DOMAIN,
    CODE,
    CRITERION,
    STANDING,
    LEVEL,
    LEVEL_NAME,
    CHANGE,
    DAY,
    SESSION,
    ("What it looks like", "Cómo se ve", 60),
    ("What comes next", "Lo que viene después", 60),
    ("Rounds", "Rondas", 8),
    ("Follows the rule", "Sigue la regla", 12),
    ("Why", "Por qué", 60),
    ("Evidence", "Evidencia", 40),
    ("Record", "Registro", 9),
];
const HISTORY: [Named; 12] = [
    RUBRIC,
    CODE,
    CRITERION,
    DAY,
    SESSION,
    VERSION,
    SAME_TEXT,
    STANDING,
    LEVEL,
    LEVEL_NAME,
    ("Rounds", "Rondas", 8),
    ("Record", "Registro", 9),
];
const DISTRIBUTIONS: [Named; 8] =
    [RUBRIC, CODE, CRITERION, DAY, SESSION, ("Vote", "Voto", 18), LEVEL, ("How many", "Cuántos", 10)];
const NEXT_STEPS: [Named; 10] = [RUBRIC, CODE, CRITERION, LEVEL, PLANNED[0], PLANNED[1], PLANNED[2], PLANNED[3], PLANNED[4], DAY];
const COMPARED: [Named; 11] = [
    ("Assessed", "Se evalúa a", 24),
    DOMAIN,
    CODE,
    CRITERION,
    STANDING,
    LEVEL,
    LEVEL_NAME,
    CHANGE,
    DAY,
    ("Votes apart", "Votos a distancia", 12),
    SAME_TEXT,
];
const ORGANISATIONS: [Named; 5] = [
    ("Organization", "Organización", 36),
    ("Items", "Puntos", 10),
    ("Lower", "Más bajo", 10),
    ("The same", "Igual", 10),
    ("Higher", "Más alto", 10),
];

/// One table of a subject's report.
pub(super) fn of_subject(report: &SubjectReport, name: TableName, language: Language) -> Sheet {
    let phrases = Phrases::of(language);
    let criteria = report.results.rubrics.iter().flat_map(|on| on.criteria.iter().map(move |criterion| (on, criterion)));
    let rows = OfSubject { sessions: &report.results.sessions, phrases };
    match name {
        TableName::Distributions => {
            let rows = criteria.flat_map(|(on, criterion)| rows.counts(on, criterion)).collect();
            named(language, ("Distributions", "Distribuciones"), &DISTRIBUTIONS, rows)
        }
        TableName::NextSteps => {
            let rows = criteria.flat_map(|(on, criterion)| next_steps(phrases, on, criterion)).collect();
            named(language, ("Next steps", "Próximos pasos"), &NEXT_STEPS, rows)
        }
        TableName::History => {
            let rows = criteria.flat_map(|(on, criterion)| rows.history(on, criterion)).collect();
            named(language, ("History", "Historia"), &HISTORY, rows)
        }
        _ => {
            let rows = criteria.map(|(on, criterion)| rows.decision(on, criterion)).collect();
            named(language, ("Decisions", "Decisiones"), &SUBJECT_DECISIONS, rows)
        }
    }
}

/// One table of a comparison's report.
pub(super) fn of_comparison(report: &ComparisonReport, name: TableName, language: Language) -> Sheet {
    let phrases = Phrases::of(language);
    match name {
        TableName::Matrix => matrix(report, phrases, language),
        TableName::Organisations => {
            let row = |one: &protocol::results::OrganisationStance| {
                let counts = [one.items, one.lower, one.same, one.higher].map(Value::number);
                [Value::text(&one.organisation)].into_iter().chain(counts).collect()
            };
            let rows = report.comparison.organisations.iter().map(row).collect();
            let mut sheet = named(language, ("Organizations", "Organizaciones"), &ORGANISATIONS, rows);
            sheet.note = report.comparison.organisations.is_empty().then(|| phrases.results.no_organisations.to_owned());
            sheet
        }
        _ => named(language, ("Decisions", "Decisiones"), &COMPARED, compared(report, phrases)),
    }
}

/// What the tables of a subject are of.
pub(super) fn about_subject(report: &SubjectReport, language: Language) -> Sheet {
    let phrases = Phrases::of(language);
    let rubrics = report.results.rubrics.iter().flat_map(|on| {
        let rubric = (phrases.words.rubric, format!("{} ({} {})", on.title, on.rubric.id, on.rubric.version));
        [rubric, (phrases.digest, on.rubric.digest.clone())]
    });
    let first = [(phrases.results.kind_subject, report.results.name.clone())];
    let sessions = report.results.sessions.iter().map(|held| {
        let signed = report.signed.iter().find(|signed| signed.session == held.session);
        let signed = signed.map(|signed| format!(", {} {}", signed.size, signed.root)).unwrap_or_default();
        (phrases.results.session, format!("{}, {}, {}{signed}", held.held_on, held.title, held.session))
    });
    let left_out = report.left_out.iter().map(|one| (phrases.left_out, why_left_out(phrases, *one)));
    let texts = first.into_iter().chain(rubrics).chain(sessions).chain(left_out);
    about(texts, &report.checkpoint, phrases, language)
}

/// What the tables of a comparison are of.
pub(super) fn about_comparison(report: &ComparisonReport, language: Language) -> Sheet {
    let phrases = Phrases::of(language);
    let comparison = &report.comparison;
    let texts = [
        (phrases.results.kind_comparison, comparison.title.clone()),
        (phrases.words.rubric, format!("{} ({} {})", comparison.title, comparison.rubric.id, comparison.rubric.version)),
        (phrases.digest, comparison.rubric.digest.clone()),
    ];
    let sessions = report
        .signed
        .iter()
        .map(|signed| (phrases.results.session, format!("{}, {} {}", signed.session, signed.size, signed.root)));
    let left_out = report.left_out.iter().map(|one| (phrases.left_out, why_left_out(phrases, *one)));
    about(texts.into_iter().chain(sessions).chain(left_out), &report.checkpoint, phrases, language)
}

fn about(
    texts: impl Iterator<Item = (&'static str, String)>,
    log: &SignedRecord,
    phrases: &Phrases,
    language: Language,
) -> Sheet {
    let log = [
        (phrases.results.log, Value::number(log.size)),
        (phrases.results.log_root, Value::text(&log.root)),
        (phrases.server, Value::text(&log.server)),
    ];
    let all = texts.map(|(name, text)| (name, Value::text(text))).chain(log);
    named(language, ("About", "Acerca de"), &ABOUT, all.map(|(name, value)| vec![Value::text(name), value]).collect())
}

struct OfSubject<'a> {
    sessions: &'a [HeldSession],
    phrases: &'static Phrases,
}

impl OfSubject<'_> {
    fn title(&self, session: protocol::id::SessionId) -> Value {
        Value::text(self.sessions.iter().find(|held| held.session == session).map_or("", |held| held.title.as_str()))
    }

    fn decision(&self, on: &SubjectOnRubric, criterion: &CriterionOverTime) -> Vec<Value> {
        let item = criterion.latest.as_ref();
        let decision = item.and_then(|item| item.decision.as_ref());
        let follows = decision.map(|decision| match decision.basis {
            Basis::FollowsRule => self.phrases.yes,
            Basis::DepartsFromRule => self.phrases.no,
        });
        let [standing, level, name] = standing(self.phrases, criterion.standing, &on.levels);
        vec![
            Value::text(&on.title),
            Value::text(&criterion.domain),
            Value::text(&criterion.code),
            Value::text(&criterion.name),
            standing,
            level,
            name,
            Value::text(self.phrases.results.changed(criterion.change)),
            criterion.last_scored.clone().map_or(Value::Nothing, Value::Day),
            criterion.session.map_or(Value::Nothing, |session| self.title(session)),
            Value::text(item.and_then(|item| item.descriptor.clone()).unwrap_or_default()),
            Value::text(item.and_then(|item| item.next_descriptor.clone()).unwrap_or_default()),
            item.map_or(Value::Nothing, |item| Value::Number(item.rounds.iter().filter(|round| round.round > 0).count() as u64)),
            Value::text(follows.unwrap_or_default()),
            Value::text(decision.map(|decision| decision.rationale.clone()).unwrap_or_default()),
            Value::text(item.map(evidence).unwrap_or_default()),
            decision.map_or(Value::Nothing, |decision| Value::number(decision.seq)),
        ]
    }

    fn history(&self, on: &SubjectOnRubric, criterion: &CriterionOverTime) -> Vec<Vec<Value>> {
        let row = |point: &Point| {
            let [standing, level, name] = standing(self.phrases, point.standing, &on.levels);
            vec![
                Value::text(&on.title),
                Value::text(&criterion.code),
                Value::text(&criterion.name),
                Value::Day(point.held_on.clone()),
                self.title(point.session),
                Value::text(&point.version),
                Value::text(if point.same_text { self.phrases.yes } else { self.phrases.no }),
                standing,
                level,
                name,
                Value::number(point.rounds),
                point.decision.map_or(Value::Nothing, Value::number),
            ]
        };
        criterion.history.iter().map(row).collect()
    }

    fn counts(&self, on: &SubjectOnRubric, criterion: &CriterionOverTime) -> Vec<Vec<Value>> {
        let of_point = |point: &Point| {
            let row = |what: String, level: Option<u8>, count: u32| {
                vec![
                    Value::text(&on.title),
                    Value::text(&criterion.code),
                    Value::text(&criterion.name),
                    Value::Day(point.held_on.clone()),
                    self.title(point.session),
                    Value::text(what),
                    level.map_or(Value::Nothing, Value::number),
                    Value::number(count),
                ]
            };
            let Some(tally) = &point.tally else { return Vec::new() };
            let levels =
                tally.levels.iter().map(|count| row(level_name(&on.levels, count.level), Some(count.level), count.count));
            let others = others(self.phrases.words, tally).map(|(what, count)| row(what.to_owned(), None, count));
            levels.chain(others).collect()
        };
        criterion.history.iter().flat_map(of_point).collect()
    }
}

fn next_steps(phrases: &Phrases, on: &SubjectOnRubric, criterion: &CriterionOverTime) -> Vec<Vec<Value>> {
    let level = match criterion.standing {
        CriterionStanding::Level(level) => Value::number(level),
        _ => Value::Nothing,
    };
    let row = |step: &PlannedStep| {
        let first = [Value::text(&on.title), Value::text(&criterion.code), Value::text(&criterion.name), level.clone()];
        let day = criterion.last_scored.clone().map_or(Value::Nothing, Value::Day);
        first.into_iter().chain(planned(phrases, step)).chain([day]).collect()
    };
    criterion.latest.iter().flat_map(|item| &item.plan).map(row).collect()
}

fn compared(report: &ComparisonReport, phrases: &Phrases) -> Vec<Vec<Value>> {
    let comparison = &report.comparison;
    let mut rows = Vec::new();
    for (at, subject) in comparison.subjects.iter().enumerate() {
        for criterion in &comparison.criteria {
            let Some(cell) = criterion.cells.get(at) else { continue };
            let [standing, level, name] = standing(phrases, cell.standing, &comparison.levels);
            rows.push(vec![
                Value::text(&subject.name),
                Value::text(&criterion.domain),
                Value::text(&criterion.code),
                Value::text(&criterion.name),
                standing,
                level,
                name,
                Value::text(phrases.results.changed(cell.change)),
                cell.held_on.clone().map_or(Value::Nothing, Value::Day),
                cell.range.map_or(Value::Nothing, Value::number),
                Value::text(if cell.same_text { phrases.yes } else { phrases.no }),
            ]);
        }
    }
    rows
}

/// A row a criterion, a column a subject.
fn matrix(report: &ComparisonReport, phrases: &Phrases, language: Language) -> Sheet {
    const WIDTH: u32 = 16;
    let comparison = &report.comparison;
    let rows = comparison.criteria.iter().map(|criterion| {
        let cells = criterion.cells.iter().map(|cell| match cell.standing {
            CriterionStanding::Level(level) => Value::Level(level, shade(&comparison.levels, level)),
            other => Value::text(without_level(phrases, other)),
        });
        [Value::text(&criterion.code), Value::text(&criterion.name)].into_iter().chain(cells).collect()
    });
    let mut sheet = named(language, ("Matrix", "Matriz"), &[CODE, CRITERION], rows.collect());
    let subjects = comparison.subjects.iter().map(|subject| Header { name: subject.name.clone(), width: WIDTH });
    sheet.columns.extend(subjects);
    sheet
}

/// In words where there is no level; the level; its name.
fn standing(phrases: &Phrases, standing: CriterionStanding, scale: &[Level]) -> [Value; 3] {
    let CriterionStanding::Level(level) = standing else {
        return [Value::text(without_level(phrases, standing)), Value::Nothing, Value::Nothing];
    };
    let name = scale.iter().find(|one| one.value == level).map(|one| one.name.as_str());
    let decided = phrases.words.state(protocol::session::ItemState::Decided);
    [Value::text(decided), Value::number(level), Value::text(name.unwrap_or_default())]
}
