//! Proposals: putting a level to the group, answers with fist to five, and the closing that seals them.

use protocol::event::{ProposalAnswered, ProposalCancelled, ProposalClosed, ProposalMade};
use protocol::id::{ItemId, ParticipantId};
use protocol::problem::Code;
use protocol::session::ItemState;
use protocol::vote::{AnswerTally, Outcome, Rule};

use super::super::{Item, Person, Proposal, Rejection, Session, consent, text};
use super::entering::after_return;
use super::{Decided, count, is_met, missing, wrong_state};

/// The answer below which nobody may be, where the session's rule names none.
const USUAL_FLOOR: u8 = 3;

/// The highest answer.
const ALL_FOR_IT: u8 = 5;

impl Session {
    pub(super) fn propose_level(&self, id: ItemId, level: u8, text: Option<&str>) -> Decided {
        let item = self.require_item(id)?;
        self.require_running()?;
        self.require_nothing_open()?;
        match item.state {
            ItemState::Revealed | ItemState::Reopened | ItemState::Parked if item.last_reveal().is_some() => {}
            _ => return Err(wrong_state(item, "A proposal follows a revealed vote.")),
        }
        self.require_level(level)?;
        let proposal = u8::try_from(item.proposals.len() + 1).map_err(|_| {
            Rejection::new(Code::RoundLimit, format!("{} cannot have more than {} proposals.", item.criterion, u8::MAX))
        })?;
        let text = text::optional_prose("words of the proposal", text, 2_000)?;
        Ok(vec![ProposalMade { item: id, proposal, level, text }.into()])
    }

    pub(super) fn answer_proposal(
        &self,
        actor: ParticipantId,
        id: ItemId,
        number: u8,
        answer: u8,
        reason: Option<&str>,
    ) -> Decided {
        let (person, reason) = self.require_answer(actor, id, number, answer, reason)?;
        Ok(after_return(person, ProposalAnswered { item: id, proposal: number, answer, reason }))
    }

    /// Whether an answer like this can be given, whoever gives it: whose it is, and its reason as it is stored.
    pub(super) fn require_answer(
        &self,
        voter: ParticipantId,
        id: ItemId,
        number: u8,
        answer: u8,
        reason: Option<&str>,
    ) -> Result<(&Person, Option<String>), Rejection> {
        let (item, _) = self.require_open_proposal(id, number)?;
        let person = self.require_voter(voter)?;
        if item.recused.contains(&voter) {
            return Err(Rejection::new(Code::Recused, format!("This person stood aside from {}.", item.criterion)));
        }
        if answer > ALL_FOR_IT {
            return Err(Rejection::new(Code::InvalidValue, "The answers are 0 to 5."));
        }
        Ok((person, text::optional_prose("reason", reason, 2_000)?))
    }

    pub(super) fn close_proposal(&self, id: ItemId, number: u8, despite_missing: bool) -> Decided {
        let (item, proposal) = self.require_open_proposal(id, number)?;
        let sealed = self.seal_answers(item, proposal);
        if sealed.tally.not_answered > 0 && !despite_missing {
            return Err(missing(&sealed.eligible, "answered", |person| proposal.answers.contains_key(person)));
        }
        Ok(vec![sealed.into()])
    }

    pub(super) fn cancel_proposal(&self, id: ItemId, number: u8, reason: &str) -> Decided {
        self.require_open_proposal(id, number)?;
        let reason = text::prose("reason", reason, 0..=2_000)?;
        Ok(vec![ProposalCancelled { item: id, proposal: number, reason }.into()])
    }

    /// Everything the group will have seen: from here on the proposal is history.
    fn seal_answers(&self, item: &Item, proposal: &Proposal) -> ProposalClosed {
        let who = self.who_counts(item);
        let counting: Vec<_> = who.eligible.iter().filter_map(|person| proposal.answers.get(person)).collect();
        let mut answers: Vec<u64> = counting.iter().map(|answer| answer.seq).collect();
        answers.sort_unstable();
        let with = |wanted: u8| count(counting.iter().filter(|answer| answer.answer == wanted).count());
        let tally = AnswerTally {
            counts: [0, 1, 2, 3, 4, 5].map(with),
            not_answered: count(who.eligible.len().saturating_sub(answers.len())),
            recused: count(who.recused.len()),
            absent: count(who.absent.len()),
        };
        let rule = self.settings.rule;
        let floor = if let Rule::Consent { floor } = rule { floor } else { USUAL_FLOOR };
        let quorum = who.quorum(self.settings.quorum, answers.len());
        let outcome = if is_met(quorum) { consent(floor, proposal.level, &tally.counts) } else { Outcome::NotMet };
        ProposalClosed {
            item: item.id,
            proposal: proposal.number,
            eligible: who.eligible,
            recused: who.recused,
            absent: who.absent,
            answers,
            tally,
            rule,
            floor,
            outcome,
            quorum,
        }
    }

    fn require_open_proposal(&self, id: ItemId, number: u8) -> Result<(&Item, &Proposal), Rejection> {
        let item = self.require_item(id)?;
        self.require_running()?;
        match item.open_proposal() {
            Some(proposal) if proposal.number == number => Ok((item, proposal)),
            _ => Err(Rejection::new(Code::ProposalOver, format!("Proposal {number} on {} is not open.", item.criterion))),
        }
    }
}
