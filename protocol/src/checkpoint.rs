//! Checkpoints: signed statements of how large a log is and what its root is (SPEC.md, section "Proofs and checkpoints").
//!
//! A checkpoint is a C2SP `tlog-checkpoint`, which is a C2SP `signed-note`; a proof is a C2SP `tlog-proof`. Other programs read
//! all three. Notes are read and written by the crates `signed_note` and `tlog_tiles`.
//!
//! **Invariant:** what is accepted here is written in exactly one way, so that no byte of it can be changed without notice.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest, Sha256};
use signed_note::{Note, Signer as _, StandardSigner, StandardVerifier, VerifierList};
use tlog_tiles::Hash;

use crate::tree::{TreeHash, check_inclusion};

/// The longest note, proof or key that is read, in bytes.
pub const MAX_NOTE: usize = 64 << 10;

const PROOF_HEADER: &str = "c2sp.org/tlog-proof@v1";
const ED25519: u8 = 1;
const COSIGNATURE: u8 = 4;

/// How large a log is, and its root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log: `<server name>/session/<session>`, or `<server name>/log` for the log of logs.
    pub origin: String,
    /// How many leaves it has.
    pub size: u64,
    /// The root of its tree.
    pub root: TreeHash,
}

/// The key that a server signs with. Printing it for debugging shows its name alone.
#[derive(Clone)]
pub struct SigningKey {
    signer: StandardSigner,
    secret: String,
    public: PublicKey,
}

/// The public half of a key, as a C2SP `vkey`: `<name>+<id>+<key>`. With it anyone can check what the key signed.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    vkey: String,
    name: String,
    kind: u8,
    key: [u8; 32],
}

/// That a leaf is in a log: where, the hashes beside its path, and the checkpoint that they lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// The place of the leaf, 0 for the first.
    pub index: u64,
    /// The hashes, from the leaf up.
    pub path: Vec<TreeHash>,
    /// The checkpoint as it was signed.
    pub note: String,
}

/// A further signature on a checkpoint, which is that of a witness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cosignature {
    /// It holds.
    Held {
        /// The witness.
        witness: PublicKey,
        /// When it signed, in seconds since 1970.
        time: u64,
    },
    /// It is by a key that is not known, so nothing can be said of it.
    Unknown {
        /// Whose it says it is.
        name: String,
    },
}

/// A note, key or proof that cannot be read, or a signature that does not hold.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadNote {
    /// It is not what it should be.
    #[error("{0}")]
    Malformed(&'static str),
    /// Nobody whose key is known signed it.
    #[error("it is not signed by the key {0}")]
    Unsigned(String),
    /// A signature is wrong.
    #[error("the signature of {0} does not hold: what it signs was altered, or another key signed it")]
    Signature(String),
}

impl Checkpoint {
    /// The origin of a session's log.
    pub fn session_origin(name: &str, session: impl std::fmt::Display) -> String {
        format!("{name}/session/{session}")
    }

    /// The origin of the log of logs.
    pub fn log_origin(name: &str) -> String {
        format!("{name}/log")
    }

    /// The text that is signed.
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, Hash(self.root))
    }

    /// The signed note.
    pub fn sign(&self, key: &SigningKey) -> Result<String, BadNote> {
        sign(&self.text(), key)
    }

    /// Reads a signed note and checks every signature on it: the first is that of one of the log's keys, and any further ones are
    /// cosignatures of these witnesses. A signature that cannot be checked is refused.
    pub fn open(note: &str, keys: &[PublicKey], witnesses: &[PublicKey]) -> Result<Self, BadNote> {
        let (checkpoint, cosigned) = Self::open_cosigned(note, keys, witnesses)?;
        match cosigned.iter().all(|one| matches!(one, Cosignature::Held { .. })) {
            true => Ok(checkpoint),
            false => Err(BadNote::Malformed("the checkpoint has a signature that cannot be checked")),
        }
    }

    /// Reads a signed note and checks the signatures on it: the first is that of one of the log's keys, and any further ones are
    /// cosignatures. Those of these witnesses must hold; what others signed is told as what it is.
    pub fn open_cosigned(note: &str, keys: &[PublicKey], witnesses: &[PublicKey]) -> Result<(Self, Vec<Cosignature>), BadNote> {
        let (checkpoint, signatures) = Self::read(note)?;
        let unsigned = || BadNote::Unsigned(keys.iter().map(PublicKey::vkey).collect::<Vec<_>>().join(" or "));
        let (first, others) = signatures.split_first().ok_or_else(unsigned)?;
        check_any(keys, &checkpoint.text(), first).ok_or_else(unsigned)??;
        let mut seen = vec![signer(first)?];
        let mut cosigned = Vec::new();
        for line in others {
            let by = signer(line)?;
            let witness = witnesses.iter().find(|witness| witness.is_witness() && (&witness.name, witness.id()) == (&by.0, by.1));
            cosigned.push(match witness {
                Some(witness) => {
                    let time = witness.check_cosignature(&checkpoint, line)?;
                    Cosignature::Held { witness: witness.clone(), time }
                }
                None => Cosignature::Unknown { name: by.0.clone() },
            });
            if seen.contains(&by) {
                return Err(BadNote::Malformed("the checkpoint has a signature twice"));
            }
            seen.push(by);
        }
        Ok((checkpoint, cosigned))
    }

    /// Reads a signed note: what it says, and its signature lines, which are not checked.
    pub fn read(note: &str) -> Result<(Self, Vec<String>), BadNote> {
        let malformed = BadNote::Malformed("the note is not a checkpoint in its one way of writing");
        let (text, signatures) = split(note)?;
        let read = tlog_tiles::Checkpoint::from_bytes(text.as_bytes()).map_err(|_| malformed.clone())?;
        let checkpoint = Self { origin: read.origin().to_owned(), size: read.size(), root: read.hash().0 };
        // No extension lines are used, and hashes have one way to be written.
        if checkpoint.text() != text {
            return Err(malformed);
        }
        Ok((checkpoint, signatures))
    }
}

/// Signs any text whose lines are complete.
pub fn sign(text: &str, key: &SigningKey) -> Result<String, BadNote> {
    let malformed = || BadNote::Malformed("the text cannot be written as a note");
    let mut note = Note::new(text.as_bytes(), &[]).map_err(|_| malformed())?;
    note.add_sigs(&[&key.signer]).map_err(|_| malformed())?;
    String::from_utf8(note.to_bytes()).map_err(|_| malformed())
}

/// Reads a signed note with exactly one signature, and checks that it is that of one of these keys. Answers the text.
pub fn open(note: &str, keys: &[PublicKey]) -> Result<String, BadNote> {
    let (text, signatures) = split(note)?;
    let unsigned = || BadNote::Unsigned(keys.iter().map(PublicKey::vkey).collect::<Vec<_>>().join(" or "));
    let [line] = signatures.as_slice() else { return Err(unsigned()) };
    check_any(keys, &text, line).ok_or_else(unsigned)??;
    Ok(text)
}

/// The text of a note, and its signature lines.
fn split(note: &str) -> Result<(String, Vec<String>), BadNote> {
    let malformed = BadNote::Malformed("this is not a signed note in its one way of writing");
    if note.len() > MAX_NOTE {
        return Err(malformed);
    }
    let parsed = Note::from_bytes(note.as_bytes()).map_err(|_| malformed.clone())?;
    if parsed.to_bytes() != note.as_bytes() {
        return Err(malformed);
    }
    let text = String::from_utf8(parsed.text().to_vec()).map_err(|_| malformed)?;
    let signatures = note.get(text.len() + 1..).unwrap_or_default().lines().map(str::to_owned).collect();
    Ok((text, signatures))
}

impl SigningKey {
    /// A key from 32 bytes of secure randomness. The name is a C2SP key name: no white space, no `+`.
    pub fn new(name: &str, seed: [u8; 32]) -> Result<Self, BadNote> {
        let public = ed25519_dalek::SigningKey::from_bytes(&seed).verifying_key();
        let id = signed_note::key_id(name, &typed(ED25519, &public.to_bytes()));
        Self::read(&format!("PRIVATE+KEY+{name}+{id:08x}+{}", STANDARD.encode(typed(ED25519, &seed))))
    }

    /// Reads a key as [`Self::reveal`] gives it.
    pub fn read(text: &str) -> Result<Self, BadNote> {
        let malformed = BadNote::Malformed("this is not a signing key: PRIVATE+KEY+<name>+<id>+<key>");
        let signer = StandardSigner::new(text).map_err(|_| malformed.clone())?;
        // PRIVATE, KEY, the name, the id; the rest is the key, in which a plus may stand too.
        let key = text.splitn(5, '+').nth(4).and_then(|key| STANDARD.decode(key).ok()).unwrap_or_default();
        let seed: [u8; 32] = key.get(1..).and_then(|seed| seed.try_into().ok()).ok_or(malformed)?;
        let public = ed25519_dalek::SigningKey::from_bytes(&seed).verifying_key();
        let public = PublicKey::new(signer.name(), ED25519, public.to_bytes())?;
        Ok(Self { signer, secret: text.to_owned(), public })
    }

    /// The key itself, to be kept where nobody else reads it.
    pub fn reveal(&self) -> &str {
        &self.secret
    }

    /// The public half.
    pub const fn public(&self) -> &PublicKey {
        &self.public
    }
}

impl PublicKey {
    fn new(name: &str, kind: u8, key: [u8; 32]) -> Result<Self, BadNote> {
        let malformed = || BadNote::Malformed("this is not an Ed25519 verifier key: <name>+<id>+<key>");
        if !signed_note::is_key_name_valid(name) || VerifyingKey::from_bytes(&key).is_err() {
            return Err(malformed());
        }
        let bytes = typed(kind, &key);
        let vkey = format!("{name}+{:08x}+{}", signed_note::key_id(name, &bytes), STANDARD.encode(bytes));
        Ok(Self { vkey, name: name.to_owned(), kind, key })
    }

    /// Reads a vkey of a log or of a witness.
    pub fn read(vkey: &str) -> Result<Self, BadNote> {
        let malformed = || BadNote::Malformed("this is not an Ed25519 verifier key: <name>+<id>+<key>");
        let mut parts = vkey.splitn(3, '+');
        let (Some(name), Some(_), Some(key)) = (parts.next(), parts.next(), parts.next()) else { return Err(malformed()) };
        let bytes = STANDARD.decode(key).map_err(|_| malformed())?;
        let (Some(&kind @ (ED25519 | COSIGNATURE)), Some(Ok(key))) = (bytes.first(), bytes.get(1..).map(TryInto::try_into))
        else {
            return Err(malformed());
        };
        let read = Self::new(name, kind, key)?;
        // The id is computed, so it is right if the whole is written the same.
        if read.vkey == vkey { Ok(read) } else { Err(malformed()) }
    }

    /// The key as text.
    pub fn vkey(&self) -> &str {
        &self.vkey
    }

    /// Whose key it is.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn id(&self) -> u32 {
        signed_note::key_id(&self.name, &typed(self.kind, &self.key))
    }

    /// Whether it is a witness's, who signs with the time.
    pub const fn is_witness(&self) -> bool {
        self.kind == COSIGNATURE
    }

    /// Checks a signature line of the log's key on a text.
    fn check(&self, text: &str, line: &str) -> Result<(), BadNote> {
        let unsigned = || BadNote::Unsigned(self.vkey.clone());
        let verifier = StandardVerifier::new(&self.vkey).map_err(|_| unsigned())?;
        let note = Note::from_bytes(format!("{text}\n{line}\n").as_bytes()).map_err(|_| unsigned())?;
        let (signed, _) = note.verify(&VerifierList::new(vec![Box::new(verifier)])).map_err(|error| match error {
            signed_note::NoteError::InvalidSignature { name, .. } => BadNote::Signature(name),
            _ => unsigned(),
        })?;
        if signed.len() == 1 { Ok(()) } else { Err(unsigned()) }
    }

    /// Checks a witness's line on a checkpoint (C2SP `tlog-cosignature`), and answers when it was signed, in seconds since 1970.
    pub fn check_cosignature(&self, checkpoint: &Checkpoint, line: &str) -> Result<u64, BadNote> {
        let unsigned = || BadNote::Unsigned(self.vkey.clone());
        let signature = signed_note::Signature::from_bytes(line.as_bytes()).map_err(|_| unsigned())?;
        let (time, bytes) = signature.signature().split_first_chunk::<8>().ok_or_else(unsigned)?;
        let bytes: &[u8; 64] = bytes.try_into().map_err(|_| unsigned())?;
        if !self.is_witness() || signature.name() != self.name || signature.id() != self.id() {
            return Err(unsigned());
        }
        let time = u64::from_be_bytes(*time);
        let message = format!("cosignature/v1\ntime {time}\n{}", checkpoint.text());
        let key = VerifyingKey::from_bytes(&self.key).map_err(|_| unsigned())?;
        let held = key.verify_strict(message.as_bytes(), &Signature::from_bytes(bytes));
        held.map(|()| time).map_err(|_| BadNote::Signature(self.name.clone()))
    }
}

impl Proof {
    /// The proof as text.
    pub fn text(&self) -> String {
        let path: String = self.path.iter().map(|hash| format!("{}\n", Hash(*hash))).collect();
        format!("{PROOF_HEADER}\nindex {}\n{path}\n{}", self.index, self.note)
    }

    /// Reads a proof. Nothing is checked yet.
    pub fn read(text: &str) -> Result<Self, BadNote> {
        let malformed = BadNote::Malformed("the proof is not a C2SP tlog-proof in its one way of writing");
        let (head, note) = text.split_once("\n\n").filter(|_| text.len() <= MAX_NOTE).ok_or_else(|| malformed.clone())?;
        let mut lines = head.lines();
        let header = lines.next();
        let index = lines.next().and_then(|line| line.strip_prefix("index ")?.parse().ok());
        let path: Option<Vec<TreeHash>> = lines.map(|line| Hash::parse_hash(line).ok().map(|hash| hash.0)).collect();
        let (Some(PROOF_HEADER), Some(index), Some(path)) = (header, index, path) else { return Err(malformed) };
        let read = Self { index, path, note: note.to_owned() };
        if read.text() == text { Ok(read) } else { Err(malformed) }
    }

    /// Checks that the leaf is in the log whose checkpoint this is, that one of the keys signed that, and that any further signature
    /// is that of one of these witnesses.
    pub fn check(&self, leaf: TreeHash, keys: &[PublicKey], witnesses: &[PublicKey]) -> Result<Checkpoint, BadNote> {
        let checkpoint = Checkpoint::open(&self.note, keys, witnesses)?;
        self.check_leaf(leaf, &checkpoint)?;
        Ok(checkpoint)
    }

    /// Checks that the leaf is in the log that this checkpoint is of.
    pub fn check_leaf(&self, leaf: TreeHash, checkpoint: &Checkpoint) -> Result<(), BadNote> {
        let included = check_inclusion(&self.path, self.index, leaf, checkpoint.size, checkpoint.root);
        included.map_err(|_| BadNote::Malformed("the leaf is not in the log at that place"))
    }
}

/// Whose a signature line says it is: a name, and the id of a key.
fn signer(line: &str) -> Result<(String, u32), BadNote> {
    let signature = signed_note::Signature::from_bytes(line.as_bytes());
    let signature = signature.map_err(|_| BadNote::Malformed("a signature line cannot be read"))?;
    Ok((signature.name().to_owned(), signature.id()))
}

/// Checks a signature line with the key it names; nothing where that is none of these.
fn check_any(keys: &[PublicKey], text: &str, line: &str) -> Option<Result<(), BadNote>> {
    let signature = signed_note::Signature::from_bytes(line.as_bytes()).ok()?;
    let named = |key: &&PublicKey| key.name == signature.name() && key.id() == signature.id() && !key.is_witness();
    keys.iter().find(named).map(|key| key.check(text, line))
}

/// SHA-256 of a key's vkey in hexadecimal, shortened for people to compare.
pub fn fingerprint(key: &PublicKey) -> String {
    let hash = hex::encode(Sha256::digest(key.vkey.as_bytes()));
    let groups: Vec<&str> = (0..4).filter_map(|at| hash.get(at * 4..at * 4 + 4)).collect();
    groups.join("-")
}

fn typed(kind: u8, key: &[u8; 32]) -> Vec<u8> {
    let mut bytes = vec![kind];
    bytes.extend_from_slice(key);
    bytes
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "SigningKey({}, hidden)", self.public.name)
    }
}

impl std::fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.vkey)
    }
}
