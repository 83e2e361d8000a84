//! Where votes are shown by organisation, that is all that anybody is given.

use serde_json::json;

use super::on;
use crate::server::harness::{Meeting, Server, level, wanted};

const REASON: &str = "quokka burrows";

#[tokio::test]
async fn a_reveal_by_organisation_shows_groups_with_small_ones_merged_and_nobodys_ballot() {
    let server = Server::start().await;
    let settings = json!({ "visibility": "by_organisation" });
    let meeting = Meeting::make_as(&server.api, &wanted(&["D1.1"], &settings)).await;
    let mut seats = Vec::new();
    for (organisation, votes) in
        [("District office", &[2, 2, 3][..]), ("Students", &[1, 1, 2, 4]), ("Parents", &[4, 4]), ("City", &[3])]
    {
        for vote in votes {
            let name = format!("{organisation} {}", seats.len());
            seats.push((meeting.join_from(organisation, &name).await, *vote));
        }
    }
    let mut sockets = Vec::new();
    for token in [&meeting.facilitator, &meeting.projector, &meeting.auditor, &seats[9].0.token] {
        sockets.push((token, meeting.enter(token).await));
    }
    meeting.open_round(0).await;
    for (seat, vote) in seats.iter().take(9) {
        meeting.command(&seat.token, &meeting.ballot(0, 1, level(*vote), Some(REASON))).await;
    }
    meeting.cast(&seats[9].0, 0, 1, level(seats[9].1)).await;
    meeting.reveal(0, 1).await;
    for (token, socket) in &mut sockets {
        let view = socket
            .until("the reveal", |parts| parts.focus.as_ref().unwrap().item.is_some() && !on(parts).revealed.is_empty())
            .await;
        let reveal = &on(&view).revealed[0];
        assert!(reveal.ballots.is_empty() && reveal.shift.is_none());
        let groups: Vec<_> = reveal
            .groups
            .iter()
            .map(|group| (group.organisations.join(" and "), group.levels.iter().map(|l| l.count).collect::<Vec<_>>()))
            .collect();
        assert_eq!(
            groups,
            [
                ("District office".to_owned(), vec![0, 2, 1, 0]),
                ("Students".to_owned(), vec![2, 1, 0, 1]),
                ("Parents and City".to_owned(), vec![0, 0, 1, 2]),
            ]
        );
        let records = meeting.api.get(&meeting.path("/events"), token).await.text;
        let read = meeting.api.get(&meeting.path("/assessment"), token).await.text;
        let before = socket.frames.concat();
        assert!(!before.contains(REASON) && !read.contains(REASON) && !records.contains(REASON), "nobody's reason is shown");
    }
}
