//! Reading beside a server that writes.

use super::*;

#[test]
fn a_snapshot_reads_what_an_open_journal_holds() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = open_small(data.path()).unwrap();
    for head in 0..40 {
        append(&journal, 1, head, 1).unwrap();
    }
    let taken = snapshot(data.path()).unwrap();
    append(&journal, 2, 0, 2).unwrap();
    assert_eq!(taken.streams(), Ok(vec![stream(1)]));
    assert_eq!(taken.read(stream(1), 30, 99), Ok(records(1, 30, 40)));
    assert_eq!(
        taken.answered(stream(1), command(7).actor, command(7).id),
        journal.answered(stream(1), command(7).actor, command(7).id)
    );
    assert!(append(&taken, 1, 40, 1).is_err() && taken.erase_body(stream(1), 1).is_err());
    assert_eq!(check(data.path()).unwrap().records, 42);
}

#[test]
fn a_snapshot_stops_at_the_first_frame_that_is_not_whole() {
    let data = written(4);
    let path = segment_file(data.path(), 1);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() - 3]).unwrap();
    assert_eq!(snapshot(data.path()).unwrap().head(stream(1)), Ok(3));
    assert!(check(data.path()).unwrap().torn.is_some());
    assert_eq!(fs::metadata(&path).unwrap().len(), bytes.len() as u64 - 3, "nothing may be changed");
}

#[test]
fn snapshots_while_appends_go_on_are_prefixes() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = open_small(data.path()).unwrap();
    std::thread::scope(|scope| {
        for n in 1..4 {
            let journal = &journal;
            scope.spawn(move || {
                for head in 0..200 {
                    append(journal, n, head, 1).unwrap();
                }
            });
        }
        let mut least = 0;
        while least < 200 {
            let durable = journal.head(stream(1)).unwrap();
            let taken = snapshot(data.path()).unwrap_or_else(|error| panic!("{error}"));
            least = taken.head(stream(1)).unwrap();
            assert!(least >= durable);
            assert_eq!(taken.read(stream(1), 1, 999), Ok(records(1, 1, least)));
        }
    });
}

#[test]
fn a_folder_without_a_journal_has_no_snapshot() {
    let data = tempfile::tempdir().unwrap();
    assert!(matches!(snapshot(data.path()), Err(OpenError::Io { .. })));
    assert!(matches!(check(data.path()), Err(OpenError::Io { .. })));
}
