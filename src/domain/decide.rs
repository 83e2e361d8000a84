//! `decide`: what follows from a command, or why nothing does.

mod deciding;
mod meeting;
mod proposing;
mod voting;

use jiff::Timestamp;
use protocol::command::Command;
use protocol::event::Event;
use protocol::id::{ItemId, ParticipantId};
use protocol::problem::Code;
use protocol::session::{ItemState, Phase, Role};

use super::{Access, Item, Person, Rejection, Session};

pub(super) use meeting::check_settings;

/// What a decision may depend on beside the session itself.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// What the token of whoever gave the command opens.
    pub access: Access,
    /// The time of the server's clock.
    pub now: Timestamp,
}

/// Events, or a rejection.
type Decided = Result<Vec<Event>, Rejection>;

impl Session {
    /// Says what follows from a command. Changes nothing.
    pub fn decide(&self, command: &Command, context: &Context) -> Decided {
        let actor = permitted(command, context.access)?;
        if self.phase == Phase::Closed {
            return Err(Rejection::new(Code::WrongPhase, "The meeting is over. Its record does not change any more."));
        }
        match command {
            Command::OpenLobby {} => self.open_lobby(),
            Command::StartSession {} => self.start(),
            Command::PauseSession {} => self.pause(),
            Command::ResumeSession {} => self.resume(),
            Command::CloseSession {} => self.close(),
            Command::ChangeSettings { settings, reason } => self.change_settings(settings, reason),
            Command::MarkAbsent { participant } => self.mark_absent(*participant),
            Command::MarkReturned { participant } => self.mark_returned(*participant),
            Command::FocusItem { item } => self.focus_item(*item),
            Command::OpenRound { item } => self.open_round(*item, context.now),
            Command::CastBallot { item, round, choice, reason } => {
                self.cast_ballot(actor, *item, *round, *choice, reason.as_deref())
            }
            Command::WithdrawBallot { item, round } => self.withdraw_ballot(actor, *item, *round),
            Command::Recuse { item, reason } => self.recuse(actor, *item, reason.as_deref()),
            Command::RevealRound { item, round, despite_missing } => self.reveal_round(*item, *round, *despite_missing),
            Command::CancelRound { item, round, reason } => self.cancel_round(*item, *round, reason),
            Command::ProposeLevel { item, level, text } => self.propose_level(*item, *level, text.as_deref()),
            Command::AnswerProposal { item, proposal, answer, reason } => {
                self.answer_proposal(actor, *item, *proposal, *answer, reason.as_deref())
            }
            Command::CloseProposal { item, proposal, despite_missing } => self.close_proposal(*item, *proposal, *despite_missing),
            Command::CancelProposal { item, proposal, reason } => self.cancel_proposal(*item, *proposal, reason),
            Command::DecideItem { item, verdict, rationale, dissent, evidence, next_steps } => {
                self.decide_item(&deciding::Wanted { item: *item, verdict: *verdict, rationale, dissent, evidence, next_steps })
            }
            Command::ParkItem { item, reason } => self.park_item(*item, reason),
            Command::ReopenItem { item, reason } => self.reopen_item(*item, reason),
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

    fn require_participant(&self, id: ParticipantId) -> Result<&Person, Rejection> {
        self.person(id)
            .filter(|person| person.role == Role::Participant)
            .ok_or_else(|| Rejection::new(Code::UnknownParticipant, "Nobody of that id votes in this session."))
    }

    fn require_nothing_open(&self) -> Result<(), Rejection> {
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

    /// Who counts on an item now, and which participants do not.
    fn who_counts(&self, item: &Item) -> WhoCounts {
        let voters = || self.people().iter().filter(|person| person.role == Role::Participant);
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

/// The answer to a facilitator who has not heard everyone.
fn missing(eligible: &[ParticipantId], done: &str, heard: impl Fn(&ParticipantId) -> bool) -> Rejection {
    let missing: Vec<_> = eligible.iter().filter(|person| !heard(person)).copied().collect();
    let people = if missing.len() == 1 { "1 person has" } else { &format!("{} people have", missing.len()) };
    let detail = format!("{people} not {done} yet. Wait for them, or go on without them.");
    Rejection { missing, ..Rejection::new(Code::VotesMissing, detail) }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Who acts, if their token allows this command at all.
fn permitted(command: &Command, access: Access) -> Result<ParticipantId, Rejection> {
    let needed = match command {
        Command::CastBallot { .. } | Command::WithdrawBallot { .. } | Command::Recuse { .. } | Command::AnswerProposal { .. } => {
            Role::Participant
        }
        Command::OpenLobby {}
        | Command::StartSession {}
        | Command::PauseSession {}
        | Command::ResumeSession {}
        | Command::CloseSession {}
        | Command::ChangeSettings { .. }
        | Command::FocusItem { .. }
        | Command::OpenRound { .. }
        | Command::MarkAbsent { .. }
        | Command::MarkReturned { .. }
        | Command::RevealRound { .. }
        | Command::CancelRound { .. }
        | Command::ProposeLevel { .. }
        | Command::CloseProposal { .. }
        | Command::CancelProposal { .. }
        | Command::DecideItem { .. }
        | Command::ParkItem { .. }
        | Command::ReopenItem { .. } => Role::Facilitator,
    };
    match access {
        Access { role, participant: Some(actor) } if role == needed => Ok(actor),
        _ => Err(Rejection::new(
            Code::RoleNotAllowed,
            match needed {
                Role::Participant => "Only people who joined to vote can do that.",
                _ => "Only the facilitator can do that.",
            },
        )),
    }
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
