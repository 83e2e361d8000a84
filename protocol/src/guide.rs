//! Guides: help to talk about a rubric. A guide is not voted on and no session pins it.

use serde::{Deserialize, Serialize};

/// A guide: entries taken from one published source, each attached to domains or criteria of rubrics.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Short name in lower case letters, digits and hyphens.
    pub id: String,
    /// What people call it.
    pub title: String,
    /// The publication it rests on, and whom to credit.
    pub source: String,
    /// Where that can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The language of the text (BCP 47).
    pub language: String,
    /// What it says, in order.
    pub entries: Vec<GuideEntry>,
}

/// One thing a guide says, and where it belongs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuideEntry {
    /// What it is for.
    pub kind: GuideKind,
    /// Where it belongs.
    pub places: Vec<GuidePlace>,
    /// A few words to know it by.
    pub title: String,
    /// What it says: a question, a statement or a step.
    pub text: String,
    /// Instances of it that the source names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<String>,
    /// With an indicator: the figure, as the source states it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figure: Option<String>,
    /// What to be careful about, such as a figure that looks like a slip of its source.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caution: Option<String>,
}

/// What an entry is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GuideKind {
    /// Something to ask the group.
    Prompt,
    /// A figure to compare oneself with.
    Indicator,
    /// A thing to tick off.
    Check,
}

/// A domain or a criterion. The entry belongs to it in every rubric that has one of this code and name, whoever brought that
/// rubric in: a code alone says too little.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuidePlace {
    /// Its code. A domain stands for all its criteria.
    pub code: String,
    /// Its name, or another name it has. Upper and lower case are the same.
    pub name: String,
}

/// `GET /api/rubrics/{id}/{version}/guides`: what there is for one rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Guides {
    /// The guides that say something of it, each with the entries and places that it has.
    pub guides: Vec<Guide>,
}
