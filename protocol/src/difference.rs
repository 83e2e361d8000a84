//! What changed between two texts of a rubric.

use serde::{Deserialize, Serialize};

use crate::rubric::RubricRef;

/// How one rubric differs from another, in the order of the newer text; what was removed stands where it stood. The changes of
/// one domain or criterion follow each other, and for one that came or went its whole text does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Difference {
    /// The older text.
    pub from: RubricRef,
    /// The newer text.
    pub to: RubricRef,
    /// What changed; nothing for texts that differ in no more than their id and version.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Change {
    /// What kind of thing changed.
    pub part: ChangedPart,
    /// The code of the domain or criterion it concerns, as the newer text has it where it is in both, or the term; empty for the
    /// rubric as a whole.
    pub place: String,
    /// The level, for a descriptor or a level of the scale.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// The older text; absent for what was added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The newer text; absent for what was taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// For a text that was edited: what stayed and what changed, word by word. Put together they are both texts. Empty where so
    /// little stayed that the texts are better read one after the other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<WordChange>,
}

/// What of a rubric changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangedPart {
    /// Its title.
    Title,
    /// Where it comes from.
    Source,
    /// Its language.
    Language,
    /// A level of the scale, by its name.
    Level,
    /// A whole domain, by its name.
    Domain,
    /// What a domain is about.
    Introduction,
    /// A reflection question of a domain.
    ReflectionQuestion,
    /// A foundational step of a domain.
    FoundationalStep,
    /// A whole criterion, by its name.
    Criterion,
    /// The heading that a criterion stands under.
    Group,
    /// Another name of a criterion.
    Alias,
    /// The code of a domain or criterion that is the same one otherwise, by its name or its descriptors.
    Code,
    /// Where a domain or criterion stands. `before` and `after` are the codes of what it followed and follows, of those in both
    /// texts, and empty for the first; or, for a criterion that went to another domain, the codes of the domains.
    Order,
    /// A descriptor.
    Descriptor,
    /// The order of the terms in the glossary; `before` and `after` are absent.
    GlossaryOrder,
    /// A term of the glossary, by its definition.
    Term,
}

/// A run of words that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct WordChange {
    /// Which.
    pub kind: WordChangeKind,
    /// The words, with the white space between them.
    pub text: String,
}

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WordChangeKind {
    /// In both texts.
    Same,
    /// Only in the older one.
    Removed,
    /// Only in the newer one.
    Added,
}
