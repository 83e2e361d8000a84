//! What simulated people do beside voting: a few raise a hand, write a comment, or pull an item off the consent list.

use std::time::Duration;

use protocol::command::Command;
use protocol::id::ItemId;
use rand::RngExt;
use tokio::time::sleep;

use super::client::Client;
use super::people::Cast;
use super::player::Pace;

const COMMENTS: &[&str] = &[
    "The south side schools have this in writing; I can bring it.",
    "We changed this in August. What counts, then or now?",
    "Ask the counselors: they see it every day.",
    "The college would say the same.",
    "Our students were asked about this in the spring.",
];

/// A figure, what it is about and of which day it is.
const EVIDENCE: &[(&str, &str, &str)] = &[
    ("61 %", "Seniors who finished a work-based course, by the district's own count.", "2026-09-30"),
    ("14 of 23", "Schools with a signed agreement.", "2026-06-30"),
    ("1,120", "Students who met an employer last year.", "2026-08-15"),
];

/// A few wish to speak after a reveal.
pub(super) async fn raise_hand(client: &Client, cast: &Cast, pace: Pace, (item, round): (ItemId, u8)) {
    let about = format!("hand/{item}");
    if !cast.is_one_of_few(&about, round) {
        return;
    }
    if pace == Pace::Realtime {
        let seconds = cast.rng(&about, round).random_range(0.5..3.0);
        sleep(Duration::from_secs_f64(seconds)).await;
    }
    // Refused if it is up already, or the meeting is over.
    let _ = client.command(Command::RaiseHand {}).await;
}

/// A few write a comment after voting, or bring a figure. Others see it after the reveal.
pub(super) async fn comment(client: &Client, cast: &Cast, item: ItemId, round: u8) {
    let about = format!("comment/{item}");
    if !cast.is_one_of_few(&about, round) {
        return;
    }
    let mut rng = cast.rng(&about, round.wrapping_add(1));
    let said = |text: &str, figure: Option<&str>, dated: Option<&str>, unsigned| Command::AddComment {
        item,
        text: text.to_owned(),
        link: None,
        figure: figure.map(str::to_owned),
        dated: dated.map(str::to_owned),
        unsigned,
    };
    let command = if rng.random_bool(0.3) {
        let (figure, text, dated) = EVIDENCE[rng.random_range(0..EVIDENCE.len())];
        said(text, Some(figure), Some(dated), false)
    } else {
        said(COMMENTS[rng.random_range(0..COMMENTS.len())], None, None, rng.random_bool(0.3))
    };
    // Refused if the meeting is over.
    let _ = client.command(command).await;
}

/// Whether this is somebody who wants to talk about a criterion that the group agrees on: about one criterion in ten has one.
pub(super) fn is_pulled(cast: &Cast, criterion: &str) -> bool {
    let about = format!("pull/{criterion}");
    cast.is_one_of_few(&about, 0) && cast.rng(&about, 1).random_bool(0.05)
}
