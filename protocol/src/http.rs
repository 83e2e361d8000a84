//! Bodies of the HTTP interface, and the views that readers fetch.

mod listing;
mod steps;

pub use listing::*;
pub use steps::*;

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::difference::Difference;
use crate::id::{CommandId, ItemId, ParticipantId, SessionId, TemplateId};
use crate::import::{Flaw, Found};
use crate::measure::SessionAgreement;
use crate::results::OrganisationStance;
use crate::rubric::{RubricName, RubricRef};
use crate::session::{Door, ItemState, Phase, Plan, Role, Settings, Subject};
use crate::view::{ClosedProposal, Comment, Decision, Parts, PlannedStep, RevealedRound, Statement};
use crate::vote::{AnswerTally, Choice, Outcome, QuorumCount, Stance, Tally, Verdict};

/// `POST /api/sessions`: what the meeting is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CreateSession {
    /// What it is called; 200 characters at most.
    pub title: String,
    /// Which rubric.
    pub rubric: RubricName,
    /// Who is assessed: 1 to 20 names.
    pub subjects: Vec<String>,
    /// The criteria on the agenda; all where none are named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criteria: Option<Vec<String>>,
    /// How it is held; what is left out has its default.
    #[serde(default)]
    pub settings: Settings,
    /// The organisations that are expected, 200 at most; each can be invited with a link of its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
    /// The name of the facilitator who comes with the session, 1 to 80 characters; `Facilitator` where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub facilitator: Option<String>,
    /// Keep the door shut until `open_lobby`.
    #[serde(default)]
    pub draft: bool,
    /// The day it is held, `2027-03-01`; the day it starts, by UTC, where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_on: Option<String>,
}

/// `POST /api/sessions`: the answer. The links hold secrets in their fragment; they are shown this once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SessionMade {
    /// The session's id.
    pub session: SessionId,
    /// What people type to join.
    pub join_code: String,
    /// A link for each way in.
    pub links: Links,
    /// The facilitator's token, as in their link.
    pub facilitator_token: String,
}

/// The links of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Links {
    /// Leads the meeting.
    pub facilitator: String,
    /// Where people join; it holds the join code.
    pub participant: String,
    /// For the screen in the room.
    pub projector: String,
    /// Follows without a name.
    pub observer: String,
    /// Reads the record.
    pub audit: String,
}

/// `POST /api/join`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// The join code; upper and lower case and look-alikes are the same.
    pub code: String,
    /// The name others see: 1 to 80 characters.
    pub name: String,
    /// Whom the person speaks for: 1 to 120 characters.
    pub organisation: String,
    /// To vote, or only to follow.
    #[serde(default)]
    pub role: JoinRole,
    /// The token that is to let the person in again, if the client makes it: 32 to 128 letters and digits, drawn at random and
    /// told to nobody else. Joining again with it gives the same seat, so a lost answer leaves no second one behind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub token: Option<String>,
}

/// The roles that a join code opens.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JoinRole {
    /// Votes.
    #[default]
    Participant,
    /// Follows.
    Observer,
}

/// `POST /api/join`: the answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Joined {
    /// The session.
    pub session: SessionId,
    /// Who they are in it.
    pub participant: ParticipantId,
    /// What lets them in again. Shown this once.
    pub token: String,
}

/// `POST /api/sessions/{id}/commands`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GiveCommand {
    /// The id its client made. Sending it again is safe.
    pub id: CommandId,
    /// The wish.
    pub command: Command,
}

/// `POST /api/sessions/{id}/commands`: the command was carried out, and is durable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct CommandAccepted {
    /// Which.
    pub id: CommandId,
    /// The seq of the last record it led to.
    pub seq: u64,
    /// The leaf hash of that record in hexadecimal: with it anyone can check later that the record is there, unchanged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leaf: Option<String>,
}

/// `GET /api/sessions/{id}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SessionView {
    /// The seq of the newest record that it shows.
    pub seq: u64,
    /// The server's clock.
    pub now: String,
    /// Every part, as the token may see it.
    pub parts: Parts,
}

/// `GET /api/rubrics`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct RubricList {
    /// The rubrics this server has.
    pub rubrics: Vec<RubricSummary>,
}

/// One rubric of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct RubricSummary {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// SHA-256 of its canonical JSON.
    pub digest: String,
    /// The language of its text (BCP 47).
    pub language: String,
    /// Whether it came with the program.
    pub built_in: bool,
    /// How much it holds.
    pub found: Found,
}

/// `POST /api/rubrics/check`: whether a rubric could be saved, and how it differs from what there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct RubricChecked {
    /// SHA-256 of its canonical JSON.
    pub digest: String,
    /// How much it holds.
    pub found: Found,
    /// What keeps it from being used.
    pub flaws: Vec<Flaw>,
    /// Whether its id and version are taken by another text.
    pub version_taken: bool,
    /// How it differs from the newest version of the same id, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difference: Option<Difference>,
}

/// One line of `GET /api/sessions/{id}/events`: a record as its reader may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct EventLine {
    /// The seq.
    pub seq: u64,
    /// The entry exactly as stored: hash these bytes.
    pub entry: String,
    /// The salt in hexadecimal, unless the body is withheld or erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
    /// The body exactly as stored, unless it is withheld or erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<String>,
}

/// `GET /api/sessions/{id}/assessment`: where the subjects stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Assessment {
    /// The session.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// The day it is held: the one it was made with, else that of its start, else that of its making.
    pub held_on: String,
    /// Where it stands.
    pub phase: Phase,
    /// The seq it is shown as of.
    pub seq: u64,
    /// The exact text it was held on.
    pub rubric: RubricRef,
    /// Who is assessed.
    pub subjects: Vec<Subject>,
    /// How it is held.
    pub settings: Settings,
    /// Every item in the order of the agenda.
    pub items: Vec<AssessedItem>,
    /// How far people agree over all items, by the last round of each.
    pub agreement: SessionAgreement,
    /// For each subject and domain, how many criteria stand where. Spread is never hidden behind an average.
    pub domains: Vec<DomainSummary>,
    /// How the organisations stand to the whole, by the last round of each item; only where the visibility shows them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<OrganisationStance>,
}

/// One item of an assessment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct AssessedItem {
    /// Its id.
    pub item: ItemId,
    /// The name of who is assessed.
    pub subject: String,
    /// The domain's code.
    pub domain: String,
    /// The criterion's code.
    pub criterion: String,
    /// The criterion's name.
    pub name: String,
    /// Where it stands.
    pub state: ItemState,
    /// The level, where one is decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// That level's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level_name: Option<String>,
    /// What that level looks like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub descriptor: Option<String>,
    /// What the next level looks like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_descriptor: Option<String>,
    /// The decision in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// The next steps of that decision as they stand now.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<PlannedStep>,
    /// Every revealed round.
    pub rounds: Vec<RevealedRound>,
    /// Every proposal that was closed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<ClosedProposal>,
    /// The comments and the evidence under it that everyone may see.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comments: Vec<Comment>,
    /// Who disagrees or stands aside, in their words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
}

/// How the criteria of one domain stand for one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct DomainSummary {
    /// The name of who is assessed.
    pub subject: String,
    /// The domain's code.
    pub domain: String,
    /// The domain's name.
    pub name: String,
    /// How many criteria were decided at each level, zeros included.
    pub levels: Vec<crate::vote::LevelCount>,
    /// How many ended without consensus.
    pub no_consensus: u32,
    /// How many are not decided: pending, under way or parked.
    pub open: u32,
}

/// `GET /api/sessions/{id}/trail`: how everything came about, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Trail {
    /// The session.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// The seq it is shown as of.
    pub seq: u64,
    /// The exact text it was held on.
    pub rubric: RubricRef,
    /// The steps.
    pub lines: Vec<TrailLine>,
}

/// One step of a trail. Ballots are not steps: their reveal is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct TrailLine {
    /// The seq of its record.
    pub seq: u64,
    /// When.
    pub at: String,
    /// The event's kind.
    pub kind: String,
    /// The criterion's code, for what concerns an item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<String>,
    /// The name of who is assessed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The person it concerns: their name, or their pseudonym once it was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<String>,
    /// What the person may do, for somebody who joined.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The round.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<u8>,
    /// What a reveal showed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tally: Option<Tally>,
    /// The proposal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposal: Option<u8>,
    /// The level that was proposed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
    /// How a proposal was answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answers: Option<AnswerTally>,
    /// The answer below which nobody might be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<u8>,
    /// What the rule said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// In a later round: how many changed to which choice from which.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moves: Vec<Move>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verdict: Option<Verdict>,
    /// How a next step stands from then on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_step: Option<PlannedStep>,
    /// A reason, a rationale or a note that was given.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// How many dissents are recorded with a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissents: Option<u32>,
    /// How a quorum stood.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quorum: Option<QuorumCount>,
    /// How the door was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub door: Option<Door>,
    /// How somebody stands to a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// For how many seconds whoever led had been gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gone_seconds: Option<u32>,
    /// Whether it is so: somebody votes along; has a device; declined the lead, rather than that it was taken back; a comment is
    /// evidence; a decision came from the consent list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub yes: Option<bool>,
}

/// People who changed their vote between two rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Move {
    /// What they said before.
    pub from: Choice,
    /// What they say now.
    pub to: Choice,
    /// How many.
    pub count: u32,
}

/// `GET /api/templates`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct TemplateList {
    /// The templates that were saved, in that order.
    pub templates: Vec<Template>,
}

/// A template that was saved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Template {
    /// Its id.
    pub id: TemplateId,
    /// What it is called.
    pub name: String,
    /// What a meeting made from it begins with.
    pub plan: Plan,
}

/// `POST /api/templates`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SaveTemplate {
    /// What it is called; 1 to 120 characters. One of the same name is replaced.
    pub name: String,
    /// What a meeting made from it begins with.
    pub plan: Plan,
}

/// `GET /api/vkey`: what checkpoints are checked with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Keys {
    /// The server's name in checkpoints.
    pub name: String,
    /// The key it signs with now, as a C2SP vkey.
    pub vkey: String,
    /// Every key it signed with, the newest last.
    pub keys: Vec<VerifierKey>,
}

/// A key that checkpoints were signed with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct VerifierKey {
    /// The key, as a C2SP vkey.
    pub vkey: String,
    /// From when on.
    pub from: String,
}

/// `POST /api/sessions/{id}/erasures`: erases somebody's name for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EraseIdentity {
    /// Whose.
    pub participant: ParticipantId,
    /// Why; it stays on record.
    pub reason: String,
}

/// The name is gone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct IdentityIsErased {
    /// The seq of the record that says so; of the newest record, where it was erased before.
    pub seq: u64,
    /// The records whose bodies are gone; none, where it was erased before.
    pub records: Vec<u64>,
}

/// `POST /api/sessions/{id}/legal-hold`: places a legal hold or lifts it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SetLegalHold {
    /// Whether nothing may be erased from now on.
    pub held: bool,
    /// Why; it stays on record.
    pub reason: String,
}

/// The legal hold is as it was wished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct LegalHoldIsSet {
    /// The seq of the record that says so; of the newest record, where it was so before.
    pub seq: u64,
    /// Whether nothing may be erased.
    pub held: bool,
}
