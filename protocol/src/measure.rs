//! Measures: statistics of a tally, of two rounds, and of a whole session. What each one is stands in SPEC.md, section 16.

use serde::{Deserialize, Serialize};

/// The measures of one tally. Distances are counted in levels: neighbours on the scale are one apart, whatever their numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Measures {
    /// How many ballots name a level.
    pub n: u32,
    /// The scale, from the lowest level to the highest.
    pub levels: Vec<u8>,
    /// How many ballots name each level.
    pub counts: Vec<u32>,
    /// What part of the ballots names each level, 0 to 1; zeros where there is no ballot.
    pub shares: Vec<f64>,
    /// The levels that most ballots name; none where there is no ballot.
    pub modes: Vec<u8>,
    /// The middle ballot; halfway where the two in the middle differ.
    pub median: Option<f64>,
    /// How many levels the middle half of the ballots spans: the inter-quartile range, type 7 of Hyndman and Fan.
    pub iqr: Option<f64>,
    /// How many levels the lowest and the highest ballot are apart.
    pub range: Option<u8>,
    /// What part of the ballots is within one level of the median, 0 to 1.
    pub within_one: Option<f64>,
    /// Tastle and Wierman's consensus, 0 (half at each end) to 1 (all at one level).
    pub consensus: Option<f64>,
    /// Van der Eijk's agreement A, -1 (half at each end) to 1 (all at one level); for scales of three levels and more.
    pub agreement: Option<f64>,
}

/// How a group moved from one round to the next.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Shift {
    /// How many people named a level in both rounds.
    pub compared: u32,
    /// How many of them named another level the second time.
    pub moved: u32,
    /// How many of them went up.
    pub up: u32,
    /// How many went down.
    pub down: u32,
    /// How many levels those who moved went, on average.
    pub distance: Option<f64>,
    /// The levels that gained most people, net; none where nobody moved.
    pub toward: Vec<u8>,
}

/// How far people agree over all items of a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SessionAgreement {
    /// Items with at least two level ballots in their last round.
    pub items: u32,
    /// People with a level ballot on at least one of them.
    pub people: u32,
    /// Krippendorff's alpha for ordinal data; 1 is agreement, 0 what chance gives, below 0 is systematic disagreement.
    pub alpha: Option<f64>,
    /// Kendall's W corrected for ties, 0 to 1, over those who named a level on every item.
    pub concordance: Option<f64>,
    /// How many people the concordance is over.
    pub concordance_people: u32,
}
