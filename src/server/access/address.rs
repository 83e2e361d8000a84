//! From where a request comes, for those who try codes and links that are not theirs.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::HeaderMap;
use axum::http::request::Parts;
use protocol::problem::Code;

use crate::server::failure::Failure;

/// Whose failures are counted.
pub(in crate::server) struct ClientAddress(pub(in crate::server) IpAddr);

impl<S: Send + Sync> FromRequestParts<S> for ClientAddress {
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let from = ConnectInfo::<SocketAddr>::from_request_parts(parts, state).await;
        // The server always states it.
        let ConnectInfo(from) = from.map_err(|_| Failure::new(Code::Internal, "Something went wrong on the server."))?;
        Ok(Self(client_address(from.ip(), &parts.headers)))
    }
}

/// Behind a proxy on this machine that is the address the proxy states, or else thirty mistyped
/// codes would shut everyone out. What any other peer states about itself is not believed.
fn client_address(peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let stated = headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    let nearest = stated.and_then(|list| list.rsplit(',').next()).and_then(|address| address.trim().parse().ok());
    nearest.filter(|_| peer.is_loopback()).unwrap_or(peer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forwarded_address_is_believed_from_this_machine_alone() {
        let mut headers = HeaderMap::new();
        headers.insert("x-forwarded-for", "203.0.113.7, 198.51.100.4".parse().expect("a header value"));
        let address = |text: &str| text.parse::<IpAddr>().expect("an address");
        assert_eq!(client_address(address("127.0.0.1"), &headers), address("198.51.100.4"));
        assert_eq!(client_address(address("192.0.2.9"), &headers), address("192.0.2.9"));
        assert_eq!(client_address(address("127.0.0.1"), &HeaderMap::new()), address("127.0.0.1"));
    }
}
