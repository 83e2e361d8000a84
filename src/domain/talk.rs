//! What people say on an item beside their votes: comments, statements and notes.

use protocol::id::ParticipantId;
use protocol::vote::{NextStep, Stance};

/// A comment, or a piece of evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Its number on the item, from 1.
    pub number: u16,
    /// The seq of its record.
    pub seq: u64,
    /// What it says.
    pub text: String,
    /// Where it can be looked up.
    pub link: Option<String>,
    /// A figure, as its source states it.
    pub figure: Option<String>,
    /// Of which day the figure is.
    pub dated: Option<String>,
    /// Who wrote it, and whether others may know.
    pub author: Author,
    /// Whether it was taken back.
    pub withdrawn: bool,
}

/// What somebody put on record about a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Its number on the item, from 1.
    pub number: u16,
    /// The seq of its record.
    pub seq: u64,
    /// How they stand to it.
    pub stance: Stance,
    /// Why.
    pub text: String,
    /// Who made it, and whether others may know.
    pub author: Author,
    /// The seq of the decision it stands with, once there is one.
    pub decision: Option<u64>,
    /// Whether it was taken back.
    pub withdrawn: bool,
}

/// Who said something, and whether others may know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// They signed it.
    Signed(ParticipantId),
    /// They did not. Only they themselves are ever told.
    Unsigned(ParticipantId),
    /// They did not, and the record of who it was is not there.
    Unknown,
}

impl Author {
    /// Who signed it.
    pub const fn signed(self) -> Option<ParticipantId> {
        match self {
            Self::Signed(author) => Some(author),
            Self::Unsigned(_) | Self::Unknown => None,
        }
    }

    /// Who said it, whether they signed it or not.
    pub const fn known(self) -> Option<ParticipantId> {
        match self {
            Self::Signed(author) | Self::Unsigned(author) => Some(author),
            Self::Unknown => None,
        }
    }

    /// Whether this person said it.
    pub fn is(self, person: ParticipantId) -> bool {
        self.known() == Some(person)
    }
}

/// The notes on an item: what may become the rationale and the next steps of its decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// How often they were written.
    pub revision: u32,
    /// Why the group tends to what it tends to.
    pub rationale: String,
    /// What is to happen next.
    pub next_steps: Vec<NextStep>,
    /// Who wrote them last.
    pub by: ParticipantId,
}
