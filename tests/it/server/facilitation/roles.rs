//! Roles that change while people are connected.

use protocol::command::Command;
use protocol::session::Role;
use rubricon::domain::Access;

use super::{handle, parts_in, you};
use crate::server::harness::{Meeting, Seat, Server, Socket, command_id, level};

fn give(seat: &Seat, role: Role) -> Command {
    Command::GiveRole { participant: seat.participant, role }
}

#[tokio::test]
async fn a_new_role_sends_people_back_and_they_come_back_to_what_it_sees() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut socket = meeting.enter(&ana.token).await;
    assert!(socket.parts.desk.is_none() && socket.parts.roster.as_ref().unwrap().people.is_none());
    for (role, at_desk, votes) in [
        (Role::Scribe, true, false),
        (Role::Facilitator, true, false),
        (Role::Observer, false, false),
        (Role::Participant, false, true),
    ] {
        // What she had seen stands only where the same is shown again.
        let was_at_desk = socket.parts.desk.is_some();
        let have = socket.position.clone().filter(|_| was_at_desk != at_desk);
        meeting.lead(&give(&ana, role)).await;
        socket.is_sent_back().await;
        socket = Socket::open(&meeting.api.url, meeting.session).await;
        let parts = socket.hello(&ana.token, have).await;
        let me = you(&parts);
        assert_eq!((me.role, me.participant, me.votes, me.leads), (role, Some(ana.participant), votes, false));
        assert_eq!(parts.desk.is_some(), at_desk, "{role:?}");
        assert_eq!(parts.roster.unwrap().people.is_some(), at_desk, "{role:?}");
        assert!(parts.meeting.is_some() && parts.agenda.is_some(), "all of it, whatever was seen before");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_connection_from_before_has_no_old_rights() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let handle = handle(&server, meeting.session).await;
    let as_scribe = Access { role: Role::Scribe, participant: Some(ana.participant), waiting: false };
    for turn in 0..20 {
        meeting.lead(&give(&ana, Role::Scribe)).await;
        let mut desk = meeting.enter(&ana.token).await;
        desk.until("the desk", |parts| parts.desk.is_some()).await;
        // The change itself is news for every desk; it is not for this one any more.
        let changed = meeting.lead(&give(&ana, Role::Participant)).await;
        desk.frames.clear();
        desk.is_sent_back().await;
        for frame in desk.frames.iter().filter(|frame| !parts_in(frame).is_empty()) {
            let message: serde_json::Value = serde_json::from_str(frame).unwrap();
            assert!(message["seq"].as_u64().unwrap() < changed, "turn {turn}: {frame}");
        }
    }
    let refused = handle.command(as_scribe, command_id(), Command::NudgeVoters { item: meeting.items[0] }).await;
    assert_eq!(refused.unwrap_err().status, 403);
    let late = handle.connect(as_scribe).await.unwrap().unwrap();
    let frame = late.shared.borrow().view_since(0, None).to_string();
    assert!(!frame.contains("\"desk\"") && !frame.contains("\"people\""), "{frame}");
    let look = handle.look(as_scribe).await.unwrap().unwrap();
    assert!(look.parts.desk.is_none() && look.parts.you.unwrap().role == Role::Participant);
}

#[tokio::test]
async fn a_facilitator_who_says_so_votes_along() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut desk = meeting.enter(&meeting.facilitator).await;
    meeting.open_round(0).await;
    assert_eq!(desk.command(meeting.ballot(0, 1, level(2), None)).await.unwrap_err().status, 403);
    desk.command(Command::TakePart { votes: true }).await.unwrap();
    desk.until("the vote", |parts| you(parts).votes && parts.progress.as_ref().unwrap().eligible == 2).await;
    desk.command(meeting.ballot(0, 1, level(2), None)).await.unwrap();
    meeting.cast(&ana, 0, 1, level(3)).await;
    desk.command(Command::RevealRound { item: meeting.items[0], round: 1, despite_missing: false }).await.unwrap();
    let view = desk.until("the reveal", |parts| !super::on(parts).revealed.is_empty()).await;
    assert_eq!(super::on(&view).revealed[0].ballots.len(), 2);
    assert_eq!(you(&view).role, Role::Facilitator);
    desk.command(Command::TakePart { votes: false }).await.unwrap();
    desk.until("no vote", |parts| !you(parts).votes).await;
}
