//! How many have to vote.

use protocol::vote::{Outcome, QuorumCount};

use crate::meeting::Meeting;

/// Needed, present, and whether the rule is met: of the last round, or the last proposal, on A.
fn sealed(settings: &str, said: &str) -> (Option<(u32, u32)>, bool) {
    let mut meeting = Meeting::new();
    meeting.play(&format!("settings {settings}")).play(said);
    let item = meeting.session.item(meeting.item("A")).unwrap();
    let closed =
        item.proposals.last().and_then(|proposal| proposal.closed.as_ref()).map(|closed| (closed.quorum, closed.outcome));
    let (quorum, outcome) = closed.or_else(|| item.last_reveal().map(|reveal| (reveal.quorum, reveal.outcome))).unwrap();
    (quorum.map(|QuorumCount { needed, present }| (needed, present)), outcome != Outcome::NotMet)
}

#[test]
fn below_the_quorum_no_rule_is_met() {
    const ONE: &str = "open A; ana votes A 3; reveal! A";
    const TWO: &str = "open A; ana votes A 3; bo votes A 3; reveal! A";
    for (settings, said, quorum, met) in [
        ("percent=75", ONE, None, true),
        ("people=1", ONE, Some((1, 1)), true),
        ("people=2", ONE, Some((2, 1)), false),
        ("people=2", TWO, Some((2, 2)), true),
        ("people=2 rule=unanimous", ONE, Some((2, 1)), false),
        ("people=2 rule=within_one", ONE, Some((2, 1)), false),
        ("people=2 rule=majority", ONE, Some((2, 1)), false),
        ("people=2 rule=median", ONE, Some((2, 1)), false),
        // of three people, rounded up
        ("quorum=50", ONE, Some((2, 1)), false),
        ("quorum=33", ONE, Some((1, 1)), true),
        ("quorum=34", ONE, Some((2, 1)), false),
        ("quorum=100", TWO, Some((3, 2)), false),
        ("quorum=100", "open A; ana votes A 3; bo votes A 3; cy votes A 3; reveal! A", Some((3, 3)), true),
        // who is there counts, whatever they say
        ("people=2", "open A; ana votes A 3; bo votes A unsure; reveal! A", Some((2, 2)), true),
        ("people=2", "open A; ana votes A 3; bo votes A abstain; reveal! A", Some((2, 2)), true),
        ("people=2", "open A; ana votes A abstain; bo votes A abstain; reveal! A", Some((2, 2)), false),
        // who stands aside is not in it; who is absent is
        ("quorum=100", "open A; ana votes A 3; bo votes A 3; cy recuses A; reveal! A", Some((2, 2)), true),
        ("quorum=100", "open A; ana votes A 3; bo votes A 3; absent cy; reveal! A", Some((3, 2)), false),
        ("people=2", "open A; ana votes A 3; bo votes A 3; absent bo; reveal! A", Some((2, 1)), false),
        ("people=2", "open A; ana votes A 3; bo votes A 3; remove bo; reveal! A", Some((2, 1)), false),
        // observers are not
        ("quorum=100", "role cy observer; open A; ana votes A 3; bo votes A 3; reveal! A", Some((2, 2)), true),
        // proposals and the advance round as rounds
        ("people=2 floor=3", "open A; ana votes A 3; reveal! A; propose A 3; ana answers A 5; seal! A", Some((2, 1)), false),
        (
            "people=2 floor=3",
            "open A; ana votes A 3; reveal! A; propose A 3; ana answers A 5; bo answers A 4; seal! A",
            Some((2, 2)),
            true,
        ),
        ("people=2", "advance; ana votes A 3; close_advance!", Some((2, 1)), false),
        ("people=2", "advance; ana votes A 3; bo votes A 3; close_advance!", Some((2, 2)), true),
    ] {
        assert_eq!(sealed(settings, said), (quorum, met), "{settings}: {said}");
    }
}

#[test]
fn no_consensus_below_the_quorum_follows_the_rule_and_a_level_departs_from_it() {
    crate::meeting::check(&[
        ("settings people=2; open A; ana votes A 3; reveal! A", "decide A none", "item_decided"),
        ("settings people=2; open A; ana votes A 3; reveal! A", "decide A 3", "!reason_needed"),
    ]);
}
