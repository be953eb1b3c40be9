//! Bodies on their way: of how many and of how much the house waits at a time, in all and of one
//! network. Each takes memory until it is there, as much as it says beforehand.

use std::collections::HashMap;

use actix_web::HttpRequest;
use actix_web::http::header::{CONTENT_ENCODING, CONTENT_LENGTH, TRANSFER_ENCODING};

use super::client::network;
use super::json::BODY_LIMIT;

/// For each request that may be inside, so many may be on their way.
const BODIES: usize = 8;
/// All of them together, in bytes.
const BYTES: usize = 64 * 1024 * 1024;
/// One network may have this part of either on its way.
const PART: usize = 8;

/// A body that is waited for.
#[derive(Debug)]
pub struct Coming {
    network: String,
    bytes: usize,
}

impl Coming {
    /// The request's.
    pub fn of(request: &HttpRequest) -> Self {
        let headers = request.headers();
        // Nobody knows how long these become.
        let grows =
            headers.contains_key(TRANSFER_ENCODING) || headers.contains_key(CONTENT_ENCODING);
        let said = headers.get(CONTENT_LENGTH);
        let said = said.and_then(|length| length.to_str().ok()?.parse::<usize>().ok());
        let bytes = if grows {
            BODY_LIMIT
        } else {
            said.unwrap_or_default().min(BODY_LIMIT)
        };
        Self {
            network: network(request),
            bytes,
        }
    }
}

#[derive(Debug, Clone, Copy, Default)]
struct Load {
    bodies: usize,
    bytes: usize,
}

impl Load {
    const fn with(self, bytes: usize) -> Self {
        Self {
            bodies: self.bodies + 1,
            bytes: self.bytes + bytes,
        }
    }

    const fn without(self, bytes: usize) -> Self {
        Self {
            bodies: self.bodies - 1,
            bytes: self.bytes - bytes,
        }
    }

    const fn fits(self, bodies: usize, bytes: usize) -> bool {
        self.bodies <= bodies && self.bytes <= bytes
    }
}

/// All that are waited for now.
#[derive(Debug, Default)]
pub struct Arrivals {
    all: Load,
    networks: HashMap<String, Load>,
}

impl Arrivals {
    /// How many there are.
    pub const fn count(&self) -> usize {
        self.all.bodies
    }

    /// Waits for one more, unless that is too much for a house of so many requests at once.
    pub fn begin(&mut self, body: &Coming, requests_at_once: usize) -> bool {
        let bodies = requests_at_once.saturating_mul(BODIES);
        let of_network = self.networks.get(&body.network).copied();
        let of_network = of_network.unwrap_or_default().with(body.bytes);
        let all = self.all.with(body.bytes);
        let has_room = all.fits(bodies, BYTES) && of_network.fits(bodies / PART, BYTES / PART);
        if has_room {
            self.all = all;
            self.networks.insert(body.network.clone(), of_network);
        }
        has_room
    }

    /// One that was begun is there, or comes no more.
    pub fn end(&mut self, body: &Coming) {
        self.all = self.all.without(body.bytes);
        if let Some(load) = self.networks.get_mut(&body.network) {
            *load = load.without(body.bytes);
            if load.bodies == 0 {
                self.networks.remove(&body.network);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn body(network: usize, bytes: usize) -> Coming {
        Coming {
            network: network.to_string(),
            bytes,
        }
    }

    /// How many bodies of these bytes one network after another gets in.
    fn taken(arrivals: &mut Arrivals, bytes: usize, requests_at_once: usize) -> Vec<usize> {
        let of = |network| {
            let body = body(network, bytes);
            let more = std::iter::repeat_with(|| arrivals.begin(&body, requests_at_once));
            more.take_while(|is_in| *is_in).count()
        };
        (0..10).map(of).collect()
    }

    #[test]
    fn one_network_takes_an_eighth_of_the_places_and_of_the_bytes() {
        let eight = [3, 3, 3, 3, 3, 3, 3, 3, 0, 0];
        assert_eq!(taken(&mut Arrivals::default(), 100, 3), eight);
        let eight = [8, 8, 8, 8, 8, 8, 8, 8, 0, 0];
        assert_eq!(taken(&mut Arrivals::default(), BODY_LIMIT, 512), eight);
    }

    #[test]
    fn who_has_come_makes_room_and_leaves_nothing() {
        let mut arrivals = Arrivals::default();
        let body = body(1, BODY_LIMIT);
        for _ in 0..100 {
            assert!(arrivals.begin(&body, 1));
            assert!(!arrivals.begin(&body, 1));
            arrivals.end(&body);
        }
        assert_eq!(arrivals.count(), 0);
        assert!(arrivals.networks.is_empty());
    }

    #[test]
    fn a_body_is_as_long_as_it_says_or_as_any_may_be() {
        let bytes = |headers: &[(&'static str, &str)]| {
            let mut request = TestRequest::default();
            for header in headers {
                request = request.insert_header(*header);
            }
            Coming::of(&request.to_http_request()).bytes
        };
        assert_eq!(bytes(&[]), 0);
        assert_eq!(bytes(&[("content-length", "21")]), 21);
        assert_eq!(bytes(&[("content-length", "99999999")]), BODY_LIMIT);
        assert_eq!(bytes(&[("transfer-encoding", "chunked")]), BODY_LIMIT);
        let packed = [("content-length", "21"), ("content-encoding", "gzip")];
        assert_eq!(bytes(&packed), BODY_LIMIT);
    }
}
