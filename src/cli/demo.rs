//! `rubricon demo`.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use fast_qr::{ECL, QRBuilder};
use futures_util::FutureExt;
use protocol::command::Command;
use protocol::http::{CreateSession, Join, JoinRole};
use protocol::rubric::RubricName;
use protocol::session::Settings;
use protocol::view::Parts;
use tokio::time::timeout;

use super::serve::{SigningArguments, open, stop_signal};
use super::{Failed, print, runtime};
use crate::live::fresh_secret;
use crate::practice::{Client, Pace, cast, hold_advance, play};
use crate::server;

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The address to listen on.
    #[arg(long, value_name = "ADDRESS", env = "RUBRICON_LISTEN", default_value = "127.0.0.1:8080")]
    listen: String,
    /// Where people reach the server, for links and the QR code; http://ADDRESS where it is left out.
    #[arg(long, value_name = "URL", env = "RUBRICON_PUBLIC_URL")]
    public_url: Option<String>,
    /// Keep the practice session in this folder; otherwise it is gone when the demo ends.
    #[arg(long, value_name = "FOLDER")]
    data: Option<PathBuf>,
    /// How many simulated people take part.
    #[arg(long, value_name = "N", default_value_t = 11, value_parser = clap::value_parser!(u32).range(1..=500))]
    participants: u32,
    /// Which people take part and what they think: the same for the same number.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
}

pub(super) fn run(arguments: Arguments) -> Result<ExitCode, Failed> {
    server::start_logging(false, tracing::Level::WARN);
    let temporary = match &arguments.data {
        Some(_) => None,
        None => Some(tempfile::tempdir()?),
    };
    let data = arguments.data.clone().or_else(|| temporary.as_ref().map(|folder| folder.path().to_owned()));
    let opened = open(&data.unwrap_or_default(), &SigningArguments::default(), arguments.public_url.as_deref())?;
    runtime()?.block_on(async {
        let stopped = stop_signal()?.shared();
        let (public_url, key) = (arguments.public_url.clone(), opened.key.clone());
        let server = server::bind(&arguments.listen, public_url, opened.host, key, opened.webhooks).await?;
        let here = format!("http://{}", server.address);
        let public_url = server.public_url.to_string();
        let running = tokio::spawn(server.run(stopped.clone()));
        // The simulated people come in through the front door, like everyone else. Who stops the demo meanwhile does not wait
        // for them.
        let meeting = tokio::select! {
            biased;
            () = stopped.clone() => None,
            meeting = hold(&here, opened.key.reveal(), &arguments) => Some(meeting),
        };
        let meeting = match meeting {
            // A server that is stopping turns people away; that is no fault of the meeting.
            Some(Err(_)) if stopped.now_or_never().is_some() => None,
            meeting => meeting.transpose()?,
        };
        if let Some(meeting) = &meeting {
            welcome(meeting, &public_url)?;
        }
        running.await??;
        drop(meeting);
        Ok(ExitCode::SUCCESS)
    })
}

/// A practice meeting under way; dropping it sends the simulated people home.
struct Meeting {
    made: protocol::http::SessionMade,
    _players: tokio::task::JoinSet<()>,
}

async fn hold(url: &str, host_key: &str, arguments: &Arguments) -> Result<Meeting, Failed> {
    let http = reqwest::Client::new();
    let wanted = CreateSession {
        title: "Practice meeting".to_owned(),
        rubric: RubricName { id: "connected-district".to_owned(), version: "2021".to_owned() },
        subjects: vec!["Maple Valley School District".to_owned()],
        criteria: None,
        settings: Settings::default(),
        organisations: Vec::new(),
        facilitator: None,
        draft: false,
        held_on: None,
    };
    let response = http.post(format!("{url}/api/sessions")).bearer_auth(host_key).json(&wanted).send().await?;
    let made: protocol::http::SessionMade = response.error_for_status()?.json().await?;
    let mut players = tokio::task::JoinSet::new();
    for member in cast(arguments.seed, arguments.participants as usize) {
        let join = Join {
            code: made.join_code.clone(),
            name: member.name.clone(),
            organisation: member.organisation.clone(),
            role: JoinRole::Participant,
            token: Some(fresh_secret().0),
        };
        let joined = Client::join(&http, url, &join).await?;
        players.spawn(play(Client::connect(url, joined.session, joined.token), member, Pace::Realtime, None));
    }
    let facilitator = Client::connect(url, made.session, made.facilitator_token.clone());
    let everyone = |parts: &Parts| parts.roster.as_ref().is_some_and(|roster| roster.present >= arguments.participants);
    // Whoever is not there after a while is not waited for.
    let _ = timeout(Duration::from_secs(10), facilitator.until(|parts| everyone(parts) && parts.agenda.is_some())).await;
    // What the group differs on most is first then; what it agrees on waits to be accepted as a list.
    hold_advance(&facilitator).await.map_err(|problem| Failed(problem.detail))?;
    let first = facilitator.live.borrow().parts.agenda.as_ref().and_then(|agenda| agenda.items.first().cloned());
    if let Some(first) = first {
        let opened = facilitator.command(Command::OpenRound { item: first.item }).await;
        opened.map_err(|problem| Failed(problem.detail))?;
    }
    Ok(Meeting { made, _players: players })
}

fn welcome(meeting: &Meeting, public_url: &str) -> Result<(), Failed> {
    let links = &meeting.made.links;
    let code = QRBuilder::new(links.participant.as_str()).ecl(ECL::L).build();
    let code = code.map_err(|_| Failed(format!("{public_url} is too long for a QR code")))?;
    print("\nA practice meeting is under way on the District Framework. The group voted in advance: what it differs on most");
    print("is first, and the vote on it is open. What it agrees on waits to be accepted as a list.\n");
    print(code.to_str());
    let (first, second) = meeting.made.join_code.split_at(4);
    print(format_args!("Join and vote    {}", links.participant));
    print(format_args!("                 or open {public_url} and type {first}-{second}"));
    print(format_args!("Facilitate       {}", links.facilitator));
    print(format_args!("Projector        {}", links.projector));
    print(format_args!("Only watch       {}", links.observer));
    print(format_args!("Read the record  {}", links.audit));
    print("\nTry this: open the facilitator's link, and in a second window the join link. Vote, then press Reveal. After that");
    print("look at the list of what everybody agrees on, and accept it.");
    print("Stop with Ctrl-C.");
    Ok(())
}
