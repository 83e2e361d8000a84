//! The assessment.

use protocol::http::AssessedItem;
use protocol::session::{ItemState, Settings, Visibility};
use protocol::vote::Verdict;
use rubricon::views::assessment::assessment;
use rubricon::views::replay;

use crate::meeting::Meeting;

fn item(meeting: &Meeting, name: &str) -> AssessedItem {
    let id = meeting.item(name);
    meeting.assessment().items.into_iter().find(|item| item.item == id).expect("every item is assessed")
}

fn decided(name: &str, level: &str) -> String {
    format!("open {name}; reveal! {name}; decide {name} {level} because of it")
}

#[test]
fn a_decided_level_comes_with_its_descriptor_and_the_next_one() {
    let mut meeting = Meeting::new();
    meeting.play(&decided("A", "2"));
    let a = item(&meeting, "A");
    assert_eq!((a.domain.as_str(), a.criterion.as_str(), a.name.as_str()), ("D1", "A", "Criterion A"));
    assert_eq!((a.level, a.level_name.as_deref()), (Some(2), Some("Level 2")));
    assert_eq!(a.descriptor.as_deref(), Some("A on level 2."));
    assert_eq!(a.next_descriptor.as_deref(), Some("A on level 3."));
}

#[test]
fn the_next_level_is_the_next_on_the_scale_and_the_highest_has_none() {
    let mut meeting = Meeting::with(&[0, 5, 10], &["North"], Settings::default());
    meeting.play(&format!("{}; {}", decided("A", "0"), decided("B", "10")));
    assert_eq!(item(&meeting, "A").next_descriptor.as_deref(), Some("A on level 5."));
    assert_eq!(item(&meeting, "B").descriptor.as_deref(), Some("B on level 10."));
    assert_eq!(item(&meeting, "B").next_descriptor, None);
}

#[test]
fn what_has_no_level_says_so_and_stays_on_the_list() {
    let mut meeting = Meeting::new();
    meeting.play(&format!("{}; park B because of lunch", decided("A", "none")));
    let standing = |name: &str| {
        let item = item(&meeting, name);
        assert_eq!((item.level, item.level_name, item.descriptor, item.next_descriptor), (None, None, None, None), "{name}");
        (item.state, item.decision.map(|decision| decision.verdict))
    };
    assert_eq!(standing("A"), (ItemState::Decided, Some(Verdict::NoConsensus)));
    assert_eq!(standing("B"), (ItemState::Parked, None));
    assert_eq!(standing("X"), (ItemState::Pending, None));
}

#[test]
fn a_reopened_decision_does_not_stand_until_it_is_made_anew() {
    let mut meeting = Meeting::new();
    meeting.play(&format!("{}; reopen A because of news", decided("A", "3")));
    let a = item(&meeting, "A");
    assert_eq!((a.state, a.level), (ItemState::Reopened, None));
    assert_eq!(a.decision.map(|decision| decision.verdict), Some(Verdict::Level(3)), "what was decided stays readable");
    meeting.play("park A");
    assert_eq!(item(&meeting, "A").level, None);
    meeting.play("decide A 2 because of news");
    assert_eq!(item(&meeting, "A").level, Some(2));
}

#[test]
fn a_summary_counts_every_level_and_never_hides_the_spread() {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North", "South"], Settings::default());
    for (name, level) in [("A", "1"), ("B", "4"), ("A@2", "3"), ("B@2", "none")] {
        meeting.play(&decided(name, level));
    }
    meeting.play("park X");
    let rows: Vec<_> = meeting
        .assessment()
        .domains
        .into_iter()
        .map(|row| {
            let counts: Vec<_> = row.levels.iter().map(|level| (level.level, level.count)).collect();
            (format!("{} {}", row.subject, row.domain), counts, row.no_consensus, row.open)
        })
        .collect();
    let none = vec![(1, 0), (2, 0), (3, 0), (4, 0)];
    assert_eq!(
        rows,
        [
            // 1 and 4 stay 1 and 4: there is no "2.5" anywhere
            ("North D1".to_owned(), vec![(1, 1), (2, 0), (3, 0), (4, 1)], 0, 0),
            ("North D2".to_owned(), none.clone(), 0, 1),
            ("South D1".to_owned(), vec![(1, 0), (2, 0), (3, 1), (4, 0)], 1, 0),
            ("South D2".to_owned(), none, 0, 1),
        ]
    );
    let text = serde_json::to_string(&meeting.assessment()).unwrap();
    assert!(!text.contains("mean") && !text.contains("average"), "no average in silence");
}

#[test]
fn every_item_is_counted_once_in_the_summaries() {
    let mut meeting = Meeting::with(&[1, 2, 3, 4], &["North", "South"], Settings::default());
    for sentence in [
        decided("A", "1"),
        decided("B", "none"),
        "reopen A because of news".to_owned(),
        "park X".to_owned(),
        "open A@2".to_owned(),
    ] {
        meeting.play(&sentence);
        let counted: u32 = meeting
            .assessment()
            .domains
            .iter()
            .map(|row| row.levels.iter().map(|level| level.count).sum::<u32>() + row.no_consensus + row.open)
            .sum();
        assert_eq!(counted as usize, meeting.session.items.len(), "after {sentence}");
    }
}

#[test]
fn every_revealed_round_is_kept_beside_the_decision() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 1; reveal! A; open A; ana votes A 2 because I saw it; reveal! A; open A; ana votes A 4");
    let rounds = item(&meeting, "A").rounds;
    assert_eq!(rounds.iter().map(|round| round.round).collect::<Vec<_>>(), [1, 2], "the open round is not among them");
    let ballot = &rounds[1].ballots[0];
    assert_eq!((ballot.name.as_str(), ballot.organisation.as_str()), ("ana", "ana's school"));
    assert_eq!(ballot.reason.as_deref(), Some("I saw it"));
}

#[test]
fn each_round_comes_with_its_measures_and_with_who_moved_since_the_one_before() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 1; bo votes A 3; reveal! A; open A; ana votes A 3; bo votes A 3; reveal! A");
    let rounds = item(&meeting, "A").rounds;
    let first = &rounds[0].measures;
    assert_eq!((first.n, first.median, first.range, first.modes.len()), (2, Some(2.0), Some(2), 2));
    assert_eq!(rounds[0].shift, None);
    assert_eq!((rounds[1].measures.consensus, rounds[1].measures.agreement), (Some(1.0), Some(1.0)));
    let shift = rounds[1].shift.as_ref().expect("there is a round before");
    assert_eq!((shift.compared, shift.moved, shift.up, shift.distance, &shift.toward[..]), (2, 1, 1, Some(2.0), &[3][..]));
}

#[test]
fn agreement_over_a_session_is_by_the_last_reveal_of_each_item() {
    let mut meeting = Meeting::new();
    meeting.play("open A; ana votes A 1; bo votes A 4; reveal! A; open A; ana votes A 1; bo votes A 1; reveal! A");
    meeting.play("open B; ana votes B 4; bo votes B 4; reveal! B; open X; ana votes X 2");
    let agreement = meeting.assessment().agreement;
    assert_eq!((agreement.items, agreement.people), (2, 2), "the open round is not among them");
    assert_eq!((agreement.alpha, agreement.concordance), (Some(1.0), Some(1.0)));
}

#[test]
fn a_confidential_session_shows_the_distribution_and_nobody() {
    let mut meeting =
        Meeting::with(&[1, 2, 3, 4], &["North"], Settings { visibility: Visibility::Confidential, ..Settings::default() });
    meeting.play("open A; ana votes A 1 because unmistakable; bo votes A 4; reveal! A");
    let round = item(&meeting, "A").rounds.remove(0);
    assert_eq!(round.tally.levels.iter().map(|level| level.count).collect::<Vec<_>>(), [1, 0, 0, 1]);
    assert_eq!((round.ballots.len(), round.not_listed), (0, 0));
    meeting.play("open A; ana votes A 4; bo votes A 4; reveal! A");
    assert_eq!(item(&meeting, "A").rounds[1].shift, None, "a distribution does not tell who moved");
    let text = serde_json::to_string(&meeting.assessment()).unwrap();
    for secret in ["unmistakable", "ana", &meeting.id("ana").to_string(), &meeting.id("bo").to_string()] {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[test]
fn an_assessment_of_an_earlier_seq_is_what_it_was_then() {
    let mut meeting = Meeting::new();
    meeting.play(&decided("A", "2"));
    let (then, seq) = (meeting.assessment(), meeting.session.seq);
    meeting.play("reopen A because of news; decide A 4 because of it; close");
    let session = replay::session(&meeting.log, meeting.stream(), seq).expect("it can be replayed");
    assert_eq!(assessment(&session, &meeting.rubric), Some(then));
    assert_eq!(meeting.assessment().items[0].level, Some(4));
}
