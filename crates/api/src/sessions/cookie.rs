//! The cookie with the refresh token, and the answer that sets it.

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderName};
use actix_web::{HttpRequest, HttpResponse};
use canape_domain::Code;
use canape_domain::sessions::{Opened, RefreshToken};

use super::body::Session;
use crate::bootstrap::House;
use crate::config::Config;
use crate::http::Problem;

/// With the prefix a browser takes the cookie only from the very host, over https and for `/`.
const SECURE_NAME: &str = "__Host-canape_refresh";
/// For an office network without https.
const PLAIN_NAME: &str = "canape_refresh";

const fn name(is_secure: bool) -> &'static str {
    if is_secure { SECURE_NAME } else { PLAIN_NAME }
}

fn cookie(config: &Config, value: String) -> Cookie<'static> {
    let is_secure = config.has_secure_cookies();
    Cookie::build(name(is_secure), value)
        .path("/")
        .http_only(true)
        .secure(is_secure)
        .same_site(SameSite::Strict)
        .finish()
}

/// The token of a request, if there is a cookie of ours; `Some(None)` for one that is unreadable.
pub fn refresh_token(request: &HttpRequest, config: &Config) -> Option<Option<RefreshToken>> {
    let cookie = request.cookie(name(config.has_secure_cookies()))?;
    Some(RefreshToken::parse(cookie.value()))
}

/// Answers with an open session: the access token in the body, the refresh token in the cookie.
pub fn opened(
    house: &House,
    opened: &Opened,
    status: StatusCode,
    is_replay: bool,
) -> Result<HttpResponse, Problem> {
    let session = opened.refresh_token.session();
    let user = opened.me.user.id;
    let now = house.app.now();
    let access_token = house.tokens.issue(session, user, now);
    let access_token = access_token.ok_or(Problem::new(Code::Internal))?;
    let mut cookie = cookie(&house.config, opened.refresh_token.expose());
    cookie.set_max_age(Duration::days(30));
    let mut response = HttpResponse::build(status);
    response
        .cookie(cookie)
        .insert_header((CACHE_CONTROL, "no-store"));
    if is_replay {
        response.insert_header((HeaderName::from_static("idempotent-replayed"), "true"));
    }
    Ok(response.json(Session::new(access_token, &opened.me)))
}

/// Answers with nothing, and takes the cookie away.
pub fn closed(config: &Config) -> HttpResponse {
    let mut cookie = cookie(config, String::new());
    cookie.make_removal();
    HttpResponse::NoContent().cookie(cookie).finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cookie_at(public_url: &str) -> String {
        let config = Config {
            public_url: public_url.to_owned(),
            ..Config::default()
        };
        cookie(&config, "x".to_owned()).to_string()
    }

    #[test]
    fn the_cookie_is_secure_wherever_a_browser_would_keep_it() {
        for url in ["https://canape.example", "http://localhost:8080"] {
            let cookie = cookie_at(url);
            assert!(cookie.starts_with("__Host-canape_refresh=x"), "{cookie}");
            assert!(cookie.contains("Secure"), "{cookie}");
        }
    }

    #[test]
    fn an_office_network_without_https_gets_a_plain_one() {
        let cookie = cookie_at("http://192.168.0.5:8080");
        assert!(cookie.starts_with("canape_refresh=x"), "{cookie}");
        assert!(!cookie.contains("Secure"), "{cookie}");
        assert!(cookie.contains("HttpOnly"), "{cookie}");
        assert!(cookie.contains("SameSite=Strict"), "{cookie}");
    }
}
