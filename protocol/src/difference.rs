//! What changed between two texts of a rubric.

use serde::{Deserialize, Serialize};

use crate::rubric::RubricRef;

/// How one rubric differs from another, in the order of the newer text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Difference {
    /// The older text.
    pub from: RubricRef,
    /// The newer text.
    pub to: RubricRef,
    /// What changed; nothing for the same text.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Change {
    /// What kind of thing changed.
    pub part: ChangedPart,
    /// The code of the domain or criterion it concerns, or the term; empty for the rubric as a whole.
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
    /// For a text that was edited: what stayed and what changed, word by word. Put together they are both texts.
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
    /// The domain or the position of a criterion; `before` and `after` say which criterion or domain it follows.
    Order,
    /// A descriptor.
    Descriptor,
    /// A term of the glossary and its definition.
    Term,
}

/// A run of words that stayed, went or came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct WordChange {
    /// Which.
    pub kind: WordChangeKind,
    /// The words with the white space after them.
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
