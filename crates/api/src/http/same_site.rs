//! Requests that a cookie authenticates: only from our own pages.
//!
//! `SameSite=Strict` is not enough: the accounts' hosts are one site to a browser, and each is
//! another firm's.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{HOST, ORIGIN};
use actix_web::{FromRequest, HttpRequest};
use canape_domain::Code;

use super::problem::Problem;

/// Proof that the request was sent by a page of the same origin, or by no page at all.
#[derive(Debug, Clone, Copy)]
pub struct SameSite;

impl FromRequest for SameSite {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let header = |name: &str| {
            let value = request.headers().get(name)?;
            // What cannot be read is nobody's own.
            Some(value.to_str().unwrap_or("unreadable"))
        };
        let is_own = is_own(
            header("sec-fetch-site"),
            header(ORIGIN.as_str()),
            header(HOST.as_str()),
        );
        ready(if is_own {
            Ok(Self)
        } else {
            Err(Problem::new(Code::CrossSite))
        })
    }
}

/// Every browser since 2023 sends `Sec-Fetch-Site`; older ones send `Origin` with a POST. A program
/// that sends neither has no pages that could be lured.
fn is_own(site: Option<&str>, origin: Option<&str>, host: Option<&str>) -> bool {
    match (site, origin) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let address = origin.split_once("://").map(|(_, address)| address);
            address.is_some() && address == host
        }
        (None, None) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_and_programs_pass() {
        let host = Some("twins.canape.example");
        assert!(is_own(Some("same-origin"), None, host));
        assert!(is_own(Some("none"), None, host));
        assert!(is_own(None, None, host));
        assert!(is_own(None, Some("https://twins.canape.example"), host));
        assert!(!is_own(
            Some("same-site"),
            Some("https://twins.canape.example"),
            host
        ));
        assert!(!is_own(Some("cross-site"), None, host));
        assert!(!is_own(None, Some("https://evil.canape.example"), host));
        assert!(!is_own(None, Some("null"), host));
    }
}
