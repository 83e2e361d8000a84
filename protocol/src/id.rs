//! Identifiers: one newtype of a ULID per kind of thing, so that they cannot be mixed up.
//!
//! All are written as 26 characters of Crockford base32 (the ULID specification).

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ulid::Ulid;

/// Text that is not a ULID of 26 characters.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id: expected 26 characters of Crockford base32")]
pub struct BadId;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Ulid);

        impl $name {
            /// The id with this 128-bit value.
            pub const fn from_u128(value: u128) -> Self {
                Self(Ulid(value))
            }

            /// The 16 bytes, big-endian: ids sort by the time they were made.
            pub const fn to_bytes(self) -> [u8; 16] {
                self.0.to_bytes()
            }

            /// The id of these 16 bytes, as [`Self::to_bytes`] gives them.
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Ulid::from_bytes(bytes))
            }

            /// A fresh id: milliseconds since the epoch and 80 bits that the caller drew at random.
            pub const fn from_parts(millis: u64, random: u128) -> Self {
                Self(Ulid::from_parts(millis, random))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                Ulid::from_string(text).map(Self).map_err(|_| BadId)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": "^[0-7][0-9A-HJKMNP-TV-Z]{25}$" })
            }
        }
    };
}

id! {
    /// One facilitated meeting.
    SessionId
}
id! {
    /// One stream of the log: a session's, or the directory's.
    StreamId
}
id! {
    /// Somebody in a session, or the server itself ([`ParticipantId::SERVER`]).
    ParticipantId
}
id! {
    /// One criterion for one subject on a session's agenda.
    ItemId
}
id! {
    /// The organisation that is assessed.
    SubjectId
}
id! {
    /// How meetings are held, kept under a name to make more of them.
    TemplateId
}
id! {
    /// A link that shows results to whoever has it.
    ShareId
}
id! {
    /// An address that is told what is decided.
    WebhookId
}
id! {
    /// One command; made by the client, so that a repeat can be recognised.
    CommandId
}

impl ParticipantId {
    /// The actor of what the server does by itself.
    pub const SERVER: Self = Self::from_u128(0);
}

impl StreamId {
    /// The stream of what belongs to the server as a whole.
    pub const DIRECTORY: Self = Self::from_u128(0);
}

impl From<SessionId> for StreamId {
    fn from(session: SessionId) -> Self {
        Self(session.0)
    }
}

impl From<StreamId> for SessionId {
    fn from(stream: StreamId) -> Self {
        Self(stream.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_survives_its_text_and_its_bytes() {
        let id = SessionId::from_parts(1_763_769_600_000, 7);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(SessionId::from_bytes(id.to_bytes()), id);
        assert_eq!("not an id".parse::<SessionId>(), Err(BadId));
    }
}
