//! Subjects side by side on one rubric.

use protocol::id::{SessionId, SubjectId};
use protocol::results::{Cell, ComparedCriterion, ComparedSubject, Comparison};
use protocol::rubric::{Criterion, Domain};

use super::Held;
use super::criterion::History;
use crate::views::organisations::stances;

/// What is to be compared.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The rubric's id.
    pub rubric: String,
    /// The version whose text it is told by; that of the newest session where none is named.
    pub version: Option<String>,
    /// Whom; everyone where nobody is named.
    pub subjects: Vec<SubjectId>,
}

/// The criteria of a rubric by subject, over sessions that stand in the order they were held; nothing where none of them was held on
/// that rubric and version.
pub fn comparison(wanted: &Wanted, sessions: &[Held], unreadable: Vec<SessionId>) -> Option<Comparison> {
    let its: Vec<&Held> = sessions.iter().filter(|held| held.rubric.id == wanted.rubric).collect();
    let told_by = |held: &&&Held| wanted.version.as_ref().is_none_or(|version| held.rubric.version == *version);
    let newest = its.iter().rev().find(told_by)?;
    let subjects = compared(wanted, &its);
    let mut rounds = Vec::new();
    let mut criteria = Vec::new();
    for (domain, criterion) in newest.rubric.criteria() {
        let of = |subject: &ComparedSubject| History::new(&its, subject.subject, &criterion.code, Some(criterion));
        let histories: Vec<History<'_>> = subjects.iter().map(of).collect();
        if histories.iter().all(History::is_empty) {
            continue;
        }
        rounds.extend(histories.iter().filter_map(|history| history.latest()?.1.rounds.last()));
        criteria.push(row(domain, criterion, &histories));
    }
    let mut versions: Vec<String> = Vec::new();
    for held in &its {
        if !versions.contains(&held.rubric.version) {
            versions.push(held.rubric.version.clone());
        }
    }
    Some(Comparison {
        rubric: newest.assessment.rubric.clone(),
        title: newest.rubric.title.clone(),
        levels: newest.rubric.levels.clone(),
        organisations: stances(rounds.into_iter()),
        subjects,
        criteria,
        versions,
        unreadable,
    })
}

/// Who is compared, by name.
fn compared(wanted: &Wanted, sessions: &[&Held]) -> Vec<ComparedSubject> {
    let mut compared: Vec<ComparedSubject> = Vec::new();
    for held in sessions.iter().rev() {
        for subject in &held.subjects {
            let is_wanted = wanted.subjects.is_empty() || wanted.subjects.contains(&subject.id);
            if is_wanted && !compared.iter().any(|one| one.subject == subject.id) {
                let (name, held_on) = (subject.name.clone(), held.assessment.held_on.clone());
                compared.push(ComparedSubject { subject: subject.id, name, held_on });
            }
        }
    }
    compared.sort_by_cached_key(|subject| subject.name.to_lowercase());
    compared
}

fn row(domain: &Domain, criterion: &Criterion, histories: &[History<'_>]) -> ComparedCriterion {
    ComparedCriterion {
        domain: domain.code.clone(),
        domain_name: domain.name.clone(),
        code: criterion.code.clone(),
        name: criterion.name.clone(),
        cells: histories.iter().map(cell).collect(),
    }
}

fn cell(history: &History<'_>) -> Cell {
    let (point, item) = history.latest().unzip();
    Cell {
        standing: history.standing(),
        session: point.map(|point| point.session),
        item: point.map(|point| point.item),
        held_on: point.map(|point| point.held_on.clone()),
        same_text: point.is_none_or(|point| point.same_text),
        range: item.and_then(|item| item.rounds.last()?.measures.range),
        change: history.change(),
    }
}
