//! Problems: every "no" and every fault that a client can be told, in one shape (RFC 9457) with a stable code.

use serde::{Deserialize, Serialize};

use crate::id::ParticipantId;

/// A problem as it reads on the wire: an `application/problem+json` body, or part of a `rejected` message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Problem {
    /// `urn:rubricon:problem:` and the code.
    #[serde(rename = "type")]
    pub problem_type: String,
    /// What kind of problem it is, in a few words.
    pub title: String,
    /// The HTTP status.
    pub status: u16,
    /// What happened and what to do, in a sentence.
    pub detail: String,
    /// What a program can rely on.
    pub code: Code,
    /// With [`Code::VotesMissing`]: who has not voted or answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<ParticipantId>,
}

/// The stable codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The message or request cannot be read.
    Malformed,
    /// A field has a value that is not allowed.
    InvalidValue,
    /// The address does not take this HTTP method.
    MethodNotAllowed,
    /// It is larger than allowed.
    TooLarge,
    /// There is no such thing, or it may not be seen with this token.
    NotFound,
    /// The token is missing or not known.
    Unauthorised,
    /// The token does not allow this.
    RoleNotAllowed,
    /// The page that asks is not from this server.
    OriginNotAllowed,
    /// No open session has this join code.
    JoinCodeNotAccepted,
    /// Too many tries; wait a moment.
    TooManyRequests,
    /// The session has as many people, or connections, as it can hold.
    Full,
    /// The session's phase does not allow this.
    WrongPhase,
    /// The item is not on the agenda.
    UnknownItem,
    /// The participant is not in the session.
    UnknownParticipant,
    /// The item's state does not allow this.
    WrongItemState,
    /// The vote on this round is over.
    RoundOver,
    /// That proposal is not open.
    ProposalOver,
    /// A round or a proposal is open already.
    AnotherRoundOpen,
    /// The item had as many rounds as the session allows.
    RoundLimit,
    /// Not on the scale of the rubric.
    UnknownLevel,
    /// There is no ballot to take back.
    NoBallot,
    /// Whoever stood aside from the item cannot vote on it.
    Recused,
    /// Somebody has not voted or answered yet; `missing` says who.
    VotesMissing,
    /// A written reason is needed.
    ReasonNeeded,
    /// Votes cannot become more visible once a ballot was cast.
    VisibilityFixed,
    /// Another facilitator leads the meeting.
    NotLeading,
    /// Whoever leads is here, or was a moment ago.
    LeadNotGone,
    /// The person votes on a device of their own.
    DeviceInUse,
    /// Somebody else wrote the notes meanwhile.
    NotesChanged,
    /// There is no such comment or statement, or it was taken back.
    UnknownComment,
    /// The decision has no such next step, or is not the last one on its item.
    UnknownNextStep,
    /// The command id was used before, for another command.
    CommandIdReused,
    /// The rubric's id and version are taken by another text.
    VersionTaken,
    /// The storage did not take the change; nothing was changed.
    StorageRefused,
    /// The server is stopping or busy; try again.
    Unavailable,
    /// A fault of the server.
    Internal,
}

impl Code {
    /// The code as it is written.
    pub fn as_str(self) -> String {
        serde_json::to_value(self).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// The HTTP status that goes with it.
    pub const fn status(self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::Unauthorised => 401,
            Self::RoleNotAllowed | Self::OriginNotAllowed => 403,
            Self::NotFound
            | Self::JoinCodeNotAccepted
            | Self::UnknownItem
            | Self::UnknownParticipant
            | Self::UnknownComment
            | Self::UnknownNextStep => 404,
            Self::MethodNotAllowed => 405,
            Self::TooLarge => 413,
            Self::InvalidValue | Self::UnknownLevel | Self::ReasonNeeded => 422,
            Self::TooManyRequests => 429,
            Self::Internal => 500,
            Self::StorageRefused | Self::Unavailable | Self::Full => 503,
            Self::WrongPhase
            | Self::WrongItemState
            | Self::RoundOver
            | Self::ProposalOver
            | Self::AnotherRoundOpen
            | Self::RoundLimit
            | Self::NoBallot
            | Self::Recused
            | Self::VotesMissing
            | Self::VisibilityFixed
            | Self::NotLeading
            | Self::LeadNotGone
            | Self::DeviceInUse
            | Self::NotesChanged
            | Self::CommandIdReused
            | Self::VersionTaken => 409,
        }
    }

    const fn title(self) -> &'static str {
        match self {
            Self::Malformed => "This cannot be read",
            Self::InvalidValue => "A value is not allowed",
            Self::MethodNotAllowed => "Not with this method",
            Self::TooLarge => "This is too large",
            Self::NotFound => "Not found",
            Self::Unauthorised => "A link or code is needed",
            Self::RoleNotAllowed => "This role cannot do that",
            Self::OriginNotAllowed => "This page is not from here",
            Self::JoinCodeNotAccepted => "The code is not in use",
            Self::TooManyRequests => "Too many tries",
            Self::Full => "There is no room left",
            Self::WrongPhase => "Not at this point of the meeting",
            Self::UnknownItem => "Not on the agenda",
            Self::UnknownParticipant => "Not in this session",
            Self::WrongItemState => "Not at this point of the item",
            Self::RoundOver => "The vote on this round is over",
            Self::ProposalOver => "The proposal is not open",
            Self::AnotherRoundOpen => "Another vote is open",
            Self::RoundLimit => "No rounds left",
            Self::UnknownLevel => "Not a level of this rubric",
            Self::NoBallot => "There is no ballot",
            Self::Recused => "Stood aside from this item",
            Self::VotesMissing => "Somebody is still missing",
            Self::ReasonNeeded => "A reason is needed",
            Self::NotLeading => "Somebody else leads the meeting",
            Self::LeadNotGone => "The one who leads is still here",
            Self::DeviceInUse => "They vote on their own device",
            Self::NotesChanged => "The notes were changed meanwhile",
            Self::UnknownComment => "It is not there any more",
            Self::UnknownNextStep => "There is no such next step",
            Self::VisibilityFixed => "Votes cannot become more visible",
            Self::CommandIdReused => "This command id was used before",
            Self::VersionTaken => "This version is taken",
            Self::StorageRefused => "The change could not be stored",
            Self::Unavailable => "Try again in a moment",
            Self::Internal => "Something went wrong here",
        }
    }
}

impl Problem {
    /// A problem of this code; `detail` says what happened and what to do.
    pub fn new(code: Code, detail: impl Into<String>) -> Self {
        Self {
            problem_type: format!("urn:rubricon:problem:{}", code.as_str()),
            title: code.title().to_owned(),
            status: code.status(),
            detail: detail.into(),
            code,
            missing: Vec::new(),
        }
    }
}
