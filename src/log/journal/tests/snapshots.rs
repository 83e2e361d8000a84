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

#[test]
fn a_snapshot_reads_a_stream_from_any_seq_among_others_and_over_segments() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = open_small(data.path()).unwrap();
    let mut heads = [0; 3];
    for turn in 0..400 {
        let n = turn % 3;
        heads[n] = append(&journal, n as u128 + 1, heads[n], turn as u64 % 5 + 1).unwrap();
    }
    let taken = snapshot_of(data.path(), |wanted| wanted != stream(3)).unwrap();
    for from in 0..=heads[0] + 1 {
        let last = heads[0].min(from.max(1) + 6);
        assert_eq!(taken.read(stream(1), from, 7), Ok(records(1, from.max(1), last)), "from {from}");
    }
    assert_eq!(taken.read(stream(2), 1, usize::MAX), Ok(records(2, 1, heads[1])));
    assert_eq!((taken.read(stream(3), 1, 9), taken.head(stream(3))), (Ok(Vec::new()), Ok(0)), "it was not asked for");
    assert_eq!(taken.read(stream(1), 1, 0), Ok(Vec::new()));
}

#[test]
fn what_is_appended_or_erased_after_a_snapshot_was_taken_is_not_read_from_it() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = open_small(data.path()).unwrap();
    append(&journal, 1, 0, 9).unwrap();
    let taken = snapshot(data.path()).unwrap();
    append(&journal, 1, 9, 1).unwrap();
    journal.erase_body(stream(1), 4).unwrap();
    let mut expected = records(1, 1, 9);
    expected[3].sealed = None;
    assert_eq!(taken.read(stream(1), 1, usize::MAX), Ok(expected));
}

#[test]
fn frames_are_found_wherever_a_piece_of_the_file_ends() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = must_open(data.path());
    let mut large = commit(1, 0, 1);
    large.records[0].sealed.as_mut().unwrap().body = vec![b' '; 300_000];
    journal.append(stream(1), 0, vec![large.clone()]).blocking_recv().unwrap().unwrap();
    for turn in 0..1_500 {
        append(&journal, 1, 1 + turn, 1).unwrap();
    }
    let taken = snapshot(data.path()).unwrap();
    let expected = [large.records, records(1, 2, 1_501)].concat();
    assert_eq!(taken.read(stream(1), 1, usize::MAX), Ok(expected));
    assert_eq!(check(data.path()).unwrap().records, 1_501);
}
