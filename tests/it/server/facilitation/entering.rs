//! People without a device: what is entered for them.

use protocol::command::Command;
use protocol::id::ParticipantId;
use protocol::session::Role;
use protocol::vote::Choice;

use super::{on, person, you};
use crate::server::harness::{Meeting, Server, level};

const REASON: &str = "quokka burrows";

fn enter(meeting: &Meeting, participant: ParticipantId, choice: Choice) -> Command {
    Command::EnterBallot { participant, item: meeting.items[0], round: 1, choice, reason: Some(REASON.to_owned()) }
}

async fn add(meeting: &Meeting, token: &str, name: &str) -> ParticipantId {
    meeting.command(token, &Command::AddPerson { name: name.to_owned(), organisation: "Parents".to_owned() }).await;
    let people = meeting.look(&meeting.facilitator).await.parts.roster.unwrap().people.unwrap();
    people.iter().find(|person| person.name == name).unwrap().participant
}

#[tokio::test]
async fn a_scribe_enters_what_people_without_a_device_vote_and_is_not_shown_it_again() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (scribe, ana) = (meeting.join_as(Role::Scribe, "Sam").await, meeting.join("Ana").await);
    let rosa = add(&meeting, &scribe.token, "Rosa").await;
    assert!(person(&meeting, rosa).await.no_device && person(&meeting, rosa).await.votes);
    let mut desk = meeting.enter(&scribe.token).await;
    meeting.open_round(0).await;
    let absent = meeting.lead(&Command::MarkAbsent { participant: rosa }).await;
    desk.command(enter(&meeting, rosa, level(2))).await.unwrap();
    assert!(!person(&meeting, rosa).await.absent, "what is entered for her brings her back");
    let last = meeting.events(&ana.token, 0).await.pop().unwrap();
    assert_eq!(last.seq, absent, "that she is back would tell that she has voted");
    desk.command(enter(&meeting, rosa, level(4))).await.unwrap();
    let for_ana = desk.command(enter(&meeting, ana.participant, level(1))).await.unwrap_err();
    assert_eq!((for_ana.status, for_ana.code.as_str().as_str()), (409, "device_in_use"));
    meeting.try_command(&ana.token, &enter(&meeting, rosa, level(1))).await.problem(403, "role_not_allowed");
    meeting.cast(&ana, 0, 1, level(3)).await;
    desk.until("both votes", |parts| parts.progress.as_ref().unwrap().voted == 2).await;
    let view = meeting.look(&scribe.token).await;
    for text in desk.frames.iter().chain([&serde_json::to_string(&view.parts).unwrap()]) {
        assert!(!text.contains(REASON) && !text.contains("\"choice\""), "{text}");
    }
    let lines = meeting.events(&scribe.token, 0).await;
    let entered: Vec<_> = lines.iter().filter(|line| line.entry.contains("ballot_entered")).collect();
    assert!(entered.len() == 2 && entered.iter().all(|line| line.body.is_none()));

    meeting.reveal(0, 1).await;
    let view = desk.until("the reveal", |parts| !on(parts).revealed.is_empty()).await;
    let shown: Vec<_> = on(&view).revealed[0].ballots.iter().map(|b| (b.name.as_str(), b.choice, b.entered)).collect();
    assert_eq!(shown, [("Ana", level(3), false), ("Rosa", level(4), true)]);
}

#[tokio::test]
async fn a_phone_that_died_is_no_reason_not_to_vote_and_its_owner_sees_what_was_entered() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    meeting.lead(&Command::SetDevice { participant: ana.participant, has_device: false }).await;
    meeting.lead(&enter(&meeting, ana.participant, level(2))).await;
    let mut phone = meeting.enter(&ana.token).await;
    let own = phone.until("her ballot", |parts| you(parts).no_device && you(parts).ballots.len() == 1).await;
    assert!(you(&own).ballots[0].entered && you(&own).ballots[0].choice == level(2));
    meeting.lead(&Command::SetDevice { participant: ana.participant, has_device: true }).await;
    phone.until("her device", |parts| !you(parts).no_device).await;
    phone.command(meeting.ballot(0, 1, level(3), None)).await.unwrap();
    phone.until("her own vote", |parts| you(parts).ballots[0].choice == level(3) && !you(parts).ballots[0].entered).await;
    meeting.try_command(&meeting.facilitator, &enter(&meeting, ana.participant, level(1))).await.problem(409, "device_in_use");
}
