//! The session aggregate: its state, and how each event changes it.

use std::collections::{BTreeMap, HashMap};

use protocol::event::Event;
use protocol::id::{ItemId, ParticipantId, SessionId};
use protocol::rubric::RubricRef;
use protocol::session::{ItemState, Phase, Role, Settings, Subject};
use protocol::view::Decision;

use super::item::{Ballot, Item};
use super::people::{Access, Person};
use super::proposal::Answer;

/// One facilitated meeting, as its events made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The seq of the last event that was applied; 0 before the first.
    pub seq: u64,
    /// Its id; `None` before it was created.
    pub id: Option<SessionId>,
    /// What it is called.
    pub title: String,
    /// The text it is held on.
    pub rubric: Option<RubricRef>,
    /// The values of the scale, ascending.
    pub levels: Vec<u8>,
    /// Who is assessed.
    pub subjects: Vec<Subject>,
    /// How it is held.
    pub settings: Settings,
    /// Where it stands.
    pub phase: Phase,
    /// The agenda, in order.
    pub items: Vec<Item>,
    /// The item the group is on.
    pub focus: Option<ItemId>,
    /// Whether a ballot was ever cast or a proposal answered: then the settings are fixed.
    pub any_ballot: bool,
    /// Whether nothing of the record may be erased.
    pub legal_hold: bool,
    people: Vec<Person>,
    people_by_id: BTreeMap<ParticipantId, usize>,
    items_by_id: BTreeMap<ItemId, usize>,
    access: HashMap<String, Access>,
}

/// What the log knows of an event beside its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// Its place in the stream.
    pub seq: u64,
    /// When it was accepted, as the entry states it.
    pub at: String,
    /// Who caused it.
    pub actor: ParticipantId,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            seq: 0,
            id: None,
            title: String::new(),
            rubric: None,
            levels: Vec::new(),
            subjects: Vec::new(),
            settings: Settings::default(),
            phase: Phase::Draft,
            items: Vec::new(),
            focus: None,
            any_ballot: false,
            legal_hold: false,
            people: Vec::new(),
            people_by_id: BTreeMap::new(),
            items_by_id: BTreeMap::new(),
            access: HashMap::new(),
        }
    }
}

impl Session {
    /// Applies what happened. Total: an event that fits nothing changes nothing but the seq.
    pub fn evolve(&mut self, stamp: &Stamp, event: &Event) {
        self.seq = stamp.seq;
        match event {
            Event::SessionCreated(e) => {
                self.id = Some(e.session);
                self.title.clone_from(&e.title);
                self.rubric = Some(e.rubric.clone());
                self.levels.clone_from(&e.levels);
                self.subjects.clone_from(&e.subjects);
                self.settings = e.settings.clone();
            }
            Event::AgendaSet(e) => {
                self.items = e.items.iter().map(Item::new).collect();
                self.items_by_id = e.items.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
            }
            Event::SettingsChanged(e) => self.settings = e.settings.clone(),
            Event::LobbyOpened(_) => self.phase = Phase::Lobby,
            Event::SessionStarted(_) | Event::SessionResumed(_) => self.phase = Phase::Running,
            Event::SessionPaused(_) => self.phase = Phase::Paused,
            Event::SessionClosed(_) => self.phase = Phase::Closed,
            Event::ParticipantJoined(e) => {
                self.people_by_id.insert(e.participant, self.people.len());
                self.people.push(Person {
                    id: e.participant,
                    name: String::new(),
                    organisation: e.organisation.clone(),
                    role: e.role,
                    absent: false,
                });
            }
            Event::IdentityGiven(e) => {
                if let Some(person) = self.person_mut(e.participant) {
                    person.name.clone_from(&e.name);
                }
            }
            Event::IdentityErased(e) => {
                if let Some(person) = self.person_mut(e.participant) {
                    person.name.clear();
                }
            }
            Event::LegalHoldPlaced(_) => self.legal_hold = true,
            Event::LegalHoldLifted(_) => self.legal_hold = false,
            Event::AccessGranted(e) => {
                self.access.insert(e.token.clone(), Access { role: e.role, participant: e.participant });
            }
            Event::ParticipantMarkedAbsent(e) => self.set_absent(e.participant, true),
            Event::ParticipantReturned(e) => self.set_absent(e.participant, false),
            Event::RubricStored(_)
            | Event::SessionRegistered(_)
            | Event::SigningKeySet(_)
            | Event::CheckpointSigned(_)
            | Event::CheckpointCosigned(_) => {}
            Event::ItemFocused(_)
            | Event::ParticipantRecused(_)
            | Event::RoundOpened(_)
            | Event::BallotCast(_)
            | Event::BallotWithdrawn(_)
            | Event::RoundRevealed(_)
            | Event::RoundCancelled(_)
            | Event::ProposalMade(_)
            | Event::ProposalAnswered(_)
            | Event::ProposalClosed(_)
            | Event::ProposalCancelled(_)
            | Event::ItemDecided(_)
            | Event::ItemParked(_)
            | Event::ItemReopened(_) => self.evolve_item(stamp, event),
        }
    }

    fn evolve_item(&mut self, stamp: &Stamp, event: &Event) {
        match event {
            Event::ItemFocused(e) => self.focus = Some(e.item),
            Event::ParticipantRecused(e) => {
                if let Some(item) = self.item_mut(e.item) {
                    item.recuse(e.participant);
                }
            }
            Event::RoundOpened(e) => {
                self.focus = Some(e.item);
                if let Some(item) = self.item_mut(e.item) {
                    item.open(e.round, stamp.seq, e.deadline.clone());
                }
            }
            Event::BallotCast(e) => {
                self.any_ballot = true;
                let ballot = Ballot { seq: stamp.seq, choice: e.choice, reason: e.reason.clone() };
                if let Some(round) = self.item_mut(e.item).and_then(|item| item.round_mut(e.round)) {
                    round.ballots.insert(stamp.actor, ballot);
                }
            }
            Event::BallotWithdrawn(e) => {
                if let Some(round) = self.item_mut(e.item).and_then(|item| item.round_mut(e.round)) {
                    round.ballots.remove(&stamp.actor);
                }
            }
            Event::RoundRevealed(e) => {
                if let Some(item) = self.item_mut(e.item) {
                    item.state = ItemState::Revealed;
                    if let Some(round) = item.round_mut(e.round) {
                        round.revealed = Some(e.clone());
                    }
                }
            }
            Event::RoundCancelled(e) => {
                if let Some(item) = self.item_mut(e.item) {
                    item.cancel(e.round);
                }
            }
            Event::ProposalMade(e) => {
                self.focus = Some(e.item);
                if let Some(item) = self.item_mut(e.item) {
                    item.propose(stamp.seq, e);
                }
            }
            Event::ProposalAnswered(e) => {
                self.any_ballot = true;
                let answer = Answer { seq: stamp.seq, answer: e.answer, reason: e.reason.clone() };
                if let Some(proposal) = self.item_mut(e.item).and_then(|item| item.proposal_mut(e.proposal)) {
                    proposal.answers.insert(stamp.actor, answer);
                }
            }
            Event::ProposalClosed(e) => {
                if let Some(item) = self.item_mut(e.item) {
                    item.state = ItemState::Revealed;
                    if let Some(proposal) = item.proposal_mut(e.proposal) {
                        proposal.closed = Some(e.clone());
                    }
                }
            }
            Event::ProposalCancelled(e) => {
                if let Some(item) = self.item_mut(e.item) {
                    item.cancel_proposal(e.proposal);
                }
            }
            Event::ItemDecided(e) => {
                if let Some(item) = self.item_mut(e.item) {
                    item.state = ItemState::Decided;
                    item.decision = Some(Decision {
                        seq: stamp.seq,
                        at: stamp.at.clone(),
                        verdict: e.verdict,
                        basis: e.basis,
                        rationale: e.rationale.clone(),
                        dissent: e.dissent.clone(),
                        evidence: e.evidence.clone(),
                        next_steps: e.next_steps.clone(),
                        supersedes: e.supersedes,
                    });
                }
            }
            Event::ItemParked(e) => self.set_aside(e.item, ItemState::Parked, &e.reason),
            Event::ItemReopened(e) => {
                self.focus = Some(e.item);
                self.set_aside(e.item, ItemState::Reopened, &e.reason);
                if let Some(item) = self.item_mut(e.item) {
                    item.rounds_before_reopening = item.rounds.len();
                }
            }
            _ => {}
        }
    }

    /// Passes over a record whose body was erased: only its place is known.
    pub const fn pass_over(&mut self, seq: u64) {
        self.seq = seq;
    }

    /// The item of this id.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.items_by_id.get(&id).and_then(|at| self.items.get(*at))
    }

    /// Somebody who joined.
    pub fn person(&self, id: ParticipantId) -> Option<&Person> {
        self.people_by_id.get(&id).and_then(|at| self.people.get(*at))
    }

    /// Everyone who joined, in that order.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// What a token opens, by the token's SHA-256 in hexadecimal.
    pub fn access(&self, token_hash: &str) -> Option<Access> {
        self.access.get(token_hash).copied()
    }

    /// The item on which a round or a proposal is open, if there is one.
    pub fn open_item(&self) -> Option<&Item> {
        // The group is always on that item: opening turns to it, and nothing turns away meanwhile.
        let open = |item: &&Item| matches!(item.state, ItemState::Voting | ItemState::Proposed);
        self.focus.and_then(|id| self.item(id)).filter(open)
    }

    /// Who can vote on an item now: those who joined to vote, are not marked absent and did not stand aside.
    pub fn eligible<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = &'a Person> {
        self.people.iter().filter(|p| p.role == Role::Participant && !p.absent && !item.recused.contains(&p.id))
    }

    fn person_mut(&mut self, id: ParticipantId) -> Option<&mut Person> {
        self.people_by_id.get(&id).and_then(|at| self.people.get_mut(*at))
    }

    fn item_mut(&mut self, id: ItemId) -> Option<&mut Item> {
        self.items_by_id.get(&id).and_then(|at| self.items.get_mut(*at))
    }

    fn set_absent(&mut self, id: ParticipantId, absent: bool) {
        if let Some(person) = self.person_mut(id) {
            person.absent = absent;
        }
    }

    fn set_aside(&mut self, id: ItemId, state: ItemState, reason: &str) {
        if let Some(item) = self.item_mut(id) {
            item.state = state;
            item.note = Some(reason.to_owned()).filter(|text| !text.is_empty());
        }
    }
}
