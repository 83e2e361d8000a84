//! Views in parts: what the live session shows, made for who is looking. Never raw events.

mod advance;
mod desk;
mod steps;
mod talk;

pub use advance::*;
pub use desk::*;
pub use steps::*;
pub use talk::*;

use serde::{Deserialize, Serialize};

use crate::id::{ItemId, ParticipantId, SessionId, SubjectId};
use crate::measure::{Measures, Shift};
use crate::rubric::RubricRef;
use crate::session::{Door, ItemState, Phase, Role, Settings, Subject};
use crate::vote::{
    AnswerTally, Basis, Choice, Dissent, Evidence, LevelCount, NextStep, Outcome, QuorumCount, Rule, Tally, Verdict,
};

/// The parts of a view. A message carries those that changed; each replaces the one before it as a whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Parts {
    /// The session as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Meeting>,
    /// Its items.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda: Option<Agenda>,
    /// The item the group is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub focus: Option<Focus>,
    /// How far the open vote is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// Who is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roster: Option<Roster>,
    /// The advance round, once there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advance: Option<Advance>,
    /// Who wishes to speak, and who speaks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub talk: Option<Talk>,
    /// What only facilitators and scribes may know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub desk: Option<Desk>,
    /// What only the reader may know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub you: Option<You>,
}

/// The session as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Meeting {
    /// Its id.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// Where it stands.
    pub phase: Phase,
    /// The text it is held on; `/api/rubrics/{id}/{version}` gives it.
    pub rubric: RubricRef,
    /// Who is assessed.
    pub subjects: Vec<Subject>,
    /// How it is held.
    pub settings: Settings,
    /// What people type to join; empty for whoever waits at the door.
    pub join_code: String,
    /// Who can come in.
    #[serde(default)]
    pub door: Door,
    /// Who leads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lead: Option<Speaker>,
    /// The organisations that are expected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
}

/// The items of a session in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Agenda {
    /// The items.
    pub items: Vec<AgendaEntry>,
}

/// One item as the agenda lists it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct AgendaEntry {
    /// Its id.
    pub item: ItemId,
    /// The criterion's code.
    pub criterion: String,
    /// Who is assessed.
    pub subject: SubjectId,
    /// Where it stands.
    pub state: ItemState,
    /// How many rounds were opened, without those that were cancelled.
    pub rounds: u8,
    /// The decision in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// The level at which it stands on the consent list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<u8>,
    /// Whether somebody pulled it off the consent list.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pulled: bool,
}

/// The item the group is on, if any.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Focus {
    /// The item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<FocusItem>,
}

/// One item in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct FocusItem {
    /// Its id.
    pub item: ItemId,
    /// The criterion's code.
    pub criterion: String,
    /// Who is assessed.
    pub subject: SubjectId,
    /// Where it stands.
    pub state: ItemState,
    /// The round that is open, or the last one that was revealed; 0 before the first.
    pub round: u8,
    /// Whether the round that was opened last was cancelled: it showed nothing and does not count.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
    /// How many more rounds can be opened. A reopening begins the count anew.
    pub rounds_left: u8,
    /// Until when people are given time to read: a time of the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading_until: Option<String>,
    /// How often those who are missing were reminded in the open round or proposal.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub nudges: u32,
    /// When people are told that time is up: a time of the server's clock.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<String>,
    /// The rounds that were revealed, from the first.
    pub revealed: Vec<RevealedRound>,
    /// The proposal that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<OpenProposal>,
    /// Whether a proposal was taken back, and nothing was opened since.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub proposal_cancelled: bool,
    /// The proposals that were closed, from the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<ClosedProposal>,
    /// The decision in force, or the one that was reopened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// The next steps of that decision as they stand now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<PlannedStep>,
    /// Why it was parked or reopened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The comments and the evidence that everyone may see now, from the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// How many earlier ones are not listed: live, all but the newest 50.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub comments_left_out: u32,
    /// Who disagrees with its decision or stands aside from it, from the first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
}

/// What the group saw at a reveal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct RevealedRound {
    /// Which round.
    pub round: u8,
    /// How many said what.
    pub tally: Tally,
    /// The rule in force.
    pub rule: Rule,
    /// What it says of the tally.
    pub outcome: Outcome,
    /// What the tally says in numbers.
    pub measures: Measures,
    /// How people moved since the round before, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift: Option<Shift>,
    /// Who said what, where the visibility allows it.
    pub ballots: Vec<ShownBallot>,
    /// How many ballots are not listed: all of them, live, where there are more than 200.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub not_listed: u32,
    /// How the quorum stood, where the session has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumCount>,
    /// The ballots of each organisation, where the visibility allows it and there are two at least.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<Group>,
}

/// What one organisation, or several small ones together, said in a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Group {
    /// Which; several where they were merged.
    pub organisations: Vec<String>,
    /// How many of their ballots name each level, zeros included.
    pub levels: Vec<LevelCount>,
    /// How many say *unsure*.
    pub unsure: u32,
    /// How many say *abstain*.
    pub abstain: u32,
}

/// A ballot after the reveal, where votes are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ShownBallot {
    /// Whose.
    pub participant: ParticipantId,
    /// Their name; empty once it was erased.
    pub name: String,
    /// Whom they speak for.
    pub organisation: String,
    /// What it says.
    pub choice: Choice,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether it was entered for somebody without a device.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub entered: bool,
}

/// A level that is put to the group now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct OpenProposal {
    /// Which proposal.
    pub proposal: u8,
    /// The level.
    pub level: u8,
    /// What was said with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// What the group saw when a proposal was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ClosedProposal {
    /// Which proposal.
    pub proposal: u8,
    /// The round whose reveal it followed.
    pub round: u8,
    /// The level.
    pub level: u8,
    /// What was said with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How many answered what.
    pub tally: AnswerTally,
    /// The rule in force.
    pub rule: Rule,
    /// The answer below which nobody may be.
    pub floor: u8,
    /// The proposed level if the group consents to it.
    pub outcome: Outcome,
    /// Who answered what, where the visibility allows it.
    pub answers: Vec<ShownAnswer>,
    /// How many answers are not listed: all of them, live, where there are more than 200.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub not_listed: u32,
    /// How the quorum stood, where the session has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumCount>,
}

/// An answer after the closing, where votes are named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ShownAnswer {
    /// Whose.
    pub participant: ParticipantId,
    /// Their name; empty once it was erased.
    pub name: String,
    /// Whom they speak for.
    pub organisation: String,
    /// 0 to 5.
    pub answer: u8,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Whether it was entered for somebody without a device.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub entered: bool,
}

/// A decision as it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Decision {
    /// The seq of its record.
    pub seq: u64,
    /// When it was recorded.
    pub at: String,
    /// What was decided.
    pub verdict: Verdict,
    /// How it stands to the rule's outcome.
    pub basis: Basis,
    /// Why.
    pub rationale: String,
    /// Who disagrees.
    pub dissent: Vec<Dissent>,
    /// What backs it.
    pub evidence: Vec<Evidence>,
    /// What happens next.
    pub next_steps: Vec<NextStep>,
    /// The seq of the decision that it supersedes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supersedes: Option<u64>,
    /// Whether it was accepted from the consent list, without talk.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub consent_list: bool,
}

/// How far the open vote or proposal is: how many, and to the facilitator who is missing. Never what they said.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Progress {
    /// How many eligible people have cast a ballot, or answered.
    pub voted: u32,
    /// How many can vote.
    pub eligible: u32,
    /// To the facilitator: who has not voted or answered, the first 200 in the order they joined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting_for: Option<Vec<ParticipantId>>,
    /// To the facilitator: who stands aside from the item and so is not waited for, the first 200.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub standing_aside: Option<Vec<ParticipantId>>,
}

/// Who is there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Roster {
    /// How many joined to vote.
    pub joined: u32,
    /// How many of them are connected now.
    pub present: u32,
    /// To the facilitator: everyone who joined, in that order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people: Option<Vec<Person>>,
}

/// Somebody who joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Person {
    /// Their id.
    pub participant: ParticipantId,
    /// Their name; empty once it was erased.
    pub name: String,
    /// Whom they speak for.
    pub organisation: String,
    /// What they may do.
    pub role: Role,
    /// Is one of their windows connected?
    pub connected: bool,
    /// Were they marked absent?
    pub absent: bool,
    /// Do they vote?
    #[serde(default)]
    pub votes: bool,
    /// Do they wait at the door?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waiting: bool,
    /// Were they sent out?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub removed: bool,
    /// Are they without a device, so that their ballots are entered for them?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_device: bool,
}

/// What only the reader may know.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct You {
    /// What the reader's token allows.
    pub role: Role,
    /// Who they are; nobody for a screen or a reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub participant: Option<ParticipantId>,
    /// Their name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Whom they speak for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    /// Were they marked absent?
    #[serde(default)]
    pub absent: bool,
    /// Their ballots on the item in focus that stand, one a round.
    #[serde(default)]
    pub ballots: Vec<OwnBallot>,
    /// Their answers on the item in focus that stand, one a proposal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<OwnAnswer>,
    /// The items they stood aside from.
    #[serde(default)]
    pub recused: Vec<ItemId>,
    /// Do they vote?
    #[serde(default)]
    pub votes: bool,
    /// Do they lead the meeting?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub leads: bool,
    /// Is the lead offered to them?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lead_offered: bool,
    /// Do they wait at the door?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub waiting: bool,
    /// Is their hand up?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hand: bool,
    /// Are they without a device, so that their ballots are entered for them?
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub no_device: bool,
    /// Their comments on the item in focus, also those that only they may see yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// Their statements on the item in focus.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// While the advance round is open: their ballots in it, on whatever item.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advance: Vec<OwnBallot>,
    /// While the advance round is open: their comments on its items, 50 at most; only they may see them yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub advance_comments: Vec<AdvanceComment>,
}

/// The reader's own ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct OwnBallot {
    /// On which item.
    pub item: ItemId,
    /// In which round.
    pub round: u8,
    /// What it says.
    pub choice: Choice,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The seq of its record.
    pub seq: u64,
    /// Whether it was entered for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub entered: bool,
}

/// The reader's own answer to a proposal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct OwnAnswer {
    /// On which item.
    pub item: ItemId,
    /// To which proposal.
    pub proposal: u8,
    /// 0 to 5.
    pub answer: u8,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The seq of its record.
    pub seq: u64,
    /// Whether it was entered for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub entered: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
const fn is_zero(n: &u32) -> bool {
    *n == 0
}
