//! What must hold of a session after every command.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use protocol::id::ItemId;
use protocol::session::{ItemState, Phase, Role};
use protocol::vote::{StepState, Verdict};
use rubricon::domain::{Item, Person, Proposal, Round, Session};
use rubricon::log::EventLog;

use crate::meeting::Meeting;

/// Remembers what may not change, and looks after each command whether it did.
pub(super) struct Watch {
    snapshots: Vec<(u64, Session)>,
    sealed: BTreeMap<(ItemId, u8), Round>,
    closed: BTreeMap<(ItemId, u8), Proposal>,
    last: Session,
}

impl Watch {
    pub(super) fn new(meeting: &Meeting) -> Self {
        let last = meeting.session.clone();
        Self { snapshots: vec![(last.seq, last.clone())], sealed: BTreeMap::new(), closed: BTreeMap::new(), last }
    }

    /// Some states on the way, the last among them.
    pub(super) fn snapshots(&self) -> impl Iterator<Item = &(u64, Session)> {
        let last = self.snapshots.len() - 1;
        self.snapshots.iter().enumerate().filter(move |(at, _)| at % 16 == 0 || *at == last).map(|(_, snapshot)| snapshot)
    }

    pub(super) fn check(&mut self, meeting: &Meeting, accepted: bool) -> Result<(), TestCaseError> {
        let (now, last) = (&meeting.session, &self.last);
        if !accepted {
            prop_assert_eq!(now, last, "a rejection changes nothing");
            return Ok(());
        }
        prop_assert!(now.seq > last.seq, "the seq strictly grows");
        prop_assert_eq!(meeting.log.head(meeting.stream()), Ok(now.seq), "and is the log's");
        prop_assert!(edge(last.phase, now.phase), "{:?} → {:?}", last.phase, now.phase);
        self.sealed_rounds_stand(now)?;
        self.closed_proposals_stand(now)?;
        items_hold(now)?;
        people_hold(now)?;
        self.items_move_along_their_edges(now)?;
        self.snapshots.push((now.seq, now.clone()));
        self.last = now.clone();
        Ok(())
    }

    fn sealed_rounds_stand(&mut self, now: &Session) -> Result<(), TestCaseError> {
        for item in &now.items {
            for round in item.rounds.iter().filter(|round| round.revealed.is_some()) {
                // Who spoke first after it is not of the round as it was sealed.
                let mut round = round.clone();
                round.first_speaker = None;
                if let (None, Some(reveal)) = (self.sealed.get(&(item.id, round.number)), &round.revealed) {
                    let counts = |id| self.last.person(id).is_some_and(|person| person.votes() && !person.absent);
                    prop_assert!(reveal.eligible.iter().all(|&id| counts(id)), "nobody counts who does not vote");
                    prop_assert_eq!(
                        round.ballots.keys().filter(|id| round.counted(**id).is_some()).count(),
                        reveal.ballots.len()
                    );
                }
                let sealed = self.sealed.entry((item.id, round.number)).or_insert_with(|| round.clone());
                prop_assert_eq!(&*sealed, &round, "a sealed round never changes");
            }
        }
        let still_there = now.items.iter().flat_map(|item| &item.rounds).filter(|round| round.revealed.is_some()).count();
        prop_assert_eq!(still_there, self.sealed.len(), "nor does it vanish");
        Ok(())
    }

    fn closed_proposals_stand(&mut self, now: &Session) -> Result<(), TestCaseError> {
        let mut still_there = 0;
        for item in &now.items {
            for proposal in item.proposals.iter().filter(|proposal| proposal.closed.is_some()) {
                let closed = self.closed.entry((item.id, proposal.number)).or_insert_with(|| proposal.clone());
                prop_assert_eq!(&*closed, proposal, "a closed proposal never changes");
                still_there += 1;
            }
        }
        prop_assert_eq!(still_there, self.closed.len(), "nor does it vanish");
        Ok(())
    }

    fn items_move_along_their_edges(&self, now: &Session) -> Result<(), TestCaseError> {
        use ItemState::{Decided, Parked, Pending, Proposed, Reopened, Revealed, Voting};
        prop_assert_eq!(self.last.items.len(), now.items.len(), "no item comes or goes");
        for before in &self.last.items {
            let Some(after) = now.item(before.id) else { return Err(TestCaseError::fail("an item is gone")) };
            let in_advance = before.advance_round().is_some();
            let allowed: &[ItemState] = match before.state {
                Pending if in_advance => &[Revealed],
                Pending => &[Voting, Parked],
                // a round that is cancelled leaves the item where it was
                Voting => &[Revealed, Pending, Parked, Reopened],
                Revealed | Reopened => &[Voting, Proposed, Decided, Parked],
                // so does a proposal
                Proposed => &[Revealed, Reopened, Parked],
                Decided => &[Reopened],
                Parked => &[Voting, Proposed, Decided],
            };
            let (from, to) = (before.state, after.state);
            prop_assert!(from == to || allowed.contains(&to), "{from:?} → {to:?}");
            prop_assert!(before.decision.is_none() || after.decision.is_some(), "a decision is superseded, never removed");
            prop_assert!(before.recused.is_subset(&after.recused), "nobody who stood aside comes back");
        }
        Ok(())
    }
}

///
fn edge(from: Phase, to: Phase) -> bool {
    use Phase::{Closed, Draft, Lobby, Paused, Running};
    from == to
        || matches!(
            (from, to),
            (Draft, Lobby)
                | (Lobby, Running)
                | (Running, Paused)
                | (Paused, Running)
                | (Draft | Lobby | Running | Paused, Closed)
        )
}

fn items_hold(now: &Session) -> Result<(), TestCaseError> {
    let open = |state| matches!(state, ItemState::Voting | ItemState::Proposed);
    let voting: Vec<_> = now.items.iter().filter(|item| open(item.state)).collect();
    let open_now = voting.len() + usize::from(now.advance_is_open());
    prop_assert!(open_now <= 1, "one round, proposal or advance round at a time");
    prop_assert_eq!(now.open_item().map(|item| item.id), voting.first().map(|item| item.id), "and the group is on it");
    prop_assert!(now.phase != Phase::Closed || open_now == 0, "no vote outlives the meeting");
    prop_assert!(now.phase == Phase::Lobby || !now.advance_is_open(), "the advance round is held before it begins");
    for item in &now.items {
        let advance = item.rounds.iter().take_while(|round| round.number == 0).count();
        let numbers: Vec<_> = item.rounds.iter().skip(advance).map(|round| usize::from(round.number)).collect();
        prop_assert_eq!(
            &numbers,
            &(1..=numbers.len()).collect::<Vec<_>>(),
            "rounds are numbered from 1, after the advance rounds"
        );
        let revealed = item.rounds.iter().take(advance).filter(|round| round.revealed.is_some()).count();
        prop_assert!(revealed <= 1, "one advance round at most is revealed");
        prop_assert!(item.advance_round().is_none() || now.advance_is_open());
        prop_assert!(item.advance_round().is_none() || item.state == ItemState::Pending);
        let open = item.rounds.iter().filter(|round| round.revealed.is_none() && !round.cancelled).count();
        prop_assert!(
            item.rounds.iter().all(|round| !round.cancelled || round.revealed.is_none()),
            "what was cancelled was never shown"
        );
        let expected = usize::from(item.state == ItemState::Voting) + usize::from(item.advance_round().is_some());
        prop_assert_eq!(open, expected, "only the last round can be open");
        said_holds(item)?;
        proposals_hold(now, item)?;
        if let Some(decision) = &item.decision {
            prop_assert!(item.last_reveal().is_some(), "a decision has a revealed round behind it");
            prop_assert!(
                matches!(decision.verdict, Verdict::NoConsensus) || levels(now, decision.verdict),
                "a level of the scale"
            );
            prop_assert!(decision.supersedes.is_none_or(|earlier| earlier < decision.seq));
        }
        plan_holds(item)?;
        prop_assert!(item.state != ItemState::Decided || item.decision.is_some());
        for round in &item.rounds {
            let mut seqs: Vec<_> = round.ballots.values().map(|ballot| ballot.seq).collect();
            seqs.sort_unstable();
            prop_assert!(seqs.windows(2).all(|pair| pair[0] < pair[1]), "no ballot stands twice");
            prop_assert!(
                round.revealed.is_some() || round.cancelled || round.ballots.keys().all(|voter| !item.recused.contains(voter))
            );
            let in_it = |voter| now.person(voter).is_some_and(Person::is_in);
            let open = round.revealed.is_none() && !round.cancelled;
            prop_assert!(
                !open || round.ballots.keys().all(|&voter| in_it(voter)),
                "whoever is not in the meeting has no open ballot"
            );
        }
    }
    Ok(())
}

fn people_hold(now: &Session) -> Result<(), TestCaseError> {
    let facilitates = |id| now.person(id).is_some_and(|person| person.role == Role::Facilitator && person.is_in());
    prop_assert!(now.lead.is_some_and(facilitates), "exactly one leads, and is a facilitator who is there");
    prop_assert!(now.lead_offered_to.is_none_or(|to| facilitates(to) && now.lead != Some(to)), "an offer is to another one");
    let may_speak = |id| now.person(id).is_some_and(|person| person.is_in() && person.role != Role::Observer);
    prop_assert!(now.hands.iter().copied().chain(now.floor).all(may_speak), "only who may speak has a hand up or the floor");
    let hands: BTreeSet<_> = now.hands.iter().collect();
    prop_assert_eq!(hands.len(), now.hands.len(), "and one hand");
    Ok(())
}

fn said_holds(item: &Item) -> Result<(), TestCaseError> {
    let comments: Vec<_> = item.comments.iter().map(|comment| usize::from(comment.number)).collect();
    prop_assert_eq!(&comments, &(1..=comments.len()).collect::<Vec<_>>(), "comments are numbered from 1");
    let statements: Vec<_> = item.statements.iter().map(|statement| usize::from(statement.number)).collect();
    prop_assert_eq!(&statements, &(1..=statements.len()).collect::<Vec<_>>(), "statements are numbered from 1");
    prop_assert!(item.comments.iter().all(|comment| comment.author.known().is_some()), "each has an author on record");
    prop_assert!(item.statements.iter().all(|one| one.author.known().is_some()
        && one.decision.is_none_or(|seq| item.decision.as_ref().is_some_and(|decision| seq <= decision.seq))));
    Ok(())
}

/// the plan is that of the last decision, which keeps its own next steps.
fn plan_holds(item: &Item) -> Result<(), TestCaseError> {
    let decided = item.decision.as_ref().map(|decision| &decision.next_steps[..]).unwrap_or_default();
    prop_assert_eq!(item.plan.len(), decided.len(), "every next step is planned, and nothing else");
    for (planned, decided) in item.plan.iter().zip(decided) {
        let Some(changed) = &planned.changed else {
            prop_assert_eq!((&planned.step, planned.state), (decided, StepState::Open), "it stands as it was decided");
            continue;
        };
        prop_assert!(
            item.decision.as_ref().is_some_and(|decision| changed.seq > decision.seq),
            "it was changed after it was decided"
        );
    }
    Ok(())
}

fn proposals_hold(now: &Session, item: &Item) -> Result<(), TestCaseError> {
    let numbers: Vec<_> = item.proposals.iter().map(|proposal| usize::from(proposal.number)).collect();
    prop_assert_eq!(&numbers, &(1..=item.proposals.len()).collect::<Vec<_>>(), "proposals are numbered from 1");
    let open = item.proposals.iter().filter(|proposal| proposal.closed.is_none() && !proposal.cancelled).count();
    prop_assert_eq!(open, usize::from(item.state == ItemState::Proposed), "only the last proposal can be open");
    for proposal in &item.proposals {
        prop_assert!(now.levels.contains(&proposal.level), "a level of the scale");
        prop_assert!(!proposal.cancelled || proposal.closed.is_none(), "what was cancelled was never shown");
        let mut behind = item.rounds.iter().filter(|round| round.number == proposal.round);
        prop_assert!(behind.any(|round| round.revealed.is_some()), "a proposal has a revealed round behind it");
        let sealed = proposal.closed.is_some() || proposal.cancelled;
        prop_assert!(sealed || proposal.answers.keys().all(|person| !item.recused.contains(person)));
    }
    Ok(())
}

fn levels(session: &Session, verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Level(level) if session.levels.contains(&level))
}
