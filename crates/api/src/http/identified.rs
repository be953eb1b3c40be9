//! The caller behind a request: by a browser's access token or by a program's API key.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::AUTHORIZATION;
use actix_web::{FromRequest, HttpRequest, web};
use canape_domain::Code;
use canape_domain::access::Caller;

use super::problem::Problem;
use crate::auth::Authenticator;

/// A caller whose identity is proved and whose subscription is open: what most operations need.
#[derive(Debug)]
pub struct Identified(pub Caller);

/// A caller whose identity is proved, for whom the doors may be closed: the account is blocked, or
/// the password must be changed first. In a browser, which shows why; programs get 402. For `/me`,
/// sessions and the password.
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
            if is_open || caller.session().is_some() {
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
    let proof = Proof::of(request);
    async move {
        let authenticator = authenticator.ok_or(Problem::new(Code::Internal))?;
        let proof = proof.ok_or(Problem::new(Code::NoIdentity))?;
        proof.caller(&authenticator).await
    }
}

/// What a request shows to prove who is calling.
#[derive(Clone)]
pub enum Proof {
    /// A program's key.
    ApiKey(String),
    /// A browser's access token.
    AccessToken(String),
}

impl Proof {
    /// The proof in a request's headers.
    pub fn of(request: &HttpRequest) -> Option<Self> {
        let header = |name: &str| request.headers().get(name)?.to_str().ok();
        if let Some(key) = header(API_KEY) {
            return Some(Self::ApiKey(key.to_owned()));
        }
        let bearer = header(AUTHORIZATION.as_str())?.strip_prefix("Bearer ")?;
        Some(Self::AccessToken(bearer.to_owned()))
    }

    /// Who it is, as far as this node remembers.
    pub async fn caller(&self, authenticator: &Authenticator) -> Result<Caller, Problem> {
        match self {
            Self::ApiKey(key) => authenticator.by_api_key(key).await,
            Self::AccessToken(token) => authenticator.by_access_token(token).await,
        }
    }

    /// Who it is now.
    pub async fn caller_now(&self, authenticator: &Authenticator) -> Result<Caller, Problem> {
        match self {
            Self::ApiKey(key) => authenticator.forget_key(key).await,
            Self::AccessToken(token) => authenticator.forget_token(token).await,
        }
        self.caller(authenticator).await
    }
}
