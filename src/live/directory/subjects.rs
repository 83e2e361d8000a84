//! Who is assessed on this server: one id for each name, the same in every session.

use std::collections::HashMap;

use protocol::event::{Event, SubjectRegistered};
use protocol::id::SubjectId;
use protocol::session::Subject;

use crate::domain::name_key;

/// All subjects, by what tells one name from another.
#[derive(Debug, Default)]
pub(super) struct Subjects {
    by_key: HashMap<String, SubjectId>,
}

impl Subjects {
    /// Takes a subject in. The first one of a name stays.
    pub(super) fn register(&mut self, event: &SubjectRegistered) {
        self.by_key.entry(name_key(&event.name)).or_insert(event.subject);
    }

    /// The subject of this name, however it is capitalised or spaced.
    pub(super) fn named(&self, name: &str) -> Option<SubjectId> {
        self.by_key.get(&name_key(name)).copied()
    }

    /// The events by which those that are not known become known.
    pub(super) fn fresh<'a>(&'a self, subjects: &'a [Subject]) -> impl Iterator<Item = Event> + 'a {
        let fresh = subjects.iter().filter(|subject| self.named(&subject.name).is_none());
        fresh.map(|subject| SubjectRegistered { subject: subject.id, name: subject.name.trim().to_owned() }.into())
    }
}
