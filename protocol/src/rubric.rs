//! The rubric file format: the same shape in JSON and in TOML (SPEC.md, section "Rubric").

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A rubric: domains of criteria, each described on every level of one scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rubric {
    /// Short name in lower case letters, digits and hyphens.
    pub id: String,
    /// The version of the text. A version never changes once it was used.
    pub version: String,
    /// The name people know it by.
    pub title: String,
    /// Where the text comes from, and whom to credit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The language of the text (BCP 47).
    pub language: String,
    /// The scale, from the lowest level to the highest.
    pub levels: Vec<Level>,
    /// The domains in order.
    pub domains: Vec<Domain>,
    /// Terms that the descriptors use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub glossary: Vec<Term>,
}

/// One level of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Its number; higher is further along.
    pub value: u8,
    /// Its name.
    pub name: String,
}

/// A group of criteria on one theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Domain {
    /// Short code, such as `D4`.
    pub code: String,
    /// Name.
    pub name: String,
    /// What the domain is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
    /// Questions that help a group to talk before it votes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub reflection_questions: Vec<String>,
    /// What comes before the first level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub foundational_steps: Vec<String>,
    /// The criteria in order.
    pub criteria: Vec<Criterion>,
}

/// What is scored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Short code, such as `D4.1`; unique in the rubric.
    pub code: String,
    /// Name.
    pub name: String,
    /// The heading it stands under within its domain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// Other names its source uses for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// What each level looks like: one descriptor for each level of the scale.
    pub levels: Vec<Descriptor>,
}

/// What one criterion looks like on one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Descriptor {
    /// The level's number.
    pub value: u8,
    /// The text.
    pub descriptor: String,
}

/// A glossary entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term.
    pub term: String,
    /// What it means.
    pub definition: String,
}

/// A rubric by its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RubricName {
    /// The rubric's id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// Which text a session is held on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RubricRef {
    /// The rubric's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// [`Rubric::digest`].
    pub digest: String,
}

impl Rubric {
    /// SHA-256 of the canonical JSON (RFC 8785), in hexadecimal: the same for the same text, whatever file it came from.
    pub fn digest(&self) -> String {
        // A rubric holds strings and small integers only, so writing it cannot fail.
        let canonical = serde_json_canonicalizer::to_vec(self).unwrap_or_default();
        hex::encode(Sha256::digest(canonical))
    }

    /// The reference that a session pins.
    pub fn reference(&self) -> RubricRef {
        RubricRef { id: self.id.clone(), version: self.version.clone(), digest: self.digest() }
    }

    /// All criteria in order, each with its domain.
    pub fn criteria(&self) -> impl Iterator<Item = (&Domain, &Criterion)> {
        self.domains.iter().flat_map(|domain| domain.criteria.iter().map(move |criterion| (domain, criterion)))
    }

    /// The criterion of this code, with its domain.
    pub fn criterion(&self, code: &str) -> Option<(&Domain, &Criterion)> {
        self.criteria().find(|(_, criterion)| criterion.code == code)
    }
}
