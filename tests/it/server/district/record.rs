//! The record as an auditor gets it: read, hashed and counted by code of its own.

use std::collections::BTreeMap;

use protocol::http::EventLine;
use protocol::vote::Choice;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// One record.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) seq: u64,
    pub(super) kind: String,
    pub(super) actor: String,
    pub(super) entry: String,
    /// Nothing where it is withheld from an auditor.
    pub(super) body: Option<Value>,
}

impl Line {
    /// A field of the body; `null` where there is none.
    pub(super) fn field(&self, name: &str) -> &Value {
        self.body.as_ref().map_or(&Value::Null, |body| &body[name])
    }
}

/// Reads every line, and fails where one is missing or its body is not the one that was hashed.
pub(super) fn read(lines: &[EventLine]) -> Vec<Line> {
    let read = |(line, seq): (&EventLine, u64)| {
        let entry: Value = serde_json::from_str(&line.entry).unwrap();
        assert_eq!((line.seq, entry["seq"].as_u64()), (seq, Some(seq)), "no record is missing");
        if let (Some(salt), Some(body)) = (&line.salt, &line.body) {
            let salted = [b"rubricon/body/v1".as_slice(), &hex::decode(salt).unwrap(), body.as_bytes()].concat();
            assert_eq!(entry["body"], hex::encode(Sha256::digest(salted)), "{body}");
        }
        let text = |name: &str| entry[name].as_str().unwrap().to_owned();
        let body = line.body.as_ref().map(|body| serde_json::from_str(body).unwrap());
        Line { seq, kind: text("kind"), actor: text("actor"), entry: line.entry.clone(), body }
    };
    lines.iter().zip(1..).map(read).collect()
}

/// The records of a kind, in order.
pub(super) fn of<'a>(record: &'a [Line], kind: &'a str) -> impl Iterator<Item = &'a Line> {
    record.iter().filter(move |line| line.kind == kind)
}

/// The records of a kind on an item, in order.
pub(super) fn on<'a>(record: &'a [Line], kind: &'a str, item: &'a str) -> impl Iterator<Item = &'a Line> {
    of(record, kind).filter(move |line| line.field("item") == item)
}

/// How many ballots name each level, and how many say what else.
pub(super) fn count(choices: impl Iterator<Item = Choice>) -> BTreeMap<String, u64> {
    let mut counts: BTreeMap<String, u64> = ["1", "2", "3", "4", "unsure", "abstain"].map(|name| (name.to_owned(), 0)).into();
    for choice in choices {
        let name = match choice {
            Choice::Level(level) => level.to_string(),
            Choice::Unsure => "unsure".to_owned(),
            Choice::Abstain => "abstain".to_owned(),
        };
        *counts.get_mut(&name).unwrap() += 1;
    }
    counts
}

/// What the usual rule says: three quarters at one level, and nobody further than one level from it.
pub(super) fn outcome(counts: &BTreeMap<String, u64>) -> Value {
    let at = |level: u64| counts.get(&level.to_string()).copied().unwrap_or(0);
    let all: u64 = (1..=4).map(at).sum();
    let near = |level: u64| at(level.saturating_sub(1)) + at(level) + at(level + 1) == all;
    let met = (1..=4).find(|level| at(*level) > 0 && 4 * at(*level) >= 3 * all && near(*level));
    met.map_or(json!("not_met"), |level| json!({ "level": level }))
}
