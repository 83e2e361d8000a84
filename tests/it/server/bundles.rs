//! Bundles over HTTP and on the command line.

use std::io::Cursor;
use std::path::Path;

use protocol::checkpoint::PublicKey;
use protocol::http::Keys;
use rubricon::reports::bundle::Zipped;
use rubricon::reports::verify::{Known, Report, verify};
use serde_json::{Value, json};

use super::harness::{Answer, Api, Finished, Meeting, Process, Seat, Server, level, run, wanted};

async fn voted(api: &Api, visibility: &str) -> (Meeting, Seat) {
    let meeting = Meeting::make_as(api, &wanted(&["D1.1", "D1.2"], &json!({ "visibility": visibility }))).await;
    let ana = meeting.join("Ana").await;
    meeting.join("Ben").await;
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(3)).await;
    meeting.reveal(0, 1).await;
    (meeting, ana)
}

async fn download(meeting: &Meeting, token: &str) -> Answer {
    let answer = meeting.api.get(&meeting.path("/bundle.zip"), token).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/zip"), "{}", answer.text);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("content-disposition").contains(&format!("rubricon-{}.zip", meeting.session)));
    answer
}

async fn vkey(api: &Api) -> PublicKey {
    PublicKey::read(&api.get_openly("/api/vkey").await.ok::<Keys>().vkey).unwrap()
}

fn checked(bytes: &[u8], vkey: &PublicKey) -> Report {
    let known = Known { key: Some(vkey.clone()), witnesses: Vec::new() };
    verify(&mut Zipped::new(Cursor::new(bytes)).unwrap(), &known, |_, _, _| ()).unwrap()
}

#[tokio::test]
async fn r19_4_each_token_is_given_the_bundle_of_what_it_may_see() {
    let server = Server::start().await;
    let (meeting, ana) = voted(&server.api, "confidential").await;
    let vkey = vkey(&server.api).await;
    let own = format!("own {}", ana.participant);
    for (token, scope, hidden_votes, hidden_names) in [
        (&meeting.facilitator, "auditor", 1, 0),
        (&meeting.auditor, "auditor", 1, 0),
        (&meeting.observer, "public", 1, 3),
        (&meeting.projector, "public", 1, 3),
        (&ana.token, own.as_str(), 0, 2),
    ] {
        let report = checked(&download(&meeting, token).await.bytes, &vkey);
        let hidden = |kind: &str| report.withheld.get(kind).copied().unwrap_or_default();
        assert_eq!((report.scope.as_str(), hidden("ballot_cast"), hidden("identity_given")), (scope, hidden_votes, hidden_names));
        assert_eq!(report.records, meeting.look(&meeting.facilitator).await.seq);
    }
    meeting.api.get(&meeting.path("/bundle.zip"), "stranger").await.problem(401, "unauthorised");
}

#[tokio::test]
async fn r18_3_a_bundle_of_a_vote_that_is_open_ends_before_its_ballots_for_everyone() {
    let server = Server::start().await;
    let (meeting, ana) = voted(&server.api, "named").await;
    let opened = meeting.open_round(1).await;
    meeting.cast(&ana, 1, 1, level(1)).await;
    for token in [&meeting.facilitator, &ana.token, &meeting.observer] {
        let report = checked(&download(&meeting, token).await.bytes, &vkey(&server.api).await);
        assert_eq!(report.records, opened);
    }
}

fn export(data: &Path, output: &Path, more: &[&str]) -> Finished {
    let (data, output) = (data.to_str().unwrap(), output.to_str().unwrap());
    run(&[&["export", "latest", "--data", data, "--output", output], more].concat())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_is_exported_and_verified_on_the_command_line() {
    let folder = tempfile::tempdir().unwrap();
    let (data, files) = (folder.path().join("data"), tempfile::tempdir().unwrap());
    let process = Process::serve(&data, "127.0.0.1:0");
    let (meeting, ana) = voted(&process.api(&data), "named").await;
    let whole = download(&meeting, &meeting.facilitator).await;
    let vkey = vkey(&meeting.api).await;
    let file = |name: &str| files.path().join(name);
    for scope in ["full", "auditor", "public"] {
        let written = export(&data, &file(scope), &["--scope", scope]);
        assert_eq!(written.code, Some(0), "{written:?}");
        let path = file(scope);
        let told = run(&["verify", path.to_str().unwrap(), "--vkey", vkey.vkey()]);
        assert_eq!(told.code, Some(0), "{told:?}");
        assert!(told.out.contains("holds.") && told.out.contains("the key is the one you expected"), "{told:?}");
    }
    assert_eq!(std::fs::read(file("auditor")).unwrap(), whole.bytes, "the same as over HTTP, byte for byte");
    let own = ["--scope", "own", "--participant", &ana.participant.to_string()];
    assert_eq!(export(&data, &file("own"), &own).code, Some(0));
    assert_eq!(export(&data, &file("own"), &own).code, Some(1), "a file that is there is not written over");
    assert_eq!(export(&data, &file("none"), &["--scope", "own"]).code, Some(2));
    let nobody = ["--scope", "own", "--participant", "00000000000000000000000000"];
    assert_eq!(export(&data, &file("none"), &nobody).code, Some(1));
    let elsewhere = export(&data, &file("none"), &["--key", "/nowhere/signing.key"]);
    assert!(elsewhere.code == Some(1) && elsewhere.err.contains("no signing key") && !file("none").exists(), "{elsewhere:?}");

    let mut spoilt = whole.bytes.clone();
    spoilt.truncate(spoilt.len() / 2);
    std::fs::write(file("spoilt"), spoilt).unwrap();
    let path = file("spoilt");
    let told = run(&["verify", path.to_str().unwrap(), "--json"]);
    let told: Value = serde_json::from_str(&told.out).unwrap_or_else(|error| panic!("{error}: {told:?}"));
    assert_eq!(told["holds"], false);
    assert_eq!(run(&["verify", path.to_str().unwrap()]).code, Some(1));
    assert_eq!(run(&["verify", "/nowhere.zip"]).code, Some(2));
    let path = file("full");
    assert_eq!(run(&["verify", path.to_str().unwrap(), "--vkey", "nonsense"]).code, Some(2));
    let json = run(&["verify", path.to_str().unwrap(), "--json"]);
    let json: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((&json["holds"], &json["report"]["recomputed"]), (&true.into(), &1.into()));
}
