//! Silent votes: opening a round, ballots, and the reveal that seals it.

use jiff::{SignedDuration, Timestamp};
use protocol::event::{
    BallotCast, BallotWithdrawn, Event, ItemFocused, ParticipantRecused, RoundCancelled, RoundOpened, RoundRevealed,
    SessionStarted,
};
use protocol::id::{ItemId, ParticipantId};
use protocol::problem::Code;
use protocol::record::format_time;
use protocol::session::{ItemState, Phase};
use protocol::vote::{Choice, Outcome};

use super::super::item::{Item, Round};
use super::super::{Person, Rejection, Session, judge, tally, text};
use super::entering::after_return;
use super::{Decided, WhoCounts, count, is_met, missing, wrong_state};

impl Session {
    pub(super) fn focus_item(&self, id: ItemId, now: Timestamp) -> Decided {
        if self.phase == Phase::Paused {
            self.require_running()?;
        }
        let item = self.require_item(id)?;
        self.require_nothing_open()?;
        let unread = item.state == ItemState::Pending;
        let reading_until = self.settings.reading_seconds.filter(|_| unread).map(|seconds| time_in(now, seconds));
        Ok(vec![ItemFocused { item: id, reading_until }.into()])
    }

    pub(super) fn open_round(&self, id: ItemId, now: Timestamp) -> Decided {
        let item = self.require_item(id)?;
        if self.phase != Phase::Lobby {
            self.require_running()?;
        }
        self.require_nothing_open()?;
        if item.state == ItemState::Decided {
            return Err(wrong_state(item, "Reopen it before voting on it again."));
        }
        let most = usize::from(self.settings.max_rounds);
        if item.rounds_used() >= most {
            return Err(Rejection::new(
                Code::RoundLimit,
                format!(
                    "{} had its {most} rounds. Record a decision, record that there is no consensus, or park it.",
                    item.criterion
                ),
            ));
        }
        let round = item.next_round().ok_or_else(|| {
            Rejection::new(Code::RoundLimit, format!("{} cannot have more than {} rounds in all.", item.criterion, u8::MAX))
        })?;
        let deadline = self.settings.voting_seconds.map(|seconds| time_in(now, seconds));
        let mut events: Vec<Event> = Vec::new();
        if self.phase == Phase::Lobby {
            events.push(SessionStarted {}.into());
        }
        events.push(RoundOpened { item: id, round, deadline }.into());
        Ok(events)
    }

    pub(super) fn cast_ballot(
        &self,
        actor: ParticipantId,
        id: ItemId,
        number: u8,
        choice: Choice,
        reason: Option<&str>,
    ) -> Decided {
        let (person, reason) = self.require_ballot(actor, id, number, choice, reason)?;
        Ok(after_return(person, BallotCast { item: id, round: number, choice, reason }))
    }

    /// Whether a ballot like this can be cast, whoever casts it: its voter, and its reason as it is stored.
    pub(super) fn require_ballot(
        &self,
        voter: ParticipantId,
        id: ItemId,
        number: u8,
        choice: Choice,
        reason: Option<&str>,
    ) -> Result<(&Person, Option<String>), Rejection> {
        let (item, _) = self.require_open_round(id, number)?;
        let person = self.require_voter(voter)?;
        if item.recused.contains(&voter) {
            return Err(Rejection::new(Code::Recused, format!("This person stood aside from {}.", item.criterion)));
        }
        if let Choice::Level(level) = choice {
            self.require_level(level)?;
        }
        Ok((person, text::optional_prose("reason", reason, 2_000)?))
    }

    pub(super) fn withdraw_ballot(&self, actor: ParticipantId, id: ItemId, number: u8) -> Decided {
        let (_, round) = self.require_open_round(id, number)?;
        if !round.ballots.contains_key(&actor) {
            return Err(Rejection::new(Code::NoBallot, "There is no ballot of yours to take back."));
        }
        Ok(vec![BallotWithdrawn { item: id, round: number }.into()])
    }

    pub(super) fn recuse(&self, actor: ParticipantId, id: ItemId, reason: Option<&str>) -> Decided {
        let item = self.require_item(id)?;
        self.require_voter(actor)?;
        match item.state {
            ItemState::Decided => return Err(wrong_state(item, "You can stand aside until the decision.")),
            ItemState::Pending
            | ItemState::Voting
            | ItemState::Revealed
            | ItemState::Proposed
            | ItemState::Parked
            | ItemState::Reopened => {}
        }
        if item.recused.contains(&actor) {
            return Err(Rejection::new(Code::Recused, format!("You already stood aside from {}.", item.criterion)));
        }
        let reason = text::optional_prose("reason", reason, 2_000)?;
        Ok(vec![ParticipantRecused { participant: actor, item: id, reason }.into()])
    }

    pub(super) fn reveal_round(&self, id: ItemId, number: u8, despite_missing: bool) -> Decided {
        let (item, round) = self.require_open_round(id, number)?;
        self.require_in_meeting(round)?;
        let sealed = self.seal(item, round);
        if sealed.tally.not_voted > 0 && !despite_missing {
            return Err(missing(&sealed.eligible, "voted", |person| round.ballots.contains_key(person)));
        }
        Ok(vec![sealed.into()])
    }

    pub(super) fn cancel_round(&self, id: ItemId, number: u8, reason: &str) -> Decided {
        let (_, round) = self.require_open_round(id, number)?;
        self.require_in_meeting(round)?;
        let reason = text::prose("reason", reason, 0..=2_000)?;
        Ok(vec![RoundCancelled { item: id, round: number, reason }.into()])
    }

    /// Everything the group will have seen: from here on the round is history.
    pub(super) fn seal(&self, item: &Item, round: &Round) -> RoundRevealed {
        let who = self.who_counts(item);
        // A ballot counts if its voter is eligible now: whoever was marked absent after voting is not.
        let counting: Vec<_> = who.eligible.iter().filter_map(|voter| round.ballots.get(voter)).collect();
        let mut ballots: Vec<u64> = counting.iter().map(|ballot| ballot.seq).collect();
        ballots.sort_unstable();
        let mut tally = tally(&self.levels, counting.iter().map(|ballot| ballot.choice));
        tally.not_voted = count(who.eligible.len().saturating_sub(ballots.len()));
        tally.recused = count(who.recused.len());
        tally.absent = count(who.absent.len());
        let quorum = who.quorum(self.settings.quorum, ballots.len());
        let rule = self.settings.rule;
        let outcome = if is_met(quorum) { judge(rule, &tally) } else { Outcome::NotMet };
        let WhoCounts { eligible, recused, absent } = who;
        RoundRevealed { item: item.id, round: round.number, eligible, recused, absent, ballots, tally, rule, outcome, quorum }
    }

    fn require_open_round(&self, id: ItemId, number: u8) -> Result<(&Item, &Round), Rejection> {
        let item = self.require_item(id)?;
        // The advance round is held before the meeting begins.
        let open = if number == 0 && self.phase == Phase::Lobby {
            item.advance_round()
        } else {
            self.require_running()?;
            item.open_round()
        };
        match open {
            Some(round) if round.number == number => Ok((item, round)),
            _ => Err(Rejection::new(Code::RoundOver, format!("Round {number} on {} is not open.", item.criterion))),
        }
    }

    /// An advance round is revealed, or cancelled, for all items at once.
    fn require_in_meeting(&self, round: &Round) -> Result<(), Rejection> {
        if round.number > 0 {
            return Ok(());
        }
        Err(Rejection::new(Code::AnotherRoundOpen, "The advance round is closed for all items at once. Close it, or cancel it."))
    }
}

/// The time of the server's clock in so many seconds.
fn time_in(now: Timestamp, seconds: u32) -> String {
    // An addition that leaves the calendar's range has no meaning as a deadline; `now` then serves.
    format_time(now.checked_add(SignedDuration::from_secs(seconds.into())).unwrap_or(now))
}
