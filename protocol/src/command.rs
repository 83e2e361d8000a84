//! Commands: what somebody wishes to happen. The session answers with events, or says no.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::id::{ItemId, ParticipantId};
use crate::session::Settings;
use crate::vote::{Choice, Dissent, Evidence, NextStep, Verdict};

/// A wish, in the imperative: `{"type":"cast_ballot","item":"…","round":1,"choice":{"level":3}}`.
///
/// Who wishes it is known from the token, so no command names its own actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Command {
    /// Lets people join. (Facilitator.)
    OpenLobby {},
    /// Begins the meeting. (Facilitator.)
    StartSession {},
    /// Interrupts the meeting. (Facilitator.)
    PauseSession {},
    /// Goes on after an interruption. (Facilitator.)
    ResumeSession {},
    /// Ends the meeting for good. (Facilitator.)
    CloseSession {},
    /// Changes how the session is held; needs a reason once the first ballot is cast. (Facilitator.)
    ChangeSettings {
        /// All settings as they are to be.
        settings: Settings,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Turns the group to an item, before any vote on it. (Facilitator.)
    FocusItem {
        /// Which.
        item: ItemId,
    },
    /// Begins the next silent vote on an item; in the lobby it begins the meeting too. (Facilitator.)
    OpenRound {
        /// On which item.
        item: ItemId,
    },
    /// Votes, or changes one's vote. (Participant.)
    CastBallot {
        /// On which item.
        item: ItemId,
        /// In which round, so that a late ballot cannot land in the next one.
        round: u8,
        /// What the ballot says.
        choice: Choice,
        /// Why; 2,000 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Takes one's ballot back before the reveal. (Participant.)
    WithdrawBallot {
        /// On which item.
        item: ItemId,
        /// In which round.
        round: u8,
    },
    /// Stands aside from an item for a conflict of interest; a ballot in the open round no longer counts. (Participant.)
    Recuse {
        /// From which item.
        item: ItemId,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Stops waiting for somebody who is not there. (Facilitator.)
    MarkAbsent {
        /// Who.
        participant: ParticipantId,
    },
    /// Waits for them again. (Facilitator; a ballot of theirs does it too.)
    MarkReturned {
        /// Who.
        participant: ParticipantId,
    },
    /// Seals the round and shows it to everyone at once. (Facilitator.)
    RevealRound {
        /// On which item.
        item: ItemId,
        /// Which round.
        round: u8,
        /// Go on although somebody has not voted. Without it the answer says who.
        #[serde(default)]
        despite_missing: bool,
    },
    /// Ends the round without showing anything; its ballots stay hidden for ever. (Facilitator.)
    CancelRound {
        /// On which item.
        item: ItemId,
        /// Which round.
        round: u8,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Puts a level to the group, to be answered with fist to five. (Facilitator.)
    ProposeLevel {
        /// On which item.
        item: ItemId,
        /// Which level.
        level: u8,
        /// What is said with it; 2,000 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
    },
    /// Answers a proposal, or changes one's answer. (Participant.)
    AnswerProposal {
        /// On which item.
        item: ItemId,
        /// Which proposal, so that a late answer cannot land in the next one.
        proposal: u8,
        /// 0 (cannot go along with it) to 5 (all for it).
        answer: u8,
        /// Why; 2,000 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Seals the answers and shows them to everyone at once. (Facilitator.)
    CloseProposal {
        /// On which item.
        item: ItemId,
        /// Which proposal.
        proposal: u8,
        /// Go on although somebody has not answered. Without it the answer says who.
        #[serde(default)]
        despite_missing: bool,
    },
    /// Takes a proposal back without showing anything; its answers stay hidden for ever. (Facilitator.)
    CancelProposal {
        /// On which item.
        item: ItemId,
        /// Which proposal.
        proposal: u8,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Records a decision. (Facilitator.)
    DecideItem {
        /// On which item.
        item: ItemId,
        /// What was decided.
        verdict: Verdict,
        /// Why; must not be empty where the decision departs from the rule's outcome.
        #[serde(default)]
        rationale: String,
        /// Who disagrees, and why.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        dissent: Vec<Dissent>,
        /// What backs it.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        evidence: Vec<Evidence>,
        /// What happens next.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        next_steps: Vec<NextStep>,
    },
    /// Puts an item off. (Facilitator.)
    ParkItem {
        /// Which.
        item: ItemId,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Takes a decided item up again. (Facilitator.)
    ReopenItem {
        /// Which.
        item: ItemId,
        /// Why; must not be empty.
        reason: String,
    },
}

impl Command {
    /// SHA-256 of the command's canonical JSON: what tells a repeat from another command under the same id.
    pub fn digest(&self) -> [u8; 32] {
        // A command holds strings, booleans and small integers only, so writing it cannot fail.
        Sha256::digest(serde_json_canonicalizer::to_vec(self).unwrap_or_default()).into()
    }
}
