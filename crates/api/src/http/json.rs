//! Bodies: read whole, at most 1 MiB, with an error that names the field.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use actix_web::dev::Payload;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{self, Bytes};
use actix_web::{FromRequest, HttpRequest};
use canape_domain::{Code, Retry};
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};

use super::admission::Seat;
use super::arrivals::Coming;
use super::problem::Problem;
use crate::bootstrap::House;

/// The longest body, in bytes.
pub const BODY_LIMIT: usize = 1024 * 1024;

/// A JSON body.
#[derive(Debug)]
pub struct Json<T> {
    /// What it says.
    pub body: T,
    retry_key: Option<String>,
    sha256: [u8; 32],
}

const IDEMPOTENCY_KEY: &str = "idempotency-key";

impl<T> Json<T> {
    /// The caller's idempotency key with this body, for a creating operation.
    pub fn retry(&self, operation: &'static str) -> Option<Retry> {
        let key = self.retry_key.clone()?;
        Some(Retry {
            key,
            body_sha256: self.sha256,
            operation,
        })
    }
}

impl<T: DeserializeOwned> FromRequest for Json<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let content_type = request.headers().get(CONTENT_TYPE);
        let content_type = content_type
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let is_json = content_type.split(';').next().map(str::trim) == Some("application/json");
        let retry_key = retry_key(request);
        let bytes = Bytes::from_request(request, payload);
        let house = request.app_data::<web::Data<House>>();
        let patience = house.map_or(30, |house| house.config.body_seconds);
        let seat = Seat::of(request);
        let coming = Coming::of(request);
        Box::pin(async move {
            if !is_json {
                return Err(Problem::new(Code::WrongType));
            }
            let retry_key = retry_key?;
            let bytes = tokio::time::timeout(Duration::from_secs(patience), bytes);
            let bytes = match seat {
                Some(seat) => seat.leave_for(coming, bytes).await?,
                None => bytes.await,
            };
            let bytes = bytes
                .map_err(|_| Problem::new(Code::TooSlow))?
                .map_err(|error| Problem::of_status(error.as_response_error().status_code()))?;
            let sha256 = match retry_key {
                Some(_) => Sha256::digest(&bytes).into(),
                None => [0; 32],
            };
            Ok(Self {
                body: read(&bytes)?,
                retry_key,
                sha256,
            })
        })
    }
}

/// The caller's idempotency key.
pub fn retry_key(request: &HttpRequest) -> Result<Option<String>, Problem> {
    let Some(key) = request.headers().get(IDEMPOTENCY_KEY) else {
        return Ok(None);
    };
    match key.to_str() {
        Ok(key) if (1..=255).contains(&key.len()) => Ok(Some(key.to_owned())),
        _ => Err(Problem::field("Idempotency-Key", "malformed_key")),
    }
}

/// Reads JSON; the first field of a wrong shape is named.
pub fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let mut reader = serde_json::Deserializer::from_slice(bytes);
    let body = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        let pointer = pointer(error.path());
        let inner = error.into_inner();
        if inner.is_data() {
            shape_problem(pointer, &inner.to_string())
        } else {
            Problem::new(Code::Malformed)
        }
    })?;
    reader.end().map_err(|_| Problem::new(Code::Malformed))?;
    Ok(body)
}

/// A path of serde as a JSON pointer (RFC 6901).
pub fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let mut pointer = String::new();
    for segment in path {
        match segment {
            Segment::Seq { index } => {
                pointer.push('/');
                pointer.push_str(&index.to_string());
            }
            Segment::Map { key } => {
                pointer.push('/');
                pointer.push_str(&key.replace('~', "~0").replace('/', "~1"));
            }
            Segment::Enum { .. } | Segment::Unknown => {}
        }
    }
    pointer
}

/// What serde says about a shape, as a field and a rule. Serde names unknown and missing fields
/// only in its message, between back-ticks, at the path of their parent or of themselves.
pub fn shape_problem(pointer: String, message: &str) -> Problem {
    let named = message.split('`').nth(1).unwrap_or_default();
    let child = |code| {
        let is_there = pointer.rsplit('/').next() == Some(named);
        let pointer = if is_there {
            pointer.clone()
        } else {
            format!("{pointer}/{named}")
        };
        Problem::field(pointer, code)
    };
    if message.starts_with("unknown field") {
        child("unknown_field")
    } else if message.starts_with("missing field") {
        child("required")
    } else if message.starts_with("unknown variant") {
        Problem::field(pointer, "unknown_value")
    } else {
        Problem::field(pointer, "wrong_type")
    }
}
