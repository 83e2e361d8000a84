//! Proposals, answered with fist to five.

use protocol::event::{Event, ProposalClosed};
use protocol::session::{ItemState, Settings};
use protocol::vote::{AnswerTally, Basis, Outcome, Rule};
use rubricon::views::parts;

use crate::meeting::{Meeting, check, check_in};

const REVEALED: &str = "open A; ana votes A 3; reveal! A";
const PROPOSED: &str = "open A; ana votes A 3; reveal! A; propose A 3";

/// Under the rule `consent`.
fn consent() -> Meeting {
    Meeting::with(&[1, 2, 3, 4], &["North"], Settings { rule: Rule::Consent { floor: 3 }, ..Settings::default() })
}

fn state(meeting: &Meeting) -> ItemState {
    meeting.session.item(meeting.item("A")).expect("it is on the agenda").state
}

fn seal(meeting: &mut Meeting, sentence: &str) -> ProposalClosed {
    match meeting.say(sentence).expect("it can be closed").remove(0) {
        Event::ProposalClosed(sealed) => sealed,
        other => panic!("{sentence} led to {}", other.kind()),
    }
}

#[test]
fn a_proposal_follows_a_reveal_and_only_the_facilitator_makes_one() {
    check(&[
        (REVEALED, "propose A 3", "proposal_made"),
        (REVEALED, "propose A 1 because it is a beginning", "proposal_made"),
        ("open A; ana votes A 3; reveal! A; park A", "propose A 3", "proposal_made"),
        ("open A; ana votes A 3; reveal! A; decide A 3; reopen A because of news", "propose A 3", "proposal_made"),
        ("open A; ana votes A 3; reveal! A; decide A 3", "propose A 3", "!wrong_item_state"),
        ("start", "propose A 3", "!wrong_item_state"),
        ("start; park A", "propose A 3", "!wrong_item_state"),
        ("open A; cancel A", "propose A 3", "!wrong_item_state"),
        ("open A", "propose A 3", "!another_round_open"),
        (REVEALED, "propose A 7", "!unknown_level"),
        (REVEALED, "propose none 3", "!unknown_item"),
        (REVEALED, "ana propose A 3", "!role_not_allowed"),
        (REVEALED, "screen propose A 3", "!role_not_allowed"),
    ]);
}

#[test]
fn while_a_proposal_is_open_nothing_else_is_opened_decided_or_left() {
    check(&[
        (PROPOSED, "propose A 2", "!another_round_open"),
        (PROPOSED, "open A", "!another_round_open"),
        (PROPOSED, "open B", "!another_round_open"),
        (PROPOSED, "focus B", "!another_round_open"),
        (PROPOSED, "close", "!another_round_open"),
        (PROPOSED, "settings percent=80 because of talk", "!another_round_open"),
        (PROPOSED, "decide A 3", "!wrong_item_state"),
        (PROPOSED, "park A", "!wrong_item_state"),
        (PROPOSED, "reveal! A", "!round_over"),
        (PROPOSED, "cancel A", "!round_over"),
        (PROPOSED, "ana votes A 2", "!round_over"),
        (PROPOSED, "ana withdraws A", "!round_over"),
        (PROPOSED, "ana recuses A", "participant_recused"),
        (PROPOSED, "absent ana", "participant_marked_absent"),
    ]);
}

#[test]
fn whoever_can_vote_can_answer_until_it_is_closed() {
    check(&[
        (PROPOSED, "ana answers A 0", "proposal_answered"),
        (PROPOSED, "ana answers A 5 because I will help", "proposal_answered"),
        ("open A; ana votes A 3; reveal! A; propose A 3; ana answers A 1", "ana answers A 4", "proposal_answered"),
        (
            "open A; ana votes A 3; reveal! A; propose A 3; absent ana",
            "ana answers A 4",
            "participant_returned + proposal_answered",
        ),
        ("open A; ana votes A 3; reveal! A; propose A 3; ana recuses A", "ana answers A 4", "!recused"),
        (PROPOSED, "obi answers A 4", "!role_not_allowed"),
        (PROPOSED, "fay answers A 4", "!role_not_allowed"),
        (PROPOSED, "ana answers A 6", "!invalid_value"),
        (PROPOSED, "ana answers A/2 4", "!proposal_over"),
        (PROPOSED, "ana answers B 4", "!proposal_over"),
        (REVEALED, "ana answers A 4", "!proposal_over"),
        ("open A; reveal! A; propose A 3; seal! A", "ana answers A 4", "!proposal_over"),
        ("open A; reveal! A; propose A 3; retract A", "ana answers A 4", "!proposal_over"),
        ("open A; reveal! A; propose A 3; seal! A; propose A 2", "ana answers A/1 4", "!proposal_over"),
    ]);
}

#[test]
fn closing_tells_the_facilitator_who_is_missing_and_goes_on_when_told_to() {
    check(&[
        (PROPOSED, "seal A", "!votes_missing"),
        (PROPOSED, "seal! A", "proposal_closed"),
        (
            "open A; ana votes A 3; reveal! A; propose A 3; ana answers A 3; bo answers A 3; cy answers A 3",
            "seal A",
            "proposal_closed",
        ),
        ("open A; ana votes A 3; reveal! A; propose A 3; ana answers A 3; bo recuses A; absent cy", "seal A", "proposal_closed"),
        (PROPOSED, "seal A/2", "!proposal_over"),
        (REVEALED, "seal A", "!proposal_over"),
        (PROPOSED, "ana seal A", "!role_not_allowed"),
    ]);
    let mut meeting = Meeting::new();
    meeting.play(PROPOSED).play("bo answers A 3");
    let refused = meeting.say("seal A").expect_err("two are missing");
    assert_eq!(refused.missing, [meeting.id("ana"), meeting.id("cy")]);
}

#[test]
fn the_closing_seals_who_answered_what() {
    let mut meeting = Meeting::new();
    meeting.join("dee", protocol::session::Role::Participant);
    meeting.play(PROPOSED).play("ana answers A 1; ana answers A 4; bo answers A 2; cy answers A 0; cy recuses A; absent bo");
    let sealed = seal(&mut meeting, "seal! A");
    assert_eq!(
        (sealed.eligible, sealed.recused, sealed.absent),
        (vec![meeting.id("ana"), meeting.id("dee")], vec![meeting.id("cy")], vec![meeting.id("bo")],)
    );
    assert_eq!(sealed.tally, AnswerTally { counts: [0, 0, 0, 0, 1, 0], not_answered: 1, recused: 1, absent: 1 });
    assert_eq!(sealed.answers.len(), 1, "the last answer of whoever counts");
    assert_eq!((sealed.rule, sealed.floor, sealed.outcome), (Rule::default(), 3, Outcome::Level(3)));
    assert_eq!(state(&meeting), ItemState::Revealed);
}

#[test]
fn the_floor_is_that_of_the_rule_consent_and_three_beside_other_rules() {
    for (setting, answers, met) in [
        ("floor=4", "ana answers A 3", false),
        ("floor=4", "ana answers A 4", true),
        ("floor=1", "ana answers A 1", true),
        ("floor=1", "ana answers A 1; bo answers A 0", false),
        ("percent=75", "ana answers A 3", true),
        ("percent=75", "ana answers A 2; bo answers A 5", false),
        ("percent=75", "", false),
    ] {
        let mut meeting = Meeting::new();
        meeting.play(&format!("settings {setting}")).play(PROPOSED).play(answers);
        let expected = if met { Outcome::Level(3) } else { Outcome::NotMet };
        assert_eq!(seal(&mut meeting, "seal! A").outcome, expected, "{setting}: {answers}");
    }
    check(&[("", "settings floor=0", "!invalid_value"), ("", "settings floor=6", "!invalid_value")]);
}

#[test]
fn a_cancelled_proposal_leaves_the_item_where_it_was_and_keeps_its_number() {
    for (given, expected) in [
        (REVEALED, ItemState::Revealed),
        ("open A; ana votes A 3; reveal! A; park A", ItemState::Parked),
        ("open A; ana votes A 3; reveal! A; decide A 3; reopen A because of news", ItemState::Reopened),
    ] {
        let mut meeting = Meeting::new();
        meeting.play(given).play("propose A 2; bo answers A 0; retract A");
        assert_eq!(state(&meeting), expected, "{given}");
        let told = |meeting: &Meeting| parts::focus(&meeting.session).item.expect("the group is on it");
        assert!(told(&meeting).proposal_cancelled && told(&meeting).proposals.is_empty(), "{given}");
        meeting.play("propose A 3");
        assert_eq!(told(&meeting).proposal.map(|open| open.proposal), Some(2));
        assert!(!told(&meeting).proposal_cancelled);
    }
    check(&[
        (PROPOSED, "retract A because of a slip", "proposal_cancelled"),
        (REVEALED, "retract A", "!proposal_over"),
        (PROPOSED, "ana retract A", "!role_not_allowed"),
    ]);
}

#[test]
fn under_consent_a_decision_is_compared_with_the_last_proposal_since_the_last_reveal() {
    check_in(
        consent,
        &[
            // votes alone do not give consent, whatever they say
            ("open A; ana votes A 3; reveal! A", "decide A 3", "!reason_needed"),
            ("open A; ana votes A 3; reveal! A", "decide A none", "item_decided"),
            ("open A; ana votes A 3; reveal! A; propose A 2; ana answers A 3; seal! A", "decide A 2", "item_decided"),
            ("open A; ana votes A 3; reveal! A; propose A 2; ana answers A 3; seal! A", "decide A 3", "!reason_needed"),
            ("open A; ana votes A 3; reveal! A; propose A 2; ana answers A 2; seal! A", "decide A 2", "!reason_needed"),
            ("open A; ana votes A 3; reveal! A; propose A 2; ana answers A 2; seal! A", "decide A none", "item_decided"),
            ("open A; ana votes A 3; reveal! A; propose A 2; seal! A", "decide A 2", "!reason_needed"),
            // the last closed one counts: not one before it, and not one that was taken back
            (
                "open A; ana votes A 3; reveal! A; propose A 2; ana answers A 3; seal! A; propose A 1; ana answers A 0; seal! A",
                "decide A 2",
                "!reason_needed",
            ),
            (
                "open A; ana votes A 3; reveal! A; propose A 2; ana answers A 3; seal! A; propose A 1; ana answers A 0; retract A",
                "decide A 2",
                "item_decided",
            ),
            // a new vote asks anew
            (
                "open A; ana votes A 3; reveal! A; propose A 2; ana answers A 3; seal! A; open A; ana votes A 2; reveal! A",
                "decide A 2",
                "!reason_needed",
            ),
        ],
    );
}

#[test]
fn under_another_rule_a_proposal_stands_beside_the_outcome_of_the_vote() {
    check(&[
        ("open A; ana votes A 3; reveal! A; propose A 2; ana answers A 5; seal! A", "decide A 2", "!reason_needed"),
        ("open A; ana votes A 3; reveal! A; propose A 2; ana answers A 5; seal! A", "decide A 3", "item_decided"),
        ("open A; ana votes A 3; reveal! A; propose A 3; ana answers A 0; seal! A", "decide A 3", "item_decided"),
        // what counts is the rule at the closing, as it is the rule at the reveal for a round
        (
            "open A; ana votes A 3; reveal! A; settings floor=3 because of talk; propose A 2; ana answers A 5; seal! A",
            "decide A 2",
            "item_decided",
        ),
        (
            "open A; ana votes A 3; reveal! A; propose A 2; ana answers A 5; seal! A; settings floor=3 because of talk",
            "decide A 2",
            "!reason_needed",
        ),
    ]);
}

#[test]
fn a_decision_by_consent_is_on_record_as_following_the_rule() {
    let mut meeting = consent();
    meeting.play("open A; ana votes A 3; reveal! A; propose A 2; ana answers A 3; seal! A; decide A 2");
    let decision = meeting.session.item(meeting.item("A")).and_then(|item| item.decision.clone());
    assert_eq!(decision.map(|decision| decision.basis), Some(Basis::FollowsRule));
}

#[test]
fn after_an_answer_settings_are_fixed_too() {
    check(&[
        ("open A; reveal! A; propose A 3; seal! A", "settings percent=80", "settings_changed"),
        ("open A; reveal! A; propose A 3; ana answers A 3; seal! A", "settings percent=80", "!reason_needed"),
        (
            "settings visibility=confidential; open A; reveal! A; propose A 3; ana answers A 3; retract A",
            "settings visibility=named because of talk",
            "!visibility_fixed",
        ),
    ]);
}
