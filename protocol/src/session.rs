//! What a session is made of: its phase, settings, roles and agenda.

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, SubjectId};
use crate::rubric::RubricName;
use crate::vote::{Quorum, Rule};

/// Where the session stands: `draft → lobby → running ⇄ paused → closed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Being prepared; nobody can join yet.
    Draft,
    /// People are joining.
    Lobby,
    /// Items are discussed and voted on.
    Running,
    /// Interrupted; nothing can be voted on.
    Paused,
    /// Over. Nothing is voted on or decided any more.
    Closed,
}

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemState {
    /// Not voted on yet.
    Pending,
    /// A round is open.
    Voting,
    /// The last round was revealed.
    Revealed,
    /// A proposal is open.
    Proposed,
    /// A decision is recorded.
    Decided,
    /// Put off.
    Parked,
    /// Decided once, and taken up again.
    Reopened,
}

/// What somebody may do in a session.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Sees the desk. One of the facilitators leads the meeting at a time; they vote only if they say so.
    Facilitator,
    /// Sees the desk; writes notes and enters the ballots of people without a device. Votes only if they say so.
    Scribe,
    /// Votes.
    Participant,
    /// Follows and never votes.
    #[default]
    Observer,
    /// The screen in the room.
    Projector,
    /// Reads the record afterwards.
    Auditor,
}

/// Who may see whose ballot after the reveal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Only the distribution is shown.
    Confidential,
    /// The distribution of each organisation is shown, small ones merged; nobody's ballot.
    ByOrganisation,
    /// Everyone sees who voted how.
    #[default]
    Named,
}

/// Who can come in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// Whoever has the code.
    #[default]
    Open,
    /// Whoever has the code waits until a facilitator lets them in.
    Ask,
    /// Nobody new. Whoever has a seat comes and goes as before.
    Locked,
}

/// How the session is held. Fixed when the first ballot is cast; a later change is an event with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// When a tally is a consensus.
    pub rule: Rule,
    /// How many rounds an item may have before a decision is due; 1 to 9.
    pub max_rounds: u8,
    /// Who may see whose ballot after the reveal.
    pub visibility: Visibility,
    /// How long a round stays open before people are told that time is up; 10 to 3600 seconds, or without a limit.
    /// Nothing is revealed by it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub voting_seconds: Option<u32>,
    /// How long people are given to read when the group turns to an item that was not voted on; 5 to 600 seconds, or not at all.
    /// The vote can be opened before.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading_seconds: Option<u32>,
    /// How many have to vote for a rule to be met.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Quorum>,
    /// By organisation: groups with fewer ballots than this are merged; 2 to 20.
    #[serde(skip_serializing_if = "is_usual_group")]
    pub smallest_group: u8,
    /// Whether the session is one of a public body: its votes are named, whatever else is wished.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub public_body: bool,
}

/// The fewest ballots that an organisation is shown with by itself, unless the session says otherwise.
pub const USUAL_GROUP: u8 = 3;

impl Default for Settings {
    fn default() -> Self {
        Self {
            rule: Rule::default(),
            max_rounds: 3,
            visibility: Visibility::default(),
            voting_seconds: None,
            reading_seconds: None,
            quorum: None,
            smallest_group: USUAL_GROUP,
            public_body: false,
        }
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_usual_group(size: &u8) -> bool {
    *size == USUAL_GROUP
}

/// What a meeting is prepared from, kept under a name as a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Which rubric, if it is to be one and the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rubric: Option<RubricName>,
    /// The criteria on the agenda; all where none are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Vec<String>>,
    /// Who is assessed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<String>,
    /// The organisations that are expected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
    /// How it is held.
    #[serde(default)]
    pub settings: Settings,
}

/// An organisation that is assessed in a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its id in the session.
    pub id: SubjectId,
    /// Its name.
    pub name: String,
}

/// One criterion for one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its id.
    pub id: ItemId,
    /// The criterion's code.
    pub criterion: String,
    /// Who is assessed.
    pub subject: SubjectId,
}
