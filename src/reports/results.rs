//! Reports of results across sessions: what the views say, with what was signed of the sessions it follows from.

use std::collections::BTreeSet;

use protocol::checkpoint::{BadNote, Checkpoint};
use protocol::id::SessionId;
use protocol::report::{ComparisonReport, LeftOut, SignedRecord, SignedSession, SubjectReport};
use protocol::results::{Comparison, SubjectResults};

use crate::views::nameless::without_owners;

/// The report of a subject; for those outside without who does what. `log` is the newest checkpoint of the log of logs, and `newest` knows that of a session, if there is one.
pub fn subject_report(
    mut results: SubjectResults,
    for_outside: bool,
    log: &str,
    newest: impl Fn(SessionId) -> Option<String>,
) -> Result<SubjectReport, BadNote> {
    let mut left_out = left_out(&results.unreadable);
    if for_outside {
        let criteria = results.rubrics.iter_mut().flat_map(|on| &mut on.criteria);
        criteria.filter_map(|criterion| criterion.latest.as_mut()).for_each(without_owners);
        left_out.push(LeftOut::Owners);
    }
    Ok(SubjectReport {
        signed: signed(results.sessions.iter().map(|held| held.session), newest)?,
        checkpoint: whole(log)?,
        left_out,
        results,
    })
}

/// The report of a comparison, as [`subject_report`].
pub fn comparison_report(
    comparison: Comparison,
    log: &str,
    newest: impl Fn(SessionId) -> Option<String>,
) -> Result<ComparisonReport, BadNote> {
    let cells = comparison.criteria.iter().flat_map(|criterion| &criterion.cells);
    let sessions: BTreeSet<_> = cells.filter_map(|cell| cell.session).collect();
    Ok(ComparisonReport {
        signed: signed(sessions.into_iter(), newest)?,
        checkpoint: whole(log)?,
        left_out: left_out(&comparison.unreadable),
        comparison,
    })
}

/// The root as it stands in a note.
pub(super) fn root(checkpoint: &Checkpoint) -> String {
    checkpoint.text().lines().nth(2).unwrap_or_default().to_owned()
}

fn signed(
    sessions: impl Iterator<Item = SessionId>,
    newest: impl Fn(SessionId) -> Option<String>,
) -> Result<Vec<SignedSession>, BadNote> {
    let notes = sessions.filter_map(|session| Some((session, newest(session)?)));
    notes
        .map(|(session, note)| {
            let (checkpoint, _) = Checkpoint::read(&note)?;
            Ok(SignedSession { session, size: checkpoint.size, root: root(&checkpoint) })
        })
        .collect()
}

fn whole(log: &str) -> Result<SignedRecord, BadNote> {
    let (checkpoint, _) = Checkpoint::read(log)?;
    let server = checkpoint.origin.strip_suffix(&Checkpoint::log_origin("")).unwrap_or(&checkpoint.origin).to_owned();
    Ok(SignedRecord { server, size: checkpoint.size, root: root(&checkpoint), note: log.to_owned() })
}

fn left_out(unreadable: &[SessionId]) -> Vec<LeftOut> {
    let count = u32::try_from(unreadable.len()).unwrap_or(u32::MAX);
    let unreadable = (count > 0).then_some(LeftOut::UnreadableSessions { count });
    [LeftOut::Nameless].into_iter().chain(unreadable).collect()
}
