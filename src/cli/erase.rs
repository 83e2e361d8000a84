//! `rubricon erase`.

use std::path::PathBuf;
use std::process::ExitCode;

use protocol::id::{ParticipantId, SessionId};

use super::serve::{SigningArguments, open};
use super::session::find;
use super::{DataFolder, Failed, print, runtime};
use crate::views::replay;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The session's id, its join code, or "latest".
    session: String,
    /// Whose name: their id, or the name itself.
    participant: String,
    /// Why; it stays on record.
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The server's signing key; signing.key in the data folder where it is left out.
    #[arg(long, value_name = "FILE", env = "RUBRICON_KEY")]
    key: Option<PathBuf>,
    #[command(flatten)]
    data: DataFolder,
}

pub(super) fn run(arguments: Arguments) -> Result<ExitCode, Failed> {
    let Arguments { session: wanted, participant, reason, key, data: DataFolder { data } } = arguments;
    let host = open(&data, &SigningArguments::with_key(key), None)?.host;
    let id = find(host.directory(), &wanted)
        .ok_or_else(|| Failed(format!("there is no session {wanted}; `rubricon session list` says which there are")))?;
    let participant = whose(&*host.log(), id, &participant)?;
    let (receipt, records) =
        runtime()?.block_on(host.erase(id, participant, reason)).map_err(|problem| Failed(problem.detail))?;
    if records.is_empty() {
        print(format_args!("The name of {participant} was erased before."));
    } else {
        print(format_args!("The name of {participant} is erased; record {} says so. Their votes stay.", receipt.seq));
        print("Backups and exports that were made before still hold it.");
    }
    Ok(ExitCode::SUCCESS)
}

/// The person of this id or name.
fn whose(log: &dyn crate::log::EventLog, id: SessionId, wanted: &str) -> Result<ParticipantId, Failed> {
    let session = replay::session(log, id.into(), u64::MAX)?;
    let by_id = wanted.parse().ok().filter(|id| session.person(*id).is_some());
    let named: Vec<_> = session.people().iter().filter(|person| person.name == wanted).map(|person| person.id).collect();
    match (by_id, named.as_slice()) {
        (Some(id), _) | (None, &[id]) => Ok(id),
        (None, []) => Err(Failed(format!("nobody in this session has the id or the name {wanted}"))),
        (None, several) => {
            let ids: Vec<_> = several.iter().map(ToString::to_string).collect();
            Err(Failed(format!("several people are called {wanted}; say which by the id: {}", ids.join(", "))))
        }
    }
}
