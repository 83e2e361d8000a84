//! Witnesses: others who follow the log of logs and sign its checkpoints too (C2SP `tlog-witness`).

use protocol::checkpoint::{BadNote, Checkpoint, PublicKey};
use protocol::event::CheckpointCosigned;
use protocol::problem::{Code, Problem};
use protocol::tree::TreeHash;

use super::Directory;
use super::signed::Signed;
use crate::log::AppendError;

/// Why a cosigned checkpoint was not taken.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error(transparent)]
    Note(#[from] BadNote),
    #[error("{0}")]
    Unfit(&'static str),
    #[error(transparent)]
    Append(#[from] AppendError),
}

impl Directory {
    /// The checkpoint that witnesses signed last.
    pub fn witnessed(&self) -> Option<String> {
        self.known().signed.witnessed.as_ref().map(|witnessed| witnessed.note.clone())
    }

    /// What a witness is asked that has seen the log of logs with `old` entries; nothing if there is no such log.
    pub fn add_checkpoint(&self, old: u64) -> Option<String> {
        let known = self.known();
        let note = known.signed.log()?;
        let (checkpoint, _) = Checkpoint::read(note).ok()?;
        let proof = if old == 0 { Vec::new() } else { known.signed.tree().consistency(old, checkpoint.size).ok()? };
        let proof: String = proof.iter().map(|hash| format!("{}\n", base64(hash))).collect();
        Some(format!("old {old}\n{proof}\n{note}"))
    }

    /// Takes a checkpoint of the log of logs with the signatures of witnesses. The answer comes when it is durable.
    pub async fn take_witnessed(&self, note: String, witnesses: &[PublicKey]) -> Result<(), Problem> {
        let taken = self.append(|known| {
            check(&known.signed, &note, witnesses)?;
            Ok::<_, Refused>(((), vec![CheckpointCosigned { note }.into()]))
        });
        taken.await.map_err(|refused| match refused {
            Refused::Append(error) => {
                tracing::error!(%error, "a cosigned checkpoint was not stored");
                Problem::new(Code::StorageRefused, "The server could not store it. Send it again in a moment.")
            }
            refused => Problem::new(Code::InvalidValue, format!("This checkpoint is not taken: {refused}.")),
        })
    }
}

fn check(signed: &Signed, note: &str, witnesses: &[PublicKey]) -> Result<(), Refused> {
    let newest = signed.keys().last().ok_or(Refused::Unfit("nothing was signed here yet"))?;
    let checkpoint = Checkpoint::open(note, std::slice::from_ref(&newest.key), witnesses)?;
    if checkpoint.origin != Checkpoint::log_origin(newest.key.name()) {
        return Err(Refused::Unfit("it is not that of this log"));
    }
    if signed.tree().root_at(checkpoint.size) != Ok(checkpoint.root) {
        return Err(Refused::Unfit("this log never had that root"));
    }
    let (_, signatures) = Checkpoint::read(note)?;
    let mut names: Vec<_> = signatures.iter().filter_map(|line| line.split(' ').nth(1)).collect();
    names.sort_unstable();
    names.dedup();
    if signatures.len() < 2 || names.len() < signatures.len() {
        return Err(Refused::Unfit("it has no signature of a witness, or one of them twice"));
    }
    let before = signed.witnessed.as_ref().map_or((0, 0), |before| (before.size, before.signatures));
    if (checkpoint.size, signatures.len()) <= before {
        return Err(Refused::Unfit("there is one as large with as many signatures"));
    }
    Ok(())
}

fn base64(hash: &TreeHash) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(hash)
}
