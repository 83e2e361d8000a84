//! People, talk and the advance round.

use protocol::event::{
    AdvanceCancelled, AdvanceClosed, AdvanceOpened, AgendaOrdered, AnswerEntered, AuthorSealed, BallotEntered, CommentAdded,
    CommentWithdrawn, DeviceChanged, DoorSet, FloorGiven, HandLowered, HandRaised, ItemDecided, ItemFocused, ItemPulled,
    LeadOfferEnded, LeadOffered, LeadTaken, NotesWritten, OrganisationsInvited, ParticipantAdmitted, ParticipantJoined,
    ParticipantRemoved, ProposalClosed, RoleGiven, RoundRevealed, SettingsChanged, StatementMade, StatementWithdrawn,
    TemplateRemoved, TemplateSaved, VotersNudged, VotingChanged,
};
use protocol::id::{ParticipantId, TemplateId};
use protocol::rubric::RubricName;
use protocol::session::{Door, Plan, Role, Settings, Visibility};
use protocol::vote::{
    AnswerTally, Basis, Choice, LevelCount, NextStep, Outcome, Quorum, QuorumCount, Rule, Stance, Tally, Verdict,
};

use super::{Sample, facilitator, item, sample, voter};

pub(super) fn samples() -> Vec<Sample> {
    let mut samples = people();
    samples.extend(talk());
    samples.extend(advance());
    samples.extend(fields_that_came_later());
    samples
}

fn people() -> Vec<Sample> {
    let (ana, server) = (voter(1), ParticipantId::SERVER);
    let entered = BallotEntered { participant: ana, item: item(1), round: 2, choice: Choice::Level(3), reason: None };
    let answered = AnswerEntered { participant: ana, item: item(1), proposal: 1, answer: 4, reason: None };
    let organisations = vec!["Escuela Norte".to_owned(), "מועצת העיר".to_owned()];
    vec![
        sample("role_given", facilitator(), RoleGiven { participant: ana, role: Role::Scribe }),
        sample("voting_changed", facilitator(), VotingChanged { participant: facilitator(), votes: true }),
        sample("lead_offered", facilitator(), LeadOffered { to: ana }),
        sample("lead_offer_ended", ana, LeadOfferEnded { to: ana }),
        sample("lead_taken", ana, LeadTaken { participant: ana, from: facilitator(), gone_seconds: None }),
        sample("lead_taken.claimed", ana, LeadTaken { participant: ana, from: facilitator(), gone_seconds: Some(125) }),
        sample("door_set", facilitator(), DoorSet { door: Door::Ask }),
        sample("participant_admitted", facilitator(), ParticipantAdmitted { participant: ana }),
        sample("participant_removed", facilitator(), ParticipantRemoved { participant: ana, reason: "Joined twice.".to_owned() }),
        sample("device_changed", facilitator(), DeviceChanged { participant: ana, has_device: false }),
        sample("ballot_entered", facilitator(), BallotEntered { reason: Some("She says so.".to_owned()), ..entered.clone() }),
        sample("ballot_entered.silent", facilitator(), entered),
        sample("answer_entered", facilitator(), AnswerEntered { reason: Some("She says so.".to_owned()), ..answered.clone() }),
        sample("answer_entered.silent", facilitator(), answered),
        sample("organisations_invited", facilitator(), OrganisationsInvited { organisations }),
        sample("participant_joined.waiting", server, joined_waiting()),
    ]
}

fn joined_waiting() -> ParticipantJoined {
    ParticipantJoined { participant: voter(3), role: Role::Participant, organisation: "North".to_owned(), waiting: true }
}

fn talk() -> Vec<Sample> {
    let (ana, nobody) = (voter(1), ParticipantId::SERVER);
    let comment = CommentAdded {
        item: item(1),
        comment: 1,
        text: "We meet every month.".to_owned(),
        link: None,
        figure: None,
        dated: None,
        author: None,
    };
    let evidence = CommentAdded {
        comment: 2,
        link: Some("https://data.example.org/grads".to_owned()),
        figure: Some("82 % of the class of 2026".to_owned()),
        dated: Some("2026-09-30".to_owned()),
        author: Some(ana),
        ..comment.clone()
    };
    let statement = StatementMade {
        item: item(1),
        statement: 1,
        stance: Stance::Dissent,
        text: "Two schools are left out.".to_owned(),
        author: Some(ana),
    };
    let sealed = AuthorSealed { item: item(1), comment: Some(1), statement: None, author: ana };
    let step =
        NextStep { what: "Ask the schools.".to_owned(), who: Some("Ana".to_owned()), by_when: Some("2027-03-01".to_owned()) };
    let notes = NotesWritten { item: item(1), revision: 2, rationale: "Most saw it.".to_owned(), next_steps: vec![step] };
    vec![
        sample("voters_nudged", facilitator(), VotersNudged { item: item(1) }),
        sample("hand_raised", ana, HandRaised { participant: ana }),
        sample("hand_lowered", ana, HandLowered { participant: ana }),
        sample("floor_given", facilitator(), FloorGiven { participant: ana, item: Some(item(1)) }),
        sample("floor_given.before", facilitator(), FloorGiven { participant: ana, item: None }),
        sample("comment_added", nobody, comment),
        sample("comment_added.evidence", ana, evidence),
        sample("comment_withdrawn", ana, CommentWithdrawn { item: item(1), comment: 2, unsigned: false }),
        sample("comment_withdrawn.unsigned", nobody, CommentWithdrawn { item: item(1), comment: 1, unsigned: true }),
        sample("statement_made", ana, statement.clone()),
        sample("statement_made.unsigned", nobody, StatementMade { stance: Stance::StandAside, author: None, ..statement }),
        sample("statement_withdrawn", ana, StatementWithdrawn { item: item(1), statement: 1, unsigned: false }),
        sample("statement_withdrawn.unsigned", nobody, StatementWithdrawn { item: item(1), statement: 1, unsigned: true }),
        sample("author_sealed", nobody, sealed.clone()),
        sample("author_sealed.statement", nobody, AuthorSealed { comment: None, statement: Some(1), ..sealed }),
        sample("notes_written", facilitator(), notes),
    ]
}

fn advance() -> Vec<Sample> {
    let plan = Plan {
        rubric: Some(RubricName { id: "connected-district".to_owned(), version: "2021".to_owned() }),
        criteria: Some(vec!["D1.1".to_owned()]),
        subjects: vec!["North".to_owned()],
        organisations: vec!["Escuela Norte".to_owned()],
        settings: held_otherwise(),
    };
    let template = TemplateId::from_parts(1_795_370_000_004, 1);
    vec![
        sample("advance_opened", facilitator(), AdvanceOpened { closes_at: Some("2026-11-29T18:00:00.000Z".to_owned()) }),
        sample("advance_opened.endless", facilitator(), AdvanceOpened { closes_at: None }),
        sample("advance_closed", facilitator(), AdvanceClosed {}),
        sample("advance_cancelled", facilitator(), AdvanceCancelled { reason: "Too early.".to_owned() }),
        sample("item_pulled", voter(1), ItemPulled { item: item(2), reason: Some("We should talk.".to_owned()) }),
        sample("item_pulled.silent", voter(1), ItemPulled { item: item(2), reason: None }),
        sample("agenda_ordered", facilitator(), AgendaOrdered { items: vec![item(2), item(1)] }),
        sample("template_saved", ParticipantId::SERVER, TemplateSaved { template, name: "One evening".to_owned(), plan }),
        sample("template_removed", ParticipantId::SERVER, TemplateRemoved { template }),
    ]
}

/// Fields that were added to kinds that had been released before.
fn fields_that_came_later() -> Vec<Sample> {
    let quorum = Some(QuorumCount { needed: 5, present: 3 });
    let levels = [(1, 0), (2, 3)].map(|(level, count)| LevelCount { level, count }).to_vec();
    let revealed = RoundRevealed {
        item: item(1),
        round: 0,
        eligible: vec![voter(1), voter(2), voter(3)],
        recused: Vec::new(),
        absent: Vec::new(),
        ballots: vec![31, 33, 40],
        tally: Tally { levels, ..Tally::default() },
        rule: Rule::Unanimous,
        outcome: Outcome::NotMet,
        quorum,
    };
    let closed = ProposalClosed {
        item: item(1),
        proposal: 1,
        eligible: vec![voter(1), voter(2), voter(3)],
        recused: Vec::new(),
        absent: Vec::new(),
        answers: vec![51, 52, 53],
        tally: AnswerTally { counts: [0, 0, 0, 1, 1, 1], ..AnswerTally::default() },
        rule: Rule::Consent { floor: 3 },
        floor: 3,
        outcome: Outcome::NotMet,
        quorum,
    };
    let accepted = ItemDecided {
        item: item(2),
        verdict: Verdict::Level(2),
        basis: Basis::FollowsRule,
        rationale: String::new(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: Vec::new(),
        supersedes: None,
        consent_list: true,
    };
    let reading_until = Some("2026-11-22T18:05:00.000Z".to_owned());
    let settings = SettingsChanged { settings: held_otherwise(), reason: "The board wishes it.".to_owned() };
    vec![
        sample("round_revealed.quorum", facilitator(), revealed),
        sample("proposal_closed.quorum", facilitator(), closed),
        sample("item_decided.consent_list", facilitator(), accepted),
        sample("item_focused.reading", facilitator(), ItemFocused { item: item(1), reading_until }),
        sample("settings_changed.groups", facilitator(), settings),
    ]
}

fn held_otherwise() -> Settings {
    Settings {
        visibility: Visibility::ByOrganisation,
        smallest_group: 5,
        quorum: Some(Quorum::Percent(60)),
        reading_seconds: Some(90),
        ..Settings::default()
    }
}
