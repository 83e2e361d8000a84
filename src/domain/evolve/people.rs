//! Who takes part, what they may do, and who leads.

use protocol::event::{
    AccessGranted, DeviceChanged, IdentityGiven, LeadTaken, ParticipantAdmitted, ParticipantJoined, ParticipantRemoved,
    RoleGiven, VotingChanged,
};
use protocol::id::ParticipantId;
use protocol::session::Role;

use super::super::people::{Access, Person};
use super::super::session::Session;

impl Session {
    pub(super) fn joined(&mut self, event: &ParticipantJoined) {
        // The facilitator who comes with the session leads it.
        if event.role == Role::Facilitator && self.lead.is_none() {
            self.lead = Some(event.participant);
        }
        self.people_by_id.insert(event.participant, self.people.len());
        self.people.push(Person::new(event));
    }

    pub(super) fn named(&mut self, event: &IdentityGiven) {
        if let Some(person) = self.person_mut(event.participant) {
            person.name.clone_from(&event.name);
        }
    }

    pub(super) fn access_granted(&mut self, event: &AccessGranted) {
        let access = Access { role: event.role, participant: event.participant, waiting: false };
        self.access.insert(event.token.clone(), access);
        if let Some(person) = event.participant.and_then(|id| self.person_mut(id)) {
            person.no_device = false;
        }
    }

    pub(super) fn set_absent(&mut self, id: ParticipantId, absent: bool) {
        if let Some(person) = self.person_mut(id) {
            person.absent = absent;
        }
    }

    pub(super) fn role_given(&mut self, event: &RoleGiven) {
        if let Some(person) = self.person_mut(event.participant) {
            person.role = event.role;
            person.votes_along = false;
        }
        if event.role != Role::Facilitator {
            self.end_offer_to(event.participant);
        }
        if event.role == Role::Observer {
            self.silence(event.participant);
        }
    }

    pub(super) fn voting_changed(&mut self, event: &VotingChanged) {
        if let Some(person) = self.person_mut(event.participant) {
            person.votes_along = event.votes;
        }
    }

    pub(super) fn device_changed(&mut self, event: &DeviceChanged) {
        if let Some(person) = self.person_mut(event.participant) {
            person.no_device = !event.has_device;
        }
    }

    pub(super) fn admitted(&mut self, event: &ParticipantAdmitted) {
        if let Some(person) = self.person_mut(event.participant) {
            person.waiting = false;
            person.removed = false;
        }
    }

    pub(super) fn removed(&mut self, event: &ParticipantRemoved) {
        let id = event.participant;
        if let Some(person) = self.person_mut(id) {
            person.waiting = false;
            person.removed = true;
        }
        self.end_offer_to(id);
        self.silence(id);
        for item in self.items.iter_mut().filter(|item| item.open_since().is_some()) {
            item.take_out(id);
        }
    }

    pub(super) fn lead_taken(&mut self, event: &LeadTaken) {
        self.lead = Some(event.participant);
        self.lead_offered_to = None;
    }

    /// Neither wishes to speak nor speaks any more.
    fn silence(&mut self, id: ParticipantId) {
        self.lower(id);
        self.floor = self.floor.filter(|floor| *floor != id);
    }

    fn end_offer_to(&mut self, id: ParticipantId) {
        if self.lead_offered_to == Some(id) {
            self.lead_offered_to = None;
        }
    }
}
