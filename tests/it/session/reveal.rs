//! The reveal and what it seals.

use protocol::event::{Event, RoundRevealed};
use protocol::id::ParticipantId;
use protocol::session::{Role, Settings};
use protocol::vote::{Outcome, Rule};

use crate::meeting::{Meeting, check};

fn revealed(meeting: &mut Meeting, sentence: &str) -> RoundRevealed {
    match &meeting.say(sentence).expect("the round can be revealed")[..] {
        [Event::RoundRevealed(revealed)] => revealed.clone(),
        other => panic!("{other:?}"),
    }
}

fn counts(revealed: &RoundRevealed) -> Vec<u32> {
    revealed.tally.levels.iter().map(|level| level.count).collect()
}

#[test]
fn the_facilitator_is_told_who_is_missing_and_can_go_on() {
    check(&[
        ("open A", "reveal A", "!votes_missing"),
        ("open A; ana votes A 3; bo votes A 3", "reveal A", "!votes_missing"),
        ("open A; ana votes A 3; bo votes A 3", "reveal! A", "round_revealed"),
        ("open A; ana votes A 3; bo votes A unsure; cy votes A abstain", "reveal A", "round_revealed"),
        ("open A; ana votes A 3; bo votes A 3; cy votes A 2; cy withdraws A", "reveal A", "!votes_missing"),
        ("open A; ana votes A 3; bo votes A 3; cy recuses A", "reveal A", "round_revealed"),
        ("open A; ana votes A 3; bo votes A 3; absent cy", "reveal A", "round_revealed"),
        ("open A; ana votes A 3; bo votes A 3; absent cy; returned cy", "reveal A", "!votes_missing"),
    ]);
    let mut meeting = Meeting::new();
    meeting.play("open A; bo votes A 3");
    let refused = meeting.say("reveal A").expect_err("two have not voted");
    assert_eq!(refused.missing, [meeting.id("ana"), meeting.id("cy")], "in the order they joined");
    assert!(refused.detail.starts_with("2 people have not voted yet."), "{}", refused.detail);
    meeting.play("cy votes A 2");
    let refused = meeting.say("reveal A").expect_err("one has not voted");
    assert!(refused.detail.starts_with("1 person has not voted yet."), "{}", refused.detail);
}

#[test]
fn only_with_votes_missing_does_a_rejection_name_people() {
    let mut meeting = Meeting::new();
    let refused = meeting.play("open A").say("open B").expect_err("a vote is open");
    assert_eq!(refused.missing, []);
}

#[test]
fn a_reveal_seals_who_could_vote_and_which_ballots_count() {
    let mut meeting = Meeting::new();
    for name in ["dee", "eli", "flo"] {
        meeting.join(name, Role::Participant);
    }
    meeting.play("start; dee recuses A; open A; ana votes A 3; eli votes A 4; bo votes A unsure; ana votes A 2; absent flo");
    let sealed = revealed(&mut meeting, "reveal! A");
    let ids = |names: &[&str]| names.iter().map(|name| meeting.id(name)).collect::<Vec<ParticipantId>>();
    assert_eq!(sealed.eligible, ids(&["ana", "bo", "cy", "eli"]), "in the order they joined");
    assert_eq!(sealed.recused, ids(&["dee"]));
    assert_eq!(sealed.absent, ids(&["flo"]));
    assert_eq!(sealed.ballots.len(), 3, "one for each who voted");
    assert!(sealed.ballots.is_sorted());
    assert_eq!(counts(&sealed), [0, 1, 0, 1]);
    let tally = &sealed.tally;
    assert_eq!((tally.unsure, tally.abstain, tally.not_voted, tally.recused, tally.absent), (1, 0, 1, 1, 1));
    assert_eq!((sealed.rule, sealed.outcome), (Rule::Threshold { percent: 75 }, Outcome::NotMet));
}

#[test]
fn whoever_is_marked_absent_after_voting_does_not_count() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 1; absent cy");
    let sealed = revealed(&mut meeting, "reveal A");
    assert_eq!(counts(&sealed), [0, 0, 2, 0]);
    assert_eq!((sealed.ballots.len(), sealed.tally.absent, sealed.outcome), (2, 1, Outcome::Level(3)));
}

#[test]
fn whoever_is_both_absent_and_recused_counts_once_as_recused() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 3; cy recuses A; absent cy");
    let sealed = revealed(&mut meeting, "reveal A");
    assert_eq!((sealed.tally.recused, sealed.tally.absent), (1, 0));
    assert_eq!((sealed.recused, sealed.absent), (vec![meeting.id("cy")], vec![]));
}

#[test]
fn observers_and_facilitators_are_never_waited_for() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 3");
    let sealed = revealed(&mut meeting, "reveal A");
    assert_eq!(sealed.eligible.len(), 3);
}

#[test]
fn somebody_who_joins_during_the_vote_is_waited_for() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 3");
    meeting.join("dee", Role::Participant);
    let refused = meeting.say("reveal A").expect_err("Dee has not voted");
    assert_eq!(refused.missing, [meeting.id("dee")]);
}

#[test]
fn a_reveal_without_any_ballot_is_not_met() {
    let mut meeting = Meeting::new();
    meeting.play("open A");
    let sealed = revealed(&mut meeting, "reveal! A");
    assert_eq!((sealed.outcome, sealed.tally.not_voted, sealed.ballots.len()), (Outcome::NotMet, 3, 0));
}

#[test]
fn a_sealed_round_stays_what_it_was_whatever_happens_later() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; bo votes A 1; reveal! A");
    let sealed = meeting.session.item(meeting.item("A")).unwrap().rounds[0].clone();
    meeting.play("settings percent=51 because of talk; absent ana; open A; bo recuses A; reveal! A; decide A none because of it");
    meeting.play("reopen A because of news; open A; ana votes A 4");
    assert_eq!(meeting.session.item(meeting.item("A")).unwrap().rounds[0], sealed);
}

/// through the whole meeting: ballots in, outcome out.
#[test]
fn the_threshold_is_met_by_enough_at_one_level_and_nobody_far_off() {
    for (scale, percent, votes, outcome) in [
        (&[1, 2, 3, 4][..], 75, "3 3 3 2", Outcome::Level(3)),
        (&[1, 2, 3, 4], 75, "3 3 2", Outcome::NotMet),
        (&[1, 2, 3, 4], 75, "3 3 3 1", Outcome::NotMet),
        (&[1, 2, 3, 4], 66, "3 3 4", Outcome::Level(3)),
        (&[1, 2, 3, 4], 67, "3 3 4", Outcome::NotMet),
        (&[1, 2, 3, 4], 51, "3 4", Outcome::NotMet),
        (&[1, 2, 3, 4], 100, "2 2 2 2", Outcome::Level(2)),
        (&[1, 2, 3, 4], 75, "2 unsure abstain unsure", Outcome::Level(2)),
        (&[1, 2, 3, 4], 75, "unsure abstain", Outcome::NotMet),
        (&[0, 5, 10], 60, "5 5 10", Outcome::Level(5)),
        (&[0, 5, 10], 60, "0 0 10", Outcome::NotMet),
    ] {
        let mut meeting = Meeting::with(scale, &["North"], Settings { rule: Rule::Threshold { percent }, ..Settings::default() });
        meeting.join("dee", Role::Participant);
        meeting.play("open A");
        for (name, vote) in ["ana", "bo", "cy", "dee"].iter().zip(votes.split(' ')) {
            meeting.play(&format!("{name} votes A {vote}"));
        }
        assert_eq!(revealed(&mut meeting, "reveal! A").outcome, outcome, "{votes} at {percent} %");
    }
}
