//! Access tokens: JWT, HS256, ten minutes, naming a session and its user.

use canape_domain::lobby::{Session, User};
use canape_domain::{Id, Moment};
use chrono::{DateTime, TimeDelta};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// How long an access token is good.
pub const LIFE_SECONDS: i64 = 600;
const LEEWAY_SECONDS: i64 = 5;
const ISSUER: &str = "canape";
const AUDIENCE: &str = "canape-api";

#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    sub: Uuid,
    sid: Uuid,
    iat: i64,
    exp: i64,
}

/// Writes and reads access tokens.
#[derive(Clone)]
pub struct AccessTokens {
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
}

impl AccessTokens {
    /// With the key of this installation.
    pub fn new(key: &[u8]) -> Self {
        let mut validation = Validation::new(Algorithm::HS256);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        // The expiry is checked against the injected clock, below.
        validation.validate_exp = false;
        Self {
            encoding: EncodingKey::from_secret(key),
            decoding: DecodingKey::from_secret(key),
            validation,
        }
    }

    /// A token for a session; `None` only if the key is unfit to sign.
    pub fn issue(&self, session: Id<Session>, user: Id<User>, now: Moment) -> Option<String> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: user.uuid(),
            sid: session.uuid(),
            iat: now.timestamp(),
            exp: now.timestamp() + LIFE_SECONDS,
        };
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), &claims, &self.encoding).ok()
    }

    /// The session that a token names, if the token is ours and not expired.
    pub fn read(&self, token: &str, now: Moment) -> Option<Id<Session>> {
        let claims: Claims = jsonwebtoken::decode(token, &self.decoding, &self.validation)
            .ok()?
            .claims;
        let expires = DateTime::from_timestamp(claims.exp, 0)?;
        let is_fresh = now <= expires + TimeDelta::seconds(LEEWAY_SECONDS);
        is_fresh.then(|| Id::from(claims.sid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Moment {
        DateTime::from_timestamp(1_700_000_000 + seconds, 0).expect("a moment")
    }

    #[test]
    fn a_token_is_good_for_ten_minutes() {
        let tokens = AccessTokens::new(&[7; 32]);
        let session = Id::from(Uuid::from_u128(1));
        let token = tokens
            .issue(session, Id::from(Uuid::from_u128(2)), at(0))
            .expect("a token");
        assert_eq!(tokens.read(&token, at(0)), Some(session));
        assert_eq!(tokens.read(&token, at(605)), Some(session));
        assert_eq!(tokens.read(&token, at(606)), None);
    }

    #[test]
    fn a_token_of_another_key_or_algorithm_is_nothing() {
        let tokens = AccessTokens::new(&[7; 32]);
        let session = Id::from(Uuid::from_u128(1));
        let user = Id::from(Uuid::from_u128(2));
        let foreign = AccessTokens::new(&[8; 32])
            .issue(session, user, at(0))
            .expect("a token");
        assert_eq!(tokens.read(&foreign, at(0)), None);
        // {"alg":"none"} with the same claims.
        let ours = tokens.issue(session, user, at(0)).expect("a token");
        let claims = ours.split('.').nth(1).expect("claims");
        let unsigned = format!("eyJhbGciOiJub25lIn0.{claims}.");
        assert_eq!(tokens.read(&unsigned, at(0)), None);
    }
}
