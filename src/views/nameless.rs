//! Results that name nobody, for those who were not in the meeting.

use protocol::http::{AssessedItem, Assessment};
use protocol::session::Visibility;
use protocol::view::{ClosedProposal, Comment, Decision, RevealedRound, Statement};
use protocol::vote::{Dissent, NextStep};

/// An assessment without people: who voted how, who wrote what and who is to do what next are left out. What was decided, the
/// distributions, and the words of comments and statements stay.
///
/// **Invariant:** of a meeting whose votes are named it shows of them what a confidential one shows.
pub fn without_people(assessment: Assessment) -> Assessment {
    let visibility = assessment.settings.visibility;
    let items = assessment.items.into_iter().map(|item| item_without(item, visibility)).collect();
    Assessment { items, ..assessment }
}

fn item_without(item: AssessedItem, visibility: Visibility) -> AssessedItem {
    AssessedItem {
        decision: item.decision.map(decision_without),
        rounds: item.rounds.into_iter().map(|round| round_without(round, visibility)).collect(),
        proposals: item.proposals.into_iter().map(proposal_without).collect(),
        comments: item.comments.into_iter().map(|comment| Comment { author: None, ..comment }).collect(),
        statements: item.statements.into_iter().map(|statement| Statement { author: None, ..statement }).collect(),
        ..item
    }
}

fn decision_without(decision: Decision) -> Decision {
    Decision {
        dissent: decision.dissent.into_iter().map(|dissent| Dissent { participant: None, ..dissent }).collect(),
        next_steps: decision.next_steps.into_iter().map(|step| NextStep { who: None, ..step }).collect(),
        ..decision
    }
}

fn round_without(round: RevealedRound, visibility: Visibility) -> RevealedRound {
    // Where votes are named, an organisation that one person speaks for is as good as their name. By organisation, small ones
    // were merged.
    let groups = if visibility == Visibility::ByOrganisation { round.groups } else { Vec::new() };
    RevealedRound { ballots: Vec::new(), not_listed: 0, shift: None, groups, ..round }
}

fn proposal_without(proposal: ClosedProposal) -> ClosedProposal {
    ClosedProposal { answers: Vec::new(), not_listed: 0, ..proposal }
}
