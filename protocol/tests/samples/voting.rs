//! Rounds, ballots, reveals and decisions.

use protocol::event::{
    BallotCast, BallotWithdrawn, ItemDecided, ItemParked, ItemReopened, NextStepChanged, ProposalAnswered, ProposalCancelled,
    ProposalClosed, ProposalMade, RoundCancelled, RoundOpened, RoundRevealed,
};
use protocol::id::ParticipantId;
use protocol::vote::{
    AnswerTally, Basis, Choice, Dissent, Evidence, LevelCount, NextStep, Outcome, Rule, StepState, Tally, Verdict,
};

use super::{Sample, facilitator, item, sample, voter};

pub(super) fn samples() -> Vec<Sample> {
    vec![
        sample("round_opened", facilitator(), RoundOpened { item: item(1), round: 1, deadline: None }),
        sample("round_opened.deadline", facilitator(), deadline()),
        sample("ballot_cast", voter(1), ballot(Choice::Level(5), Some("Seen in \"three\" of \\four\\ schools.\nשלום"))),
        sample("ballot_cast.level_zero", voter(1), ballot(Choice::Level(0), None)),
        sample("ballot_cast.unsure", voter(1), ballot(Choice::Unsure, None)),
        sample("ballot_cast.abstain", voter(3), ballot(Choice::Abstain, Some("🧭 ¿Por qué no?"))),
        sample("ballot_withdrawn", voter(3), BallotWithdrawn { item: item(1), round: 2 }),
        sample("round_revealed", facilitator(), revealed()),
        sample("round_revealed.not_met", facilitator(), not_met()),
        sample("round_cancelled", facilitator(), cancelled("Opened on the wrong item.")),
        sample("round_cancelled.silent", facilitator(), cancelled("")),
        sample("proposal_made", facilitator(), proposed(Some("The visits show it.\n¿Podemos vivir con esto?"))),
        sample("proposal_made.silent", facilitator(), proposed(None)),
        sample("proposal_answered", voter(1), answered(2, Some("Not before the \"figures\" are in. שלום"))),
        sample("proposal_answered.silent", voter(3), answered(0, None)),
        sample("proposal_closed", facilitator(), consented()),
        sample("proposal_closed.not_met", facilitator(), not_consented()),
        sample("proposal_cancelled", facilitator(), retracted("The wrong level.")),
        sample("proposal_cancelled.silent", facilitator(), retracted("")),
        sample("item_decided", facilitator(), decided()),
        sample("item_decided.no_consensus", facilitator(), no_consensus()),
        sample("item_parked", facilitator(), parked("Wait for the spring figures.")),
        sample("item_parked.silent", facilitator(), parked("")),
        sample("item_reopened", facilitator(), reopened()),
        sample("next_step_changed", facilitator(), step_done()),
        sample("next_step_changed.bare", facilitator(), step_dropped()),
        sample("next_step_changed.host", ParticipantId::SERVER, step_put_off()),
    ]
}

fn deadline() -> RoundOpened {
    RoundOpened { item: item(1), round: 2, deadline: Some("2026-11-22T18:05:11.402Z".to_owned()) }
}

fn ballot(choice: Choice, reason: Option<&str>) -> BallotCast {
    BallotCast { item: item(1), round: 2, choice, reason: reason.map(str::to_owned) }
}

fn counts(counts: [u32; 3]) -> Vec<LevelCount> {
    [0, 5, 10].into_iter().zip(counts).map(|(level, count)| LevelCount { level, count }).collect()
}

fn revealed() -> RoundRevealed {
    RoundRevealed {
        item: item(1),
        round: 2,
        eligible: (1..=6).map(voter).collect(),
        recused: vec![voter(7)],
        absent: vec![voter(8), voter(9)],
        ballots: vec![24, 25, 31, 32, 40],
        tally: Tally { levels: counts([0, 3, 0]), unsure: 1, abstain: 1, not_voted: 1, recused: 1, absent: 2 },
        rule: Rule::Threshold { percent: 75 },
        outcome: Outcome::Level(5),
        quorum: None,
    }
}

fn not_met() -> RoundRevealed {
    RoundRevealed {
        item: item(1),
        round: 1,
        eligible: vec![voter(1), voter(3)],
        recused: Vec::new(),
        absent: Vec::new(),
        ballots: vec![12, 1_000_000],
        tally: Tally { levels: counts([1, 0, 1]), ..Tally::default() },
        rule: Rule::Threshold { percent: 100 },
        outcome: Outcome::NotMet,
        quorum: None,
    }
}

fn cancelled(reason: &str) -> RoundCancelled {
    RoundCancelled { item: item(1), round: 3, reason: reason.to_owned() }
}

fn proposed(text: Option<&str>) -> ProposalMade {
    ProposalMade { item: item(1), proposal: 2, level: 10, text: text.map(str::to_owned) }
}

fn answered(answer: u8, reason: Option<&str>) -> ProposalAnswered {
    ProposalAnswered { item: item(1), proposal: 2, answer, reason: reason.map(str::to_owned) }
}

fn consented() -> ProposalClosed {
    ProposalClosed {
        item: item(1),
        proposal: 2,
        eligible: (1..=6).map(voter).collect(),
        recused: vec![voter(7)],
        absent: vec![voter(8), voter(9)],
        answers: vec![61, 62, 64, 70, 71],
        tally: AnswerTally { counts: [0, 0, 1, 0, 3, 1], not_answered: 1, recused: 1, absent: 2 },
        rule: Rule::Consent { floor: 2 },
        floor: 2,
        outcome: Outcome::Level(10),
        quorum: None,
    }
}

fn not_consented() -> ProposalClosed {
    ProposalClosed {
        item: item(1),
        proposal: 1,
        eligible: vec![voter(1)],
        recused: Vec::new(),
        absent: Vec::new(),
        answers: vec![44],
        tally: AnswerTally { counts: [1, 0, 0, 0, 0, 0], ..AnswerTally::default() },
        rule: Rule::Threshold { percent: 75 },
        floor: 3,
        outcome: Outcome::NotMet,
        quorum: None,
    }
}

fn retracted(reason: &str) -> ProposalCancelled {
    ProposalCancelled { item: item(1), proposal: 3, reason: reason.to_owned() }
}

fn decided() -> ItemDecided {
    ItemDecided {
        item: item(1),
        verdict: Verdict::Level(10),
        basis: Basis::DepartsFromRule,
        rationale: "The visits showed more than the figures.\n“Más de lo que dicen los números.”".to_owned(),
        dissent: vec![
            Dissent { participant: Some(voter(1)), statement: "Two schools are not there yet.".to_owned() },
            Dissent { participant: None, statement: "לא מסכים".to_owned() },
        ],
        evidence: vec![
            Evidence { note: "Visit notes".to_owned(), link: Some("https://example.org/visits?y=2026&q=ñ".to_owned()) },
            Evidence { note: "Attendance, 14 October".to_owned(), link: None },
        ],
        next_steps: vec![
            NextStep {
                what: "Sign the compact".to_owned(),
                who: Some("Superintendent".to_owned()),
                by_when: Some("2027-03-01".to_owned()),
            },
            NextStep { what: "Look again".to_owned(), who: None, by_when: None },
        ],
        supersedes: Some(57),
        consent_list: false,
    }
}

fn no_consensus() -> ItemDecided {
    ItemDecided {
        item: item(2),
        verdict: Verdict::NoConsensus,
        basis: Basis::FollowsRule,
        rationale: String::new(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: Vec::new(),
        supersedes: None,
        consent_list: false,
    }
}

fn parked(reason: &str) -> ItemParked {
    ItemParked { item: item(3), reason: reason.to_owned() }
}

fn reopened() -> ItemReopened {
    ItemReopened { item: item(1), reason: "A figure was read from the wrong year.".to_owned() }
}

fn step_done() -> NextStepChanged {
    NextStepChanged {
        item: item(1),
        decision: 58,
        step: 1,
        what: "Sign the compact with all \"four\" schools".to_owned(),
        who: Some("Superintendent".to_owned()),
        by_when: Some("2027-03-01".to_owned()),
        state: StepState::Done,
        note: Some("Signed on 11 February.\n¡Gracias a todos!".to_owned()),
        by: None,
    }
}

fn step_dropped() -> NextStepChanged {
    let (what, state) = ("Look again".to_owned(), StepState::Dropped);
    NextStepChanged { item: item(1), decision: 58, step: 2, what, who: None, by_when: None, state, note: None, by: None }
}

fn step_put_off() -> NextStepChanged {
    let (by_when, by) = (Some("2027-06-30".to_owned()), Some("María Ñáñez, superintendent".to_owned()));
    NextStepChanged { by_when, state: StepState::Open, note: Some("The board meets in June.".to_owned()), by, ..step_done() }
}
