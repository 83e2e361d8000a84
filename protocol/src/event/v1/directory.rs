//! Events of the directory about who is assessed and which sessions are looked at.

use serde::{Deserialize, Serialize};

use crate::id::{SessionId, SubjectId};

/// Directory: somebody is assessed for the first time. Every session that names them so uses this id.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubjectRegistered {
    /// Their id.
    pub subject: SubjectId,
    /// Their name.
    pub name: String,
}

/// Directory: a session is put away: lists leave it out unless they are asked for it. Its record and its results stay.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionArchived {
    /// Which.
    pub session: SessionId,
}

/// Directory: a session that was put away is listed again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SessionUnarchived {
    /// Which.
    pub session: SessionId,
}
