//! `rubricon export`.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::ValueEnum;
use protocol::checkpoint::{PublicKey, SigningKey};
use protocol::id::{ParticipantId, SessionId, StreamId};
use serde_json::json;

use super::progress::Progress;
use super::serve::{SIGNING_KEY, witness};
use super::session::find;
use super::{DataFolder, Failed, print};
use crate::live::Directory;
use crate::log::snapshot_of;
use crate::reports::bundle::{Bundle, Doing, Scope, Signature, write};
use crate::server;
use crate::views::replay;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The session's id, its join code, or "latest".
    session: String,
    /// The file to write; it must not be there yet.
    #[arg(long, value_name = "FILE.zip")]
    output: PathBuf,
    /// What of the record it holds.
    #[arg(long, value_enum, default_value_t = ScopeArgument::Full)]
    scope: ScopeArgument,
    /// Whose record, with --scope own.
    #[arg(long, value_name = "ID", required_if_eq("scope", "own"))]
    participant: Option<ParticipantId>,
    /// The server's signing key; signing.key in the data folder where it is left out.
    #[arg(long, value_name = "FILE", env = "RUBRICON_KEY")]
    key: Option<PathBuf>,
    /// The key (vkey) of a witness of the server, which is named where it signed; may be given several times, or with commas.
    #[arg(long, value_name = "VKEY", env = "RUBRICON_WITNESS", value_delimiter = ',', value_parser = witness)]
    witness: Vec<PublicKey>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    data: DataFolder,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ScopeArgument {
    /// Everything but the hashes of tokens and who wrote what is unsigned: who voted how too, whatever the session shows.
    Full,
    /// What facilitators and auditors may read.
    Auditor,
    /// What anyone may read, without names.
    Public,
    /// What one participant may read.
    Own,
}

pub(super) fn run(arguments: Arguments) -> Result<ExitCode, Failed> {
    let Arguments { session: wanted, output, scope, participant, key, witness, json, data: DataFolder { data } } = arguments;
    let scope = match (scope, participant) {
        (ScopeArgument::Full, _) => Scope::Full,
        (ScopeArgument::Auditor, _) => Scope::Auditor,
        (ScopeArgument::Own, Some(participant)) => Scope::Own(participant),
        (ScopeArgument::Public | ScopeArgument::Own, _) => Scope::Public,
    };
    let directory = Directory::open(Arc::new(snapshot_of(&data, |stream| stream == StreamId::DIRECTORY)?))?;
    let id = find(&directory, &wanted)
        .ok_or_else(|| Failed(format!("there is no session {wanted}; `rubricon session list` says which there are")))?;
    let directory =
        Directory::open(Arc::new(snapshot_of(&data, |stream| stream == StreamId::DIRECTORY || stream == StreamId::from(id))?))?;
    let key = read_key(key.as_deref(), &data)?;
    if !directory.keys().last().is_some_and(|known| known.key == *key.public()) {
        return Err(Failed("this is not the key that the server signs with; say where that is with --key".to_owned()));
    }
    let wanted = Wanted { session: id, scope, key, witnesses: witness };
    let written = export(&directory, &wanted, &output, Progress::new(json))?;
    if json {
        let Written { records, unsigned } = written;
        let file = output.display().to_string();
        print(json!({ "session": id, "scope": scope.to_string(), "records": records, "not_signed_yet": unsigned, "file": file }));
        return Ok(ExitCode::SUCCESS);
    }
    print(format_args!("{} records of session {id} are in {} ({scope}).", written.records, output.display()));
    if written.unsigned > 0 {
        let later = written.unsigned;
        print(format_args!(
            "{later} later records are not signed yet, and not in it. The server signs them when it is asked to."
        ));
    }
    print(format_args!("Check it with: rubricon verify {}", output.display()));
    Ok(ExitCode::SUCCESS)
}

/// What is to be written, and what it is signed with.
struct Wanted {
    session: SessionId,
    scope: Scope,
    key: SigningKey,
    witnesses: Vec<PublicKey>,
}

/// How much was written.
struct Written {
    records: u64,
    /// How many later records there are.
    unsigned: u64,
}

fn export(directory: &Directory, wanted: &Wanted, output: &Path, mut progress: Progress) -> Result<Written, Failed> {
    let &Wanted { session: id, scope, ref key, ref witnesses } = wanted;
    let signed = directory.signed(id).ok_or_else(|| {
        Failed("nothing of this session was signed yet; start the server and open the session once, then try again".to_owned())
    })?;
    let log = directory.log();
    let head = log.head(id.into())?;
    let made = replay::session(&*log, id.into(), 1)?;
    let rubric = made.rubric.as_ref().and_then(|rubric| directory.rubric(&rubric.digest));
    let rubric = rubric.ok_or_else(|| Failed(format!("session {id} was begun and never finished being made")))?;
    let keys = directory.keys().into_iter().map(|known| known.key).collect();
    let witnesses = witnesses.clone();
    let signature = Signature { size: signed.size, note: signed.note, logged: signed.logged, keys, witnesses };
    let bundle = Bundle { log: &*log, session: id, scope, rubric: &rubric, signature: &signature, key };
    let cannot = |error| Failed(format!("cannot write {}: {error}", output.display()));
    let file = File::create_new(output).map_err(cannot)?;
    let mut out = BufWriter::new(file);
    let total = signature.size;
    let written = write(&bundle, &mut out, |doing, done| match doing {
        Doing::Reading => progress.show("Reading the session", done, head),
        Doing::Writing(name) => progress.show(format_args!("Writing {name}"), done, total),
    });
    drop(progress);
    if let Err(error) = written.map_err(Failed::from).and_then(|()| out.flush().map_err(cannot)) {
        // Half a bundle is of no use to anybody.
        let _ = std::fs::remove_file(output);
        return Err(error);
    }
    Ok(Written { records: total, unsigned: head.saturating_sub(total) })
}

fn read_key(key: Option<&Path>, data: &Path) -> Result<SigningKey, Failed> {
    let path = key.map_or_else(|| data.join(SIGNING_KEY), Path::to_owned);
    match server::signing_key(&path, "none") {
        Ok((key, false)) => Ok(key),
        Ok((_, true)) => Err(Failed(format!("there is no signing key at {}; say where it is with --key", path.display()))),
        Err(error) => Err(Failed(format!("cannot use the signing key {}: {error}", path.display()))),
    }
}
