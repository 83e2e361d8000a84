//! The bundle: one zip file that holds a session's record and all that is needed to check it (SPEC.md, section "Bundles").

mod hashing;
mod manifest;
mod members;
mod pages;
mod write;

use std::fmt;
use std::str::FromStr;

use protocol::id::{ParticipantId, SessionId};
use protocol::session::{Role, Visibility};

pub(crate) use hashing::Hashing;
pub use manifest::Manifest;
pub(crate) use members::check_names;
pub use members::{BadMember, InMemory, Members, Unpacked, Zipped};
pub(crate) use pages::Pages;
pub use write::{Bundle, BundleError, Doing, Signature, write};

use crate::domain::{Access, Session};

/// The members, in the order in which they are written.
pub const MEMBERS: [&str; 13] =
    [README, RECORDS, RUBRIC, CHECKPOINT, INCLUSION, KEYS, WITNESSES, ASSESSMENT, TRAIL, PAGE_EN, PAGE_ES, CHECKER, MANIFEST];

pub(crate) const README: &str = "README.txt";
pub(crate) const RECORDS: &str = "records.ndjson";
pub(crate) const RUBRIC: &str = "rubric.json";
pub(crate) const CHECKPOINT: &str = "checkpoint.txt";
pub(crate) const INCLUSION: &str = "inclusion.txt";
pub(crate) const KEYS: &str = "keys.txt";
pub(crate) const WITNESSES: &str = "witnesses.txt";
pub(crate) const ASSESSMENT: &str = "assessment.json";
pub(crate) const TRAIL: &str = "trail.json";
pub(crate) const PAGE_EN: &str = "record.html";
pub(crate) const PAGE_ES: &str = "record.es.html";
pub(crate) const CHECKER: &str = "verify.py";
pub(crate) const MANIFEST: &str = "manifest.txt";

/// The independent checker that goes with every bundle.
const CHECKER_TEXT: &str = include_str!("verify.py");

const README_TEXT: &str = include_str!("README.txt");

/// What of the bodies a bundle holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every body but those of tokens and of who wrote what is unsigned. Only whoever has the data folder can make it.
    Full,
    /// What the desk or an auditor may read.
    Auditor,
    /// What anyone may read, without identities.
    Public,
    /// What one participant may read.
    Own(ParticipantId),
}

impl Scope {
    /// What somebody with this access is given.
    pub const fn of(access: Access) -> Self {
        match access {
            Access { role: Role::Facilitator | Role::Scribe | Role::Auditor, .. } => Self::Auditor,
            Access { participant: Some(participant), .. } => Self::Own(participant),
            Access { .. } => Self::Public,
        }
    }

    /// Whose rules of reading hold, where it is not everything.
    const fn access(self) -> Access {
        match self {
            Self::Full | Self::Auditor => Access { role: Role::Auditor, participant: None, waiting: false },
            Self::Public => Access { role: Role::Observer, participant: None, waiting: false },
            Self::Own(participant) => Access { role: Role::Participant, participant: Some(participant), waiting: false },
        }
    }

    /// Whether people are named in the pages.
    pub(crate) fn names(self, session: &Session) -> bool {
        match self {
            Self::Full | Self::Auditor => true,
            Self::Public => false,
            Self::Own(_) => session.settings.visibility == Visibility::Named,
        }
    }
}

/// `full`, `auditor`, `public`, or `own` and an id.
impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Full => f.write_str("full"),
            Self::Auditor => f.write_str("auditor"),
            Self::Public => f.write_str("public"),
            Self::Own(participant) => write!(f, "own {participant}"),
        }
    }
}

impl FromStr for Scope {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        match text {
            "full" => Ok(Self::Full),
            "auditor" => Ok(Self::Auditor),
            "public" => Ok(Self::Public),
            own => own.strip_prefix("own ").and_then(|id| id.parse().ok()).map(Self::Own).ok_or(()),
        }
    }
}

/// The text that explains how to check a bundle.
fn readme(session: SessionId, scope: Scope) -> String {
    README_TEXT.replace("{session}", &session.to_string()).replace("{scope}", &scope.to_string())
}
