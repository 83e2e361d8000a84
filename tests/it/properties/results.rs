//! Results of any sessions are what a plain recount of their events comes to (SPEC.md, section 22).

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use protocol::event::Event;
use protocol::id::{ItemId, SessionId, SubjectId};
use protocol::results::{Change, CriterionStanding, SubjectResults};
use protocol::rubric::Rubric;
use protocol::vote::Verdict;
use rubricon::views::nameless::nameless;
use rubricon::views::results::{Held, Wanted, comparison, in_order, subject};

use super::sentences::{about, before, sentence};
use super::{config, crowded};
use crate::meeting::Meeting;

/// One session: the sentences of its meeting, its day, and whether its text is the newer one, in which B means something else.
type Story = (Vec<String>, Vec<String>, u8, bool);

fn story() -> impl Strategy<Value = Story> {
    (before(), prop::collection::vec(sentence(), 0..120), 1..4_u8, any::<bool>())
}

fn play(story: &Story) -> Meeting {
    let mut meeting = crowded();
    for sentence in story.0.iter().chain(&story.1) {
        let (access, command) = meeting.read(&about(&meeting, sentence));
        // What is refused changes nothing.
        let _ = meeting.give(access, &command);
    }
    meeting
}

fn text(meeting: &Meeting, newer: bool) -> Rubric {
    let mut rubric = meeting.rubric.clone();
    if newer {
        rubric.version = "2".into();
        rubric.domains[0].criteria[1].levels[0].descriptor.push_str(" And more.");
    }
    rubric
}

fn held(meeting: &Meeting, number: u128, (_, _, day, newer): &Story) -> Held {
    let rubric = Arc::new(text(meeting, *newer));
    let mut assessment = nameless(&meeting.session, &rubric).expect("it was made");
    assessment.session = SessionId::from_u128(number);
    assessment.held_on = format!("2026-11-0{day}");
    assessment.rubric = rubric.reference();
    let subjects = assessment.subjects.clone();
    Held { assessment, rubric, subjects }
}

/// Where an item ended, counted from the events alone.
#[derive(Clone, Copy)]
enum Ended {
    Untouched,
    UnderWay,
    Parked,
    At(Verdict),
}

/// How every criterion ended, and whether the meeting did.
fn recount(meeting: &Meeting) -> (BTreeMap<String, Ended>, bool) {
    let mut criteria: BTreeMap<ItemId, String> = BTreeMap::new();
    // The newest last; what is cancelled is taken off again.
    let mut ways: BTreeMap<ItemId, Vec<Ended>> = BTreeMap::new();
    let mut closed = false;
    for (step, _) in meeting.steps() {
        let (item, to) = match step.event.expect("nothing was erased") {
            Event::AgendaSet(e) => {
                criteria.extend(e.items.into_iter().map(|item| (item.id, item.criterion)));
                continue;
            }
            Event::SessionClosed(_) => {
                closed = true;
                continue;
            }
            Event::RoundCancelled(e) => (e.item, None),
            Event::ProposalCancelled(e) => (e.item, None),
            Event::RoundOpened(e) => (e.item, Some(Ended::UnderWay)),
            Event::ProposalMade(e) => (e.item, Some(Ended::UnderWay)),
            Event::RoundRevealed(e) if e.round == 0 => (e.item, Some(Ended::UnderWay)),
            Event::ItemReopened(e) => (e.item, Some(Ended::UnderWay)),
            Event::ItemParked(e) => (e.item, Some(Ended::Parked)),
            Event::ItemDecided(e) => (e.item, Some(Ended::At(e.verdict))),
            _ => continue,
        };
        let way = ways.entry(item).or_default();
        match to {
            Some(to) => way.push(to),
            None => drop(way.pop()),
        }
    }
    let ended = |item: &ItemId| ways.get(item).and_then(|way| way.last().copied()).unwrap_or(Ended::Untouched);
    (criteria.iter().map(|(item, criterion)| (criterion.clone(), ended(item))).collect(), closed)
}

/// What the sessions came to on a criterion by the recount, from the oldest: where it stood, and in which text.
fn points(recounted: &[(&Story, BTreeMap<String, Ended>, bool)], code: &str) -> Vec<(CriterionStanding, bool)> {
    let point = |(story, criteria, closed): &(&Story, BTreeMap<String, Ended>, bool)| {
        let standing = match criteria[code] {
            Ended::At(Verdict::Level(level)) => CriterionStanding::Level(level),
            Ended::At(Verdict::NoConsensus) => CriterionStanding::NoConsensus,
            Ended::Parked => CriterionStanding::Parked,
            _ if *closed => CriterionStanding::NotScored,
            _ => CriterionStanding::Open,
        };
        (standing, code == "B" && story.3)
    };
    recounted.iter().map(point).collect()
}

fn expected(points: &[(CriterionStanding, bool)]) -> (CriterionStanding, Change) {
    let is_decision = |(standing, _): &&(CriterionStanding, bool)| {
        matches!(standing, CriterionStanding::Level(_) | CriterionStanding::NoConsensus)
    };
    let decisions: Vec<_> = points.iter().filter(is_decision).collect();
    let change = match &decisions[..] {
        [] => Change::None,
        [_] => Change::First,
        [.., before, last] if before.1 != last.1 => Change::TextChanged,
        [.., before, last] => match (before.0, last.0) {
            (CriterionStanding::Level(before), CriterionStanding::Level(last)) if before < last => Change::Rose,
            (CriterionStanding::Level(before), CriterionStanding::Level(last)) if before > last => Change::Fell,
            (before, last) if before == last => Change::Stayed,
            _ => Change::NotComparable,
        },
    };
    (decisions.last().copied().or(points.last()).expect("there is a session").0, change)
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn r22_5_results_are_what_a_recount_of_the_events_comes_to(stories in prop::collection::vec(story(), 1..5)) {
        let meetings: Vec<Meeting> = stories.iter().map(play).collect();
        let sessions = (1..).zip(meetings.iter().zip(&stories)).map(|(number, (meeting, story))| held(meeting, number, story));
        let sessions = in_order(sessions.collect());
        let mut recounted: Vec<_> = meetings.iter().zip(&stories).map(|(meeting, story)| {
            let (criteria, closed) = recount(meeting);
            (story, criteria, closed)
        }).collect();
        recounted.sort_by_key(|(story, ..)| story.2);

        let north = SubjectId::from_u128(1);
        let results: SubjectResults = subject(north, &sessions, Vec::new()).expect("it is assessed");
        let found = &results.rubrics[0];
        let compared = comparison(&Wanted { rubric: "practice".into(), ..Wanted::default() }, &sessions, Vec::new());
        let compared = compared.expect("there are sessions on it");
        prop_assert_eq!((results.rubrics.len(), found.criteria.len(), compared.criteria.len()), (1, 3, 3));
        let newest_text = recounted.last().expect("there is one").0.3;
        for (criterion, row) in found.criteria.iter().zip(&compared.criteria) {
            let points = points(&recounted, &criterion.code);
            let (standing, change) = expected(&points);
            prop_assert_eq!((criterion.standing, criterion.change), (standing, change), "{}", criterion.code);
            prop_assert_eq!((row.cells[0].standing, row.cells[0].change), (standing, change));
            let history: Vec<_> = criterion.history.iter().map(|point| (point.standing, point.same_text)).collect();
            let told: Vec<_> = points.iter().map(|(standing, text)| (*standing, *text == (criterion.code == "B" && newest_text))).collect();
            prop_assert_eq!(history, told);
        }
        for domain in &found.domains {
            let its = || found.criteria.iter().filter(|criterion| criterion.domain == domain.code);
            let decided: u32 = domain.levels.iter().map(|level| level.count).sum();
            let all = decided + domain.no_consensus + domain.parked + domain.open + domain.not_scored;
            prop_assert_eq!(all as usize, its().count(), "every criterion is counted once");
            for level in &domain.levels {
                let at = its().filter(|criterion| criterion.standing == CriterionStanding::Level(level.level)).count();
                prop_assert_eq!(level.count as usize, at);
            }
        }
        let json = serde_json::to_string(&(&results, &compared)).expect("it is JSON");
        for (meeting, name) in meetings.iter().flat_map(|meeting| meeting.people.keys().map(move |name| (meeting, name))) {
            let person = meeting.access(name).participant.filter(|id| meeting.session.person(*id).is_some());
            prop_assert!(person.is_none_or(|id| !json.contains(&id.to_string())), "{} is told of", name);
        }
    }
}
