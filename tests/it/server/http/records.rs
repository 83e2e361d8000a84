//! `…/events`: the records as each reader may see them.

use protocol::command::Command;
use protocol::http::EventLine;
use protocol::record::{Entry, Record, Sealed};
use serde_json::json;

use crate::server::harness::{Meeting, Seat, Server, level, wanted};

fn kinds(lines: &[EventLine]) -> Vec<String> {
    lines.iter().map(|line| entry(line).kind).collect()
}

fn entry(line: &EventLine) -> Entry {
    serde_json::from_str(&line.entry).unwrap()
}

/// The bodies of the ballots in a list, where they are shown.
fn ballots(lines: &[EventLine]) -> Vec<Option<String>> {
    lines.iter().filter(|line| entry(line).kind == "ballot_cast").map(|line| line.body.clone()).collect()
}

async fn voted(visibility: &str) -> (Server, Meeting, [Seat; 2]) {
    let server = Server::start().await;
    let meeting = Meeting::make_as(&server.api, &wanted(&["D1.1", "D1.2"], &json!({ "visibility": visibility }))).await;
    let seats = [meeting.join("Ana").await, meeting.join("Ben").await];
    meeting.open_round(0).await;
    meeting.cast(&seats[0], 0, 1, level(1)).await;
    meeting.cast(&seats[1], 0, 1, level(3)).await;
    (server, meeting, seats)
}

#[tokio::test]
async fn records_are_listed_from_where_one_asks_each_with_its_proof() {
    let (_server, meeting, _) = voted("named").await;
    let answer = meeting.api.get(&meeting.path("/events"), &meeting.facilitator).await;
    assert_eq!((answer.header("content-type"), answer.header("cache-control")), ("application/x-ndjson", "no-store"));
    let all = meeting.events(&meeting.facilitator, 0).await;
    let newest = meeting.look(&meeting.facilitator).await.seq;
    assert_eq!(all.iter().map(|line| line.seq).collect::<Vec<_>>(), (1..=newest).collect::<Vec<_>>());
    for line in &all {
        let entry = entry(line);
        assert_eq!((entry.seq, entry.stream), (line.seq, meeting.session.into()));
        assert_eq!(line.salt.is_some(), line.body.is_some());
        if let (Some(salt), Some(body)) = (&line.salt, &line.body) {
            let sealed = Sealed { salt: hex::decode(salt).unwrap().try_into().unwrap(), body: body.clone().into_bytes() };
            assert_eq!(hex::encode(sealed.hash()), entry.body, "the body is the one that the entry promises");
            Record { entry: line.entry.clone().into_bytes(), sealed: Some(sealed) }.open().unwrap();
        }
    }
    assert_eq!(meeting.events(&meeting.facilitator, 5).await, all[5..]);
    assert_eq!(meeting.events(&meeting.facilitator, newest).await, []);
    assert_eq!(meeting.events(&meeting.facilitator, u64::MAX).await, []);
    for wrong in ["x", "-1", "1.5", ""] {
        let answer = meeting.api.get(&meeting.path(&format!("/events?after={wrong}")), &meeting.facilitator).await;
        answer.problem(422, "invalid_value");
    }
}

#[tokio::test]
async fn single_records_are_listed_by_their_numbers_as_far_as_the_list_goes() {
    let (_server, meeting, [ana, ben]) = voted("confidential").await;
    let newest = meeting.look(&meeting.facilitator).await.seq;
    let listed = async |token: &str, seq: &str| {
        let answer = meeting.api.get(&meeting.path(&format!("/events?seq={seq}")), token).await;
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/x-ndjson"), "{}", answer.text);
        answer.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<EventLine>>()
    };
    let all = meeting.events(&ana.token, 0).await;
    assert_eq!(listed(&ana.token, "3,1,3").await, [all[0].clone(), all[2].clone()], "in order, each once");
    let [own, other] = [newest - 1, newest];
    assert_eq!(listed(&ana.token, &format!("1,{own},{other},{}", u64::MAX)).await, all[..1], "no ballot of an open vote");
    meeting.reveal(0, 1).await;
    let ballots = listed(&ana.token, &format!("{own},{other}")).await;
    assert_eq!(ballots.iter().map(|line| line.body.is_some()).collect::<Vec<_>>(), [true, false], "one's own says what it says");
    assert_eq!(listed(&ben.token, &own.to_string()).await[0].body, None);
    let many = (0..=256).map(|seq| seq.to_string()).collect::<Vec<_>>().join(",");
    for wrong in ["", "x", "1,", "1,-2", &many] {
        let answer = meeting.api.get(&meeting.path(&format!("/events?seq={wrong}")), &ana.token).await;
        answer.problem(422, "invalid_value");
    }
}

#[tokio::test]
async fn a_long_record_is_listed_whole() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let names: Vec<_> = (0..250).map(|n| format!("Person {n}")).collect();
    futures_util::future::join_all(names.iter().map(|name| meeting.join(name))).await;
    let all = meeting.events(&meeting.auditor, 0).await;
    assert_eq!(all.len() as u64, meeting.look(&meeting.auditor).await.seq);
    assert!(all.len() > 750, "more than is read at once");
    assert!(all.windows(2).all(|pair| pair[0].seq + 1 == pair[1].seq));
}

#[tokio::test]
async fn while_a_round_is_open_the_list_ends_before_its_first_ballot_for_all_but_the_facilitator() {
    let (_server, meeting, [ana, _]) = voted("named").await;
    let newest = meeting.look(&meeting.facilitator).await.seq;
    for (who, token) in meeting.nobodies().into_iter().chain([("participant", ana.token.as_str())]) {
        let lines = meeting.events(token, 0).await;
        assert_eq!(lines.last().unwrap().seq, newest - 2, "{who}");
        assert_eq!(kinds(&lines).last().unwrap(), "round_opened");
        assert!(meeting.events(token, newest - 2).await.is_empty());
    }
    let lines = meeting.events(&meeting.facilitator, 0).await;
    assert_eq!(ballots(&lines), [None, None], "the facilitator sees that there are ballots, and nothing of them");
}

#[tokio::test]
async fn nobody_reads_past_an_open_ballot_by_asking_for_what_comes_after_it() {
    let (_server, meeting, [ana, _]) = voted("named").await;
    let last_ballot = meeting.look(&meeting.facilitator).await.seq;
    meeting.join("Late").await;
    for (who, token) in meeting.nobodies().into_iter().chain([("participant", ana.token.as_str())]) {
        for after in [last_ballot - 1, last_ballot, last_ballot + 1] {
            assert_eq!(meeting.events(token, after).await, [], "{who} after {after}");
        }
    }
    assert_eq!(meeting.events(&meeting.facilitator, last_ballot).await.len(), 3);
    meeting.reveal(0, 1).await;
    assert_eq!(meeting.events(&meeting.observer, last_ballot).await.len(), 4);
}

#[tokio::test]
async fn a_vote_of_somebody_marked_absent_is_not_told_by_their_return() {
    let (_server, meeting, [ana, ben]) = voted("named").await;
    meeting.reveal(0, 1).await;
    meeting.lead(&Command::MarkAbsent { participant: ana.participant }).await;
    meeting.open_round(1).await;
    meeting.cast(&ana, 1, 1, level(2)).await;
    for token in [&ben.token, &meeting.observer, &meeting.auditor] {
        let lines = meeting.events(token, 0).await;
        assert_eq!(kinds(&lines).last().unwrap(), "round_opened", "her return came with her ballot");
    }
}

#[tokio::test]
async fn after_the_reveal_named_ballots_are_shown_to_everyone() {
    let (_server, meeting, [ana, _]) = voted("named").await;
    meeting.reveal(0, 1).await;
    for (who, token) in
        meeting.nobodies().into_iter().chain([("participant", ana.token.as_str()), ("lead", &meeting.facilitator)])
    {
        let shown = ballots(&meeting.events(token, 0).await);
        assert!(shown.len() == 2 && shown.iter().all(Option::is_some), "{who}: {shown:?}");
    }
}

#[tokio::test]
async fn confidential_ballots_are_shown_to_nobody_but_their_voter() {
    let (_server, meeting, [ana, _]) = voted("confidential").await;
    meeting.reveal(0, 1).await;
    meeting.lead(&Command::CloseSession {}).await;
    for (who, token) in meeting.nobodies().into_iter().chain([("lead", meeting.facilitator.as_str())]) {
        assert_eq!(ballots(&meeting.events(token, 0).await), [None, None], "{who}");
    }
    let own = ballots(&meeting.events(&ana.token, 0).await);
    assert!(own[0].as_ref().unwrap().contains(r#""level":1"#) && own[1].is_none());
}

#[tokio::test]
async fn tokens_are_in_no_record_that_anybody_can_read() {
    let (_server, meeting, [ana, ben]) = voted("named").await;
    meeting.reveal(0, 1).await;
    for token in [&meeting.facilitator, &meeting.auditor, &ana.token] {
        let answer = meeting.api.get(&meeting.path("/events"), token).await;
        for line in answer.text.lines().map(|line| serde_json::from_str::<EventLine>(line).unwrap()) {
            assert!(entry(&line).kind != "access_granted" || line.body.is_none());
        }
        for secret in [&meeting.facilitator, &ana.token, &ben.token, &meeting.auditor, &meeting.code] {
            assert!(!answer.text.contains(secret.as_str()));
        }
    }
}
