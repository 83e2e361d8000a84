//! The live view in parts, for each audience and for one person.

use std::collections::BTreeSet;

use protocol::id::ParticipantId;
use protocol::measure::Shift;
use protocol::session::{Role, Visibility};
use protocol::view::{
    Agenda, AgendaEntry, Focus, FocusItem, Meeting, OwnAnswer, OwnBallot, Parts, Person, Progress, RevealedRound, Roster,
    ShownBallot, You,
};

use super::advance::{advance, own_advance_comments};
use super::desk::desk;
use super::groups::groups;
use super::plan::planned_steps;
use super::proposals::{closed_proposals, open_proposal, proposal_cancelled};
use super::talk::{MAX_SHOWN_COMMENTS, comments, own_comments, own_statements, speaker, statements, talk};
use crate::domain::{Access, Item, Proposal, Round, Session, consent_level, measure, shift};

/// Up to how many ballots or answers a live view lists them by name. With more, columns tell more than names do, and every phone would
/// have to take a list that nobody reads there; the assessment lists them all.
const MAX_SHOWN_BALLOTS: usize = 200;

/// How many of the people who have not voted, or who stand aside, are named to the facilitator.
const MAX_WAITING_FOR: usize = 200;

/// Who looks at the same frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Facilitators and scribes see who is there and who has not voted.
    Desk,
    /// Participants, observers and screens see how many, and what was revealed.
    Everyone,
    /// Whoever waits to be let in sees what the meeting is called.
    Door,
}

impl Audience {
    /// Every audience.
    pub const ALL: [Self; 3] = [Self::Door, Self::Everyone, Self::Desk];

    /// The audience that whoever has this access belongs to.
    pub const fn of(access: Access) -> Self {
        match access.role {
            _ if access.waiting => Self::Door,
            Role::Facilitator | Role::Scribe => Self::Desk,
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
    /// Since when whoever leads has had no connection: a time of the server's clock.
    pub lead_gone_since: Option<String>,
}

/// All parts that an audience shares. `you` is not among them.
pub fn shared(session: &Session, around: &Surroundings, audience: Audience) -> Parts {
    if audience == Audience::Door {
        // The code would let them bring others, and the rest is what they wait for.
        let meeting = meeting(session, around).map(|meeting| Meeting { join_code: String::new(), ..meeting });
        return Parts { meeting, ..Parts::default() };
    }
    Parts {
        meeting: meeting(session, around),
        agenda: Some(agenda(session)),
        focus: Some(focus(session)),
        ..progressing(session, around, audience)
    }
}

/// The parts that may change with every vote and with everyone who comes or goes.
pub fn progressing(session: &Session, around: &Surroundings, audience: Audience) -> Parts {
    if audience == Audience::Door {
        return Parts::default();
    }
    Parts {
        progress: Some(progress(session, audience)),
        roster: Some(roster(session, around, audience)),
        advance: advance(session),
        talk: Some(talk(session, audience)),
        desk: (audience == Audience::Desk).then(|| desk(session, around)),
        ..Parts::default()
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
        door: session.door,
        lead: session.lead.and_then(|lead| speaker(session, lead)),
        organisations: session.organisations.clone(),
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
        consent: consent_level(item),
        pulled: item.pulled,
    };
    Agenda { items: session.items.iter().map(entry).collect() }
}

/// The item the group is on.
pub fn focus(session: &Session) -> Focus {
    let item = session.focus.and_then(|id| session.item(id));
    let mut comments = item.map(|item| comments(session, item)).unwrap_or_default();
    let left_out = comments.len().saturating_sub(MAX_SHOWN_COMMENTS);
    comments.drain(..left_out);
    Focus {
        item: item.map(|item| FocusItem {
            item: item.id,
            criterion: item.criterion.clone(),
            subject: item.subject,
            state: item.state,
            round: item.last_round().map_or(0, |round| round.number),
            // An advance round that nobody voted in on the item was no vote on it.
            cancelled: item.rounds.last().is_some_and(|round| round.cancelled && round.number > 0),
            rounds_left: usize::from(session.settings.max_rounds)
                .saturating_sub(item.rounds_used())
                .try_into()
                .unwrap_or(u8::MAX),
            reading_until: session.reading_until.clone(),
            nudges: item.nudges,
            deadline: item.open_round().and_then(|round| round.deadline.clone()),
            revealed: revealed_rounds(session, item, MAX_SHOWN_BALLOTS),
            proposal: open_proposal(item),
            proposal_cancelled: proposal_cancelled(item),
            proposals: closed_proposals(session, item, MAX_SHOWN_BALLOTS),
            decision: item.decision.clone(),
            plan: planned_steps(session, item),
            note: item.note.clone(),
            statements: statements(session, item),
            comments_left_out: u32::try_from(left_out).unwrap_or(u32::MAX),
            comments,
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
        Visibility::Confidential | Visibility::ByOrganisation => Vec::new(),
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
        quorum: reveal.quorum,
        groups: groups(session, round),
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
            entered: ballot.entered,
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
    let to_desk = audience == Audience::Desk;
    let aside = session.people().iter().filter(|person| item.recused.contains(&person.id)).map(|person| person.id);
    Progress {
        voted,
        eligible,
        standing_aside: to_desk.then(|| aside.take(MAX_WAITING_FOR).collect()),
        waiting_for: to_desk.then_some(waiting_for),
    }
}

/// Who is there.
pub fn roster(session: &Session, around: &Surroundings, audience: Audience) -> Roster {
    let connected = |id: &ParticipantId| around.connected.contains(id);
    let voters = || session.people().iter().filter(|person| person.votes());
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let people = session.people().iter().map(|person| Person {
        participant: person.id,
        name: person.name.clone(),
        organisation: person.organisation.clone(),
        role: person.role,
        connected: connected(&person.id),
        absent: person.absent,
        votes: person.votes(),
        waiting: person.waiting,
        removed: person.removed,
        no_device: person.no_device,
    });
    Roster {
        joined: count(voters().count()),
        present: count(voters().filter(|person| connected(&person.id)).count()),
        people: (audience == Audience::Desk).then(|| people.collect()),
    }
}

/// What only the holder of this access may know.
pub fn you(session: &Session, access: Access) -> You {
    let person = access.participant.and_then(|id| session.person(id));
    let nothing = You { role: access.role, participant: access.participant, waiting: access.waiting, ..You::default() };
    let Some(person) = person else { return nothing };
    let known = You { name: person.name.clone(), organisation: person.organisation.clone(), ..nothing };
    if access.waiting {
        return known;
    }
    let id = person.id;
    let item = session.focus.and_then(|focus| session.item(focus));
    let stood_aside = |item: &&Item| item.recused.contains(&id);
    You {
        absent: person.absent,
        ballots: item.map(|item| own_ballots(item, id)).unwrap_or_default(),
        answers: item.map(|item| own_answers(item, id)).unwrap_or_default(),
        recused: session.items.iter().filter(stood_aside).map(|item| item.id).collect(),
        votes: person.votes(),
        leads: session.lead == Some(id),
        lead_offered: session.lead_offered_to == Some(id),
        hand: session.hands.contains(&id),
        no_device: person.no_device,
        comments: item.map(|item| own_comments(session, item, id)).unwrap_or_default(),
        statements: item.map(|item| own_statements(session, item, id)).unwrap_or_default(),
        advance: own_advance(session, id),
        advance_comments: own_advance_comments(session, id),
        ..known
    }
}

/// A person's ballots on an item that stand. One that was entered for them is theirs too.
fn own_ballots(item: &Item, person: ParticipantId) -> Vec<OwnBallot> {
    item.rounds.iter().filter(|round| !round.cancelled).filter_map(|round| own_ballot(item, round, person)).collect()
}

fn own_answers(item: &Item, person: ParticipantId) -> Vec<OwnAnswer> {
    let own = |proposal: &Proposal| {
        let answer = proposal.answers.get(&person)?;
        Some(OwnAnswer {
            item: item.id,
            proposal: proposal.number,
            answer: answer.answer,
            reason: answer.reason.clone(),
            seq: answer.seq,
            entered: answer.entered,
        })
    };
    item.proposals.iter().filter(|proposal| !proposal.cancelled).filter_map(own).collect()
}

/// While the advance round is open, a person's ballots in it.
fn own_advance(session: &Session, person: ParticipantId) -> Vec<OwnBallot> {
    session.items.iter().filter_map(|item| own_ballot(item, item.advance_round()?, person)).collect()
}

fn own_ballot(item: &Item, round: &Round, person: ParticipantId) -> Option<OwnBallot> {
    let ballot = round.ballots.get(&person)?;
    Some(OwnBallot {
        item: item.id,
        round: round.number,
        choice: ballot.choice,
        reason: ballot.reason.clone(),
        seq: ballot.seq,
        entered: ballot.entered,
    })
}
