//! `If-Match`: the version that the caller has seen.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::IF_MATCH;
use actix_web::{FromRequest, HttpRequest};
use canape_domain::{Code, Version};

use super::problem::Problem;

/// The version before the change.
#[derive(Debug, Clone, Copy)]
pub struct IfMatch(pub Version);

impl FromRequest for IfMatch {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(match request.headers().get(IF_MATCH) {
            None => Err(Problem::new(Code::VersionRequired)),
            Some(value) => value
                .to_str()
                .ok()
                .and_then(|text| text.strip_prefix('"')?.strip_suffix('"')?.parse().ok())
                .map(Self)
                // Any other tag was never ours, so it cannot match.
                .ok_or(Problem::new(Code::Stale)),
        })
    }
}
