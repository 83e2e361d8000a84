//! What only facilitators and scribes are told.

use std::collections::BTreeSet;

use protocol::session::{Role, Settings, Visibility};
use protocol::view::{Desk, Warning};
use rubricon::views::parts::{Audience, Surroundings, shared};

use crate::meeting::Meeting;

fn desk_with(meeting: &Meeting, connected: &[&str]) -> Desk {
    let connected: BTreeSet<_> = connected.iter().map(|name| meeting.id(name)).collect();
    let around = Surroundings { connected, lead_gone_since: Some("2026-11-22T18:00:00.000Z".into()), ..Surroundings::default() };
    for audience in [Audience::Door, Audience::Everyone] {
        assert_eq!(shared(&meeting.session, &around, audience).desk, None, "nobody else is told");
    }
    shared(&meeting.session, &around, Audience::Desk).desk.expect("the desk is told")
}

fn warnings(meeting: &Meeting) -> Vec<Warning> {
    desk_with(meeting, &[]).warnings
}

fn following(meeting: &Meeting) -> Vec<Warning> {
    warnings(meeting).into_iter().filter(|one| matches!(one, Warning::FollowsFirstSpeaker { .. })).collect()
}

/// Two of North, four of South, on A: North at 3, South at 1; then Ann of North is asked to speak first.
fn two_organisations(visibility: Visibility, first: &str) -> Meeting {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
    meeting.play("remove ana; remove bo; remove cy; start");
    meeting.join_for("ann", Role::Participant, "North");
    meeting.join_for("abe", Role::Participant, " north");
    for name in ["sam", "sue", "sal", "sol"] {
        meeting.join_for(name, Role::Participant, "South");
    }
    meeting.play("open A; ann votes A 3; abe votes A 3; sam votes A 1; sue votes A 1; sal votes A 1; sol votes A 1; reveal A");
    meeting.play(&format!("floor {first}; floor sam; open A"));
    meeting
}

#[test]
fn the_desk_has_the_notes_on_the_item_in_focus_and_how_the_lead_stands() {
    let mut meeting = Meeting::new();
    meeting.join_facilitating("gus");
    meeting.play("focus A; notes A because first; gus notes A call visit because second; notes B because of B; offer gus");
    let desk = desk_with(&meeting, &[]);
    let notes = desk.notes.unwrap();
    assert_eq!((notes.revision, notes.rationale.as_str(), notes.next_steps.len(), notes.by), (2, "second", 2, meeting.id("gus")));
    assert_eq!(desk.lead_offered_to, Some(meeting.id("gus")));
    assert_eq!(desk.lead_gone_since.as_deref(), Some("2026-11-22T18:00:00.000Z"));
    meeting.play("focus X");
    assert_eq!(desk_with(&meeting, &[]).notes, None);
}

#[test]
fn three_at_one_level_within_seconds_make_one_wonder() {
    // a second passes with each
    let slowly = "ana hand; ana lower; ".repeat(5);
    for (said, seconds) in [
        ("open A; ana votes A 3; bo votes A 3; cy votes A 3; reveal A".to_owned(), Some(3)),
        ("open A; ana votes A 3; bo votes A 3; cy votes A 3".to_owned(), None),
        ("open A; ana votes A 3; bo votes A 3; cy votes A 4; reveal A".to_owned(), None),
        ("open A; ana votes A 3; bo votes A 3; cy votes A unsure; reveal A".to_owned(), None),
        ("open A; ana votes A 3; bo votes A 3; cy votes A 3; absent cy; reveal A".to_owned(), None),
        (format!("open A; {slowly}ana votes A 3; bo votes A 3; cy votes A 3; reveal A"), None),
        ("advance; ana votes A 3; bo votes A 3; cy votes A 3; close_advance!; focus A".to_owned(), None),
        ("open A; ana votes A 3; bo votes A 3; cy votes A 3; reveal A; open A; ana votes A 3; reveal! A".to_owned(), None),
    ] {
        let mut meeting = Meeting::new();
        meeting.play(&said);
        let expected: Vec<_> = seconds
            .into_iter()
            .map(|seconds| Warning::UnanimousWithinSeconds { item: meeting.item("A"), round: 1, seconds })
            .collect();
        assert_eq!(warnings(&meeting), expected, "{said}");
    }
}

#[test]
fn most_of_those_who_moved_went_to_where_the_first_speaker_s_organisation_was() {
    const FOLLOWED: &str = "ann votes A 3; abe votes A 3; sam votes A 3; sue votes A 3; sal votes A 3; sol votes A 1; reveal A";
    for (visibility, first, said, found) in [
        (Visibility::Named, "ann", FOLLOWED, Some((3, 3))),
        (Visibility::ByOrganisation, "ann", FOLLOWED, Some((3, 3))),
        (Visibility::Confidential, "ann", FOLLOWED, None),
        (Visibility::Named, "sol", FOLLOWED, None),
        // three quarters of four, and not of three
        (
            Visibility::Named,
            "ann",
            "ann votes A 3; sam votes A 3; sue votes A 3; sal votes A 3; sol votes A 2; reveal! A",
            Some((4, 3)),
        ),
        (Visibility::Named, "ann", "ann votes A 3; sam votes A 3; sue votes A 3; sal votes A 2; sol votes A 1; reveal! A", None),
        (Visibility::Named, "ann", "ann votes A 3; sam votes A 3; sue votes A 3; sal votes A 1; sol votes A 1; reveal! A", None),
        // where they went then, not where they are now
        (
            Visibility::Named,
            "ann",
            "ann votes A 1; abe votes A 1; sam votes A 3; sue votes A 3; sal votes A 3; sol votes A 1; reveal A",
            Some((3, 3)),
        ),
    ] {
        let mut meeting = two_organisations(visibility, first);
        meeting.play(said);
        let expected: Vec<_> = found
            .into_iter()
            .map(|(changed, followed)| Warning::FollowsFirstSpeaker {
                item: meeting.item("A"),
                round: 2,
                organisation: "North".into(),
                changed,
                followed,
            })
            .collect();
        assert_eq!(following(&meeting), expected, "{visibility:?}, {first}: {said}");
    }
}

#[test]
fn one_organisation_is_one_however_its_name_is_written() {
    let mut meeting = two_organisations(Visibility::Named, "ann");
    meeting.play("ann votes A 3; abe votes A 1; sam votes A 1; sue votes A 1; reveal! A; floor ann; open A");
    meeting.play("ann votes A 3; abe votes A 3; sam votes A 3; sue votes A 3; reveal! A");
    assert_eq!(following(&meeting), [], "two of South moved, and Abe is none of them");
}

#[test]
fn a_quorum_is_lost_when_too_few_are_here_have_spoken_or_have_no_device() {
    let with = |said: &str| {
        let mut meeting = Meeting::new();
        meeting.play("settings people=2; start; focus A").play(said);
        meeting
    };
    let lost = |meeting: &Meeting, connected: &[&str]| {
        desk_with(meeting, connected).warnings.into_iter().find_map(|one| match one {
            Warning::QuorumLost { needed, present } => Some((needed, present)),
            _ => None,
        })
    };
    for (said, connected, found) in [
        ("", &["ana", "bo"][..], None),
        ("", &["ana"], Some((2, 1))),
        ("", &["ana", "fay", "obi"], Some((2, 1))),
        ("open A; bo votes A 3", &["ana"], None),
        ("device bo none", &["ana"], None),
        ("device bo none; absent bo", &["ana"], Some((2, 1))),
        ("bo recuses A", &["ana", "bo"], Some((2, 1))),
        ("remove bo", &["ana", "bo"], Some((2, 1))),
        ("pause", &["ana"], None),
        ("settings people=none", &["ana"], None),
    ] {
        assert_eq!(lost(&with(said), connected), found, "{said}, {connected:?}");
    }
}
