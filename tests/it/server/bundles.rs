//! Bundles over HTTP and on the command line.

use std::io::Cursor;
use std::path::Path;

use protocol::checkpoint::PublicKey;
use protocol::http::Keys;
use rubricon::reports::bundle::{InMemory, Zipped};
use rubricon::reports::verify::{Known, Report, verify};
use serde_json::{Value, json};

use crate::proof::bundle::member;
use crate::proof::python;

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

/// What an auditor is told who has the file alone.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_changed_is_named_by_its_record_or_its_file_and_a_folder_is_as_good_as_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let process = Process::serve(folder.path(), "127.0.0.1:0");
    let (meeting, _) = voted(&process.api(folder.path()), "named").await;
    let whole = download(&meeting, &meeting.facilitator).await.bytes;
    let members = InMemory::read(&mut Zipped::new(Cursor::new(&whole)).unwrap()).unwrap();
    let records = members.0.iter().position(|(name, _)| name == "records.ndjson").unwrap();
    let lines: Vec<&str> = std::str::from_utf8(&members.0[records].1).unwrap().split_inclusive('\n').collect();
    let ballot = lines.iter().position(|line| line.contains("ballot_cast")).unwrap();
    let last = lines.len();
    let changed = |edit: &dyn Fn(&mut Vec<String>)| {
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        edit(&mut lines);
        lines.concat()
    };
    let page = |text: &str| text.replacen("Spring review", "Autumn review", 1);
    let cases: Vec<(&str, String, String)> = vec![
        ("records.ndjson", changed(&|lines| lines[ballot] = lines[ballot].replace("level\\\":3", "level\\\":4")), {
            format!("record {}: ", ballot + 1)
        }),
        ("records.ndjson", changed(&|lines| drop(lines.remove(ballot))), format!("record {}: ", ballot + 1)),
        ("records.ndjson", changed(&|lines| drop(lines.pop())), format!("record {last}: it is missing")),
        (
            "record.html",
            page(std::str::from_utf8(member(&members, "record.html")).unwrap()),
            "record.html was changed".to_owned(),
        ),
    ];
    for (name, text, told) in cases {
        let unpacked = tempfile::tempdir().unwrap();
        for (other, bytes) in &members.0 {
            let bytes = if other == name { text.as_bytes() } else { bytes };
            std::fs::write(unpacked.path().join(other), bytes).unwrap();
        }
        let checked = run(&["verify", unpacked.path().to_str().unwrap()]);
        assert!(checked.code == Some(1) && checked.out.contains(&told), "{told}: {checked:?}");
        python::rejects_folder(unpacked.path(), &told);
        std::fs::write(unpacked.path().join(name), member(&members, name)).unwrap();
        assert_eq!(run(&["verify", unpacked.path().to_str().unwrap()]).code, Some(0));
        std::fs::write(unpacked.path().join("review.zip"), &whole).unwrap();
        let checked = run(&["verify", unpacked.path().to_str().unwrap()]);
        assert!(checked.code == Some(1) && checked.out.contains("review.zip does not belong in a bundle"), "{checked:?}");
        python::rejects_folder(unpacked.path(), "review.zip does not belong in a bundle");
    }
}
