//! The journal on real files: what the contract cannot see.

mod erasing;
mod faults;
mod model;
mod recovery;
mod snapshots;

use std::fs;
use std::path::{Path, PathBuf};

use super::segment::RealDisk;
use super::*;
use crate::log::contract::{append, command, commit, record, records, stream};

/// A journal with small segments.
fn open_small(data: &Path) -> Result<(Journal, Report), OpenError> {
    Journal::open_with(data, Options { segment_size: 2000, disk: Box::new(RealDisk) })
}

fn must_open(data: &Path) -> (Journal, Report) {
    Journal::open(data).unwrap_or_else(|error| panic!("{error}"))
}

/// A closed journal with stream 1 holding `count` records, each appended by itself, and stream 2 holding 3 at once.
fn written(count: u64) -> tempfile::TempDir {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = must_open(data.path());
    for head in 0..count {
        append(&journal, 1, head, 1).unwrap();
        if head == 1 {
            append(&journal, 2, 0, 3).unwrap();
        }
    }
    data
}

fn segment_file(data: &Path, number: u64) -> PathBuf {
    segment::path(&folder::journal(data), number)
}

fn forget_index(data: &Path) {
    fs::remove_dir_all(data.join("index")).unwrap();
}

/// Where the frames of a segment begin, and where the last one ends.
fn frame_offsets(data: &Path, number: u64) -> Vec<u64> {
    let segment = segment::open(&folder::journal(data), number).unwrap();
    let mut offsets = vec![segment::HEADER];
    let from = Position { segment: number, offset: segment::HEADER };
    scan::scan::<OpenError>(&[segment], from, None, &mut |found| {
        offsets.push(found.end.offset);
        Ok(())
    })
    .unwrap();
    offsets
}

/// A copy of all files, as a backup of a running server or a disk image would hold them.
fn copied(from: &Path) -> tempfile::TempDir {
    fn copy(from: &Path, to: &Path) {
        for item in fs::read_dir(from).unwrap() {
            let item = item.unwrap();
            let target = to.join(item.file_name());
            if item.path().is_dir() {
                fs::create_dir(&target).unwrap();
                copy(&item.path(), &target);
            } else {
                fs::copy(item.path(), target).unwrap();
            }
        }
    }
    let to = tempfile::tempdir().unwrap();
    copy(from, to.path());
    to
}

/// Every file below a folder.
fn files(below: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(below).unwrap().map(|item| item.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The index folder that counts.
fn index_folder(data: &Path) -> PathBuf {
    let items = fs::read_dir(data.join("index")).unwrap().map(|item| item.unwrap());
    let numbered = items.filter_map(|item| item.file_name().to_str()?.parse::<u64>().ok());
    data.join("index").join(numbered.max().unwrap().to_string())
}
