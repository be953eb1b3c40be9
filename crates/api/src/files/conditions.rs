//! What a request for bytes says of those it has and those it wants (RFC 9110, 13 and 14).

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{HeaderName, IF_NONE_MATCH, IF_RANGE, RANGE};
use actix_web::{FromRequest, HttpRequest};
use canape_domain::files::Wanted;
use canape_domain::unhex;

use crate::http::Problem;

/// The headers, read. What cannot be read was never said, as the RFC has it.
#[derive(Debug, Default)]
pub struct Conditions {
    /// Contents that the caller has.
    pub known: Vec<[u8; 32]>,
    /// The part that the caller wants.
    pub wanted: Option<Wanted>,
    /// The content of which the caller wants a part; of another one, all.
    pub part_of: Option<[u8; 32]>,
}

impl FromRequest for Conditions {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let text = |name: HeaderName| request.headers().get(name)?.to_str().ok();
        let known = text(IF_NONE_MATCH).unwrap_or_default();
        let if_range = text(IF_RANGE);
        let part_of = if_range.and_then(tag);
        let is_of_another = if_range.is_some() && part_of.is_none();
        ready(Ok(Self {
            known: known.split(',').filter_map(tag).collect(),
            wanted: text(RANGE).and_then(part).filter(|_| !is_of_another),
            part_of,
        }))
    }
}

/// A tag of ours; a weak one is the same bytes through a compressing proxy.
fn tag(text: &str) -> Option<[u8; 32]> {
    let text = text.trim();
    let text = text.strip_prefix("W/").unwrap_or(text);
    unhex(text.strip_prefix('"')?.strip_suffix('"')?)
}

/// One part; several at once are answered with all.
fn part(text: &str) -> Option<Wanted> {
    let (first, last) = text.strip_prefix("bytes=")?.split_once('-')?;
    match (first, last) {
        ("", last) => Some(Wanted::Last(last.parse().ok()?)),
        (first, "") => Some(Wanted::From(first.parse().ok()?)),
        (first, last) => {
            let (first, last) = (first.parse().ok()?, last.parse().ok()?);
            (first <= last).then_some(Wanted::Span(first, last))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_is_understood() {
        assert_eq!(part("bytes=0-99"), Some(Wanted::Span(0, 99)));
        assert_eq!(part("bytes=100-"), Some(Wanted::From(100)));
        assert_eq!(part("bytes=-5"), Some(Wanted::Last(5)));
        for nothing in [
            "bytes=0-1,5-6",
            "bytes=9-1",
            "lines=1-2",
            "bytes=a-",
            "bytes=-",
        ] {
            assert_eq!(part(nothing), None, "{nothing}");
        }
    }
}
