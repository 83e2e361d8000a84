//! `rubricon simulate`.

mod years;

use std::collections::HashMap;
use std::process::ExitCode;
use std::time::Duration;

use clap::ValueEnum;
use jiff::Zoned;
use protocol::http::{Join, JoinRole};
use protocol::session::{ItemState, Phase, Role};
use protocol::view::Parts;
use serde_json::json;
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use super::{Failed, print, runtime};
use crate::live::fresh_secret;
use crate::practice::{Cast, Client, FacilitatorLink, Heard, Pace, Plan, Played, cast, facilitate, play};

/// How many people join at the same time.
const JOINING_AT_ONCE: usize = 32;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// Where the server is. Plain http, to this machine or over a trusted network.
    #[arg(long, value_name = "URL", env = "RUBRICON_URL", value_parser = plain_url)]
    url: String,
    /// The facilitator's link of a session that is to be played to its end.
    #[arg(long, value_name = "LINK", env = "RUBRICON_FACILITATOR", hide_env_values = true)]
    facilitator: Option<FacilitatorLink>,
    /// The host link, to make sessions over several years and to play each of them to its end.
    #[arg(long, value_name = "LINK", env = "RUBRICON_HOST", hide_env_values = true, required_unless_present = "facilitator")]
    #[arg(conflicts_with = "facilitator")]
    host: Option<years::HostLink>,
    /// Over how many years, the last one this year; one session a year and district.
    #[arg(long, value_name = "N", default_value_t = 3, requires = "host", value_parser = clap::value_parser!(u32).range(1..=20))]
    years: u32,
    /// How many districts.
    #[arg(long, value_name = "N", default_value_t = 6, requires = "host", value_parser = clap::value_parser!(u32).range(1..=40))]
    districts: u32,
    /// How many people take part.
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(u32).range(1..=10_000))]
    participants: u32,
    /// The criteria to play: "all", or codes with commas between them.
    #[arg(long, value_name = "all|CODE,…", default_value = "all")]
    items: String,
    /// Which people take part and what they think: the same for the same number.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Have everyone vote on everything in advance first, and accept as a list what they agree on.
    #[arg(long)]
    advance: bool,
    /// How fast people are.
    #[arg(long, value_enum, default_value_t = PaceArgument::Fast)]
    pace: PaceArgument,
    /// Print the figures as JSON.
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum PaceArgument {
    /// They take some seconds for a vote.
    Realtime,
    /// They answer at once.
    Fast,
}

pub(super) fn run(arguments: Arguments) -> Result<ExitCode, Failed> {
    runtime()?.block_on(simulate(arguments))
}

async fn simulate(arguments: Arguments) -> Result<ExitCode, Failed> {
    let Arguments { url, facilitator, host, years, districts, participants, items, seed, advance, pace, json } = arguments;
    let pace = match pace {
        PaceArgument::Realtime => Pace::Realtime,
        PaceArgument::Fast => Pace::Fast,
    };
    let criteria = (items != "all").then(|| items.split(',').map(|code| code.trim().to_owned()).collect::<Vec<_>>());
    let day = Zoned::now().date();
    let link = match (facilitator, host) {
        (Some(link), _) => link,
        (None, Some(host)) => {
            let plan = Plan { criteria, participants, pace, advance, day };
            return years::play(&years::Years { url, host, years, districts, seed, plan, json }).await;
        }
        (None, None) => return Err(Failed("give --facilitator or --host".to_owned())),
    };
    let facilitator = Client::connect(&url, link.session, link.token);
    let whole = |parts: &Parts| parts.meeting.is_some() && parts.agenda.is_some() && parts.you.is_some();
    let seen = timeout(Duration::from_secs(15), facilitator.until(whole));
    let Ok(Some(seen)) = seen.await else {
        return Err(Failed(format!("cannot open the session at {url}; check the address and the facilitator's link")));
    };
    let (Some(meeting), Some(agenda)) = (&seen.parts.meeting, &seen.parts.agenda) else {
        return Err(Failed("the server did not show the session".to_owned()));
    };
    if seen.parts.you.as_ref().is_some_and(|you| you.role != Role::Facilitator) {
        return Err(Failed("this link does not lead the session; use the facilitator's".to_owned()));
    }
    if meeting.phase == Phase::Closed {
        return Err(Failed("the session is over; make another one".to_owned()));
    }
    if advance && !matches!(meeting.phase, Phase::Draft | Phase::Lobby) {
        return Err(Failed("the meeting has begun, and an advance round is held before it; leave --advance out".to_owned()));
    }
    if meeting.phase == Phase::Draft {
        facilitator.command(protocol::command::Command::OpenLobby {}).await.map_err(|p| Failed(p.detail))?;
    }
    if let Some(unknown) = criteria.iter().flatten().find(|code| !agenda.items.iter().any(|item| item.criterion == **code)) {
        return Err(Failed(format!("the agenda has no criterion {unknown}")));
    }

    let began = Instant::now();
    let (heard, noticed) = mpsc::unbounded_channel();
    let mut players = join_all(&url, &meeting.join_code, cast(seed, participants as usize), pace, &heard).await?;
    drop(heard);
    let joined_after = began.elapsed();
    let plan = Plan { criteria, participants, pace, advance, day };
    let mut asked = HashMap::new();
    let played = facilitate(&facilitator, &plan, |item, round, at| {
        asked.entry((item, round)).or_insert(at);
    });
    let Played { accepted, last_seq } =
        played.await.map_err(|problem| Failed(format!("the meeting got stuck: {}", problem.detail)))?;
    let took = began.elapsed();
    // Everyone hears of the end; who does not within a while is not waited for.
    let _ = timeout(Duration::from_secs(10), async { while players.join_next().await.is_some() {} }).await;
    players.abort_all();

    let end = facilitator.live.borrow().clone();
    let figures = Figures::gather(noticed, &asked);
    let decided = decided(&end.parts);
    let undecided = plan_size(&plan, &end.parts).saturating_sub(decided);
    if json {
        print(format_args!(
            "{:#}",
            json!({
                "participants": participants, "items_decided": decided, "items_undecided": undecided,
                "items_accepted_as_a_list": accepted,
                "rounds": asked.len(), "ballots_accepted": figures.accepted.len(), "ballots_refused": figures.refused,
                "seconds": took.as_secs_f64(), "seconds_joining": joined_after.as_secs_f64(),
                "ballot_accepted_ms": quantiles(&figures.accepted), "reveal_seen_ms": quantiles(&figures.seen),
                "reveal_seen_by_last_ms": quantiles(&figures.seen_by_last), "last_seq": last_seq,
            })
        ));
    } else {
        print(format_args!(
            "{decided} items decided in {} rounds by {participants} people, in {:.1} s.",
            asked.len(),
            took.as_secs_f64()
        ));
        print(format_args!(
            "{} ballots accepted, {} refused; everyone had joined after {:.1} s.",
            figures.accepted.len(),
            figures.refused,
            joined_after.as_secs_f64()
        ));
        print(line("From a ballot to its receipt", &figures.accepted));
        print(line("From a reveal to each person", &figures.seen));
        print(line("From a reveal to the last person", &figures.seen_by_last));
        if advance {
            print(format_args!("{accepted} of the items were accepted as a list after the advance round."));
        }
        print(format_args!("The session is closed. Its last record is {last_seq}."));
    }
    Ok(if undecided == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

async fn join_all(
    url: &str,
    code: &str,
    cast: Vec<Cast>,
    pace: Pace,
    heard: &mpsc::UnboundedSender<Heard>,
) -> Result<JoinSet<()>, Failed> {
    let http = reqwest::Client::builder().build()?;
    let mut joining = JoinSet::new();
    let mut players = JoinSet::new();
    let mut cast = cast.into_iter();
    loop {
        while joining.len() < JOINING_AT_ONCE
            && let Some(member) = cast.next()
        {
            let join = Join {
                code: code.to_owned(),
                name: member.name.clone(),
                organisation: member.organisation.clone(),
                role: JoinRole::Participant,
                token: Some(fresh_secret().0),
            };
            let (http, url) = (http.clone(), url.to_owned());
            joining.spawn(async move { Client::join(&http, &url, &join).await.map(|joined| (joined, member)) });
        }
        let Some(joined) = joining.join_next().await else { return Ok(players) };
        let (joined, member) = joined.map_err(|error| Failed(error.to_string()))??;
        let client = Client::connect(url, joined.session, joined.token);
        players.spawn(play(client, member, pace, Some(heard.clone())));
    }
}

/// What was measured, in milliseconds, ascending.
struct Figures {
    accepted: Vec<f64>,
    seen: Vec<f64>,
    seen_by_last: Vec<f64>,
    refused: usize,
}

impl Figures {
    fn gather(mut noticed: mpsc::UnboundedReceiver<Heard>, asked: &HashMap<(protocol::id::ItemId, u8), Instant>) -> Self {
        let mut figures = Self { accepted: Vec::new(), seen: Vec::new(), seen_by_last: Vec::new(), refused: 0 };
        let mut last = HashMap::new();
        let milliseconds = |duration: Duration| duration.as_secs_f64() * 1_000.0;
        while let Ok(heard) = noticed.try_recv() {
            match heard {
                Heard::Accepted(after) => figures.accepted.push(milliseconds(after)),
                Heard::Refused => figures.refused += 1,
                Heard::Revealed(item, round, at) => {
                    if let Some(asked) = asked.get(&(item, round)) {
                        let after = milliseconds(at.saturating_duration_since(*asked));
                        figures.seen.push(after);
                        let slowest = last.entry((item, round)).or_insert(after);
                        *slowest = slowest.max(after);
                    }
                }
            }
        }
        figures.seen_by_last = last.into_values().collect();
        for figures in [&mut figures.accepted, &mut figures.seen, &mut figures.seen_by_last] {
            figures.sort_by(f64::total_cmp);
        }
        figures
    }
}

fn quantile(ascending: &[f64], share: f64) -> f64 {
    let at = ((ascending.len() as f64 - 1.0) * share).round().max(0.0);
    ascending.get(at as usize).copied().unwrap_or(0.0)
}

fn quantiles(ascending: &[f64]) -> serde_json::Value {
    let rounded = |share| (quantile(ascending, share) * 1_000.0).round() / 1_000.0;
    json!({ "p50": rounded(0.5), "p95": rounded(0.95), "p99": rounded(0.99), "max": rounded(1.0) })
}

fn line(what: &str, ascending: &[f64]) -> String {
    let at = |share| quantile(ascending, share);
    format!("{what}: p50 {:.1} ms, p95 {:.1} ms, p99 {:.1} ms, at most {:.1} ms", at(0.5), at(0.95), at(0.99), at(1.0))
}

fn decided(parts: &Parts) -> usize {
    parts.agenda.as_ref().map_or(0, |agenda| agenda.items.iter().filter(|item| item.state == ItemState::Decided).count())
}

fn plan_size(plan: &Plan, parts: &Parts) -> usize {
    let wanted = |code: &String| plan.criteria.as_ref().is_none_or(|codes| codes.contains(code));
    parts.agenda.as_ref().map_or(0, |agenda| agenda.items.iter().filter(|item| wanted(&item.criterion)).count())
}

fn plain_url(text: &str) -> Result<String, String> {
    match text.strip_prefix("http://") {
        Some(rest) if !rest.is_empty() => Ok(text.trim_end_matches('/').to_owned()),
        _ => Err("it is written like http://127.0.0.1:8080".to_owned()),
    }
}
