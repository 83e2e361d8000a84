//! The host key: whoever has it can make sessions. Made at the first start and kept in the data folder.

use std::fmt;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use crate::live::fresh_secret;

const FILE: &str = "host.key";

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
        // Written beside and renamed, so that a crash leaves a whole key or none.
        let new = data.join("host.key.new");
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(&new)?;
        writeln!(file, "{secret}")?;
        file.sync_all()?;
        fs::rename(&new, &path)?;
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
