//! The manifest: what the bundle says of itself and the hash of every other member, signed.

use protocol::checkpoint::{BadNote, PublicKey, SigningKey, open, sign};
use protocol::id::SessionId;
use protocol::tree::TreeHash;

use super::{MANIFEST, MEMBERS, Scope};

const FORMAT: &str = "rubricon bundle v1";

/// What a bundle says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    /// Which session.
    pub session: SessionId,
    /// What of the bodies it holds.
    pub scope: Scope,
    /// How many records.
    pub records: u64,
    /// The version of the program that wrote it.
    pub program: String,
    /// SHA-256 of each member but the manifest, in the order of [`MEMBERS`].
    pub hashes: Vec<TreeHash>,
}

impl Manifest {
    /// The names that the hashes are for.
    pub fn names() -> impl Iterator<Item = &'static str> {
        MEMBERS.into_iter().filter(|name| *name != MANIFEST)
    }

    /// The signed note.
    pub fn sign(&self, key: &SigningKey) -> Result<String, BadNote> {
        sign(&self.text(), key)
    }

    /// Reads a signed manifest, if one of these keys signed it.
    pub fn read(note: &str, keys: &[PublicKey]) -> Result<Self, BadNote> {
        let text = open(note, keys)?;
        let malformed = || BadNote::Malformed("the manifest is not written as that of a bundle of this version");
        let read = Self::parse(&text).ok_or_else(malformed)?;
        if read.text() == text { Ok(read) } else { Err(malformed()) }
    }

    fn text(&self) -> String {
        let Self { session, scope, records, program, hashes } = self;
        let members: String = Self::names().zip(hashes).map(|(name, hash)| format!("{}  {name}\n", hex::encode(hash))).collect();
        format!("{FORMAT}\nsession {session}\nscope {scope}\nrecords {records}\nprogram {program}\n{members}")
    }

    fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        lines.next().filter(|line| *line == FORMAT)?;
        let mut field = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ');
        let session = field("session")?.parse().ok()?;
        let scope = field("scope")?.parse().ok()?;
        let records = field("records")?.parse().ok()?;
        let program = field("program")?.to_owned();
        let hash = |line: &str| hex::decode(line.get(..64)?).ok()?.try_into().ok();
        let hashes: Vec<TreeHash> = lines.map(hash).collect::<Option<_>>()?;
        (hashes.len() == MEMBERS.len() - 1).then_some(Self { session, scope, records, program, hashes })
    }
}
