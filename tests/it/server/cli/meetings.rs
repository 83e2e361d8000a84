//! `demo` and `simulate`: whole meetings.

use std::path::Path;
use std::process::Command;

use protocol::command::Command as Wish;
use protocol::http::{Assessment, Joined, StepList, Trail};
use protocol::session::{ItemState, Phase};
use protocol::vote::StepState;
use serde_json::{Value, json};

use super::closed_pipe;
use crate::server::harness::{
    Api, Finished, Meeting, Process, Server, Socket, eventually, fixed_port, level, patiently, run_with, wanted,
};

fn is_empty(folder: &Path) -> bool {
    std::fs::read_dir(folder).unwrap().next().is_none()
}

/// Runs a command while a server of this process answers it.
pub(super) async fn run_beside(arguments: Vec<String>, set: impl FnOnce(&mut Command) + Send + 'static) -> Finished {
    let run = tokio::task::spawn_blocking(move || run_with(&arguments.iter().map(String::as_str).collect::<Vec<_>>(), set));
    run.await.unwrap()
}

fn simulate(url: &str, link: &str, more: &[&str]) -> Vec<String> {
    let start = ["simulate", "--url", url, "--facilitator", link];
    start.iter().chain(more).map(|argument| (*argument).to_owned()).collect()
}

fn link(meeting: &Meeting) -> String {
    format!("{}/facilitate/{}#{}", meeting.api.url, meeting.session, meeting.facilitator)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_simulation_plays_a_meeting_to_its_end_and_says_how_long_it_took() {
    let server = Server::start().await;
    let meeting = Meeting::make_as(&server.api, &wanted(&["D1.1", "D1.2", "D2.1"], &json!({}))).await;
    let more = ["--participants", "5", "--items", "D1.1,D2.1", "--seed", "7", "--json"];
    let finished = run_beside(simulate(&server.api.url, &link(&meeting), &more), |_| {}).await;
    assert_eq!(finished.code, Some(0), "{finished:?}");
    let figures: Value = serde_json::from_str(&finished.out).unwrap();
    assert_eq!(
        (&figures["participants"], &figures["items_decided"], &figures["items_undecided"]),
        (&json!(5), &json!(2), &json!(0))
    );
    let rounds = figures["rounds"].as_u64().unwrap();
    assert_eq!(figures["ballots_accepted"], json!(rounds * 5), "everyone voted in every round");
    for name in ["ballot_accepted_ms", "reveal_seen_ms", "reveal_seen_by_last_ms"] {
        assert!(figures[name]["p50"].is_number() && figures[name]["max"].is_number(), "{name}");
    }
    let view: Assessment = server.api.get(&meeting.path("/assessment"), &meeting.auditor).await.ok();
    assert_eq!((view.phase, view.seq), (Phase::Closed, figures["last_seq"].as_u64().unwrap()));
    assert_eq!(view.items.iter().filter(|item| item.state == ItemState::Decided).count(), 2);

    let plan: StepList = server.api.get(&meeting.path("/plan"), &meeting.auditor).await.ok();
    let states: Vec<_> = plan.steps.iter().map(|listed| listed.step.state).collect();
    assert_eq!(states, [StepState::Open, StepState::Done], "what was agreed has an owner and a day, and some of it is done");
    assert!(plan.steps.iter().all(|listed| listed.step.who.is_some() && listed.step.by_when.is_some()), "{plan:?}");

    let again = run_beside(simulate(&server.api.url, &link(&meeting), &[]), |_| {}).await;
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("the session is over"), "{again:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_simulation_opens_a_draft_and_takes_its_link_from_a_variable() {
    let server = Server::start().await;
    let mut draft = wanted(&["D1.1"], &json!({}));
    draft["draft"] = json!(true);
    let meeting = Meeting::make_as(&server.api, &draft).await;
    let (url, link) = (server.api.url.clone(), link(&meeting));
    let arguments = vec!["simulate".to_owned(), "--participants".to_owned(), "3".to_owned()];
    let finished = run_beside(arguments, move |command| {
        command.env("RUBRICON_URL", url).env("RUBRICON_FACILITATOR", link);
    });
    let finished = finished.await;
    assert_eq!(finished.code, Some(0), "{finished:?}");
    assert!(finished.out.contains("1 items decided") && finished.out.contains("The session is closed."), "{finished:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_simulation_with_an_advance_round_accepts_what_people_agree_on_and_discusses_the_rest() {
    let server = Server::start().await;
    let mut whole = wanted(&[], &json!({}));
    whole.as_object_mut().unwrap().remove("criteria");
    let meeting = Meeting::make_as(&server.api, &whole).await;
    let more = ["--participants", "12", "--advance", "--json"];
    let finished = run_beside(simulate(&server.api.url, &link(&meeting), &more), |_| {}).await;
    assert_eq!(finished.code, Some(0), "{finished:?}");
    let figures: Value = serde_json::from_str(&finished.out).unwrap();
    assert_eq!((&figures["items_decided"], &figures["items_undecided"]), (&json!(28), &json!(0)));
    let accepted = figures["items_accepted_as_a_list"].as_u64().unwrap();
    let (rounds, ballots) = (figures["rounds"].as_u64().unwrap(), figures["ballots_accepted"].as_u64().unwrap());
    assert!(accepted > 5 && rounds >= 28 - accepted, "{figures}");
    assert_eq!(ballots, 12 * (28 + rounds), "everyone voted on everything in advance, and in every round");
    let trail: Trail = server.api.get(&meeting.path("/trail"), &meeting.auditor).await.ok();
    let listed = trail.lines.iter().filter(|line| line.kind == "item_decided" && line.yes == Some(true)).count();
    assert_eq!(listed as u64, accepted);
    let organisations: std::collections::BTreeSet<_> =
        trail.lines.iter().filter(|line| line.kind == "participant_joined").map(|line| &line.text).collect();
    assert!(organisations.len() > 5, "{organisations:?}");
    assert!(trail.lines.iter().any(|line| line.kind == "comment_added"), "some write a comment");

    let begun = Meeting::make(&server.api).await;
    begun.lead(&Wish::StartSession {}).await;
    let told = run_beside(simulate(&server.api.url, &link(&begun), &["--advance"]), |_| {}).await;
    assert_eq!(told.code, Some(1));
    assert!(told.err.contains("the meeting has begun"), "{told:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_simulation_that_cannot_begin_says_why() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let before = meeting.look(&meeting.facilitator).await.seq;
    let wrong = link(&meeting).replace(&meeting.facilitator, &"0".repeat(48));
    let told = run_beside(simulate(&server.api.url, &wrong, &[]), |_| {}).await;
    assert_eq!(told.code, Some(1));
    assert!(told.err.contains("check the address and the facilitator's link"), "{told:?}");
    assert!(!told.err.contains("00000000"), "the link is a secret even where it is wrong");
    let told = run_beside(simulate(&server.api.url, &link(&meeting), &["--items", "D1.1,D9.9"]), |_| {}).await;
    assert_eq!(told.code, Some(1));
    assert!(told.err.contains("D9.9"), "{told:?}");
    assert_eq!(meeting.look(&meeting.facilitator).await.seq, before, "nobody joined");
    let watching = link(&meeting).replace(&meeting.facilitator, &meeting.observer);
    let told = run_beside(simulate(&server.api.url, &watching, &["--participants", "2"]), |_| {}).await;
    assert_eq!(told.code, Some(1), "a link that does not lead cannot play: {told:?}");
    assert_eq!(meeting.look(&meeting.facilitator).await.seq, before, "nobody joined");
}

fn demo(folder: &Path, address: &str, more: &[&str], set: impl FnOnce(&mut Command)) -> Process {
    let arguments = [&["demo", "--listen", address], more].concat();
    Process::spawn_with(&arguments, |command| {
        command.env("TMPDIR", folder);
        set(command);
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demo_prints_links_that_work_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = demo(folder.path(), "127.0.0.1:0", &["--participants", "3"], |_| {});
    process.wait_for("Stop with Ctrl-C.");
    let (out, _) = process.so_far();
    let link = |name: &str| {
        let line = out.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no {name} in {out}"));
        line.split_whitespace().last().unwrap().to_owned()
    };
    let secret = |link: &str| link.rsplit_once('#').unwrap().1.to_owned();
    let join = link("Join and vote");
    let url = join.split_once("/join#").unwrap().0;
    let api = Api::new(url.to_owned(), String::new());
    let facilitate = link("Facilitate");
    let session = facilitate.split_once('#').unwrap().0.rsplit('/').next().unwrap().parse().unwrap();
    let code = out.lines().find_map(|line| line.split_once(" and type ")).unwrap().1;
    assert_eq!(code.replace('-', ""), secret(&join));

    let body = json!({ "code": code, "name": "Visitor", "organisation": "Walk-in" });
    let me: Joined = api.post_openly("/api/join", &body).await.ok();
    assert_eq!(me.session, session);
    let mut phone = Socket::enter(&api.url, session, &me.token).await;
    let item = phone.parts.focus.clone().unwrap().item.expect("a vote is open");
    assert_eq!(item.state, ItemState::Voting);
    assert_eq!(item.revealed.iter().map(|reveal| reveal.round).collect::<Vec<_>>(), [0], "they voted on it in advance");
    let listed = phone.parts.agenda.as_ref().unwrap().items.iter().filter(|entry| entry.consent.is_some()).count();
    assert!(listed > 0, "there is a list to accept");
    let ballot = Wish::CastBallot { item: item.item, round: 1, choice: level(2), reason: None };
    phone.command(ballot).await.unwrap();
    let mut lead = Socket::enter(&api.url, session, &secret(&facilitate)).await;
    let mut screen = Socket::enter(&api.url, session, &secret(&link("Projector"))).await;
    lead.command(Wish::RevealRound { item: item.item, round: 1, despite_missing: true }).await.unwrap();
    let revealed = |parts: &protocol::view::Parts| {
        let item = parts.focus.as_ref().and_then(|focus| focus.item.as_ref());
        item.is_some_and(|item| item.revealed.last().is_some_and(|reveal| reveal.round == 1))
    };
    let view = screen.until("the reveal", revealed).await;
    let shown = view.focus.unwrap().item.unwrap().revealed.last().unwrap().ballots.clone();
    assert!(shown.iter().any(|ballot| ballot.participant == me.participant && ballot.choice == level(2)));
    Socket::enter(&api.url, session, &secret(&link("Only watch"))).await;
    let record = secret(&link("Read the record"));
    assert_eq!(api.get(&format!("/api/sessions/{session}/trail"), &record).await.status, 200);

    assert!(!is_empty(folder.path()));
    process.signal("INT");
    assert_eq!(process.wait().code(), Some(0));
    assert!(is_empty(folder.path()), "the practice data is gone");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demo_whose_output_nobody_reads_leaves_nothing_behind_either() {
    let folder = tempfile::tempdir().unwrap();
    let address = fixed_port();
    let mut process = demo(folder.path(), &address, &["--participants", "2"], |command| {
        command.stdout(closed_pipe());
    });
    stop_when_it_answers(&mut process, &address).await;
    assert!(is_empty(folder.path()));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demo_that_is_stopped_while_people_join_ends_at_once_and_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let address = fixed_port();
    let mut process = demo(folder.path(), &address, &["--participants", "500"], |_| {});
    stop_when_it_answers(&mut process, &address).await;
    let (out, err) = process.printed();
    assert!(is_empty(folder.path()), "{out} {err}");
    assert!(!out.contains("Facilitate"), "it had not begun: {out}");
}

async fn stop_when_it_answers(process: &mut Process, address: &str) {
    let http = Api::new(format!("http://{address}"), String::new());
    let answers = async || http.http.get(format!("{}/healthz", http.url)).send().await.ok().map(drop);
    eventually("the server", answers).await;
    process.signal("TERM");
    let status = patiently("the end", async { tokio::task::block_in_place(|| process.wait()) }).await;
    let (out, err) = process.printed();
    assert_eq!(status.code(), Some(0), "{out} {err}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_demo_with_a_data_folder_keeps_it() {
    let (folder, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let kept = data.path().join("kept");
    let mut process = demo(folder.path(), "127.0.0.1:0", &["--participants", "1", "--data", kept.to_str().unwrap()], |_| {});
    process.wait_for("Stop with Ctrl-C.");
    process.signal("TERM");
    assert_eq!(process.wait().code(), Some(0));
    let listed = crate::server::harness::run(&["session", "list", "--data", kept.to_str().unwrap()]);
    assert!(listed.out.contains("Practice meeting"), "{listed:?}");
    assert!(is_empty(folder.path()));
}
