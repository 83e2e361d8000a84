//! Opening after a crash, after damage, and with an index that cannot be used.

use super::*;
use crate::log::frame::{Place, encode, seal};

#[test]
fn a_tail_torn_at_any_byte_is_cut_and_all_before_survives() {
    let data = written(5);
    let path = segment_file(data.path(), 1);
    let whole = fs::read(&path).unwrap();
    let offsets = frame_offsets(data.path(), 1);
    let last = offsets[offsets.len() - 2];
    for len in last..whole.len() as u64 {
        fs::write(&path, &whole[..len as usize]).unwrap();
        let (journal, report) = must_open(data.path());
        let torn = (len > last).then(|| Torn { file: path.clone(), offset: last, bytes: len - last });
        assert_eq!(report.torn, torn);
        assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 4)));
        assert_eq!(journal.answered(stream(1), command(5).actor, command(5).id), Ok(None));
        assert_eq!(fs::metadata(&path).unwrap().len(), last);
    }
    let (journal, _) = must_open(data.path());
    append(&journal, 1, 4, 1).unwrap();
    drop(journal);
    assert_eq!(fs::read(&path).unwrap().len(), whole.len());
}

#[test]
fn noise_and_zeros_after_the_last_frame_are_a_torn_tail() {
    let data = written(3);
    let path = segment_file(data.path(), 1);
    let whole = fs::read(&path).unwrap();
    for tail in [vec![0; 9000], vec![0xf7; 9000], whole[segment::HEADER as usize..].to_vec()] {
        fs::write(&path, [whole.as_slice(), &tail].concat()).unwrap();
        let (journal, report) = must_open(data.path());
        assert_eq!(report.torn.map(|torn| torn.bytes), Some(tail.len() as u64));
        assert_eq!(journal.head(stream(1)), Ok(3));
    }
}

#[test]
fn a_flipped_byte_before_durable_frames_refuses_to_open_and_says_where() {
    let data = written(5);
    forget_index(data.path());
    let path = segment_file(data.path(), 1);
    let whole = fs::read(&path).unwrap();
    let offsets = frame_offsets(data.path(), 1);
    for at in offsets[1]..offsets[2] {
        let mut spoilt = whole.clone();
        spoilt[at as usize] ^= 0x10;
        fs::write(&path, &spoilt).unwrap();
        match Journal::open(data.path()) {
            Err(error @ OpenError::Damaged { offset, .. }) if offset == offsets[1] => {
                let text = error.to_string();
                assert!(text.contains(path.to_str().unwrap()) && text.contains("restore"), "{text}");
            }
            other => panic!("byte {at}: {other:?}"),
        }
        assert_eq!(fs::read(&path).unwrap(), spoilt, "nothing may be changed");
    }
}

#[test]
fn a_half_written_group_is_torn_even_if_a_later_frame_of_it_is_whole() {
    let data = written(2);
    let journal = segment::open(&folder::journal(data.path()), 1).unwrap();
    let end = journal.len;
    let place = |offset| Place { journal: journal.header.journal, segment: 1, offset };
    let mut group = Vec::new();
    for n in 5..8 {
        let offset = end + group.len() as u64;
        seal(place(offset), end, &encode(stream(n), 1, &[commit(n, 0, 1)]), &mut group);
    }
    let second = group.len() / 3;
    group[second + 30] ^= 1;
    let path = segment_file(data.path(), 1);
    fs::write(&path, [fs::read(&path).unwrap(), group].concat()).unwrap();
    let (journal, report) = must_open(data.path());
    assert_eq!(report.torn.map(|torn| torn.offset), Some(end + second as u64));
    assert_eq!(journal.streams(), Ok([1, 2, 5].map(stream).to_vec()));
}

#[test]
fn a_bad_frame_at_the_end_of_an_earlier_segment_refuses_to_open() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = open_small(data.path()).unwrap();
    for head in 0..30 {
        append(&journal, 1, head, 1).unwrap();
    }
    drop(journal);
    forget_index(data.path());
    let path = segment_file(data.path(), 2);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..bytes.len() - 1]).unwrap();
    let error = Journal::open(data.path()).unwrap_err();
    assert!(matches!(&error, OpenError::Damaged { file, .. } if *file == path), "{error}");
    fs::remove_file(&path).unwrap();
    let error = Journal::open(data.path()).unwrap_err();
    assert!(error.to_string().contains("segment 2, which comes before it, is missing"), "{error}");
    fs::write(&path, &bytes).unwrap();
    let (journal, report) = must_open(data.path());
    assert!(report.segments > 2);
    assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 30)));
}

#[test]
fn an_unknown_format_or_a_spoilt_header_refuses_to_open() {
    let data = written(1);
    let path = segment_file(data.path(), 1);
    let whole = fs::read(&path).unwrap();
    let spoilt = |at: usize| [&whole[..at], &[whole[at] ^ 6], &whole[at + 1..]].concat();
    fs::write(&path, spoilt(8)).unwrap();
    assert!(matches!(Journal::open(data.path()), Err(OpenError::Version { found: 7, known: 1, .. })));
    for at in [0, 12, 20, 36, 40] {
        fs::write(&path, spoilt(at)).unwrap();
        assert!(matches!(Journal::open(data.path()), Err(OpenError::Damaged { offset: 0, .. })), "byte {at}");
    }
}

#[test]
fn what_is_applied_is_not_read_at_the_start_but_a_check_finds_damage_there() {
    let data = written(5);
    let path = segment_file(data.path(), 1);
    let mut bytes = fs::read(&path).unwrap();
    let offsets = frame_offsets(data.path(), 1);
    assert_eq!(check(data.path()).unwrap().records, 8);
    bytes[offsets[2] as usize + 40] ^= 1;
    fs::write(&path, &bytes).unwrap();
    let (journal, report) = must_open(data.path());
    assert_eq!(report.rebuilt, None);
    assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 5)));
    assert!(matches!(check(data.path()), Err(OpenError::Damaged { offset, .. }) if offset == offsets[2]));
}

/// Spoils the index of a closed journal and expects it back, saying why.
fn rebuilt(why: &str, spoil: impl FnOnce(&Path)) {
    let reason = served(spoil).expect("the index is built anew");
    assert!(reason.contains(why), "{reason}");
}

/// Spoils the index of a closed journal and expects all records; why it was built anew, if it was.
fn served(spoil: impl FnOnce(&Path)) -> Option<String> {
    let data = written(40);
    spoil(data.path());
    let (journal, report) = must_open(data.path());
    assert_eq!(journal.read(stream(1), 1, 99), Ok(records(1, 1, 40)));
    assert_eq!(journal.read(stream(2), 2, 99), Ok(records(2, 2, 3)));
    assert_eq!(journal.answered(stream(1), command(9).actor, command(9).id).unwrap().unwrap().seq, 9);
    append(&journal, 1, 40, 1).unwrap();
    drop(journal);
    assert_eq!(must_open(data.path()).1.rebuilt, None);
    report.rebuilt
}

#[test]
fn a_lost_index_is_built_anew() {
    rebuilt("there is none", forget_index);
    rebuilt("unfinished", |data| {
        let folder = index_folder(data);
        fs::remove_dir_all(&folder).and_then(|()| fs::create_dir(folder)).unwrap();
    });
}

#[test]
fn an_index_full_of_noise_is_built_anew() {
    rebuilt("", |data| {
        for file in files(&index_folder(data)) {
            let len = fs::metadata(&file).unwrap().len() as usize;
            let noise = (0..len).map(|i| (i * 7919 % 251) as u8).collect::<Vec<_>>();
            fs::write(file, noise).unwrap();
        }
    });
}

#[test]
fn an_index_that_was_cut_short_is_caught_up_or_built_anew() {
    for part in 0..10 {
        served(|data| {
            for file in files(&index_folder(data)) {
                let len = fs::metadata(&file).unwrap().len();
                fs::OpenOptions::new().write(true).open(file).unwrap().set_len(len * part / 10).unwrap();
            }
        });
    }
}

#[test]
fn an_index_of_another_journal_is_built_anew() {
    let other = written(50);
    rebuilt("another journal", |data| {
        fs::remove_dir_all(data.join("index")).unwrap();
        fs::rename(other.path().join("index"), data.join("index")).unwrap();
    });
}

#[test]
fn an_index_that_is_ahead_of_the_journal_is_built_anew() {
    let data = written(9);
    let path = segment_file(data.path(), 1);
    let end = frame_offsets(data.path(), 1)[4];
    fs::OpenOptions::new().write(true).open(path).unwrap().set_len(end).unwrap();
    let (journal, report) = must_open(data.path());
    assert!(report.rebuilt.unwrap().contains("the journal has lost records"));
    assert_eq!(journal.head(stream(1)), Ok(3));
}

#[test]
fn a_copy_of_a_running_log_is_whole() {
    let data = tempfile::tempdir().unwrap();
    let (journal, _) = must_open(data.path());
    for head in 0..50 {
        append(&journal, 1, head, 1).unwrap();
    }
    let copy = copied(data.path());
    let (copied, report) = must_open(copy.path());
    assert!(report.rebuilt.unwrap().contains("copy"));
    assert_eq!(copied.read(stream(1), 1, 99), Ok(records(1, 1, 50)));
}

#[test]
fn only_one_index_is_kept_aside() {
    let data = written(3);
    for _ in 0..3 {
        files(&index_folder(data.path())).iter().for_each(|file| fs::write(file, "noise").unwrap());
        assert!(must_open(data.path()).1.rebuilt.is_some());
    }
    let folders = fs::read_dir(data.path().join("index")).unwrap().filter(|item| item.as_ref().unwrap().path().is_dir());
    assert_eq!(folders.count(), 2);
}

#[test]
fn a_second_open_is_refused_until_the_first_is_closed() {
    let data = written(1);
    let first = must_open(data.path());
    let error = Journal::open(data.path()).unwrap_err();
    assert!(matches!(error, OpenError::Locked { .. }));
    assert!(error.to_string().contains(&format!("process {}", std::process::id())), "{error}");
    drop(first);
    must_open(data.path());
}

#[test]
fn a_path_that_is_no_folder_is_refused() {
    let file = tempfile::NamedTempFile::new().unwrap();
    for path in [file.path().to_owned(), file.path().join("below")] {
        let error = Journal::open(&path).unwrap_err();
        assert!(matches!(error, OpenError::Folder { .. }));
        assert!(error.to_string().contains("must be a folder"), "{error}");
    }
}

#[cfg(unix)]
#[test]
fn others_on_the_machine_cannot_read_the_journal() {
    use std::os::unix::fs::PermissionsExt;
    let parent = tempfile::tempdir().unwrap();
    let data = parent.path().join("made/here");
    drop(must_open(&data));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!([&data, &data.join("journal"), &data.join("index")].map(|path| mode(path)), [0o700; 3]);
    assert_eq!([segment_file(&data, 1), data.join("lock")].map(|path| mode(&path)), [0o600; 2]);
}
