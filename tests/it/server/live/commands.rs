//! Commands over the socket: one answer each, whatever is repeated.

use protocol::command::Command;
use protocol::problem::Code;
use protocol::wire::{FromClient, FromServer};
use serde_json::json;

use crate::server::harness::{Meeting, Process, Server, command_id, fixed_port, level};

#[tokio::test]
async fn a_command_is_accepted_with_the_seq_of_its_record() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let opened = meeting.open_round(0).await;
    let mut socket = meeting.enter(&ana.token).await;
    assert_eq!(socket.command(meeting.ballot(0, 1, level(3), None)).await, Ok(opened + 1));
    assert_eq!(socket.command(meeting.ballot(0, 1, level(4), None)).await, Ok(opened + 2));
    let records = meeting.events(&meeting.facilitator, opened).await;
    assert_eq!(records.len(), 2);
    assert!(records.iter().all(|line| line.entry.contains("ballot_cast")));
}

#[tokio::test]
async fn a_refused_command_says_why_and_changes_nothing() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let before = meeting.open_round(0).await;
    let mut socket = meeting.enter(&ana.token).await;
    for (command, code) in [
        (meeting.ballot(0, 2, level(3), None), Code::RoundOver),
        (meeting.ballot(1, 1, level(3), None), Code::RoundOver),
        (meeting.ballot(0, 1, level(9), None), Code::UnknownLevel),
        (meeting.ballot(0, 1, level(3), Some(&"x".repeat(2_001))), Code::InvalidValue),
        (Command::WithdrawBallot { item: meeting.items[0], round: 1 }, Code::NoBallot),
        (Command::RevealRound { item: meeting.items[0], round: 1, despite_missing: true }, Code::RoleNotAllowed),
    ] {
        assert_eq!(socket.command(command.clone()).await.unwrap_err().code, code, "{command:?}");
    }
    assert_eq!(meeting.look(&ana.token).await.seq, before);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_repeated_command_gets_its_first_answer_over_any_way_and_after_a_restart() {
    let data = tempfile::tempdir().unwrap();
    let address = fixed_port();
    let mut process = Process::serve(data.path(), &address);
    let meeting = Meeting::make(&process.api(data.path())).await;
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    let (id, command) = (command_id(), meeting.ballot(0, 1, level(3), Some("because")));

    let mut socket = meeting.enter(&ana.token).await;
    let first = socket.give(id, command.clone()).await.unwrap();
    assert_eq!(socket.give(id, command.clone()).await, Ok(first), "on the same connection");
    assert_eq!(meeting.enter(&ana.token).await.give(id, command.clone()).await, Ok(first), "on another connection");
    let body = json!({ "id": id, "command": command });
    assert_eq!(meeting.api.post(&meeting.path("/commands"), &ana.token, &body).await.json()["seq"], first, "over HTTP");

    // Whatever happened meanwhile.
    meeting.reveal(0, 1).await;
    meeting.lead(&Command::CloseSession {}).await;
    assert_eq!(socket.give(id, command.clone()).await, Ok(first), "after the end of the meeting");

    process.signal("TERM");
    assert_eq!(process.wait().code(), Some(0));
    let _process = Process::serve(data.path(), &address);
    assert_eq!(meeting.enter(&ana.token).await.give(id, command.clone()).await, Ok(first), "after a restart");
    let altered = meeting.ballot(0, 1, level(2), Some("because"));
    let problem = meeting.enter(&ana.token).await.give(id, altered).await.unwrap_err();
    assert_eq!(problem.code, Code::CommandIdReused);
    let ballots = meeting.events(&meeting.facilitator, 0).await.into_iter().filter(|line| line.entry.contains("ballot_cast"));
    assert_eq!(ballots.count(), 1);
}

#[tokio::test]
async fn another_command_under_a_used_id_is_refused() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let ben = meeting.join("Ben").await;
    meeting.open_round(0).await;
    let id = command_id();
    let mut socket = meeting.enter(&ana.token).await;
    let first = socket.give(id, meeting.ballot(0, 1, level(3), None)).await.unwrap();
    for altered in [
        meeting.ballot(0, 1, level(2), None),
        meeting.ballot(0, 1, level(3), Some("a reason")),
        Command::WithdrawBallot { item: meeting.items[0], round: 1 },
    ] {
        assert_eq!(socket.give(id, altered.clone()).await.unwrap_err().code, Code::CommandIdReused);
        let body = json!({ "id": id, "command": altered });
        meeting.api.post(&meeting.path("/commands"), &ana.token, &body).await.problem(409, "command_id_reused");
    }
    assert_eq!(meeting.look(&ana.token).await.parts.you.unwrap().ballots[0].choice, level(3));
    let of_another = meeting.enter(&ben.token).await.give(id, meeting.ballot(0, 1, level(1), None)).await;
    assert_eq!(of_another, Ok(first + 1), "ids belong to whoever made them");
}

#[tokio::test]
async fn a_command_that_was_refused_may_be_tried_again_under_its_id() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut socket = meeting.enter(&ana.token).await;
    let (id, ballot) = (command_id(), meeting.ballot(0, 1, level(3), None));
    assert_eq!(socket.give(id, ballot.clone()).await.unwrap_err().code, Code::WrongPhase);
    let opened = meeting.open_round(0).await;
    assert_eq!(socket.give(id, ballot).await, Ok(opened + 1));
}

#[tokio::test]
async fn commands_of_one_connection_are_taken_up_in_their_order() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let opened = meeting.open_round(0).await;
    let mut socket = meeting.enter(&ana.token).await;
    let ids: Vec<_> = (0..50).map(|_| command_id()).collect();
    for (n, id) in (0..).zip(&ids) {
        socket.say(&FromClient::Command { id: *id, command: meeting.ballot(0, 1, level(1 + n % 4), None) }).await;
    }
    let mut answered = Vec::new();
    while answered.len() < ids.len() {
        let answer =
            socket.find("an answer", |m| if let FromServer::Accepted { id, seq, .. } = m { Some((*id, *seq)) } else { None });
        answered.push(answer.await);
    }
    answered.sort_unstable_by_key(|(_, seq)| *seq);
    let expected: Vec<_> = ids.into_iter().zip(opened + 1..).collect();
    assert_eq!(answered, expected);
}

#[tokio::test]
async fn whoever_joined_to_follow_or_holds_a_link_for_reading_cannot_give_commands() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let body = json!({ "code": meeting.code, "name": "Olga", "organisation": "Press", "role": "observer" });
    let observer: protocol::http::Joined = meeting.api.post_openly("/api/join", &body).await.ok();
    let before = meeting.open_round(0).await;
    let named = [("somebody who follows", observer.token.as_str())];
    for (who, token) in meeting.nobodies().into_iter().chain(named) {
        let mut socket = meeting.enter(token).await;
        for command in [
            meeting.ballot(0, 1, level(3), None),
            Command::Recuse { item: meeting.items[0], reason: None },
            Command::RevealRound { item: meeting.items[0], round: 1, despite_missing: true },
            Command::CloseSession {},
        ] {
            assert_eq!(socket.command(command.clone()).await.unwrap_err().code, Code::RoleNotAllowed, "{who}");
            meeting.try_command(token, &command).await.problem(403, "role_not_allowed");
        }
    }
    let ballot = meeting.try_command(&meeting.facilitator, &meeting.ballot(0, 1, level(3), None)).await;
    ballot.problem(403, "role_not_allowed");
    assert_eq!(meeting.look(&meeting.facilitator).await.seq, before);
}

#[tokio::test]
async fn too_many_commands_at_once_are_refused_by_token_and_the_rest_goes_on() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    let before = meeting.open_round(0).await;
    let mut socket = meeting.enter(&ana.token).await;
    let (mut accepted, mut refused) = (0, 0);
    // Faster than 20 a second, until it is too much.
    while refused == 0 {
        let ids: Vec<_> = (0..30).map(|_| command_id()).collect();
        for id in &ids {
            socket.say(&FromClient::Command { id: *id, command: meeting.ballot(0, 1, level(3), None) }).await;
        }
        for id in ids {
            match socket.answer(id).await {
                Ok(_) => accepted += 1,
                Err(problem) => {
                    assert_eq!(problem.code, Code::TooManyRequests);
                    refused += 1;
                }
            }
        }
    }
    assert!(accepted >= 60, "sixty at once are fine; {accepted} were accepted");
    assert_eq!(meeting.look(&ana.token).await.seq, before + accepted, "what was refused left no record");
    meeting.cast(&ben, 0, 1, level(2)).await;
}
