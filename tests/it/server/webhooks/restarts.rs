//! Webhooks over restarts: nothing is lost, nothing is told without end, and what is too old is given up.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use protocol::id::{CommandId, ParticipantId};
use protocol::record::{Heading, Record};
use rubricon::log::{CommandKey, Commit, EventLog, MemoryLog};

use super::receiver::{Receiver, Says};
use super::{decide, fares, reopen, set};
use crate::server::harness::{Meeting, Process, Server, eventually};

fn allowing(command: &mut std::process::Command) {
    command.args(["--webhook-allow-private"]);
}

fn ids(receiver: &Receiver) -> Vec<String> {
    receiver.received().iter().map(|message| message.header("webhook-id").to_owned()).collect()
}

#[tokio::test]
async fn r24_13_a_server_that_is_killed_goes_on_where_it_was_and_without_its_notes_tells_what_happened_since() {
    let data = tempfile::tempdir().unwrap();
    let receiver = Receiver::start(Says::Status(200)).await;
    let mut process = Process::serve_with(data.path(), "127.0.0.1:0", allowing);
    let api = process.api(data.path());
    let before = Meeting::make(&api).await;
    decide(&before, 0, 1).await;
    let webhook = set(&api, &receiver.url, &[]).await.webhook;
    let meeting = Meeting::make(&api).await;
    let id = |seq: u64| format!("{}-{seq}", meeting.session);
    let first = id(decide(&meeting, 0, 1).await);
    receiver.waits_for(1).await;
    let notes = data.path().join("webhooks").join(format!("{}.json", webhook.id));
    eventually("the notes", || async { std::fs::read_to_string(&notes).ok().filter(|text| text.contains("last_delivery\":\"")) })
        .await;

    receiver.says(Says::Status(503));
    let second = id(reopen(&meeting, 0).await);
    receiver.waits_for(2).await;
    process.kill();
    receiver.says(Says::Status(200));
    let mut process = Process::serve_with(data.path(), "127.0.0.1:0", allowing);
    let api = process.api(data.path());
    fares(&api, "the delivery", |webhook| !webhook.retrying && receiver.received().len() >= 3).await;
    let told = ids(&receiver);
    assert_eq!((&told[0], told.last()), (&first, Some(&second)));
    assert!(told[1..].iter().all(|id| *id == second), "what was taken is not told again: {told:?}");

    process.kill();
    std::fs::remove_file(&notes).unwrap();
    let until_now = told.len();
    let process = Process::serve_with(data.path(), "127.0.0.1:0", allowing);
    let again = eventually("both again", || async { Some(ids(&receiver)).filter(|ids| ids.len() >= until_now + 2) }).await;
    assert_eq!(again[until_now..], [first, second], "under the same ids, and nothing from before it was set");
    drop(process);
}

/// A log in which everything happened that much earlier, without what was signed of it.
async fn earlier(log: &dyn EventLog, by: SignedDuration) -> Arc<dyn EventLog> {
    let shifted = MemoryLog::new();
    for stream in log.streams().unwrap() {
        let mut records = Vec::new();
        for record in log.read(stream, 1, usize::MAX).unwrap() {
            let entry = record.open().unwrap();
            if ["checkpoint_signed", "signing_key_set"].contains(&entry.kind.as_str()) {
                continue;
            }
            let sealed = record.sealed.unwrap();
            let heading = Heading {
                stream,
                seq: records.len() as u64 + 1,
                at: entry.at.parse::<Timestamp>().unwrap() - by,
                actor: entry.actor,
                cause: entry.cause,
                kind: &entry.kind,
            };
            records.push(Record::seal(heading, sealed.body, sealed.salt).unwrap());
        }
        let command = CommandKey { actor: ParticipantId::SERVER, id: CommandId::from_u128(1), digest: [0; 32] };
        shifted.append(stream, 0, vec![Commit { command, records }]).await.unwrap().unwrap();
    }
    Arc::new(shifted)
}

#[tokio::test]
async fn r24_13_a_message_that_was_not_taken_for_three_days_is_given_up_and_the_next_one_is_sent() {
    let log: Arc<dyn EventLog> = Arc::new(MemoryLog::new());
    let receiver = Receiver::start(Says::Status(500)).await;
    let mut server = Server::over(Arc::clone(&log)).await;
    set(&server.api, &receiver.url, &[]).await;
    let meeting = Meeting::make(&server.api).await;
    decide(&meeting, 0, 1).await;
    receiver.waits_for(1).await;
    server.stopped().await;

    let log = earlier(&*log, SignedDuration::from_hours(73)).await;
    let before = receiver.received().len();
    let server = Server::over(log).await;
    let webhook = fares(&server.api, "the end of trying", |webhook| webhook.given_up == 1).await;
    assert_eq!((webhook.retrying, webhook.last_failure.unwrap().why.as_str()), (false, "It answered 500."));
    assert_eq!(receiver.received().len(), before + 1, "it was tried once more");
    receiver.says(Says::Status(200));
    let meeting = Meeting::make(&server.api).await;
    let next = decide(&meeting, 0, 1).await;
    let taken = fares(&server.api, "the next one", |webhook| webhook.last_delivery.is_some()).await;
    assert_eq!(taken.given_up, 1);
    assert_eq!(ids(&receiver).last(), Some(&format!("{}-{next}", meeting.session)));
}
