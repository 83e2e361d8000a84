//! `evolve`: how each event changes a session. Total: an event that fits nothing changes nothing but the seq.

mod advance;
mod items;
mod people;
mod steps;
mod talk;

use protocol::event::Event;
use protocol::session::Phase;

use super::item::Item;
use super::session::{Session, Stamp};

impl Session {
    /// Applies what happened. Decides nothing.
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
                self.held_on.clone_from(&e.held_on);
                self.began_at.clone_from(&stamp.at);
            }
            Event::AgendaSet(e) => {
                self.items = e.items.iter().map(Item::new).collect();
                self.index_items();
            }
            Event::SettingsChanged(e) => self.settings = e.settings.clone(),
            Event::LobbyOpened(_) => self.phase = Phase::Lobby,
            Event::SessionStarted(_) => {
                self.phase = Phase::Running;
                self.began_at.clone_from(&stamp.at);
            }
            Event::SessionResumed(_) => self.phase = Phase::Running,
            Event::SessionPaused(_) => self.phase = Phase::Paused,
            Event::SessionClosed(_) => self.phase = Phase::Closed,
            Event::OrganisationsInvited(e) => self.organisations.clone_from(&e.organisations),

            Event::ParticipantJoined(e) => self.joined(e),
            Event::IdentityGiven(e) => self.named(e),
            Event::IdentityErased(e) => self.unnamed(e),
            Event::LegalHoldPlaced(_) => self.legal_hold = true,
            Event::LegalHoldLifted(_) => self.legal_hold = false,
            Event::AccessGranted(e) => self.access_granted(e),
            Event::ParticipantMarkedAbsent(e) => self.set_absent(e.participant, true),
            Event::ParticipantReturned(e) => self.set_absent(e.participant, false),
            Event::RoleGiven(e) => self.role_given(e),
            Event::VotingChanged(e) => self.voting_changed(e),
            Event::DeviceChanged(e) => self.device_changed(e),
            Event::ParticipantAdmitted(e) => self.admitted(e),
            Event::ParticipantRemoved(e) => self.removed(e),
            Event::DoorSet(e) => self.door = e.door,
            Event::LeadOffered(e) => self.lead_offered_to = Some(e.to),
            Event::LeadOfferEnded(_) => self.lead_offered_to = None,
            Event::LeadTaken(e) => self.lead_taken(e),

            Event::ItemFocused(e) => self.item_focused(e),
            Event::ParticipantRecused(e) => self.recused(e),
            Event::RoundOpened(e) => self.round_opened(stamp, e),
            Event::BallotCast(e) => self.ballot_cast(stamp, e),
            Event::BallotEntered(e) => self.ballot_entered(stamp, e),
            Event::BallotWithdrawn(e) => self.ballot_withdrawn(stamp, e),
            Event::RoundRevealed(e) => self.round_revealed(e),
            Event::RoundCancelled(e) => self.round_cancelled(e),
            Event::ProposalMade(e) => self.proposal_made(stamp, e),
            Event::ProposalAnswered(e) => self.proposal_answered(stamp, e),
            Event::AnswerEntered(e) => self.answer_entered(stamp, e),
            Event::ProposalClosed(e) => self.proposal_closed(e),
            Event::ProposalCancelled(e) => self.proposal_cancelled(e),
            Event::ItemDecided(e) => self.item_decided(stamp, e),
            Event::ItemParked(e) => self.item_parked(e),
            Event::ItemReopened(e) => self.item_reopened(e),
            Event::NextStepChanged(e) => self.next_step_changed(stamp, e),

            Event::VotersNudged(e) => self.voters_nudged(e),
            Event::HandRaised(e) => self.hand_raised(e),
            Event::HandLowered(e) => self.lower(e.participant),
            Event::FloorGiven(e) => self.floor_given(e),
            Event::CommentAdded(e) => self.comment_added(stamp, e),
            Event::CommentWithdrawn(e) => self.comment_withdrawn(e),
            Event::StatementMade(e) => self.statement_made(stamp, e),
            Event::StatementWithdrawn(e) => self.statement_withdrawn(e),
            Event::AuthorSealed(e) => self.author_sealed(e),
            Event::NotesWritten(e) => self.notes_written(stamp, e),

            Event::AdvanceOpened(e) => self.advance_opened(stamp, e),
            Event::AdvanceClosed(_) => self.advance_closed(),
            Event::AdvanceCancelled(_) => self.advance_cancelled(),
            Event::ItemPulled(e) => self.item_pulled(e),
            Event::AgendaOrdered(e) => self.agenda_ordered(e),

            // They are the directory's, and stand in no session.
            Event::RubricStored(_)
            | Event::SessionRegistered(_)
            | Event::SubjectRegistered(_)
            | Event::SessionArchived(_)
            | Event::SessionUnarchived(_)
            | Event::TemplateSaved(_)
            | Event::TemplateRemoved(_)
            | Event::SigningKeySet(_)
            | Event::CheckpointSigned(_)
            | Event::CheckpointCosigned(_)
            | Event::ShareMade(_)
            | Event::ShareRevoked(_)
            | Event::WebhookSet(_)
            | Event::WebhookRemoved(_) => {}
        }
    }

    /// Notes where each item stands in the agenda.
    fn index_items(&mut self) {
        self.items_by_id = self.items.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
    }
}
