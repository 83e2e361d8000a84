//! Views for readers: the assessment, the trail, rubrics and the QR code.

use protocol::command::Command;
use protocol::guide::Guides;
use protocol::http::{Assessment, RubricList, Trail};
use protocol::rubric::Rubric;
use protocol::session::ItemState;
use protocol::vote::{Outcome, Verdict};

use crate::server::harness::{Meeting, Server, level};

/// A meeting with one item decided after two rounds; returns the seqs of the reveals and of the decision.
async fn decided(meeting: &Meeting) -> (u64, u64, u64) {
    let (ana, ben) = (meeting.join("Ana").await, meeting.join("Ben").await);
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 1, level(1)).await;
    meeting.cast(&ben, 0, 1, level(3)).await;
    let first = meeting.reveal(0, 1).await;
    meeting.open_round(0).await;
    meeting.cast(&ana, 0, 2, level(3)).await;
    meeting.cast(&ben, 0, 2, level(3)).await;
    let second = meeting.reveal(0, 2).await;
    let decide = Command::DecideItem {
        item: meeting.items[0],
        verdict: Verdict::Level(3),
        rationale: "We saw it in every school.".to_owned(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: Vec::new(),
    };
    (first, second, meeting.lead(&decide).await)
}

#[tokio::test]
async fn the_assessment_says_where_every_item_stands_and_how_that_was_reached() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (.., decision) = decided(&meeting).await;
    for token in [&meeting.facilitator, &meeting.auditor, &meeting.observer] {
        let answer = meeting.api.get(&meeting.path("/assessment"), token).await;
        assert_eq!(answer.header("cache-control"), "no-store");
        let view: Assessment = answer.ok();
        assert_eq!((view.seq, view.items.len()), (decision, 3));
        let item = &view.items[0];
        assert_eq!((item.state, item.level, item.rounds.len()), (ItemState::Decided, Some(3), 2));
        assert!(item.descriptor.is_some() && item.next_descriptor.is_some() && item.level_name.is_some());
        assert_eq!(view.items[1].state, ItemState::Pending);
        assert_eq!((view.domains[0].levels[2].count, view.domains[0].open), (1, 2));
    }
}

#[tokio::test]
async fn the_assessment_can_be_asked_for_as_of_any_record() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (first, second, decision) = decided(&meeting).await;
    let at = async |at: u64| -> Assessment {
        meeting.api.get(&meeting.path(&format!("/assessment?at={at}")), &meeting.auditor).await.ok()
    };
    for (seq, state, rounds) in [
        (2, ItemState::Pending, 0),
        (first - 1, ItemState::Voting, 0),
        (first, ItemState::Revealed, 1),
        (second - 1, ItemState::Voting, 1),
        (second, ItemState::Revealed, 2),
        (decision, ItemState::Decided, 2),
    ] {
        let view = at(seq).await;
        assert_eq!((view.seq, view.items[0].state, view.items[0].rounds.len()), (seq, state, rounds));
    }
    assert_eq!(at(1).await.items.len(), 0, "the agenda is the second record");
    assert_eq!(at(decision + 1_000).await.seq, decision);
    assert_eq!(at(u64::MAX).await.seq, decision);
    for wrong in ["0", "-1", "x", "18446744073709551616", ""] {
        let answer = meeting.api.get(&meeting.path(&format!("/assessment?at={wrong}")), &meeting.auditor).await;
        answer.problem(422, "invalid_value");
    }
}

#[tokio::test]
async fn the_trail_tells_every_step_in_order_and_no_ballot() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let (first, second, decision) = decided(&meeting).await;
    let trail: Trail = meeting.api.get(&meeting.path("/trail"), &meeting.auditor).await.ok();
    assert!(trail.lines.windows(2).all(|pair| pair[0].seq < pair[1].seq));
    let kinds: Vec<_> = trail.lines.iter().map(|line| line.kind.as_str()).collect();
    let joined =
        ["session_created", "agenda_set", "participant_joined", "lobby_opened", "participant_joined", "participant_joined"];
    let voted = ["session_started", "round_opened", "round_revealed", "round_opened", "round_revealed", "item_decided"];
    assert_eq!(kinds, [joined, voted].concat());
    let line = |seq| trail.lines.iter().find(|line| line.seq == seq).unwrap();
    assert_eq!(line(first).outcome, Some(Outcome::NotMet));
    assert_eq!(line(second).outcome, Some(Outcome::Level(3)));
    assert_eq!(line(second).moves.len(), 1, "one person went from 1 to 3");
    assert_eq!((line(decision).verdict, line(decision).text.as_str()), (Some(Verdict::Level(3)), "We saw it in every school."));
}

#[tokio::test]
async fn a_rubric_is_listed_and_shown_and_its_digest_pins_its_text() {
    let server = Server::start().await;
    let list: RubricList = server.api.get_openly("/api/rubrics").await.ok();
    assert_eq!(list.rubrics.iter().map(|r| r.id.as_str()).collect::<Vec<_>>(), ["connected-district", "connected-community"]);
    let summary = &list.rubrics[0];
    let answer = server.api.get_openly("/api/rubrics/connected-district/2021").await;
    assert_eq!(answer.header("cache-control"), "no-cache");
    let rubric: Rubric = answer.ok();
    assert_eq!((rubric.digest(), rubric.domains.len()), (summary.digest.clone(), 5));
    let pinned = server.api.get_openly(&format!("/api/rubrics/connected-district/2021?digest={}", summary.digest)).await;
    assert!(pinned.header("cache-control").contains("immutable"));
    assert_eq!(pinned.ok::<Rubric>(), rubric);
    for path in [
        "/api/rubrics/no-such/2021".to_owned(),
        "/api/rubrics/connected-district/1999".to_owned(),
        "/api/rubrics/connected-district/2021?digest=00".to_owned(),
        format!("/api/rubrics/connected-community/2021?digest={}", summary.digest),
    ] {
        server.api.get_openly(&path).await.problem(404, "not_found");
    }
}

#[tokio::test]
async fn the_guides_of_a_rubric_come_with_the_figures_of_their_source() {
    let server = Server::start().await;
    let guides: Guides = server.api.get_openly("/api/rubrics/connected-district/2021/guides").await.ok();
    let entries: Vec<_> = guides.guides.iter().flat_map(|guide| &guide.entries).collect();
    let on_time = entries.iter().find(|entry| entry.figure.as_deref() == Some("95 percent")).unwrap();
    assert!(on_time.caution.is_some());
    assert!(entries.iter().flat_map(|entry| &entry.places).all(|place| place.code.starts_with('D')), "of this rubric alone");
    server.api.get_openly("/api/rubrics/connected-district/1999/guides").await.problem(404, "not_found");
}

#[tokio::test]
async fn the_qr_code_of_the_join_link_takes_a_token() {
    let server = Server::start().await;
    let meeting = Meeting::make(&server.api).await;
    let answer = meeting.api.get(&meeting.path("/join.svg"), &meeting.projector).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "image/svg+xml"));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.text.starts_with("<svg"));
}
