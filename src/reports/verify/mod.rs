//! Checking a bundle with nothing but the bundle (SPEC.md, section "Bundles").
//!
//! Owns: what is checked, in which order, and the words for what is wrong. Must not know: where the bundle came from.
//!
//! First that nothing was changed: signatures, hashes, the tree. Then that it is right: the session is replayed, and what was
//! recorded of votes and decisions is computed again ([`recount`]), and so are the pages.

mod pages;
mod records;
mod recount;
mod witnesses;

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Read, Write};
use std::iter;

use protocol::checkpoint::{BadNote, Checkpoint, Cosignature, Proof, PublicKey, fingerprint};
use protocol::id::SessionId;
use protocol::rubric::Rubric;
use protocol::session::Phase;
use protocol::tree::leaf_hash;
use sha2::{Digest, Sha256};

use super::bundle::{
    BadMember, CHECKPOINT, Hashing, INCLUSION, KEYS, MANIFEST, Manifest, Members, Pages, RECORDS, RUBRIC, WITNESSES, check_names,
};
use records::Reading;
pub use records::check_line;
pub use witnesses::Cosigned;

/// The most that is read of a member that is held in memory.
const MAX_MEMBER: u64 = 256 << 20;

/// How many bytes are hashed at once.
const BUFFER: usize = 64 << 10;

/// Whose keys a reader knows from elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The server's: nothing that another key vouches for is accepted.
    pub key: Option<PublicKey>,
    /// Witnesses of the log of logs: each must have signed it too.
    pub witnesses: Vec<PublicKey>,
}

/// What was found about a bundle that holds.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Report {
    /// Which session.
    pub session: SessionId,
    /// What it is called.
    pub title: String,
    /// Where it stood after the last record.
    pub phase: Phase,
    /// What of the bodies the bundle holds: `full`, `auditor`, `public`, or `own` and an id.
    pub scope: String,
    /// How many records were checked.
    pub records: u64,
    /// The key that vouches for all of it.
    pub vkey: String,
    /// The key, shortened for people to compare.
    pub fingerprint: String,
    /// Which witnesses signed the log of all sessions too.
    pub cosigned: Vec<Cosigned>,
    /// How many reveals, closings and decisions were computed again from what led to them.
    pub recomputed: u64,
    /// How many reveals and closings could be checked only in themselves, since ballots or answers are withheld.
    pub partly: u64,
    /// How many bodies of each kind are withheld or erased.
    pub withheld: BTreeMap<String, u64>,
    /// What was checked, in sentences.
    pub checked: Vec<String>,
    /// What could not be, in sentences.
    pub unchecked: Vec<String>,
}

/// The first thing that is wrong with a bundle.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{what}", seq.map(|seq| format!("record {seq}: ")).unwrap_or_default())]
pub struct Wrong {
    /// The record it is about, if it is about one.
    pub seq: Option<u64>,
    /// What is wrong.
    pub what: String,
    /// The member that is another file than was signed, if it is that.
    pub changed: Option<&'static str>,
}

/// Checks a bundle. `progress` is told which member is being checked, how many records were gone through for it, and of how many.
pub fn verify(
    members: &mut impl Members,
    known: &Known,
    mut progress: impl FnMut(&'static str, u64, u64),
) -> Result<Report, Wrong> {
    check_names(&members.names())?;
    let keys = read_keys(members, KEYS, |key| !key.is_witness())?;
    let newest = keys.last().ok_or_else(|| Wrong::new("keys.txt has no key"))?;
    if known.key.as_ref().is_some_and(|expected| expected != newest) {
        return Err(Wrong::new(format!("the bundle is vouched for by another key than the expected one: {}", newest.vkey())));
    }
    let newest = std::slice::from_ref(newest);
    let manifest = Manifest::read(&text(members, MANIFEST)?, newest).map_err(|error| in_member(MANIFEST, &error))?;
    check_hashes(members, &manifest)?;
    let (checkpoint, cosigned) = check_signatures(members, &manifest, &keys, known)?;

    let mut reading = Reading::new(manifest.session);
    let mut lines = members.open(RECORDS)?;
    while let Some(line) = records::next_line(&mut lines, reading.next_seq())? {
        reading.push(&line)?;
        progress(RECORDS, reading.next_seq() - 1, manifest.records);
    }
    drop(lines);
    let records = reading.next_seq() - 1;
    if records != checkpoint.size {
        let what = format!("{RECORDS} has {records} records, and the checkpoint covers {}", checkpoint.size);
        return Err(Wrong::at(records.min(checkpoint.size) + 1, what));
    }
    if reading.root() != checkpoint.root {
        return Err(Wrong::new("the records are not those that were signed: their root is not the one in checkpoint.txt"));
    }
    let rubric = check_rubric(members, &reading)?;
    let pages = Pages::new(&reading.session, &rubric, manifest.scope);
    let pages = pages.ok_or_else(|| Wrong::at(1, "the session was never made"))?;
    let unread = check_pages(members, &manifest, &pages, &mut progress)?;
    Ok(report(&manifest, newest, reading, unread, cosigned, known))
}

/// Says of the records that were changed which is the first one, where that can be told. It takes as long as reading up to there.
pub fn locate(members: &mut impl Members, wrong: Wrong) -> Wrong {
    if wrong.changed != Some(RECORDS) {
        return wrong;
    }
    first_wrong_record(members).unwrap_or(wrong)
}

fn first_wrong_record(members: &mut impl Members) -> Option<Wrong> {
    let keys = read_keys(members, KEYS, |key| !key.is_witness()).ok()?;
    let manifest = Manifest::read(&text(members, MANIFEST).ok()?, keys.last().map(std::slice::from_ref)?).ok()?;
    let mut reading = Reading::new(manifest.session);
    let mut lines = members.open(RECORDS).ok()?;
    loop {
        let seq = reading.next_seq();
        match records::next_line(&mut lines, seq) {
            Ok(Some(_)) if seq > manifest.records => return Some(Wrong::at(seq, "it was added after the records were signed")),
            Ok(Some(line)) => match reading.push(&line) {
                Ok(()) => {}
                Err(wrong) => return Some(wrong),
            },
            Ok(None) if seq <= manifest.records => return Some(Wrong::at(seq, "it is missing, and what comes after it")),
            Ok(None) => return None,
            Err(wrong) => return Some(wrong),
        }
    }
}

/// The first signature: the log of logs holds the session's checkpoint. The second: the checkpoint itself. Answers who cosigned the
/// log of logs.
fn check_signatures(
    members: &mut impl Members,
    manifest: &Manifest,
    keys: &[PublicKey],
    known: &Known,
) -> Result<(Checkpoint, Vec<Cosignature>), Wrong> {
    let note = text(members, CHECKPOINT)?;
    let checkpoint = Checkpoint::open(&note, keys, &[]).map_err(|error| in_member(CHECKPOINT, &error))?;
    let is_origin = |key: &PublicKey| checkpoint.origin == Checkpoint::session_origin(key.name(), manifest.session);
    if !keys.iter().any(is_origin) {
        return Err(Wrong::new(format!("checkpoint.txt is that of {}, not of this session", checkpoint.origin)));
    }
    if checkpoint.size != manifest.records {
        return Err(Wrong::new(format!(
            "the checkpoint covers {} records, the manifest says {}",
            checkpoint.size, manifest.records
        )));
    }
    let proof = Proof::read(&text(members, INCLUSION)?).map_err(|error| in_member(INCLUSION, &error))?;
    let newest = keys.last().map(std::slice::from_ref).unwrap_or_default();
    // Whom the reader knows comes first: the bundle cannot put another key in their place.
    let witnesses = [known.witnesses.clone(), read_keys(members, WITNESSES, PublicKey::is_witness)?].concat();
    let opened = Checkpoint::open_cosigned(&proof.note, newest, &witnesses);
    let (log, cosigned) = opened.map_err(|error| in_member(INCLUSION, &error))?;
    proof.check_leaf(leaf_hash(checkpoint.text().as_bytes()), &log).map_err(|error| in_member(INCLUSION, &error))?;
    if !newest.iter().any(|key| log.origin == Checkpoint::log_origin(key.name())) {
        return Err(Wrong::new(format!("inclusion.txt is about {}, not about the log of logs", log.origin)));
    }
    let has_signed = |expected: &&PublicKey| {
        cosigned.iter().any(|one| matches!(one, Cosignature::Held { witness, .. } if witness == *expected))
    };
    match known.witnesses.iter().find(|expected| !has_signed(expected)) {
        Some(missing) => Err(Wrong::new(format!("the log of all sessions is not cosigned by the witness {}", missing.vkey()))),
        None => Ok((checkpoint, cosigned)),
    }
}

/// Compares every member with its hash.
fn check_hashes(members: &mut impl Members, manifest: &Manifest) -> Result<(), Wrong> {
    for (name, expected) in Manifest::names().zip(&manifest.hashes) {
        if members.hash(name)? != *expected {
            let what = format!("{name} was changed: its hash is not the one in {MANIFEST}");
            return Err(Wrong { changed: Some(name), ..Wrong::new(what) });
        }
    }
    Ok(())
}

fn read_keys(members: &mut impl Members, name: &str, fits: impl Fn(&PublicKey) -> bool) -> Result<Vec<PublicKey>, Wrong> {
    let text = text(members, name)?;
    let keys: Result<Vec<_>, _> = text.lines().map(PublicKey::read).collect();
    let keys = keys.map_err(|error| in_member(name, &error))?;
    let written: String = keys.iter().map(|key| format!("{}\n", key.vkey())).collect();
    match written == text && keys.iter().all(fits) {
        true => Ok(keys),
        false => Err(Wrong::new(format!("{name} is not written with one key of its kind a line"))),
    }
}

fn check_rubric(members: &mut impl Members, reading: &Reading) -> Result<Rubric, Wrong> {
    let pinned = reading.session.rubric.as_ref().ok_or_else(|| Wrong::at(1, "the session was never made"))?;
    let bytes = bytes(members, RUBRIC)?;
    if hex::encode(Sha256::digest(&bytes)) != pinned.digest {
        return Err(Wrong::new(
            "rubric.json is not the text that the session was held on: its hash is not the digest in record 1",
        ));
    }
    let rubric: Rubric =
        serde_json::from_slice(&bytes).map_err(|error| Wrong::new(format!("rubric.json cannot be read: {error}")))?;
    if rubric.reference() != *pinned {
        return Err(Wrong::new("rubric.json has another id or version than record 1 says"));
    }
    Ok(rubric)
}

/// Computes the pages again and compares them. Answers those that another version of the program may have written otherwise.
fn check_pages(
    members: &mut impl Members,
    manifest: &Manifest,
    pages: &Pages<'_>,
    progress: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<Vec<&'static str>, Wrong> {
    let same_program = manifest.program == env!("CARGO_PKG_VERSION");
    let mut unread = Vec::new();
    for (name, hash) in Manifest::names().zip(&manifest.hashes).filter(|(name, _)| Pages::NAMES.contains(name)) {
        // What is in the bundle has the hash that the manifest states.
        let mut hashing = Hashing::new(io::sink());
        compute(members, manifest, pages, name, &mut hashing, progress)?;
        if hashing.finish() == *hash {
            continue;
        }
        let is_page = std::path::Path::new(name).extension().is_some_and(|extension| extension == "html");
        if same_program || !is_page {
            let agrees = !same_program && {
                let mut computed = Vec::new();
                compute(members, manifest, pages, name, &mut computed, progress)?;
                pages::agrees(&bytes(members, name)?, &computed)
            };
            if !agrees {
                return Err(Wrong::new(format!("{name} does not say what follows from the records")));
            }
        } else {
            unread.push(name);
        }
    }
    Ok(unread)
}

/// Computes one page, going through the records again.
fn compute(
    members: &mut impl Members,
    manifest: &Manifest,
    pages: &Pages<'_>,
    name: &'static str,
    out: &mut impl Write,
    progress: &mut dyn FnMut(&'static str, u64, u64),
) -> Result<(), Wrong> {
    let mut failed = None;
    let mut steps = records::steps(members.open(RECORDS)?, manifest.session);
    let steps = iter::from_fn(|| match steps.next().filter(|_| Pages::tells_steps(name))? {
        Ok(step) => {
            progress(name, step.stamp.seq, manifest.records);
            Some(step)
        }
        Err(wrong) => {
            failed = Some(wrong);
            None
        }
    });
    let mut out = BufWriter::with_capacity(BUFFER, out);
    let written = pages.write(name, steps, &mut out).and_then(|()| out.flush());
    written.map_err(BadMember::from)?;
    failed.map_or(Ok(()), Err)
}

fn report(
    manifest: &Manifest,
    newest: &[PublicKey],
    reading: Reading,
    unread: Vec<&str>,
    cosigned: Vec<Cosignature>,
    known: &Known,
) -> Report {
    let Reading { session, counts, withheld, .. } = reading;
    let key = newest.first();
    let (vkey, fingerprint) =
        (key.map(|key| key.vkey().to_owned()).unwrap_or_default(), key.map(fingerprint).unwrap_or_default());
    let records = manifest.records;
    let mut checked = vec![
        format!("{records} records: the hash of each, their order, and that none is missing or added"),
        "the root of their tree is the one that the server signed (checkpoint.txt)".to_owned(),
        "that checkpoint is in the server's log of all sessions (inclusion.txt)".to_owned(),
        "every other file is as it was when the bundle was made (manifest.txt)".to_owned(),
        "the rubric is the exact text that the session was held on (rubric.json)".to_owned(),
        format!("{} reveals, closings and decisions: computed again from what led to them", counts.recomputed),
        "the assessment and the trail: computed again from the records".to_owned(),
    ];
    let mut unchecked = Vec::new();
    let cosigned = witnesses::told(cosigned, known, &mut checked, &mut unchecked);
    if known.key.is_some() {
        checked.push("the key is the one you expected".to_owned());
    } else {
        unchecked.push(format!(
            "whose key it is: compare {fingerprint}, or the whole key in keys.txt, with what the server publishes at /api/vkey"
        ));
    }
    if counts.partly > 0 {
        unchecked.push(format!(
            "{} reveals or closings: what was voted is withheld, so their sums and outcomes were checked, and not each vote",
            counts.partly
        ));
    }
    let bodies: u64 = withheld.values().sum();
    if bodies > 0 {
        let kinds: Vec<_> = withheld.iter().map(|(kind, count)| format!("{kind} {count}")).collect();
        unchecked.push(format!("what {bodies} bodies say, which are withheld or erased: {}", kinds.join(", ")));
    }
    if !unread.is_empty() {
        let (names, program) = (unread.join(", "), &manifest.program);
        unchecked.push(format!("the words of {names}, which version {program} of the program wrote; they are signed"));
    }
    Report {
        session: manifest.session,
        title: session.title.clone(),
        phase: session.phase,
        scope: manifest.scope.to_string(),
        records,
        vkey,
        fingerprint,
        cosigned,
        recomputed: counts.recomputed,
        partly: counts.partly,
        withheld,
        checked,
        unchecked,
    }
}

fn bytes(members: &mut impl Members, name: &str) -> Result<Vec<u8>, Wrong> {
    let mut bytes = Vec::new();
    members.open(name)?.take(MAX_MEMBER + 1).read_to_end(&mut bytes).map_err(BadMember::from)?;
    if bytes.len() as u64 > MAX_MEMBER {
        return Err(Wrong::new(format!("{name} is larger than {MAX_MEMBER} bytes")));
    }
    Ok(bytes)
}

fn text(members: &mut impl Members, name: &str) -> Result<String, Wrong> {
    String::from_utf8(bytes(members, name)?).map_err(|_| Wrong::new(format!("{name} is not text")))
}

fn in_member(name: &str, error: &BadNote) -> Wrong {
    Wrong::new(format!("{name}: {error}"))
}

impl Wrong {
    fn new(what: impl Into<String>) -> Self {
        Self { seq: None, what: what.into(), changed: None }
    }

    fn at(seq: u64, what: impl Into<String>) -> Self {
        Self { seq: Some(seq), ..Self::new(what) }
    }
}

impl From<BadMember> for Wrong {
    fn from(error: BadMember) -> Self {
        Self::new(error.to_string())
    }
}
