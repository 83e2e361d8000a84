//! What can be learnt of a confidential session, cell by cell as SPEC.md says it.
//!
//! A meeting is held on the real binary. Everyone who can be in or around it reads all that they can reach, at three moments: while a
//! vote is open, while a proposal is, and after the end. What they then know is compared with the table.

mod corpus;
mod held;
mod learnt;

use std::collections::BTreeMap;

use corpus::Corpus;
use held::Held;
use learnt::ROWS;

const SPEC: &str = include_str!("../../../protocol/SPEC.md");

const ROUTES: &str = include_str!("../../../src/server/routes.rs");

/// The columns of the table.
const COLUMNS: [&str; 13] = [
    "data folder",
    "host key",
    "facilitator",
    "scribe",
    "participant, of oneself",
    "participant, of others",
    "observer",
    "projector",
    "auditor",
    "nobody",
    "public bundle",
    "share",
    "share of a comparison",
];

/// What somebody read at the three moments.
#[derive(Default)]
struct Read {
    voting: Corpus,
    answering: Corpus,
    after: Corpus,
}

impl Read {
    fn at_mut(&mut self, moment: &str) -> &mut Corpus {
        match moment {
            "voting" => &mut self.voting,
            "answering" => &mut self.answering,
            _ => &mut self.after,
        }
    }
}

/// The table: what its cells say, by row and column.
fn table() -> BTreeMap<&'static str, BTreeMap<&'static str, &'static str>> {
    let mut lines = SPEC.lines().skip_while(|line| !line.starts_with("| what can be learnt |"));
    let cells = |line: &'static str| line.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>();
    let head = cells(lines.next().expect("SPEC.md has the table"));
    assert_eq!(head[1..], COLUMNS);
    let rows = lines.skip(1).take_while(|line| line.starts_with('|')).map(|line| {
        let row = cells(line);
        assert_eq!(row.len(), head.len(), "{line}");
        (row[0], COLUMNS.into_iter().zip(row[1..].iter().copied()).collect())
    });
    rows.collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r11_16_what_can_be_learnt_of_a_confidential_session_is_what_the_table_says_in_every_cell() {
    let held = Held::hold().await;
    let table = table();
    let rows: Vec<_> = ROWS.iter().map(|row| row.name).collect();
    assert_eq!(rows.len(), table.len(), "each row is tried once: {rows:?}");
    let (mut visited, mut wrong) = (0, Vec::new());
    for row in ROWS {
        let said = table.get(row.name).unwrap_or_else(|| panic!("SPEC.md has no row \"{}\"", row.name));
        for column in COLUMNS {
            let viewers = held.viewers(column, row.about);
            assert!(!viewers.is_empty(), "{column}: {}", row.name);
            for viewer in viewers {
                visited += 1;
                let found = (row.found)(&held.read[viewer], &held);
                if found != said[column] {
                    wrong.push(format!("{}: {column} ({viewer}) is told {}, and finds {found}", row.name, said[column]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {visited} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(visited > ROWS.len() * COLUMNS.len());
}

#[test]
fn r11_16_every_address_that_answers_is_read_for_the_table() {
    let gets = ROUTES.lines().filter(|line| line.contains(".route(\"") && line.contains("get("));
    let paths: Vec<_> = gets.filter_map(|line| line.split('"').nth(1)).collect();
    assert!(paths.len() > 20, "{paths:?}");
    for path in paths {
        assert!(held::READ.contains(&path) || held::SAME_FOR_ALL.contains(&path), "nobody reads {path}");
    }
}
