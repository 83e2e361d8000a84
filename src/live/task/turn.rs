//! One turn of a session: the commands that are taken up together, decided in memory and stored as one batch.

use std::collections::HashMap;

use protocol::command::Command;
use protocol::event::{
    CommentAdded, CommentWithdrawn, Event, ItemDecided, ParticipantAdmitted, ParticipantRemoved, ProposalCancelled,
    ProposalClosed, RoleGiven, RoundCancelled, RoundRevealed,
};
use protocol::id::{CommandId, ItemId, ParticipantId, StreamId};
use protocol::problem::{Code, Problem};
use protocol::session::Phase;

use super::super::handle::{Receipt, Reply, Wish};
use super::super::seal::{Cause, fresh_id, now, seal};
use super::audiences::Urgency;
use crate::domain::{Access, Context, Item, Joining, Rejection, Session, Stamp};
use crate::log::{Answered, Commit, EventLog, MAX_BATCH_BYTES};
use crate::views::announcements;
use crate::views::records::hidden_from;
use protocol::record::{Record, format_time};
use protocol::tree::TreeHash;

/// How many commands one batch holds at most.
const MAX_COMMITS: usize = 1_024;

/// The commands of one turn. What it decided has been evolved in memory already, and is not durable yet.
pub(super) struct Turn {
    /// The stream's head before the turn.
    pub(super) head_before: u64,
    /// What is to be stored.
    pub(super) commits: Vec<Commit>,
    /// Who waits for which answer, if the batch becomes durable.
    pub(super) answers: Vec<(Reply<Receipt>, Result<Receipt, Problem>)>,
    /// How soon the change has to be shown; nothing where nothing changed.
    pub(super) urgency: Option<Urgency>,
    /// For each record what was open after it (see [`hidden_from`]), and its leaf: as the session's trees take it in, once it is durable.
    pub(super) marks: Vec<(Option<u64>, TreeHash)>,
    /// Whether it holds something that a checkpoint is signed for: a reveal, a closing, a decision, the end or what comes after it.
    pub(super) is_signed: bool,
    /// Whether it holds something that those outside are told of.
    pub(super) is_news: bool,
    bytes: usize,
    seen: HashMap<(ParticipantId, CommandId), Answered>,
    told: Vec<ParticipantId>,
    readmitted: Vec<ParticipantId>,
    refocused: bool,
}

impl Turn {
    pub(super) fn new(head_before: u64) -> Self {
        Self {
            head_before,
            commits: Vec::new(),
            answers: Vec::new(),
            urgency: None,
            marks: Vec::new(),
            is_signed: false,
            is_news: false,
            bytes: 0,
            seen: HashMap::new(),
            told: Vec::new(),
            readmitted: Vec::new(),
            refocused: false,
        }
    }

    /// Whether another command fits into the batch, whatever it is.
    pub(super) fn has_room(&self) -> bool {
        self.answers.len() < MAX_COMMITS && self.bytes < MAX_BATCH_BYTES / 4
    }

    /// Decides a command, unless it was answered before: then it gets the first answer again.
    pub(super) fn command(
        &mut self,
        session: &mut Session,
        log: &dyn EventLog,
        access: Access,
        id: CommandId,
        command: &Command,
        lead_gone: Option<u32>,
    ) -> Result<Receipt, Problem> {
        // Their role may have changed since their connection was made.
        let no_longer = || Problem::new(Code::Unauthorised, "You are not in this meeting any more.");
        let access = session.current(access).ok_or_else(no_longer)?;
        let actor = access.participant.unwrap_or(ParticipantId::SERVER);
        let cause = Cause::command(actor, id, command);
        if let Some(before) = self.answered(session, log, actor, id)? {
            return if before.digest == cause.digest {
                Ok(self.receipt(session, log, before.seq))
            } else {
                Err(Problem::new(
                    Code::CommandIdReused,
                    "Another command was given under this id. Make a fresh id for each command.",
                ))
            };
        }
        let events =
            session.decide(command, &Context { access, now: now(), lead_gone, fresh: fresh_id(ParticipantId::from_parts) })?;
        self.commit(session, cause, &events)
    }

    /// The receipt for a record that was stored before, or in this turn.
    fn receipt(&self, session: &Session, log: &dyn EventLog, seq: u64) -> Receipt {
        let in_turn = seq.checked_sub(self.head_before + 1).and_then(|at| usize::try_from(at).ok());
        let leaf = in_turn.and_then(|at| self.marks.get(at)).map(|(_, leaf)| *leaf);
        let stored = || {
            let records = session.id.and_then(|id| log.read(id.into(), seq, 1).ok())?;
            records.first().map(Record::leaf_hash)
        };
        Receipt { seq, leaf: leaf.or_else(stored) }
    }

    /// Lets somebody in.
    pub(super) fn join(&mut self, session: &mut Session, joining: Joining, id: CommandId) -> Result<Receipt, Problem> {
        match session.access(&joining.token_hash) {
            // They have their seat; the answer was lost on its way.
            Some(Access { participant: Some(_), .. }) => return Ok(Receipt { seq: session.seq, leaf: None }),
            Some(_) => return Err(Problem::new(Code::InvalidValue, "This token belongs to a link. Make another one.")),
            // Whoever was sent out does not come back by themselves.
            None if session.knows_token(&joining.token_hash) => {
                return Err(Problem::new(Code::Unauthorised, "You are not in this meeting any more. Ask whoever leads it."));
            }
            None => {}
        }
        let events = session.join(joining)?;
        self.commit(session, Cause::server(id), &events)
    }

    /// Does what the host of the server wants.
    pub(super) fn wish(&mut self, session: &mut Session, wish: Wish, id: CommandId) -> Result<Receipt, Problem> {
        let events = (wish.0)(session)?;
        if events.is_empty() {
            return Ok(Receipt { seq: session.seq, leaf: None });
        }
        self.commit(session, Cause::server(id), &events)
    }

    /// Answers everyone: as decided, or with the problem that the batch ran into. Then even a refusal does not stand, because
    /// it may rest on what never happened.
    pub(super) fn answer(self, problem: Option<&Problem>) {
        for (reply, answer) in self.answers {
            // Whoever asked may have gone; the record stands all the same.
            let _ = reply.send(problem.map_or(answer, |problem| Err(problem.clone())));
        }
    }

    /// Whose own part may have changed. When the group turned to an item, that is everyone who said something on it before.
    pub(super) fn people_to_tell(&self, session: &Session) -> Vec<ParticipantId> {
        let mut people = self.told.clone();
        if let Some(item) = session.focus.and_then(|id| session.item(id)).filter(|_| self.refocused) {
            people.extend(item.rounds.iter().flat_map(|round| round.ballots.keys()));
            people.extend(item.proposals.iter().flat_map(|proposal| proposal.answers.keys()));
            people.extend(statement_authors(item));
            people.extend(authors(item));
        }
        people.sort_unstable();
        people.dedup();
        people
    }

    /// Whose connections have to be made anew, because what they may see has changed.
    pub(super) fn people_to_let_in_anew(&self) -> &[ParticipantId] {
        &self.readmitted
    }

    fn answered(
        &self,
        session: &Session,
        log: &dyn EventLog,
        actor: ParticipantId,
        id: CommandId,
    ) -> Result<Option<Answered>, Problem> {
        if let Some(answered) = self.seen.get(&(actor, id)) {
            return Ok(Some(*answered));
        }
        let Some(session) = session.id else { return Ok(None) };
        log.answered(session.into(), actor, id).map_err(|error| {
            tracing::error!(%session, %error, "the command index cannot be read");
            Problem::new(Code::StorageRefused, "The server cannot read its storage. Tell whoever runs the server.")
        })
    }

    fn commit(&mut self, session: &mut Session, cause: Cause, events: &[Event]) -> Result<Receipt, Problem> {
        let stream: StreamId =
            session.id.map(StreamId::from).ok_or_else(|| Rejection::new(Code::NotFound, "There is no such session."))?;
        let at = now();
        let commit = seal(stream, session.seq + 1, at, cause, events)
            .map_err(|error| Problem::new(Code::TooLarge, format!("This cannot be stored: {error}.")))?;
        self.bytes += commit.records.iter().map(|r| r.entry.len() + r.sealed.as_ref().map_or(0, |s| s.body.len())).sum::<usize>();
        for (event, record) in events.iter().zip(&commit.records) {
            let stamp = Stamp { seq: session.seq + 1, at: format_time(at), actor: cause.actor_of(event) };
            let before = Before::of(session);
            session.evolve(&stamp, event);
            self.marks.push((hidden_from(session), record.leaf_hash()));
            self.told.extend(before.people_touched(session));
            self.note(session, cause.actor, event);
        }
        self.seen.insert((cause.actor, cause.id), Answered { digest: cause.digest, seq: session.seq });
        self.commits.push(commit);
        Ok(Receipt { seq: session.seq, leaf: self.marks.last().map(|(_, leaf)| *leaf) })
    }

    /// Notes who has to hear of an event, and how soon.
    fn note(&mut self, session: &Session, actor: ParticipantId, event: &Event) {
        // After the meeting little is added, and each of it is signed.
        self.is_signed |= session.phase == Phase::Closed
            || matches!(event, Event::RoundRevealed(_) | Event::ProposalClosed(_) | Event::ItemDecided(_));
        self.is_news |= announcements::kind(event).is_some();
        let urgency = match event {
            Event::BallotCast(_) | Event::BallotWithdrawn(_) | Event::ProposalAnswered(_) => self.tell(actor, Urgency::CanWait),
            Event::BallotEntered(e) => self.tell(e.participant, Urgency::CanWait),
            Event::AnswerEntered(e) => self.tell(e.participant, Urgency::CanWait),
            Event::ParticipantRecused(e) => self.tell(e.participant, Urgency::CanWait),
            Event::ParticipantMarkedAbsent(e) => self.tell(e.participant, Urgency::Now),
            Event::ParticipantReturned(e) => self.tell(e.participant, Urgency::CanWait),
            Event::VotingChanged(e) => self.tell(e.participant, Urgency::CanWait),
            Event::DeviceChanged(e) => self.tell(e.participant, Urgency::CanWait),
            Event::LeadOffered(e) => self.tell(e.to, Urgency::Now),
            Event::LeadOfferEnded(e) => self.tell(e.to, Urgency::Now),
            Event::LeadTaken(e) => {
                self.told.push(e.from);
                self.tell(e.participant, Urgency::Now)
            }
            Event::RoleGiven(RoleGiven { participant, .. })
            | Event::ParticipantAdmitted(ParticipantAdmitted { participant })
            | Event::ParticipantRemoved(ParticipantRemoved { participant, .. }) => {
                self.readmitted.push(*participant);
                Urgency::Now
            }
            Event::HandRaised(e) => self.tell(e.participant, Urgency::CanWait),
            Event::HandLowered(e) => self.tell(e.participant, Urgency::CanWait),
            Event::FloorGiven(e) => self.tell(e.participant, Urgency::Now),
            Event::CommentAdded(CommentAdded { item, .. }) | Event::CommentWithdrawn(CommentWithdrawn { item, .. }) => {
                // A facilitator may have taken back what somebody else wrote.
                self.told.extend(session.item(*item).into_iter().flat_map(authors));
                let hidden = session.item(*item).is_some_and(|item| item.is_hidden(session.seq));
                self.tell(actor, if hidden { Urgency::CanWait } else { Urgency::Now })
            }
            Event::AuthorSealed(e) => self.tell(e.author, Urgency::CanWait),
            Event::StatementMade(_) | Event::StatementWithdrawn(_) => self.tell(actor, Urgency::Now),
            // Statements that were made before it stand with it from now on.
            Event::ItemDecided(ItemDecided { item, .. }) => {
                self.told.extend(session.item(*item).into_iter().flat_map(statement_authors));
                Urgency::Now
            }
            Event::ParticipantJoined(_) | Event::IdentityGiven(_) | Event::AccessGranted(_) | Event::NotesWritten(_) => {
                Urgency::CanWait
            }
            // What their authors alone could see, everyone sees now.
            Event::RoundRevealed(RoundRevealed { item, .. })
            | Event::RoundCancelled(RoundCancelled { item, .. })
            | Event::ProposalClosed(ProposalClosed { item, .. })
            | Event::ProposalCancelled(ProposalCancelled { item, .. }) => {
                self.told.extend(session.item(*item).into_iter().flat_map(authors));
                Urgency::Now
            }
            // Their ballots and comments in it are no longer on their page.
            Event::AdvanceClosed(_) | Event::AdvanceCancelled(_) => {
                let advance = session.items.iter().flat_map(|item| item.rounds.iter().filter(|round| round.number == 0));
                self.told.extend(advance.flat_map(|round| round.ballots.keys()));
                self.told.extend(session.items.iter().flat_map(authors));
                self.refocused = true;
                Urgency::Now
            }
            Event::ItemFocused(_) | Event::RoundOpened(_) | Event::ProposalMade(_) | Event::ItemReopened(_) => {
                self.refocused = true;
                Urgency::Now
            }
            _ => Urgency::Now,
        };
        self.urgency = self.urgency.max(Some(urgency));
    }

    fn tell(&mut self, person: ParticipantId, urgency: Urgency) -> Urgency {
        self.told.push(person);
        urgency
    }
}

/// What of a session stands in people's own parts without naming an item or a person there.
struct Before {
    focus: Option<ItemId>,
    hands: Vec<ParticipantId>,
    lead_offered_to: Option<ParticipantId>,
}

impl Before {
    fn of(session: &Session) -> Self {
        Self { focus: session.focus, hands: session.hands.clone(), lead_offered_to: session.lead_offered_to }
    }

    /// Whose own part an event changed although it names somebody else: turning to another item lowers all hands and turns away
    /// from what was said on the item before, and a lead that goes to one person is no longer offered to another.
    fn people_touched(self, session: &Session) -> Vec<ParticipantId> {
        let mut people = Vec::new();
        if session.hands.len() < self.hands.len() {
            people.extend(self.hands);
        }
        if session.focus != self.focus
            && let Some(item) = self.focus.and_then(|id| session.item(id))
        {
            people.extend(authors(item).chain(statement_authors(item)));
        }
        if session.lead_offered_to != self.lead_offered_to {
            people.extend(self.lead_offered_to);
        }
        people
    }
}

/// Who wrote comments on an item, as far as that is known.
fn authors(item: &Item) -> impl Iterator<Item = ParticipantId> {
    item.comments.iter().filter_map(|comment| comment.author.known())
}

/// Who made statements on an item, as far as that is known.
fn statement_authors(item: &Item) -> impl Iterator<Item = ParticipantId> {
    item.statements.iter().filter_map(|statement| statement.author.known())
}
