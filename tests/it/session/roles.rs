//! Roles: who has which, who votes, and what becomes of it. What each may do is in `every_cell`.

use protocol::session::Role;
use rubricon::domain::Session;

use crate::meeting::{Meeting, check, check_in};

/// With Gus, a co-facilitator, and Sid, the scribe.
pub(super) fn staffed() -> Meeting {
    let mut meeting = Meeting::new();
    meeting.join_facilitating("gus");
    meeting.join("sid", Role::Participant);
    meeting.play("role sid scribe");
    meeting
}

fn counted(session: &Session, item: protocol::id::ItemId) -> u32 {
    let tally =
        session.item(item).and_then(|item| item.last_reveal()).map(|reveal| reveal.tally.clone()).expect("it was revealed");
    tally.levels.iter().map(|level| level.count).sum::<u32>() + tally.unsure + tally.abstain
}

#[test]
fn a_link_that_nobody_holds_gives_no_commands() {
    // Whoever acts is named in the record, so a role without a person can only look on.
    check(&[("start", "nameless open A", "!role_not_allowed"), ("", "nameless start", "!role_not_allowed")]);
}

#[test]
fn a_voter_who_never_joined_is_unknown() {
    check(&[
        ("open A", "stranger votes A 3", "!unknown_participant"),
        ("open A", "stranger recuses A", "!unknown_participant"),
        ("open A; reveal! A; propose A 3", "stranger answers A 3", "!unknown_participant"),
        ("open A", "stranger withdraws A", "!no_ballot"),
    ]);
}

#[test]
fn a_role_is_given_by_whoever_leads_to_anybody_who_is_in_the_meeting() {
    check_in(
        staffed,
        &[
            ("", "role ana facilitator", "role_given"),
            ("", "role ana scribe", "role_given"),
            ("", "role obi participant", "role_given"),
            ("", "role gus observer", "role_given"),
            ("", "role ana participant", "!invalid_value"),
            ("", "role ana projector", "!invalid_value"),
            ("", "role ana auditor", "!invalid_value"),
            ("", "gus role ana scribe", "!not_leading"),
            ("", "sid role ana scribe", "!role_not_allowed"),
            ("", "role stranger scribe", "!unknown_participant"),
            ("remove ana", "role ana scribe", "!unknown_participant"),
        ],
    );
}

#[test]
fn whoever_leads_keeps_the_role_and_the_seat() {
    check_in(
        staffed,
        &[
            ("", "role fay participant", "!invalid_value"),
            ("", "remove fay", "!invalid_value"),
            ("", "gus remove fay", "!invalid_value"),
            ("offer gus; gus accept_lead", "gus role fay participant", "role_given"),
            ("offer gus; gus accept_lead", "gus remove fay", "participant_removed"),
            ("offer gus; gus accept_lead", "fay remove gus", "!invalid_value"),
        ],
    );
}

#[test]
fn what_somebody_may_do_follows_from_their_role_of_now() {
    check_in(
        staffed,
        &[
            ("role ana scribe", "ana enter bo A 3", "!wrong_phase"),
            ("role ana scribe; open A", "ana votes A 3", "!role_not_allowed"),
            ("role obi participant; open A", "obi votes A 3", "ballot_cast"),
            ("role obi participant; role obi observer; open A", "obi votes A 3", "!role_not_allowed"),
            ("role gus participant", "gus admit ana", "!role_not_allowed"),
            ("role gus participant; open A", "gus votes A 3", "ballot_cast"),
        ],
    );
}

#[test]
fn a_facilitator_or_scribe_votes_if_they_said_so() {
    check_in(
        staffed,
        &[
            ("open A", "votes A 3", "!role_not_allowed"),
            ("joins_in; open A", "votes A 3", "ballot_cast"),
            ("sid joins_in; open A", "sid votes A 3", "ballot_cast"),
            ("sid joins_in; sid looks_on; open A", "sid votes A 3", "!role_not_allowed"),
            ("", "joins_in", "voting_changed"),
            ("joins_in", "joins_in", "!invalid_value"),
            ("", "looks_on", "!invalid_value"),
            ("", "ana joins_in", "!role_not_allowed"),
            ("joins_in; open A", "recuses A because of work", "participant_recused"),
            ("joins_in; open A; votes A 2; reveal! A; propose A 2", "answers A 5", "proposal_answered"),
        ],
    );
}

#[test]
fn a_facilitator_who_does_not_vote_is_neither_waited_for_nor_counted() {
    let mut meeting = staffed();
    meeting.play("open A; ana votes A 3; bo votes A 3; cy votes A 3; reveal A");
    assert_eq!(counted(&meeting.session, meeting.item("A")), 3);
    meeting.play("joins_in; open B; ana votes B 3; bo votes B 3; cy votes B 3");
    assert_eq!(meeting.say("reveal B").expect_err("Fay is waited for").missing, [meeting.id("fay")]);
    meeting.play("votes B 3; reveal B");
    assert_eq!(counted(&meeting.session, meeting.item("B")), 4);
}

#[test]
fn whoever_votes_no_more_at_the_reveal_does_not_count() {
    for (given, leaving) in [
        ("open A; ana votes A 1; bo votes A 3", "role ana observer"),
        ("open A; ana votes A 1; bo votes A 3", "role ana scribe"),
        ("open A; ana votes A 1; bo votes A 3", "remove ana"),
        ("sid joins_in; open A; sid votes A 1; bo votes A 3", "sid looks_on"),
        ("sid joins_in; open A; sid votes A 1; bo votes A 3", "role sid facilitator"),
    ] {
        let mut meeting = staffed();
        meeting.play(given).play(leaving).play("reveal! A");
        assert_eq!(counted(&meeting.session, meeting.item("A")), 1, "{leaving}");
    }
    // and answers as ballots
    let mut meeting = staffed();
    meeting.play("open A; bo votes A 3; reveal! A; propose A 3; ana answers A 0; bo answers A 5; role ana observer; seal! A");
    let closed = meeting.session.item(meeting.item("A")).and_then(|item| item.proposals[0].closed.clone()).unwrap();
    assert_eq!(closed.tally.counts, [0, 0, 0, 0, 0, 1]);
}

#[test]
fn a_role_that_is_given_forgets_that_one_voted_along() {
    check_in(
        staffed,
        &[
            ("gus joins_in; role gus scribe; open A", "gus votes A 3", "!role_not_allowed"),
            ("gus joins_in; role gus scribe", "gus joins_in", "voting_changed"),
        ],
    );
}

#[test]
fn absence_is_of_those_who_vote() {
    check_in(
        staffed,
        &[
            ("", "absent gus", "!unknown_participant"),
            ("gus joins_in", "absent gus", "participant_marked_absent"),
            ("", "sid absent ana", "participant_marked_absent"),
            ("absent ana", "sid returned ana", "participant_returned"),
            ("remove ana", "absent ana", "!unknown_participant"),
        ],
    );
}

#[test]
fn whoever_becomes_an_observer_has_no_hand_up_and_no_floor() {
    let mut meeting = staffed();
    meeting.play("ana hand; bo hand; floor bo; role ana observer; role bo observer");
    assert_eq!((&meeting.session.hands[..], meeting.session.floor), (&[][..], None));
}
