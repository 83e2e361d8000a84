//! One criterion of one subject over the sessions.

use protocol::http::AssessedItem;
use protocol::id::SubjectId;
use protocol::results::{Change, CriterionStanding, Point};
use protocol::rubric::{Criterion, Rubric};
use protocol::session::{ItemState, Phase};
use protocol::vote::Verdict;

use super::Held;

/// What the sessions came to on a criterion, from the oldest.
pub(super) struct History<'a> {
    points: Vec<Found<'a>>,
}

/// One session's item on it.
struct Found<'a> {
    point: Point,
    item: &'a AssessedItem,
    text: Option<&'a Criterion>,
}

impl<'a> History<'a> {
    /// Of a subject, over sessions that stand in order and were held on versions of the rubric that `text` is of.
    pub(super) fn new(sessions: &[&'a Held], subject: SubjectId, code: &str, text: Option<&Criterion>) -> Self {
        let mut points = Vec::new();
        for held in sessions {
            let Some(named) = held.subjects.iter().find(|one| one.id == subject) else { continue };
            let its = |item: &&AssessedItem| item.criterion == code && item.subject == named.name;
            let Some(item) = held.assessment.items.iter().find(its) else { continue };
            let own = criterion(&held.rubric, code);
            points.push(Found { point: point(held, item, own.zip(text)), item, text: own });
        }
        Self { points }
    }

    /// Whether no session had it on its agenda.
    pub(super) const fn is_empty(&self) -> bool {
        self.points.is_empty()
    }

    /// Where it stands: by the latest decision, or by the newest session where nothing was decided yet.
    pub(super) fn standing(&self) -> CriterionStanding {
        self.shown().map_or(CriterionStanding::NotScored, |found| found.point.standing)
    }

    /// How the latest decision stands to the one before it.
    pub(super) fn change(&self) -> Change {
        let mut decided = self.points.iter().rev().filter(|found| is_decided(found.point.standing));
        let Some(last) = decided.next() else { return Change::None };
        let Some(before) = decided.next() else { return Change::First };
        if !same_text(last.text.zip(before.text)) {
            return Change::TextChanged;
        }
        match (before.point.standing, last.point.standing) {
            (CriterionStanding::Level(before), CriterionStanding::Level(last)) if last > before => Change::Rose,
            (CriterionStanding::Level(before), CriterionStanding::Level(last)) if last < before => Change::Fell,
            (before, last) if before == last => Change::Stayed,
            _ => Change::NotComparable,
        }
    }

    /// The point and the item that it stands by.
    pub(super) fn latest(&self) -> Option<(&Point, &'a AssessedItem)> {
        self.shown().map(|found| (&found.point, found.item))
    }

    /// The day of the latest decision's session.
    pub(super) fn last_scored(&self) -> Option<&str> {
        self.shown().filter(|found| is_decided(found.point.standing)).map(|found| found.point.held_on.as_str())
    }

    /// All points.
    pub(super) fn into_points(self) -> Vec<Point> {
        self.points.into_iter().map(|found| found.point).collect()
    }

    fn shown(&self) -> Option<&Found<'a>> {
        self.points.iter().rev().find(|found| is_decided(found.point.standing)).or_else(|| self.points.last())
    }
}

fn point(held: &Held, item: &AssessedItem, texts: Option<(&Criterion, &Criterion)>) -> Point {
    Point {
        session: held.assessment.session,
        held_on: held.assessment.held_on.clone(),
        item: item.item,
        standing: standing(item, held.assessment.phase),
        decision: item.decision.as_ref().filter(|_| item.state == ItemState::Decided).map(|decision| decision.seq),
        version: held.assessment.rubric.version.clone(),
        same_text: same_text(texts),
        tally: item.rounds.last().map(|round| round.tally.clone()),
        rounds: u32::try_from(item.rounds.len()).unwrap_or(u32::MAX),
    }
}

/// Where one session left an item.
pub(super) fn standing(item: &AssessedItem, phase: Phase) -> CriterionStanding {
    match (item.state, item.decision.as_ref().map(|decision| decision.verdict)) {
        (ItemState::Decided, Some(Verdict::Level(level))) => CriterionStanding::Level(level),
        (ItemState::Decided, Some(Verdict::NoConsensus)) => CriterionStanding::NoConsensus,
        (ItemState::Parked, _) => CriterionStanding::Parked,
        // Whatever was under way when the session ended came to nothing.
        _ if phase == Phase::Closed => CriterionStanding::NotScored,
        _ => CriterionStanding::Open,
    }
}

pub(super) const fn is_decided(standing: CriterionStanding) -> bool {
    matches!(standing, CriterionStanding::Level(_) | CriterionStanding::NoConsensus)
}

pub(super) fn criterion<'a>(rubric: &'a Rubric, code: &str) -> Option<&'a Criterion> {
    rubric.criterion(code).map(|(_, criterion)| criterion)
}

/// Whether levels mean the same on both: every level has the same number and the same descriptor. Another name changes nothing.
fn same_text(texts: Option<(&Criterion, &Criterion)>) -> bool {
    texts.is_some_and(|(one, other)| one.levels == other.levels)
}
