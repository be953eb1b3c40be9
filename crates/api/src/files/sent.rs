//! What the headers of an upload say of the file.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use actix_web::{FromRequest, HttpRequest};
use canape_domain::files::{LIMIT, Name};
use canape_domain::values::ValueError;
use canape_domain::{Code, Retry};
use unicode_normalization::UnicodeNormalization;

use crate::http::{Problem, retry_key};

/// The header that carries the name: UTF-8, percent-encoded or as it is.
pub const FILE_NAME: &str = "X-File-Name";

/// A file's name and type as the sender knows them.
#[derive(Debug)]
pub struct Sent {
    /// Its name.
    pub name: Name,
    /// Its type; empty if nothing was said.
    pub declared: String,
    retry_key: Option<String>,
}

impl Sent {
    /// The caller's idempotency key.
    pub fn retry(&self, operation: &'static str) -> Option<Retry> {
        let key = self.retry_key.clone()?;
        Some(Retry {
            key,
            body_sha256: [0; 32],
            operation,
        })
    }
}

impl FromRequest for Sent {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(read(request))
    }
}

fn read(request: &HttpRequest) -> Result<Sent, Problem> {
    let text = |name| {
        let value = request.headers().get(name)?;
        value.to_str().ok()
    };
    let length = text(CONTENT_LENGTH).and_then(|value| value.parse::<u64>().ok());
    if length.is_some_and(|length| length > LIMIT) {
        return Err(Problem::new(Code::FileTooLarge));
    }
    let Some(name) = request.headers().get(FILE_NAME) else {
        return Err(Problem::field(FILE_NAME, "required"));
    };
    let name = percent_encoding::percent_decode(name.as_bytes()).decode_utf8();
    let name = name.map_err(|_| Problem::field(FILE_NAME, "not_utf8"))?;
    // A Mac takes letters apart: и and ˘ for й.
    let name: String = name.nfc().collect();
    let name = Name::parse(&name).map_err(|error| Problem::field(FILE_NAME, error.code()))?;
    Ok(Sent {
        name,
        declared: text(CONTENT_TYPE).unwrap_or_default().to_owned(),
        retry_key: retry_key(request)?,
    })
}
