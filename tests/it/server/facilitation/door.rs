//! The door: who waits, who comes in, and who is sent out.

use protocol::command::Command;
use protocol::http::{EventLine, Joined};
use protocol::session::{Door, Phase, Role};
use protocol::wire::{FromClient, close};
use rubricon::domain::Access;
use serde_json::json;

use super::{handle, parts_in, person, reads_to, you};
use crate::server::harness::{Heard, Meeting, Seat, Server, Socket, command_id, eventually, level};

async fn set_door(meeting: &Meeting, door: Door) {
    meeting.lead(&Command::SetDoor { door }).await;
}

fn remove(seat: &Seat) -> Command {
    Command::Remove { participant: seat.participant, reason: "a wrong meeting".to_owned() }
}

/// Says hello with a token that opens nothing any more.
async fn is_turned_away(meeting: &Meeting, token: &str) {
    let mut socket = Socket::open(&meeting.api.url, meeting.session).await;
    socket.say(&FromClient::Hello { token: token.to_owned(), have: None }).await;
    assert!(matches!(socket.next().await, Heard::Message(_)), "it is told why");
    assert_eq!(socket.end().await, Some(close::UNAUTHORISED));
    meeting.api.get(&meeting.path(""), token).await.problem(401, "unauthorised");
    meeting.api.get(&meeting.path("/events"), token).await.problem(401, "unauthorised");
    meeting.try_command(token, &Command::RaiseHand {}).await.problem(401, "unauthorised");
}

#[tokio::test]
async fn whoever_waits_sees_what_the_meeting_is_called_and_nothing_else() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    set_door(&meeting, Door::Ask).await;
    let ana = meeting.join("Ana").await;
    let mut phone = meeting.enter(&ana.token).await;
    assert!(you(&phone.parts).waiting && !you(&phone.parts).votes);
    let look = meeting.look(&ana.token).await.parts;
    assert_eq!(
        look.meeting.as_ref().map(|meeting| (meeting.title.as_str(), meeting.join_code.as_str())),
        Some(("Spring review", ""))
    );
    assert!(look.agenda.is_none() && look.focus.is_none() && look.roster.is_none() && look.talk.is_none() && look.desk.is_none());

    for rest in ["/assessment", "/trail", "/events", "/join.svg"] {
        meeting.api.get(&meeting.path(rest), &ana.token).await.problem(403, "role_not_allowed");
    }
    meeting.open_round(0).await;
    let wishes =
        [meeting.ballot(0, 1, level(3), None), Command::RaiseHand {}, Command::PullItem { item: meeting.items[0], reason: None }];
    for wish in wishes {
        meeting.try_command(&ana.token, &wish).await.problem(403, "role_not_allowed");
        assert_eq!(phone.command(wish).await.unwrap_err().status, 403);
    }
    meeting.reveal(0, 1).await;
    let paused = meeting.lead(&Command::PauseSession {}).await;
    reads_to(&mut phone, paused).await;
    assert_eq!(phone.parts.meeting.as_ref().map(|meeting| meeting.phase), Some(Phase::Paused));
    for frame in &phone.frames {
        assert!(parts_in(frame).iter().all(|part| part == "meeting" || part == "you"), "{frame}");
        assert!(!frame.contains(&meeting.code) && !frame.contains(&meeting.items[0].to_string()), "{frame}");
    }
    let roster = meeting.look(&meeting.facilitator).await.parts.roster.unwrap();
    assert_eq!((roster.joined, roster.present), (0, 0), "nobody is in yet");
    assert!(roster.people.unwrap().iter().any(|person| person.participant == ana.participant && person.waiting));
}

#[tokio::test]
async fn whoever_is_admitted_is_asked_to_come_back_and_comes_back_as_a_participant() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    set_door(&meeting, Door::Ask).await;
    let ana = meeting.join("Ana").await;
    let mut phone = meeting.enter(&ana.token).await;
    let have = phone.position.clone();
    meeting.lead(&Command::Admit { participant: ana.participant }).await;
    phone.is_sent_back().await;

    let mut phone = Socket::open(&meeting.api.url, meeting.session).await;
    let parts = phone.hello(&ana.token, have).await;
    assert!(parts.agenda.is_some(), "what was seen at the door says nothing of what is seen inside");
    assert_eq!(parts.meeting.unwrap().join_code, meeting.code);
    let me = parts.you.unwrap();
    assert_eq!((me.role, me.waiting, me.votes), (Role::Participant, false, true));
    phone.until("herself", |parts| parts.roster.as_ref().unwrap().present == 1).await;
    meeting.open_round(0).await;
    phone.command(meeting.ballot(0, 1, level(3), None)).await.unwrap();
}

#[tokio::test]
async fn a_locked_door_takes_nobody_new_and_lets_everyone_else_come_and_go() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let own = "a1".repeat(20);
    let body = json!({ "code": meeting.code, "name": "Ana", "organisation": "North High", "token": own });
    let ana: Joined = meeting.api.post_openly("/api/join", &body).await.ok();
    set_door(&meeting, Door::Locked).await;
    let told = meeting.try_join(&meeting.code, "Ben").await.problem(404, "join_code_not_accepted");
    assert!(told.contains("door"), "{told}");
    let again: Joined = meeting.api.post_openly("/api/join", &body).await.ok();
    assert_eq!(again.participant, ana.participant, "her answer was lost, and she has her seat");
    meeting.enter(&own).await.leave().await;
    meeting.enter(&own).await.command(Command::RaiseHand {}).await.unwrap();
    assert!(!meeting.enter(&meeting.projector).await.frames.is_empty());
    set_door(&meeting, Door::Open).await;
    meeting.join("Ben").await;
}

#[tokio::test]
async fn whoever_is_sent_out_is_out_until_they_are_admitted_again() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let own = "b2".repeat(20);
    let body = json!({ "code": meeting.code, "name": "Ana", "organisation": "North High", "token": own });
    let joined: Joined = meeting.api.post_openly("/api/join", &body).await.ok();
    let ana = Seat { participant: joined.participant, token: joined.token };
    meeting.open_round(0).await;
    let mut phone = meeting.enter(&ana.token).await;
    phone.command(meeting.ballot(0, 1, level(3), None)).await.unwrap();

    meeting.lead(&remove(&ana)).await;
    phone.is_sent_back().await;
    is_turned_away(&meeting, &ana.token).await;
    meeting.api.post_openly("/api/join", &body).await.problem(401, "unauthorised");
    let progress = meeting.look(&meeting.facilitator).await.parts.progress.unwrap();
    assert_eq!((progress.voted, progress.eligible), (0, 0), "her ballot in the open round is out too");
    assert!(person(&meeting, ana.participant).await.removed);

    meeting.lead(&Command::Admit { participant: ana.participant }).await;
    let mut phone = meeting.enter(&ana.token).await;
    assert!(you(&phone.parts).ballots.is_empty());
    phone.command(meeting.ballot(0, 1, level(2), None)).await.unwrap();
}

/// The records that somebody caused.
fn by<'a>(lines: &'a [EventLine], seat: &'a Seat) -> impl Iterator<Item = &'a EventLine> {
    lines.iter().filter(|line| line.entry.contains(&format!("\"actor\":\"{}\"", seat.participant)))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_command_of_somebody_who_was_sent_out_goes_through_even_in_the_same_instant() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut phone = meeting.enter(&ana.token).await;
    let mut desk = meeting.enter(&meeting.facilitator).await;
    // Her commands and the removal are on their way at the same time, so that some meet in one batch.
    for n in 0..40 {
        if n == 15 {
            desk.say(&FromClient::Command { id: command_id(), command: remove(&ana) }).await;
        }
        let command = if n % 2 == 0 { Command::RaiseHand {} } else { Command::LowerHand { participant: None } };
        phone.say(&FromClient::Command { id: command_id(), command }).await;
    }
    assert_eq!(phone.end().await, Some(close::GOING_AWAY));
    let lines = meeting.events(&meeting.auditor, 0).await;
    let removed = lines.iter().find(|line| line.entry.contains("participant_removed")).unwrap().seq;
    assert!(by(&lines, &ana).all(|line| line.seq < removed), "{lines:?}");

    // A connection whose hello was read just before the removal ends the same way.
    let handle = handle(&server, meeting.session).await;
    let before = Access { role: Role::Participant, participant: Some(ana.participant), waiting: false };
    assert!(handle.connect(before).await.unwrap().is_none());
    assert!(handle.look(before).await.unwrap().is_none());
    let refused = handle.command(before, command_id(), Command::RaiseHand {}).await.unwrap_err();
    assert_eq!(refused.status, 401);
}

#[tokio::test]
async fn a_late_departure_from_before_takes_nobody_away_who_is_back() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let handle = handle(&server, meeting.session).await;
    let access = Access { role: Role::Participant, participant: Some(ana.participant), waiting: false };
    let before = handle.connect(access).await.unwrap().unwrap();
    meeting.lead(&remove(&ana)).await;
    meeting.lead(&Command::Admit { participant: ana.participant }).await;
    let back = handle.connect(access).await.unwrap().unwrap();
    drop(before);
    for _ in 0..50 {
        assert!(person(&meeting, ana.participant).await.connected, "she is back");
    }
    drop(back);
    eventually("her departure", async || (!person(&meeting, ana.participant).await.connected).then_some(())).await;
}
