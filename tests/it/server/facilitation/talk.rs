//! What people say beside their votes: hands, the floor, comments, reminders and notes.

use protocol::command::Command;
use protocol::http::{Assessment, Trail};
use protocol::session::Role;
use protocol::view::Parts;
use serde_json::json;

use super::{comment, on, you};
use crate::server::harness::{Meeting, Server, Socket, level, wanted};

fn queue(parts: &Parts) -> Option<Vec<String>> {
    let names = |speakers: &Vec<protocol::view::Speaker>| speakers.iter().map(|speaker| speaker.name.clone()).collect();
    parts.talk.as_ref().unwrap().queue.as_ref().map(names)
}

#[tokio::test]
async fn hands_queue_in_order_and_the_floor_takes_one_down() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    let scribe = meeting.join_as(Role::Scribe, "Sam").await;
    meeting.lead(&Command::FocusItem { item: meeting.items[0] }).await;
    let (mut one, mut two) = (meeting.enter(&ana.token).await, meeting.enter(&ben.token).await);
    let mut screen = meeting.enter(&meeting.projector).await;
    two.command(Command::RaiseHand {}).await.unwrap();
    one.command(Command::RaiseHand {}).await.unwrap();
    screen.until("both hands", |parts| queue(parts) == Some(vec!["Ben".to_owned(), "Ana".to_owned()])).await;
    one.until("her hand", |parts| you(parts).hand).await;
    let other = Command::LowerHand { participant: Some(ben.participant) };
    assert_eq!(one.command(other.clone()).await.unwrap_err().code.as_str(), "role_not_allowed");

    meeting.command(&scribe.token, &Command::GiveFloor { participant: ben.participant }).await;
    let spoken = |parts: &Parts| parts.talk.as_ref().unwrap().floor.as_ref().map(|floor| floor.name.clone());
    screen.until("the floor", |parts| spoken(parts).as_deref() == Some("Ben") && queue(parts).unwrap().len() == 1).await;
    two.until("his hand", |parts| !you(parts).hand).await;
    meeting.lead(&Command::FocusItem { item: meeting.items[1] }).await;
    one.until("no hand after the group went on", |parts| !you(parts).hand).await;
    screen.until("nobody on the floor", |parts| spoken(parts).is_none() && parts.talk.as_ref().unwrap().hands == 0).await;
}

#[tokio::test]
async fn where_votes_are_confidential_the_room_is_told_how_many_hands_are_up_and_not_whose() {
    let server = Server::start().await;
    let settings = json!({ "visibility": "confidential" });
    let meeting = Meeting::make_as(&server.api, &wanted(&["D1.1"], &settings)).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    let mut screen = meeting.enter(&meeting.projector).await;
    let mut phone = meeting.enter(&ben.token).await;
    let mut desk = meeting.enter(&meeting.facilitator).await;
    meeting.command(&ana.token, &Command::RaiseHand {}).await;
    for socket in [&mut screen, &mut phone] {
        socket.until("the hand", |parts| parts.talk.as_ref().unwrap().hands == 1 && queue(parts).is_none()).await;
        assert!(socket.frames.iter().all(|frame| !frame.contains(&ana.participant.to_string())));
    }
    desk.until("whose", |parts| queue(parts) == Some(vec!["Ana".to_owned()])).await;
}

/// Words that stand nowhere else.
const SIGNED: &str = "quokka burrows";
const UNSIGNED: &str = "zeppelin moorings";

fn holds(text: &str) -> [bool; 2] {
    [text.contains(SIGNED), text.contains(UNSIGNED)]
}

async fn reads_everything(meeting: &Meeting, token: &str) -> String {
    let mut all = String::new();
    for rest in ["", "/events", "/assessment", "/trail"] {
        all += &meeting.api.get(&meeting.path(rest), token).await.text;
    }
    all
}

#[tokio::test]
async fn comments_of_a_vote_are_for_their_authors_until_it_is_revealed() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    let caro = meeting.join("Caro").await;
    meeting.open_round(0).await;
    let (mut one, mut two) = (meeting.enter(&ana.token).await, meeting.enter(&ben.token).await);
    let mut others = Vec::new();
    for token in [&meeting.facilitator, &meeting.projector, &meeting.auditor, &caro.token] {
        others.push((token, meeting.enter(token).await));
    }
    one.command(comment(meeting.items[0], SIGNED, false)).await.unwrap();
    two.command(comment(meeting.items[0], UNSIGNED, true)).await.unwrap();
    one.until("her own", |parts| you(parts).comments.len() == 1 && you(parts).comments[0].only_you).await;
    two.until("his own", |parts| you(parts).comments.len() == 1 && you(parts).comments[0].author.is_none()).await;
    // A ballot after them, so that whatever was to be shown has been shown.
    meeting.cast(&ana, 0, 1, level(3)).await;
    for (token, socket) in &mut others {
        socket.until("the vote", |parts| parts.progress.as_ref().unwrap().voted == 1).await;
        assert_eq!(holds(&socket.frames.concat()), [false, false]);
        assert_eq!(holds(&reads_everything(&meeting, token).await), [false, false]);
    }
    assert_eq!(holds(&one.frames.concat()), [true, false]);
    assert_eq!(holds(&two.frames.concat()), [false, true]);

    let withdrawn = Command::WithdrawComment { item: meeting.items[0], comment: 1 };
    meeting.try_command(&meeting.facilitator, &withdrawn).await.problem(404, "unknown_comment");
    meeting.reveal(0, 1).await;
    for (token, socket) in &mut others {
        let view = socket.until("both comments", |parts| on(parts).comments.len() == 2).await;
        let authors: Vec<_> = on(&view).comments.iter().map(|c| c.author.as_ref().map(|a| a.name.as_str())).collect();
        assert_eq!(authors, [Some("Ana"), None]);
        assert_eq!(holds(&reads_everything(&meeting, token).await), [true, true]);
    }
    one.until("that others see it", |parts| you(parts).comments.iter().all(|comment| !comment.only_you)).await;
    for (token, _) in &others {
        for line in meeting.events(token, 0).await.iter().filter(|line| holds(line.body.as_deref().unwrap_or(""))[1]) {
            assert!(
                line.entry.contains("\"actor\":\"00000000000000000000000000\"")
                    && !line.body.as_ref().unwrap().contains("author")
            );
        }
        let told = reads_everything(&meeting, token).await;
        let sealed = meeting.events(token, 0).await.into_iter().find(|line| line.entry.contains("author_sealed")).unwrap();
        assert!(sealed.body.is_none() && sealed.salt.is_none() && !told.is_empty());
    }
}

#[tokio::test]
async fn a_comment_that_was_taken_back_is_shown_nowhere_not_even_in_an_earlier_assessment() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    meeting.lead(&Command::FocusItem { item: meeting.items[0] }).await;
    let written = meeting.command(&ana.token, &comment(meeting.items[0], SIGNED, false)).await;
    let mut phone = meeting.enter(&ana.token).await;
    let mut screen = meeting.enter(&meeting.projector).await;
    screen.until("the comment", |parts| on(parts).comments.len() == 1).await;
    meeting.lead(&Command::WithdrawComment { item: meeting.items[0], comment: 1 }).await;
    screen.until("no comment", |parts| on(parts).comments.is_empty()).await;
    phone.until("that hers is gone", |parts| you(parts).comments.is_empty()).await;
    let assessed: Assessment = meeting.api.get(&meeting.path(&format!("/assessment?at={written}")), &meeting.observer).await.ok();
    assert_eq!(assessed.seq, written);
    assert!(assessed.items.iter().all(|item| item.comments.is_empty()));
    let trail: Trail = meeting.api.get(&meeting.path("/trail"), &meeting.observer).await.ok();
    assert!(trail.lines.iter().all(|line| !line.text.contains(SIGNED)));
}

#[tokio::test]
async fn a_reminder_is_counted_until_the_next_vote() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let nudge = Command::NudgeVoters { item: meeting.items[0] };
    let mut phone = meeting.enter(&ana.token).await;
    meeting.open_round(0).await;
    meeting.lead(&nudge).await;
    meeting.lead(&nudge).await;
    phone.until("both reminders", |parts| parts.focus.as_ref().unwrap().item.is_some() && on(parts).nudges == 2).await;
    meeting.try_command(&ana.token, &nudge).await.problem(403, "role_not_allowed");
    meeting.reveal(0, 1).await;
    meeting.try_command(&meeting.facilitator, &nudge).await.problem(409, "wrong_item_state");
    meeting.open_round(0).await;
    phone.until("a vote without", |parts| on(parts).round == 2 && on(parts).nudges == 0).await;
}

fn notes(meeting: &Meeting, base: u32, rationale: &str) -> Command {
    Command::WriteNotes { item: meeting.items[0], base, rationale: rationale.to_owned(), next_steps: Vec::new() }
}

#[tokio::test]
async fn of_two_who_write_notes_at_once_the_second_is_told_and_nothing_is_lost() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (scribe, ana) = (meeting.join_as(Role::Scribe, "Sam").await, meeting.join("Ana").await);
    meeting.lead(&Command::FocusItem { item: meeting.items[0] }).await;
    let mut desk = meeting.enter(&meeting.facilitator).await;
    let mut other = meeting.enter(&scribe.token).await;
    let mut phone = meeting.enter(&ana.token).await;
    other.command(notes(&meeting, 0, SIGNED)).await.unwrap();
    assert_eq!(desk.command(notes(&meeting, 0, UNSIGNED)).await.unwrap_err().code.as_str(), "notes_changed");
    let written = |parts: &Parts| parts.desk.as_ref().and_then(|desk| desk.notes.clone());
    let seen = desk.until("the notes", |parts| written(parts).is_some()).await;
    let seen = written(&seen).unwrap();
    assert_eq!((seen.revision, seen.rationale.as_str(), seen.by), (1, SIGNED, scribe.participant));
    desk.command(notes(&meeting, 1, UNSIGNED)).await.unwrap();
    other.until("the newer notes", |parts| written(parts).is_some_and(|notes| notes.revision == 2)).await;
    meeting.open_round(0).await;
    phone.until("the round", |parts| parts.progress.as_ref().unwrap().eligible == 1).await;
    assert_eq!(holds(&phone.frames.concat()), [false, false], "they are drafts of the desk");
    assert_eq!(holds(&reads_everything(&meeting, &ana.token).await), [false, false]);
    meeting.try_command(&ana.token, &notes(&meeting, 2, "mine")).await.problem(403, "role_not_allowed");
}

#[tokio::test]
async fn a_quorum_that_is_lost_is_told_to_the_desk() {
    let server = Server::start().await;
    let settings = json!({ "quorum": { "people": 2 } });
    let meeting = Meeting::make_as(&server.api, &wanted(&["D1.1"], &settings)).await;
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    let phones: Vec<Socket> = vec![meeting.enter(&ana.token).await, meeting.enter(&ben.token).await];
    let mut desk = meeting.enter(&meeting.facilitator).await;
    meeting.open_round(0).await;
    let warned = |parts: &Parts| parts.desk.as_ref().unwrap().warnings.len();
    desk.until("the round", |parts| parts.progress.as_ref().unwrap().eligible == 2).await;
    assert_eq!(warned(&desk.parts), 0);
    meeting.cast(&ana, 0, 1, level(3)).await;
    drop(phones);
    desk.until("a warning", |parts| warned(parts) == 1).await;
    meeting.cast(&ben, 0, 1, level(3)).await;
    desk.until("no warning, since both have voted", |parts| warned(parts) == 0).await;
}
