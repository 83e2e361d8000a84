//! An item on the agenda: its rounds, its ballots, its proposals and its decision.

use std::collections::{BTreeMap, BTreeSet};

use protocol::event::{ProposalMade, RoundRevealed};
use protocol::id::{ItemId, ParticipantId, SubjectId};
use protocol::session::{AgendaItem, ItemState};
use protocol::view::Decision;
use protocol::vote::{Choice, Outcome, Rule};

use super::proposal::Proposal;
use super::session::Stamp;
use super::steps::PlannedStep;
use super::talk::{Comment, Notes, Statement};

/// One criterion for one subject, as far as the meeting has come with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// The criterion's code.
    pub criterion: String,
    /// Who is assessed.
    pub subject: SubjectId,
    /// Where it stands.
    pub state: ItemState,
    /// Every round that was opened, from the first. None is ever overwritten.
    pub rounds: Vec<Round>,
    /// How many of them came before the last reopening, and so do not count against the limit.
    pub rounds_before_reopening: usize,
    /// Every proposal that was made, from the first.
    pub proposals: Vec<Proposal>,
    /// Who stood aside.
    pub recused: BTreeSet<ParticipantId>,
    /// The decision in force, or the one that was reopened.
    pub decision: Option<Decision>,
    /// The next steps of that decision as they stand now.
    pub plan: Vec<PlannedStep>,
    /// Why it was parked or reopened.
    pub note: Option<String>,
    /// Every comment that was written, from the first.
    pub comments: Vec<Comment>,
    /// Every statement that was made, from the first.
    pub statements: Vec<Statement>,
    /// What may become the rationale and the next steps.
    pub notes: Option<Notes>,
    /// How often those who were missing were reminded in the last round or proposal.
    pub nudges: u32,
    /// Whether somebody pulled it off the consent list.
    pub pulled: bool,
}

/// One silent vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its number, from 1; 0 is the advance round.
    pub number: u8,
    /// The seq at which it was opened.
    pub opened: u64,
    /// When it was opened.
    pub opened_at: String,
    /// When the last ballot in it was cast; empty before the first.
    pub last_cast_at: String,
    /// When people are told that time is up.
    pub deadline: Option<String>,
    /// The ballots that stand, by who cast them.
    pub ballots: BTreeMap<ParticipantId, Ballot>,
    /// What was shown, once it was.
    pub revealed: Option<RoundRevealed>,
    /// Whether it was ended without showing anything.
    pub cancelled: bool,
    /// Who was asked to speak first after its reveal.
    pub first_speaker: Option<ParticipantId>,
    /// Where the item stood before it; a cancelled round leaves it there.
    before: ItemState,
}

/// What somebody said in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    /// The seq of its record.
    pub seq: u64,
    /// What it says.
    pub choice: Choice,
    /// Why.
    pub reason: Option<String>,
    /// Whether somebody entered it for a person without a device.
    pub entered: bool,
}

impl Item {
    pub(super) fn new(item: &AgendaItem) -> Self {
        Self {
            id: item.id,
            criterion: item.criterion.clone(),
            subject: item.subject,
            state: ItemState::Pending,
            rounds: Vec::new(),
            rounds_before_reopening: 0,
            proposals: Vec::new(),
            recused: BTreeSet::new(),
            decision: None,
            plan: Vec::new(),
            note: None,
            comments: Vec::new(),
            statements: Vec::new(),
            notes: None,
            nudges: 0,
            pulled: false,
        }
    }

    /// The open round, or the last one that was revealed.
    pub fn last_round(&self) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| !round.cancelled)
    }

    /// The last round that was revealed before this one.
    pub fn reveal_before(&self, number: u8) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| round.number < number && round.revealed.is_some())
    }

    /// The round people can vote in now.
    pub fn open_round(&self) -> Option<&Round> {
        self.last_round().filter(|_| self.state == ItemState::Voting)
    }

    /// Its round of the advance round, while that is open.
    pub fn advance_round(&self) -> Option<&Round> {
        self.rounds.last().filter(|round| round.number == 0 && round.revealed.is_none() && !round.cancelled)
    }

    /// The proposal people can answer now.
    pub fn open_proposal(&self) -> Option<&Proposal> {
        self.proposals.last().filter(|_| self.state == ItemState::Proposed)
    }

    /// The seq at which what is open on it was opened: a round, the advance round, or a proposal.
    pub fn open_since(&self) -> Option<u64> {
        let round = self.open_round().or_else(|| self.advance_round()).map(|round| round.opened);
        round.or_else(|| self.open_proposal().map(|proposal| proposal.made))
    }

    /// Whether something that was said at this seq is for whoever said it alone, because a vote it fell into is still open.
    pub fn is_hidden(&self, seq: u64) -> bool {
        self.open_since().is_some_and(|opened| opened < seq)
    }

    /// The round that something said at this seq belongs to.
    pub fn round_at(&self, number: u8, seq: u64) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| round.number == number && round.opened < seq)
    }

    /// The number of the round that comes next.
    pub fn next_round(&self) -> Option<u8> {
        self.rounds.last().map_or(Some(1), |round| round.number.checked_add(1))
    }

    /// Whether somebody has a ballot in the open round, or has answered the open proposal.
    pub fn has_spoken(&self, person: ParticipantId) -> bool {
        self.open_round().is_some_and(|round| round.ballots.contains_key(&person))
            || self.open_proposal().is_some_and(|proposal| proposal.answers.contains_key(&person))
    }

    /// What the rule says of the item so far, if anything was revealed: what the last proposal since the last reveal came to, if it
    /// was closed under the rule *consent*; else the outcome of that reveal.
    pub fn outcome(&self) -> Option<Outcome> {
        let reveal = self.last_reveal()?;
        let mut since = self.proposals.iter().rev().filter(|proposal| proposal.round == reveal.round);
        let last = since.find_map(|proposal| proposal.closed.as_ref());
        let consented = last.filter(|closed| matches!(closed.rule, Rule::Consent { .. }));
        Some(consented.map_or(reveal.outcome, |closed| closed.outcome))
    }

    /// What the last reveal showed.
    pub fn last_reveal(&self) -> Option<&RoundRevealed> {
        self.rounds.iter().rev().find_map(|round| round.revealed.as_ref())
    }

    /// How many rounds count against the session's limit: those since the last reopening, without the advance round and those that
    /// were cancelled.
    pub fn rounds_used(&self) -> usize {
        self.rounds.iter().skip(self.rounds_before_reopening).filter(|round| round.counts()).count()
    }

    /// How many rounds were opened and not cancelled, without the advance round.
    pub fn rounds_held(&self) -> usize {
        self.rounds.iter().filter(|round| round.counts()).count()
    }

    /// Opens a round.
    pub(super) fn open(&mut self, number: u8, stamp: &Stamp, deadline: Option<String>) {
        self.rounds.push(Round::new(number, stamp, deadline, self.state));
        self.state = ItemState::Voting;
        self.nudges = 0;
    }

    /// Opens it for the advance round. It stays pending: nothing of the meeting has begun.
    pub(super) fn open_in_advance(&mut self, stamp: &Stamp) {
        self.rounds.push(Round::new(0, stamp, None, self.state));
    }

    /// Seals a round.
    pub(super) fn reveal(&mut self, event: &RoundRevealed) {
        self.state = ItemState::Revealed;
        if let Some(round) = self.round_mut(event.round) {
            round.revealed = Some(event.clone());
        }
    }

    /// Ends a round without showing it.
    pub(super) fn cancel(&mut self, number: u8) {
        if let Some(round) = self.round_mut(number) {
            round.cancelled = true;
            let before = round.before;
            self.state = before;
        }
    }

    /// Puts a level to the group.
    pub(super) fn propose(&mut self, made: u64, event: &ProposalMade) {
        let round = self.last_reveal().map_or(0, |reveal| reveal.round);
        self.proposals.push(Proposal::new(made, round, self.state, event));
        self.state = ItemState::Proposed;
        self.nudges = 0;
    }

    /// Takes a proposal back without showing it.
    pub(super) fn cancel_proposal(&mut self, number: u8) {
        if let Some(proposal) = self.proposals.iter_mut().find(|proposal| proposal.number == number) {
            proposal.cancelled = true;
            self.state = proposal.before;
        }
    }

    pub(super) fn proposal_mut(&mut self, number: u8) -> Option<&mut Proposal> {
        self.proposals.iter_mut().find(|proposal| proposal.number == number)
    }

    /// The last round of this number: an advance round that was cancelled can be followed by another one.
    pub(super) fn round_mut(&mut self, number: u8) -> Option<&mut Round> {
        self.rounds.iter_mut().rev().find(|round| round.number == number)
    }

    /// Takes somebody out of the item for good.
    pub(super) fn recuse(&mut self, participant: ParticipantId) {
        self.recused.insert(participant);
        self.take_out(participant);
    }

    /// Takes out what somebody said in what is not sealed yet.
    pub(super) fn take_out(&mut self, participant: ParticipantId) {
        if let Some(round) = self.rounds.last_mut().filter(|round| round.revealed.is_none()) {
            round.ballots.remove(&participant);
        }
        if let Some(proposal) = self.proposals.last_mut().filter(|proposal| proposal.closed.is_none()) {
            proposal.answers.remove(&participant);
        }
    }
}

impl Round {
    fn new(number: u8, stamp: &Stamp, deadline: Option<String>, before: ItemState) -> Self {
        Self {
            number,
            opened: stamp.seq,
            opened_at: stamp.at.clone(),
            last_cast_at: String::new(),
            deadline,
            ballots: BTreeMap::new(),
            revealed: None,
            cancelled: false,
            first_speaker: None,
            before,
        }
    }

    /// Whether it counts against the limit of rounds.
    const fn counts(&self) -> bool {
        self.number > 0 && !self.cancelled
    }

    /// Puts a ballot in the place of the one its voter had.
    pub(super) fn cast(&mut self, voter: ParticipantId, stamp: &Stamp, choice: Choice, reason: Option<String>, entered: bool) {
        self.last_cast_at.clone_from(&stamp.at);
        self.ballots.insert(voter, Ballot { seq: stamp.seq, choice, reason, entered });
    }

    /// The ballot of somebody that counted at the reveal. Before it, and for whoever was not eligible then, there is none.
    pub fn counted(&self, voter: ParticipantId) -> Option<&Ballot> {
        let reveal = self.revealed.as_ref()?;
        self.ballots.get(&voter).filter(|ballot| reveal.ballots.binary_search(&ballot.seq).is_ok())
    }
}
