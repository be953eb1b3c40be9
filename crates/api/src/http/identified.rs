//! The caller behind a request: by a browser's access token or by an API key.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest, web};
use canape_domain::Code;
use canape_domain::access::Caller;

use super::problem::Problem;
use crate::auth::Authenticator;

/// A caller whose identity is proved and whose subscription is open.
#[derive(Debug)]
pub struct Identified(pub Caller);

impl FromRequest for Identified {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let authenticator = request.app_data::<web::Data<Authenticator>>().cloned();
        let bearer = request
            .headers()
            .get(AUTHORIZATION)
            .and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "))
            .map(ToOwned::to_owned);
        Box::pin(async move {
            let authenticator = authenticator.ok_or(Problem::new(Code::Internal))?;
            let bearer = bearer.ok_or(Problem::new(Code::NoIdentity))?;
            let caller = authenticator.by_access_token(&bearer).await?;
            if caller.account_record().state.is_open() {
                Ok(Self(caller))
            } else {
                Err(Problem::new(Code::SubscriptionRequired))
            }
        })
    }
}
