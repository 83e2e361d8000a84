//! Windows that come and go: nobody loses a ballot, a seat or the lead.

use protocol::command::Command;
use protocol::view::{Parts, Person};
use protocol::wire::{FromClient, close};

use crate::server::harness::{Heard, Meeting, Seat, Server, Socket, eventually, level};

fn own_ballots(parts: &Parts) -> Vec<(u8, protocol::vote::Choice)> {
    parts.you.as_ref().unwrap().ballots.iter().map(|ballot| (ballot.round, ballot.choice)).collect()
}

async fn person(meeting: &Meeting, seat: &Seat) -> Person {
    let roster = meeting.look(&meeting.facilitator).await.parts.roster.unwrap();
    roster.people.unwrap().into_iter().find(|person| person.participant == seat.participant).unwrap()
}

async fn gone(meeting: &Meeting, seat: &Seat) {
    eventually("the departure", || async { (!person(meeting, seat).await.connected).then_some(()) }).await;
}

#[tokio::test]
async fn two_windows_of_one_participant_work_and_both_see_the_ballot() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    let (mut phone, mut laptop) = (meeting.enter(&ana.token).await, meeting.enter(&ana.token).await);
    phone.command(meeting.ballot(0, 1, level(3), None)).await.unwrap();
    for window in [&mut phone, &mut laptop] {
        window.until("the ballot", |parts| own_ballots(parts) == [(1, level(3))]).await;
    }
    laptop.command(meeting.ballot(0, 1, level(2), None)).await.unwrap();
    for window in [&mut phone, &mut laptop] {
        window.until("the change", |parts| own_ballots(parts) == [(1, level(2))]).await;
        let view = window.until("one vote", |parts| parts.progress.as_ref().unwrap().voted == 1).await;
        assert_eq!(view.roster.unwrap().present, 1, "one person, however many windows");
    }
    phone.leave().await;
    laptop.command(Command::WithdrawBallot { item: meeting.items[0], round: 1 }).await.unwrap();
    laptop.until("no ballot", |parts| own_ballots(parts).is_empty()).await;
    assert!(person(&meeting, &ana).await.connected, "the other window is still there");
}

#[tokio::test]
async fn a_sleeping_phone_keeps_its_seat_and_ballot_and_comes_back_to_the_present() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    meeting.open_round(0).await;
    let mut phone = meeting.enter(&ana.token).await;
    phone.command(meeting.ballot(0, 1, level(3), Some("I was there"))).await.unwrap();
    let have = phone.position.clone();
    drop(phone); // no close frame: the radio is off
    gone(&meeting, &ana).await;

    let view = meeting.look(&meeting.facilitator).await.parts;
    assert_eq!(view.roster.as_ref().map(|roster| (roster.joined, roster.present)), Some((2, 0)));
    assert_eq!(view.progress.map(|progress| (progress.voted, progress.eligible)), Some((1, 2)), "the ballot stands");
    assert!(!person(&meeting, &ana).await.absent, "absence is for the facilitator to say");
    meeting.cast(&ben, 0, 1, level(1)).await;
    meeting.reveal(0, 1).await;
    meeting.open_round(0).await;

    let mut phone = Socket::open(&meeting.api.url, meeting.session).await;
    phone.hello(&ana.token, have).await;
    let focus = phone.parts.focus.clone().unwrap().item.unwrap();
    assert_eq!(focus.round, 2);
    assert_eq!(focus.revealed[0].ballots.len(), 2, "the ballot was counted");
    assert_eq!(own_ballots(&phone.parts), [(1, level(3))]);
    phone.command(meeting.ballot(0, 2, level(2), None)).await.unwrap();
    phone.until("both ballots", |parts| own_ballots(parts) == [(1, level(3)), (2, level(2))]).await;
    assert!(person(&meeting, &ana).await.connected);
}

#[tokio::test]
async fn connections_that_come_and_go_leave_no_record() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let before = meeting.look(&meeting.facilitator).await.seq;
    for _ in 0..20 {
        drop(meeting.enter(&ana.token).await);
    }
    gone(&meeting, &ana).await;
    assert_eq!(meeting.look(&meeting.facilitator).await.seq, before);
}

#[tokio::test]
async fn a_facilitator_who_reloads_goes_on_leading() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut before = meeting.enter(&meeting.facilitator).await;
    before.command(Command::OpenRound { item: meeting.items[0] }).await.unwrap();
    let me = before.parts.you.as_ref().unwrap().participant;
    drop(before);
    meeting.cast(&ana, 0, 1, level(3)).await;
    let mut after = meeting.enter(&meeting.facilitator).await;
    assert_eq!(after.parts.you.as_ref().unwrap().participant, me);
    after.until("the vote", |parts| parts.progress.as_ref().unwrap().voted == 1).await;
    after.command(Command::RevealRound { item: meeting.items[0], round: 1, despite_missing: false }).await.unwrap();
}

#[tokio::test]
async fn one_person_has_eight_connections_at_most_and_gets_a_freed_place_again() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    let mut windows = Vec::new();
    for _ in 0..8 {
        windows.push(meeting.enter(&ana.token).await);
    }
    let ninth = async || {
        let mut socket = Socket::open(&meeting.api.url, meeting.session).await;
        socket.say(&FromClient::Hello { token: ana.token.clone(), have: None }).await;
        match socket.next().await {
            Heard::Closed(code) => Err(code),
            Heard::Message(_) => Ok(socket),
            Heard::Gone => panic!("it was not told why"),
        }
    };
    assert_eq!(ninth().await.err(), Some(close::FULL));
    drop(meeting.enter(&ben.token).await);
    windows.pop().unwrap().leave().await;
    eventually("the freed place", async || ninth().await.ok()).await;
    windows[0].command(Command::Recuse { item: meeting.items[2], reason: None }).await.unwrap();
}

#[tokio::test]
async fn a_screen_in_the_room_may_have_many_connections() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let mut screens = Vec::new();
    for _ in 0..20 {
        screens.push(meeting.enter(&meeting.projector).await);
    }
    meeting.open_round(0).await;
    for screen in &mut screens {
        screen.until("the round", |parts| parts.focus.as_ref().unwrap().item.is_some()).await;
    }
}

#[tokio::test]
async fn somebody_who_is_marked_absent_hears_of_it_and_returns_by_voting() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    let mut phone = meeting.enter(&ana.token).await;
    meeting.lead(&Command::MarkAbsent { participant: ana.participant }).await;
    phone.until("the mark", |parts| parts.you.as_ref().unwrap().absent).await;
    phone.command(meeting.ballot(0, 1, level(3), None)).await.unwrap();
    phone.until("the return", |parts| !parts.you.as_ref().unwrap().absent).await;
    assert!(!person(&meeting, &ana).await.absent);
}
