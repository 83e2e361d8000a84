//! Erasing a name on request, and the legal hold that forbids it.

use std::fs;
use std::path::Path;

use protocol::checkpoint::{Checkpoint, PublicKey};
use protocol::http::{IdentityIsErased, Keys, LegalHoldIsSet, Trail};
use protocol::tree::Tree;
use rubricon::views::replay;
use serde_json::json;

use super::harness::{Answer, Meeting, Process, level, run};

const NAME: &str = "Quokka Wintergreen";

/// Whether a text is in any file of a folder.
fn holds(folder: &Path, needle: &str) -> bool {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
        if path.is_dir() {
            return holds(&path, needle);
        }
        let bytes = fs::read(&path).unwrap();
        bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
    })
}

async fn erase(meeting: &Meeting, participant: &str) -> Answer {
    let body = json!({ "participant": participant, "reason": "She asked us to." });
    meeting.api.post(&meeting.path("/erasures"), &meeting.api.host_key, &body).await
}

async fn checkpoint(meeting: &Meeting) -> Checkpoint {
    let keys: Keys = meeting.api.get_openly("/api/vkey").await.ok();
    let note = meeting.api.get(&meeting.path("/checkpoint"), &meeting.auditor).await.text;
    Checkpoint::open(&note, &[PublicKey::read(&keys.vkey).unwrap()], &[]).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn r20_a_name_is_erased_from_everything_and_the_record_still_holds() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path();
    let mut process = Process::serve(data, "127.0.0.1:0");
    let meeting = Meeting::make(&process.api(data)).await;
    let seat = meeting.join(NAME).await;
    meeting.open_round(0).await;
    meeting.cast(&seat, 0, 1, level(3)).await;
    meeting.reveal(0, 1).await;
    let before = checkpoint(&meeting).await;
    assert!(holds(data, NAME));
    let id = seat.participant.to_string();

    let hold = async |held: bool| {
        let body = json!({ "held": held, "reason": "The board asked for it." });
        meeting.api.post(&meeting.path("/legal-hold"), &meeting.api.host_key, &body).await.ok::<LegalHoldIsSet>()
    };
    assert!(hold(true).await.held);
    assert_eq!(hold(true).await.seq, hold(true).await.seq, "R-21.5");
    assert!(erase(&meeting, &id).await.problem(409, "wrong_phase").contains("legal hold"));
    assert!(!hold(false).await.held);
    meeting
        .api
        .post(&meeting.path("/erasures"), &meeting.facilitator, &json!({ "participant": id, "reason": "x" }))
        .await
        .problem(401, "unauthorised");
    erase(&meeting, "00000000000000000000000000").await.problem(404, "unknown_participant");

    let erased: IdentityIsErased = erase(&meeting, &id).await.ok();
    assert_eq!(erased.records.len(), 1);
    assert!(!holds(data, NAME), "it is gone from disk while the server runs");
    let again: IdentityIsErased = erase(&meeting, &id).await.ok();
    assert_eq!((again.seq, again.records), (erased.seq, Vec::new()), "R-21.5");
    let everything = [
        meeting.api.get(&meeting.path(""), &meeting.facilitator).await.text,
        meeting.api.get(&meeting.path("/events"), &meeting.facilitator).await.text,
        meeting.api.get(&meeting.path("/assessment"), &meeting.auditor).await.text,
    ];
    assert!(everything.iter().all(|text| !text.contains(NAME)));
    let trail: Trail = meeting.api.get(&meeting.path("/trail"), &meeting.auditor).await.ok();
    let told = trail.lines.iter().find(|line| line.kind == "identity_erased").unwrap();
    assert_eq!((told.seq, told.text.as_str()), (erased.seq, "She asked us to."));
    let after = checkpoint(&meeting).await;
    assert!(after.size > before.size);

    process.signal("TERM");
    process.wait();
    assert!(!holds(data, NAME));
    let log = rubricon::log::snapshot(data).unwrap();
    let mut tree = Tree::default();
    replay::grow(&mut tree, &log, meeting.session.into(), after.size).unwrap();
    let root = |size| tree.root_at(size).unwrap();
    assert_eq!((root(before.size), root(after.size)), (before.root, after.root), "R-18.11: what was signed before still holds");
    let file = data.join("bundle.zip");
    let (data, file) = (data.to_str().unwrap(), file.to_str().unwrap());
    assert_eq!(run(&["export", "latest", "--data", data, "--output", file]).code, Some(0));
    assert_eq!(run(&["verify", file]).code, Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_is_erased_on_the_command_line_while_the_server_is_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let mut process = Process::serve(folder.path(), "127.0.0.1:0");
    let meeting = Meeting::make(&process.api(folder.path())).await;
    let seat = meeting.join(NAME).await;
    let data = folder.path().to_str().unwrap();
    let erase = |whose: &str| run(&["erase", "latest", whose, "--reason", "He asked us to.", "--data", data]);
    let refused = erase(NAME);
    assert!(refused.code == Some(1) && refused.err.contains("is using the data folder"), "{refused:?}");
    process.signal("TERM");
    process.wait();
    assert!(erase("Nobody").err.contains("nobody in this session"), "a name that is not there");
    let done = erase(NAME);
    assert!(done.code == Some(0) && done.out.contains(&seat.participant.to_string()), "{done:?}");
    assert!(!holds(folder.path(), NAME));
    assert!(erase(&seat.participant.to_string()).out.contains("was erased before"));
}
