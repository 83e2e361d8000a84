//! Samples of what the server signs and erases. The key is a test's: its seed is 32 times the byte 7.

use protocol::checkpoint::{Checkpoint, SigningKey};
use protocol::event::{CheckpointCosigned, CheckpointSigned, IdentityErased, LegalHoldLifted, LegalHoldPlaced, SigningKeySet};
use protocol::id::ParticipantId;
use protocol::tree::{Frontier, leaf_hash};

use super::{Sample, sample, session, voter};

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
    let reason = || "She asked us to — «gracias».".to_owned();
    let erased = IdentityErased { participant: voter(1), records: vec![12], reason: reason() };
    // The signature of a witness is that of C2SP tlog-cosignature's example; nothing is checked here.
    let line = "— witness.example.com/w1 \
        jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
    let cosigned = CheckpointCosigned { note: log(&logs) + line };
    vec![
        sample("checkpoint_cosigned", server, cosigned),
        sample("signing_key_set", server, set),
        sample("checkpoint_signed", server, signed),
        sample("identity_erased", server, erased),
        sample("legal_hold_placed", server, LegalHoldPlaced { reason: reason() }),
        sample("legal_hold_lifted", server, LegalHoldLifted { reason: reason() }),
    ]
}
