//! Writes and syncs that fail.

use std::fs::File;
use std::sync::atomic::{AtomicBool, Ordering};

use super::*;

/// A disk that can be told to fail.
#[derive(Debug, Clone, Default)]
struct Faulty(Arc<Switches>);

#[derive(Debug, Default)]
struct Switches {
    full: AtomicBool,
    no_sync: AtomicBool,
    no_truncate: AtomicBool,
}

impl Disk for Faulty {
    fn write(&self, file: &File, bytes: &[u8]) -> io::Result<()> {
        if self.0.full.load(Ordering::SeqCst) {
            RealDisk.write(file, &bytes[..bytes.len() / 2])?;
            return Err(io::ErrorKind::StorageFull.into());
        }
        RealDisk.write(file, bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        if self.0.no_sync.load(Ordering::SeqCst) { Err(io::Error::other("bad sector")) } else { RealDisk.sync(file) }
    }

    fn truncate(&self, file: &File, len: u64) -> io::Result<()> {
        if self.0.no_truncate.load(Ordering::SeqCst) { Err(io::Error::other("no")) } else { RealDisk.truncate(file, len) }
    }
}

fn opened(segment_size: u64) -> (tempfile::TempDir, Arc<Switches>, Journal) {
    let data = tempfile::tempdir().unwrap();
    let disk = Faulty::default();
    let switches = Arc::clone(&disk.0);
    let (journal, _) = Journal::open_with(data.path(), Options { segment_size, disk: Box::new(disk) }).unwrap();
    append(&journal, 1, 0, 2).unwrap();
    (data, switches, journal)
}

#[test]
fn a_failed_sync_stops_the_log_for_good_and_shows_nothing_of_the_group() {
    let (data, switches, journal) = opened(SEGMENT_SIZE);
    switches.no_sync.store(true, Ordering::SeqCst);
    assert!(matches!(append(&journal, 1, 2, 1), Err(AppendError::Stopped(_))));
    switches.no_sync.store(false, Ordering::SeqCst);
    assert!(matches!(append(&journal, 1, 2, 1), Err(AppendError::Stopped(_))));
    assert!(matches!(append(&journal, 3, 0, 1), Err(AppendError::Stopped(_))));
    assert!(matches!(journal.erase_body(stream(1), 1), Err(LogError::Stopped(_))));
    assert_eq!(journal.head(stream(1)), Ok(2));
    assert_eq!(journal.streams(), Ok(vec![stream(1)]));
    assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 2)));
    assert_eq!(journal.answered(stream(1), command(3).actor, command(3).id), Ok(None));
    drop(journal);
    let (journal, _) = must_open(data.path());
    append(&journal, 1, 2, 1).unwrap();
}

#[test]
fn a_full_disk_refuses_appends_while_reading_goes_on_until_there_is_space() {
    let (data, switches, journal) = opened(SEGMENT_SIZE);
    for _ in 0..3 {
        switches.full.store(true, Ordering::SeqCst);
        assert!(matches!(append(&journal, 1, 2, 1), Err(AppendError::Full(_))));
        assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 2)));
        assert_eq!(journal.head(stream(1)), Ok(2));
        assert!(matches!(journal.erase_body(stream(1), 1), Err(LogError::NotErased(_))));
    }
    switches.full.store(false, Ordering::SeqCst);
    append(&journal, 1, 2, 5).unwrap();
    drop(journal);
    let (journal, report) = must_open(data.path());
    assert_eq!(report.torn, None);
    assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 7)));
}

#[test]
fn a_half_written_group_that_cannot_be_cut_off_stops_the_log() {
    let (data, switches, journal) = opened(SEGMENT_SIZE);
    switches.full.store(true, Ordering::SeqCst);
    switches.no_truncate.store(true, Ordering::SeqCst);
    assert!(matches!(append(&journal, 1, 2, 1), Err(AppendError::Stopped(_))));
    switches.full.store(false, Ordering::SeqCst);
    assert!(matches!(append(&journal, 1, 2, 1), Err(AppendError::Stopped(_))));
    drop(journal);
    let (journal, report) = must_open(data.path());
    assert!(report.torn.is_some());
    assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 2)));
}

#[test]
fn a_disk_that_is_full_when_a_segment_ends_takes_the_next_one_later() {
    let (data, switches, journal) = opened(100);
    switches.full.store(true, Ordering::SeqCst);
    assert!(matches!(append(&journal, 1, 2, 1), Err(AppendError::Full(_))));
    switches.full.store(false, Ordering::SeqCst);
    append(&journal, 1, 2, 1).unwrap();
    drop(journal);
    let (journal, report) = must_open(data.path());
    assert_eq!((report.segments, report.torn), (2, None));
    assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 3)));
}

#[test]
fn a_failed_index_leaves_reading_to_the_journal() {
    let (_data, _, journal) = opened(SEGMENT_SIZE);
    append(&journal, 1, 2, 20).unwrap();
    // by then all is in the index, and nothing is left in memory
    journal.erase_body(stream(1), 22).unwrap();
    journal.shared.replace_store(None);
    journal.shared.fail("no space for the index".into());
    assert_eq!(append(&journal, 1, 22, 1), Err(AppendError::Full("no space for the index".into())));
    append(&journal, 1, 22, 1).unwrap_err();
    for from in [0, 1, 2, 3, 17] {
        assert_eq!(journal.read(stream(1), from, 5).unwrap(), records(1, from.max(1), (from.max(1) + 4).min(21)));
    }
    assert_eq!(journal.answered(stream(1), command(3).actor, command(3).id).unwrap().unwrap().seq, 22);
    assert_eq!(journal.answered(stream(2), command(3).actor, command(3).id), Ok(None));
}

#[test]
fn a_damaged_running_index_is_built_anew() {
    let (data, _, journal) = opened(SEGMENT_SIZE);
    // the applier finds that its folder is gone when it erases, and makes another
    fs::remove_dir_all(index_folder(data.path())).unwrap();
    journal.erase_body(stream(1), 1).unwrap();
    append(&journal, 1, 2, 1).unwrap();
    assert_eq!(journal.read(stream(1), 2, 9), Ok(records(1, 2, 3)));
    assert_eq!(journal.read(stream(1), 1, 1), Ok(vec![Record { sealed: None, ..record(1, 1) }]));
}
