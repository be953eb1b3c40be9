//! The shape of every list, and what every list may be asked.

use actix_web::body::BoxBody;
use actix_web::{HttpRequest, HttpResponse, Responder};
use canape_domain::{Counting, Limit, Page, PageWish, Violations};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::cursor::Cursors;

/// Items and where to go on.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<T> {
    /// The items, in the order asked for.
    pub items: Vec<T>,
    /// Opaque; `null` on the last page.
    pub next_cursor: Option<String>,
    /// How many items there are in all, if that was asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// `false`: there are more than `count`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count_is_exact: Option<bool>,
}

impl<T> List<T> {
    /// A list that is always whole.
    pub const fn whole(items: Vec<T>) -> Self {
        Self {
            items,
            next_cursor: None,
            count: None,
            count_is_exact: None,
        }
    }

    /// A page of a list whose cursors are bound.
    pub fn page<U>(page: Page<U>, cursors: &Cursors, item: impl Fn(U) -> T) -> Self {
        Self {
            next_cursor: page.next.map(|place| cursors.write(&place)),
            count: page.count.map(|count| count.value),
            count_is_exact: page.count.map(|count| count.is_exact),
            items: page.items.into_iter().map(item).collect(),
        }
    }
}

impl<T: Serialize> Responder for List<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok().json(self)
    }
}

/// Whether to count all items.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = CountWish)]
pub enum CountWish {
    /// Up to 1000.
    True,
    /// All, however long it takes.
    Exact,
}

/// What a list was asked besides its filter: checked, with the cursor read.
pub fn page_wish(
    wrong: &mut Violations,
    limit: Option<u64>,
    cursor: Option<&str>,
    count: Option<CountWish>,
    cursors: &Cursors,
) -> Option<PageWish> {
    let limit = wrong.take("limit", limit.map_or(Ok(Limit::DEFAULT), Limit::new));
    let after = cursor.map(|cursor| cursors.read(cursor));
    let after = wrong.take("cursor", after.transpose());
    let counting = match count {
        None => Counting::No,
        Some(CountWish::True) => Counting::Bounded,
        Some(CountWish::Exact) => Counting::Exact,
    };
    Some(PageWish {
        limit: limit?,
        after: after?,
        counting,
    })
}
