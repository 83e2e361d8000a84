//! The report of a session, read from the log: what every reader of it may see, as of a signed checkpoint.

use std::sync::Arc;

use protocol::checkpoint::{BadNote, Checkpoint};
use protocol::event::Event;
use protocol::http::Assessment;
use protocol::id::SessionId;
use protocol::report::{LeftOut, MeetingTimes, SessionReport, SignedRecord};
use protocol::rubric::Rubric;
use protocol::session::Visibility;

use super::results::root;
use crate::domain::Session;
use crate::log::EventLog;
use crate::views::assessment::{as_may_be_shown, assessment};
use crate::views::nameless::for_outsiders;
use crate::views::records::hidden_from;
use crate::views::replay::{self, ReplayError, Step};
use crate::views::trail::{may_be_told, trail};

/// Why there is no report.
#[derive(Debug, thiserror::Error)]
pub enum NoReport {
    /// The session cannot be replayed.
    #[error(transparent)]
    Replay(#[from] ReplayError),
    /// What was signed of it cannot be read.
    #[error(transparent)]
    Note(#[from] BadNote),
    /// There was no session at that point.
    #[error("session {0} was begun and never finished being made")]
    NeverMade(SessionId),
}

/// The report of a session as of the last record that a signed checkpoint of it covers. It is the same for everyone who may read the
/// assessment, but for those outside: `tells_of_people` says of a visibility whether the reader is told of people. `rubric` knows the texts
/// by their digests.
pub fn session_report(
    log: &dyn EventLog,
    id: SessionId,
    note: &str,
    rubric: impl Fn(&str) -> Option<Arc<Rubric>>,
    tells_of_people: impl Fn(Visibility) -> bool,
) -> Result<SessionReport, NoReport> {
    let (checkpoint, _) = Checkpoint::read(note)?;
    let Read { then, steps, held } = Read::of(log, id, checkpoint.size)?;
    let pinned = then.rubric.as_ref().map(|rubric| rubric.digest.as_str()).unwrap_or_default();
    let rubric = rubric(pinned).ok_or(NoReport::NeverMade(id))?;
    let is_inside = tells_of_people(then.settings.visibility);
    let assessment = if is_inside { assessment(&then, &rubric) } else { for_outsiders(&then, &rubric) };
    let assessment = assessment.ok_or(NoReport::NeverMade(id))?;
    // Whoever may read the report is told names only where everybody is.
    let names = then.settings.visibility == Visibility::Named;
    let trail = if is_inside { trail(&then, &steps, names) } else { None };
    Ok(SessionReport {
        held,
        left_out: if is_inside { left_out(&then, &assessment) } else { left_out_outside(&then) },
        assessment,
        rubric: (*rubric).clone(),
        events: trail.map(|trail| trail.lines).unwrap_or_default(),
        checkpoint: signed_record(id, &checkpoint, note),
    })
}

/// A session as of a seq, as it may be shown now.
struct Read {
    then: Session,
    steps: Vec<Step>,
    held: MeetingTimes,
}

impl Read {
    fn of(log: &dyn EventLog, id: SessionId, to: u64) -> Result<Self, ReplayError> {
        let (mut now, mut then) = (Session::default(), Session::default());
        let mut steps = Vec::new();
        let mut held = MeetingTimes::default();
        replay::for_each(log, id.into(), u64::MAX, |step, _| {
            replay::apply(&mut now, &step);
            if step.stamp.seq > to {
                return;
            }
            replay::apply(&mut then, &step);
            let at = || step.stamp.at.clone();
            match &step.event {
                Some(Event::SessionCreated(_)) => held.made = at(),
                Some(Event::SessionStarted(_)) => held.began = Some(at()),
                Some(Event::SessionClosed(_)) => held.ended = Some(at()),
                _ => {}
            }
            if may_be_told(&step) {
                steps.push(step);
            }
        })?;
        Ok(Self { then: as_may_be_shown(then, &now), steps, held })
    }
}

fn left_out(session: &Session, assessment: &Assessment) -> Vec<LeftOut> {
    let mut left_out = Vec::new();
    match session.settings.visibility {
        Visibility::Named => {}
        Visibility::ByOrganisation => {
            left_out.push(LeftOut::VotesByOrganisation { smallest: session.settings.smallest_group });
            left_out.push(LeftOut::Names);
        }
        Visibility::Confidential => left_out.extend([LeftOut::VotesConfidential, LeftOut::Names]),
    }
    // A name that was given is never empty.
    let erased = session.people().iter().filter(|person| person.name.is_empty()).count();
    if erased > 0 {
        left_out.push(LeftOut::ErasedNames { count: u32::try_from(erased).unwrap_or(u32::MAX) });
    }
    let is_unsigned = |item: &protocol::http::AssessedItem| {
        item.comments.iter().any(|comment| comment.author.is_none())
            || item.statements.iter().any(|statement| statement.author.is_none())
    };
    if assessment.items.iter().any(is_unsigned) {
        left_out.push(LeftOut::UnsignedAuthors);
    }
    if hidden_from(session).is_some() {
        left_out.push(LeftOut::OpenVote);
    }
    left_out
}

fn left_out_outside(session: &Session) -> Vec<LeftOut> {
    [LeftOut::Outside].into_iter().chain(hidden_from(session).map(|_| LeftOut::OpenVote)).collect()
}

fn signed_record(id: SessionId, checkpoint: &Checkpoint, note: &str) -> SignedRecord {
    let server = checkpoint.origin.strip_suffix(&Checkpoint::session_origin("", id)).unwrap_or(&checkpoint.origin);
    SignedRecord { server: server.to_owned(), size: checkpoint.size, root: root(checkpoint), note: note.to_owned() }
}
