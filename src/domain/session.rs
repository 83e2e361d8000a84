//! The session aggregate: its state, and what can be asked of it. How events change it stands in `evolve`.

use std::collections::{BTreeMap, HashMap};

use protocol::id::{ItemId, ParticipantId, SessionId};
use protocol::rubric::RubricRef;
use protocol::session::{Door, ItemState, Phase, Settings, Subject};

use super::advance::Advance;
use super::item::Item;
use super::people::{Access, Person};

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
    /// The day it is held, if one was given.
    pub held_on: Option<String>,
    /// When it started; when it was made, before that.
    pub began_at: String,
    /// Where it stands.
    pub phase: Phase,
    /// The agenda, in order.
    pub items: Vec<Item>,
    /// The item the group is on.
    pub focus: Option<ItemId>,
    /// Until when people are given time to read the item in focus.
    pub reading_until: Option<String>,
    /// Whether a ballot was ever cast or a proposal answered: then the settings are fixed.
    pub any_ballot: bool,
    /// Who leads: the facilitator who came with the session, until somebody takes over.
    pub lead: Option<ParticipantId>,
    /// To whom the lead is offered.
    pub lead_offered_to: Option<ParticipantId>,
    /// Who can come in.
    pub door: Door,
    /// The organisations that are expected.
    pub organisations: Vec<String>,
    /// Whose hands are up, in the order they were raised.
    pub hands: Vec<ParticipantId>,
    /// Who was asked to speak last on the item in focus.
    pub floor: Option<ParticipantId>,
    /// The advance round, once there was one.
    pub advance: Option<Advance>,
    /// Whether nothing of the record may be erased.
    pub legal_hold: bool,
    pub(super) people: Vec<Person>,
    pub(super) people_by_id: BTreeMap<ParticipantId, usize>,
    pub(super) items_by_id: BTreeMap<ItemId, usize>,
    pub(super) access: HashMap<String, Access>,
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
            held_on: None,
            began_at: String::new(),
            phase: Phase::Draft,
            items: Vec::new(),
            focus: None,
            reading_until: None,
            any_ballot: false,
            lead: None,
            lead_offered_to: None,
            door: Door::Open,
            organisations: Vec::new(),
            hands: Vec::new(),
            floor: None,
            advance: None,
            legal_hold: false,
            people: Vec::new(),
            people_by_id: BTreeMap::new(),
            items_by_id: BTreeMap::new(),
            access: HashMap::new(),
        }
    }
}

impl Session {
    /// Passes over a record whose body was erased: only its place is known.
    pub const fn pass_over(&mut self, seq: u64) {
        self.seq = seq;
    }

    /// The day it is held, `2027-03-01`: the one that was given, else that of its start by UTC, else that of its making.
    pub fn day(&self) -> &str {
        let began = self.began_at.split_once('T').map_or("", |(day, _)| day);
        self.held_on.as_deref().unwrap_or(began)
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

    /// What a token opens, by the token's SHA-256 in hexadecimal. A person's role is that of now, and whoever was sent out has none.
    pub fn access(&self, token_hash: &str) -> Option<Access> {
        self.current(*self.access.get(token_hash)?)
    }

    /// Whether a token was ever given out, also one that opens nothing any more.
    pub fn knows_token(&self, token_hash: &str) -> bool {
        self.access.contains_key(token_hash)
    }

    /// Whether somebody ever had a token, and so came with a device.
    pub(super) fn has_token(&self, person: ParticipantId) -> bool {
        self.access.values().any(|access| access.participant == Some(person))
    }

    /// What an access that was given out before opens now.
    pub fn current(&self, access: Access) -> Option<Access> {
        let Some(person) = access.participant.and_then(|id| self.person(id)) else { return Some(access) };
        (!person.removed).then_some(Access { role: person.role, waiting: person.waiting, ..access })
    }

    /// The item on which a round or a proposal is open, if there is one.
    pub fn open_item(&self) -> Option<&Item> {
        // The group is always on that item: opening turns to it, and nothing turns away meanwhile.
        let open = |item: &&Item| matches!(item.state, ItemState::Voting | ItemState::Proposed);
        self.focus.and_then(|id| self.item(id)).filter(open)
    }

    /// Who can vote on an item now: those who vote, are not marked absent and did not stand aside.
    pub fn eligible<'a>(&'a self, item: &'a Item) -> impl Iterator<Item = &'a Person> {
        self.people.iter().filter(|p| p.votes() && !p.absent && !item.recused.contains(&p.id))
    }

    /// Whether people can vote in the advance round now.
    pub fn advance_is_open(&self) -> bool {
        self.advance.as_ref().is_some_and(Advance::is_open)
    }

    pub(super) fn person_mut(&mut self, id: ParticipantId) -> Option<&mut Person> {
        self.people_by_id.get(&id).and_then(|at| self.people.get_mut(*at))
    }

    pub(super) fn item_mut(&mut self, id: ItemId) -> Option<&mut Item> {
        self.items_by_id.get(&id).and_then(|at| self.items.get_mut(*at))
    }
}
