//! Pages of a list: limit, count and the opaque cursor.
//!
//! A cursor is bound to the account, the path and every parameter but `cursor`, `limit` and
//! `count`: used with another filter or order it would silently skip rows, so it is refused.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use canape_domain::access::Caller;
use canape_domain::{Counting, Limit, Page, PageWish, Place, Violations};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use utoipa::ToSchema;

use super::List;

/// What a cursor is bound to, besides the account.
#[derive(Debug)]
pub struct Listing {
    path: String,
    parameters: Vec<(String, String)>,
}

/// Whether to count all items.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = Counting)]
pub enum CountParameter {
    /// Up to 1000.
    True,
    /// No.
    False,
    /// All.
    Exact,
}

#[derive(Serialize, Deserialize)]
struct Cursor {
    b: String,
    p: Place,
}

impl FromRequest for Listing {
    type Error = super::Problem;
    type Future = Ready<Result<Self, super::Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let pairs = url::form_urlencoded::parse(request.query_string().as_bytes());
        let mut parameters: Vec<_> = pairs
            .filter(|(name, _)| !matches!(name.as_ref(), "cursor" | "limit" | "count"))
            .map(|(name, value)| (name.into_owned(), value.into_owned()))
            .collect();
        parameters.sort();
        ready(Ok(Self {
            path: request.path().to_owned(),
            parameters,
        }))
    }
}

impl Listing {
    /// Reads what is asked of the page.
    pub fn wish(
        &self,
        caller: &Caller,
        limit: Option<u64>,
        cursor: Option<&str>,
        count: Option<CountParameter>,
    ) -> Result<PageWish, Violations> {
        let mut wrong = Violations::default();
        let limit = match limit {
            Some(limit) => wrong.take("limit", Limit::new(limit)),
            None => Some(Limit::default()),
        };
        let after = cursor.and_then(|cursor| {
            let place = self.read(caller, cursor);
            if place.is_none() {
                wrong.add("cursor", "foreign_cursor");
            }
            place
        });
        wrong.check()?;
        let counting = match count {
            Some(CountParameter::True) => Counting::Bounded,
            Some(CountParameter::Exact) => Counting::Exact,
            Some(CountParameter::False) | None => Counting::No,
        };
        Ok(PageWish {
            limit: limit.unwrap_or_default(),
            after,
            counting,
        })
    }

    /// A page on the wire.
    pub fn list<T, U>(&self, caller: &Caller, page: Page<T>, item: impl Fn(T) -> U) -> List<U> {
        List {
            next_cursor: page
                .next
                .as_ref()
                .and_then(|place| self.cursor(caller, place)),
            count: page.count.map(|count| count.value),
            count_is_exact: page.count.map(|count| count.is_exact),
            items: page.items.into_iter().map(item).collect(),
        }
    }

    /// Another list with the same parameters but one, to which an answer gives the cursor.
    pub fn at(&self, path: String, without: &str) -> Self {
        let parameters = self.parameters.iter().filter(|(name, _)| name != without);
        Self {
            path,
            parameters: parameters.cloned().collect(),
        }
    }

    /// The cursor of a place in this list.
    pub fn cursor(&self, caller: &Caller, place: &Place) -> Option<String> {
        let cursor = Cursor {
            b: self.bond(caller),
            p: place.clone(),
        };
        serde_json::to_vec(&cursor)
            .ok()
            .map(|json| URL_SAFE_NO_PAD.encode(json))
    }

    fn read(&self, caller: &Caller, cursor: &str) -> Option<Place> {
        let json = URL_SAFE_NO_PAD.decode(cursor).ok()?;
        let cursor: Cursor = serde_json::from_slice(&json).ok()?;
        (cursor.b == self.bond(caller)).then_some(cursor.p)
    }

    fn bond(&self, caller: &Caller) -> String {
        let mut hash = Sha256::new();
        hash.update(caller.account().uuid());
        hash.update(&self.path);
        for (name, value) in &self.parameters {
            hash.update([0]);
            hash.update(name);
            hash.update([1]);
            hash.update(value);
        }
        URL_SAFE_NO_PAD.encode(&hash.finalize()[..9])
    }
}
