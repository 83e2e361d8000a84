//! Which addresses may be told: none within, unless the server was told to allow it. Whoever has the host key could otherwise reach,
//! through this server, what only this server reaches.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::vec;

use hyper::Uri;
use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use tower_service::Service;

/// The longest address.
const MAX_URL: usize = 2_000;

/// Why an address cannot be told.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Refused {
    #[error("A webhook is an address such as https://hooks.example.org/rubricon, of {MAX_URL} characters at most.")]
    NoAddress,
    #[error("A webhook is reached with https. For http, start the server with --webhook-allow-private.")]
    NoTls,
    #[error("The address holds a name or a password. Leave it out; messages are signed.")]
    Credentials,
    #[error(
        "The address is on this machine or in a private network. To allow that, start the server with --webhook-allow-private."
    )]
    Private,
}

/// Reads an address, if it may be told as far as can be said before its name is looked up.
pub(super) fn check(url: &str, allow_private: bool) -> Result<Uri, Refused> {
    if url.len() > MAX_URL || url.contains('#') {
        return Err(Refused::NoAddress);
    }
    let uri: Uri = url.trim().parse().map_err(|_| Refused::NoAddress)?;
    match uri.scheme_str() {
        Some("https") => {}
        Some("http") if allow_private => {}
        Some("http") => return Err(Refused::NoTls),
        _ => return Err(Refused::NoAddress),
    }
    let authority = uri.authority().ok_or(Refused::NoAddress)?;
    if authority.as_str().contains('@') {
        return Err(Refused::Credentials);
    }
    let host = authority.host();
    if host.is_empty() {
        return Err(Refused::NoAddress);
    }
    if !allow_private && names_private(host) {
        return Err(Refused::Private);
    }
    Ok(uri)
}

/// Whether a host is an address within, or the name that always means one.
fn names_private(host: &str) -> bool {
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let name = host.trim_end_matches('.').to_ascii_lowercase();
    bare.parse().is_ok_and(|ip| !is_public(ip)) || name == "localhost" || name.ends_with(".localhost")
}

/// Looks names up, and forgets addresses that may not be reached. It answers for the connection that is made, so a name cannot
/// mean one thing when it is checked and another when it is used.
#[derive(Clone)]
pub(super) struct Resolver {
    system: GaiResolver,
    allow_private: bool,
}

impl Resolver {
    pub(super) fn new(allow_private: bool) -> Self {
        Self { system: GaiResolver::new(), allow_private }
    }
}

impl Service<Name> for Resolver {
    type Response = vec::IntoIter<SocketAddr>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, io::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), io::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, name: Name) -> Self::Future {
        let (mut system, allow_private) = (self.system.clone(), self.allow_private);
        Box::pin(async move {
            let found = system.call(name).await?;
            let allowed: Vec<_> = found.filter(|address| allow_private || is_public(address.ip())).collect();
            if allowed.is_empty() {
                return Err(io::Error::new(io::ErrorKind::PermissionDenied, "its name leads to a private network"));
            }
            Ok(allowed.into_iter())
        })
    }
}

/// Whether an address is one of the public internet (the special-purpose registries of IANA, RFC 6890).
fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

const fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    !(ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_documentation()
        || ip.is_multicast()
        || a == 0
        // 240.0.0.0/4, broadcast among it
        || a >= 240
        // shared with a provider
        || (a == 100 && b & 0xc0 == 64)
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        // benchmarks
        || (a == 198 && b & 0xfe == 18))
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let [a, b, c, d, e, f, g, h] = ip.segments();
    let v4 = |high: u16, low: u16| Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match (a, b) {
        // An IPv4 address within.
        (0, 0) if (c, d, e) == (0, 0, 0) && (f == 0xffff || (f == 0 && g != 0)) => is_public_v4(v4(g, h)),
        (0x64, 0xff9b) if (c, d, e, f) == (0, 0, 0, 0) => is_public_v4(v4(g, h)),
        (0x2002, _) => is_public_v4(v4(b, c)),
        // Teredo and other protocols; documentation.
        (0x2001, 0..0x200) | (0x2001, 0xdb8) | (0x3fff, 0..0x1000) => false,
        // Only this part is given out for the public internet.
        _ => a & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_within_are_not_public() {
        for within in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.1.1",
            "169.254.169.254",
            "0.0.0.0",
            "100.64.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "fe80::1",
            "fc00::1",
            "fd12:3456::1",
            "fec0::1",
            "ff02::1",
            "2001:db8::1",
            "::ffff:127.0.0.1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::10.0.0.1",
            "64:ff9b:1::1",
            "2002:7f00:1::",
            "2002:a00:1::",
            "2001::1",
            "100::1",
            "5f00::1",
        ] {
            assert!(!is_public(within.parse().unwrap()), "{within}");
        }
        for public in [
            "1.1.1.1",
            "93.184.215.14",
            "100.128.0.1",
            "172.32.0.1",
            "2606:4700::1111",
            "2a00:1450::1",
            "::ffff:1.1.1.1",
            "64:ff9b::1.1.1.1",
            "2002:101:101::",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_within_is_not_reached_unless_it_is_allowed() {
        let look_up = |allow_private| Resolver::new(allow_private).call("localhost".parse().unwrap());
        assert_eq!(look_up(false).await.err().map(|error| error.kind()), Some(io::ErrorKind::PermissionDenied));
        assert!(look_up(true).await.unwrap().all(|address| address.ip().is_loopback()));
    }

    #[test]
    fn an_address_is_public_and_reached_with_tls_unless_it_is_allowed_otherwise() {
        for (url, refused) in [
            ("https://hooks.example.org/a?b=c", None),
            ("https://1.1.1.1:8443/", None),
            ("http://hooks.example.org/", Some(Refused::NoTls)),
            ("https://127.0.0.1/", Some(Refused::Private)),
            ("https://[::1]:8443/", Some(Refused::Private)),
            ("https://[::ffff:169.254.169.254]/", Some(Refused::Private)),
            ("https://localhost/", Some(Refused::Private)),
            ("https://LOCALHOST./", Some(Refused::Private)),
            ("https://x.localhost", Some(Refused::Private)),
        ] {
            assert_eq!(check(url, false).err(), refused, "{url}");
            assert_eq!(check(url, true).err(), None, "{url}");
        }
        let long = format!("https://example.org/{}", "x".repeat(2_000));
        for (url, refused) in [
            ("https://ana:secret@example.org/", Refused::Credentials),
            ("ftp://example.org/", Refused::NoAddress),
            ("/here", Refused::NoAddress),
            ("example.org", Refused::NoAddress),
            ("https://", Refused::NoAddress),
            ("https://example.org/#part", Refused::NoAddress),
            ("https://exa mple.org/", Refused::NoAddress),
            ("", Refused::NoAddress),
            (&long, Refused::NoAddress),
        ] {
            assert_eq!(check(url, true), Err(refused), "{url}");
        }
    }
}
