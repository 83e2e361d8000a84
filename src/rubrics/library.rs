//! The rubrics this server offers.

use std::sync::Arc;

use protocol::guide::{Guide, Guides};
use protocol::http::RubricSummary;
use protocol::import::Found;
use protocol::rubric::Rubric;

use super::guides::{built_in_guides, guides_for};
use super::load::{LoadError, parse_toml};

/// The text of the built-in rubrics, by the path it has in the source tree.
const BUILT_IN: &[(&str, &str)] = &[
    ("rubrics/connected-district/2021.toml", include_str!("../../rubrics/connected-district/2021.toml")),
    ("rubrics/connected-community/2021.toml", include_str!("../../rubrics/connected-community/2021.toml")),
];

/// Rubrics by id and version, and the guides to them.
#[derive(Debug, Clone, Default)]
pub struct Library {
    rubrics: Vec<(Arc<Rubric>, String)>,
    guides: Vec<Guide>,
}

impl Library {
    /// The rubrics and guides that come with the program.
    pub fn built_in() -> Result<Self, LoadError> {
        let mut library = Self::default();
        for (name, text) in BUILT_IN {
            library.add(parse_toml(name, text)?);
        }
        library.guides = built_in_guides()?;
        Ok(library)
    }

    /// Adds a rubric that passed its check.
    pub fn add(&mut self, rubric: Rubric) {
        let digest = rubric.digest();
        self.rubrics.push((Arc::new(rubric), digest));
    }

    /// The rubric of this id and version.
    pub fn get(&self, id: &str, version: &str) -> Option<Arc<Rubric>> {
        self.rubrics.iter().map(|(rubric, _)| rubric).find(|r| r.id == id && r.version == version).cloned()
    }

    /// The rubric of this digest.
    pub fn exact(&self, digest: &str) -> Option<Arc<Rubric>> {
        self.rubrics.iter().find(|(_, other)| other == digest).map(|(rubric, _)| Arc::clone(rubric))
    }

    /// What the guides say of a rubric, whether it is of this library or not.
    pub fn guides_for(&self, rubric: &Rubric) -> Guides {
        guides_for(&self.guides, rubric)
    }

    /// What there is, for choosing.
    pub fn summaries(&self) -> Vec<RubricSummary> {
        self.rubrics.iter().map(|(rubric, digest)| summary(rubric, digest, true)).collect()
    }
}

/// A rubric as lists show it.
pub fn summary(rubric: &Rubric, digest: &str, built_in: bool) -> RubricSummary {
    RubricSummary {
        id: rubric.id.clone(),
        version: rubric.version.clone(),
        title: rubric.title.clone(),
        digest: digest.to_owned(),
        language: rubric.language.clone(),
        built_in,
        found: Found::in_rubric(rubric),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_frameworks_are_whole() {
        let library = Library::built_in().expect("the built-in rubrics pass their check");
        for (id, domains, criteria, terms) in [("connected-district", 5, 28, 19), ("connected-community", 7, 22, 13)] {
            let rubric = library.get(id, "2021").expect("it is built in");
            assert_eq!(rubric.domains.len(), domains);
            assert_eq!(rubric.criteria().count(), criteria);
            assert!(rubric.criteria().all(|(_, c)| c.levels.len() == 4), "four descriptors each");
            assert_eq!(rubric.glossary.len(), terms);
            assert!(rubric.domains.iter().all(|d| d.introduction.is_some() && !d.reflection_questions.is_empty()));
        }
    }
}
