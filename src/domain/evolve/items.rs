//! What happens on an item: rounds, proposals, decisions.

use protocol::event::{
    AnswerEntered, BallotCast, BallotEntered, BallotWithdrawn, ItemDecided, ItemFocused, ItemParked, ItemReopened,
    ParticipantRecused, ProposalAnswered, ProposalCancelled, ProposalClosed, ProposalMade, RoundCancelled, RoundOpened,
    RoundRevealed,
};
use protocol::id::{ItemId, ParticipantId};
use protocol::session::ItemState;
use protocol::view::Decision;

use super::super::item::Round;
use super::super::proposal::{Answer, Proposal};
use super::super::session::{Session, Stamp};
use super::super::steps::PlannedStep;

impl Session {
    pub(super) fn item_focused(&mut self, event: &ItemFocused) {
        self.turn_to(event.item);
        self.reading_until.clone_from(&event.reading_until);
    }

    pub(super) fn recused(&mut self, event: &ParticipantRecused) {
        if let Some(item) = self.item_mut(event.item) {
            item.recuse(event.participant);
        }
    }

    pub(super) fn round_opened(&mut self, stamp: &Stamp, event: &RoundOpened) {
        self.turn_to(event.item);
        self.reading_until = None;
        self.floor = None;
        if let Some(item) = self.item_mut(event.item) {
            item.open(event.round, stamp, event.deadline.clone());
        }
    }

    pub(super) fn ballot_cast(&mut self, stamp: &Stamp, event: &BallotCast) {
        self.any_ballot = true;
        if let Some(round) = self.round_mut(event.item, event.round) {
            round.cast(stamp.actor, stamp, event.choice, event.reason.clone(), false);
        }
    }

    pub(super) fn ballot_entered(&mut self, stamp: &Stamp, event: &BallotEntered) {
        self.any_ballot = true;
        if let Some(round) = self.round_mut(event.item, event.round) {
            round.cast(event.participant, stamp, event.choice, event.reason.clone(), true);
        }
    }

    pub(super) fn ballot_withdrawn(&mut self, stamp: &Stamp, event: &BallotWithdrawn) {
        if let Some(round) = self.round_mut(event.item, event.round) {
            round.ballots.remove(&stamp.actor);
        }
    }

    pub(super) fn round_revealed(&mut self, event: &RoundRevealed) {
        if let Some(item) = self.item_mut(event.item) {
            item.reveal(event);
        }
    }

    pub(super) fn round_cancelled(&mut self, event: &RoundCancelled) {
        if let Some(item) = self.item_mut(event.item) {
            item.cancel(event.round);
        }
    }

    pub(super) fn proposal_made(&mut self, stamp: &Stamp, event: &ProposalMade) {
        self.turn_to(event.item);
        if let Some(item) = self.item_mut(event.item) {
            item.propose(stamp.seq, event);
        }
    }

    pub(super) fn proposal_answered(&mut self, stamp: &Stamp, event: &ProposalAnswered) {
        let answer = Answer { seq: stamp.seq, answer: event.answer, reason: event.reason.clone(), entered: false };
        self.answered(event.item, event.proposal, stamp.actor, answer);
    }

    pub(super) fn answer_entered(&mut self, stamp: &Stamp, event: &AnswerEntered) {
        let answer = Answer { seq: stamp.seq, answer: event.answer, reason: event.reason.clone(), entered: true };
        self.answered(event.item, event.proposal, event.participant, answer);
    }

    pub(super) fn proposal_closed(&mut self, event: &ProposalClosed) {
        if let Some(item) = self.item_mut(event.item) {
            item.state = ItemState::Revealed;
        }
        if let Some(proposal) = self.proposal_mut(event.item, event.proposal) {
            proposal.closed = Some(event.clone());
        }
    }

    pub(super) fn proposal_cancelled(&mut self, event: &ProposalCancelled) {
        if let Some(item) = self.item_mut(event.item) {
            item.cancel_proposal(event.proposal);
        }
    }

    pub(super) fn item_decided(&mut self, stamp: &Stamp, event: &ItemDecided) {
        let Some(item) = self.item_mut(event.item) else { return };
        item.state = ItemState::Decided;
        item.decision = Some(Decision {
            seq: stamp.seq,
            at: stamp.at.clone(),
            verdict: event.verdict,
            basis: event.basis,
            rationale: event.rationale.clone(),
            dissent: event.dissent.clone(),
            evidence: event.evidence.clone(),
            next_steps: event.next_steps.clone(),
            supersedes: event.supersedes,
            consent_list: event.consent_list,
        });
        // A new decision has next steps of its own: those of the one before are no longer planned.
        item.plan = event.next_steps.iter().map(PlannedStep::decided).collect();
        // What was put on record since the decision before stands with this one.
        for statement in item.statements.iter_mut().filter(|statement| statement.decision.is_none()) {
            statement.decision = Some(stamp.seq);
        }
    }

    pub(super) fn item_parked(&mut self, event: &ItemParked) {
        self.set_aside(event.item, ItemState::Parked, &event.reason);
    }

    pub(super) fn item_reopened(&mut self, event: &ItemReopened) {
        self.turn_to(event.item);
        self.set_aside(event.item, ItemState::Reopened, &event.reason);
        if let Some(item) = self.item_mut(event.item) {
            item.rounds_before_reopening = item.rounds.len();
        }
    }

    /// The group turns to an item. Who wished to speak on another one no longer does.
    fn turn_to(&mut self, item: ItemId) {
        if self.focus != Some(item) {
            self.focus = Some(item);
            self.reading_until = None;
            self.hands.clear();
            self.floor = None;
        }
    }

    fn answered(&mut self, item: ItemId, proposal: u8, person: ParticipantId, answer: Answer) {
        self.any_ballot = true;
        if let Some(proposal) = self.proposal_mut(item, proposal) {
            proposal.answers.insert(person, answer);
        }
    }

    fn set_aside(&mut self, id: ItemId, state: ItemState, reason: &str) {
        if let Some(item) = self.item_mut(id) {
            item.state = state;
            item.note = Some(reason.to_owned()).filter(|text| !text.is_empty());
        }
    }

    fn round_mut(&mut self, item: ItemId, round: u8) -> Option<&mut Round> {
        self.item_mut(item).and_then(|item| item.round_mut(round))
    }

    fn proposal_mut(&mut self, item: ItemId, proposal: u8) -> Option<&mut Proposal> {
        self.item_mut(item).and_then(|item| item.proposal_mut(proposal))
    }
}
