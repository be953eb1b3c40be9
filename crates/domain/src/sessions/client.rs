//! From where a request comes.

use std::net::{IpAddr, Ipv6Addr};

/// The program and the network address behind a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// The network address; absent when the server does not know it.
    pub address: Option<IpAddr>,
    /// What the program calls itself.
    pub user_agent: String,
}

impl Client {
    /// More than this of a program's name says nothing to a person.
    pub const USER_AGENT_LIMIT: usize = 300;

    /// Keeps the readable beginning of what a program calls itself.
    pub fn new(address: Option<IpAddr>, user_agent: &str) -> Self {
        let readable = user_agent.chars().filter(|letter| !letter.is_control());
        Self {
            address: address.map(|address| address.to_canonical()),
            user_agent: readable.take(Self::USER_AGENT_LIMIT).collect(),
        }
    }

    /// The address as text, for people.
    pub fn address_text(&self) -> String {
        self.address.map(|one| one.to_string()).unwrap_or_default()
    }

    /// What attempts are counted by: an IPv4 address, or the 64 bits of IPv6 that one subscriber
    /// gets as a rule.
    pub fn network(&self) -> String {
        match self.address {
            Some(IpAddr::V6(address)) => {
                let [a, b, c, d, ..] = address.segments();
                Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).to_string()
            }
            _ => self.address_text(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_of_one_subscriber_are_one_network() {
        let network = |text: &str| Client::new(text.parse().ok(), "").network();
        assert_eq!(network("2001:db8:1:2:3::4"), network("2001:db8:1:2:9::8"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_ne!(network("10.0.0.1"), network("10.0.0.2"));
        assert_eq!(network("::ffff:10.0.0.1"), network("10.0.0.1"));
    }

    #[test]
    fn a_program_with_a_long_name_is_cut() {
        let client = Client::new(None, &format!("a\r\nb{}", "x".repeat(500)));
        assert_eq!(client.user_agent.chars().count(), Client::USER_AGENT_LIMIT);
        assert!(client.user_agent.starts_with("abx"));
    }
}
