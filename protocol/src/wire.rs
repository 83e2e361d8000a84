//! Messages of the live socket, subprotocol [`SUBPROTOCOL`] (SPEC.md, section "Live").

use serde::{Deserialize, Serialize};

use crate::command::Command;
use crate::id::CommandId;
use crate::problem::Problem;
use crate::view::Parts;

/// The name the client asks for in `Sec-WebSocket-Protocol`.
pub const SUBPROTOCOL: &str = "rubricon.v1";

/// The largest message a client may send, in bytes.
pub const MAX_CLIENT_MESSAGE: usize = 256 << 10;

/// What a client says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum FromClient {
    /// The first message: who is there, and what they have already.
    Hello {
        /// The token of the link, or of joining.
        token: String,
        /// Where an earlier connection got to, so that only what changed since is sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        have: Option<Position>,
    },
    /// A wish, with an id that its client made. Sending it again is safe.
    Command {
        /// The id.
        id: CommandId,
        /// The wish.
        command: Command,
    },
}

/// A state that a client has seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Position {
    /// The run of the session that counted `version`.
    pub run: String,
    /// Counts what was published in that run.
    pub version: u64,
}

/// What the server says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum FromServer {
    /// The answer to `hello`: the state, or what changed of it since `have`.
    Welcome {
        /// The state this is.
        position: Position,
        /// The seq of the newest record that it shows.
        seq: u64,
        /// The server's clock now, so that a countdown is right on every device.
        now: String,
        /// The parts, `you` among them.
        parts: Box<Parts>,
    },
    /// The state changed.
    View {
        /// The `position.version` this is.
        version: u64,
        /// The seq of the newest record that it shows.
        seq: u64,
        /// The parts that changed.
        parts: Box<Parts>,
    },
    /// A command was carried out, and is durable.
    Accepted {
        /// Which.
        id: CommandId,
        /// The seq of the last record it led to.
        seq: u64,
        /// The leaf hash of that record in hexadecimal: with it anyone can check later that the record is there, unchanged.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        leaf: Option<String>,
    },
    /// A command was refused and nothing changed; or, without an id, a message could not be read.
    Rejected {
        /// Which.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        id: Option<CommandId>,
        /// Why, and what to do.
        problem: Problem,
    },
    /// The server closes this connection. Come back after the delay.
    Goodbye {
        /// Why, in a few words.
        reason: String,
        /// How long to wait, spread out so that not all come at once.
        retry_after_ms: u64,
    },
}

/// Close codes of the socket (RFC 6455, section 7.4.2: 4000 to 4999 are for the application).
pub mod close {
    /// The server is stopping; come back.
    pub const GOING_AWAY: u16 = 1001;
    /// The message could not be read or came out of turn.
    pub const PROTOCOL: u16 = 4400;
    /// The token is not known. Do not come back with it.
    pub const UNAUTHORISED: u16 = 4401;
    /// The client could not take the newest state in time; come back.
    pub const TOO_SLOW: u16 = 4408;
    /// Too many connections; come back later.
    pub const FULL: u16 = 4429;
}
