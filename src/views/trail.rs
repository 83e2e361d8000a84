//! The audit trail: the steps by which everything came about, in order.

use std::collections::BTreeMap;

use protocol::event::{CommentAdded, Event, NextStepChanged, RoundRevealed};
use protocol::http::{Move, Trail, TrailLine};
use protocol::id::{ItemId, ParticipantId};
use protocol::session::Visibility;
use protocol::view::PlannedStep;

use super::assessment::subject_name;
use super::records::is_hidden;
use super::replay::Step;
use crate::domain::{Round, Session};

/// The trail of a session. `session` is the state after all of `steps`; with `names`, people are named in it.
pub fn trail(session: &Session, steps: &[Step], names: bool) -> Option<Trail> {
    Some(Trail { lines: steps.iter().filter_map(|step| line(session, step, names)).collect(), ..outline(session)? })
}

/// The line for one step, if it has one.
pub fn line(session: &Session, step: &Step, names: bool) -> Option<TrailLine> {
    Writer { session, names }.line(step)
}

/// All of a trail but its lines.
pub fn outline(session: &Session) -> Option<Trail> {
    Some(Trail {
        session: session.id?,
        title: session.title.clone(),
        seq: session.seq,
        rubric: session.rubric.clone()?,
        lines: Vec::new(),
    })
}

/// Whether the trail may have a line for a step. There are many ballots, and it never lists them.
pub fn may_be_told(step: &Step) -> bool {
    !matches!(
        step.event,
        None | Some(
            Event::BallotCast(_)
                | Event::BallotWithdrawn(_)
                | Event::BallotEntered(_)
                | Event::ProposalAnswered(_)
                | Event::AnswerEntered(_)
                | Event::AuthorSealed(_)
                | Event::IdentityGiven(_)
                | Event::AccessGranted(_)
        )
    )
}

struct Writer<'a> {
    session: &'a Session,
    names: bool,
}

impl Writer<'_> {
    /// The line for one event; none for ballots, answers, identities and tokens, which are not steps of the meeting, and none yet for
    /// what would tell who has voted in an open round or proposal.
    fn line(&self, step: &Step) -> Option<TrailLine> {
        let event = step.event.as_ref().filter(|_| !is_hidden(self.session, step))?;
        let mut line = TrailLine {
            seq: step.stamp.seq,
            at: step.stamp.at.clone(),
            kind: event.kind().to_owned(),
            criterion: None,
            subject: None,
            person: None,
            role: None,
            round: None,
            tally: None,
            proposal: None,
            level: None,
            answers: None,
            floor: None,
            outcome: None,
            moves: Vec::new(),
            verdict: None,
            next_step: None,
            text: String::new(),
            dissents: None,
            quorum: None,
            door: None,
            stance: None,
            gone_seconds: None,
            yes: None,
        };
        match event {
            Event::SessionCreated(e) => line.text.clone_from(&e.title),
            Event::AgendaSet(_)
            | Event::LobbyOpened(_)
            | Event::SessionStarted(_)
            | Event::SessionPaused(_)
            | Event::SessionResumed(_)
            | Event::SessionClosed(_) => {}
            Event::SettingsChanged(e) => line.text.clone_from(&e.reason),
            Event::IdentityErased(e) => line.text.clone_from(&e.reason),
            Event::LegalHoldPlaced(e) => line.text.clone_from(&e.reason),
            Event::LegalHoldLifted(e) => line.text.clone_from(&e.reason),
            Event::ParticipantJoined(e) => {
                line.person = self.person(e.participant);
                line.role = Some(e.role);
                line.text.clone_from(&e.organisation);
            }
            Event::ParticipantMarkedAbsent(e) => line.person = self.person(e.participant),
            Event::ParticipantReturned(e) => line.person = self.person(e.participant),
            Event::ParticipantRecused(e) => {
                self.about(&mut line, e.item);
                line.person = self.person(e.participant);
                // The reason tells who it was, too.
                line.text = e.reason.clone().filter(|_| self.names).unwrap_or_default();
            }
            Event::ItemFocused(e) => self.about(&mut line, e.item),
            Event::RoundOpened(e) => {
                self.about(&mut line, e.item);
                line.round = Some(e.round);
            }
            Event::RoundRevealed(e) => {
                self.about(&mut line, e.item);
                line.round = Some(e.round);
                line.tally = Some(e.tally.clone());
                line.outcome = Some(e.outcome);
                line.quorum = e.quorum;
                line.moves = self.moves(e);
            }
            Event::RoundCancelled(e) => {
                self.about(&mut line, e.item);
                line.round = Some(e.round);
                line.text.clone_from(&e.reason);
            }
            Event::ProposalMade(e) => {
                self.about_proposal(&mut line, e.item, e.proposal);
                line.text = e.text.clone().unwrap_or_default();
            }
            Event::ProposalClosed(e) => {
                self.about_proposal(&mut line, e.item, e.proposal);
                line.answers = Some(e.tally.clone());
                line.floor = Some(e.floor);
                line.outcome = Some(e.outcome);
                line.quorum = e.quorum;
            }
            Event::ProposalCancelled(e) => {
                self.about_proposal(&mut line, e.item, e.proposal);
                line.text.clone_from(&e.reason);
            }
            Event::ItemDecided(e) => {
                self.about(&mut line, e.item);
                line.verdict = Some(e.verdict);
                line.yes = e.consent_list.then_some(true);
                line.text.clone_from(&e.rationale);
                line.dissents = u32::try_from(e.dissent.len()).ok();
            }
            Event::ItemParked(e) => {
                self.about(&mut line, e.item);
                line.text.clone_from(&e.reason);
            }
            Event::ItemReopened(e) => {
                self.about(&mut line, e.item);
                line.text.clone_from(&e.reason);
            }
            Event::NextStepChanged(e) => {
                self.about(&mut line, e.item);
                // Whoever the host wrote it down for stands in the record under their name.
                line.person = e.by.clone().or_else(|| self.person(step.stamp.actor));
                line.next_step = Some(next_step(e));
                line.text = e.note.clone().unwrap_or_default();
            }
            Event::RoleGiven(e) => {
                line.person = self.person(e.participant);
                line.role = Some(e.role);
            }
            Event::VotingChanged(e) => {
                line.person = self.person(e.participant);
                line.yes = Some(e.votes);
            }
            Event::DeviceChanged(e) => {
                line.person = self.person(e.participant);
                line.yes = Some(e.has_device);
            }
            Event::LeadOffered(e) => line.person = self.person(e.to),
            // The actor says whether it was declined or taken back.
            Event::LeadOfferEnded(e) => {
                line.person = self.person(e.to);
                line.yes = Some(step.stamp.actor == e.to);
            }
            Event::LeadTaken(e) => {
                line.person = self.person(e.participant);
                line.gone_seconds = e.gone_seconds;
            }
            Event::DoorSet(e) => line.door = Some(e.door),
            Event::ParticipantAdmitted(e) => line.person = self.person(e.participant),
            Event::ParticipantRemoved(e) => {
                line.person = self.person(e.participant);
                line.text = if self.names { e.reason.clone() } else { String::new() };
            }
            Event::OrganisationsInvited(e) => line.text = e.organisations.join(", "),
            Event::VotersNudged(e) => self.about(&mut line, e.item),
            Event::FloorGiven(e) => {
                line.person = self.person(e.participant);
                e.item.iter().for_each(|item| self.about(&mut line, *item));
            }
            Event::CommentAdded(e) => self.comment(&mut line, step.stamp.seq, e)?,
            Event::StatementMade(e) => {
                self.about(&mut line, e.item);
                line.stance = Some(e.stance);
                line.person = e.author.and_then(|author| self.signed(author));
                line.text.clone_from(&e.text);
            }
            Event::StatementWithdrawn(e) => self.about(&mut line, e.item),
            Event::AdvanceOpened(e) => line.text = e.closes_at.clone().unwrap_or_default(),
            Event::AdvanceClosed(_) | Event::AgendaOrdered(_) => {}
            Event::AdvanceCancelled(e) => line.text.clone_from(&e.reason),
            Event::ItemPulled(e) => {
                self.about(&mut line, e.item);
                line.person = self.person(step.stamp.actor);
                line.text = e.reason.clone().unwrap_or_default();
            }
            Event::BallotCast(_)
            | Event::BallotEntered(_)
            | Event::BallotWithdrawn(_)
            | Event::ProposalAnswered(_)
            | Event::AnswerEntered(_)
            | Event::HandRaised(_)
            | Event::HandLowered(_)
            | Event::CommentWithdrawn(_)
            | Event::AuthorSealed(_)
            | Event::NotesWritten(_)
            | Event::SubjectRegistered(_)
            | Event::SessionArchived(_)
            | Event::SessionUnarchived(_)
            | Event::TemplateSaved(_)
            | Event::TemplateRemoved(_)
            | Event::IdentityGiven(_)
            | Event::AccessGranted(_)
            | Event::RubricStored(_)
            | Event::SessionRegistered(_)
            | Event::SigningKeySet(_)
            | Event::CheckpointSigned(_)
            | Event::CheckpointCosigned(_)
            | Event::ShareMade(_)
            | Event::ShareRevoked(_)
            | Event::WebhookSet(_)
            | Event::WebhookRemoved(_) => return None,
        }
        Some(line)
    }

    /// A comment, unless it was taken back.
    fn comment(&self, line: &mut TrailLine, seq: u64, event: &CommentAdded) -> Option<()> {
        let item = self.session.item(event.item)?;
        item.comments.iter().find(|comment| comment.seq == seq).filter(|comment| !comment.withdrawn)?;
        self.about(line, event.item);
        line.person = event.author.and_then(|author| self.signed(author));
        line.text.clone_from(&event.text);
        line.yes = Some(event.link.is_some() || event.figure.is_some());
        Some(())
    }

    fn about(&self, line: &mut TrailLine, id: ItemId) {
        if let Some(item) = self.session.item(id) {
            line.criterion = Some(item.criterion.clone());
            line.subject = Some(subject_name(&self.session.subjects, item.subject));
        }
    }

    fn about_proposal(&self, line: &mut TrailLine, id: ItemId, number: u8) {
        self.about(line, id);
        line.proposal = Some(number);
        let proposal = self.session.item(id).and_then(|item| item.proposals.iter().find(|one| one.number == number));
        line.level = proposal.map(|proposal| proposal.level);
    }

    fn person(&self, id: ParticipantId) -> Option<String> {
        let person = self.session.person(id).filter(|_| self.names)?;
        Some(if person.name.is_empty() { id.to_string() } else { person.name.clone() })
    }

    /// Somebody who signed what they said is named, whatever the visibility: that was their own choice.
    fn signed(&self, id: ParticipantId) -> Option<String> {
        Writer { session: self.session, names: true }.person(id)
    }

    /// Who went where since the round before. Left out where only the distribution may be shown.
    fn moves(&self, reveal: &RoundRevealed) -> Vec<Move> {
        let rounds = self
            .session
            .item(reveal.item)
            .and_then(|item| Some((item.reveal_before(reveal.round)?, item.rounds.iter().find(|r| r.number == reveal.round)?)));
        match rounds {
            Some((before, now)) if self.session.settings.visibility == Visibility::Named => moves_between(before, now),
            _ => Vec::new(),
        }
    }
}

/// A next step as it stands from then on. When that was, and who says so, is told by the line itself.
fn next_step(event: &NextStepChanged) -> PlannedStep {
    let NextStepChanged { step, what, who, by_when, state, .. } = event;
    let (what, who, by_when) = (what.clone(), who.clone(), by_when.clone());
    PlannedStep { step: *step, what, who, by_when, state: *state, changed: None }
}

fn moves_between(before: &Round, now: &Round) -> Vec<Move> {
    let mut counts = BTreeMap::new();
    for &voter in now.ballots.keys() {
        if let (Some(former), Some(ballot)) = (before.counted(voter), now.counted(voter))
            && former.choice != ballot.choice
        {
            *counts.entry((former.choice, ballot.choice)).or_insert(0) += 1;
        }
    }
    counts.into_iter().map(|((from, to), count)| Move { from, to, count }).collect()
}
