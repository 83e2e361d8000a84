//! A proposal over real sockets: asked, answered, closed and decided, and hidden from others until it is closed.

use protocol::command::Command;
use protocol::http::{Assessment, Trail};
use protocol::session::ItemState;
use protocol::view::{FocusItem, Parts};
use protocol::vote::{Basis, Outcome, Verdict};
use protocol::wire::FromClient;
use rubricon::practice::{Client, Pace, cast, play};
use serde_json::json;

use super::harness::{Meeting, Process, Seat, Socket, command_id, wanted};

const SECRET: &str = "quokka burrows";

fn on(parts: &Parts) -> &FocusItem {
    parts.focus.as_ref().and_then(|focus| focus.item.as_ref()).expect("the group is on an item")
}

fn answered(parts: &Parts, people: u32) -> bool {
    on(parts).state == ItemState::Proposed && parts.progress.as_ref().is_some_and(|progress| progress.voted == people)
}

/// A meeting under the rule `consent`, with three people, whose first item was revealed.
async fn revealed(process: &Process, data: &std::path::Path) -> (Meeting, Vec<Seat>) {
    let rule = json!({ "rule": { "consent": { "floor": 3 } } });
    let meeting = Meeting::make_as(&process.api(data), &wanted(&["D1.1", "D1.2"], &rule)).await;
    let mut seats = Vec::new();
    for name in ["Ana", "Ben", "Caro"] {
        seats.push(meeting.join(name).await);
    }
    meeting.open_round(0).await;
    meeting.reveal(0, 1).await;
    (meeting, seats)
}

fn answer(meeting: &Meeting, answer: u8, reason: Option<&str>) -> Command {
    Command::AnswerProposal { item: meeting.items[0], proposal: 1, answer, reason: reason.map(str::to_owned) }
}

fn propose(meeting: &Meeting, level: u8) -> Command {
    Command::ProposeLevel { item: meeting.items[0], level, text: Some("Half of the schools are there.".to_owned()) }
}

fn close(meeting: &Meeting, despite_missing: bool) -> Command {
    Command::CloseProposal { item: meeting.items[0], proposal: 1, despite_missing }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_level_is_proposed_answered_closed_and_decided_and_survives_a_restart() {
    let data = tempfile::tempdir().unwrap();
    let process = Process::serve(data.path(), "127.0.0.1:0");
    let (meeting, seats) = revealed(&process, data.path()).await;
    let mut screen = meeting.enter(&meeting.projector).await;
    let mut phone = meeting.enter(&seats[0].token).await;
    meeting.lead(&propose(&meeting, 2)).await;
    let shown = screen.until("the proposal", |parts| on(parts).proposal.is_some()).await;
    assert_eq!(on(&shown).proposal.as_ref().map(|open| open.level), Some(2));

    phone.command(answer(&meeting, 2, None)).await.unwrap();
    phone.command(answer(&meeting, 4, Some(SECRET))).await.unwrap();
    let own = |parts: &Parts| parts.you.as_ref().and_then(|you| you.answers.first()).map(|own| own.answer);
    phone.until("the own answer", |parts| own(parts) == Some(4)).await;
    meeting.command(&seats[1].token, &answer(&meeting, 3, None)).await;
    let refused = meeting.try_command(&meeting.facilitator, &close(&meeting, false)).await;
    refused.problem(409, "votes_missing");
    assert_eq!(refused.json()["missing"], json!([seats[2].participant]));
    meeting.lead(&close(&meeting, true)).await;
    meeting.try_command(&seats[2].token, &answer(&meeting, 0, None)).await.problem(409, "proposal_over");

    let shown = screen.until("the answers", |parts| !on(parts).proposals.is_empty()).await;
    let closed = &on(&shown).proposals[0];
    assert_eq!((closed.tally.counts, closed.tally.not_answered), ([0, 0, 0, 1, 1, 0], 1));
    assert_eq!((closed.outcome, closed.floor), (Outcome::Level(2), 3));
    assert!(screen.frames.join("").contains(SECRET), "a named reason is shown once it is closed");
    meeting.lead(&decide(&meeting)).await;

    drop((process, screen, phone));
    let process = Process::serve(data.path(), "127.0.0.1:0");
    let api = process.api(data.path());
    let view: Assessment = api.get(&meeting.path("/assessment"), &meeting.auditor).await.ok();
    assert_eq!(view.items[0].decision.as_ref().map(|decision| decision.basis), Some(Basis::FollowsRule));
    assert_eq!(view.items[0].proposals[0].answers.len(), 2);
    let trail: Trail = api.get(&meeting.path("/trail"), &meeting.auditor).await.ok();
    let kinds: Vec<_> = trail.lines.iter().map(|line| line.kind.as_str()).filter(|kind| kind.starts_with("proposal")).collect();
    assert_eq!(kinds, ["proposal_made", "proposal_closed"]);
}

fn decide(meeting: &Meeting) -> Command {
    Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::Level(2),
        rationale: String::new(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: Vec::new(),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_others_get_does_not_depend_on_an_answer_and_never_holds_it() {
    let data = tempfile::tempdir().unwrap();
    let process = Process::serve(data.path(), "127.0.0.1:0");
    let (meeting, seats) = revealed(&process, data.path()).await;
    let mut phone = meeting.enter(&seats[0].token).await;
    let mut others: Vec<(&str, &str, Socket)> = Vec::new();
    for (who, token) in [("screen", &meeting.projector), ("facilitator", &meeting.facilitator), ("another", &seats[1].token)] {
        others.push((who, token, meeting.enter(token).await));
    }
    meeting.lead(&propose(&meeting, 2)).await;
    let long = format!("{SECRET} {}", "y".repeat(1_900));
    let mut lengths: Vec<Vec<(String, usize)>> = Vec::new();
    for (proposal, (given, reason)) in (1..).zip([(0, None), (5, Some("ø")), (3, Some(long.as_str()))]) {
        for (_, _, socket) in &mut others {
            // Nobody comes or goes from here on, so that nothing but the answer is shown.
            let ready = |parts: &Parts| answered(parts, 0) && parts.roster.as_ref().is_some_and(|roster| roster.present == 2);
            socket
                .until("the proposal", |parts| {
                    ready(parts) && on(parts).proposal.as_ref().is_some_and(|open| open.proposal == proposal)
                })
                .await;
            socket.frames.clear();
        }
        let id = command_id();
        let command =
            Command::AnswerProposal { item: meeting.items[0], proposal, answer: given, reason: reason.map(str::to_owned) };
        phone.say(&FromClient::Command { id, command }).await;
        phone.answer(id).await.unwrap();
        let mut seen = Vec::new();
        for (who, token, socket) in &mut others {
            socket.until("the answer", |parts| answered(parts, 1)).await;
            for frame in &socket.frames {
                // Counters grow by a digit now and then; everything else has to be of one length.
                let mut value: serde_json::Value = serde_json::from_str(frame).unwrap();
                value["seq"] = json!(0);
                value["version"] = json!(0);
                assert!(!frame.contains("quokka") && !frame.contains("\"answer\""), "{who}: {frame}");
                seen.push(((*who).to_owned(), value.to_string().len()));
            }
            for path in ["", "/events", "/assessment", "/trail"] {
                let text = meeting.api.get(&meeting.path(path), token).await.text;
                assert!(!text.contains("quokka") && !text.contains("\\\"answer\\\""), "{path} for the {who}: {text}");
            }
        }
        lengths.push(seen);
        meeting.lead(&Command::CancelProposal { item: meeting.items[0], proposal, reason: String::new() }).await;
        meeting.lead(&propose(&meeting, 2)).await;
    }
    assert!(lengths[0].len() >= 3, "{lengths:?}");
    for other in &lengths[1..] {
        assert_eq!(*other, lengths[0]);
    }
    let own: String = meeting.events(&seats[0].token, 0).await.into_iter().filter_map(|line| line.body).collect();
    assert!(own.contains("quokka"), "a cancelled answer stays its person's own");
    let screens: String = meeting.events(&meeting.projector, 0).await.into_iter().filter_map(|line| line.body).collect();
    assert!(!screens.contains("quokka"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn simulated_people_answer_a_proposal_that_somebody_makes() {
    let data = tempfile::tempdir().unwrap();
    let process = Process::serve(data.path(), "127.0.0.1:0");
    let (meeting, seats) = revealed(&process, data.path()).await;
    let players: Vec<_> = seats
        .iter()
        .zip(cast(7, seats.len()))
        .map(|(seat, member)| {
            let client = Client::connect(&meeting.api.url, meeting.session, seat.token.clone());
            tokio::spawn(play(client, member, Pace::Fast, None))
        })
        .collect();
    meeting.lead(&propose(&meeting, 2)).await;
    let mut screen = meeting.enter(&meeting.projector).await;
    screen.until("every answer", |parts| answered(parts, 3)).await;
    meeting.lead(&close(&meeting, false)).await;
    meeting.lead(&Command::CloseSession {}).await;
    for player in players {
        player.await.unwrap();
    }
}
