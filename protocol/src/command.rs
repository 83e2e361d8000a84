//! Commands: what somebody wishes to happen. The session answers with events, or says no.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::id::{ItemId, ParticipantId};
use crate::session::{Door, Role, Settings};
use crate::vote::{Choice, Dissent, Evidence, NextStep, Stance, StepState, Verdict};

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

    /// Says how a next step of the decision in force stands now, also after the meeting. (A facilitator or scribe.)
    ChangeNextStep {
        /// On which item.
        item: ItemId,
        /// The seq of the decision, so that nothing is said of a step of another one.
        decision: u64,
        /// Which next step of it, from 1.
        step: u8,
        /// What is to be done, as it is from now on; 1,000 characters at most.
        what: String,
        /// Who does it, as it is from now on.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        who: Option<String>,
        /// By when, as it is from now on: a date, `2027-03-01`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by_when: Option<String>,
        /// Where it stands from now on.
        state: StepState,
        /// Why, or what happened; 2,000 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<String>,
    },

    /// Opens every pending item for silent voting before the meeting, as round 0. (Facilitator.)
    OpenAdvance {
        /// Until when people are asked to have voted: a time, `2026-11-29T18:00:00Z`. Nothing closes by itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        closes_at: Option<String>,
    },
    /// Seals the advance round, shows it, and puts the items the group differs on first. (Facilitator.)
    CloseAdvance {
        /// Go on although somebody has not voted on everything. Without it the answer says who.
        #[serde(default)]
        despite_missing: bool,
    },
    /// Ends the advance round without showing anything. (Facilitator.)
    CancelAdvance {
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Records what the advance round came to for these items of the consent list, as their decisions. (Facilitator.)
    AcceptConsentList {
        /// Which of them.
        items: Vec<ItemId>,
    },
    /// Takes an item off the consent list, to talk about it. (Whoever has a seat, but observers.)
    PullItem {
        /// Which.
        item: ItemId,
        /// Why.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Puts the items into another order. (Facilitator.)
    OrderAgenda {
        /// Every item, in the order that is wished.
        items: Vec<ItemId>,
    },
    /// Says which organisations are expected. (Facilitator.)
    InviteOrganisations {
        /// All of them: 200 at most.
        organisations: Vec<String>,
    },

    /// Makes somebody a facilitator, scribe, participant or observer. (Facilitator.)
    GiveRole {
        /// Who; not whoever leads.
        participant: ParticipantId,
        /// What they may do from now on.
        role: Role,
    },
    /// Votes along from now on, or no longer does. (A facilitator or scribe, of themselves.)
    TakePart {
        /// Whether to vote.
        votes: bool,
    },
    /// Offers the lead to another facilitator. (Whoever leads.)
    OfferLead {
        /// To whom.
        to: ParticipantId,
    },
    /// Takes the offer back. (Whoever leads.)
    WithdrawLeadOffer {},
    /// Takes over the lead. (The facilitator it was offered to.)
    AcceptLead {},
    /// Does not take over the lead. (The facilitator it was offered to.)
    DeclineLead {},
    /// Takes over the lead because whoever has it has been gone for 120 seconds. (Another facilitator.)
    ClaimLead {},
    /// Says who can come in. (A facilitator.)
    SetDoor {
        /// How the door is to stand.
        door: Door,
    },
    /// Lets somebody in who waits at the door or was removed. (A facilitator.)
    Admit {
        /// Who.
        participant: ParticipantId,
    },
    /// Sends somebody out; their ballots in what is open no longer count. (A facilitator.)
    Remove {
        /// Who; not whoever leads.
        participant: ParticipantId,
        /// Why.
        #[serde(default)]
        reason: String,
    },
    /// Adds somebody who has no device. (A facilitator or scribe.)
    AddPerson {
        /// Their name.
        name: String,
        /// Whom they speak for.
        organisation: String,
    },
    /// Says whether somebody votes on a device of their own. (A facilitator or scribe.)
    SetDevice {
        /// Who.
        participant: ParticipantId,
        /// Whether they have one.
        has_device: bool,
    },
    /// Enters the ballot of somebody without a device. (A facilitator or scribe.)
    EnterBallot {
        /// Whose.
        participant: ParticipantId,
        /// On which item.
        item: ItemId,
        /// In which round.
        round: u8,
        /// What it says.
        choice: Choice,
        /// Why; 2,000 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// Enters the answer of somebody without a device. (A facilitator or scribe.)
    EnterAnswer {
        /// Whose.
        participant: ParticipantId,
        /// On which item.
        item: ItemId,
        /// To which proposal.
        proposal: u8,
        /// 0 (cannot go along with it) to 5 (all for it).
        answer: u8,
        /// Why; 2,000 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },

    /// Reminds those who have not voted or answered yet. (A facilitator or scribe.)
    NudgeVoters {
        /// On which item.
        item: ItemId,
    },
    /// Wishes to speak. (Whoever has a seat, but observers.)
    RaiseHand {},
    /// No longer wishes to speak. (Of oneself; a facilitator or scribe of anybody.)
    LowerHand {
        /// Whose hand; one's own where nobody is named.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        participant: Option<ParticipantId>,
    },
    /// Asks somebody to speak. (A facilitator or scribe.)
    GiveFloor {
        /// Who.
        participant: ParticipantId,
    },
    /// Writes a comment under an item, or brings evidence; during a vote it is for oneself until the reveal. (Whoever has a seat,
    /// but observers.)
    AddComment {
        /// Under which item.
        item: ItemId,
        /// What it says; 2,000 characters at most.
        text: String,
        /// Where it can be looked up; begins with https:// or http://.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        link: Option<String>,
        /// A figure, as its source states it; 200 characters at most.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        figure: Option<String>,
        /// Of which day the figure is: `2026-09-30`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        dated: Option<String>,
        /// Without one's name.
        #[serde(default)]
        unsigned: bool,
    },
    /// Takes a comment back. (Its author; a facilitator any.)
    WithdrawComment {
        /// Under which item.
        item: ItemId,
        /// Which.
        comment: u16,
    },
    /// Puts on record that one disagrees, or stands aside from the decision. (Whoever votes.)
    MakeStatement {
        /// On which item.
        item: ItemId,
        /// How one stands to it.
        stance: Stance,
        /// Why; 2,000 characters at most.
        text: String,
        /// Without one's name.
        #[serde(default)]
        unsigned: bool,
    },
    /// Takes a statement back. (Whoever made it.)
    WithdrawStatement {
        /// On which item.
        item: ItemId,
        /// Which.
        statement: u16,
    },
    /// Writes the notes on an item. (A facilitator or scribe.)
    WriteNotes {
        /// On which item.
        item: ItemId,
        /// The revision they are based on; 0 where there are none yet. If somebody wrote meanwhile, they are refused.
        base: u32,
        /// What may become the rationale; 10,000 characters at most.
        #[serde(default)]
        rationale: String,
        /// What may become the next steps; 50 at most.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        next_steps: Vec<NextStep>,
    },
}

impl Command {
    /// SHA-256 of the command's canonical JSON: what tells a repeat from another command under the same id.
    pub fn digest(&self) -> [u8; 32] {
        // A command holds strings, booleans and small integers only, so writing it cannot fail.
        Sha256::digest(serde_json_canonicalizer::to_vec(self).unwrap_or_default()).into()
    }
}
