//! The rubric texts that are stored: those that were saved, and those that sessions were made on.

use std::collections::HashMap;
use std::sync::Arc;

use protocol::http::RubricSummary;
use protocol::rubric::Rubric;

use crate::rubrics::summary;

/// One text.
#[derive(Debug, Clone)]
pub(in crate::live) struct Text {
    pub(in crate::live) rubric: Arc<Rubric>,
    pub(in crate::live) summary: RubricSummary,
}

/// All texts, in the order in which they were stored.
///
/// A saved version has one text. A built-in one may have several here, if its text changed from one program to the next and
/// sessions were made on both; the last of them stands for the version where the program has none any more.
#[derive(Debug, Default)]
pub(super) struct Texts {
    all: Vec<Text>,
    by_digest: HashMap<String, usize>,
    by_name: HashMap<(String, String), usize>,
}

impl Texts {
    pub(super) fn store(&mut self, digest: &str, rubric: &Rubric) {
        let at = *self.by_digest.entry(digest.to_owned()).or_insert(self.all.len());
        self.by_name.insert((rubric.id.clone(), rubric.version.clone()), at);
        if at == self.all.len() {
            self.all.push(Text { summary: summary(rubric, digest, false), rubric: Arc::new(rubric.clone()) });
        }
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.all.len()
    }

    /// The text of a digest.
    pub(super) fn exact(&self, digest: &str) -> Option<&Text> {
        self.by_digest.get(digest).map(|&at| &self.all[at])
    }

    /// The text that stands for a version.
    pub(super) fn version(&self, id: &str, version: &str) -> Option<&Text> {
        self.by_name.get(&(id.to_owned(), version.to_owned())).map(|&at| &self.all[at])
    }

    /// The texts that stand for a version.
    pub(super) fn versions(&self) -> impl Iterator<Item = &Text> {
        let stands = |(at, text): &(usize, &Text)| {
            self.by_name.get(&(text.rubric.id.clone(), text.rubric.version.clone())).is_some_and(|standing| standing == at)
        };
        self.all.iter().enumerate().filter(stands).map(|(_, text)| text)
    }
}
