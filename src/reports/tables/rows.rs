//! The rows of each table.

use protocol::http::{AssessedItem, TrailLine};
use protocol::report::SessionReport;
use protocol::view::{PlannedStep, RevealedRound};
use protocol::vote::{Basis, Choice, LevelCount, Outcome, Stance, Verdict};

use super::{Named, Sheet, TableName, Value, named};
use crate::reports::paper::{
    Phrases, answers, choice, held, level_name, others, person, sentence, standing, verdict, why_left_out,
};
use crate::rubrics::Language;

const SUBJECT: Named = ("Assessed", "Se evalúa a", 24);
const CODE: Named = ("Code", "Código", 10);
const CRITERION: Named = ("Criterion", "Criterio", 36);
const LEVEL: Named = ("Level", "Nivel", 8);
const LEVEL_NAME: Named = ("Level name", "Nombre del nivel", 18);
const ROUND: Named = ("Round", "Ronda", 8);
const WHAT: Named = ("What", "Qué", 18);
const RECORD: Named = ("Record", "Registro", 9);
const WHO: Named = ("Who", "Quién", 24);
const REASON: Named = ("Reason", "Motivo", 50);

const DECISIONS: [Named; 19] = [
    SUBJECT,
    ("Domain", "Dominio", 10),
    ("Domain name", "Nombre del dominio", 30),
    CODE,
    CRITERION,
    ("Standing", "Situación", 22),
    LEVEL,
    LEVEL_NAME,
    ("What it looks like", "Cómo se ve", 60),
    ("What comes next", "Lo que viene después", 60),
    ("Rounds", "Rondas", 8),
    ("Rule says", "Según la regla", 22),
    ("Follows the rule", "Sigue la regla", 12),
    ("Why", "Por qué", 60),
    ("Dissent", "Disenso", 40),
    ("Evidence", "Evidencia", 40),
    ("Comments", "Comentarios", 40),
    ("Decided", "Decidido", 20),
    RECORD,
];
const DISTRIBUTIONS: [Named; 8] = [
    SUBJECT,
    CODE,
    CRITERION,
    ROUND,
    ("Organization", "Organización", 30),
    ("Vote", "Voto", 18),
    LEVEL,
    ("How many", "Cuántos", 10),
];
const BALLOTS: [Named; 12] = [
    SUBJECT,
    CODE,
    CRITERION,
    ROUND,
    ("Proposal", "Propuesta", 10),
    WHO,
    ("Organization", "Organización", 30),
    ("Vote or answer", "Voto o respuesta", 18),
    LEVEL,
    REASON,
    ("Entered at the desk", "Anotado en la mesa", 12),
    ("Person’s id", "Identificador", 30),
];
const NEXT_STEPS: [Named; 10] =
    [SUBJECT, CODE, CRITERION, LEVEL, PLANNED[0], PLANNED[1], PLANNED[2], PLANNED[3], PLANNED[4], RECORD];
const EVENTS: [Named; 10] = [
    RECORD,
    ("Time (UTC)", "Hora (UTC)", 20),
    ("Kind", "Tipo", 22),
    ("What happened", "Qué pasó", 80),
    SUBJECT,
    CODE,
    ROUND,
    ("Proposal", "Propuesta", 10),
    WHO,
    ("Text", "Texto", 60),
];
pub(super) const ABOUT: [Named; 2] = [WHAT, ("Value", "Valor", 90)];

struct Rows<'a> {
    report: &'a SessionReport,
    phrases: &'static Phrases,
    language: Language,
}

/// One table.
pub(super) fn sheet(report: &SessionReport, name: TableName, language: Language) -> Sheet {
    let rows = Rows { report, phrases: Phrases::of(language), language };
    let items = report.assessment.items.iter();
    match name {
        TableName::Decisions => {
            rows.sheet(("Decisions", "Decisiones"), &DECISIONS, items.map(|item| rows.decision(item)).collect())
        }
        TableName::Distributions => {
            rows.sheet(("Distributions", "Distribuciones"), &DISTRIBUTIONS, items.flat_map(|item| rows.counts(item)).collect())
        }
        TableName::Ballots => rows.sheet(("Ballots", "Votos"), &BALLOTS, items.flat_map(|item| rows.ballots(item)).collect()),
        TableName::NextSteps => {
            rows.sheet(("Next steps", "Próximos pasos"), &NEXT_STEPS, items.flat_map(|item| rows.next_steps(item)).collect())
        }
        TableName::Events | TableName::History | TableName::Matrix | TableName::Organisations => {
            rows.sheet(("Events", "Sucesos"), &EVENTS, report.events.iter().map(|line| rows.event(line)).collect())
        }
    }
}

/// What the tables are of, and what is not in them.
pub(super) fn about(report: &SessionReport, language: Language) -> Sheet {
    let rows = Rows { report, phrases: Phrases::of(language), language };
    let SessionReport { assessment, rubric, checkpoint, left_out, .. } = report;
    let words = rows.phrases.words;
    let held: String = held(rows.phrases, report).text();
    let subjects: Vec<_> = assessment.subjects.iter().map(|subject| subject.name.as_str()).collect();
    let texts = [
        (rows.phrases.kind_session, assessment.title.clone()),
        (words.subjects, subjects.join(", ")),
        (rows.phrases.held, held),
        (words.rubric, format!("{} ({} {})", rubric.title, rubric.id, rubric.version)),
        (rows.phrases.digest, assessment.rubric.digest.clone()),
        (words.rule, words.rule_name(assessment.settings.rule)),
        (words.session, assessment.session.to_string()),
    ];
    let signed = [
        (rows.phrases.signed, Value::number(checkpoint.size)),
        (rows.phrases.root, Value::text(&checkpoint.root)),
        (rows.phrases.server, Value::text(&checkpoint.server)),
    ];
    let left_out = left_out.iter().map(|one| (rows.phrases.left_out, Value::text(why_left_out(rows.phrases, *one))));
    let texts = texts.into_iter().map(|(name, text)| (name, Value::text(text)));
    let all = texts.chain(signed).chain(left_out).map(|(name, value)| vec![Value::text(name), value]);
    rows.sheet(("About", "Acerca de"), &ABOUT, all.collect())
}

impl Rows<'_> {
    fn sheet(&self, name: (&'static str, &'static str), columns: &[Named], rows: Vec<Vec<Value>>) -> Sheet {
        named(self.language, name, columns, rows)
    }

    /// Which item a row is about.
    fn about(&self, item: &AssessedItem) -> [Value; 3] {
        [Value::text(&item.subject), Value::text(&item.criterion), Value::text(&item.name)]
    }

    fn decision(&self, item: &AssessedItem) -> Vec<Value> {
        let words = self.phrases.words;
        let decision = item.decision.as_ref().filter(|_| standing(item).is_some());
        let domain = self.report.rubric.domains.iter().find(|domain| domain.code == item.domain);
        let stands = match standing(item) {
            Some(Verdict::Level(_)) => words.state(item.state),
            Some(Verdict::NoConsensus) => words.no_consensus,
            None => words.state(item.state),
        };
        let follows = decision.map(|decision| match decision.basis {
            Basis::FollowsRule => self.phrases.yes,
            Basis::DepartsFromRule => self.phrases.no,
        });
        let [subject, code, name] = self.about(item);
        vec![
            subject,
            Value::text(&item.domain),
            Value::text(domain.map(|domain| domain.name.as_str()).unwrap_or_default()),
            code,
            name,
            Value::text(stands),
            item.level.map_or(Value::Nothing, Value::number),
            Value::text(item.level_name.clone().unwrap_or_default()),
            Value::text(item.descriptor.clone().unwrap_or_default()),
            Value::text(item.next_descriptor.clone().unwrap_or_default()),
            Value::Number(item.rounds.iter().filter(|round| round.round > 0).count() as u64),
            Value::text(self.rule_says(item)),
            Value::text(follows.unwrap_or_default()),
            Value::text(decision.map(|decision| decision.rationale.clone()).unwrap_or_default()),
            Value::text(self.dissent(item)),
            Value::text(evidence(item)),
            Value::text(comments(item)),
            decision.map_or(Value::Nothing, |decision| Value::Time(decision.at.clone())),
            decision.map_or(Value::Nothing, |decision| Value::number(decision.seq)),
        ]
    }

    fn rule_says(&self, item: &AssessedItem) -> String {
        match item.rounds.last().map(|round| round.outcome) {
            Some(Outcome::Level(level)) => level_name(&self.report.rubric.levels, level),
            Some(Outcome::NotMet) => self.phrases.words.rule_not_met.to_owned(),
            None => String::new(),
        }
    }

    fn dissent(&self, item: &AssessedItem) -> String {
        let recorded = item.decision.iter().flat_map(|decision| &decision.dissent).map(|dissent| dissent.statement.clone());
        let made = item.statements.iter().map(|statement| match statement.stance {
            Stance::Dissent => statement.text.clone(),
            Stance::StandAside => format!("{} ({})", statement.text, self.phrases.stands_aside),
        });
        recorded.chain(made).collect::<Vec<_>>().join("\n")
    }

    fn counts(&self, item: &AssessedItem) -> Vec<Vec<Value>> {
        item.rounds.iter().flat_map(|round| self.counts_of_round(item, round)).collect()
    }

    fn counts_of_round(&self, item: &AssessedItem, round: &RevealedRound) -> Vec<Vec<Value>> {
        let words = self.phrases.words;
        let row = |whose: String, what: String, level: Option<u8>, count: u32| {
            let [subject, code, name] = self.about(item);
            let level = level.map_or(Value::Nothing, Value::number);
            vec![
                subject,
                code,
                name,
                Value::number(round.round),
                Value::text(whose),
                Value::text(what),
                level,
                Value::number(count),
            ]
        };
        let levels = |whose: &str, counts: &[LevelCount]| {
            let each = |count: &LevelCount| {
                row(whose.to_owned(), level_name(&self.report.rubric.levels, count.level), Some(count.level), count.count)
            };
            counts.iter().map(each).collect::<Vec<_>>()
        };
        let mut rows = levels("", &round.tally.levels);
        rows.extend(others(words, &round.tally).map(|(what, count)| row(String::new(), what.to_owned(), None, count)));
        for group in &round.groups {
            let whose = group.organisations.join(", ");
            rows.extend(levels(&whose, &group.levels));
            rows.push(row(whose.clone(), words.unsure.to_owned(), None, group.unsure));
            rows.push(row(whose, words.abstain.to_owned(), None, group.abstain));
        }
        rows
    }

    fn ballots(&self, item: &AssessedItem) -> Vec<Vec<Value>> {
        let (words, scale) = (self.phrases.words, &self.report.rubric.levels);
        let entered = |entered: bool| Value::text(if entered { self.phrases.yes } else { self.phrases.no });
        let in_rounds = item.rounds.iter().flat_map(|round| round.ballots.iter().map(move |ballot| (round, ballot)));
        let ballots = in_rounds.map(|(round, ballot)| {
            let level = match ballot.choice {
                Choice::Level(level) => Value::number(level),
                Choice::Unsure | Choice::Abstain => Value::Nothing,
            };
            let more = [
                Value::number(round.round),
                Value::Nothing,
                Value::text(person(&ballot.name, ballot.participant)),
                Value::text(&ballot.organisation),
                Value::text(choice(words, ballot.choice, scale)),
                level,
                Value::text(ballot.reason.clone().unwrap_or_default()),
                entered(ballot.entered),
                Value::text(ballot.participant.to_string()),
            ];
            self.about(item).into_iter().chain(more).collect()
        });
        let to_proposals = item.proposals.iter().flat_map(|one| one.answers.iter().map(move |answer| (one, answer)));
        let answers = to_proposals.map(|(proposal, answer)| {
            let more = [
                Value::number(proposal.round),
                Value::number(proposal.proposal),
                Value::text(person(&answer.name, answer.participant)),
                Value::text(&answer.organisation),
                Value::number(answer.answer),
                Value::number(proposal.level),
                Value::text(answer.reason.clone().unwrap_or_default()),
                entered(answer.entered),
                Value::text(answer.participant.to_string()),
            ];
            self.about(item).into_iter().chain(more).collect()
        });
        ballots.chain(answers).collect()
    }

    fn next_steps(&self, item: &AssessedItem) -> Vec<Vec<Value>> {
        let seq = item.decision.as_ref().map_or(Value::Nothing, |decision| Value::number(decision.seq));
        let row = |step: &PlannedStep| {
            let level = [item.level.map_or(Value::Nothing, Value::number)];
            let more = planned(self.phrases, step).into_iter().chain([seq.clone()]);
            self.about(item).into_iter().chain(level).chain(more).collect()
        };
        item.plan.iter().map(row).collect()
    }

    fn event(&self, line: &TrailLine) -> Vec<Value> {
        let words = self.phrases.words;
        let mut text = line.text.clone();
        if let Some(counts) = line.answers.as_ref().filter(|_| text.is_empty()) {
            text = answers(&counts.counts);
        }
        if let Some(decided) = line.verdict.filter(|_| text.is_empty()) {
            text = verdict(words, decided, &self.report.rubric.levels);
        }
        vec![
            Value::number(line.seq),
            Value::Time(line.at.clone()),
            Value::text(&line.kind),
            Value::text(sentence(words, line, &self.report.rubric.levels).text()),
            Value::text(line.subject.clone().unwrap_or_default()),
            Value::text(line.criterion.clone().unwrap_or_default()),
            line.round.map_or(Value::Nothing, Value::number),
            line.proposal.map_or(Value::Nothing, Value::number),
            Value::text(line.person.clone().unwrap_or_default()),
            Value::text(text),
        ]
    }
}

/// A next step as it stands now: what, who, by when, where it stands, and what was said of that.
pub(super) fn planned(phrases: &Phrases, step: &PlannedStep) -> [Value; 5] {
    let note = step.changed.as_ref().and_then(|changed| changed.note.clone());
    [
        Value::text(&step.what),
        Value::text(step.who.clone().unwrap_or_default()),
        step.by_when.clone().map_or(Value::Nothing, Value::Day),
        Value::text(phrases.words.step_state(step.state)),
        Value::text(note.unwrap_or_default()),
    ]
}

/// The columns of [`planned`].
pub(super) const PLANNED: [Named; 5] =
    [("What", "Qué", 60), ("Who", "Quién", 24), ("By when", "Para cuándo", 14), ("Now", "Ahora", 14), ("Note", "Nota", 40)];

pub(super) fn evidence(item: &AssessedItem) -> String {
    let with = |text: &str, more: [Option<&str>; 3]| {
        let more: Vec<_> = more.into_iter().flatten().collect();
        if more.is_empty() { text.to_owned() } else { format!("{text} ({})", more.join(", ")) }
    };
    let recorded = item.decision.iter().flat_map(|decision| &decision.evidence);
    let recorded = recorded.map(|evidence| with(&evidence.note, [evidence.link.as_deref(), None, None]));
    let brought = item.comments.iter().filter(|comment| comment.link.is_some() || comment.figure.is_some());
    let brought = brought
        .map(|comment| with(&comment.text, [comment.figure.as_deref(), comment.dated.as_deref(), comment.link.as_deref()]));
    recorded.chain(brought).collect::<Vec<_>>().join("\n")
}

fn comments(item: &AssessedItem) -> String {
    let plain = item.comments.iter().filter(|comment| comment.link.is_none() && comment.figure.is_none());
    plain.map(|comment| comment.text.as_str()).collect::<Vec<_>>().join("\n")
}
