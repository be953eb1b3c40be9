//! The caller behind a request: by a browser's access token or by a program's API key.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest, web};
use canape_domain::Code;
use canape_domain::access::{Caller, Permission};

use super::problem::Problem;
use crate::auth::Authenticator;

/// A caller whose identity is proved and whose subscription is open: what most operations need.
#[derive(Debug)]
pub struct Identified(pub Caller);

/// A caller whose identity is proved and who may see why the doors are closed: they may pay for
/// the account (in a browser: programs get 402), or must change their password first. For `/me`, sessions and the password.
#[derive(Debug)]
pub struct AtTheDoor(pub Caller);

/// Whoever it is, whatever the state of the account: for leaving.
#[derive(Debug)]
pub struct Anybody(pub Caller);

const API_KEY: &str = "x-api-key";

type Answer<T> = Pin<Box<dyn Future<Output = Result<T, Problem>>>>;

impl FromRequest for Identified {
    type Error = Problem;
    type Future = Answer<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let caller = caller(request);
        Box::pin(async move {
            let caller = caller.await?;
            if caller.must_change_password() {
                return Err(Problem::new(Code::PasswordChangeRequired));
            }
            if caller.account_record().state.is_open() {
                Ok(Self(caller))
            } else {
                Err(closed(&caller))
            }
        })
    }
}

impl FromRequest for AtTheDoor {
    type Error = Problem;
    type Future = Answer<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let caller = caller(request);
        Box::pin(async move {
            let caller = caller.await?;
            let is_open = caller.account_record().state.is_open();
            let may_pay = caller.session().is_some() && caller.may(Permission::BillingPay);
            if is_open || may_pay {
                Ok(Self(caller))
            } else {
                Err(closed(&caller))
            }
        })
    }
}

impl FromRequest for Anybody {
    type Error = Problem;
    type Future = Answer<Self>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let caller = caller(request);
        Box::pin(async move { caller.await.map(Self) })
    }
}

/// The detail says in which state the account is, so that a page can tell why.
fn closed(caller: &Caller) -> Problem {
    let state = caller.account_record().state;
    Problem::new(Code::SubscriptionRequired).with_detail(state.wire())
}

fn caller(request: &HttpRequest) -> impl Future<Output = Result<Caller, Problem>> + use<> {
    let authenticator = request.app_data::<web::Data<Authenticator>>().cloned();
    let header = |name: &str| {
        let value = request.headers().get(name)?.to_str().ok()?;
        Some(value.to_owned())
    };
    let key = header(API_KEY);
    let bearer = header(AUTHORIZATION.as_str())
        .and_then(|value| value.strip_prefix("Bearer ").map(ToOwned::to_owned));
    async move {
        let authenticator = authenticator.ok_or(Problem::new(Code::Internal))?;
        match (key, bearer) {
            (Some(key), _) => authenticator.by_api_key(&key).await,
            (None, Some(bearer)) => authenticator.by_access_token(&bearer).await,
            (None, None) => Err(Problem::new(Code::NoIdentity)),
        }
    }
}
