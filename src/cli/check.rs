//! `rubricon check`.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use protocol::id::{SessionId, StreamId};
use serde_json::json;

use super::{DataFolder, Failed, complain, print};
use crate::live::Directory;
use crate::log::{self, EventLog, Journal, Torn};
use crate::views::{replay, summaries};

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Make every cached summary anew, and say of each whether what was kept is the same; the server must not be running.
    #[arg(long)]
    rebuild: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: DataFolder,
}

/// What was found of one session.
struct Found {
    session: SessionId,
    /// How many records it has.
    records: u64,
    /// Why its record does not hold, if it does not.
    wrong: Option<String>,
    /// Whether the summary that was kept is the one that was made anew; nothing where none was kept.
    summary_same: Option<bool>,
}

pub(super) fn run(arguments: &Arguments) -> Result<ExitCode, Failed> {
    let Arguments { rebuild, json, data: DataFolder { data } } = arguments;
    // First the journal by itself: everything else is made of it.
    let journal = log::check(data)?;
    let sessions = if *rebuild { rebuilt(data)? } else { replayed(data)? };
    let wrong = sessions.iter().filter(|found| found.wrong.is_some() || found.summary_same == Some(false)).count();
    if *json {
        let session = |found: &Found| {
            json!({
                "session": found.session, "records": found.records, "holds": found.wrong.is_none(),
                "wrong": found.wrong, "summary_same": found.summary_same,
            })
        };
        print(format_args!(
            "{:#}",
            json!({
                "segments": journal.segments, "bytes": journal.bytes, "appends": journal.appends, "records": journal.records,
                "torn_bytes": journal.torn.as_ref().map(|torn| torn.bytes),
                "sessions": sessions.iter().map(session).collect::<Vec<_>>(),
            })
        ));
    } else {
        print(format_args!(
            "The journal holds: {} records in {} appends, {} bytes in {}.",
            journal.records,
            journal.appends,
            journal.bytes,
            counted(journal.segments, "file", "files")
        ));
        if let Some(Torn { bytes, .. }) = journal.torn {
            print(format_args!("It ends with {bytes} bytes that were not finished; nobody was told that they were stored."));
        }
        describe(&sessions, *rebuild);
    }
    Ok(if wrong == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Reads every session as a reader would, beside a server that may be running.
fn replayed(data: &Path) -> Result<Vec<Found>, Failed> {
    let log: Arc<dyn EventLog> = Arc::new(log::snapshot(data)?);
    let directory = Directory::open(log)?;
    each(&directory, |_, _| Ok(None))
}

/// The same, and makes every summary anew.
fn rebuilt(data: &Path) -> Result<Vec<Found>, Failed> {
    let (journal, report) = Journal::open(data)?;
    if let Some(why) = report.rebuilt {
        complain(format_args!("The index was built anew from the journal: {why}."));
    }
    let directory = Directory::open(Arc::new(journal))?;
    each(&directory, |log, session| summaries::rebuild(log, session, |digest| directory.rubric(digest)))
}

fn each(
    directory: &Directory,
    mut summary: impl FnMut(&dyn EventLog, SessionId) -> Result<Option<bool>, replay::ReplayError>,
) -> Result<Vec<Found>, Failed> {
    let log = directory.log();
    let mut found = Vec::new();
    for stream in log.streams()?.into_iter().filter(|stream| *stream != StreamId::DIRECTORY) {
        let session = stream.into();
        let checked = replay::for_each(&*log, stream, u64::MAX, |_, _| ()).and_then(|_| summary(&*log, session));
        let (summary_same, wrong) = match checked {
            Ok(same) => (same, None),
            Err(error) => (None, Some(error.to_string())),
        };
        found.push(Found { session, records: log.head(stream)?, wrong, summary_same });
    }
    Ok(found)
}

fn describe(sessions: &[Found], rebuilt: bool) {
    let hold = sessions.iter().filter(|found| found.wrong.is_none()).count();
    print(format_args!("{hold} of {} hold.", counted(sessions.len() as u64, "session", "sessions")));
    for found in sessions {
        if let Some(wrong) = &found.wrong {
            print(format_args!("{}: {wrong}.", found.session));
        }
    }
    if rebuilt {
        let count =
            |same: Option<bool>| sessions.iter().filter(|found| found.wrong.is_none() && found.summary_same == same).count();
        print(format_args!(
            "Summaries: {} the same as what was kept, {} made for the first time, {} not the same.",
            count(Some(true)),
            count(None),
            count(Some(false))
        ));
        for found in sessions.iter().filter(|found| found.summary_same == Some(false)) {
            print(format_args!("{}: its summary was not what its record says. It is now.", found.session));
        }
    }
}

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
