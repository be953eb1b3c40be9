//! The shape of every list.

use actix_web::body::BoxBody;
use actix_web::{HttpRequest, HttpResponse, Responder};
use serde::Serialize;
use utoipa::ToSchema;

/// Items and where to go on.
#[derive(Debug, Serialize, ToSchema)]
pub struct List<T> {
    /// The items, in the order asked for.
    pub items: Vec<T>,
    /// Opaque; `null` on the last page.
    pub next_cursor: Option<String>,
    /// How many there are, if that was asked; stops at 1000 unless asked exactly.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub count: Option<u64>,
    /// Whether there are no more than `count`.
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
}

impl<T: Serialize> Responder for List<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok().json(self)
    }
}
