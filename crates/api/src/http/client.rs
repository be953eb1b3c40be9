//! From where a request comes, and to which account's host.

use std::future::{Ready, ready};
use std::net::IpAddr;

use actix_web::dev::Payload;
use actix_web::http::header::{HOST, USER_AGENT};
use actix_web::{FromRequest, HttpRequest, web};
use canape_domain::sessions::Client;
use canape_domain::values::AccountAddress;

use super::problem::Problem;
use crate::bootstrap::House;
use crate::config::Config;

/// The program and the network address behind a request.
#[derive(Debug)]
pub struct Visitor(pub Client);

/// The account whose host was called, `<address>.<base_domain>`; none for any other host.
#[derive(Debug)]
pub struct Host(pub Option<AccountAddress>);

impl FromRequest for Visitor {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let agent = request.headers().get(USER_AGENT);
        let agent = agent.and_then(|value| value.to_str().ok());
        let address = network_address(request);
        ready(Ok(Self(Client::new(address, agent.unwrap_or_default()))))
    }
}

impl FromRequest for Host {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let address = config(request).and_then(|config| {
            let host = request.headers().get(HOST)?.to_str().ok()?;
            account_of_host(host, &config.base_domain)
        });
        ready(Ok(Self(address)))
    }
}

fn config(request: &HttpRequest) -> Option<&Config> {
    let house = request.app_data::<web::Data<House>>()?;
    Some(&house.config)
}

/// The network behind a request, by which attempts and places are counted.
pub fn network(request: &HttpRequest) -> String {
    Client::new(network_address(request), "").network()
}

/// The peer, or whom the one proxy before us says that it is. Only the last entry is the proxy's
/// own; those before it are whatever the client wrote.
fn network_address(request: &HttpRequest) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|peer| peer.ip());
    if !config(request).is_some_and(|config| config.behind_proxy) {
        return peer;
    }
    let forwarded = request.headers().get_all("x-forwarded-for").last();
    let last = forwarded
        .and_then(|value| value.to_str().ok()?.rsplit(',').next())
        .and_then(|entry| entry.trim().parse().ok());
    last.or(peer)
}

/// Whether somebody on this very machine asks. Behind a proxy everybody seems to.
pub fn is_of_this_machine(request: &HttpRequest) -> bool {
    let is_handed_on = request.headers().contains_key("x-forwarded-for")
        || config(request).is_some_and(|config| config.behind_proxy);
    let peer = request.peer_addr();
    !is_handed_on && peer.is_some_and(|peer| peer.ip().is_loopback())
}

fn account_of_host(host: &str, base_domain: &str) -> Option<AccountAddress> {
    let name = host.rsplit_once(':').map_or(host, |(name, port)| {
        if port.bytes().all(|byte| byte.is_ascii_digit()) {
            name
        } else {
            host
        }
    });
    let name = name.to_ascii_lowercase();
    let address = name.strip_suffix(base_domain)?.strip_suffix('.')?;
    AccountAddress::parse(address).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_below_the_base_domain_is_an_accounts() {
        let found = |host| {
            let address = account_of_host(host, "canape.example");
            address.map(|address| address.to_string())
        };
        assert_eq!(found("twins.canape.example").as_deref(), Some("twins"));
        assert_eq!(found("Twins.Canape.Example:8080").as_deref(), Some("twins"));
        for host in [
            "canape.example",
            "twinscanape.example",
            "a.b.canape.example",
            "twins.canape.example.evil.example",
            "www.canape.example",
            "[::1]:8080",
            "",
        ] {
            assert_eq!(found(host), None, "{host}");
        }
    }
}
