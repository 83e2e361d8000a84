//! The assessment: where each subject stands on each criterion, and how that was reached.

use protocol::http::{AssessedItem, Assessment, DomainSummary};
use protocol::measure::SessionAgreement;
use protocol::rubric::{Criterion, Domain, Rubric};
use protocol::vote::{Choice, LevelCount, Verdict};
use protocol::{id::SubjectId, session::Subject};

use super::organisations::stances;
use super::parts::revealed_rounds;
use super::plan::planned_steps;
use super::proposals::closed_proposals;
use super::talk::{comments, statements};
use crate::domain::{Item, Person, Session, session_agreement};

/// The assessment of a session on the text it was held on; nothing for one that was never created.
pub fn assessment(session: &Session, rubric: &Rubric) -> Option<Assessment> {
    Some(Assessment { items: items(session, rubric).collect(), ..outline(session, rubric)? })
}

/// The items of an assessment, one by one.
pub fn items(session: &Session, rubric: &Rubric) -> impl Iterator<Item = AssessedItem> {
    session.items.iter().map(|item| assess(session, rubric, item))
}

/// All of an assessment but its items.
pub fn outline(session: &Session, rubric: &Rubric) -> Option<Assessment> {
    Some(Assessment {
        organisations: stances(session.items.iter().filter_map(|item| revealed_rounds(session, item, usize::MAX).pop())),
        session: session.id?,
        title: session.title.clone(),
        held_on: session.day().to_owned(),
        phase: session.phase,
        seq: session.seq,
        rubric: session.rubric.clone()?,
        subjects: session.subjects.clone(),
        settings: session.settings.clone(),
        items: Vec::new(),
        agreement: agreement(session),
        domains: summaries(session, rubric),
    })
}

/// A session as it was then, as far as that may be shown now: what both that time and now allow, without what was taken back since.
pub fn as_may_be_shown(mut then: Session, now: &Session) -> Session {
    then.settings.visibility = then.settings.visibility.min(now.settings.visibility);
    then.settings.smallest_group = then.settings.smallest_group.max(now.settings.smallest_group);
    for item in &mut then.items {
        let newest = now.item(item.id).map(|item| &item.comments[..]).unwrap_or_default();
        for comment in &mut item.comments {
            comment.withdrawn |= newest.iter().any(|one| one.number == comment.number && one.withdrawn);
        }
    }
    then
}

/// How far people agree over all items, by the ballots of the last reveal of each.
fn agreement(session: &Session) -> SessionAgreement {
    let place = |choice: Choice| match choice {
        Choice::Level(level) => session.levels.iter().position(|&one| one == level),
        Choice::Unsure | Choice::Abstain => None,
    };
    let last = |item: &Item| item.rounds.iter().rposition(|round| round.revealed.is_some());
    let rounds: Vec<_> = session.items.iter().filter_map(|item| item.rounds.get(last(item)?)).collect();
    let row = |person: &Person| rounds.iter().map(|round| place(round.counted(person.id)?.choice)).collect();
    let ratings: Vec<Vec<Option<usize>>> = session.people().iter().map(row).collect();
    session_agreement(session.levels.len(), &ratings)
}

fn assess(session: &Session, rubric: &Rubric, item: &Item) -> AssessedItem {
    let (domain, criterion) = rubric.criterion(&item.criterion).unzip();
    let level = standing(item).and_then(|verdict| match verdict {
        Verdict::Level(level) => Some(level),
        Verdict::NoConsensus => None,
    });
    let next = level.and_then(|level| session.levels.iter().copied().find(|&other| other > level));
    AssessedItem {
        item: item.id,
        subject: subject_name(&session.subjects, item.subject),
        domain: domain.map(|d: &Domain| d.code.clone()).unwrap_or_default(),
        criterion: item.criterion.clone(),
        name: criterion.map(|c| c.name.clone()).unwrap_or_default(),
        state: item.state,
        level,
        level_name: level.and_then(|level| rubric.levels.iter().find(|l| l.value == level)).map(|l| l.name.clone()),
        descriptor: descriptor(criterion, level),
        next_descriptor: descriptor(criterion, next),
        decision: item.decision.clone(),
        plan: planned_steps(session, item),
        rounds: revealed_rounds(session, item, usize::MAX),
        proposals: closed_proposals(session, item, usize::MAX),
        comments: comments(session, item),
        statements: statements(session, item),
    }
}

/// The verdict that stands. A decision that was reopened does not stand until it is made anew.
fn standing(item: &Item) -> Option<Verdict> {
    use protocol::session::ItemState::Decided;
    item.decision.as_ref().filter(|_| item.state == Decided).map(|decision| decision.verdict)
}

fn descriptor(criterion: Option<&Criterion>, level: Option<u8>) -> Option<String> {
    criterion?.levels.iter().find(|d| Some(d.value) == level).map(|d| d.descriptor.clone())
}

fn summaries(session: &Session, rubric: &Rubric) -> Vec<DomainSummary> {
    let mut summaries = Vec::new();
    for subject in &session.subjects {
        for domain in &rubric.domains {
            let of_domain = |item: &&Item| item.subject == subject.id && domain.criteria.iter().any(|c| c.code == item.criterion);
            let items: Vec<&Item> = session.items.iter().filter(of_domain).collect();
            if items.is_empty() {
                continue;
            }
            let count = |test: &dyn Fn(Option<Verdict>) -> bool| {
                u32::try_from(items.iter().filter(|item| test(standing(item))).count()).unwrap_or(u32::MAX)
            };
            let at = |level: u8| count(&|verdict| verdict == Some(Verdict::Level(level)));
            summaries.push(DomainSummary {
                subject: subject.name.clone(),
                domain: domain.code.clone(),
                name: domain.name.clone(),
                levels: session.levels.iter().map(|&level| LevelCount { level, count: at(level) }).collect(),
                no_consensus: count(&|verdict| verdict == Some(Verdict::NoConsensus)),
                open: count(&|verdict| verdict.is_none()),
            });
        }
    }
    summaries
}

/// The name of a subject.
pub(super) fn subject_name(subjects: &[Subject], id: SubjectId) -> String {
    subjects.iter().find(|subject| subject.id == id).map(|subject| subject.name.clone()).unwrap_or_default()
}
