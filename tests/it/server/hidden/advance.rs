//! The advance round is open for days: nothing of it is to be learned before it is closed, and nothing ever if it is cancelled.

use protocol::command::Command;
use protocol::http::Assessment;
use protocol::view::Parts;

use super::{REASONS, Watched, is_in_folder, no_length_depends_on_a_ballot, nowhere, vote};
use crate::server::harness::{Socket, level};

fn voted(parts: &Parts) -> Option<u32> {
    parts.advance.as_ref().and_then(|advance| advance.items.first()).map(|item| item.voted)
}

/// Everyone but the voters, on a socket each.
async fn audience(watched: &Watched) -> Vec<(&'static str, Socket)> {
    let mut audience = Vec::new();
    for (who, token) in watched.others() {
        audience.push((who, watched.meeting.enter(token).await));
    }
    audience
}

async fn open(watched: &Watched) {
    watched.meeting.lead(&Command::OpenAdvance { closes_at: None }).await;
}

/// Searches all that others were sent and can ask for.
async fn is_nowhere(watched: &Watched, audience: &[(&str, Socket)]) {
    for (who, socket) in audience {
        socket.frames.iter().for_each(|frame| nowhere(&format!("a frame to the {who}"), frame));
    }
    for (who, token) in watched.others() {
        for (path, text) in watched.answers(token).await {
            nowhere(&format!("{path} for the {who}"), &text);
        }
    }
    watched.search_output();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_advance_round_shows_its_ballots_to_nobody_but_their_voters_until_it_is_closed() {
    let watched = Watched::start("named").await;
    let meeting = &watched.meeting;
    let mut audience = audience(&watched).await;
    open(&watched).await;
    let mut voters = vote(&watched, 0).await;
    for (_, socket) in &mut audience {
        let view = socket.until("the votes", |parts| voted(parts) == Some(3)).await;
        assert!(view.advance.unwrap().items.iter().all(|item| item.tally.is_none() && item.outcome.is_none()));
    }
    for (at, socket) in voters.iter_mut().enumerate() {
        let own = |parts: &Parts| parts.you.as_ref().unwrap().advance.first().map(|ballot| ballot.choice);
        socket.until("the own ballot", |parts| own(parts) == Some(level(2))).await;
        let heard = socket.frames.join("\n");
        for (of, reason) in REASONS.iter().enumerate() {
            assert_eq!(heard.contains(reason), of == at, "voter {at} and the ballot of {of}");
        }
    }
    is_nowhere(&watched, &audience).await;
    let records = meeting.events(&meeting.auditor, 0).await;
    assert!(records.iter().all(|line| !line.entry.contains("ballot_")), "not even who has voted");
    assert!(REASONS.iter().all(|reason| is_in_folder(watched.data.path(), reason)), "they are kept all the same");

    meeting.lead(&Command::CloseAdvance { despite_missing: true }).await;
    for (who, socket) in &mut audience {
        let shown = |parts: &Parts| parts.advance.as_ref().is_some_and(|advance| !advance.open);
        let view = socket.until("the result", shown).await;
        let item = view.advance.unwrap().items.into_iter().find(|item| item.item == meeting.items[0]).unwrap();
        assert_eq!(item.tally.unwrap().levels[1].count, 3, "{who}");
    }
    for (who, token) in watched.others() {
        let seen: Assessment = meeting.api.get(&meeting.path("/assessment"), token).await.ok();
        let item = seen.items.iter().find(|item| item.item == meeting.items[0]).unwrap();
        let reasons: Vec<_> = item.rounds[0].ballots.iter().map(|ballot| ballot.reason.as_deref().unwrap()).collect();
        assert_eq!(reasons, REASONS, "{who}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_advance_round_that_is_cancelled_shows_its_ballots_to_nobody_for_ever() {
    let watched = Watched::start("named").await;
    let meeting = &watched.meeting;
    let mut audience = audience(&watched).await;
    open(&watched).await;
    let _voters = vote(&watched, 0).await;
    meeting.lead(&Command::CancelAdvance { reason: "the wrong rubric".to_owned() }).await;
    meeting.open_round(1).await;
    meeting.reveal(1, 1).await;
    meeting.lead(&Command::CloseSession {}).await;
    for (_, socket) in &mut audience {
        let over = |parts: &Parts| parts.meeting.as_ref().unwrap().phase == protocol::session::Phase::Closed;
        socket.until("the end", over).await;
    }
    is_nowhere(&watched, &audience).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_advance_round_of_confidential_votes_shows_its_tallies_and_no_ballot() {
    let watched = Watched::start("confidential").await;
    let meeting = &watched.meeting;
    let mut audience = audience(&watched).await;
    open(&watched).await;
    let _voters = vote(&watched, 0).await;
    meeting.lead(&Command::CloseAdvance { despite_missing: true }).await;
    for (_, socket) in &mut audience {
        let counted =
            |parts: &Parts| parts.advance.as_ref().is_some_and(|advance| advance.items.iter().any(|item| item.tally.is_some()));
        socket.until("the tally", counted).await;
    }
    is_nowhere(&watched, &audience).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_length_of_what_others_get_in_an_advance_round_does_not_depend_on_a_ballot() {
    let watched = Watched::start("named").await;
    open(&watched).await;
    let how_far = |parts: &Parts| Some((voted(parts)?, parts.advance.as_ref()?.eligible));
    no_length_depends_on_a_ballot(&watched, 0, how_far).await;
}
