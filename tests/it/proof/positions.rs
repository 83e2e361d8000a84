//! Every single-byte change, removal, insertion, swap and truncation of a bundle of 100 records is rejected, at every position.
//!
//! Each edit is given to the whole check of either verifier: nothing is left out of it. What does not change from one edit to the
//! next, the hashes of the other files and of what stands before the edit, and for Python the signatures, is computed once.
//!
//! The records are held against the signed root alone, too: their leaves change whatever the manifest says. What counts of the zip
//! file is which files it holds and what is in them.

use std::io::{BufRead, Cursor};

use protocol::id::StreamId;
use protocol::session::Visibility;
use protocol::tree::TreeHash;
use rubricon::reports::bundle::{BadMember, InMemory, Members, Scope, Zipped};
use rubricon::reports::verify::{check_line, verify};
use sha2::{Digest, Sha256};

use super::bundle::{checked, eventful, knowing_the_key, member, members, zipped};
use super::witness::Witness;
use super::{cosigned, python};

/// Each edit at a position; at the end, where nothing stands, a byte can be put in.
fn edits(bytes: &[u8], at: usize) -> Vec<Vec<u8>> {
    if at == bytes.len() {
        return vec![[bytes, b"0"].concat(), [bytes, b"\n"].concat()];
    }
    let with = |middle: &[u8], after: usize| [&bytes[..at], middle, &bytes[after..]].concat();
    let mut edits = vec![with(&[bytes[at] ^ 1], at + 1), with(&[], at + 1), with(&[bytes[at] ^ 2], at), bytes[..at].to_vec()];
    if let Some(next) = bytes.get(at + 1).filter(|next| **next != bytes[at]) {
        edits.push(with(&[*next, bytes[at]], at + 2));
    }
    edits
}

/// Of a session with all of its bodies, the ballots of which stand in the records alone; and cosigned.
fn bundle() -> InMemory {
    let witness = Witness::new("witness.example", 9);
    cosigned::bundle(&eventful(Visibility::Confidential), |text| witness.line(text, 1_795_370_591), &[&witness])
}

/// Members of which one is another than it was. The hashes of the others are known.
struct Edited<'a> {
    whole: &'a InMemory,
    hashes: &'a [[u8; 32]],
    number: usize,
    bytes: Vec<u8>,
    hash: [u8; 32],
}

impl Edited<'_> {
    fn place(&self, name: &str) -> usize {
        self.whole.0.iter().position(|(other, _)| other == name).unwrap()
    }
}

impl Members for Edited<'_> {
    fn names(&self) -> Vec<String> {
        self.whole.names()
    }

    fn open(&mut self, name: &str) -> Result<Box<dyn BufRead + '_>, BadMember> {
        let place = self.place(name);
        Ok(Box::new(if place == self.number { self.bytes.as_slice() } else { self.whole.0[place].1.as_slice() }))
    }

    fn hash(&mut self, name: &str) -> Result<[u8; 32], BadMember> {
        let place = self.place(name);
        Ok(if place == self.number { self.hash } else { self.hashes[place] })
    }
}

/// Gives every edit of these files to the whole check.
fn every_edit_is_rejected(names: &[&str]) {
    let whole = bundle();
    checked(&whole).unwrap();
    let known = knowing_the_key();
    let hashes: Vec<[u8; 32]> = whole.0.iter().map(|(_, bytes)| Sha256::digest(bytes).into()).collect();
    let mut tried = 0;
    for (number, (name, bytes)) in whole.0.iter().enumerate().filter(|(_, (name, _))| names.contains(&name.as_str())) {
        let mut before = Sha256::new();
        for at in 0..=bytes.len() {
            for bytes in edits(bytes, at) {
                let hash = before.clone().chain_update(&bytes[at..]).finalize().into();
                let mut edited = Edited { whole: &whole, hashes: &hashes, number, bytes, hash };
                assert!(verify(&mut edited, &known, |_, _, _| ()).is_err(), "{name}, byte {at}");
                tried += 1;
            }
            before.update(bytes.get(at..=at).unwrap_or_default());
        }
    }
    println!("{tried} edits of {names:?}, each with the whole check");
}

const SIGNED: [&str; 6] = ["manifest.txt", "keys.txt", "witnesses.txt", "checkpoint.txt", "inclusion.txt", "rubric.json"];
const PAGES: [&str; 4] = ["assessment.json", "trail.json", "record.html", "record.es.html"];
const PROGRAM: [&str; 2] = ["verify.py", "README.txt"];

#[test]
fn r19_6_every_edit_of_what_is_signed_is_rejected() {
    every_edit_is_rejected(&SIGNED);
}

#[test]
fn r19_6_every_edit_of_the_records_is_rejected() {
    every_edit_is_rejected(&["records.ndjson"]);
}

#[test]
fn r19_6_every_edit_of_the_pages_is_rejected() {
    every_edit_is_rejected(&PAGES);
}

#[test]
fn r19_6_every_edit_of_what_goes_with_it_is_rejected() {
    every_edit_is_rejected(&PROGRAM);
}

#[test]
fn r19_6_every_edit_of_what_is_signed_is_rejected_in_python() {
    python::every_edit_is_rejected(&bundle(), &SIGNED);
}

#[test]
fn r19_6_every_edit_of_the_records_is_rejected_in_python() {
    python::every_edit_is_rejected(&bundle(), &["records.ndjson"]);
}

#[test]
fn r19_6_every_edit_of_the_pages_is_rejected_in_python() {
    python::every_edit_is_rejected(&bundle(), &PAGES);
}

#[test]
fn r19_6_every_edit_of_what_goes_with_it_is_rejected_in_python() {
    python::every_edit_is_rejected(&bundle(), &PROGRAM);
}

#[test]
fn r19_6_no_file_of_a_bundle_is_left_out_here() {
    let mut all: Vec<_> = [&SIGNED[..], &["records.ndjson"], &PAGES, &PROGRAM].concat();
    all.sort_unstable();
    let mut names = bundle().names();
    names.sort_unstable();
    assert_eq!(all, names);
}

#[test]
fn r19_6_no_edit_of_the_records_keeps_their_leaves_whatever_the_manifest_says() {
    let meeting = eventful(Visibility::Named);
    let members = members(&meeting, Scope::Full);
    let text = member(&members, "records.ndjson");
    let lines: Vec<&[u8]> = text.split_inclusive(|byte| *byte == b'\n').collect();
    let leaf = |line: &[u8], seq: u64| leaf(line, meeting.stream(), seq);
    for (number, line) in lines.iter().enumerate() {
        let seq = number as u64 + 1;
        // with the next line, so that edits around the end of a line are seen as they are
        let both = [line, lines.get(number + 1).copied().unwrap_or_default()].concat();
        let leaves: Option<Vec<_>> =
            (seq..).zip(both.split_inclusive(|byte| *byte == b'\n')).map(|(seq, l)| leaf(l, seq)).collect();
        assert!(leaves.is_some());
        for at in 0..line.len() {
            for edited in edits(&both, at) {
                let found: Option<Vec<_>> =
                    (seq..).zip(edited.split_inclusive(|byte| *byte == b'\n')).map(|(seq, l)| leaf(l, seq)).collect();
                assert!(found.is_none() || found != leaves, "record {seq}, byte {at}");
            }
        }
    }
    python::no_edit_keeps_the_leaves(&members);
}

fn leaf(line: &[u8], stream: StreamId, seq: u64) -> Option<TreeHash> {
    let text = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
    check_line(text, stream, seq).ok().map(|(record, _)| record.leaf_hash())
}

/// Container bytes that change nothing of what the members hold (times, flags) do not count. All others do.
fn any_edit_of_the_zip_file_is_rejected_or_changes_nothing(stride: usize) {
    let meeting = eventful(Visibility::Named);
    let (zip, whole) = (zipped(&meeting, Scope::Full), members(&meeting, Scope::Full));
    for at in (0..=zip.len()).step_by(stride) {
        for edited in edits(&zip, at) {
            let read = Zipped::new(Cursor::new(edited)).and_then(|mut zip| InMemory::read(&mut zip));
            let same = read.as_ref().is_ok_and(|members| *members == whole);
            assert!(same || read.is_err() || checked(&read.unwrap()).is_err(), "byte {at}");
        }
    }
}

#[test]
fn r19_6_a_zip_file_with_a_byte_changed_is_rejected_or_holds_exactly_the_same() {
    any_edit_of_the_zip_file_is_rejected_or_changes_nothing(11);
}

#[test]
#[ignore = "takes minutes; `cargo xtask soak` runs it"]
fn r19_6_a_zip_file_with_any_byte_changed_is_rejected_or_holds_exactly_the_same() {
    any_edit_of_the_zip_file_is_rejected_or_changes_nothing(1);
}
