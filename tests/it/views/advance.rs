//! The advance round as everyone sees it.

use protocol::session::{Settings, Visibility};
use protocol::view::Advance;
use protocol::vote::Outcome;
use rubricon::views::parts::{Audience, Surroundings, agenda, shared};

use crate::meeting::Meeting;

fn part(meeting: &Meeting) -> Option<Advance> {
    let of = |audience| shared(&meeting.session, &Surroundings::default(), audience).advance;
    assert_eq!(of(Audience::Desk), of(Audience::Everyone), "the desk is told no more");
    assert_eq!(of(Audience::Door), None);
    of(Audience::Everyone)
}

/// Who voted on each item, in the order of the agenda.
fn voted(advance: &Advance) -> Vec<u32> {
    advance.items.iter().map(|item| item.voted).collect()
}

#[test]
fn while_it_is_open_everyone_sees_how_many_voted_and_nothing_else() {
    let mut meeting = Meeting::new();
    assert_eq!(part(&meeting), None);
    meeting.play("advance 2026-11-29T18:00:00Z; ana votes A 3; ana votes B 2; ana recuses X; bo votes A 1");
    let advance = part(&meeting).unwrap();
    assert_eq!((advance.open, advance.eligible, advance.finished), (true, 3, 1), "Ana has voted on all that is open to her");
    assert_eq!(advance.closes_at.as_deref(), Some("2026-11-29T18:00:00.000Z"));
    assert_eq!(voted(&advance), [2, 1, 0]);
    assert!(advance.items.iter().all(|item| item.tally.is_none() && item.outcome.is_none()));
    meeting.play("absent bo");
    let advance = part(&meeting).unwrap();
    assert_eq!((advance.eligible, voted(&advance)), (2, vec![1, 1, 0]));
}

#[test]
fn once_it_is_closed_everyone_sees_what_came_of_it_whatever_the_visibility() {
    for visibility in [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential] {
        let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility, ..Settings::default() });
        meeting.play("advance; ana votes A 3; bo votes A 3; ana votes B 1; bo votes B 4; close_advance!");
        let advance = part(&meeting).unwrap();
        let came: Vec<_> = advance.items.iter().map(|item| (item.item, item.voted, item.outcome)).collect();
        assert!(!advance.open);
        assert_eq!(came, [(meeting.item("B"), 2, Some(Outcome::NotMet)), (meeting.item("A"), 2, Some(Outcome::Level(3)))]);
        let rows: Vec<_> =
            agenda(&meeting.session).items.into_iter().map(|row| (row.criterion, row.rounds, row.consent, row.pulled)).collect();
        assert_eq!(
            rows,
            [("B".to_owned(), 0, None, false), ("X".to_owned(), 0, None, false), ("A".to_owned(), 0, Some(3), false)]
        );
        meeting.play("pull A");
        let last = agenda(&meeting.session).items.pop().unwrap();
        assert_eq!((last.consent, last.pulled), (None, true));
    }
}

#[test]
fn one_that_was_cancelled_is_over_and_shows_nothing() {
    let mut meeting = Meeting::new();
    meeting.play("advance; ana votes A 3; cancel_advance");
    // It is there all the same: who saw it open has to see that it is not any more.
    let advance = part(&meeting).unwrap();
    assert_eq!((advance.open, advance.finished, advance.items), (false, 0, Vec::new()));
    assert_eq!(meeting.assessment().items[0].rounds, []);
}

#[test]
fn in_a_second_one_whoever_has_voted_on_all_that_is_open_now_has_finished() {
    let mut meeting = Meeting::new();
    meeting.play("advance; ana votes A 3; close_advance!; advance; bo votes B 2; bo votes X 2");
    let advance = part(&meeting).unwrap();
    assert_eq!((advance.open, advance.eligible, advance.finished), (true, 3, 1));
}

#[test]
fn a_decision_from_the_consent_list_says_so_everywhere() {
    let mut meeting = Meeting::new();
    meeting.play("advance; ana votes A 3; close_advance!; accept A");
    let item = meeting.assessment().items.into_iter().find(|item| item.criterion == "A").unwrap();
    assert_eq!((item.level, item.decision.map(|decision| decision.consent_list)), (Some(3), Some(true)));
    assert_eq!(meeting.trail_of("item_decided")[0].yes, Some(true));
    assert_eq!(item.rounds.iter().map(|round| round.round).collect::<Vec<_>>(), [0], "what it rests on is beside it");
}
