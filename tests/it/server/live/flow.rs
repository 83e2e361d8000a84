//! What flows to whom: each audience its own view, progress merged, and the newest state wins.

use std::time::Instant;

use futures_util::future::join_all;
use protocol::command::Command;
use protocol::view::Parts;
use protocol::vote::{Dissent, Verdict};
use protocol::wire::{FromServer, SUBPROTOCOL};
use rubricon::domain::Access;
use serde_json::Value;

use crate::server::harness::{Meeting, Seat, Server, Socket, command_id, level};

/// Everyone votes at once, through the session itself, so that no client is in the way.
async fn all_vote(server: &Server, meeting: &Meeting, seats: &[Seat]) {
    let handle = server.host.session(meeting.session).await.unwrap();
    let vote = |seat: &Seat| {
        let access = Access { role: protocol::session::Role::Participant, participant: Some(seat.participant), waiting: false };
        let (handle, ballot) = (handle.clone(), meeting.ballot(0, 1, level(3), None));
        async move { handle.command(access, command_id(), ballot).await.unwrap() }
    };
    join_all(seats.iter().map(vote)).await;
}

async fn join_many(meeting: &Meeting, count: usize) -> Vec<Seat> {
    let names: Vec<_> = (0..count).map(|n| format!("Person {n}")).collect();
    join_all(names.iter().map(|name| meeting.join(name))).await
}

fn voted(parts: &Parts) -> u32 {
    parts.progress.as_ref().unwrap().voted
}

#[tokio::test]
async fn only_the_facilitator_sees_who_has_not_voted_and_who_is_there() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    let mut sockets = vec![meeting.enter(&meeting.facilitator).await, meeting.enter(&ana.token).await];
    for (_, token) in meeting.nobodies() {
        sockets.push(meeting.enter(token).await);
    }
    meeting.open_round(0).await;
    meeting.cast(&ben, 0, 1, level(3)).await;
    for socket in &mut sockets {
        socket.until("the vote", |parts| voted(parts) == 1).await;
    }
    let lead = &sockets[0].parts;
    assert_eq!(lead.progress.as_ref().unwrap().waiting_for, Some(vec![ana.participant]));
    let people = lead.roster.as_ref().unwrap().people.as_ref().unwrap();
    assert_eq!(people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Facilitator", "Ana", "Ben"]);
    for socket in &sockets[1..] {
        assert!(socket.frames.iter().all(|frame| !frame.contains("waiting_for") && !frame.contains("people")));
        assert!(socket.frames.iter().all(|frame| !frame.contains("Ben") && !frame.contains(&ben.participant.to_string())));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn three_hundred_votes_reach_everyone_in_far_fewer_frames() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let seats = join_many(&meeting, 300).await;
    let mut sockets = vec![meeting.enter(&meeting.facilitator).await, meeting.enter(&meeting.projector).await];
    sockets.extend(join_all(seats.iter().map(|seat| meeting.enter(&seat.token))).await);
    meeting.open_round(0).await;
    let all_here =
        |parts: &Parts| parts.roster.as_ref().unwrap().present == 300 && parts.progress.as_ref().unwrap().eligible == 300;
    join_all(sockets.iter_mut().map(|socket| socket.until("everyone and the round", all_here))).await;
    sockets.iter_mut().for_each(|socket| socket.frames.clear());

    let began = Instant::now();
    all_vote(&server, &meeting, &seats).await;
    join_all(sockets.iter_mut().map(|socket| socket.until("the last vote", |parts| voted(parts) == 300))).await;
    // Progress is shown every 50 ms at most, however long the votes took; one's own ballot may come as a frame of its own.
    let ticks = usize::try_from(began.elapsed().as_millis()).unwrap() / 50;
    for socket in &sockets {
        let frames = socket.frames.len();
        assert!(frames <= ticks + 3, "{frames} frames in {ticks} ticks for 300 votes");
    }
}

#[tokio::test]
async fn facilitation_is_shown_with_what_came_before_it() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let seats = join_many(&meeting, 5).await;
    let mut screen = meeting.enter(&meeting.projector).await;
    meeting.open_round(0).await;
    all_vote(&server, &meeting, &seats).await;
    let seq = meeting.reveal(0, 1).await;
    let view = screen
        .until("the reveal", |parts| parts.focus.as_ref().unwrap().item.as_ref().is_some_and(|item| !item.revealed.is_empty()));
    let view = view.await;
    assert_eq!(view.focus.unwrap().item.unwrap().revealed[0].tally.levels[2].count, 5);
    assert_eq!(view.progress.unwrap(), protocol::view::Progress::default(), "no vote is open any more");
    assert!(screen.seq >= seq);
}

#[tokio::test]
async fn a_frame_holds_the_parts_that_changed_and_no_others() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    meeting.open_round(0).await;
    let mut screen = meeting.enter(&meeting.projector).await;
    let mut phone = meeting.enter(&ben.token).await;
    screen.until("Ben", |parts| parts.roster.as_ref().unwrap().present == 1).await;
    phone.until("himself", |parts| parts.roster.as_ref().unwrap().present == 1).await;
    screen.frames.clear();
    meeting.cast(&ana, 0, 1, level(3)).await;
    screen.until("the vote", |parts| voted(parts) == 1).await;
    let parts = |frame: &String| {
        let message: Value = serde_json::from_str(frame).unwrap();
        message["parts"].as_object().unwrap().keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(screen.frames.iter().map(parts).collect::<Vec<_>>(), [["progress"]]);
}

#[tokio::test]
async fn versions_count_up_and_seqs_never_go_back() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut screen = meeting.enter(&meeting.projector).await;
    for round in 1..=3 {
        meeting.open_round(0).await;
        meeting.cast(&ana, 0, round, level(round)).await;
        meeting.reveal(0, round).await;
    }
    let mut last = (screen.position.clone().unwrap().version, screen.seq);
    loop {
        let now =
            screen.find("a view", |m| if let FromServer::View { version, seq, .. } = m { Some((*version, *seq)) } else { None });
        let now = now.await;
        assert!(now.0 > last.0 && now.1 >= last.1, "{now:?} after {last:?}");
        last = now;
        if screen.parts.focus.as_ref().unwrap().item.as_ref().is_some_and(|item| item.revealed.len() == 3) {
            return;
        }
    }
}

/// A decision so long that a few of its frames fill every buffer between the server and a client that does not read.
fn long_decision(meeting: &Meeting) -> Command {
    let dissent = Dissent { participant: None, statement: "long ".repeat(399) };
    Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::NoConsensus,
        rationale: "because ".repeat(1_200),
        dissent: vec![dissent; 40],
        evidence: Vec::new(),
        next_steps: Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_client_that_did_not_read_for_a_while_skips_to_the_newest_state() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let seats = join_many(&meeting, 20).await;
    meeting.open_round(0).await;
    meeting.reveal(0, 1).await;
    meeting.lead(&long_decision(&meeting)).await;

    let small = Some(4 << 10);
    let opened = Socket::open_with(&meeting.api.url, meeting.session, Some(SUBPROTOCOL), None, small).await;
    let mut slow = opened.unwrap();
    slow.hello(&meeting.projector, None).await;
    let mut quick = meeting.enter(&meeting.projector).await;

    let handle = server.host.session(meeting.session).await.unwrap();
    let me = meeting.look(&meeting.facilitator).await.parts.you.unwrap();
    let lead = Access { role: me.role, participant: me.participant, waiting: false };
    // Each return to the long decision is a frame of 90 kB; none of them is read.
    for turn in 0..200 {
        let item = meeting.items[turn % 2];
        handle.command(lead, command_id(), Command::FocusItem { item }).await.unwrap();
    }
    handle.command(lead, command_id(), Command::OpenRound { item: meeting.items[1] }).await.unwrap();
    let handle = server.host.session(meeting.session).await.unwrap();
    for seat in &seats {
        let access = Access { role: protocol::session::Role::Participant, participant: Some(seat.participant), waiting: false };
        handle.command(access, command_id(), meeting.ballot(1, 1, level(2), None)).await.unwrap();
    }
    let newest = quick.until("the last vote", |parts| voted(parts) == 20).await;

    let (before, frames) = (slow.position.clone().unwrap().version, slow.frames.len());
    let seen = slow.until("the last vote", |parts| voted(parts) == 20).await;
    assert_eq!(seen, newest, "it sees what everyone sees");
    let states = slow.position.clone().unwrap().version - before;
    let frames = u64::try_from(slow.frames.len() - frames).unwrap();
    assert!(frames < states, "{frames} frames for {states} states: nothing was skipped");
}
