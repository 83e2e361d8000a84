//! The pages in Chromium, against the built server.

use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};

use crate::command::{cargo, npx};
use crate::steps::{Done, Steps};
use crate::{chromium, web};

const FOLDER: &str = "tests/browser";
/// The server under test; when it is set already, nothing is built.
const SERVER: &str = "RUBRICON_BIN";

/// Adds the steps.
pub(crate) fn steps(steps: &mut Steps) {
    let mut server = None;
    let mut chromium = None;
    steps.run("server for the browser", || {
        server = Some(built_server()?);
        Ok(Done::Run)
    });
    steps.run("Chromium", || {
        chromium = Some(chromium::find_or_install()?);
        Ok(Done::Run)
    });
    steps.run("browser test dependencies", || web::install(FOLDER));
    steps.run("browser tests", || {
        let server = server.context("the server was not built")?;
        let chromium = chromium.context("there is no Chromium")?;
        npx(FOLDER)
            .args(["playwright", "test"])
            .env(SERVER, server)
            .env("RUBRICON_CHROMIUM", chromium)
            .env("RUBRICON_PORT", free_port()?.to_string())
            .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            .run()
            .map(|()| Done::Run)
    });
}

/// A port that nothing listens on now.
fn free_port() -> Result<u16> {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").context("no port is free on 127.0.0.1")?;
    Ok(listener.local_addr()?.port())
}

/// Builds the server once, as the Rust tests built it, and says where it is.
fn built_server() -> Result<PathBuf> {
    if let Some(server) = std::env::var_os(SERVER) {
        let server = std::path::absolute(PathBuf::from(server))?;
        ensure!(server.is_file(), "{SERVER} names {}, which is no file", server.display());
        return Ok(server);
    }
    // Built alone it would be built anew, with most of what it depends on: the tests ask more of some of that.
    let said =
        cargo().args(["test", "--workspace", "--no-run", "--locked", "--message-format", "json-render-diagnostics"]).read()?;
    said.lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|built| {
            built["target"]["name"] == "rubricon" && built["target"]["kind"][0] == "bin" && built["profile"]["test"] == false
        })
        .find_map(|built| built["executable"].as_str().map(PathBuf::from))
        .context("cargo built no server")
}
