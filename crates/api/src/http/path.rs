//! Path parameters. An id that is no UUID names nothing: 404.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use canape_domain::Code;
use serde::de::DeserializeOwned;

use super::problem::Problem;

/// The parameters in a path.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Path<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(
            request
                .match_info()
                .load()
                .map(Self)
                .map_err(|_| Problem::new(Code::NotFound)),
        )
    }
}
