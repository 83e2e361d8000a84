//! A server that lies: what it counted is wrong, and all of it is signed with its real key. Counting again finds it.

use protocol::record::{Heading, Record};
use protocol::session::Visibility;
use rubricon::log::{CommandKey, Commit, EventLog, MemoryLog};
use rubricon::reports::bundle::Scope;

use super::bundle::{checked, eventful, followed_up, members};
use super::python;
use crate::meeting::Meeting;
use protocol::id::{CommandId, ParticipantId};

/// The meeting with the nth record of a kind telling something else.
fn lying(visibility: Visibility, kind: &str, nth: usize, from: &str, to: &str) -> (Meeting, u64) {
    lying_in(eventful(visibility), kind, nth, from, to)
}

fn lying_in(mut meeting: Meeting, kind: &str, nth: usize, from: &str, to: &str) -> (Meeting, u64) {
    let mut records = meeting.log.read(meeting.stream(), 1, usize::MAX).unwrap();
    let of_kind = |record: &&mut Record| record.open().unwrap().kind == kind;
    let record = records.iter_mut().filter(of_kind).nth(nth).unwrap();
    let entry = record.open().unwrap();
    let body = String::from_utf8(record.sealed.clone().unwrap().body).unwrap();
    assert!(body.contains(from), "{from} in {body}");
    let heading = Heading {
        stream: entry.stream,
        seq: entry.seq,
        at: entry.at.parse().unwrap(),
        actor: entry.actor,
        cause: entry.cause,
        kind: &entry.kind,
    };
    *record = Record::seal(heading, body.replacen(from, to, 1).into_bytes(), [3; 32]).unwrap();
    let command = CommandKey { actor: ParticipantId::SERVER, id: CommandId::from_u128(1), digest: [0; 32] };
    let log = MemoryLog::new();
    log.append(meeting.stream(), 0, vec![Commit { command, records }]).blocking_recv().unwrap().unwrap();
    meeting.log = log;
    (meeting, entry.seq)
}

#[test]
fn r19_a_wrong_count_is_found_where_votes_can_be_read_though_everything_is_signed() {
    for (kind, nth, from, to) in [
        ("round_revealed", 0, "{\"count\":1,\"level\":1}", "{\"count\":0,\"level\":1}"),
        ("round_revealed", 0, "\"unsure\":1", "\"unsure\":0"),
        (
            "round_revealed",
            1,
            "{\"count\":1,\"level\":2},{\"count\":1,\"level\":3}",
            "{\"count\":0,\"level\":2},{\"count\":2,\"level\":3}",
        ),
        ("round_revealed", 1, "\"outcome\":\"not_met\"", "\"outcome\":{\"level\":3}"),
        ("round_revealed", 1, "\"absent\":1", "\"absent\":0"),
        ("round_revealed", 2, "\"rule\":{\"threshold\":{\"percent\":75}}", "\"rule\":\"majority\""),
        ("round_revealed", 4, "\"outcome\":{\"level\":2}", "\"outcome\":{\"level\":3}"),
        ("proposal_closed", 0, "[0,1,0,1,0,0]", "[0,0,0,2,0,0]"),
        ("proposal_closed", 0, "\"outcome\":\"not_met\"", "\"outcome\":{\"level\":2}"),
        ("proposal_closed", 1, "\"floor\":3", "\"floor\":4"),
        ("item_decided", 0, "departs_from_rule", "follows_rule"),
        ("item_decided", 1, "\"supersedes\":", "\"supersedes\":1"),
        ("item_decided", 2, "\"verdict\":{\"level\":3}", "\"verdict\":{\"level\":2}"),
        ("ballot_cast", 1, "\"level\":3", "\"level\":2"),
    ] {
        let (meeting, seq) = lying(Visibility::Named, kind, nth, from, to);
        let members = members(&meeting, Scope::Full);
        let wrong = checked(&members).unwrap_err();
        let at = wrong.seq.unwrap_or_else(|| panic!("{kind} {nth}: {wrong}"));
        assert!(at == seq || kind == "ballot_cast" && at > seq, "{kind} {nth}: {wrong}, and it was at {seq}");
        python::rejects(&members, &format!("record {at}: "));
    }
}

#[test]
fn r19_where_votes_are_withheld_a_count_that_contradicts_itself_is_found() {
    for (kind, nth, from, to) in [
        ("round_revealed", 0, "{\"count\":1,\"level\":1}", "{\"count\":0,\"level\":1}"),
        ("round_revealed", 1, "\"outcome\":\"not_met\"", "\"outcome\":{\"level\":3}"),
        ("round_revealed", 1, "\"ballots\":[", "\"ballots\":[1,"),
        ("proposal_closed", 0, "[0,1,0,1,0,0]", "[0,1,0,2,0,0]"),
        ("item_decided", 0, "departs_from_rule", "follows_rule"),
    ] {
        let (meeting, seq) = lying(Visibility::Confidential, kind, nth, from, to);
        for scope in [Scope::Auditor, Scope::Public] {
            let members = members(&meeting, scope);
            let wrong = checked(&members).unwrap_err();
            assert_eq!(wrong.seq, Some(seq), "{kind} {nth}: {wrong}");
            python::rejects(&members, &format!("record {seq}: "));
        }
    }
}

#[test]
fn r23_a_next_step_that_is_not_there_of_another_decision_or_as_it_was_is_found() {
    let meeting = followed_up(Visibility::Named);
    let decision = meeting.session.item(meeting.item("A")).unwrap().decision.clone().unwrap();
    let [last, former] = [decision.seq, decision.supersedes.unwrap()].map(|seq| format!("\"decision\":{seq}"));
    for (nth, from, to) in [
        (0, "\"step\":1", "\"step\":2"),
        (0, "\"step\":1", "\"step\":0"),
        (0, "\"state\":\"done\"", "\"state\":\"open\""),
        (0, "\"step\":1", "\"by\":\"María\",\"step\":1"),
        (1, &*last, &*former),
        (1, "\"by_when\":\"2027-03-01\"", "\"by_when\":\"2027-02-30\""),
        (2, ",\"note\":\"she is ill\"", ""),
        (3, "\"step\":2", "\"step\":3"),
        (4, "\"by\":\"María Ñáñez\",", ""),
    ] {
        let (meeting, seq) = lying_in(followed_up(Visibility::Named), "next_step_changed", nth, from, to);
        let members = members(&meeting, Scope::Full);
        let wrong = checked(&members).unwrap_err();
        assert_eq!(wrong.seq, Some(seq), "{nth} {to}: {wrong}");
        // Whether a day is on the calendar only Rubricon itself asks.
        if !to.contains("02-30") {
            python::rejects(&members, &format!("record {seq}: "));
        }
    }
}
