//! Any sequence of appends, erasures, closes, torn tails and lost indexes, against a model that cannot be wrong.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;

#[derive(Debug, Clone)]
enum Step {
    Append { n: u128, count: u64 },
    AppendMany { count: u64 },
    Erase { n: u128, seq: prop::sample::Index },
    Close,
    TearTail { bytes: prop::sample::Index },
    LoseIndex,
    SpoilIndex,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => (0..3u128, 1..20u64).prop_map(|(n, count)| Step::Append { n, count }),
        2 => (1..6u64).prop_map(|count| Step::AppendMany { count }),
        1 => (0..3u128, any::<prop::sample::Index>()).prop_map(|(n, seq)| Step::Erase { n, seq }),
        2 => Just(Step::Close),
        1 => any::<prop::sample::Index>().prop_map(|bytes| Step::TearTail { bytes }),
        1 => Just(Step::LoseIndex),
        1 => Just(Step::SpoilIndex),
    ]
}

/// The streams, and the appends in the last segment with where each ends.
#[derive(Default)]
struct Model {
    streams: BTreeMap<u128, Vec<Record>>,
}

impl Model {
    fn check(&self, journal: &Journal) -> Result<(), TestCaseError> {
        let ids: Vec<_> = self.streams.iter().filter(|(_, records)| !records.is_empty()).map(|(&n, _)| stream(n)).collect();
        prop_assert_eq!(journal.streams(), Ok(ids));
        for (&n, records) in &self.streams {
            prop_assert_eq!(journal.head(stream(n)), Ok(records.len() as u64));
            prop_assert_eq!(&journal.read(stream(n), 1, usize::MAX).unwrap(), records);
            let page: Vec<_> = records.iter().skip(4).take(7).cloned().collect();
            prop_assert_eq!(journal.read(stream(n), 5, 7).unwrap(), page);
        }
        Ok(())
    }

    /// What is left when the last segment is cut at this length: the journal's own frames, counted by another reader.
    fn cut(&mut self, data: &Path, len: u64) {
        let mut left: BTreeMap<u128, u64> = self.streams.keys().map(|&n| (n, 0)).collect();
        let segments = segment::list(&folder::journal(data)).unwrap();
        let last = segments.len() as u64;
        scan::scan::<OpenError>(&segments, Position::START, None, &mut |found| {
            if found.end.segment < last || found.end.offset <= len {
                let n = u128::from_be_bytes(found.batch.stream.to_bytes());
                left.insert(n, found.batch.last_seq());
            }
            Ok(())
        })
        .unwrap();
        for (n, head) in left {
            self.streams.entry(n).or_default().truncate(head as usize);
        }
    }
}

fn run(steps: Vec<Step>) -> Result<(), TestCaseError> {
    let data = tempfile::tempdir().unwrap();
    let path = data.path();
    let mut journal = Some(open_small(path).unwrap().0);
    let mut model = Model::default();
    for step in steps {
        if matches!(step, Step::Close | Step::TearTail { .. } | Step::LoseIndex | Step::SpoilIndex) {
            drop(journal.take());
        }
        match step {
            Step::Append { n, count } => {
                let known = model.streams.entry(n).or_default();
                let head = known.len() as u64;
                prop_assert_eq!(append(journal.as_ref().unwrap(), n, head, count), Ok(head + count));
                known.extend(records(n, head + 1, head + count));
            }
            Step::AppendMany { count } => {
                let heads: Vec<_> = (0..3).map(|n| (n, model.streams.get(&n).map_or(0, |r| r.len() as u64))).collect();
                let send =
                    |&(n, head): &(u128, u64)| journal.as_ref().unwrap().append(stream(n), head, vec![commit(n, head, count)]);
                let waiting: Vec<_> = heads.iter().map(send).collect();
                for (&(n, head), appending) in heads.iter().zip(waiting) {
                    prop_assert_eq!(appending.blocking_recv().unwrap(), Ok(head + count));
                    model.streams.entry(n).or_default().extend(records(n, head + 1, head + count));
                }
            }
            Step::Erase { n, seq } => {
                if let Some(known) = model.streams.get_mut(&n).filter(|known| !known.is_empty()) {
                    let at = seq.index(known.len());
                    prop_assert_eq!(journal.as_ref().unwrap().erase_body(stream(n), at as u64 + 1), Ok(()));
                    known[at].sealed = None;
                }
            }
            Step::Close => {}
            Step::TearTail { bytes } => {
                let last = segment::list(&folder::journal(path)).unwrap().pop().unwrap();
                let len = segment::HEADER + bytes.index((last.len - segment::HEADER) as usize + 1) as u64;
                model.cut(path, len);
                fs::OpenOptions::new().write(true).open(&last.path).unwrap().set_len(len).unwrap();
            }
            Step::LoseIndex => forget_index(path),
            Step::SpoilIndex => {
                for file in files(&index_folder(path)) {
                    let len = fs::metadata(&file).unwrap().len();
                    fs::OpenOptions::new().write(true).open(file).unwrap().set_len(len / 2).unwrap();
                }
            }
        }
        let open = journal.take().map_or_else(|| open_small(path).map(|(journal, _)| journal), Ok);
        journal = Some(open.map_err(|error| TestCaseError::fail(error.to_string()))?);
    }
    model.check(journal.as_ref().unwrap())?;
    drop(journal);
    model.check(&must_open(path).0)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_the_log_is_what_was_acknowledged(steps in prop::collection::vec(step(), 1..25)) {
        run(steps)?;
    }
}
