//! Finding Chromium, or installing it where that is ours to do.

use std::env;
use std::path::PathBuf;

use anyhow::{Result, bail};

use crate::command::Program;

const CHROMIUM: &str = "RUBRICON_CHROMIUM";
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/// The path of a Chromium. As root on a Debian without one, it is installed.
pub(crate) fn find_or_install() -> Result<PathBuf> {
    if let Some(named) = env::var_os(CHROMIUM).map(PathBuf::from) {
        if !named.is_file() {
            bail!("{CHROMIUM} names {}, which is no file", named.display());
        }
        return Ok(named);
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    if !(is_root() && in_path("apt-get").is_some()) {
        bail!("there is no Chromium: install one (`sudo apt-get install chromium` on Debian), or name one in {CHROMIUM}");
    }
    println!("There is no Chromium; installing Debian's");
    apt_get(&["update"])?;
    apt_get(&["install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"])?;
    match find() {
        Some(found) => Ok(found),
        None => bail!("apt-get installed chromium, but it is not in the PATH; name it in {CHROMIUM}"),
    }
}

fn find() -> Option<PathBuf> {
    NAMES.into_iter().find_map(in_path)
}

fn in_path(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).chain([PathBuf::from("/usr/bin")]).map(|folder| folder.join(name)).find(|file| file.is_file())
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    Program::new("apt-get").args(arguments).env("DEBIAN_FRONTEND", "noninteractive").run()
}

#[cfg(target_os = "linux")]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt as _;
    // Our own entry in /proc belongs to whom we run as.
    std::fs::metadata("/proc/self").is_ok_and(|entry| entry.uid() == 0)
}

#[cfg(not(target_os = "linux"))]
fn is_root() -> bool {
    false
}
