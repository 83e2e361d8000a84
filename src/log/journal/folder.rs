//! The data folder: making it, and keeping other processes out of it.
//!
//! Owns: the `lock` file. Must not know: what is in the journal or the index.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::segment::private_file;
use crate::log::OpenError;

const LOCK: &str = "lock";
const BOOT_ID: &str = "/proc/sys/kernel/random/boot_id";

/// A data folder that this process has to itself until it drops this.
#[derive(Debug)]
pub(super) struct Folder {
    pub(super) path: PathBuf,
    /// Names this folder in this run of the operating system, where that can be told. What a process left unsynced is still
    /// whole in the same epoch; in another one there was a reboot, perhaps a power cut, or the folder is a copy.
    pub(super) epoch: Option<String>,
    _lock: File,
}

impl Folder {
    /// Makes the folder if need be, and locks it.
    pub(super) fn open(path: &Path) -> Result<Self, OpenError> {
        let unusable = |source| OpenError::Folder { path: path.to_owned(), source };
        make(path).map_err(unusable)?;
        make(&journal(path)).map_err(unusable)?;
        make(&index(path)).map_err(unusable)?;
        let lock_path = path.join(LOCK);
        let lock = private_file(&lock_path).map_err(unusable)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let text = fs::read_to_string(&lock_path).unwrap_or_default();
                let holder = if text.trim().is_empty() { "unknown".into() } else { format!("process {}", text.trim()) };
                return Err(OpenError::Locked { path: path.to_owned(), holder });
            }
            Err(TryLockError::Error(source)) => return Err(unusable(source)),
        }
        let note = || -> io::Result<()> {
            lock.set_len(0)?;
            (&lock).write_all(std::process::id().to_string().as_bytes())
        };
        // the lock holds without the note
        let _ = note();
        Ok(Self { path: path.to_owned(), epoch: epoch(&lock), _lock: lock })
    }

    pub(super) fn journal(&self) -> PathBuf {
        journal(&self.path)
    }

    pub(super) fn index(&self) -> PathBuf {
        index(&self.path)
    }
}

/// Where the segments are.
pub(super) fn journal(data: &Path) -> PathBuf {
    data.join("journal")
}

fn index(data: &Path) -> PathBuf {
    data.join("index")
}

/// Makes a folder that only this user can look into.
pub(super) fn make(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

#[cfg(unix)]
fn epoch(lock: &File) -> Option<String> {
    use std::os::unix::fs::MetadataExt;
    let boot = fs::read_to_string(BOOT_ID).ok()?;
    let file = lock.metadata().ok()?;
    Some(format!("{} {} {}", boot.trim(), file.dev(), file.ino()))
}

#[cfg(not(unix))]
fn epoch(_: &File) -> Option<String> {
    None
}
