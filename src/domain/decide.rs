//! `decide`: what follows from a command, or why nothing does.

mod advance;
mod agenda;
mod deciding;
mod entering;
mod lead;
mod meeting;
mod people;
mod permitted;
mod proposing;
mod steps;
mod talking;
mod voting;

use jiff::Timestamp;
use protocol::command::Command;
use protocol::event::Event;
use protocol::id::{ItemId, ParticipantId};
use protocol::problem::Code;
use protocol::session::{ItemState, Phase};
use protocol::vote::{Quorum, QuorumCount};

use super::{Access, Item, Person, Rejection, Session, WantedStep};

pub(super) use agenda::check_organisations;
pub(super) use deciding::check_date;
pub(super) use meeting::check_settings;

/// What a decision may depend on beside the session itself.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// What the token of whoever gave the command opens.
    pub access: Access,
    /// The time of the server's clock.
    pub now: Timestamp,
    /// For how many seconds whoever leads has had no connection; nothing while they have one.
    pub lead_gone: Option<u32>,
    /// A fresh id, for somebody who gets a seat by this command.
    pub fresh: ParticipantId,
}

/// Events, or a rejection.
type Decided = Result<Vec<Event>, Rejection>;

impl Session {
    /// Says what follows from a command. Changes nothing.
    pub fn decide(&self, command: &Command, context: &Context) -> Decided {
        let actor = self.permitted(command, context.access)?;
        // What was agreed is done after the meeting, so that is the one thing that can still be said of it.
        if self.phase == Phase::Closed && !matches!(command, Command::ChangeNextStep { .. }) {
            let detail = "The meeting is over. Nothing of its record changes any more but how the next steps stand.";
            return Err(Rejection::new(Code::WrongPhase, detail));
        }
        match command {
            Command::OpenLobby {} => self.open_lobby(),
            Command::StartSession {} => self.start(),
            Command::PauseSession {} => self.pause(),
            Command::ResumeSession {} => self.resume(),
            Command::CloseSession {} => self.close(),
            Command::ChangeSettings { settings, reason } => self.change_settings(settings, reason),
            Command::InviteOrganisations { organisations } => self.invite_organisations(organisations),
            Command::OrderAgenda { items } => self.order_agenda(items),

            Command::MarkAbsent { participant } => self.mark_absent(*participant),
            Command::MarkReturned { participant } => self.mark_returned(*participant),
            Command::GiveRole { participant, role } => self.give_role(*participant, *role),
            Command::TakePart { votes } => self.take_part(actor, *votes),
            Command::SetDoor { door } => self.set_door(*door),
            Command::Admit { participant } => self.admit(*participant),
            Command::Remove { participant, reason } => self.remove(*participant, reason),
            Command::AddPerson { name, organisation } => self.add_person(context.fresh, name, organisation),
            Command::SetDevice { participant, has_device } => self.set_device(*participant, *has_device),
            Command::OfferLead { to } => self.offer_lead(*to),
            Command::WithdrawLeadOffer {} => self.withdraw_lead_offer(),
            Command::AcceptLead {} => self.accept_lead(actor),
            Command::DeclineLead {} => self.decline_lead(actor),
            Command::ClaimLead {} => self.claim_lead(actor, context.lead_gone),

            Command::FocusItem { item } => self.focus_item(*item, context.now),
            Command::OpenRound { item } => self.open_round(*item, context.now),
            Command::CastBallot { item, round, choice, reason } => {
                self.cast_ballot(actor, *item, *round, *choice, reason.as_deref())
            }
            Command::EnterBallot { participant, item, round, choice, reason } => {
                self.enter_ballot(*participant, *item, *round, *choice, reason.as_deref())
            }
            Command::WithdrawBallot { item, round } => self.withdraw_ballot(actor, *item, *round),
            Command::Recuse { item, reason } => self.recuse(actor, *item, reason.as_deref()),
            Command::NudgeVoters { item } => self.nudge_voters(*item),
            Command::RevealRound { item, round, despite_missing } => self.reveal_round(*item, *round, *despite_missing),
            Command::CancelRound { item, round, reason } => self.cancel_round(*item, *round, reason),
            Command::ProposeLevel { item, level, text } => self.propose_level(*item, *level, text.as_deref()),
            Command::AnswerProposal { item, proposal, answer, reason } => {
                self.answer_proposal(actor, *item, *proposal, *answer, reason.as_deref())
            }
            Command::EnterAnswer { participant, item, proposal, answer, reason } => {
                self.enter_answer(*participant, *item, *proposal, *answer, reason.as_deref())
            }
            Command::CloseProposal { item, proposal, despite_missing } => self.close_proposal(*item, *proposal, *despite_missing),
            Command::CancelProposal { item, proposal, reason } => self.cancel_proposal(*item, *proposal, reason),
            Command::DecideItem { item, verdict, rationale, dissent, evidence, next_steps } => {
                self.decide_item(&deciding::Wanted { item: *item, verdict: *verdict, rationale, dissent, evidence, next_steps })
            }
            Command::ParkItem { item, reason } => self.park_item(*item, reason),
            Command::ReopenItem { item, reason } => self.reopen_item(*item, reason),
            Command::ChangeNextStep { item, decision, step, what, who, by_when, state, note } => {
                let [who, by_when, note] = [who, by_when, note].map(Option::as_deref);
                let (item, decision, step, state) = (*item, *decision, *step, *state);
                self.change_next_step(&WantedStep { item, decision, step, what, who, by_when, state, note })
            }

            Command::OpenAdvance { closes_at } => self.open_advance(closes_at.as_deref(), context.now),
            Command::CloseAdvance { despite_missing } => self.close_advance(*despite_missing),
            Command::CancelAdvance { reason } => self.cancel_advance(reason),
            Command::AcceptConsentList { items } => self.accept_consent_list(items),
            Command::PullItem { item, reason } => self.pull_item(*item, reason.as_deref()),

            Command::RaiseHand {} => self.raise_hand(actor),
            Command::LowerHand { participant } => self.lower_hand(actor, *participant),
            Command::GiveFloor { participant } => self.give_floor(*participant),
            Command::AddComment { item, text, link, figure, dated, unsigned } => {
                let [link, figure, dated] = [link, figure, dated].map(Option::as_deref);
                self.add_comment(actor, *item, &talking::Said { text, link, figure, dated, unsigned: *unsigned })
            }
            Command::WithdrawComment { item, comment } => self.withdraw_comment(actor, *item, *comment),
            Command::MakeStatement { item, stance, text, unsigned } => {
                self.make_statement(actor, *item, *stance, text, *unsigned)
            }
            Command::WithdrawStatement { item, statement } => self.withdraw_statement(actor, *item, *statement),
            Command::WriteNotes { item, base, rationale, next_steps } => self.write_notes(*item, *base, rationale, next_steps),
        }
    }

    fn require_running(&self) -> Result<(), Rejection> {
        let detail = match self.phase {
            Phase::Running => return Ok(()),
            Phase::Draft | Phase::Lobby => "The meeting has not begun. Start it first.",
            Phase::Paused => "The meeting is paused. It goes on when the facilitator resumes it.",
            Phase::Closed => "The meeting is over.",
        };
        Err(Rejection::new(Code::WrongPhase, detail))
    }

    fn require_item(&self, id: ItemId) -> Result<&Item, Rejection> {
        self.item(id).ok_or_else(|| Rejection::new(Code::UnknownItem, "The agenda has no such item."))
    }

    /// Somebody who is in the meeting, in whatever role.
    fn require_person(&self, id: ParticipantId) -> Result<&Person, Rejection> {
        self.person(id)
            .filter(|person| person.is_in())
            .ok_or_else(|| Rejection::new(Code::UnknownParticipant, "Nobody of that id is in the meeting."))
    }

    /// Somebody who votes.
    fn require_voter(&self, id: ParticipantId) -> Result<&Person, Rejection> {
        self.person(id)
            .filter(|person| person.votes())
            .ok_or_else(|| Rejection::new(Code::UnknownParticipant, "Nobody of that id votes in this session."))
    }

    fn require_nothing_open(&self) -> Result<(), Rejection> {
        if self.advance_is_open() {
            return Err(Rejection::new(Code::AnotherRoundOpen, "The advance round is open. Close it first."));
        }
        let Some(item) = self.open_item() else { return Ok(()) };
        let detail = match item.state {
            ItemState::Proposed => format!("A proposal on {} is open. Close it first.", item.criterion),
            _ => format!("A vote on {} is open. Reveal it first.", item.criterion),
        };
        Err(Rejection::new(Code::AnotherRoundOpen, detail))
    }

    fn require_level(&self, level: u8) -> Result<(), Rejection> {
        if self.levels.contains(&level) {
            return Ok(());
        }
        let levels: Vec<_> = self.levels.iter().map(u8::to_string).collect();
        Err(Rejection::new(Code::UnknownLevel, format!("The levels are {}.", levels.join(", "))))
    }

    /// Who counts on an item now, and who of those who vote does not.
    fn who_counts(&self, item: &Item) -> WhoCounts {
        let voters = || self.people().iter().filter(|person| person.votes());
        let aside = |person: &&Person| item.recused.contains(&person.id);
        WhoCounts {
            eligible: self.eligible(item).map(|person| person.id).collect(),
            recused: voters().filter(aside).map(|person| person.id).collect(),
            absent: voters().filter(|person| person.absent && !aside(person)).map(|person| person.id).collect(),
        }
    }
}

/// The participants of a sealed round or proposal, each list in the order they joined; nobody is in two of them.
struct WhoCounts {
    /// Who could vote or answer.
    eligible: Vec<ParticipantId>,
    /// Who stood aside.
    recused: Vec<ParticipantId>,
    /// Who was marked absent and did not stand aside.
    absent: Vec<ParticipantId>,
}

impl WhoCounts {
    /// How the quorum stands with this many ballots or answers, if the session has one.
    fn quorum(&self, quorum: Option<Quorum>, present: usize) -> Option<QuorumCount> {
        let everyone = self.eligible.len() + self.absent.len();
        Some(QuorumCount { needed: needed_for(quorum?, everyone), present: count(present) })
    }
}

/// The answer to a facilitator who has not heard everyone.
fn missing(eligible: &[ParticipantId], done: &str, heard: impl Fn(&ParticipantId) -> bool) -> Rejection {
    let missing: Vec<_> = eligible.iter().filter(|person| !heard(person)).copied().collect();
    let people = if missing.len() == 1 { "1 person has" } else { &format!("{} people have", missing.len()) };
    let detail = format!("{people} not {done} yet. Wait for them, or go on without them.");
    Rejection { missing, ..Rejection::new(Code::VotesMissing, detail) }
}

/// Whether there is no quorum to reach, or it is reached.
fn is_met(quorum: Option<QuorumCount>) -> bool {
    quorum.is_none_or(|quorum| quorum.present >= quorum.needed)
}

/// How many of this many people a quorum needs.
pub fn needed_for(quorum: Quorum, everyone: usize) -> u32 {
    match quorum {
        Quorum::People(people) => people,
        Quorum::Percent(percent) => count((everyone * usize::from(percent)).div_ceil(100)),
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn wrong_state(item: &Item, wish: &str) -> Rejection {
    let state = match item.state {
        ItemState::Pending => "has not been voted on yet",
        ItemState::Voting => "is being voted on",
        ItemState::Revealed => "was revealed and waits for a decision",
        ItemState::Proposed => "has a proposal open",
        ItemState::Decided => "is decided",
        ItemState::Parked => "is parked",
        ItemState::Reopened => "was reopened",
    };
    Rejection::new(Code::WrongItemState, format!("{} {state}. {wish}", item.criterion))
}
