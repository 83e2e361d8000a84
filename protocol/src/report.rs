//! Reports: a view with all that stands around it in a file, for those who read it elsewhere (SPEC.md, section "Reports").

use serde::{Deserialize, Serialize};

use crate::http::{Assessment, TrailLine};
use crate::id::SessionId;
use crate::results::{Comparison, SubjectResults};
use crate::rubric::Rubric;

/// A report as JSON. Every other format is written from exactly this.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "report", rename_all = "snake_case")]
pub enum ReportDocument {
    /// One session.
    Session(Box<SessionReport>),
    /// One subject over all its sessions.
    Subject(Box<SubjectReport>),
    /// Subjects side by side on one rubric.
    Comparison(Box<ComparisonReport>),
}

/// Where a session stands and how that was reached.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SessionReport {
    /// When it was held.
    pub held: MeetingTimes,
    /// Where the subjects stand.
    pub assessment: Assessment,
    /// The text it was held on.
    pub rubric: Rubric,
    /// How everything came about, in order; nothing for those outside.
    pub events: Vec<TrailLine>,
    /// What was signed of the record that all of this follows from.
    pub checkpoint: SignedRecord,
    /// What the file does not hold, and why.
    pub left_out: Vec<LeftOut>,
}

/// Where a subject stands by all its sessions, and what moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SubjectReport {
    /// Where it stands.
    pub results: SubjectResults,
    /// What was signed of its sessions: the newest checkpoint of each, as far as there is one, in the order of the sessions.
    pub signed: Vec<SignedSession>,
    /// The checkpoint of the log of logs, which all of these are in.
    pub checkpoint: SignedRecord,
    /// What the file does not hold, and why.
    pub left_out: Vec<LeftOut>,
}

/// How subjects stand side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ComparisonReport {
    /// How they stand.
    pub comparison: Comparison,
    /// The newest checkpoint of each session that says something here.
    pub signed: Vec<SignedSession>,
    /// The checkpoint of the log of logs, which all of these are in.
    pub checkpoint: SignedRecord,
    /// What the file does not hold, and why.
    pub left_out: Vec<LeftOut>,
}

/// What was signed of one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SignedSession {
    /// Which.
    pub session: SessionId,
    /// How many records its newest checkpoint covers.
    pub size: u64,
    /// The root of their tree.
    pub root: String,
}

/// When a session was held, by the server's clock.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct MeetingTimes {
    /// When it was made.
    pub made: String,
    /// When the meeting began, if it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<String>,
    /// When it was closed, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<String>,
}

/// The checkpoint of a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct SignedRecord {
    /// The server's name in it.
    pub server: String,
    /// How many records it covers.
    pub size: u64,
    /// The root of their tree, in base64 as in the note.
    pub root: String,
    /// The whole signed note.
    pub note: String,
}

/// Something that a report does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Who voted how, because the session is confidential.
    VotesConfidential,
    /// Who voted how, because votes are shown by organisation; small ones are put together.
    VotesByOrganisation {
        /// Groups with fewer votes than this are put together.
        smallest: u8,
    },
    /// Who the people are, except where they signed what they wrote.
    Names,
    /// Names that were erased on request.
    ErasedNames {
        /// How many.
        count: u32,
    },
    /// Who wrote what is unsigned.
    UnsignedAuthors,
    /// What was said since a vote opened that was open when the report was made.
    OpenVote,
    /// Everything about people: results across sessions name nobody.
    Nameless,
    /// Who does the next steps, and who said how they stand: that is not told outside.
    Owners,
    /// Everything about people, and what happened step by step: the link that was shared does not tell of people.
    Outside,
    /// Sessions whose record does not hold.
    UnreadableSessions {
        /// How many.
        count: u32,
    },
}
