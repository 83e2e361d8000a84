//! Every single-byte change, removal, insertion, swap and truncation of a bundle of 100 records is rejected, at every position.
//!
//! What counts of the zip file is which members it holds and what is in them. At every position each member is held against its
//! hash in the signed manifest, and each line of the records against the signed root alone, which is quick. The whole check of
//! every edit takes minutes: it is done at some positions here, and at all of them by `cargo xtask soak`.

use std::io::Cursor;

use protocol::id::StreamId;
use protocol::session::Visibility;
use protocol::tree::TreeHash;
use rubricon::reports::bundle::{InMemory, Manifest, Scope, Zipped};
use rubricon::reports::verify::check_line;
use sha2::{Digest, Sha256};

use super::bundle::{checked, eventful, key, member, members, zipped};
use super::python;

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

fn bundle() -> InMemory {
    members(&eventful(Visibility::Named), Scope::Full)
}

#[test]
fn r19_no_edit_of_a_file_keeps_its_hash() {
    let members = bundle();
    let note = std::str::from_utf8(member(&members, "manifest.txt")).unwrap();
    let manifest = Manifest::read(note, &[key().public().clone()]).unwrap();
    for (name, hash) in Manifest::names().zip(&manifest.hashes) {
        let bytes = member(&members, name);
        assert_eq!(Sha256::digest(bytes).as_slice(), hash);
        for at in 0..=bytes.len() {
            for edited in edits(bytes, at) {
                assert_ne!(Sha256::digest(&edited).as_slice(), hash, "{name}, byte {at}");
            }
        }
    }
}

#[test]
fn r19_no_edit_of_the_records_keeps_their_leaves_whatever_the_manifest_says() {
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
}

fn leaf(line: &[u8], stream: StreamId, seq: u64) -> Option<TreeHash> {
    let text = std::str::from_utf8(line).ok()?.strip_suffix('\n')?;
    check_line(text, stream, seq).ok().map(|(record, _)| record.leaf_hash())
}

fn every_edit_is_rejected(stride: usize) {
    let members = bundle();
    checked(&members).unwrap();
    for number in 0..members.0.len() {
        let (name, bytes) = members.0[number].clone();
        for at in (0..=bytes.len()).step_by(stride) {
            for edited in edits(&bytes, at) {
                let mut changed = members.clone();
                changed.0[number].1 = edited;
                assert!(checked(&changed).is_err(), "{name}, byte {at}");
            }
        }
    }
}

#[test]
fn r19_edits_are_rejected_by_the_whole_check() {
    every_edit_is_rejected(101);
}

#[test]
#[ignore = "takes minutes; cargo xtask soak"]
fn r19_every_edit_is_rejected_by_the_whole_check() {
    every_edit_is_rejected(1);
}

#[test]
fn r19_every_edit_of_what_is_signed_is_rejected_by_the_whole_check() {
    let members = bundle();
    for name in ["manifest.txt", "checkpoint.txt", "inclusion.txt", "keys.txt"] {
        let number = members.0.iter().position(|(other, _)| other == name).unwrap();
        let bytes = members.0[number].1.clone();
        for at in 0..=bytes.len() {
            for edited in edits(&bytes, at) {
                let mut changed = members.clone();
                changed.0[number].1 = edited;
                assert!(checked(&changed).is_err(), "{name}, byte {at}");
            }
        }
    }
}

/// Container bytes that change nothing of what the members hold (times, flags) do not count. All others do.
#[test]
fn r19_a_zip_file_with_any_byte_changed_is_rejected_or_holds_exactly_the_same() {
    let zip = zipped(&eventful(Visibility::Named), Scope::Full);
    let whole = bundle();
    let stride = if std::env::var_os("RUBRICON_SOAK").is_some() { 1 } else { 11 };
    for at in (0..=zip.len()).step_by(stride) {
        for edited in edits(&zip, at) {
            let read = Zipped::new(Cursor::new(edited)).and_then(|mut zip| InMemory::read(&mut zip));
            let same = read.as_ref().is_ok_and(|members| *members == whole);
            assert!(same || read.is_err() || checked(&read.unwrap()).is_err(), "byte {at}");
        }
    }
}

#[test]
fn r19_no_edit_gets_past_the_python_checker() {
    python::positions(&bundle(), "parts", 1);
}

#[test]
fn r19_edits_are_rejected_by_the_whole_python_check() {
    python::positions(&bundle(), "whole", 997);
}

#[test]
#[ignore = "takes minutes; cargo xtask soak"]
fn r19_every_edit_is_rejected_by_the_whole_python_check() {
    python::positions(&bundle(), "whole", 1);
}
