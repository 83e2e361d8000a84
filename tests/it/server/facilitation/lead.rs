//! The lead: it goes from hand to hand by consent, and by nothing that happens to a connection.

use std::sync::Arc;
use std::time::Duration;

use protocol::command::Command;
use protocol::id::ParticipantId;
use protocol::session::Role;
use protocol::view::Parts;
use rubricon::log::MemoryLog;
use serde_json::Value;

use super::you;
use crate::server::harness::{Meeting, Seat, Server, eventually, level};

fn leads(parts: &Parts) -> ParticipantId {
    parts.meeting.as_ref().unwrap().lead.as_ref().unwrap().participant
}

async fn lead(meeting: &Meeting) -> ParticipantId {
    leads(&meeting.look(&meeting.projector).await.parts)
}

fn offer(to: &Seat) -> Command {
    Command::OfferLead { to: to.participant }
}

#[tokio::test]
async fn the_lead_is_offered_and_accepted_or_declined() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let maker = lead(&meeting).await;
    let (ana, ben) = (meeting.join_as(Role::Facilitator, "Ana").await, meeting.join_as(Role::Facilitator, "Ben").await);
    let mut first = meeting.enter(&meeting.facilitator).await;
    let mut second = meeting.enter(&ana.token).await;
    let mut third = meeting.enter(&ben.token).await;
    let mut screen = meeting.enter(&meeting.projector).await;
    assert!(you(&first.parts).leads && !you(&second.parts).leads);
    assert_eq!(second.command(offer(&ben)).await.unwrap_err().code.as_str(), "not_leading");

    first.command(offer(&ana)).await.unwrap();
    second.until("the offer", |parts| you(parts).lead_offered).await;
    assert_eq!(third.command(Command::AcceptLead {}).await.unwrap_err().code.as_str(), "invalid_value");
    second.command(Command::DeclineLead {}).await.unwrap();
    second.until("no offer", |parts| !you(parts).lead_offered).await;
    first.until("no offer", |parts| parts.desk.as_ref().unwrap().lead_offered_to.is_none()).await;
    assert_eq!(lead(&meeting).await, maker);

    first.command(offer(&ana)).await.unwrap();
    second.until("the offer", |parts| you(parts).lead_offered).await;
    first.command(offer(&ben)).await.unwrap();
    third.until("the offer", |parts| you(parts).lead_offered).await;
    second.until("that it went to somebody else", |parts| !you(parts).lead_offered).await;
    third.command(Command::AcceptLead {}).await.unwrap();
    third.until("the lead", |parts| you(parts).leads && !you(parts).lead_offered).await;
    first.until("that Ben leads", |parts| !you(parts).leads).await;
    screen.until("that Ben leads", |parts| leads(parts) == ben.participant).await;

    let refused = first.command(Command::OpenRound { item: meeting.items[0] }).await.unwrap_err();
    assert_eq!(refused.code.as_str(), "not_leading");
    assert!(refused.detail.contains("Ben"), "{}", refused.detail);
    third.command(Command::OpenRound { item: meeting.items[0] }).await.unwrap();
    third.command(Command::OfferLead { to: maker }).await.unwrap();
    first.until("the offer", |parts| you(parts).lead_offered).await;
    first.command(Command::AcceptLead {}).await.unwrap();
    assert_eq!(lead(&meeting).await, maker);
}

#[tokio::test]
async fn neither_a_lost_connection_nor_a_reload_nor_a_restart_moves_the_lead() {
    let log = Arc::new(MemoryLog::new());
    let mut server = Server::over(log.clone()).await;
    let mut meeting = Meeting::make(&server.api).await;
    let maker = lead(&meeting).await;
    let ana = meeting.join_as(Role::Facilitator, "Ana").await;
    let ben = meeting.join("Ben").await;
    let lost = meeting.enter(&meeting.facilitator).await;
    let mut other = meeting.enter(&ana.token).await;
    meeting.open_round(0).await;
    drop(lost);
    other.until("that the lead is gone", |parts| parts.desk.as_ref().unwrap().lead_gone_since.is_some()).await;
    assert_eq!(leads(&other.parts), maker);
    meeting.enter(&meeting.facilitator).await.leave().await;
    let mut back = meeting.enter(&meeting.facilitator).await;
    assert!(you(&back.parts).leads, "after a reload");
    meeting.cast(&ben, 0, 1, level(3)).await;
    back.until("the vote", |parts| parts.progress.as_ref().unwrap().voted == 1).await;

    server.stopped().await;
    let server = Server::over(log).await;
    meeting.api = server.api.clone();
    assert_eq!(lead(&meeting).await, maker, "after a restart");
    let mut other = meeting.enter(&ana.token).await;
    other.until("that the lead is gone since the start", |parts| parts.desk.as_ref().unwrap().lead_gone_since.is_some()).await;
    meeting.reveal(0, 1).await;
}

#[tokio::test]
async fn a_lead_that_was_gone_for_a_moment_cannot_be_claimed() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join_as(Role::Facilitator, "Ana").await;
    let scribe = meeting.join_as(Role::Scribe, "Sam").await;
    let mut other = meeting.enter(&ana.token).await;
    let gone = |parts: &Parts| parts.desk.as_ref().unwrap().lead_gone_since.clone();
    let since = gone(&other.parts).expect("nobody who leads ever came");
    assert!(since.ends_with('Z'), "{since}");
    assert_eq!(other.command(Command::ClaimLead {}).await.unwrap_err().code.as_str(), "lead_not_gone");
    let desk = meeting.enter(&meeting.facilitator).await;
    other.until("the lead", |parts| gone(parts).is_none()).await;
    assert_eq!(other.command(Command::ClaimLead {}).await.unwrap_err().code.as_str(), "lead_not_gone");
    desk.leave().await;
    let again = other.until("that it is gone", |parts| gone(parts).is_some()).await;
    assert!(gone(&again).unwrap() >= since, "it is counted from the last departure");
    assert_eq!(other.command(Command::ClaimLead {}).await.unwrap_err().code.as_str(), "lead_not_gone");
    meeting.try_command(&scribe.token, &Command::ClaimLead {}).await.problem(403, "role_not_allowed");
    let screen = meeting.enter(&meeting.projector).await;
    assert!(screen.frames.iter().all(|frame| !frame.contains("lead_gone_since")), "that is for the desk");
}

#[tokio::test]
#[ignore = "waits for two minutes; `cargo xtask soak` runs it"]
async fn a_lead_that_was_gone_for_two_minutes_can_be_claimed() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join_as(Role::Facilitator, "Ana").await, meeting.join_as(Role::Facilitator, "Ben").await);
    meeting.lead(&offer(&ben)).await;
    let maker = lead(&meeting).await;
    meeting.enter(&meeting.facilitator).await.leave().await;
    let gone = async || meeting.look(&ana.token).await.parts.desk.unwrap().lead_gone_since.map(drop);
    eventually("that it is gone", gone).await;
    // A socket that nobody reads for so long would be given up.
    tokio::time::sleep(Duration::from_secs(110)).await;
    meeting.try_command(&ana.token, &Command::ClaimLead {}).await.problem(409, "lead_not_gone");
    tokio::time::sleep(Duration::from_secs(12)).await;
    let mut other = meeting.enter(&ana.token).await;
    let mut third = meeting.enter(&ben.token).await;
    assert!(you(&third.parts).lead_offered);
    let claimed = other.command(Command::ClaimLead {}).await.unwrap();
    other.until("the lead", |parts| you(parts).leads).await;
    third.until("that the offer ended", |parts| !you(parts).lead_offered).await;
    let line = meeting.events(&meeting.auditor, claimed - 1).await.remove(0);
    let body: Value = serde_json::from_str(&line.body.unwrap()).unwrap();
    assert!(body["gone_seconds"].as_u64().unwrap() >= 120 && body["from"] == maker.to_string(), "{body}");

    let mut back = meeting.enter(&meeting.facilitator).await;
    assert!(you(&back.parts).role == Role::Facilitator && !you(&back.parts).leads);
    let refused = back.command(Command::OpenRound { item: meeting.items[0] }).await.unwrap_err();
    assert_eq!(refused.code.as_str(), "not_leading");
    other.command(Command::OpenRound { item: meeting.items[0] }).await.unwrap();
}
