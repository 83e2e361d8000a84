//! An item on the agenda: its rounds, its ballots, its proposals and its decision.

use std::collections::{BTreeMap, BTreeSet};

use protocol::event::{ProposalMade, RoundRevealed};
use protocol::id::{ItemId, ParticipantId, SubjectId};
use protocol::session::{AgendaItem, ItemState};
use protocol::view::Decision;
use protocol::vote::{Choice, Outcome, Rule};

use super::proposal::Proposal;

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
    /// Why it was parked or reopened.
    pub note: Option<String>,
}

/// One silent vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Its number, from 1.
    pub number: u8,
    /// The seq at which it was opened.
    pub opened: u64,
    /// When people are told that time is up.
    pub deadline: Option<String>,
    /// The ballots that stand, by who cast them.
    pub ballots: BTreeMap<ParticipantId, Ballot>,
    /// What was shown, once it was.
    pub revealed: Option<RoundRevealed>,
    /// Whether it was ended without showing anything.
    pub cancelled: bool,
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
            note: None,
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

    /// The proposal people can answer now.
    pub fn open_proposal(&self) -> Option<&Proposal> {
        self.proposals.last().filter(|_| self.state == ItemState::Proposed)
    }

    /// The seq at which the open round or proposal was opened.
    pub fn open_since(&self) -> Option<u64> {
        self.open_round().map(|round| round.opened).or_else(|| self.open_proposal().map(|proposal| proposal.made))
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

    /// How many rounds count against the session's limit: those since the last reopening that were not cancelled.
    pub fn rounds_used(&self) -> usize {
        self.rounds.iter().skip(self.rounds_before_reopening).filter(|round| !round.cancelled).count()
    }

    /// How many rounds were opened and not cancelled.
    pub fn rounds_held(&self) -> usize {
        self.rounds.iter().filter(|round| !round.cancelled).count()
    }

    /// Opens a round.
    pub(super) fn open(&mut self, number: u8, opened: u64, deadline: Option<String>) {
        let before = self.state;
        let ballots = BTreeMap::new();
        self.rounds.push(Round { number, opened, deadline, ballots, revealed: None, cancelled: false, before });
        self.state = ItemState::Voting;
    }

    /// Ends a round without showing it.
    pub(super) fn cancel(&mut self, number: u8) {
        if let Some(round) = self.rounds.iter_mut().find(|round| round.number == number) {
            round.cancelled = true;
            self.state = round.before;
        }
    }

    /// Puts a level to the group.
    pub(super) fn propose(&mut self, made: u64, event: &ProposalMade) {
        let round = self.last_reveal().map_or(0, |reveal| reveal.round);
        self.proposals.push(Proposal::new(made, round, self.state, event));
        self.state = ItemState::Proposed;
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

    pub(super) fn round_mut(&mut self, number: u8) -> Option<&mut Round> {
        self.rounds.iter_mut().find(|round| round.number == number)
    }

    /// Takes somebody out of the item: their ballot or answer in what is not sealed yet no longer counts.
    pub(super) fn recuse(&mut self, participant: ParticipantId) {
        self.recused.insert(participant);
        if let Some(round) = self.rounds.last_mut().filter(|round| round.revealed.is_none()) {
            round.ballots.remove(&participant);
        }
        if let Some(proposal) = self.proposals.last_mut().filter(|proposal| proposal.closed.is_none()) {
            proposal.answers.remove(&participant);
        }
    }
}

impl Round {
    /// The ballot of somebody that counted at the reveal. Before it, and for whoever was not eligible then, there is none.
    pub fn counted(&self, voter: ParticipantId) -> Option<&Ballot> {
        let reveal = self.revealed.as_ref()?;
        self.ballots.get(&voter).filter(|ballot| reveal.ballots.binary_search(&ballot.seq).is_ok())
    }
}
