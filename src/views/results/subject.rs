//! One subject over its sessions, and the list of all.

use std::collections::BTreeMap;

use protocol::http::Assessment;
use protocol::id::{SessionId, SubjectId};
use protocol::results::{
    Change, CriterionOverTime, CriterionStanding, DomainOverTime, HeldSession, ListedSubject, SubjectOnRubric, SubjectResults,
};
use protocol::rubric::Domain;
use protocol::vote::LevelCount;

use super::Held;
use super::criterion::{History, is_decided, standing};

/// Where a subject stands by the sessions that assess it, which stand in the order they were held; nothing where none does.
/// `unreadable` are sessions that might say something and cannot be read.
pub fn subject(id: SubjectId, sessions: &[Held], unreadable: Vec<SessionId>) -> Option<SubjectResults> {
    let its: Vec<&Held> = sessions.iter().filter(|held| held.subjects.iter().any(|subject| subject.id == id)).collect();
    let newest = its.last()?.subjects.iter().find(|subject| subject.id == id)?;
    let mut rubrics: Vec<SubjectOnRubric> = Vec::new();
    for held in its.iter().rev() {
        if !rubrics.iter().any(|known| known.rubric.id == held.rubric.id) {
            let on: Vec<&Held> = its.iter().copied().filter(|other| other.rubric.id == held.rubric.id).collect();
            rubrics.push(on_rubric(id, held, &on));
        }
    }
    let name = newest.name.clone();
    Some(SubjectResults {
        subject: id,
        name,
        sessions: its.iter().map(|held| in_short(&held.assessment)).collect(),
        unreadable,
        rubrics,
    })
}

/// Everyone who is assessed in these sessions, which stand in the order they were held; by name.
pub fn subjects(sessions: &[Held]) -> Vec<ListedSubject> {
    let mut listed: BTreeMap<SubjectId, ListedSubject> = BTreeMap::new();
    for Held { assessment, subjects, .. } in sessions {
        for subject in subjects {
            let one = listed.entry(subject.id).or_insert_with(|| ListedSubject {
                subject: subject.id,
                name: String::new(),
                sessions: 0,
                last_scored: None,
                rubrics: Vec::new(),
            });
            one.name.clone_from(&subject.name);
            one.sessions += 1;
            let mut items = assessment.items.iter().filter(|item| item.subject == subject.name);
            if items.any(|item| is_decided(standing(item, assessment.phase))) {
                one.last_scored = Some(assessment.held_on.clone());
            }
            if !one.rubrics.contains(&assessment.rubric.id) {
                one.rubrics.push(assessment.rubric.id.clone());
            }
        }
    }
    let mut listed: Vec<ListedSubject> = listed.into_values().collect();
    listed.sort_by_cached_key(|subject| subject.name.to_lowercase());
    listed
}

/// Its standing on the rubric of `newest`, over the sessions on any version of it.
fn on_rubric(id: SubjectId, newest: &Held, sessions: &[&Held]) -> SubjectOnRubric {
    let rubric = &newest.rubric;
    let mut domains: Vec<&Domain> = rubric.domains.iter().collect();
    let mut criteria: Vec<CriterionOverTime> = Vec::new();
    let over_time = |domain: &Domain, code: &str, name: &str, history: History<'_>| {
        let (latest, session) = history.latest().map(|(point, item)| (item.clone(), point.session)).unzip();
        CriterionOverTime {
            domain: domain.code.clone(),
            code: code.to_owned(),
            name: name.to_owned(),
            standing: history.standing(),
            change: history.change(),
            last_scored: history.last_scored().map(str::to_owned),
            latest,
            session,
            history: history.into_points(),
        }
    };
    for (domain, criterion) in rubric.criteria() {
        let history = History::new(sessions, id, &criterion.code, Some(criterion));
        criteria.push(over_time(domain, &criterion.code, &criterion.name, history));
    }
    // What only an older version has was decided all the same.
    for held in sessions.iter().rev() {
        for (domain, criterion) in held.rubric.criteria() {
            let known = criteria.iter().any(|one| one.code == criterion.code);
            let history = History::new(sessions, id, &criterion.code, Some(criterion));
            if known || history.is_empty() {
                continue;
            }
            if !domains.iter().any(|one| one.code == domain.code) {
                domains.push(domain);
            }
            criteria.push(over_time(domain, &criterion.code, &criterion.name, history));
        }
    }
    let scale: Vec<u8> = rubric.levels.iter().map(|level| level.value).collect();
    SubjectOnRubric {
        rubric: newest.assessment.rubric.clone(),
        title: rubric.title.clone(),
        levels: rubric.levels.clone(),
        domains: domains.into_iter().map(|domain| summarise(domain, &scale, &criteria)).collect(),
        criteria,
    }
}

fn summarise(domain: &Domain, scale: &[u8], criteria: &[CriterionOverTime]) -> DomainOverTime {
    let its = || criteria.iter().filter(|criterion| criterion.domain == domain.code);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let standing = |wanted: CriterionStanding| count(its().filter(|criterion| criterion.standing == wanted).count());
    let change = |wanted: Change| count(its().filter(|criterion| criterion.change == wanted).count());
    DomainOverTime {
        code: domain.code.clone(),
        name: domain.name.clone(),
        levels: scale.iter().map(|&level| LevelCount { level, count: standing(CriterionStanding::Level(level)) }).collect(),
        no_consensus: standing(CriterionStanding::NoConsensus),
        parked: standing(CriterionStanding::Parked),
        open: standing(CriterionStanding::Open),
        not_scored: standing(CriterionStanding::NotScored),
        rose: change(Change::Rose),
        fell: change(Change::Fell),
        stayed: change(Change::Stayed),
    }
}

fn in_short(assessment: &Assessment) -> HeldSession {
    HeldSession {
        session: assessment.session,
        title: assessment.title.clone(),
        held_on: assessment.held_on.clone(),
        phase: assessment.phase,
        rubric: assessment.rubric.clone(),
        seq: assessment.seq,
    }
}
