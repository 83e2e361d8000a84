//! After an erasure, no file of the data folder holds what was erased, whatever happened meanwhile.

use protocol::record::Sealed;

use super::*;

const SECRET: &[u8] = b"Ada Lovelace, planted";
const SALT: [u8; 32] = *b"a salt that nobody may see again";

fn planted(n: u128, head: u64) -> Vec<Commit> {
    let sealed = Some(Sealed { salt: SALT, body: SECRET.to_vec() });
    vec![Commit { command: command(head + 1), records: vec![Record { entry: b"{}".to_vec(), sealed }, record(n, head + 2)] }]
}

fn holding(data: &Path, needle: &[u8]) -> Vec<PathBuf> {
    let holds = |path: &PathBuf| fs::read(path).unwrap().windows(needle.len()).any(|window| window == needle);
    files(data).into_iter().filter(holds).collect()
}

fn assert_gone(data: &Path) {
    assert_eq!((holding(data, SECRET), holding(data, &SALT)), (vec![], vec![]));
}

#[test]
fn an_erased_body_is_in_no_file() {
    for rotated in [false, true] {
        let data = tempfile::tempdir().unwrap();
        let (journal, _) = open_small(data.path()).unwrap();
        append(&journal, 1, 0, 3).unwrap();
        journal.append(stream(1), 3, planted(1, 3)).blocking_recv().unwrap().unwrap();
        let mut head = 5;
        while rotated && head < 40 {
            head = append(&journal, 1, head, 1).unwrap();
        }
        drop(journal);
        assert!(!holding(data.path(), SECRET).is_empty() && !holding(data.path(), &SALT).is_empty());
        let (journal, report) = open_small(data.path()).unwrap();
        assert_eq!(report.segments > 2, rotated);
        journal.erase_body(stream(1), 4).unwrap();
        assert_gone(data.path());
        append(&journal, 1, head, 2).unwrap();
        drop(journal);
        assert_gone(data.path());
        let (journal, report) = open_small(data.path()).unwrap();
        assert_eq!((report.torn, report.rebuilt), (None, None));
        assert_eq!(journal.read(stream(1), 4, 1).unwrap()[0].sealed, None);
        assert_eq!(journal.read(stream(1), 5, 99), Ok(records(1, 5, head + 2)));
        assert_eq!(check(data.path()).unwrap().records, head + 2);
    }
}

#[test]
fn an_index_kept_aside_goes_too() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = must_open(data.path());
    journal.append(stream(1), 0, planted(1, 0)).blocking_recv().unwrap().unwrap();
    drop(journal);
    fs::write(data.path().join("index/unclean"), "another epoch").unwrap();
    let (journal, _) = must_open(data.path());
    assert!(holding(data.path(), SECRET).iter().any(|path| path.to_str().unwrap().contains("damaged")));
    journal.erase_body(stream(1), 1).unwrap();
    drop(journal);
    assert_gone(data.path());
}

/// The folder as it is at each step of an erasure, made by putting files of before and after together.
#[test]
fn a_crash_at_any_step_of_an_erasure_leaves_it_undone_or_done() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = must_open(data.path());
    journal.append(stream(1), 0, planted(1, 0)).blocking_recv().unwrap().unwrap();
    drop(journal);
    let before = copied(data.path());
    let (journal, _) = must_open(data.path());
    journal.erase_body(stream(1), 1).unwrap();
    drop(journal);
    let rewritten = fs::read(segment_file(data.path(), 1)).unwrap();

    // the rewritten segment was half written beside the old one, or was whole and not renamed
    for len in [0, 10, rewritten.len() / 2, rewritten.len()] {
        let crashed = copied(before.path());
        fs::write(crashed.path().join("index/erasing"), "").unwrap();
        fs::write(segment_file(crashed.path(), 1).with_extension("unfinished"), &rewritten[..len]).unwrap();
        let (journal, _) = must_open(crashed.path());
        assert!(journal.read(stream(1), 1, 1).unwrap()[0].sealed.is_some());
        assert_eq!(fs::read_dir(folder::journal(crashed.path())).unwrap().count(), 1);
        journal.erase_body(stream(1), 1).unwrap();
        drop(journal);
        assert_gone(crashed.path());
    }
    // it was renamed, and the index was not built anew; with and without the note
    for note in [true, false] {
        let crashed = copied(before.path());
        fs::write(segment_file(crashed.path(), 1), &rewritten).unwrap();
        if note {
            fs::write(crashed.path().join("index/erasing"), "").unwrap();
        }
        let (journal, report) = must_open(crashed.path());
        assert!(report.rebuilt.is_some());
        assert_eq!(journal.read(stream(1), 1, 1).unwrap()[0].sealed, None);
        assert_eq!(journal.read(stream(1), 2, 1), Ok(records(1, 2, 2)));
        drop(journal);
        if note {
            assert_gone(crashed.path());
        }
    }
}

#[test]
fn an_erasure_amid_appends_disturbs_none() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = open_small(data.path()).unwrap();
    journal.append(stream(9), 0, planted(9, 0)).blocking_recv().unwrap().unwrap();
    std::thread::scope(|scope| {
        for n in 1..4 {
            let journal = &journal;
            scope.spawn(move || {
                for head in 0..60 {
                    append(journal, n, head, 1).unwrap();
                }
            });
        }
        for seq in [1, 2, 1] {
            journal.erase_body(stream(9), seq).unwrap();
        }
    });
    for n in 1..4 {
        assert_eq!(journal.read(stream(n), 1, 99), Ok(records(n, 1, 60)));
    }
    drop(journal);
    assert_gone(data.path());
    let (journal, report) = must_open(data.path());
    assert_eq!((report.torn, report.rebuilt), (None, None));
    assert_eq!(journal.read(stream(3), 1, 99), Ok(records(3, 1, 60)));
    assert!(journal.read(stream(9), 1, 9).unwrap().iter().all(|record| record.sealed.is_none()));
}
