//! A simulated facilitator: holds an advance round if that is wished, plays an agenda from the first item to the last and closes
//! the meeting.

use std::str::FromStr;
use std::time::Duration;

use jiff::civil::Date;
use protocol::command::Command;
use protocol::id::{ItemId, SessionId};
use protocol::problem::{Code, Problem};
use protocol::session::{ItemState, Phase};
use protocol::view::{AgendaEntry, FocusItem, Parts};
use protocol::vote::{NextStep, Outcome, Verdict};
use tokio::time::{Instant, sleep, timeout};

use super::client::Client;
use super::player::Pace;
use super::steps::{Recorded, follow_up, next_step};

/// A facilitator's link: where, which session, and the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacilitatorLink {
    /// The session.
    pub session: SessionId,
    /// The facilitator's token.
    pub token: String,
}

impl FromStr for FacilitatorLink {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || "it is the facilitator's link, like http://…/facilitate/01J…#…".to_owned();
        let (rest, token) = text.rsplit_once('#').ok_or_else(wrong)?;
        let session = rest.rsplit('/').next().and_then(|id| id.parse().ok()).ok_or_else(wrong)?;
        if token.is_empty() { Err(wrong()) } else { Ok(Self { session, token: token.to_owned() }) }
    }
}

/// What the facilitator means to do.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The criteria to play; all where none are named.
    pub criteria: Option<Vec<String>>,
    /// How many have to be there before the first vote.
    pub participants: u32,
    /// How fast people are.
    pub pace: Pace,
    /// Whether people vote in advance first, and what they agree on is accepted as a list.
    pub advance: bool,
    /// The day of the meeting. Next steps are due after it.
    pub day: Date,
}

/// How a meeting went.
#[derive(Debug, Clone, Copy, Default)]
pub struct Played {
    /// How many items were accepted from the consent list.
    pub accepted: usize,
    /// The seq of the last record.
    pub last_seq: u64,
}

/// Plays the plan to the end of the meeting, and says then what came of some of its next steps. `revealing` is called just before
/// each reveal is asked for.
pub async fn facilitate(client: &Client, plan: &Plan, mut revealing: impl FnMut(ItemId, u8, Instant)) -> Result<Played, Problem> {
    let there = |parts: &Parts| parts.roster.as_ref().is_some_and(|roster| roster.present >= plan.participants);
    let patience = Duration::from_secs(60);
    // Whoever is not there after a minute is not waited for.
    let _ = timeout(patience, client.until(there)).await;
    let mut accepted = 0;
    if plan.advance {
        hold_advance(client).await?;
        pause(plan, 5.0).await;
        accepted = accept_consent_list(client, plan).await?;
    }
    let agenda = client.until(|parts| parts.agenda.is_some()).await.and_then(|live| live.parts.agenda.clone());
    let mut recorded = Vec::new();
    for entry in agenda.map(|agenda| agenda.items).unwrap_or_default().iter().filter(|entry| plan.wants(entry)) {
        let step = next_step(&entry.criterion, recorded.len(), plan.day);
        recorded.extend(play_item(client, plan, entry.item, &step, &mut revealing).await?);
    }
    let closed = client.command(Command::CloseSession {}).await?;
    client.until(|parts| parts.meeting.as_ref().is_some_and(|meeting| meeting.phase == Phase::Closed)).await;
    // What is said of an item that the group is not on does not show in the live view, so the view's own seq may be behind.
    let last_seq = follow_up(client, &recorded).await?.unwrap_or(closed);
    Ok(Played { accepted, last_seq })
}

impl Plan {
    fn wants(&self, entry: &AgendaEntry) -> bool {
        self.criteria.as_ref().is_none_or(|codes| codes.contains(&entry.criterion))
    }
}

/// Has everyone vote on everything in advance, and shows what came of it: what they differ on most is first on the agenda then.
pub async fn hold_advance(client: &Client) -> Result<(), Problem> {
    allow(client.command(Command::OpenAdvance { closes_at: None }).await, &[Code::AnotherRoundOpen])?;
    let all_voted =
        |parts: &Parts| parts.advance.as_ref().is_some_and(|advance| !advance.open || advance.finished >= advance.eligible);
    // Some never vote; a facilitator goes on without them after a while.
    let _ = timeout(Duration::from_secs(60), client.until(all_voted)).await;
    allow(client.command(Command::CloseAdvance { despite_missing: true }).await, &[Code::RoundOver])?;
    client.until(|parts| parts.advance.as_ref().is_some_and(|advance| !advance.open)).await;
    Ok(())
}

/// Accepts what stands on the consent list of what is to be played. Somebody may pull an item off it in the same moment: then what
/// is left is accepted.
async fn accept_consent_list(client: &Client, plan: &Plan) -> Result<usize, Problem> {
    let on_list = |parts: &Parts| -> Vec<ItemId> {
        let entries = parts.agenda.iter().flat_map(|agenda| &agenda.items);
        entries.filter(|entry| entry.consent.is_some() && plan.wants(entry)).map(|entry| entry.item).collect()
    };
    loop {
        let items = on_list(&client.live.borrow().parts);
        if items.is_empty() {
            return Ok(0);
        }
        match client.command(Command::AcceptConsentList { items: items.clone() }).await {
            Err(problem) if problem.code == Code::WrongItemState => {
                let _ = timeout(Duration::from_secs(10), client.until(|parts| on_list(parts) != items)).await;
            }
            Err(problem) => return Err(problem),
            Ok(_) => {
                client.until(|parts| on_list(parts) != items).await;
                return Ok(items.len());
            }
        }
    }
}

/// Plays an item until it is decided, with this next step; answers what was recorded, unless it was decided before.
async fn play_item(
    client: &Client,
    plan: &Plan,
    item: ItemId,
    step: &NextStep,
    revealing: &mut impl FnMut(ItemId, u8, Instant),
) -> Result<Option<Recorded>, Problem> {
    let mut recorded = None;
    loop {
        match state(client, item) {
            Some(ItemState::Decided) => return Ok(recorded),
            Some(ItemState::Voting) => reveal(client, plan, item, revealing).await?,
            Some(ItemState::Revealed) if let Some(focus) = focus_on(client, item) => match next(client, &focus, step) {
                Next::Decide(command) => {
                    pause(plan, 3.0).await;
                    let answer = client.command(command.clone()).await;
                    recorded = answer.as_ref().ok().and_then(|seq| Recorded::by(&command, *seq)).or(recorded);
                    allow(answer, &[Code::WrongItemState])?;
                    wait_for(client, item, |state| state == ItemState::Decided).await;
                }
                Next::VoteAgain => {
                    pause(plan, 3.0).await;
                    give_floor(client).await?;
                    pause(plan, 4.0).await;
                    open(client, item).await?;
                }
            },
            _ => {
                pause(plan, 2.0).await;
                open(client, item).await?;
            }
        }
    }
}

/// Asks the first of those who wish to speak, if there is one.
async fn give_floor(client: &Client) -> Result<(), Problem> {
    let queue = client.live.borrow().parts.talk.as_ref().and_then(|talk| talk.queue.clone());
    let Some(first) = queue.and_then(|queue| queue.into_iter().next()) else { return Ok(()) };
    let asked = client.command(Command::GiveFloor { participant: first.participant }).await;
    allow(asked, &[Code::UnknownParticipant, Code::InvalidValue])
}

async fn open(client: &Client, item: ItemId) -> Result<(), Problem> {
    allow(client.command(Command::OpenRound { item }).await, &[Code::AnotherRoundOpen])?;
    wait_for(client, item, |state| state == ItemState::Voting).await;
    Ok(())
}

async fn reveal(
    client: &Client,
    plan: &Plan,
    item: ItemId,
    revealing: &mut impl FnMut(ItemId, u8, Instant),
) -> Result<(), Problem> {
    let all_voted = |parts: &Parts| parts.progress.as_ref().is_some_and(|progress| progress.voted >= progress.eligible);
    // Some never answer; a facilitator goes on without them after a while.
    let _ = timeout(Duration::from_secs(30), client.until(all_voted)).await;
    pause(plan, 1.0).await;
    let Some(round) = focus_on(client, item).map(|focus| focus.round) else { return Ok(()) };
    revealing(item, round, Instant::now());
    let mut answer = client.command(Command::RevealRound { item, round, despite_missing: false }).await;
    if matches!(&answer, Err(problem) if problem.code == Code::VotesMissing) {
        answer = client.command(Command::RevealRound { item, round, despite_missing: true }).await;
    }
    allow(answer, &[Code::RoundOver])?;
    wait_for(client, item, |state| state == ItemState::Revealed).await;
    Ok(())
}

enum Next {
    VoteAgain,
    Decide(Command),
}

/// Follows the rule where it is met; else votes again, and records that there is no consensus when the rounds are used up.
fn next(client: &Client, focus: &FocusItem, step: &NextStep) -> Next {
    let live = client.live.borrow().clone();
    let most = live.parts.meeting.as_ref().map_or(3, |meeting| meeting.settings.max_rounds);
    let verdict = match focus.revealed.last().map(|reveal| reveal.outcome) {
        Some(Outcome::Level(level)) => Verdict::Level(level),
        _ if focus.round < most => return Next::VoteAgain,
        _ => Verdict::NoConsensus,
    };
    let rationale = match verdict {
        Verdict::Level(_) => "Most see it here, and nobody sees it far from here.",
        Verdict::NoConsensus => "The group sees this differently in different schools. The distribution stands as the result.",
    };
    Next::Decide(Command::DecideItem {
        item: focus.item,
        verdict,
        rationale: rationale.to_owned(),
        dissent: Vec::new(),
        evidence: Vec::new(),
        next_steps: vec![step.clone()],
    })
}

fn state(client: &Client, item: ItemId) -> Option<ItemState> {
    let live = client.live.borrow();
    live.parts.agenda.as_ref()?.items.iter().find(|entry| entry.item == item).map(|entry| entry.state)
}

fn focus_on(client: &Client, item: ItemId) -> Option<FocusItem> {
    let live = client.live.borrow();
    live.parts.focus.as_ref()?.item.clone().filter(|focus| focus.item == item)
}

async fn wait_for(client: &Client, item: ItemId, test: impl Fn(ItemState) -> bool) {
    let arrived = |parts: &Parts| {
        let focus = parts.focus.as_ref().and_then(|focus| focus.item.as_ref());
        focus.is_some_and(|focus| focus.item == item && test(focus.state))
    };
    // After a lost connection the view may already be past this point; the caller looks again.
    let _ = timeout(Duration::from_secs(10), client.until(arrived)).await;
}

async fn pause(plan: &Plan, seconds: f64) {
    if plan.pace == Pace::Realtime {
        sleep(Duration::from_secs_f64(seconds)).await;
    }
}

/// Goes on after refusals that mean that it is done already.
fn allow(answer: Result<u64, Problem>, codes: &[Code]) -> Result<(), Problem> {
    match answer {
        Err(problem) if !codes.contains(&problem.code) => Err(problem),
        _ => Ok(()),
    }
}
