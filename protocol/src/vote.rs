//! What is said in a vote and what is made of it: choices, tallies, rules, outcomes and decisions.

use serde::{Deserialize, Serialize};

use crate::id::ParticipantId;

/// What one ballot says: `{"level":3}`, `"unsure"` or `"abstain"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// A level of the rubric's scale.
    Level(u8),
    /// Cannot tell. Takes part, but counts for no level.
    Unsure,
    /// Does not want to say. Takes part, but counts for no level.
    Abstain,
}

/// How many said what in a round, and how many said nothing, by why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    /// One count for each level of the scale, from the lowest to the highest, zeros included.
    pub levels: Vec<LevelCount>,
    /// Ballots that say *unsure*.
    pub unsure: u32,
    /// Ballots that say *abstain*.
    pub abstain: u32,
    /// Eligible people who cast no ballot.
    pub not_voted: u32,
    /// People who stood aside for a conflict of interest.
    pub recused: u32,
    /// People who were marked absent.
    pub absent: u32,
}

/// The ballots for one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LevelCount {
    /// The level.
    pub level: u8,
    /// How many ballots name it.
    pub count: u32,
}

/// How many gave which answer to a proposal, and how many gave none, by why.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerTally {
    /// One count for each answer, from 0 to 5.
    pub counts: [u32; 6],
    /// Eligible people who did not answer.
    pub not_answered: u32,
    /// People who stood aside for a conflict of interest.
    pub recused: u32,
    /// People who were marked absent.
    pub absent: u32,
}

/// How a person stands to a decision that they do not support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    /// Disagrees.
    Dissent,
    /// Does not support it, and does not stand in its way.
    StandAside,
}

/// How many eligible people have to vote for a rule to be met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Quorum {
    /// This many: 1 to 10,000.
    People(u32),
    /// This part of everyone who joined to vote and did not stand aside, in percent, rounded up: 1 to 100.
    Percent(u8),
}

/// How a quorum stood when a round or a proposal was sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuorumCount {
    /// How many eligible people had to vote or answer.
    pub needed: u32,
    /// How many did, whatever they said.
    pub present: u32,
}

/// When a tally is a consensus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Rule {
    /// At least `percent` of the level ballots at one level, and none further than one level from it.
    Threshold {
        /// 51 to 100.
        percent: u8,
    },
    /// All level ballots at one level.
    Unanimous,
    /// The lowest and the highest level ballot at most one level apart; met at their median.
    WithinOne,
    /// More than half of the level ballots at one level.
    Majority,
    /// Met at the median of the level ballots, however far they are apart.
    Median,
    /// A proposal with no answer below `floor`; the votes alone never meet it.
    Consent {
        /// 1 to 5.
        floor: u8,
    },
}

impl Default for Rule {
    fn default() -> Self {
        Self::Threshold { percent: 75 }
    }
}

/// What the rule says of a tally: `{"level":2}` or `"not_met"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The rule is met at this level.
    Level(u8),
    /// The rule is not met.
    NotMet,
}

/// What was recorded for an item: `{"level":2}` or `"no_consensus"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// The group settled on this level.
    Level(u8),
    /// The group did not settle; the distribution stands as the result.
    NoConsensus,
}

/// How a decision stands to the rule's outcome: that of the last reveal, or of the proposal that followed it under *consent*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// It records what the rule said, or *no consensus* after the rule was not met.
    FollowsRule,
    /// It records something else, for the reason in its rationale.
    DepartsFromRule,
}

/// A disagreement that stays on record beside the decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dissent {
    /// Who disagrees; nobody named for an unsigned statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
    /// In their words.
    pub statement: String,
}

/// Something somebody does next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// What is to be done.
    pub what: String,
    /// Who does it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// By when: a date, `2027-03-01`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_when: Option<String>,
}

/// Where a next step stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It is still to be done.
    #[default]
    Open,
    /// It is done.
    Done,
    /// It will not be done.
    Dropped,
}

/// Something that backs a decision: a link, a figure with its date, a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What it is.
    pub note: String,
    /// Where to find it: an `https` or `http` address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}
