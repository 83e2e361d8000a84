//! A simulated participant: votes when a vote is open, also in advance, changes their mind between rounds, answers proposals, and
//! says something now and then.

use std::collections::BTreeSet;
use std::time::Duration;

use protocol::command::Command;
use protocol::id::ItemId;
use protocol::session::{ItemState, Phase};
use protocol::view::Parts;
use protocol::vote::Choice;
use rand::RngExt;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};

use super::client::Client;
use super::people::Cast;
use super::talk::{comment, is_pulled, raise_hand};

/// How many ballots somebody casts in advance before they slow down.
const AT_ONCE: usize = 40;

/// How fast people are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// They take some seconds to read and decide.
    Realtime,
    /// They answer at once.
    Fast,
}

/// What a player noticed, for whoever measures.
#[derive(Debug, Clone, Copy)]
pub enum Heard {
    /// A ballot of theirs was accepted, so long after it was sent.
    Accepted(Duration),
    /// They saw the reveal of a round.
    Revealed(ItemId, u8, Instant),
    /// A ballot was refused, because the round was over or for another reason.
    Refused,
}

/// Plays until the session is closed or cannot be reached any more.
pub async fn play(client: Client, cast: Cast, pace: Pace, heard: Option<mpsc::UnboundedSender<Heard>>) {
    let tell = |what: Heard| {
        // Whoever measures may have what they need already.
        let _ = heard.as_ref().map(|heard| heard.send(what));
    };
    let mut live = client.live.clone();
    let mut voted_in_advance = BTreeSet::new();
    let mut pulled = BTreeSet::new();
    let mut voted = None;
    let mut answered = None;
    let mut seen = None;
    loop {
        let now = live.borrow_and_update().clone();
        if now.parts.meeting.as_ref().is_some_and(|meeting| meeting.phase == Phase::Closed) {
            return;
        }
        if let Some(reveal) = revealed(&now.parts)
            && seen != Some(reveal)
        {
            seen = Some(reveal);
            tell(Heard::Revealed(reveal.0, reveal.1, Instant::now()));
            raise_hand(&client, &cast, pace, reveal).await;
        }
        for item in open_in_advance(&now.parts) {
            if voted_in_advance.insert(item) {
                vote_in_advance(&client, &cast, pace, &now.parts, item, voted_in_advance.len(), tell).await;
            }
        }
        for entry in now.parts.agenda.iter().flat_map(|agenda| &agenda.items).filter(|entry| entry.consent.is_some()) {
            if is_pulled(&cast, &entry.criterion) && pulled.insert(entry.item) {
                // Refused if the list was accepted meanwhile.
                let _ = client.command(Command::PullItem { item: entry.item, reason: None }).await;
            }
        }
        if let Some((item, round)) = open_round(&now.parts).filter(|open| voted != Some(*open)) {
            voted = Some((item, round));
            let command = ballot(&cast, &now.parts, item, round, pace);
            if pace == Pace::Realtime {
                let seconds = cast.rng(&item.to_string(), round).random_range(1.5..9.0);
                sleep(Duration::from_secs_f64(seconds)).await;
            }
            let sent = Instant::now();
            match client.command(command).await {
                Ok(_) => tell(Heard::Accepted(sent.elapsed())),
                Err(_) => tell(Heard::Refused),
            }
            comment(&client, &cast, item, round).await;
        }
        if let Some(proposal) = open_proposal(&now.parts).filter(|open| answered != Some(*open)) {
            answered = Some(proposal);
            let (item, number) = proposal;
            if pace == Pace::Realtime {
                sleep(Duration::from_secs_f64(cast.rng(&item.to_string(), number).random_range(1.5..6.0))).await;
            }
            // Refused if it was closed meanwhile, which is nobody's fault.
            let _ = client.command(answer(&cast, &now.parts, item, number)).await;
        }
        if live.changed().await.is_err() {
            return;
        }
    }
}

/// The items of an open advance round that this participant may vote on.
fn open_in_advance(parts: &Parts) -> Vec<ItemId> {
    let advance = parts.advance.as_ref().filter(|advance| advance.open);
    let recused = |item: &ItemId| parts.you.as_ref().is_some_and(|you| you.recused.contains(item));
    advance.iter().flat_map(|advance| &advance.items).map(|open| open.item).filter(|item| !recused(item)).collect()
}

async fn vote_in_advance(
    client: &Client,
    cast: &Cast,
    pace: Pace,
    parts: &Parts,
    item: ItemId,
    so_far: usize,
    tell: impl Fn(Heard),
) {
    // Nobody is watched while they vote in advance: it does not have to take as long as it does for people. Nor may it be so quick
    // that the server has them wait.
    match pace {
        Pace::Realtime => sleep(Duration::from_millis(cast.rng(&item.to_string(), 0).random_range(5..60))).await,
        Pace::Fast if so_far > AT_ONCE => sleep(Duration::from_millis(60)).await,
        Pace::Fast => {}
    }
    let entry = parts.agenda.as_ref().and_then(|agenda| agenda.items.iter().find(|entry| entry.item == item));
    let criterion = entry.map(|entry| entry.criterion.as_str()).unwrap_or_default();
    let choice = cast.opinion(criterion, 0, &[1, 2, 3, 4], None);
    let sent = Instant::now();
    match client.command(Command::CastBallot { item, round: 0, choice, reason: reason(cast, criterion, 0, choice) }).await {
        Ok(_) => tell(Heard::Accepted(sent.elapsed())),
        Err(_) => tell(Heard::Refused),
    }
}

/// The round that is open and that this participant may vote in.
fn open_round(parts: &Parts) -> Option<(ItemId, u8)> {
    let running = parts.meeting.as_ref()?.phase == Phase::Running;
    let item = parts.focus.as_ref()?.item.as_ref()?;
    let recused = parts.you.as_ref()?.recused.contains(&item.item);
    (running && !recused && item.state == ItemState::Voting).then_some((item.item, item.round))
}

/// The proposal that is open and that this participant may answer.
fn open_proposal(parts: &Parts) -> Option<(ItemId, u8)> {
    let running = parts.meeting.as_ref()?.phase == Phase::Running;
    let item = parts.focus.as_ref()?.item.as_ref()?;
    let recused = parts.you.as_ref()?.recused.contains(&item.item);
    (running && !recused).then_some((item.item, item.proposal.as_ref()?.proposal))
}

/// Most can go along with what is near their own last vote.
fn answer(cast: &Cast, parts: &Parts, item: ItemId, proposal: u8) -> Command {
    let level = parts.focus.as_ref().and_then(|focus| focus.item.as_ref()?.proposal.as_ref()).map(|open| open.level);
    let own = parts.you.as_ref().and_then(|you| you.ballots.last()).map(|ballot| ballot.choice);
    let apart = match (own, level) {
        (Some(Choice::Level(own)), Some(level)) => own.abs_diff(level),
        _ => 1,
    };
    let spread = cast.rng(&format!("answer/{item}"), proposal).random_range(0..2);
    let answer = match apart {
        0 => 4 + spread,
        1 => 3 + spread,
        _ => 1 + spread,
    };
    Command::AnswerProposal { item, proposal, answer, reason: None }
}

fn revealed(parts: &Parts) -> Option<(ItemId, u8)> {
    let item = parts.focus.as_ref()?.item.as_ref()?;
    (item.state == ItemState::Revealed).then_some((item.item, item.round))
}

fn ballot(cast: &Cast, parts: &Parts, item: ItemId, round: u8, pace: Pace) -> Command {
    let focus = parts.focus.as_ref().and_then(|focus| focus.item.as_ref());
    let criterion = focus.map(|item| item.criterion.clone()).unwrap_or_default();
    let last = focus.and_then(|item| item.revealed.last());
    let levels: Vec<u8> = last.map_or_else(|| vec![1, 2, 3, 4], |r| r.tally.levels.iter().map(|count| count.level).collect());
    let most_said = last.and_then(|r| r.tally.levels.iter().max_by_key(|count| count.count)).map(|count| count.level);
    let choice = cast.opinion(&criterion, round, &levels, most_said);
    let reason = (pace == Pace::Realtime).then(|| reason(cast, &criterion, round, choice)).flatten();
    Command::CastBallot { item, round, choice, reason }
}

/// Some say why.
fn reason(cast: &Cast, criterion: &str, round: u8, choice: Choice) -> Option<String> {
    const REASONS: &[&str] = &[
        "I have seen this in two of our schools, not in all of them.",
        "We have the plan, and it is being used.",
        "Families tell me they do not know about it yet.",
        "The agreement is signed; the data is not shared so far.",
        "It depends on one person. If she leaves, it stops.",
        "My students would say we are further along than this.",
    ];
    let mut rng = cast.rng(&format!("why/{criterion}"), round);
    let speaks = rng.random_bool(0.3) && matches!(choice, Choice::Level(_));
    speaks.then(|| REASONS[rng.random_range(0..REASONS.len())].to_owned())
}
