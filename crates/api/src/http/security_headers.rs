//! Headers that tell the browser what our pages never do.

use actix_web::middleware::DefaultHeaders;

/// Mantine injects style elements, hence `'unsafe-inline'` for styles; scripts are only our own.
const CSP: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
     img-src 'self' data: blob:; worker-src 'self'; object-src 'none'; base-uri 'none'; \
     frame-ancestors 'none'";

/// The headers of every answer; HSTS only where the public address is https.
pub fn security_headers(is_https: bool) -> DefaultHeaders {
    let headers = DefaultHeaders::new()
        .add(("content-security-policy", CSP))
        .add(("x-content-type-options", "nosniff"))
        .add(("referrer-policy", "same-origin"))
        .add(("cross-origin-opener-policy", "same-origin"));
    if is_https {
        headers.add((
            "strict-transport-security",
            "max-age=31536000; includeSubDomains",
        ))
    } else {
        headers
    }
}
