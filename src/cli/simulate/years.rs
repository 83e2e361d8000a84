//! Sessions of several districts over several years, each played to its end.

use std::process::ExitCode;
use std::str::FromStr;
use std::time::Duration;

use jiff::Zoned;
use jiff::civil::date;
use protocol::http::{CreateSession, SessionMade};
use protocol::problem::Problem;
use protocol::rubric::RubricName;
use protocol::session::{Settings, Visibility};
use serde_json::json;
use tokio::sync::mpsc;
use tokio::time::timeout;

use super::{decided, join_all, plan_size};
use crate::cli::{Failed, complain, print};
use crate::practice::{Client, Plan, cast, facilitate};

const DISTRICTS: &[&str] = &[
    "Maple Valley School District",
    "Oak Hill Unified",
    "Río Claro Unified",
    "Cedar Falls Public Schools",
    "Lakeside Union",
    "Pine Ridge County",
];

/// The host's link: its key stands in the fragment.
#[derive(Clone)]
pub(super) struct HostLink {
    key: String,
}

impl FromStr for HostLink {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let key = text.rsplit_once('#').map(|(_, key)| key.to_owned()).filter(|key| !key.is_empty());
        key.map(|key| Self { key }).ok_or_else(|| "it is the link that `rubricon serve` prints, like http://…/host#…".to_owned())
    }
}

/// What is played.
pub(super) struct Years {
    pub(super) url: String,
    pub(super) host: HostLink,
    pub(super) years: u32,
    pub(super) districts: u32,
    pub(super) seed: u64,
    pub(super) plan: Plan,
    pub(super) json: bool,
}

/// Makes and plays all sessions, one after the other.
pub(super) async fn play(years: &Years) -> Result<ExitCode, Failed> {
    let this_year = i64::from(Zoned::now().year());
    let mut held = Vec::new();
    let mut undecided = 0;
    for year in 0..years.years {
        let of_year = this_year - i64::from(years.years - 1 - year);
        for district in 0..years.districts {
            let wanted = wanted(years, district, of_year)?;
            let (subject, held_on) = (wanted.subjects.concat(), wanted.held_on.clone());
            let (made, decided, left) = session(years, &wanted, district, year).await?;
            undecided += left;
            if !years.json {
                print(format_args!("{of_year}  {subject}: {decided} items decided. The record: {}", made.links.audit));
            }
            held.push(json!({
                "session": made.session, "subject": subject, "held_on": held_on, "items_decided": decided,
                "items_undecided": left, "visibility": wanted.settings.visibility, "record": made.links.audit,
            }));
        }
    }
    if years.json {
        print(format_args!("{:#}", json!({ "sessions": held })));
    }
    if undecided > 0 {
        complain(format_args!("{undecided} items were not decided."));
    }
    Ok(if undecided == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What a district asks for in a year. A district holds its votes as openly every year as in the first.
fn wanted(years: &Years, district: u32, of_year: i64) -> Result<CreateSession, Failed> {
    let visibility = [Visibility::Named, Visibility::ByOrganisation, Visibility::Confidential][district as usize % 3];
    let name = DISTRICTS.get(district as usize).map_or_else(|| format!("District {}", district + 1), |name| (*name).to_owned());
    let day = date(i16::try_from(of_year).unwrap_or(i16::MAX), 3, 1).checked_add(jiff::Span::new().days(i64::from(district)))?;
    Ok(CreateSession {
        title: format!("Spring review {of_year}"),
        rubric: RubricName { id: "connected-district".to_owned(), version: "2021".to_owned() },
        subjects: vec![name],
        criteria: years.plan.criteria.clone(),
        settings: Settings { visibility, ..Settings::default() },
        organisations: Vec::new(),
        facilitator: None,
        draft: false,
        held_on: Some(day.to_string()),
    })
}

/// Makes a session and plays it; answers what opens it, how many items were decided and how many were not.
async fn session(years: &Years, wanted: &CreateSession, district: u32, year: u32) -> Result<(SessionMade, usize, usize), Failed> {
    let Years { url, host, seed, plan, .. } = years;
    let http = reqwest::Client::builder().build()?;
    let answer = http.post(format!("{url}/api/sessions")).bearer_auth(&host.key).json(wanted).send().await?;
    if !answer.status().is_success() {
        let problem: Problem = answer.json().await?;
        return Err(Failed(problem.detail));
    }
    let made: SessionMade = answer.json().await?;
    let people = cast(seed.wrapping_add(u64::from(district)), plan.participants as usize);
    let people = people.into_iter().map(|person| person.after_years(year)).collect();
    // What they notice is not measured here.
    let (heard, _) = mpsc::unbounded_channel();
    let mut players = join_all(url, &made.join_code, people, plan.pace, &heard).await?;
    let facilitator = Client::connect(url, made.session, made.facilitator_token.clone());
    let day = wanted.held_on.as_deref().and_then(|day| day.parse().ok()).unwrap_or(plan.day);
    let played = facilitate(&facilitator, &Plan { day, ..plan.clone() }, |_, _, _| ()).await;
    played.map_err(|problem| Failed(format!("the meeting got stuck: {}", problem.detail)))?;
    // Everyone hears of the end; who does not within a while is not waited for.
    let _ = timeout(Duration::from_secs(10), async { while players.join_next().await.is_some() {} }).await;
    players.abort_all();
    let end = facilitator.live.borrow().clone();
    let decided = decided(&end.parts);
    Ok((made, decided, plan_size(plan, &end.parts).saturating_sub(decided)))
}
