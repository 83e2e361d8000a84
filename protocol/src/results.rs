//! Results: what the sessions of a subject came to, over time, and how subjects stand side by side. They name nobody.

use serde::{Deserialize, Serialize};

use crate::http::AssessedItem;
use crate::id::{ItemId, SessionId, SubjectId};
use crate::rubric::{Level, RubricRef};
use crate::session::Phase;
use crate::vote::{LevelCount, Tally};

/// `GET /api/subjects`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SubjectList {
    /// Everyone who was assessed in a session, by name.
    pub subjects: Vec<ListedSubject>,
}

/// One subject of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ListedSubject {
    /// Its id: the same in every session.
    pub subject: SubjectId,
    /// Its name.
    pub name: String,
    /// How many sessions assess it.
    pub sessions: u32,
    /// The day of the last one that decided something on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_scored: Option<String>,
    /// The ids of the rubrics it was assessed on.
    pub rubrics: Vec<String>,
}

/// `GET /api/subjects/{id}`: where a subject stands, by the latest decisions of all its sessions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SubjectResults {
    /// Its id.
    pub subject: SubjectId,
    /// Its name, as the newest session writes it.
    pub name: String,
    /// Its sessions, from the oldest.
    pub sessions: Vec<HeldSession>,
    /// Sessions whose record does not hold, and so say nothing here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreadable: Vec<SessionId>,
    /// For each rubric it was assessed on where it stands; the rubric of the newest session first.
    pub rubrics: Vec<SubjectOnRubric>,
}

/// A session that results come from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct HeldSession {
    /// Its id.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// The day it was held.
    pub held_on: String,
    /// Where it stands.
    pub phase: Phase,
    /// The text it was held on.
    pub rubric: RubricRef,
    /// The seq it is shown as of.
    pub seq: u64,
}

/// Where a subject stands on one rubric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SubjectOnRubric {
    /// The version that the newest session was held on. All below is told by its text.
    pub rubric: RubricRef,
    /// The rubric's title.
    pub title: String,
    /// Its scale.
    pub levels: Vec<Level>,
    /// Its domains in order.
    pub domains: Vec<DomainOverTime>,
    /// Its criteria in order, those that only an older version has at the end.
    pub criteria: Vec<CriterionOverTime>,
}

/// How the criteria of a domain stand, and how they moved. Spread is never hidden behind an average.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct DomainOverTime {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How many criteria stand at each level, zeros included.
    pub levels: Vec<LevelCount>,
    /// How many ended without consensus.
    pub no_consensus: u32,
    /// How many were put off.
    pub parked: u32,
    /// How many are under way, or on the agenda of a session that is not over.
    pub open: u32,
    /// How many were never scored: also those that were on no agenda.
    pub not_scored: u32,
    /// How many rose since they were decided before.
    pub rose: u32,
    /// How many fell.
    pub fell: u32,
    /// How many stayed.
    pub stayed: u32,
}

/// One criterion of a subject over its sessions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct CriterionOverTime {
    /// The domain's code.
    pub domain: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where it stands: by the latest decision, or by the newest session where nothing was decided yet.
    pub standing: CriterionStanding,
    /// How the latest decision stands to the one before it.
    pub change: Change,
    /// The day of the session with the latest decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_scored: Option<String>,
    /// What every session came to on it, from the oldest.
    pub history: Vec<Point>,
    /// The item that it stands by, in full and without names: that of the latest decision, else the newest one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<AssessedItem>,
    /// The session of that item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionId>,
}

/// Where a criterion stands: `{"level":2}`, `"no_consensus"`, `"parked"`, `"open"` or `"not_scored"`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum CriterionStanding {
    /// It was decided at this level.
    Level(u8),
    /// It was decided that there is no consensus.
    NoConsensus,
    /// It was put off.
    Parked,
    /// It is under way: voted on, reopened, or on the agenda of a session that is not over.
    Open,
    /// No session decided on it.
    NotScored,
}

/// How a decision stands to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// Nothing was decided yet.
    None,
    /// It is the first.
    First,
    /// The level is higher.
    Rose,
    /// The level is lower.
    Fell,
    /// It is the same level, or again no consensus.
    Stayed,
    /// One of the two is *no consensus*: there is no higher or lower.
    NotComparable,
    /// The criterion's text was another one then: the levels do not mean the same.
    TextChanged,
}

/// What one session came to on a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Point {
    /// The session.
    pub session: SessionId,
    /// The day it was held.
    pub held_on: String,
    /// The item.
    pub item: ItemId,
    /// Where it stood.
    pub standing: CriterionStanding,
    /// The seq of the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<u64>,
    /// The rubric's version.
    pub version: String,
    /// Whether the criterion's text was the one that it is told by here.
    pub same_text: bool,
    /// The tally of the last round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally>,
    /// How many rounds were revealed.
    pub rounds: u32,
}

/// `GET /api/comparison`: the criteria of one rubric by subject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Comparison {
    /// The version that it is told by: the one that was asked for, else that of the newest session.
    pub rubric: RubricRef,
    /// The rubric's title.
    pub title: String,
    /// Its scale.
    pub levels: Vec<Level>,
    /// Who is compared, by name.
    pub subjects: Vec<ComparedSubject>,
    /// The criteria in order, as far as they were on the agenda for one of the subjects.
    pub criteria: Vec<ComparedCriterion>,
    /// How the organisations stand to the whole, over the last rounds of what is compared; only where visibility shows them.
    pub organisations: Vec<OrganisationStance>,
    /// The versions that sessions were held on, the one above among them.
    pub versions: Vec<String>,
    /// Sessions whose record does not hold, and so say nothing here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unreadable: Vec<SessionId>,
}

/// A subject of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ComparedSubject {
    /// Its id.
    pub subject: SubjectId,
    /// Its name.
    pub name: String,
    /// The day of its newest session on this rubric.
    pub held_on: String,
}

/// A criterion of a comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ComparedCriterion {
    /// The domain's code.
    pub domain: String,
    /// The domain's name.
    pub domain_name: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Where each subject stands, in the order of the subjects.
    pub cells: Vec<Cell>,
}

/// Where one subject stands on one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Cell {
    /// Where it stands.
    pub standing: CriterionStanding,
    /// The session that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub session: Option<SessionId>,
    /// The item that says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// The day it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_on: Option<String>,
    /// Whether the criterion's text was the one that it is told by here. Where it was not, levels are not compared.
    pub same_text: bool,
    /// How many levels the ballots of the last round span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<u8>,
    /// How it changed since the decision before.
    pub change: Change,
}

/// How what an organisation voted stands to what all voted, by the middle ballot of each item's last round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct OrganisationStance {
    /// Which.
    pub organisation: String,
    /// On how many items it voted for a level.
    pub items: u32,
    /// On how many its middle ballot was lower than that of all.
    pub lower: u32,
    /// On how many it was the same.
    pub same: u32,
    /// On how many it was higher.
    pub higher: u32,
}
