//! A recount of every reveal and every closing from the records alone, by code that shares nothing with the domain: it reads the bodies as
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
    let fields = ["eligible", "recused", "absent", "ballots", "tally", "rule", "outcome", "quorum"];
    every(meeting, "round_revealed", &fields, recount)
}

/// Checks every closing of a proposal against a recount.
pub(super) fn every_closing(meeting: &Meeting) -> Result<(), TestCaseError> {
    let fields = ["eligible", "recused", "absent", "answers", "tally", "rule", "floor", "outcome", "quorum"];
    every(meeting, "proposal_closed", &fields, recount_answers)
}

fn every(
    meeting: &Meeting,
    kind: &str,
    fields: &[&str],
    recount: impl Fn(&[Line], &Value) -> Value,
) -> Result<(), TestCaseError> {
    let lines = lines(meeting);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.kind == kind) {
        let (found, expected) = (&line.data, recount(&lines[..at], &line.data));
        for field in fields {
            prop_assert_eq!(&found[field], &expected[field], "{} of the {} at seq {}", field, kind, line.seq);
        }
    }
    Ok(())
}

fn lines(meeting: &Meeting) -> Vec<Line> {
    meeting
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
        .collect()
}

fn recount(before: &[Line], reveal: &Value) -> Value {
    let (item, round) = (&reveal["item"], &reveal["round"]);
    let created = &before[0].data;
    let settings = before.iter().rev().find(|l| l.kind == "settings_changed").map_or(created, |l| &l.data);
    let rule = &settings["settings"]["rule"];

    let Who { eligible, recused, absent } = who(before, item);
    // Round 0 can come twice; what was said in one that was cancelled is not said in the next.
    let opens = |l: &Line| match round.as_u64() {
        Some(0) => l.kind == "advance_opened",
        _ => l.kind == "round_opened" && l.data["item"] == *item && l.data["round"] == *round,
    };
    let opened = before.iter().rposition(opens).expect("it was opened");
    let about = |l: &&Line| l.data["item"] == *item && l.data["round"] == *round;
    let said = |voter: &&Value| last_said(&before[opened..], voter, about, ["ballot_cast", "ballot_entered", "ballot_withdrawn"]);
    let mut counted: Vec<&Line> = eligible.iter().filter_map(said).collect();
    counted.sort_by_key(|l| l.seq);
    let (quorum, enough) = quorum(&settings["settings"]["quorum"], eligible.len() + absent.len(), counted.len());

    let scale: Vec<u64> = created["levels"].as_array().expect("a scale").iter().filter_map(Value::as_u64).collect();
    let votes: Vec<usize> =
        counted.iter().filter_map(|l| scale.iter().position(|level| l.data["choice"]["level"] == *level)).collect();
    let saying = |word: &str| counted.iter().filter(|l| l.data["choice"] == word).count();
    let at = |place: usize| votes.iter().filter(|&&vote| vote == place).count();
    let met = met(rule, votes.clone(), scale.len()).filter(|_| enough);
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
        "quorum": quorum,
    })
}

/// The last thing that somebody said themselves, or that was entered for them; nothing where they took it back or were sent out since.
fn last_said<'a>(since: &'a [Line], who: &Value, about: impl Fn(&&Line) -> bool, kinds: [&str; 3]) -> Option<&'a Line> {
    let [own, entered, withdrawn] = kinds;
    let speaks = |l: &&Line| {
        let themselves = *who == l.actor.as_str() && (l.kind == own || l.kind == withdrawn);
        let through_another = l.data["participant"] == *who && l.kind == entered;
        (about(l) && (themselves || through_another)) || (l.kind == "participant_removed" && l.data["participant"] == *who)
    };
    since.iter().rev().find(speaks).filter(|l| l.kind == own || l.kind == entered)
}

/// What is sealed of a quorum, and whether it is reached.
fn quorum(setting: &Value, people: usize, present: usize) -> (Value, bool) {
    let needed = match (setting["people"].as_u64(), setting["percent"].as_u64()) {
        (Some(people), _) => people,
        (None, Some(percent)) => (0..).find(|needed| needed * 100 >= percent * people as u64).expect("some number is enough"),
        (None, None) => return (Value::Null, true),
    };
    (json!({"needed": needed, "present": present}), present as u64 >= needed)
}

/// Whether somebody votes after these records.
fn votes(before: &[Line], person: &Value) -> bool {
    let (mut role, mut along, mut is_in) = ("", false, false);
    for l in before.iter().filter(|l| l.data["participant"] == *person) {
        match l.kind.as_str() {
            "participant_joined" => {
                role = l.data["role"].as_str().expect("a role");
                is_in = l.data["waiting"].is_null();
            }
            "role_given" => (role, along) = (l.data["role"].as_str().expect("a role"), false),
            "voting_changed" => along = l.data["votes"] == true,
            "participant_admitted" => is_in = true,
            "participant_removed" => is_in = false,
            _ => {}
        }
    }
    is_in && (role == "participant" || (along && ["facilitator", "scribe"].contains(&role)))
}

/// Who could speak on an item, and who could not.
struct Who<'a> {
    eligible: Vec<&'a Value>,
    recused: Vec<&'a Value>,
    absent: Vec<&'a Value>,
}

fn who<'a>(before: &'a [Line], item: &Value) -> Who<'a> {
    let mut who = Who { eligible: Vec::new(), recused: Vec::new(), absent: Vec::new() };
    let joined = before.iter().filter(|l| l.kind == "participant_joined").map(|l| &l.data["participant"]);
    for voter in joined.filter(|person| votes(before, person)) {
        let of_voter = |l: &&Line| l.data["participant"] == *voter;
        let stood_aside = before.iter().filter(of_voter).any(|l| l.kind == "participant_recused" && l.data["item"] == *item);
        let last_seen = before
            .iter()
            .rev()
            .filter(of_voter)
            .find(|l| ["participant_marked_absent", "participant_returned"].contains(&l.kind.as_str()));
        if stood_aside {
            who.recused.push(voter);
        } else if last_seen.is_some_and(|l| l.kind == "participant_marked_absent") {
            who.absent.push(voter);
        } else {
            who.eligible.push(voter);
        }
    }
    who
}

fn recount_answers(before: &[Line], closing: &Value) -> Value {
    let (item, proposal) = (&closing["item"], &closing["proposal"]);
    let created = &before[0].data;
    let settings = before.iter().rev().find(|l| l.kind == "settings_changed").map_or(created, |l| &l.data);
    let rule = &settings["settings"]["rule"];
    let about = |l: &&Line| l.data["item"] == *item && l.data["proposal"] == *proposal;
    let at = before.iter().position(|l| about(&l) && l.kind == "proposal_made").expect("it was made");
    let made = &before[at];

    let Who { eligible, recused, absent } = who(before, item);
    let said = |person: &&Value| last_said(&before[at..], person, about, ["proposal_answered", "answer_entered", "nothing"]);
    let mut counted: Vec<&Line> = eligible.iter().filter_map(said).collect();
    counted.sort_by_key(|l| l.seq);
    let (quorum, enough) = quorum(&settings["settings"]["quorum"], eligible.len() + absent.len(), counted.len());
    let fingers: Vec<u64> = counted.iter().filter_map(|l| l.data["answer"].as_u64()).collect();
    let floor = rule["consent"]["floor"].as_u64().unwrap_or(3);
    let lowest = fingers.iter().min();
    json!({
        "eligible": eligible,
        "recused": recused,
        "absent": absent,
        "answers": counted.iter().map(|l| l.seq).collect::<Vec<_>>(),
        "tally": {
            "counts": (0..6).map(|wanted| fingers.iter().filter(|&&one| one == wanted).count()).collect::<Vec<_>>(),
            "not_answered": eligible.len() - counted.len(),
            "recused": recused.len(),
            "absent": absent.len(),
        },
        "rule": rule,
        "floor": floor,
        "quorum": quorum,
        "outcome": if enough && lowest.is_some_and(|&lowest| lowest >= floor) { json!({"level": made.data["level"]}) } else { json!("not_met") },
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
