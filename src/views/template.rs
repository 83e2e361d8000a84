//! How a session is held, to make another one like it.

use protocol::rubric::RubricName;
use protocol::session::Plan;

use crate::domain::Session;

/// The plan that makes another session like this one as it stands now.
pub fn template(session: &Session) -> Plan {
    let mut criteria: Vec<String> = Vec::new();
    for item in &session.items {
        if !criteria.contains(&item.criterion) {
            criteria.push(item.criterion.clone());
        }
    }
    Plan {
        rubric: session.rubric.as_ref().map(|rubric| RubricName { id: rubric.id.clone(), version: rubric.version.clone() }),
        criteria: Some(criteria),
        subjects: session.subjects.iter().map(|subject| subject.name.clone()).collect(),
        organisations: session.organisations.clone(),
        settings: session.settings.clone(),
    }
}
