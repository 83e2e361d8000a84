//! Somebody's own part says what is theirs now, also when what changed was not their doing.

use protocol::command::Command;
use protocol::vote::{Stance, Verdict};

use super::{comment, you};
use crate::server::harness::{Meeting, Server, level};

#[tokio::test]
async fn ones_own_comments_and_statements_are_those_on_the_item_the_group_is_on() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(3)).await;
    meeting.reveal(0, 1).await;
    let mut phone = meeting.enter(&ana.token).await;
    phone.command(comment(meeting.items[0], "about the first", false)).await.unwrap();
    let text = "I see it lower.".to_owned();
    phone
        .command(Command::MakeStatement { item: meeting.items[0], stance: Stance::Dissent, text, unsigned: false })
        .await
        .unwrap();
    phone.until("both", |parts| you(parts).comments.len() == 1 && you(parts).statements.len() == 1).await;
    meeting.lead(&Command::FocusItem { item: meeting.items[1] }).await;
    phone.until("nothing on the next item", |parts| you(parts).comments.is_empty() && you(parts).statements.is_empty()).await;
    meeting.lead(&Command::FocusItem { item: meeting.items[0] }).await;
    phone.until("both again", |parts| you(parts).comments.len() == 1 && you(parts).statements.len() == 1).await;

    let decide = Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::Level(3),
        rationale: String::new(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: Vec::new(),
    };
    let decided = meeting.lead(&decide).await;
    phone.until("the decision it stands with", |parts| you(parts).statements[0].decision == Some(decided)).await;
}

#[tokio::test]
async fn an_advance_round_that_was_cancelled_is_not_shown_as_open_any_more() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let mut phone = meeting.enter(&ana.token).await;
    assert!(phone.parts.advance.is_none());
    meeting.lead(&Command::OpenAdvance { closes_at: None }).await;
    phone.until("the round", |parts| parts.advance.as_ref().is_some_and(|advance| advance.open)).await;
    phone.command(meeting.ballot(0, 0, level(3), None)).await.unwrap();
    phone.until("her ballot", |parts| you(parts).advance.len() == 1).await;
    // Somebody who does not vote and only says something is told as well.
    let ben = meeting.join("Ben").await;
    let mut other = meeting.enter(&ben.token).await;
    other.command(comment(meeting.items[1], "not yet", false)).await.unwrap();
    other.until("his comment", |parts| you(parts).advance_comments.len() == 1).await;
    meeting.lead(&Command::CancelAdvance { reason: "too early".to_owned() }).await;
    let over = phone.until("its end", |parts| parts.advance.as_ref().is_some_and(|advance| !advance.open)).await;
    assert!(over.advance.unwrap().items.is_empty(), "it shows nothing");
    phone.until("no ballot", |parts| you(parts).advance.is_empty()).await;
    other.until("no comment", |parts| you(parts).advance_comments.is_empty()).await;
}

#[tokio::test]
async fn a_second_advance_round_is_on_what_nobody_voted_on_in_the_first() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let open = Command::OpenAdvance { closes_at: None };
    meeting.lead(&open).await;
    meeting.cast(&ana, 0, 0, level(3)).await;
    meeting.lead(&Command::CloseAdvance { despite_missing: true }).await;
    let ben = meeting.join("Ben").await;
    let mut phone = meeting.enter(&ben.token).await;
    meeting.lead(&open).await;
    let again = phone.until("the second", |parts| parts.advance.as_ref().is_some_and(|advance| advance.open)).await;
    let items: Vec<_> = again.advance.unwrap().items.iter().map(|item| item.item).collect();
    assert_eq!(items, meeting.items[1..]);
    meeting.cast(&ben, 1, 0, level(3)).await;
    meeting.cast(&ben, 2, 0, level(3)).await;
    phone.until("that he is done", |parts| parts.advance.as_ref().unwrap().finished == 1).await;
    meeting.lead(&Command::CloseAdvance { despite_missing: true }).await;
    let shown = |parts: &protocol::view::Parts| parts.advance.as_ref().is_some_and(|advance| !advance.open);
    let closed = phone.until("all of it", shown).await;
    assert!(closed.advance.unwrap().items.iter().all(|item| item.voted == 1 && item.tally.is_some()));
}
