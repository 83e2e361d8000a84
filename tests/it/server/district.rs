//! A whole meeting of two districts over real sockets, and then the record of it, checked item by item.
//!
//! 40 people of 12 organisations, three of them without a device, vote in advance on 28 criteria for each district. What they
//! agree on is accepted as one list, but for an item that somebody pulls off it. Ten items are discussed: with revotes up to the
//! limit, a recusal, dissent, a proposal, comments, people who are absent, a hand-over in the middle of a vote, and a decision
//! that is taken up again. What was said stands in `script`; what the record has to say is counted from that, by code of its own.

mod check;
mod play;
mod record;
mod script;

use protocol::http::{Assessment, Trail};
use serde_json::json;

use super::harness::{Answer, Meeting, Process};
use play::Room;

async fn readings(meeting: &Meeting) -> Vec<Answer> {
    let mut all = Vec::new();
    for rest in ["/events", "/assessment", "/trail"] {
        all.push(meeting.api.get(&meeting.path(rest), &meeting.auditor).await);
    }
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_meeting_of_two_districts_leaves_a_record_that_says_what_was_said() {
    let data = tempfile::tempdir().unwrap();
    let mut process = Process::serve(data.path(), "127.0.0.1:0");
    let wanted = json!({
        "title": "Two districts",
        "rubric": { "id": "connected-district", "version": "2021" },
        "subjects": ["Maple Valley", "River Bend"],
        "settings": { "quorum": { "percent": script::QUORUM } },
        "organisations": script::ORGANISATIONS,
    });
    let meeting = Meeting::make_as(&process.api(data.path()), &wanted).await;
    assert_eq!(meeting.items.len(), script::ITEMS);
    let mut room = Room::gather(meeting).await;
    room.vote_in_advance().await;
    room.close_the_advance_round().await;
    room.accept_the_consent_list().await;
    for discussed in 0..script::PLANS.len() {
        room.discuss(discussed).await;
    }
    let mut meeting = room.close().await;

    let before = readings(&meeting).await;
    let (assessment, trail): (Assessment, Trail) = (before[1].ok(), before[2].ok());
    let record = record::read(&meeting.events(&meeting.auditor, 0).await);
    check::everything(&meeting, &record, &assessment, &trail);

    process.signal("TERM");
    process.wait();
    let process = Process::serve(data.path(), "127.0.0.1:0");
    meeting.api = process.api(data.path());
    for (before, after) in before.iter().zip(readings(&meeting).await) {
        assert_eq!((after.status, &after.text), (200, &before.text), "the same after a restart, byte for byte");
    }
}
