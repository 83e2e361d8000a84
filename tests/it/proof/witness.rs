//! A witness for tests, made by what C2SP tlog-cosignature says, and by hand.

use base64::Engine;
use ed25519_dalek::{Signer, SigningKey};
use protocol::checkpoint::PublicKey;

/// Somebody who cosigns.
pub(crate) struct Witness {
    name: &'static str,
    secret: SigningKey,
    public: Vec<u8>,
}

impl Witness {
    /// One of this name, with a key that comes from this number.
    pub(crate) fn new(name: &'static str, seed: u8) -> Self {
        let secret = SigningKey::from_bytes(&[seed; 32]);
        let public = [&[4_u8][..], &secret.verifying_key().to_bytes()].concat();
        Self { name, secret, public }
    }

    /// Its key as others are told it.
    pub(crate) fn vkey(&self) -> String {
        format!("{}+{:08x}+{}", self.name, self.id(), base64(&self.public))
    }

    /// Its key.
    pub(crate) fn key(&self) -> PublicKey {
        PublicKey::read(&self.vkey()).unwrap()
    }

    /// The line with which it signs a checkpoint's text at this second.
    pub(crate) fn line(&self, text: &str, time: u64) -> String {
        let signature = self.secret.sign(format!("cosignature/v1\ntime {time}\n{text}").as_bytes()).to_bytes();
        format!("— {} {}\n", self.name, base64(&[&self.id().to_be_bytes()[..], &time.to_be_bytes(), &signature].concat()))
    }

    fn id(&self) -> u32 {
        signed_note::key_id(self.name, &self.public)
    }
}

fn base64(bytes: &[u8]) -> String {
    base64::engine::general_purpose::STANDARD.encode(bytes)
}
