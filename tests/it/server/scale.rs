//! Many people at once.

use futures_util::StreamExt;
use futures_util::future::join_all;
use futures_util::stream;
use protocol::view::Parts;

use super::harness::{Meeting, Seat, Server, Socket, command_id, level};

const PEOPLE: usize = 1_000;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "takes a thousand connections; `cargo xtask soak` runs it"]
async fn a_thousand_people_vote_at_once_and_everyone_sees_the_final_count() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let names: Vec<_> = (0..PEOPLE).map(|n| format!("Person {n}")).collect();
    let seats: Vec<Seat> = stream::iter(&names).map(|name| meeting.join(name)).buffer_unordered(32).collect().await;
    let entering = stream::iter(&seats).map(|seat| meeting.enter(&seat.token)).buffer_unordered(64);
    let mut phones: Vec<Socket> = entering.collect().await;
    let mut screen = meeting.enter(&meeting.projector).await;
    let opened = meeting.open_round(0).await;

    let vote = async |(at, phone): (usize, &mut Socket)| {
        phone.until("the round", |parts| parts.progress.as_ref().unwrap().eligible == 1_000).await;
        let choice = level(u8::try_from(1 + at % 4).unwrap());
        phone.give(command_id(), meeting.ballot(0, 1, choice, None)).await.unwrap()
    };
    let mut seqs = join_all(phones.iter_mut().enumerate().map(vote)).await;
    seqs.sort_unstable();
    assert_eq!(
        seqs,
        (opened + 1..=opened + 1_000).collect::<Vec<_>>(),
        "every ballot is accepted, each with a record of its own"
    );

    let all = |parts: &Parts| parts.progress.as_ref().unwrap().voted == 1_000;
    join_all(phones.iter_mut().chain([&mut screen]).map(|socket| socket.until("the final count", all))).await;
    let frames = screen.frames.len();
    assert!(frames < 500, "{frames} frames for a thousand votes");

    meeting.reveal(0, 1).await;
    let revealed = |parts: &Parts| parts.focus.as_ref().unwrap().item.as_ref().unwrap().revealed.len() == 1;
    let views = join_all(phones.iter_mut().map(|phone| phone.until("the reveal", revealed))).await;
    for view in views {
        let reveal = &view.focus.unwrap().item.unwrap().revealed[0];
        assert!(reveal.tally.levels.iter().all(|level| level.count == 250), "{:?}", reveal.tally);
        assert_eq!((reveal.ballots.len(), reveal.not_listed), (200, 800));
    }
}
