//! Query parameters, with an error that names the parameter.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::de::DeserializeOwned;

use super::json::{pointer, shape_problem};
use super::problem::Problem;

/// The parameters of an operation.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned> FromRequest for Query<T> {
    type Error = Problem;
    type Future = Ready<Result<Self, Problem>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let text = request.query_string().as_bytes();
        let reader = serde_urlencoded::Deserializer::new(
            // The same parser that serde_urlencoded uses for itself.
            url::form_urlencoded::parse(text),
        );
        ready(
            serde_path_to_error::deserialize(reader)
                .map(Self)
                .map_err(|error| {
                    let pointer = pointer(error.path());
                    shape_problem(pointer, &error.into_inner().to_string()).of_parameter()
                }),
        )
    }
}
