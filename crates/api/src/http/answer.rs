//! Answers that carry a version.

use actix_web::body::BoxBody;
use actix_web::http::StatusCode;
use actix_web::http::header::{ETAG, HeaderName};
use actix_web::{HttpRequest, HttpResponse, Responder};
use canape_domain::Version;
use serde::Serialize;

/// A body without a version.
pub fn ok<T: Serialize>(body: &T) -> HttpResponse {
    HttpResponse::Ok().json(body)
}

/// A thing without a version that was made, now or by an earlier try of the same request.
pub fn created<T: Serialize>(body: &T, is_replay: bool) -> HttpResponse {
    let mut response = HttpResponse::Created();
    if is_replay {
        response.insert_header((HeaderName::from_static("idempotent-replayed"), "true"));
    }
    response.json(body)
}

/// One changeable resource with its `ETag`.
#[derive(Debug)]
pub struct Versioned<T> {
    status: StatusCode,
    body: T,
    version: Version,
    is_replay: bool,
}

impl<T> Versioned<T> {
    /// The resource as it is.
    pub const fn ok(body: T, version: Version) -> Self {
        Self {
            status: StatusCode::OK,
            body,
            version,
            is_replay: false,
        }
    }

    /// The resource that was made, now or by an earlier try of the same request.
    pub const fn created(body: T, version: Version, is_replay: bool) -> Self {
        Self {
            status: StatusCode::CREATED,
            body,
            version,
            is_replay,
        }
    }
}

impl<T: Serialize> Responder for Versioned<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        let mut response = HttpResponse::build(self.status);
        response.insert_header((ETAG, format!("\"{}\"", self.version)));
        if self.is_replay {
            response.insert_header((HeaderName::from_static("idempotent-replayed"), "true"));
        }
        response.json(self.body)
    }
}
