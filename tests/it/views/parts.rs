//! The live parts after the reveal, and who is there.

use std::collections::BTreeSet;

use protocol::session::{Door, Role, Settings, Visibility};
use protocol::view::{FocusItem, Parts, Progress};
use rubricon::domain::Access;
use rubricon::views::parts::{Audience, Surroundings, agenda, focus, progress, roster, shared, you};

use crate::meeting::Meeting;

fn on(meeting: &Meeting) -> FocusItem {
    focus(&meeting.session).item.expect("the group is on an item")
}

fn how_far(meeting: &Meeting) -> Progress {
    progress(&meeting.session, Audience::Desk)
}

#[test]
fn progress_counts_the_eligible_and_tells_the_facilitator_who_is_missing() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; ana votes A 4");
    let expected = |voted, eligible, waiting: &[&str], aside: &[&str], meeting: &Meeting| {
        let waiting_for = Some(waiting.iter().map(|name| meeting.id(name)).collect());
        let standing_aside = Some(aside.iter().map(|name| meeting.id(name)).collect());
        assert_eq!(how_far(meeting), Progress { voted, eligible, waiting_for, standing_aside });
        let counts = Progress { voted, eligible, ..Progress::default() };
        assert_eq!(progress(&meeting.session, Audience::Everyone), counts);
    };
    expected(1, 3, &["bo", "cy"], &[], &meeting);
    meeting.play("absent cy");
    expected(1, 2, &["bo"], &[], &meeting);
    meeting.play("ana recuses A");
    expected(0, 1, &["bo"], &["ana"], &meeting);
    meeting.play("reveal! A");
    assert_eq!(how_far(&meeting), Progress::default());
}

#[test]
fn lists_of_people_are_bounded_in_live_views_and_whole_in_the_assessment() {
    let mut meeting = Meeting::new();
    for n in 0..250 {
        meeting.join(&format!("p{n}"), Role::Participant);
    }
    meeting.play("open A");
    assert_eq!((how_far(&meeting).eligible, how_far(&meeting).waiting_for.map(|w| w.len())), (253, Some(200)));
    for n in 0..250 {
        meeting.play(&format!("p{n} votes A 3"));
    }
    meeting.play("reveal! A");
    let round = on(&meeting).revealed.remove(0);
    assert_eq!((round.ballots.len(), round.not_listed), (0, 250), "a list that nobody reads on a phone");
    assert_eq!(meeting.assessment().items[0].rounds[0].ballots.len(), 250, "the assessment lists them all");
}

#[test]
fn a_named_reveal_lists_the_ballots_that_count_and_a_confidential_one_none() {
    for (visibility, listed) in [(Visibility::Named, 1), (Visibility::Confidential, 0)] {
        let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
        meeting.play("open A; ana votes A 3 because unmistakable; bo votes A 1; absent bo; reveal! A");
        let round = on(&meeting).revealed.remove(0);
        assert_eq!(round.ballots.len(), listed);
        assert_eq!(round.tally.levels.iter().map(|level| level.count).sum::<u32>(), 1);
    }
}

#[test]
fn in_the_advance_round_you_are_told_your_own_comments_on_whatever_item() {
    let mut meeting = Meeting::new();
    meeting.play("advance; ana comment A; ana whisper B; bo comment A");
    let of = |meeting: &Meeting, name: &str| you(&meeting.session, meeting.access(name)).advance_comments;
    let ana = of(&meeting, "ana");
    assert_eq!(ana.iter().map(|own| own.item).collect::<Vec<_>>(), [meeting.item("A"), meeting.item("B")]);
    assert!(ana.iter().all(|own| own.comment.only_you), "nobody else sees them yet");
    assert_eq!(of(&meeting, "bo").len(), 1);
    assert_eq!(of(&meeting, "cy"), []);
    meeting.play("ana uncomment A");
    assert_eq!(of(&meeting, "ana").len(), 1);
    meeting.play("ana votes A 3; close_advance!");
    assert_eq!(of(&meeting, "ana"), [], "they stand with the item from here on");
}

#[test]
fn you_are_told_your_own_ballots_on_the_item_in_focus() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 3; reveal! A; open A; ana votes A 4 because I saw it; bo recuses A");
    let ana = you(&meeting.session, meeting.access("ana"));
    assert_eq!((ana.name.as_str(), ana.role, ana.participant), ("ana", Role::Participant, Some(meeting.id("ana"))));
    assert_eq!(ana.ballots.iter().map(|ballot| ballot.round).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(ana.ballots[1].reason.as_deref(), Some("I saw it"));
    assert_eq!(you(&meeting.session, meeting.access("bo")).recused, [meeting.item("A")]);
    assert_eq!(you(&meeting.session, meeting.access("screen")).ballots, []);
    meeting.play("reveal! A; focus B");
    assert_eq!(you(&meeting.session, meeting.access("ana")).ballots, []);
}

#[test]
fn the_roster_counts_who_votes_and_names_people_to_the_facilitator_alone() {
    let meeting = Meeting::new();
    let connected = BTreeSet::from([meeting.id("ana"), meeting.id("obi")]);
    let around = Surroundings { join_code: "7K3M9QXZ".into(), connected, lead_gone_since: None };
    let everyone = roster(&meeting.session, &around, Audience::Everyone);
    assert_eq!((everyone.joined, everyone.present, everyone.people), (3, 1, None));
    let people = roster(&meeting.session, &around, Audience::Desk).people.unwrap();
    let names: Vec<_> = people.iter().map(|person| (person.name.as_str(), person.connected)).collect();
    assert_eq!(names, [("fay", false), ("ana", true), ("bo", false), ("cy", false), ("obi", true)]);
}

#[test]
fn facilitators_and_scribes_share_the_desk_and_whoever_waits_sees_least() {
    let of = |role, waiting| Audience::of(Access { role, participant: None, waiting });
    for role in [Role::Participant, Role::Observer, Role::Projector, Role::Auditor] {
        assert_eq!(of(role, false), Audience::Everyone);
    }
    for role in [Role::Facilitator, Role::Scribe] {
        assert_eq!(of(role, false), Audience::Desk);
        assert_eq!(of(role, true), Audience::Door);
    }
}

#[test]
fn the_agenda_says_how_many_rounds_and_which_verdict() {
    let mut meeting = Meeting::new();
    meeting.play("open A; reveal! A; open A; reveal! A; decide A none; open X");
    let rows: Vec<_> =
        agenda(&meeting.session).items.into_iter().map(|row| (row.criterion, row.rounds, row.verdict.is_some())).collect();
    assert_eq!(rows, [("A".to_owned(), 2, true), ("B".to_owned(), 0, false), ("X".to_owned(), 1, false)]);
}

#[test]
fn a_reopening_begins_the_count_of_rounds_anew() {
    let mut meeting = Meeting::new();
    let vote = "open A; ana votes A 3; reveal! A";
    meeting.play("focus A");
    for left in [3, 2, 1] {
        assert_eq!(on(&meeting).rounds_left, left);
        meeting.play(vote);
    }
    assert_eq!(on(&meeting).rounds_left, 0);
    meeting.play("decide A 3; reopen A because of news");
    assert_eq!(on(&meeting).rounds_left, 3);
}

#[test]
fn an_item_that_nobody_voted_on_in_advance_does_not_say_that_a_round_was_cancelled() {
    let mut meeting = Meeting::new();
    meeting.play("advance; ana votes A 3; close_advance!; focus B");
    assert!(!on(&meeting).cancelled);
    assert_eq!((on(&meeting).round, on(&meeting).rounds_left), (0, 3));
    meeting.play("open B; cancel B");
    assert!(on(&meeting).cancelled);
}

#[test]
fn you_are_told_what_you_may_do() {
    let mut meeting = Meeting::new();
    meeting.join_facilitating("gus");
    meeting.add_without_device("dot");
    meeting.play("door ask");
    meeting.join("wes", Role::Participant);
    meeting.play("ana hand; offer gus; gus joins_in");
    let told = |name: &str| {
        let you = you(&meeting.session, meeting.session.current(meeting.access(name)).unwrap());
        [
            ("votes", you.votes),
            ("leads", you.leads),
            ("lead_offered", you.lead_offered),
            ("waiting", you.waiting),
            ("hand", you.hand),
            ("no_device", you.no_device),
        ]
        .into_iter()
        .filter_map(|(what, is_so)| is_so.then_some(what))
        .collect::<Vec<_>>()
    };
    for (name, expected) in [
        ("fay", &["leads"][..]),
        ("gus", &["votes", "lead_offered"]),
        ("ana", &["votes", "hand"]),
        ("bo", &["votes"]),
        ("dot", &["votes", "no_device"]),
        ("obi", &[]),
        ("wes", &["waiting"]),
        ("screen", &[]),
    ] {
        assert_eq!(told(name), expected, "{name}");
    }
}

#[test]
fn whoever_waits_at_the_door_is_told_what_the_meeting_is_called_and_no_more() {
    let mut meeting = Meeting::new();
    meeting.play("door ask");
    meeting.join("wes", Role::Participant);
    meeting.play("open A; ana votes A 3; reveal! A; ana comment A because unmistakable; bo hand; notes A");
    let around = Surroundings { join_code: "7K3M9QXZ".into(), ..Surroundings::default() };
    let mut others = shared(&meeting.session, &around, Audience::Door);
    let shown = others.meeting.take().expect("there is one");
    assert_eq!((shown.title.as_str(), shown.join_code.as_str()), ("Practice", ""));
    assert_eq!(others, Parts::default());
    let wes = meeting.session.current(meeting.access("wes")).unwrap();
    let you = you(&meeting.session, wes);
    assert_eq!((you.name.as_str(), you.waiting, you.votes, you.ballots.len()), ("wes", true, false, 0));
}

#[test]
fn the_meeting_says_who_leads_how_the_door_stands_and_who_is_expected() {
    let mut meeting = Meeting::new();
    meeting.join_facilitating("gus");
    meeting.play("invite North South; door locked; offer gus; gus accept_lead");
    let Some(shown) = rubricon::views::parts::meeting(&meeting.session, &Surroundings::default()) else { panic!("there is one") };
    assert_eq!(shown.lead.map(|lead| (lead.participant, lead.name)), Some((meeting.id("gus"), "gus".to_owned())));
    assert_eq!((shown.door, shown.organisations), (Door::Locked, vec!["North".to_owned(), "South".to_owned()]));
}

#[test]
fn an_entered_ballot_is_marked_once_it_is_shown() {
    let mut meeting = Meeting::new();
    meeting.play("open A; device ana none; enter ana A 3; bo votes A 3; reveal! A; propose A 3; enter_answer ana A 4; seal! A");
    let marked: Vec<_> = on(&meeting).revealed[0].ballots.iter().map(|ballot| (ballot.name.clone(), ballot.entered)).collect();
    assert_eq!(marked, [("ana".to_owned(), true), ("bo".to_owned(), false)]);
    assert!(on(&meeting).proposals[0].answers[0].entered);
    assert!(you(&meeting.session, meeting.access("ana")).ballots[0].entered, "and they are told themselves");
}
