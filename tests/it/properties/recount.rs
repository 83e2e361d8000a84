//! A recount of every reveal from the records alone, by code that shares nothing with the domain: it reads the bodies as
//! plain JSON, walks back through them, and counts on its fingers.

use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};

use crate::meeting::Meeting;

/// One record: seq, actor, kind and data.
struct Line {
    seq: u64,
    actor: String,
    kind: String,
    data: Value,
}

/// Checks every reveal of the meeting against a recount.
pub(super) fn every_reveal(meeting: &Meeting) -> Result<(), TestCaseError> {
    let lines: Vec<Line> = meeting
        .steps()
        .into_iter()
        .map(|(step, record)| {
            let entry: Value = serde_json::from_slice(&record.entry).expect("an entry is JSON");
            let sealed = record.sealed.expect("nothing was erased");
            Line {
                seq: step.stamp.seq,
                actor: entry["actor"].as_str().expect("a name").to_owned(),
                kind: entry["kind"].as_str().expect("a kind").to_owned(),
                data: serde_json::from_slice(&sealed.body).expect("a body is JSON"),
            }
        })
        .collect();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.kind == "round_revealed") {
        let (found, expected) = (&line.data, recount(&lines[..at], &line.data));
        for field in ["eligible", "recused", "absent", "ballots", "tally", "rule", "outcome"] {
            prop_assert_eq!(&found[field], &expected[field], "{} of the reveal at seq {}", field, line.seq);
        }
    }
    Ok(())
}

fn recount(before: &[Line], reveal: &Value) -> Value {
    let (item, round) = (&reveal["item"], &reveal["round"]);
    let created = &before[0].data;
    let settings = before.iter().rev().find(|l| l.kind == "settings_changed").map_or(created, |l| &l.data);
    let rule = &settings["settings"]["rule"];

    let mut eligible = Vec::new();
    let mut recused = Vec::new();
    let mut absent = Vec::new();
    let mut counted: Vec<&Line> = Vec::new();
    let joined = before.iter().filter(|l| l.kind == "participant_joined" && l.data["role"] == "participant");
    for voter in joined.map(|l| &l.data["participant"]) {
        let of_voter = |l: &&Line| l.data["participant"] == *voter;
        let stood_aside = before.iter().filter(of_voter).any(|l| l.kind == "participant_recused" && l.data["item"] == *item);
        let last_seen = before
            .iter()
            .rev()
            .filter(of_voter)
            .find(|l| ["participant_marked_absent", "participant_returned"].contains(&l.kind.as_str()));
        if stood_aside {
            recused.push(voter);
        } else if last_seen.is_some_and(|l| l.kind == "participant_marked_absent") {
            absent.push(voter);
        } else {
            eligible.push(voter);
            let mine = |l: &&Line| *voter == l.actor.as_str() && l.data["item"] == *item && l.data["round"] == *round;
            let last = before.iter().rev().filter(mine).find(|l| l.kind == "ballot_cast" || l.kind == "ballot_withdrawn");
            counted.extend(last.filter(|l| l.kind == "ballot_cast"));
        }
    }
    counted.sort_by_key(|l| l.seq);

    let scale: Vec<u64> = created["levels"].as_array().expect("a scale").iter().filter_map(Value::as_u64).collect();
    let votes: Vec<usize> =
        counted.iter().filter_map(|l| scale.iter().position(|level| l.data["choice"]["level"] == *level)).collect();
    let saying = |word: &str| counted.iter().filter(|l| l.data["choice"] == word).count();
    let at = |place: usize| votes.iter().filter(|&&vote| vote == place).count();
    let met = met(rule, votes.clone(), scale.len());
    json!({
        "eligible": eligible,
        "recused": recused,
        "absent": absent,
        "ballots": counted.iter().map(|l| l.seq).collect::<Vec<_>>(),
        "tally": {
            "levels": (0..scale.len()).map(|place| json!({"level": scale[place], "count": at(place)})).collect::<Vec<_>>(),
            "unsure": saying("unsure"),
            "abstain": saying("abstain"),
            "not_voted": eligible.len() - counted.len(),
            "recused": recused.len(),
            "absent": absent.len(),
        },
        "rule": rule,
        "outcome": met.map_or(json!("not_met"), |place| json!({"level": scale[place]})),
    })
}

/// At which place a rule is met by these votes, counted one by one.
fn met(rule: &Value, mut votes: Vec<usize>, places: usize) -> Option<usize> {
    votes.sort_unstable();
    let at = |place: usize| votes.iter().filter(|&&vote| vote == place).count();
    let (lowest, highest) = (*votes.first()?, *votes.last()?);
    // of two in the middle the lower one
    let middle = votes[(votes.len() - 1) / 2];
    match rule.as_str() {
        Some("unanimous") => (lowest == highest).then_some(lowest),
        Some("within_one") => (highest - lowest <= 1).then_some(middle),
        Some("majority") => (0..places).find(|&place| at(place) * 2 > votes.len()),
        Some("median") => Some(middle),
        _ => {
            let percent = usize::try_from(rule["threshold"]["percent"].as_u64()?).ok()?;
            (0..places).find(|&place| {
                at(place) > 0 && at(place) * 100 >= percent * votes.len() && votes.iter().all(|vote| vote.abs_diff(place) < 2)
            })
        }
    }
}
