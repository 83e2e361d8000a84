//! Samples of what the server signs. The key is a test's: its seed is 32 times the byte 7.

use protocol::checkpoint::{Checkpoint, SigningKey};
use protocol::event::{CheckpointSigned, SigningKeySet};
use protocol::id::ParticipantId;
use protocol::tree::{Frontier, leaf_hash};

use super::{Sample, sample, session};

pub(super) fn samples() -> Vec<Sample> {
    let server = ParticipantId::SERVER;
    let key = SigningKey::new("vote.example.org", [7; 32]).expect("a key");
    let mut logs = Frontier::default();
    let log = |tree: &Frontier| {
        let origin = Checkpoint::log_origin(key.public().name());
        Checkpoint { origin, size: tree.size(), root: tree.root() }.sign(&key).expect("it can be signed")
    };
    let set = SigningKeySet { vkey: key.public().vkey().to_owned(), log: log(&logs) };
    let origin = Checkpoint::session_origin(key.public().name(), session());
    let checkpoint = Checkpoint { origin, size: 17, root: leaf_hash(b"the root") };
    logs.push(leaf_hash(checkpoint.text().as_bytes()));
    let signed = CheckpointSigned { note: checkpoint.sign(&key).expect("it can be signed"), log: log(&logs) };
    vec![sample("signing_key_set", server, set), sample("checkpoint_signed", server, signed)]
}
