//! Checkpoints, keys and the log of logs over HTTP, and a server whose data folder was altered.

use std::path::Path;

use protocol::checkpoint::{Checkpoint, Proof, PublicKey};
use protocol::command::Command;
use protocol::http::{CommandAccepted, Keys};
use protocol::id::{CommandId, ParticipantId, StreamId};
use protocol::record::{Heading, Record};
use protocol::tree::{Frontier, leaf_hash};
use protocol::vote::Verdict;
use rubricon::log::{CommandKey, Commit, EventLog, Journal, snapshot};

use super::harness::{Answer, Api, Meeting, Process, Server, command_id, eventually, level, run, run_with};
use crate::proof::witness::Witness;

async fn keys(api: &Api) -> Vec<PublicKey> {
    let keys: Keys = api.get_openly("/api/vkey").await.ok();
    assert_eq!(keys.keys.last().map(|key| key.vkey.clone()), Some(keys.vkey));
    keys.keys.iter().map(|key| PublicKey::read(&key.vkey).unwrap()).collect()
}

async fn checkpoint(meeting: &Meeting, token: &str) -> Checkpoint {
    let answer = meeting.api.get(&meeting.path("/checkpoint"), token).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "text/plain; charset=utf-8"), "{}", answer.text);
    Checkpoint::open(&answer.text, &keys(&meeting.api).await, &[]).unwrap()
}

/// The tree of what the facilitator may list, up to a seq.
async fn tree(meeting: &Meeting, size: u64) -> Frontier {
    let mut tree = Frontier::default();
    let lines = meeting.events(&meeting.facilitator, 0).await;
    lines.iter().take(size as usize).for_each(|line| tree.push(leaf_hash(line.entry.as_bytes())));
    tree
}

#[tokio::test]
async fn r18_3_a_checkpoint_covers_what_is_durable_and_ends_before_the_ballots_of_an_open_round() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let opened = meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(3)).await;
    for token in [&meeting.facilitator, &ana.token, &meeting.projector] {
        let signed = checkpoint(&meeting, token).await;
        assert_eq!(signed.size, opened, "nobody is told who has spoken");
        assert_eq!(signed.root, tree(&meeting, opened).await.root());
        assert_eq!(signed.origin, format!("test.example/session/{}", meeting.session));
    }
    let revealed = meeting.reveal(0, 1).await;
    let signed = checkpoint(&meeting, &ana.token).await;
    assert_eq!((signed.size, signed.root), (revealed, tree(&meeting, revealed).await.root()));
    let stranger = Meeting::make(&server.api).await;
    meeting.api.get(&meeting.path("/checkpoint"), &stranger.auditor).await.problem(401, "unauthorised");
}

#[tokio::test]
async fn r18_4_a_reveal_a_decision_and_the_end_are_signed_without_anybody_asking() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    let signed = async |size: u64| {
        eventually("the signature", async || server.host.directory().signed(meeting.session).filter(|signed| signed.size == size))
            .await
    };
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(2)).await;
    signed(meeting.reveal(0, 1).await).await;
    let decide = Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::Level(2),
        rationale: String::new(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: Vec::new(),
    };
    signed(meeting.lead(&decide).await).await;
    let last = signed(meeting.lead(&Command::CloseSession {}).await).await;
    let leaf = leaf_hash(Checkpoint::read(&last.note).unwrap().0.text().as_bytes());
    last.logged.check(leaf, &keys(&server.api).await, &[]).unwrap();
}

#[tokio::test]
async fn r18_7_the_log_of_logs_can_be_read_from_its_tiles_alone() {
    let server = Server::start().await;
    let mut latest = Vec::new();
    for _ in 0..3 {
        let meeting = Meeting::make(&server.api).await;
        latest.push(checkpoint(&meeting, &meeting.auditor).await.text());
    }
    let answer = server.api.get_openly("/log/checkpoint").await;
    let log = Checkpoint::open(&answer.text, &keys(&server.api).await, &[]).unwrap();
    assert_eq!((log.origin.as_str(), answer.header("content-type")), ("test.example/log", "text/plain; charset=utf-8"));
    let width = log.size;
    assert!((3..256).contains(&width), "{width}");
    let bytes = |answer: &Answer| answer.bytes.clone();
    let hashes = bytes(&server.api.get_openly(&format!("/log/tile/0/000.p/{width}")).await);
    let mut tree = Frontier::default();
    hashes.chunks(32).for_each(|leaf| tree.push(leaf.try_into().unwrap()));
    assert_eq!((tree.size(), tree.root()), (log.size, log.root));
    let entries = bytes(&server.api.get_openly(&format!("/log/tile/entries/000.p/{width}")).await);
    let mut rest = entries.as_slice();
    let mut texts = Vec::new();
    while let Some((length, after)) = rest.split_first_chunk::<2>() {
        let (entry, after) = after.split_at(u16::from_be_bytes(*length).into());
        assert_eq!(leaf_hash(entry), hashes[texts.len() * 32..][..32]);
        texts.push(String::from_utf8(entry.to_vec()).unwrap());
        rest = after;
    }
    assert!(latest.iter().all(|text| texts.contains(text)), "every session's newest checkpoint is there");
    for nothing in ["/log/tile/0/000", "/log/tile/0/000.p/255", "/log/tile/1/000.p/1", "/log/tile/x", "/log/tile/entries/001"] {
        server.api.get_openly(nothing).await.problem(404, "not_found");
    }
}

/// Writes a data folder anew with records altered; keys stay.
fn altered(data: &Path, alter: impl Fn(StreamId, &mut Vec<Record>)) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let before = snapshot(data).unwrap();
    let (journal, _) = Journal::open(folder.path()).unwrap();
    for stream in before.streams().unwrap() {
        let mut records = before.read(stream, 1, usize::MAX).unwrap();
        alter(stream, &mut records);
        let command = CommandKey { actor: ParticipantId::SERVER, id: CommandId::from_u128(1), digest: [0; 32] };
        journal.append(stream, 0, vec![Commit { command, records }]).blocking_recv().unwrap().unwrap();
    }
    for key in ["host.key", "signing.key"] {
        std::fs::copy(data.join(key), folder.path().join(key)).unwrap();
    }
    folder
}

/// The record with another reveal in it, sealed as if it had always been so.
fn rewrite(record: &mut Record) {
    let entry = record.open().unwrap();
    let body = String::from_utf8(record.sealed.clone().unwrap().body).unwrap();
    let heading = Heading {
        stream: entry.stream,
        seq: entry.seq,
        at: entry.at.parse().unwrap(),
        actor: entry.actor,
        cause: entry.cause,
        kind: &entry.kind,
    };
    *record = Record::seal(heading, body.replace("{\"level\":3}", "{\"level\":4}").into_bytes(), [1; 32]).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r18_10_a_session_that_was_altered_behind_the_servers_back_is_not_served_and_others_go_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::serve(folder.path(), "127.0.0.1:0");
    let api = process.api(folder.path());
    let mut meetings = Vec::new();
    for _ in 0..2 {
        let meeting = Meeting::make(&api).await;
        let ana = meeting.join("Ana").await;
        meeting.open_round(0).await;
        meeting.cast(&ana, 0, 1, level(3)).await;
        meeting.reveal(0, 1).await;
        checkpoint(&meeting, &ana.token).await;
        meetings.push(meeting);
    }
    process.signal("TERM");
    process.wait();
    let victim = StreamId::from(meetings[0].session);
    let ballot = |records: &mut Vec<Record>| {
        let cast = records.iter_mut().find(|record| record.open().unwrap().kind == "ballot_cast");
        rewrite(cast.unwrap());
    };
    type Alter<'a> = &'a (dyn Fn(&mut Vec<Record>) + Sync);
    let alterations: [(&str, Alter<'_>); 2] =
        [("are not those that were signed", &ballot), ("is missing", &|records| records.truncate(records.len() - 1))];
    for (told, alter) in alterations {
        let data = folder.path().to_owned();
        let other = std::thread::scope(|scope| {
            let make = || {
                altered(&data, |stream, records| {
                    if stream == victim {
                        alter(records)
                    }
                })
            };
            scope.spawn(make).join().unwrap()
        });
        let process = Process::serve(other.path(), "127.0.0.1:0");
        let api = process.api(other.path());
        let refused = api.get(&meetings[0].path("/assessment"), &meetings[0].auditor).await;
        refused.problem(500, "internal");
        let says = |printed: &str| printed.contains(&victim.to_string()) && printed.contains(told);
        eventually("what is wrong, in the server's log", async || says(&process.so_far().1).then_some(())).await;
        let served = api.get(&meetings[1].path("/assessment"), &meetings[1].auditor).await;
        assert_eq!(served.status, 200, "{}", served.text);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r18_8_the_signing_key_is_the_owners_alone_and_changes_only_when_it_is_meant() {
    let folder = tempfile::tempdir().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let (data, first) = (folder.path(), elsewhere.path().join("first.key"));
    let with = |key: &Path, rotate: bool| {
        let key = key.to_owned();
        move |command: &mut std::process::Command| {
            command.env("RUBRICON_KEY", &key).args(["--name", "vote.example.org"]);
            if rotate {
                command.arg("--rotate-key");
            }
        }
    };
    let mut process = Process::serve_with(data, "127.0.0.1:0", with(&first, false));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&first).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(!data.join("signing.key").exists());
    let meeting = Meeting::make(&process.api(data)).await;
    let before = checkpoint(&meeting, &meeting.auditor).await;
    assert!(before.origin.starts_with("vote.example.org/session/"));
    process.signal("TERM");
    process.wait();

    let second = elsewhere.path().join("second.key");
    let arguments = ["serve", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()];
    let refused = run_with(&arguments, with(&second, false));
    assert_eq!(refused.code, Some(1), "{refused:?}");
    assert!(refused.err.contains("--rotate-key") && !second.exists(), "{refused:?}");
    let other_name = run_with(&arguments, |command| {
        command.env("RUBRICON_KEY", &first).args(["--name", "elsewhere.example"]);
    });
    assert!(other_name.err.contains("is for the name vote.example.org"), "{other_name:?}");

    let process = Process::serve_with(data, "127.0.0.1:0", with(&second, true));
    let api = process.api(data);
    assert_eq!(keys(&api).await.len(), 2);
    let meeting = Meeting { api, ..meeting };
    assert_eq!(checkpoint(&meeting, &meeting.auditor).await, before, "what the first key signed still holds");
    let log = meeting.api.get_openly("/log/checkpoint").await.text;
    assert!(Checkpoint::open(&log, &keys(&meeting.api).await[1..], &[]).is_ok(), "the new key vouches for it");
}

#[tokio::test]
async fn r18_12_a_receipt_and_a_proof_show_that_a_ballot_is_in_the_record() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let ana = meeting.join("Ana").await;
    meeting.open_round(0).await;
    let (id, ballot) = (command_id(), meeting.ballot(0, 1, level(3), Some("because")));
    let body = serde_json::json!({ "id": id, "command": ballot });
    let give = async || meeting.api.post(&meeting.path("/commands"), &ana.token, &body).await.ok::<CommandAccepted>();
    let receipt = give().await;
    assert_eq!(give().await, receipt, "the same command again gets the same receipt");
    let path = meeting.path(&format!("/proof?seq={}", receipt.seq));
    meeting.api.get(&path, &ana.token).await.problem(404, "not_found");
    meeting.reveal(0, 1).await;
    let answer = meeting.api.get(&path, &ana.token).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let proof = Proof::read(&answer.text).unwrap();
    let leaf = hex::decode(receipt.leaf.unwrap()).unwrap().try_into().unwrap();
    assert_eq!(proof.index, receipt.seq - 1);
    let checkpoint = proof.check(leaf, &keys(&server.api).await, &[]).unwrap();
    assert_eq!(checkpoint.origin, format!("test.example/session/{}", meeting.session));
    let line = &meeting.events(&ana.token, receipt.seq - 1).await[0];
    assert_eq!(leaf_hash(line.entry.as_bytes()), leaf, "the record that is listed is the one of the receipt");
    for wrong in ["", "?seq=0", "?seq=x"] {
        meeting.api.get(&meeting.path(&format!("/proof{wrong}")), &ana.token).await.problem(422, "invalid_value");
    }
    let mut phone = meeting.enter(&ana.token).await;
    meeting.open_round(1).await;
    let given = phone.give(command_id(), meeting.ballot(1, 1, level(2), None)).await;
    assert!(given.is_ok(), "{given:?}");
}

#[tokio::test]
async fn r18_12_every_record_has_its_proof_however_the_session_grows_and_whoever_asked_before() {
    let server = Server::start().await;
    let meetings = futures_util::future::join_all((0..6).map(|_| Meeting::make(&server.api))).await;
    let keys = keys(&server.api).await;
    for round in 1..=3 {
        for meeting in &meetings {
            meeting.join(&format!("Person {round}")).await;
            let size = checkpoint(meeting, &meeting.auditor).await.size;
            for line in meeting.events(&meeting.facilitator, 0).await {
                let answer = meeting.api.get(&meeting.path(&format!("/proof?seq={}", line.seq)), &meeting.auditor).await;
                let proof = Proof::read(&answer.text).unwrap();
                assert_eq!(proof.check(leaf_hash(line.entry.as_bytes()), &keys, &[]).unwrap().size, size);
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r18_13_a_cosignature_of_a_known_witness_is_taken_and_served() {
    let witness = Witness::new("witness.example", 9);
    let vkey = witness.vkey();
    let folder = tempfile::tempdir().unwrap();
    let start = || {
        Process::serve_with(folder.path(), "127.0.0.1:0", |command| {
            command.args(["--witness", &vkey]);
        })
    };
    let mut process = start();
    let api = process.api(folder.path());
    api.get_openly("/log/witnessed").await.problem(404, "not_found");
    let meeting = Meeting::make(&api).await;
    checkpoint(&meeting, &meeting.auditor).await;

    let request = api.get_openly("/log/add-checkpoint?old=0").await.text;
    let note = request.strip_prefix("old 0\n\n").unwrap();
    let text = Checkpoint::read(note).unwrap().0.text();
    let cosign = |text: &str| witness.line(text, 1_795_370_591);
    let send = async |api: &Api, note: String| {
        super::harness::send(api.request(reqwest::Method::POST, "/log/witnessed").body(note)).await
    };
    let cosigned = format!("{note}{}", cosign(&text));
    for wrong in [note.to_owned(), format!("{note}{}", cosign("another\n")), cosigned.replace("rubricon/log", "rubricon/lag")] {
        send(&api, wrong).await.problem(422, "invalid_value");
    }
    assert_eq!(send(&api, cosigned.clone()).await.status, 200);
    send(&api, cosigned.clone()).await.problem(422, "invalid_value");
    assert_eq!(api.get_openly("/log/witnessed").await.text, cosigned);
    let size = Checkpoint::read(note).unwrap().0.size;
    Meeting::make(&api).await;
    let next = eventually("a larger log", async || {
        let next = api.get_openly(&format!("/log/add-checkpoint?old={size}")).await.text;
        next.starts_with(&format!("old {size}\n")).then_some(next).filter(|next| !next.contains(note))
    });
    assert!(next.await.lines().nth(1).is_some_and(|line| line.len() == 44), "with a proof that it grew");
    process.signal("TERM");
    process.wait();
    let process = start();
    let meeting = Meeting { api: process.api(folder.path()), ..meeting };
    assert_eq!(meeting.api.get_openly("/log/witnessed").await.text, cosigned, "it is kept");
    // The session's checkpoint is in what the witness signed, so its bundle carries that, over HTTP and on the command line.
    let bytes = meeting.api.get(&meeting.path("/bundle.zip"), &meeting.auditor).await.bytes;
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("downloaded.zip"), &bytes).unwrap();
    let (data, id) = (folder.path().to_str().unwrap(), meeting.session.to_string());
    let (written, unnamed) = (path("written.zip"), path("unnamed.zip"));
    let export = ["export", &id, "--data", data, "--output"];
    let named = run(&[&export[..], &[&written, "--scope", "auditor", "--witness", &vkey]].concat());
    assert_eq!(named.code, Some(0), "{named:?}");
    assert_eq!(std::fs::read(&written).unwrap(), bytes);
    assert_eq!(run(&[&export[..], &[&unnamed]].concat()).code, Some(0));
    for (file, witnesses, told) in [
        (path("downloaded.zip"), vec!["--witness", &vkey], "cosigned by the witness witness.example at 2026-11-22 18:03:11 UTC"),
        (path("downloaded.zip"), vec![], "whose key it is that cosigned"),
        (unnamed.clone(), vec!["--witness", &vkey], "cosigned by the witness witness.example at 2026-11-22 18:03:11 UTC"),
        (unnamed, vec![], "its key is not known"),
    ] {
        let checked = run(&[&["verify", file.as_str()][..], &witnesses].concat());
        assert!(checked.code == Some(0) && checked.out.contains(told), "{checked:?}");
    }
    let other = Witness::new("witness.example", 10).vkey();
    let refused = run(&["verify", &path("downloaded.zip"), "--witness", &other]);
    assert!(refused.code == Some(1) && refused.out.contains("not cosigned by the witness"), "{refused:?}");
    let none = run(&["verify", &path("downloaded.zip"), "--witness", keys(&meeting.api).await[0].vkey()]);
    assert_eq!(none.code, Some(2), "the server's key is no witness: {none:?}");
}
