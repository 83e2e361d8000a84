//! Signing messages as Standard Webhooks say: HMAC-SHA256 over the id, the time and the body.
//!
//! The secret of a webhook is made from the server's key and its id, so that it stands neither in the log nor in a file of its own.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use protocol::id::WebhookId;
use sha2::Sha256;

const SECRET_DOMAIN: &[u8] = b"rubricon/webhook/v1";

/// What the secrets of a server's webhooks are made from. Printing it for debugging shows nothing.
#[derive(Clone)]
pub struct Key([u8; 32]);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(hidden)")
    }
}

impl Key {
    /// The key of these bytes, drawn at random once.
    pub const fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The secret of a webhook.
    pub(super) fn secret_of(&self, webhook: WebhookId) -> [u8; 32] {
        mac(&self.0, &[SECRET_DOMAIN, &webhook.to_bytes()])
    }
}

/// A secret as it is shown to whoever set the webhook.
pub(super) fn shown(secret: &[u8; 32]) -> String {
    format!("whsec_{}", STANDARD.encode(secret))
}

/// The `webhook-signature` of a message.
pub(super) fn sign(secret: &[u8; 32], id: &str, timestamp: i64, body: &[u8]) -> String {
    let mac = mac(secret, &[id.as_bytes(), b".", timestamp.to_string().as_bytes(), b".", body]);
    format!("v1,{}", STANDARD.encode(mac))
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // Its blocks are longer than the key, so the key is taken as it is.
    let mut block = hmac::digest::Key::<Hmac<Sha256>>::default();
    block[..key.len()].copy_from_slice(key);
    let mut mac = Hmac::<Sha256>::new(&block);
    parts.iter().for_each(|part| mac.update(part));
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signatures_are_those_of_standard_webhooks() {
        // Made with the HMAC of Python.
        let signed = sign(&[7; 32], "msg-1", 1_700_000_000, br#"{"a":1}"#);
        assert_eq!(signed, "v1,IekB+uINkOUTfZ8NqE2aAxH8VzM0RrYJPryEdlomGZ4=");
        assert_eq!(shown(&[7; 32]), "whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc=");
    }

    #[test]
    fn each_webhook_has_a_secret_of_its_own_and_each_server_others() {
        let (one, other) = (WebhookId::from_u128(1), WebhookId::from_u128(2));
        let key = Key::new([1; 32]);
        assert_eq!(key.secret_of(one), Key::new([1; 32]).secret_of(one), "and it stays the same");
        assert_ne!(key.secret_of(one), key.secret_of(other));
        assert_ne!(key.secret_of(one), Key::new([2; 32]).secret_of(one));
        assert_eq!(format!("{key:?}"), "Key(hidden)");
    }
}
