//! Who leads: handing over by consent, and taking over from somebody who is gone.

use protocol::event::Event;
use protocol::session::Role;

use super::roles::staffed;
use crate::meeting::{Meeting, check_in};

/// As [`staffed`], with Hal, a third facilitator.
fn three() -> Meeting {
    let mut meeting = staffed();
    meeting.join_facilitating("hal");
    meeting
}

/// As [`three`]; whoever leads has had no connection for so many seconds.
fn gone_for(seconds: Option<u32>) -> Meeting {
    let mut meeting = three();
    meeting.lead_gone = seconds;
    meeting
}

fn leads(meeting: &Meeting, name: &str) -> bool {
    meeting.session.lead == Some(meeting.id(name))
}

#[test]
fn the_lead_is_handed_over_by_consent() {
    check_in(
        three,
        &[
            ("", "offer gus", "lead_offered"),
            ("", "offer fay", "!invalid_value"),
            ("", "offer sid", "!invalid_value"),
            ("", "offer ana", "!invalid_value"),
            ("", "offer stranger", "!unknown_participant"),
            ("offer gus", "offer gus", "!invalid_value"),
            ("offer gus", "offer hal", "lead_offered"),
            ("", "gus offer hal", "!not_leading"),
            ("", "ana offer gus", "!role_not_allowed"),
            ("offer gus", "unoffer", "lead_offer_ended"),
            ("", "unoffer", "!invalid_value"),
            ("offer gus", "gus accept_lead", "lead_taken"),
            ("offer gus", "gus decline_lead", "lead_offer_ended"),
        ],
    );
}

#[test]
fn only_whom_it_was_offered_to_can_accept_or_decline() {
    check_in(
        three,
        &[
            ("", "gus accept_lead", "!invalid_value"),
            ("offer gus", "hal accept_lead", "!invalid_value"),
            ("offer gus", "hal decline_lead", "!invalid_value"),
            ("offer gus", "accept_lead", "!invalid_value"),
            ("offer gus", "sid accept_lead", "!role_not_allowed"),
            // an offer is over once it was withdrawn, declined, or made to somebody else
            ("offer gus; unoffer", "gus accept_lead", "!invalid_value"),
            ("offer gus; gus decline_lead", "gus accept_lead", "!invalid_value"),
            ("offer gus; offer hal", "gus accept_lead", "!invalid_value"),
            ("offer gus; offer hal", "hal accept_lead", "lead_taken"),
            // or whoever it was made to is no facilitator any more
            ("offer gus; role gus scribe; role gus facilitator", "gus accept_lead", "!invalid_value"),
            ("offer gus; remove gus; admit gus", "gus accept_lead", "!invalid_value"),
            ("offer gus; role gus scribe", "unoffer", "!invalid_value"),
        ],
    );
}

#[test]
fn whoever_hands_over_stays_a_facilitator_and_can_be_offered_it_again() {
    check_in(
        three,
        &[
            ("offer gus; gus accept_lead", "open A", "!not_leading"),
            ("offer gus; gus accept_lead", "gus open A", "session_started + round_opened"),
            ("offer gus; gus accept_lead", "admit ana", "!invalid_value"),
            ("offer gus; gus accept_lead", "gus offer fay", "lead_offered"),
            ("offer gus; gus accept_lead; gus offer fay", "accept_lead", "lead_taken"),
            ("offer gus; gus accept_lead; gus offer fay; accept_lead", "open A", "session_started + round_opened"),
        ],
    );
}

#[test]
fn a_lead_goes_over_in_the_middle_of_a_vote_and_nothing_of_it_is_lost() {
    let mut meeting = three();
    meeting.play("open A; ana votes A 3; offer gus; gus accept_lead");
    assert!(leads(&meeting, "gus") && meeting.session.open_item().is_some());
    let refused = meeting.say("reveal! A").expect_err("Fay does not lead any more");
    assert!(refused.detail.contains("gus"), "it says who leads: {}", refused.detail);
    meeting.play("bo votes A 3; cy votes A 3; gus reveal A; gus decide A 3");
}

#[test]
fn a_lead_is_claimed_from_somebody_who_was_gone_for_two_minutes_and_not_before() {
    for (seconds, when, then) in [
        (None, "gus claim_lead", "!lead_not_gone"),
        (Some(0), "gus claim_lead", "!lead_not_gone"),
        (Some(119), "gus claim_lead", "!lead_not_gone"),
        (Some(120), "gus claim_lead", "lead_taken"),
        (Some(90_000), "hal claim_lead", "lead_taken"),
        (Some(120), "fay claim_lead", "!invalid_value"),
        (Some(120), "sid claim_lead", "!role_not_allowed"),
        (Some(120), "ana claim_lead", "!role_not_allowed"),
        (Some(120), "nameless claim_lead", "!role_not_allowed"),
    ] {
        check_in(|| gone_for(seconds), &[("", when, then), ("open A; ana votes A 3", when, then)]);
    }
}

#[test]
fn the_record_says_who_led_before_and_for_how_long_they_were_gone() {
    let mut meeting = gone_for(Some(150));
    let events = meeting.say("gus claim_lead").unwrap();
    let [Event::LeadTaken(taken)] = &events[..] else { panic!("{events:?}") };
    assert_eq!((taken.participant, taken.from, taken.gone_seconds), (meeting.id("gus"), meeting.id("fay"), Some(150)));
    meeting.lead_gone = None;
    let events = meeting.play("gus offer hal").say("hal accept_lead").unwrap();
    let [Event::LeadTaken(taken)] = &events[..] else { panic!("{events:?}") };
    assert_eq!((taken.participant, taken.from, taken.gone_seconds), (meeting.id("hal"), meeting.id("gus"), None));
}

#[test]
fn a_claim_ends_an_offer_to_somebody_else() {
    let mut meeting = gone_for(Some(120));
    meeting.play("offer hal; gus claim_lead");
    assert!(leads(&meeting, "gus"));
    assert_eq!(meeting.say("hal accept_lead").map_err(|no| no.code.as_str().to_string()), Err("invalid_value".to_owned()));
}

#[test]
fn being_away_for_whatever_time_moves_no_lead_by_itself() {
    let mut meeting = gone_for(Some(90_000));
    meeting.play("open A; ana votes A 3; bo votes A 3; gus door locked; sid notes A because of talk");
    assert!(leads(&meeting, "fay"));
    meeting.play("reveal! A");
}

#[test]
fn the_facilitator_who_comes_with_the_session_leads_it_whoever_joins_later() {
    let mut meeting = Meeting::new();
    assert!(leads(&meeting, "fay"));
    meeting.join("late", Role::Facilitator);
    assert!(leads(&meeting, "fay"));
}
