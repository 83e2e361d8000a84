//! Before the reveal nobody but the voter can learn a ballot: not by socket, API, export, log line, metric or message size.
//!
//! The ballots of these tests hold words that stand nowhere else, so that any trace of them can be found.

mod advance;

use std::path::Path;

use protocol::command::Command;
use protocol::view::Parts;
use protocol::vote::Choice;
use protocol::wire::FromClient;
use serde_json::json;

use super::harness::{Api, Meeting, Process, Seat, Socket, command_id, level, wanted};

const REASONS: [&str; 3] = ["quokka burrows", "zeppelin moorings", "xylophone lacquer"];

/// A server that logs everything it can, and the searching of all that it says.
struct Watched {
    process: Process,
    api: Api,
    meeting: Meeting,
    seats: Vec<Seat>,
    data: tempfile::TempDir,
}

impl Watched {
    async fn start(visibility: &str) -> Self {
        let data = tempfile::tempdir().unwrap();
        let process = Process::serve_with(data.path(), "127.0.0.1:0", |command| {
            command.env("RUST_LOG", "trace");
        });
        let api = process.api(data.path());
        let meeting = Meeting::make_as(&api, &wanted(&["D1.1", "D1.2"], &json!({ "visibility": visibility }))).await;
        let mut seats = Vec::new();
        for name in ["Ana", "Ben", "Caro", "Dan"] {
            seats.push(meeting.join(name).await);
        }
        Self { process, api, meeting, seats, data }
    }

    /// Everyone who is not the voter of a ballot: those with links, and a participant who did not vote.
    fn others(&self) -> Vec<(&'static str, &str)> {
        let mut others = self.meeting.nobodies().to_vec();
        others.extend([("facilitator", self.meeting.facilitator.as_str()), ("another participant", &self.seats[3].token)]);
        others
    }

    /// Every answer that a token gets.
    async fn answers(&self, token: &str) -> Vec<(String, String)> {
        let mut answers = Vec::new();
        let newest = self.meeting.look(&self.meeting.facilitator).await.seq;
        let mut paths: Vec<_> =
            ["", "/events", "/assessment", "/trail", "/join.svg"].iter().map(|rest| self.meeting.path(rest)).collect();
        paths.extend((newest.saturating_sub(8)..=newest).map(|at| self.meeting.path(&format!("/events?after={at}"))));
        paths.extend((newest.saturating_sub(8)..=newest).map(|at| self.meeting.path(&format!("/assessment?at={at}"))));
        paths.extend(["/checkpoint", "/bundle.zip", "/export"].iter().map(|rest| self.meeting.path(rest)));
        paths.extend(["/metrics", "/healthz", "/readyz", "/api/rubrics"].map(str::to_owned));
        for path in paths {
            let text = self.api.get(&path, token).await.text;
            answers.push((path, text));
        }
        answers
    }

    /// Fails if a planted word is anywhere that the process has printed.
    fn search_output(&self) {
        let (out, err) = self.process.so_far();
        assert!(err.contains("DEBUG"), "it logs in detail");
        nowhere("standard output", &out);
        nowhere("the log", &err);
        for reason in REASONS {
            assert!(!err.contains(&hex::encode(reason)), "the bytes of \"{reason}\" are in the log");
        }
        let secrets = self.seats.iter().map(|seat| &seat.token).chain([&self.meeting.facilitator, &self.meeting.auditor]);
        for secret in secrets.chain([&self.meeting.code]) {
            assert!(!err.contains(secret.as_str()), "a secret is in the log: {}", around(&err, secret));
        }
        assert!(!err.contains(&self.api.host_key), "the host key is in the log");
    }
}

fn around<'a>(text: &'a str, word: &str) -> &'a str {
    let at = text.find(word).unwrap_or_default();
    text.get(at.saturating_sub(300)..(at + 100).min(text.len())).unwrap_or(text)
}

/// A text with a planted word in it fails; so does one with a choice, where only ballots have one.
fn nowhere(place: &str, text: &str) {
    for reason in REASONS {
        for word in reason.split(' ') {
            assert!(!text.contains(word), "\"{word}\" is in {place}: …{}…", around(text, word));
        }
    }
    assert!(
        !text.contains("\"choice\"") && !text.contains("\\\"choice\\\""),
        "a choice is in {place}: {}",
        around(text, "choice")
    );
}

/// The data folder is the only place that holds ballots.
fn is_in_folder(folder: &Path, word: &str) -> bool {
    std::fs::read_dir(folder.join("journal")).unwrap().any(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        bytes.windows(word.len()).any(|window| window == word.as_bytes())
    })
}

/// Three people vote, over the socket and over HTTP, change their minds, repeat themselves and are refused.
async fn vote(watched: &Watched, round: u8) -> Vec<Socket> {
    let Watched { meeting, seats, .. } = watched;
    let mut sockets = Vec::new();
    for (seat, reason) in seats.iter().zip(REASONS) {
        let mut socket = meeting.enter(&seat.token).await;
        let id = command_id();
        let first = meeting.ballot(0, round, Choice::Unsure, Some(reason));
        socket.give(id, first.clone()).await.unwrap();
        socket.give(id, first).await.unwrap();
        socket.give(id, meeting.ballot(0, round, level(1), Some(reason))).await.unwrap_err();
        meeting.command(&seat.token, &meeting.ballot(0, round, level(2), Some(reason))).await;
        let off_the_scale = meeting.ballot(0, round, level(77), Some(reason));
        meeting.try_command(&seat.token, &off_the_scale).await.problem(422, "unknown_level");
        let broken =
            format!(r#"{{"type":"command","id":"{}","command":{{"type":"cast_ballot","reason":"{reason}"}}}}"#, command_id());
        socket.send(tokio_tungstenite::tungstenite::Message::text(broken)).await;
        sockets.push(socket);
    }
    sockets
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_open_round_shows_its_ballots_to_nobody_but_their_voters() {
    let watched = Watched::start("named").await;
    let meeting = &watched.meeting;
    let mut audience = Vec::new();
    for (who, token) in watched.others() {
        audience.push((who, meeting.enter(token).await));
    }
    meeting.open_round(0).await;
    let mut voters = vote(&watched, 1).await;
    for (who, socket) in &mut audience {
        socket.until("the votes", |parts| parts.progress.as_ref().unwrap().voted == 3).await;
        socket.frames.iter().for_each(|frame| nowhere(&format!("a frame to the {who}"), frame));
    }
    // Voters see their own and nobody else's.
    for (at, socket) in voters.iter_mut().enumerate() {
        let own = |parts: &Parts| parts.you.as_ref().unwrap().ballots.first().map(|ballot| ballot.choice);
        socket.until("the own ballot", |parts| own(parts) == Some(level(2))).await;
        let heard = socket.frames.join("\n");
        for (of, reason) in REASONS.iter().enumerate() {
            assert_eq!(heard.contains(reason), of == at, "voter {at} and the ballot of {of}");
        }
    }
    for (who, token) in watched.others() {
        for (path, text) in watched.answers(token).await {
            nowhere(&format!("{path} for the {who}"), &text);
        }
        let mut late = meeting.enter(token).await;
        late.until("the votes", |parts| parts.progress.as_ref().unwrap().voted == 3).await;
        late.frames.iter().for_each(|frame| nowhere(&format!("the welcome of the {who}"), frame));
    }
    watched.search_output();
    assert!(REASONS.iter().all(|reason| is_in_folder(watched.data.path(), reason)), "they are kept all the same");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_named_round_is_shown_to_everyone_at_its_reveal() {
    let watched = Watched::start("named").await;
    let meeting = &watched.meeting;
    let mut screen = meeting.enter(&meeting.projector).await;
    meeting.open_round(0).await;
    let _voters = vote(&watched, 1).await;
    meeting.reveal(0, 1).await;
    let revealed = |parts: &Parts| parts.focus.as_ref().unwrap().item.as_ref().is_some_and(|i| !i.revealed.is_empty());
    let view = screen.until("the reveal", revealed).await;
    let shown = view.focus.unwrap().item.unwrap().revealed[0].ballots.clone();
    assert_eq!(shown.iter().map(|b| b.reason.as_deref().unwrap()).collect::<Vec<_>>(), REASONS);
    assert_eq!(shown.iter().map(|b| b.name.as_str()).collect::<Vec<_>>(), ["Ana", "Ben", "Caro"]);
    for (who, token) in watched.others() {
        let seen: String = watched.answers(token).await.into_iter().map(|(_, text)| text).collect();
        assert!(REASONS.iter().all(|reason| seen.contains(reason)), "{who}");
    }
    watched.search_output();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_confidential_round_shows_its_tally_and_no_ballot_for_ever() {
    let watched = Watched::start("confidential").await;
    let meeting = &watched.meeting;
    let mut audience = Vec::new();
    for (who, token) in watched.others() {
        audience.push((who, meeting.enter(token).await));
    }
    meeting.open_round(0).await;
    let _voters = vote(&watched, 1).await;
    meeting.reveal(0, 1).await;
    let settings = protocol::session::Settings::default();
    let open_up = Command::ChangeSettings { settings, reason: "curiosity".to_owned() };
    meeting.try_command(&meeting.facilitator, &open_up).await.problem(409, "visibility_fixed");
    meeting.lead(&Command::CloseSession {}).await;
    for (who, socket) in &mut audience {
        let closed = |parts: &Parts| parts.meeting.as_ref().unwrap().phase == protocol::session::Phase::Closed;
        let view = socket.until("the end", closed).await;
        let reveal = &view.focus.unwrap().item.unwrap().revealed[0];
        assert_eq!((reveal.tally.levels[1].count, reveal.ballots.len()), (3, 0));
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
async fn the_length_of_what_others_get_does_not_depend_on_a_ballot() {
    let watched = Watched::start("named").await;
    watched.meeting.open_round(0).await;
    let how_far = |parts: &Parts| parts.progress.as_ref().map(|progress| (progress.voted, progress.eligible));
    no_length_depends_on_a_ballot(&watched, 1, how_far).await;
}

/// Casts ballots of all kinds in an open round, one after the other, and compares what others are sent.
async fn no_length_depends_on_a_ballot(watched: &Watched, round: u8, how_far: impl Fn(&Parts) -> Option<(u32, u32)>) {
    let meeting = &watched.meeting;
    let voter = &watched.seats[0];
    let mut phone = meeting.enter(&voter.token).await;
    let mut lengths: Vec<Vec<(String, usize)>> = Vec::new();
    let long = "y".repeat(2_000);
    let ballots = [
        (level(1), None),
        (level(4), Some("short")),
        (Choice::Unsure, Some(long.as_str())),
        (Choice::Abstain, None),
        (level(2), Some("ø")),
    ];
    let mut audience = Vec::new();
    for (who, token) in watched.others() {
        audience.push((who, meeting.enter(token).await));
    }
    for (_, socket) in &mut audience {
        // Nobody comes or goes from here on, so that nothing but votes is shown.
        socket.until("the round", |parts| how_far(parts).is_some_and(|(_, eligible)| eligible == 4)).await;
        socket.until("the other participant", |parts| parts.roster.as_ref().unwrap().present == 2).await;
    }
    for (choice, reason) in ballots {
        let id = command_id();
        for (_, socket) in &mut audience {
            socket.until("no vote", |parts| how_far(parts) == Some((0, 4))).await;
            socket.frames.clear();
        }
        phone.say(&FromClient::Command { id, command: meeting.ballot(0, round, choice, reason) }).await;
        phone.answer(id).await.unwrap();
        let mut seen = Vec::new();
        for (who, socket) in &mut audience {
            socket.until("the vote", |parts| how_far(parts) == Some((1, 4))).await;
            // Counters grow by a digit now and then; everything else has to be of one length.
            let length = |frame: &String| {
                let mut value: serde_json::Value = serde_json::from_str(frame).unwrap();
                value["seq"] = json!(0);
                value["version"] = json!(0);
                value.to_string().len()
            };
            seen.extend(socket.frames.iter().map(|frame| ((*who).to_owned(), length(frame))));
        }
        for (who, token) in watched.others() {
            let view = meeting.look(token).await;
            let parts = serde_json::to_string(&view.parts).unwrap();
            seen.push((format!("the look of the {who}"), parts.len()));
        }
        lengths.push(seen);
        phone.command(Command::WithdrawBallot { item: meeting.items[0], round }).await.unwrap();
    }
    assert!(lengths[0].len() >= 10, "{lengths:?}");
    for other in &lengths[1..] {
        assert_eq!(*other, lengths[0]);
    }
}
