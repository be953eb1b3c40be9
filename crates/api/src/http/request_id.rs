//! The number under which a request stands in the logs.

use actix_web::{HttpMessage, HttpRequest};
use tracing_actix_web::RequestId;

/// The id of this request, as text.
pub fn request_id(request: &HttpRequest) -> String {
    request
        .extensions()
        .get::<RequestId>()
        .map(ToString::to_string)
        .unwrap_or_default()
}
