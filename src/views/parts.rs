//! The live view in parts, for each audience and for one person.

use std::collections::BTreeSet;

use protocol::id::ParticipantId;
use protocol::measure::Shift;
use protocol::session::{Role, Visibility};
use protocol::view::{
    Agenda, AgendaEntry, Focus, FocusItem, Meeting, OwnAnswer, OwnBallot, Parts, Person, Progress, RevealedRound, Roster,
    ShownBallot, You,
};

use super::proposals::{closed_proposals, open_proposal, proposal_cancelled};
use crate::domain::{Access, Item, Proposal, Round, Session, measure, shift};

/// Up to how many ballots or answers a live view lists them by name. With more, columns tell more than names do, and every phone would
/// have to take a list that nobody reads there; the assessment lists them all.
const MAX_SHOWN_BALLOTS: usize = 200;

/// How many of the people who have not voted, or who stand aside, are named to the facilitator.
const MAX_WAITING_FOR: usize = 200;

/// Who looks at the same frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Sees who is there and who has not voted.
    Facilitator,
    /// Participants, observers and screens see how many, and what was revealed.
    Everyone,
}

impl Audience {
    /// The audience that a role belongs to.
    pub const fn of(role: Role) -> Self {
        match role {
            Role::Facilitator => Self::Facilitator,
            Role::Participant | Role::Observer | Role::Projector | Role::Auditor => Self::Everyone,
        }
    }
}

/// What the live task knows beside the log.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// What people type to join.
    pub join_code: String,
    /// Who has a connection open.
    pub connected: BTreeSet<ParticipantId>,
}

/// All parts that an audience shares. `you` is not among them.
pub fn shared(session: &Session, around: &Surroundings, audience: Audience) -> Parts {
    Parts {
        meeting: meeting(session, around),
        agenda: Some(agenda(session)),
        focus: Some(focus(session)),
        progress: Some(progress(session, audience)),
        roster: Some(roster(session, around, audience)),
        you: None,
    }
}

/// The session as a whole; nothing for one that was never created.
pub fn meeting(session: &Session, around: &Surroundings) -> Option<Meeting> {
    Some(Meeting {
        session: session.id?,
        title: session.title.clone(),
        phase: session.phase,
        rubric: session.rubric.clone()?,
        subjects: session.subjects.clone(),
        settings: session.settings.clone(),
        join_code: around.join_code.clone(),
    })
}

/// The items in order.
pub fn agenda(session: &Session) -> Agenda {
    let entry = |item: &Item| AgendaEntry {
        item: item.id,
        criterion: item.criterion.clone(),
        subject: item.subject,
        state: item.state,
        rounds: u8::try_from(item.rounds_held()).unwrap_or(u8::MAX),
        verdict: item.decision.as_ref().map(|decision| decision.verdict),
    };
    Agenda { items: session.items.iter().map(entry).collect() }
}

/// The item the group is on.
pub fn focus(session: &Session) -> Focus {
    let item = session.focus.and_then(|id| session.item(id));
    Focus {
        item: item.map(|item| FocusItem {
            item: item.id,
            criterion: item.criterion.clone(),
            subject: item.subject,
            state: item.state,
            round: item.last_round().map_or(0, |round| round.number),
            cancelled: item.rounds.last().is_some_and(|round| round.cancelled),
            rounds_left: usize::from(session.settings.max_rounds)
                .saturating_sub(item.rounds_used())
                .try_into()
                .unwrap_or(u8::MAX),
            deadline: item.open_round().and_then(|round| round.deadline.clone()),
            revealed: revealed_rounds(session, item, MAX_SHOWN_BALLOTS),
            proposal: open_proposal(item),
            proposal_cancelled: proposal_cancelled(item),
            proposals: closed_proposals(session, item, MAX_SHOWN_BALLOTS),
            decision: item.decision.clone(),
            note: item.note.clone(),
        }),
    }
}

/// The rounds of an item that were revealed, as everyone may see them. A round with more than `most` ballots lists none.
pub fn revealed_rounds(session: &Session, item: &Item, most: usize) -> Vec<RevealedRound> {
    item.rounds.iter().filter_map(|round| revealed_round(session, item.reveal_before(round.number), round, most)).collect()
}

fn revealed_round(session: &Session, before: Option<&Round>, round: &Round, most: usize) -> Option<RevealedRound> {
    let reveal = round.revealed.as_ref()?;
    let mut ballots = match session.settings.visibility {
        Visibility::Confidential => Vec::new(),
        Visibility::Named => named_ballots(session, round),
    };
    let not_listed = if ballots.len() > most { std::mem::take(&mut ballots).len() } else { 0 };
    Some(RevealedRound {
        round: round.number,
        tally: reveal.tally.clone(),
        rule: reveal.rule,
        outcome: reveal.outcome,
        measures: measure(&reveal.tally.levels),
        shift: before.and_then(|before| shift_between(session, before, round)),
        ballots,
        not_listed: u32::try_from(not_listed).unwrap_or(u32::MAX),
    })
}

/// How people moved from one round to the next. Who moved is not to be told from a distribution, so it is said only where votes
/// are named.
fn shift_between(session: &Session, before: &Round, round: &Round) -> Option<Shift> {
    let named = session.settings.visibility == Visibility::Named;
    let said = |voter: &ParticipantId| Some((before.counted(*voter)?.choice, round.counted(*voter)?.choice));
    named.then(|| shift(&session.levels, round.ballots.keys().filter_map(said)))
}

fn named_ballots(session: &Session, round: &Round) -> Vec<ShownBallot> {
    let shown = |person: &crate::domain::Person| {
        let ballot = round.counted(person.id)?;
        Some(ShownBallot {
            participant: person.id,
            name: person.name.clone(),
            organisation: person.organisation.clone(),
            choice: ballot.choice,
            reason: ballot.reason.clone(),
        })
    };
    session.people().iter().filter_map(shown).collect()
}

/// How far the open vote or proposal is.
pub fn progress(session: &Session, audience: Audience) -> Progress {
    let Some(item) = session.open_item() else { return Progress::default() };
    let (mut voted, mut eligible) = (0, 0);
    let mut waiting_for = Vec::new();
    for person in session.eligible(item) {
        eligible += 1;
        if item.has_spoken(person.id) {
            voted += 1;
        } else if waiting_for.len() < MAX_WAITING_FOR {
            waiting_for.push(person.id);
        }
    }
    let to_facilitator = audience == Audience::Facilitator;
    let aside = session.people().iter().filter(|person| item.recused.contains(&person.id)).map(|person| person.id);
    Progress {
        voted,
        eligible,
        standing_aside: to_facilitator.then(|| aside.take(MAX_WAITING_FOR).collect()),
        waiting_for: to_facilitator.then_some(waiting_for),
    }
}

/// Who is there.
pub fn roster(session: &Session, around: &Surroundings, audience: Audience) -> Roster {
    let connected = |id: &ParticipantId| around.connected.contains(id);
    let voters = || session.people().iter().filter(|person| person.role == Role::Participant);
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let people = session.people().iter().map(|person| Person {
        participant: person.id,
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        role: person.role,
        connected: connected(&person.id),
        absent: person.absent,
    });
    Roster {
        joined: count(voters().count()),
        present: count(voters().filter(|person| connected(&person.id)).count()),
        people: (audience == Audience::Facilitator).then(|| people.collect()),
    }
}

/// What only the holder of this access may know.
pub fn you(session: &Session, access: Access) -> You {
    let person = access.participant.and_then(|id| session.person(id));
    let item = session.focus.and_then(|id| session.item(id));
    let own_ballot = |item: &Item, round: &Round| {
        let ballot = round.ballots.get(&access.participant?)?;
        Some(OwnBallot {
            item: item.id,
            round: round.number,
            choice: ballot.choice,
            reason: ballot.reason.clone(),
            seq: ballot.seq,
        })
    };
    let own_answer = |item: &Item, proposal: &Proposal| {
        let answer = proposal.answers.get(&access.participant?)?;
        Some(OwnAnswer {
            item: item.id,
            proposal: proposal.number,
            answer: answer.answer,
            reason: answer.reason.clone(),
            seq: answer.seq,
        })
    };
    let standing = |proposal: &&Proposal| !proposal.cancelled;
    let stood_aside = |item: &&Item| access.participant.is_some_and(|id| item.recused.contains(&id));
    You {
        role: access.role,
        participant: access.participant,
        name: person.map(|p| p.name.clone()).unwrap_or_default(),
        organisation: person.map(|p| p.organisation.clone()).unwrap_or_default(),
        absent: person.is_some_and(|p| p.absent),
        ballots: item
            .map(|item| item.rounds.iter().filter(|round| !round.cancelled).filter_map(|round| own_ballot(item, round)).collect())
            .unwrap_or_default(),
        answers: item
            .map(|item| item.proposals.iter().filter(standing).filter_map(|proposal| own_answer(item, proposal)).collect())
            .unwrap_or_default(),
        recused: session.items.iter().filter(stood_aside).map(|item| item.id).collect(),
    }
}
