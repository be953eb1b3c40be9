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
        let read = Self::read(request.query_string());
        ready(read.map_err(Problem::of_parameter))
    }
}

impl<T: DeserializeOwned> Query<T> {
    /// Reads parameters as they stand in an address. Errors name each as a field.
    pub fn read(text: &str) -> Result<Self, Problem> {
        let reader = serde_urlencoded::Deserializer::new(
            // The same parser that serde_urlencoded uses for itself.
            url::form_urlencoded::parse(text.as_bytes()),
        );
        serde_path_to_error::deserialize(reader)
            .map(Self)
            .map_err(|error| {
                let pointer = pointer(error.path());
                shape_problem(pointer, &error.into_inner().to_string())
            })
    }
}
