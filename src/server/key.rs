//! The keys of a server, made at the first start and readable by their owner alone: the host key, with which whoever has it can
//! make sessions, the signing key, with which checkpoints are signed, and the key that the secrets of webhooks are made from.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use protocol::checkpoint::{BadNote, SigningKey};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::live::fresh_secret;
use crate::webhooks;

const FILE: &str = "host.key";

const WEBHOOK_FILE: &str = "webhook.key";

/// The host key. Printing it for debugging shows nothing.
#[derive(Clone)]
pub struct HostKey(Arc<str>);

impl fmt::Debug for HostKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("HostKey(hidden)")
    }
}

impl HostKey {
    /// Reads the key of a data folder, or makes one; says whether it is new. The file can be read by its owner alone.
    pub fn open(data: &Path) -> io::Result<(Self, bool)> {
        let path = data.join(FILE);
        match fs::read_to_string(&path) {
            Ok(text) if !text.trim().is_empty() => return Ok((Self(text.trim().into()), false)),
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        let (secret, _) = fresh_secret();
        keep(&path, &secret)?;
        Ok((Self(secret.into()), true))
    }

    /// The key itself, for the link that is printed once at start.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Is this the key? Takes the same time whatever differs.
    pub(super) fn is(&self, offered: &str) -> bool {
        // Hashes have one length, so that the key's own length cannot be told either.
        Sha256::digest(self.0.as_bytes()).ct_eq(&Sha256::digest(offered.as_bytes())).into()
    }
}

/// Reads the signing key in a file, or makes one of this name; says whether it is new. A new one is not kept yet: it may turn
/// out that another one is needed.
pub fn signing_key(path: &Path, name: &str) -> io::Result<(SigningKey, bool)> {
    let wrong = |error: BadNote| io::Error::new(io::ErrorKind::InvalidData, error);
    match fs::read_to_string(path) {
        Ok(text) => return Ok((SigningKey::read(text.trim()).map_err(wrong)?, false)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(error),
    }
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(io::Error::other)?;
    Ok((SigningKey::new(name, seed).map_err(wrong)?, true))
}

/// Reads the key of a data folder that the secrets of webhooks are made from, or makes one.
pub fn webhook_key(data: &Path) -> io::Result<webhooks::Key> {
    let path = data.join(WEBHOOK_FILE);
    let text = match fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut fresh = [0; 32];
            getrandom::fill(&mut fresh).map_err(io::Error::other)?;
            let text = hex::encode(fresh);
            keep(&path, &text)?;
            text
        }
        Err(error) => return Err(error),
    };
    let mut key = [0; 32];
    let wrong = |_| io::Error::new(io::ErrorKind::InvalidData, "it is not 64 hexadecimal digits; restore it from a backup");
    hex::decode_to_slice(text.trim(), &mut key).map_err(wrong)?;
    Ok(webhooks::Key::new(key))
}

/// Keeps a new signing key in its file.
pub fn keep_signing_key(path: &Path, key: &SigningKey) -> io::Result<()> {
    keep(path, key.reveal())
}

/// Writes a secret to a file of its owner alone. Written beside and renamed, so that a crash leaves a whole key or none.
fn keep(path: &Path, secret: &str) -> io::Result<()> {
    let mut new = path.as_os_str().to_owned();
    new.push(".new");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&new)?;
    writeln!(file, "{secret}")?;
    file.sync_all()?;
    fs::rename(&new, path)?;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        // Without this a power cut could take the name away, and the next start would make another key.
        fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}
