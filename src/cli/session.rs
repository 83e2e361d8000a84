//! `rubricon session list|show`: reads a data folder, also while a server has it open.

use std::process::ExitCode;
use std::sync::Arc;

use clap::Subcommand;
use protocol::http::{AssessedItem, Assessment};
use protocol::id::SessionId;
use protocol::session::ItemState;
use protocol::vote::Verdict;

use super::{DataFolder, Failed, print};
use crate::live::{Directory, Listed};
use crate::log::{EventLog, snapshot};
use crate::views::assessment::assessment;
use crate::views::replay;

#[derive(Subcommand)]
pub(super) enum Command {
    /// All sessions.
    List {
        #[command(flatten)]
        data: DataFolder,
        /// Print JSON.
        #[arg(long)]
        json: bool,
    },
    /// Where a session stands: every criterion with its level.
    Show {
        /// The session's id, its join code, or "latest".
        session: String,
        #[command(flatten)]
        data: DataFolder,
        /// Print the whole assessment as JSON.
        #[arg(long)]
        json: bool,
    },
}

pub(super) fn run(command: Command) -> Result<ExitCode, Failed> {
    match command {
        Command::List { data, json } => list(&data, json),
        Command::Show { session, data, json } => show(&session, &data, json),
    }
}

fn list(data: &DataFolder, json: bool) -> Result<ExitCode, Failed> {
    let (_, directory) = read(data)?;
    let sessions = directory.sessions();
    if json {
        let listed = |s: &Listed| serde_json::json!({ "session": s.session, "title": s.title, "join_code": s.join_code, "made_at": s.made_at });
        print(serde_json::to_string_pretty(&sessions.iter().map(listed).collect::<Vec<_>>())?);
        return Ok(ExitCode::SUCCESS);
    }
    if sessions.is_empty() {
        print("There are no sessions yet. The link that `rubricon serve` prints makes the first one.");
    }
    for session in sessions {
        print(format_args!("{}  {}  {}  {}", session.session, session.made_at, session.join_code, session.title));
    }
    Ok(ExitCode::SUCCESS)
}

fn show(wanted: &str, data: &DataFolder, json: bool) -> Result<ExitCode, Failed> {
    let (log, directory) = read(data)?;
    let id = find(&directory, wanted)
        .ok_or_else(|| Failed(format!("there is no session {wanted}; `rubricon session list` says which there are")))?;
    let session = replay::session(&*log, id.into(), u64::MAX)?;
    let rubric = session.rubric.as_ref().and_then(|rubric| directory.rubric(&rubric.digest));
    let view = rubric.and_then(|rubric| assessment(&session, &rubric));
    let view = view.ok_or_else(|| Failed(format!("session {id} was begun and never finished being made")))?;
    if json {
        print(serde_json::to_string_pretty(&view)?);
    } else {
        describe(&view);
    }
    Ok(ExitCode::SUCCESS)
}

fn read(data: &DataFolder) -> Result<(Arc<dyn EventLog>, Directory), Failed> {
    let log: Arc<dyn EventLog> = Arc::new(snapshot(&data.data)?);
    let directory = Directory::open(Arc::clone(&log))?;
    Ok((log, directory))
}

pub(super) fn find(directory: &Directory, wanted: &str) -> Option<SessionId> {
    if wanted == "latest" {
        return directory.sessions().last().map(|listed| listed.session);
    }
    let by_id = wanted.parse().ok().filter(|id| directory.session(*id).is_some());
    by_id.or_else(|| directory.by_code(wanted))
}

fn describe(view: &Assessment) {
    print(format_args!("{} ({})", view.title, view.session));
    print(format_args!("Rubric {} {}, digest {}", view.rubric.id, view.rubric.version, view.rubric.digest));
    print(format_args!("As of record {}\n", view.seq));
    let several = view.subjects.len() > 1;
    for item in &view.items {
        let subject = if several { format!("  [{}]", item.subject) } else { String::new() };
        print(format_args!("{:<6} {:<28} {}{subject}", item.criterion, standing(item), item.name));
    }
}

fn standing(item: &AssessedItem) -> String {
    let decided = item.decision.as_ref().filter(|_| item.state == ItemState::Decided).map(|decision| decision.verdict);
    let rounds = item.rounds.len();
    match (decided, item.level, &item.level_name) {
        (Some(_), Some(level), Some(name)) => format!("{level} {name}, {rounds} rounds").replace("1 rounds", "1 round"),
        (Some(Verdict::NoConsensus), ..) => "no consensus".to_owned(),
        _ => match item.state {
            ItemState::Pending => "not voted on",
            ItemState::Voting => "being voted on",
            ItemState::Revealed => "revealed, not decided",
            ItemState::Proposed => "a proposal is open",
            ItemState::Parked => "parked",
            ItemState::Reopened => "reopened",
            ItemState::Decided => "decided",
        }
        .to_owned(),
    }
}
