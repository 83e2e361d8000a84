//! `rubricon serve`.

use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::builder::BoolishValueParser;
use protocol::checkpoint::PublicKey;

use super::{DataFolder, Failed, print, runtime};
use crate::live::{Host, Signing};
use crate::log::{EventLog, Journal};
use crate::rubrics::Library;
use crate::server::{self, HostKey};
use crate::webhooks;

/// The signing key's file in the data folder.
pub(super) const SIGNING_KEY: &str = "signing.key";

#[derive(clap::Args)]
pub(super) struct Arguments {
    /// The address to listen on.
    #[arg(long, value_name = "ADDRESS", env = "RUBRICON_LISTEN", default_value = "127.0.0.1:8080")]
    listen: String,
    #[command(flatten)]
    data: DataFolder,
    /// Where people reach the server, for links and QR codes; http://ADDRESS where it is left out.
    #[arg(long, value_name = "URL", env = "RUBRICON_PUBLIC_URL", value_parser = public_url)]
    public_url: Option<String>,
    #[command(flatten)]
    signing: SigningArguments,
    /// Let webhooks reach addresses of this machine and of private networks, and addresses without TLS.
    #[arg(long, env = "RUBRICON_WEBHOOK_ALLOW_PRIVATE", value_parser = BoolishValueParser::new())]
    webhook_allow_private: bool,
    /// Write log lines as JSON.
    #[arg(long, env = "RUBRICON_LOG_JSON", value_parser = BoolishValueParser::new())]
    log_json: bool,
}

/// What checkpoints are signed with.
#[derive(clap::Args, Clone, Default)]
pub(super) struct SigningArguments {
    /// The file of the key that checkpoints are signed with; signing.key in the data folder where it is left out. It is made
    /// where there is none. Keep it elsewhere than the data, so that whoever alters the data cannot sign it.
    #[arg(long, value_name = "FILE", env = "RUBRICON_KEY")]
    key: Option<PathBuf>,
    /// The name that stands in checkpoints; that of the key, or when a key is made the host of the public URL.
    #[arg(long, value_name = "NAME", env = "RUBRICON_NAME", value_parser = key_name)]
    name: Option<String>,
    /// Sign with another key from now on than the one used until now. The change is recorded.
    #[arg(long)]
    rotate_key: bool,
    /// The key (vkey) of a witness, who may sign checkpoints of the log of logs too; may be given several times, or with commas.
    #[arg(long, value_name = "VKEY", env = "RUBRICON_WITNESS", value_delimiter = ',', value_parser = witness)]
    witness: Vec<PublicKey>,
}

impl SigningArguments {
    /// A key and nothing else.
    pub(super) fn with_key(key: Option<PathBuf>) -> Self {
        Self { key, ..Self::default() }
    }
}

pub(super) fn run(arguments: Arguments) -> Result<ExitCode, Failed> {
    let Arguments { listen, data: DataFolder { data }, public_url, signing, webhook_allow_private, log_json } = arguments;
    server::start_logging(log_json, tracing::Level::INFO);
    let opened = open(&data, &signing, public_url.as_deref())?;
    runtime()?.block_on(async {
        let stopped = stop_signal()?;
        let webhooks = webhooks::Settings { allow_private: webhook_allow_private, ..opened.webhooks };
        let server = server::bind(&listen, public_url, opened.host, opened.key.clone(), webhooks).await?;
        let url = &server.public_url;
        print(format_args!("Rubricon is ready at {url}"));
        // Later starts print the link for a person only, so that it does not pile up in a service's log.
        if opened.key_is_new || io::stdout().is_terminal() {
            print(format_args!("Make a session:      {url}/host#{}", opened.key.reveal()));
        } else {
            print(format_args!("Make a session:      {url}/host#… with the key in {}", data.join("host.key").display()));
        }
        print(format_args!("Everything is kept in {}. Stop with Ctrl-C.", data.display()));
        // Outside systemd there is nobody to notify.
        let _ = sd_notify::notify(&[sd_notify::NotifyState::Ready]);
        server.run(stopped).await
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Everything a server runs on.
pub(super) struct Opened {
    pub(super) host: Arc<Host>,
    pub(super) key: HostKey,
    pub(super) key_is_new: bool,
    pub(super) webhooks: webhooks::Settings,
}

/// Opens a data folder, and says what it found there.
pub(super) fn open(data: &Path, signing: &SigningArguments, public_url: Option<&str>) -> Result<Opened, Failed> {
    let (log, report) = Journal::open(data)?;
    if let Some(torn) = &report.torn {
        let (file, bytes) = (torn.file.display(), torn.bytes);
        print(format_args!(
            "The last stop was not a clean one: {bytes} bytes of {file} were half written and have been cut off."
        ));
        print("Nothing that was confirmed to anyone is lost.");
    }
    if let Some(why) = &report.rebuilt {
        print(format_args!("The index was built anew from the journal: {why}."));
    }
    let host = open_host(Arc::new(log), data, signing, public_url)?;
    let unusable = |file| move |error| Failed(format!("cannot read or write {}: {error}", data.join(file).display()));
    let (key, key_is_new) = HostKey::open(data).map_err(unusable("host.key"))?;
    let webhook_key = server::webhook_key(data).map_err(unusable("webhook.key"))?;
    let webhooks = webhooks::Settings { key: webhook_key, folder: data.join("webhooks"), allow_private: false };
    Ok(Opened { host: Arc::new(host), key, key_is_new, webhooks })
}

fn open_host(
    log: Arc<dyn EventLog>,
    data: &Path,
    arguments: &SigningArguments,
    public_url: Option<&str>,
) -> Result<Host, Failed> {
    let path = arguments.key.clone().unwrap_or_else(|| data.join(SIGNING_KEY));
    let unusable = |error| Failed(format!("cannot use the signing key {}: {error}", path.display()));
    let name = arguments.name.clone().or_else(|| public_url.and_then(host_of)).unwrap_or_else(|| "rubricon".to_owned());
    let (key, is_new) = server::signing_key(&path, &name).map_err(unusable)?;
    if let Some(wanted) = arguments.name.as_deref().filter(|wanted| *wanted != key.public().name()) {
        let (path, name) = (path.display(), key.public().name());
        return Err(Failed(format!(
            "the signing key {path} is for the name {name}, not {wanted}; leave --name out, or give another file with --key"
        )));
    }
    let signing = Signing { key: key.clone(), may_change: arguments.rotate_key, witnesses: arguments.witness.clone() };
    let host = Host::open(log, Library::built_in()?, signing)?;
    if is_new {
        server::keep_signing_key(&path, &key).map_err(unusable)?;
        print(format_args!("Checkpoints are signed with a new key: {}", key.public().vkey()));
    }
    Ok(host)
}

/// The vkey of a witness.
pub(super) fn witness(text: &str) -> Result<PublicKey, String> {
    let key = PublicKey::read(text.trim()).map_err(|error| error.to_string())?;
    if key.is_witness() { Ok(key) } else { Err("this is not the key of a witness, which cosigns (type 4)".to_owned()) }
}

/// The host of a URL.
fn host_of(url: &str) -> Option<String> {
    let host = url.split_once("://")?.1.split(['/', ':']).next()?;
    key_name(host).ok()
}

fn key_name(text: &str) -> Result<String, String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._/".contains(c);
    if !text.is_empty() && text.len() <= 200 && text.chars().all(fits) {
        return Ok(text.to_owned());
    }
    Err("a name is made of letters, digits, dots, hyphens and slashes, such as scoring.example.org".to_owned())
}

/// What resolves when the process is asked to stop. The signals are taken over here and now, so that one that comes with the
/// first request is not lost.
pub(super) fn stop_signal() -> io::Result<impl Future<Output = ()> + Send + 'static> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
        Ok(async move {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        })
    }
    #[cfg(not(unix))]
    Ok(async {
        // Without a way to hear of it, the process is ended by the system.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    })
}

fn public_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.contains(['#', '?', ' ']) => Ok(text.to_owned()),
        _ => Err("it is written like https://vote.example.org".to_owned()),
    }
}
